-- How far the year usually was by this month: the median of the complete years among the last five, three at least.
SELECT
    now.indicator, now.area, now.chain, now.year, now.month, now.basis,
    median(100 * past.level / whole.level) AS seasonal_progress_pct,
    100 * any_value(now.level) / any_value(target.value) - median(100 * past.level / whole.level)
        AS seasonal_gap_pp
FROM printed AS now
JOIN target USING (indicator, area, chain, year)
JOIN printed AS past
    ON past.indicator = now.indicator AND past.area = now.area AND past.chain = now.chain
    AND past.basis = 'ytd' AND past.month = now.month AND past.year BETWEEN now.year - 5 AND now.year - 1
JOIN printed AS whole
    ON whole.indicator = now.indicator AND whole.area = now.area AND whole.chain = now.chain
    AND whole.basis = 'ytd' AND whole.month = 12 AND whole.year = past.year
WHERE now.indicator = 'investment' AND target.type = 'amount' AND now.basis = 'ytd'
GROUP BY ALL
HAVING count(*) >= 3
