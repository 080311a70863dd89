-- Made from metrics/*.py by `python -m metrics compile`. Change the function, then compile.
CREATE TEMP TABLE _wanted AS
SELECT
  "t10".*
  EXCLUDE ("zero")
FROM (
  SELECT
    "t9"."scheme",
    "t9"."year",
    "t9"."month",
    "t9"."unit_group",
    "t9"."unit",
    "t9"."industry",
    "t9"."is_exempt",
    "t9"."indicator",
    "t9"."transform",
    "t9"."start",
    "t9"."base",
    "t9"."base_value",
    "t9"."zero",
    "t9"."size",
    CASE
      WHEN (
        "t9"."value" = 0
      ) AND (
        "t9"."zero" = 'missing'
      )
      THEN NULL
      ELSE "t9"."value"
    END AS "value"
  FROM (
    SELECT
      "t8".*
      EXCLUDE ("indicator_right", "month_right", "scheme_right", "unit_right", "year_right")
    FROM (
      SELECT
        "t6"."scheme",
        "t6"."year",
        "t6"."month",
        "t6"."unit_group",
        "t6"."unit",
        "t6"."industry",
        "t6"."is_exempt",
        "t7"."indicator",
        "t7"."transform",
        "t7"."start",
        "t7"."base",
        "t7"."base_value",
        "t7"."zero",
        "t3"."scheme" AS "scheme_right",
        "t3"."year" AS "year_right",
        "t3"."month" AS "month_right",
        "t3"."indicator" AS "indicator_right",
        "t3"."size",
        "t3"."unit" AS "unit_right",
        "t3"."value"
      FROM (
        SELECT
          "t0"."scheme",
          "t0"."year",
          "t0"."month",
          "t0"."unit_group",
          "t0"."unit",
          "t0"."industry",
          "t0"."is_exempt"
        FROM "_unit" AS "t0"
      ) AS "t6"
      INNER JOIN (
        SELECT
          "t2"."scheme",
          "t2"."unit_group",
          "t2"."indicator",
          "t2"."transform",
          "t2"."start",
          "t2"."base",
          "t2"."base_value",
          "t2"."zero"
        FROM "scheme_item" AS "t2"
      ) AS "t7"
        ON "t6"."scheme" = "t7"."scheme" AND "t6"."unit_group" = "t7"."unit_group"
      LEFT OUTER JOIN "_value" AS "t3"
        ON "t6"."scheme" = "t3"."scheme"
        AND "t6"."year" = "t3"."year"
        AND "t6"."month" = "t3"."month"
        AND "t6"."unit" = "t3"."unit"
        AND "t7"."indicator" = "t3"."indicator"
    ) AS "t8"
  ) AS "t9"
) AS "t10"
