-- One extract sets one target of a type for an area, a chain and a year.
SELECT file, max(sheet) AS sheet, max(cell) AS cell,
    concat_ws(' ', indicator, area, chain, year, type) AS value,
    '与 ' || min(cell) || ' 重复而目标不同' AS rule, '请报送单位确认以哪一处为准' AS cure
FROM target
GROUP BY file, indicator, area, chain, year, type
HAVING count(DISTINCT value) > 1
