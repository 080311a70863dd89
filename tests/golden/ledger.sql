-- What the cumulative grew by, less the month as printed, is a change of months gone by.
SELECT
    now.indicator, now.area, now.chain, now.year, now.month,
    round(now.level - before.level, 4) AS step, month.level,
    round(now.level - before.level - month.level, 4) AS implied_revision,
    now.batch = before.batch AS is_one_report
FROM printed AS now
JOIN printed AS before
    ON before.indicator = now.indicator AND before.area = now.area AND before.chain = now.chain
    AND before.basis = 'ytd' AND before.year = now.year AND before.month = now.month - 1
JOIN printed AS month
    ON month.indicator = now.indicator AND month.area = now.area AND month.chain = now.chain
    AND month.basis = 'month' AND month.year = now.year AND month.month = now.month
JOIN indicator ON indicator.indicator = now.indicator
WHERE now.basis = 'ytd' AND indicator.kind = 'flow' AND now.level - before.level - month.level IS NOT NULL
