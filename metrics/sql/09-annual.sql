-- Made from metrics/*.py by `python -m metrics compile`. Change the function, then compile.
CREATE TABLE annual AS
SELECT
  "t29"."indicator",
  "t29"."area",
  "t29"."year",
  "t29"."month",
  "t29"."level",
  "t14"."at_least",
  "t29"."level" < "t14"."at_least" AS "is_short"
FROM (
  SELECT
    "t27"."area",
    "t27"."year",
    "t27"."month",
    "t27"."ratio" AS "indicator",
    (
      "t27"."above" / "t27"."below"
    ) * "t27"."ratio_scale" AS "level"
  FROM (
    SELECT
      "t26"."numerator",
      "t26"."area",
      "t26"."year",
      "t26"."month",
      "t26"."above",
      "t26"."above_kind",
      "t25"."denominator",
      "t25"."ratio_scale",
      "t25"."ratio",
      "t25"."ratio_unit",
      "t25"."below_kind",
      "t15"."below"
    FROM (
      SELECT
        "t22"."indicator" AS "numerator",
        "t22"."area",
        "t22"."year",
        "t22"."month",
        "t22"."above",
        "t22"."above_kind"
      FROM (
        SELECT
          *
        FROM (
          SELECT
            "t16"."indicator",
            "t16"."area",
            "t16"."year",
            "t16"."month",
            CASE
              WHEN "t16"."month" = 12
              THEN "t16"."level"
              ELSE (
                "t16"."level" + "t18"."whole"
              ) - "t17"."before"
            END AS "above",
            'flow' AS "above_kind"
          FROM (
            SELECT
              "t1"."indicator",
              "t1"."area",
              "t1"."year",
              "t1"."month",
              "t1"."basis",
              "t1"."level"
            FROM "figure" AS "t1"
            WHERE
              "t1"."chain" = 'all' AND "t1"."level" IS NOT NULL AND "t1"."basis" = 'ytd'
          ) AS "t16"
          LEFT OUTER JOIN (
            SELECT
              "t1"."indicator",
              "t1"."area",
              "t1"."month",
              "t1"."year" + 1 AS "year",
              "t1"."level" AS "before"
            FROM "figure" AS "t1"
            WHERE
              "t1"."chain" = 'all' AND "t1"."level" IS NOT NULL AND "t1"."basis" = 'ytd'
          ) AS "t17"
            ON "t16"."indicator" = "t17"."indicator"
            AND "t16"."area" = "t17"."area"
            AND "t16"."year" = "t17"."year"
            AND "t16"."month" = "t17"."month"
          LEFT OUTER JOIN (
            SELECT
              "t1"."indicator",
              "t1"."area",
              "t1"."year" + 1 AS "year",
              "t1"."level" AS "whole"
            FROM "figure" AS "t1"
            WHERE
              "t1"."chain" = 'all'
              AND "t1"."level" IS NOT NULL
              AND "t1"."basis" = 'ytd'
              AND "t1"."month" = 12
          ) AS "t18"
            ON "t16"."indicator" = "t18"."indicator"
            AND "t16"."area" = "t18"."area"
            AND "t16"."year" = "t18"."year"
        ) AS "t21"
        UNION ALL
        SELECT
          *
        FROM (
          SELECT
            "t1"."indicator",
            "t1"."area",
            "t1"."year",
            "t1"."month",
            "t1"."level" AS "above",
            'stock' AS "above_kind"
          FROM "figure" AS "t1"
          WHERE
            "t1"."chain" = 'all' AND "t1"."level" IS NOT NULL AND "t1"."basis" = 'point'
        ) AS "t7"
      ) AS "t22"
    ) AS "t26"
    INNER JOIN (
      SELECT
        *
      FROM (
        SELECT
          "t19"."numerator",
          "t19"."denominator",
          "t19"."ratio_scale",
          "t19"."ratio",
          "t19"."ratio_unit",
          "t12"."above_kind",
          "t13"."below_kind"
        FROM (
          SELECT
            "t2"."numerator",
            "t2"."denominator",
            "t2"."ratio_scale",
            "t2"."indicator" AS "ratio",
            "t2"."base_unit" AS "ratio_unit"
          FROM "indicator" AS "t2"
          WHERE
            "t2"."numerator" <> '' AND "t2"."denominator" <> ''
        ) AS "t19"
        INNER JOIN (
          SELECT
            "t2"."indicator" AS "numerator",
            "t2"."kind" AS "above_kind"
          FROM "indicator" AS "t2"
        ) AS "t12"
          ON "t19"."numerator" = "t12"."numerator"
        INNER JOIN (
          SELECT
            "t2"."indicator" AS "denominator",
            "t2"."kind" AS "below_kind"
          FROM "indicator" AS "t2"
        ) AS "t13"
          ON "t19"."denominator" = "t13"."denominator"
      ) AS "t20"
      WHERE
        "t20"."below_kind" = 'stock' AND "t20"."above_kind" IN ('flow', 'stock')
    ) AS "t25"
      ON "t26"."numerator" = "t25"."numerator" AND "t26"."above_kind" = "t25"."above_kind"
    INNER JOIN (
      SELECT
        "t1"."area",
        "t1"."year",
        "t1"."month",
        "t1"."indicator" AS "denominator",
        "t1"."level" AS "below"
      FROM "figure" AS "t1"
      WHERE
        "t1"."chain" = 'all' AND "t1"."level" IS NOT NULL AND "t1"."basis" = 'point'
    ) AS "t15"
      ON "t26"."area" = "t15"."area"
      AND "t26"."year" = "t15"."year"
      AND "t26"."month" = "t15"."month"
      AND "t25"."denominator" = "t15"."denominator"
  ) AS "t27"
  WHERE
    "t27"."below" > 0
) AS "t29"
LEFT OUTER JOIN (
  SELECT
    "t0"."indicator",
    MAX("t0"."at_least") AS "at_least"
  FROM "scheme_standard" AS "t0"
  GROUP BY
    1
) AS "t14"
  ON "t29"."indicator" = "t14"."indicator"
