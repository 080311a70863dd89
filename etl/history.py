"""Findings against history: what of the current figures does not go with the months around them.

Each SELECT of etl/audits/history holds one rule over view `history`; a row it returns is a finding
that is shown beside the figure. Nothing is refused for it: which of two months is wrong, or whether
a scope changed, only the sender knows.
"""

from pathlib import Path

import duckdb

RULES = Path(__file__).parent / "audits" / "history"
# A printed flow or rate with the same key one month and one year earlier, and its month beside its
# cumulative: table _growth of the marts has looked them up. NULL where there is none.
HISTORY = """
CREATE TEMP VIEW history AS
SELECT
    now.indicator, now.area, now.chain, now.year, now.month, now.basis,
    now.level, now.growth_published_pct AS growth_pct,
    CASE WHEN now.month > 1 THEN now.level_before END AS level_before, now.growth_before,
    now.level_last AS level_past,
    part.level AS level_month, part.growth_published_pct AS growth_month,
    indicator.unit, indicator.unit_factor, indicator.decimals, indicator.kind,
    indicator.direction,
    indicator.unit_factor * 10.0 ** -indicator.decimals AS step,
    signs.may_fall
FROM _growth AS now
JOIN (SELECT indicator, min(level) < 0 AS may_fall FROM _growth GROUP BY ALL) AS signs
    ON signs.indicator = now.indicator
JOIN indicator ON indicator.indicator = now.indicator AND indicator.kind IN ('flow', 'rate')
LEFT JOIN (FROM _growth WHERE basis = 'month') AS part
    ON now.basis = 'ytd' AND part.indicator = now.indicator AND part.area = now.area
    AND part.chain = now.chain AND part.year = now.year AND part.month = now.month
WHERE now.level_kind IS DISTINCT FROM 'computed'
"""
SHOWN = """
CREATE OR REPLACE TEMP MACRO shown(value, decimals) AS
    printf('%.' || decimals || 'f', round(value, decimals));
"""
# What a rule finds, with the place where the figure in doubt stands.
KEEP = """
INSERT INTO finding BY NAME
SELECT $rule AS rule, found.* EXCLUDE in_doubt, batch, sheet,
    CASE in_doubt WHEN 'level' THEN level_cell ELSE growth_cell END AS cell
FROM ({}) AS found JOIN fact USING (indicator, area, chain, year, month, basis)
"""


def find_in_history(con: duckdb.DuckDBPyConnection) -> None:
    """Fill table `finding` from view `fact` and the working table _growth of the marts."""
    con.execute(SHOWN)
    con.execute(HISTORY)
    for path in sorted(RULES.glob("*.sql")):
        rule = path.read_text(encoding="utf-8")
        con.execute(KEEP.format(rule), {"rule": path.stem})
    con.execute("DROP VIEW history")
