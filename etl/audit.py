"""Audits: each SELECT of etl/audits holds one rule, and a row that it returns is a fault."""

from collections import defaultdict
from pathlib import Path

import duckdb

from etl.reader.reading import Problem
from etl.repeat import find_repeated

AUDITS = Path(__file__).parent / "audits"
MOST_SHOWN = 200


def audit(con: duckdb.DuckDBPyConnection, files: list[str]) -> dict[int, list[Problem]]:
    """What tables `observation` and `target` break, by the catalogue tables beside them.

    Takes    files: what the problems call the extracts; column `file` of both tables counts them.
    Returns  the problems of the files that have any, by the same number.
    """
    find_repeated(con)
    problems = defaultdict(list)
    for path in sorted(AUDITS.glob("*.sql")):
        faults = defaultdict(list)
        for file, *fault in con.execute(path.read_text(encoding="utf-8")).fetchall():
            faults[file].append(Problem(files[file], *(text or "" for text in fault)))
        for file, found in faults.items():
            problems[file] += found[:MOST_SHOWN]
    return dict(problems)
