"""Batches: what every accepted extract said. The manifest, written last, makes it a batch."""

import json
from dataclasses import asdict, dataclass, field
from datetime import datetime
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from warehouse.pointer import sync_all

BATCHES = "batches"
RAW = "raw"


@dataclass(frozen=True)
class Batch:
    """One accepted extract.

    batch: the first 16 hex digits of the file's sha256.  received: local time, as said.
    loaded: local time, which keeps apart two received at one moment under one name.
    doubts: (rule, sheet, cell, text) of figures that look wrong, as in Reading.
    """

    batch: str
    file: str
    sha256: str
    received: datetime
    loaded: datetime
    encoding: str
    source: str
    numbers_read: int
    numbers_refused: int
    numbers_ignored: int
    observations: int
    targets: int
    newest: dict[str, str] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    doubts: list[tuple[str, str, str, str]] = field(default_factory=list)


def batch_files(folder: Path, name: str) -> dict[str, Path]:
    """Where the tables of a batch lie."""
    return {
        "observation": folder / f"{name}.parquet",
        "target": folder / f"{name}.targets.parquet",
    }


def save_batches(folder: Path, batches: list[tuple[Batch, dict[str, pa.Table | Path]]]) -> None:
    """Write batches; a reader of the folder sees each of them whole or not at all.

    Takes    with each batch its tables, or a Parquet file that was written for it.
    """
    folder.mkdir(parents=True, exist_ok=True)
    drafts: dict[Path, Path] = {}
    for batch, tables in batches:
        for table, path in batch_files(folder, batch.batch).items():
            rows = tables[table]
            if isinstance(rows, Path):
                drafts[rows] = path
            elif rows.num_rows:
                named = rows.append_column("batch", pa.repeat(batch.batch, rows.num_rows))
                draft = path.with_suffix(".tmp")
                pq.write_table(named, draft)
                drafts[draft] = path
    _put(folder, drafts)
    drafts = {}
    for batch, _ in batches:
        manifest = folder / f"{batch.batch}.json"
        draft = manifest.with_suffix(".tmp")
        moments = {"received": batch.received.isoformat(), "loaded": batch.loaded.isoformat()}
        about = json.dumps(asdict(batch) | moments, ensure_ascii=False, indent=1)
        draft.write_text(about, encoding="utf-8")
        drafts[draft] = manifest
    _put(folder, drafts)


def _put(folder: Path, drafts: dict[Path, Path]) -> None:
    """Files whose content is on the disk get their names, and these are on the disk as well."""
    sync_all(drafts)
    for draft, path in drafts.items():
        draft.rename(path)
    sync_all([folder])


def read_batches(folder: Path, until: datetime | None = None) -> list[Batch]:
    """The batches in the order of their vintage: by (received, file).

    Takes    until: leave out what was received later.
    """
    found = []
    for path in Path(folder).glob("*.json"):
        about = json.loads(path.read_text(encoding="utf-8"))
        moments = {key: datetime.fromisoformat(about[key]) for key in ("received", "loaded")}
        found.append(Batch(**about | moments))
    known = [batch for batch in found if until is None or batch.received <= until]
    return sorted(known, key=lambda batch: (batch.received, batch.file, batch.loaded))


def delete_unfinished(folder: Path) -> None:
    """What a killed run left: files without a manifest. Only the holder of the lock may do this."""
    finished = {path.stem for path in Path(folder).glob("*.json")}
    for path in Path(folder).glob("*"):
        if path.suffix == ".tmp" or path.name.split(".")[0] not in finished:
            path.unlink()
