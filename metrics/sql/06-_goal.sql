-- Made from metrics/*.py by `python -m metrics compile`. Change the function, then compile.
CREATE TEMP TABLE _goal AS
SELECT
  "t43"."key",
  "t43"."target",
  "t43"."target_type",
  "t43"."progress_pct",
  "t43"."time_progress_pct",
  "t43"."seasonal_progress_pct",
  CASE
    WHEN (
      "t43"."target_type" IN ('amount', 'count') AND (
        "t43"."kind" = 'flow'
      )
    )
    OR (
      "t43"."target_type" = 'net_increase'
    )
    THEN "t43"."progress_pct" - "t43"."time_progress_pct"
    WHEN (
      "t43"."target_type" IN ('amount', 'count') AND (
        "t43"."kind" = 'flow'
      )
    )
    OR (
      "t43"."target_type" = 'net_increase'
    )
    OR (
      (
        "t43"."target_type" = 'ceiling'
      ) AND (
        "t43"."kind" = 'flow'
      )
    )
    THEN "t43"."time_progress_pct" - "t43"."progress_pct"
    WHEN "t43"."target_type" = 'growth'
    THEN CASE WHEN "t43"."direction" = 'down' THEN -1.0 ELSE 1.0 END * (
      "t43"."growth_pct" - "t43"."target"
    )
    WHEN "t43"."target_type" = 'rank'
    THEN "t43"."target" - "t43"."rank"
    WHEN (
      "t43"."target_type" = 'ceiling'
    ) AND (
      "t43"."base_unit" = 'percent'
    )
    THEN "t43"."target" - "t43"."level"
    WHEN "t43"."target_type" = 'ceiling'
    THEN 100 - (
      (
        "t43"."level" / NULLIF("t43"."target", 0)
      ) * 100
    )
    WHEN "t43"."target_type" IN ('amount', 'count')
    AND (
      "t43"."base_unit" = 'percent'
    )
    THEN CASE WHEN "t43"."direction" = 'down' THEN -1.0 ELSE 1.0 END * (
      "t43"."level" - "t43"."target"
    )
    ELSE "t43"."progress_pct" - 100
  END AS "gap_pp",
  CASE
    WHEN (
      "t43"."target_type" IN ('amount', 'count') AND (
        "t43"."kind" = 'flow'
      )
    )
    OR (
      "t43"."target_type" = 'net_increase'
    )
    THEN 1.0
    ELSE -1.0
  END * (
    "t43"."progress_pct" - "t43"."seasonal_progress_pct"
  ) AS "seasonal_gap_pp",
  CASE
    WHEN "t43"."month" = 12
    THEN NULL
    WHEN "t43"."target_type" = 'growth'
    THEN (
      "t43"."target" - (
        "t43"."share_gone" * "t43"."growth_pct"
      )
    ) / NULLIF(1 - "t43"."share_gone", 0)
    WHEN "t43"."target_type" IN ('amount', 'count')
    AND (
      "t43"."kind" = 'flow'
    )
    AND (
      "t43"."level" < "t43"."target"
    )
    AND (
      "t43"."december" > "t43"."level_last"
    )
    THEN (
      (
        (
          "t43"."target" - "t43"."level"
        ) / (
          "t43"."december" - "t43"."level_last"
        )
      ) - 1
    ) * 100
    ELSE NULL
  END AS "required_growth_pct",
  CASE
    WHEN (
      (
        "t43"."target_type" IN ('amount', 'count') AND (
          "t43"."kind" = 'flow'
        )
      )
      OR (
        "t43"."target_type" = 'net_increase'
      )
    )
    AND (
      "t43"."month" < 12
    )
    AND (
      "t43"."done" < "t43"."target"
    )
    THEN (
      "t43"."target" - "t43"."done"
    ) / NULLIF(12 - "t43"."month", 0)
    ELSE NULL
  END AS "monthly_needed"
FROM (
  SELECT
    "t42"."key",
    "t42"."indicator",
    "t42"."area",
    "t42"."chain",
    "t42"."year",
    "t42"."month",
    "t42"."basis",
    "t42"."level",
    "t42"."level_last",
    "t42"."growth_pct",
    "t42"."is_nominal",
    "t42"."target",
    "t42"."target_type",
    "t42"."kind",
    "t42"."direction",
    "t42"."base_unit",
    "t42"."lead_basis",
    "t42"."december",
    "t42"."rank",
    "t42"."opening",
    "t42"."share_gone",
    "t42"."season",
    CASE
      WHEN "t42"."target_type" = 'net_increase'
      THEN "t42"."level" - "t42"."opening"
      ELSE "t42"."level"
    END AS "done",
    CASE
      WHEN (
        "t42"."target_type" IN ('amount', 'count') AND (
          "t42"."kind" = 'flow'
        )
      )
      OR (
        "t42"."target_type" = 'net_increase'
      )
      OR (
        (
          "t42"."target_type" = 'ceiling'
        ) AND (
          "t42"."kind" = 'flow'
        )
      )
      OR (
        "t42"."target_type" IN ('amount', 'count')
        AND NOT (
          "t42"."base_unit" = 'percent'
        )
      )
      OR (
        "t42"."target_type" = 'milestone'
      )
      THEN (
        CASE
          WHEN "t42"."target_type" = 'net_increase'
          THEN "t42"."level" - "t42"."opening"
          ELSE "t42"."level"
        END / NULLIF("t42"."target", 0)
      ) * 100
      ELSE NULL
    END AS "progress_pct",
    CASE
      WHEN (
        "t42"."target_type" IN ('amount', 'count') AND (
          "t42"."kind" = 'flow'
        )
      )
      OR (
        "t42"."target_type" = 'net_increase'
      )
      OR (
        (
          "t42"."target_type" = 'ceiling'
        ) AND (
          "t42"."kind" = 'flow'
        )
      )
      THEN (
        "t42"."month" / 12
      ) * 100
      ELSE NULL
    END AS "time_progress_pct",
    CASE
      WHEN (
        (
          "t42"."target_type" IN ('amount', 'count') AND (
            "t42"."kind" = 'flow'
          )
        )
        OR (
          "t42"."target_type" = 'net_increase'
        )
        OR (
          (
            "t42"."target_type" = 'ceiling'
          ) AND (
            "t42"."kind" = 'flow'
          )
        )
      )
      AND (
        "t42"."kind" = 'flow'
      )
      THEN "t42"."season"
      ELSE NULL
    END AS "seasonal_progress_pct"
  FROM (
    SELECT
      "t41".*
      EXCLUDE ("season_key")
    FROM (
      SELECT
        "t35"."key",
        "t35"."indicator",
        "t35"."area",
        "t35"."chain",
        "t35"."year",
        "t35"."month",
        "t35"."basis",
        "t35"."level",
        "t35"."level_last",
        "t35"."growth_pct",
        "t35"."is_nominal",
        "t35"."target",
        "t35"."target_type",
        "t35"."kind",
        "t35"."direction",
        "t35"."base_unit",
        "t35"."lead_basis",
        "t35"."december",
        "t35"."rank",
        "t35"."opening",
        "t35"."share_gone",
        "t40"."season_key",
        "t40"."season"
      FROM (
        SELECT
          "t23"."key",
          "t23"."indicator",
          "t23"."area",
          "t23"."chain",
          "t23"."year",
          "t23"."month",
          "t23"."basis",
          "t23"."level",
          "t23"."level_last",
          "t23"."growth_pct",
          "t23"."is_nominal",
          "t23"."target",
          "t23"."target_type",
          "t23"."kind",
          "t23"."direction",
          "t23"."base_unit",
          "t23"."lead_basis",
          "t23"."december",
          "t23"."rank",
          "t23"."december" AS "opening",
          CASE
            WHEN (
              "t23"."kind" = 'flow'
            )
            AND "t23"."is_nominal"
            AND (
              "t23"."december" > 0
            )
            AND (
              (
                "t23"."level_last" / "t23"."december"
              ) < 1
            )
            THEN "t23"."level_last" / "t23"."december"
            ELSE "t23"."month" / 12
          END AS "share_gone"
        FROM (
          SELECT
            "t22".*
            EXCLUDE ("december_key", "place_key")
          FROM (
            SELECT
              "t21"."key",
              "t21"."indicator",
              "t21"."area",
              "t21"."chain",
              "t21"."year",
              "t21"."month",
              "t21"."basis",
              "t21"."level",
              "t21"."level_last",
              "t21"."growth_pct",
              "t21"."is_nominal",
              "t21"."target",
              "t21"."target_type",
              "t21"."kind",
              "t21"."direction",
              "t21"."base_unit",
              "t21"."lead_basis",
              "t14"."december_key",
              "t14"."december",
              "t12"."place_key",
              "t12"."rank"
            FROM (
              SELECT
                *
              FROM (
                SELECT
                  "t11"."key",
                  "t11"."indicator",
                  "t11"."area",
                  "t11"."chain",
                  "t11"."year",
                  "t11"."month",
                  "t11"."basis",
                  "t11"."level",
                  "t11"."level_last",
                  "t11"."growth_pct",
                  "t11"."is_nominal",
                  "t18"."target",
                  "t18"."target_type",
                  "t13"."kind",
                  "t13"."direction",
                  "t13"."base_unit",
                  "t13"."lead_basis"
                FROM (
                  SELECT
                    "t0"."key",
                    "t0"."indicator",
                    "t0"."area",
                    "t0"."chain",
                    "t0"."year",
                    "t0"."month",
                    "t0"."basis",
                    "t0"."level",
                    "t0"."level_last",
                    "t0"."growth_pct",
                    "t0"."is_nominal"
                  FROM "_growth" AS "t0"
                ) AS "t11"
                INNER JOIN (
                  SELECT
                    "t16"."indicator",
                    "t16"."area",
                    "t16"."chain",
                    "t16"."year",
                    "t16"."value" AS "target",
                    "t16"."type" AS "target_type"
                  FROM (
                    SELECT
                      "t3"."indicator",
                      "t3"."area",
                      "t3"."chain",
                      "t3"."year",
                      "t3"."type",
                      "t3"."value",
                      "t3"."owner",
                      "t3"."batch",
                      "t3"."vintage",
                      "t3"."sheet",
                      "t3"."cell",
                      ROW_NUMBER() OVER (
                        PARTITION BY "t3"."indicator", "t3"."area", "t3"."chain", "t3"."year"
                        ORDER BY CASE
                          WHEN "t3"."type" = 'amount'
                          THEN 0
                          WHEN "t3"."type" = 'net_increase'
                          THEN 1
                          WHEN "t3"."type" = 'count'
                          THEN 2
                          WHEN "t3"."type" = 'ceiling'
                          THEN 3
                          WHEN "t3"."type" = 'growth'
                          THEN 4
                          WHEN "t3"."type" = 'rank'
                          THEN 5
                          WHEN "t3"."type" = 'milestone'
                          THEN 6
                          ELSE 7
                        END ASC, "t3"."vintage" DESC
                        ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                      ) - 1 AS "turn"
                    FROM "target" AS "t3"
                  ) AS "t16"
                  WHERE
                    "t16"."turn" = 0
                ) AS "t18"
                  ON "t11"."indicator" = "t18"."indicator"
                  AND "t11"."area" = "t18"."area"
                  AND "t11"."chain" = "t18"."chain"
                  AND "t11"."year" = "t18"."year"
                INNER JOIN (
                  SELECT
                    "t2"."indicator",
                    "t2"."kind",
                    "t2"."direction",
                    "t2"."base_unit",
                    "t2"."basis" AS "lead_basis"
                  FROM "indicator" AS "t2"
                ) AS "t13"
                  ON "t11"."indicator" = "t13"."indicator"
              ) AS "t19"
              WHERE
                "t19"."basis" = "t19"."lead_basis"
            ) AS "t21"
            LEFT OUTER JOIN (
              SELECT
                "t0"."key" AS "december_key",
                "t0"."level" AS "december"
              FROM "_growth" AS "t0"
              WHERE
                "t0"."month" = 12
            ) AS "t14"
              ON (
                "t21"."key" - "t21"."month"
              ) = "t14"."december_key"
            LEFT OUTER JOIN (
              SELECT
                "t1"."key" AS "place_key",
                "t1"."rank"
              FROM "_place" AS "t1"
            ) AS "t12"
              ON "t21"."key" = "t12"."place_key"
          ) AS "t22"
        ) AS "t23"
      ) AS "t35"
      LEFT OUTER JOIN (
        SELECT
          "t38"."key" AS "season_key",
          "t38"."season"
        FROM (
          SELECT
            "t37"."key",
            QUANTILE_CONT((
              "t37"."then_level" / "t37"."total_level"
            ) * 100, 0.5) AS "season",
            COUNT(*) AS "years"
          FROM (
            SELECT
              *
            FROM (
              SELECT
                "t33"."key",
                "t33"."month",
                "t33"."back",
                "t8"."then_key",
                "t8"."then_level",
                "t15"."total_key",
                "t15"."total_level"
              FROM (
                SELECT
                  *
                FROM (
                  SELECT
                    *
                  FROM (
                    SELECT
                      "t23"."key",
                      "t23"."month",
                      3 AS "back"
                    FROM (
                      SELECT
                        "t22".*
                        EXCLUDE ("december_key", "place_key")
                      FROM (
                        SELECT
                          "t21"."key",
                          "t21"."indicator",
                          "t21"."area",
                          "t21"."chain",
                          "t21"."year",
                          "t21"."month",
                          "t21"."basis",
                          "t21"."level",
                          "t21"."level_last",
                          "t21"."growth_pct",
                          "t21"."is_nominal",
                          "t21"."target",
                          "t21"."target_type",
                          "t21"."kind",
                          "t21"."direction",
                          "t21"."base_unit",
                          "t21"."lead_basis",
                          "t14"."december_key",
                          "t14"."december",
                          "t12"."place_key",
                          "t12"."rank"
                        FROM (
                          SELECT
                            *
                          FROM (
                            SELECT
                              "t11"."key",
                              "t11"."indicator",
                              "t11"."area",
                              "t11"."chain",
                              "t11"."year",
                              "t11"."month",
                              "t11"."basis",
                              "t11"."level",
                              "t11"."level_last",
                              "t11"."growth_pct",
                              "t11"."is_nominal",
                              "t18"."target",
                              "t18"."target_type",
                              "t13"."kind",
                              "t13"."direction",
                              "t13"."base_unit",
                              "t13"."lead_basis"
                            FROM (
                              SELECT
                                "t0"."key",
                                "t0"."indicator",
                                "t0"."area",
                                "t0"."chain",
                                "t0"."year",
                                "t0"."month",
                                "t0"."basis",
                                "t0"."level",
                                "t0"."level_last",
                                "t0"."growth_pct",
                                "t0"."is_nominal"
                              FROM "_growth" AS "t0"
                            ) AS "t11"
                            INNER JOIN (
                              SELECT
                                "t16"."indicator",
                                "t16"."area",
                                "t16"."chain",
                                "t16"."year",
                                "t16"."value" AS "target",
                                "t16"."type" AS "target_type"
                              FROM (
                                SELECT
                                  "t3"."indicator",
                                  "t3"."area",
                                  "t3"."chain",
                                  "t3"."year",
                                  "t3"."type",
                                  "t3"."value",
                                  "t3"."owner",
                                  "t3"."batch",
                                  "t3"."vintage",
                                  "t3"."sheet",
                                  "t3"."cell",
                                  ROW_NUMBER() OVER (
                                    PARTITION BY "t3"."indicator", "t3"."area", "t3"."chain", "t3"."year"
                                    ORDER BY CASE
                                      WHEN "t3"."type" = 'amount'
                                      THEN 0
                                      WHEN "t3"."type" = 'net_increase'
                                      THEN 1
                                      WHEN "t3"."type" = 'count'
                                      THEN 2
                                      WHEN "t3"."type" = 'ceiling'
                                      THEN 3
                                      WHEN "t3"."type" = 'growth'
                                      THEN 4
                                      WHEN "t3"."type" = 'rank'
                                      THEN 5
                                      WHEN "t3"."type" = 'milestone'
                                      THEN 6
                                      ELSE 7
                                    END ASC, "t3"."vintage" DESC
                                    ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                                  ) - 1 AS "turn"
                                FROM "target" AS "t3"
                              ) AS "t16"
                              WHERE
                                "t16"."turn" = 0
                            ) AS "t18"
                              ON "t11"."indicator" = "t18"."indicator"
                              AND "t11"."area" = "t18"."area"
                              AND "t11"."chain" = "t18"."chain"
                              AND "t11"."year" = "t18"."year"
                            INNER JOIN (
                              SELECT
                                "t2"."indicator",
                                "t2"."kind",
                                "t2"."direction",
                                "t2"."base_unit",
                                "t2"."basis" AS "lead_basis"
                              FROM "indicator" AS "t2"
                            ) AS "t13"
                              ON "t11"."indicator" = "t13"."indicator"
                          ) AS "t19"
                          WHERE
                            "t19"."basis" = "t19"."lead_basis"
                        ) AS "t21"
                        LEFT OUTER JOIN (
                          SELECT
                            "t0"."key" AS "december_key",
                            "t0"."level" AS "december"
                          FROM "_growth" AS "t0"
                          WHERE
                            "t0"."month" = 12
                        ) AS "t14"
                          ON (
                            "t21"."key" - "t21"."month"
                          ) = "t14"."december_key"
                        LEFT OUTER JOIN (
                          SELECT
                            "t1"."key" AS "place_key",
                            "t1"."rank"
                          FROM "_place" AS "t1"
                        ) AS "t12"
                          ON "t21"."key" = "t12"."place_key"
                      ) AS "t22"
                    ) AS "t23"
                  ) AS "t24"
                  UNION ALL
                  SELECT
                    *
                  FROM (
                    SELECT
                      "t23"."key",
                      "t23"."month",
                      4 AS "back"
                    FROM (
                      SELECT
                        "t22".*
                        EXCLUDE ("december_key", "place_key")
                      FROM (
                        SELECT
                          "t21"."key",
                          "t21"."indicator",
                          "t21"."area",
                          "t21"."chain",
                          "t21"."year",
                          "t21"."month",
                          "t21"."basis",
                          "t21"."level",
                          "t21"."level_last",
                          "t21"."growth_pct",
                          "t21"."is_nominal",
                          "t21"."target",
                          "t21"."target_type",
                          "t21"."kind",
                          "t21"."direction",
                          "t21"."base_unit",
                          "t21"."lead_basis",
                          "t14"."december_key",
                          "t14"."december",
                          "t12"."place_key",
                          "t12"."rank"
                        FROM (
                          SELECT
                            *
                          FROM (
                            SELECT
                              "t11"."key",
                              "t11"."indicator",
                              "t11"."area",
                              "t11"."chain",
                              "t11"."year",
                              "t11"."month",
                              "t11"."basis",
                              "t11"."level",
                              "t11"."level_last",
                              "t11"."growth_pct",
                              "t11"."is_nominal",
                              "t18"."target",
                              "t18"."target_type",
                              "t13"."kind",
                              "t13"."direction",
                              "t13"."base_unit",
                              "t13"."lead_basis"
                            FROM (
                              SELECT
                                "t0"."key",
                                "t0"."indicator",
                                "t0"."area",
                                "t0"."chain",
                                "t0"."year",
                                "t0"."month",
                                "t0"."basis",
                                "t0"."level",
                                "t0"."level_last",
                                "t0"."growth_pct",
                                "t0"."is_nominal"
                              FROM "_growth" AS "t0"
                            ) AS "t11"
                            INNER JOIN (
                              SELECT
                                "t16"."indicator",
                                "t16"."area",
                                "t16"."chain",
                                "t16"."year",
                                "t16"."value" AS "target",
                                "t16"."type" AS "target_type"
                              FROM (
                                SELECT
                                  "t3"."indicator",
                                  "t3"."area",
                                  "t3"."chain",
                                  "t3"."year",
                                  "t3"."type",
                                  "t3"."value",
                                  "t3"."owner",
                                  "t3"."batch",
                                  "t3"."vintage",
                                  "t3"."sheet",
                                  "t3"."cell",
                                  ROW_NUMBER() OVER (
                                    PARTITION BY "t3"."indicator", "t3"."area", "t3"."chain", "t3"."year"
                                    ORDER BY CASE
                                      WHEN "t3"."type" = 'amount'
                                      THEN 0
                                      WHEN "t3"."type" = 'net_increase'
                                      THEN 1
                                      WHEN "t3"."type" = 'count'
                                      THEN 2
                                      WHEN "t3"."type" = 'ceiling'
                                      THEN 3
                                      WHEN "t3"."type" = 'growth'
                                      THEN 4
                                      WHEN "t3"."type" = 'rank'
                                      THEN 5
                                      WHEN "t3"."type" = 'milestone'
                                      THEN 6
                                      ELSE 7
                                    END ASC, "t3"."vintage" DESC
                                    ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                                  ) - 1 AS "turn"
                                FROM "target" AS "t3"
                              ) AS "t16"
                              WHERE
                                "t16"."turn" = 0
                            ) AS "t18"
                              ON "t11"."indicator" = "t18"."indicator"
                              AND "t11"."area" = "t18"."area"
                              AND "t11"."chain" = "t18"."chain"
                              AND "t11"."year" = "t18"."year"
                            INNER JOIN (
                              SELECT
                                "t2"."indicator",
                                "t2"."kind",
                                "t2"."direction",
                                "t2"."base_unit",
                                "t2"."basis" AS "lead_basis"
                              FROM "indicator" AS "t2"
                            ) AS "t13"
                              ON "t11"."indicator" = "t13"."indicator"
                          ) AS "t19"
                          WHERE
                            "t19"."basis" = "t19"."lead_basis"
                        ) AS "t21"
                        LEFT OUTER JOIN (
                          SELECT
                            "t0"."key" AS "december_key",
                            "t0"."level" AS "december"
                          FROM "_growth" AS "t0"
                          WHERE
                            "t0"."month" = 12
                        ) AS "t14"
                          ON (
                            "t21"."key" - "t21"."month"
                          ) = "t14"."december_key"
                        LEFT OUTER JOIN (
                          SELECT
                            "t1"."key" AS "place_key",
                            "t1"."rank"
                          FROM "_place" AS "t1"
                        ) AS "t12"
                          ON "t21"."key" = "t12"."place_key"
                      ) AS "t22"
                    ) AS "t23"
                  ) AS "t25"
                ) AS "t29"
                UNION ALL
                SELECT
                  *
                FROM (
                  SELECT
                    *
                  FROM (
                    SELECT
                      "t23"."key",
                      "t23"."month",
                      5 AS "back"
                    FROM (
                      SELECT
                        "t22".*
                        EXCLUDE ("december_key", "place_key")
                      FROM (
                        SELECT
                          "t21"."key",
                          "t21"."indicator",
                          "t21"."area",
                          "t21"."chain",
                          "t21"."year",
                          "t21"."month",
                          "t21"."basis",
                          "t21"."level",
                          "t21"."level_last",
                          "t21"."growth_pct",
                          "t21"."is_nominal",
                          "t21"."target",
                          "t21"."target_type",
                          "t21"."kind",
                          "t21"."direction",
                          "t21"."base_unit",
                          "t21"."lead_basis",
                          "t14"."december_key",
                          "t14"."december",
                          "t12"."place_key",
                          "t12"."rank"
                        FROM (
                          SELECT
                            *
                          FROM (
                            SELECT
                              "t11"."key",
                              "t11"."indicator",
                              "t11"."area",
                              "t11"."chain",
                              "t11"."year",
                              "t11"."month",
                              "t11"."basis",
                              "t11"."level",
                              "t11"."level_last",
                              "t11"."growth_pct",
                              "t11"."is_nominal",
                              "t18"."target",
                              "t18"."target_type",
                              "t13"."kind",
                              "t13"."direction",
                              "t13"."base_unit",
                              "t13"."lead_basis"
                            FROM (
                              SELECT
                                "t0"."key",
                                "t0"."indicator",
                                "t0"."area",
                                "t0"."chain",
                                "t0"."year",
                                "t0"."month",
                                "t0"."basis",
                                "t0"."level",
                                "t0"."level_last",
                                "t0"."growth_pct",
                                "t0"."is_nominal"
                              FROM "_growth" AS "t0"
                            ) AS "t11"
                            INNER JOIN (
                              SELECT
                                "t16"."indicator",
                                "t16"."area",
                                "t16"."chain",
                                "t16"."year",
                                "t16"."value" AS "target",
                                "t16"."type" AS "target_type"
                              FROM (
                                SELECT
                                  "t3"."indicator",
                                  "t3"."area",
                                  "t3"."chain",
                                  "t3"."year",
                                  "t3"."type",
                                  "t3"."value",
                                  "t3"."owner",
                                  "t3"."batch",
                                  "t3"."vintage",
                                  "t3"."sheet",
                                  "t3"."cell",
                                  ROW_NUMBER() OVER (
                                    PARTITION BY "t3"."indicator", "t3"."area", "t3"."chain", "t3"."year"
                                    ORDER BY CASE
                                      WHEN "t3"."type" = 'amount'
                                      THEN 0
                                      WHEN "t3"."type" = 'net_increase'
                                      THEN 1
                                      WHEN "t3"."type" = 'count'
                                      THEN 2
                                      WHEN "t3"."type" = 'ceiling'
                                      THEN 3
                                      WHEN "t3"."type" = 'growth'
                                      THEN 4
                                      WHEN "t3"."type" = 'rank'
                                      THEN 5
                                      WHEN "t3"."type" = 'milestone'
                                      THEN 6
                                      ELSE 7
                                    END ASC, "t3"."vintage" DESC
                                    ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                                  ) - 1 AS "turn"
                                FROM "target" AS "t3"
                              ) AS "t16"
                              WHERE
                                "t16"."turn" = 0
                            ) AS "t18"
                              ON "t11"."indicator" = "t18"."indicator"
                              AND "t11"."area" = "t18"."area"
                              AND "t11"."chain" = "t18"."chain"
                              AND "t11"."year" = "t18"."year"
                            INNER JOIN (
                              SELECT
                                "t2"."indicator",
                                "t2"."kind",
                                "t2"."direction",
                                "t2"."base_unit",
                                "t2"."basis" AS "lead_basis"
                              FROM "indicator" AS "t2"
                            ) AS "t13"
                              ON "t11"."indicator" = "t13"."indicator"
                          ) AS "t19"
                          WHERE
                            "t19"."basis" = "t19"."lead_basis"
                        ) AS "t21"
                        LEFT OUTER JOIN (
                          SELECT
                            "t0"."key" AS "december_key",
                            "t0"."level" AS "december"
                          FROM "_growth" AS "t0"
                          WHERE
                            "t0"."month" = 12
                        ) AS "t14"
                          ON (
                            "t21"."key" - "t21"."month"
                          ) = "t14"."december_key"
                        LEFT OUTER JOIN (
                          SELECT
                            "t1"."key" AS "place_key",
                            "t1"."rank"
                          FROM "_place" AS "t1"
                        ) AS "t12"
                          ON "t21"."key" = "t12"."place_key"
                      ) AS "t22"
                    ) AS "t23"
                  ) AS "t26"
                  UNION ALL
                  SELECT
                    *
                  FROM (
                    SELECT
                      *
                    FROM (
                      SELECT
                        "t23"."key",
                        "t23"."month",
                        1 AS "back"
                      FROM (
                        SELECT
                          "t22".*
                          EXCLUDE ("december_key", "place_key")
                        FROM (
                          SELECT
                            "t21"."key",
                            "t21"."indicator",
                            "t21"."area",
                            "t21"."chain",
                            "t21"."year",
                            "t21"."month",
                            "t21"."basis",
                            "t21"."level",
                            "t21"."level_last",
                            "t21"."growth_pct",
                            "t21"."is_nominal",
                            "t21"."target",
                            "t21"."target_type",
                            "t21"."kind",
                            "t21"."direction",
                            "t21"."base_unit",
                            "t21"."lead_basis",
                            "t14"."december_key",
                            "t14"."december",
                            "t12"."place_key",
                            "t12"."rank"
                          FROM (
                            SELECT
                              *
                            FROM (
                              SELECT
                                "t11"."key",
                                "t11"."indicator",
                                "t11"."area",
                                "t11"."chain",
                                "t11"."year",
                                "t11"."month",
                                "t11"."basis",
                                "t11"."level",
                                "t11"."level_last",
                                "t11"."growth_pct",
                                "t11"."is_nominal",
                                "t18"."target",
                                "t18"."target_type",
                                "t13"."kind",
                                "t13"."direction",
                                "t13"."base_unit",
                                "t13"."lead_basis"
                              FROM (
                                SELECT
                                  "t0"."key",
                                  "t0"."indicator",
                                  "t0"."area",
                                  "t0"."chain",
                                  "t0"."year",
                                  "t0"."month",
                                  "t0"."basis",
                                  "t0"."level",
                                  "t0"."level_last",
                                  "t0"."growth_pct",
                                  "t0"."is_nominal"
                                FROM "_growth" AS "t0"
                              ) AS "t11"
                              INNER JOIN (
                                SELECT
                                  "t16"."indicator",
                                  "t16"."area",
                                  "t16"."chain",
                                  "t16"."year",
                                  "t16"."value" AS "target",
                                  "t16"."type" AS "target_type"
                                FROM (
                                  SELECT
                                    "t3"."indicator",
                                    "t3"."area",
                                    "t3"."chain",
                                    "t3"."year",
                                    "t3"."type",
                                    "t3"."value",
                                    "t3"."owner",
                                    "t3"."batch",
                                    "t3"."vintage",
                                    "t3"."sheet",
                                    "t3"."cell",
                                    ROW_NUMBER() OVER (
                                      PARTITION BY "t3"."indicator", "t3"."area", "t3"."chain", "t3"."year"
                                      ORDER BY CASE
                                        WHEN "t3"."type" = 'amount'
                                        THEN 0
                                        WHEN "t3"."type" = 'net_increase'
                                        THEN 1
                                        WHEN "t3"."type" = 'count'
                                        THEN 2
                                        WHEN "t3"."type" = 'ceiling'
                                        THEN 3
                                        WHEN "t3"."type" = 'growth'
                                        THEN 4
                                        WHEN "t3"."type" = 'rank'
                                        THEN 5
                                        WHEN "t3"."type" = 'milestone'
                                        THEN 6
                                        ELSE 7
                                      END ASC, "t3"."vintage" DESC
                                      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                                    ) - 1 AS "turn"
                                  FROM "target" AS "t3"
                                ) AS "t16"
                                WHERE
                                  "t16"."turn" = 0
                              ) AS "t18"
                                ON "t11"."indicator" = "t18"."indicator"
                                AND "t11"."area" = "t18"."area"
                                AND "t11"."chain" = "t18"."chain"
                                AND "t11"."year" = "t18"."year"
                              INNER JOIN (
                                SELECT
                                  "t2"."indicator",
                                  "t2"."kind",
                                  "t2"."direction",
                                  "t2"."base_unit",
                                  "t2"."basis" AS "lead_basis"
                                FROM "indicator" AS "t2"
                              ) AS "t13"
                                ON "t11"."indicator" = "t13"."indicator"
                            ) AS "t19"
                            WHERE
                              "t19"."basis" = "t19"."lead_basis"
                          ) AS "t21"
                          LEFT OUTER JOIN (
                            SELECT
                              "t0"."key" AS "december_key",
                              "t0"."level" AS "december"
                            FROM "_growth" AS "t0"
                            WHERE
                              "t0"."month" = 12
                          ) AS "t14"
                            ON (
                              "t21"."key" - "t21"."month"
                            ) = "t14"."december_key"
                          LEFT OUTER JOIN (
                            SELECT
                              "t1"."key" AS "place_key",
                              "t1"."rank"
                            FROM "_place" AS "t1"
                          ) AS "t12"
                            ON "t21"."key" = "t12"."place_key"
                        ) AS "t22"
                      ) AS "t23"
                    ) AS "t27"
                    UNION ALL
                    SELECT
                      *
                    FROM (
                      SELECT
                        "t23"."key",
                        "t23"."month",
                        2 AS "back"
                      FROM (
                        SELECT
                          "t22".*
                          EXCLUDE ("december_key", "place_key")
                        FROM (
                          SELECT
                            "t21"."key",
                            "t21"."indicator",
                            "t21"."area",
                            "t21"."chain",
                            "t21"."year",
                            "t21"."month",
                            "t21"."basis",
                            "t21"."level",
                            "t21"."level_last",
                            "t21"."growth_pct",
                            "t21"."is_nominal",
                            "t21"."target",
                            "t21"."target_type",
                            "t21"."kind",
                            "t21"."direction",
                            "t21"."base_unit",
                            "t21"."lead_basis",
                            "t14"."december_key",
                            "t14"."december",
                            "t12"."place_key",
                            "t12"."rank"
                          FROM (
                            SELECT
                              *
                            FROM (
                              SELECT
                                "t11"."key",
                                "t11"."indicator",
                                "t11"."area",
                                "t11"."chain",
                                "t11"."year",
                                "t11"."month",
                                "t11"."basis",
                                "t11"."level",
                                "t11"."level_last",
                                "t11"."growth_pct",
                                "t11"."is_nominal",
                                "t18"."target",
                                "t18"."target_type",
                                "t13"."kind",
                                "t13"."direction",
                                "t13"."base_unit",
                                "t13"."lead_basis"
                              FROM (
                                SELECT
                                  "t0"."key",
                                  "t0"."indicator",
                                  "t0"."area",
                                  "t0"."chain",
                                  "t0"."year",
                                  "t0"."month",
                                  "t0"."basis",
                                  "t0"."level",
                                  "t0"."level_last",
                                  "t0"."growth_pct",
                                  "t0"."is_nominal"
                                FROM "_growth" AS "t0"
                              ) AS "t11"
                              INNER JOIN (
                                SELECT
                                  "t16"."indicator",
                                  "t16"."area",
                                  "t16"."chain",
                                  "t16"."year",
                                  "t16"."value" AS "target",
                                  "t16"."type" AS "target_type"
                                FROM (
                                  SELECT
                                    "t3"."indicator",
                                    "t3"."area",
                                    "t3"."chain",
                                    "t3"."year",
                                    "t3"."type",
                                    "t3"."value",
                                    "t3"."owner",
                                    "t3"."batch",
                                    "t3"."vintage",
                                    "t3"."sheet",
                                    "t3"."cell",
                                    ROW_NUMBER() OVER (
                                      PARTITION BY "t3"."indicator", "t3"."area", "t3"."chain", "t3"."year"
                                      ORDER BY CASE
                                        WHEN "t3"."type" = 'amount'
                                        THEN 0
                                        WHEN "t3"."type" = 'net_increase'
                                        THEN 1
                                        WHEN "t3"."type" = 'count'
                                        THEN 2
                                        WHEN "t3"."type" = 'ceiling'
                                        THEN 3
                                        WHEN "t3"."type" = 'growth'
                                        THEN 4
                                        WHEN "t3"."type" = 'rank'
                                        THEN 5
                                        WHEN "t3"."type" = 'milestone'
                                        THEN 6
                                        ELSE 7
                                      END ASC, "t3"."vintage" DESC
                                      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                                    ) - 1 AS "turn"
                                  FROM "target" AS "t3"
                                ) AS "t16"
                                WHERE
                                  "t16"."turn" = 0
                              ) AS "t18"
                                ON "t11"."indicator" = "t18"."indicator"
                                AND "t11"."area" = "t18"."area"
                                AND "t11"."chain" = "t18"."chain"
                                AND "t11"."year" = "t18"."year"
                              INNER JOIN (
                                SELECT
                                  "t2"."indicator",
                                  "t2"."kind",
                                  "t2"."direction",
                                  "t2"."base_unit",
                                  "t2"."basis" AS "lead_basis"
                                FROM "indicator" AS "t2"
                              ) AS "t13"
                                ON "t11"."indicator" = "t13"."indicator"
                            ) AS "t19"
                            WHERE
                              "t19"."basis" = "t19"."lead_basis"
                          ) AS "t21"
                          LEFT OUTER JOIN (
                            SELECT
                              "t0"."key" AS "december_key",
                              "t0"."level" AS "december"
                            FROM "_growth" AS "t0"
                            WHERE
                              "t0"."month" = 12
                          ) AS "t14"
                            ON (
                              "t21"."key" - "t21"."month"
                            ) = "t14"."december_key"
                          LEFT OUTER JOIN (
                            SELECT
                              "t1"."key" AS "place_key",
                              "t1"."rank"
                            FROM "_place" AS "t1"
                          ) AS "t12"
                            ON "t21"."key" = "t12"."place_key"
                        ) AS "t22"
                      ) AS "t23"
                    ) AS "t28"
                  ) AS "t30"
                ) AS "t31"
              ) AS "t33"
              INNER JOIN (
                SELECT
                  "t0"."key" AS "then_key",
                  "t0"."level" AS "then_level"
                FROM "_growth" AS "t0"
              ) AS "t8"
                ON (
                  "t33"."key" - (
                    "t33"."back" * 12
                  )
                ) = "t8"."then_key"
              INNER JOIN (
                SELECT
                  "t0"."key" AS "total_key",
                  "t0"."level" AS "total_level"
                FROM "_growth" AS "t0"
                WHERE
                  "t0"."month" = 12
              ) AS "t15"
                ON (
                  (
                    (
                      "t33"."key" - (
                        "t33"."back" * 12
                      )
                    ) + 12
                  ) - "t33"."month"
                ) = "t15"."total_key"
            ) AS "t36"
            WHERE
              "t36"."total_level" > 0 AND "t36"."then_level" >= 0
          ) AS "t37"
          GROUP BY
            1
        ) AS "t38"
        WHERE
          "t38"."years" >= 3
      ) AS "t40"
        ON "t35"."key" = "t40"."season_key"
    ) AS "t41"
  ) AS "t42"
) AS "t43"
