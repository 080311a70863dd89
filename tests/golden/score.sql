-- Points of a park for its output per mu: its value over the parks' sum over sum, times the weight, at most 1.5 times it.
WITH park_month AS (
    SELECT
        ratio.area, ratio.year, ratio.month, ratio.level, land.level AS mu,
        sum(ratio.level * land.level) OVER (PARTITION BY ratio.year, ratio.month)
            / sum(land.level) OVER (PARTITION BY ratio.year, ratio.month) AS mean
    FROM figure AS ratio
    JOIN figure AS land USING (area, chain, year, month)
    JOIN area USING (area)
    WHERE area.rank_group = 'park' AND ratio.chain = 'all' AND ratio.indicator = 'output_per_mu'
        AND ratio.basis = 'ytd' AND land.indicator = 'land' AND land.basis = 'point'
)
SELECT area AS park, year, month, 'output_per_mu' AS indicator, least(level / mean, 1.5) * weight AS points
FROM park_month, scheme_item
WHERE scheme_item.indicator = 'output_per_mu' AND scheme_item.transform = 'ratio'
    AND year >= 2022 -- the scheme is in force since 2022-01
