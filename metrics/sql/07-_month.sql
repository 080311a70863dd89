-- Made from metrics/*.py by `python -m metrics compile`. Change the function, then compile.
CREATE TEMP TABLE _month AS
SELECT
  "t16"."key",
  "t16"."step" AS "month_level",
  CASE WHEN "t16"."is_nominal" THEN "t16"."base_step" ELSE NULL END AS "month_base",
  CASE
    WHEN "t16"."is_nominal"
    THEN COALESCE("t9"."printed_last", "t15"."step_last")
    ELSE NULL
  END AS "month_last",
  CASE WHEN "t16"."is_one_report" THEN 'derived' ELSE 'derived_across' END AS "month_kind"
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
          "t8"."key",
          "t8"."ref_key",
          "t8"."weight_key",
          "t8"."board",
          "t8"."indicator",
          "t8"."area",
          "t8"."chain",
          "t8"."year",
          "t8"."month",
          "t8"."basis",
          "t8"."level",
          "t8"."growth_pct",
          "t8"."growth_word",
          "t8"."change_pp",
          "t8"."base",
          "t8"."rank",
          "t8"."share_pct",
          "t8"."status",
          "t8"."is_revised",
          "t8"."batch",
          "t8"."level_kind",
          "t8"."rank_by",
          "t8"."is_additive",
          "t8"."level_last",
          "t8"."level_before",
          "t8"."base_before",
          "t8"."growth_before",
          "t8"."is_one_report",
          "t8"."is_nominal",
          "t8"."growth_published_pct",
          "t8"."growth_raw_pct",
          "t8"."growth_comparable_pct",
          "t8"."growth_kind",
          "t5"."told_key",
          "t5"."told_level",
          "t5"."told_base"
        FROM (
          SELECT
            *
          FROM "_growth" AS "t0"
          WHERE
            "t0"."basis" = 'ytd' AND "t0"."is_additive" AND "t0"."level" IS NOT NULL
        ) AS "t8"
        LEFT OUTER JOIN (
          SELECT
            "t1"."key" AS "told_key",
            "t1"."told_level",
            "t1"."told_base"
          FROM "_told" AS "t1"
        ) AS "t5"
          ON "t8"."key" = "t5"."told_key"
      ) AS "t10"
    ) AS "t11"
  ) AS "t12"
  WHERE
    "t12"."step" IS NOT NULL
) AS "t16"
ANTI JOIN (
  SELECT
    "t0"."key" - 4096 AS "taken_key"
  FROM "_growth" AS "t0"
  WHERE
    "t0"."basis" = 'month'
) AS "t7"
  ON "t16"."key" = "t7"."taken_key"
LEFT OUTER JOIN (
  SELECT
    "t12"."key" + 12 AS "last_key",
    "t12"."step" AS "step_last"
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
          "t8"."key",
          "t8"."ref_key",
          "t8"."weight_key",
          "t8"."board",
          "t8"."indicator",
          "t8"."area",
          "t8"."chain",
          "t8"."year",
          "t8"."month",
          "t8"."basis",
          "t8"."level",
          "t8"."growth_pct",
          "t8"."growth_word",
          "t8"."change_pp",
          "t8"."base",
          "t8"."rank",
          "t8"."share_pct",
          "t8"."status",
          "t8"."is_revised",
          "t8"."batch",
          "t8"."level_kind",
          "t8"."rank_by",
          "t8"."is_additive",
          "t8"."level_last",
          "t8"."level_before",
          "t8"."base_before",
          "t8"."growth_before",
          "t8"."is_one_report",
          "t8"."is_nominal",
          "t8"."growth_published_pct",
          "t8"."growth_raw_pct",
          "t8"."growth_comparable_pct",
          "t8"."growth_kind",
          "t5"."told_key",
          "t5"."told_level",
          "t5"."told_base"
        FROM (
          SELECT
            *
          FROM "_growth" AS "t0"
          WHERE
            "t0"."basis" = 'ytd' AND "t0"."is_additive" AND "t0"."level" IS NOT NULL
        ) AS "t8"
        LEFT OUTER JOIN (
          SELECT
            "t1"."key" AS "told_key",
            "t1"."told_level",
            "t1"."told_base"
          FROM "_told" AS "t1"
        ) AS "t5"
          ON "t8"."key" = "t5"."told_key"
      ) AS "t10"
    ) AS "t11"
  ) AS "t12"
) AS "t15"
  ON "t16"."key" = "t15"."last_key"
LEFT OUTER JOIN (
  SELECT
    (
      "t0"."key" - 4096
    ) + 12 AS "known_key",
    "t0"."level" AS "printed_last"
  FROM "_growth" AS "t0"
  WHERE
    "t0"."basis" = 'month'
) AS "t9"
  ON "t16"."key" = "t9"."known_key"
