-- Made from metrics/*.py by `python -m metrics compile`. Change the function, then compile.
CREATE VIEW figure AS
SELECT
  *
FROM (
  SELECT
    "t0"."indicator",
    "t0"."area",
    "t0"."chain",
    "t0"."year",
    "t0"."month",
    "t0"."basis",
    "t0"."level",
    "t0"."level_kind",
    "t0"."status",
    "t0"."growth_published_pct",
    "t0"."growth_raw_pct",
    "t0"."growth_comparable_pct",
    "t0"."growth_word",
    "t0"."growth_pct",
    "t0"."growth_kind",
    "t0"."change_pp",
    "t0"."growth_change_pp",
    "t0"."base_growth_pct",
    "t0"."two_year_pct",
    "t0"."two_year_total_pct",
    "t0"."rank",
    "t0"."rank_of",
    "t0"."is_tie",
    "t0"."rank_best",
    "t0"."rank_worst",
    "t0"."rank_change",
    "t0"."share_pct",
    "t0"."pull_pp",
    "t0"."contribution_pct",
    "t0"."target",
    "t0"."target_type",
    "t0"."progress_pct",
    "t0"."time_progress_pct",
    "t0"."seasonal_progress_pct",
    "t0"."gap_pp",
    "t0"."seasonal_gap_pp",
    "t0"."required_growth_pct",
    "t0"."monthly_needed",
    "t0"."is_revised",
    "t0"."batch"
  FROM "stated" AS "t0"
) AS "t1"
UNION ALL
SELECT
  *
FROM (
  SELECT
    "t2"."indicator",
    "t2"."area",
    "t2"."chain",
    "t2"."year",
    "t2"."month",
    'month' AS "basis",
    "t2"."month_level" AS "level",
    "t2"."month_kind" AS "level_kind",
    'reported' AS "status",
    CAST(NULL AS DOUBLE) AS "growth_published_pct",
    "t2"."raw" AS "growth_raw_pct",
    "t2"."comparable" AS "growth_comparable_pct",
    "t2"."word" AS "growth_word",
    CASE
      WHEN "t2"."word" IS NULL
      THEN COALESCE("t2"."comparable", "t2"."raw")
      ELSE NULL
    END AS "growth_pct",
    CASE
      WHEN "t2"."word" IS NOT NULL
      THEN NULL
      WHEN "t2"."comparable" IS NOT NULL
      THEN 'comparable'
      WHEN "t2"."raw" IS NOT NULL
      THEN 'raw'
      ELSE CAST(NULL AS TEXT)
    END AS "growth_kind",
    CAST(NULL AS DOUBLE) AS "change_pp",
    CAST(NULL AS DOUBLE) AS "growth_change_pp",
    CAST(NULL AS DOUBLE) AS "base_growth_pct",
    CAST(NULL AS DOUBLE) AS "two_year_pct",
    CAST(NULL AS DOUBLE) AS "two_year_total_pct",
    CAST(NULL AS INT) AS "rank",
    CAST(NULL AS INT) AS "rank_of",
    FALSE AS "is_tie",
    CAST(NULL AS INT) AS "rank_best",
    CAST(NULL AS INT) AS "rank_worst",
    CAST(NULL AS BIGINT) AS "rank_change",
    CAST(NULL AS DOUBLE) AS "share_pct",
    CAST(NULL AS DOUBLE) AS "pull_pp",
    CAST(NULL AS DOUBLE) AS "contribution_pct",
    CAST(NULL AS DOUBLE) AS "target",
    CAST(NULL AS TEXT) AS "target_type",
    CAST(NULL AS DOUBLE) AS "progress_pct",
    CAST(NULL AS DOUBLE) AS "time_progress_pct",
    CAST(NULL AS DOUBLE) AS "seasonal_progress_pct",
    CAST(NULL AS DOUBLE) AS "gap_pp",
    CAST(NULL AS DOUBLE) AS "seasonal_gap_pp",
    CAST(NULL AS DOUBLE) AS "required_growth_pct",
    CAST(NULL AS DOUBLE) AS "monthly_needed",
    FALSE AS "is_revised",
    CAST(NULL AS TEXT) AS "batch"
  FROM (
    SELECT
      "t0"."indicator",
      "t0"."area",
      "t0"."chain",
      "t0"."year",
      "t0"."month",
      "t0"."basis",
      "t0"."level",
      "t0"."level_kind",
      "t0"."status",
      "t0"."growth_published_pct",
      "t0"."growth_raw_pct",
      "t0"."growth_comparable_pct",
      "t0"."growth_word",
      "t0"."growth_pct",
      "t0"."growth_kind",
      "t0"."change_pp",
      "t0"."growth_change_pp",
      "t0"."base_growth_pct",
      "t0"."two_year_pct",
      "t0"."two_year_total_pct",
      "t0"."rank",
      "t0"."rank_of",
      "t0"."is_tie",
      "t0"."rank_best",
      "t0"."rank_worst",
      "t0"."rank_change",
      "t0"."share_pct",
      "t0"."pull_pp",
      "t0"."contribution_pct",
      "t0"."target",
      "t0"."target_type",
      "t0"."progress_pct",
      "t0"."time_progress_pct",
      "t0"."seasonal_progress_pct",
      "t0"."gap_pp",
      "t0"."seasonal_gap_pp",
      "t0"."required_growth_pct",
      "t0"."monthly_needed",
      "t0"."is_revised",
      "t0"."batch",
      "t0"."month_level",
      "t0"."month_base",
      "t0"."month_last",
      "t0"."month_kind",
      CASE
        WHEN (
          (
            "t0"."month_last" > 0
          ) AND (
            "t0"."month_level" >= 0
          )
        )
        OR (
          (
            "t0"."month_last" < 0
          ) AND (
            "t0"."month_level" <= 0
          )
        )
        THEN (
          (
            "t0"."month_level" - "t0"."month_last"
          ) / ABS("t0"."month_last")
        ) * 100
        ELSE CAST(NULL AS DOUBLE)
      END AS "raw",
      CASE
        WHEN (
          (
            "t0"."month_base" > 0
          ) AND (
            "t0"."month_level" >= 0
          )
        )
        OR (
          (
            "t0"."month_base" < 0
          ) AND (
            "t0"."month_level" <= 0
          )
        )
        THEN (
          (
            "t0"."month_level" - "t0"."month_base"
          ) / ABS("t0"."month_base")
        ) * 100
        ELSE CAST(NULL AS DOUBLE)
      END AS "comparable",
      CASE
        WHEN (
          COALESCE("t0"."month_base", "t0"."month_last") > 0
        )
        AND (
          "t0"."month_level" < 0
        )
        THEN '由盈转亏'
        WHEN (
          COALESCE("t0"."month_base", "t0"."month_last") < 0
        )
        AND (
          "t0"."month_level" > 0
        )
        THEN '扭亏为盈'
        WHEN (
          COALESCE("t0"."month_base", "t0"."month_last") < 0
        )
        AND (
          "t0"."month_level" > COALESCE("t0"."month_base", "t0"."month_last")
        )
        THEN '减亏'
        WHEN (
          COALESCE("t0"."month_base", "t0"."month_last") < 0
        )
        AND (
          "t0"."month_level" < COALESCE("t0"."month_base", "t0"."month_last")
        )
        THEN '增亏'
        WHEN (
          COALESCE("t0"."month_base", "t0"."month_last") <= 0
        )
        AND (
          "t0"."month_level" = COALESCE("t0"."month_base", "t0"."month_last")
        )
        THEN '持平'
        WHEN (
          COALESCE("t0"."month_base", "t0"."month_last") = 0
        )
        AND (
          "t0"."month_level" IS NOT NULL
        )
        THEN '上年同期为零'
        ELSE CAST(NULL AS TEXT)
      END AS "word"
    FROM "stated" AS "t0"
    WHERE
      "t0"."month_level" IS NOT NULL
  ) AS "t2"
) AS "t3"
