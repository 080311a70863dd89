-- Output per mu over twelve months: these months, and of last year what came after the same months; land as it stands.
SELECT
    'output_per_mu' AS indicator, now.area, now.year, now.month,
    (now.level + CASE WHEN now.month = 12 THEN 0 ELSE whole.level - last.level END) / land.level AS level,
    standard.at_least
FROM printed AS now
JOIN printed AS last
    ON last.indicator = now.indicator AND last.area = now.area AND last.chain = now.chain
    AND last.basis = now.basis AND last.year = now.year - 1 AND last.month = now.month
JOIN printed AS whole
    ON whole.indicator = now.indicator AND whole.area = now.area AND whole.chain = now.chain
    AND whole.basis = now.basis AND whole.year = now.year - 1 AND whole.month = 12
JOIN printed AS land
    ON land.indicator = 'land' AND land.area = now.area AND land.year = now.year AND land.month = now.month
JOIN scheme_standard AS standard ON standard.indicator = 'output_per_mu'
WHERE now.indicator = 'output' AND now.basis = 'ytd' AND now.chain = 'all' AND land.level > 0
