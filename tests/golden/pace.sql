-- Value added: faster or slower than a month ago (within the year), and the geometric mean of two years.
SELECT
    now.indicator, now.area, now.chain, now.year, now.month, now.basis,
    now.growth_pct - before.growth_pct AS growth_change_pp,
    last.growth_pct AS base_growth_pct,
    (sqrt((1 + now.growth_pct / 100) * (1 + last.growth_pct / 100)) - 1) * 100 AS two_year_pct
FROM printed AS now
JOIN printed AS before
    ON before.indicator = now.indicator AND before.area = now.area AND before.basis = now.basis
    AND before.year = now.year AND before.month = now.month - 1
JOIN printed AS last
    ON last.indicator = now.indicator AND last.area = now.area AND last.basis = now.basis
    AND last.year = now.year - 1 AND last.month = now.month
WHERE now.indicator = 'value_added' AND now.chain = 'all' AND before.chain = 'all'
    AND last.chain = 'all' AND now.growth_pct IS NOT NULL
