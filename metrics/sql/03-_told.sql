-- Made from metrics/*.py by `python -m metrics compile`. Change the function, then compile.
CREATE TEMP TABLE _told AS
WITH "t3" AS (
  SELECT
    *
  FROM "observation" AS "t1"
  WHERE
    "t1"."basis" = 'ytd' AND "t1"."level" IS NOT NULL
)
SELECT
  "t4"."key",
  "t13"."told_level",
  "t13"."told_base"
FROM (
  SELECT
    *
  FROM "_line" AS "t0"
  WHERE
    "t0"."basis" = 'ytd'
) AS "t4"
INNER JOIN (
  SELECT
    "t11"."indicator",
    "t11"."area",
    "t11"."chain",
    "t11"."year",
    "t11"."month",
    "t11"."batch",
    MAX("t11"."level") AS "told_level",
    MAX("t11"."base") AS "told_base"
  FROM (
    SELECT
      "t10"."indicator",
      "t10"."area",
      "t10"."chain",
      "t10"."year",
      CAST("t10"."month" + 1 AS TINYINT) AS "month",
      "t10"."basis",
      "t10"."level",
      "t10"."growth_pct",
      "t10"."growth_word",
      "t10"."change_pp",
      "t10"."base",
      "t10"."rank",
      "t10"."share_pct",
      "t10"."status",
      "t10"."batch",
      "t10"."vintage",
      "t10"."sheet",
      "t10"."level_cell",
      "t10"."growth_cell",
      "t10"."base_cell",
      "t10"."rank_cell",
      "t10"."share_cell"
    FROM (
      SELECT
        "t6"."indicator",
        "t6"."area",
        "t6"."chain",
        "t6"."year",
        "t6"."month",
        "t6"."basis",
        "t6"."level",
        "t6"."growth_pct",
        "t6"."growth_word",
        "t6"."change_pp",
        "t6"."base",
        "t6"."rank",
        "t6"."share_pct",
        "t6"."status",
        "t6"."batch",
        "t6"."vintage",
        "t6"."sheet",
        "t6"."level_cell",
        "t6"."growth_cell",
        "t6"."base_cell",
        "t6"."rank_cell",
        "t6"."share_cell"
      FROM "t3" AS "t6"
      SEMI JOIN (
        SELECT
          *
        FROM (
          SELECT
            "t5"."indicator",
            "t5"."year",
            "t5"."month",
            MIN("t5"."vintage") AS "first",
            MAX("t5"."vintage") AS "last"
          FROM "t3" AS "t5"
          GROUP BY
            1,
            2,
            3
        ) AS "t7"
        WHERE
          "t7"."first" <> "t7"."last"
      ) AS "t9"
        ON "t6"."indicator" = "t9"."indicator"
        AND "t6"."year" = "t9"."year"
        AND "t6"."month" = "t9"."month"
    ) AS "t10"
  ) AS "t11"
  GROUP BY
    1,
    2,
    3,
    4,
    5,
    6
) AS "t13"
  ON "t4"."indicator" = "t13"."indicator"
  AND "t4"."area" = "t13"."area"
  AND "t4"."chain" = "t13"."chain"
  AND "t4"."year" = "t13"."year"
  AND "t4"."month" = "t13"."month"
  AND "t4"."batch" = "t13"."batch"
