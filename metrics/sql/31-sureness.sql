-- Made from metrics/*.py by `python -m metrics compile`. Change the function, then compile.
CREATE VIEW sureness AS
WITH "t17" AS (
  SELECT
    "t11"."indicator",
    "t11"."chain",
    "t11"."year",
    "t11"."month",
    "t11"."basis",
    "t13"."rank_group",
    "t11"."area",
    "t12"."rank_by",
    "t11"."level",
    CASE
      WHEN "t12"."direction" = 'up'
      THEN CASE
        WHEN "t12"."rank_by" = 'level'
        THEN SIGN((
          "t11"."level" / "t12"."unit_factor"
        ) * (
          POWER(10.0, "t12"."decimals")
        )) * CAST(FLOOR(
          ABS((
            "t11"."level" / "t12"."unit_factor"
          ) * (
            POWER(10.0, "t12"."decimals")
          )) + 0.5 + 5e-07
        ) AS BIGINT)
        ELSE SIGN("t11"."growth_pct" * (
          POWER(10.0, 1)
        )) * CAST(FLOOR(ABS("t11"."growth_pct" * (
          POWER(10.0, 1)
        )) + 0.5 + 5e-07) AS BIGINT)
      END
      ELSE -(
        CASE
          WHEN "t12"."rank_by" = 'level'
          THEN SIGN((
            "t11"."level" / "t12"."unit_factor"
          ) * (
            POWER(10.0, "t12"."decimals")
          )) * CAST(FLOOR(
            ABS((
              "t11"."level" / "t12"."unit_factor"
            ) * (
              POWER(10.0, "t12"."decimals")
            )) + 0.5 + 5e-07
          ) AS BIGINT)
          ELSE SIGN("t11"."growth_pct" * (
            POWER(10.0, 1)
          )) * CAST(FLOOR(ABS("t11"."growth_pct" * (
            POWER(10.0, 1)
          )) + 0.5 + 5e-07) AS BIGINT)
        END
      )
    END AS "value",
    CASE
      WHEN "t12"."rank_by" = 'level'
      THEN (
        POWER(10.0, "t12"."decimals")
      ) / "t12"."unit_factor"
      ELSE 10.0
    END AS "size"
  FROM (
    SELECT
      *
    FROM "figure" AS "t0"
    WHERE
      "t0"."chain" = 'all' AND "t0"."rank_of" IS NOT NULL
  ) AS "t11"
  INNER JOIN (
    SELECT
      "t2"."indicator",
      "t2"."direction",
      "t2"."decimals",
      "t2"."unit_factor",
      "t2"."rank_by"
    FROM "indicator" AS "t2"
    WHERE
      "t2"."direction" <> 'none'
  ) AS "t12"
    ON "t11"."indicator" = "t12"."indicator"
  INNER JOIN (
    SELECT
      "t3"."area",
      "t3"."rank_group"
    FROM "area" AS "t3"
    WHERE
      "t3"."rank_group" <> ''
  ) AS "t13"
    ON "t11"."area" = "t13"."area"
)
SELECT
  "t31"."indicator",
  "t31"."area",
  "t31"."chain",
  "t31"."year",
  "t31"."month",
  "t31"."basis",
  "t31"."rank",
  CAST(COALESCE("t31"."wide_best", "t31"."best") AS INT) AS "rank_best",
  CAST(COALESCE("t31"."wide_worst", "t31"."worst") AS INT) AS "rank_worst",
  COALESCE("t31"."usual_revision", 0.0) AS "usual_revision",
  "t31"."rank_change",
  "t31"."own_part",
  "t31"."others_part",
  (
    "t31"."rank_change" - "t31"."own_part"
  ) - "t31"."others_part" AS "entry_part"
FROM (
  SELECT
    "t30".*
    EXCLUDE ("area_right", "basis_right", "chain_right", "indicator_right", "month_right", "year_right")
  FROM (
    SELECT
      "t16"."indicator",
      "t16"."area",
      "t16"."chain",
      "t16"."year",
      "t16"."month",
      "t16"."basis",
      "t16"."rank",
      "t16"."rank_change",
      "t16"."best",
      "t16"."worst",
      "t16"."usual_revision",
      "t16"."wide_best",
      "t16"."wide_worst",
      "t29"."indicator" AS "indicator_right",
      "t29"."area" AS "area_right",
      "t29"."chain" AS "chain_right",
      "t29"."year" AS "year_right",
      "t29"."month" AS "month_right",
      "t29"."basis" AS "basis_right",
      "t29"."own_part",
      "t29"."others_part"
    FROM (
      SELECT
        "t14"."indicator",
        "t14"."area",
        "t14"."chain",
        "t14"."year",
        "t14"."month",
        "t14"."basis",
        "t14"."rank",
        "t14"."rank_change",
        "t14"."best",
        "t14"."worst",
        "t14"."usual_revision",
        "t14"."wide_best",
        "t14"."wide_worst"
      FROM (
        SELECT
          "t10"."indicator",
          "t10"."area",
          "t10"."chain",
          "t10"."year",
          "t10"."month",
          "t10"."basis",
          "t10"."rank",
          "t10"."rank_change",
          "t10"."best",
          "t10"."worst",
          "t7"."indicator" AS "indicator_right",
          "t7"."area" AS "area_right",
          "t7"."chain" AS "chain_right",
          "t7"."year" AS "year_right",
          "t7"."month" AS "month_right",
          "t7"."basis" AS "basis_right",
          "t7"."usual_revision",
          "t7"."wide_best",
          "t7"."wide_worst"
        FROM (
          SELECT
            "t0"."indicator",
            "t0"."area",
            "t0"."chain",
            "t0"."year",
            "t0"."month",
            "t0"."basis",
            "t0"."rank",
            "t0"."rank_change",
            "t0"."rank_best" AS "best",
            "t0"."rank_worst" AS "worst"
          FROM "figure" AS "t0"
          WHERE
            "t0"."chain" = 'all' AND "t0"."rank_best" IS NOT NULL
        ) AS "t10"
        LEFT OUTER JOIN (
          SELECT
            "t1"."indicator",
            "t1"."area",
            "t1"."chain",
            "t1"."year",
            "t1"."month",
            "t1"."basis",
            "t1"."usual_revision",
            "t1"."rank_best" AS "wide_best",
            "t1"."rank_worst" AS "wide_worst"
          FROM "band" AS "t1"
        ) AS "t7"
          ON "t10"."indicator" = "t7"."indicator"
          AND "t10"."area" = "t7"."area"
          AND "t10"."chain" = "t7"."chain"
          AND "t10"."year" = "t7"."year"
          AND "t10"."month" = "t7"."month"
          AND "t10"."basis" = "t7"."basis"
      ) AS "t14"
    ) AS "t16"
    LEFT OUTER JOIN (
      SELECT
        "t27"."indicator",
        "t27"."area",
        "t27"."chain",
        "t27"."year",
        "t27"."month",
        "t27"."basis",
        (
          (
            "t27"."then_then" - "t27"."now_then"
          ) + (
            "t27"."then_now" - "t27"."now_now"
          )
        ) / 2 AS "own_part",
        (
          (
            "t27"."then_then" - "t27"."then_now"
          ) + (
            "t27"."now_then" - "t27"."now_now"
          )
        ) / 2 AS "others_part"
      FROM (
        SELECT
          "t26"."indicator",
          "t26"."chain",
          "t26"."year",
          "t26"."month",
          "t26"."basis",
          "t26"."rank_group",
          "t26"."area",
          SUM(CAST("t26"."other_past" > "t26"."past" AS INT)) AS "then_then",
          SUM(CAST("t26"."other_past" > "t26"."value" AS INT)) AS "now_then",
          SUM(CAST("t26"."other_value" > "t26"."past" AS INT)) AS "then_now",
          SUM(CAST("t26"."other_value" > "t26"."value" AS INT)) AS "now_now"
        FROM (
          SELECT
            *
          FROM (
            SELECT
              "t21"."indicator",
              "t21"."chain",
              "t21"."year",
              "t21"."month",
              "t21"."basis",
              "t21"."rank_group",
              "t21"."area",
              "t21"."rank_by",
              "t21"."level",
              "t21"."value",
              "t21"."size",
              "t22"."past",
              "t24"."other",
              "t24"."other_value",
              "t24"."other_past"
            FROM (
              SELECT
                *
              FROM "t17" AS "t18"
              WHERE
                "t18"."value" IS NOT NULL
            ) AS "t21"
            INNER JOIN (
              SELECT
                "t18"."indicator",
                "t18"."chain",
                "t18"."year",
                CAST("t18"."month" + 1 AS TINYINT) AS "month",
                "t18"."basis",
                "t18"."rank_group",
                "t18"."area",
                "t18"."value" AS "past"
              FROM "t17" AS "t18"
              WHERE
                "t18"."value" IS NOT NULL
            ) AS "t22"
              ON "t21"."indicator" = "t22"."indicator"
              AND "t21"."chain" = "t22"."chain"
              AND "t21"."year" = "t22"."year"
              AND "t21"."month" = "t22"."month"
              AND "t21"."basis" = "t22"."basis"
              AND "t21"."rank_group" = "t22"."rank_group"
              AND "t21"."area" = "t22"."area"
            INNER JOIN (
              SELECT
                "t21"."indicator",
                "t21"."chain",
                "t21"."year",
                "t21"."month",
                "t21"."basis",
                "t21"."rank_group",
                "t21"."area" AS "other",
                "t21"."value" AS "other_value",
                "t22"."past" AS "other_past"
              FROM (
                SELECT
                  *
                FROM "t17" AS "t18"
                WHERE
                  "t18"."value" IS NOT NULL
              ) AS "t21"
              INNER JOIN (
                SELECT
                  "t18"."indicator",
                  "t18"."chain",
                  "t18"."year",
                  CAST("t18"."month" + 1 AS TINYINT) AS "month",
                  "t18"."basis",
                  "t18"."rank_group",
                  "t18"."area",
                  "t18"."value" AS "past"
                FROM "t17" AS "t18"
                WHERE
                  "t18"."value" IS NOT NULL
              ) AS "t22"
                ON "t21"."indicator" = "t22"."indicator"
                AND "t21"."chain" = "t22"."chain"
                AND "t21"."year" = "t22"."year"
                AND "t21"."month" = "t22"."month"
                AND "t21"."basis" = "t22"."basis"
                AND "t21"."rank_group" = "t22"."rank_group"
                AND "t21"."area" = "t22"."area"
            ) AS "t24"
              ON "t21"."indicator" = "t24"."indicator"
              AND "t21"."chain" = "t24"."chain"
              AND "t21"."year" = "t24"."year"
              AND "t21"."month" = "t24"."month"
              AND "t21"."basis" = "t24"."basis"
              AND "t21"."rank_group" = "t24"."rank_group"
          ) AS "t25"
          WHERE
            "t25"."area" <> "t25"."other"
        ) AS "t26"
        GROUP BY
          1,
          2,
          3,
          4,
          5,
          6,
          7
      ) AS "t27"
    ) AS "t29"
      ON "t16"."indicator" = "t29"."indicator"
      AND "t16"."area" = "t29"."area"
      AND "t16"."chain" = "t29"."chain"
      AND "t16"."year" = "t29"."year"
      AND "t16"."month" = "t29"."month"
      AND "t16"."basis" = "t29"."basis"
  ) AS "t30"
) AS "t31"
