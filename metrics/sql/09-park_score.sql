-- Made from metrics/*.py by `python -m metrics compile`. Change the function, then compile.
CREATE TABLE park_score AS
WITH "t30" AS (
  SELECT
    "t29"."scheme",
    "t29"."year",
    "t29"."month",
    "t29"."indicator",
    "t26"."size",
    "t29"."area" AS "park",
    "t29"."level" AS "value"
  FROM (
    SELECT
      "t27"."indicator",
      "t27"."area",
      "t27"."year",
      "t27"."month",
      "t27"."basis",
      "t27"."level",
      "t27"."scheme",
      "t27"."name",
      "t27"."version",
      "t27"."rank_group",
      "t27"."valid_from",
      "t27"."valid_until",
      "t27"."source",
      "t27"."weight",
      "t27"."transform",
      "t27"."base",
      "t27"."base_value",
      "t27"."cap",
      "t27"."floor",
      "t27"."missing",
      "t27"."place_order",
      "t27"."denominator",
      "t27"."lead_basis",
      CAST("t27"."year" AS TEXT) || '-' || CASE
        WHEN 2 <= LENGTH(CAST("t27"."month" AS TEXT))
        THEN CAST("t27"."month" AS TEXT)
        ELSE REPEAT('0', 2 - LENGTH(CAST("t27"."month" AS TEXT))) || CAST("t27"."month" AS TEXT)
      END AS "held"
    FROM (
      SELECT
        "t20"."indicator",
        "t20"."area",
        "t20"."year",
        "t20"."month",
        "t20"."basis",
        "t20"."level",
        "t25"."scheme",
        "t25"."name",
        "t25"."version",
        "t25"."rank_group",
        "t25"."valid_from",
        "t25"."valid_until",
        "t25"."source",
        "t25"."weight",
        "t25"."transform",
        "t25"."base",
        "t25"."base_value",
        "t25"."cap",
        "t25"."floor",
        "t25"."missing",
        "t25"."place_order",
        "t25"."denominator",
        "t25"."lead_basis"
      FROM (
        SELECT
          "t3"."indicator",
          "t3"."area",
          "t3"."year",
          "t3"."month",
          "t3"."basis",
          "t3"."level"
        FROM "figure" AS "t3"
        WHERE
          "t3"."chain" = 'all' AND "t3"."level" IS NOT NULL
      ) AS "t20"
      INNER JOIN (
        SELECT
          "t8"."scheme",
          "t8"."name",
          "t8"."version",
          "t8"."rank_group",
          "t8"."valid_from",
          "t8"."valid_until",
          "t8"."source",
          "t7"."indicator",
          "t7"."weight",
          "t7"."transform",
          "t7"."base",
          "t7"."base_value",
          "t7"."cap",
          "t7"."floor",
          "t7"."missing",
          "t7"."place_order",
          "t17"."denominator",
          "t17"."lead_basis"
        FROM "scheme" AS "t8"
        INNER JOIN "scheme_item" AS "t7"
          ON "t8"."scheme" = "t7"."scheme"
        INNER JOIN (
          SELECT
            "t5"."indicator",
            "t5"."denominator",
            "t5"."basis" AS "lead_basis"
          FROM "indicator" AS "t5"
        ) AS "t17"
          ON "t7"."indicator" = "t17"."indicator"
      ) AS "t25"
        ON "t20"."indicator" = "t25"."indicator"
      INNER JOIN (
        SELECT
          "t4"."area",
          "t4"."rank_group"
        FROM "area" AS "t4"
      ) AS "t15"
        ON "t20"."area" = "t15"."area" AND "t25"."rank_group" = "t15"."rank_group"
    ) AS "t27"
    WHERE
      "t27"."basis" = "t27"."lead_basis"
      AND CAST("t27"."year" AS TEXT) || '-' || CASE
        WHEN 2 <= LENGTH(CAST("t27"."month" AS TEXT))
        THEN CAST("t27"."month" AS TEXT)
        ELSE REPEAT('0', 2 - LENGTH(CAST("t27"."month" AS TEXT))) || CAST("t27"."month" AS TEXT)
      END >= "t27"."valid_from"
      AND (
        (
          "t27"."valid_until" = ''
        )
        OR (
          CAST("t27"."year" AS TEXT) || '-' || CASE
            WHEN 2 <= LENGTH(CAST("t27"."month" AS TEXT))
            THEN CAST("t27"."month" AS TEXT)
            ELSE REPEAT('0', 2 - LENGTH(CAST("t27"."month" AS TEXT))) || CAST("t27"."month" AS TEXT)
          END <= "t27"."valid_until"
        )
      )
  ) AS "t29"
  LEFT OUTER JOIN (
    SELECT
      "t21"."area",
      "t21"."year",
      "t21"."month",
      "t21"."denominator",
      "t21"."size_basis",
      "t21"."size"
    FROM (
      SELECT
        "t3"."area",
        "t3"."year",
        "t3"."month",
        "t3"."indicator" AS "denominator",
        "t3"."basis" AS "size_basis",
        "t3"."level" AS "size"
      FROM "figure" AS "t3"
      WHERE
        "t3"."chain" = 'all' AND "t3"."level" IS NOT NULL
    ) AS "t21"
    INNER JOIN (
      SELECT
        "t5"."indicator" AS "denominator",
        "t5"."basis" AS "size_basis"
      FROM "indicator" AS "t5"
    ) AS "t16"
      ON "t21"."denominator" = "t16"."denominator"
      AND "t21"."size_basis" = "t16"."size_basis"
  ) AS "t26"
    ON "t29"."denominator" = "t26"."denominator"
    AND "t29"."area" = "t26"."area"
    AND "t29"."year" = "t26"."year"
    AND "t29"."month" = "t26"."month"
), "t42" AS (
  SELECT
    "t41"."scheme",
    "t41"."year",
    "t41"."month",
    "t41"."park",
    "t41"."indicator",
    "t41"."weight",
    "t41"."transform",
    "t41"."base",
    "t41"."base_value",
    "t41"."cap",
    "t41"."floor",
    "t41"."missing",
    "t41"."place_order",
    "t41"."size",
    "t41"."value",
    COALESCE(
      "t41"."points",
      CASE
        WHEN "t41"."missing" = 'mean'
        THEN AVG("t41"."points") OVER (
          PARTITION BY "t41"."scheme", "t41"."year", "t41"."month", "t41"."indicator"
          ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
        )
        WHEN "t41"."missing" = 'zero'
        THEN 0.0
        ELSE NULL
      END
    ) AS "points",
    "t41"."is_capped"
  FROM (
    SELECT
      "t40".*
      EXCLUDE ("high", "known", "low", "mean", "part", "place", "yardstick")
    FROM (
      SELECT
        "t39"."scheme",
        "t39"."year",
        "t39"."month",
        "t39"."park",
        "t39"."indicator",
        "t39"."weight",
        "t39"."transform",
        "t39"."base",
        "t39"."base_value",
        "t39"."cap",
        "t39"."floor",
        "t39"."missing",
        "t39"."place_order",
        "t39"."size",
        "t39"."value",
        "t39"."mean",
        "t39"."low",
        "t39"."high",
        "t39"."place",
        "t39"."known",
        "t39"."yardstick",
        "t39"."part",
        CASE
          WHEN "t39"."part" IS NOT NULL
          THEN GREATEST(LEAST("t39"."part", "t39"."cap"), "t39"."floor") * "t39"."weight"
          ELSE NULL
        END AS "points",
        COALESCE((
          "t39"."part" > "t39"."cap"
        ) OR (
          "t39"."part" < "t39"."floor"
        ), FALSE) AS "is_capped"
      FROM (
        SELECT
          "t38"."scheme",
          "t38"."year",
          "t38"."month",
          "t38"."park",
          "t38"."indicator",
          "t38"."weight",
          "t38"."transform",
          "t38"."base",
          "t38"."base_value",
          "t38"."cap",
          "t38"."floor",
          "t38"."missing",
          "t38"."place_order",
          "t38"."size",
          "t38"."value",
          "t38"."mean",
          "t38"."low",
          "t38"."high",
          "t38"."place",
          "t38"."known",
          "t38"."yardstick",
          CASE
            WHEN "t38"."transform" = 'ratio'
            THEN CASE WHEN "t38"."yardstick" > 0 THEN "t38"."value" / "t38"."yardstick" ELSE NULL END
            WHEN "t38"."transform" = 'reverse'
            THEN 2 - CASE WHEN "t38"."yardstick" > 0 THEN "t38"."value" / "t38"."yardstick" ELSE NULL END
            WHEN "t38"."transform" = 'minmax'
            THEN CASE
              WHEN (
                "t38"."high" - "t38"."low"
              ) > 0
              THEN (
                "t38"."value" - "t38"."low"
              ) / (
                "t38"."high" - "t38"."low"
              )
              ELSE CASE WHEN "t38"."value" IS NOT NULL THEN 1.0 ELSE NULL END
            END
            ELSE CASE
              WHEN "t38"."value" IS NOT NULL
              THEN 1 - (
                "t38"."place" / "t38"."known"
              )
              ELSE NULL
            END
          END AS "part"
        FROM (
          SELECT
            "t37"."scheme",
            "t37"."year",
            "t37"."month",
            "t37"."park",
            "t37"."indicator",
            "t37"."weight",
            "t37"."transform",
            "t37"."base",
            "t37"."base_value",
            "t37"."cap",
            "t37"."floor",
            "t37"."missing",
            "t37"."place_order",
            "t37"."size",
            "t37"."value",
            "t37"."mean",
            "t37"."low",
            "t37"."high",
            "t37"."place",
            "t37"."known",
            CASE
              WHEN "t37"."base" = 'fixed'
              THEN "t37"."base_value"
              ELSE "t37"."mean" * "t37"."base_value"
            END AS "yardstick"
          FROM (
            SELECT
              "t36"."scheme",
              "t36"."year",
              "t36"."month",
              "t36"."park",
              "t36"."indicator",
              "t36"."weight",
              "t36"."transform",
              "t36"."base",
              "t36"."base_value",
              "t36"."cap",
              "t36"."floor",
              "t36"."missing",
              "t36"."place_order",
              "t36"."size",
              "t36"."value",
              COALESCE(
                SUM("t36"."value" * "t36"."size") OVER (
                  PARTITION BY "t36"."scheme", "t36"."year", "t36"."month", "t36"."indicator"
                  ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                ) / NULLIF(
                  SUM(CASE WHEN "t36"."value" IS NOT NULL THEN "t36"."size" ELSE NULL END) OVER (
                    PARTITION BY "t36"."scheme", "t36"."year", "t36"."month", "t36"."indicator"
                    ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                  ),
                  0
                ),
                AVG("t36"."value") OVER (
                  PARTITION BY "t36"."scheme", "t36"."year", "t36"."month", "t36"."indicator"
                  ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                )
              ) AS "mean",
              MIN("t36"."value") OVER (
                PARTITION BY "t36"."scheme", "t36"."year", "t36"."month", "t36"."indicator"
                ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
              ) AS "low",
              MAX("t36"."value") OVER (
                PARTITION BY "t36"."scheme", "t36"."year", "t36"."month", "t36"."indicator"
                ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
              ) AS "high",
              RANK() OVER (
                PARTITION BY "t36"."scheme", "t36"."year", "t36"."month", "t36"."indicator"
                ORDER BY "t36"."value" DESC
                ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
              ) - 1 AS "place",
              COUNT("t36"."value") OVER (
                PARTITION BY "t36"."scheme", "t36"."year", "t36"."month", "t36"."indicator"
                ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
              ) AS "known"
            FROM (
              SELECT
                "t35".*
                EXCLUDE ("indicator_right", "month_right", "park_right", "scheme_right", "year_right")
              FROM (
                SELECT
                  "t34"."scheme",
                  "t34"."year",
                  "t34"."month",
                  "t34"."park",
                  "t7"."indicator",
                  "t7"."weight",
                  "t7"."transform",
                  "t7"."base",
                  "t7"."base_value",
                  "t7"."cap",
                  "t7"."floor",
                  "t7"."missing",
                  "t7"."place_order",
                  "t32"."scheme" AS "scheme_right",
                  "t32"."year" AS "year_right",
                  "t32"."month" AS "month_right",
                  "t32"."indicator" AS "indicator_right",
                  "t32"."size",
                  "t32"."park" AS "park_right",
                  "t32"."value"
                FROM (
                  SELECT DISTINCT
                    "t31"."scheme",
                    "t31"."year",
                    "t31"."month",
                    "t31"."park"
                  FROM "t30" AS "t31"
                ) AS "t34"
                INNER JOIN "scheme_item" AS "t7"
                  ON "t34"."scheme" = "t7"."scheme"
                LEFT OUTER JOIN "t30" AS "t32"
                  ON "t34"."scheme" = "t32"."scheme"
                  AND "t34"."year" = "t32"."year"
                  AND "t34"."month" = "t32"."month"
                  AND "t34"."park" = "t32"."park"
                  AND "t7"."indicator" = "t32"."indicator"
              ) AS "t35"
            ) AS "t36"
          ) AS "t37"
        ) AS "t38"
      ) AS "t39"
    ) AS "t40"
  ) AS "t41"
)
SELECT
  *
FROM (
  SELECT
    "t43"."scheme",
    "t43"."year",
    "t43"."month",
    "t43"."park",
    "t43"."indicator",
    "t43"."value",
    "t43"."points",
    "t43"."is_capped",
    CAST(NULL AS INT) AS "rank",
    CAST(NULL AS INT) AS "rank_of",
    CAST(NULL AS TEXT) AS "grade",
    '' AS "veto"
  FROM "t42" AS "t43"
) AS "t44"
UNION ALL
SELECT
  *
FROM (
  SELECT
    "t57"."scheme",
    "t57"."year",
    "t57"."month",
    "t57"."park",
    '' AS "indicator",
    "t57"."value",
    "t57"."points",
    "t57"."is_capped",
    CASE WHEN "t57"."is_barred" THEN NULL ELSE "t57"."rank" END AS "rank",
    "t57"."rank_of",
    CASE WHEN "t57"."is_barred" THEN "t57"."last" ELSE "t57"."grade" END AS "grade",
    CASE WHEN "t57"."is_barred" THEN "t57"."veto_reason" ELSE '' END AS "veto"
  FROM (
    SELECT
      "t56"."scheme",
      "t56"."year",
      "t56"."month",
      "t56"."park",
      "t56"."value",
      "t56"."points",
      "t56"."is_capped",
      "t56"."shown",
      "t56"."rank",
      "t56"."rank_of",
      "t56"."held",
      "t56"."grade",
      "t56"."last",
      "t56"."park_right",
      "t56"."veto_from",
      "t56"."veto_until",
      "t56"."veto_reason",
      COALESCE(
        (
          "t56"."held" >= "t56"."veto_from"
        )
        AND (
          (
            "t56"."veto_until" = ''
          ) OR (
            "t56"."held" <= "t56"."veto_until"
          )
        ),
        FALSE
      ) AS "is_barred"
    FROM (
      SELECT
        "t55"."scheme",
        "t55"."year",
        "t55"."month",
        "t55"."park",
        "t55"."value",
        "t55"."points",
        "t55"."is_capped",
        "t55"."shown",
        "t55"."rank",
        "t55"."rank_of",
        "t55"."held",
        "t55"."grade",
        "t55"."last",
        "t18"."park" AS "park_right",
        "t18"."veto_from",
        "t18"."veto_until",
        "t18"."veto_reason"
      FROM (
        SELECT
          "t53".*
          EXCLUDE ("month_right", "park_right", "scheme_right", "year_right")
        FROM (
          SELECT
            "t48"."scheme",
            "t48"."year",
            "t48"."month",
            "t48"."park",
            "t48"."value",
            "t48"."points",
            "t48"."is_capped",
            "t48"."shown",
            "t48"."rank",
            "t48"."rank_of",
            "t48"."held",
            "t52"."scheme" AS "scheme_right",
            "t52"."year" AS "year_right",
            "t52"."month" AS "month_right",
            "t52"."park" AS "park_right",
            "t52"."grade",
            "t52"."last"
          FROM (
            SELECT
              "t46"."scheme",
              "t46"."year",
              "t46"."month",
              "t46"."park",
              "t46"."value",
              "t46"."points",
              "t46"."is_capped",
              "t46"."shown",
              CAST((
                RANK() OVER (
                  PARTITION BY "t46"."scheme", "t46"."year", "t46"."month"
                  ORDER BY "t46"."shown" DESC
                  ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                ) - 1
              ) + 1 AS INT) AS "rank",
              CAST(COUNT(*) OVER (
                PARTITION BY "t46"."scheme", "t46"."year", "t46"."month"
                ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
              ) AS INT) AS "rank_of",
              CAST("t46"."year" AS TEXT) || '-' || CASE
                WHEN 2 <= LENGTH(CAST("t46"."month" AS TEXT))
                THEN CAST("t46"."month" AS TEXT)
                ELSE REPEAT('0', 2 - LENGTH(CAST("t46"."month" AS TEXT))) || CAST("t46"."month" AS TEXT)
              END AS "held"
            FROM (
              SELECT
                "t45"."scheme",
                "t45"."year",
                "t45"."month",
                "t45"."park",
                "t45"."value",
                "t45"."points",
                "t45"."is_capped",
                SIGN("t45"."value" * (
                  POWER(10.0, 2)
                )) * CAST(FLOOR(ABS("t45"."value" * (
                  POWER(10.0, 2)
                )) + 0.5 + 5e-07) AS BIGINT) AS "shown"
              FROM (
                SELECT
                  "t43"."scheme",
                  "t43"."year",
                  "t43"."month",
                  "t43"."park",
                  (
                    SUM("t43"."points") / NULLIF(SUM(CASE WHEN "t43"."points" IS NOT NULL THEN "t43"."weight" ELSE NULL END), 0)
                  ) * SUM("t43"."weight") AS "value",
                  SUM("t43"."points") AS "points",
                  BOOL_OR(CAST("t43"."is_capped" AS BOOLEAN)) AS "is_capped"
                FROM "t42" AS "t43"
                GROUP BY
                  1,
                  2,
                  3,
                  4
              ) AS "t45"
              WHERE
                "t45"."value" IS NOT NULL
            ) AS "t46"
          ) AS "t48"
          LEFT OUTER JOIN (
            SELECT
              "t50"."scheme",
              "t50"."year",
              "t50"."month",
              "t50"."park",
              FIRST("t50"."grade" ORDER BY "t50"."place_order") AS "grade",
              MAX("t50"."last") AS "last"
            FROM (
              SELECT
                *
              FROM (
                SELECT
                  "t48"."scheme",
                  "t48"."year",
                  "t48"."month",
                  "t48"."park",
                  "t48"."value",
                  "t48"."points",
                  "t48"."is_capped",
                  "t48"."shown",
                  "t48"."rank",
                  "t48"."rank_of",
                  "t48"."held",
                  "t22"."grade",
                  "t22"."quota_pct",
                  "t22"."place_order",
                  "t22"."until_pct",
                  "t22"."last"
                FROM (
                  SELECT
                    "t46"."scheme",
                    "t46"."year",
                    "t46"."month",
                    "t46"."park",
                    "t46"."value",
                    "t46"."points",
                    "t46"."is_capped",
                    "t46"."shown",
                    CAST((
                      RANK() OVER (
                        PARTITION BY "t46"."scheme", "t46"."year", "t46"."month"
                        ORDER BY "t46"."shown" DESC
                        ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                      ) - 1
                    ) + 1 AS INT) AS "rank",
                    CAST(COUNT(*) OVER (
                      PARTITION BY "t46"."scheme", "t46"."year", "t46"."month"
                      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                    ) AS INT) AS "rank_of",
                    CAST("t46"."year" AS TEXT) || '-' || CASE
                      WHEN 2 <= LENGTH(CAST("t46"."month" AS TEXT))
                      THEN CAST("t46"."month" AS TEXT)
                      ELSE REPEAT('0', 2 - LENGTH(CAST("t46"."month" AS TEXT))) || CAST("t46"."month" AS TEXT)
                    END AS "held"
                  FROM (
                    SELECT
                      "t45"."scheme",
                      "t45"."year",
                      "t45"."month",
                      "t45"."park",
                      "t45"."value",
                      "t45"."points",
                      "t45"."is_capped",
                      SIGN("t45"."value" * (
                        POWER(10.0, 2)
                      )) * CAST(FLOOR(ABS("t45"."value" * (
                        POWER(10.0, 2)
                      )) + 0.5 + 5e-07) AS BIGINT) AS "shown"
                    FROM (
                      SELECT
                        "t43"."scheme",
                        "t43"."year",
                        "t43"."month",
                        "t43"."park",
                        (
                          SUM("t43"."points") / NULLIF(SUM(CASE WHEN "t43"."points" IS NOT NULL THEN "t43"."weight" ELSE NULL END), 0)
                        ) * SUM("t43"."weight") AS "value",
                        SUM("t43"."points") AS "points",
                        BOOL_OR(CAST("t43"."is_capped" AS BOOLEAN)) AS "is_capped"
                      FROM "t42" AS "t43"
                      GROUP BY
                        1,
                        2,
                        3,
                        4
                    ) AS "t45"
                    WHERE
                      "t45"."value" IS NOT NULL
                  ) AS "t46"
                ) AS "t48"
                INNER JOIN (
                  SELECT
                    "t2"."scheme",
                    "t2"."grade",
                    "t2"."quota_pct",
                    "t2"."place_order",
                    SUM("t2"."quota_pct") OVER (
                      PARTITION BY "t2"."scheme"
                      ORDER BY "t2"."place_order" ASC
                      ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
                    ) AS "until_pct",
                    LAST_VALUE("t2"."grade") OVER (
                      PARTITION BY "t2"."scheme"
                      ORDER BY "t2"."place_order" ASC
                      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                    ) AS "last"
                  FROM "scheme_grade" AS "t2"
                ) AS "t22"
                  ON "t48"."scheme" = "t22"."scheme"
              ) AS "t49"
              WHERE
                (
                  "t49"."rank" <= CAST(FLOOR((
                    (
                      "t49"."rank_of" * "t49"."until_pct"
                    ) / 100
                  ) + 1e-09) AS BIGINT)
                )
                OR (
                  "t49"."grade" = "t49"."last"
                )
            ) AS "t50"
            GROUP BY
              1,
              2,
              3,
              4
          ) AS "t52"
            ON "t48"."scheme" = "t52"."scheme"
            AND "t48"."year" = "t52"."year"
            AND "t48"."month" = "t52"."month"
            AND "t48"."park" = "t52"."park"
        ) AS "t53"
      ) AS "t55"
      LEFT OUTER JOIN (
        SELECT
          "t0"."park",
          "t0"."veto_from",
          "t0"."veto_until",
          "t0"."veto_reason"
        FROM "park" AS "t0"
        WHERE
          "t0"."veto_from" <> ''
      ) AS "t18"
        ON "t55"."park" = "t18"."park"
    ) AS "t56"
  ) AS "t57"
) AS "t58"
