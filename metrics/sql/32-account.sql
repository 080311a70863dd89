-- Made from metrics/*.py by `python -m metrics compile`. Change the function, then compile.
CREATE VIEW account AS
SELECT
  "t18".*
  EXCLUDE ("printed_step")
FROM (
  SELECT
    "t17"."indicator",
    "t17"."area",
    "t17"."chain",
    "t17"."year",
    "t17"."month",
    "t17"."growth_pct",
    "t17"."growth_word",
    "t17"."ytd",
    "t17"."ytd_last",
    "t17"."month_level",
    "t17"."month_kind",
    "t17"."month_growth_pct",
    "t17"."implied_revision",
    "t17"."printed_step",
    COALESCE(
      "t17"."printed_step",
      CASE
        WHEN STARTS_WITH("t17"."month_kind", 'derived')
        THEN "t17"."month_level"
        ELSE NULL
      END
    ) AS "step"
  FROM (
    SELECT
      "t16".*
      EXCLUDE ("area_right", "chain_right", "indicator_right", "month_right", "year_right")
    FROM (
      SELECT
        "t15"."indicator",
        "t15"."area",
        "t15"."chain",
        "t15"."year",
        "t15"."month",
        "t15"."growth_pct",
        "t15"."growth_word",
        "t15"."ytd",
        "t15"."ytd_last",
        "t15"."month_level",
        "t15"."month_kind",
        "t15"."month_growth_pct",
        "t3"."indicator" AS "indicator_right",
        "t3"."area" AS "area_right",
        "t3"."chain" AS "chain_right",
        "t3"."year" AS "year_right",
        "t3"."month" AS "month_right",
        "t3"."implied_revision",
        "t3"."printed_step"
      FROM (
        SELECT
          "t13".*
          EXCLUDE ("area_right", "chain_right", "indicator_right", "month_right", "year_right")
        FROM (
          SELECT
            "t12"."indicator",
            "t12"."area",
            "t12"."chain",
            "t12"."year",
            "t12"."month",
            "t12"."growth_pct",
            "t12"."growth_word",
            "t12"."ytd",
            "t12"."ytd_last",
            "t9"."indicator" AS "indicator_right",
            "t9"."area" AS "area_right",
            "t9"."chain" AS "chain_right",
            "t9"."year" AS "year_right",
            "t9"."month" AS "month_right",
            "t9"."month_level",
            "t9"."month_kind",
            "t9"."month_growth_pct"
          FROM (
            SELECT
              "t10"."indicator",
              "t10"."area",
              "t10"."chain",
              "t10"."year",
              "t10"."month",
              "t10"."growth_pct",
              "t10"."growth_word",
              "t10"."ytd",
              "t10"."ytd_last"
            FROM (
              SELECT
                "t7"."indicator",
                "t7"."area",
                "t7"."chain",
                "t7"."year",
                "t7"."month",
                "t7"."growth_pct",
                "t7"."growth_word",
                "t7"."ytd",
                "t8"."indicator" AS "indicator_right",
                "t8"."area" AS "area_right",
                "t8"."chain" AS "chain_right",
                "t8"."month" AS "month_right",
                "t8"."year" AS "year_right",
                "t8"."ytd_last"
              FROM (
                SELECT
                  "t1"."indicator",
                  "t1"."area",
                  "t1"."chain",
                  "t1"."year",
                  "t1"."month",
                  "t1"."growth_pct",
                  "t1"."growth_word",
                  "t1"."level" AS "ytd"
                FROM "figure" AS "t1"
                WHERE
                  "t1"."basis" = 'ytd' AND "t1"."level" IS NOT NULL
              ) AS "t7"
              LEFT OUTER JOIN (
                SELECT
                  "t1"."indicator",
                  "t1"."area",
                  "t1"."chain",
                  "t1"."month",
                  CAST("t1"."year" + 1 AS SMALLINT) AS "year",
                  "t1"."level" AS "ytd_last"
                FROM "figure" AS "t1"
                WHERE
                  "t1"."basis" = 'ytd' AND "t1"."level" IS NOT NULL
              ) AS "t8"
                ON "t7"."indicator" = "t8"."indicator"
                AND "t7"."area" = "t8"."area"
                AND "t7"."chain" = "t8"."chain"
                AND "t7"."year" = "t8"."year"
                AND "t7"."month" = "t8"."month"
            ) AS "t10"
          ) AS "t12"
          LEFT OUTER JOIN (
            SELECT
              "t1"."indicator",
              "t1"."area",
              "t1"."chain",
              "t1"."year",
              "t1"."month",
              "t1"."level" AS "month_level",
              "t1"."level_kind" AS "month_kind",
              "t1"."growth_pct" AS "month_growth_pct"
            FROM "figure" AS "t1"
            WHERE
              "t1"."basis" = 'month'
              AND (
                (
                  "t1"."level" IS NOT NULL
                ) OR (
                  "t1"."growth_pct" IS NOT NULL
                )
              )
          ) AS "t9"
            ON "t12"."indicator" = "t9"."indicator"
            AND "t12"."area" = "t9"."area"
            AND "t12"."chain" = "t9"."chain"
            AND "t12"."year" = "t9"."year"
            AND "t12"."month" = "t9"."month"
        ) AS "t13"
      ) AS "t15"
      LEFT OUTER JOIN (
        SELECT
          "t0"."indicator",
          "t0"."area",
          "t0"."chain",
          "t0"."year",
          "t0"."month",
          "t0"."implied_revision",
          "t0"."step" AS "printed_step"
        FROM "ledger" AS "t0"
      ) AS "t3"
        ON "t15"."indicator" = "t3"."indicator"
        AND "t15"."area" = "t3"."area"
        AND "t15"."chain" = "t3"."chain"
        AND "t15"."year" = "t3"."year"
        AND "t15"."month" = "t3"."month"
    ) AS "t16"
  ) AS "t17"
) AS "t18"
