-- Tax of a county: share of the city, and points of the city's growth, on the printed bases (the city is
-- printed again beside its chains, there without a base).
SELECT
    part.indicator, part.area, part.chain, part.year, part.month, part.basis,
    100 * part.level / whole.level AS share_pct,
    100 * (part.level - part.base) / whole.base AS pull_pp
FROM printed AS part
JOIN area ON area.area = part.area
JOIN observation AS whole
    ON whole.area = area.parent AND whole.indicator = part.indicator AND whole.chain = part.chain
    AND whole.year = part.year AND whole.month = part.month AND whole.basis = part.basis
WHERE area.rank_group = 'county' AND part.chain = 'all' AND part.indicator = 'industrial_tax'
    AND part.base IS NOT NULL AND whole.base IS NOT NULL
