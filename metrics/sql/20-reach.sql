-- Made from metrics/*.py by `python -m metrics compile`. Change the function, then compile.
CREATE TABLE reach AS
WITH "t5" AS (
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
      "t0"."target_type",
      "t0"."target",
      "t0"."growth_pct",
      "t0"."growth_kind"
    FROM "figure" AS "t0"
    WHERE
      "t0"."basis" = 'ytd' AND "t0"."required_growth_pct" IS NOT NULL
  ) AS "t3"
    ON "t1"."indicator" = "t3"."indicator" AND "t1"."chain" = "t3"."chain"
), "t17" AS (
  SELECT
    "t15"."indicator",
    "t15"."area",
    "t15"."chain",
    "t15"."year",
    "t15"."month",
    "t15"."level",
    "t16"."whole"
  FROM (
    SELECT
      "t6"."indicator",
      "t6"."area",
      "t6"."chain",
      "t6"."year",
      "t6"."month",
      "t6"."level"
    FROM "t5" AS "t6"
    WHERE
      "t6"."basis" = 'ytd' AND "t6"."level" IS NOT NULL AND "t6"."month" < 12
  ) AS "t15"
  INNER JOIN (
    SELECT
      "t6"."indicator",
      "t6"."area",
      "t6"."chain",
      "t6"."year",
      "t6"."level" AS "whole"
    FROM "t5" AS "t6"
    WHERE
      "t6"."basis" = 'ytd' AND "t6"."level" IS NOT NULL AND "t6"."month" = 12
  ) AS "t16"
    ON "t15"."indicator" = "t16"."indicator"
    AND "t15"."area" = "t16"."area"
    AND "t15"."chain" = "t16"."chain"
    AND "t15"."year" = "t16"."year"
), "t26" AS (
  SELECT
    *
  FROM (
    SELECT
      "t24"."indicator",
      "t24"."area",
      "t24"."chain",
      "t24"."year",
      "t24"."month",
      (
        (
          "t24"."rest" / "t24"."rest_last"
        ) - 1
      ) * 100 AS "rest_pct"
    FROM (
      SELECT
        "t22"."indicator",
        "t22"."area",
        "t22"."chain",
        "t22"."year",
        "t22"."month",
        "t22"."level",
        "t22"."whole",
        "t22"."rest",
        "t23"."rest_last"
      FROM (
        SELECT
          "t18"."indicator",
          "t18"."area",
          "t18"."chain",
          "t18"."year",
          "t18"."month",
          "t18"."level",
          "t18"."whole",
          "t18"."whole" - "t18"."level" AS "rest"
        FROM "t17" AS "t18"
      ) AS "t22"
      INNER JOIN (
        SELECT
          "t18"."indicator",
          "t18"."area",
          "t18"."chain",
          "t18"."month",
          CAST("t18"."year" + 1 AS SMALLINT) AS "year",
          "t18"."whole" - "t18"."level" AS "rest_last"
        FROM "t17" AS "t18"
      ) AS "t23"
        ON "t22"."indicator" = "t23"."indicator"
        AND "t22"."area" = "t23"."area"
        AND "t22"."chain" = "t23"."chain"
        AND "t22"."year" = "t23"."year"
        AND "t22"."month" = "t23"."month"
    ) AS "t24"
    WHERE
      "t24"."rest_last" > 0
  ) AS "t25"
  UNION ALL
  SELECT
    *
  FROM (
    SELECT
      "t13"."indicator",
      "t13"."area",
      "t13"."chain",
      "t13"."year",
      "t13"."month",
      (
        "t14"."whole" - (
          (
            "t13"."month" / 12
          ) * "t13"."growth_pct"
        )
      ) / (
        1 - (
          "t13"."month" / 12
        )
      ) AS "rest_pct"
    FROM (
      SELECT
        "t6"."indicator",
        "t6"."area",
        "t6"."chain",
        "t6"."year",
        "t6"."month",
        "t6"."growth_pct"
      FROM "t5" AS "t6"
      WHERE
        "t6"."basis" = 'ytd'
        AND "t6"."level" IS NULL
        AND "t6"."growth_pct" IS NOT NULL
        AND "t6"."month" < 12
    ) AS "t13"
    INNER JOIN (
      SELECT
        "t6"."indicator",
        "t6"."area",
        "t6"."chain",
        "t6"."year",
        "t6"."growth_pct" AS "whole"
      FROM "t5" AS "t6"
      WHERE
        "t6"."basis" = 'ytd'
        AND "t6"."level" IS NULL
        AND "t6"."growth_pct" IS NOT NULL
        AND "t6"."month" = 12
    ) AS "t14"
      ON "t13"."indicator" = "t14"."indicator"
      AND "t13"."area" = "t14"."area"
      AND "t13"."chain" = "t14"."chain"
      AND "t13"."year" = "t14"."year"
  ) AS "t19"
)
SELECT
  "t44"."indicator",
  "t44"."area",
  "t44"."chain",
  "t44"."year",
  "t44"."month",
  "t44"."required_growth_pct",
  COALESCE("t44"."years", 0) AS "years",
  COALESCE("t44"."times", 0) AS "times",
  COALESCE("t44"."peer_years", 0) AS "peer_years",
  COALESCE("t44"."peer_times", 0) AS "peer_times",
  "t44"."required_growth_pct" - "t44"."width" AS "required_low_pct",
  "t44"."required_growth_pct" + "t44"."width" AS "required_high_pct"
FROM (
  SELECT
    "t43".*
    EXCLUDE ("area_right", "chain_right", "indicator_right", "month_right", "year_right")
  FROM (
    SELECT
      "t42"."indicator",
      "t42"."area",
      "t42"."chain",
      "t42"."year",
      "t42"."month",
      "t42"."required_growth_pct",
      "t42"."target_type",
      "t42"."target",
      "t42"."growth_pct",
      "t42"."growth_kind",
      "t42"."lever",
      "t42"."width",
      "t42"."years",
      "t42"."times",
      "t38"."indicator" AS "indicator_right",
      "t38"."area" AS "area_right",
      "t38"."chain" AS "chain_right",
      "t38"."year" AS "year_right",
      "t38"."month" AS "month_right",
      "t38"."peer_years",
      "t38"."peer_times"
    FROM (
      SELECT
        "t40".*
        EXCLUDE ("area_right", "chain_right", "indicator_right", "month_right", "year_right")
      FROM (
        SELECT
          "t8"."indicator",
          "t8"."area",
          "t8"."chain",
          "t8"."year",
          "t8"."month",
          "t8"."required_growth_pct",
          "t8"."target_type",
          "t8"."target",
          "t8"."growth_pct",
          "t8"."growth_kind",
          "t8"."lever",
          "t8"."width",
          "t39"."indicator" AS "indicator_right",
          "t39"."area" AS "area_right",
          "t39"."chain" AS "chain_right",
          "t39"."year" AS "year_right",
          "t39"."month" AS "month_right",
          "t39"."years",
          "t39"."times"
        FROM (
          SELECT
            "t4"."indicator",
            "t4"."area",
            "t4"."chain",
            "t4"."year",
            "t4"."month",
            "t4"."required_growth_pct",
            "t4"."target_type",
            "t4"."target",
            "t4"."growth_pct",
            "t4"."growth_kind",
            "t4"."lever",
            CASE
              WHEN (
                "t4"."target_type" = 'growth'
              ) AND (
                "t4"."growth_kind" = 'published'
              )
              THEN "t4"."lever" * 0.05
              ELSE 0.0
            END AS "width"
          FROM (
            SELECT
              "t0"."indicator",
              "t0"."area",
              "t0"."chain",
              "t0"."year",
              "t0"."month",
              "t0"."required_growth_pct",
              "t0"."target_type",
              "t0"."target",
              "t0"."growth_pct",
              "t0"."growth_kind",
              COALESCE(
                (
                  "t0"."required_growth_pct" - "t0"."target"
                ) / NULLIF("t0"."target" - "t0"."growth_pct", 0),
                "t0"."month" / NULLIF(12 - "t0"."month", 0)
              ) AS "lever"
            FROM "figure" AS "t0"
            WHERE
              "t0"."basis" = 'ytd' AND "t0"."required_growth_pct" IS NOT NULL
          ) AS "t4"
        ) AS "t8"
        LEFT OUTER JOIN (
          SELECT
            "t35"."indicator",
            "t35"."area",
            "t35"."chain",
            "t35"."year",
            "t35"."month",
            COUNT(*) AS "years",
            SUM(CAST("t35"."rest_pct" >= (
              "t35"."required_growth_pct" - 1e-09
            ) AS INT)) AS "times"
          FROM (
            SELECT
              *
            FROM (
              SELECT
                "t8"."indicator",
                "t8"."area",
                "t8"."chain",
                "t8"."year",
                "t8"."month",
                "t8"."required_growth_pct",
                "t8"."target_type",
                "t8"."target",
                "t8"."growth_pct",
                "t8"."growth_kind",
                "t8"."lever",
                "t8"."width",
                "t31"."past_year",
                "t31"."rest_pct"
              FROM (
                SELECT
                  "t4"."indicator",
                  "t4"."area",
                  "t4"."chain",
                  "t4"."year",
                  "t4"."month",
                  "t4"."required_growth_pct",
                  "t4"."target_type",
                  "t4"."target",
                  "t4"."growth_pct",
                  "t4"."growth_kind",
                  "t4"."lever",
                  CASE
                    WHEN (
                      "t4"."target_type" = 'growth'
                    ) AND (
                      "t4"."growth_kind" = 'published'
                    )
                    THEN "t4"."lever" * 0.05
                    ELSE 0.0
                  END AS "width"
                FROM (
                  SELECT
                    "t0"."indicator",
                    "t0"."area",
                    "t0"."chain",
                    "t0"."year",
                    "t0"."month",
                    "t0"."required_growth_pct",
                    "t0"."target_type",
                    "t0"."target",
                    "t0"."growth_pct",
                    "t0"."growth_kind",
                    COALESCE(
                      (
                        "t0"."required_growth_pct" - "t0"."target"
                      ) / NULLIF("t0"."target" - "t0"."growth_pct", 0),
                      "t0"."month" / NULLIF(12 - "t0"."month", 0)
                    ) AS "lever"
                  FROM "figure" AS "t0"
                  WHERE
                    "t0"."basis" = 'ytd' AND "t0"."required_growth_pct" IS NOT NULL
                ) AS "t4"
              ) AS "t8"
              INNER JOIN (
                SELECT
                  "t27"."indicator",
                  "t27"."area",
                  "t27"."chain",
                  "t27"."month",
                  "t27"."year" AS "past_year",
                  "t27"."rest_pct"
                FROM "t26" AS "t27"
              ) AS "t31"
                ON "t8"."indicator" = "t31"."indicator"
                AND "t8"."area" = "t31"."area"
                AND "t8"."chain" = "t31"."chain"
                AND "t8"."month" = "t31"."month"
            ) AS "t33"
            WHERE
              "t33"."past_year" < "t33"."year"
          ) AS "t35"
          GROUP BY
            1,
            2,
            3,
            4,
            5
        ) AS "t39"
          ON "t8"."indicator" = "t39"."indicator"
          AND "t8"."area" = "t39"."area"
          AND "t8"."chain" = "t39"."chain"
          AND "t8"."year" = "t39"."year"
          AND "t8"."month" = "t39"."month"
      ) AS "t40"
    ) AS "t42"
    LEFT OUTER JOIN (
      SELECT
        "t34"."indicator",
        "t34"."area",
        "t34"."chain",
        "t34"."year",
        "t34"."month",
        COUNT(*) AS "peer_years",
        SUM(CAST("t34"."rest_pct" >= (
          "t34"."required_growth_pct" - 1e-09
        ) AS INT)) AS "peer_times"
      FROM (
        SELECT
          *
        FROM (
          SELECT
            "t8"."indicator",
            "t8"."area",
            "t8"."chain",
            "t8"."year",
            "t8"."month",
            "t8"."required_growth_pct",
            "t8"."target_type",
            "t8"."target",
            "t8"."growth_pct",
            "t8"."growth_kind",
            "t8"."lever",
            "t8"."width",
            "t30"."past_year",
            "t30"."rest_pct"
          FROM (
            SELECT
              "t4"."indicator",
              "t4"."area",
              "t4"."chain",
              "t4"."year",
              "t4"."month",
              "t4"."required_growth_pct",
              "t4"."target_type",
              "t4"."target",
              "t4"."growth_pct",
              "t4"."growth_kind",
              "t4"."lever",
              CASE
                WHEN (
                  "t4"."target_type" = 'growth'
                ) AND (
                  "t4"."growth_kind" = 'published'
                )
                THEN "t4"."lever" * 0.05
                ELSE 0.0
              END AS "width"
            FROM (
              SELECT
                "t0"."indicator",
                "t0"."area",
                "t0"."chain",
                "t0"."year",
                "t0"."month",
                "t0"."required_growth_pct",
                "t0"."target_type",
                "t0"."target",
                "t0"."growth_pct",
                "t0"."growth_kind",
                COALESCE(
                  (
                    "t0"."required_growth_pct" - "t0"."target"
                  ) / NULLIF("t0"."target" - "t0"."growth_pct", 0),
                  "t0"."month" / NULLIF(12 - "t0"."month", 0)
                ) AS "lever"
              FROM "figure" AS "t0"
              WHERE
                "t0"."basis" = 'ytd' AND "t0"."required_growth_pct" IS NOT NULL
            ) AS "t4"
          ) AS "t8"
          INNER JOIN (
            SELECT
              "t27"."indicator",
              "t27"."chain",
              "t27"."month",
              "t27"."year" AS "past_year",
              "t27"."rest_pct"
            FROM "t26" AS "t27"
          ) AS "t30"
            ON "t8"."indicator" = "t30"."indicator"
            AND "t8"."chain" = "t30"."chain"
            AND "t8"."month" = "t30"."month"
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
      ON "t42"."indicator" = "t38"."indicator"
      AND "t42"."area" = "t38"."area"
      AND "t42"."chain" = "t38"."chain"
      AND "t42"."year" = "t38"."year"
      AND "t42"."month" = "t38"."month"
  ) AS "t43"
) AS "t44"
