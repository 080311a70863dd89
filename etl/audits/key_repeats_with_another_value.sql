-- One extract says one thing of a figure: a key that stands twice has the same value twice.
-- Table `repeated` holds the keys that stand twice.
WITH stood AS (
    SELECT observation.*, coalesce(level_cell, growth_cell, base_cell, rank_cell, share_cell, '') AS cell
    FROM observation
    SEMI JOIN repeated USING (file, indicator, area, chain, year, month, basis)
), differ AS (
    SELECT file, indicator, area, chain, year, month, basis,
        max_by(sheet, (length(cell), cell)) AS sheet, max((length(cell), cell))[2] AS cell,
        min((length(cell), cell))[2] AS first_cell
    FROM stood
    GROUP BY ALL
    HAVING count(DISTINCT level) > 1 OR count(DISTINCT growth_pct) > 1 OR count(DISTINCT growth_word) > 1
        OR count(DISTINCT change_pp) > 1 OR count(DISTINCT base) > 1 OR count(DISTINCT rank) > 1
        OR count(DISTINCT share_pct) > 1
)
SELECT file, sheet, cell,
    concat_ws(' ', indicator.name, area.name, chain.name, year || '-' || lpad(month::VARCHAR, 2, '0'))
        AS value,
    '与 ' || first_cell || ' 重复而数值不同' AS rule,
    '请报送单位确认以哪一处为准' AS cure
FROM differ
JOIN indicator USING (indicator)
JOIN area USING (area)
JOIN chain USING (chain)
ORDER BY length(cell), cell
