-- Made from metrics/*.py by `python -m metrics compile`. Change the function, then compile.
CREATE TABLE stated AS
SELECT
  "t41"."indicator",
  "t41"."area",
  "t41"."chain",
  "t41"."year",
  "t41"."month",
  "t41"."basis",
  "t41"."level",
  "t41"."level_kind",
  "t41"."status",
  "t41"."growth_published_pct",
  "t41"."growth_raw_pct",
  "t41"."growth_comparable_pct",
  "t41"."growth_word",
  "t41"."growth_pct",
  "t41"."growth_kind",
  "t41"."change_pp",
  "t41"."growth_change_pp",
  "t41"."base_growth_pct",
  "t41"."two_year_pct",
  "t41"."two_year_total_pct",
  "t41"."rank",
  "t41"."rank_of",
  COALESCE("t41"."is_tie", FALSE) AS "is_tie",
  "t41"."rank_best",
  "t41"."rank_worst",
  "t41"."rank_change",
  "t41"."share_pct",
  "t41"."pull_pp",
  "t41"."contribution_pct",
  "t41"."target",
  "t41"."target_type",
  "t41"."progress_pct",
  "t41"."time_progress_pct",
  "t41"."seasonal_progress_pct",
  "t41"."gap_pp",
  "t41"."seasonal_gap_pp",
  "t41"."required_growth_pct",
  "t41"."monthly_needed",
  "t41"."is_revised",
  "t41"."batch",
  "t41"."month_level",
  "t41"."month_base",
  "t41"."month_last",
  "t41"."month_kind"
FROM (
  SELECT
    "t40"."key",
    "t40"."ref_key",
    "t40"."weight_key",
    "t40"."board",
    "t40"."indicator",
    "t40"."area",
    "t40"."chain",
    "t40"."year",
    "t40"."month",
    "t40"."basis",
    "t40"."level",
    "t40"."growth_pct",
    "t40"."growth_word",
    "t40"."change_pp",
    "t40"."base",
    "t40"."share_pct",
    "t40"."status",
    "t40"."is_revised",
    "t40"."batch",
    "t40"."level_kind",
    "t40"."rank_by",
    "t40"."is_additive",
    "t40"."level_last",
    "t40"."level_before",
    "t40"."growth_before",
    "t40"."step",
    "t40"."base_step",
    "t40"."is_one_step",
    "t40"."is_nominal",
    "t40"."growth_published_pct",
    "t40"."growth_raw_pct",
    "t40"."growth_comparable_pct",
    "t40"."growth_kind",
    "t40"."base_growth_pct",
    "t40"."growth_change_pp",
    "t40"."two_year_pct",
    "t40"."two_year_total_pct",
    "t40"."month_level",
    "t40"."month_base",
    "t40"."month_last",
    "t40"."month_kind",
    "t40"."pull_pp",
    "t40"."contribution_pct",
    "t10"."place_key",
    "t10"."rank",
    "t10"."rank_of",
    "t10"."is_tie",
    "t10"."rank_best",
    "t10"."rank_worst",
    "t10"."rank_change",
    "t11"."goal_key",
    "t11"."target",
    "t11"."target_type",
    "t11"."progress_pct",
    "t11"."time_progress_pct",
    "t11"."seasonal_progress_pct",
    "t11"."gap_pp",
    "t11"."seasonal_gap_pp",
    "t11"."required_growth_pct",
    "t11"."monthly_needed"
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
      COALESCE(
        "t38"."share_pct",
        CASE
          WHEN "t38"."is_additive"
          AND (
            "t38"."ref_key" IS NOT NULL
          )
          AND (
            "t38"."whole_level" > 0
          )
          AND (
            "t38"."level" >= 0
          )
          THEN (
            "t38"."level" / "t38"."whole_level"
          ) * 100
          ELSE NULL
        END
      ) AS "share_pct",
      "t38"."status",
      "t38"."is_revised",
      "t38"."batch",
      "t38"."level_kind",
      "t38"."rank_by",
      "t38"."is_additive",
      "t38"."level_last",
      "t38"."level_before",
      "t38"."growth_before",
      "t38"."step",
      "t38"."base_step",
      "t38"."is_one_step",
      "t38"."is_nominal",
      "t38"."growth_published_pct",
      "t38"."growth_raw_pct",
      "t38"."growth_comparable_pct",
      "t38"."growth_kind",
      "t38"."base_growth_pct",
      "t38"."growth_change_pp",
      "t38"."two_year_pct",
      "t38"."two_year_total_pct",
      "t38"."month_level",
      "t38"."month_base",
      "t38"."month_last",
      "t38"."month_kind",
      CASE
        WHEN (
          "t38"."weight_key" IS NOT NULL
        ) AND (
          "t38"."weight_pct" >= 100
        )
        THEN NULL
        WHEN "t38"."weight_key" IS NOT NULL
        THEN (
          "t38"."weight_pct" / 100
        ) * "t38"."growth_pct"
        WHEN "t38"."is_additive"
        AND (
          "t38"."ref_key" IS NOT NULL
        )
        AND "t38"."is_nominal"
        AND (
          "t38"."base_of_whole" > 0
        )
        THEN (
          (
            "t38"."level" - "t38"."part_base"
          ) / "t38"."base_of_whole"
        ) * 100
        ELSE NULL
      END AS "pull_pp",
      CASE
        WHEN CASE
          WHEN "t38"."weight_key" IS NOT NULL
          THEN "t38"."whole_quoted"
          ELSE (
            (
              "t38"."whole_level" - "t38"."base_of_whole"
            ) / "t38"."base_of_whole"
          ) * 100
        END >= 0.499999999
        THEN (
          CASE
            WHEN (
              "t38"."weight_key" IS NOT NULL
            ) AND (
              "t38"."weight_pct" >= 100
            )
            THEN NULL
            WHEN "t38"."weight_key" IS NOT NULL
            THEN (
              "t38"."weight_pct" / 100
            ) * "t38"."growth_pct"
            WHEN "t38"."is_additive"
            AND (
              "t38"."ref_key" IS NOT NULL
            )
            AND "t38"."is_nominal"
            AND (
              "t38"."base_of_whole" > 0
            )
            THEN (
              (
                "t38"."level" - "t38"."part_base"
              ) / "t38"."base_of_whole"
            ) * 100
            ELSE NULL
          END / CASE
            WHEN "t38"."weight_key" IS NOT NULL
            THEN "t38"."whole_quoted"
            ELSE (
              (
                "t38"."whole_level" - "t38"."base_of_whole"
              ) / "t38"."base_of_whole"
            ) * 100
          END
        ) * 100
        ELSE NULL
      END AS "contribution_pct"
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
        "t37"."share_pct",
        "t37"."status",
        "t37"."is_revised",
        "t37"."batch",
        "t37"."level_kind",
        "t37"."rank_by",
        "t37"."is_additive",
        "t37"."level_last",
        "t37"."level_before",
        "t37"."growth_before",
        "t37"."step",
        "t37"."base_step",
        "t37"."is_one_step",
        "t37"."is_nominal",
        "t37"."growth_published_pct",
        "t37"."growth_raw_pct",
        "t37"."growth_comparable_pct",
        "t37"."growth_kind",
        "t37"."base_growth_pct",
        "t37"."growth_change_pp",
        "t37"."two_year_pct",
        "t37"."two_year_total_pct",
        "t37"."month_level",
        "t37"."month_base",
        "t37"."month_last",
        "t37"."month_kind",
        "t37"."whole_key",
        "t37"."whole_level",
        "t37"."whole_base",
        "t37"."whole_last",
        "t37"."whole_growth",
        "t37"."whole_quoted",
        "t37"."of_key",
        "t37"."weight_pct",
        CASE
          WHEN COALESCE(
            "t37"."whole_base",
            CASE
              WHEN (
                "t37"."whole_level" > 0
              ) AND (
                "t37"."whole_growth" > -100
              )
              THEN "t37"."whole_level" / (
                (
                  "t37"."whole_growth" / 100
                ) + 1
              )
              ELSE NULL
            END
          ) IS NOT NULL
          THEN COALESCE(
            "t37"."base",
            CASE
              WHEN (
                "t37"."level" > 0
              ) AND (
                "t37"."growth_published_pct" > -100
              )
              THEN "t37"."level" / (
                (
                  "t37"."growth_published_pct" / 100
                ) + 1
              )
              ELSE NULL
            END
          )
          ELSE "t37"."level_last"
        END AS "part_base",
        COALESCE(
          COALESCE(
            "t37"."whole_base",
            CASE
              WHEN (
                "t37"."whole_level" > 0
              ) AND (
                "t37"."whole_growth" > -100
              )
              THEN "t37"."whole_level" / (
                (
                  "t37"."whole_growth" / 100
                ) + 1
              )
              ELSE NULL
            END
          ),
          "t37"."whole_last"
        ) AS "base_of_whole"
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
          "t36"."growth_before",
          "t36"."step",
          "t36"."base_step",
          "t36"."is_one_step",
          "t36"."is_nominal",
          "t36"."growth_published_pct",
          "t36"."growth_raw_pct",
          "t36"."growth_comparable_pct",
          "t36"."growth_kind",
          "t36"."base_growth_pct",
          "t36"."growth_change_pp",
          "t36"."two_year_pct",
          "t36"."two_year_total_pct",
          "t36"."month_level",
          "t36"."month_base",
          "t36"."month_last",
          "t36"."month_kind",
          "t14"."whole_key",
          "t14"."whole_level",
          "t14"."whole_base",
          "t14"."whole_last",
          "t14"."whole_growth",
          "t14"."whole_quoted",
          "t26"."of_key",
          "t26"."weight_pct"
        FROM (
          SELECT
            "t34".*
            EXCLUDE ("last_key", "printed_last", "step_last", "taken_key")
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
              "t33"."growth_before",
              "t33"."step",
              "t33"."base_step",
              "t33"."is_one_step",
              "t33"."is_nominal",
              "t33"."growth_published_pct",
              "t33"."growth_raw_pct",
              "t33"."growth_comparable_pct",
              "t33"."growth_kind",
              "t33"."base_growth_pct",
              "t33"."step_last",
              "t33"."growth_change_pp",
              "t33"."two_year_pct",
              "t33"."two_year_total_pct",
              "t33"."taken_key",
              "t33"."last_key",
              "t33"."printed_last",
              CASE
                WHEN (
                  "t33"."step" IS NOT NULL
                ) AND (
                  "t33"."taken_key" IS NULL
                )
                THEN "t33"."step"
                ELSE NULL
              END AS "month_level",
              CASE
                WHEN (
                  "t33"."step" IS NOT NULL
                )
                AND (
                  "t33"."taken_key" IS NULL
                )
                AND "t33"."is_nominal"
                THEN "t33"."base_step"
                ELSE NULL
              END AS "month_base",
              CASE
                WHEN (
                  "t33"."step" IS NOT NULL
                )
                AND (
                  "t33"."taken_key" IS NULL
                )
                AND "t33"."is_nominal"
                THEN COALESCE("t33"."printed_last", "t33"."step_last")
                ELSE NULL
              END AS "month_last",
              CASE
                WHEN (
                  "t33"."step" IS NOT NULL
                ) AND (
                  "t33"."taken_key" IS NULL
                )
                THEN CASE WHEN "t33"."is_one_step" THEN 'derived' ELSE 'derived_across' END
                ELSE NULL
              END AS "month_kind"
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
                "t32"."growth_before",
                "t32"."step",
                "t32"."base_step",
                "t32"."is_one_step",
                "t32"."is_nominal",
                "t32"."growth_published_pct",
                "t32"."growth_raw_pct",
                "t32"."growth_comparable_pct",
                "t32"."growth_kind",
                "t32"."base_growth_pct",
                "t32"."step_last",
                "t32"."growth_change_pp",
                "t32"."two_year_pct",
                "t32"."two_year_total_pct",
                "t20"."taken_key",
                "t22"."last_key",
                "t22"."printed_last"
              FROM (
                SELECT
                  "t30".*
                  EXCLUDE ("quoted_before")
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
                    "t29"."share_pct",
                    "t29"."status",
                    "t29"."is_revised",
                    "t29"."batch",
                    "t29"."level_kind",
                    "t29"."rank_by",
                    "t29"."is_additive",
                    "t29"."level_last",
                    "t29"."level_before",
                    "t29"."growth_before",
                    "t29"."step",
                    "t29"."base_step",
                    "t29"."is_one_step",
                    "t29"."is_nominal",
                    "t29"."growth_published_pct",
                    "t29"."growth_raw_pct",
                    "t29"."growth_comparable_pct",
                    "t29"."growth_kind",
                    "t29"."quoted_before",
                    "t29"."base_growth_pct",
                    "t29"."step_last",
                    CASE
                      WHEN "t29"."rank_by" = 'level'
                      THEN CASE WHEN "t29"."month" > 1 THEN "t29"."level" - "t29"."level_before" ELSE NULL END
                      ELSE "t29"."growth_pct" - "t29"."quoted_before"
                    END AS "growth_change_pp",
                    CASE
                      WHEN (
                        (
                          (
                            "t29"."growth_pct" / 100
                          ) + 1
                        ) > 0
                      )
                      AND (
                        (
                          (
                            "t29"."base_growth_pct" / 100
                          ) + 1
                        ) > 0
                      )
                      THEN (
                        SQRT(
                          ABS((
                            "t29"."growth_pct" / 100
                          ) + 1) * ABS((
                            "t29"."base_growth_pct" / 100
                          ) + 1)
                        ) - 1
                      ) * 100
                      ELSE NULL
                    END AS "two_year_pct",
                    "t29"."growth_pct" + "t29"."base_growth_pct" + (
                      (
                        "t29"."growth_pct" * "t29"."base_growth_pct"
                      ) / 100
                    ) AS "two_year_total_pct"
                  FROM (
                    SELECT
                      "t28".*
                      EXCLUDE ("now_key")
                    FROM (
                      SELECT
                        "t27"."key",
                        "t27"."ref_key",
                        "t27"."weight_key",
                        "t27"."board",
                        "t27"."indicator",
                        "t27"."area",
                        "t27"."chain",
                        "t27"."year",
                        "t27"."month",
                        "t27"."basis",
                        "t27"."level",
                        "t27"."growth_pct",
                        "t27"."growth_word",
                        "t27"."change_pp",
                        "t27"."base",
                        "t27"."share_pct",
                        "t27"."status",
                        "t27"."is_revised",
                        "t27"."batch",
                        "t27"."level_kind",
                        "t27"."rank_by",
                        "t27"."is_additive",
                        "t27"."level_last",
                        "t27"."level_before",
                        "t27"."growth_before",
                        "t27"."step",
                        "t27"."base_step",
                        "t27"."is_one_step",
                        "t27"."is_nominal",
                        "t27"."growth_published_pct",
                        "t27"."growth_raw_pct",
                        "t27"."growth_comparable_pct",
                        "t27"."growth_kind",
                        "t27"."quoted_before",
                        "t18"."now_key",
                        "t18"."base_growth_pct",
                        "t18"."step_last"
                      FROM (
                        SELECT
                          "t23".*
                          EXCLUDE ("now_key")
                        FROM (
                          SELECT
                            "t9"."key",
                            "t9"."ref_key",
                            "t9"."weight_key",
                            "t9"."board",
                            "t9"."indicator",
                            "t9"."area",
                            "t9"."chain",
                            "t9"."year",
                            "t9"."month",
                            "t9"."basis",
                            "t9"."level",
                            "t9"."growth_pct",
                            "t9"."growth_word",
                            "t9"."change_pp",
                            "t9"."base",
                            "t9"."share_pct",
                            "t9"."status",
                            "t9"."is_revised",
                            "t9"."batch",
                            "t9"."level_kind",
                            "t9"."rank_by",
                            "t9"."is_additive",
                            "t9"."level_last",
                            "t9"."level_before",
                            "t9"."growth_before",
                            "t9"."step",
                            "t9"."base_step",
                            "t9"."is_one_step",
                            "t9"."is_nominal",
                            "t9"."growth_published_pct",
                            "t9"."growth_raw_pct",
                            "t9"."growth_comparable_pct",
                            "t9"."growth_kind",
                            "t19"."now_key",
                            "t19"."quoted_before"
                          FROM (
                            SELECT
                              "t2".*
                              EXCLUDE ("rank")
                            FROM "_growth" AS "t2"
                          ) AS "t9"
                          LEFT OUTER JOIN (
                            SELECT
                              "t2"."key" + 1 AS "now_key",
                              "t2"."growth_pct" AS "quoted_before"
                            FROM "_growth" AS "t2"
                          ) AS "t19"
                            ON "t9"."key" = "t19"."now_key" AND "t9"."month" > 1
                        ) AS "t23"
                      ) AS "t27"
                      LEFT OUTER JOIN (
                        SELECT
                          "t2"."key" + 12 AS "now_key",
                          "t2"."growth_pct" AS "base_growth_pct",
                          "t2"."step" AS "step_last"
                        FROM "_growth" AS "t2"
                      ) AS "t18"
                        ON "t27"."key" = "t18"."now_key"
                    ) AS "t28"
                  ) AS "t29"
                ) AS "t30"
              ) AS "t32"
              LEFT OUTER JOIN (
                SELECT
                  "t2"."key" - 4096 AS "taken_key"
                FROM "_growth" AS "t2"
                WHERE
                  "t2"."basis" = 'month'
              ) AS "t20"
                ON "t32"."key" = "t20"."taken_key"
              LEFT OUTER JOIN (
                SELECT
                  (
                    "t2"."key" - 4096
                  ) + 12 AS "last_key",
                  "t2"."level" AS "printed_last"
                FROM "_growth" AS "t2"
                WHERE
                  "t2"."basis" = 'month'
              ) AS "t22"
                ON "t32"."key" = "t22"."last_key"
            ) AS "t33"
          ) AS "t34"
        ) AS "t36"
        LEFT OUTER JOIN (
          SELECT
            "t2"."key" AS "whole_key",
            "t2"."level" AS "whole_level",
            "t2"."base" AS "whole_base",
            "t2"."level_last" AS "whole_last",
            "t2"."growth_published_pct" AS "whole_growth",
            "t2"."growth_pct" AS "whole_quoted"
          FROM "_growth" AS "t2"
        ) AS "t14"
          ON "t36"."ref_key" = "t14"."whole_key"
        LEFT OUTER JOIN (
          SELECT
            "t4"."key" AS "of_key",
            "t4"."level" AS "weight_pct"
          FROM "_growth" AS "t4"
          SEMI JOIN (
            SELECT DISTINCT
              "t3"."weight" AS "indicator"
            FROM "indicator" AS "t3"
            WHERE
              "t3"."weight" <> ''
          ) AS "t21"
            ON "t4"."indicator" = "t21"."indicator"
        ) AS "t26"
          ON "t36"."weight_key" = "t26"."of_key"
      ) AS "t37"
    ) AS "t38"
  ) AS "t40"
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
  ) AS "t10"
    ON "t40"."key" = "t10"."place_key"
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
  ) AS "t11"
    ON "t40"."key" = "t11"."goal_key"
) AS "t41"
