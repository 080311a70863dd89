"""Which snapshot a reader gets: the one in service, else the newest that is whole."""

import logging
import threading
import time
from collections.abc import Callable
from pathlib import Path

import duckdb

from warehouse.folder import store_folder, workspace_folder
from warehouse.lockdown import VISITOR, open_read_only
from warehouse.pointer import (
    SNAPSHOT_ID,
    Pointer,
    file_sha256,
    kept_snapshots,
    read_manifest,
    read_pointer,
)
from warehouse.snapshot import Handle, Snapshot

IDLE_SECONDS = 60
log = logging.getLogger(__name__)


class NoSnapshot(Exception):
    """Nothing was published yet, or nothing of it can be read."""


class Reader:
    """The open snapshots of one store in this process; one database handle an id."""

    def __init__(self, store: Path, clock: Callable[[], float] = time.monotonic) -> None:
        self.store, self.clock = Path(store), clock
        self.lock = threading.Lock()
        self.handles: dict[str, Handle] = {}
        self.used: dict[str, float] = {}
        self.refused: set[Pointer] = set()
        self.last: str | None = None

    def open(self, name: str | None = None) -> Snapshot:
        """The snapshot in service, or the one named.

        Errors   NoSnapshot: none is readable, or the named one is not kept.
        """
        with self.lock:
            self.drop_idle()
            return self.open_named(name) if name else self.open_current()

    def open_named(self, name: str) -> Snapshot:
        pointers = [p for p in kept_snapshots(self.store) if p.id == name]
        handle = self.handle(pointers[0]) if SNAPSHOT_ID.fullmatch(name) and pointers else None
        if handle is None:
            raise NoSnapshot(name)
        return Snapshot(handle)

    def open_current(self) -> Snapshot:
        for _ in range(2):  # a second look, when retention took the file between the two steps
            current = read_pointer(self.store)
            handle = self.handle(current) if current else None
            if handle:
                self.last = handle.id
                return Snapshot(handle)
        if self.last in self.handles and not self.handles[self.last].is_damaged:
            self.used[self.last] = self.clock()
            return Snapshot(self.handles[self.last], is_fallback=True)
        for pointer in kept_snapshots(self.store):
            if current and pointer.id > current.id:
                continue  # rolled back on purpose
            handle = self.handle(pointer)
            if handle:
                self.last = handle.id
                return Snapshot(handle, is_fallback=True)
        raise NoSnapshot(str(self.store))

    def handle(self, pointer: Pointer) -> Handle | None:
        """The open database of an id, or None when its file is not what the pointer says."""
        found = self.handles.get(pointer.id)
        if found and found.is_damaged:
            log.error("snapshot %s is damaged and set aside", pointer.id)
            self.refused.add(pointer)
            del self.handles[pointer.id]
        elif found:
            self.used[pointer.id] = self.clock()
            return found
        if pointer in self.refused:
            return None
        database = pointer.database(self.store)
        try:
            whole = (
                database.stat().st_size == pointer.size and file_sha256(database) == pointer.sha256
            )
            if not whole:
                raise OSError("size or sha256 differs")
            handle = Handle(
                pointer.id,
                open_read_only(database, VISITOR),
                read_manifest(self.store, pointer.id) or {},
            )
        except FileNotFoundError:
            return None
        except (OSError, duckdb.Error) as error:
            log.error("snapshot %s cannot be read: %s", pointer.id, error)
            self.refused.add(pointer)
            return None
        self.handles[pointer.id] = handle
        self.used[pointer.id] = self.clock()
        return handle

    def drop_idle(self) -> None:
        """Let go of older snapshots; whoever still holds one keeps it open."""
        for name in list(self.handles):
            if name != self.last and self.clock() - self.used[name] >= IDLE_SECONDS:
                del self.handles[name], self.used[name]


readers: dict[Path, Reader] = {}
opening = threading.Lock()


def open_snapshot(workspace: Path | str | None = None, name: str | None = None) -> Snapshot:
    """The snapshot in service, or a kept one by name. Costs microseconds when it is already open.

    Takes    workspace: default the environment's WORKSPACE, else data/.
    Errors   NoSnapshot.
    """
    store = store_folder(Path(workspace) if workspace else workspace_folder()).resolve()
    with opening:
        reader = readers.setdefault(store, Reader(store))
    return reader.open(name)
