"""The marts of a snapshot: the kept SQL of metrics, run in its order."""

from collections.abc import Callable

import duckdb

from metrics.compiled import statements


def create_marts(con: duckdb.DuckDBPyConnection, progress: Callable[[str, int, int], None]) -> None:
    """A table for each mart; those whose names begin with _ are steps on the way, not kept."""
    made = statements()
    for i, (_, statement) in enumerate(made):
        progress("计算指标", i, len(made))
        con.execute(statement)
    progress("计算指标", len(made), len(made))
