"""The statements that differ between two states of the tables, as rows."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pyarrow as pa

TABLES = ("figure", "warning")


def difference(
    con: Any, before: Mapping[str, "pa.Table"], now: Mapping[str, "pa.Table"]
) -> list[dict[str, Any]]:
    """What metrics.statement.statements() lists.

    Takes    con: a DuckDB connection of the caller's own; before, now: the rows of TABLES.
    """
    import ibis

    from metrics.statement import statements

    held = {f"{name}_before": before[name] for name in TABLES}
    held |= {f"{name}_now": now[name] for name in TABLES}
    tables = {n: ibis.table(ibis.Schema.from_pyarrow(t.schema), n) for n, t in held.items()}
    ordered = (tables[f"{name}_{when}"] for name in TABLES for when in ("before", "now"))
    for name, rows in held.items():
        con.register(name, rows)
    query = str(ibis.to_sql(statements(*ordered), dialect="duckdb"))
    return con.sql(query).to_arrow_table().to_pylist()
