-- Made from metrics/*.py by `python -m metrics compile`. Change the function, then compile.
CREATE TEMP TABLE _part AS
SELECT
  "t13"."scheme",
  "t13"."year",
  "t13"."month",
  "t13"."unit_group",
  "t13"."unit",
  "t13"."indicator",
  "t13"."value",
  "t13"."is_exempt",
  CASE
    WHEN "t13"."transform" = 'ratio'
    THEN "t13"."value" / CASE
      WHEN CASE
        WHEN "t13"."base" = 'fixed'
        THEN "t13"."base_value"
        ELSE "t13"."mean" * "t13"."base_value"
      END > 0
      THEN CASE
        WHEN "t13"."base" = 'fixed'
        THEN "t13"."base_value"
        ELSE "t13"."mean" * "t13"."base_value"
      END
      ELSE NULL
    END
    WHEN "t13"."transform" = 'reverse'
    THEN 2 - (
      "t13"."value" / CASE
        WHEN CASE
          WHEN "t13"."base" = 'fixed'
          THEN "t13"."base_value"
          ELSE "t13"."mean" * "t13"."base_value"
        END > 0
        THEN CASE
          WHEN "t13"."base" = 'fixed'
          THEN "t13"."base_value"
          ELSE "t13"."mean" * "t13"."base_value"
        END
        ELSE NULL
      END
    )
    WHEN "t13"."transform" = 'minmax'
    THEN "t13"."start" + (
      (
        1 - "t13"."start"
      ) * COALESCE(
        (
          "t13"."value" - "t13"."low"
        ) / NULLIF("t13"."high" - "t13"."low", 0),
        CASE WHEN "t13"."value" IS NOT NULL THEN 1.0 ELSE NULL END
      )
    )
    ELSE 1 - (
      "t13"."place" / "t13"."known"
    )
  END AS "part"
FROM (
  SELECT
    "t12".*
    EXCLUDE ("indicator_right", "month_right", "scheme_right", "unit_group_right", "unit_right", "year_right")
  FROM (
    SELECT
      "t11"."scheme",
      "t11"."year",
      "t11"."month",
      "t11"."unit_group",
      "t11"."unit",
      "t11"."industry",
      "t11"."is_exempt",
      "t11"."indicator",
      "t11"."transform",
      "t11"."start",
      "t11"."base",
      "t11"."base_value",
      "t11"."size",
      "t11"."value",
      "t11"."peer",
      "t11"."mean",
      "t11"."low",
      "t11"."high",
      "t11"."known",
      "t6"."scheme" AS "scheme_right",
      "t6"."year" AS "year_right",
      "t6"."month" AS "month_right",
      "t6"."unit_group" AS "unit_group_right",
      "t6"."unit" AS "unit_right",
      "t6"."indicator" AS "indicator_right",
      "t6"."place"
    FROM (
      SELECT
        "t9".*
        EXCLUDE ("indicator_right", "month_right", "peer_right", "scheme_right", "unit_group_right", "year_right")
      FROM (
        SELECT
          "t4"."scheme",
          "t4"."year",
          "t4"."month",
          "t4"."unit_group",
          "t4"."unit",
          "t4"."industry",
          "t4"."is_exempt",
          "t4"."indicator",
          "t4"."transform",
          "t4"."start",
          "t4"."base",
          "t4"."base_value",
          "t4"."size",
          "t4"."value",
          "t4"."peer",
          "t8"."scheme" AS "scheme_right",
          "t8"."year" AS "year_right",
          "t8"."month" AS "month_right",
          "t8"."unit_group" AS "unit_group_right",
          "t8"."indicator" AS "indicator_right",
          "t8"."peer" AS "peer_right",
          "t8"."mean",
          "t8"."low",
          "t8"."high",
          "t8"."known"
        FROM (
          SELECT
            "t0"."scheme",
            "t0"."year",
            "t0"."month",
            "t0"."unit_group",
            "t0"."unit",
            "t0"."industry",
            "t0"."is_exempt",
            "t0"."indicator",
            "t0"."transform",
            "t0"."start",
            "t0"."base",
            "t0"."base_value",
            "t0"."size",
            "t0"."value",
            CASE WHEN "t0"."base" = 'industry' THEN "t0"."industry" ELSE '' END AS "peer"
          FROM "_wanted" AS "t0"
        ) AS "t4"
        LEFT OUTER JOIN (
          SELECT
            "t3"."scheme",
            "t3"."year",
            "t3"."month",
            "t3"."unit_group",
            "t3"."indicator",
            "t3"."peer",
            COALESCE(SUM("t3"."value" * "t3"."size") / NULLIF(SUM("t3"."size"), 0), AVG("t3"."value")) AS "mean",
            MIN("t3"."value") AS "low",
            MAX("t3"."value") AS "high",
            COUNT("t3"."value") AS "known"
          FROM (
            SELECT
              "t0"."scheme",
              "t0"."year",
              "t0"."month",
              "t0"."unit_group",
              "t0"."unit",
              "t0"."industry",
              "t0"."is_exempt",
              "t0"."indicator",
              "t0"."transform",
              "t0"."start",
              "t0"."base",
              "t0"."base_value",
              "t0"."size",
              "t0"."value",
              CASE WHEN "t0"."base" = 'industry' THEN "t0"."industry" ELSE '' END AS "peer"
            FROM "_wanted" AS "t0"
            WHERE
              "t0"."value" IS NOT NULL
              AND NOT (
                "t0"."is_exempt"
              )
              AND (
                (
                  "t0"."base" <> 'fixed'
                ) OR "t0"."transform" IN ('minmax', 'rank')
              )
          ) AS "t3"
          GROUP BY
            1,
            2,
            3,
            4,
            5,
            6
        ) AS "t8"
          ON "t4"."scheme" = "t8"."scheme"
          AND "t4"."year" = "t8"."year"
          AND "t4"."month" = "t8"."month"
          AND "t4"."unit_group" = "t8"."unit_group"
          AND "t4"."indicator" = "t8"."indicator"
          AND "t4"."peer" = "t8"."peer"
      ) AS "t9"
    ) AS "t11"
    LEFT OUTER JOIN (
      SELECT
        "t1"."scheme",
        "t1"."year",
        "t1"."month",
        "t1"."unit_group",
        "t1"."unit",
        "t1"."indicator",
        RANK() OVER (
          PARTITION BY "t1"."scheme", "t1"."year", "t1"."month", "t1"."unit_group", "t1"."indicator", "t1"."peer"
          ORDER BY "t1"."value" DESC
          ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
        ) - 1 AS "place"
      FROM (
        SELECT
          "t0"."scheme",
          "t0"."year",
          "t0"."month",
          "t0"."unit_group",
          "t0"."unit",
          "t0"."industry",
          "t0"."is_exempt",
          "t0"."indicator",
          "t0"."transform",
          "t0"."start",
          "t0"."base",
          "t0"."base_value",
          "t0"."size",
          "t0"."value",
          CASE WHEN "t0"."base" = 'industry' THEN "t0"."industry" ELSE '' END AS "peer"
        FROM "_wanted" AS "t0"
        WHERE
          "t0"."value" IS NOT NULL
          AND NOT (
            "t0"."is_exempt"
          )
          AND "t0"."transform" = 'rank'
      ) AS "t1"
    ) AS "t6"
      ON "t11"."scheme" = "t6"."scheme"
      AND "t11"."year" = "t6"."year"
      AND "t11"."month" = "t6"."month"
      AND "t11"."unit_group" = "t6"."unit_group"
      AND "t11"."unit" = "t6"."unit"
      AND "t11"."indicator" = "t6"."indicator"
  ) AS "t12"
) AS "t13"
