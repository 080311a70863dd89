-- Value added has no level: its pull is last year's weight, printed beside it, times its growth.
SELECT
    growth.indicator, growth.area, growth.chain, growth.year, growth.month, growth.basis,
    weight.level / 100 * growth.growth_pct AS pull_pp
FROM printed AS growth
JOIN printed AS weight
    ON weight.area = growth.area AND weight.chain = growth.chain AND weight.year = growth.year
    AND weight.month = growth.month AND weight.basis = growth.basis
WHERE growth.indicator = 'value_added' AND weight.indicator = 'value_added_weight'
    AND growth.basis = 'ytd' AND weight.level < 100
