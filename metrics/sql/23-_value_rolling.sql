-- Made from metrics/*.py by `python -m metrics compile`. Change the function, then compile.
CREATE TEMP TABLE _value_rolling AS
WITH "t30" AS (
  SELECT
    "t21"."indicator",
    "t21"."area",
    "t21"."year",
    "t21"."month",
    "t21"."basis",
    "t21"."level"
  FROM (
    SELECT
      *
    FROM "figure" AS "t4"
    WHERE
      "t4"."chain" = 'all' AND "t4"."level" IS NOT NULL
  ) AS "t21"
  SEMI JOIN (
    SELECT
      "t5"."area",
      "t5"."name",
      "t5"."short",
      "t5"."level",
      "t5"."parent",
      "t5"."rank_group",
      "t5"."place_order"
    FROM "area" AS "t5"
    SEMI JOIN (
      SELECT DISTINCT
        "t2"."rank_group"
      FROM "scheme" AS "t2"
    ) AS "t17"
      ON "t5"."rank_group" = "t17"."rank_group"
  ) AS "t26"
    ON "t21"."area" = "t26"."area"
), "t41" AS (
  SELECT
    *
  FROM (
    SELECT
      "t37"."indicator",
      "t37"."area",
      "t37"."year",
      "t37"."month",
      "t37"."basis",
      CASE
        WHEN "t37"."month" = 12
        THEN "t37"."level"
        ELSE (
          "t37"."level" + "t39"."whole"
        ) - "t38"."before"
      END AS "level"
    FROM (
      SELECT
        *
      FROM "t30" AS "t31"
      WHERE
        "t31"."basis" = 'ytd'
    ) AS "t37"
    INNER JOIN (
      SELECT
        "t0"."indicator"
      FROM "indicator" AS "t0"
      WHERE
        "t0"."kind" = 'flow'
    ) AS "t19"
      ON "t37"."indicator" = "t19"."indicator"
    LEFT OUTER JOIN (
      SELECT
        "t31"."indicator",
        "t31"."area",
        "t31"."month",
        "t31"."year" + 1 AS "year",
        "t31"."level" AS "before"
      FROM "t30" AS "t31"
      WHERE
        "t31"."basis" = 'ytd'
    ) AS "t38"
      ON "t37"."indicator" = "t38"."indicator"
      AND "t37"."area" = "t38"."area"
      AND "t37"."year" = "t38"."year"
      AND "t37"."month" = "t38"."month"
    LEFT OUTER JOIN (
      SELECT
        "t31"."indicator",
        "t31"."area",
        "t31"."year" + 1 AS "year",
        "t31"."level" AS "whole"
      FROM "t30" AS "t31"
      WHERE
        "t31"."basis" = 'ytd' AND "t31"."month" = 12
    ) AS "t39"
      ON "t37"."indicator" = "t39"."indicator"
      AND "t37"."area" = "t39"."area"
      AND "t37"."year" = "t39"."year"
  ) AS "t40"
  UNION ALL
  SELECT
    *
  FROM (
    SELECT
      *
    FROM "t30" AS "t31"
    WHERE
      "t31"."basis" = 'point'
  ) AS "t33"
), "t50" AS (
  SELECT
    *
  FROM "t41" AS "t42"
  UNION ALL
  SELECT
    *
  FROM (
    SELECT
      *
    FROM (
      SELECT
        "t47"."indicator",
        "t47"."area",
        "t47"."year",
        "t47"."month",
        "t47"."basis",
        (
          "t47"."above" / "t47"."below"
        ) * "t47"."ratio_scale" AS "level"
      FROM (
        SELECT
          "t20"."indicator",
          "t20"."kind",
          "t20"."basis",
          "t20"."numerator",
          "t20"."denominator",
          "t20"."ratio_scale",
          "t45"."area",
          "t45"."year",
          "t45"."month",
          "t45"."above",
          "t46"."below"
        FROM (
          SELECT
            "t0"."indicator",
            "t0"."kind",
            "t0"."basis",
            "t0"."numerator",
            "t0"."denominator",
            "t0"."ratio_scale"
          FROM "indicator" AS "t0"
          WHERE
            "t0"."numerator" <> '' AND "t0"."denominator" <> ''
        ) AS "t20"
        INNER JOIN (
          SELECT
            "t42"."area",
            "t42"."year",
            "t42"."month",
            "t42"."indicator" AS "numerator",
            "t42"."level" AS "above"
          FROM "t41" AS "t42"
        ) AS "t45"
          ON "t20"."numerator" = "t45"."numerator"
        INNER JOIN (
          SELECT
            "t42"."area",
            "t42"."year",
            "t42"."month",
            "t42"."indicator" AS "denominator",
            "t42"."level" AS "below"
          FROM "t41" AS "t42"
        ) AS "t46"
          ON "t20"."denominator" = "t46"."denominator"
          AND "t45"."area" = "t46"."area"
          AND "t45"."year" = "t46"."year"
          AND "t45"."month" = "t46"."month"
      ) AS "t47"
      WHERE
        "t47"."below" > 0
    ) AS "t48"
    UNION ALL
    SELECT
      *
    FROM (
      SELECT
        *
      FROM (
        SELECT
          "t21"."indicator",
          "t21"."area",
          "t21"."year",
          "t21"."month",
          "t21"."basis",
          "t21"."level"
        FROM (
          SELECT
            *
          FROM "figure" AS "t4"
          WHERE
            "t4"."chain" = 'all' AND "t4"."level" IS NOT NULL
        ) AS "t21"
        SEMI JOIN (
          SELECT
            "t5"."area",
            "t5"."name",
            "t5"."short",
            "t5"."level",
            "t5"."parent",
            "t5"."rank_group",
            "t5"."place_order"
          FROM "area" AS "t5"
          SEMI JOIN (
            SELECT DISTINCT
              "t2"."rank_group"
            FROM "scheme" AS "t2"
          ) AS "t17"
            ON "t5"."rank_group" = "t17"."rank_group"
        ) AS "t26"
          ON "t21"."area" = "t26"."area"
        ANTI JOIN (
          SELECT
            "t0"."indicator"
          FROM "indicator" AS "t0"
          WHERE
            (
              "t0"."kind" = 'flow'
            )
            OR (
              (
                "t0"."numerator" <> ''
              ) AND (
                "t0"."denominator" <> ''
              )
            )
        ) AS "t23"
          ON "t21"."indicator" = "t23"."indicator"
      ) AS "t29"
      WHERE
        "t29"."basis" = 'ytd'
    ) AS "t32"
  ) AS "t49"
)
SELECT
  "t61"."scheme",
  "t61"."year",
  "t61"."month",
  "t61"."indicator",
  "t58"."size",
  "t61"."area" AS "unit",
  "t61"."level" AS "value"
FROM (
  SELECT
    *
  FROM (
    SELECT
      "t57"."indicator",
      "t57"."area",
      "t57"."year",
      "t57"."month",
      "t57"."basis",
      "t57"."level",
      "t57"."scheme",
      "t57"."rank_group",
      "t57"."valid_from",
      "t57"."valid_until",
      "t57"."denominator",
      "t57"."lead_basis",
      CAST("t57"."year" AS TEXT) || '-' || CASE
        WHEN 2 <= LENGTH(CAST("t57"."month" AS TEXT))
        THEN CAST("t57"."month" AS TEXT)
        ELSE REPEAT('0', 2 - LENGTH(CAST("t57"."month" AS TEXT))) || CAST("t57"."month" AS TEXT)
      END AS "held"
    FROM (
      SELECT
        "t55"."indicator",
        "t55"."area",
        "t55"."year",
        "t55"."month",
        "t55"."basis",
        "t55"."level",
        "t28"."scheme",
        "t28"."rank_group",
        "t28"."valid_from",
        "t28"."valid_until",
        "t28"."denominator",
        "t28"."lead_basis"
      FROM (
        SELECT
          *
        FROM "t50" AS "t51"
        WHERE
          'all' = 'all' AND "t51"."level" IS NOT NULL
      ) AS "t55"
      INNER JOIN (
        SELECT
          "t24"."scheme",
          "t24"."rank_group",
          "t24"."valid_from",
          "t24"."valid_until",
          "t24"."indicator",
          "t24"."denominator",
          "t24"."lead_basis"
        FROM (
          SELECT
            "t6"."scheme",
            "t6"."name",
            "t6"."version",
            "t6"."rank_group",
            "t6"."valid_from",
            "t6"."valid_until",
            "t6"."source",
            "t6"."county",
            "t6"."status",
            "t6"."bonus_max",
            "t6"."malus_max",
            "t6"."tie",
            "t6"."quota_rounding",
            "t6"."refill",
            "t6"."veto_grade",
            "t6"."exempt_grade",
            "t6"."landless",
            "t6"."shared_parcel",
            "t6"."move_max",
            "t6"."no_last_year",
            "t7"."unit_group",
            "t7"."indicator",
            "t7"."weight",
            "t7"."transform",
            "t7"."start",
            "t7"."base",
            "t7"."base_value",
            "t7"."cap",
            "t7"."floor",
            "t7"."missing",
            "t7"."penalty",
            "t7"."zero",
            "t7"."place_order",
            "t13"."denominator",
            "t13"."lead_basis"
          FROM "scheme" AS "t6"
          INNER JOIN "scheme_item" AS "t7"
            ON "t6"."scheme" = "t7"."scheme"
          INNER JOIN (
            SELECT
              "t0"."indicator",
              "t0"."denominator",
              "t0"."basis" AS "lead_basis"
            FROM "indicator" AS "t0"
          ) AS "t13"
            ON "t7"."indicator" = "t13"."indicator"
        ) AS "t24"
        WHERE
          "t24"."unit_group" = ''
      ) AS "t28"
        ON "t55"."indicator" = "t28"."indicator"
      INNER JOIN (
        SELECT
          "t1"."area",
          "t1"."rank_group"
        FROM "area" AS "t1"
      ) AS "t16"
        ON "t55"."area" = "t16"."area" AND "t28"."rank_group" = "t16"."rank_group"
    ) AS "t57"
    WHERE
      "t57"."basis" = "t57"."lead_basis"
  ) AS "t59"
  WHERE
    "t59"."held" >= "t59"."valid_from"
    AND (
      (
        "t59"."valid_until" = ''
      ) OR (
        "t59"."held" <= "t59"."valid_until"
      )
    )
) AS "t61"
LEFT OUTER JOIN (
  SELECT
    "t54"."area",
    "t54"."year",
    "t54"."month",
    "t54"."denominator",
    "t54"."size_basis",
    "t54"."size"
  FROM (
    SELECT
      "t51"."area",
      "t51"."year",
      "t51"."month",
      "t51"."indicator" AS "denominator",
      "t51"."basis" AS "size_basis",
      "t51"."level" AS "size"
    FROM "t50" AS "t51"
    WHERE
      'all' = 'all' AND "t51"."level" IS NOT NULL
  ) AS "t54"
  INNER JOIN (
    SELECT
      "t0"."indicator" AS "denominator",
      "t0"."basis" AS "size_basis"
    FROM "indicator" AS "t0"
  ) AS "t12"
    ON "t54"."denominator" = "t12"."denominator"
    AND "t54"."size_basis" = "t12"."size_basis"
) AS "t58"
  ON "t61"."denominator" = "t58"."denominator"
  AND "t61"."area" = "t58"."area"
  AND "t61"."year" = "t58"."year"
  AND "t61"."month" = "t58"."month"
