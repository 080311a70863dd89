-- Made from metrics/*.py by `python -m metrics compile`. Change the function, then compile.
CREATE TEMP TABLE _ratio AS
WITH "t15" AS (
  SELECT
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
    "t2"."batch",
    "t2"."vintage",
    "t2"."sheet",
    "t2"."level_cell",
    "t2"."growth_cell",
    "t2"."base_cell",
    "t2"."rank_cell",
    "t2"."share_cell",
    "t2"."is_revised"
  FROM "fact" AS "t2"
  SEMI JOIN (
    SELECT
      *
    FROM "indicator" AS "t1"
    WHERE
      "t1"."numerator" <> ''
  ) AS "t13"
    ON "t2"."indicator" = "t13"."indicator"
), "t24" AS (
  SELECT
    "t7"."area",
    "t7"."chain",
    "t7"."year",
    "t7"."month",
    "t7"."numerator",
    "t7"."numerator_basis",
    "t7"."above",
    "t7"."above_base",
    "t18"."denominator",
    "t18"."ratio_scale",
    "t18"."ratio",
    "t18"."ratio_basis",
    "t18"."denominator_basis",
    "t23"."below",
    "t23"."below_base"
  FROM (
    SELECT
      "t0"."area",
      "t0"."chain",
      "t0"."year",
      "t0"."month",
      "t0"."indicator" AS "numerator",
      "t0"."basis" AS "numerator_basis",
      "t0"."level" AS "above",
      "t0"."base" AS "above_base"
    FROM "fact" AS "t0"
  ) AS "t7"
  INNER JOIN (
    SELECT
      "t14"."numerator",
      "t14"."denominator",
      "t14"."ratio_scale",
      "t14"."ratio",
      "t14"."ratio_basis",
      "t9"."numerator_basis",
      "t10"."denominator_basis"
    FROM (
      SELECT
        "t1"."numerator",
        "t1"."denominator",
        "t1"."ratio_scale",
        "t1"."indicator" AS "ratio",
        "t1"."basis" AS "ratio_basis"
      FROM "indicator" AS "t1"
      WHERE
        "t1"."numerator" <> ''
    ) AS "t14"
    INNER JOIN (
      SELECT
        "t1"."indicator" AS "numerator",
        "t1"."basis" AS "numerator_basis"
      FROM "indicator" AS "t1"
    ) AS "t9"
      ON "t14"."numerator" = "t9"."numerator"
    INNER JOIN (
      SELECT
        "t1"."indicator" AS "denominator",
        "t1"."basis" AS "denominator_basis"
      FROM "indicator" AS "t1"
    ) AS "t10"
      ON "t14"."denominator" = "t10"."denominator"
  ) AS "t18"
    ON "t7"."numerator" = "t18"."numerator"
    AND "t7"."numerator_basis" = "t18"."numerator_basis"
  INNER JOIN (
    SELECT
      "t8"."area",
      "t8"."chain",
      "t8"."year",
      "t8"."month",
      "t8"."denominator",
      "t8"."denominator_basis",
      "t8"."below",
      "t8"."below_base"
    FROM (
      SELECT
        "t0"."area",
        "t0"."chain",
        "t0"."year",
        "t0"."month",
        "t0"."indicator" AS "denominator",
        "t0"."basis" AS "denominator_basis",
        "t0"."level" AS "below",
        "t0"."base" AS "below_base"
      FROM "fact" AS "t0"
    ) AS "t8"
    SEMI JOIN (
      SELECT
        "t14"."numerator",
        "t14"."denominator",
        "t14"."ratio_scale",
        "t14"."ratio",
        "t14"."ratio_basis",
        "t9"."numerator_basis",
        "t10"."denominator_basis"
      FROM (
        SELECT
          "t1"."numerator",
          "t1"."denominator",
          "t1"."ratio_scale",
          "t1"."indicator" AS "ratio",
          "t1"."basis" AS "ratio_basis"
        FROM "indicator" AS "t1"
        WHERE
          "t1"."numerator" <> ''
      ) AS "t14"
      INNER JOIN (
        SELECT
          "t1"."indicator" AS "numerator",
          "t1"."basis" AS "numerator_basis"
        FROM "indicator" AS "t1"
      ) AS "t9"
        ON "t14"."numerator" = "t9"."numerator"
      INNER JOIN (
        SELECT
          "t1"."indicator" AS "denominator",
          "t1"."basis" AS "denominator_basis"
        FROM "indicator" AS "t1"
      ) AS "t10"
        ON "t14"."denominator" = "t10"."denominator"
    ) AS "t18"
      ON "t8"."denominator" = "t18"."denominator"
      AND "t8"."denominator_basis" = "t18"."denominator_basis"
  ) AS "t23"
    ON "t7"."area" = "t23"."area"
    AND "t7"."chain" = "t23"."chain"
    AND "t7"."year" = "t23"."year"
    AND "t7"."month" = "t23"."month"
    AND "t18"."denominator" = "t23"."denominator"
    AND "t18"."denominator_basis" = "t23"."denominator_basis"
)
SELECT
  *
FROM (
  SELECT
    "t31"."indicator",
    "t31"."area",
    "t31"."chain",
    "t31"."year",
    "t31"."month",
    "t31"."basis",
    CASE
      WHEN NOT (
        "t31"."status" IN ('suppressed', 'not_applicable')
      )
      AND (
        "t31"."made_level" IS NOT NULL
      )
      THEN "t31"."made_level"
      ELSE NULL
    END AS "level",
    "t31"."growth_pct",
    "t31"."growth_word",
    "t31"."change_pp",
    CASE
      WHEN NOT (
        "t31"."status" IN ('suppressed', 'not_applicable')
      )
      AND (
        "t31"."made_level" IS NOT NULL
      )
      THEN COALESCE("t31"."base", "t31"."made_base")
      ELSE "t31"."base"
    END AS "base",
    "t31"."rank",
    "t31"."share_pct",
    "t31"."status",
    "t31"."batch",
    "t31"."vintage",
    "t31"."sheet",
    "t31"."level_cell",
    "t31"."growth_cell",
    "t31"."base_cell",
    "t31"."rank_cell",
    "t31"."share_cell",
    "t31"."is_revised",
    CASE
      WHEN NOT (
        "t31"."status" IN ('suppressed', 'not_applicable')
      )
      AND (
        "t31"."made_level" IS NOT NULL
      )
      THEN 'computed'
      ELSE CAST(NULL AS TEXT)
    END AS "level_kind"
  FROM (
    SELECT
      "t21"."indicator",
      "t21"."area",
      "t21"."chain",
      "t21"."year",
      "t21"."month",
      "t21"."basis",
      "t21"."level",
      "t21"."growth_pct",
      "t21"."growth_word",
      "t21"."change_pp",
      "t21"."base",
      "t21"."rank",
      "t21"."share_pct",
      "t21"."status",
      "t21"."batch",
      "t21"."vintage",
      "t21"."sheet",
      "t21"."level_cell",
      "t21"."growth_cell",
      "t21"."base_cell",
      "t21"."rank_cell",
      "t21"."share_cell",
      "t21"."is_revised",
      "t29"."area_made",
      "t29"."chain_made",
      "t29"."year_made",
      "t29"."month_made",
      "t29"."indicator_made",
      "t29"."basis_made",
      "t29"."made_level",
      "t29"."made_base"
    FROM (
      SELECT
        *
      FROM "t15" AS "t17"
      WHERE
        "t17"."level" IS NULL
    ) AS "t21"
    LEFT OUTER JOIN (
      SELECT
        "t25"."area" AS "area_made",
        "t25"."chain" AS "chain_made",
        "t25"."year" AS "year_made",
        "t25"."month" AS "month_made",
        "t25"."ratio" AS "indicator_made",
        "t25"."ratio_basis" AS "basis_made",
        (
          "t25"."above" / "t25"."below"
        ) * "t25"."ratio_scale" AS "made_level",
        CASE
          WHEN "t25"."below_base" > 0
          THEN "t25"."above_base" / "t25"."below_base"
          ELSE NULL
        END * "t25"."ratio_scale" AS "made_base"
      FROM "t24" AS "t25"
      WHERE
        "t25"."above" IS NOT NULL AND "t25"."below" > 0
    ) AS "t29"
      ON "t21"."indicator" = "t29"."indicator_made"
      AND "t21"."area" = "t29"."area_made"
      AND "t21"."chain" = "t29"."chain_made"
      AND "t21"."year" = "t29"."year_made"
      AND "t21"."month" = "t29"."month_made"
      AND "t21"."basis" = "t29"."basis_made"
  ) AS "t31"
) AS "t33"
UNION ALL
SELECT
  *
FROM (
  SELECT
    "t30"."indicator",
    "t30"."area",
    "t30"."chain",
    "t30"."year",
    "t30"."month",
    "t30"."basis",
    "t30"."made_level" AS "level",
    CAST(NULL AS DOUBLE) AS "growth_pct",
    CAST(NULL AS TEXT) AS "growth_word",
    CAST(NULL AS DOUBLE) AS "change_pp",
    "t30"."made_base" AS "base",
    CAST(NULL AS SMALLINT) AS "rank",
    CAST(NULL AS DOUBLE) AS "share_pct",
    'reported' AS "status",
    CAST(NULL AS TEXT) AS "batch",
    CAST(NULL AS INT) AS "vintage",
    CAST(NULL AS TEXT) AS "sheet",
    CAST(NULL AS TEXT) AS "level_cell",
    CAST(NULL AS TEXT) AS "growth_cell",
    CAST(NULL AS TEXT) AS "base_cell",
    CAST(NULL AS TEXT) AS "rank_cell",
    CAST(NULL AS TEXT) AS "share_cell",
    FALSE AS "is_revised",
    'computed' AS "level_kind"
  FROM (
    SELECT
      "t28"."area",
      "t28"."chain",
      "t28"."year",
      "t28"."month",
      "t28"."indicator",
      "t28"."basis",
      "t28"."made_level",
      "t28"."made_base"
    FROM (
      SELECT
        "t25"."area",
        "t25"."chain",
        "t25"."year",
        "t25"."month",
        "t25"."ratio" AS "indicator",
        "t25"."ratio_basis" AS "basis",
        (
          "t25"."above" / "t25"."below"
        ) * "t25"."ratio_scale" AS "made_level",
        CASE
          WHEN "t25"."below_base" > 0
          THEN "t25"."above_base" / "t25"."below_base"
          ELSE NULL
        END * "t25"."ratio_scale" AS "made_base"
      FROM "t24" AS "t25"
      WHERE
        "t25"."above" IS NOT NULL AND "t25"."below" > 0
    ) AS "t28"
    ANTI JOIN "t15" AS "t19"
      ON "t28"."indicator" = "t19"."indicator"
      AND "t28"."area" = "t19"."area"
      AND "t28"."chain" = "t19"."chain"
      AND "t28"."year" = "t19"."year"
      AND "t28"."month" = "t19"."month"
      AND "t28"."basis" = "t19"."basis"
  ) AS "t30"
) AS "t32"
