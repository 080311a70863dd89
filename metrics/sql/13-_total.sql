-- Made from metrics/*.py by `python -m metrics compile`. Change the function, then compile.
CREATE TEMP TABLE _total AS
WITH "t19" AS (
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
    "t18"."tie",
    "t18"."refill",
    "t18"."quota_rounding",
    "t18"."veto_grade",
    "t18"."exempt_grade",
    SIGN("t18"."value" * (
      POWER(10.0, 2)
    )) * CAST(FLOOR(ABS("t18"."value" * (
      POWER(10.0, 2)
    )) + 0.5 + 5e-07) AS BIGINT) AS "shown",
    "t18"."is_exempt" OR (
      (
        "t18"."veto" <> ''
      ) AND "t18"."refill"
    ) AS "is_out"
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
      "t17"."veto",
      "t17"."is_exempt",
      "t7"."tie",
      "t7"."refill",
      "t7"."quota_rounding",
      "t7"."veto_grade",
      "t7"."exempt_grade"
    FROM (
      SELECT
        *
      FROM (
        SELECT
          "t14".*
          EXCLUDE ("bonus", "bonus_max", "malus", "malus_max")
        FROM (
          SELECT
            "t13"."scheme",
            "t13"."year",
            "t13"."month",
            "t13"."unit_group",
            "t13"."unit",
            (
              "t13"."value" + LEAST("t13"."bonus", "t13"."bonus_max")
            ) - LEAST("t13"."malus", "t13"."malus_max") AS "value",
            "t13"."points",
            "t13"."bound",
            "t13"."veto",
            "t13"."is_exempt",
            "t13"."bonus",
            "t13"."malus",
            "t13"."bonus_max",
            "t13"."malus_max"
          FROM (
            SELECT
              "t12"."scheme",
              "t12"."year",
              "t12"."month",
              "t12"."unit_group",
              "t12"."unit",
              "t12"."value",
              "t12"."points",
              "t12"."bound",
              "t12"."veto",
              "t12"."is_exempt",
              "t12"."bonus",
              "t12"."malus",
              "t8"."bonus_max",
              "t8"."malus_max"
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
                END AS "bound",
                MAX("t2"."veto") AS "veto",
                BOOL_OR(CAST("t2"."is_exempt" AS BOOLEAN)) AS "is_exempt",
                MAX("t2"."bonus") AS "bonus",
                MAX("t2"."malus") AS "malus"
              FROM "_item" AS "t2"
              GROUP BY
                1,
                2,
                3,
                4,
                5
            ) AS "t12"
            INNER JOIN (
              SELECT
                "t0"."scheme",
                "t0"."bonus_max",
                "t0"."malus_max"
              FROM "scheme" AS "t0"
            ) AS "t8"
              ON "t12"."scheme" = "t8"."scheme"
          ) AS "t13"
        ) AS "t14"
      ) AS "t15"
      WHERE
        "t15"."value" IS NOT NULL
    ) AS "t17"
    INNER JOIN (
      SELECT
        "t0"."scheme",
        "t0"."tie",
        "t0"."refill",
        "t0"."quota_rounding",
        "t0"."veto_grade",
        "t0"."exempt_grade"
      FROM "scheme" AS "t0"
    ) AS "t7"
      ON "t17"."scheme" = "t7"."scheme"
  ) AS "t18"
)
SELECT
  "t32"."scheme",
  "t32"."year",
  "t32"."month",
  "t32"."unit_group",
  "t32"."unit",
  "t32"."value",
  "t32"."points",
  "t32"."bound",
  CASE
    WHEN (
      "t32"."veto" <> ''
    ) OR "t32"."is_exempt"
    THEN NULL
    ELSE "t32"."rank"
  END AS "rank",
  "t32"."rank_of",
  CASE
    WHEN (
      "t32"."veto" <> ''
    ) AND (
      "t32"."veto_grade" <> ''
    )
    THEN "t32"."veto_grade"
    WHEN "t32"."veto" <> ''
    THEN "t32"."lowest"
    WHEN "t32"."is_exempt"
    THEN "t32"."exempt_grade"
    ELSE "t32"."grade"
  END AS "grade",
  "t32"."veto",
  "t32"."is_exempt"
FROM (
  SELECT
    "t31".*
    EXCLUDE ("is_out_right", "month_right", "scheme_right", "shown_right", "unit_group_right", "year_right")
  FROM (
    SELECT
      "t21"."scheme",
      "t21"."year",
      "t21"."month",
      "t21"."unit_group",
      "t21"."unit",
      "t21"."value",
      "t21"."points",
      "t21"."bound",
      "t21"."veto",
      "t21"."is_exempt",
      "t21"."tie",
      "t21"."refill",
      "t21"."quota_rounding",
      "t21"."veto_grade",
      "t21"."exempt_grade",
      "t21"."shown",
      "t21"."is_out",
      "t30"."scheme" AS "scheme_right",
      "t30"."year" AS "year_right",
      "t30"."month" AS "month_right",
      "t30"."unit_group" AS "unit_group_right",
      "t30"."is_out" AS "is_out_right",
      "t30"."shown" AS "shown_right",
      "t30"."grade",
      "t30"."lowest",
      "t30"."rank",
      "t30"."rank_of"
    FROM "t19" AS "t21"
    LEFT OUTER JOIN (
      SELECT
        "t28"."scheme",
        "t28"."year",
        "t28"."month",
        "t28"."unit_group",
        "t28"."is_out",
        "t28"."shown",
        FIRST("t28"."grade" ORDER BY "t28"."place_order") AS "grade",
        MAX("t28"."lowest") AS "lowest",
        CAST(MAX("t28"."rank") AS INT) AS "rank",
        CAST(MAX("t28"."rank_of") AS INT) AS "rank_of"
      FROM (
        SELECT
          *
        FROM (
          SELECT
            "t26"."scheme",
            "t26"."year",
            "t26"."month",
            "t26"."unit_group",
            "t26"."is_out",
            "t26"."shown",
            "t26"."held",
            "t26"."last",
            "t26"."rank_of",
            "t26"."rank",
            "t6"."tie",
            "t6"."quota_rounding",
            "t10"."grade",
            "t10"."quota_pct",
            "t10"."place_order",
            "t10"."until_pct",
            "t10"."lowest"
          FROM (
            SELECT
              "t24".*
              EXCLUDE ("counted")
            FROM (
              SELECT
                "t23"."scheme",
                "t23"."year",
                "t23"."month",
                "t23"."unit_group",
                "t23"."is_out",
                "t23"."shown",
                "t23"."held",
                "t23"."counted",
                "t23"."last",
                "t23"."rank_of",
                (
                  "t23"."last" - "t23"."held"
                ) + 1 AS "rank"
              FROM (
                SELECT
                  "t22"."scheme",
                  "t22"."year",
                  "t22"."month",
                  "t22"."unit_group",
                  "t22"."is_out",
                  "t22"."shown",
                  "t22"."held",
                  "t22"."counted",
                  SUM("t22"."held") OVER (
                    PARTITION BY "t22"."scheme", "t22"."year", "t22"."month", "t22"."unit_group", "t22"."is_out"
                    ORDER BY "t22"."shown" DESC
                    ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
                  ) AS "last",
                  SUM("t22"."counted") OVER (
                    PARTITION BY "t22"."scheme", "t22"."year", "t22"."month", "t22"."unit_group"
                    ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                  ) AS "rank_of"
                FROM (
                  SELECT
                    "t20"."scheme",
                    "t20"."year",
                    "t20"."month",
                    "t20"."unit_group",
                    "t20"."is_out",
                    "t20"."shown",
                    COUNT(*) AS "held",
                    SUM(CAST(NOT (
                      "t20"."is_exempt"
                    ) AS INT)) AS "counted"
                  FROM "t19" AS "t20"
                  GROUP BY
                    1,
                    2,
                    3,
                    4,
                    5,
                    6
                ) AS "t22"
              ) AS "t23"
            ) AS "t24"
          ) AS "t26"
          INNER JOIN (
            SELECT
              "t0"."scheme",
              "t0"."tie",
              "t0"."quota_rounding"
            FROM "scheme" AS "t0"
          ) AS "t6"
            ON "t26"."scheme" = "t6"."scheme"
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
          ) AS "t10"
            ON "t26"."scheme" = "t10"."scheme"
        ) AS "t27"
        WHERE
          (
            CASE WHEN "t27"."tie" = 'worse' THEN "t27"."last" ELSE "t27"."rank" END <= CASE
              WHEN "t27"."quota_rounding" = 'down'
              THEN CAST(FLOOR((
                (
                  "t27"."rank_of" * "t27"."until_pct"
                ) / 100
              ) + 1e-09) AS BIGINT)
              WHEN "t27"."quota_rounding" = 'up'
              THEN CAST(CEIL((
                (
                  "t27"."rank_of" * "t27"."until_pct"
                ) / 100
              ) - 1e-09) AS BIGINT)
              ELSE CAST(FLOOR((
                (
                  "t27"."rank_of" * "t27"."until_pct"
                ) / 100
              ) + 0.5 + 1e-09) AS BIGINT)
            END
          )
          OR (
            "t27"."grade" = "t27"."lowest"
          )
      ) AS "t28"
      GROUP BY
        1,
        2,
        3,
        4,
        5,
        6
    ) AS "t30"
      ON "t21"."scheme" = "t30"."scheme"
      AND "t21"."year" = "t30"."year"
      AND "t21"."month" = "t30"."month"
      AND "t21"."unit_group" = "t30"."unit_group"
      AND "t21"."is_out" = "t30"."is_out"
      AND "t21"."shown" = "t30"."shown"
  ) AS "t31"
) AS "t32"
