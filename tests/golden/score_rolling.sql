-- Points of a park for its output per mu over the last twelve months: its output, over the land, over the parks' sum over sum.
WITH twelve AS (
    SELECT now.area, now.year, now.month, land.level AS mu,
        CASE WHEN now.month = 12 THEN now.level ELSE now.level + whole.level - before.level END AS output
    FROM figure AS now
    JOIN area ON area.area = now.area AND area.rank_group = 'park'
    JOIN figure AS land ON land.area = now.area AND land.year = now.year AND land.month = now.month
        AND land.indicator = 'land' AND land.basis = 'point' AND land.chain = 'all'
    LEFT JOIN figure AS whole ON whole.area = now.area AND whole.year = now.year - 1 AND whole.month = 12
        AND whole.indicator = 'output' AND whole.basis = 'ytd' AND whole.chain = 'all'
    LEFT JOIN figure AS before ON before.area = now.area AND before.year = now.year - 1 AND before.month = now.month
        AND before.indicator = 'output' AND before.basis = 'ytd' AND before.chain = 'all'
    WHERE now.indicator = 'output' AND now.basis = 'ytd' AND now.chain = 'all'
)
SELECT
    area AS park, year, month, 'output_per_mu' AS indicator,
    least(output / mu / (sum(output) OVER board / sum(mu) OVER board), 1.5) * weight AS points
FROM twelve, scheme_item
WHERE scheme_item.indicator = 'output_per_mu' AND scheme_item.transform = 'ratio' AND output IS NOT NULL
    AND year >= 2022 -- the scheme is in force since 2022-01
WINDOW board AS (PARTITION BY year, month)
