-- A part of a whole lies between 0 and 100 percent; a place counts from 1.
SELECT file, sheet, cell_name(coalesce(share_cell, rank_cell, level_cell)) AS cell,
    concat_ws(' ', indicator, area, coalesce(share_pct, rank)) AS value,
    '占比或位次超出范围' AS rule, '核对该格是否错列' AS cure
FROM observation
WHERE abs(share_pct) > 1000 OR rank < 1
