-- Made from metrics/*.py by `python -m metrics compile`. Change the function, then compile.
CREATE TEMP TABLE _part AS
SELECT
  "t22"."scheme",
  "t22"."year",
  "t22"."month",
  "t22"."unit_group",
  "t22"."unit",
  "t22"."indicator",
  "t22"."value",
  "t22"."is_exempt",
  CASE
    WHEN "t22"."transform" = 'ratio'
    THEN "t22"."value" / CASE
      WHEN CASE
        WHEN "t22"."base" = 'fixed'
        THEN "t22"."base_value"
        ELSE "t22"."mean" * "t22"."base_value"
      END > 0
      THEN CASE
        WHEN "t22"."base" = 'fixed'
        THEN "t22"."base_value"
        ELSE "t22"."mean" * "t22"."base_value"
      END
      ELSE NULL
    END
    WHEN "t22"."transform" = 'reverse'
    THEN 2 - (
      "t22"."value" / CASE
        WHEN CASE
          WHEN "t22"."base" = 'fixed'
          THEN "t22"."base_value"
          ELSE "t22"."mean" * "t22"."base_value"
        END > 0
        THEN CASE
          WHEN "t22"."base" = 'fixed'
          THEN "t22"."base_value"
          ELSE "t22"."mean" * "t22"."base_value"
        END
        ELSE NULL
      END
    )
    WHEN "t22"."transform" = 'minmax'
    THEN "t22"."start" + (
      (
        1 - "t22"."start"
      ) * COALESCE(
        (
          "t22"."value" - "t22"."low"
        ) / NULLIF("t22"."high" - "t22"."low", 0),
        CASE WHEN "t22"."value" IS NOT NULL THEN 1.0 ELSE NULL END
      )
    )
    ELSE 1 - (
      "t22"."place" / "t22"."known"
    )
  END AS "part"
FROM (
  SELECT
    "t21".*
    EXCLUDE ("indicator_right", "month_right", "scheme_right", "unit_group_right", "unit_right", "year_right")
  FROM (
    SELECT
      "t20"."scheme",
      "t20"."year",
      "t20"."month",
      "t20"."unit_group",
      "t20"."unit",
      "t20"."industry",
      "t20"."is_exempt",
      "t20"."indicator",
      "t20"."transform",
      "t20"."start",
      "t20"."base",
      "t20"."base_value",
      "t20"."size",
      "t20"."value",
      "t20"."peer",
      "t20"."mean",
      "t20"."low",
      "t20"."high",
      "t20"."known",
      "t15"."scheme" AS "scheme_right",
      "t15"."year" AS "year_right",
      "t15"."month" AS "month_right",
      "t15"."unit_group" AS "unit_group_right",
      "t15"."unit" AS "unit_right",
      "t15"."indicator" AS "indicator_right",
      "t15"."place"
    FROM (
      SELECT
        "t18".*
        EXCLUDE ("indicator_right", "month_right", "peer_right", "scheme_right", "unit_group_right", "year_right")
      FROM (
        SELECT
          "t13"."scheme",
          "t13"."year",
          "t13"."month",
          "t13"."unit_group",
          "t13"."unit",
          "t13"."industry",
          "t13"."is_exempt",
          "t13"."indicator",
          "t13"."transform",
          "t13"."start",
          "t13"."base",
          "t13"."base_value",
          "t13"."size",
          "t13"."value",
          "t13"."peer",
          "t17"."scheme" AS "scheme_right",
          "t17"."year" AS "year_right",
          "t17"."month" AS "month_right",
          "t17"."unit_group" AS "unit_group_right",
          "t17"."indicator" AS "indicator_right",
          "t17"."peer" AS "peer_right",
          "t17"."mean",
          "t17"."low",
          "t17"."high",
          "t17"."known"
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
            "t9"."size",
            "t9"."value",
            CASE WHEN "t9"."base" = 'industry' THEN "t9"."industry" ELSE '' END AS "peer"
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
                  "t2"."base_value"
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
        ) AS "t13"
        LEFT OUTER JOIN (
          SELECT
            "t12"."scheme",
            "t12"."year",
            "t12"."month",
            "t12"."unit_group",
            "t12"."indicator",
            "t12"."peer",
            COALESCE(
              SUM("t12"."value" * "t12"."size") / NULLIF(SUM("t12"."size"), 0),
              AVG("t12"."value")
            ) AS "mean",
            MIN("t12"."value") AS "low",
            MAX("t12"."value") AS "high",
            COUNT("t12"."value") AS "known"
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
              "t9"."size",
              "t9"."value",
              CASE WHEN "t9"."base" = 'industry' THEN "t9"."industry" ELSE '' END AS "peer"
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
                    "t2"."base_value"
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
            WHERE
              "t9"."value" IS NOT NULL AND NOT (
                "t9"."is_exempt"
              )
          ) AS "t12"
          GROUP BY
            1,
            2,
            3,
            4,
            5,
            6
        ) AS "t17"
          ON "t13"."scheme" = "t17"."scheme"
          AND "t13"."year" = "t17"."year"
          AND "t13"."month" = "t17"."month"
          AND "t13"."unit_group" = "t17"."unit_group"
          AND "t13"."indicator" = "t17"."indicator"
          AND "t13"."peer" = "t17"."peer"
      ) AS "t18"
    ) AS "t20"
    LEFT OUTER JOIN (
      SELECT
        "t10"."scheme",
        "t10"."year",
        "t10"."month",
        "t10"."unit_group",
        "t10"."unit",
        "t10"."indicator",
        RANK() OVER (
          PARTITION BY "t10"."scheme", "t10"."year", "t10"."month", "t10"."unit_group", "t10"."indicator", "t10"."peer"
          ORDER BY "t10"."value" DESC
          ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
        ) - 1 AS "place"
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
          "t9"."size",
          "t9"."value",
          CASE WHEN "t9"."base" = 'industry' THEN "t9"."industry" ELSE '' END AS "peer"
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
                "t2"."base_value"
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
        WHERE
          "t9"."value" IS NOT NULL
          AND NOT (
            "t9"."is_exempt"
          )
          AND "t9"."transform" = 'rank'
      ) AS "t10"
    ) AS "t15"
      ON "t20"."scheme" = "t15"."scheme"
      AND "t20"."year" = "t15"."year"
      AND "t20"."month" = "t15"."month"
      AND "t20"."unit_group" = "t15"."unit_group"
      AND "t20"."unit" = "t15"."unit"
      AND "t20"."indicator" = "t15"."indicator"
  ) AS "t21"
) AS "t22"
