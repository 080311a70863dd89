"""The contract between the writer and the readers: tables, publish, open."""

from warehouse.folder import store_folder, workspace_folder
from warehouse.reader import NoSnapshot, open_snapshot
from warehouse.snapshot import DamagedSnapshot, Snapshot, UnknownName
from warehouse.store import Busy, CannotPublish, writing

__all__ = [
    "Busy",
    "CannotPublish",
    "DamagedSnapshot",
    "NoSnapshot",
    "Snapshot",
    "UnknownName",
    "open_snapshot",
    "store_folder",
    "workspace_folder",
    "writing",
]
