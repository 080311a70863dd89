"""The marts of a snapshot, made from the functions of metrics in their order."""

from collections.abc import Callable

import duckdb

from warehouse.identifier import identifier


def create_marts(con: duckdb.DuckDBPyConnection, progress: Callable[[str, int, int], None]) -> None:
    """A table for each mart; one whose name begins with _ is a step on the way, not kept."""
    import ibis

    from metrics.marts import MARTS

    backend = ibis.duckdb.from_connection(con)
    for i, (name, function, inputs) in enumerate(MARTS):
        progress("计算指标", i, len(MARTS))
        query = backend.compile(function(*(backend.table(table) for table in inputs)))
        kept = "TEMP TABLE" if name.startswith("_") else "TABLE"
        statement = f"CREATE {kept} {identifier(name)} AS {query}"
        con.execute(statement)
    progress("计算指标", len(MARTS), len(MARTS))
