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
), "t12" AS (
  SELECT
    "t10"."indicator",
    "t10"."area",
    "t10"."chain",
    "t10"."year",
    "t10"."month",
    "t10"."level",
    "t11"."whole"
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
  ) AS "t10"
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
  ) AS "t11"
    ON "t10"."indicator" = "t11"."indicator"
    AND "t10"."area" = "t11"."area"
    AND "t10"."chain" = "t11"."chain"
    AND "t10"."year" = "t11"."year"
), "t18" AS (
  SELECT
    "t16"."indicator",
    "t16"."area",
    "t16"."chain",
    "t16"."year",
    "t16"."month",
    "t16"."level",
    "t16"."whole",
    "t16"."rest",
    "t17"."rest_last"
  FROM (
    SELECT
      "t13"."indicator",
      "t13"."area",
      "t13"."chain",
      "t13"."year",
      "t13"."month",
      "t13"."level",
      "t13"."whole",
      "t13"."whole" - "t13"."level" AS "rest"
    FROM "t12" AS "t13"
  ) AS "t16"
  INNER JOIN (
    SELECT
      "t13"."indicator",
      "t13"."area",
      "t13"."chain",
      "t13"."month",
      CAST("t13"."year" + 1 AS SMALLINT) AS "year",
      "t13"."whole" - "t13"."level" AS "rest_last"
    FROM "t12" AS "t13"
  ) AS "t17"
    ON "t16"."indicator" = "t17"."indicator"
    AND "t16"."area" = "t17"."area"
    AND "t16"."chain" = "t17"."chain"
    AND "t16"."year" = "t17"."year"
    AND "t16"."month" = "t17"."month"
)
SELECT
  "t37".*
  EXCLUDE ("target_type", "width")
FROM (
  SELECT
    "t36"."indicator",
    "t36"."area",
    "t36"."chain",
    "t36"."year",
    "t36"."month",
    "t36"."required_growth_pct",
    "t36"."target_type",
    "t36"."width",
    COALESCE("t36"."years", 0) AS "years",
    COALESCE("t36"."times", 0) AS "times",
    COALESCE("t36"."peer_years", 0) AS "peer_years",
    COALESCE("t36"."peer_times", 0) AS "peer_times",
    "t36"."required_growth_pct" - "t36"."width" AS "required_low_pct",
    "t36"."required_growth_pct" + "t36"."width" AS "required_high_pct"
  FROM (
    SELECT
      "t35".*
      EXCLUDE ("area_right", "chain_right", "indicator_right", "month_right", "year_right")
    FROM (
      SELECT
        "t34"."indicator",
        "t34"."area",
        "t34"."chain",
        "t34"."year",
        "t34"."month",
        "t34"."required_growth_pct",
        "t34"."target_type",
        "t34"."width",
        "t34"."years",
        "t34"."times",
        "t30"."indicator" AS "indicator_right",
        "t30"."area" AS "area_right",
        "t30"."chain" AS "chain_right",
        "t30"."year" AS "year_right",
        "t30"."month" AS "month_right",
        "t30"."peer_years",
        "t30"."peer_times"
      FROM (
        SELECT
          "t32"."indicator",
          "t32"."area",
          "t32"."chain",
          "t32"."year",
          "t32"."month",
          "t32"."required_growth_pct",
          "t32"."target_type",
          "t32"."width",
          "t32"."years",
          "t32"."times"
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
            "t31"."indicator" AS "indicator_right",
            "t31"."area" AS "area_right",
            "t31"."chain" AS "chain_right",
            "t31"."year" AS "year_right",
            "t31"."month" AS "month_right",
            "t31"."years",
            "t31"."times"
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
              "t27"."indicator",
              "t27"."area",
              "t27"."chain",
              "t27"."year",
              "t27"."month",
              COUNT(*) AS "years",
              SUM(CAST("t27"."rest_pct" >= (
                "t27"."required_growth_pct" - 1e-09
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
                  "t23"."past_year",
                  "t23"."rest_pct"
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
                    "t19"."indicator",
                    "t19"."area",
                    "t19"."chain",
                    "t19"."month",
                    "t19"."year" AS "past_year",
                    (
                      (
                        "t19"."rest" / "t19"."rest_last"
                      ) - 1
                    ) * 100 AS "rest_pct"
                  FROM "t18" AS "t19"
                  WHERE
                    "t19"."rest_last" > 0
                ) AS "t23"
                  ON "t5"."indicator" = "t23"."indicator"
                  AND "t5"."area" = "t23"."area"
                  AND "t5"."chain" = "t23"."chain"
                  AND "t5"."month" = "t23"."month"
              ) AS "t25"
              WHERE
                "t25"."past_year" < "t25"."year"
            ) AS "t27"
            GROUP BY
              1,
              2,
              3,
              4,
              5
          ) AS "t31"
            ON "t5"."indicator" = "t31"."indicator"
            AND "t5"."area" = "t31"."area"
            AND "t5"."chain" = "t31"."chain"
            AND "t5"."year" = "t31"."year"
            AND "t5"."month" = "t31"."month"
        ) AS "t32"
      ) AS "t34"
      LEFT OUTER JOIN (
        SELECT
          "t26"."indicator",
          "t26"."area",
          "t26"."chain",
          "t26"."year",
          "t26"."month",
          COUNT(*) AS "peer_years",
          SUM(CAST("t26"."rest_pct" >= (
            "t26"."required_growth_pct" - 1e-09
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
              "t22"."past_year",
              "t22"."rest_pct"
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
                "t19"."indicator",
                "t19"."chain",
                "t19"."month",
                "t19"."year" AS "past_year",
                (
                  (
                    "t19"."rest" / "t19"."rest_last"
                  ) - 1
                ) * 100 AS "rest_pct"
              FROM "t18" AS "t19"
              WHERE
                "t19"."rest_last" > 0
            ) AS "t22"
              ON "t5"."indicator" = "t22"."indicator"
              AND "t5"."chain" = "t22"."chain"
              AND "t5"."month" = "t22"."month"
          ) AS "t24"
          WHERE
            "t24"."past_year" < "t24"."year"
        ) AS "t26"
        GROUP BY
          1,
          2,
          3,
          4,
          5
      ) AS "t30"
        ON "t34"."indicator" = "t30"."indicator"
        AND "t34"."area" = "t30"."area"
        AND "t34"."chain" = "t30"."chain"
        AND "t34"."year" = "t30"."year"
        AND "t34"."month" = "t30"."month"
    ) AS "t35"
  ) AS "t36"
) AS "t37"
