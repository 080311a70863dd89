-- Last month's table sent again: level and growth of a flow are those of the month before; where only
-- growth is published, that of every area (four or more), for one alone may well stay the same.
SELECT indicator, area, chain, year, month, basis, 'level' AS in_doubt,
    '数值和增速与上月完全相同，是否误用上月报表' AS text
FROM history
WHERE kind = 'flow' AND level <> 0 AND level = level_before AND growth_pct = growth_before
UNION ALL BY NAME
SELECT indicator, any_value(area) AS area, chain, year, month, basis,
    'growth' AS in_doubt,
    count(*) || ' 个地区的增速与上月全部相同，是否误用上月报表' AS text
FROM history
WHERE level IS NULL AND growth_before IS NOT NULL
GROUP BY indicator, chain, year, month, basis
HAVING count(*) >= 4 AND bool_and(growth_pct = growth_before)
