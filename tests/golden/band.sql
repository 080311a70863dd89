-- 并列带: the best and worst place when every value moves within half its last decimal and its usual revision.
WITH printed AS (
    SELECT indicator, area, year, month, basis, vintage, unnest([
        {'measure': 'level', 'value': level}, {'measure': 'growth_pct', 'value': growth_pct}
    ], recursive := true)
    FROM observation WHERE chain = 'all'
),
figure_of AS (
    SELECT indicator, area, measure, arg_min(value, vintage) AS first, arg_max(value, vintage) AS newest
    FROM printed WHERE value IS NOT NULL
    GROUP BY indicator, area, measure, year, month, basis
),
usual AS (
    SELECT indicator, area, measure,
        avg(abs(newest - first) / CASE measure WHEN 'level' THEN abs(first) / 100 ELSE 1 END) AS usual
    FROM figure_of GROUP BY ALL HAVING count(*) FILTER (newest <> first) > 0
),
value AS (
    SELECT figure.indicator, figure.area, chain, year, month, figure.basis, rank_group,
        coalesce(usual, 0) AS usual_revision, usual IS NOT NULL AS is_revised_ever,
        CASE direction WHEN 'up' THEN 1 ELSE -1 END * CASE rank_by
            WHEN 'level' THEN
                sign(figure.level) * floor(abs(figure.level) / unit_factor * 10 ** decimals + 0.5000005) / 10 ** decimals
            ELSE round(growth_pct::DECIMAL(38, 9), 1)::DOUBLE END AS value,
        CASE rank_by
            WHEN 'level' THEN 0.5 / 10 ** decimals + abs(figure.level) / unit_factor * coalesce(usual, 0) / 100
            ELSE 0.05 + coalesce(usual, 0) END AS half
    FROM figure
    JOIN indicator USING (indicator)
    JOIN area USING (area)
    LEFT JOIN usual ON usual.indicator = figure.indicator AND usual.area = figure.area
        AND measure = CASE rank_by WHEN 'level' THEN 'level' ELSE 'growth_pct' END
    WHERE chain = 'all' AND rank_of IS NOT NULL AND direction <> 'none' AND rank_group <> ''
)
SELECT mine.indicator, mine.area, mine.chain, mine.year, mine.month, mine.basis, mine.usual_revision,
    1 + count(*) FILTER (other.value - other.half > mine.value + mine.half + 1e-9) AS rank_best,
    1 + count(*) FILTER (other.value + other.half > mine.value - mine.half + 1e-9) AS rank_worst
FROM value AS mine
LEFT JOIN value AS other
    ON (other.indicator, other.chain, other.year, other.month, other.basis, other.rank_group)
        = (mine.indicator, mine.chain, mine.year, mine.month, mine.basis, mine.rank_group)
    AND other.area <> mine.area
GROUP BY mine.indicator, mine.area, mine.chain, mine.year, mine.month, mine.basis, mine.rank_group,
    mine.usual_revision, mine.value, mine.half
HAVING bool_or(mine.is_revised_ever) OR bool_or(other.is_revised_ever);
