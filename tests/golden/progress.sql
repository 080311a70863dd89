-- Tax against its yearly amount: progress, time gone, gap, and what the rest of the year must bring.
SELECT
    now.indicator, now.area, now.chain, now.year, now.month, now.basis,
    100 * now.level / target.value AS progress_pct,
    100.0 * now.month / 12 AS time_progress_pct,
    100 * now.level / target.value - 100.0 * now.month / 12 AS gap_pp,
    CASE WHEN now.month < 12 AND now.level < target.value
        THEN ((target.value - now.level) / (whole.level - last.level) - 1) * 100 END AS required_growth_pct,
    CASE WHEN now.month < 12 AND now.level < target.value
        THEN (target.value - now.level) / (12 - now.month) END AS monthly_needed
FROM printed AS now
JOIN target USING (indicator, area, chain, year)
JOIN printed AS last
    ON last.indicator = now.indicator AND last.area = now.area AND last.chain = now.chain
    AND last.basis = 'ytd' AND last.year = now.year - 1 AND last.month = now.month
JOIN printed AS whole
    ON whole.indicator = now.indicator AND whole.area = now.area AND whole.chain = now.chain
    AND whole.basis = 'ytd' AND whole.year = now.year - 1 AND whole.month = 12
WHERE now.indicator = 'industrial_tax' AND target.type = 'amount' AND now.basis = 'ytd'
