"""Findings against history: what of the current figures does not go with the months around them.

Each SELECT of etl/audits/history holds one rule over table `history`; a row it returns is a finding
that is shown beside the figure. Nothing is refused for it: which of two months is wrong, or whether
a scope changed, only the sender knows.
"""

from pathlib import Path

import duckdb

RULES = Path(__file__).parent / "audits" / "history"
# A flow or a rate with the same key one month and one year earlier, and its month beside its
# cumulative. NULL where there is none.
HISTORY = """
CREATE TEMP TABLE history AS
WITH figure AS MATERIALIZED (
    SELECT fact.indicator, area, chain, year, month, fact.basis, level, growth_pct,
        batch, sheet, level_cell, growth_cell
    FROM fact JOIN indicator USING (indicator)
    WHERE indicator.kind IN ('flow', 'rate') AND (level IS NOT NULL OR growth_pct IS NOT NULL)
)
SELECT now.*,
    before.level AS level_before, before.growth_pct AS growth_before,
    past.level AS level_past, part.level AS level_month, part.growth_pct AS growth_month,
    indicator.unit, indicator.unit_factor, indicator.decimals, indicator.kind,
    indicator.direction,
    indicator.unit_factor * 10.0 ** -indicator.decimals AS step,
    signs.may_fall
FROM figure AS now
JOIN (SELECT indicator, min(level) < 0 AS may_fall FROM figure GROUP BY ALL) AS signs
    ON signs.indicator = now.indicator
JOIN indicator ON indicator.indicator = now.indicator
LEFT JOIN figure AS before ON before.indicator = now.indicator AND before.area = now.area
    AND before.chain = now.chain AND before.basis = now.basis
    AND before.year = now.year AND before.month = now.month - 1
LEFT JOIN figure AS past ON past.indicator = now.indicator AND past.area = now.area
    AND past.chain = now.chain AND past.basis = now.basis
    AND past.year = now.year - 1 AND past.month = now.month
LEFT JOIN figure AS part ON now.basis = 'ytd' AND part.basis = 'month'
    AND part.indicator = now.indicator AND part.area = now.area AND part.chain = now.chain
    AND part.year = now.year AND part.month = now.month
"""
SHOWN = """
CREATE OR REPLACE TEMP MACRO shown(value, decimals) AS
    printf('%.' || decimals || 'f', round(value, decimals));
"""
KEEP = "INSERT INTO finding BY NAME SELECT $rule AS rule, * FROM found"


def find_in_history(con: duckdb.DuckDBPyConnection) -> None:
    """Fill table `finding` from view `fact`."""
    con.execute(SHOWN)
    con.execute(HISTORY)
    for path in sorted(RULES.glob("*.sql")):
        con.register("found", con.sql(path.read_text(encoding="utf-8")).to_arrow_table())
        con.execute(KEEP, {"rule": path.stem})
        con.unregister("found")
    con.execute("DROP TABLE history")
