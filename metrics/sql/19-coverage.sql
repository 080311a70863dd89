-- Made from metrics/*.py by `python -m metrics compile`. Change the function, then compile.
CREATE TABLE coverage AS
WITH "t13" AS (
  SELECT
    "t11"."indicator",
    "t11"."area",
    "t11"."year",
    "t11"."month",
    "t11"."basis",
    "t11"."status",
    "t11"."lead_basis",
    "t11"."month_no",
    "t5"."level",
    "t5"."parent"
  FROM (
    SELECT
      "t9"."indicator",
      "t9"."area",
      "t9"."year",
      "t9"."month",
      "t9"."basis",
      "t9"."status",
      "t9"."lead_basis",
      (
        CAST("t9"."year" AS INT) * 12
      ) + "t9"."month" AS "month_no"
    FROM (
      SELECT
        "t8"."indicator",
        "t8"."area",
        "t8"."year",
        "t8"."month",
        "t8"."basis",
        "t8"."status",
        "t7"."lead_basis"
      FROM (
        SELECT
          "t1"."indicator",
          "t1"."area",
          "t1"."year",
          "t1"."month",
          "t1"."basis",
          "t1"."status"
        FROM "fact" AS "t1"
        WHERE
          "t1"."chain" = 'all'
      ) AS "t8"
      INNER JOIN (
        SELECT
          "t2"."indicator",
          "t2"."basis" AS "lead_basis"
        FROM "indicator" AS "t2"
      ) AS "t7"
        ON "t8"."indicator" = "t7"."indicator"
    ) AS "t9"
    WHERE
      "t9"."basis" = "t9"."lead_basis"
  ) AS "t11"
  INNER JOIN (
    SELECT
      "t0"."area",
      "t0"."level",
      "t0"."parent"
    FROM "area" AS "t0"
  ) AS "t5"
    ON "t11"."area" = "t5"."area"
)
SELECT
  "t22"."indicator",
  "t22"."area",
  "t22"."year",
  "t22"."month",
  COALESCE("t14"."status", 'not_reported') AS "status"
FROM (
  SELECT
    *
  FROM (
    SELECT
      "t19"."indicator",
      "t19"."area",
      "t19"."level",
      "t19"."parent",
      "t19"."first_month",
      "t19"."has_january",
      "t17"."year",
      "t17"."month",
      "t17"."month_no"
    FROM (
      SELECT
        "t15"."indicator",
        "t15"."area",
        "t15"."level",
        "t15"."parent",
        MIN("t15"."month_no") AS "first_month",
        BOOL_OR(CAST("t15"."month" = 1 AS BOOLEAN)) AS "has_january"
      FROM "t13" AS "t15"
      GROUP BY
        1,
        2,
        3,
        4
    ) AS "t19"
    INNER JOIN (
      SELECT
        "t15"."indicator",
        "t15"."level",
        "t15"."parent",
        "t15"."year",
        "t15"."month",
        MIN("t15"."month_no") AS "month_no"
      FROM "t13" AS "t15"
      GROUP BY
        1,
        2,
        3,
        4,
        5
    ) AS "t17"
      ON "t19"."indicator" = "t17"."indicator"
      AND "t19"."level" = "t17"."level"
      AND "t19"."parent" = "t17"."parent"
  ) AS "t20"
  WHERE
    "t20"."month_no" >= "t20"."first_month"
    AND (
      (
        "t20"."month" > 1
      ) OR "t20"."has_january"
    )
) AS "t22"
LEFT OUTER JOIN (
  SELECT
    "t11"."indicator",
    "t11"."area",
    "t11"."year",
    "t11"."month",
    "t11"."status"
  FROM (
    SELECT
      "t9"."indicator",
      "t9"."area",
      "t9"."year",
      "t9"."month",
      "t9"."basis",
      "t9"."status",
      "t9"."lead_basis",
      (
        CAST("t9"."year" AS INT) * 12
      ) + "t9"."month" AS "month_no"
    FROM (
      SELECT
        "t8"."indicator",
        "t8"."area",
        "t8"."year",
        "t8"."month",
        "t8"."basis",
        "t8"."status",
        "t7"."lead_basis"
      FROM (
        SELECT
          "t1"."indicator",
          "t1"."area",
          "t1"."year",
          "t1"."month",
          "t1"."basis",
          "t1"."status"
        FROM "fact" AS "t1"
        WHERE
          "t1"."chain" = 'all'
      ) AS "t8"
      INNER JOIN (
        SELECT
          "t2"."indicator",
          "t2"."basis" AS "lead_basis"
        FROM "indicator" AS "t2"
      ) AS "t7"
        ON "t8"."indicator" = "t7"."indicator"
    ) AS "t9"
    WHERE
      "t9"."basis" = "t9"."lead_basis"
  ) AS "t11"
  INNER JOIN (
    SELECT
      "t0"."area",
      "t0"."level",
      "t0"."parent"
    FROM "area" AS "t0"
  ) AS "t5"
    ON "t11"."area" = "t5"."area"
) AS "t14"
  ON "t22"."indicator" = "t14"."indicator"
  AND "t22"."area" = "t14"."area"
  AND "t22"."year" = "t14"."year"
  AND "t22"."month" = "t14"."month"
