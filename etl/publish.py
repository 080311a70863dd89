"""From batches to a snapshot: the catalogue, every vintage, the current figures, the marts."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import duckdb

import warehouse
from etl.batch import BATCHES, Batch, batch_files, read_batches
from etl.catalog import Catalog, load_catalog
from etl.fact import create_fact
from etl.history import find_in_history, keep_doubts
from etl.marts import create_marts
from warehouse.identifier import identifier
from warehouse.pointer import Pointer
from warehouse.store import Writer

INSERT_ROWS = {
    table: f"""
        INSERT INTO {table} BY NAME
        SELECT rows.*, batch.vintage FROM read_parquet(?) AS rows JOIN batch USING (batch)
    """
    for table in ("observation", "target")
}
SCHEMA = Path(warehouse.__file__).parent / "schema.sql"
Progress = Callable[[str, int, int], None]


def no_progress(label: str, done: int, total: int) -> None:
    """For callers that show nothing."""


def build(
    con: duckdb.DuckDBPyConnection,
    catalog: Catalog,
    batches: list[Batch],
    folder: Path,
    progress: Progress = no_progress,
) -> None:
    """Fill an empty database with every table of a snapshot.

    Takes    batches in the order of their vintage; folder: where their files lie.
    """
    create_schema(con)
    for name, rows in catalog.rows().items():
        insert(con, name, rows)
    insert(con, "batch", batch_rows(batches))
    insert_rows(con, "observation", batches, folder)
    insert_rows(con, "target", batches, folder)
    create_fact(con)
    create_marts(con, progress)
    find_in_history(con)
    keep_doubts(con, batches)


def create_schema(con: duckdb.DuckDBPyConnection) -> None:
    """Every table of warehouse/schema.sql, empty."""
    con.execute(SCHEMA.read_text(encoding="utf-8"))


def insert(con: duckdb.DuckDBPyConnection, name: str, rows: list[dict]) -> None:
    """A few rows into a table of the schema; an unknown column is an error."""
    if rows:
        into = f"INSERT INTO {identifier(name)} BY NAME SELECT unnest($rows, recursive := true)"
        con.execute(into, {"rows": rows})


def batch_rows(batches: list[Batch]) -> list[dict]:
    """Table `batch`; a batch's vintage is its turn."""
    names = ("batch", "file", "sha256", "received", "encoding", "source",
             "numbers_read", "numbers_refused", "numbers_ignored")  # fmt: skip
    return [
        {name: getattr(batch, name) for name in names} | {"vintage": i}
        for i, batch in enumerate(batches, start=1)
    ]


def insert_rows(
    con: duckdb.DuckDBPyConnection, table: str, batches: list[Batch], folder: Path
) -> None:
    """The rows of all batches, each with the vintage of its batch."""
    counted = {"observation": "observations", "target": "targets"}[table]
    files = [str(batch_files(folder, b.batch)[table]) for b in batches if getattr(b, counted)]
    if files:
        con.execute(INSERT_ROWS[table], [files])


def publish(
    writer: Writer, workspace: Path, catalog: Catalog, progress: Progress = no_progress
) -> Pointer:
    """A new snapshot of all batches of a workspace, in service."""
    batches = read_batches(workspace / BATCHES)
    rows = {
        "batch": len(batches),
        "observation": sum(batch.observations for batch in batches),
        "target": sum(batch.targets for batch in batches),
    }

    def fill(con: duckdb.DuckDBPyConnection) -> dict:
        build(con, catalog, batches, workspace / BATCHES, progress)
        newest: dict[str, str] = {}
        for batch in batches:
            for indicator, month in batch.newest.items():
                newest[indicator] = max(month, newest.get(indicator, ""))
        return {
            "workspace": catalog.workspace["name"],
            "catalog": catalog.fingerprint,
            "batches": [batch.batch for batch in batches],
            "newest": newest,
        }

    return writer.publish(fill, rows)


def as_of(workspace: Path, until: datetime) -> duckdb.DuckDBPyConnection:
    """The same tables from what had been received up to a moment, in memory."""
    con = duckdb.connect(config={"python_enable_replacements": "false"})
    folder = workspace / BATCHES
    build(con, load_catalog(workspace / "catalog"), read_batches(folder, until), folder)
    return con
