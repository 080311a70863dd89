-- Made from metrics/*.py by `python -m metrics compile`. Change the function, then compile.
CREATE TEMP TABLE _told AS
WITH "t2" AS (
  SELECT
    *
  FROM "observation" AS "t1"
  WHERE
    "t1"."basis" = 'ytd' AND "t1"."level" IS NOT NULL
)
SELECT
  "t5"."key",
  "t13"."told_level",
  "t13"."told_base"
FROM (
  SELECT
    *
  FROM "_growth" AS "t0"
  WHERE
    "t0"."basis" = 'ytd' AND NOT (
      COALESCE("t0"."is_one_report", FALSE)
    )
) AS "t5"
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
      FROM "t2" AS "t6"
      SEMI JOIN (
        SELECT
          *
        FROM (
          SELECT
            "t4"."indicator",
            "t4"."year",
            "t4"."month",
            MIN("t4"."vintage") AS "first",
            MAX("t4"."vintage") AS "last"
          FROM "t2" AS "t4"
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
  ON "t5"."indicator" = "t13"."indicator"
  AND "t5"."area" = "t13"."area"
  AND "t5"."chain" = "t13"."chain"
  AND "t5"."year" = "t13"."year"
  AND "t5"."month" = "t13"."month"
  AND "t5"."batch" = "t13"."batch"
