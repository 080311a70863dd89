-- Ten thousand times (within a fifth) the month before or the year before, and like neither of them:
-- 万元 under 亿元 or the reverse.
WITH apart AS (
    SELECT *,
        abs(log10(level / nullif(level_before, 0))) AS from_before,
        abs(log10(level / nullif(level_past, 0))) AS from_past
    FROM history
    WHERE kind = 'flow' AND level > 0 AND coalesce(level_before, 1) > 0 AND coalesce(level_past, 1) > 0
)
SELECT indicator, area, chain, year, month, basis, 'level' AS in_doubt,
    shown(level / unit_factor, decimals) || unit || ' 与上月或上年同月相差约一万倍，疑单位有误' AS text
FROM apart
WHERE (from_before BETWEEN 4 - 0.0969 AND 4 + 0.0792 OR from_past BETWEEN 4 - 0.0969 AND 4 + 0.0792)
  AND coalesce(from_before, 4) > 2 AND coalesce(from_past, 4) > 2
