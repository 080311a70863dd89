-- Made from metrics/*.py by `python -m metrics compile`. Change the function, then compile.
CREATE TABLE figure AS
SELECT
  *
FROM (
  SELECT
    "t53"."indicator",
    "t53"."area",
    "t53"."chain",
    "t53"."year",
    "t53"."month",
    "t53"."basis",
    "t53"."level",
    "t53"."level_kind",
    "t53"."status",
    "t53"."growth_published_pct",
    "t53"."growth_raw_pct",
    "t53"."growth_comparable_pct",
    "t53"."growth_word",
    "t53"."growth_pct",
    "t53"."growth_kind",
    "t53"."change_pp",
    "t53"."growth_change_pp",
    "t53"."base_growth_pct",
    "t53"."two_year_pct",
    "t53"."two_year_total_pct",
    "t53"."rank",
    "t53"."rank_of",
    COALESCE("t53"."is_tie", FALSE) AS "is_tie",
    "t53"."rank_best",
    "t53"."rank_worst",
    "t53"."rank_change",
    "t53"."share_pct",
    "t53"."pull_pp",
    "t53"."contribution_pct",
    "t53"."target",
    "t53"."target_type",
    "t53"."progress_pct",
    "t53"."time_progress_pct",
    "t53"."seasonal_progress_pct",
    "t53"."gap_pp",
    "t53"."seasonal_gap_pp",
    "t53"."required_growth_pct",
    "t53"."monthly_needed",
    "t53"."is_revised",
    "t53"."batch"
  FROM (
    SELECT
      "t52"."key",
      "t52"."ref_key",
      "t52"."weight_key",
      "t52"."board",
      "t52"."indicator",
      "t52"."area",
      "t52"."chain",
      "t52"."year",
      "t52"."month",
      "t52"."basis",
      "t52"."level",
      "t52"."growth_pct",
      "t52"."growth_word",
      "t52"."change_pp",
      "t52"."base",
      "t52"."share_pct",
      "t52"."status",
      "t52"."is_revised",
      "t52"."batch",
      "t52"."level_kind",
      "t52"."rank_by",
      "t52"."is_additive",
      "t52"."level_last",
      "t52"."level_before",
      "t52"."base_before",
      "t52"."is_one_report",
      "t52"."is_nominal",
      "t52"."growth_published_pct",
      "t52"."growth_raw_pct",
      "t52"."growth_comparable_pct",
      "t52"."growth_kind",
      "t52"."base_growth_pct",
      "t52"."growth_change_pp",
      "t52"."two_year_pct",
      "t52"."two_year_total_pct",
      "t52"."pull_pp",
      "t52"."contribution_pct",
      "t12"."place_key",
      "t12"."rank",
      "t12"."rank_of",
      "t12"."is_tie",
      "t12"."rank_best",
      "t12"."rank_worst",
      "t12"."rank_change",
      "t13"."goal_key",
      "t13"."target",
      "t13"."target_type",
      "t13"."progress_pct",
      "t13"."time_progress_pct",
      "t13"."seasonal_progress_pct",
      "t13"."gap_pp",
      "t13"."seasonal_gap_pp",
      "t13"."required_growth_pct",
      "t13"."monthly_needed"
    FROM (
      SELECT
        "t50"."key",
        "t50"."ref_key",
        "t50"."weight_key",
        "t50"."board",
        "t50"."indicator",
        "t50"."area",
        "t50"."chain",
        "t50"."year",
        "t50"."month",
        "t50"."basis",
        "t50"."level",
        "t50"."growth_pct",
        "t50"."growth_word",
        "t50"."change_pp",
        "t50"."base",
        "t50"."share_pct",
        "t50"."status",
        "t50"."is_revised",
        "t50"."batch",
        "t50"."level_kind",
        "t50"."rank_by",
        "t50"."is_additive",
        "t50"."level_last",
        "t50"."level_before",
        "t50"."base_before",
        "t50"."is_one_report",
        "t50"."is_nominal",
        "t50"."growth_published_pct",
        "t50"."growth_raw_pct",
        "t50"."growth_comparable_pct",
        "t50"."growth_kind",
        "t50"."base_growth_pct",
        "t50"."growth_change_pp",
        "t50"."two_year_pct",
        "t50"."two_year_total_pct",
        "t50"."pull_pp",
        CASE
          WHEN "t50"."whole_pct" >= 0.499999999
          THEN (
            "t50"."pull_pp" / "t50"."whole_pct"
          ) * 100
          ELSE NULL
        END AS "contribution_pct"
      FROM (
        SELECT
          "t49"."key",
          "t49"."ref_key",
          "t49"."weight_key",
          "t49"."board",
          "t49"."indicator",
          "t49"."area",
          "t49"."chain",
          "t49"."year",
          "t49"."month",
          "t49"."basis",
          "t49"."level",
          "t49"."growth_pct",
          "t49"."growth_word",
          "t49"."change_pp",
          "t49"."base",
          COALESCE(
            "t49"."share_pct",
            CASE
              WHEN "t49"."is_additive"
              AND (
                "t49"."ref_key" IS NOT NULL
              )
              AND (
                "t49"."whole_level" > 0
              )
              AND (
                "t49"."level" >= 0
              )
              THEN (
                "t49"."level" / "t49"."whole_level"
              ) * 100
              ELSE NULL
            END
          ) AS "share_pct",
          "t49"."status",
          "t49"."is_revised",
          "t49"."batch",
          "t49"."level_kind",
          "t49"."rank_by",
          "t49"."is_additive",
          "t49"."level_last",
          "t49"."level_before",
          "t49"."base_before",
          "t49"."is_one_report",
          "t49"."is_nominal",
          "t49"."growth_published_pct",
          "t49"."growth_raw_pct",
          "t49"."growth_comparable_pct",
          "t49"."growth_kind",
          "t49"."base_growth_pct",
          "t49"."growth_change_pp",
          "t49"."two_year_pct",
          "t49"."two_year_total_pct",
          "t49"."whole_key",
          "t49"."whole_level",
          "t49"."whole_base",
          "t49"."whole_last",
          "t49"."whole_growth",
          "t49"."whole_quoted",
          "t49"."of_key",
          "t49"."weight_pct",
          "t49"."part_base",
          "t49"."base_of_whole",
          CASE
            WHEN (
              "t49"."weight_key" IS NOT NULL
            ) AND (
              "t49"."weight_pct" >= 100
            )
            THEN NULL
            WHEN "t49"."weight_key" IS NOT NULL
            THEN (
              "t49"."weight_pct" / 100
            ) * "t49"."growth_pct"
            WHEN "t49"."is_additive"
            AND (
              "t49"."ref_key" IS NOT NULL
            )
            AND "t49"."is_nominal"
            AND (
              "t49"."base_of_whole" > 0
            )
            THEN (
              (
                "t49"."level" - "t49"."part_base"
              ) / "t49"."base_of_whole"
            ) * 100
            ELSE NULL
          END AS "pull_pp",
          CASE
            WHEN "t49"."weight_key" IS NOT NULL
            THEN "t49"."whole_quoted"
            ELSE (
              (
                "t49"."whole_level" - "t49"."base_of_whole"
              ) / "t49"."base_of_whole"
            ) * 100
          END AS "whole_pct"
        FROM (
          SELECT
            "t46"."key",
            "t46"."ref_key",
            "t46"."weight_key",
            "t46"."board",
            "t46"."indicator",
            "t46"."area",
            "t46"."chain",
            "t46"."year",
            "t46"."month",
            "t46"."basis",
            "t46"."level",
            "t46"."growth_pct",
            "t46"."growth_word",
            "t46"."change_pp",
            "t46"."base",
            "t46"."share_pct",
            "t46"."status",
            "t46"."is_revised",
            "t46"."batch",
            "t46"."level_kind",
            "t46"."rank_by",
            "t46"."is_additive",
            "t46"."level_last",
            "t46"."level_before",
            "t46"."base_before",
            "t46"."is_one_report",
            "t46"."is_nominal",
            "t46"."growth_published_pct",
            "t46"."growth_raw_pct",
            "t46"."growth_comparable_pct",
            "t46"."growth_kind",
            "t46"."base_growth_pct",
            "t46"."growth_change_pp",
            "t46"."two_year_pct",
            "t46"."two_year_total_pct",
            "t46"."whole_key",
            "t46"."whole_level",
            "t46"."whole_base",
            "t46"."whole_last",
            "t46"."whole_growth",
            "t46"."whole_quoted",
            "t46"."of_key",
            "t46"."weight_pct",
            CASE
              WHEN COALESCE(
                "t46"."whole_base",
                CASE
                  WHEN (
                    "t46"."whole_level" > 0
                  ) AND (
                    "t46"."whole_growth" > -100
                  )
                  THEN "t46"."whole_level" / (
                    (
                      "t46"."whole_growth" / 100
                    ) + 1
                  )
                  ELSE NULL
                END
              ) IS NOT NULL
              THEN COALESCE(
                "t46"."base",
                CASE
                  WHEN (
                    "t46"."level" > 0
                  ) AND (
                    "t46"."growth_published_pct" > -100
                  )
                  THEN "t46"."level" / (
                    (
                      "t46"."growth_published_pct" / 100
                    ) + 1
                  )
                  ELSE NULL
                END
              )
              ELSE "t46"."level_last"
            END AS "part_base",
            COALESCE(
              COALESCE(
                "t46"."whole_base",
                CASE
                  WHEN (
                    "t46"."whole_level" > 0
                  ) AND (
                    "t46"."whole_growth" > -100
                  )
                  THEN "t46"."whole_level" / (
                    (
                      "t46"."whole_growth" / 100
                    ) + 1
                  )
                  ELSE NULL
                END
              ),
              "t46"."whole_last"
            ) AS "base_of_whole"
          FROM (
            SELECT
              "t45"."key",
              "t45"."ref_key",
              "t45"."weight_key",
              "t45"."board",
              "t45"."indicator",
              "t45"."area",
              "t45"."chain",
              "t45"."year",
              "t45"."month",
              "t45"."basis",
              "t45"."level",
              "t45"."growth_pct",
              "t45"."growth_word",
              "t45"."change_pp",
              "t45"."base",
              "t45"."share_pct",
              "t45"."status",
              "t45"."is_revised",
              "t45"."batch",
              "t45"."level_kind",
              "t45"."rank_by",
              "t45"."is_additive",
              "t45"."level_last",
              "t45"."level_before",
              "t45"."base_before",
              "t45"."is_one_report",
              "t45"."is_nominal",
              "t45"."growth_published_pct",
              "t45"."growth_raw_pct",
              "t45"."growth_comparable_pct",
              "t45"."growth_kind",
              "t45"."base_growth_pct",
              "t45"."growth_change_pp",
              "t45"."two_year_pct",
              "t45"."two_year_total_pct",
              "t18"."whole_key",
              "t18"."whole_level",
              "t18"."whole_base",
              "t18"."whole_last",
              "t18"."whole_growth",
              "t18"."whole_quoted",
              "t32"."of_key",
              "t32"."weight_pct"
            FROM (
              SELECT
                "t43".*
                EXCLUDE ("growth_before")
              FROM (
                SELECT
                  "t36"."key",
                  "t36"."ref_key",
                  "t36"."weight_key",
                  "t36"."board",
                  "t36"."indicator",
                  "t36"."area",
                  "t36"."chain",
                  "t36"."year",
                  "t36"."month",
                  "t36"."basis",
                  "t36"."level",
                  "t36"."growth_pct",
                  "t36"."growth_word",
                  "t36"."change_pp",
                  "t36"."base",
                  "t36"."share_pct",
                  "t36"."status",
                  "t36"."is_revised",
                  "t36"."batch",
                  "t36"."level_kind",
                  "t36"."rank_by",
                  "t36"."is_additive",
                  "t36"."level_last",
                  "t36"."level_before",
                  "t36"."base_before",
                  "t36"."is_one_report",
                  "t36"."is_nominal",
                  "t36"."growth_published_pct",
                  "t36"."growth_raw_pct",
                  "t36"."growth_comparable_pct",
                  "t36"."growth_kind",
                  "t36"."growth_before",
                  "t36"."base_growth_pct",
                  CASE
                    WHEN "t36"."rank_by" = 'level'
                    THEN CASE WHEN "t36"."month" > 1 THEN "t36"."level" - "t36"."level_before" ELSE NULL END
                    ELSE "t36"."growth_pct" - "t36"."growth_before"
                  END AS "growth_change_pp",
                  CASE
                    WHEN (
                      (
                        (
                          "t36"."growth_pct" / 100
                        ) + 1
                      ) > 0
                    )
                    AND (
                      (
                        (
                          "t36"."base_growth_pct" / 100
                        ) + 1
                      ) > 0
                    )
                    THEN (
                      SQRT(
                        ABS((
                          "t36"."growth_pct" / 100
                        ) + 1) * ABS((
                          "t36"."base_growth_pct" / 100
                        ) + 1)
                      ) - 1
                    ) * 100
                    ELSE NULL
                  END AS "two_year_pct",
                  "t36"."growth_pct" + "t36"."base_growth_pct" + (
                    (
                      "t36"."growth_pct" * "t36"."base_growth_pct"
                    ) / 100
                  ) AS "two_year_total_pct"
                FROM (
                  SELECT
                    "t34".*
                    EXCLUDE ("now_key")
                  FROM (
                    SELECT
                      "t33"."key",
                      "t33"."ref_key",
                      "t33"."weight_key",
                      "t33"."board",
                      "t33"."indicator",
                      "t33"."area",
                      "t33"."chain",
                      "t33"."year",
                      "t33"."month",
                      "t33"."basis",
                      "t33"."level",
                      "t33"."growth_pct",
                      "t33"."growth_word",
                      "t33"."change_pp",
                      "t33"."base",
                      "t33"."share_pct",
                      "t33"."status",
                      "t33"."is_revised",
                      "t33"."batch",
                      "t33"."level_kind",
                      "t33"."rank_by",
                      "t33"."is_additive",
                      "t33"."level_last",
                      "t33"."level_before",
                      "t33"."base_before",
                      "t33"."is_one_report",
                      "t33"."is_nominal",
                      "t33"."growth_published_pct",
                      "t33"."growth_raw_pct",
                      "t33"."growth_comparable_pct",
                      "t33"."growth_kind",
                      "t33"."growth_before",
                      "t22"."now_key",
                      "t22"."base_growth_pct"
                    FROM (
                      SELECT
                        "t28".*
                        EXCLUDE ("now_key")
                      FROM (
                        SELECT
                          "t10"."key",
                          "t10"."ref_key",
                          "t10"."weight_key",
                          "t10"."board",
                          "t10"."indicator",
                          "t10"."area",
                          "t10"."chain",
                          "t10"."year",
                          "t10"."month",
                          "t10"."basis",
                          "t10"."level",
                          "t10"."growth_pct",
                          "t10"."growth_word",
                          "t10"."change_pp",
                          "t10"."base",
                          "t10"."share_pct",
                          "t10"."status",
                          "t10"."is_revised",
                          "t10"."batch",
                          "t10"."level_kind",
                          "t10"."rank_by",
                          "t10"."is_additive",
                          "t10"."level_last",
                          "t10"."level_before",
                          "t10"."base_before",
                          "t10"."is_one_report",
                          "t10"."is_nominal",
                          "t10"."growth_published_pct",
                          "t10"."growth_raw_pct",
                          "t10"."growth_comparable_pct",
                          "t10"."growth_kind",
                          "t23"."now_key",
                          "t23"."growth_before"
                        FROM (
                          SELECT
                            "t2".*
                            EXCLUDE ("rank")
                          FROM "_growth" AS "t2"
                        ) AS "t10"
                        LEFT OUTER JOIN (
                          SELECT
                            "t2"."key" + 1 AS "now_key",
                            "t2"."growth_pct" AS "growth_before"
                          FROM "_growth" AS "t2"
                        ) AS "t23"
                          ON "t10"."key" = "t23"."now_key" AND "t10"."month" > 1
                      ) AS "t28"
                    ) AS "t33"
                    LEFT OUTER JOIN (
                      SELECT
                        "t2"."key" + 12 AS "now_key",
                        "t2"."growth_pct" AS "base_growth_pct"
                      FROM "_growth" AS "t2"
                    ) AS "t22"
                      ON "t33"."key" = "t22"."now_key"
                  ) AS "t34"
                ) AS "t36"
              ) AS "t43"
            ) AS "t45"
            LEFT OUTER JOIN (
              SELECT
                "t2"."key" AS "whole_key",
                "t2"."level" AS "whole_level",
                "t2"."base" AS "whole_base",
                "t2"."level_last" AS "whole_last",
                "t2"."growth_published_pct" AS "whole_growth",
                "t2"."growth_pct" AS "whole_quoted"
              FROM "_growth" AS "t2"
            ) AS "t18"
              ON "t45"."ref_key" = "t18"."whole_key"
            LEFT OUTER JOIN (
              SELECT
                "t5"."key" AS "of_key",
                "t5"."level" AS "weight_pct"
              FROM "_growth" AS "t5"
              SEMI JOIN (
                SELECT DISTINCT
                  "t4"."weight" AS "indicator"
                FROM "indicator" AS "t4"
                WHERE
                  "t4"."weight" <> ''
              ) AS "t26"
                ON "t5"."indicator" = "t26"."indicator"
            ) AS "t32"
              ON "t45"."weight_key" = "t32"."of_key"
          ) AS "t46"
        ) AS "t49"
      ) AS "t50"
    ) AS "t52"
    LEFT OUTER JOIN (
      SELECT
        "t0"."key" AS "place_key",
        "t0"."rank",
        "t0"."rank_of",
        "t0"."is_tie",
        "t0"."rank_best",
        "t0"."rank_worst",
        "t0"."rank_change"
      FROM "_place" AS "t0"
    ) AS "t12"
      ON "t52"."key" = "t12"."place_key"
    LEFT OUTER JOIN (
      SELECT
        "t1"."key" AS "goal_key",
        "t1"."target",
        "t1"."target_type",
        "t1"."progress_pct",
        "t1"."time_progress_pct",
        "t1"."seasonal_progress_pct",
        "t1"."gap_pp",
        "t1"."seasonal_gap_pp",
        "t1"."required_growth_pct",
        "t1"."monthly_needed"
      FROM "_goal" AS "t1"
    ) AS "t13"
      ON "t52"."key" = "t13"."goal_key"
  ) AS "t53"
) AS "t54"
UNION ALL
SELECT
  *
FROM (
  SELECT
    "t47"."indicator",
    "t47"."area",
    "t47"."chain",
    "t47"."year",
    "t47"."month",
    'month' AS "basis",
    "t47"."month_level" AS "level",
    CASE WHEN "t47"."is_one_report" THEN 'derived' ELSE 'derived_across' END AS "level_kind",
    'reported' AS "status",
    CAST(NULL AS DOUBLE) AS "growth_published_pct",
    "t47"."raw" AS "growth_raw_pct",
    "t47"."comparable" AS "growth_comparable_pct",
    "t47"."word" AS "growth_word",
    CASE
      WHEN "t47"."word" IS NULL
      THEN COALESCE("t47"."comparable", "t47"."raw")
      ELSE NULL
    END AS "growth_pct",
    CASE
      WHEN "t47"."word" IS NOT NULL
      THEN NULL
      WHEN "t47"."comparable" IS NOT NULL
      THEN 'comparable'
      WHEN "t47"."raw" IS NOT NULL
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
      "t42"."key",
      "t42"."ref_key",
      "t42"."weight_key",
      "t42"."board",
      "t42"."indicator",
      "t42"."area",
      "t42"."chain",
      "t42"."year",
      "t42"."month",
      "t42"."basis",
      "t42"."level",
      "t42"."growth_pct",
      "t42"."growth_word",
      "t42"."change_pp",
      "t42"."base",
      "t42"."rank",
      "t42"."share_pct",
      "t42"."status",
      "t42"."is_revised",
      "t42"."batch",
      "t42"."level_kind",
      "t42"."rank_by",
      "t42"."is_additive",
      "t42"."level_last",
      "t42"."level_before",
      "t42"."base_before",
      "t42"."is_one_report",
      "t42"."is_nominal",
      "t42"."growth_published_pct",
      "t42"."growth_raw_pct",
      "t42"."growth_comparable_pct",
      "t42"."growth_kind",
      "t42"."month_level",
      "t42"."month_base",
      "t42"."now_key",
      "t42"."derived_last",
      "t42"."known_key",
      "t42"."printed_last",
      COALESCE("t42"."printed_last", "t42"."derived_last") AS "month_last",
      CASE
        WHEN "t42"."is_nominal"
        THEN CASE
          WHEN (
            (
              COALESCE("t42"."printed_last", "t42"."derived_last") > 0
            )
            AND (
              "t42"."month_level" >= 0
            )
          )
          OR (
            (
              COALESCE("t42"."printed_last", "t42"."derived_last") < 0
            )
            AND (
              "t42"."month_level" <= 0
            )
          )
          THEN (
            (
              "t42"."month_level" - COALESCE("t42"."printed_last", "t42"."derived_last")
            ) / ABS(COALESCE("t42"."printed_last", "t42"."derived_last"))
          ) * 100
          ELSE CAST(NULL AS DOUBLE)
        END
        ELSE NULL
      END AS "raw",
      CASE
        WHEN "t42"."is_nominal"
        THEN CASE
          WHEN (
            (
              "t42"."month_base" > 0
            ) AND (
              "t42"."month_level" >= 0
            )
          )
          OR (
            (
              "t42"."month_base" < 0
            ) AND (
              "t42"."month_level" <= 0
            )
          )
          THEN (
            (
              "t42"."month_level" - "t42"."month_base"
            ) / ABS("t42"."month_base")
          ) * 100
          ELSE CAST(NULL AS DOUBLE)
        END
        ELSE NULL
      END AS "comparable",
      CASE
        WHEN "t42"."is_nominal"
        THEN CASE
          WHEN (
            COALESCE("t42"."month_base", COALESCE("t42"."printed_last", "t42"."derived_last")) > 0
          )
          AND (
            "t42"."month_level" < 0
          )
          THEN '由盈转亏'
          WHEN (
            COALESCE("t42"."month_base", COALESCE("t42"."printed_last", "t42"."derived_last")) < 0
          )
          AND (
            "t42"."month_level" > 0
          )
          THEN '扭亏为盈'
          WHEN (
            COALESCE("t42"."month_base", COALESCE("t42"."printed_last", "t42"."derived_last")) < 0
          )
          AND (
            "t42"."month_level" > COALESCE("t42"."month_base", COALESCE("t42"."printed_last", "t42"."derived_last"))
          )
          THEN '减亏'
          WHEN (
            COALESCE("t42"."month_base", COALESCE("t42"."printed_last", "t42"."derived_last")) < 0
          )
          AND (
            "t42"."month_level" < COALESCE("t42"."month_base", COALESCE("t42"."printed_last", "t42"."derived_last"))
          )
          THEN '增亏'
          WHEN (
            COALESCE("t42"."month_base", COALESCE("t42"."printed_last", "t42"."derived_last")) <= 0
          )
          AND (
            "t42"."month_level" = COALESCE("t42"."month_base", COALESCE("t42"."printed_last", "t42"."derived_last"))
          )
          THEN '持平'
          WHEN (
            COALESCE("t42"."month_base", COALESCE("t42"."printed_last", "t42"."derived_last")) = 0
          )
          AND (
            "t42"."month_level" IS NOT NULL
          )
          THEN '上年同期为零'
          ELSE CAST(NULL AS TEXT)
        END
        ELSE NULL
      END AS "word"
    FROM (
      SELECT
        "t41"."key",
        "t41"."ref_key",
        "t41"."weight_key",
        "t41"."board",
        "t41"."indicator",
        "t41"."area",
        "t41"."chain",
        "t41"."year",
        "t41"."month",
        "t41"."basis",
        "t41"."level",
        "t41"."growth_pct",
        "t41"."growth_word",
        "t41"."change_pp",
        "t41"."base",
        "t41"."rank",
        "t41"."share_pct",
        "t41"."status",
        "t41"."is_revised",
        "t41"."batch",
        "t41"."level_kind",
        "t41"."rank_by",
        "t41"."is_additive",
        "t41"."level_last",
        "t41"."level_before",
        "t41"."base_before",
        "t41"."is_one_report",
        "t41"."is_nominal",
        "t41"."growth_published_pct",
        "t41"."growth_raw_pct",
        "t41"."growth_comparable_pct",
        "t41"."growth_kind",
        "t41"."month_level",
        "t41"."month_base",
        "t40"."now_key",
        "t40"."derived_last",
        "t27"."known_key",
        "t27"."printed_last"
      FROM (
        SELECT
          "t37"."key",
          "t37"."ref_key",
          "t37"."weight_key",
          "t37"."board",
          "t37"."indicator",
          "t37"."area",
          "t37"."chain",
          "t37"."year",
          "t37"."month",
          "t37"."basis",
          "t37"."level",
          "t37"."growth_pct",
          "t37"."growth_word",
          "t37"."change_pp",
          "t37"."base",
          "t37"."rank",
          "t37"."share_pct",
          "t37"."status",
          "t37"."is_revised",
          "t37"."batch",
          "t37"."level_kind",
          "t37"."rank_by",
          "t37"."is_additive",
          "t37"."level_last",
          "t37"."level_before",
          "t37"."base_before",
          "t37"."is_one_report",
          "t37"."is_nominal",
          "t37"."growth_published_pct",
          "t37"."growth_raw_pct",
          "t37"."growth_comparable_pct",
          "t37"."growth_kind",
          "t37"."step" AS "month_level",
          "t37"."base_step" AS "month_base"
        FROM (
          SELECT
            "t35".*
            EXCLUDE ("told_base", "told_key", "told_level")
          FROM (
            SELECT
              "t29"."key",
              "t29"."ref_key",
              "t29"."weight_key",
              "t29"."board",
              "t29"."indicator",
              "t29"."area",
              "t29"."chain",
              "t29"."year",
              "t29"."month",
              "t29"."basis",
              "t29"."level",
              "t29"."growth_pct",
              "t29"."growth_word",
              "t29"."change_pp",
              "t29"."base",
              "t29"."rank",
              "t29"."share_pct",
              "t29"."status",
              "t29"."is_revised",
              "t29"."batch",
              "t29"."level_kind",
              "t29"."rank_by",
              "t29"."is_additive",
              "t29"."level_last",
              "t29"."level_before",
              "t29"."base_before",
              COALESCE((
                "t29"."told_level" IS NOT NULL
              ) OR "t29"."is_one_report", FALSE) AS "is_one_report",
              "t29"."is_nominal",
              "t29"."growth_published_pct",
              "t29"."growth_raw_pct",
              "t29"."growth_comparable_pct",
              "t29"."growth_kind",
              "t29"."told_key",
              "t29"."told_level",
              "t29"."told_base",
              CAST(ROUND(
                "t29"."level" - CASE
                  WHEN "t29"."told_level" IS NOT NULL
                  THEN "t29"."told_level"
                  ELSE "t29"."level_before"
                END,
                4
              ) AS DOUBLE) AS "step",
              CAST(ROUND(
                "t29"."base" - CASE
                  WHEN "t29"."told_level" IS NOT NULL
                  THEN "t29"."told_base"
                  ELSE "t29"."base_before"
                END,
                4
              ) AS DOUBLE) AS "base_step"
            FROM (
              SELECT
                "t25"."key",
                "t25"."ref_key",
                "t25"."weight_key",
                "t25"."board",
                "t25"."indicator",
                "t25"."area",
                "t25"."chain",
                "t25"."year",
                "t25"."month",
                "t25"."basis",
                "t25"."level",
                "t25"."growth_pct",
                "t25"."growth_word",
                "t25"."change_pp",
                "t25"."base",
                "t25"."rank",
                "t25"."share_pct",
                "t25"."status",
                "t25"."is_revised",
                "t25"."batch",
                "t25"."level_kind",
                "t25"."rank_by",
                "t25"."is_additive",
                "t25"."level_last",
                "t25"."level_before",
                "t25"."base_before",
                "t25"."is_one_report",
                "t25"."is_nominal",
                "t25"."growth_published_pct",
                "t25"."growth_raw_pct",
                "t25"."growth_comparable_pct",
                "t25"."growth_kind",
                "t19"."told_key",
                "t19"."told_level",
                "t19"."told_base"
              FROM (
                SELECT
                  *
                FROM "_growth" AS "t2"
                WHERE
                  "t2"."basis" = 'ytd' AND "t2"."is_additive" AND "t2"."level" IS NOT NULL
              ) AS "t25"
              LEFT OUTER JOIN (
                SELECT
                  "t3"."key" AS "told_key",
                  "t3"."told_level",
                  "t3"."told_base"
                FROM "_told" AS "t3"
              ) AS "t19"
                ON "t25"."key" = "t19"."told_key"
            ) AS "t29"
          ) AS "t35"
        ) AS "t37"
        WHERE
          "t37"."step" IS NOT NULL
      ) AS "t41"
      ANTI JOIN (
        SELECT
          "t2"."key" - 4096 AS "taken_key"
        FROM "_growth" AS "t2"
        WHERE
          "t2"."basis" = 'month'
      ) AS "t24"
        ON "t41"."key" = "t24"."taken_key"
      LEFT OUTER JOIN (
        SELECT
          "t37"."key" + 12 AS "now_key",
          "t37"."step" AS "derived_last"
        FROM (
          SELECT
            "t35".*
            EXCLUDE ("told_base", "told_key", "told_level")
          FROM (
            SELECT
              "t29"."key",
              "t29"."ref_key",
              "t29"."weight_key",
              "t29"."board",
              "t29"."indicator",
              "t29"."area",
              "t29"."chain",
              "t29"."year",
              "t29"."month",
              "t29"."basis",
              "t29"."level",
              "t29"."growth_pct",
              "t29"."growth_word",
              "t29"."change_pp",
              "t29"."base",
              "t29"."rank",
              "t29"."share_pct",
              "t29"."status",
              "t29"."is_revised",
              "t29"."batch",
              "t29"."level_kind",
              "t29"."rank_by",
              "t29"."is_additive",
              "t29"."level_last",
              "t29"."level_before",
              "t29"."base_before",
              COALESCE((
                "t29"."told_level" IS NOT NULL
              ) OR "t29"."is_one_report", FALSE) AS "is_one_report",
              "t29"."is_nominal",
              "t29"."growth_published_pct",
              "t29"."growth_raw_pct",
              "t29"."growth_comparable_pct",
              "t29"."growth_kind",
              "t29"."told_key",
              "t29"."told_level",
              "t29"."told_base",
              CAST(ROUND(
                "t29"."level" - CASE
                  WHEN "t29"."told_level" IS NOT NULL
                  THEN "t29"."told_level"
                  ELSE "t29"."level_before"
                END,
                4
              ) AS DOUBLE) AS "step",
              CAST(ROUND(
                "t29"."base" - CASE
                  WHEN "t29"."told_level" IS NOT NULL
                  THEN "t29"."told_base"
                  ELSE "t29"."base_before"
                END,
                4
              ) AS DOUBLE) AS "base_step"
            FROM (
              SELECT
                "t25"."key",
                "t25"."ref_key",
                "t25"."weight_key",
                "t25"."board",
                "t25"."indicator",
                "t25"."area",
                "t25"."chain",
                "t25"."year",
                "t25"."month",
                "t25"."basis",
                "t25"."level",
                "t25"."growth_pct",
                "t25"."growth_word",
                "t25"."change_pp",
                "t25"."base",
                "t25"."rank",
                "t25"."share_pct",
                "t25"."status",
                "t25"."is_revised",
                "t25"."batch",
                "t25"."level_kind",
                "t25"."rank_by",
                "t25"."is_additive",
                "t25"."level_last",
                "t25"."level_before",
                "t25"."base_before",
                "t25"."is_one_report",
                "t25"."is_nominal",
                "t25"."growth_published_pct",
                "t25"."growth_raw_pct",
                "t25"."growth_comparable_pct",
                "t25"."growth_kind",
                "t19"."told_key",
                "t19"."told_level",
                "t19"."told_base"
              FROM (
                SELECT
                  *
                FROM "_growth" AS "t2"
                WHERE
                  "t2"."basis" = 'ytd' AND "t2"."is_additive" AND "t2"."level" IS NOT NULL
              ) AS "t25"
              LEFT OUTER JOIN (
                SELECT
                  "t3"."key" AS "told_key",
                  "t3"."told_level",
                  "t3"."told_base"
                FROM "_told" AS "t3"
              ) AS "t19"
                ON "t25"."key" = "t19"."told_key"
            ) AS "t29"
          ) AS "t35"
        ) AS "t37"
      ) AS "t40"
        ON "t41"."key" = "t40"."now_key"
      LEFT OUTER JOIN (
        SELECT
          (
            "t2"."key" - 4096
          ) + 12 AS "known_key",
          "t2"."level" AS "printed_last"
        FROM "_growth" AS "t2"
        WHERE
          "t2"."basis" = 'month'
      ) AS "t27"
        ON "t41"."key" = "t27"."known_key"
    ) AS "t42"
  ) AS "t47"
) AS "t48"
