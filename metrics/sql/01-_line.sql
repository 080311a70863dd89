-- Made from metrics/*.py by `python -m metrics compile`. Change the function, then compile.
CREATE TEMP TABLE _line AS
WITH "t19" AS (
  SELECT
    "t1"."area",
    ROW_NUMBER() OVER (ORDER BY "t1"."area" ASC ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) - 1 AS "area_no"
  FROM "area" AS "t1"
), "t20" AS (
  SELECT
    "t2"."indicator",
    "t2"."weight",
    "t2"."basis",
    "t2"."numerator",
    "t2"."direction",
    ROW_NUMBER() OVER (
      ORDER BY "t2"."indicator" ASC
      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
    ) - 1 AS "indicator_no"
  FROM "indicator" AS "t2"
), "t21" AS (
  SELECT
    "t3"."chain",
    ROW_NUMBER() OVER (
      ORDER BY "t3"."chain" ASC
      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
    ) - 1 AS "chain_no"
  FROM "chain" AS "t3"
), "t46" AS (
  SELECT
    "t18"."indicator",
    "t18"."area",
    "t18"."chain",
    "t18"."year",
    "t18"."month",
    "t18"."basis",
    "t18"."level",
    "t18"."growth_pct",
    "t18"."growth_word",
    "t18"."change_pp",
    "t18"."base",
    "t18"."rank",
    "t18"."share_pct",
    "t18"."status",
    "t18"."batch",
    "t18"."vintage",
    "t18"."sheet",
    "t18"."level_cell",
    "t18"."growth_cell",
    "t18"."base_cell",
    "t18"."rank_cell",
    "t18"."share_cell",
    "t18"."is_revised",
    "t18"."level_kind",
    "t44"."indicator_no",
    "t44"."weight_no",
    "t44"."weight_basis",
    "t44"."has_parts",
    "t44"."is_ranked",
    "t43"."area_no",
    "t43"."parent_no",
    "t43"."group_no",
    "t42"."chain_no",
    "t42"."whole_no"
  FROM (
    SELECT
      "t0"."indicator",
      "t0"."area",
      "t0"."chain",
      "t0"."year",
      "t0"."month",
      "t0"."basis",
      "t0"."level",
      "t0"."growth_pct",
      "t0"."growth_word",
      "t0"."change_pp",
      "t0"."base",
      "t0"."rank",
      "t0"."share_pct",
      "t0"."status",
      "t0"."batch",
      "t0"."vintage",
      "t0"."sheet",
      "t0"."level_cell",
      "t0"."growth_cell",
      "t0"."base_cell",
      "t0"."rank_cell",
      "t0"."share_cell",
      "t0"."is_revised",
      CASE WHEN "t0"."level" IS NOT NULL THEN 'published' ELSE CAST(NULL AS TEXT) END AS "level_kind"
    FROM "fact" AS "t0"
  ) AS "t18"
  INNER JOIN (
    SELECT
      "t26"."indicator",
      "t26"."indicator_no",
      "t34"."weight_no",
      CAST(CASE "t34"."weight_basis"
        WHEN 'ytd'
        THEN 0
        WHEN 'month'
        THEN 1
        WHEN 'point'
        THEN 2
        ELSE NULL
      END AS BIGINT) AS "weight_basis",
      "t26"."numerator" <> '' AS "has_parts",
      "t26"."direction" <> 'none' AS "is_ranked"
    FROM "t20" AS "t26"
    LEFT OUTER JOIN (
      SELECT
        "t23"."indicator" AS "weight",
        "t23"."indicator_no" AS "weight_no",
        "t23"."basis" AS "weight_basis"
      FROM "t20" AS "t23"
    ) AS "t34"
      ON "t26"."weight" = "t34"."weight"
  ) AS "t44"
    ON "t18"."indicator" = "t44"."indicator"
  INNER JOIN (
    SELECT
      "t11"."area",
      "t25"."area_no",
      "t32"."parent_no",
      "t33"."group_no"
    FROM (
      SELECT
        "t1"."area",
        "t1"."parent",
        "t1"."rank_group"
      FROM "area" AS "t1"
    ) AS "t11"
    INNER JOIN "t19" AS "t25"
      ON "t11"."area" = "t25"."area"
    LEFT OUTER JOIN (
      SELECT
        "t22"."area" AS "parent",
        "t22"."area_no" AS "parent_no"
      FROM "t19" AS "t22"
    ) AS "t32"
      ON "t11"."parent" = "t32"."parent"
    LEFT OUTER JOIN (
      SELECT
        "t12"."rank_group",
        ROW_NUMBER() OVER (
          ORDER BY "t12"."rank_group" ASC
          ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
        ) - 1 AS "group_no"
      FROM (
        SELECT DISTINCT
          "t1"."rank_group"
        FROM "area" AS "t1"
        WHERE
          "t1"."rank_group" <> ''
      ) AS "t12"
    ) AS "t33"
      ON "t11"."rank_group" = "t33"."rank_group"
  ) AS "t43"
    ON "t18"."area" = "t43"."area"
  INNER JOIN (
    SELECT
      "t27"."chain",
      "t27"."chain_no",
      "t37"."whole_no"
    FROM "t21" AS "t27"
    CROSS JOIN (
      SELECT
        "t24"."chain_no" AS "whole_no"
      FROM "t21" AS "t24"
      WHERE
        "t24"."chain" = 'all'
    ) AS "t37"
  ) AS "t42"
    ON "t18"."chain" = "t42"."chain"
), "t52" AS (
  SELECT
    (
      "t48"."indicator_no" * 274877906944
    ) + (
      (
        "t48"."area_no" * 4194304
      ) + (
        "t48"."chain_no" * 4 * 4096
      )
    ) + (
      (
        CAST(CASE "t48"."basis"
          WHEN 'ytd'
          THEN 0
          WHEN 'month'
          THEN 1
          WHEN 'point'
          THEN 2
          ELSE NULL
        END AS BIGINT) * 4096
      ) + (
        (
          (
            CAST("t48"."year" AS BIGINT) - 1970
          ) * 12
        ) + "t48"."month"
      )
    ) AS "key",
    (
      "t48"."indicator_no" * 274877906944
    ) + (
      CASE
        WHEN "t48"."chain" <> 'all'
        THEN "t48"."area_no"
        WHEN "t48"."parent_no" <> "t48"."area_no"
        THEN "t48"."parent_no"
        ELSE NULL
      END * 4194304
    ) + (
      "t48"."whole_no" * 4 * 4096
    ) + (
      (
        CAST(CASE "t48"."basis"
          WHEN 'ytd'
          THEN 0
          WHEN 'month'
          THEN 1
          WHEN 'point'
          THEN 2
          ELSE NULL
        END AS BIGINT) * 4096
      ) + (
        (
          (
            CAST("t48"."year" AS BIGINT) - 1970
          ) * 12
        ) + "t48"."month"
      )
    ) AS "ref_key",
    (
      "t48"."weight_no" * 274877906944
    ) + (
      (
        "t48"."area_no" * 4194304
      ) + (
        "t48"."chain_no" * 4 * 4096
      )
    ) + (
      "t48"."weight_basis" * 4096
    ) + (
      (
        (
          CAST("t48"."year" AS BIGINT) - 1970
        ) * 12
      ) + "t48"."month"
    ) AS "weight_key",
    CASE
      WHEN (
        "t48"."chain" = 'all'
      ) AND "t48"."is_ranked"
      THEN (
        (
          (
            "t48"."indicator_no" * 65536
          ) + "t48"."group_no"
        ) * 4 * 4096
      ) + (
        (
          CAST(CASE "t48"."basis"
            WHEN 'ytd'
            THEN 0
            WHEN 'month'
            THEN 1
            WHEN 'point'
            THEN 2
            ELSE NULL
          END AS BIGINT) * 4096
        ) + (
          (
            (
              CAST("t48"."year" AS BIGINT) - 1970
            ) * 12
          ) + "t48"."month"
        )
      )
      ELSE NULL
    END AS "board",
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
    "t48"."rank",
    "t48"."share_pct",
    "t48"."status",
    "t48"."is_revised",
    "t48"."batch",
    "t48"."sheet",
    "t48"."level_cell",
    "t48"."growth_cell",
    "t48"."base_cell",
    "t48"."level_kind",
    "t48"."has_parts"
  FROM "t46" AS "t48"
  WHERE
    "t48"."has_parts"
), "t53" AS (
  SELECT
    "t50"."area",
    "t50"."chain",
    "t50"."year",
    "t50"."month",
    "t50"."indicator",
    "t50"."basis",
    "t50"."level",
    "t50"."base",
    "t50"."status",
    "t50"."level_kind",
    "t50"."growth_word",
    "t50"."batch",
    "t50"."sheet",
    "t50"."level_cell",
    "t50"."growth_cell",
    "t50"."base_cell",
    "t50"."growth_pct",
    "t50"."change_pp",
    "t50"."share_pct",
    "t50"."rank",
    "t50"."is_revised",
    "t44"."indicator_no",
    "t44"."weight_no",
    "t44"."weight_basis",
    "t44"."has_parts",
    "t44"."is_ranked",
    "t43"."area_no",
    "t43"."parent_no",
    "t43"."group_no",
    "t42"."chain_no",
    "t42"."whole_no"
  FROM (
    SELECT
      "t47"."area",
      "t47"."chain",
      "t47"."year",
      "t47"."month",
      "t47"."ratio" AS "indicator",
      "t47"."ratio_basis" AS "basis",
      (
        "t47"."above" / "t47"."below"
      ) * "t47"."ratio_scale" AS "level",
      CASE
        WHEN "t47"."below_base" > 0
        THEN "t47"."above_base" / "t47"."below_base"
        ELSE NULL
      END * "t47"."ratio_scale" AS "base",
      'reported' AS "status",
      'computed' AS "level_kind",
      CAST(NULL AS TEXT) AS "growth_word",
      CAST(NULL AS TEXT) AS "batch",
      CAST(NULL AS TEXT) AS "sheet",
      CAST(NULL AS TEXT) AS "level_cell",
      CAST(NULL AS TEXT) AS "growth_cell",
      CAST(NULL AS TEXT) AS "base_cell",
      CAST(NULL AS DOUBLE) AS "growth_pct",
      CAST(NULL AS DOUBLE) AS "change_pp",
      CAST(NULL AS DOUBLE) AS "share_pct",
      CAST(NULL AS SMALLINT) AS "rank",
      FALSE AS "is_revised"
    FROM (
      SELECT
        "t9"."area",
        "t9"."chain",
        "t9"."year",
        "t9"."month",
        "t9"."numerator",
        "t9"."numerator_basis",
        "t9"."above",
        "t9"."above_base",
        "t35"."denominator",
        "t35"."ratio_scale",
        "t35"."ratio",
        "t35"."ratio_basis",
        "t35"."denominator_basis",
        "t45"."below",
        "t45"."below_base"
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
      ) AS "t9"
      INNER JOIN (
        SELECT
          "t17"."numerator",
          "t17"."denominator",
          "t17"."ratio_scale",
          "t17"."ratio",
          "t17"."ratio_basis",
          "t13"."numerator_basis",
          "t14"."denominator_basis"
        FROM (
          SELECT
            "t2"."numerator",
            "t2"."denominator",
            "t2"."ratio_scale",
            "t2"."indicator" AS "ratio",
            "t2"."basis" AS "ratio_basis"
          FROM "indicator" AS "t2"
          WHERE
            "t2"."numerator" <> ''
        ) AS "t17"
        INNER JOIN (
          SELECT
            "t2"."indicator" AS "numerator",
            "t2"."basis" AS "numerator_basis"
          FROM "indicator" AS "t2"
        ) AS "t13"
          ON "t17"."numerator" = "t13"."numerator"
        INNER JOIN (
          SELECT
            "t2"."indicator" AS "denominator",
            "t2"."basis" AS "denominator_basis"
          FROM "indicator" AS "t2"
        ) AS "t14"
          ON "t17"."denominator" = "t14"."denominator"
      ) AS "t35"
        ON "t9"."numerator" = "t35"."numerator"
        AND "t9"."numerator_basis" = "t35"."numerator_basis"
      INNER JOIN (
        SELECT
          "t10"."area",
          "t10"."chain",
          "t10"."year",
          "t10"."month",
          "t10"."denominator",
          "t10"."denominator_basis",
          "t10"."below",
          "t10"."below_base"
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
        ) AS "t10"
        SEMI JOIN (
          SELECT
            "t17"."numerator",
            "t17"."denominator",
            "t17"."ratio_scale",
            "t17"."ratio",
            "t17"."ratio_basis",
            "t13"."numerator_basis",
            "t14"."denominator_basis"
          FROM (
            SELECT
              "t2"."numerator",
              "t2"."denominator",
              "t2"."ratio_scale",
              "t2"."indicator" AS "ratio",
              "t2"."basis" AS "ratio_basis"
            FROM "indicator" AS "t2"
            WHERE
              "t2"."numerator" <> ''
          ) AS "t17"
          INNER JOIN (
            SELECT
              "t2"."indicator" AS "numerator",
              "t2"."basis" AS "numerator_basis"
            FROM "indicator" AS "t2"
          ) AS "t13"
            ON "t17"."numerator" = "t13"."numerator"
          INNER JOIN (
            SELECT
              "t2"."indicator" AS "denominator",
              "t2"."basis" AS "denominator_basis"
            FROM "indicator" AS "t2"
          ) AS "t14"
            ON "t17"."denominator" = "t14"."denominator"
        ) AS "t35"
          ON "t10"."denominator" = "t35"."denominator"
          AND "t10"."denominator_basis" = "t35"."denominator_basis"
      ) AS "t45"
        ON "t9"."area" = "t45"."area"
        AND "t9"."chain" = "t45"."chain"
        AND "t9"."year" = "t45"."year"
        AND "t9"."month" = "t45"."month"
        AND "t35"."denominator" = "t45"."denominator"
        AND "t35"."denominator_basis" = "t45"."denominator_basis"
    ) AS "t47"
    WHERE
      "t47"."above" IS NOT NULL AND "t47"."below" > 0
  ) AS "t50"
  INNER JOIN (
    SELECT
      "t26"."indicator",
      "t26"."indicator_no",
      "t34"."weight_no",
      CAST(CASE "t34"."weight_basis"
        WHEN 'ytd'
        THEN 0
        WHEN 'month'
        THEN 1
        WHEN 'point'
        THEN 2
        ELSE NULL
      END AS BIGINT) AS "weight_basis",
      "t26"."numerator" <> '' AS "has_parts",
      "t26"."direction" <> 'none' AS "is_ranked"
    FROM "t20" AS "t26"
    LEFT OUTER JOIN (
      SELECT
        "t23"."indicator" AS "weight",
        "t23"."indicator_no" AS "weight_no",
        "t23"."basis" AS "weight_basis"
      FROM "t20" AS "t23"
    ) AS "t34"
      ON "t26"."weight" = "t34"."weight"
  ) AS "t44"
    ON "t50"."indicator" = "t44"."indicator"
  INNER JOIN (
    SELECT
      "t11"."area",
      "t25"."area_no",
      "t32"."parent_no",
      "t33"."group_no"
    FROM (
      SELECT
        "t1"."area",
        "t1"."parent",
        "t1"."rank_group"
      FROM "area" AS "t1"
    ) AS "t11"
    INNER JOIN "t19" AS "t25"
      ON "t11"."area" = "t25"."area"
    LEFT OUTER JOIN (
      SELECT
        "t22"."area" AS "parent",
        "t22"."area_no" AS "parent_no"
      FROM "t19" AS "t22"
    ) AS "t32"
      ON "t11"."parent" = "t32"."parent"
    LEFT OUTER JOIN (
      SELECT
        "t12"."rank_group",
        ROW_NUMBER() OVER (
          ORDER BY "t12"."rank_group" ASC
          ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
        ) - 1 AS "group_no"
      FROM (
        SELECT DISTINCT
          "t1"."rank_group"
        FROM "area" AS "t1"
        WHERE
          "t1"."rank_group" <> ''
      ) AS "t12"
    ) AS "t33"
      ON "t11"."rank_group" = "t33"."rank_group"
  ) AS "t43"
    ON "t50"."area" = "t43"."area"
  INNER JOIN (
    SELECT
      "t27"."chain",
      "t27"."chain_no",
      "t37"."whole_no"
    FROM "t21" AS "t27"
    CROSS JOIN (
      SELECT
        "t24"."chain_no" AS "whole_no"
      FROM "t21" AS "t24"
      WHERE
        "t24"."chain" = 'all'
    ) AS "t37"
  ) AS "t42"
    ON "t50"."chain" = "t42"."chain"
)
SELECT
  *
FROM (
  SELECT
    "t61"."key",
    "t61"."ref_key",
    "t61"."weight_key",
    "t61"."board",
    "t61"."indicator",
    "t61"."area",
    "t61"."chain",
    "t61"."year",
    "t61"."month",
    "t61"."basis",
    "t61"."level",
    "t61"."growth_pct",
    "t61"."growth_word",
    "t61"."change_pp",
    "t61"."base",
    "t61"."rank",
    "t61"."share_pct",
    "t61"."status",
    "t61"."is_revised",
    "t61"."batch",
    "t61"."sheet",
    "t61"."level_cell",
    "t61"."growth_cell",
    "t61"."base_cell",
    "t61"."level_kind"
  FROM (
    SELECT
      (
        "t55"."indicator_no" * 274877906944
      ) + (
        (
          "t55"."area_no" * 4194304
        ) + (
          "t55"."chain_no" * 4 * 4096
        )
      ) + (
        (
          CAST(CASE "t55"."basis"
            WHEN 'ytd'
            THEN 0
            WHEN 'month'
            THEN 1
            WHEN 'point'
            THEN 2
            ELSE NULL
          END AS BIGINT) * 4096
        ) + (
          (
            (
              CAST("t55"."year" AS BIGINT) - 1970
            ) * 12
          ) + "t55"."month"
        )
      ) AS "key",
      (
        "t55"."indicator_no" * 274877906944
      ) + (
        CASE
          WHEN "t55"."chain" <> 'all'
          THEN "t55"."area_no"
          WHEN "t55"."parent_no" <> "t55"."area_no"
          THEN "t55"."parent_no"
          ELSE NULL
        END * 4194304
      ) + (
        "t55"."whole_no" * 4 * 4096
      ) + (
        (
          CAST(CASE "t55"."basis"
            WHEN 'ytd'
            THEN 0
            WHEN 'month'
            THEN 1
            WHEN 'point'
            THEN 2
            ELSE NULL
          END AS BIGINT) * 4096
        ) + (
          (
            (
              CAST("t55"."year" AS BIGINT) - 1970
            ) * 12
          ) + "t55"."month"
        )
      ) AS "ref_key",
      (
        "t55"."weight_no" * 274877906944
      ) + (
        (
          "t55"."area_no" * 4194304
        ) + (
          "t55"."chain_no" * 4 * 4096
        )
      ) + (
        "t55"."weight_basis" * 4096
      ) + (
        (
          (
            CAST("t55"."year" AS BIGINT) - 1970
          ) * 12
        ) + "t55"."month"
      ) AS "weight_key",
      CASE
        WHEN (
          "t55"."chain" = 'all'
        ) AND "t55"."is_ranked"
        THEN (
          (
            (
              "t55"."indicator_no" * 65536
            ) + "t55"."group_no"
          ) * 4 * 4096
        ) + (
          (
            CAST(CASE "t55"."basis"
              WHEN 'ytd'
              THEN 0
              WHEN 'month'
              THEN 1
              WHEN 'point'
              THEN 2
              ELSE NULL
            END AS BIGINT) * 4096
          ) + (
            (
              (
                CAST("t55"."year" AS BIGINT) - 1970
              ) * 12
            ) + "t55"."month"
          )
        )
        ELSE NULL
      END AS "board",
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
      "t55"."sheet",
      "t55"."level_cell",
      "t55"."growth_cell",
      "t55"."base_cell",
      "t55"."level_kind",
      "t55"."has_parts"
    FROM "t53" AS "t55"
  ) AS "t61"
  ANTI JOIN "t52" AS "t56"
    ON "t61"."key" = "t56"."key"
) AS "t63"
UNION ALL
SELECT
  *
FROM (
  SELECT
    *
  FROM (
    SELECT
      (
        "t48"."indicator_no" * 274877906944
      ) + (
        (
          "t48"."area_no" * 4194304
        ) + (
          "t48"."chain_no" * 4 * 4096
        )
      ) + (
        (
          CAST(CASE "t48"."basis"
            WHEN 'ytd'
            THEN 0
            WHEN 'month'
            THEN 1
            WHEN 'point'
            THEN 2
            ELSE NULL
          END AS BIGINT) * 4096
        ) + (
          (
            (
              CAST("t48"."year" AS BIGINT) - 1970
            ) * 12
          ) + "t48"."month"
        )
      ) AS "key",
      (
        "t48"."indicator_no" * 274877906944
      ) + (
        CASE
          WHEN "t48"."chain" <> 'all'
          THEN "t48"."area_no"
          WHEN "t48"."parent_no" <> "t48"."area_no"
          THEN "t48"."parent_no"
          ELSE NULL
        END * 4194304
      ) + (
        "t48"."whole_no" * 4 * 4096
      ) + (
        (
          CAST(CASE "t48"."basis"
            WHEN 'ytd'
            THEN 0
            WHEN 'month'
            THEN 1
            WHEN 'point'
            THEN 2
            ELSE NULL
          END AS BIGINT) * 4096
        ) + (
          (
            (
              CAST("t48"."year" AS BIGINT) - 1970
            ) * 12
          ) + "t48"."month"
        )
      ) AS "ref_key",
      (
        "t48"."weight_no" * 274877906944
      ) + (
        (
          "t48"."area_no" * 4194304
        ) + (
          "t48"."chain_no" * 4 * 4096
        )
      ) + (
        "t48"."weight_basis" * 4096
      ) + (
        (
          (
            CAST("t48"."year" AS BIGINT) - 1970
          ) * 12
        ) + "t48"."month"
      ) AS "weight_key",
      CASE
        WHEN (
          "t48"."chain" = 'all'
        ) AND "t48"."is_ranked"
        THEN (
          (
            (
              "t48"."indicator_no" * 65536
            ) + "t48"."group_no"
          ) * 4 * 4096
        ) + (
          (
            CAST(CASE "t48"."basis"
              WHEN 'ytd'
              THEN 0
              WHEN 'month'
              THEN 1
              WHEN 'point'
              THEN 2
              ELSE NULL
            END AS BIGINT) * 4096
          ) + (
            (
              (
                CAST("t48"."year" AS BIGINT) - 1970
              ) * 12
            ) + "t48"."month"
          )
        )
        ELSE NULL
      END AS "board",
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
      "t48"."rank",
      "t48"."share_pct",
      "t48"."status",
      "t48"."is_revised",
      "t48"."batch",
      "t48"."sheet",
      "t48"."level_cell",
      "t48"."growth_cell",
      "t48"."base_cell",
      "t48"."level_kind"
    FROM "t46" AS "t48"
    WHERE
      NOT (
        "t48"."has_parts"
      )
  ) AS "t51"
  UNION ALL
  SELECT
    *
  FROM (
    SELECT
      "t62"."key",
      "t62"."ref_key",
      "t62"."weight_key",
      "t62"."board",
      "t62"."indicator",
      "t62"."area",
      "t62"."chain",
      "t62"."year",
      "t62"."month",
      "t62"."basis",
      CASE
        WHEN (
          "t62"."level" IS NULL
        )
        AND NOT (
          "t62"."status" IN ('suppressed', 'not_applicable')
        )
        AND (
          "t62"."made_level" IS NOT NULL
        )
        THEN "t62"."made_level"
        ELSE "t62"."level"
      END AS "level",
      "t62"."growth_pct",
      "t62"."growth_word",
      "t62"."change_pp",
      CASE
        WHEN (
          "t62"."level" IS NULL
        )
        AND NOT (
          "t62"."status" IN ('suppressed', 'not_applicable')
        )
        AND (
          "t62"."made_level" IS NOT NULL
        )
        THEN COALESCE("t62"."base", "t62"."made_base")
        ELSE "t62"."base"
      END AS "base",
      "t62"."rank",
      "t62"."share_pct",
      "t62"."status",
      "t62"."is_revised",
      "t62"."batch",
      "t62"."sheet",
      "t62"."level_cell",
      "t62"."growth_cell",
      "t62"."base_cell",
      CASE
        WHEN (
          "t62"."level" IS NULL
        )
        AND NOT (
          "t62"."status" IN ('suppressed', 'not_applicable')
        )
        AND (
          "t62"."made_level" IS NOT NULL
        )
        THEN 'computed'
        ELSE "t62"."level_kind"
      END AS "level_kind"
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
        "t57"."rank",
        "t57"."share_pct",
        "t57"."status",
        "t57"."is_revised",
        "t57"."batch",
        "t57"."sheet",
        "t57"."level_cell",
        "t57"."growth_cell",
        "t57"."base_cell",
        "t57"."level_kind",
        "t57"."has_parts",
        "t59"."made_key",
        "t59"."made_level",
        "t59"."made_base"
      FROM "t52" AS "t57"
      LEFT OUTER JOIN (
        SELECT
          (
            "t55"."indicator_no" * 274877906944
          ) + (
            (
              "t55"."area_no" * 4194304
            ) + (
              "t55"."chain_no" * 4 * 4096
            )
          ) + (
            (
              CAST(CASE "t55"."basis"
                WHEN 'ytd'
                THEN 0
                WHEN 'month'
                THEN 1
                WHEN 'point'
                THEN 2
                ELSE NULL
              END AS BIGINT) * 4096
            ) + (
              (
                (
                  CAST("t55"."year" AS BIGINT) - 1970
                ) * 12
              ) + "t55"."month"
            )
          ) AS "made_key",
          "t55"."level" AS "made_level",
          "t55"."base" AS "made_base"
        FROM "t53" AS "t55"
      ) AS "t59"
        ON "t57"."key" = "t59"."made_key"
    ) AS "t62"
  ) AS "t64"
) AS "t65"
