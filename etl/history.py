"""Findings: what of the current figures does not go with the months around, or within its file.

Each SELECT of etl/audits/history holds one rule over the views below; a row it returns is a finding
that is shown beside the figure. Nothing is refused for it: which of two months is wrong, or whether
a scope changed, only the sender knows.
"""

from pathlib import Path

import duckdb

from etl.batch import Batch

RULES = Path(__file__).parent / "audits" / "history"
# may_fall: some figure of the indicator is negative.
JUDGED = """
CREATE TEMP TABLE judged AS
SELECT indicator, any_value(unit) AS unit, any_value(unit_factor) AS unit_factor,
    any_value(decimals) AS decimals, any_value(kind) AS kind, any_value(direction) AS direction,
    any_value(unit_factor * 10.0 ** -decimals) AS step, min(level) < 0 AS may_fall
FROM _growth JOIN indicator USING (indicator)
WHERE kind IN ('flow', 'rate')
GROUP BY ALL
"""
# A printed flow or rate with the same key one month and one year earlier: table _growth of the
# marts has looked them up. NULL where there is none.
HISTORY = """
CREATE TEMP VIEW history AS
SELECT judged.*, area, chain, year, month, basis, level, growth_published_pct AS growth_pct,
    CASE WHEN month > 1 THEN level_before END AS level_before, growth_before,
    level_last AS level_past
FROM _growth JOIN judged USING (indicator)
WHERE level_kind IS DISTINCT FROM 'computed'
"""
# Cumulatives whose month is printed as well.
MONTH_HISTORY = """
CREATE TEMP VIEW month_history AS
SELECT history.*, part.level AS level_month, part.growth_pct AS growth_month
FROM history JOIN history AS part USING (indicator, area, chain, year, month)
WHERE history.basis = 'ytd' AND part.basis = 'month'
"""
SHOWN = """
CREATE OR REPLACE TEMP MACRO shown(value, decimals) AS
    printf('%.' || decimals || 'f', round(value, decimals));
"""
FOUND = """
CREATE TEMP TABLE found AS
SELECT rule, COLUMNS(* EXCLUDE (rule, batch, sheet, cell)), text AS in_doubt FROM finding LIMIT 0
"""
FIND = "INSERT INTO found BY NAME SELECT $rule AS rule, * FROM ({})"
# With the place where the figure in doubt stands.
KEEP = """
INSERT INTO finding BY NAME
SELECT found.* EXCLUDE in_doubt, batch, sheet,
    CASE in_doubt WHEN 'level' THEN level_cell ELSE growth_cell END AS cell
FROM found JOIN fact USING (indicator, area, chain, year, month, basis)
"""


# What a file showed by itself when it was read, of the figures that still hold.
KEEP_DOUBTS = """
INSERT INTO finding BY NAME
WITH doubt AS (SELECT unnest($doubts, recursive := true))
SELECT rule, indicator, area, chain, year, month, basis, batch, sheet, cell, text
FROM doubt JOIN fact USING (batch, sheet)
WHERE cell IN (level_cell, growth_cell, base_cell, rank_cell, share_cell)
"""


def keep_doubts(con: duckdb.DuckDBPyConnection, batches: list[Batch]) -> None:
    """Put what looked wrong within each file into table `finding`, beside the current figures."""
    doubts = [
        {"batch": one.batch, "rule": rule, "sheet": sheet, "cell": cell, "text": text}
        for one in batches
        for rule, sheet, cell, text in one.doubts
    ]
    if doubts:
        con.execute(KEEP_DOUBTS, {"doubts": doubts})


def find_in_history(con: duckdb.DuckDBPyConnection) -> None:
    """Fill table `finding` from view `fact` and the working table _growth of the marts."""
    for statement in (SHOWN, JUDGED, HISTORY, MONTH_HISTORY, FOUND):
        con.execute(statement)
    for path in sorted(RULES.glob("*.sql")):
        find = FIND.format(path.read_text(encoding="utf-8"))  # a file of ours, no value in it
        con.execute(find, {"rule": path.stem})
    con.execute(KEEP)
    con.execute("DROP VIEW month_history; DROP VIEW history; DROP TABLE judged; DROP TABLE found")
