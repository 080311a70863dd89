-- Every figure has its indicator, area, chain, period and basis.
SELECT file, sheet, cell_name(coalesce(level_cell, growth_cell, base_cell, rank_cell, share_cell)) AS cell,
    concat_ws(' ', indicator, area, chain, year, month, basis) AS value,
    '缺指标、地区、产业链、时期或口径' AS rule, '补全表头' AS cure
FROM observation
WHERE indicator IS NULL OR area IS NULL OR chain IS NULL OR year IS NULL OR month IS NULL OR basis IS NULL
   OR status IS NULL OR sheet IS NULL
