"""Reading ahead: the next files are read in limited children while others are audited and kept."""

from collections import deque
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from queue import LifoQueue

from etl.catalog import Catalog
from etl.grid.sheet import Refusal
from etl.inbox import Original, Staged, stage_original
from etl.reader.reading import Problem, Reading
from etl.sandbox import SHARED, TIDY, Sandbox
from etl.tidy_heading import tidy_head

AT_ONCE, AHEAD = 2, 12
TIDY_CHILD = Sandbox(TIDY)
_FREE: LifoQueue[Sandbox] = LifoQueue()
for _sandbox in (Sandbox(), SHARED):  # the last is taken first: one file needs one child
    _FREE.put(_sandbox)


@dataclass(frozen=True)
class Arrived:
    """A file as it was sent, our copy of it, and what it says. staged: None when it was no file."""

    original: Original
    received: datetime
    staged: Staged | None
    reading: Reading


def read_ahead(
    sent: list[tuple[Original, datetime]], folder: Path, catalog: Catalog, known: set[str]
) -> Iterator[Arrived]:
    """The files in the order in which they were sent; one in `known` is hashed, not read."""
    pending: deque[Future] = deque()
    with ThreadPoolExecutor(AT_ONCE) as pool:
        try:
            for i, (original, received) in enumerate(sent):
                copy = folder / f"original-{i}"
                pending.append(pool.submit(_arrive, original, received, copy, catalog, known))
                if len(pending) >= AHEAD:
                    yield pending.popleft().result()
            while pending:
                yield pending.popleft().result()
        finally:
            for waiting in pending:
                waiting.cancel()


def _arrive(
    original: Original, received: datetime, copy: Path, catalog: Catalog, known: set[str]
) -> Arrived:
    staged = None
    try:
        staged = stage_original(original, copy)
        is_known = staged.batch in known
        reading = Reading(staged.name) if is_known else _read(staged, catalog)
    except Refusal as no:
        problem = Problem(original.name, no.sheet, no.cell, no.value, no.rule, no.cure)
        reading = Reading(original.name, problems=[problem])
    return Arrived(original, received, staged, reading)


def _read(staged: Staged, catalog: Catalog) -> Reading:
    """A tidy CSV has a child of its own: it may be large and is written where it is read."""
    if tidy_head(staged.head):
        into = staged.path.with_suffix(".parquet")
        return TIDY_CHILD.read_tidy(staged.path, into, staged.batch, staged.name, catalog)
    sandbox = _FREE.get()
    try:
        return sandbox.read(staged.path.read_bytes(), staged.name, catalog, with_numbers=False)
    finally:
        _FREE.put(sandbox)
