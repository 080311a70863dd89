-- A month that was not printed is the cumulative less the cumulative of the month before.
SELECT
    now.indicator, now.area, now.chain, now.year, now.month, 'month' AS basis,
    now.level - before.level AS level
FROM printed AS now
JOIN printed AS before
    ON before.indicator = now.indicator AND before.area = now.area AND before.chain = now.chain
    AND before.basis = now.basis AND before.year = now.year AND before.month = now.month - 1
JOIN indicator ON indicator.indicator = now.indicator
WHERE now.basis = 'ytd' AND indicator.kind = 'flow' AND now.level - before.level IS NOT NULL
    AND NOT EXISTS (
        FROM observation AS month
        WHERE month.basis = 'month' AND month.indicator = now.indicator AND month.area = now.area
            AND month.chain = now.chain AND month.year = now.year AND month.month = now.month
    )
