-- Made from metrics/*.py by `python -m metrics compile`. Change the function, then compile.
CREATE TABLE reach AS
WITH "t6" AS (
  SELECT
    "t1"."indicator",
    "t1"."area",
    "t1"."chain",
    "t1"."year",
    "t1"."month",
    "t1"."basis",
    "t1"."level",
    "t1"."level_kind",
    "t1"."status",
    "t1"."growth_published_pct",
    "t1"."growth_raw_pct",
    "t1"."growth_comparable_pct",
    "t1"."growth_word",
    "t1"."growth_pct",
    "t1"."growth_kind",
    "t1"."change_pp",
    "t1"."growth_change_pp",
    "t1"."base_growth_pct",
    "t1"."two_year_pct",
    "t1"."two_year_total_pct",
    "t1"."rank",
    "t1"."rank_of",
    "t1"."is_tie",
    "t1"."rank_best",
    "t1"."rank_worst",
    "t1"."rank_change",
    "t1"."share_pct",
    "t1"."pull_pp",
    "t1"."contribution_pct",
    "t1"."target",
    "t1"."target_type",
    "t1"."progress_pct",
    "t1"."time_progress_pct",
    "t1"."seasonal_progress_pct",
    "t1"."gap_pp",
    "t1"."seasonal_gap_pp",
    "t1"."required_growth_pct",
    "t1"."monthly_needed",
    "t1"."is_revised",
    "t1"."batch"
  FROM "figure" AS "t1"
  SEMI JOIN (
    SELECT
      "t0"."indicator",
      "t0"."area",
      "t0"."chain",
      "t0"."year",
      "t0"."month",
      "t0"."required_growth_pct",
      "t0"."target_type"
    FROM "figure" AS "t0"
    WHERE
      "t0"."basis" = 'ytd' AND "t0"."required_growth_pct" IS NOT NULL
  ) AS "t3"
    ON "t1"."indicator" = "t3"."indicator" AND "t1"."chain" = "t3"."chain"
), "t16" AS (
  SELECT
    "t14"."indicator",
    "t14"."area",
    "t14"."chain",
    "t14"."year",
    "t14"."month",
    "t14"."level",
    "t15"."whole"
  FROM (
    SELECT
      "t7"."indicator",
      "t7"."area",
      "t7"."chain",
      "t7"."year",
      "t7"."month",
      "t7"."level"
    FROM "t6" AS "t7"
    WHERE
      "t7"."basis" = 'ytd' AND "t7"."level" IS NOT NULL AND "t7"."month" < 12
  ) AS "t14"
  INNER JOIN (
    SELECT
      "t7"."indicator",
      "t7"."area",
      "t7"."chain",
      "t7"."year",
      "t7"."level" AS "whole"
    FROM "t6" AS "t7"
    WHERE
      "t7"."basis" = 'ytd' AND "t7"."level" IS NOT NULL AND "t7"."month" = 12
  ) AS "t15"
    ON "t14"."indicator" = "t15"."indicator"
    AND "t14"."area" = "t15"."area"
    AND "t14"."chain" = "t15"."chain"
    AND "t14"."year" = "t15"."year"
), "t25" AS (
  SELECT
    *
  FROM (
    SELECT
      "t23"."indicator",
      "t23"."area",
      "t23"."chain",
      "t23"."year",
      "t23"."month",
      (
        (
          "t23"."rest" / "t23"."rest_last"
        ) - 1
      ) * 100 AS "rest_pct"
    FROM (
      SELECT
        "t21"."indicator",
        "t21"."area",
        "t21"."chain",
        "t21"."year",
        "t21"."month",
        "t21"."level",
        "t21"."whole",
        "t21"."rest",
        "t22"."rest_last"
      FROM (
        SELECT
          "t17"."indicator",
          "t17"."area",
          "t17"."chain",
          "t17"."year",
          "t17"."month",
          "t17"."level",
          "t17"."whole",
          "t17"."whole" - "t17"."level" AS "rest"
        FROM "t16" AS "t17"
      ) AS "t21"
      INNER JOIN (
        SELECT
          "t17"."indicator",
          "t17"."area",
          "t17"."chain",
          "t17"."month",
          CAST("t17"."year" + 1 AS SMALLINT) AS "year",
          "t17"."whole" - "t17"."level" AS "rest_last"
        FROM "t16" AS "t17"
      ) AS "t22"
        ON "t21"."indicator" = "t22"."indicator"
        AND "t21"."area" = "t22"."area"
        AND "t21"."chain" = "t22"."chain"
        AND "t21"."year" = "t22"."year"
        AND "t21"."month" = "t22"."month"
    ) AS "t23"
    WHERE
      "t23"."rest_last" > 0
  ) AS "t24"
  UNION ALL
  SELECT
    *
  FROM (
    SELECT
      "t12"."indicator",
      "t12"."area",
      "t12"."chain",
      "t12"."year",
      "t12"."month",
      (
        "t13"."whole" - (
          (
            "t12"."month" / 12
          ) * "t12"."growth_pct"
        )
      ) / (
        1 - (
          "t12"."month" / 12
        )
      ) AS "rest_pct"
    FROM (
      SELECT
        "t7"."indicator",
        "t7"."area",
        "t7"."chain",
        "t7"."year",
        "t7"."month",
        "t7"."growth_pct"
      FROM "t6" AS "t7"
      WHERE
        "t7"."basis" = 'ytd'
        AND "t7"."level" IS NULL
        AND "t7"."growth_pct" IS NOT NULL
        AND "t7"."month" < 12
    ) AS "t12"
    INNER JOIN (
      SELECT
        "t7"."indicator",
        "t7"."area",
        "t7"."chain",
        "t7"."year",
        "t7"."growth_pct" AS "whole"
      FROM "t6" AS "t7"
      WHERE
        "t7"."basis" = 'ytd'
        AND "t7"."level" IS NULL
        AND "t7"."growth_pct" IS NOT NULL
        AND "t7"."month" = 12
    ) AS "t13"
      ON "t12"."indicator" = "t13"."indicator"
      AND "t12"."area" = "t13"."area"
      AND "t12"."chain" = "t13"."chain"
      AND "t12"."year" = "t13"."year"
  ) AS "t18"
)
SELECT
  "t44".*
  EXCLUDE ("target_type", "width")
FROM (
  SELECT
    "t43"."indicator",
    "t43"."area",
    "t43"."chain",
    "t43"."year",
    "t43"."month",
    "t43"."required_growth_pct",
    "t43"."target_type",
    "t43"."width",
    COALESCE("t43"."years", 0) AS "years",
    COALESCE("t43"."times", 0) AS "times",
    COALESCE("t43"."peer_years", 0) AS "peer_years",
    COALESCE("t43"."peer_times", 0) AS "peer_times",
    "t43"."required_growth_pct" - "t43"."width" AS "required_low_pct",
    "t43"."required_growth_pct" + "t43"."width" AS "required_high_pct"
  FROM (
    SELECT
      "t42".*
      EXCLUDE ("area_right", "chain_right", "indicator_right", "month_right", "year_right")
    FROM (
      SELECT
        "t41"."indicator",
        "t41"."area",
        "t41"."chain",
        "t41"."year",
        "t41"."month",
        "t41"."required_growth_pct",
        "t41"."target_type",
        "t41"."width",
        "t41"."years",
        "t41"."times",
        "t37"."indicator" AS "indicator_right",
        "t37"."area" AS "area_right",
        "t37"."chain" AS "chain_right",
        "t37"."year" AS "year_right",
        "t37"."month" AS "month_right",
        "t37"."peer_years",
        "t37"."peer_times"
      FROM (
        SELECT
          "t39"."indicator",
          "t39"."area",
          "t39"."chain",
          "t39"."year",
          "t39"."month",
          "t39"."required_growth_pct",
          "t39"."target_type",
          "t39"."width",
          "t39"."years",
          "t39"."times"
        FROM (
          SELECT
            "t5"."indicator",
            "t5"."area",
            "t5"."chain",
            "t5"."year",
            "t5"."month",
            "t5"."required_growth_pct",
            "t5"."target_type",
            "t5"."width",
            "t38"."indicator" AS "indicator_right",
            "t38"."area" AS "area_right",
            "t38"."chain" AS "chain_right",
            "t38"."year" AS "year_right",
            "t38"."month" AS "month_right",
            "t38"."years",
            "t38"."times"
          FROM (
            SELECT
              "t0"."indicator",
              "t0"."area",
              "t0"."chain",
              "t0"."year",
              "t0"."month",
              "t0"."required_growth_pct",
              "t0"."target_type",
              CASE
                WHEN "t0"."target_type" = 'growth'
                THEN (
                  (
                    "t0"."month" / 12
                  ) * 0.05
                ) / NULLIF(1 - (
                  "t0"."month" / 12
                ), 0)
                ELSE 0.0
              END AS "width"
            FROM "figure" AS "t0"
            WHERE
              "t0"."basis" = 'ytd' AND "t0"."required_growth_pct" IS NOT NULL
          ) AS "t5"
          LEFT OUTER JOIN (
            SELECT
              "t34"."indicator",
              "t34"."area",
              "t34"."chain",
              "t34"."year",
              "t34"."month",
              COUNT(*) AS "years",
              SUM(CAST("t34"."rest_pct" >= (
                "t34"."required_growth_pct" - 1e-09
              ) AS INT)) AS "times"
            FROM (
              SELECT
                *
              FROM (
                SELECT
                  "t5"."indicator",
                  "t5"."area",
                  "t5"."chain",
                  "t5"."year",
                  "t5"."month",
                  "t5"."required_growth_pct",
                  "t5"."target_type",
                  "t5"."width",
                  "t30"."past_year",
                  "t30"."rest_pct"
                FROM (
                  SELECT
                    "t0"."indicator",
                    "t0"."area",
                    "t0"."chain",
                    "t0"."year",
                    "t0"."month",
                    "t0"."required_growth_pct",
                    "t0"."target_type",
                    CASE
                      WHEN "t0"."target_type" = 'growth'
                      THEN (
                        (
                          "t0"."month" / 12
                        ) * 0.05
                      ) / NULLIF(1 - (
                        "t0"."month" / 12
                      ), 0)
                      ELSE 0.0
                    END AS "width"
                  FROM "figure" AS "t0"
                  WHERE
                    "t0"."basis" = 'ytd' AND "t0"."required_growth_pct" IS NOT NULL
                ) AS "t5"
                INNER JOIN (
                  SELECT
                    "t26"."indicator",
                    "t26"."area",
                    "t26"."chain",
                    "t26"."month",
                    "t26"."year" AS "past_year",
                    "t26"."rest_pct"
                  FROM "t25" AS "t26"
                ) AS "t30"
                  ON "t5"."indicator" = "t30"."indicator"
                  AND "t5"."area" = "t30"."area"
                  AND "t5"."chain" = "t30"."chain"
                  AND "t5"."month" = "t30"."month"
              ) AS "t32"
              WHERE
                "t32"."past_year" < "t32"."year"
            ) AS "t34"
            GROUP BY
              1,
              2,
              3,
              4,
              5
          ) AS "t38"
            ON "t5"."indicator" = "t38"."indicator"
            AND "t5"."area" = "t38"."area"
            AND "t5"."chain" = "t38"."chain"
            AND "t5"."year" = "t38"."year"
            AND "t5"."month" = "t38"."month"
        ) AS "t39"
      ) AS "t41"
      LEFT OUTER JOIN (
        SELECT
          "t33"."indicator",
          "t33"."area",
          "t33"."chain",
          "t33"."year",
          "t33"."month",
          COUNT(*) AS "peer_years",
          SUM(CAST("t33"."rest_pct" >= (
            "t33"."required_growth_pct" - 1e-09
          ) AS INT)) AS "peer_times"
        FROM (
          SELECT
            *
          FROM (
            SELECT
              "t5"."indicator",
              "t5"."area",
              "t5"."chain",
              "t5"."year",
              "t5"."month",
              "t5"."required_growth_pct",
              "t5"."target_type",
              "t5"."width",
              "t29"."past_year",
              "t29"."rest_pct"
            FROM (
              SELECT
                "t0"."indicator",
                "t0"."area",
                "t0"."chain",
                "t0"."year",
                "t0"."month",
                "t0"."required_growth_pct",
                "t0"."target_type",
                CASE
                  WHEN "t0"."target_type" = 'growth'
                  THEN (
                    (
                      "t0"."month" / 12
                    ) * 0.05
                  ) / NULLIF(1 - (
                    "t0"."month" / 12
                  ), 0)
                  ELSE 0.0
                END AS "width"
              FROM "figure" AS "t0"
              WHERE
                "t0"."basis" = 'ytd' AND "t0"."required_growth_pct" IS NOT NULL
            ) AS "t5"
            INNER JOIN (
              SELECT
                "t26"."indicator",
                "t26"."chain",
                "t26"."month",
                "t26"."year" AS "past_year",
                "t26"."rest_pct"
              FROM "t25" AS "t26"
            ) AS "t29"
              ON "t5"."indicator" = "t29"."indicator"
              AND "t5"."chain" = "t29"."chain"
              AND "t5"."month" = "t29"."month"
          ) AS "t31"
          WHERE
            "t31"."past_year" < "t31"."year"
        ) AS "t33"
        GROUP BY
          1,
          2,
          3,
          4,
          5
      ) AS "t37"
        ON "t41"."indicator" = "t37"."indicator"
        AND "t41"."area" = "t37"."area"
        AND "t41"."chain" = "t37"."chain"
        AND "t41"."year" = "t37"."year"
        AND "t41"."month" = "t37"."month"
    ) AS "t42"
  ) AS "t43"
) AS "t44"
