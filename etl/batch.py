"""Batches: what every accepted extract said. The manifest, written last, makes it a batch."""

import json
from dataclasses import asdict, dataclass, field
from datetime import datetime
from pathlib import Path

import duckdb

from warehouse.pointer import sync, write_synced

BATCHES = "batches"
RAW = "raw"
COPY = {
    table: f"COPY (SELECT *, $batch AS batch FROM {table}) TO $path (FORMAT parquet)"
    for table in ("observation", "target")
}


@dataclass(frozen=True)
class Batch:
    """One accepted extract.

    batch: the first 16 hex digits of the file's sha256.  received: local time, as said.
    loaded: local time, which keeps apart two received at one moment under one name.
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


def batch_files(folder: Path, name: str) -> dict[str, Path]:
    """Where the tables of a batch lie."""
    return {
        "observation": folder / f"{name}.parquet",
        "target": folder / f"{name}.targets.parquet",
    }


def save_batch(con: duckdb.DuckDBPyConnection, folder: Path, batch: Batch) -> None:
    """Write tables `observation` and `target` as a batch; readers of the folder see it whole."""
    folder.mkdir(parents=True, exist_ok=True)
    rows = {"observation": batch.observations, "target": batch.targets}
    for table, path in batch_files(folder, batch.batch).items():
        if not rows[table]:
            continue
        draft = path.with_suffix(".tmp")
        con.execute(COPY[table], {"batch": batch.batch, "path": str(draft)})
        sync(draft)
        draft.rename(path)
    manifest = folder / f"{batch.batch}.json"
    draft = manifest.with_suffix(".tmp")
    moments = {"received": batch.received.isoformat(), "loaded": batch.loaded.isoformat()}
    about = asdict(batch) | moments
    write_synced(draft, json.dumps(about, ensure_ascii=False, indent=1))
    draft.rename(manifest)
    sync(folder)


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
