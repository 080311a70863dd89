-- Made from metrics/*.py by `python -m metrics compile`. Change the function, then compile.
CREATE TEMP TABLE _part AS
WITH "t10" AS (
  SELECT
    "t6"."scheme",
    "t6"."year",
    "t6"."month",
    "t6"."unit_group",
    "t6"."indicator",
    "t6"."peer",
    "t6"."base",
    "t6"."base_value",
    COALESCE(SUM("t6"."value" * "t6"."size") / NULLIF(SUM("t6"."size"), 0), AVG("t6"."value")) AS "mean",
    MIN("t6"."value") AS "low",
    MAX("t6"."value") AS "high",
    COUNT("t6"."value") AS "known"
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
  ) AS "t6"
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
  "t26"."scheme",
  "t26"."year",
  "t26"."month",
  "t26"."unit_group",
  "t26"."unit",
  "t26"."indicator",
  "t26"."value",
  "t26"."is_exempt",
  CASE
    WHEN "t26"."transform" = 'ratio'
    THEN "t26"."value" / CASE
      WHEN CASE WHEN "t26"."base" = 'fixed' THEN "t26"."base_value" ELSE "t26"."yardstick" END > 0
      THEN CASE WHEN "t26"."base" = 'fixed' THEN "t26"."base_value" ELSE "t26"."yardstick" END
      ELSE NULL
    END
    WHEN "t26"."transform" = 'reverse'
    THEN 2 - (
      "t26"."value" / CASE
        WHEN CASE WHEN "t26"."base" = 'fixed' THEN "t26"."base_value" ELSE "t26"."yardstick" END > 0
        THEN CASE WHEN "t26"."base" = 'fixed' THEN "t26"."base_value" ELSE "t26"."yardstick" END
        ELSE NULL
      END
    )
    WHEN "t26"."transform" = 'reverse_half'
    THEN 1 - (
      (
        "t26"."value" / CASE
          WHEN CASE WHEN "t26"."base" = 'fixed' THEN "t26"."base_value" ELSE "t26"."yardstick" END > 0
          THEN CASE WHEN "t26"."base" = 'fixed' THEN "t26"."base_value" ELSE "t26"."yardstick" END
          ELSE NULL
        END
      ) / 2
    )
    WHEN "t26"."transform" = 'minmax'
    THEN "t26"."start" + (
      (
        1 - "t26"."start"
      ) * COALESCE(
        (
          "t26"."value" - "t26"."low"
        ) / NULLIF("t26"."high" - "t26"."low", 0),
        CASE WHEN "t26"."value" IS NOT NULL THEN 1.0 ELSE NULL END
      )
    )
    ELSE 1 - (
      "t26"."place" / "t26"."known"
    )
  END AS "part"
FROM (
  SELECT
    "t25".*
    EXCLUDE ("indicator_right", "month_right", "scheme_right", "unit_group_right", "unit_right", "year_right")
  FROM (
    SELECT
      "t24"."scheme",
      "t24"."year",
      "t24"."month",
      "t24"."unit_group",
      "t24"."unit",
      "t24"."industry",
      "t24"."is_exempt",
      "t24"."indicator",
      "t24"."transform",
      "t24"."start",
      "t24"."base",
      "t24"."base_value",
      "t24"."size",
      "t24"."value",
      "t24"."peer",
      "t24"."low",
      "t24"."high",
      "t24"."known",
      "t24"."yardstick",
      "t9"."scheme" AS "scheme_right",
      "t9"."year" AS "year_right",
      "t9"."month" AS "month_right",
      "t9"."unit_group" AS "unit_group_right",
      "t9"."unit" AS "unit_right",
      "t9"."indicator" AS "indicator_right",
      "t9"."place"
    FROM (
      SELECT
        "t22".*
        EXCLUDE ("indicator_right", "month_right", "peer_right", "scheme_right", "unit_group_right", "year_right")
      FROM (
        SELECT
          "t7"."scheme",
          "t7"."year",
          "t7"."month",
          "t7"."unit_group",
          "t7"."unit",
          "t7"."industry",
          "t7"."is_exempt",
          "t7"."indicator",
          "t7"."transform",
          "t7"."start",
          "t7"."base",
          "t7"."base_value",
          "t7"."size",
          "t7"."value",
          "t7"."peer",
          "t21"."scheme" AS "scheme_right",
          "t21"."year" AS "year_right",
          "t21"."month" AS "month_right",
          "t21"."unit_group" AS "unit_group_right",
          "t21"."indicator" AS "indicator_right",
          "t21"."peer" AS "peer_right",
          "t21"."low",
          "t21"."high",
          "t21"."known",
          "t21"."yardstick"
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
          FROM "_wanted" AS "t0"
        ) AS "t7"
        LEFT OUTER JOIN (
          SELECT
            "t19"."scheme",
            "t19"."year",
            "t19"."month",
            "t19"."unit_group",
            "t19"."indicator",
            "t19"."peer",
            "t19"."low",
            "t19"."high",
            "t19"."known",
            CASE
              WHEN "t19"."base" = 'last_year'
              THEN "t19"."before" * "t19"."base_value"
              WHEN "t19"."base" = 'industry_fixed'
              THEN "t19"."given"
              ELSE "t19"."mean" * "t19"."base_value"
            END AS "yardstick"
          FROM (
            SELECT
              "t18".*
              EXCLUDE ("indicator_right", "peer_right", "scheme_right", "unit_group_right")
            FROM (
              SELECT
                "t17"."scheme",
                "t17"."year",
                "t17"."month",
                "t17"."unit_group",
                "t17"."indicator",
                "t17"."peer",
                "t17"."base",
                "t17"."base_value",
                "t17"."mean",
                "t17"."low",
                "t17"."high",
                "t17"."known",
                "t17"."before",
                "t3"."scheme" AS "scheme_right",
                "t3"."unit_group" AS "unit_group_right",
                "t3"."indicator" AS "indicator_right",
                "t3"."peer" AS "peer_right",
                "t3"."given"
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
                  "t15"."before"
                FROM (
                  SELECT
                    "t12"."scheme",
                    "t12"."year",
                    "t12"."month",
                    "t12"."unit_group",
                    "t12"."indicator",
                    "t12"."peer",
                    "t12"."base",
                    "t12"."base_value",
                    "t12"."mean",
                    "t12"."low",
                    "t12"."high",
                    "t12"."known",
                    "t14"."scheme" AS "scheme_right",
                    "t14"."year" AS "year_right",
                    "t14"."month" AS "month_right",
                    "t14"."unit_group" AS "unit_group_right",
                    "t14"."indicator" AS "indicator_right",
                    "t14"."peer" AS "peer_right",
                    "t14"."before"
                  FROM "t10" AS "t12"
                  LEFT OUTER JOIN (
                    SELECT
                      "t11"."scheme",
                      CAST("t11"."year" + 1 AS SMALLINT) AS "year",
                      "t11"."month",
                      "t11"."unit_group",
                      "t11"."indicator",
                      "t11"."peer",
                      "t11"."mean" AS "before"
                    FROM "t10" AS "t11"
                  ) AS "t14"
                    ON "t12"."scheme" = "t14"."scheme"
                    AND "t12"."year" = "t14"."year"
                    AND "t12"."month" = "t14"."month"
                    AND "t12"."unit_group" = "t14"."unit_group"
                    AND "t12"."indicator" = "t14"."indicator"
                    AND "t12"."peer" = "t14"."peer"
                ) AS "t15"
              ) AS "t17"
              LEFT OUTER JOIN (
                SELECT
                  "t1"."scheme",
                  "t1"."unit_group",
                  "t1"."indicator",
                  "t1"."industry" AS "peer",
                  "t1"."base_value" AS "given"
                FROM "scheme_base" AS "t1"
              ) AS "t3"
                ON "t17"."scheme" = "t3"."scheme"
                AND "t17"."unit_group" = "t3"."unit_group"
                AND "t17"."indicator" = "t3"."indicator"
                AND "t17"."peer" = "t3"."peer"
            ) AS "t18"
          ) AS "t19"
        ) AS "t21"
          ON "t7"."scheme" = "t21"."scheme"
          AND "t7"."year" = "t21"."year"
          AND "t7"."month" = "t21"."month"
          AND "t7"."unit_group" = "t21"."unit_group"
          AND "t7"."indicator" = "t21"."indicator"
          AND "t7"."peer" = "t21"."peer"
      ) AS "t22"
    ) AS "t24"
    LEFT OUTER JOIN (
      SELECT
        "t4"."scheme",
        "t4"."year",
        "t4"."month",
        "t4"."unit_group",
        "t4"."unit",
        "t4"."indicator",
        RANK() OVER (
          PARTITION BY "t4"."scheme", "t4"."year", "t4"."month", "t4"."unit_group", "t4"."indicator", "t4"."peer"
          ORDER BY "t4"."value" DESC
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
        FROM "_wanted" AS "t0"
        WHERE
          "t0"."value" IS NOT NULL
          AND NOT (
            "t0"."is_exempt"
          )
          AND "t0"."transform" = 'rank'
      ) AS "t4"
    ) AS "t9"
      ON "t24"."scheme" = "t9"."scheme"
      AND "t24"."year" = "t9"."year"
      AND "t24"."month" = "t9"."month"
      AND "t24"."unit_group" = "t9"."unit_group"
      AND "t24"."unit" = "t9"."unit"
      AND "t24"."indicator" = "t9"."indicator"
  ) AS "t25"
) AS "t26"
