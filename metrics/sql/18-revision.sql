-- Made from metrics/*.py by `python -m metrics compile`. Change the function, then compile.
CREATE TABLE revision AS
SELECT
  "t22"."indicator",
  "t22"."area",
  "t22"."chain",
  "t22"."year",
  "t22"."month",
  "t22"."basis",
  "t22"."batch_old",
  "t22"."measure",
  "t22"."value_old",
  "t5"."revised_on",
  "t22"."batch" AS "batch_new",
  "t22"."value" AS "value_new"
FROM (
  SELECT
    *
  FROM (
    SELECT
      "t19"."indicator",
      "t19"."area",
      "t19"."chain",
      "t19"."year",
      "t19"."month",
      "t19"."basis",
      "t19"."batch",
      "t19"."vintage",
      "t19"."measure",
      "t19"."value",
      LAG("t19"."batch") OVER (
        PARTITION BY "t19"."indicator", "t19"."area", "t19"."chain", "t19"."year", "t19"."month", "t19"."basis", "t19"."measure"
        ORDER BY "t19"."vintage" ASC
        ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
      ) AS "batch_old",
      LAG("t19"."value") OVER (
        PARTITION BY "t19"."indicator", "t19"."area", "t19"."chain", "t19"."year", "t19"."month", "t19"."basis", "t19"."measure"
        ORDER BY "t19"."vintage" ASC
        ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
      ) AS "value_old"
    FROM (
      SELECT
        *
      FROM (
        SELECT
          *
        FROM (
          SELECT
            *
          FROM (
            SELECT
              "t2"."indicator",
              "t2"."area",
              "t2"."chain",
              "t2"."year",
              "t2"."month",
              "t2"."basis",
              "t2"."batch",
              "t2"."vintage",
              'rank' AS "measure",
              CAST("t2"."rank" AS DOUBLE) AS "value"
            FROM "observation" AS "t2"
            SEMI JOIN (
              SELECT
                *
              FROM (
                SELECT
                  "t1"."indicator",
                  "t1"."year",
                  "t1"."month",
                  "t1"."basis",
                  MIN("t1"."vintage") AS "first",
                  MAX("t1"."vintage") AS "last"
                FROM "observation" AS "t1"
                GROUP BY
                  1,
                  2,
                  3,
                  4
              ) AS "t4"
              WHERE
                "t4"."first" <> "t4"."last"
            ) AS "t7"
              ON "t2"."indicator" = "t7"."indicator"
              AND "t2"."year" = "t7"."year"
              AND "t2"."month" = "t7"."month"
              AND "t2"."basis" = "t7"."basis"
          ) AS "t8"
          UNION ALL
          SELECT
            *
          FROM (
            SELECT
              "t2"."indicator",
              "t2"."area",
              "t2"."chain",
              "t2"."year",
              "t2"."month",
              "t2"."basis",
              "t2"."batch",
              "t2"."vintage",
              'share_pct' AS "measure",
              "t2"."share_pct" AS "value"
            FROM "observation" AS "t2"
            SEMI JOIN (
              SELECT
                *
              FROM (
                SELECT
                  "t1"."indicator",
                  "t1"."year",
                  "t1"."month",
                  "t1"."basis",
                  MIN("t1"."vintage") AS "first",
                  MAX("t1"."vintage") AS "last"
                FROM "observation" AS "t1"
                GROUP BY
                  1,
                  2,
                  3,
                  4
              ) AS "t4"
              WHERE
                "t4"."first" <> "t4"."last"
            ) AS "t7"
              ON "t2"."indicator" = "t7"."indicator"
              AND "t2"."year" = "t7"."year"
              AND "t2"."month" = "t7"."month"
              AND "t2"."basis" = "t7"."basis"
          ) AS "t9"
        ) AS "t14"
        UNION ALL
        SELECT
          *
        FROM (
          SELECT
            *
          FROM (
            SELECT
              *
            FROM (
              SELECT
                "t2"."indicator",
                "t2"."area",
                "t2"."chain",
                "t2"."year",
                "t2"."month",
                "t2"."basis",
                "t2"."batch",
                "t2"."vintage",
                'level' AS "measure",
                "t2"."level" AS "value"
              FROM "observation" AS "t2"
              SEMI JOIN (
                SELECT
                  *
                FROM (
                  SELECT
                    "t1"."indicator",
                    "t1"."year",
                    "t1"."month",
                    "t1"."basis",
                    MIN("t1"."vintage") AS "first",
                    MAX("t1"."vintage") AS "last"
                  FROM "observation" AS "t1"
                  GROUP BY
                    1,
                    2,
                    3,
                    4
                ) AS "t4"
                WHERE
                  "t4"."first" <> "t4"."last"
              ) AS "t7"
                ON "t2"."indicator" = "t7"."indicator"
                AND "t2"."year" = "t7"."year"
                AND "t2"."month" = "t7"."month"
                AND "t2"."basis" = "t7"."basis"
            ) AS "t10"
            UNION ALL
            SELECT
              *
            FROM (
              SELECT
                "t2"."indicator",
                "t2"."area",
                "t2"."chain",
                "t2"."year",
                "t2"."month",
                "t2"."basis",
                "t2"."batch",
                "t2"."vintage",
                'growth_pct' AS "measure",
                "t2"."growth_pct" AS "value"
              FROM "observation" AS "t2"
              SEMI JOIN (
                SELECT
                  *
                FROM (
                  SELECT
                    "t1"."indicator",
                    "t1"."year",
                    "t1"."month",
                    "t1"."basis",
                    MIN("t1"."vintage") AS "first",
                    MAX("t1"."vintage") AS "last"
                  FROM "observation" AS "t1"
                  GROUP BY
                    1,
                    2,
                    3,
                    4
                ) AS "t4"
                WHERE
                  "t4"."first" <> "t4"."last"
              ) AS "t7"
                ON "t2"."indicator" = "t7"."indicator"
                AND "t2"."year" = "t7"."year"
                AND "t2"."month" = "t7"."month"
                AND "t2"."basis" = "t7"."basis"
            ) AS "t11"
          ) AS "t15"
          UNION ALL
          SELECT
            *
          FROM (
            SELECT
              *
            FROM (
              SELECT
                "t2"."indicator",
                "t2"."area",
                "t2"."chain",
                "t2"."year",
                "t2"."month",
                "t2"."basis",
                "t2"."batch",
                "t2"."vintage",
                'change_pp' AS "measure",
                "t2"."change_pp" AS "value"
              FROM "observation" AS "t2"
              SEMI JOIN (
                SELECT
                  *
                FROM (
                  SELECT
                    "t1"."indicator",
                    "t1"."year",
                    "t1"."month",
                    "t1"."basis",
                    MIN("t1"."vintage") AS "first",
                    MAX("t1"."vintage") AS "last"
                  FROM "observation" AS "t1"
                  GROUP BY
                    1,
                    2,
                    3,
                    4
                ) AS "t4"
                WHERE
                  "t4"."first" <> "t4"."last"
              ) AS "t7"
                ON "t2"."indicator" = "t7"."indicator"
                AND "t2"."year" = "t7"."year"
                AND "t2"."month" = "t7"."month"
                AND "t2"."basis" = "t7"."basis"
            ) AS "t12"
            UNION ALL
            SELECT
              *
            FROM (
              SELECT
                "t2"."indicator",
                "t2"."area",
                "t2"."chain",
                "t2"."year",
                "t2"."month",
                "t2"."basis",
                "t2"."batch",
                "t2"."vintage",
                'base' AS "measure",
                "t2"."base" AS "value"
              FROM "observation" AS "t2"
              SEMI JOIN (
                SELECT
                  *
                FROM (
                  SELECT
                    "t1"."indicator",
                    "t1"."year",
                    "t1"."month",
                    "t1"."basis",
                    MIN("t1"."vintage") AS "first",
                    MAX("t1"."vintage") AS "last"
                  FROM "observation" AS "t1"
                  GROUP BY
                    1,
                    2,
                    3,
                    4
                ) AS "t4"
                WHERE
                  "t4"."first" <> "t4"."last"
              ) AS "t7"
                ON "t2"."indicator" = "t7"."indicator"
                AND "t2"."year" = "t7"."year"
                AND "t2"."month" = "t7"."month"
                AND "t2"."basis" = "t7"."basis"
            ) AS "t13"
          ) AS "t16"
        ) AS "t17"
      ) AS "t18"
      WHERE
        "t18"."value" IS NOT NULL
    ) AS "t19"
  ) AS "t20"
  WHERE
    "t20"."value_old" <> "t20"."value"
) AS "t22"
INNER JOIN (
  SELECT
    "t0"."batch",
    CAST("t0"."received" AS DATE) AS "revised_on"
  FROM "batch" AS "t0"
) AS "t5"
  ON "t22"."batch" = "t5"."batch"
