-- What is counted or metered cannot be below zero.
SELECT file, sheet, cell_name(coalesce(level_cell, base_cell)) AS cell,
    concat_ws(' ', indicator.name, area, level) AS value,
    indicator.name || '不能为负数' AS rule, '核对数值的正负号' AS cure
FROM observation
JOIN indicator USING (indicator)
WHERE indicator.base_unit IN ('household', 'person', 'kWh', 'mu', 'tce') AND (level < 0 OR base < 0)
