"""A file handed in by a page: its bytes and the name they came with, which is never a path."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime, time
from pathlib import Path
from tempfile import TemporaryDirectory

from etl.catalog import Catalog, load_catalog
from etl.grid.sheet import Refusal
from etl.inbox import Original, shown
from etl.load import LoadReport, load_originals
from etl.reader.contract import load_contracts
from etl.reader.reading import Problem, Reading
from etl.sandbox import SHARED
from etl.tidy_heading import tidy_head
from warehouse.folder import store_folder
from warehouse.store import writing

LONGEST_NAME = 120
NAMELESS = "未命名"
LARGE_BYTES = 2_000_000  # of a tidy CSV: every number of more than this is too much to look at


def own_name(given: str) -> str:
    """The last part of a name as a browser sent it, fit for reports; it still names the period."""
    last = given.replace("\\", "/").rsplit("/", 1)[-1].strip().lstrip(".")
    return shown(last)[-LONGEST_NAME:] or NAMELESS


def understand(content: bytes, given: str, catalog: Catalog) -> Reading:
    """What the bytes say, with every number and the sheets as drawn; read in the limited child.

    Of a large tidy CSV only the beginning is explained, and it is said; loading reads it all.
    Errors   CatalogError for a contract that cannot be read; what is wrong with the file is told.
    """
    file = own_name(given)
    load_contracts(catalog)
    head = content
    if len(content) > LARGE_BYTES and tidy_head(content):
        head = content[:LARGE_BYTES]
        head = head[: head.rfind(b"\n") + 1]
    try:
        reading = SHARED.read(head, file, catalog)
        if len(head) < len(content):
            reading.note("", "", "长表很大，这里只读了开头一段；预览和导入时整份核查")
        return reading
    except Refusal as no:
        problem = Problem(file, no.sheet, no.cell, no.value, no.rule, no.cure)
        return Reading(file, problems=[problem])


@contextmanager
def staged(content: bytes, given: str) -> Iterator[Original]:
    """The bytes as a file of our own naming, outside every served folder, removed at the end."""
    with TemporaryDirectory(prefix="intake-") as folder:
        path = Path(folder) / "original"
        path.write_bytes(content)
        yield Original(path, own_name(given))


def moment(day: date | None) -> datetime:
    """When a file came in: now, or the beginning of an earlier day."""
    is_earlier = day is not None and day < date.today()
    return datetime.combine(day, time()) if is_earlier else datetime.now()


def take_in(
    content: bytes, given: str, workspace: Path, received: datetime | None = None
) -> LoadReport:
    """Load and publish, as `python -m etl load` does.

    Takes    received: when the file came in; default now.
    Errors   Busy when another load runs; CatalogError; CannotPublish. A refused file is no error.
    """
    with staged(content, given) as original, writing(store_folder(workspace)) as writer:
        catalog = load_catalog(workspace / "catalog")
        return load_originals(writer, workspace, catalog, [(original, received or datetime.now())])
