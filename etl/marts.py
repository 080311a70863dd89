"""The marts of a snapshot, made from the functions of metrics in their order."""

from collections.abc import Callable
from functools import cache

import duckdb

from warehouse.expression import duckdb_sql, like, unbound
from warehouse.identifier import identifier

Types = tuple[tuple[str, tuple[tuple[str, str], ...]], ...]


def create_marts(con: duckdb.DuckDBPyConnection, progress: Callable[[str, int, int], None]) -> None:
    """A table for each mart; one whose name begins with _ is a step on the way, not kept."""
    queries = mart_queries(table_types(con))
    for i, (name, query) in enumerate(queries):
        progress("计算指标", i, len(queries))
        kept = "TEMP TABLE" if name.startswith("_") else "TABLE"
        statement = f"CREATE {kept} {identifier(name)} AS {query}"
        con.execute(statement)
    progress("计算指标", len(queries), len(queries))


@cache
def mart_queries(types: Types) -> list[tuple[str, str]]:
    """Mart -> its query, in their order.

    Takes    types: every table and view that is there before, with its columns and their types.
    """
    from metrics.marts import MARTS

    tables = {name: unbound(name, dict(columns)) for name, columns in types}
    queries = []
    for name, function, inputs in MARTS:
        expression = function(*(tables[table] for table in inputs))
        queries.append((name, duckdb_sql(expression)))
        tables[name] = like(name, expression)
    return queries


def table_types(con: duckdb.DuckDBPyConnection) -> Types:
    """Every table and view, working ones included, with its columns and their types."""
    con.execute(
        "SELECT table_name, column_name, data_type FROM duckdb_columns() WHERE NOT internal"
    )
    types: dict[str, list[tuple[str, str]]] = {}
    for table, column, kind in con.fetchall():
        types.setdefault(table, []).append((column, kind))
    return tuple((table, tuple(columns)) for table, columns in sorted(types.items()))
