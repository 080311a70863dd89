-- Made from metrics/*.py by `python -m metrics compile`. Change the function, then compile.
CREATE TEMP TABLE _item AS
SELECT
  "t7".*
  EXCLUDE ("part", "usual")
FROM (
  SELECT
    "t6"."scheme",
    "t6"."year",
    "t6"."month",
    "t6"."unit",
    "t6"."unit_group",
    "t6"."industry",
    "t6"."veto",
    "t6"."is_exempt",
    "t6"."bonus",
    "t6"."malus",
    "t6"."indicator",
    "t6"."weight",
    "t6"."transform",
    "t6"."start",
    "t6"."base",
    "t6"."base_value",
    "t6"."cap",
    "t6"."floor",
    "t6"."missing",
    "t6"."penalty",
    "t6"."place_order",
    "t6"."size",
    "t6"."value",
    "t6"."part",
    "t6"."usual",
    CASE
      WHEN "t6"."part" IS NULL
      THEN CASE
        WHEN "t6"."missing" = 'mean'
        THEN "t6"."usual"
        WHEN "t6"."missing" = 'zero'
        THEN 0.0
        WHEN "t6"."missing" = 'penalty'
        THEN -(
          "t6"."penalty"
        )
        ELSE NULL
      END
      ELSE GREATEST(LEAST("t6"."part", "t6"."cap"), "t6"."floor") * "t6"."weight"
    END AS "points",
    CASE
      WHEN "t6"."part" IS NULL
      THEN "t6"."missing"
      WHEN "t6"."part" > "t6"."cap"
      THEN 'cap'
      WHEN "t6"."part" < "t6"."floor"
      THEN 'floor'
      ELSE ''
    END AS "bound"
  FROM (
    SELECT
      "t5".*
      EXCLUDE ("indicator_right", "month_right", "scheme_right", "unit_group_right", "year_right")
    FROM (
      SELECT
        "t1"."scheme",
        "t1"."year",
        "t1"."month",
        "t1"."unit",
        "t1"."unit_group",
        "t1"."industry",
        "t1"."veto",
        "t1"."is_exempt",
        "t1"."bonus",
        "t1"."malus",
        "t1"."indicator",
        "t1"."weight",
        "t1"."transform",
        "t1"."start",
        "t1"."base",
        "t1"."base_value",
        "t1"."cap",
        "t1"."floor",
        "t1"."missing",
        "t1"."penalty",
        "t1"."place_order",
        "t1"."size",
        "t1"."value",
        "t1"."part",
        "t4"."scheme" AS "scheme_right",
        "t4"."year" AS "year_right",
        "t4"."month" AS "month_right",
        "t4"."unit_group" AS "unit_group_right",
        "t4"."indicator" AS "indicator_right",
        "t4"."usual"
      FROM "_part" AS "t1"
      LEFT OUTER JOIN (
        SELECT
          "t2"."scheme",
          "t2"."year",
          "t2"."month",
          "t2"."unit_group",
          "t2"."indicator",
          AVG(GREATEST(LEAST("t2"."part", "t2"."cap"), "t2"."floor") * "t2"."weight") AS "usual"
        FROM (
          SELECT
            *
          FROM "_part" AS "t0"
          WHERE
            "t0"."part" IS NOT NULL AND NOT (
              "t0"."is_exempt"
            )
        ) AS "t2"
        GROUP BY
          1,
          2,
          3,
          4,
          5
      ) AS "t4"
        ON "t1"."scheme" = "t4"."scheme"
        AND "t1"."year" = "t4"."year"
        AND "t1"."month" = "t4"."month"
        AND "t1"."unit_group" = "t4"."unit_group"
        AND "t1"."indicator" = "t4"."indicator"
    ) AS "t5"
  ) AS "t6"
) AS "t7"
