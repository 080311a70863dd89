"""The loader: one file after another is read, audited, and kept as a batch or refused whole."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

import duckdb

from etl.audit import audit
from etl.batch import BATCHES, Batch, delete_unfinished, read_batches, save_batch
from etl.catalog import Catalog
from etl.grid.sheet import Refusal
from etl.inbox import Original, Staged, keep_original, stage_original
from etl.publish import create_schema, insert
from etl.reader.reading import Problem, Reading
from etl.repeat import merge_repeated
from etl.tidy import read_tidy_csv
from warehouse.store import Writer

LOADED, KNOWN, REFUSED = "loaded", "known", "refused"
TAKE = {
    "observation": "CREATE OR REPLACE TABLE observation AS FROM given",
    "target": "CREATE OR REPLACE TABLE target AS FROM given",
}
COUNT = "SELECT (SELECT count(*) FROM observation), (SELECT count(*) FROM target)"
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


@contextmanager
def loading(writer: Writer, workspace: Path, catalog: Catalog) -> Iterator["Loader"]:
    """A loader with the catalogue's tables at hand for the audits, over all files of a call."""
    delete_unfinished(workspace / BATCHES)
    with writer.staging() as folder, duckdb.connect() as con:
        create_schema(con)
        for table, rows in catalog.rows().items():
            insert(con, table, rows)
        yield Loader(con, folder, workspace, catalog)


class Loader:
    """Works in a database of its own in memory, whose tables hold one file at a time."""

    def __init__(
        self, con: duckdb.DuckDBPyConnection, folder: Path, workspace: Path, catalog: Catalog
    ) -> None:
        self.con, self.folder = con, folder
        self.workspace, self.catalog = workspace, catalog
        self.known = {batch.batch for batch in read_batches(workspace / BATCHES)}

    def load(self, original: Original, received: datetime) -> FileReport:
        """Keep a file as a batch, or say everything that is wrong with it."""
        try:
            staged = stage_original(original, self.folder)
            if staged.batch in self.known:
                return FileReport(original.name, KNOWN, staged.batch)
            reading = self.read(staged)
        except Refusal as no:
            problem = Problem(original.name, no.sheet, no.cell, no.value, no.rule, no.cure)
            return FileReport(original.name, REFUSED, problems=[problem])
        problems = reading.problems or audit(self.con, original.name)
        observations, targets = self.con.execute(COUNT).fetchall()[0]
        if not observations and not targets and not problems:
            rule, cure = "没有读到任何数值", "核对文件内容与表头"
            problems = [Problem(original.name, "", "", "", rule, cure)]
        done = FileReport(
            original.name,
            REFUSED if problems else LOADED,
            staged.batch,
            reading.encoding,
            0 if problems else reading.numbers_read,
            reading.numbers_refused + (reading.numbers_read if problems else 0),
            reading.numbers_ignored,
            problems,
            reading.notes,
        )
        if not problems:
            self.keep(staged, reading, received)
        return done

    def read(self, staged: Staged) -> Reading:
        """A file into tables `observation` and `target`."""
        self.con.execute("TRUNCATE target")
        reading = read_tidy_csv(self.con, staged.path, staged.content, self.catalog, staged.name)
        if reading is None:
            from etl.reader import read_extract

            reading = read_extract(staged.path, self.catalog, staged.name)
            for table in ("observation", "target"):
                self.con.register("given", getattr(reading, table))
                self.con.execute(TAKE[table])
                self.con.unregister("given")
        return reading

    def keep(self, staged: Staged, reading: Reading, received: datetime) -> None:
        """The original first, then the batch: a batch whose original is lost cannot be."""
        merge_repeated(self.con)
        observations, targets = self.con.execute(COUNT).fetchall()[0]
        newest = self.con.execute(NEWEST).fetchall()
        keep_original(staged, self.workspace, received)
        batch = Batch(
            batch=staged.batch,
            file=staged.name,
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
        save_batch(self.con, self.workspace / BATCHES, batch)
        self.known.add(staged.batch)
