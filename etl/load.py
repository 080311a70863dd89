"""Loading: each file is kept as a batch or refused whole; one snapshot is published at the end."""

from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from etl.catalog import Catalog, load_catalog
from etl.inbox import Original, find_originals
from etl.loader import REFUSED, FileReport, loading
from etl.publish import Progress, no_progress, publish
from warehouse.folder import store_folder
from warehouse.pointer import read_manifest, read_pointer
from warehouse.store import Writer, writing


@dataclass
class LoadReport:
    """What became of one call. snapshot: the id of the new one, None when nothing changed."""

    files: list[FileReport] = field(default_factory=list)
    snapshot: str | None = None

    @property
    def is_clean(self) -> bool:
        """Whether no file was refused."""
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
        sent = [(original, received) for original in find_originals(paths)]
        return load_originals(writer, workspace, catalog, sent, progress)


def load_originals(
    writer: Writer,
    workspace: Path,
    catalog: Catalog,
    sent: list[tuple[Original, datetime]],
    progress: Progress = no_progress,
) -> LoadReport:
    """Load files, each with the moment it came in, under a lock that is held; publish once."""
    with loading(writer, workspace, catalog) as loader:
        report = LoadReport(loader.load(sent, progress))
    wanted = {file.batch for file in report.files if file.outcome != REFUSED}
    if wanted - published_batches(writer.store):
        report.snapshot = publish(writer, workspace, catalog, progress).id
    return report


def published_batches(store: Path) -> set[str]:
    """Batches of the snapshot in service; what a killed run accepted is not among them."""
    current = read_pointer(store)
    manifest = read_manifest(store, current.id) if current else None
    return set(manifest.get("batches", [])) if manifest else set()
