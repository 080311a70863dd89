-- Made from metrics/*.py by `python -m metrics compile`. Change the function, then compile.
CREATE TABLE warning AS
SELECT
  "t81"."rule",
  "t81"."level",
  "t81"."indicator",
  "t81"."area",
  "t81"."chain",
  "t81"."year",
  "t81"."month",
  "t81"."value",
  "t81"."threshold",
  "t81"."since_year",
  "t81"."since_month",
  "t81"."text"
FROM (
  SELECT
    "t80"."rule",
    "t80"."level",
    "t80"."indicator",
    "t80"."area",
    "t80"."chain",
    "t80"."year",
    "t80"."month",
    "t80"."value",
    "t80"."threshold",
    "t80"."since_year",
    "t80"."since_month",
    "t80"."text",
    "t80"."kind",
    "t80"."other",
    "t80"."months",
    ROW_NUMBER() OVER (
      PARTITION BY "t80"."kind", "t80"."indicator", "t80"."other", "t80"."area", "t80"."chain", "t80"."year", "t80"."month"
      ORDER BY CASE WHEN "t80"."level" = 'red' THEN 0 ELSE 1 END ASC, "t80"."months" DESC, "t80"."rule" ASC
      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
    ) - 1 AS "turn"
  FROM (
    SELECT
      *
    FROM (
      SELECT
        "t60"."rule",
        "t60"."level",
        '' AS "indicator",
        "t60"."area",
        'all' AS "chain",
        "t60"."year",
        "t60"."month",
        CAST(NULL AS DOUBLE) AS "value",
        "t60"."threshold",
        CAST(SUBSTRING(
          "t60"."veto_from",
          CASE WHEN (
            0 + 1
          ) >= 1 THEN 0 + 1 ELSE 0 + 1 + LENGTH("t60"."veto_from") END,
          4
        ) AS SMALLINT) AS "since_year",
        CAST(SUBSTRING(
          "t60"."veto_from",
          CASE WHEN (
            5 + 1
          ) >= 1 THEN 5 + 1 ELSE 5 + 1 + LENGTH("t60"."veto_from") END,
          2
        ) AS TINYINT) AS "since_month",
        "t60"."short" || '自' || SUBSTRING(
          "t60"."veto_from",
          CASE WHEN (
            0 + 1
          ) >= 1 THEN 0 + 1 ELSE 0 + 1 + LENGTH("t60"."veto_from") END,
          4
        ) || '年' || CAST(CAST(SUBSTRING(
          "t60"."veto_from",
          CASE WHEN (
            5 + 1
          ) >= 1 THEN 5 + 1 ELSE 5 + 1 + LENGTH("t60"."veto_from") END,
          2
        ) AS TINYINT) AS TEXT) || '月起一票否决：' || "t60"."veto_reason" AS "text",
        "t60"."kind",
        "t60"."other",
        "t60"."months"
      FROM (
        SELECT
          "t59"."veto_from",
          "t59"."veto_until",
          "t59"."veto_reason",
          "t59"."area",
          "t59"."short",
          "t59"."year",
          "t59"."month",
          "t59"."held",
          "t41"."rule",
          "t41"."kind",
          "t41"."name",
          "t41"."level",
          "t41"."other",
          "t41"."threshold",
          "t41"."months",
          "t41"."rank_group",
          "t41"."valid_from"
        FROM (
          SELECT
            *
          FROM (
            SELECT
              "t38"."veto_from",
              "t38"."veto_until",
              "t38"."veto_reason",
              "t38"."area",
              "t28"."short",
              "t47"."year",
              "t47"."month",
              "t47"."held"
            FROM (
              SELECT
                "t1"."veto_from",
                "t1"."veto_until",
                "t1"."veto_reason",
                "t1"."park" AS "area"
              FROM "park" AS "t1"
              WHERE
                "t1"."veto_from" <> ''
            ) AS "t38"
            INNER JOIN (
              SELECT
                "t3"."area",
                "t3"."short"
              FROM "area" AS "t3"
            ) AS "t28"
              ON "t38"."area" = "t28"."area"
            INNER JOIN (
              SELECT
                "t15"."area",
                "t15"."year",
                "t15"."month",
                CAST("t15"."year" AS TEXT) || '-' || CASE
                  WHEN 2 <= LENGTH(CAST("t15"."month" AS TEXT))
                  THEN CAST("t15"."month" AS TEXT)
                  ELSE REPEAT('0', 2 - LENGTH(CAST("t15"."month" AS TEXT))) || CAST("t15"."month" AS TEXT)
                END AS "held"
              FROM (
                SELECT DISTINCT
                  "t4"."area",
                  "t4"."year",
                  "t4"."month"
                FROM "figure" AS "t4"
              ) AS "t15"
            ) AS "t47"
              ON "t38"."area" = "t47"."area"
          ) AS "t54"
          WHERE
            "t54"."held" >= "t54"."veto_from"
            AND (
              (
                "t54"."veto_until" = ''
              ) OR (
                "t54"."held" <= "t54"."veto_until"
              )
            )
        ) AS "t59"
        CROSS JOIN (
          SELECT
            "t19".*
            EXCLUDE ("indicator")
          FROM (
            SELECT
              *
            FROM "rule" AS "t0"
            WHERE
              "t0"."kind" = 'veto'
          ) AS "t19"
        ) AS "t41"
      ) AS "t60"
    ) AS "t66"
    UNION ALL
    SELECT
      *
    FROM (
      SELECT
        *
      FROM (
        SELECT
          "t77"."rule",
          "t77"."level",
          "t77"."indicator",
          "t77"."area",
          "t77"."chain",
          "t77"."year",
          "t77"."month",
          "t77"."value",
          "t77"."threshold",
          "t77"."since_year",
          "t77"."since_month",
          CASE
            WHEN "t77"."kind" = 'negative_growth'
            THEN "t77"."subject" || "t77"."short" || CASE
              WHEN "t77"."basis" = 'point'
              THEN CAST("t77"."month" AS TEXT) || '月末'
              WHEN (
                "t77"."basis" = 'ytd'
              ) AND (
                "t77"."month" > 1
              )
              THEN '1—' || CAST("t77"."month" AS TEXT) || '月'
              ELSE CAST("t77"."month" AS TEXT) || '月'
            END || COALESCE(
              "t77"."growth_word",
              CASE
                WHEN (
                  SIGN("t77"."growth_pct" * (
                    POWER(10.0, 1)
                  )) * CAST(FLOOR(ABS("t77"."growth_pct" * (
                    POWER(10.0, 1)
                  )) + 0.5 + 5e-07) AS BIGINT)
                ) > 0
                THEN '同比增长' || CAST(ABS(
                  SIGN("t77"."growth_pct" * (
                    POWER(10.0, 1)
                  )) * CAST(FLOOR(ABS("t77"."growth_pct" * (
                    POWER(10.0, 1)
                  )) + 0.5 + 5e-07) AS BIGINT)
                ) / 10 AS TEXT) || '%'
                WHEN (
                  SIGN("t77"."growth_pct" * (
                    POWER(10.0, 1)
                  )) * CAST(FLOOR(ABS("t77"."growth_pct" * (
                    POWER(10.0, 1)
                  )) + 0.5 + 5e-07) AS BIGINT)
                ) < 0
                THEN '同比下降' || CAST(ABS(
                  SIGN("t77"."growth_pct" * (
                    POWER(10.0, 1)
                  )) * CAST(FLOOR(ABS("t77"."growth_pct" * (
                    POWER(10.0, 1)
                  )) + 0.5 + 5e-07) AS BIGINT)
                ) / 10 AS TEXT) || '%'
                ELSE '同比持平'
              END
            )
            WHEN (
              "t77"."kind" = 'behind_progress'
            ) AND (
              "t77"."target_type" = 'growth'
            )
            THEN "t77"."subject" || "t77"."short" || CASE
              WHEN "t77"."basis" = 'point'
              THEN CAST("t77"."month" AS TEXT) || '月末'
              WHEN (
                "t77"."basis" = 'ytd'
              ) AND (
                "t77"."month" > 1
              )
              THEN '1—' || CAST("t77"."month" AS TEXT) || '月'
              ELSE CAST("t77"."month" AS TEXT) || '月'
            END || COALESCE(
              "t77"."growth_word",
              CASE
                WHEN (
                  SIGN("t77"."growth_pct" * (
                    POWER(10.0, 1)
                  )) * CAST(FLOOR(ABS("t77"."growth_pct" * (
                    POWER(10.0, 1)
                  )) + 0.5 + 5e-07) AS BIGINT)
                ) > 0
                THEN '同比增长' || CAST(ABS(
                  SIGN("t77"."growth_pct" * (
                    POWER(10.0, 1)
                  )) * CAST(FLOOR(ABS("t77"."growth_pct" * (
                    POWER(10.0, 1)
                  )) + 0.5 + 5e-07) AS BIGINT)
                ) / 10 AS TEXT) || '%'
                WHEN (
                  SIGN("t77"."growth_pct" * (
                    POWER(10.0, 1)
                  )) * CAST(FLOOR(ABS("t77"."growth_pct" * (
                    POWER(10.0, 1)
                  )) + 0.5 + 5e-07) AS BIGINT)
                ) < 0
                THEN '同比下降' || CAST(ABS(
                  SIGN("t77"."growth_pct" * (
                    POWER(10.0, 1)
                  )) * CAST(FLOOR(ABS("t77"."growth_pct" * (
                    POWER(10.0, 1)
                  )) + 0.5 + 5e-07) AS BIGINT)
                ) / 10 AS TEXT) || '%'
                ELSE '同比持平'
              END
            ) || '，低于目标' || CAST(ABS(
              SIGN("t77"."value" * (
                POWER(10.0, 1)
              )) * CAST(FLOOR(ABS("t77"."value" * (
                POWER(10.0, 1)
              )) + 0.5 + 5e-07) AS BIGINT)
            ) / 10 AS TEXT) || '个百分点'
            WHEN (
              "t77"."kind" = 'behind_progress'
            ) AND (
              "t77"."progress_pct" IS NULL
            )
            THEN "t77"."subject" || "t77"."short" || CASE
              WHEN "t77"."basis" = 'point'
              THEN CAST("t77"."month" AS TEXT) || '月末'
              WHEN (
                "t77"."basis" = 'ytd'
              ) AND (
                "t77"."month" > 1
              )
              THEN '1—' || CAST("t77"."month" AS TEXT) || '月'
              ELSE CAST("t77"."month" AS TEXT) || '月'
            END || '差目标' || CAST(ABS(
              SIGN("t77"."value" * (
                POWER(10.0, 1)
              )) * CAST(FLOOR(ABS("t77"."value" * (
                POWER(10.0, 1)
              )) + 0.5 + 5e-07) AS BIGINT)
            ) / 10 AS TEXT) || '个百分点'
            WHEN (
              "t77"."kind" = 'behind_progress'
            )
            AND (
              "t77"."seasonal_gap_pp" < "t77"."gap_pp"
            )
            THEN "t77"."subject" || "t77"."short" || CASE
              WHEN "t77"."basis" = 'point'
              THEN CAST("t77"."month" AS TEXT) || '月末'
              WHEN (
                "t77"."basis" = 'ytd'
              ) AND (
                "t77"."month" > 1
              )
              THEN '1—' || CAST("t77"."month" AS TEXT) || '月'
              ELSE CAST("t77"."month" AS TEXT) || '月'
            END || '完成目标的' || CASE WHEN "t77"."progress_pct" < 0 THEN '−' ELSE '' END || CAST(ABS(
              SIGN("t77"."progress_pct" * (
                POWER(10.0, 1)
              )) * CAST(FLOOR(ABS("t77"."progress_pct" * (
                POWER(10.0, 1)
              )) + 0.5 + 5e-07) AS BIGINT)
            ) / 10 AS TEXT) || '%，欠' || '季节进度' || CAST(ABS(
              SIGN("t77"."value" * (
                POWER(10.0, 1)
              )) * CAST(FLOOR(ABS("t77"."value" * (
                POWER(10.0, 1)
              )) + 0.5 + 5e-07) AS BIGINT)
            ) / 10 AS TEXT) || '个百分点'
            WHEN "t77"."kind" = 'behind_progress'
            THEN "t77"."subject" || "t77"."short" || CASE
              WHEN "t77"."basis" = 'point'
              THEN CAST("t77"."month" AS TEXT) || '月末'
              WHEN (
                "t77"."basis" = 'ytd'
              ) AND (
                "t77"."month" > 1
              )
              THEN '1—' || CAST("t77"."month" AS TEXT) || '月'
              ELSE CAST("t77"."month" AS TEXT) || '月'
            END || '完成目标的' || CASE WHEN "t77"."progress_pct" < 0 THEN '−' ELSE '' END || CAST(ABS(
              SIGN("t77"."progress_pct" * (
                POWER(10.0, 1)
              )) * CAST(FLOOR(ABS("t77"."progress_pct" * (
                POWER(10.0, 1)
              )) + 0.5 + 5e-07) AS BIGINT)
            ) / 10 AS TEXT) || '%，欠' || '时间进度' || CAST(ABS(
              SIGN("t77"."value" * (
                POWER(10.0, 1)
              )) * CAST(FLOOR(ABS("t77"."value" * (
                POWER(10.0, 1)
              )) + 0.5 + 5e-07) AS BIGINT)
            ) / 10 AS TEXT) || '个百分点'
            WHEN "t77"."kind" = 'divergence'
            THEN "t77"."subject" || "t77"."short" || '与' || "t77"."other_short" || CASE
              WHEN "t77"."basis" = 'point'
              THEN CAST("t77"."month" AS TEXT) || '月末'
              WHEN (
                "t77"."basis" = 'ytd'
              ) AND (
                "t77"."month" > 1
              )
              THEN '1—' || CAST("t77"."month" AS TEXT) || '月'
              ELSE CAST("t77"."month" AS TEXT) || '月'
            END || '增速相差' || CAST(ABS(
              SIGN("t77"."value" * (
                POWER(10.0, 1)
              )) * CAST(FLOOR(ABS("t77"."value" * (
                POWER(10.0, 1)
              )) + 0.5 + 5e-07) AS BIGINT)
            ) / 10 AS TEXT) || '个百分点'
            WHEN "t77"."kind" = 'opposite_signs'
            THEN "t77"."subject" || "t77"."short" || CASE
              WHEN "t77"."basis" = 'point'
              THEN CAST("t77"."month" AS TEXT) || '月末'
              WHEN (
                "t77"."basis" = 'ytd'
              ) AND (
                "t77"."month" > 1
              )
              THEN '1—' || CAST("t77"."month" AS TEXT) || '月'
              ELSE CAST("t77"."month" AS TEXT) || '月'
            END || COALESCE(
              "t77"."growth_word",
              CASE
                WHEN (
                  SIGN("t77"."growth_pct" * (
                    POWER(10.0, 1)
                  )) * CAST(FLOOR(ABS("t77"."growth_pct" * (
                    POWER(10.0, 1)
                  )) + 0.5 + 5e-07) AS BIGINT)
                ) > 0
                THEN '同比增长' || CAST(ABS(
                  SIGN("t77"."growth_pct" * (
                    POWER(10.0, 1)
                  )) * CAST(FLOOR(ABS("t77"."growth_pct" * (
                    POWER(10.0, 1)
                  )) + 0.5 + 5e-07) AS BIGINT)
                ) / 10 AS TEXT) || '%'
                WHEN (
                  SIGN("t77"."growth_pct" * (
                    POWER(10.0, 1)
                  )) * CAST(FLOOR(ABS("t77"."growth_pct" * (
                    POWER(10.0, 1)
                  )) + 0.5 + 5e-07) AS BIGINT)
                ) < 0
                THEN '同比下降' || CAST(ABS(
                  SIGN("t77"."growth_pct" * (
                    POWER(10.0, 1)
                  )) * CAST(FLOOR(ABS("t77"."growth_pct" * (
                    POWER(10.0, 1)
                  )) + 0.5 + 5e-07) AS BIGINT)
                ) / 10 AS TEXT) || '%'
                ELSE '同比持平'
              END
            ) || '，而' || "t77"."other_short" || '下降' || CAST(ABS(
              SIGN("t77"."value" * (
                POWER(10.0, 1)
              )) * CAST(FLOOR(ABS("t77"."value" * (
                POWER(10.0, 1)
              )) + 0.5 + 5e-07) AS BIGINT)
            ) / 10 AS TEXT) || '%'
            WHEN "t77"."kind" = 'rank_fall'
            THEN "t77"."subject" || "t77"."short" || CASE
              WHEN "t77"."basis" = 'point'
              THEN CAST("t77"."month" AS TEXT) || '月末'
              WHEN (
                "t77"."basis" = 'ytd'
              ) AND (
                "t77"."month" > 1
              )
              THEN '1—' || CAST("t77"."month" AS TEXT) || '月'
              ELSE CAST("t77"."month" AS TEXT) || '月'
            END || '由第' || CAST("t77"."rank" + "t77"."rank_change" AS TEXT) || '位退至第' || CAST("t77"."rank" AS TEXT) || '位'
            ELSE "t77"."subject" || "t77"."short" || CASE
              WHEN "t77"."basis" = 'point'
              THEN CAST("t77"."month" AS TEXT) || '月末'
              WHEN (
                "t77"."basis" = 'ytd'
              ) AND (
                "t77"."month" > 1
              )
              THEN '1—' || CAST("t77"."month" AS TEXT) || '月'
              ELSE CAST("t77"."month" AS TEXT) || '月'
            END || '为上限的' || CAST(ABS(
              SIGN("t77"."value" * (
                POWER(10.0, 1)
              )) * CAST(FLOOR(ABS("t77"."value" * (
                POWER(10.0, 1)
              )) + 0.5 + 5e-07) AS BIGINT)
            ) / 10 AS TEXT) || '%'
          END || CASE
            WHEN "t77"."run" > 1
            THEN '，自' || CAST("t77"."since_year" AS TEXT) || '年' || CAST("t77"."since_month" AS TEXT) || '月起已连续' || CAST("t77"."run" AS TEXT) || '期'
            ELSE ''
          END AS "text",
          "t77"."kind",
          "t77"."other",
          "t77"."months"
        FROM (
          SELECT
            "t76".*
            EXCLUDE ("other_right")
          FROM (
            SELECT
              "t75"."indicator",
              "t75"."area",
              "t75"."chain",
              "t75"."year",
              "t75"."month",
              "t75"."basis",
              "t75"."level",
              "t75"."growth_pct",
              "t75"."growth_word",
              "t75"."rank",
              "t75"."rank_change",
              "t75"."target",
              "t75"."target_type",
              "t75"."progress_pct",
              "t75"."gap_pp",
              "t75"."seasonal_gap_pp",
              "t75"."lead_basis",
              "t75"."rank_group",
              "t75"."rule",
              "t75"."kind",
              "t75"."name",
              "t75"."level_of_rule",
              "t75"."other",
              "t75"."threshold",
              "t75"."months",
              "t75"."group",
              "t75"."valid_from",
              "t75"."other_basis",
              "t75"."other_pct",
              "t75"."value",
              "t75"."is_hit",
              "t75"."month_no",
              "t75"."was_hit",
              "t75"."months_since",
              "t75"."place",
              "t75"."is_start",
              "t75"."start",
              "t75"."start_place",
              "t75"."run",
              "t75"."since_year",
              "t75"."since_month",
              "t75"."level_now",
              "t50"."subject",
              "t23"."short",
              "t24"."other" AS "other_right",
              "t24"."other_short"
            FROM (
              SELECT
                "t73"."indicator",
                "t73"."area",
                "t73"."chain",
                "t73"."year",
                "t73"."month",
                "t73"."basis",
                "t73"."level_of_rule" AS "level",
                "t73"."growth_pct",
                "t73"."growth_word",
                "t73"."rank",
                "t73"."rank_change",
                "t73"."target",
                "t73"."target_type",
                "t73"."progress_pct",
                "t73"."gap_pp",
                "t73"."seasonal_gap_pp",
                "t73"."lead_basis",
                "t73"."rank_group",
                "t73"."rule",
                "t73"."kind",
                "t73"."name",
                "t73"."level_of_rule",
                "t73"."other",
                "t73"."threshold",
                "t73"."months",
                "t73"."group",
                "t73"."valid_from",
                "t73"."other_basis",
                "t73"."other_pct",
                "t73"."value",
                "t73"."is_hit",
                "t73"."month_no",
                "t73"."was_hit",
                "t73"."months_since",
                "t73"."place",
                "t73"."is_start",
                "t73"."start",
                "t73"."start_place",
                (
                  "t73"."place" - "t73"."start_place"
                ) + 1 AS "run",
                CAST(CAST(FLOOR((
                  "t73"."start" - 1
                ) / (
                  12
                )) AS BIGINT) AS SMALLINT) AS "since_year",
                CAST((
                  (
                    "t73"."start" - 1
                  ) % 12
                ) + 1 AS TINYINT) AS "since_month",
                "t73"."level" AS "level_now"
              FROM (
                SELECT
                  "t72"."indicator",
                  "t72"."area",
                  "t72"."chain",
                  "t72"."year",
                  "t72"."month",
                  "t72"."basis",
                  "t72"."level",
                  "t72"."growth_pct",
                  "t72"."growth_word",
                  "t72"."rank",
                  "t72"."rank_change",
                  "t72"."target",
                  "t72"."target_type",
                  "t72"."progress_pct",
                  "t72"."gap_pp",
                  "t72"."seasonal_gap_pp",
                  "t72"."lead_basis",
                  "t72"."rank_group",
                  "t72"."rule",
                  "t72"."kind",
                  "t72"."name",
                  "t72"."level_of_rule",
                  "t72"."other",
                  "t72"."threshold",
                  "t72"."months",
                  "t72"."group",
                  "t72"."valid_from",
                  "t72"."other_basis",
                  "t72"."other_pct",
                  "t72"."value",
                  "t72"."is_hit",
                  "t72"."month_no",
                  "t72"."was_hit",
                  "t72"."months_since",
                  "t72"."place",
                  "t72"."is_start",
                  MAX(CASE WHEN "t72"."is_start" THEN "t72"."month_no" ELSE NULL END) OVER (
                    PARTITION BY "t72"."rule", "t72"."indicator", "t72"."area", "t72"."chain"
                    ORDER BY "t72"."month_no" ASC
                    ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
                  ) AS "start",
                  MAX(CASE WHEN "t72"."is_start" THEN "t72"."place" ELSE NULL END) OVER (
                    PARTITION BY "t72"."rule", "t72"."indicator", "t72"."area", "t72"."chain"
                    ORDER BY "t72"."month_no" ASC
                    ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
                  ) AS "start_place"
                FROM (
                  SELECT
                    "t71"."indicator",
                    "t71"."area",
                    "t71"."chain",
                    "t71"."year",
                    "t71"."month",
                    "t71"."basis",
                    "t71"."level",
                    "t71"."growth_pct",
                    "t71"."growth_word",
                    "t71"."rank",
                    "t71"."rank_change",
                    "t71"."target",
                    "t71"."target_type",
                    "t71"."progress_pct",
                    "t71"."gap_pp",
                    "t71"."seasonal_gap_pp",
                    "t71"."lead_basis",
                    "t71"."rank_group",
                    "t71"."rule",
                    "t71"."kind",
                    "t71"."name",
                    "t71"."level_of_rule",
                    "t71"."other",
                    "t71"."threshold",
                    "t71"."months",
                    "t71"."group",
                    "t71"."valid_from",
                    "t71"."other_basis",
                    "t71"."other_pct",
                    "t71"."value",
                    "t71"."is_hit",
                    "t71"."month_no",
                    "t71"."was_hit",
                    "t71"."months_since",
                    ROW_NUMBER() OVER (
                      PARTITION BY "t71"."rule", "t71"."indicator", "t71"."area", "t71"."chain"
                      ORDER BY "t71"."month_no" ASC
                      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                    ) - 1 AS "place",
                    NOT (
                      COALESCE(
                        "t71"."was_hit"
                        AND (
                          (
                            "t71"."months_since" = 1
                          )
                          OR (
                            (
                              "t71"."months_since" = 2
                            ) AND (
                              "t71"."month" = 2
                            )
                          )
                        ),
                        FALSE
                      )
                    ) AS "is_start"
                  FROM (
                    SELECT
                      "t70"."indicator",
                      "t70"."area",
                      "t70"."chain",
                      "t70"."year",
                      "t70"."month",
                      "t70"."basis",
                      "t70"."level",
                      "t70"."growth_pct",
                      "t70"."growth_word",
                      "t70"."rank",
                      "t70"."rank_change",
                      "t70"."target",
                      "t70"."target_type",
                      "t70"."progress_pct",
                      "t70"."gap_pp",
                      "t70"."seasonal_gap_pp",
                      "t70"."lead_basis",
                      "t70"."rank_group",
                      "t70"."rule",
                      "t70"."kind",
                      "t70"."name",
                      "t70"."level_of_rule",
                      "t70"."other",
                      "t70"."threshold",
                      "t70"."months",
                      "t70"."group",
                      "t70"."valid_from",
                      "t70"."other_basis",
                      "t70"."other_pct",
                      "t70"."value",
                      "t70"."is_hit",
                      "t70"."month_no",
                      LAG("t70"."is_hit") OVER (
                        PARTITION BY "t70"."rule", "t70"."indicator", "t70"."area", "t70"."chain"
                        ORDER BY "t70"."month_no" ASC
                        ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                      ) AS "was_hit",
                      "t70"."month_no" - LAG("t70"."month_no") OVER (
                        PARTITION BY "t70"."rule", "t70"."indicator", "t70"."area", "t70"."chain"
                        ORDER BY "t70"."month_no" ASC
                        ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                      ) AS "months_since"
                    FROM (
                      SELECT
                        "t69"."indicator",
                        "t69"."area",
                        "t69"."chain",
                        "t69"."year",
                        "t69"."month",
                        "t69"."basis",
                        "t69"."level",
                        "t69"."growth_pct",
                        "t69"."growth_word",
                        "t69"."rank",
                        "t69"."rank_change",
                        "t69"."target",
                        "t69"."target_type",
                        "t69"."progress_pct",
                        "t69"."gap_pp",
                        "t69"."seasonal_gap_pp",
                        "t69"."lead_basis",
                        "t69"."rank_group",
                        "t69"."rule",
                        "t69"."kind",
                        "t69"."name",
                        "t69"."level_of_rule",
                        "t69"."other",
                        "t69"."threshold",
                        "t69"."months",
                        "t69"."group",
                        "t69"."valid_from",
                        "t69"."other_basis",
                        "t69"."other_pct",
                        "t69"."value",
                        COALESCE(
                          CASE
                            WHEN "t69"."kind" IN ('negative_growth', 'behind_progress')
                            THEN "t69"."value" < "t69"."threshold"
                            WHEN "t69"."kind" = 'divergence'
                            THEN ABS("t69"."value") > "t69"."threshold"
                            WHEN "t69"."kind" = 'opposite_signs'
                            THEN (
                              "t69"."growth_pct" >= "t69"."threshold"
                            ) AND (
                              "t69"."value" < 0
                            )
                            WHEN "t69"."kind" = 'rank_fall'
                            THEN "t69"."value" <= -(
                              "t69"."threshold"
                            )
                            ELSE "t69"."value" > "t69"."threshold"
                          END,
                          FALSE
                        )
                        OR COALESCE(
                          "t69"."growth_word" IN ('由盈转亏', '增亏') AND (
                            "t69"."kind" = 'negative_growth'
                          ),
                          FALSE
                        ) AS "is_hit",
                        (
                          CAST("t69"."year" AS INT) * 12
                        ) + "t69"."month" AS "month_no"
                      FROM (
                        SELECT
                          "t67"."indicator",
                          "t67"."area",
                          "t67"."chain",
                          "t67"."year",
                          "t67"."month",
                          "t67"."basis",
                          "t67"."level",
                          "t67"."growth_pct",
                          "t67"."growth_word",
                          "t67"."rank",
                          "t67"."rank_change",
                          "t67"."target",
                          "t67"."target_type",
                          "t67"."progress_pct",
                          "t67"."gap_pp",
                          "t67"."seasonal_gap_pp",
                          "t67"."lead_basis",
                          "t67"."rank_group",
                          "t67"."rule",
                          "t67"."kind",
                          "t67"."name",
                          "t67"."level_of_rule",
                          "t67"."other",
                          "t67"."threshold",
                          "t67"."months",
                          "t67"."group",
                          "t67"."valid_from",
                          "t67"."other_basis",
                          "t67"."other_pct",
                          CASE
                            WHEN "t67"."kind" = 'negative_growth'
                            THEN "t67"."growth_pct"
                            WHEN "t67"."kind" = 'behind_progress'
                            THEN LEAST("t67"."gap_pp", COALESCE("t67"."seasonal_gap_pp", "t67"."gap_pp"))
                            WHEN "t67"."kind" = 'divergence'
                            THEN "t67"."growth_pct" - "t67"."other_pct"
                            WHEN "t67"."kind" = 'opposite_signs'
                            THEN "t67"."other_pct"
                            WHEN "t67"."kind" = 'rank_fall'
                            THEN CAST("t67"."rank_change" AS DOUBLE)
                            WHEN (
                              "t67"."kind" = 'ceiling_crossed'
                            ) AND (
                              "t67"."target_type" = 'ceiling'
                            )
                            THEN (
                              "t67"."level" / NULLIF("t67"."target", 0)
                            ) * 100
                            ELSE NULL
                          END AS "value"
                        FROM (
                          SELECT
                            "t65".*
                            EXCLUDE ("area_right", "chain_right", "month_right", "other_right", "year_right")
                          FROM (
                            SELECT
                              "t63"."indicator",
                              "t63"."area",
                              "t63"."chain",
                              "t63"."year",
                              "t63"."month",
                              "t63"."basis",
                              "t63"."level",
                              "t63"."growth_pct",
                              "t63"."growth_word",
                              "t63"."rank",
                              "t63"."rank_change",
                              "t63"."target",
                              "t63"."target_type",
                              "t63"."progress_pct",
                              "t63"."gap_pp",
                              "t63"."seasonal_gap_pp",
                              "t63"."lead_basis",
                              "t63"."rank_group",
                              "t63"."rule",
                              "t63"."kind",
                              "t63"."name",
                              "t63"."level_of_rule",
                              "t63"."other",
                              "t63"."threshold",
                              "t63"."months",
                              "t63"."group",
                              "t63"."valid_from",
                              "t49"."area" AS "area_right",
                              "t49"."chain" AS "chain_right",
                              "t49"."year" AS "year_right",
                              "t49"."month" AS "month_right",
                              "t49"."other" AS "other_right",
                              "t49"."other_basis",
                              "t49"."other_pct"
                            FROM (
                              SELECT
                                *
                              FROM (
                                SELECT
                                  "t53"."indicator",
                                  "t53"."area",
                                  "t53"."chain",
                                  "t53"."year",
                                  "t53"."month",
                                  "t53"."basis",
                                  "t53"."level",
                                  "t53"."growth_pct",
                                  "t53"."growth_word",
                                  "t53"."rank",
                                  "t53"."rank_change",
                                  "t53"."target",
                                  "t53"."target_type",
                                  "t53"."progress_pct",
                                  "t53"."gap_pp",
                                  "t53"."seasonal_gap_pp",
                                  "t53"."lead_basis",
                                  "t31"."rank_group",
                                  "t21"."rule",
                                  "t21"."kind",
                                  "t21"."name",
                                  "t21"."level_of_rule",
                                  "t21"."other",
                                  "t21"."threshold",
                                  "t21"."months",
                                  "t21"."group",
                                  "t21"."valid_from"
                                FROM (
                                  SELECT
                                    *
                                  FROM (
                                    SELECT
                                      "t34"."indicator",
                                      "t34"."area",
                                      "t34"."chain",
                                      "t34"."year",
                                      "t34"."month",
                                      "t34"."basis",
                                      "t34"."level",
                                      "t34"."growth_pct",
                                      "t34"."growth_word",
                                      "t34"."rank",
                                      "t34"."rank_change",
                                      "t34"."target",
                                      "t34"."target_type",
                                      "t34"."progress_pct",
                                      "t34"."gap_pp",
                                      "t34"."seasonal_gap_pp",
                                      "t26"."lead_basis"
                                    FROM (
                                      SELECT
                                        "t4"."indicator",
                                        "t4"."area",
                                        "t4"."chain",
                                        "t4"."year",
                                        "t4"."month",
                                        "t4"."basis",
                                        "t4"."level",
                                        "t4"."growth_pct",
                                        "t4"."growth_word",
                                        "t4"."rank",
                                        "t4"."rank_change",
                                        "t4"."target",
                                        "t4"."target_type",
                                        "t4"."progress_pct",
                                        "t4"."gap_pp",
                                        "t4"."seasonal_gap_pp"
                                      FROM "figure" AS "t4"
                                    ) AS "t34"
                                    INNER JOIN (
                                      SELECT
                                        "t2"."indicator",
                                        "t2"."basis" AS "lead_basis"
                                      FROM "indicator" AS "t2"
                                    ) AS "t26"
                                      ON "t34"."indicator" = "t26"."indicator"
                                  ) AS "t45"
                                  WHERE
                                    "t45"."basis" = "t45"."lead_basis"
                                ) AS "t53"
                                INNER JOIN (
                                  SELECT
                                    "t3"."area",
                                    "t3"."rank_group"
                                  FROM "area" AS "t3"
                                ) AS "t31"
                                  ON "t53"."area" = "t31"."area"
                                INNER JOIN (
                                  SELECT
                                    "t0"."rule",
                                    "t0"."kind",
                                    "t0"."name",
                                    "t0"."level" AS "level_of_rule",
                                    "t0"."indicator",
                                    "t0"."other",
                                    "t0"."threshold",
                                    "t0"."months",
                                    "t0"."rank_group" AS "group",
                                    "t0"."valid_from"
                                  FROM "rule" AS "t0"
                                ) AS "t21"
                                  ON "t53"."indicator" = "t21"."indicator"
                              ) AS "t56"
                              WHERE
                                (
                                  (
                                    "t56"."group" = ''
                                  )
                                  OR (
                                    (
                                      "t56"."group" = "t56"."rank_group"
                                    ) AND (
                                      "t56"."chain" = 'all'
                                    )
                                  )
                                )
                                AND CAST("t56"."year" AS TEXT) || '-' || CASE
                                  WHEN 2 <= LENGTH(CAST("t56"."month" AS TEXT))
                                  THEN CAST("t56"."month" AS TEXT)
                                  ELSE REPEAT('0', 2 - LENGTH(CAST("t56"."month" AS TEXT))) || CAST("t56"."month" AS TEXT)
                                END >= "t56"."valid_from"
                            ) AS "t63"
                            LEFT OUTER JOIN (
                              SELECT
                                "t33"."area",
                                "t33"."chain",
                                "t33"."year",
                                "t33"."month",
                                "t33"."other",
                                "t33"."other_basis",
                                "t33"."other_pct"
                              FROM (
                                SELECT
                                  "t4"."area",
                                  "t4"."chain",
                                  "t4"."year",
                                  "t4"."month",
                                  "t4"."indicator" AS "other",
                                  "t4"."basis" AS "other_basis",
                                  "t4"."growth_pct" AS "other_pct"
                                FROM "figure" AS "t4"
                              ) AS "t33"
                              INNER JOIN (
                                SELECT
                                  "t2"."indicator" AS "other",
                                  "t2"."basis" AS "other_basis"
                                FROM "indicator" AS "t2"
                              ) AS "t25"
                                ON "t33"."other" = "t25"."other" AND "t33"."other_basis" = "t25"."other_basis"
                            ) AS "t49"
                              ON "t63"."other" = "t49"."other"
                              AND "t63"."area" = "t49"."area"
                              AND "t63"."chain" = "t49"."chain"
                              AND "t63"."year" = "t49"."year"
                              AND "t63"."month" = "t49"."month"
                          ) AS "t65"
                        ) AS "t67"
                      ) AS "t69"
                    ) AS "t70"
                  ) AS "t71"
                ) AS "t72"
              ) AS "t73"
              WHERE
                "t73"."is_hit"
                AND (
                  (
                    "t73"."place" - "t73"."start_place"
                  ) + 1
                ) >= "t73"."months"
            ) AS "t75"
            INNER JOIN (
              SELECT
                "t29"."area",
                "t35"."chain",
                CASE
                  WHEN "t35"."chain" = 'all'
                  THEN "t29"."area_short"
                  ELSE "t29"."area_short" || "t35"."chain_short"
                END AS "subject"
              FROM (
                SELECT
                  "t3"."area",
                  "t3"."short" AS "area_short"
                FROM "area" AS "t3"
              ) AS "t29"
              CROSS JOIN (
                SELECT
                  "t5"."chain",
                  "t5"."short" AS "chain_short"
                FROM "chain" AS "t5"
              ) AS "t35"
            ) AS "t50"
              ON "t75"."area" = "t50"."area" AND "t75"."chain" = "t50"."chain"
            INNER JOIN (
              SELECT
                "t2"."indicator",
                "t2"."short"
              FROM "indicator" AS "t2"
            ) AS "t23"
              ON "t75"."indicator" = "t23"."indicator"
            LEFT OUTER JOIN (
              SELECT
                "t2"."indicator" AS "other",
                "t2"."short" AS "other_short"
              FROM "indicator" AS "t2"
            ) AS "t24"
              ON "t75"."other" = "t24"."other"
          ) AS "t76"
        ) AS "t77"
      ) AS "t78"
      UNION ALL
      SELECT
        *
      FROM (
        SELECT
          "t64"."rule",
          "t64"."level",
          '' AS "indicator",
          "t64"."area",
          "t64"."chain",
          "t64"."year",
          "t64"."month",
          CAST("t64"."times" AS DOUBLE) AS "value",
          "t64"."threshold",
          "t64"."year" AS "since_year",
          "t64"."month" AS "since_month",
          "t64"."place" || CAST("t64"."times" AS TEXT) || '项指标列后' || CAST(CAST("t64"."threshold" AS INT) AS TEXT) || '位：' || "t64"."names" AS "text",
          "t64"."kind",
          "t64"."other",
          "t64"."months"
        FROM (
          SELECT
            "t61"."rule",
            "t61"."kind",
            "t61"."level",
            "t61"."other",
            "t61"."threshold",
            "t61"."months",
            "t61"."area",
            "t61"."chain",
            "t61"."place",
            "t61"."year",
            "t61"."month",
            COUNT(*) AS "times",
            LISTAGG("t61"."short", '、' ORDER BY "t61"."place_order" ASC) AS "names"
          FROM (
            SELECT
              *
            FROM (
              SELECT
                "t55"."indicator",
                "t55"."area",
                "t55"."chain",
                "t55"."year",
                "t55"."month",
                "t55"."basis",
                "t55"."rank",
                "t55"."rank_of",
                "t55"."short",
                "t55"."place_order",
                "t55"."lead_basis",
                "t30"."rank_group",
                "t30"."place",
                "t42"."rule",
                "t42"."kind",
                "t42"."name",
                "t42"."level",
                "t42"."other",
                "t42"."threshold",
                "t42"."months",
                "t42"."valid_from"
              FROM (
                SELECT
                  *
                FROM (
                  SELECT
                    "t40"."indicator",
                    "t40"."area",
                    "t40"."chain",
                    "t40"."year",
                    "t40"."month",
                    "t40"."basis",
                    "t40"."rank",
                    "t40"."rank_of",
                    "t39"."short",
                    "t39"."place_order",
                    "t39"."lead_basis"
                  FROM (
                    SELECT
                      "t4"."indicator",
                      "t4"."area",
                      "t4"."chain",
                      "t4"."year",
                      "t4"."month",
                      "t4"."basis",
                      "t4"."rank",
                      "t4"."rank_of"
                    FROM "figure" AS "t4"
                    WHERE
                      "t4"."chain" = 'all' AND "t4"."rank" IS NOT NULL AND "t4"."rank_of" IS NOT NULL
                  ) AS "t40"
                  INNER JOIN (
                    SELECT
                      "t2"."indicator",
                      "t2"."short",
                      "t2"."place_order",
                      "t2"."basis" AS "lead_basis"
                    FROM "indicator" AS "t2"
                    WHERE
                      "t2"."variant_of" = ''
                  ) AS "t39"
                    ON "t40"."indicator" = "t39"."indicator"
                ) AS "t48"
                WHERE
                  "t48"."basis" = "t48"."lead_basis"
              ) AS "t55"
              INNER JOIN (
                SELECT
                  "t3"."area",
                  "t3"."rank_group",
                  "t3"."short" AS "place"
                FROM "area" AS "t3"
              ) AS "t30"
                ON "t55"."area" = "t30"."area"
              INNER JOIN (
                SELECT
                  "t20".*
                  EXCLUDE ("indicator")
                FROM (
                  SELECT
                    *
                  FROM "rule" AS "t0"
                  WHERE
                    "t0"."kind" = 'last_places'
                ) AS "t20"
              ) AS "t42"
                ON "t30"."rank_group" = "t42"."rank_group"
            ) AS "t58"
            WHERE
              "t58"."rank" > (
                "t58"."rank_of" - "t58"."threshold"
              )
              AND "t58"."rank_of" > (
                "t58"."threshold" * 2
              )
          ) AS "t61"
          GROUP BY
            1,
            2,
            3,
            4,
            5,
            6,
            7,
            8,
            9,
            10,
            11
        ) AS "t64"
        WHERE
          "t64"."times" >= "t64"."months"
      ) AS "t68"
    ) AS "t79"
  ) AS "t80"
) AS "t81"
WHERE
  "t81"."turn" = 0
