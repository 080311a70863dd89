"""The loader: one file after another is read, audited, and kept as a batch or refused whole."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

import duckdb
import pyarrow as pa

from etl.ahead import Arrived, read_ahead
from etl.audit import audit
from etl.batch import BATCHES, Batch, delete_unfinished, read_batches, save_batches
from etl.catalog import Catalog
from etl.inbox import Original, keep_originals
from etl.publish import Progress, create_schema, insert, no_progress
from etl.reader.contract import load_contracts
from etl.reader.reading import Problem
from etl.repeat import merge_repeated
from warehouse.store import Writer

LOADED, KNOWN, REFUSED = "loaded", "known", "refused"
MOST_FILES, MOST_ROWS = 64, 50_000
TABLES = ("observation", "target")
TAKE = {
    table: f"""
        CREATE OR REPLACE TABLE taken_{table} AS FROM given;
        CREATE OR REPLACE VIEW {table} AS FROM taken_{table}
    """
    for table in TABLES
}
NAME_PARQUET = "SET VARIABLE parquet = $path"
TAKE_PARQUET = """
CREATE OR REPLACE VIEW observation AS
SELECT * EXCLUDE batch, 0::INTEGER AS file FROM read_parquet(getvariable('parquet'))
"""
COUNT = "SELECT file, count(*) FROM {} GROUP BY file"
COUNT_ROWS = {table: COUNT.format(table) for table in TABLES}
NEWEST = """
SELECT file, indicator, max(year::INTEGER * 100 + month) FROM observation
WHERE level IS NOT NULL OR growth_pct IS NOT NULL GROUP BY ALL
"""
ROWS_OF = {table: f"SELECT * EXCLUDE file FROM {table} WHERE file = $file" for table in TABLES}


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
    load_contracts(catalog)
    with writer.staging() as folder, duckdb.connect() as con:
        create_schema(con)
        for table, rows in catalog.rows().items():
            insert(con, table, rows)
        con.execute("DROP TABLE observation; DROP TABLE target")
        yield Loader(con, folder, workspace, catalog)


class Loader:
    """Works in a database of its own in memory, whose tables hold a few files at a time."""

    def __init__(
        self, con: duckdb.DuckDBPyConnection, folder: Path, workspace: Path, catalog: Catalog
    ) -> None:
        self.con, self.folder = con, folder
        self.workspace, self.catalog = workspace, catalog
        self.known = {batch.batch for batch in read_batches(workspace / BATCHES)}

    def load(
        self, sent: list[tuple[Original, datetime]], progress: Progress = no_progress
    ) -> list[FileReport]:
        """Keep every file as a batch, or say everything that is wrong with it."""
        reports: list[FileReport] = []
        group: list[Arrived] = []
        progress("读取文件", 0, len(sent))
        for i, one in enumerate(read_ahead(sent, self.folder, self.catalog, self.known)):
            if group and not fits(group, one):
                reports += self.finish(group)
                group = []
            group.append(one)
            progress("读取文件", i + 1, len(sent))
        return reports + self.finish(group)

    def finish(self, group: list[Arrived]) -> list[FileReport]:
        """Audit files together; keep the sound ones."""
        problems = {i: one.reading.problems for i, one in enumerate(group) if one.reading.problems}
        is_known = [one.staged and one.staged.batch in self.known for one in group]
        read = [i for i in range(len(group)) if i not in problems and not is_known[i]]
        problems |= self.audit(group, read)
        rows = {table: dict(self.con.execute(query).fetchall()) if read else {}
                for table, query in COUNT_ROWS.items()}  # fmt: skip
        for i in read:
            if i not in problems and not any(counted.get(i) for counted in rows.values()):
                rule, cure = "没有读到任何数值", "核对文件内容与表头"
                problems[i] = [Problem(group[i].original.name, "", "", "", rule, cure)]
        sound = [i for i in read if i not in problems]
        if sound:
            self.keep(group, sound)
        return [
            FileReport(one.original.name, KNOWN, one.staged.batch)
            if is_known[i]
            else file_report(one, problems.get(i, []))
            for i, one in enumerate(group)
        ]

    def audit(self, group: list[Arrived], read: list[int]) -> dict[int, list[Problem]]:
        """Files into views `observation` and `target`, and what these break."""
        if not read:
            return {}
        parquet = group[read[0]].reading.parquet  # then the file is alone in its group
        for table in TABLES:
            if table == "observation" and parquet:
                self.con.execute(NAME_PARQUET, {"path": parquet})
                self.con.execute(TAKE_PARQUET)
                continue
            self.con.register("given", together(group, read, table))
            self.con.execute(TAKE[table])
            self.con.unregister("given")
        return audit(self.con, [one.original.name for one in group])

    def keep(self, group: list[Arrived], sound: list[int]) -> None:
        """The originals first, then the batches: a batch whose original is lost cannot be."""
        is_merged = merge_repeated(self.con)
        counted = {t: dict(self.con.execute(q).fetchall()) for t, q in COUNT_ROWS.items()}
        newest: dict[int, dict[str, str]] = {i: {} for i in sound}
        for file, indicator, month in self.con.execute(NEWEST).fetchall():
            if file in newest:
                newest[file][indicator] = f"{month // 100}-{month % 100:02d}"
        kept = []
        for i in sound:
            one = group[i]
            batch = Batch(
                batch=one.staged.batch,
                file=one.staged.name,
                sha256=one.staged.sha256,
                received=one.received,
                loaded=datetime.now(),
                encoding=one.reading.encoding,
                source=one.reading.source,
                numbers_read=one.reading.numbers_read,
                numbers_refused=one.reading.numbers_refused,
                numbers_ignored=one.reading.numbers_ignored,
                observations=counted["observation"].get(i, 0),
                targets=counted["target"].get(i, 0),
                newest=newest[i],
                notes=[str(note) for note in one.reading.notes],
                doubts=one.reading.doubts,
            )
            tables = {
                table: self.con.sql(query, params={"file": i}).to_arrow_table()
                if is_merged and table == "observation"
                else getattr(one.reading, table)
                for table, query in ROWS_OF.items()
            }
            if one.reading.parquet and not is_merged:
                tables["observation"] = Path(one.reading.parquet)
            kept.append((batch, tables))
        keep_originals([(group[i].staged, group[i].received) for i in sound], self.workspace)
        save_batches(self.workspace / BATCHES, kept)
        self.known |= {batch.batch for batch, _ in kept}


def fits(group: list[Arrived], one: Arrived) -> bool:
    """Whether a file may be audited with others: few rows, and not one of them again."""
    if one.reading.parquet or any(other.reading.parquet for other in group):
        return False
    batches = {other.staged.batch for other in group if other.staged}
    rows = sum(other.reading.observation.num_rows for other in (*group, one))
    is_again = one.staged is not None and one.staged.batch in batches
    return len(group) < MOST_FILES and rows <= MOST_ROWS and not is_again


def together(group: list[Arrived], read: list[int], table: str) -> pa.Table:
    """The rows of several files, each with the number of its file."""
    parts = []
    for i in read:
        rows = getattr(group[i].reading, table)
        file = pa.repeat(pa.scalar(i, pa.int32()), rows.num_rows)
        parts.append(rows.append_column("file", file))
    return pa.concat_tables(parts)


def file_report(one: Arrived, problems: list[Problem]) -> FileReport:
    """What became of a file that was read now."""
    reading = one.reading
    return FileReport(
        one.original.name,
        REFUSED if problems else LOADED,
        one.staged.batch if one.staged else "",
        reading.encoding,
        0 if problems else reading.numbers_read,
        reading.numbers_refused + (reading.numbers_read if problems else 0),
        reading.numbers_ignored,
        problems,
        reading.notes,
    )
