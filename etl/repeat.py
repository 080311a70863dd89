"""Keys that stand twice in one extract: the same figure again, or its growth in another table."""

import duckdb

KEY = "file, indicator, area, chain, year, month, basis"
REPEATED = f"""
CREATE OR REPLACE TEMP TABLE repeated AS
SELECT {KEY} FROM observation GROUP BY ALL HAVING count(*) > 1
"""
_MEASURES = ("level", "growth_pct", "growth_word", "change_pp", "base", "rank", "share_pct")
_CELLS = ("level", "growth", "base", "rank", "share")
_VALUES = ", ".join(f"any_value({name}) AS {name}" for name in _MEASURES)
_PLACES = ", ".join(f"any_value({name}_cell) AS {name}_cell" for name in _CELLS)
MERGE = f"""
CREATE OR REPLACE TABLE merged AS
SELECT * FROM observation ANTI JOIN repeated USING ({KEY})
UNION ALL BY NAME
SELECT {KEY}, sheet, {_VALUES}, {_PLACES},
    coalesce(any_value(status) FILTER (WHERE status = 'reported'), any_value(status)) AS status
FROM observation SEMI JOIN repeated USING ({KEY})
GROUP BY {KEY}, sheet;
CREATE OR REPLACE VIEW observation AS FROM merged
"""


def find_repeated(con: duckdb.DuckDBPyConnection) -> None:
    """Table `repeated`: the keys of table `observation` that stand more than once in a file."""
    con.execute(REPEATED)


def merge_repeated(con: duckdb.DuckDBPyConnection) -> bool:
    """One row a key and sheet; the audits have shown that repeated values agree.

    Returns  whether anything was merged.
    """
    has_repeated = con.execute("SELECT count(*) FROM repeated").fetchall()[0][0] > 0
    if has_repeated:
        con.execute(MERGE)
    return has_repeated
