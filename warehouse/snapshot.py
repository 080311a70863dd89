"""Reading: one snapshot, pinned for as long as the caller holds it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import duckdb

if TYPE_CHECKING:
    import ibis
    import pandas


# What names a row, in the order in which rows come back. A store keeps its rows in the order in
# which its threads wrote them: another one at every publish.
GRAIN = (
    "place_order", "indicator", "area", "chain", "park", "scheme", "unit_group", "unit", "grade",
    "industry", "rule", "year", "month", "basis", "measure", "type", "vintage",
    "batch", "sheet", "cell", "revised_on", "key",
)  # fmt: skip


class UnknownName(ValueError):
    """A table or column that the snapshot does not have."""


class DamagedSnapshot(Exception):
    """A block of the snapshot cannot be read; the next open_snapshot gives an older one."""


@dataclass
class Handle:
    """An open database with the names in it; threads share it, each with a cursor of its own."""

    id: str
    con: duckdb.DuckDBPyConnection
    manifest: Mapping[str, Any]
    types: dict[str, dict[str, str]] = field(default_factory=dict)
    is_damaged: bool = False

    def __post_init__(self) -> None:
        named = "SELECT table_name, column_name, data_type FROM information_schema.columns"
        ordered = f"{named} WHERE table_schema = 'main' ORDER BY table_name, ordinal_position"
        for table, column, kind in self.con.cursor().execute(ordered).fetchall():
            self.types.setdefault(table, {})[column] = kind


@dataclass(frozen=True)
class Snapshot:
    """The tables of one publish. Hold it for a whole page, so that every part of the page agrees.

    is_fallback: the snapshot in service could not be read and this older one stands in.
    """

    handle: Handle
    is_fallback: bool = False

    @property
    def id(self) -> str:
        return self.handle.id

    @property
    def manifest(self) -> Mapping[str, Any]:
        """What the writer said of it: published, batches, rows."""
        return self.handle.manifest

    @property
    def columns(self) -> dict[str, list[str]]:
        """Table -> its columns, in order."""
        return {table: list(types) for table, types in self.handle.types.items()}

    def cursor(self) -> duckdb.DuckDBPyConnection:
        """A connection of the caller's own: a shared one answers with another thread's rows."""
        return self.handle.con.cursor()

    def rows(
        self,
        table: str,
        columns: list[str] | None = None,
        order: str | list[str] | None = None,
        **equals: Any,
    ) -> "pandas.DataFrame":
        """The rows of a table that equal the values given.

        Takes    order: a column or several; '-level' is from the highest. NULL comes last.
                 Rows that it leaves equal come in the order of GRAIN: the same at every publish.
                 equals: column=value; a list or tuple means any of its members, None means NULL.
        Errors   UnknownName for a table or column that is not in the snapshot.
        """
        ordered = [order] if isinstance(order, str) else order or []
        self.check(table, [*(columns or []), *(name.removeprefix("-") for name in ordered)])
        conditions, values = self._conditions(table, equals)
        wanted = ", ".join(f'"{name}"' for name in columns) if columns else "*"
        parts = [
            f'"{name.removeprefix("-")}" {"DESC" if name.startswith("-") else "ASC"} NULLS LAST'
            for name in (*ordered, *(n for n in GRAIN if n in self.handle.types[table]))
        ]
        query = f'SELECT {wanted} FROM "{table}"{conditions}'
        query += f" ORDER BY {', '.join(parts)}" if parts else ""
        return self.ask(query, values)

    def distinct(self, table: str, columns: list[str], **equals: Any) -> list[tuple]:
        """What columns hold in the rows that equal the values given: each once, lowest first.

        Takes    equals: as of `rows`.
        Errors   UnknownName, as of `rows`.
        """
        self.check(table, columns)
        conditions, values = self._conditions(table, equals)
        wanted = ", ".join(f'"{name}"' for name in columns)
        query = f'SELECT DISTINCT {wanted} FROM "{table}"{conditions} ORDER BY ALL'
        return list(self.ask(query, values).itertuples(index=False, name=None))

    def _conditions(self, table: str, equals: Mapping[str, Any]) -> tuple[str, list[Any]]:
        self.check(table, list(equals))
        conditions, values = [], []
        for name, value in equals.items():
            members = list(value) if isinstance(value, list | tuple | set | frozenset) else [value]
            if value is None:
                conditions.append(f'"{name}" IS NULL')
            else:
                places = ", ".join("?" * len(members))
                conditions.append(f'"{name}" IN ({places})' if members else "false")
                values += members
        return (f" WHERE {' AND '.join(conditions)}" if conditions else ""), values

    def table(self, name: str) -> "ibis.Table":
        """A table as an ibis expression, for `run`."""
        from warehouse.expression import unbound

        self.check(name, [])
        return unbound(name, self.handle.types[name])

    def run(self, expression: "ibis.Expr") -> "pandas.DataFrame":
        """The answer to an ibis expression made of `table`."""
        from warehouse.expression import duckdb_sql

        return self.ask(duckdb_sql(expression), [])

    def check(self, table: str, columns: list[str]) -> None:
        known = self.handle.types.get(table)
        if known is None:
            raise UnknownName(f"no table {table!r} in snapshot {self.id}")
        unknown = [name for name in columns if name not in known]
        if unknown:
            raise UnknownName(f"no column {', '.join(map(repr, unknown))} in table {table}")

    def ask(self, query: str, values: list[Any]) -> "pandas.DataFrame":
        try:
            return self.cursor().execute(query, values).df()
        except duckdb.Error as error:
            if isinstance(error, duckdb.FatalException) or "Corrupt" in str(error):
                self.handle.is_damaged = True
                raise DamagedSnapshot(self.id) from error
            raise
