-- Made from metrics/*.py by `python -m metrics compile`. Change the function, then compile.
CREATE VIEW reconciled AS
WITH "t1" AS (
  SELECT
    "t0"."indicator",
    "t0"."area",
    "t0"."chain",
    "t0"."year",
    "t0"."month",
    "t0"."basis",
    "t0"."level",
    "t0"."growth_published_pct",
    "t0"."growth_raw_pct",
    "t0"."level" / (
      (
        "t0"."growth_raw_pct" / 100
      ) + 1
    ) AS "level_last",
    "t0"."level" / (
      (
        "t0"."growth_published_pct" / 100
      ) + 1
    ) AS "comparable_base",
    "t0"."growth_published_pct" - "t0"."growth_raw_pct" AS "growth_gap_pp",
    (
      (
        (
          "t0"."level" / (
            (
              "t0"."growth_published_pct" / 100
            ) + 1
          )
        ) / (
          "t0"."level" / (
            (
              "t0"."growth_raw_pct" / 100
            ) + 1
          )
        )
      ) - 1
    ) * 100 AS "base_gap_pct"
  FROM "figure" AS "t0"
  WHERE
    "t0"."growth_published_pct" IS NOT NULL
    AND "t0"."growth_published_pct" > -100
    AND "t0"."growth_raw_pct" IS NOT NULL
    AND "t0"."growth_raw_pct" > -100
    AND "t0"."level" > 0
)
SELECT
  "t11".*
  EXCLUDE ("middle", "spread")
FROM (
  SELECT
    "t10"."indicator",
    "t10"."area",
    "t10"."chain",
    "t10"."year",
    "t10"."month",
    "t10"."basis",
    "t10"."level",
    "t10"."growth_published_pct",
    "t10"."growth_raw_pct",
    "t10"."level_last",
    "t10"."comparable_base",
    "t10"."growth_gap_pp",
    "t10"."base_gap_pct",
    "t10"."middle",
    "t10"."spread",
    ABS("t10"."base_gap_pct" - "t10"."middle") > (
      (
        "t10"."spread" * 4.4478
      ) + 1e-09
    ) AS "is_unusual"
  FROM (
    SELECT
      "t3"."indicator",
      "t3"."area",
      "t3"."chain",
      "t3"."year",
      "t3"."month",
      "t3"."basis",
      "t3"."level",
      "t3"."growth_published_pct",
      "t3"."growth_raw_pct",
      "t3"."level_last",
      "t3"."comparable_base",
      "t3"."growth_gap_pp",
      "t3"."base_gap_pct",
      "t5"."middle",
      "t9"."spread"
    FROM "t1" AS "t3"
    INNER JOIN (
      SELECT
        "t2"."indicator",
        "t2"."area",
        "t2"."chain",
        "t2"."basis",
        QUANTILE_CONT("t2"."base_gap_pct", 0.5) AS "middle"
      FROM "t1" AS "t2"
      GROUP BY
        1,
        2,
        3,
        4
    ) AS "t5"
      ON "t3"."indicator" = "t5"."indicator"
      AND "t3"."area" = "t5"."area"
      AND "t3"."chain" = "t5"."chain"
      AND "t3"."basis" = "t5"."basis"
    INNER JOIN (
      SELECT
        "t7"."indicator",
        "t7"."area",
        "t7"."chain",
        "t7"."basis",
        QUANTILE_CONT("t7"."away", 0.5) AS "spread"
      FROM (
        SELECT
          "t6"."indicator",
          "t6"."area",
          "t6"."chain",
          "t6"."year",
          "t6"."month",
          "t6"."basis",
          "t6"."level",
          "t6"."growth_published_pct",
          "t6"."growth_raw_pct",
          "t6"."level_last",
          "t6"."comparable_base",
          "t6"."growth_gap_pp",
          "t6"."base_gap_pct",
          "t6"."middle",
          ABS("t6"."base_gap_pct" - "t6"."middle") AS "away"
        FROM (
          SELECT
            "t3"."indicator",
            "t3"."area",
            "t3"."chain",
            "t3"."year",
            "t3"."month",
            "t3"."basis",
            "t3"."level",
            "t3"."growth_published_pct",
            "t3"."growth_raw_pct",
            "t3"."level_last",
            "t3"."comparable_base",
            "t3"."growth_gap_pp",
            "t3"."base_gap_pct",
            "t5"."middle"
          FROM "t1" AS "t3"
          INNER JOIN (
            SELECT
              "t2"."indicator",
              "t2"."area",
              "t2"."chain",
              "t2"."basis",
              QUANTILE_CONT("t2"."base_gap_pct", 0.5) AS "middle"
            FROM "t1" AS "t2"
            GROUP BY
              1,
              2,
              3,
              4
          ) AS "t5"
            ON "t3"."indicator" = "t5"."indicator"
            AND "t3"."area" = "t5"."area"
            AND "t3"."chain" = "t5"."chain"
            AND "t3"."basis" = "t5"."basis"
        ) AS "t6"
      ) AS "t7"
      GROUP BY
        1,
        2,
        3,
        4
    ) AS "t9"
      ON "t3"."indicator" = "t9"."indicator"
      AND "t3"."area" = "t9"."area"
      AND "t3"."chain" = "t9"."chain"
      AND "t3"."basis" = "t9"."basis"
  ) AS "t10"
) AS "t11"
