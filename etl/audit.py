"""Audits: each SELECT of etl/audits holds one rule, and a row that it returns is a fault."""

from pathlib import Path

import duckdb

from etl.reader.reading import Problem
from etl.repeat import find_repeated

AUDITS = Path(__file__).parent / "audits"
MOST_SHOWN = 200


def audit(con: duckdb.DuckDBPyConnection, file: str) -> list[Problem]:
    """What tables `observation` and `target` break, by the catalogue tables beside them.

    Takes    file: what the problems call the extract.
    """
    find_repeated(con)
    problems = []
    for path in sorted(AUDITS.glob("*.sql")):
        rows = con.execute(path.read_text(encoding="utf-8")).fetchall()[:MOST_SHOWN]
        problems += [
            Problem(file, sheet or "", cell or "", value or "", rule, cure)
            for sheet, cell, value, rule, cure in rows
        ]
    return problems
