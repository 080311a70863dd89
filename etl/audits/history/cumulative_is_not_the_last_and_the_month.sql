-- The cumulative of last month and this month give the cumulative; sources correct earlier months in
-- the cumulative, so only what is more than half a percent (and three printed steps) apart is said.
SELECT indicator, area, chain, year, month, basis, 'level' AS in_doubt,
    '上月累计 ' || shown(level_before / unit_factor, decimals) || ' 加当月 '
        || shown(level_month / unit_factor, decimals) || ' 不等于累计 '
        || shown(level / unit_factor, decimals) || unit AS text
FROM month_history
WHERE kind = 'flow'
  AND abs(level_before + level_month - level) > greatest(0.005 * abs(level), 3 * step)
