"""Loading: each file is kept as a batch or refused whole; one snapshot is published at the end."""

from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

import duckdb

from etl.audit import audit
from etl.batch import BATCHES, Batch, delete_unfinished, read_batches, save_batch
from etl.catalog import Catalog, load_catalog
from etl.grid.sheet import Refusal
from etl.inbox import Original, find_originals, keep_original, stage_original
from etl.publish import Progress, create_schema, insert, no_progress, publish
from etl.reader.reading import Problem, Reading
from etl.repeat import merge_repeated
from etl.tidy import read_tidy_csv
from warehouse.folder import store_folder
from warehouse.pointer import read_manifest, read_pointer
from warehouse.store import Writer, writing

TAKE = {
    "observation": "CREATE OR REPLACE TABLE observation AS FROM given",
    "target": "CREATE OR REPLACE TABLE target AS FROM given",
}
LOADED, KNOWN, REFUSED = "loaded", "known", "refused"
NEWEST = """
SELECT indicator, max(year::INTEGER * 100 + month) FROM observation
WHERE level IS NOT NULL OR growth_pct IS NOT NULL GROUP BY indicator
"""


@dataclass
class FileReport:
    """What became of one file. outcome: loaded | known | refused."""

    file: str
    outcome: str
    batch: str = ""
    encoding: str = ""
    numbers_read: int = 0
    numbers_refused: int = 0
    numbers_ignored: int = 0
    problems: list[Problem] = field(default_factory=list)
    notes: list[Problem] = field(default_factory=list)


@dataclass
class LoadReport:
    """What became of one call. snapshot: the id of the new one, None when nothing changed."""

    files: list[FileReport] = field(default_factory=list)
    snapshot: str | None = None

    @property
    def is_clean(self) -> bool:
        return all(file.outcome != REFUSED for file in self.files)


def load(
    paths: list[Path],
    workspace: Path,
    received: datetime | None = None,
    progress: Progress = no_progress,
) -> LoadReport:
    """Load files and folders into a workspace and publish once.

    Takes    received: when the files came in; default now. The later received is newer.
    Errors   Busy when another load runs; CatalogError; CannotPublish. A refused file is no error.
    """
    workspace, received = Path(workspace), received or datetime.now()
    with writing(store_folder(workspace)) as writer:
        catalog = load_catalog(workspace / "catalog")
        delete_unfinished(workspace / BATCHES)
        known = {batch.batch for batch in read_batches(workspace / BATCHES)}
        report = LoadReport()
        originals = find_originals(paths)
        for i, original in enumerate(originals):
            progress("读取文件", i, len(originals))
            done = load_file(writer, workspace, catalog, original, received, known)
            known |= {done.batch} if done.outcome == LOADED else set()
            report.files.append(done)
        progress("读取文件", len(originals), len(originals))
        wanted = {file.batch for file in report.files if file.outcome != REFUSED}
        if wanted - published_batches(writer.store):
            report.snapshot = publish(writer, workspace, catalog, progress).id
        return report


def published_batches(store: Path) -> set[str]:
    """Batches of the snapshot in service; what a killed run accepted is not among them."""
    current = read_pointer(store)
    manifest = read_manifest(store, current.id) if current else None
    return set(manifest.get("batches", [])) if manifest else set()


def load_file(
    writer: Writer,
    workspace: Path,
    catalog: Catalog,
    original: Original,
    received: datetime,
    known: set[str],
) -> FileReport:
    """Read, audit and keep one file.

    Takes    known: batches that are kept already.
    """
    with writer.staging() as folder, duckdb.connect() as con:
        try:
            staged = stage_original(original, folder)
            if staged.batch in known:
                return FileReport(original.name, KNOWN, staged.batch)
            reading = read_into(con, staged.path, staged.content, catalog, original.name)
        except Refusal as no:
            problem = Problem(original.name, no.sheet, no.cell, no.value, no.rule, no.cure)
            return FileReport(original.name, REFUSED, problems=[problem])
        done = FileReport(
            original.name,
            LOADED,
            staged.batch,
            reading.encoding,
            reading.numbers_read,
            reading.numbers_refused,
            reading.numbers_ignored,
            reading.problems or audit(con, original.name),
            reading.notes,
        )
        if not done.problems:
            merge_repeated(con)
        count = "SELECT (SELECT count(*) FROM observation), (SELECT count(*) FROM target)"
        observations, targets = con.execute(count).fetchall()[0]
        if not observations and not targets and not done.problems:
            rule, cure = "没有读到任何数值", "核对文件内容与表头"
            done.problems.append(Problem(original.name, "", "", "", rule, cure))
        if done.problems:
            done.outcome = REFUSED
            done.numbers_refused += done.numbers_read
            done.numbers_read = 0
            return done
        newest = con.execute(NEWEST).fetchall()
        keep_original(staged, workspace, received)
        batch = Batch(
            batch=staged.batch,
            file=original.name,
            sha256=staged.sha256,
            received=received,
            loaded=datetime.now(),
            encoding=reading.encoding,
            source=reading.source,
            numbers_read=reading.numbers_read,
            numbers_refused=reading.numbers_refused,
            numbers_ignored=reading.numbers_ignored,
            observations=observations,
            targets=targets,
            newest={name: f"{month // 100}-{month % 100:02d}" for name, month in newest},
            notes=[str(note) for note in reading.notes],
        )
        save_batch(con, workspace / BATCHES, batch)
        return done


def read_into(
    con: duckdb.DuckDBPyConnection, path: Path, content: bytes, catalog: Catalog, name: str
) -> Reading:
    """A file into tables `observation` and `target`, with the catalogue's tables beside them."""
    create_schema(con)
    for table, rows in catalog.rows().items():
        insert(con, table, rows)
    reading = read_tidy_csv(con, path, content, catalog, name)
    if reading is None:
        from etl.reader import read_extract

        reading = read_extract(path, catalog, name)
        for table in ("observation", "target"):
            con.register("given", getattr(reading, table))
            con.execute(TAKE[table])
            con.unregister("given")
    return reading
