-- Made from metrics/*.py by `python -m metrics compile`. Change the function, then compile.
CREATE TEMP TABLE _part AS
SELECT
  "t21".*
  EXCLUDE ("high", "known", "low", "mean", "peer", "place")
FROM (
  SELECT
    "t20"."scheme",
    "t20"."year",
    "t20"."month",
    "t20"."unit",
    "t20"."unit_group",
    "t20"."industry",
    "t20"."veto",
    "t20"."is_exempt",
    "t20"."bonus",
    "t20"."malus",
    "t20"."indicator",
    "t20"."weight",
    "t20"."transform",
    "t20"."start",
    "t20"."base",
    "t20"."base_value",
    "t20"."cap",
    "t20"."floor",
    "t20"."missing",
    "t20"."penalty",
    "t20"."place_order",
    "t20"."size",
    "t20"."value",
    "t20"."peer",
    "t20"."mean",
    "t20"."low",
    "t20"."high",
    "t20"."known",
    "t20"."place",
    CASE
      WHEN "t20"."transform" = 'ratio'
      THEN "t20"."value" / CASE
        WHEN CASE
          WHEN "t20"."base" = 'fixed'
          THEN "t20"."base_value"
          ELSE "t20"."mean" * "t20"."base_value"
        END > 0
        THEN CASE
          WHEN "t20"."base" = 'fixed'
          THEN "t20"."base_value"
          ELSE "t20"."mean" * "t20"."base_value"
        END
        ELSE NULL
      END
      WHEN "t20"."transform" = 'reverse'
      THEN 2 - (
        "t20"."value" / CASE
          WHEN CASE
            WHEN "t20"."base" = 'fixed'
            THEN "t20"."base_value"
            ELSE "t20"."mean" * "t20"."base_value"
          END > 0
          THEN CASE
            WHEN "t20"."base" = 'fixed'
            THEN "t20"."base_value"
            ELSE "t20"."mean" * "t20"."base_value"
          END
          ELSE NULL
        END
      )
      WHEN "t20"."transform" = 'minmax'
      THEN "t20"."start" + (
        (
          1 - "t20"."start"
        ) * COALESCE(
          (
            "t20"."value" - "t20"."low"
          ) / NULLIF("t20"."high" - "t20"."low", 0),
          CASE WHEN "t20"."value" IS NOT NULL THEN 1.0 ELSE NULL END
        )
      )
      ELSE 1 - (
        "t20"."place" / "t20"."known"
      )
    END AS "part"
  FROM (
    SELECT
      "t19".*
      EXCLUDE ("indicator_right", "month_right", "scheme_right", "unit_group_right", "unit_right", "year_right")
    FROM (
      SELECT
        "t18"."scheme",
        "t18"."year",
        "t18"."month",
        "t18"."unit",
        "t18"."unit_group",
        "t18"."industry",
        "t18"."veto",
        "t18"."is_exempt",
        "t18"."bonus",
        "t18"."malus",
        "t18"."indicator",
        "t18"."weight",
        "t18"."transform",
        "t18"."start",
        "t18"."base",
        "t18"."base_value",
        "t18"."cap",
        "t18"."floor",
        "t18"."missing",
        "t18"."penalty",
        "t18"."place_order",
        "t18"."size",
        "t18"."value",
        "t18"."peer",
        "t18"."mean",
        "t18"."low",
        "t18"."high",
        "t18"."known",
        "t13"."scheme" AS "scheme_right",
        "t13"."year" AS "year_right",
        "t13"."month" AS "month_right",
        "t13"."unit_group" AS "unit_group_right",
        "t13"."unit" AS "unit_right",
        "t13"."indicator" AS "indicator_right",
        "t13"."place"
      FROM (
        SELECT
          "t16".*
          EXCLUDE ("indicator_right", "month_right", "peer_right", "scheme_right", "unit_group_right", "year_right")
        FROM (
          SELECT
            "t11"."scheme",
            "t11"."year",
            "t11"."month",
            "t11"."unit",
            "t11"."unit_group",
            "t11"."industry",
            "t11"."veto",
            "t11"."is_exempt",
            "t11"."bonus",
            "t11"."malus",
            "t11"."indicator",
            "t11"."weight",
            "t11"."transform",
            "t11"."start",
            "t11"."base",
            "t11"."base_value",
            "t11"."cap",
            "t11"."floor",
            "t11"."missing",
            "t11"."penalty",
            "t11"."place_order",
            "t11"."size",
            "t11"."value",
            "t11"."peer",
            "t15"."scheme" AS "scheme_right",
            "t15"."year" AS "year_right",
            "t15"."month" AS "month_right",
            "t15"."unit_group" AS "unit_group_right",
            "t15"."indicator" AS "indicator_right",
            "t15"."peer" AS "peer_right",
            "t15"."mean",
            "t15"."low",
            "t15"."high",
            "t15"."known"
          FROM (
            SELECT
              "t7"."scheme",
              "t7"."year",
              "t7"."month",
              "t7"."unit",
              "t7"."unit_group",
              "t7"."industry",
              "t7"."veto",
              "t7"."is_exempt",
              "t7"."bonus",
              "t7"."malus",
              "t7"."indicator",
              "t7"."weight",
              "t7"."transform",
              "t7"."start",
              "t7"."base",
              "t7"."base_value",
              "t7"."cap",
              "t7"."floor",
              "t7"."missing",
              "t7"."penalty",
              "t7"."place_order",
              "t7"."size",
              "t7"."value",
              CASE WHEN "t7"."base" = 'industry' THEN "t7"."industry" ELSE '' END AS "peer"
            FROM (
              SELECT
                "t6".*
                EXCLUDE ("indicator_right", "month_right", "scheme_right", "unit_right", "year_right")
              FROM (
                SELECT
                  "t3"."scheme",
                  "t3"."year",
                  "t3"."month",
                  "t3"."unit",
                  "t3"."unit_group",
                  "t3"."industry",
                  "t3"."veto",
                  "t3"."is_exempt",
                  "t3"."bonus",
                  "t3"."malus",
                  "t4"."indicator",
                  "t4"."weight",
                  "t4"."transform",
                  "t4"."start",
                  "t4"."base",
                  "t4"."base_value",
                  "t4"."cap",
                  "t4"."floor",
                  "t4"."missing",
                  "t4"."penalty",
                  "t4"."place_order",
                  "t5"."scheme" AS "scheme_right",
                  "t5"."year" AS "year_right",
                  "t5"."month" AS "month_right",
                  "t5"."indicator" AS "indicator_right",
                  "t5"."size",
                  "t5"."unit" AS "unit_right",
                  "t5"."value"
                FROM "_unit" AS "t3"
                INNER JOIN "scheme_item" AS "t4"
                  ON "t3"."scheme" = "t4"."scheme" AND "t3"."unit_group" = "t4"."unit_group"
                LEFT OUTER JOIN "_value" AS "t5"
                  ON "t3"."scheme" = "t5"."scheme"
                  AND "t3"."year" = "t5"."year"
                  AND "t3"."month" = "t5"."month"
                  AND "t3"."unit" = "t5"."unit"
                  AND "t4"."indicator" = "t5"."indicator"
              ) AS "t6"
            ) AS "t7"
          ) AS "t11"
          LEFT OUTER JOIN (
            SELECT
              "t10"."scheme",
              "t10"."year",
              "t10"."month",
              "t10"."unit_group",
              "t10"."indicator",
              "t10"."peer",
              COALESCE(
                SUM("t10"."value" * "t10"."size") / NULLIF(SUM("t10"."size"), 0),
                AVG("t10"."value")
              ) AS "mean",
              MIN("t10"."value") AS "low",
              MAX("t10"."value") AS "high",
              COUNT("t10"."value") AS "known"
            FROM (
              SELECT
                "t7"."scheme",
                "t7"."year",
                "t7"."month",
                "t7"."unit",
                "t7"."unit_group",
                "t7"."industry",
                "t7"."veto",
                "t7"."is_exempt",
                "t7"."bonus",
                "t7"."malus",
                "t7"."indicator",
                "t7"."weight",
                "t7"."transform",
                "t7"."start",
                "t7"."base",
                "t7"."base_value",
                "t7"."cap",
                "t7"."floor",
                "t7"."missing",
                "t7"."penalty",
                "t7"."place_order",
                "t7"."size",
                "t7"."value",
                CASE WHEN "t7"."base" = 'industry' THEN "t7"."industry" ELSE '' END AS "peer"
              FROM (
                SELECT
                  "t6".*
                  EXCLUDE ("indicator_right", "month_right", "scheme_right", "unit_right", "year_right")
                FROM (
                  SELECT
                    "t3"."scheme",
                    "t3"."year",
                    "t3"."month",
                    "t3"."unit",
                    "t3"."unit_group",
                    "t3"."industry",
                    "t3"."veto",
                    "t3"."is_exempt",
                    "t3"."bonus",
                    "t3"."malus",
                    "t4"."indicator",
                    "t4"."weight",
                    "t4"."transform",
                    "t4"."start",
                    "t4"."base",
                    "t4"."base_value",
                    "t4"."cap",
                    "t4"."floor",
                    "t4"."missing",
                    "t4"."penalty",
                    "t4"."place_order",
                    "t5"."scheme" AS "scheme_right",
                    "t5"."year" AS "year_right",
                    "t5"."month" AS "month_right",
                    "t5"."indicator" AS "indicator_right",
                    "t5"."size",
                    "t5"."unit" AS "unit_right",
                    "t5"."value"
                  FROM "_unit" AS "t3"
                  INNER JOIN "scheme_item" AS "t4"
                    ON "t3"."scheme" = "t4"."scheme" AND "t3"."unit_group" = "t4"."unit_group"
                  LEFT OUTER JOIN "_value" AS "t5"
                    ON "t3"."scheme" = "t5"."scheme"
                    AND "t3"."year" = "t5"."year"
                    AND "t3"."month" = "t5"."month"
                    AND "t3"."unit" = "t5"."unit"
                    AND "t4"."indicator" = "t5"."indicator"
                ) AS "t6"
              ) AS "t7"
              WHERE
                "t7"."value" IS NOT NULL AND NOT (
                  "t7"."is_exempt"
                )
            ) AS "t10"
            GROUP BY
              1,
              2,
              3,
              4,
              5,
              6
          ) AS "t15"
            ON "t11"."scheme" = "t15"."scheme"
            AND "t11"."year" = "t15"."year"
            AND "t11"."month" = "t15"."month"
            AND "t11"."unit_group" = "t15"."unit_group"
            AND "t11"."indicator" = "t15"."indicator"
            AND "t11"."peer" = "t15"."peer"
        ) AS "t16"
      ) AS "t18"
      LEFT OUTER JOIN (
        SELECT
          "t8"."scheme",
          "t8"."year",
          "t8"."month",
          "t8"."unit_group",
          "t8"."unit",
          "t8"."indicator",
          RANK() OVER (
            PARTITION BY "t8"."scheme", "t8"."year", "t8"."month", "t8"."unit_group", "t8"."indicator", "t8"."peer"
            ORDER BY "t8"."value" DESC
            ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
          ) - 1 AS "place"
        FROM (
          SELECT
            "t7"."scheme",
            "t7"."year",
            "t7"."month",
            "t7"."unit",
            "t7"."unit_group",
            "t7"."industry",
            "t7"."veto",
            "t7"."is_exempt",
            "t7"."bonus",
            "t7"."malus",
            "t7"."indicator",
            "t7"."weight",
            "t7"."transform",
            "t7"."start",
            "t7"."base",
            "t7"."base_value",
            "t7"."cap",
            "t7"."floor",
            "t7"."missing",
            "t7"."penalty",
            "t7"."place_order",
            "t7"."size",
            "t7"."value",
            CASE WHEN "t7"."base" = 'industry' THEN "t7"."industry" ELSE '' END AS "peer"
          FROM (
            SELECT
              "t6".*
              EXCLUDE ("indicator_right", "month_right", "scheme_right", "unit_right", "year_right")
            FROM (
              SELECT
                "t3"."scheme",
                "t3"."year",
                "t3"."month",
                "t3"."unit",
                "t3"."unit_group",
                "t3"."industry",
                "t3"."veto",
                "t3"."is_exempt",
                "t3"."bonus",
                "t3"."malus",
                "t4"."indicator",
                "t4"."weight",
                "t4"."transform",
                "t4"."start",
                "t4"."base",
                "t4"."base_value",
                "t4"."cap",
                "t4"."floor",
                "t4"."missing",
                "t4"."penalty",
                "t4"."place_order",
                "t5"."scheme" AS "scheme_right",
                "t5"."year" AS "year_right",
                "t5"."month" AS "month_right",
                "t5"."indicator" AS "indicator_right",
                "t5"."size",
                "t5"."unit" AS "unit_right",
                "t5"."value"
              FROM "_unit" AS "t3"
              INNER JOIN "scheme_item" AS "t4"
                ON "t3"."scheme" = "t4"."scheme" AND "t3"."unit_group" = "t4"."unit_group"
              LEFT OUTER JOIN "_value" AS "t5"
                ON "t3"."scheme" = "t5"."scheme"
                AND "t3"."year" = "t5"."year"
                AND "t3"."month" = "t5"."month"
                AND "t3"."unit" = "t5"."unit"
                AND "t4"."indicator" = "t5"."indicator"
            ) AS "t6"
          ) AS "t7"
          WHERE
            "t7"."value" IS NOT NULL
            AND NOT (
              "t7"."is_exempt"
            )
            AND "t7"."transform" = 'rank'
        ) AS "t8"
      ) AS "t13"
        ON "t18"."scheme" = "t13"."scheme"
        AND "t18"."year" = "t13"."year"
        AND "t18"."month" = "t13"."month"
        AND "t18"."unit_group" = "t13"."unit_group"
        AND "t18"."unit" = "t13"."unit"
        AND "t18"."indicator" = "t13"."indicator"
    ) AS "t19"
  ) AS "t20"
) AS "t21"
