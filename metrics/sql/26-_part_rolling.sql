-- Made from metrics/*.py by `python -m metrics compile`. Change the function, then compile.
CREATE TEMP TABLE _part_rolling AS
WITH "t13" AS (
  SELECT
    "t9"."scheme",
    "t9"."year",
    "t9"."month",
    "t9"."unit_group",
    "t9"."indicator",
    "t9"."peer",
    "t9"."base",
    "t9"."base_value",
    COALESCE(SUM("t9"."value" * "t9"."size") / NULLIF(SUM("t9"."size"), 0), AVG("t9"."value")) AS "mean",
    MIN("t9"."value") AS "low",
    MAX("t9"."value") AS "high",
    COUNT("t9"."value") AS "known"
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
      CASE
        WHEN "t0"."base" IN ('industry', 'industry_fixed')
        THEN "t0"."industry"
        ELSE ''
      END AS "peer"
    FROM "_wanted_rolling" AS "t0"
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
  ) AS "t9"
  GROUP BY
    1,
    2,
    3,
    4,
    5,
    6,
    7,
    8
)
SELECT
  "t32"."scheme",
  "t32"."year",
  "t32"."month",
  "t32"."unit_group",
  "t32"."unit",
  "t32"."indicator",
  "t32"."value",
  "t32"."is_exempt",
  CASE
    WHEN "t32"."transform" = 'ratio'
    THEN "t32"."value" / CASE
      WHEN CASE WHEN "t32"."base" = 'fixed' THEN "t32"."base_value" ELSE "t32"."yardstick" END > 0
      THEN CASE WHEN "t32"."base" = 'fixed' THEN "t32"."base_value" ELSE "t32"."yardstick" END
      ELSE NULL
    END
    WHEN "t32"."transform" = 'reverse'
    THEN 2 - (
      "t32"."value" / CASE
        WHEN CASE WHEN "t32"."base" = 'fixed' THEN "t32"."base_value" ELSE "t32"."yardstick" END > 0
        THEN CASE WHEN "t32"."base" = 'fixed' THEN "t32"."base_value" ELSE "t32"."yardstick" END
        ELSE NULL
      END
    )
    WHEN "t32"."transform" = 'reverse_half'
    THEN 1 - (
      (
        "t32"."value" / CASE
          WHEN CASE WHEN "t32"."base" = 'fixed' THEN "t32"."base_value" ELSE "t32"."yardstick" END > 0
          THEN CASE WHEN "t32"."base" = 'fixed' THEN "t32"."base_value" ELSE "t32"."yardstick" END
          ELSE NULL
        END
      ) / 2
    )
    WHEN "t32"."transform" = 'minmax'
    THEN "t32"."start" + (
      (
        1 - "t32"."start"
      ) * COALESCE(
        (
          "t32"."value" - "t32"."low"
        ) / NULLIF("t32"."high" - "t32"."low", 0),
        CASE WHEN "t32"."value" IS NOT NULL THEN 1.0 ELSE NULL END
      )
    )
    ELSE 1 - (
      "t32"."place" / "t32"."known"
    )
  END AS "part"
FROM (
  SELECT
    "t31".*
    EXCLUDE ("indicator_right", "month_right", "scheme_right", "unit_group_right", "unit_right", "year_right")
  FROM (
    SELECT
      "t30"."scheme",
      "t30"."year",
      "t30"."month",
      "t30"."unit_group",
      "t30"."unit",
      "t30"."industry",
      "t30"."is_exempt",
      "t30"."indicator",
      "t30"."transform",
      "t30"."start",
      "t30"."base",
      "t30"."base_value",
      "t30"."size",
      "t30"."value",
      "t30"."peer",
      "t30"."low",
      "t30"."high",
      "t30"."known",
      "t30"."yardstick",
      "t12"."scheme" AS "scheme_right",
      "t12"."year" AS "year_right",
      "t12"."month" AS "month_right",
      "t12"."unit_group" AS "unit_group_right",
      "t12"."unit" AS "unit_right",
      "t12"."indicator" AS "indicator_right",
      "t12"."place"
    FROM (
      SELECT
        "t28".*
        EXCLUDE ("indicator_right", "month_right", "peer_right", "scheme_right", "unit_group_right", "year_right")
      FROM (
        SELECT
          "t10"."scheme",
          "t10"."year",
          "t10"."month",
          "t10"."unit_group",
          "t10"."unit",
          "t10"."industry",
          "t10"."is_exempt",
          "t10"."indicator",
          "t10"."transform",
          "t10"."start",
          "t10"."base",
          "t10"."base_value",
          "t10"."size",
          "t10"."value",
          "t10"."peer",
          "t27"."scheme" AS "scheme_right",
          "t27"."year" AS "year_right",
          "t27"."month" AS "month_right",
          "t27"."unit_group" AS "unit_group_right",
          "t27"."indicator" AS "indicator_right",
          "t27"."peer" AS "peer_right",
          "t27"."low",
          "t27"."high",
          "t27"."known",
          "t27"."yardstick"
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
            CASE
              WHEN "t0"."base" IN ('industry', 'industry_fixed')
              THEN "t0"."industry"
              ELSE ''
            END AS "peer"
          FROM "_wanted_rolling" AS "t0"
        ) AS "t10"
        LEFT OUTER JOIN (
          SELECT
            "t25"."scheme",
            "t25"."year",
            "t25"."month",
            "t25"."unit_group",
            "t25"."indicator",
            "t25"."peer",
            "t25"."low",
            "t25"."high",
            "t25"."known",
            CASE
              WHEN "t25"."base" = 'last_year'
              THEN COALESCE(
                "t25"."before",
                CASE WHEN "t25"."no_last_year" = 'mean' THEN "t25"."mean" ELSE NULL END
              ) * "t25"."base_value"
              WHEN "t25"."base" = 'industry_fixed'
              THEN "t25"."given"
              ELSE "t25"."mean" * "t25"."base_value"
            END AS "yardstick"
          FROM (
            SELECT
              "t24".*
              EXCLUDE ("indicator_right", "peer_right", "scheme_right", "unit_group_right")
            FROM (
              SELECT
                "t23"."scheme",
                "t23"."year",
                "t23"."month",
                "t23"."unit_group",
                "t23"."indicator",
                "t23"."peer",
                "t23"."base",
                "t23"."base_value",
                "t23"."mean",
                "t23"."low",
                "t23"."high",
                "t23"."known",
                "t23"."before",
                "t23"."no_last_year",
                "t5"."scheme" AS "scheme_right",
                "t5"."unit_group" AS "unit_group_right",
                "t5"."indicator" AS "indicator_right",
                "t5"."peer" AS "peer_right",
                "t5"."given"
              FROM (
                SELECT
                  "t21".*
                  EXCLUDE ("scheme_right")
                FROM (
                  SELECT
                    "t20"."scheme",
                    "t20"."year",
                    "t20"."month",
                    "t20"."unit_group",
                    "t20"."indicator",
                    "t20"."peer",
                    "t20"."base",
                    "t20"."base_value",
                    "t20"."mean",
                    "t20"."low",
                    "t20"."high",
                    "t20"."known",
                    "t20"."before",
                    "t6"."scheme" AS "scheme_right",
                    "t6"."no_last_year"
                  FROM (
                    SELECT
                      "t18"."scheme",
                      "t18"."year",
                      "t18"."month",
                      "t18"."unit_group",
                      "t18"."indicator",
                      "t18"."peer",
                      "t18"."base",
                      "t18"."base_value",
                      "t18"."mean",
                      "t18"."low",
                      "t18"."high",
                      "t18"."known",
                      "t18"."before"
                    FROM (
                      SELECT
                        "t15"."scheme",
                        "t15"."year",
                        "t15"."month",
                        "t15"."unit_group",
                        "t15"."indicator",
                        "t15"."peer",
                        "t15"."base",
                        "t15"."base_value",
                        "t15"."mean",
                        "t15"."low",
                        "t15"."high",
                        "t15"."known",
                        "t17"."scheme" AS "scheme_right",
                        "t17"."year" AS "year_right",
                        "t17"."month" AS "month_right",
                        "t17"."unit_group" AS "unit_group_right",
                        "t17"."indicator" AS "indicator_right",
                        "t17"."peer" AS "peer_right",
                        "t17"."before"
                      FROM "t13" AS "t15"
                      LEFT OUTER JOIN (
                        SELECT
                          "t14"."scheme",
                          CAST("t14"."year" + 1 AS SMALLINT) AS "year",
                          "t14"."month",
                          "t14"."unit_group",
                          "t14"."indicator",
                          "t14"."peer",
                          "t14"."mean" AS "before"
                        FROM "t13" AS "t14"
                      ) AS "t17"
                        ON "t15"."scheme" = "t17"."scheme"
                        AND "t15"."year" = "t17"."year"
                        AND "t15"."month" = "t17"."month"
                        AND "t15"."unit_group" = "t17"."unit_group"
                        AND "t15"."indicator" = "t17"."indicator"
                        AND "t15"."peer" = "t17"."peer"
                    ) AS "t18"
                  ) AS "t20"
                  LEFT OUTER JOIN (
                    SELECT
                      "t2"."scheme",
                      "t2"."no_last_year"
                    FROM "scheme" AS "t2"
                  ) AS "t6"
                    ON "t20"."scheme" = "t6"."scheme"
                ) AS "t21"
              ) AS "t23"
              LEFT OUTER JOIN (
                SELECT
                  "t1"."scheme",
                  "t1"."unit_group",
                  "t1"."indicator",
                  "t1"."industry" AS "peer",
                  "t1"."base_value" AS "given"
                FROM "scheme_base" AS "t1"
              ) AS "t5"
                ON "t23"."scheme" = "t5"."scheme"
                AND "t23"."unit_group" = "t5"."unit_group"
                AND "t23"."indicator" = "t5"."indicator"
                AND "t23"."peer" = "t5"."peer"
            ) AS "t24"
          ) AS "t25"
        ) AS "t27"
          ON "t10"."scheme" = "t27"."scheme"
          AND "t10"."year" = "t27"."year"
          AND "t10"."month" = "t27"."month"
          AND "t10"."unit_group" = "t27"."unit_group"
          AND "t10"."indicator" = "t27"."indicator"
          AND "t10"."peer" = "t27"."peer"
      ) AS "t28"
    ) AS "t30"
    LEFT OUTER JOIN (
      SELECT
        "t7"."scheme",
        "t7"."year",
        "t7"."month",
        "t7"."unit_group",
        "t7"."unit",
        "t7"."indicator",
        RANK() OVER (
          PARTITION BY "t7"."scheme", "t7"."year", "t7"."month", "t7"."unit_group", "t7"."indicator", "t7"."peer"
          ORDER BY "t7"."value" DESC
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
          CASE
            WHEN "t0"."base" IN ('industry', 'industry_fixed')
            THEN "t0"."industry"
            ELSE ''
          END AS "peer"
        FROM "_wanted_rolling" AS "t0"
        WHERE
          "t0"."value" IS NOT NULL
          AND NOT (
            "t0"."is_exempt"
          )
          AND "t0"."transform" = 'rank'
      ) AS "t7"
    ) AS "t12"
      ON "t30"."scheme" = "t12"."scheme"
      AND "t30"."year" = "t12"."year"
      AND "t30"."month" = "t12"."month"
      AND "t30"."unit_group" = "t12"."unit_group"
      AND "t30"."unit" = "t12"."unit"
      AND "t30"."indicator" = "t12"."indicator"
  ) AS "t31"
) AS "t32"
