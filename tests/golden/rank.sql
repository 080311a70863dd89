-- Place of a county by the growth of its output: one more than the number of those that grow faster, at one decimal.
SELECT
    me.indicator, me.area, me.chain, me.year, me.month, me.basis,
    1 + count(*) FILTER (WHERE other.growth > me.growth) AS rank,
    count(*) AS rank_of,
    count(*) FILTER (WHERE other.growth = me.growth) > 1 AS is_tie
FROM (
    SELECT *, round(growth_pct::DECIMAL(18, 6), 1) AS growth
    FROM printed JOIN area USING (area) WHERE rank_group = 'county'
) AS me
JOIN (
    SELECT indicator, year, month, basis, chain, round(growth_pct::DECIMAL(18, 6), 1) AS growth
    FROM printed JOIN area USING (area) WHERE rank_group = 'county'
) AS other USING (indicator, year, month, basis, chain)
WHERE me.indicator = 'output' AND me.chain = 'all' AND me.growth IS NOT NULL
    AND other.growth IS NOT NULL
GROUP BY ALL
