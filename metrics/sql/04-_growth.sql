-- Made from metrics/*.py by `python -m metrics compile`. Change the function, then compile.
CREATE TEMP TABLE _growth AS
SELECT
  "t25".*
  EXCLUDE ("diff", "is_word", "price")
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
    CASE
      WHEN (
        "t24"."growth_word" IS NOT NULL
      )
      AND NOT (
        (
          "t24"."growth_word" = '持平'
        )
        AND (
          "t24"."growth_published_pct" IS NOT NULL
        )
      )
      THEN NULL
      ELSE COALESCE("t24"."growth_published_pct", "t24"."growth_comparable_pct", "t24"."growth_raw_pct")
    END AS "growth_pct",
    "t24"."growth_word",
    "t24"."change_pp",
    "t24"."base",
    "t24"."rank",
    "t24"."share_pct",
    "t24"."status",
    "t24"."is_revised",
    "t24"."batch",
    "t24"."level_kind",
    "t24"."price",
    "t24"."diff",
    "t24"."rank_by",
    "t24"."is_additive",
    "t24"."level_last",
    "t24"."level_before",
    "t24"."growth_before",
    "t24"."step",
    "t24"."base_step",
    "t24"."is_one_step",
    "t24"."is_nominal",
    "t24"."growth_published_pct",
    "t24"."growth_raw_pct",
    "t24"."growth_comparable_pct",
    (
      "t24"."growth_word" IS NOT NULL
    )
    AND NOT (
      (
        "t24"."growth_word" = '持平'
      )
      AND (
        "t24"."growth_published_pct" IS NOT NULL
      )
    ) AS "is_word",
    CASE
      WHEN (
        "t24"."growth_word" IS NOT NULL
      )
      AND NOT (
        (
          "t24"."growth_word" = '持平'
        )
        AND (
          "t24"."growth_published_pct" IS NOT NULL
        )
      )
      THEN NULL
      WHEN "t24"."growth_published_pct" IS NOT NULL
      THEN 'published'
      WHEN "t24"."growth_comparable_pct" IS NOT NULL
      THEN 'comparable'
      WHEN "t24"."growth_raw_pct" IS NOT NULL
      THEN 'raw'
      ELSE CAST(NULL AS TEXT)
    END AS "growth_kind"
  FROM (
    SELECT
      "t23"."key",
      "t23"."ref_key",
      "t23"."weight_key",
      "t23"."board",
      "t23"."indicator",
      "t23"."area",
      "t23"."chain",
      "t23"."year",
      "t23"."month",
      "t23"."basis",
      "t23"."level",
      "t23"."growth_pct",
      COALESCE(
        "t23"."growth_word",
        CASE
          WHEN (
            "t23"."diff" = 'pct'
          ) AND (
            "t23"."price" <> 'real'
          )
          THEN CASE
            WHEN (
              COALESCE("t23"."base", "t23"."level_last") > 0
            ) AND (
              "t23"."level" < 0
            )
            THEN '由盈转亏'
            WHEN (
              COALESCE("t23"."base", "t23"."level_last") < 0
            ) AND (
              "t23"."level" > 0
            )
            THEN '扭亏为盈'
            WHEN (
              COALESCE("t23"."base", "t23"."level_last") < 0
            )
            AND (
              "t23"."level" > COALESCE("t23"."base", "t23"."level_last")
            )
            THEN '减亏'
            WHEN (
              COALESCE("t23"."base", "t23"."level_last") < 0
            )
            AND (
              "t23"."level" < COALESCE("t23"."base", "t23"."level_last")
            )
            THEN '增亏'
            WHEN (
              COALESCE("t23"."base", "t23"."level_last") <= 0
            )
            AND (
              "t23"."level" = COALESCE("t23"."base", "t23"."level_last")
            )
            THEN '持平'
            WHEN (
              COALESCE("t23"."base", "t23"."level_last") = 0
            )
            AND (
              "t23"."level" IS NOT NULL
            )
            THEN '上年同期为零'
            ELSE CAST(NULL AS TEXT)
          END
          ELSE NULL
        END
      ) AS "growth_word",
      COALESCE(
        "t23"."change_pp",
        CASE
          WHEN "t23"."diff" = 'pp'
          THEN "t23"."level" - COALESCE("t23"."base", "t23"."level_last")
          ELSE CAST(NULL AS DOUBLE)
        END
      ) AS "change_pp",
      "t23"."base",
      "t23"."rank",
      "t23"."share_pct",
      "t23"."status",
      "t23"."is_revised",
      "t23"."batch",
      "t23"."level_kind",
      "t23"."price",
      "t23"."diff",
      "t23"."rank_by",
      "t23"."is_additive",
      "t23"."level_last",
      "t23"."level_before",
      "t23"."growth_before",
      "t23"."step",
      "t23"."base_step",
      "t23"."is_one_step",
      (
        "t23"."diff" = 'pct'
      ) AND (
        "t23"."price" <> 'real'
      ) AS "is_nominal",
      "t23"."growth_pct" AS "growth_published_pct",
      CASE
        WHEN (
          "t23"."diff" = 'pct'
        ) AND (
          "t23"."price" <> 'real'
        )
        THEN CASE
          WHEN (
            (
              "t23"."level_last" > 0
            ) AND (
              "t23"."level" >= 0
            )
          )
          OR (
            (
              "t23"."level_last" < 0
            ) AND (
              "t23"."level" <= 0
            )
          )
          THEN (
            (
              "t23"."level" - "t23"."level_last"
            ) / ABS("t23"."level_last")
          ) * 100
          ELSE CAST(NULL AS DOUBLE)
        END
        ELSE NULL
      END AS "growth_raw_pct",
      CASE
        WHEN (
          "t23"."diff" = 'pct'
        ) AND (
          "t23"."price" <> 'real'
        )
        THEN CASE
          WHEN (
            (
              "t23"."base" > 0
            ) AND (
              "t23"."level" >= 0
            )
          )
          OR (
            (
              "t23"."base" < 0
            ) AND (
              "t23"."level" <= 0
            )
          )
          THEN (
            (
              "t23"."level" - "t23"."base"
            ) / ABS("t23"."base")
          ) * 100
          ELSE CAST(NULL AS DOUBLE)
        END
        ELSE NULL
      END AS "growth_comparable_pct"
    FROM (
      SELECT
        "t22".*
        EXCLUDE ("base_before", "is_one_report")
      FROM (
        SELECT
          "t21".*
          EXCLUDE ("told_base", "told_key", "told_level")
        FROM (
          SELECT
            "t20"."key",
            "t20"."ref_key",
            "t20"."weight_key",
            "t20"."board",
            "t20"."indicator",
            "t20"."area",
            "t20"."chain",
            "t20"."year",
            "t20"."month",
            "t20"."basis",
            "t20"."level",
            "t20"."growth_pct",
            "t20"."growth_word",
            "t20"."change_pp",
            "t20"."base",
            "t20"."rank",
            "t20"."share_pct",
            "t20"."status",
            "t20"."is_revised",
            "t20"."batch",
            "t20"."level_kind",
            "t20"."price",
            "t20"."diff",
            "t20"."rank_by",
            "t20"."is_additive",
            "t20"."level_last",
            "t20"."level_before",
            "t20"."base_before",
            "t20"."growth_before",
            "t20"."is_one_report",
            "t20"."told_key",
            "t20"."told_level",
            "t20"."told_base",
            CASE
              WHEN (
                "t20"."basis" = 'ytd'
              )
              AND "t20"."is_additive"
              AND (
                "t20"."level" IS NOT NULL
              )
              THEN CAST(ROUND(
                "t20"."level" - CASE
                  WHEN (
                    "t20"."told_level" IS NOT NULL
                  )
                  AND NOT (
                    COALESCE("t20"."is_one_report", FALSE)
                  )
                  THEN "t20"."told_level"
                  ELSE "t20"."level_before"
                END,
                4
              ) AS DOUBLE)
              ELSE NULL
            END AS "step",
            CASE
              WHEN (
                "t20"."basis" = 'ytd'
              )
              AND "t20"."is_additive"
              AND (
                "t20"."level" IS NOT NULL
              )
              THEN CAST(ROUND(
                "t20"."base" - CASE
                  WHEN (
                    "t20"."told_level" IS NOT NULL
                  )
                  AND NOT (
                    COALESCE("t20"."is_one_report", FALSE)
                  )
                  THEN "t20"."told_base"
                  ELSE "t20"."base_before"
                END,
                4
              ) AS DOUBLE)
              ELSE NULL
            END AS "base_step",
            (
              (
                "t20"."told_level" IS NOT NULL
              )
              AND NOT (
                COALESCE("t20"."is_one_report", FALSE)
              )
            )
            OR COALESCE("t20"."is_one_report", FALSE) AS "is_one_step"
          FROM (
            SELECT
              "t19"."key",
              "t19"."ref_key",
              "t19"."weight_key",
              "t19"."board",
              "t19"."indicator",
              "t19"."area",
              "t19"."chain",
              "t19"."year",
              "t19"."month",
              "t19"."basis",
              "t19"."level",
              "t19"."growth_pct",
              "t19"."growth_word",
              "t19"."change_pp",
              "t19"."base",
              "t19"."rank",
              "t19"."share_pct",
              "t19"."status",
              "t19"."is_revised",
              "t19"."batch",
              "t19"."level_kind",
              "t19"."price",
              "t19"."diff",
              "t19"."rank_by",
              "t19"."is_additive",
              "t19"."level_last",
              "t19"."level_before",
              "t19"."base_before",
              "t19"."growth_before",
              "t19"."is_one_report",
              "t6"."told_key",
              "t6"."told_level",
              "t6"."told_base"
            FROM (
              SELECT
                "t17".*
                EXCLUDE ("month_before", "was_base", "was_batch", "was_growth", "was_level")
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
                  "t16"."growth_pct",
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
                  "t16"."month_before",
                  "t16"."was_level",
                  "t16"."was_base",
                  "t16"."was_growth",
                  "t16"."was_batch",
                  CASE
                    WHEN "t16"."month_before" < "t16"."month"
                    THEN "t16"."was_level"
                    WHEN "t16"."month" = 1
                    THEN 0.0
                    ELSE NULL
                  END AS "level_before",
                  CASE
                    WHEN "t16"."month_before" < "t16"."month"
                    THEN "t16"."was_base"
                    WHEN "t16"."month" = 1
                    THEN 0.0
                    ELSE NULL
                  END AS "base_before",
                  CASE WHEN "t16"."month_before" < "t16"."month" THEN "t16"."was_growth" ELSE NULL END AS "growth_before",
                  (
                    "t16"."month" = 1
                  )
                  OR (
                    (
                      "t16"."month_before" < "t16"."month"
                    )
                    AND (
                      "t16"."batch" = "t16"."was_batch"
                    )
                  ) AS "is_one_report"
                FROM (
                  SELECT
                    "t15".*
                    EXCLUDE ("now_key")
                  FROM (
                    SELECT
                      "t14"."key",
                      "t14"."ref_key",
                      "t14"."weight_key",
                      "t14"."board",
                      "t14"."indicator",
                      "t14"."area",
                      "t14"."chain",
                      "t14"."year",
                      "t14"."month",
                      "t14"."basis",
                      "t14"."level",
                      "t14"."growth_pct",
                      "t14"."growth_word",
                      "t14"."change_pp",
                      "t14"."base",
                      "t14"."rank",
                      "t14"."share_pct",
                      "t14"."status",
                      "t14"."is_revised",
                      "t14"."batch",
                      "t14"."level_kind",
                      "t14"."price",
                      "t14"."diff",
                      "t14"."rank_by",
                      "t14"."is_additive",
                      "t14"."level_last",
                      "t10"."now_key",
                      "t10"."month_before",
                      "t10"."was_level",
                      "t10"."was_base",
                      "t10"."was_growth",
                      "t10"."was_batch"
                    FROM (
                      SELECT
                        "t12".*
                        EXCLUDE ("now_key")
                      FROM (
                        SELECT
                          "t3"."key",
                          "t3"."ref_key",
                          "t3"."weight_key",
                          "t3"."board",
                          "t3"."indicator",
                          "t3"."area",
                          "t3"."chain",
                          "t3"."year",
                          "t3"."month",
                          "t3"."basis",
                          "t3"."level",
                          "t3"."growth_pct",
                          "t3"."growth_word",
                          "t3"."change_pp",
                          "t3"."base",
                          "t3"."rank",
                          "t3"."share_pct",
                          "t3"."status",
                          "t3"."is_revised",
                          "t3"."batch",
                          "t3"."level_kind",
                          "t9"."price",
                          "t9"."diff",
                          "t9"."rank_by",
                          "t9"."is_additive",
                          "t11"."now_key",
                          "t11"."level_last"
                        FROM "_line" AS "t3"
                        INNER JOIN (
                          SELECT
                            "t2"."indicator",
                            "t2"."price",
                            "t2"."diff",
                            "t2"."rank_by",
                            "t2"."is_additive"
                          FROM "indicator" AS "t2"
                        ) AS "t9"
                          ON "t3"."indicator" = "t9"."indicator"
                        LEFT OUTER JOIN (
                          SELECT
                            "t1"."key" + 12 AS "now_key",
                            "t1"."level" AS "level_last"
                          FROM "_line" AS "t1"
                        ) AS "t11"
                          ON "t3"."key" = "t11"."now_key"
                      ) AS "t12"
                    ) AS "t14"
                    LEFT OUTER JOIN (
                      SELECT
                        "t1"."key" + 1 AS "now_key",
                        "t1"."month" AS "month_before",
                        "t1"."level" AS "was_level",
                        "t1"."base" AS "was_base",
                        "t1"."growth_pct" AS "was_growth",
                        "t1"."batch" AS "was_batch"
                      FROM "_line" AS "t1"
                    ) AS "t10"
                      ON "t14"."key" = "t10"."now_key"
                  ) AS "t15"
                ) AS "t16"
              ) AS "t17"
            ) AS "t19"
            LEFT OUTER JOIN (
              SELECT
                "t0"."key" AS "told_key",
                "t0"."told_level",
                "t0"."told_base"
              FROM "_told" AS "t0"
            ) AS "t6"
              ON "t19"."key" = "t6"."told_key"
          ) AS "t20"
        ) AS "t21"
      ) AS "t22"
    ) AS "t23"
  ) AS "t24"
) AS "t25"
