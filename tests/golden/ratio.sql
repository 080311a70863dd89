-- Tax per mu of a park: its tax over its land of the same month, in yuan per mu.
SELECT
    'tax_per_mu' AS indicator, tax.area, tax.chain, tax.year, tax.month, tax.basis,
    tax.level / land.level AS level
FROM printed AS tax
JOIN printed AS land USING (area, chain, year, month)
WHERE tax.indicator = 'industrial_tax' AND land.indicator = 'land'
    AND tax.basis = 'ytd' AND land.basis = 'point' AND land.level > 0
    AND NOT EXISTS (
        FROM observation WHERE indicator = 'tax_per_mu' AND area = tax.area AND level IS NOT NULL
    )
