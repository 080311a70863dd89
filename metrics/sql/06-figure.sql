-- Made from metrics/*.py by `python -m metrics compile`. Change the function, then compile.
CREATE TABLE figure AS
SELECT
  *
FROM (
  SELECT
    "t45"."indicator",
    "t45"."area",
    "t45"."chain",
    "t45"."year",
    "t45"."month",
    "t45"."basis",
    "t45"."level",
    "t45"."level_kind",
    "t45"."status",
    "t45"."growth_published_pct",
    "t45"."growth_raw_pct",
    "t45"."growth_comparable_pct",
    "t45"."growth_word",
    "t45"."growth_pct",
    "t45"."growth_kind",
    "t45"."change_pp",
    "t45"."growth_change_pp",
    "t45"."base_growth_pct",
    "t45"."two_year_pct",
    "t45"."two_year_total_pct",
    "t45"."rank",
    "t45"."rank_of",
    COALESCE("t45"."is_tie", FALSE) AS "is_tie",
    "t45"."rank_best",
    "t45"."rank_worst",
    "t45"."rank_change",
    "t45"."share_pct",
    "t45"."pull_pp",
    "t45"."contribution_pct",
    "t45"."target",
    "t45"."target_type",
    "t45"."progress_pct",
    "t45"."time_progress_pct",
    "t45"."seasonal_progress_pct",
    "t45"."gap_pp",
    "t45"."seasonal_gap_pp",
    "t45"."required_growth_pct",
    "t45"."monthly_needed",
    "t45"."is_revised",
    "t45"."batch"
  FROM (
    SELECT
      "t44"."key",
      "t44"."ref_key",
      "t44"."weight_key",
      "t44"."board",
      "t44"."indicator",
      "t44"."area",
      "t44"."chain",
      "t44"."year",
      "t44"."month",
      "t44"."basis",
      "t44"."level",
      "t44"."growth_pct",
      "t44"."growth_word",
      "t44"."change_pp",
      "t44"."base",
      "t44"."share_pct",
      "t44"."status",
      "t44"."is_revised",
      "t44"."batch",
      "t44"."level_kind",
      "t44"."rank_by",
      "t44"."is_additive",
      "t44"."level_last",
      "t44"."level_before",
      "t44"."base_before",
      "t44"."is_nominal",
      "t44"."growth_published_pct",
      "t44"."growth_raw_pct",
      "t44"."growth_comparable_pct",
      "t44"."growth_kind",
      "t44"."base_growth_pct",
      "t44"."growth_change_pp",
      "t44"."two_year_pct",
      "t44"."two_year_total_pct",
      "t44"."pull_pp",
      "t44"."contribution_pct",
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
        "t42"."is_nominal",
        "t42"."growth_published_pct",
        "t42"."growth_raw_pct",
        "t42"."growth_comparable_pct",
        "t42"."growth_kind",
        "t42"."base_growth_pct",
        "t42"."growth_change_pp",
        "t42"."two_year_pct",
        "t42"."two_year_total_pct",
        "t42"."pull_pp",
        CASE
          WHEN "t42"."whole_pct" >= 0.499999999
          THEN (
            "t42"."pull_pp" / "t42"."whole_pct"
          ) * 100
          ELSE NULL
        END AS "contribution_pct"
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
          COALESCE(
            "t41"."share_pct",
            CASE
              WHEN "t41"."is_additive"
              AND (
                "t41"."ref_key" IS NOT NULL
              )
              AND (
                "t41"."whole_level" > 0
              )
              AND (
                "t41"."level" >= 0
              )
              THEN (
                "t41"."level" / "t41"."whole_level"
              ) * 100
              ELSE NULL
            END
          ) AS "share_pct",
          "t41"."status",
          "t41"."is_revised",
          "t41"."batch",
          "t41"."level_kind",
          "t41"."rank_by",
          "t41"."is_additive",
          "t41"."level_last",
          "t41"."level_before",
          "t41"."base_before",
          "t41"."is_nominal",
          "t41"."growth_published_pct",
          "t41"."growth_raw_pct",
          "t41"."growth_comparable_pct",
          "t41"."growth_kind",
          "t41"."base_growth_pct",
          "t41"."growth_change_pp",
          "t41"."two_year_pct",
          "t41"."two_year_total_pct",
          "t41"."whole_key",
          "t41"."whole_level",
          "t41"."whole_base",
          "t41"."whole_last",
          "t41"."whole_growth",
          "t41"."whole_quoted",
          "t41"."of_key",
          "t41"."weight_pct",
          "t41"."part_base",
          "t41"."base_of_whole",
          CASE
            WHEN (
              "t41"."weight_key" IS NOT NULL
            ) AND (
              "t41"."weight_pct" >= 100
            )
            THEN NULL
            WHEN "t41"."weight_key" IS NOT NULL
            THEN (
              "t41"."weight_pct" / 100
            ) * "t41"."growth_pct"
            WHEN "t41"."is_additive"
            AND (
              "t41"."ref_key" IS NOT NULL
            )
            AND "t41"."is_nominal"
            AND (
              "t41"."base_of_whole" > 0
            )
            THEN (
              (
                "t41"."level" - "t41"."part_base"
              ) / "t41"."base_of_whole"
            ) * 100
            ELSE NULL
          END AS "pull_pp",
          CASE
            WHEN "t41"."weight_key" IS NOT NULL
            THEN "t41"."whole_quoted"
            ELSE (
              (
                "t41"."whole_level" - "t41"."base_of_whole"
              ) / "t41"."base_of_whole"
            ) * 100
          END AS "whole_pct"
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
            "t40"."base_before",
            "t40"."is_nominal",
            "t40"."growth_published_pct",
            "t40"."growth_raw_pct",
            "t40"."growth_comparable_pct",
            "t40"."growth_kind",
            "t40"."base_growth_pct",
            "t40"."growth_change_pp",
            "t40"."two_year_pct",
            "t40"."two_year_total_pct",
            "t40"."whole_key",
            "t40"."whole_level",
            "t40"."whole_base",
            "t40"."whole_last",
            "t40"."whole_growth",
            "t40"."whole_quoted",
            "t40"."of_key",
            "t40"."weight_pct",
            CASE
              WHEN COALESCE(
                "t40"."whole_base",
                CASE
                  WHEN (
                    "t40"."whole_level" > 0
                  ) AND (
                    "t40"."whole_growth" > -100
                  )
                  THEN "t40"."whole_level" / (
                    (
                      "t40"."whole_growth" / 100
                    ) + 1
                  )
                  ELSE NULL
                END
              ) IS NOT NULL
              THEN COALESCE(
                "t40"."base",
                CASE
                  WHEN (
                    "t40"."level" > 0
                  ) AND (
                    "t40"."growth_published_pct" > -100
                  )
                  THEN "t40"."level" / (
                    (
                      "t40"."growth_published_pct" / 100
                    ) + 1
                  )
                  ELSE NULL
                END
              )
              ELSE "t40"."level_last"
            END AS "part_base",
            COALESCE(
              COALESCE(
                "t40"."whole_base",
                CASE
                  WHEN (
                    "t40"."whole_level" > 0
                  ) AND (
                    "t40"."whole_growth" > -100
                  )
                  THEN "t40"."whole_level" / (
                    (
                      "t40"."whole_growth" / 100
                    ) + 1
                  )
                  ELSE NULL
                END
              ),
              "t40"."whole_last"
            ) AS "base_of_whole"
          FROM (
            SELECT
              "t39"."key",
              "t39"."ref_key",
              "t39"."weight_key",
              "t39"."board",
              "t39"."indicator",
              "t39"."area",
              "t39"."chain",
              "t39"."year",
              "t39"."month",
              "t39"."basis",
              "t39"."level",
              "t39"."growth_pct",
              "t39"."growth_word",
              "t39"."change_pp",
              "t39"."base",
              "t39"."share_pct",
              "t39"."status",
              "t39"."is_revised",
              "t39"."batch",
              "t39"."level_kind",
              "t39"."rank_by",
              "t39"."is_additive",
              "t39"."level_last",
              "t39"."level_before",
              "t39"."base_before",
              "t39"."is_nominal",
              "t39"."growth_published_pct",
              "t39"."growth_raw_pct",
              "t39"."growth_comparable_pct",
              "t39"."growth_kind",
              "t39"."base_growth_pct",
              "t39"."growth_change_pp",
              "t39"."two_year_pct",
              "t39"."two_year_total_pct",
              "t15"."whole_key",
              "t15"."whole_level",
              "t15"."whole_base",
              "t15"."whole_last",
              "t15"."whole_growth",
              "t15"."whole_quoted",
              "t30"."of_key",
              "t30"."weight_pct"
            FROM (
              SELECT
                "t37".*
                EXCLUDE ("growth_before")
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
                  "t34"."is_nominal",
                  "t34"."growth_published_pct",
                  "t34"."growth_raw_pct",
                  "t34"."growth_comparable_pct",
                  "t34"."growth_kind",
                  "t34"."growth_before",
                  "t34"."base_growth_pct",
                  CASE
                    WHEN "t34"."rank_by" = 'level'
                    THEN CASE WHEN "t34"."month" > 1 THEN "t34"."level" - "t34"."level_before" ELSE NULL END
                    ELSE "t34"."growth_pct" - "t34"."growth_before"
                  END AS "growth_change_pp",
                  CASE
                    WHEN (
                      (
                        (
                          "t34"."growth_pct" / 100
                        ) + 1
                      ) > 0
                    )
                    AND (
                      (
                        (
                          "t34"."base_growth_pct" / 100
                        ) + 1
                      ) > 0
                    )
                    THEN (
                      SQRT(
                        ABS((
                          "t34"."growth_pct" / 100
                        ) + 1) * ABS((
                          "t34"."base_growth_pct" / 100
                        ) + 1)
                      ) - 1
                    ) * 100
                    ELSE NULL
                  END AS "two_year_pct",
                  "t34"."growth_pct" + "t34"."base_growth_pct" + (
                    (
                      "t34"."growth_pct" * "t34"."base_growth_pct"
                    ) / 100
                  ) AS "two_year_total_pct"
                FROM (
                  SELECT
                    "t33".*
                    EXCLUDE ("now_key")
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
                      "t31"."is_nominal",
                      "t31"."growth_published_pct",
                      "t31"."growth_raw_pct",
                      "t31"."growth_comparable_pct",
                      "t31"."growth_kind",
                      "t31"."growth_before",
                      "t18"."now_key",
                      "t18"."base_growth_pct"
                    FROM (
                      SELECT
                        "t27".*
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
                          "t9"."base_before",
                          "t9"."is_nominal",
                          "t9"."growth_published_pct",
                          "t9"."growth_raw_pct",
                          "t9"."growth_comparable_pct",
                          "t9"."growth_kind",
                          "t19"."now_key",
                          "t19"."growth_before"
                        FROM (
                          SELECT
                            "t2".*
                            EXCLUDE ("rank")
                          FROM "_growth" AS "t2"
                        ) AS "t9"
                        LEFT OUTER JOIN (
                          SELECT
                            "t2"."key" + 1 AS "now_key",
                            "t2"."growth_pct" AS "growth_before"
                          FROM "_growth" AS "t2"
                        ) AS "t19"
                          ON "t9"."key" = "t19"."now_key" AND "t9"."month" > 1
                      ) AS "t27"
                    ) AS "t31"
                    LEFT OUTER JOIN (
                      SELECT
                        "t2"."key" + 12 AS "now_key",
                        "t2"."growth_pct" AS "base_growth_pct"
                      FROM "_growth" AS "t2"
                    ) AS "t18"
                      ON "t31"."key" = "t18"."now_key"
                  ) AS "t33"
                ) AS "t34"
              ) AS "t37"
            ) AS "t39"
            LEFT OUTER JOIN (
              SELECT
                "t2"."key" AS "whole_key",
                "t2"."level" AS "whole_level",
                "t2"."base" AS "whole_base",
                "t2"."level_last" AS "whole_last",
                "t2"."growth_published_pct" AS "whole_growth",
                "t2"."growth_pct" AS "whole_quoted"
              FROM "_growth" AS "t2"
            ) AS "t15"
              ON "t39"."ref_key" = "t15"."whole_key"
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
              ) AS "t22"
                ON "t4"."indicator" = "t22"."indicator"
            ) AS "t30"
              ON "t39"."weight_key" = "t30"."of_key"
          ) AS "t40"
        ) AS "t41"
      ) AS "t42"
    ) AS "t44"
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
      ON "t44"."key" = "t10"."place_key"
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
      ON "t44"."key" = "t11"."goal_key"
  ) AS "t45"
) AS "t46"
UNION ALL
SELECT
  *
FROM (
  SELECT
    "t35"."indicator",
    "t35"."area",
    "t35"."chain",
    "t35"."year",
    "t35"."month",
    'month' AS "basis",
    "t35"."month_level" AS "level",
    'derived' AS "level_kind",
    'reported' AS "status",
    CAST(NULL AS DOUBLE) AS "growth_published_pct",
    "t35"."raw" AS "growth_raw_pct",
    "t35"."comparable" AS "growth_comparable_pct",
    "t35"."word" AS "growth_word",
    CASE
      WHEN "t35"."word" IS NULL
      THEN COALESCE("t35"."comparable", "t35"."raw")
      ELSE NULL
    END AS "growth_pct",
    CASE
      WHEN "t35"."word" IS NOT NULL
      THEN NULL
      WHEN "t35"."comparable" IS NOT NULL
      THEN 'comparable'
      WHEN "t35"."raw" IS NOT NULL
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
      "t32"."rank",
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
      "t32"."is_nominal",
      "t32"."growth_published_pct",
      "t32"."growth_raw_pct",
      "t32"."growth_comparable_pct",
      "t32"."growth_kind",
      "t32"."month_level",
      "t32"."month_base",
      "t32"."now_key",
      "t32"."derived_last",
      "t32"."known_key",
      "t32"."printed_last",
      COALESCE("t32"."printed_last", "t32"."derived_last") AS "month_last",
      CASE
        WHEN "t32"."is_nominal"
        THEN CASE
          WHEN (
            (
              COALESCE("t32"."printed_last", "t32"."derived_last") > 0
            )
            AND (
              "t32"."month_level" >= 0
            )
          )
          OR (
            (
              COALESCE("t32"."printed_last", "t32"."derived_last") < 0
            )
            AND (
              "t32"."month_level" <= 0
            )
          )
          THEN (
            (
              "t32"."month_level" - COALESCE("t32"."printed_last", "t32"."derived_last")
            ) / ABS(COALESCE("t32"."printed_last", "t32"."derived_last"))
          ) * 100
          ELSE CAST(NULL AS DOUBLE)
        END
        ELSE NULL
      END AS "raw",
      CASE
        WHEN "t32"."is_nominal"
        THEN CASE
          WHEN (
            (
              "t32"."month_base" > 0
            ) AND (
              "t32"."month_level" >= 0
            )
          )
          OR (
            (
              "t32"."month_base" < 0
            ) AND (
              "t32"."month_level" <= 0
            )
          )
          THEN (
            (
              "t32"."month_level" - "t32"."month_base"
            ) / ABS("t32"."month_base")
          ) * 100
          ELSE CAST(NULL AS DOUBLE)
        END
        ELSE NULL
      END AS "comparable",
      CASE
        WHEN "t32"."is_nominal"
        THEN CASE
          WHEN (
            COALESCE("t32"."month_base", COALESCE("t32"."printed_last", "t32"."derived_last")) > 0
          )
          AND (
            "t32"."month_level" < 0
          )
          THEN '由盈转亏'
          WHEN (
            COALESCE("t32"."month_base", COALESCE("t32"."printed_last", "t32"."derived_last")) < 0
          )
          AND (
            "t32"."month_level" > 0
          )
          THEN '扭亏为盈'
          WHEN (
            COALESCE("t32"."month_base", COALESCE("t32"."printed_last", "t32"."derived_last")) < 0
          )
          AND (
            "t32"."month_level" > COALESCE("t32"."month_base", COALESCE("t32"."printed_last", "t32"."derived_last"))
          )
          THEN '减亏'
          WHEN (
            COALESCE("t32"."month_base", COALESCE("t32"."printed_last", "t32"."derived_last")) < 0
          )
          AND (
            "t32"."month_level" < COALESCE("t32"."month_base", COALESCE("t32"."printed_last", "t32"."derived_last"))
          )
          THEN '增亏'
          WHEN (
            COALESCE("t32"."month_base", COALESCE("t32"."printed_last", "t32"."derived_last")) <= 0
          )
          AND (
            "t32"."month_level" = COALESCE("t32"."month_base", COALESCE("t32"."printed_last", "t32"."derived_last"))
          )
          THEN '持平'
          WHEN (
            COALESCE("t32"."month_base", COALESCE("t32"."printed_last", "t32"."derived_last")) = 0
          )
          AND (
            "t32"."month_level" IS NOT NULL
          )
          THEN '上年同期为零'
          ELSE CAST(NULL AS TEXT)
        END
        ELSE NULL
      END AS "word"
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
        "t26"."rank",
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
        "t26"."is_nominal",
        "t26"."growth_published_pct",
        "t26"."growth_raw_pct",
        "t26"."growth_comparable_pct",
        "t26"."growth_kind",
        "t26"."month_level",
        "t26"."month_base",
        "t25"."now_key",
        "t25"."derived_last",
        "t23"."known_key",
        "t23"."printed_last"
      FROM (
        SELECT
          "t2"."key",
          "t2"."ref_key",
          "t2"."weight_key",
          "t2"."board",
          "t2"."indicator",
          "t2"."area",
          "t2"."chain",
          "t2"."year",
          "t2"."month",
          "t2"."basis",
          "t2"."level",
          "t2"."growth_pct",
          "t2"."growth_word",
          "t2"."change_pp",
          "t2"."base",
          "t2"."rank",
          "t2"."share_pct",
          "t2"."status",
          "t2"."is_revised",
          "t2"."batch",
          "t2"."level_kind",
          "t2"."rank_by",
          "t2"."is_additive",
          "t2"."level_last",
          "t2"."level_before",
          "t2"."base_before",
          "t2"."is_nominal",
          "t2"."growth_published_pct",
          "t2"."growth_raw_pct",
          "t2"."growth_comparable_pct",
          "t2"."growth_kind",
          CAST(ROUND("t2"."level" - "t2"."level_before", 4) AS DOUBLE) AS "month_level",
          CAST(ROUND("t2"."base" - "t2"."base_before", 4) AS DOUBLE) AS "month_base"
        FROM "_growth" AS "t2"
        WHERE
          "t2"."basis" = 'ytd'
          AND "t2"."is_additive"
          AND "t2"."level" IS NOT NULL
          AND CAST(ROUND("t2"."level" - "t2"."level_before", 4) AS DOUBLE) IS NOT NULL
      ) AS "t26"
      ANTI JOIN (
        SELECT
          "t2"."key" - 4096 AS "taken_key"
        FROM "_growth" AS "t2"
        WHERE
          "t2"."basis" = 'month'
      ) AS "t20"
        ON "t26"."key" = "t20"."taken_key"
      LEFT OUTER JOIN (
        SELECT
          "t2"."key" + 12 AS "now_key",
          CAST(ROUND("t2"."level" - "t2"."level_before", 4) AS DOUBLE) AS "derived_last"
        FROM "_growth" AS "t2"
        WHERE
          "t2"."basis" = 'ytd' AND "t2"."is_additive" AND "t2"."level" IS NOT NULL
      ) AS "t25"
        ON "t26"."key" = "t25"."now_key"
      LEFT OUTER JOIN (
        SELECT
          (
            "t2"."key" - 4096
          ) + 12 AS "known_key",
          "t2"."level" AS "printed_last"
        FROM "_growth" AS "t2"
        WHERE
          "t2"."basis" = 'month'
      ) AS "t23"
        ON "t26"."key" = "t23"."known_key"
    ) AS "t32"
  ) AS "t35"
) AS "t36"
