-- Made from metrics/*.py by `python -m metrics compile`. Change the function, then compile.
CREATE TEMP TABLE _item AS
SELECT
  "t12"."scheme",
  "t12"."year",
  "t12"."month",
  "t12"."unit_group",
  "t12"."unit",
  "t12"."indicator",
  "t12"."value",
  "t12"."weight",
  CASE
    WHEN "t12"."part" IS NULL
    THEN CASE
      WHEN "t12"."missing" = 'mean'
      THEN "t12"."usual"
      WHEN "t12"."missing" = 'zero'
      THEN 0.0
      WHEN "t12"."missing" = 'penalty'
      THEN -(
        "t12"."penalty"
      )
      ELSE NULL
    END
    ELSE GREATEST(LEAST("t12"."part", "t12"."cap"), "t12"."floor") * "t12"."weight"
  END AS "points",
  CASE
    WHEN "t12"."part" IS NULL
    THEN "t12"."missing"
    WHEN "t12"."part" > "t12"."cap"
    THEN 'cap'
    WHEN "t12"."part" < "t12"."floor"
    THEN 'floor'
    ELSE ''
  END AS "bound"
FROM (
  SELECT
    "t11".*
    EXCLUDE ("indicator_right", "month_right", "scheme_right", "unit_group_right", "year_right")
  FROM (
    SELECT
      "t7"."scheme",
      "t7"."year",
      "t7"."month",
      "t7"."unit_group",
      "t7"."unit",
      "t7"."indicator",
      "t7"."value",
      "t7"."is_exempt",
      "t7"."part",
      "t7"."weight",
      "t7"."cap",
      "t7"."floor",
      "t7"."missing",
      "t7"."penalty",
      "t10"."scheme" AS "scheme_right",
      "t10"."year" AS "year_right",
      "t10"."month" AS "month_right",
      "t10"."unit_group" AS "unit_group_right",
      "t10"."indicator" AS "indicator_right",
      "t10"."usual"
    FROM (
      SELECT
        "t5".*
        EXCLUDE ("indicator_right", "scheme_right", "unit_group_right")
      FROM (
        SELECT
          "t2"."scheme",
          "t2"."year",
          "t2"."month",
          "t2"."unit_group",
          "t2"."unit",
          "t2"."indicator",
          "t2"."value",
          "t2"."is_exempt",
          "t2"."part",
          "t4"."scheme" AS "scheme_right",
          "t4"."unit_group" AS "unit_group_right",
          "t4"."indicator" AS "indicator_right",
          "t4"."weight",
          "t4"."cap",
          "t4"."floor",
          "t4"."missing",
          "t4"."penalty"
        FROM "_part" AS "t2"
        LEFT OUTER JOIN (
          SELECT
            "t1"."scheme",
            "t1"."unit_group",
            "t1"."indicator",
            "t1"."weight",
            "t1"."cap",
            "t1"."floor",
            "t1"."missing",
            "t1"."penalty"
          FROM "scheme_item" AS "t1"
        ) AS "t4"
          ON "t2"."scheme" = "t4"."scheme"
          AND "t2"."unit_group" = "t4"."unit_group"
          AND "t2"."indicator" = "t4"."indicator"
      ) AS "t5"
    ) AS "t7"
    LEFT OUTER JOIN (
      SELECT
        "t8"."scheme",
        "t8"."year",
        "t8"."month",
        "t8"."unit_group",
        "t8"."indicator",
        AVG(GREATEST(LEAST("t8"."part", "t8"."cap"), "t8"."floor") * "t8"."weight") AS "usual"
      FROM (
        SELECT
          *
        FROM (
          SELECT
            "t5".*
            EXCLUDE ("indicator_right", "scheme_right", "unit_group_right")
          FROM (
            SELECT
              "t2"."scheme",
              "t2"."year",
              "t2"."month",
              "t2"."unit_group",
              "t2"."unit",
              "t2"."indicator",
              "t2"."value",
              "t2"."is_exempt",
              "t2"."part",
              "t4"."scheme" AS "scheme_right",
              "t4"."unit_group" AS "unit_group_right",
              "t4"."indicator" AS "indicator_right",
              "t4"."weight",
              "t4"."cap",
              "t4"."floor",
              "t4"."missing",
              "t4"."penalty"
            FROM "_part" AS "t2"
            LEFT OUTER JOIN (
              SELECT
                "t1"."scheme",
                "t1"."unit_group",
                "t1"."indicator",
                "t1"."weight",
                "t1"."cap",
                "t1"."floor",
                "t1"."missing",
                "t1"."penalty"
              FROM "scheme_item" AS "t1"
            ) AS "t4"
              ON "t2"."scheme" = "t4"."scheme"
              AND "t2"."unit_group" = "t4"."unit_group"
              AND "t2"."indicator" = "t4"."indicator"
          ) AS "t5"
        ) AS "t6"
        WHERE
          "t6"."missing" = 'mean' AND "t6"."part" IS NOT NULL AND NOT (
            "t6"."is_exempt"
          )
      ) AS "t8"
      GROUP BY
        1,
        2,
        3,
        4,
        5
    ) AS "t10"
      ON "t7"."scheme" = "t10"."scheme"
      AND "t7"."year" = "t10"."year"
      AND "t7"."month" = "t10"."month"
      AND "t7"."unit_group" = "t10"."unit_group"
      AND "t7"."indicator" = "t10"."indicator"
  ) AS "t11"
) AS "t12"
