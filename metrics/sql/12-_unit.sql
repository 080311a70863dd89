-- Made from metrics/*.py by `python -m metrics compile`. Change the function, then compile.
CREATE TEMP TABLE _unit AS
SELECT
  "t21".*
  EXCLUDE ("exempt", "is_barred", "veto_reason")
FROM (
  SELECT
    "t20"."scheme",
    "t20"."year",
    "t20"."month",
    "t20"."unit",
    "t20"."veto_reason",
    "t20"."is_barred",
    CASE
      WHEN "t20"."is_barred"
      THEN "t20"."veto_reason"
      ELSE COALESCE("t20"."veto", '')
    END AS "veto",
    "t20"."exempt",
    COALESCE("t20"."move", 0) AS "move",
    '' AS "unit_group",
    '' AS "industry",
    "t20"."exempt" IS NOT NULL AS "is_exempt",
    0.0 AS "bonus",
    0.0 AS "malus"
  FROM (
    SELECT
      "t19".*
      EXCLUDE ("scheme_right", "unit_right")
    FROM (
      SELECT
        "t18"."scheme",
        "t18"."year",
        "t18"."month",
        "t18"."unit",
        "t18"."veto_reason",
        "t18"."is_barred",
        "t18"."veto",
        "t18"."exempt",
        "t9"."scheme" AS "scheme_right",
        "t9"."unit" AS "unit_right",
        "t9"."move"
      FROM (
        SELECT
          "t16".*
          EXCLUDE ("scheme_right", "unit_right")
        FROM (
          SELECT
            "t15"."scheme",
            "t15"."year",
            "t15"."month",
            "t15"."unit",
            "t15"."veto_reason",
            "t15"."is_barred",
            "t15"."veto",
            "t10"."scheme" AS "scheme_right",
            "t10"."unit" AS "unit_right",
            "t10"."exempt"
          FROM (
            SELECT
              "t13".*
              EXCLUDE ("scheme_right", "unit_right")
            FROM (
              SELECT
                "t7"."scheme",
                "t7"."year",
                "t7"."month",
                "t7"."unit",
                "t12"."veto_reason",
                COALESCE(
                  (
                    CAST("t7"."year" AS TEXT) || '-' || CASE
                      WHEN 2 <= LENGTH(CAST("t7"."month" AS TEXT))
                      THEN CAST("t7"."month" AS TEXT)
                      ELSE REPEAT('0', 2 - LENGTH(CAST("t7"."month" AS TEXT))) || CAST("t7"."month" AS TEXT)
                    END >= "t12"."veto_from"
                  )
                  AND (
                    (
                      "t12"."veto_until" = ''
                    )
                    OR (
                      CAST("t7"."year" AS TEXT) || '-' || CASE
                        WHEN 2 <= LENGTH(CAST("t7"."month" AS TEXT))
                        THEN CAST("t7"."month" AS TEXT)
                        ELSE REPEAT('0', 2 - LENGTH(CAST("t7"."month" AS TEXT))) || CAST("t7"."month" AS TEXT)
                      END <= "t12"."veto_until"
                    )
                  ),
                  FALSE
                ) AS "is_barred",
                "t11"."scheme" AS "scheme_right",
                "t11"."unit" AS "unit_right",
                "t11"."veto"
              FROM (
                SELECT DISTINCT
                  "t1"."scheme",
                  "t1"."year",
                  "t1"."month",
                  "t1"."unit"
                FROM "_value" AS "t1"
              ) AS "t7"
              LEFT OUTER JOIN (
                SELECT
                  "t2"."veto_from",
                  "t2"."veto_until",
                  "t2"."veto_reason",
                  "t2"."park"
                FROM "park" AS "t2"
                WHERE
                  "t2"."veto_from" <> ''
              ) AS "t12"
                ON "t7"."unit" = "t12"."park"
              LEFT OUTER JOIN (
                SELECT
                  "t0"."scheme",
                  "t0"."unit",
                  "t0"."reason" AS "veto"
                FROM "scheme_list" AS "t0"
                WHERE
                  "t0"."rule" = 'veto'
              ) AS "t11"
                ON "t7"."scheme" = "t11"."scheme" AND "t7"."unit" = "t11"."unit"
            ) AS "t13"
          ) AS "t15"
          LEFT OUTER JOIN (
            SELECT
              "t0"."scheme",
              "t0"."unit",
              "t0"."reason" AS "exempt"
            FROM "scheme_list" AS "t0"
            WHERE
              "t0"."rule" = 'exempt'
          ) AS "t10"
            ON "t15"."scheme" = "t10"."scheme" AND "t15"."unit" = "t10"."unit"
        ) AS "t16"
      ) AS "t18"
      LEFT OUTER JOIN (
        SELECT
          "t0"."scheme",
          "t0"."unit",
          "t0"."classes" AS "move"
        FROM "scheme_list" AS "t0"
        WHERE
          "t0"."rule" = 'move'
      ) AS "t9"
        ON "t18"."scheme" = "t9"."scheme" AND "t18"."unit" = "t9"."unit"
    ) AS "t19"
  ) AS "t20"
) AS "t21"
