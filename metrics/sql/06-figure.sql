-- Made from metrics/*.py by `python -m metrics compile`. Change the function, then compile.
CREATE TABLE figure AS
WITH "t19" AS (
  SELECT
    *
  FROM "observation" AS "t4"
  WHERE
    "t4"."basis" = 'ytd' AND "t4"."level" IS NOT NULL
)
SELECT
  *
FROM (
  SELECT
    "t62"."indicator",
    "t62"."area",
    "t62"."chain",
    "t62"."year",
    "t62"."month",
    "t62"."basis",
    "t62"."level",
    "t62"."level_kind",
    "t62"."status",
    "t62"."growth_published_pct",
    "t62"."growth_raw_pct",
    "t62"."growth_comparable_pct",
    "t62"."growth_word",
    "t62"."growth_pct",
    "t62"."growth_kind",
    "t62"."change_pp",
    "t62"."growth_change_pp",
    "t62"."base_growth_pct",
    "t62"."two_year_pct",
    "t62"."two_year_total_pct",
    "t62"."rank",
    "t62"."rank_of",
    COALESCE("t62"."is_tie", FALSE) AS "is_tie",
    "t62"."rank_best",
    "t62"."rank_worst",
    "t62"."rank_change",
    "t62"."share_pct",
    "t62"."pull_pp",
    "t62"."contribution_pct",
    "t62"."target",
    "t62"."target_type",
    "t62"."progress_pct",
    "t62"."time_progress_pct",
    "t62"."seasonal_progress_pct",
    "t62"."gap_pp",
    "t62"."seasonal_gap_pp",
    "t62"."required_growth_pct",
    "t62"."monthly_needed",
    "t62"."is_revised",
    "t62"."batch"
  FROM (
    SELECT
      "t60"."key",
      "t60"."ref_key",
      "t60"."weight_key",
      "t60"."board",
      "t60"."indicator",
      "t60"."area",
      "t60"."chain",
      "t60"."year",
      "t60"."month",
      "t60"."basis",
      "t60"."level",
      "t60"."growth_pct",
      "t60"."growth_word",
      "t60"."change_pp",
      "t60"."base",
      "t60"."share_pct",
      "t60"."status",
      "t60"."is_revised",
      "t60"."batch",
      "t60"."level_kind",
      "t60"."rank_by",
      "t60"."is_additive",
      "t60"."level_last",
      "t60"."level_before",
      "t60"."base_before",
      "t60"."is_one_report",
      "t60"."is_nominal",
      "t60"."growth_published_pct",
      "t60"."growth_raw_pct",
      "t60"."growth_comparable_pct",
      "t60"."growth_kind",
      "t60"."base_growth_pct",
      "t60"."growth_change_pp",
      "t60"."two_year_pct",
      "t60"."two_year_total_pct",
      "t60"."pull_pp",
      "t60"."contribution_pct",
      "t11"."place_key",
      "t11"."rank",
      "t11"."rank_of",
      "t11"."is_tie",
      "t11"."rank_best",
      "t11"."rank_worst",
      "t11"."rank_change",
      "t12"."goal_key",
      "t12"."target",
      "t12"."target_type",
      "t12"."progress_pct",
      "t12"."time_progress_pct",
      "t12"."seasonal_progress_pct",
      "t12"."gap_pp",
      "t12"."seasonal_gap_pp",
      "t12"."required_growth_pct",
      "t12"."monthly_needed"
    FROM (
      SELECT
        "t57"."key",
        "t57"."ref_key",
        "t57"."weight_key",
        "t57"."board",
        "t57"."indicator",
        "t57"."area",
        "t57"."chain",
        "t57"."year",
        "t57"."month",
        "t57"."basis",
        "t57"."level",
        "t57"."growth_pct",
        "t57"."growth_word",
        "t57"."change_pp",
        "t57"."base",
        "t57"."share_pct",
        "t57"."status",
        "t57"."is_revised",
        "t57"."batch",
        "t57"."level_kind",
        "t57"."rank_by",
        "t57"."is_additive",
        "t57"."level_last",
        "t57"."level_before",
        "t57"."base_before",
        "t57"."is_one_report",
        "t57"."is_nominal",
        "t57"."growth_published_pct",
        "t57"."growth_raw_pct",
        "t57"."growth_comparable_pct",
        "t57"."growth_kind",
        "t57"."base_growth_pct",
        "t57"."growth_change_pp",
        "t57"."two_year_pct",
        "t57"."two_year_total_pct",
        "t57"."pull_pp",
        CASE
          WHEN "t57"."whole_pct" >= 0.499999999
          THEN (
            "t57"."pull_pp" / "t57"."whole_pct"
          ) * 100
          ELSE NULL
        END AS "contribution_pct"
      FROM (
        SELECT
          "t53"."key",
          "t53"."ref_key",
          "t53"."weight_key",
          "t53"."board",
          "t53"."indicator",
          "t53"."area",
          "t53"."chain",
          "t53"."year",
          "t53"."month",
          "t53"."basis",
          "t53"."level",
          "t53"."growth_pct",
          "t53"."growth_word",
          "t53"."change_pp",
          "t53"."base",
          COALESCE(
            "t53"."share_pct",
            CASE
              WHEN "t53"."is_additive"
              AND (
                "t53"."ref_key" IS NOT NULL
              )
              AND (
                "t53"."whole_level" > 0
              )
              AND (
                "t53"."level" >= 0
              )
              THEN (
                "t53"."level" / "t53"."whole_level"
              ) * 100
              ELSE NULL
            END
          ) AS "share_pct",
          "t53"."status",
          "t53"."is_revised",
          "t53"."batch",
          "t53"."level_kind",
          "t53"."rank_by",
          "t53"."is_additive",
          "t53"."level_last",
          "t53"."level_before",
          "t53"."base_before",
          "t53"."is_one_report",
          "t53"."is_nominal",
          "t53"."growth_published_pct",
          "t53"."growth_raw_pct",
          "t53"."growth_comparable_pct",
          "t53"."growth_kind",
          "t53"."base_growth_pct",
          "t53"."growth_change_pp",
          "t53"."two_year_pct",
          "t53"."two_year_total_pct",
          "t53"."whole_key",
          "t53"."whole_level",
          "t53"."whole_base",
          "t53"."whole_last",
          "t53"."whole_growth",
          "t53"."whole_quoted",
          "t53"."of_key",
          "t53"."weight_pct",
          "t53"."part_base",
          "t53"."base_of_whole",
          CASE
            WHEN (
              "t53"."weight_key" IS NOT NULL
            ) AND (
              "t53"."weight_pct" >= 100
            )
            THEN NULL
            WHEN "t53"."weight_key" IS NOT NULL
            THEN (
              "t53"."weight_pct" / 100
            ) * "t53"."growth_pct"
            WHEN "t53"."is_additive"
            AND (
              "t53"."ref_key" IS NOT NULL
            )
            AND "t53"."is_nominal"
            AND (
              "t53"."base_of_whole" > 0
            )
            THEN (
              (
                "t53"."level" - "t53"."part_base"
              ) / "t53"."base_of_whole"
            ) * 100
            ELSE NULL
          END AS "pull_pp",
          CASE
            WHEN "t53"."weight_key" IS NOT NULL
            THEN "t53"."whole_quoted"
            ELSE (
              (
                "t53"."whole_level" - "t53"."base_of_whole"
              ) / "t53"."base_of_whole"
            ) * 100
          END AS "whole_pct"
        FROM (
          SELECT
            "t48"."key",
            "t48"."ref_key",
            "t48"."weight_key",
            "t48"."board",
            "t48"."indicator",
            "t48"."area",
            "t48"."chain",
            "t48"."year",
            "t48"."month",
            "t48"."basis",
            "t48"."level",
            "t48"."growth_pct",
            "t48"."growth_word",
            "t48"."change_pp",
            "t48"."base",
            "t48"."share_pct",
            "t48"."status",
            "t48"."is_revised",
            "t48"."batch",
            "t48"."level_kind",
            "t48"."rank_by",
            "t48"."is_additive",
            "t48"."level_last",
            "t48"."level_before",
            "t48"."base_before",
            "t48"."is_one_report",
            "t48"."is_nominal",
            "t48"."growth_published_pct",
            "t48"."growth_raw_pct",
            "t48"."growth_comparable_pct",
            "t48"."growth_kind",
            "t48"."base_growth_pct",
            "t48"."growth_change_pp",
            "t48"."two_year_pct",
            "t48"."two_year_total_pct",
            "t48"."whole_key",
            "t48"."whole_level",
            "t48"."whole_base",
            "t48"."whole_last",
            "t48"."whole_growth",
            "t48"."whole_quoted",
            "t48"."of_key",
            "t48"."weight_pct",
            CASE
              WHEN COALESCE(
                "t48"."whole_base",
                CASE
                  WHEN (
                    "t48"."whole_level" > 0
                  ) AND (
                    "t48"."whole_growth" > -100
                  )
                  THEN "t48"."whole_level" / (
                    (
                      "t48"."whole_growth" / 100
                    ) + 1
                  )
                  ELSE NULL
                END
              ) IS NOT NULL
              THEN COALESCE(
                "t48"."base",
                CASE
                  WHEN (
                    "t48"."level" > 0
                  ) AND (
                    "t48"."growth_published_pct" > -100
                  )
                  THEN "t48"."level" / (
                    (
                      "t48"."growth_published_pct" / 100
                    ) + 1
                  )
                  ELSE NULL
                END
              )
              ELSE "t48"."level_last"
            END AS "part_base",
            COALESCE(
              COALESCE(
                "t48"."whole_base",
                CASE
                  WHEN (
                    "t48"."whole_level" > 0
                  ) AND (
                    "t48"."whole_growth" > -100
                  )
                  THEN "t48"."whole_level" / (
                    (
                      "t48"."whole_growth" / 100
                    ) + 1
                  )
                  ELSE NULL
                END
              ),
              "t48"."whole_last"
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
              "t17"."whole_key",
              "t17"."whole_level",
              "t17"."whole_base",
              "t17"."whole_last",
              "t17"."whole_growth",
              "t17"."whole_quoted",
              "t33"."of_key",
              "t33"."weight_pct"
            FROM (
              SELECT
                "t43".*
                EXCLUDE ("growth_before")
              FROM (
                SELECT
                  "t38"."key",
                  "t38"."ref_key",
                  "t38"."weight_key",
                  "t38"."board",
                  "t38"."indicator",
                  "t38"."area",
                  "t38"."chain",
                  "t38"."year",
                  "t38"."month",
                  "t38"."basis",
                  "t38"."level",
                  "t38"."growth_pct",
                  "t38"."growth_word",
                  "t38"."change_pp",
                  "t38"."base",
                  "t38"."share_pct",
                  "t38"."status",
                  "t38"."is_revised",
                  "t38"."batch",
                  "t38"."level_kind",
                  "t38"."rank_by",
                  "t38"."is_additive",
                  "t38"."level_last",
                  "t38"."level_before",
                  "t38"."base_before",
                  "t38"."is_one_report",
                  "t38"."is_nominal",
                  "t38"."growth_published_pct",
                  "t38"."growth_raw_pct",
                  "t38"."growth_comparable_pct",
                  "t38"."growth_kind",
                  "t38"."growth_before",
                  "t38"."base_growth_pct",
                  CASE
                    WHEN "t38"."rank_by" = 'level'
                    THEN CASE WHEN "t38"."month" > 1 THEN "t38"."level" - "t38"."level_before" ELSE NULL END
                    ELSE "t38"."growth_pct" - "t38"."growth_before"
                  END AS "growth_change_pp",
                  CASE
                    WHEN (
                      (
                        (
                          "t38"."growth_pct" / 100
                        ) + 1
                      ) > 0
                    )
                    AND (
                      (
                        (
                          "t38"."base_growth_pct" / 100
                        ) + 1
                      ) > 0
                    )
                    THEN (
                      SQRT(
                        ABS((
                          "t38"."growth_pct" / 100
                        ) + 1) * ABS((
                          "t38"."base_growth_pct" / 100
                        ) + 1)
                      ) - 1
                    ) * 100
                    ELSE NULL
                  END AS "two_year_pct",
                  "t38"."growth_pct" + "t38"."base_growth_pct" + (
                    (
                      "t38"."growth_pct" * "t38"."base_growth_pct"
                    ) / 100
                  ) AS "two_year_total_pct"
                FROM (
                  SELECT
                    "t37".*
                    EXCLUDE ("now_key")
                  FROM (
                    SELECT
                      "t34"."key",
                      "t34"."ref_key",
                      "t34"."weight_key",
                      "t34"."board",
                      "t34"."indicator",
                      "t34"."area",
                      "t34"."chain",
                      "t34"."year",
                      "t34"."month",
                      "t34"."basis",
                      "t34"."level",
                      "t34"."growth_pct",
                      "t34"."growth_word",
                      "t34"."change_pp",
                      "t34"."base",
                      "t34"."share_pct",
                      "t34"."status",
                      "t34"."is_revised",
                      "t34"."batch",
                      "t34"."level_kind",
                      "t34"."rank_by",
                      "t34"."is_additive",
                      "t34"."level_last",
                      "t34"."level_before",
                      "t34"."base_before",
                      "t34"."is_one_report",
                      "t34"."is_nominal",
                      "t34"."growth_published_pct",
                      "t34"."growth_raw_pct",
                      "t34"."growth_comparable_pct",
                      "t34"."growth_kind",
                      "t34"."growth_before",
                      "t21"."now_key",
                      "t21"."base_growth_pct"
                    FROM (
                      SELECT
                        "t30".*
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
                          "t22"."now_key",
                          "t22"."growth_before"
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
                        ) AS "t22"
                          ON "t10"."key" = "t22"."now_key" AND "t10"."month" > 1
                      ) AS "t30"
                    ) AS "t34"
                    LEFT OUTER JOIN (
                      SELECT
                        "t2"."key" + 12 AS "now_key",
                        "t2"."growth_pct" AS "base_growth_pct"
                      FROM "_growth" AS "t2"
                    ) AS "t21"
                      ON "t34"."key" = "t21"."now_key"
                  ) AS "t37"
                ) AS "t38"
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
            ) AS "t17"
              ON "t45"."ref_key" = "t17"."whole_key"
            LEFT OUTER JOIN (
              SELECT
                "t5"."key" AS "of_key",
                "t5"."level" AS "weight_pct"
              FROM "_growth" AS "t5"
              SEMI JOIN (
                SELECT DISTINCT
                  "t3"."weight" AS "indicator"
                FROM "indicator" AS "t3"
                WHERE
                  "t3"."weight" <> ''
              ) AS "t25"
                ON "t5"."indicator" = "t25"."indicator"
            ) AS "t33"
              ON "t45"."weight_key" = "t33"."of_key"
          ) AS "t48"
        ) AS "t53"
      ) AS "t57"
    ) AS "t60"
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
    ) AS "t11"
      ON "t60"."key" = "t11"."place_key"
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
    ) AS "t12"
      ON "t60"."key" = "t12"."goal_key"
  ) AS "t62"
) AS "t63"
UNION ALL
SELECT
  *
FROM (
  SELECT
    "t58"."indicator",
    "t58"."area",
    "t58"."chain",
    "t58"."year",
    "t58"."month",
    'month' AS "basis",
    "t58"."month_level" AS "level",
    CASE WHEN "t58"."is_one_report" THEN 'derived' ELSE 'derived_across' END AS "level_kind",
    'reported' AS "status",
    CAST(NULL AS DOUBLE) AS "growth_published_pct",
    "t58"."raw" AS "growth_raw_pct",
    "t58"."comparable" AS "growth_comparable_pct",
    "t58"."word" AS "growth_word",
    CASE
      WHEN "t58"."word" IS NULL
      THEN COALESCE("t58"."comparable", "t58"."raw")
      ELSE NULL
    END AS "growth_pct",
    CASE
      WHEN "t58"."word" IS NOT NULL
      THEN NULL
      WHEN "t58"."comparable" IS NOT NULL
      THEN 'comparable'
      WHEN "t58"."raw" IS NOT NULL
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
      "t56"."key",
      "t56"."ref_key",
      "t56"."weight_key",
      "t56"."board",
      "t56"."indicator",
      "t56"."area",
      "t56"."chain",
      "t56"."year",
      "t56"."month",
      "t56"."basis",
      "t56"."level",
      "t56"."growth_pct",
      "t56"."growth_word",
      "t56"."change_pp",
      "t56"."base",
      "t56"."rank",
      "t56"."share_pct",
      "t56"."status",
      "t56"."is_revised",
      "t56"."batch",
      "t56"."level_kind",
      "t56"."rank_by",
      "t56"."is_additive",
      "t56"."level_last",
      "t56"."level_before",
      "t56"."base_before",
      "t56"."is_one_report",
      "t56"."is_nominal",
      "t56"."growth_published_pct",
      "t56"."growth_raw_pct",
      "t56"."growth_comparable_pct",
      "t56"."growth_kind",
      "t56"."month_level",
      "t56"."month_base",
      "t56"."now_key",
      "t56"."derived_last",
      "t56"."known_key",
      "t56"."printed_last",
      COALESCE("t56"."printed_last", "t56"."derived_last") AS "month_last",
      CASE
        WHEN "t56"."is_nominal"
        THEN CASE
          WHEN (
            (
              COALESCE("t56"."printed_last", "t56"."derived_last") > 0
            )
            AND (
              "t56"."month_level" >= 0
            )
          )
          OR (
            (
              COALESCE("t56"."printed_last", "t56"."derived_last") < 0
            )
            AND (
              "t56"."month_level" <= 0
            )
          )
          THEN (
            (
              "t56"."month_level" - COALESCE("t56"."printed_last", "t56"."derived_last")
            ) / ABS(COALESCE("t56"."printed_last", "t56"."derived_last"))
          ) * 100
          ELSE CAST(NULL AS DOUBLE)
        END
        ELSE NULL
      END AS "raw",
      CASE
        WHEN "t56"."is_nominal"
        THEN CASE
          WHEN (
            (
              "t56"."month_base" > 0
            ) AND (
              "t56"."month_level" >= 0
            )
          )
          OR (
            (
              "t56"."month_base" < 0
            ) AND (
              "t56"."month_level" <= 0
            )
          )
          THEN (
            (
              "t56"."month_level" - "t56"."month_base"
            ) / ABS("t56"."month_base")
          ) * 100
          ELSE CAST(NULL AS DOUBLE)
        END
        ELSE NULL
      END AS "comparable",
      CASE
        WHEN "t56"."is_nominal"
        THEN CASE
          WHEN (
            COALESCE("t56"."month_base", COALESCE("t56"."printed_last", "t56"."derived_last")) > 0
          )
          AND (
            "t56"."month_level" < 0
          )
          THEN '由盈转亏'
          WHEN (
            COALESCE("t56"."month_base", COALESCE("t56"."printed_last", "t56"."derived_last")) < 0
          )
          AND (
            "t56"."month_level" > 0
          )
          THEN '扭亏为盈'
          WHEN (
            COALESCE("t56"."month_base", COALESCE("t56"."printed_last", "t56"."derived_last")) < 0
          )
          AND (
            "t56"."month_level" > COALESCE("t56"."month_base", COALESCE("t56"."printed_last", "t56"."derived_last"))
          )
          THEN '减亏'
          WHEN (
            COALESCE("t56"."month_base", COALESCE("t56"."printed_last", "t56"."derived_last")) < 0
          )
          AND (
            "t56"."month_level" < COALESCE("t56"."month_base", COALESCE("t56"."printed_last", "t56"."derived_last"))
          )
          THEN '增亏'
          WHEN (
            COALESCE("t56"."month_base", COALESCE("t56"."printed_last", "t56"."derived_last")) <= 0
          )
          AND (
            "t56"."month_level" = COALESCE("t56"."month_base", COALESCE("t56"."printed_last", "t56"."derived_last"))
          )
          THEN '持平'
          WHEN (
            COALESCE("t56"."month_base", COALESCE("t56"."printed_last", "t56"."derived_last")) = 0
          )
          AND (
            "t56"."month_level" IS NOT NULL
          )
          THEN '上年同期为零'
          ELSE CAST(NULL AS TEXT)
        END
        ELSE NULL
      END AS "word"
    FROM (
      SELECT
        "t55"."key",
        "t55"."ref_key",
        "t55"."weight_key",
        "t55"."board",
        "t55"."indicator",
        "t55"."area",
        "t55"."chain",
        "t55"."year",
        "t55"."month",
        "t55"."basis",
        "t55"."level",
        "t55"."growth_pct",
        "t55"."growth_word",
        "t55"."change_pp",
        "t55"."base",
        "t55"."rank",
        "t55"."share_pct",
        "t55"."status",
        "t55"."is_revised",
        "t55"."batch",
        "t55"."level_kind",
        "t55"."rank_by",
        "t55"."is_additive",
        "t55"."level_last",
        "t55"."level_before",
        "t55"."base_before",
        "t55"."is_one_report",
        "t55"."is_nominal",
        "t55"."growth_published_pct",
        "t55"."growth_raw_pct",
        "t55"."growth_comparable_pct",
        "t55"."growth_kind",
        "t55"."month_level",
        "t55"."month_base",
        "t54"."now_key",
        "t54"."derived_last",
        "t27"."known_key",
        "t27"."printed_last"
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
          "t50"."rank",
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
          "t50"."step" AS "month_level",
          "t50"."base_step" AS "month_base"
        FROM (
          SELECT
            "t49".*
            EXCLUDE ("own_base", "own_level")
          FROM (
            SELECT
              "t47"."key",
              "t47"."ref_key",
              "t47"."weight_key",
              "t47"."board",
              "t47"."indicator",
              "t47"."area",
              "t47"."chain",
              "t47"."year",
              "t47"."month",
              "t47"."basis",
              "t47"."level",
              "t47"."growth_pct",
              "t47"."growth_word",
              "t47"."change_pp",
              "t47"."base",
              "t47"."rank",
              "t47"."share_pct",
              "t47"."status",
              "t47"."is_revised",
              "t47"."batch",
              "t47"."level_kind",
              "t47"."rank_by",
              "t47"."is_additive",
              "t47"."level_last",
              "t47"."level_before",
              "t47"."base_before",
              COALESCE(
                (
                  (
                    "t47"."own_level" IS NOT NULL
                  ) AND (
                    "t47"."month" > 1
                  )
                )
                OR "t47"."is_one_report",
                FALSE
              ) AS "is_one_report",
              "t47"."is_nominal",
              "t47"."growth_published_pct",
              "t47"."growth_raw_pct",
              "t47"."growth_comparable_pct",
              "t47"."growth_kind",
              "t47"."own_level",
              "t47"."own_base",
              CAST(ROUND(
                "t47"."level" - CASE
                  WHEN (
                    "t47"."own_level" IS NOT NULL
                  ) AND (
                    "t47"."month" > 1
                  )
                  THEN "t47"."own_level"
                  ELSE "t47"."level_before"
                END,
                4
              ) AS DOUBLE) AS "step",
              CAST(ROUND(
                "t47"."base" - CASE
                  WHEN (
                    "t47"."own_level" IS NOT NULL
                  ) AND (
                    "t47"."month" > 1
                  )
                  THEN "t47"."own_base"
                  ELSE "t47"."base_before"
                END,
                4
              ) AS DOUBLE) AS "base_step"
            FROM (
              SELECT
                "t46".*
                EXCLUDE ("area_right", "batch_right", "chain_right", "indicator_right", "month_right", "year_right")
              FROM (
                SELECT
                  "t24"."key",
                  "t24"."ref_key",
                  "t24"."weight_key",
                  "t24"."board",
                  "t24"."indicator",
                  "t24"."area",
                  "t24"."chain",
                  "t24"."year",
                  "t24"."month",
                  "t24"."basis",
                  "t24"."level",
                  "t24"."growth_pct",
                  "t24"."growth_word",
                  "t24"."change_pp",
                  "t24"."base",
                  "t24"."rank",
                  "t24"."share_pct",
                  "t24"."status",
                  "t24"."is_revised",
                  "t24"."batch",
                  "t24"."level_kind",
                  "t24"."rank_by",
                  "t24"."is_additive",
                  "t24"."level_last",
                  "t24"."level_before",
                  "t24"."base_before",
                  "t24"."is_one_report",
                  "t24"."is_nominal",
                  "t24"."growth_published_pct",
                  "t24"."growth_raw_pct",
                  "t24"."growth_comparable_pct",
                  "t24"."growth_kind",
                  "t42"."indicator" AS "indicator_right",
                  "t42"."area" AS "area_right",
                  "t42"."chain" AS "chain_right",
                  "t42"."year" AS "year_right",
                  "t42"."month" AS "month_right",
                  "t42"."batch" AS "batch_right",
                  "t42"."own_level",
                  "t42"."own_base"
                FROM (
                  SELECT
                    *
                  FROM "_growth" AS "t2"
                  WHERE
                    "t2"."basis" = 'ytd' AND "t2"."is_additive" AND "t2"."level" IS NOT NULL
                ) AS "t24"
                LEFT OUTER JOIN (
                  SELECT
                    "t40"."indicator",
                    "t40"."area",
                    "t40"."chain",
                    "t40"."year",
                    "t40"."month",
                    "t40"."batch",
                    MAX("t40"."level") AS "own_level",
                    MAX("t40"."base") AS "own_base"
                  FROM (
                    SELECT
                      "t39"."indicator",
                      "t39"."area",
                      "t39"."chain",
                      "t39"."year",
                      CAST("t39"."month" + 1 AS TINYINT) AS "month",
                      "t39"."basis",
                      "t39"."level",
                      "t39"."growth_pct",
                      "t39"."growth_word",
                      "t39"."change_pp",
                      "t39"."base",
                      "t39"."rank",
                      "t39"."share_pct",
                      "t39"."status",
                      "t39"."batch",
                      "t39"."vintage",
                      "t39"."sheet",
                      "t39"."level_cell",
                      "t39"."growth_cell",
                      "t39"."base_cell",
                      "t39"."rank_cell",
                      "t39"."share_cell"
                    FROM (
                      SELECT
                        "t28"."indicator",
                        "t28"."area",
                        "t28"."chain",
                        "t28"."year",
                        "t28"."month",
                        "t28"."basis",
                        "t28"."level",
                        "t28"."growth_pct",
                        "t28"."growth_word",
                        "t28"."change_pp",
                        "t28"."base",
                        "t28"."rank",
                        "t28"."share_pct",
                        "t28"."status",
                        "t28"."batch",
                        "t28"."vintage",
                        "t28"."sheet",
                        "t28"."level_cell",
                        "t28"."growth_cell",
                        "t28"."base_cell",
                        "t28"."rank_cell",
                        "t28"."share_cell"
                      FROM "t19" AS "t28"
                      SEMI JOIN (
                        SELECT
                          *
                        FROM (
                          SELECT
                            "t26"."indicator",
                            "t26"."year",
                            "t26"."month",
                            MIN("t26"."vintage") AS "first",
                            MAX("t26"."vintage") AS "last"
                          FROM "t19" AS "t26"
                          GROUP BY
                            1,
                            2,
                            3
                        ) AS "t29"
                        WHERE
                          "t29"."first" <> "t29"."last"
                      ) AS "t36"
                        ON "t28"."indicator" = "t36"."indicator"
                        AND "t28"."year" = "t36"."year"
                        AND "t28"."month" = "t36"."month"
                    ) AS "t39"
                  ) AS "t40"
                  GROUP BY
                    1,
                    2,
                    3,
                    4,
                    5,
                    6
                ) AS "t42"
                  ON "t24"."indicator" = "t42"."indicator"
                  AND "t24"."area" = "t42"."area"
                  AND "t24"."chain" = "t42"."chain"
                  AND "t24"."year" = "t42"."year"
                  AND "t24"."month" = "t42"."month"
                  AND "t24"."batch" = "t42"."batch"
              ) AS "t46"
            ) AS "t47"
          ) AS "t49"
        ) AS "t50"
        WHERE
          "t50"."step" IS NOT NULL
      ) AS "t55"
      ANTI JOIN (
        SELECT
          "t2"."key" - 4096 AS "taken_key"
        FROM "_growth" AS "t2"
        WHERE
          "t2"."basis" = 'month'
      ) AS "t23"
        ON "t55"."key" = "t23"."taken_key"
      LEFT OUTER JOIN (
        SELECT
          "t50"."key" + 12 AS "now_key",
          "t50"."step" AS "derived_last"
        FROM (
          SELECT
            "t49".*
            EXCLUDE ("own_base", "own_level")
          FROM (
            SELECT
              "t47"."key",
              "t47"."ref_key",
              "t47"."weight_key",
              "t47"."board",
              "t47"."indicator",
              "t47"."area",
              "t47"."chain",
              "t47"."year",
              "t47"."month",
              "t47"."basis",
              "t47"."level",
              "t47"."growth_pct",
              "t47"."growth_word",
              "t47"."change_pp",
              "t47"."base",
              "t47"."rank",
              "t47"."share_pct",
              "t47"."status",
              "t47"."is_revised",
              "t47"."batch",
              "t47"."level_kind",
              "t47"."rank_by",
              "t47"."is_additive",
              "t47"."level_last",
              "t47"."level_before",
              "t47"."base_before",
              COALESCE(
                (
                  (
                    "t47"."own_level" IS NOT NULL
                  ) AND (
                    "t47"."month" > 1
                  )
                )
                OR "t47"."is_one_report",
                FALSE
              ) AS "is_one_report",
              "t47"."is_nominal",
              "t47"."growth_published_pct",
              "t47"."growth_raw_pct",
              "t47"."growth_comparable_pct",
              "t47"."growth_kind",
              "t47"."own_level",
              "t47"."own_base",
              CAST(ROUND(
                "t47"."level" - CASE
                  WHEN (
                    "t47"."own_level" IS NOT NULL
                  ) AND (
                    "t47"."month" > 1
                  )
                  THEN "t47"."own_level"
                  ELSE "t47"."level_before"
                END,
                4
              ) AS DOUBLE) AS "step",
              CAST(ROUND(
                "t47"."base" - CASE
                  WHEN (
                    "t47"."own_level" IS NOT NULL
                  ) AND (
                    "t47"."month" > 1
                  )
                  THEN "t47"."own_base"
                  ELSE "t47"."base_before"
                END,
                4
              ) AS DOUBLE) AS "base_step"
            FROM (
              SELECT
                "t46".*
                EXCLUDE ("area_right", "batch_right", "chain_right", "indicator_right", "month_right", "year_right")
              FROM (
                SELECT
                  "t24"."key",
                  "t24"."ref_key",
                  "t24"."weight_key",
                  "t24"."board",
                  "t24"."indicator",
                  "t24"."area",
                  "t24"."chain",
                  "t24"."year",
                  "t24"."month",
                  "t24"."basis",
                  "t24"."level",
                  "t24"."growth_pct",
                  "t24"."growth_word",
                  "t24"."change_pp",
                  "t24"."base",
                  "t24"."rank",
                  "t24"."share_pct",
                  "t24"."status",
                  "t24"."is_revised",
                  "t24"."batch",
                  "t24"."level_kind",
                  "t24"."rank_by",
                  "t24"."is_additive",
                  "t24"."level_last",
                  "t24"."level_before",
                  "t24"."base_before",
                  "t24"."is_one_report",
                  "t24"."is_nominal",
                  "t24"."growth_published_pct",
                  "t24"."growth_raw_pct",
                  "t24"."growth_comparable_pct",
                  "t24"."growth_kind",
                  "t42"."indicator" AS "indicator_right",
                  "t42"."area" AS "area_right",
                  "t42"."chain" AS "chain_right",
                  "t42"."year" AS "year_right",
                  "t42"."month" AS "month_right",
                  "t42"."batch" AS "batch_right",
                  "t42"."own_level",
                  "t42"."own_base"
                FROM (
                  SELECT
                    *
                  FROM "_growth" AS "t2"
                  WHERE
                    "t2"."basis" = 'ytd' AND "t2"."is_additive" AND "t2"."level" IS NOT NULL
                ) AS "t24"
                LEFT OUTER JOIN (
                  SELECT
                    "t40"."indicator",
                    "t40"."area",
                    "t40"."chain",
                    "t40"."year",
                    "t40"."month",
                    "t40"."batch",
                    MAX("t40"."level") AS "own_level",
                    MAX("t40"."base") AS "own_base"
                  FROM (
                    SELECT
                      "t39"."indicator",
                      "t39"."area",
                      "t39"."chain",
                      "t39"."year",
                      CAST("t39"."month" + 1 AS TINYINT) AS "month",
                      "t39"."basis",
                      "t39"."level",
                      "t39"."growth_pct",
                      "t39"."growth_word",
                      "t39"."change_pp",
                      "t39"."base",
                      "t39"."rank",
                      "t39"."share_pct",
                      "t39"."status",
                      "t39"."batch",
                      "t39"."vintage",
                      "t39"."sheet",
                      "t39"."level_cell",
                      "t39"."growth_cell",
                      "t39"."base_cell",
                      "t39"."rank_cell",
                      "t39"."share_cell"
                    FROM (
                      SELECT
                        "t28"."indicator",
                        "t28"."area",
                        "t28"."chain",
                        "t28"."year",
                        "t28"."month",
                        "t28"."basis",
                        "t28"."level",
                        "t28"."growth_pct",
                        "t28"."growth_word",
                        "t28"."change_pp",
                        "t28"."base",
                        "t28"."rank",
                        "t28"."share_pct",
                        "t28"."status",
                        "t28"."batch",
                        "t28"."vintage",
                        "t28"."sheet",
                        "t28"."level_cell",
                        "t28"."growth_cell",
                        "t28"."base_cell",
                        "t28"."rank_cell",
                        "t28"."share_cell"
                      FROM "t19" AS "t28"
                      SEMI JOIN (
                        SELECT
                          *
                        FROM (
                          SELECT
                            "t26"."indicator",
                            "t26"."year",
                            "t26"."month",
                            MIN("t26"."vintage") AS "first",
                            MAX("t26"."vintage") AS "last"
                          FROM "t19" AS "t26"
                          GROUP BY
                            1,
                            2,
                            3
                        ) AS "t29"
                        WHERE
                          "t29"."first" <> "t29"."last"
                      ) AS "t36"
                        ON "t28"."indicator" = "t36"."indicator"
                        AND "t28"."year" = "t36"."year"
                        AND "t28"."month" = "t36"."month"
                    ) AS "t39"
                  ) AS "t40"
                  GROUP BY
                    1,
                    2,
                    3,
                    4,
                    5,
                    6
                ) AS "t42"
                  ON "t24"."indicator" = "t42"."indicator"
                  AND "t24"."area" = "t42"."area"
                  AND "t24"."chain" = "t42"."chain"
                  AND "t24"."year" = "t42"."year"
                  AND "t24"."month" = "t42"."month"
                  AND "t24"."batch" = "t42"."batch"
              ) AS "t46"
            ) AS "t47"
          ) AS "t49"
        ) AS "t50"
      ) AS "t54"
        ON "t55"."key" = "t54"."now_key"
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
        ON "t55"."key" = "t27"."known_key"
    ) AS "t56"
  ) AS "t58"
) AS "t61"
