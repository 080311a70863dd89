-- Made from metrics/*.py by `python -m metrics compile`. Change the function, then compile.
CREATE VIEW triangle AS
WITH "t4" AS (
  SELECT
    "t0"."indicator",
    "t0"."area",
    "t0"."chain",
    "t0"."year",
    "t0"."month",
    "t0"."basis",
    "t0"."batch_old",
    "t0"."measure",
    "t0"."value_old",
    "t0"."revised_on",
    "t0"."batch_new",
    "t0"."value_new",
    CASE
      WHEN "t0"."measure" = 'level'
      THEN (
        (
          "t0"."value_new" - "t0"."value_old"
        ) / NULLIF(ABS("t0"."value_old"), 0)
      ) * 100
      ELSE "t0"."value_new" - "t0"."value_old"
    END AS "by"
  FROM "revision" AS "t0"
  WHERE
    "t0"."chain" = 'all' AND "t0"."measure" IN ('level', 'growth_pct')
), "t8" AS (
  SELECT
    "t3"."indicator",
    "t3"."area",
    "t3"."chain",
    "t3"."year",
    "t3"."month",
    "t3"."basis",
    "t3"."level",
    "t3"."level_kind",
    "t3"."status",
    "t3"."growth_published_pct",
    "t3"."growth_raw_pct",
    "t3"."growth_comparable_pct",
    "t3"."growth_word",
    "t3"."growth_pct",
    "t3"."growth_kind",
    "t3"."change_pp",
    "t3"."growth_change_pp",
    "t3"."base_growth_pct",
    "t3"."two_year_pct",
    "t3"."two_year_total_pct",
    "t3"."rank",
    "t3"."rank_of",
    "t3"."is_tie",
    "t3"."rank_best",
    "t3"."rank_worst",
    "t3"."rank_change",
    "t3"."share_pct",
    "t3"."pull_pp",
    "t3"."contribution_pct",
    "t3"."target",
    "t3"."target_type",
    "t3"."progress_pct",
    "t3"."time_progress_pct",
    "t3"."seasonal_progress_pct",
    "t3"."gap_pp",
    "t3"."seasonal_gap_pp",
    "t3"."required_growth_pct",
    "t3"."monthly_needed",
    "t3"."is_revised",
    "t3"."batch"
  FROM (
    SELECT
      *
    FROM "figure" AS "t1"
    WHERE
      "t1"."chain" = 'all'
  ) AS "t3"
  SEMI JOIN "t4" AS "t6"
    ON "t3"."indicator" = "t6"."indicator" AND "t3"."area" = "t6"."area"
)
SELECT
  "t17"."indicator",
  "t17"."area",
  "t17"."measure",
  "t17"."times",
  GREATEST(COALESCE("t17"."printed", 0), "t17"."times") AS "figures",
  "t17"."sum_of" / GREATEST(COALESCE("t17"."printed", 0), "t17"."times") AS "mean_revision",
  "t17"."sum_of_abs" / GREATEST(COALESCE("t17"."printed", 0), "t17"."times") AS "mean_abs_revision",
  "t17"."largest_abs_revision"
FROM (
  SELECT
    "t11"."indicator",
    "t11"."area",
    "t11"."measure",
    "t11"."times",
    "t11"."sum_of",
    "t11"."sum_of_abs",
    "t11"."largest_abs_revision",
    "t16"."indicator" AS "indicator_right",
    "t16"."area" AS "area_right",
    "t16"."measure" AS "measure_right",
    "t16"."printed"
  FROM (
    SELECT
      "t7"."indicator",
      "t7"."area",
      "t7"."measure",
      COUNT(*) AS "times",
      SUM("t7"."by") AS "sum_of",
      SUM(ABS("t7"."by")) AS "sum_of_abs",
      MAX(ABS("t7"."by")) AS "largest_abs_revision"
    FROM (
      SELECT
        "t5"."indicator",
        "t5"."area",
        "t5"."chain",
        "t5"."year",
        "t5"."month",
        "t5"."basis",
        "t5"."measure",
        SUM("t5"."by") AS "by"
      FROM "t4" AS "t5"
      GROUP BY
        1,
        2,
        3,
        4,
        5,
        6,
        7
    ) AS "t7"
    GROUP BY
      1,
      2,
      3
  ) AS "t11"
  LEFT OUTER JOIN (
    SELECT
      "t14"."indicator",
      "t14"."area",
      "t14"."measure",
      COUNT(*) AS "printed"
    FROM (
      SELECT
        *
      FROM (
        SELECT
          "t9"."indicator",
          "t9"."area",
          'level' AS "measure"
        FROM "t8" AS "t9"
        WHERE
          "t9"."level_kind" = 'published' AND "t9"."level" IS NOT NULL
      ) AS "t12"
      UNION ALL
      SELECT
        *
      FROM (
        SELECT
          "t9"."indicator",
          "t9"."area",
          'growth_pct' AS "measure"
        FROM "t8" AS "t9"
        WHERE
          "t9"."growth_published_pct" IS NOT NULL
      ) AS "t13"
    ) AS "t14"
    GROUP BY
      1,
      2,
      3
  ) AS "t16"
    ON "t11"."indicator" = "t16"."indicator"
    AND "t11"."area" = "t16"."area"
    AND "t11"."measure" = "t16"."measure"
) AS "t17"
