-- Made from metrics/*.py by `python -m metrics compile`. Change the function, then compile.
CREATE TABLE ledger AS
SELECT
  "t14"."indicator",
  "t14"."area",
  "t14"."chain",
  "t14"."year",
  "t14"."month",
  "t14"."step",
  "t14"."is_one_report",
  "t6"."printed" AS "level",
  CAST(ROUND("t14"."step" - "t6"."printed", 4) AS DOUBLE) AS "implied_revision"
FROM (
  SELECT
    *
  FROM (
    SELECT
      "t11".*
      EXCLUDE ("told_base", "told_key", "told_level")
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
        "t10"."rank",
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
        "t10"."growth_before",
        COALESCE((
          "t10"."told_level" IS NOT NULL
        ) OR "t10"."is_one_report", FALSE) AS "is_one_report",
        "t10"."is_nominal",
        "t10"."growth_published_pct",
        "t10"."growth_raw_pct",
        "t10"."growth_comparable_pct",
        "t10"."growth_kind",
        "t10"."told_key",
        "t10"."told_level",
        "t10"."told_base",
        CAST(ROUND(
          "t10"."level" - CASE
            WHEN "t10"."told_level" IS NOT NULL
            THEN "t10"."told_level"
            ELSE "t10"."level_before"
          END,
          4
        ) AS DOUBLE) AS "step",
        CAST(ROUND(
          "t10"."base" - CASE
            WHEN "t10"."told_level" IS NOT NULL
            THEN "t10"."told_base"
            ELSE "t10"."base_before"
          END,
          4
        ) AS DOUBLE) AS "base_step"
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
          "t9"."rank",
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
          "t9"."growth_before",
          "t9"."is_one_report",
          "t9"."is_nominal",
          "t9"."growth_published_pct",
          "t9"."growth_raw_pct",
          "t9"."growth_comparable_pct",
          "t9"."growth_kind",
          "t5"."told_key",
          "t5"."told_level",
          "t5"."told_base"
        FROM (
          SELECT
            *
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
              "t2"."growth_before",
              "t2"."is_one_report",
              "t2"."is_nominal",
              "t2"."growth_published_pct",
              "t2"."growth_raw_pct",
              "t2"."growth_comparable_pct",
              "t2"."growth_kind"
            FROM "_growth" AS "t2"
            SEMI JOIN (
              SELECT
                "t0"."key" - 4096 AS "ytd_key",
                "t0"."level" AS "printed"
              FROM "_growth" AS "t0"
              WHERE
                "t0"."basis" = 'month' AND "t0"."level" IS NOT NULL
            ) AS "t6"
              ON "t2"."key" = "t6"."ytd_key"
          ) AS "t7"
          WHERE
            "t7"."basis" = 'ytd' AND "t7"."is_additive" AND "t7"."level" IS NOT NULL
        ) AS "t9"
        LEFT OUTER JOIN (
          SELECT
            "t1"."key" AS "told_key",
            "t1"."told_level",
            "t1"."told_base"
          FROM "_told" AS "t1"
        ) AS "t5"
          ON "t9"."key" = "t5"."told_key"
      ) AS "t10"
    ) AS "t11"
  ) AS "t12"
  WHERE
    "t12"."step" IS NOT NULL
) AS "t14"
INNER JOIN (
  SELECT
    "t0"."key" - 4096 AS "ytd_key",
    "t0"."level" AS "printed"
  FROM "_growth" AS "t0"
  WHERE
    "t0"."basis" = 'month' AND "t0"."level" IS NOT NULL
) AS "t6"
  ON "t14"."key" = "t6"."ytd_key"
