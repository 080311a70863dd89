-- Made from metrics/*.py by `python -m metrics compile`. Change the function, then compile.
CREATE TEMP TABLE _total_rolling AS
WITH "t28" AS (
  SELECT
    "t27"."scheme",
    "t27"."year",
    "t27"."month",
    "t27"."unit_group",
    "t27"."unit",
    "t27"."value",
    "t27"."points",
    "t27"."bound",
    "t27"."veto",
    "t27"."is_exempt",
    "t27"."move",
    "t27"."tie",
    "t27"."refill",
    "t27"."quota_rounding",
    "t27"."veto_grade",
    "t27"."exempt_grade",
    SIGN("t27"."value" * (
      POWER(10.0, 2)
    )) * CAST(FLOOR(ABS("t27"."value" * (
      POWER(10.0, 2)
    )) + 0.5 + 5e-07) AS BIGINT) AS "shown",
    "t27"."is_exempt" OR (
      (
        "t27"."veto" <> ''
      ) AND "t27"."refill"
    ) AS "is_out"
  FROM (
    SELECT
      "t26"."scheme",
      "t26"."year",
      "t26"."month",
      "t26"."unit_group",
      "t26"."unit",
      "t26"."value",
      "t26"."points",
      "t26"."bound",
      "t26"."veto",
      "t26"."is_exempt",
      "t26"."move",
      "t10"."tie",
      "t10"."refill",
      "t10"."quota_rounding",
      "t10"."veto_grade",
      "t10"."exempt_grade"
    FROM (
      SELECT
        *
      FROM (
        SELECT
          "t23".*
          EXCLUDE ("bonus", "bonus_max", "malus", "malus_max")
        FROM (
          SELECT
            "t22"."scheme",
            "t22"."year",
            "t22"."month",
            "t22"."unit_group",
            "t22"."unit",
            "t22"."value" + (
              LEAST("t22"."bonus", "t22"."bonus_max") - LEAST("t22"."malus", "t22"."malus_max")
            ) AS "value",
            "t22"."points",
            "t22"."bound",
            "t22"."veto",
            "t22"."is_exempt",
            "t22"."bonus",
            "t22"."malus",
            "t22"."move",
            "t22"."bonus_max",
            "t22"."malus_max"
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
                "t20"."unit",
                "t20"."value",
                "t20"."points",
                "t20"."bound",
                "t20"."veto",
                "t20"."is_exempt",
                "t20"."bonus",
                "t20"."malus",
                "t20"."move",
                "t11"."scheme" AS "scheme_right",
                "t11"."bonus_max",
                "t11"."malus_max"
              FROM (
                SELECT
                  "t18".*
                  EXCLUDE ("month_right", "scheme_right", "unit_group_right", "unit_right", "year_right")
                FROM (
                  SELECT
                    "t17"."scheme",
                    "t17"."year",
                    "t17"."month",
                    "t17"."unit_group",
                    "t17"."unit",
                    "t17"."value",
                    "t17"."points",
                    "t17"."bound",
                    "t12"."scheme" AS "scheme_right",
                    "t12"."year" AS "year_right",
                    "t12"."month" AS "month_right",
                    "t12"."unit_group" AS "unit_group_right",
                    "t12"."unit" AS "unit_right",
                    "t12"."veto",
                    "t12"."is_exempt",
                    "t12"."bonus",
                    "t12"."malus",
                    "t12"."move"
                  FROM (
                    SELECT
                      "t2"."scheme",
                      "t2"."year",
                      "t2"."month",
                      "t2"."unit_group",
                      "t2"."unit",
                      (
                        SUM("t2"."points") / NULLIF(SUM(CASE WHEN "t2"."points" IS NOT NULL THEN "t2"."weight" ELSE NULL END), 0)
                      ) * SUM("t2"."weight") AS "value",
                      SUM("t2"."points") AS "points",
                      CASE
                        WHEN BOOL_OR(CAST("t2"."bound" IN ('cap', 'floor') AS BOOLEAN))
                        THEN 'capped'
                        ELSE ''
                      END AS "bound"
                    FROM "_item_rolling" AS "t2"
                    GROUP BY
                      1,
                      2,
                      3,
                      4,
                      5
                  ) AS "t17"
                  LEFT OUTER JOIN (
                    SELECT
                      "t3"."scheme",
                      "t3"."year",
                      "t3"."month",
                      "t3"."unit_group",
                      "t3"."unit",
                      "t3"."veto",
                      "t3"."is_exempt",
                      "t3"."bonus",
                      "t3"."malus",
                      "t3"."move"
                    FROM "_unit_rolling" AS "t3"
                  ) AS "t12"
                    ON "t17"."scheme" = "t12"."scheme"
                    AND "t17"."year" = "t12"."year"
                    AND "t17"."month" = "t12"."month"
                    AND "t17"."unit_group" = "t12"."unit_group"
                    AND "t17"."unit" = "t12"."unit"
                ) AS "t18"
              ) AS "t20"
              LEFT OUTER JOIN (
                SELECT
                  "t1"."scheme",
                  "t1"."bonus_max",
                  "t1"."malus_max"
                FROM "scheme" AS "t1"
              ) AS "t11"
                ON "t20"."scheme" = "t11"."scheme"
            ) AS "t21"
          ) AS "t22"
        ) AS "t23"
      ) AS "t24"
      WHERE
        "t24"."value" IS NOT NULL
    ) AS "t26"
    INNER JOIN (
      SELECT
        "t1"."scheme",
        "t1"."tie",
        "t1"."refill",
        "t1"."quota_rounding",
        "t1"."veto_grade",
        "t1"."exempt_grade"
      FROM "scheme" AS "t1"
    ) AS "t10"
      ON "t26"."scheme" = "t10"."scheme"
  ) AS "t27"
)
SELECT
  "t45"."scheme",
  "t45"."year",
  "t45"."month",
  "t45"."unit_group",
  "t45"."unit",
  "t45"."value",
  "t45"."points",
  "t45"."bound",
  CASE
    WHEN (
      "t45"."veto" <> ''
    ) OR "t45"."is_exempt"
    THEN NULL
    ELSE "t45"."rank"
  END AS "rank",
  "t45"."rank_of",
  CASE
    WHEN (
      "t45"."veto" <> ''
    ) AND (
      "t45"."veto_grade" <> ''
    )
    THEN "t45"."veto_grade"
    WHEN "t45"."veto" <> ''
    THEN "t45"."lowest"
    WHEN "t45"."is_exempt"
    THEN "t45"."exempt_grade"
    ELSE "t45"."grade"
  END AS "grade",
  "t45"."veto",
  "t45"."is_exempt",
  "t45"."move"
FROM (
  SELECT
    "t44".*
    EXCLUDE ("aim_right", "scheme_right")
  FROM (
    SELECT
      "t43"."scheme",
      "t43"."year",
      "t43"."month",
      "t43"."unit_group",
      "t43"."unit",
      "t43"."value",
      "t43"."points",
      "t43"."bound",
      "t43"."veto",
      "t43"."is_exempt",
      "t43"."move",
      "t43"."tie",
      "t43"."refill",
      "t43"."quota_rounding",
      "t43"."veto_grade",
      "t43"."exempt_grade",
      "t43"."shown",
      "t43"."is_out",
      "t43"."reached",
      "t43"."lowest",
      "t43"."lowest_order",
      "t43"."rank",
      "t43"."rank_of",
      "t43"."aim",
      "t13"."scheme" AS "scheme_right",
      "t13"."grade",
      "t13"."aim" AS "aim_right"
    FROM (
      SELECT
        "t41"."scheme",
        "t41"."year",
        "t41"."month",
        "t41"."unit_group",
        "t41"."unit",
        "t41"."value",
        "t41"."points",
        "t41"."bound",
        "t41"."veto",
        "t41"."is_exempt",
        "t41"."move",
        "t41"."tie",
        "t41"."refill",
        "t41"."quota_rounding",
        "t41"."veto_grade",
        "t41"."exempt_grade",
        "t41"."shown",
        "t41"."is_out",
        "t41"."reached",
        "t41"."lowest",
        "t41"."lowest_order",
        "t41"."rank",
        "t41"."rank_of",
        GREATEST(LEAST("t41"."reached" - "t41"."move", "t41"."lowest_order"), 0) AS "aim"
      FROM (
        SELECT
          "t40".*
          EXCLUDE ("is_out_right", "month_right", "scheme_right", "shown_right", "unit_group_right", "year_right")
        FROM (
          SELECT
            "t30"."scheme",
            "t30"."year",
            "t30"."month",
            "t30"."unit_group",
            "t30"."unit",
            "t30"."value",
            "t30"."points",
            "t30"."bound",
            "t30"."veto",
            "t30"."is_exempt",
            "t30"."move",
            "t30"."tie",
            "t30"."refill",
            "t30"."quota_rounding",
            "t30"."veto_grade",
            "t30"."exempt_grade",
            "t30"."shown",
            "t30"."is_out",
            "t39"."scheme" AS "scheme_right",
            "t39"."year" AS "year_right",
            "t39"."month" AS "month_right",
            "t39"."unit_group" AS "unit_group_right",
            "t39"."is_out" AS "is_out_right",
            "t39"."shown" AS "shown_right",
            "t39"."reached",
            "t39"."lowest",
            "t39"."lowest_order",
            "t39"."rank",
            "t39"."rank_of"
          FROM "t28" AS "t30"
          LEFT OUTER JOIN (
            SELECT
              "t37"."scheme",
              "t37"."year",
              "t37"."month",
              "t37"."unit_group",
              "t37"."is_out",
              "t37"."shown",
              MIN("t37"."place_order") AS "reached",
              MAX("t37"."lowest") AS "lowest",
              MAX("t37"."lowest_order") AS "lowest_order",
              CAST(MAX("t37"."rank") AS INT) AS "rank",
              CAST(MAX("t37"."rank_of") AS INT) AS "rank_of"
            FROM (
              SELECT
                *
              FROM (
                SELECT
                  "t35"."scheme",
                  "t35"."year",
                  "t35"."month",
                  "t35"."unit_group",
                  "t35"."is_out",
                  "t35"."shown",
                  "t35"."held",
                  "t35"."last",
                  "t35"."rank_of",
                  "t35"."rank",
                  "t9"."tie",
                  "t9"."quota_rounding",
                  "t15"."grade",
                  "t15"."quota_pct",
                  "t15"."place_order",
                  "t15"."until_pct",
                  "t15"."lowest",
                  "t15"."lowest_order"
                FROM (
                  SELECT
                    "t33".*
                    EXCLUDE ("counted")
                  FROM (
                    SELECT
                      "t32"."scheme",
                      "t32"."year",
                      "t32"."month",
                      "t32"."unit_group",
                      "t32"."is_out",
                      "t32"."shown",
                      "t32"."held",
                      "t32"."counted",
                      "t32"."last",
                      "t32"."rank_of",
                      (
                        "t32"."last" - "t32"."held"
                      ) + 1 AS "rank"
                    FROM (
                      SELECT
                        "t31"."scheme",
                        "t31"."year",
                        "t31"."month",
                        "t31"."unit_group",
                        "t31"."is_out",
                        "t31"."shown",
                        "t31"."held",
                        "t31"."counted",
                        SUM("t31"."held") OVER (
                          PARTITION BY "t31"."scheme", "t31"."year", "t31"."month", "t31"."unit_group", "t31"."is_out"
                          ORDER BY "t31"."shown" DESC
                          ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
                        ) AS "last",
                        SUM("t31"."counted") OVER (
                          PARTITION BY "t31"."scheme", "t31"."year", "t31"."month", "t31"."unit_group"
                          ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                        ) AS "rank_of"
                      FROM (
                        SELECT
                          "t29"."scheme",
                          "t29"."year",
                          "t29"."month",
                          "t29"."unit_group",
                          "t29"."is_out",
                          "t29"."shown",
                          COUNT(*) AS "held",
                          SUM(CAST(NOT (
                            "t29"."is_exempt"
                          ) AS INT)) AS "counted"
                        FROM "t28" AS "t29"
                        GROUP BY
                          1,
                          2,
                          3,
                          4,
                          5,
                          6
                      ) AS "t31"
                    ) AS "t32"
                  ) AS "t33"
                ) AS "t35"
                INNER JOIN (
                  SELECT
                    "t1"."scheme",
                    "t1"."tie",
                    "t1"."quota_rounding"
                  FROM "scheme" AS "t1"
                ) AS "t9"
                  ON "t35"."scheme" = "t9"."scheme"
                INNER JOIN (
                  SELECT
                    "t0"."scheme",
                    "t0"."grade",
                    "t0"."quota_pct",
                    "t0"."place_order",
                    SUM("t0"."quota_pct") OVER (
                      PARTITION BY "t0"."scheme"
                      ORDER BY "t0"."place_order" ASC
                      ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
                    ) AS "until_pct",
                    LAST_VALUE("t0"."grade") OVER (
                      PARTITION BY "t0"."scheme"
                      ORDER BY "t0"."place_order" ASC
                      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                    ) AS "lowest",
                    MAX("t0"."place_order") OVER (
                      PARTITION BY "t0"."scheme"
                      ORDER BY "t0"."place_order" ASC
                      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                    ) AS "lowest_order"
                  FROM "scheme_grade" AS "t0"
                ) AS "t15"
                  ON "t35"."scheme" = "t15"."scheme"
              ) AS "t36"
              WHERE
                (
                  CASE WHEN "t36"."tie" = 'worse' THEN "t36"."last" ELSE "t36"."rank" END <= CASE
                    WHEN "t36"."quota_rounding" = 'down'
                    THEN CAST(FLOOR((
                      (
                        "t36"."rank_of" * "t36"."until_pct"
                      ) / 100
                    ) + 1e-09) AS BIGINT)
                    WHEN "t36"."quota_rounding" = 'up'
                    THEN CAST(CEIL((
                      (
                        "t36"."rank_of" * "t36"."until_pct"
                      ) / 100
                    ) - 1e-09) AS BIGINT)
                    ELSE CAST(FLOOR((
                      (
                        "t36"."rank_of" * "t36"."until_pct"
                      ) / 100
                    ) + 0.5 + 1e-09) AS BIGINT)
                  END
                )
                OR (
                  "t36"."grade" = "t36"."lowest"
                )
            ) AS "t37"
            GROUP BY
              1,
              2,
              3,
              4,
              5,
              6
          ) AS "t39"
            ON "t30"."scheme" = "t39"."scheme"
            AND "t30"."year" = "t39"."year"
            AND "t30"."month" = "t39"."month"
            AND "t30"."unit_group" = "t39"."unit_group"
            AND "t30"."is_out" = "t39"."is_out"
            AND "t30"."shown" = "t39"."shown"
        ) AS "t40"
      ) AS "t41"
    ) AS "t43"
    LEFT OUTER JOIN (
      SELECT
        "t0"."scheme",
        "t0"."grade",
        CAST("t0"."place_order" AS BIGINT) AS "aim"
      FROM "scheme_grade" AS "t0"
    ) AS "t13"
      ON "t43"."scheme" = "t13"."scheme" AND "t43"."aim" = "t13"."aim"
  ) AS "t44"
) AS "t45"
