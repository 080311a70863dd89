-- Made from metrics/*.py by `python -m metrics compile`. Change the function, then compile.
CREATE TABLE park_score AS
SELECT
  *
FROM (
  SELECT
    "t0"."scheme",
    "t0"."year",
    "t0"."month",
    "t0"."indicator",
    "t0"."value",
    "t0"."points",
    "t0"."unit" AS "park",
    "t0"."bound" IN ('cap', 'floor', 'capped') AS "is_capped",
    CAST(NULL AS INT) AS "rank",
    CAST(NULL AS INT) AS "rank_of",
    CAST(NULL AS TEXT) AS "grade",
    '' AS "veto"
  FROM "_item" AS "t0"
) AS "t2"
UNION ALL
SELECT
  *
FROM (
  SELECT
    "t1"."scheme",
    "t1"."year",
    "t1"."month",
    '' AS "indicator",
    "t1"."value",
    "t1"."points",
    "t1"."unit" AS "park",
    "t1"."bound" IN ('cap', 'floor', 'capped') AS "is_capped",
    "t1"."rank",
    "t1"."rank_of",
    "t1"."grade",
    "t1"."veto"
  FROM "_total" AS "t1"
) AS "t3"
