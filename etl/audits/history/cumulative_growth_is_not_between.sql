-- Growth of the cumulative lies between that of the last cumulative and that of the month, for it is
-- their mean; 0.1 for rounding. Holds where all bases are positive.
SELECT indicator, area, chain, year, month, basis, 'growth' AS in_doubt,
    '累计增速 ' || shown(growth_pct, 1) || '% 不在上月累计 ' || shown(growth_before, 1)
        || '% 与当月 ' || shown(growth_month, 1) || '% 之间' AS text
FROM month_history
WHERE growth_before IS NOT NULL AND growth_month IS NOT NULL
  AND coalesce(NOT may_fall, true) AND coalesce(least(level, level_before, level_month) > 0, true)
  AND (growth_pct > greatest(growth_before, growth_month) + 0.1 + 1e-6
    OR growth_pct < least(growth_before, growth_month) - 0.1 - 1e-6)
