-- Made from metrics/*.py by `python -m metrics compile`. Change the function, then compile.
CREATE TABLE ledger AS
WITH "t4" AS (
  SELECT
    *
  FROM "observation" AS "t1"
  WHERE
    "t1"."basis" = 'ytd' AND "t1"."level" IS NOT NULL
)
SELECT
  "t23"."indicator",
  "t23"."area",
  "t23"."chain",
  "t23"."year",
  "t23"."month",
  "t23"."step",
  "t23"."is_one_report",
  "t5"."printed" AS "level",
  CAST(ROUND("t23"."step" - "t5"."printed", 4) AS DOUBLE) AS "implied_revision"
FROM (
  SELECT
    *
  FROM (
    SELECT
      "t20".*
      EXCLUDE ("own_base", "own_level")
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
        "t19"."rank_by",
        "t19"."is_additive",
        "t19"."level_last",
        "t19"."level_before",
        "t19"."base_before",
        COALESCE(
          (
            (
              "t19"."own_level" IS NOT NULL
            ) AND (
              "t19"."month" > 1
            )
          )
          OR "t19"."is_one_report",
          FALSE
        ) AS "is_one_report",
        "t19"."is_nominal",
        "t19"."growth_published_pct",
        "t19"."growth_raw_pct",
        "t19"."growth_comparable_pct",
        "t19"."growth_kind",
        "t19"."own_level",
        "t19"."own_base",
        CAST(ROUND(
          "t19"."level" - CASE
            WHEN (
              "t19"."own_level" IS NOT NULL
            ) AND (
              "t19"."month" > 1
            )
            THEN "t19"."own_level"
            ELSE "t19"."level_before"
          END,
          4
        ) AS DOUBLE) AS "step",
        CAST(ROUND(
          "t19"."base" - CASE
            WHEN (
              "t19"."own_level" IS NOT NULL
            ) AND (
              "t19"."month" > 1
            )
            THEN "t19"."own_base"
            ELSE "t19"."base_before"
          END,
          4
        ) AS DOUBLE) AS "base_step"
      FROM (
        SELECT
          "t18".*
          EXCLUDE ("area_right", "batch_right", "chain_right", "indicator_right", "month_right", "year_right")
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
            "t13"."rank_by",
            "t13"."is_additive",
            "t13"."level_last",
            "t13"."level_before",
            "t13"."base_before",
            "t13"."is_one_report",
            "t13"."is_nominal",
            "t13"."growth_published_pct",
            "t13"."growth_raw_pct",
            "t13"."growth_comparable_pct",
            "t13"."growth_kind",
            "t17"."indicator" AS "indicator_right",
            "t17"."area" AS "area_right",
            "t17"."chain" AS "chain_right",
            "t17"."year" AS "year_right",
            "t17"."month" AS "month_right",
            "t17"."batch" AS "batch_right",
            "t17"."own_level",
            "t17"."own_base"
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
              ) AS "t5"
                ON "t2"."key" = "t5"."ytd_key"
            ) AS "t9"
            WHERE
              "t9"."basis" = 'ytd' AND "t9"."is_additive" AND "t9"."level" IS NOT NULL
          ) AS "t13"
          LEFT OUTER JOIN (
            SELECT
              "t15"."indicator",
              "t15"."area",
              "t15"."chain",
              "t15"."year",
              "t15"."month",
              "t15"."batch",
              MAX("t15"."level") AS "own_level",
              MAX("t15"."base") AS "own_base"
            FROM (
              SELECT
                "t14"."indicator",
                "t14"."area",
                "t14"."chain",
                "t14"."year",
                CAST("t14"."month" + 1 AS TINYINT) AS "month",
                "t14"."basis",
                "t14"."level",
                "t14"."growth_pct",
                "t14"."growth_word",
                "t14"."change_pp",
                "t14"."base",
                "t14"."rank",
                "t14"."share_pct",
                "t14"."status",
                "t14"."batch",
                "t14"."vintage",
                "t14"."sheet",
                "t14"."level_cell",
                "t14"."growth_cell",
                "t14"."base_cell",
                "t14"."rank_cell",
                "t14"."share_cell"
              FROM (
                SELECT
                  "t7"."indicator",
                  "t7"."area",
                  "t7"."chain",
                  "t7"."year",
                  "t7"."month",
                  "t7"."basis",
                  "t7"."level",
                  "t7"."growth_pct",
                  "t7"."growth_word",
                  "t7"."change_pp",
                  "t7"."base",
                  "t7"."rank",
                  "t7"."share_pct",
                  "t7"."status",
                  "t7"."batch",
                  "t7"."vintage",
                  "t7"."sheet",
                  "t7"."level_cell",
                  "t7"."growth_cell",
                  "t7"."base_cell",
                  "t7"."rank_cell",
                  "t7"."share_cell"
                FROM "t4" AS "t7"
                SEMI JOIN (
                  SELECT
                    *
                  FROM (
                    SELECT
                      "t6"."indicator",
                      "t6"."year",
                      "t6"."month",
                      MIN("t6"."vintage") AS "first",
                      MAX("t6"."vintage") AS "last"
                    FROM "t4" AS "t6"
                    GROUP BY
                      1,
                      2,
                      3
                  ) AS "t8"
                  WHERE
                    "t8"."first" <> "t8"."last"
                ) AS "t12"
                  ON "t7"."indicator" = "t12"."indicator"
                  AND "t7"."year" = "t12"."year"
                  AND "t7"."month" = "t12"."month"
              ) AS "t14"
            ) AS "t15"
            GROUP BY
              1,
              2,
              3,
              4,
              5,
              6
          ) AS "t17"
            ON "t13"."indicator" = "t17"."indicator"
            AND "t13"."area" = "t17"."area"
            AND "t13"."chain" = "t17"."chain"
            AND "t13"."year" = "t17"."year"
            AND "t13"."month" = "t17"."month"
            AND "t13"."batch" = "t17"."batch"
        ) AS "t18"
      ) AS "t19"
    ) AS "t20"
  ) AS "t21"
  WHERE
    "t21"."step" IS NOT NULL
) AS "t23"
INNER JOIN (
  SELECT
    "t0"."key" - 4096 AS "ytd_key",
    "t0"."level" AS "printed"
  FROM "_growth" AS "t0"
  WHERE
    "t0"."basis" = 'month' AND "t0"."level" IS NOT NULL
) AS "t5"
  ON "t23"."key" = "t5"."ytd_key"
