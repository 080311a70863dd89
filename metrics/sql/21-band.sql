-- Made from metrics/*.py by `python -m metrics compile`. Change the function, then compile.
CREATE TABLE band AS
WITH "t12" AS (
  SELECT
    "t3"."indicator",
    "t3"."area",
    "t3"."chain",
    "t3"."year",
    "t3"."month",
    "t3"."basis",
    "t3"."batch_old",
    "t3"."measure",
    "t3"."value_old",
    "t3"."revised_on",
    "t3"."batch_new",
    "t3"."value_new",
    CASE
      WHEN "t3"."measure" = 'level'
      THEN (
        (
          "t3"."value_new" - "t3"."value_old"
        ) / NULLIF(ABS("t3"."value_old"), 0)
      ) * 100
      ELSE "t3"."value_new" - "t3"."value_old"
    END AS "by"
  FROM "revision" AS "t3"
  WHERE
    "t3"."chain" = 'all' AND "t3"."measure" IN ('level', 'growth_pct')
), "t16" AS (
  SELECT
    "t8"."indicator",
    "t8"."area",
    "t8"."chain",
    "t8"."year",
    "t8"."month",
    "t8"."basis",
    "t8"."level",
    "t8"."level_kind",
    "t8"."status",
    "t8"."growth_published_pct",
    "t8"."growth_raw_pct",
    "t8"."growth_comparable_pct",
    "t8"."growth_word",
    "t8"."growth_pct",
    "t8"."growth_kind",
    "t8"."change_pp",
    "t8"."growth_change_pp",
    "t8"."base_growth_pct",
    "t8"."two_year_pct",
    "t8"."two_year_total_pct",
    "t8"."rank",
    "t8"."rank_of",
    "t8"."is_tie",
    "t8"."rank_best",
    "t8"."rank_worst",
    "t8"."rank_change",
    "t8"."share_pct",
    "t8"."pull_pp",
    "t8"."contribution_pct",
    "t8"."target",
    "t8"."target_type",
    "t8"."progress_pct",
    "t8"."time_progress_pct",
    "t8"."seasonal_progress_pct",
    "t8"."gap_pp",
    "t8"."seasonal_gap_pp",
    "t8"."required_growth_pct",
    "t8"."monthly_needed",
    "t8"."is_revised",
    "t8"."batch"
  FROM (
    SELECT
      *
    FROM "figure" AS "t0"
    WHERE
      "t0"."chain" = 'all'
  ) AS "t8"
  SEMI JOIN "t12" AS "t14"
    ON "t8"."indicator" = "t14"."indicator" AND "t8"."area" = "t14"."area"
), "t29" AS (
  SELECT
    "t28"."indicator",
    "t28"."area",
    "t28"."measure",
    "t28"."sum_of_abs" / GREATEST(COALESCE("t28"."printed", 0), "t28"."times") AS "usual"
  FROM (
    SELECT
      "t20"."indicator",
      "t20"."area",
      "t20"."measure",
      "t20"."times",
      "t20"."sum_of",
      "t20"."sum_of_abs",
      "t20"."largest_abs_revision",
      "t27"."indicator" AS "indicator_right",
      "t27"."area" AS "area_right",
      "t27"."measure" AS "measure_right",
      "t27"."printed"
    FROM (
      SELECT
        "t15"."indicator",
        "t15"."area",
        "t15"."measure",
        COUNT(*) AS "times",
        SUM("t15"."by") AS "sum_of",
        SUM(ABS("t15"."by")) AS "sum_of_abs",
        MAX(ABS("t15"."by")) AS "largest_abs_revision"
      FROM (
        SELECT
          "t13"."indicator",
          "t13"."area",
          "t13"."chain",
          "t13"."year",
          "t13"."month",
          "t13"."basis",
          "t13"."measure",
          SUM("t13"."by") AS "by"
        FROM "t12" AS "t13"
        GROUP BY
          1,
          2,
          3,
          4,
          5,
          6,
          7
      ) AS "t15"
      GROUP BY
        1,
        2,
        3
    ) AS "t20"
    LEFT OUTER JOIN (
      SELECT
        "t23"."indicator",
        "t23"."area",
        "t23"."measure",
        COUNT(*) AS "printed"
      FROM (
        SELECT
          *
        FROM (
          SELECT
            "t17"."indicator",
            "t17"."area",
            'level' AS "measure"
          FROM "t16" AS "t17"
          WHERE
            "t17"."level_kind" = 'published' AND "t17"."level" IS NOT NULL
        ) AS "t21"
        UNION ALL
        SELECT
          *
        FROM (
          SELECT
            "t17"."indicator",
            "t17"."area",
            'growth_pct' AS "measure"
          FROM "t16" AS "t17"
          WHERE
            "t17"."growth_published_pct" IS NOT NULL
        ) AS "t22"
      ) AS "t23"
      GROUP BY
        1,
        2,
        3
    ) AS "t27"
      ON "t20"."indicator" = "t27"."indicator"
      AND "t20"."area" = "t27"."area"
      AND "t20"."measure" = "t27"."measure"
  ) AS "t28"
), "t36" AS (
  SELECT
    "t26"."indicator",
    "t26"."chain",
    "t26"."year",
    "t26"."month",
    "t26"."basis",
    "t26"."rank_group",
    "t26"."area",
    "t26"."rank_by",
    "t26"."level",
    "t26"."value",
    "t26"."size",
    "t26"."measure",
    "t31"."indicator" AS "indicator_right",
    "t31"."area" AS "area_right",
    "t31"."measure" AS "measure_right",
    "t31"."usual"
  FROM (
    SELECT
      "t19"."indicator",
      "t19"."chain",
      "t19"."year",
      "t19"."month",
      "t19"."basis",
      "t19"."rank_group",
      "t19"."area",
      "t19"."rank_by",
      "t19"."level",
      "t19"."value",
      "t19"."size",
      CASE WHEN "t19"."rank_by" = 'level' THEN 'level' ELSE 'growth_pct' END AS "measure"
    FROM (
      SELECT
        "t9"."indicator",
        "t9"."chain",
        "t9"."year",
        "t9"."month",
        "t9"."basis",
        "t11"."rank_group",
        "t9"."area",
        "t10"."rank_by",
        "t9"."level",
        CASE
          WHEN "t10"."direction" = 'up'
          THEN CASE
            WHEN "t10"."rank_by" = 'level'
            THEN SIGN((
              "t9"."level" / "t10"."unit_factor"
            ) * (
              POWER(10.0, "t10"."decimals")
            )) * CAST(FLOOR(
              ABS((
                "t9"."level" / "t10"."unit_factor"
              ) * (
                POWER(10.0, "t10"."decimals")
              )) + 0.5 + 5e-07
            ) AS BIGINT)
            ELSE SIGN("t9"."growth_pct" * (
              POWER(10.0, 1)
            )) * CAST(FLOOR(ABS("t9"."growth_pct" * (
              POWER(10.0, 1)
            )) + 0.5 + 5e-07) AS BIGINT)
          END
          ELSE -(
            CASE
              WHEN "t10"."rank_by" = 'level'
              THEN SIGN((
                "t9"."level" / "t10"."unit_factor"
              ) * (
                POWER(10.0, "t10"."decimals")
              )) * CAST(FLOOR(
                ABS((
                  "t9"."level" / "t10"."unit_factor"
                ) * (
                  POWER(10.0, "t10"."decimals")
                )) + 0.5 + 5e-07
              ) AS BIGINT)
              ELSE SIGN("t9"."growth_pct" * (
                POWER(10.0, 1)
              )) * CAST(FLOOR(ABS("t9"."growth_pct" * (
                POWER(10.0, 1)
              )) + 0.5 + 5e-07) AS BIGINT)
            END
          )
        END AS "value",
        CASE
          WHEN "t10"."rank_by" = 'level'
          THEN (
            POWER(10.0, "t10"."decimals")
          ) / "t10"."unit_factor"
          ELSE 10.0
        END AS "size"
      FROM (
        SELECT
          *
        FROM "figure" AS "t0"
        WHERE
          "t0"."chain" = 'all' AND "t0"."rank_of" IS NOT NULL
      ) AS "t9"
      INNER JOIN (
        SELECT
          "t1"."indicator",
          "t1"."direction",
          "t1"."decimals",
          "t1"."unit_factor",
          "t1"."rank_by"
        FROM "indicator" AS "t1"
        WHERE
          "t1"."direction" <> 'none'
      ) AS "t10"
        ON "t9"."indicator" = "t10"."indicator"
      INNER JOIN (
        SELECT
          "t2"."area",
          "t2"."rank_group"
        FROM "area" AS "t2"
        WHERE
          "t2"."rank_group" <> ''
      ) AS "t11"
        ON "t9"."area" = "t11"."area"
    ) AS "t19"
    WHERE
      "t19"."value" IS NOT NULL
  ) AS "t26"
  SEMI JOIN (
    SELECT DISTINCT
      *
    FROM (
      SELECT
        "t26"."indicator",
        "t26"."chain",
        "t26"."year",
        "t26"."month",
        "t26"."basis",
        "t26"."rank_group"
      FROM (
        SELECT
          "t19"."indicator",
          "t19"."chain",
          "t19"."year",
          "t19"."month",
          "t19"."basis",
          "t19"."rank_group",
          "t19"."area",
          "t19"."rank_by",
          "t19"."level",
          "t19"."value",
          "t19"."size",
          CASE WHEN "t19"."rank_by" = 'level' THEN 'level' ELSE 'growth_pct' END AS "measure"
        FROM (
          SELECT
            "t9"."indicator",
            "t9"."chain",
            "t9"."year",
            "t9"."month",
            "t9"."basis",
            "t11"."rank_group",
            "t9"."area",
            "t10"."rank_by",
            "t9"."level",
            CASE
              WHEN "t10"."direction" = 'up'
              THEN CASE
                WHEN "t10"."rank_by" = 'level'
                THEN SIGN((
                  "t9"."level" / "t10"."unit_factor"
                ) * (
                  POWER(10.0, "t10"."decimals")
                )) * CAST(FLOOR(
                  ABS((
                    "t9"."level" / "t10"."unit_factor"
                  ) * (
                    POWER(10.0, "t10"."decimals")
                  )) + 0.5 + 5e-07
                ) AS BIGINT)
                ELSE SIGN("t9"."growth_pct" * (
                  POWER(10.0, 1)
                )) * CAST(FLOOR(ABS("t9"."growth_pct" * (
                  POWER(10.0, 1)
                )) + 0.5 + 5e-07) AS BIGINT)
              END
              ELSE -(
                CASE
                  WHEN "t10"."rank_by" = 'level'
                  THEN SIGN((
                    "t9"."level" / "t10"."unit_factor"
                  ) * (
                    POWER(10.0, "t10"."decimals")
                  )) * CAST(FLOOR(
                    ABS((
                      "t9"."level" / "t10"."unit_factor"
                    ) * (
                      POWER(10.0, "t10"."decimals")
                    )) + 0.5 + 5e-07
                  ) AS BIGINT)
                  ELSE SIGN("t9"."growth_pct" * (
                    POWER(10.0, 1)
                  )) * CAST(FLOOR(ABS("t9"."growth_pct" * (
                    POWER(10.0, 1)
                  )) + 0.5 + 5e-07) AS BIGINT)
                END
              )
            END AS "value",
            CASE
              WHEN "t10"."rank_by" = 'level'
              THEN (
                POWER(10.0, "t10"."decimals")
              ) / "t10"."unit_factor"
              ELSE 10.0
            END AS "size"
          FROM (
            SELECT
              *
            FROM "figure" AS "t0"
            WHERE
              "t0"."chain" = 'all' AND "t0"."rank_of" IS NOT NULL
          ) AS "t9"
          INNER JOIN (
            SELECT
              "t1"."indicator",
              "t1"."direction",
              "t1"."decimals",
              "t1"."unit_factor",
              "t1"."rank_by"
            FROM "indicator" AS "t1"
            WHERE
              "t1"."direction" <> 'none'
          ) AS "t10"
            ON "t9"."indicator" = "t10"."indicator"
          INNER JOIN (
            SELECT
              "t2"."area",
              "t2"."rank_group"
            FROM "area" AS "t2"
            WHERE
              "t2"."rank_group" <> ''
          ) AS "t11"
            ON "t9"."area" = "t11"."area"
        ) AS "t19"
        WHERE
          "t19"."value" IS NOT NULL
      ) AS "t26"
      SEMI JOIN "t29" AS "t32"
        ON "t26"."indicator" = "t32"."indicator"
        AND "t26"."area" = "t32"."area"
        AND "t26"."measure" = "t32"."measure"
    ) AS "t33"
  ) AS "t35"
    ON "t26"."indicator" = "t35"."indicator"
    AND "t26"."chain" = "t35"."chain"
    AND "t26"."year" = "t35"."year"
    AND "t26"."month" = "t35"."month"
    AND "t26"."basis" = "t35"."basis"
    AND "t26"."rank_group" = "t35"."rank_group"
  LEFT OUTER JOIN "t29" AS "t31"
    ON "t26"."indicator" = "t31"."indicator"
    AND "t26"."area" = "t31"."area"
    AND "t26"."measure" = "t31"."measure"
), "t40" AS (
  SELECT
    "t37"."indicator",
    "t37"."chain",
    "t37"."year",
    "t37"."month",
    "t37"."basis",
    "t37"."rank_group",
    "t37"."area",
    "t37"."value",
    CASE
      WHEN "t37"."rank_by" = 'level'
      THEN (
        (
          ABS("t37"."level") * COALESCE("t37"."usual", 0.0)
        ) / 100
      ) * "t37"."size"
      ELSE COALESCE("t37"."usual", 0.0) * "t37"."size"
    END + 0.5 AS "half_width"
  FROM "t36" AS "t37"
)
SELECT
  "t48"."indicator",
  "t48"."chain",
  "t48"."year",
  "t48"."month",
  "t48"."basis",
  "t48"."rank_group",
  "t48"."area",
  "t48"."rank_best",
  "t48"."rank_worst",
  "t48"."is_certain",
  "t39"."usual_revision"
FROM (
  SELECT
    "t46"."indicator",
    "t46"."chain",
    "t46"."year",
    "t46"."month",
    "t46"."basis",
    "t46"."rank_group",
    "t46"."area",
    "t46"."rank_best",
    "t46"."rank_worst",
    "t46"."rank_best" = "t46"."rank_worst" AS "is_certain"
  FROM (
    SELECT
      "t45"."indicator",
      "t45"."chain",
      "t45"."year",
      "t45"."month",
      "t45"."basis",
      "t45"."rank_group",
      "t45"."area",
      MAX(
        CASE WHEN "t45"."is_high" THEN (
          "t45"."size" - "t45"."lows"
        ) + 1 ELSE NULL END
      ) AS "rank_best",
      MAX(
        CASE
          WHEN "t45"."is_high"
          THEN NULL
          ELSE (
            (
              "t45"."size" - "t45"."highs"
            ) + 1
          ) - CAST("t45"."other" > (
            "t45"."point" + 1e-09
          ) AS BIGINT)
        END
      ) AS "rank_worst"
    FROM (
      SELECT
        "t44"."indicator",
        "t44"."chain",
        "t44"."year",
        "t44"."month",
        "t44"."basis",
        "t44"."rank_group",
        "t44"."area",
        "t44"."is_high",
        "t44"."point",
        "t44"."other",
        SUM(CAST("t44"."is_high" AS INT)) OVER (
          PARTITION BY "t44"."indicator", "t44"."chain", "t44"."year", "t44"."month", "t44"."basis", "t44"."rank_group"
          ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
        ) AS "size",
        SUM(CAST(NOT (
          "t44"."is_high"
        ) AS INT)) OVER (
          PARTITION BY "t44"."indicator", "t44"."chain", "t44"."year", "t44"."month", "t44"."basis", "t44"."rank_group"
          ORDER BY "t44"."point" ASC
          RANGE BETWEEN UNBOUNDED PRECEDING AND 1e-09 following
        ) AS "lows",
        SUM(CAST("t44"."is_high" AS INT)) OVER (
          PARTITION BY "t44"."indicator", "t44"."chain", "t44"."year", "t44"."month", "t44"."basis", "t44"."rank_group"
          ORDER BY "t44"."point" ASC
          RANGE BETWEEN UNBOUNDED PRECEDING AND 1e-09 following
        ) AS "highs"
      FROM (
        SELECT
          *
        FROM (
          SELECT
            "t41"."indicator",
            "t41"."chain",
            "t41"."year",
            "t41"."month",
            "t41"."basis",
            "t41"."rank_group",
            "t41"."area",
            FALSE AS "is_high",
            "t41"."value" - "t41"."half_width" AS "point",
            "t41"."value" + "t41"."half_width" AS "other"
          FROM "t40" AS "t41"
        ) AS "t42"
        UNION ALL
        SELECT
          *
        FROM (
          SELECT
            "t41"."indicator",
            "t41"."chain",
            "t41"."year",
            "t41"."month",
            "t41"."basis",
            "t41"."rank_group",
            "t41"."area",
            TRUE AS "is_high",
            "t41"."value" + "t41"."half_width" AS "point",
            "t41"."value" - "t41"."half_width" AS "other"
          FROM "t40" AS "t41"
        ) AS "t43"
      ) AS "t44"
    ) AS "t45"
    GROUP BY
      1,
      2,
      3,
      4,
      5,
      6,
      7
  ) AS "t46"
) AS "t48"
INNER JOIN (
  SELECT
    "t37"."indicator",
    "t37"."chain",
    "t37"."year",
    "t37"."month",
    "t37"."basis",
    "t37"."rank_group",
    "t37"."area",
    COALESCE("t37"."usual", 0.0) AS "usual_revision"
  FROM "t36" AS "t37"
) AS "t39"
  ON "t48"."indicator" = "t39"."indicator"
  AND "t48"."chain" = "t39"."chain"
  AND "t48"."year" = "t39"."year"
  AND "t48"."month" = "t39"."month"
  AND "t48"."basis" = "t39"."basis"
  AND "t48"."rank_group" = "t39"."rank_group"
  AND "t48"."area" = "t39"."area"
