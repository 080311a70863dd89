-- Made from metrics/*.py by `python -m metrics compile`. Change the function, then compile.
CREATE TEMP TABLE _place AS
WITH "t9" AS (
  SELECT
    "t8"."key",
    "t8"."board",
    "t8"."month",
    "t8"."rank_printed",
    "t8"."order",
    CASE
      WHEN (
        "t8"."board" IS NOT NULL
      )
      AND (
        "t8"."order" IS NOT NULL
      )
      AND (
        "t8"."size" > 1
      )
      THEN "t8"."place"
      ELSE NULL
    END AS "place",
    CASE
      WHEN (
        "t8"."board" IS NOT NULL
      )
      AND (
        "t8"."order" IS NOT NULL
      )
      AND (
        "t8"."size" > 1
      )
      THEN "t8"."size"
      ELSE NULL
    END AS "size",
    "t8"."rank_best",
    "t8"."rank_worst"
  FROM (
    SELECT
      "t7"."key",
      "t7"."board",
      "t7"."month",
      "t7"."rank_printed",
      "t7"."order",
      CAST((
        RANK() OVER (
          PARTITION BY "t7"."board"
          ORDER BY "t7"."order" ASC
          ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
        ) - 1
      ) + 1 AS INT) AS "place",
      CAST(COUNT("t7"."order") OVER (
        PARTITION BY "t7"."board"
        ORDER BY "t7"."order" ASC
        ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
      ) AS INT) AS "size",
      CAST(COUNT("t7"."order") OVER (
        PARTITION BY "t7"."board"
        ORDER BY "t7"."order" ASC
        RANGE BETWEEN UNBOUNDED PRECEDING AND 2 preceding
      ) + 1 AS INT) AS "rank_best",
      CAST(COUNT("t7"."order") OVER (
        PARTITION BY "t7"."board"
        ORDER BY "t7"."order" ASC
        RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
      ) AS INT) AS "rank_worst"
    FROM (
      SELECT
        *
      FROM (
        SELECT
          "t5"."key",
          "t5"."board",
          "t5"."month",
          "t5"."rank_printed",
          CASE
            WHEN "t3"."direction" = 'up'
            THEN -(
              CASE
                WHEN "t5"."rank_by" = 'level'
                THEN SIGN((
                  "t5"."level" / "t3"."unit_factor"
                ) * (
                  POWER(10.0, "t3"."decimals")
                )) * CAST(FLOOR(
                  ABS((
                    "t5"."level" / "t3"."unit_factor"
                  ) * (
                    POWER(10.0, "t3"."decimals")
                  )) + 0.5 + 5e-07
                ) AS BIGINT)
                ELSE SIGN("t5"."growth_pct" * (
                  POWER(10.0, 1)
                )) * CAST(FLOOR(ABS("t5"."growth_pct" * (
                  POWER(10.0, 1)
                )) + 0.5 + 5e-07) AS BIGINT)
              END
            )
            ELSE CASE
              WHEN "t5"."rank_by" = 'level'
              THEN SIGN((
                "t5"."level" / "t3"."unit_factor"
              ) * (
                POWER(10.0, "t3"."decimals")
              )) * CAST(FLOOR(
                ABS((
                  "t5"."level" / "t3"."unit_factor"
                ) * (
                  POWER(10.0, "t3"."decimals")
                )) + 0.5 + 5e-07
              ) AS BIGINT)
              ELSE SIGN("t5"."growth_pct" * (
                POWER(10.0, 1)
              )) * CAST(FLOOR(ABS("t5"."growth_pct" * (
                POWER(10.0, 1)
              )) + 0.5 + 5e-07) AS BIGINT)
            END
          END AS "order"
        FROM (
          SELECT
            "t0"."key",
            "t0"."board",
            "t0"."month",
            "t0"."indicator",
            "t0"."rank_by",
            "t0"."level",
            "t0"."growth_pct",
            "t0"."rank" AS "rank_printed"
          FROM "_growth" AS "t0"
          WHERE
            (
              "t0"."board" IS NOT NULL
            ) OR (
              "t0"."rank" IS NOT NULL
            )
        ) AS "t5"
        INNER JOIN (
          SELECT
            "t1"."indicator",
            "t1"."direction",
            "t1"."decimals",
            "t1"."unit_factor"
          FROM "indicator" AS "t1"
        ) AS "t3"
          ON "t5"."indicator" = "t3"."indicator"
      ) AS "t6"
      WHERE
        (
          (
            "t6"."board" IS NOT NULL
          ) AND (
            "t6"."order" IS NOT NULL
          )
        )
        OR (
          "t6"."rank_printed" IS NOT NULL
        )
    ) AS "t7"
  ) AS "t8"
)
SELECT
  "t14"."key",
  "t14"."rank",
  "t14"."rank_of",
  "t14"."is_tie",
  "t14"."rank_best",
  "t14"."rank_worst",
  "t12"."rank_before" - "t14"."rank" AS "rank_change"
FROM (
  SELECT
    "t10"."key",
    "t10"."month",
    COALESCE(CAST("t10"."rank_printed" AS INT), "t10"."place") AS "rank",
    CASE WHEN "t10"."rank_printed" > "t10"."size" THEN NULL ELSE "t10"."size" END AS "rank_of",
    CASE
      WHEN (
        "t10"."place" IS NOT NULL
      ) AND (
        "t10"."rank_printed" IS NULL
      )
      THEN "t10"."rank_best"
      ELSE NULL
    END AS "rank_best",
    CASE
      WHEN (
        "t10"."place" IS NOT NULL
      ) AND (
        "t10"."rank_printed" IS NULL
      )
      THEN "t10"."rank_worst"
      ELSE NULL
    END AS "rank_worst",
    (
      "t10"."place" IS NOT NULL
    )
    AND (
      "t10"."rank_worst" > "t10"."place"
    )
    AND (
      (
        "t10"."rank_printed" IS NULL
      ) OR (
        "t10"."rank_printed" = "t10"."place"
      )
    ) AS "is_tie"
  FROM "t9" AS "t10"
  WHERE
    (
      "t10"."place" IS NOT NULL
    ) OR (
      "t10"."rank_printed" IS NOT NULL
    )
) AS "t14"
LEFT OUTER JOIN (
  SELECT
    "t10"."key" + 1 AS "now_key",
    COALESCE(CAST("t10"."rank_printed" AS INT), "t10"."place") AS "rank_before"
  FROM "t9" AS "t10"
  WHERE
    (
      "t10"."place" IS NOT NULL
    ) OR (
      "t10"."rank_printed" IS NOT NULL
    )
) AS "t12"
  ON "t14"."key" = "t12"."now_key" AND "t14"."month" > 1
