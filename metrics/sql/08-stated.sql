-- Made from metrics/*.py by `python -m metrics compile`. Change the function, then compile.
CREATE TABLE stated AS
SELECT
  "t37"."indicator",
  "t37"."area",
  "t37"."chain",
  "t37"."year",
  "t37"."month",
  "t37"."basis",
  "t37"."level",
  "t37"."level_kind",
  "t37"."status",
  "t37"."growth_published_pct",
  "t37"."growth_raw_pct",
  "t37"."growth_comparable_pct",
  "t37"."growth_word",
  "t37"."growth_pct",
  "t37"."growth_kind",
  "t37"."change_pp",
  "t37"."growth_change_pp",
  "t37"."base_growth_pct",
  "t37"."two_year_pct",
  "t37"."two_year_total_pct",
  "t37"."rank",
  "t37"."rank_of",
  COALESCE("t37"."is_tie", FALSE) AS "is_tie",
  "t37"."rank_best",
  "t37"."rank_worst",
  "t37"."rank_change",
  "t37"."share_pct",
  "t37"."pull_pp",
  "t37"."contribution_pct",
  "t37"."target",
  "t37"."target_type",
  "t37"."progress_pct",
  "t37"."time_progress_pct",
  "t37"."seasonal_progress_pct",
  "t37"."gap_pp",
  "t37"."seasonal_gap_pp",
  "t37"."required_growth_pct",
  "t37"."monthly_needed",
  "t37"."is_revised",
  "t37"."batch",
  "t37"."month_level",
  "t37"."month_base",
  "t37"."month_last",
  "t37"."month_kind"
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
    "t36"."growth_before",
    "t36"."is_one_report",
    "t36"."is_nominal",
    "t36"."growth_published_pct",
    "t36"."growth_raw_pct",
    "t36"."growth_comparable_pct",
    "t36"."growth_kind",
    "t36"."base_growth_pct",
    "t36"."growth_change_pp",
    "t36"."two_year_pct",
    "t36"."two_year_total_pct",
    "t36"."pull_pp",
    "t36"."contribution_pct",
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
    "t13"."monthly_needed",
    "t14"."month_key",
    "t14"."month_level",
    "t14"."month_base",
    "t14"."month_last",
    "t14"."month_kind"
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
      "t34"."growth_before",
      "t34"."is_one_report",
      "t34"."is_nominal",
      "t34"."growth_published_pct",
      "t34"."growth_raw_pct",
      "t34"."growth_comparable_pct",
      "t34"."growth_kind",
      "t34"."base_growth_pct",
      "t34"."growth_change_pp",
      "t34"."two_year_pct",
      "t34"."two_year_total_pct",
      "t34"."pull_pp",
      CASE
        WHEN "t34"."whole_pct" >= 0.499999999
        THEN (
          "t34"."pull_pp" / "t34"."whole_pct"
        ) * 100
        ELSE NULL
      END AS "contribution_pct"
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
        COALESCE(
          "t33"."share_pct",
          CASE
            WHEN "t33"."is_additive"
            AND (
              "t33"."ref_key" IS NOT NULL
            )
            AND (
              "t33"."whole_level" > 0
            )
            AND (
              "t33"."level" >= 0
            )
            THEN (
              "t33"."level" / "t33"."whole_level"
            ) * 100
            ELSE NULL
          END
        ) AS "share_pct",
        "t33"."status",
        "t33"."is_revised",
        "t33"."batch",
        "t33"."level_kind",
        "t33"."rank_by",
        "t33"."is_additive",
        "t33"."level_last",
        "t33"."level_before",
        "t33"."base_before",
        "t33"."growth_before",
        "t33"."is_one_report",
        "t33"."is_nominal",
        "t33"."growth_published_pct",
        "t33"."growth_raw_pct",
        "t33"."growth_comparable_pct",
        "t33"."growth_kind",
        "t33"."base_growth_pct",
        "t33"."growth_change_pp",
        "t33"."two_year_pct",
        "t33"."two_year_total_pct",
        "t33"."whole_key",
        "t33"."whole_level",
        "t33"."whole_base",
        "t33"."whole_last",
        "t33"."whole_growth",
        "t33"."whole_quoted",
        "t33"."of_key",
        "t33"."weight_pct",
        "t33"."part_base",
        "t33"."base_of_whole",
        CASE
          WHEN (
            "t33"."weight_key" IS NOT NULL
          ) AND (
            "t33"."weight_pct" >= 100
          )
          THEN NULL
          WHEN "t33"."weight_key" IS NOT NULL
          THEN (
            "t33"."weight_pct" / 100
          ) * "t33"."growth_pct"
          WHEN "t33"."is_additive"
          AND (
            "t33"."ref_key" IS NOT NULL
          )
          AND "t33"."is_nominal"
          AND (
            "t33"."base_of_whole" > 0
          )
          THEN (
            (
              "t33"."level" - "t33"."part_base"
            ) / "t33"."base_of_whole"
          ) * 100
          ELSE NULL
        END AS "pull_pp",
        CASE
          WHEN "t33"."weight_key" IS NOT NULL
          THEN "t33"."whole_quoted"
          ELSE (
            (
              "t33"."whole_level" - "t33"."base_of_whole"
            ) / "t33"."base_of_whole"
          ) * 100
        END AS "whole_pct"
      FROM (
        SELECT
          "t32"."key",
          "t32"."ref_key",
          "t32"."weight_key",
          "t32"."board",
          "t32"."indicator",
          "t32"."area",
          "t32"."chain",
          "t32"."year",
          "t32"."month",
          "t32"."basis",
          "t32"."level",
          "t32"."growth_pct",
          "t32"."growth_word",
          "t32"."change_pp",
          "t32"."base",
          "t32"."share_pct",
          "t32"."status",
          "t32"."is_revised",
          "t32"."batch",
          "t32"."level_kind",
          "t32"."rank_by",
          "t32"."is_additive",
          "t32"."level_last",
          "t32"."level_before",
          "t32"."base_before",
          "t32"."growth_before",
          "t32"."is_one_report",
          "t32"."is_nominal",
          "t32"."growth_published_pct",
          "t32"."growth_raw_pct",
          "t32"."growth_comparable_pct",
          "t32"."growth_kind",
          "t32"."base_growth_pct",
          "t32"."growth_change_pp",
          "t32"."two_year_pct",
          "t32"."two_year_total_pct",
          "t32"."whole_key",
          "t32"."whole_level",
          "t32"."whole_base",
          "t32"."whole_last",
          "t32"."whole_growth",
          "t32"."whole_quoted",
          "t32"."of_key",
          "t32"."weight_pct",
          CASE
            WHEN COALESCE(
              "t32"."whole_base",
              CASE
                WHEN (
                  "t32"."whole_level" > 0
                ) AND (
                  "t32"."whole_growth" > -100
                )
                THEN "t32"."whole_level" / (
                  (
                    "t32"."whole_growth" / 100
                  ) + 1
                )
                ELSE NULL
              END
            ) IS NOT NULL
            THEN COALESCE(
              "t32"."base",
              CASE
                WHEN (
                  "t32"."level" > 0
                ) AND (
                  "t32"."growth_published_pct" > -100
                )
                THEN "t32"."level" / (
                  (
                    "t32"."growth_published_pct" / 100
                  ) + 1
                )
                ELSE NULL
              END
            )
            ELSE "t32"."level_last"
          END AS "part_base",
          COALESCE(
            COALESCE(
              "t32"."whole_base",
              CASE
                WHEN (
                  "t32"."whole_level" > 0
                ) AND (
                  "t32"."whole_growth" > -100
                )
                THEN "t32"."whole_level" / (
                  (
                    "t32"."whole_growth" / 100
                  ) + 1
                )
                ELSE NULL
              END
            ),
            "t32"."whole_last"
          ) AS "base_of_whole"
        FROM (
          SELECT
            "t31"."key",
            "t31"."ref_key",
            "t31"."weight_key",
            "t31"."board",
            "t31"."indicator",
            "t31"."area",
            "t31"."chain",
            "t31"."year",
            "t31"."month",
            "t31"."basis",
            "t31"."level",
            "t31"."growth_pct",
            "t31"."growth_word",
            "t31"."change_pp",
            "t31"."base",
            "t31"."share_pct",
            "t31"."status",
            "t31"."is_revised",
            "t31"."batch",
            "t31"."level_kind",
            "t31"."rank_by",
            "t31"."is_additive",
            "t31"."level_last",
            "t31"."level_before",
            "t31"."base_before",
            "t31"."growth_before",
            "t31"."is_one_report",
            "t31"."is_nominal",
            "t31"."growth_published_pct",
            "t31"."growth_raw_pct",
            "t31"."growth_comparable_pct",
            "t31"."growth_kind",
            "t31"."base_growth_pct",
            "t31"."growth_change_pp",
            "t31"."two_year_pct",
            "t31"."two_year_total_pct",
            "t17"."whole_key",
            "t17"."whole_level",
            "t17"."whole_base",
            "t17"."whole_last",
            "t17"."whole_growth",
            "t17"."whole_quoted",
            "t25"."of_key",
            "t25"."weight_pct"
          FROM (
            SELECT
              "t29".*
              EXCLUDE ("quoted_before")
            FROM (
              SELECT
                "t28"."key",
                "t28"."ref_key",
                "t28"."weight_key",
                "t28"."board",
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
                "t28"."share_pct",
                "t28"."status",
                "t28"."is_revised",
                "t28"."batch",
                "t28"."level_kind",
                "t28"."rank_by",
                "t28"."is_additive",
                "t28"."level_last",
                "t28"."level_before",
                "t28"."base_before",
                "t28"."growth_before",
                "t28"."is_one_report",
                "t28"."is_nominal",
                "t28"."growth_published_pct",
                "t28"."growth_raw_pct",
                "t28"."growth_comparable_pct",
                "t28"."growth_kind",
                "t28"."quoted_before",
                "t28"."base_growth_pct",
                CASE
                  WHEN "t28"."rank_by" = 'level'
                  THEN CASE WHEN "t28"."month" > 1 THEN "t28"."level" - "t28"."level_before" ELSE NULL END
                  ELSE "t28"."growth_pct" - "t28"."quoted_before"
                END AS "growth_change_pp",
                CASE
                  WHEN (
                    (
                      (
                        "t28"."growth_pct" / 100
                      ) + 1
                    ) > 0
                  )
                  AND (
                    (
                      (
                        "t28"."base_growth_pct" / 100
                      ) + 1
                    ) > 0
                  )
                  THEN (
                    SQRT(
                      ABS((
                        "t28"."growth_pct" / 100
                      ) + 1) * ABS((
                        "t28"."base_growth_pct" / 100
                      ) + 1)
                    ) - 1
                  ) * 100
                  ELSE NULL
                END AS "two_year_pct",
                "t28"."growth_pct" + "t28"."base_growth_pct" + (
                  (
                    "t28"."growth_pct" * "t28"."base_growth_pct"
                  ) / 100
                ) AS "two_year_total_pct"
              FROM (
                SELECT
                  "t27".*
                  EXCLUDE ("now_key")
                FROM (
                  SELECT
                    "t26"."key",
                    "t26"."ref_key",
                    "t26"."weight_key",
                    "t26"."board",
                    "t26"."indicator",
                    "t26"."area",
                    "t26"."chain",
                    "t26"."year",
                    "t26"."month",
                    "t26"."basis",
                    "t26"."level",
                    "t26"."growth_pct",
                    "t26"."growth_word",
                    "t26"."change_pp",
                    "t26"."base",
                    "t26"."share_pct",
                    "t26"."status",
                    "t26"."is_revised",
                    "t26"."batch",
                    "t26"."level_kind",
                    "t26"."rank_by",
                    "t26"."is_additive",
                    "t26"."level_last",
                    "t26"."level_before",
                    "t26"."base_before",
                    "t26"."growth_before",
                    "t26"."is_one_report",
                    "t26"."is_nominal",
                    "t26"."growth_published_pct",
                    "t26"."growth_raw_pct",
                    "t26"."growth_comparable_pct",
                    "t26"."growth_kind",
                    "t26"."quoted_before",
                    "t19"."now_key",
                    "t19"."base_growth_pct"
                  FROM (
                    SELECT
                      "t22".*
                      EXCLUDE ("now_key")
                    FROM (
                      SELECT
                        "t11"."key",
                        "t11"."ref_key",
                        "t11"."weight_key",
                        "t11"."board",
                        "t11"."indicator",
                        "t11"."area",
                        "t11"."chain",
                        "t11"."year",
                        "t11"."month",
                        "t11"."basis",
                        "t11"."level",
                        "t11"."growth_pct",
                        "t11"."growth_word",
                        "t11"."change_pp",
                        "t11"."base",
                        "t11"."share_pct",
                        "t11"."status",
                        "t11"."is_revised",
                        "t11"."batch",
                        "t11"."level_kind",
                        "t11"."rank_by",
                        "t11"."is_additive",
                        "t11"."level_last",
                        "t11"."level_before",
                        "t11"."base_before",
                        "t11"."growth_before",
                        "t11"."is_one_report",
                        "t11"."is_nominal",
                        "t11"."growth_published_pct",
                        "t11"."growth_raw_pct",
                        "t11"."growth_comparable_pct",
                        "t11"."growth_kind",
                        "t20"."now_key",
                        "t20"."quoted_before"
                      FROM (
                        SELECT
                          "t3".*
                          EXCLUDE ("rank")
                        FROM "_growth" AS "t3"
                      ) AS "t11"
                      LEFT OUTER JOIN (
                        SELECT
                          "t3"."key" + 1 AS "now_key",
                          "t3"."growth_pct" AS "quoted_before"
                        FROM "_growth" AS "t3"
                      ) AS "t20"
                        ON "t11"."key" = "t20"."now_key" AND "t11"."month" > 1
                    ) AS "t22"
                  ) AS "t26"
                  LEFT OUTER JOIN (
                    SELECT
                      "t3"."key" + 12 AS "now_key",
                      "t3"."growth_pct" AS "base_growth_pct"
                    FROM "_growth" AS "t3"
                  ) AS "t19"
                    ON "t26"."key" = "t19"."now_key"
                ) AS "t27"
              ) AS "t28"
            ) AS "t29"
          ) AS "t31"
          LEFT OUTER JOIN (
            SELECT
              "t3"."key" AS "whole_key",
              "t3"."level" AS "whole_level",
              "t3"."base" AS "whole_base",
              "t3"."level_last" AS "whole_last",
              "t3"."growth_published_pct" AS "whole_growth",
              "t3"."growth_pct" AS "whole_quoted"
            FROM "_growth" AS "t3"
          ) AS "t17"
            ON "t31"."ref_key" = "t17"."whole_key"
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
            ) AS "t21"
              ON "t5"."indicator" = "t21"."indicator"
          ) AS "t25"
            ON "t31"."weight_key" = "t25"."of_key"
        ) AS "t32"
      ) AS "t33"
    ) AS "t34"
  ) AS "t36"
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
    ON "t36"."key" = "t12"."place_key"
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
    ON "t36"."key" = "t13"."goal_key"
  LEFT OUTER JOIN (
    SELECT
      "t2"."key" AS "month_key",
      "t2"."month_level",
      "t2"."month_base",
      "t2"."month_last",
      "t2"."month_kind"
    FROM "_month" AS "t2"
  ) AS "t14"
    ON "t36"."key" = "t14"."month_key"
) AS "t37"
