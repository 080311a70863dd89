-- Made from metrics/*.py by `python -m metrics compile`. Change the function, then compile.
CREATE TEMP TABLE _growth AS
SELECT
  "t17".*
  EXCLUDE ("diff", "is_word", "price")
FROM (
  SELECT
    "t16"."key",
    "t16"."ref_key",
    "t16"."weight_key",
    "t16"."board",
    "t16"."indicator",
    "t16"."area",
    "t16"."chain",
    "t16"."year",
    "t16"."month",
    "t16"."basis",
    "t16"."level",
    CASE
      WHEN (
        "t16"."growth_word" IS NOT NULL
      )
      AND NOT (
        (
          "t16"."growth_word" = '持平'
        )
        AND (
          "t16"."growth_published_pct" IS NOT NULL
        )
      )
      THEN NULL
      ELSE COALESCE("t16"."growth_published_pct", "t16"."growth_comparable_pct", "t16"."growth_raw_pct")
    END AS "growth_pct",
    "t16"."growth_word",
    "t16"."change_pp",
    "t16"."base",
    "t16"."rank",
    "t16"."share_pct",
    "t16"."status",
    "t16"."is_revised",
    "t16"."batch",
    "t16"."level_kind",
    "t16"."price",
    "t16"."diff",
    "t16"."rank_by",
    "t16"."is_additive",
    "t16"."level_last",
    "t16"."level_before",
    "t16"."base_before",
    "t16"."growth_before",
    "t16"."is_one_report",
    "t16"."is_nominal",
    "t16"."growth_published_pct",
    "t16"."growth_raw_pct",
    "t16"."growth_comparable_pct",
    (
      "t16"."growth_word" IS NOT NULL
    )
    AND NOT (
      (
        "t16"."growth_word" = '持平'
      )
      AND (
        "t16"."growth_published_pct" IS NOT NULL
      )
    ) AS "is_word",
    CASE
      WHEN (
        "t16"."growth_word" IS NOT NULL
      )
      AND NOT (
        (
          "t16"."growth_word" = '持平'
        )
        AND (
          "t16"."growth_published_pct" IS NOT NULL
        )
      )
      THEN NULL
      WHEN "t16"."growth_published_pct" IS NOT NULL
      THEN 'published'
      WHEN "t16"."growth_comparable_pct" IS NOT NULL
      THEN 'comparable'
      WHEN "t16"."growth_raw_pct" IS NOT NULL
      THEN 'raw'
      ELSE CAST(NULL AS TEXT)
    END AS "growth_kind"
  FROM (
    SELECT
      "t15"."key",
      "t15"."ref_key",
      "t15"."weight_key",
      "t15"."board",
      "t15"."indicator",
      "t15"."area",
      "t15"."chain",
      "t15"."year",
      "t15"."month",
      "t15"."basis",
      "t15"."level",
      "t15"."growth_pct",
      COALESCE(
        "t15"."growth_word",
        CASE
          WHEN (
            "t15"."diff" = 'pct'
          ) AND (
            "t15"."price" <> 'real'
          )
          THEN CASE
            WHEN (
              COALESCE("t15"."base", "t15"."level_last") > 0
            ) AND (
              "t15"."level" < 0
            )
            THEN '由盈转亏'
            WHEN (
              COALESCE("t15"."base", "t15"."level_last") < 0
            ) AND (
              "t15"."level" > 0
            )
            THEN '扭亏为盈'
            WHEN (
              COALESCE("t15"."base", "t15"."level_last") < 0
            )
            AND (
              "t15"."level" > COALESCE("t15"."base", "t15"."level_last")
            )
            THEN '减亏'
            WHEN (
              COALESCE("t15"."base", "t15"."level_last") < 0
            )
            AND (
              "t15"."level" < COALESCE("t15"."base", "t15"."level_last")
            )
            THEN '增亏'
            WHEN (
              COALESCE("t15"."base", "t15"."level_last") <= 0
            )
            AND (
              "t15"."level" = COALESCE("t15"."base", "t15"."level_last")
            )
            THEN '持平'
            WHEN (
              COALESCE("t15"."base", "t15"."level_last") = 0
            )
            AND (
              "t15"."level" IS NOT NULL
            )
            THEN '上年同期为零'
            ELSE CAST(NULL AS TEXT)
          END
          ELSE NULL
        END
      ) AS "growth_word",
      COALESCE(
        "t15"."change_pp",
        CASE
          WHEN "t15"."diff" = 'pp'
          THEN "t15"."level" - COALESCE("t15"."base", "t15"."level_last")
          ELSE CAST(NULL AS DOUBLE)
        END
      ) AS "change_pp",
      "t15"."base",
      "t15"."rank",
      "t15"."share_pct",
      "t15"."status",
      "t15"."is_revised",
      "t15"."batch",
      "t15"."level_kind",
      "t15"."price",
      "t15"."diff",
      "t15"."rank_by",
      "t15"."is_additive",
      "t15"."level_last",
      "t15"."level_before",
      "t15"."base_before",
      "t15"."growth_before",
      "t15"."is_one_report",
      (
        "t15"."diff" = 'pct'
      ) AND (
        "t15"."price" <> 'real'
      ) AS "is_nominal",
      "t15"."growth_pct" AS "growth_published_pct",
      CASE
        WHEN (
          "t15"."diff" = 'pct'
        ) AND (
          "t15"."price" <> 'real'
        )
        THEN CASE
          WHEN (
            (
              "t15"."level_last" > 0
            ) AND (
              "t15"."level" >= 0
            )
          )
          OR (
            (
              "t15"."level_last" < 0
            ) AND (
              "t15"."level" <= 0
            )
          )
          THEN (
            (
              "t15"."level" - "t15"."level_last"
            ) / ABS("t15"."level_last")
          ) * 100
          ELSE CAST(NULL AS DOUBLE)
        END
        ELSE NULL
      END AS "growth_raw_pct",
      CASE
        WHEN (
          "t15"."diff" = 'pct'
        ) AND (
          "t15"."price" <> 'real'
        )
        THEN CASE
          WHEN (
            (
              "t15"."base" > 0
            ) AND (
              "t15"."level" >= 0
            )
          )
          OR (
            (
              "t15"."base" < 0
            ) AND (
              "t15"."level" <= 0
            )
          )
          THEN (
            (
              "t15"."level" - "t15"."base"
            ) / ABS("t15"."base")
          ) * 100
          ELSE CAST(NULL AS DOUBLE)
        END
        ELSE NULL
      END AS "growth_comparable_pct"
    FROM (
      SELECT
        "t14".*
        EXCLUDE ("month_before", "was_base", "was_batch", "was_growth", "was_level")
      FROM (
        SELECT
          "t13"."key",
          "t13"."ref_key",
          "t13"."weight_key",
          "t13"."board",
          "t13"."indicator",
          "t13"."area",
          "t13"."chain",
          "t13"."year",
          "t13"."month",
          "t13"."basis",
          "t13"."level",
          "t13"."growth_pct",
          "t13"."growth_word",
          "t13"."change_pp",
          "t13"."base",
          "t13"."rank",
          "t13"."share_pct",
          "t13"."status",
          "t13"."is_revised",
          "t13"."batch",
          "t13"."level_kind",
          "t13"."price",
          "t13"."diff",
          "t13"."rank_by",
          "t13"."is_additive",
          "t13"."level_last",
          "t13"."month_before",
          "t13"."was_level",
          "t13"."was_base",
          "t13"."was_growth",
          "t13"."was_batch",
          CASE
            WHEN "t13"."month_before" < "t13"."month"
            THEN "t13"."was_level"
            WHEN "t13"."month" = 1
            THEN 0.0
            ELSE NULL
          END AS "level_before",
          CASE
            WHEN "t13"."month_before" < "t13"."month"
            THEN "t13"."was_base"
            WHEN "t13"."month" = 1
            THEN 0.0
            ELSE NULL
          END AS "base_before",
          CASE WHEN "t13"."month_before" < "t13"."month" THEN "t13"."was_growth" ELSE NULL END AS "growth_before",
          (
            "t13"."month" = 1
          )
          OR (
            (
              "t13"."month_before" < "t13"."month"
            )
            AND (
              "t13"."batch" = "t13"."was_batch"
            )
          ) AS "is_one_report"
        FROM (
          SELECT
            "t12".*
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
              "t11"."rank",
              "t11"."share_pct",
              "t11"."status",
              "t11"."is_revised",
              "t11"."batch",
              "t11"."level_kind",
              "t11"."price",
              "t11"."diff",
              "t11"."rank_by",
              "t11"."is_additive",
              "t11"."level_last",
              "t7"."now_key",
              "t7"."month_before",
              "t7"."was_level",
              "t7"."was_base",
              "t7"."was_growth",
              "t7"."was_batch"
            FROM (
              SELECT
                "t9".*
                EXCLUDE ("now_key")
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
                  "t6"."price",
                  "t6"."diff",
                  "t6"."rank_by",
                  "t6"."is_additive",
                  "t8"."now_key",
                  "t8"."level_last"
                FROM "_line" AS "t2"
                INNER JOIN (
                  SELECT
                    "t1"."indicator",
                    "t1"."price",
                    "t1"."diff",
                    "t1"."rank_by",
                    "t1"."is_additive"
                  FROM "indicator" AS "t1"
                ) AS "t6"
                  ON "t2"."indicator" = "t6"."indicator"
                LEFT OUTER JOIN (
                  SELECT
                    "t0"."key" + 12 AS "now_key",
                    "t0"."level" AS "level_last"
                  FROM "_line" AS "t0"
                ) AS "t8"
                  ON "t2"."key" = "t8"."now_key"
              ) AS "t9"
            ) AS "t11"
            LEFT OUTER JOIN (
              SELECT
                "t0"."key" + 1 AS "now_key",
                "t0"."month" AS "month_before",
                "t0"."level" AS "was_level",
                "t0"."base" AS "was_base",
                "t0"."growth_pct" AS "was_growth",
                "t0"."batch" AS "was_batch"
              FROM "_line" AS "t0"
            ) AS "t7"
              ON "t11"."key" = "t7"."now_key"
          ) AS "t12"
        ) AS "t13"
      ) AS "t14"
    ) AS "t15"
  ) AS "t16"
) AS "t17"
