-- Made from metrics/*.py by `python -m metrics compile`. Change the function, then compile.
CREATE TEMP TABLE _line AS
WITH "t11" AS (
  SELECT
    "t1"."area",
    ROW_NUMBER() OVER (ORDER BY "t1"."area" ASC ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) - 1 AS "area_no"
  FROM "area" AS "t1"
), "t13" AS (
  SELECT
    "t3"."indicator",
    "t3"."weight",
    "t3"."basis",
    "t3"."direction",
    ROW_NUMBER() OVER (
      ORDER BY "t3"."indicator" ASC
      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
    ) - 1 AS "indicator_no"
  FROM "indicator" AS "t3"
), "t14" AS (
  SELECT
    "t4"."chain",
    ROW_NUMBER() OVER (
      ORDER BY "t4"."chain" ASC
      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
    ) - 1 AS "chain_no"
  FROM "chain" AS "t4"
)
SELECT
  (
    "t39"."indicator_no" * 274877906944
  ) + (
    (
      "t39"."area_no" * 4194304
    ) + (
      "t39"."chain_no" * 4 * 4096
    )
  ) + (
    (
      CAST(CASE "t39"."basis"
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
          CAST("t39"."year" AS BIGINT) - 1970
        ) * 12
      ) + "t39"."month"
    )
  ) AS "key",
  (
    "t39"."indicator_no" * 274877906944
  ) + (
    CASE
      WHEN "t39"."chain" <> 'all'
      THEN "t39"."area_no"
      WHEN "t39"."parent_no" <> "t39"."area_no"
      THEN "t39"."parent_no"
      ELSE NULL
    END * 4194304
  ) + (
    "t39"."whole_no" * 4 * 4096
  ) + (
    (
      CAST(CASE "t39"."basis"
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
          CAST("t39"."year" AS BIGINT) - 1970
        ) * 12
      ) + "t39"."month"
    )
  ) AS "ref_key",
  CASE
    WHEN "t39"."weight_basis" = CAST(CASE "t39"."basis"
      WHEN 'ytd'
      THEN 0
      WHEN 'month'
      THEN 1
      WHEN 'point'
      THEN 2
      ELSE NULL
    END AS BIGINT)
    THEN (
      "t39"."weight_no" * 274877906944
    ) + (
      (
        "t39"."area_no" * 4194304
      ) + (
        "t39"."chain_no" * 4 * 4096
      )
    ) + (
      (
        CAST(CASE "t39"."basis"
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
            CAST("t39"."year" AS BIGINT) - 1970
          ) * 12
        ) + "t39"."month"
      )
    )
    ELSE NULL
  END AS "weight_key",
  CASE
    WHEN (
      "t39"."chain" = 'all'
    ) AND "t39"."is_ranked"
    THEN (
      (
        (
          "t39"."indicator_no" * 65536
        ) + "t39"."group_no"
      ) * 4 * 4096
    ) + (
      (
        CAST(CASE "t39"."basis"
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
            CAST("t39"."year" AS BIGINT) - 1970
          ) * 12
        ) + "t39"."month"
      )
    )
    ELSE NULL
  END AS "board",
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
  "t39"."rank",
  "t39"."share_pct",
  "t39"."status",
  "t39"."is_revised",
  "t39"."batch",
  "t39"."level_kind"
FROM (
  SELECT
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
    "t38"."rank",
    "t38"."share_pct",
    "t38"."status",
    "t38"."batch",
    "t38"."vintage",
    "t38"."sheet",
    "t38"."level_cell",
    "t38"."growth_cell",
    "t38"."base_cell",
    "t38"."rank_cell",
    "t38"."share_cell",
    "t38"."is_revised",
    "t38"."level_kind",
    "t37"."indicator_no",
    "t37"."weight_no",
    "t37"."weight_basis",
    "t37"."is_ranked",
    "t35"."area_no",
    "t35"."parent_no",
    "t35"."group_no",
    "t34"."chain_no",
    "t34"."whole_no"
  FROM (
    SELECT
      *
    FROM (
      SELECT
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
        "t26"."batch",
        "t26"."vintage",
        "t26"."sheet",
        "t26"."level_cell",
        "t26"."growth_cell",
        "t26"."base_cell",
        "t26"."rank_cell",
        "t26"."share_cell",
        "t26"."is_revised",
        "t26"."level_kind"
      FROM (
        SELECT
          "t12"."indicator",
          "t12"."area",
          "t12"."chain",
          "t12"."year",
          "t12"."month",
          "t12"."basis",
          "t12"."level",
          "t12"."growth_pct",
          "t12"."growth_word",
          "t12"."change_pp",
          "t12"."base",
          "t12"."rank",
          "t12"."share_pct",
          "t12"."status",
          "t12"."batch",
          "t12"."vintage",
          "t12"."sheet",
          "t12"."level_cell",
          "t12"."growth_cell",
          "t12"."base_cell",
          "t12"."rank_cell",
          "t12"."share_cell",
          "t12"."is_revised",
          "t12"."level_kind",
          "t10"."has_parts"
        FROM (
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
            "t2"."is_revised",
            CASE WHEN "t2"."level" IS NOT NULL THEN 'published' ELSE CAST(NULL AS TEXT) END AS "level_kind"
          FROM "fact" AS "t2"
        ) AS "t12"
        INNER JOIN (
          SELECT
            "t3"."indicator",
            "t3"."numerator" <> '' AS "has_parts"
          FROM "indicator" AS "t3"
        ) AS "t10"
          ON "t12"."indicator" = "t10"."indicator"
      ) AS "t26"
      WHERE
        (
          "t26"."level" IS NOT NULL
        ) OR NOT (
          "t26"."has_parts"
        )
    ) AS "t32"
    UNION ALL
    SELECT
      *
    FROM "_ratio" AS "t0"
  ) AS "t38"
  INNER JOIN (
    SELECT
      "t19"."indicator",
      "t19"."indicator_no",
      "t27"."weight_no",
      CAST(CASE "t27"."weight_basis"
        WHEN 'ytd'
        THEN 0
        WHEN 'month'
        THEN 1
        WHEN 'point'
        THEN 2
        ELSE NULL
      END AS BIGINT) AS "weight_basis",
      "t19"."direction" <> 'none' AS "is_ranked"
    FROM "t13" AS "t19"
    LEFT OUTER JOIN (
      SELECT
        "t16"."indicator" AS "weight",
        "t16"."indicator_no" AS "weight_no",
        "t16"."basis" AS "weight_basis"
      FROM "t13" AS "t16"
    ) AS "t27"
      ON "t19"."weight" = "t27"."weight"
  ) AS "t37"
    ON "t38"."indicator" = "t37"."indicator"
  INNER JOIN (
    SELECT
      "t6"."area",
      "t18"."area_no",
      "t24"."parent_no",
      "t25"."group_no"
    FROM (
      SELECT
        "t1"."area",
        "t1"."parent",
        "t1"."rank_group"
      FROM "area" AS "t1"
    ) AS "t6"
    INNER JOIN "t11" AS "t18"
      ON "t6"."area" = "t18"."area"
    LEFT OUTER JOIN (
      SELECT
        "t15"."area" AS "parent",
        "t15"."area_no" AS "parent_no"
      FROM "t11" AS "t15"
    ) AS "t24"
      ON "t6"."parent" = "t24"."parent"
    LEFT OUTER JOIN (
      SELECT
        "t7"."rank_group",
        ROW_NUMBER() OVER (
          ORDER BY "t7"."rank_group" ASC
          ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
        ) - 1 AS "group_no"
      FROM (
        SELECT DISTINCT
          "t1"."rank_group"
        FROM "area" AS "t1"
        WHERE
          "t1"."rank_group" <> ''
      ) AS "t7"
    ) AS "t25"
      ON "t6"."rank_group" = "t25"."rank_group"
  ) AS "t35"
    ON "t38"."area" = "t35"."area"
  INNER JOIN (
    SELECT
      "t20"."chain",
      "t20"."chain_no",
      "t29"."whole_no"
    FROM "t14" AS "t20"
    CROSS JOIN (
      SELECT
        "t17"."chain_no" AS "whole_no"
      FROM "t14" AS "t17"
      WHERE
        "t17"."chain" = 'all'
    ) AS "t29"
  ) AS "t34"
    ON "t38"."chain" = "t34"."chain"
) AS "t39"
