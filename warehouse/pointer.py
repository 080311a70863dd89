"""CURRENT: the small file that names the snapshot in service. Its rename is the commit."""

import hashlib
import json
import os
import re
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass
from pathlib import Path

CURRENT = "CURRENT"
SNAPSHOTS = "snapshots"
SNAPSHOT_ID = re.compile(r"[0-9]{8}T[0-9]{6}\.[0-9]{9}-[0-9a-f]{12}")
SHA256 = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True)
class Pointer:
    """A snapshot by its name, with what its file must weigh and hash to."""

    id: str
    sha256: str
    size: int

    @staticmethod
    def parse(text: str) -> "Pointer | None":
        """The pointer in a text, else None: its id becomes a path, so it must be an id."""
        try:
            found = json.loads(text)
        except (ValueError, RecursionError):
            return None
        if not isinstance(found, dict):
            return None
        name, digest, size = found.get("id"), found.get("sha256"), found.get("size")
        whole = (
            isinstance(name, str)
            and SNAPSHOT_ID.fullmatch(name)
            and isinstance(digest, str)
            and SHA256.fullmatch(digest)
            and type(size) is int
            and size > 0
        )
        return Pointer(name, digest, size) if whole else None

    def database(self, store: Path) -> Path:
        """Where the file of the snapshot lies."""
        return store / SNAPSHOTS / f"{self.id}.duckdb"


def read_pointer(store: Path) -> Pointer | None:
    """What CURRENT says, or None when it is missing or says nothing usable."""
    try:
        return Pointer.parse((store / CURRENT).read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError):
        return None


def read_manifest(store: Path, name: str) -> dict | None:
    """The manifest of a snapshot, or None when it is missing or damaged."""
    if not SNAPSHOT_ID.fullmatch(name):
        return None
    try:
        found = json.loads((store / SNAPSHOTS / f"{name}.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return found if isinstance(found, dict) and Pointer.parse(json.dumps(found)) else None


def kept_snapshots(store: Path) -> list[Pointer]:
    """Every snapshot that has its database and its manifest, newest first."""
    names = sorted((path.stem for path in (store / SNAPSHOTS).glob("*.json")), reverse=True)
    manifests = (read_manifest(store, name) for name in names)
    found = [Pointer(m["id"], m["sha256"], m["size"]) for m in manifests if m]
    return [pointer for pointer in found if pointer.database(store).is_file()]


def file_sha256(path: Path) -> str:
    """Hash of a whole file, in hex."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def sync(path: Path) -> None:
    """Wait until a file, or the names in a folder, are on the disk."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def sync_all(paths: Iterable[Path]) -> None:
    """The same for many; side by side, so that the disk is waited for once and not for each."""
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(sync, paths))


def write_synced(path: Path, text: str) -> None:
    """Write a small text and wait until it is on the disk."""
    with path.open("w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())


def commit_pointer(store: Path, pointer: Pointer, at: Callable[[str], None]) -> None:
    """Steps 5 to 7 of a publish: the rename puts it in service, the last sync keeps it there."""
    draft = store / f"{CURRENT}.tmp"
    write_synced(draft, json.dumps(asdict(pointer)))
    at("pointer written")
    draft.rename(store / CURRENT)
    at("committed")
    sync(store)
    at("commit synced")
