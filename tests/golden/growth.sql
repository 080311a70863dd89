-- Growth against the same months of the year before, where both levels are positive and nothing is real.
SELECT
    now.indicator, now.area, now.chain, now.year, now.month, now.basis,
    (now.level / last.level - 1) * 100 AS growth_raw_pct,
    (now.level / now.base - 1) * 100 AS growth_comparable_pct,
    now.growth_pct AS growth_published_pct,
    coalesce(now.growth_pct, (now.level / now.base - 1) * 100, (now.level / last.level - 1) * 100)
        AS growth_pct
FROM printed AS now
JOIN printed AS last
    ON last.indicator = now.indicator AND last.area = now.area AND last.chain = now.chain
    AND last.basis = now.basis AND last.year = now.year - 1 AND last.month = now.month
JOIN indicator ON indicator.indicator = now.indicator
WHERE indicator.diff = 'pct' AND indicator.price <> 'real'
    AND now.level > 0 AND last.level > 0 AND (now.base IS NULL OR now.base > 0)
    AND now.growth_word IS NULL
