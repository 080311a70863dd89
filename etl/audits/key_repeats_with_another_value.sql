-- One extract says one thing of a figure: a key that stands twice has the same value twice.
-- Table `repeated` holds the keys that stand twice.
WITH stood AS (
    SELECT observation.*, coalesce(level_cell, growth_cell, base_cell, rank_cell, share_cell) AS number
    FROM observation
    SEMI JOIN repeated USING (file, indicator, area, chain, year, month, basis)
), differ AS (
    SELECT file, indicator, area, chain, year, month, basis,
        max_by(sheet, number) AS sheet, max(number) AS number, min(number) AS first_number
    FROM stood
    GROUP BY ALL
    HAVING count(DISTINCT level) > 1 OR count(DISTINCT growth_pct) > 1 OR count(DISTINCT growth_word) > 1
        OR count(DISTINCT change_pp) > 1 OR count(DISTINCT base) > 1 OR count(DISTINCT rank) > 1
        OR count(DISTINCT share_pct) > 1
)
SELECT file, sheet, cell_name(number) AS cell,
    concat_ws(' ', indicator.name, area.name, chain.name, year || '-' || lpad(month::VARCHAR, 2, '0'))
        AS value,
    '与 ' || cell_name(first_number) || ' 重复而数值不同' AS rule,
    '请报送单位确认以哪一处为准' AS cure
FROM differ
JOIN indicator USING (indicator)
JOIN area USING (area)
JOIN chain USING (chain)
ORDER BY number
