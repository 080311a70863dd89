-- Made from metrics/*.py by `python -m metrics compile`. Change the function, then compile.
CREATE TEMP TABLE _value AS
SELECT
  "t25"."scheme",
  "t25"."year",
  "t25"."month",
  "t25"."indicator",
  "t19"."size",
  "t25"."area" AS "unit",
  "t25"."level" AS "value"
FROM (
  SELECT
    *
  FROM (
    SELECT
      "t22"."indicator",
      "t22"."area",
      "t22"."year",
      "t22"."month",
      "t22"."basis",
      "t22"."level",
      "t22"."scheme",
      "t22"."rank_group",
      "t22"."valid_from",
      "t22"."valid_until",
      "t22"."denominator",
      "t22"."lead_basis",
      CAST("t22"."year" AS TEXT) || '-' || CASE
        WHEN 2 <= LENGTH(CAST("t22"."month" AS TEXT))
        THEN CAST("t22"."month" AS TEXT)
        ELSE REPEAT('0', 2 - LENGTH(CAST("t22"."month" AS TEXT))) || CAST("t22"."month" AS TEXT)
      END AS "held"
    FROM (
      SELECT
        "t16"."indicator",
        "t16"."area",
        "t16"."year",
        "t16"."month",
        "t16"."basis",
        "t16"."level",
        "t21"."scheme",
        "t21"."rank_group",
        "t21"."valid_from",
        "t21"."valid_until",
        "t21"."denominator",
        "t21"."lead_basis"
      FROM (
        SELECT
          "t0"."indicator",
          "t0"."area",
          "t0"."year",
          "t0"."month",
          "t0"."basis",
          "t0"."level"
        FROM "figure" AS "t0"
        WHERE
          "t0"."chain" = 'all' AND "t0"."level" IS NOT NULL
      ) AS "t16"
      INNER JOIN (
        SELECT
          "t17"."scheme",
          "t17"."rank_group",
          "t17"."valid_from",
          "t17"."valid_until",
          "t17"."indicator",
          "t17"."denominator",
          "t17"."lead_basis"
        FROM (
          SELECT
            "t5"."scheme",
            "t5"."name",
            "t5"."version",
            "t5"."rank_group",
            "t5"."valid_from",
            "t5"."valid_until",
            "t5"."source",
            "t5"."county",
            "t5"."status",
            "t5"."bonus_max",
            "t5"."malus_max",
            "t5"."tie",
            "t5"."quota_rounding",
            "t5"."refill",
            "t5"."veto_grade",
            "t5"."exempt_grade",
            "t5"."landless",
            "t5"."shared_parcel",
            "t5"."move_max",
            "t5"."no_last_year",
            "t6"."unit_group",
            "t6"."indicator",
            "t6"."weight",
            "t6"."transform",
            "t6"."start",
            "t6"."base",
            "t6"."base_value",
            "t6"."cap",
            "t6"."floor",
            "t6"."missing",
            "t6"."penalty",
            "t6"."zero",
            "t6"."place_order",
            "t13"."denominator",
            "t13"."lead_basis"
          FROM "scheme" AS "t5"
          INNER JOIN "scheme_item" AS "t6"
            ON "t5"."scheme" = "t6"."scheme"
          INNER JOIN (
            SELECT
              "t1"."indicator",
              "t1"."denominator",
              "t1"."basis" AS "lead_basis"
            FROM "indicator" AS "t1"
          ) AS "t13"
            ON "t6"."indicator" = "t13"."indicator"
        ) AS "t17"
        WHERE
          "t17"."unit_group" = ''
      ) AS "t21"
        ON "t16"."indicator" = "t21"."indicator"
      INNER JOIN (
        SELECT
          "t2"."area",
          "t2"."rank_group"
        FROM "area" AS "t2"
      ) AS "t14"
        ON "t16"."area" = "t14"."area" AND "t21"."rank_group" = "t14"."rank_group"
    ) AS "t22"
    WHERE
      "t22"."basis" = "t22"."lead_basis"
  ) AS "t23"
  WHERE
    "t23"."held" >= "t23"."valid_from"
    AND (
      (
        "t23"."valid_until" = ''
      ) OR (
        "t23"."held" <= "t23"."valid_until"
      )
    )
) AS "t25"
LEFT OUTER JOIN (
  SELECT
    "t15"."area",
    "t15"."year",
    "t15"."month",
    "t15"."denominator",
    "t15"."size_basis",
    "t15"."size"
  FROM (
    SELECT
      "t0"."area",
      "t0"."year",
      "t0"."month",
      "t0"."indicator" AS "denominator",
      "t0"."basis" AS "size_basis",
      "t0"."level" AS "size"
    FROM "figure" AS "t0"
    WHERE
      "t0"."chain" = 'all' AND "t0"."level" IS NOT NULL
  ) AS "t15"
  INNER JOIN (
    SELECT
      "t1"."indicator" AS "denominator",
      "t1"."basis" AS "size_basis"
    FROM "indicator" AS "t1"
  ) AS "t12"
    ON "t15"."denominator" = "t12"."denominator"
    AND "t15"."size_basis" = "t12"."size_basis"
) AS "t19"
  ON "t25"."denominator" = "t19"."denominator"
  AND "t25"."area" = "t19"."area"
  AND "t25"."year" = "t19"."year"
  AND "t25"."month" = "t19"."month"
