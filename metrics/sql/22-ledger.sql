-- Made from metrics/*.py by `python -m metrics compile`. Change the function, then compile.
CREATE TABLE ledger AS
SELECT
  "t4"."indicator",
  "t4"."area",
  "t4"."chain",
  "t4"."year",
  "t4"."month",
  "t4"."step",
  "t4"."is_one_step" AS "is_one_report",
  "t3"."printed" AS "level",
  CAST(ROUND("t4"."step" - "t3"."printed", 4) AS DOUBLE) AS "implied_revision"
FROM (
  SELECT
    *
  FROM "_growth" AS "t0"
  WHERE
    "t0"."step" IS NOT NULL
) AS "t4"
INNER JOIN (
  SELECT
    "t0"."key" - 4096 AS "ytd_key",
    "t0"."level" AS "printed"
  FROM "_growth" AS "t0"
  WHERE
    "t0"."basis" = 'month' AND "t0"."level" IS NOT NULL
) AS "t3"
  ON "t4"."key" = "t3"."ytd_key"
