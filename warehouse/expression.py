"""Ibis expressions over tables of which only the columns are known, and their SQL.

No backend is connected: ibis would set options of its own and use deprecated calls of duckdb.
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import ibis


def unbound(name: str, types: Mapping[str, str]) -> "ibis.Table":
    """A table as an expression. Takes  types: column -> DuckDB type."""
    import ibis
    from ibis.backends.sql.datatypes import DuckDBType

    return ibis.table(
        {column: DuckDBType.from_string(kind) for column, kind in types.items()}, name=name
    )


def duckdb_sql(expression: "ibis.Expr") -> str:
    """The query that answers an expression."""
    import ibis

    return ibis.duckdb.compile(expression)
