-- Made from metrics/*.py by `python -m metrics compile`. Change the function, then compile.
CREATE TABLE band AS
WITH "t15" AS (
  SELECT
    "t12"."indicator",
    "t12"."area",
    "t12"."measure",
    "t12"."mean_abs_revision" AS "usual"
  FROM (
    SELECT
      "t10"."indicator",
      "t10"."area",
      "t10"."measure",
      COUNT(*) AS "times",
      AVG("t10"."by") AS "mean_revision",
      AVG(ABS("t10"."by")) AS "mean_abs_revision"
    FROM (
      SELECT
        "t3"."indicator",
        "t3"."area",
        "t3"."chain",
        "t3"."year",
        "t3"."month",
        "t3"."basis",
        "t3"."batch_old",
        "t3"."measure",
        "t3"."value_old",
        "t3"."revised_on",
        "t3"."batch_new",
        "t3"."value_new",
        CASE
          WHEN "t3"."measure" = 'level'
          THEN (
            (
              "t3"."value_new" - "t3"."value_old"
            ) / NULLIF(ABS("t3"."value_old"), 0)
          ) * 100
          ELSE "t3"."value_new" - "t3"."value_old"
        END AS "by"
      FROM "revision" AS "t3"
      WHERE
        "t3"."measure" IN ('level', 'growth_pct')
    ) AS "t10"
    GROUP BY
      1,
      2,
      3
  ) AS "t12"
), "t23" AS (
  SELECT
    "t22"."indicator",
    "t22"."area",
    "t22"."chain",
    "t22"."year",
    "t22"."month",
    "t22"."basis",
    "t22"."level",
    "t22"."level_kind",
    "t22"."status",
    "t22"."growth_published_pct",
    "t22"."growth_raw_pct",
    "t22"."growth_comparable_pct",
    "t22"."growth_word",
    "t22"."growth_pct",
    "t22"."growth_kind",
    "t22"."change_pp",
    "t22"."growth_change_pp",
    "t22"."base_growth_pct",
    "t22"."two_year_pct",
    "t22"."two_year_total_pct",
    "t22"."rank",
    "t22"."rank_of",
    "t22"."is_tie",
    "t22"."rank_best",
    "t22"."rank_worst",
    "t22"."rank_change",
    "t22"."share_pct",
    "t22"."pull_pp",
    "t22"."contribution_pct",
    "t22"."target",
    "t22"."target_type",
    "t22"."progress_pct",
    "t22"."time_progress_pct",
    "t22"."seasonal_progress_pct",
    "t22"."gap_pp",
    "t22"."seasonal_gap_pp",
    "t22"."required_growth_pct",
    "t22"."monthly_needed",
    "t22"."is_revised",
    "t22"."batch",
    "t22"."direction",
    "t22"."decimals",
    "t22"."unit_factor",
    "t22"."rank_by",
    "t22"."rank_group",
    "t22"."measure",
    "t22"."indicator_right",
    "t22"."area_right",
    "t22"."measure_right",
    "t22"."usual",
    COALESCE("t22"."usual", 0.0) AS "usual_revision",
    CASE
      WHEN "t22"."direction" = 'up'
      THEN CASE
        WHEN "t22"."rank_by" = 'level'
        THEN SIGN((
          "t22"."level" / "t22"."unit_factor"
        ) * (
          POWER(10.0, "t22"."decimals")
        )) * CAST(FLOOR(
          ABS((
            "t22"."level" / "t22"."unit_factor"
          ) * (
            POWER(10.0, "t22"."decimals")
          )) + 0.5 + 5e-07
        ) AS BIGINT)
        ELSE SIGN("t22"."growth_pct" * (
          POWER(10.0, 1)
        )) * CAST(FLOOR(ABS("t22"."growth_pct" * (
          POWER(10.0, 1)
        )) + 0.5 + 5e-07) AS BIGINT)
      END
      ELSE -(
        CASE
          WHEN "t22"."rank_by" = 'level'
          THEN SIGN((
            "t22"."level" / "t22"."unit_factor"
          ) * (
            POWER(10.0, "t22"."decimals")
          )) * CAST(FLOOR(
            ABS((
              "t22"."level" / "t22"."unit_factor"
            ) * (
              POWER(10.0, "t22"."decimals")
            )) + 0.5 + 5e-07
          ) AS BIGINT)
          ELSE SIGN("t22"."growth_pct" * (
            POWER(10.0, 1)
          )) * CAST(FLOOR(ABS("t22"."growth_pct" * (
            POWER(10.0, 1)
          )) + 0.5 + 5e-07) AS BIGINT)
        END
      )
    END AS "value",
    CASE
      WHEN "t22"."rank_by" = 'level'
      THEN (
        (
          ABS("t22"."level") * COALESCE("t22"."usual", 0.0)
        ) / 100
      ) * (
        (
          POWER(10.0, "t22"."decimals")
        ) / "t22"."unit_factor"
      )
      ELSE COALESCE("t22"."usual", 0.0) * 10.0
    END + 0.5 AS "half_width"
  FROM (
    SELECT
      "t14"."indicator",
      "t14"."area",
      "t14"."chain",
      "t14"."year",
      "t14"."month",
      "t14"."basis",
      "t14"."level",
      "t14"."level_kind",
      "t14"."status",
      "t14"."growth_published_pct",
      "t14"."growth_raw_pct",
      "t14"."growth_comparable_pct",
      "t14"."growth_word",
      "t14"."growth_pct",
      "t14"."growth_kind",
      "t14"."change_pp",
      "t14"."growth_change_pp",
      "t14"."base_growth_pct",
      "t14"."two_year_pct",
      "t14"."two_year_total_pct",
      "t14"."rank",
      "t14"."rank_of",
      "t14"."is_tie",
      "t14"."rank_best",
      "t14"."rank_worst",
      "t14"."rank_change",
      "t14"."share_pct",
      "t14"."pull_pp",
      "t14"."contribution_pct",
      "t14"."target",
      "t14"."target_type",
      "t14"."progress_pct",
      "t14"."time_progress_pct",
      "t14"."seasonal_progress_pct",
      "t14"."gap_pp",
      "t14"."seasonal_gap_pp",
      "t14"."required_growth_pct",
      "t14"."monthly_needed",
      "t14"."is_revised",
      "t14"."batch",
      "t14"."direction",
      "t14"."decimals",
      "t14"."unit_factor",
      "t14"."rank_by",
      "t14"."rank_group",
      "t14"."measure",
      "t17"."indicator" AS "indicator_right",
      "t17"."area" AS "area_right",
      "t17"."measure" AS "measure_right",
      "t17"."usual"
    FROM (
      SELECT
        "t11"."indicator",
        "t11"."area",
        "t11"."chain",
        "t11"."year",
        "t11"."month",
        "t11"."basis",
        "t11"."level",
        "t11"."level_kind",
        "t11"."status",
        "t11"."growth_published_pct",
        "t11"."growth_raw_pct",
        "t11"."growth_comparable_pct",
        "t11"."growth_word",
        "t11"."growth_pct",
        "t11"."growth_kind",
        "t11"."change_pp",
        "t11"."growth_change_pp",
        "t11"."base_growth_pct",
        "t11"."two_year_pct",
        "t11"."two_year_total_pct",
        "t11"."rank",
        "t11"."rank_of",
        "t11"."is_tie",
        "t11"."rank_best",
        "t11"."rank_worst",
        "t11"."rank_change",
        "t11"."share_pct",
        "t11"."pull_pp",
        "t11"."contribution_pct",
        "t11"."target",
        "t11"."target_type",
        "t11"."progress_pct",
        "t11"."time_progress_pct",
        "t11"."seasonal_progress_pct",
        "t11"."gap_pp",
        "t11"."seasonal_gap_pp",
        "t11"."required_growth_pct",
        "t11"."monthly_needed",
        "t11"."is_revised",
        "t11"."batch",
        "t11"."direction",
        "t11"."decimals",
        "t11"."unit_factor",
        "t11"."rank_by",
        "t11"."rank_group",
        CASE WHEN "t11"."rank_by" = 'level' THEN 'level' ELSE 'growth_pct' END AS "measure"
      FROM (
        SELECT
          "t7"."indicator",
          "t7"."area",
          "t7"."chain",
          "t7"."year",
          "t7"."month",
          "t7"."basis",
          "t7"."level",
          "t7"."level_kind",
          "t7"."status",
          "t7"."growth_published_pct",
          "t7"."growth_raw_pct",
          "t7"."growth_comparable_pct",
          "t7"."growth_word",
          "t7"."growth_pct",
          "t7"."growth_kind",
          "t7"."change_pp",
          "t7"."growth_change_pp",
          "t7"."base_growth_pct",
          "t7"."two_year_pct",
          "t7"."two_year_total_pct",
          "t7"."rank",
          "t7"."rank_of",
          "t7"."is_tie",
          "t7"."rank_best",
          "t7"."rank_worst",
          "t7"."rank_change",
          "t7"."share_pct",
          "t7"."pull_pp",
          "t7"."contribution_pct",
          "t7"."target",
          "t7"."target_type",
          "t7"."progress_pct",
          "t7"."time_progress_pct",
          "t7"."seasonal_progress_pct",
          "t7"."gap_pp",
          "t7"."seasonal_gap_pp",
          "t7"."required_growth_pct",
          "t7"."monthly_needed",
          "t7"."is_revised",
          "t7"."batch",
          "t8"."direction",
          "t8"."decimals",
          "t8"."unit_factor",
          "t8"."rank_by",
          "t9"."rank_group"
        FROM (
          SELECT
            *
          FROM "figure" AS "t0"
          WHERE
            "t0"."chain" = 'all' AND "t0"."rank_of" IS NOT NULL
        ) AS "t7"
        INNER JOIN (
          SELECT
            "t1"."indicator",
            "t1"."direction",
            "t1"."decimals",
            "t1"."unit_factor",
            "t1"."rank_by"
          FROM "indicator" AS "t1"
          WHERE
            "t1"."direction" <> 'none'
        ) AS "t8"
          ON "t7"."indicator" = "t8"."indicator"
        INNER JOIN (
          SELECT
            "t2"."area",
            "t2"."rank_group"
          FROM "area" AS "t2"
          WHERE
            "t2"."rank_group" <> ''
        ) AS "t9"
          ON "t7"."area" = "t9"."area"
      ) AS "t11"
    ) AS "t14"
    SEMI JOIN (
      SELECT DISTINCT
        *
      FROM (
        SELECT
          "t14"."indicator",
          "t14"."chain",
          "t14"."year",
          "t14"."month",
          "t14"."basis",
          "t14"."rank_group"
        FROM (
          SELECT
            "t11"."indicator",
            "t11"."area",
            "t11"."chain",
            "t11"."year",
            "t11"."month",
            "t11"."basis",
            "t11"."level",
            "t11"."level_kind",
            "t11"."status",
            "t11"."growth_published_pct",
            "t11"."growth_raw_pct",
            "t11"."growth_comparable_pct",
            "t11"."growth_word",
            "t11"."growth_pct",
            "t11"."growth_kind",
            "t11"."change_pp",
            "t11"."growth_change_pp",
            "t11"."base_growth_pct",
            "t11"."two_year_pct",
            "t11"."two_year_total_pct",
            "t11"."rank",
            "t11"."rank_of",
            "t11"."is_tie",
            "t11"."rank_best",
            "t11"."rank_worst",
            "t11"."rank_change",
            "t11"."share_pct",
            "t11"."pull_pp",
            "t11"."contribution_pct",
            "t11"."target",
            "t11"."target_type",
            "t11"."progress_pct",
            "t11"."time_progress_pct",
            "t11"."seasonal_progress_pct",
            "t11"."gap_pp",
            "t11"."seasonal_gap_pp",
            "t11"."required_growth_pct",
            "t11"."monthly_needed",
            "t11"."is_revised",
            "t11"."batch",
            "t11"."direction",
            "t11"."decimals",
            "t11"."unit_factor",
            "t11"."rank_by",
            "t11"."rank_group",
            CASE WHEN "t11"."rank_by" = 'level' THEN 'level' ELSE 'growth_pct' END AS "measure"
          FROM (
            SELECT
              "t7"."indicator",
              "t7"."area",
              "t7"."chain",
              "t7"."year",
              "t7"."month",
              "t7"."basis",
              "t7"."level",
              "t7"."level_kind",
              "t7"."status",
              "t7"."growth_published_pct",
              "t7"."growth_raw_pct",
              "t7"."growth_comparable_pct",
              "t7"."growth_word",
              "t7"."growth_pct",
              "t7"."growth_kind",
              "t7"."change_pp",
              "t7"."growth_change_pp",
              "t7"."base_growth_pct",
              "t7"."two_year_pct",
              "t7"."two_year_total_pct",
              "t7"."rank",
              "t7"."rank_of",
              "t7"."is_tie",
              "t7"."rank_best",
              "t7"."rank_worst",
              "t7"."rank_change",
              "t7"."share_pct",
              "t7"."pull_pp",
              "t7"."contribution_pct",
              "t7"."target",
              "t7"."target_type",
              "t7"."progress_pct",
              "t7"."time_progress_pct",
              "t7"."seasonal_progress_pct",
              "t7"."gap_pp",
              "t7"."seasonal_gap_pp",
              "t7"."required_growth_pct",
              "t7"."monthly_needed",
              "t7"."is_revised",
              "t7"."batch",
              "t8"."direction",
              "t8"."decimals",
              "t8"."unit_factor",
              "t8"."rank_by",
              "t9"."rank_group"
            FROM (
              SELECT
                *
              FROM "figure" AS "t0"
              WHERE
                "t0"."chain" = 'all' AND "t0"."rank_of" IS NOT NULL
            ) AS "t7"
            INNER JOIN (
              SELECT
                "t1"."indicator",
                "t1"."direction",
                "t1"."decimals",
                "t1"."unit_factor",
                "t1"."rank_by"
              FROM "indicator" AS "t1"
              WHERE
                "t1"."direction" <> 'none'
            ) AS "t8"
              ON "t7"."indicator" = "t8"."indicator"
            INNER JOIN (
              SELECT
                "t2"."area",
                "t2"."rank_group"
              FROM "area" AS "t2"
              WHERE
                "t2"."rank_group" <> ''
            ) AS "t9"
              ON "t7"."area" = "t9"."area"
          ) AS "t11"
        ) AS "t14"
        SEMI JOIN "t15" AS "t18"
          ON "t14"."indicator" = "t18"."indicator"
          AND "t14"."area" = "t18"."area"
          AND "t14"."measure" = "t18"."measure"
      ) AS "t19"
    ) AS "t21"
      ON "t14"."indicator" = "t21"."indicator"
      AND "t14"."chain" = "t21"."chain"
      AND "t14"."year" = "t21"."year"
      AND "t14"."month" = "t21"."month"
      AND "t14"."basis" = "t21"."basis"
      AND "t14"."rank_group" = "t21"."rank_group"
    LEFT OUTER JOIN "t15" AS "t17"
      ON "t14"."indicator" = "t17"."indicator"
      AND "t14"."area" = "t17"."area"
      AND "t14"."measure" = "t17"."measure"
  ) AS "t22"
)
SELECT
  "t33"."indicator",
  "t33"."chain",
  "t33"."year",
  "t33"."month",
  "t33"."basis",
  "t33"."rank_group",
  "t33"."area",
  "t33"."rank_best",
  "t33"."rank_worst",
  "t33"."is_certain",
  "t28"."usual_revision"
FROM (
  SELECT
    "t31"."indicator",
    "t31"."chain",
    "t31"."year",
    "t31"."month",
    "t31"."basis",
    "t31"."rank_group",
    "t31"."area",
    "t31"."rank_best",
    "t31"."rank_worst",
    "t31"."rank_best" = "t31"."rank_worst" AS "is_certain"
  FROM (
    SELECT
      "t30"."indicator",
      "t30"."chain",
      "t30"."year",
      "t30"."month",
      "t30"."basis",
      "t30"."rank_group",
      "t30"."area",
      MAX(
        CASE WHEN "t30"."is_high" THEN (
          "t30"."size" - "t30"."lows"
        ) + 1 ELSE NULL END
      ) AS "rank_best",
      MAX(
        CASE
          WHEN "t30"."is_high"
          THEN NULL
          ELSE (
            (
              "t30"."size" - "t30"."highs"
            ) + 1
          ) - CAST("t30"."other" > (
            "t30"."point" + 1e-09
          ) AS BIGINT)
        END
      ) AS "rank_worst"
    FROM (
      SELECT
        "t29"."indicator",
        "t29"."chain",
        "t29"."year",
        "t29"."month",
        "t29"."basis",
        "t29"."rank_group",
        "t29"."area",
        "t29"."is_high",
        "t29"."point",
        "t29"."other",
        SUM(CAST("t29"."is_high" AS INT)) OVER (
          PARTITION BY "t29"."indicator", "t29"."chain", "t29"."year", "t29"."month", "t29"."basis", "t29"."rank_group"
          ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
        ) AS "size",
        SUM(CAST(NOT (
          "t29"."is_high"
        ) AS INT)) OVER (
          PARTITION BY "t29"."indicator", "t29"."chain", "t29"."year", "t29"."month", "t29"."basis", "t29"."rank_group"
          ORDER BY "t29"."point" ASC
          RANGE BETWEEN UNBOUNDED PRECEDING AND 1e-09 following
        ) AS "lows",
        SUM(CAST("t29"."is_high" AS INT)) OVER (
          PARTITION BY "t29"."indicator", "t29"."chain", "t29"."year", "t29"."month", "t29"."basis", "t29"."rank_group"
          ORDER BY "t29"."point" ASC
          RANGE BETWEEN UNBOUNDED PRECEDING AND 1e-09 following
        ) AS "highs"
      FROM (
        SELECT
          *
        FROM (
          SELECT
            "t24"."indicator",
            "t24"."chain",
            "t24"."year",
            "t24"."month",
            "t24"."basis",
            "t24"."rank_group",
            "t24"."area",
            FALSE AS "is_high",
            "t24"."value" - "t24"."half_width" AS "point",
            "t24"."value" + "t24"."half_width" AS "other"
          FROM "t23" AS "t24"
          WHERE
            "t24"."value" IS NOT NULL
        ) AS "t26"
        UNION ALL
        SELECT
          *
        FROM (
          SELECT
            "t24"."indicator",
            "t24"."chain",
            "t24"."year",
            "t24"."month",
            "t24"."basis",
            "t24"."rank_group",
            "t24"."area",
            TRUE AS "is_high",
            "t24"."value" + "t24"."half_width" AS "point",
            "t24"."value" - "t24"."half_width" AS "other"
          FROM "t23" AS "t24"
          WHERE
            "t24"."value" IS NOT NULL
        ) AS "t27"
      ) AS "t29"
    ) AS "t30"
    GROUP BY
      1,
      2,
      3,
      4,
      5,
      6,
      7
  ) AS "t31"
) AS "t33"
INNER JOIN (
  SELECT
    "t24"."indicator",
    "t24"."chain",
    "t24"."year",
    "t24"."month",
    "t24"."basis",
    "t24"."rank_group",
    "t24"."area",
    "t24"."usual_revision"
  FROM "t23" AS "t24"
  WHERE
    "t24"."value" IS NOT NULL
) AS "t28"
  ON "t33"."indicator" = "t28"."indicator"
  AND "t33"."chain" = "t28"."chain"
  AND "t33"."year" = "t28"."year"
  AND "t33"."month" = "t28"."month"
  AND "t33"."basis" = "t28"."basis"
  AND "t33"."rank_group" = "t28"."rank_group"
  AND "t33"."area" = "t28"."area"
