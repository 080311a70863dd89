-- A cumulative that is below that of the month before: a month of a flow that is never negative
-- cannot take anything away. Indicators of which any figure is negative (profit) may fall, and the
-- losses of those that are at a loss, which end when they end: whatever is better low is left out.
SELECT indicator, area, chain, year, month, basis, 'level' AS in_doubt,
    '累计 ' || shown(level / unit_factor, decimals) || unit || ' 小于上月累计 '
        || shown(level_before / unit_factor, decimals) || unit AS text
FROM history
WHERE kind = 'flow' AND basis = 'ytd' AND direction <> 'down' AND NOT may_fall
  AND level < level_before - step
