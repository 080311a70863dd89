-- Made from metrics/*.py by `python -m metrics compile`. Change the function, then compile.
CREATE TEMP TABLE _total AS
WITH "t26" AS (
  SELECT
    "t25"."scheme",
    "t25"."year",
    "t25"."month",
    "t25"."unit_group",
    "t25"."unit",
    "t25"."value",
    "t25"."points",
    "t25"."bound",
    "t25"."veto",
    "t25"."is_exempt",
    "t25"."tie",
    "t25"."refill",
    "t25"."quota_rounding",
    "t25"."veto_grade",
    "t25"."exempt_grade",
    SIGN("t25"."value" * (
      POWER(10.0, 2)
    )) * CAST(FLOOR(ABS("t25"."value" * (
      POWER(10.0, 2)
    )) + 0.5 + 5e-07) AS BIGINT) AS "shown",
    "t25"."is_exempt" OR (
      (
        "t25"."veto" <> ''
      ) AND "t25"."refill"
    ) AS "is_out"
  FROM (
    SELECT
      "t24"."scheme",
      "t24"."year",
      "t24"."month",
      "t24"."unit_group",
      "t24"."unit",
      "t24"."value",
      "t24"."points",
      "t24"."bound",
      "t24"."veto",
      "t24"."is_exempt",
      "t9"."tie",
      "t9"."refill",
      "t9"."quota_rounding",
      "t9"."veto_grade",
      "t9"."exempt_grade"
    FROM (
      SELECT
        *
      FROM (
        SELECT
          "t21".*
          EXCLUDE ("bonus", "bonus_max", "malus", "malus_max")
        FROM (
          SELECT
            "t20"."scheme",
            "t20"."year",
            "t20"."month",
            "t20"."unit_group",
            "t20"."unit",
            "t20"."value" + (
              LEAST("t20"."bonus", "t20"."bonus_max") - LEAST("t20"."malus", "t20"."malus_max")
            ) AS "value",
            "t20"."points",
            "t20"."bound",
            "t20"."veto",
            "t20"."is_exempt",
            "t20"."bonus",
            "t20"."malus",
            "t20"."bonus_max",
            "t20"."malus_max"
          FROM (
            SELECT
              "t19".*
              EXCLUDE ("scheme_right")
            FROM (
              SELECT
                "t18"."scheme",
                "t18"."year",
                "t18"."month",
                "t18"."unit_group",
                "t18"."unit",
                "t18"."value",
                "t18"."points",
                "t18"."bound",
                "t18"."veto",
                "t18"."is_exempt",
                "t18"."bonus",
                "t18"."malus",
                "t10"."scheme" AS "scheme_right",
                "t10"."bonus_max",
                "t10"."malus_max"
              FROM (
                SELECT
                  "t16".*
                  EXCLUDE ("month_right", "scheme_right", "unit_group_right", "unit_right", "year_right")
                FROM (
                  SELECT
                    "t15"."scheme",
                    "t15"."year",
                    "t15"."month",
                    "t15"."unit_group",
                    "t15"."unit",
                    "t15"."value",
                    "t15"."points",
                    "t15"."bound",
                    "t11"."scheme" AS "scheme_right",
                    "t11"."year" AS "year_right",
                    "t11"."month" AS "month_right",
                    "t11"."unit_group" AS "unit_group_right",
                    "t11"."unit" AS "unit_right",
                    "t11"."veto",
                    "t11"."is_exempt",
                    "t11"."bonus",
                    "t11"."malus"
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
                    FROM "_item" AS "t2"
                    GROUP BY
                      1,
                      2,
                      3,
                      4,
                      5
                  ) AS "t15"
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
                      "t3"."malus"
                    FROM "_unit" AS "t3"
                  ) AS "t11"
                    ON "t15"."scheme" = "t11"."scheme"
                    AND "t15"."year" = "t11"."year"
                    AND "t15"."month" = "t11"."month"
                    AND "t15"."unit_group" = "t11"."unit_group"
                    AND "t15"."unit" = "t11"."unit"
                ) AS "t16"
              ) AS "t18"
              LEFT OUTER JOIN (
                SELECT
                  "t0"."scheme",
                  "t0"."bonus_max",
                  "t0"."malus_max"
                FROM "scheme" AS "t0"
              ) AS "t10"
                ON "t18"."scheme" = "t10"."scheme"
            ) AS "t19"
          ) AS "t20"
        ) AS "t21"
      ) AS "t22"
      WHERE
        "t22"."value" IS NOT NULL
    ) AS "t24"
    INNER JOIN (
      SELECT
        "t0"."scheme",
        "t0"."tie",
        "t0"."refill",
        "t0"."quota_rounding",
        "t0"."veto_grade",
        "t0"."exempt_grade"
      FROM "scheme" AS "t0"
    ) AS "t9"
      ON "t24"."scheme" = "t9"."scheme"
  ) AS "t25"
)
SELECT
  "t39"."scheme",
  "t39"."year",
  "t39"."month",
  "t39"."unit_group",
  "t39"."unit",
  "t39"."value",
  "t39"."points",
  "t39"."bound",
  CASE
    WHEN (
      "t39"."veto" <> ''
    ) OR "t39"."is_exempt"
    THEN NULL
    ELSE "t39"."rank"
  END AS "rank",
  "t39"."rank_of",
  CASE
    WHEN (
      "t39"."veto" <> ''
    ) AND (
      "t39"."veto_grade" <> ''
    )
    THEN "t39"."veto_grade"
    WHEN "t39"."veto" <> ''
    THEN "t39"."lowest"
    WHEN "t39"."is_exempt"
    THEN "t39"."exempt_grade"
    ELSE "t39"."grade"
  END AS "grade",
  "t39"."veto",
  "t39"."is_exempt"
FROM (
  SELECT
    "t38".*
    EXCLUDE ("is_out_right", "month_right", "scheme_right", "shown_right", "unit_group_right", "year_right")
  FROM (
    SELECT
      "t28"."scheme",
      "t28"."year",
      "t28"."month",
      "t28"."unit_group",
      "t28"."unit",
      "t28"."value",
      "t28"."points",
      "t28"."bound",
      "t28"."veto",
      "t28"."is_exempt",
      "t28"."tie",
      "t28"."refill",
      "t28"."quota_rounding",
      "t28"."veto_grade",
      "t28"."exempt_grade",
      "t28"."shown",
      "t28"."is_out",
      "t37"."scheme" AS "scheme_right",
      "t37"."year" AS "year_right",
      "t37"."month" AS "month_right",
      "t37"."unit_group" AS "unit_group_right",
      "t37"."is_out" AS "is_out_right",
      "t37"."shown" AS "shown_right",
      "t37"."grade",
      "t37"."lowest",
      "t37"."rank",
      "t37"."rank_of"
    FROM "t26" AS "t28"
    LEFT OUTER JOIN (
      SELECT
        "t35"."scheme",
        "t35"."year",
        "t35"."month",
        "t35"."unit_group",
        "t35"."is_out",
        "t35"."shown",
        FIRST("t35"."grade" ORDER BY "t35"."place_order") AS "grade",
        MAX("t35"."lowest") AS "lowest",
        CAST(MAX("t35"."rank") AS INT) AS "rank",
        CAST(MAX("t35"."rank_of") AS INT) AS "rank_of"
      FROM (
        SELECT
          *
        FROM (
          SELECT
            "t33"."scheme",
            "t33"."year",
            "t33"."month",
            "t33"."unit_group",
            "t33"."is_out",
            "t33"."shown",
            "t33"."held",
            "t33"."last",
            "t33"."rank_of",
            "t33"."rank",
            "t8"."tie",
            "t8"."quota_rounding",
            "t13"."grade",
            "t13"."quota_pct",
            "t13"."place_order",
            "t13"."until_pct",
            "t13"."lowest"
          FROM (
            SELECT
              "t31".*
              EXCLUDE ("counted")
            FROM (
              SELECT
                "t30"."scheme",
                "t30"."year",
                "t30"."month",
                "t30"."unit_group",
                "t30"."is_out",
                "t30"."shown",
                "t30"."held",
                "t30"."counted",
                "t30"."last",
                "t30"."rank_of",
                (
                  "t30"."last" - "t30"."held"
                ) + 1 AS "rank"
              FROM (
                SELECT
                  "t29"."scheme",
                  "t29"."year",
                  "t29"."month",
                  "t29"."unit_group",
                  "t29"."is_out",
                  "t29"."shown",
                  "t29"."held",
                  "t29"."counted",
                  SUM("t29"."held") OVER (
                    PARTITION BY "t29"."scheme", "t29"."year", "t29"."month", "t29"."unit_group", "t29"."is_out"
                    ORDER BY "t29"."shown" DESC
                    ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
                  ) AS "last",
                  SUM("t29"."counted") OVER (
                    PARTITION BY "t29"."scheme", "t29"."year", "t29"."month", "t29"."unit_group"
                    ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                  ) AS "rank_of"
                FROM (
                  SELECT
                    "t27"."scheme",
                    "t27"."year",
                    "t27"."month",
                    "t27"."unit_group",
                    "t27"."is_out",
                    "t27"."shown",
                    COUNT(*) AS "held",
                    SUM(CAST(NOT (
                      "t27"."is_exempt"
                    ) AS INT)) AS "counted"
                  FROM "t26" AS "t27"
                  GROUP BY
                    1,
                    2,
                    3,
                    4,
                    5,
                    6
                ) AS "t29"
              ) AS "t30"
            ) AS "t31"
          ) AS "t33"
          INNER JOIN (
            SELECT
              "t0"."scheme",
              "t0"."tie",
              "t0"."quota_rounding"
            FROM "scheme" AS "t0"
          ) AS "t8"
            ON "t33"."scheme" = "t8"."scheme"
          INNER JOIN (
            SELECT
              "t1"."scheme",
              "t1"."grade",
              "t1"."quota_pct",
              "t1"."place_order",
              SUM("t1"."quota_pct") OVER (
                PARTITION BY "t1"."scheme"
                ORDER BY "t1"."place_order" ASC
                ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
              ) AS "until_pct",
              LAST_VALUE("t1"."grade") OVER (
                PARTITION BY "t1"."scheme"
                ORDER BY "t1"."place_order" ASC
                ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
              ) AS "lowest"
            FROM "scheme_grade" AS "t1"
          ) AS "t13"
            ON "t33"."scheme" = "t13"."scheme"
        ) AS "t34"
        WHERE
          (
            CASE WHEN "t34"."tie" = 'worse' THEN "t34"."last" ELSE "t34"."rank" END <= CASE
              WHEN "t34"."quota_rounding" = 'down'
              THEN CAST(FLOOR((
                (
                  "t34"."rank_of" * "t34"."until_pct"
                ) / 100
              ) + 1e-09) AS BIGINT)
              WHEN "t34"."quota_rounding" = 'up'
              THEN CAST(CEIL((
                (
                  "t34"."rank_of" * "t34"."until_pct"
                ) / 100
              ) - 1e-09) AS BIGINT)
              ELSE CAST(FLOOR((
                (
                  "t34"."rank_of" * "t34"."until_pct"
                ) / 100
              ) + 0.5 + 1e-09) AS BIGINT)
            END
          )
          OR (
            "t34"."grade" = "t34"."lowest"
          )
      ) AS "t35"
      GROUP BY
        1,
        2,
        3,
        4,
        5,
        6
    ) AS "t37"
      ON "t28"."scheme" = "t37"."scheme"
      AND "t28"."year" = "t37"."year"
      AND "t28"."month" = "t37"."month"
      AND "t28"."unit_group" = "t37"."unit_group"
      AND "t28"."is_out" = "t37"."is_out"
      AND "t28"."shown" = "t37"."shown"
  ) AS "t38"
) AS "t39"
