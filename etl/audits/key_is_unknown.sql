-- A figure speaks of what the catalogue knows, of a month of the calendar, in a basis there is.
SELECT file, sheet, cell_name(coalesce(level_cell, growth_cell, base_cell, rank_cell, share_cell)) AS cell,
    concat_ws(' ', indicator, area, chain, year, month, basis, status) AS value,
    '指标、地区、产业链、时期或口径不在目录之内' AS rule, '核对表头与目录' AS cure
FROM observation
WHERE indicator NOT IN (SELECT indicator FROM indicator)
   OR area NOT IN (SELECT area FROM area)
   OR chain NOT IN (SELECT chain FROM chain)
   OR year NOT BETWEEN 1949 AND 2100
   OR month NOT BETWEEN 1 AND 12
   OR basis NOT IN ('ytd', 'month', 'point')
   OR status NOT IN ('reported', 'not_reported', 'not_applicable', 'suppressed', 'estimated')
