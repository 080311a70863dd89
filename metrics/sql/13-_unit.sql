-- Made from metrics/*.py by `python -m metrics compile`. Change the function, then compile.
CREATE TEMP TABLE _unit AS
SELECT
  "t7".*
  EXCLUDE ("is_barred", "veto_reason")
FROM (
  SELECT
    "t6"."scheme",
    "t6"."year",
    "t6"."month",
    "t6"."unit",
    "t6"."veto_reason",
    "t6"."is_barred",
    '' AS "unit_group",
    '' AS "industry",
    CASE WHEN "t6"."is_barred" THEN "t6"."veto_reason" ELSE '' END AS "veto",
    FALSE AS "is_exempt",
    0.0 AS "bonus",
    0.0 AS "malus"
  FROM (
    SELECT
      "t3"."scheme",
      "t3"."year",
      "t3"."month",
      "t3"."unit",
      "t5"."veto_reason",
      COALESCE(
        (
          CAST("t3"."year" AS TEXT) || '-' || CASE
            WHEN 2 <= LENGTH(CAST("t3"."month" AS TEXT))
            THEN CAST("t3"."month" AS TEXT)
            ELSE REPEAT('0', 2 - LENGTH(CAST("t3"."month" AS TEXT))) || CAST("t3"."month" AS TEXT)
          END >= "t5"."veto_from"
        )
        AND (
          (
            "t5"."veto_until" = ''
          )
          OR (
            CAST("t3"."year" AS TEXT) || '-' || CASE
              WHEN 2 <= LENGTH(CAST("t3"."month" AS TEXT))
              THEN CAST("t3"."month" AS TEXT)
              ELSE REPEAT('0', 2 - LENGTH(CAST("t3"."month" AS TEXT))) || CAST("t3"."month" AS TEXT)
            END <= "t5"."veto_until"
          )
        ),
        FALSE
      ) AS "is_barred"
    FROM (
      SELECT DISTINCT
        "t0"."scheme",
        "t0"."year",
        "t0"."month",
        "t0"."unit"
      FROM "_value" AS "t0"
    ) AS "t3"
    LEFT OUTER JOIN (
      SELECT
        "t1"."veto_from",
        "t1"."veto_until",
        "t1"."veto_reason",
        "t1"."park"
      FROM "park" AS "t1"
      WHERE
        "t1"."veto_from" <> ''
    ) AS "t5"
      ON "t3"."unit" = "t5"."park"
  ) AS "t6"
) AS "t7"
