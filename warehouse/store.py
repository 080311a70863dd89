"""Publishing: a snapshot is drafted apart, verified, and put in service whole or not at all.

The steps are those of docs/decisions/0002-publishing.md; a test kills the writer at each.
"""

import fcntl
import json
import os
import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import duckdb

from warehouse.pointer import (
    SNAPSHOTS,
    Pointer,
    commit_pointer,
    file_sha256,
    kept_snapshots,
    read_manifest,
    read_pointer,
    sync,
    write_synced,
)
from warehouse.verify import DamagedDraft, scan

KEPT_SNAPSHOTS = 12
STAGING = "staging"
LOCK = "LOCK"
NETWORK_FILE_SYSTEMS = {"nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "fuse.sshfs"}
STEPS = (
    "staged", "built", "verified", "database synced", "manifest synced", "renamed", "names synced",
    "pointer written", "committed", "commit synced", "tidied",
)  # fmt: skip


class Busy(Exception):
    """Another load or publish holds the lock."""


class CannotPublish(Exception):
    """A reason, in Chinese, why no snapshot was made; the one in service is untouched."""


def no_pause(step: str) -> None:
    """Where a test may stop the writer; the product passes by."""


@contextmanager
def writing(store: Path, at: Callable[[str], None] = no_pause) -> Iterator["Writer"]:
    """The one writer of a store, or Busy at once."""
    store = Path(store)
    (store / SNAPSHOTS).mkdir(parents=True, exist_ok=True)
    refuse_network(store)
    sync(store.parent)  # else a first publish could be lost with the name of its folder
    with (store / LOCK).open("a") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise Busy(str(store)) from None
        if (store / STAGING).exists():
            shutil.rmtree(store / STAGING)
        yield Writer(store, at)


class Writer:
    """Holds the lock of a store; drafts, publishes and rolls back."""

    def __init__(self, store: Path, at: Callable[[str], None]) -> None:
        self.store, self.at = store, at

    @contextmanager
    def staging(self) -> Iterator[Path]:
        """A folder for the work of this run; what a killed run left is deleted by the next one."""
        folder = self.store / STAGING / f"{os.getpid()}.{time.time_ns()}"
        folder.mkdir(parents=True)
        try:
            yield folder
        finally:
            shutil.rmtree(folder)

    def publish(
        self, build: Callable[[duckdb.DuckDBPyConnection], dict], rows: dict[str, int] | None = None
    ) -> Pointer:
        """A new snapshot in service.

        Takes    build: fills an empty database and returns what the manifest should say of it;
                 rows: table -> the number of rows it must hold.
        Errors   CannotPublish or whatever build raises: the snapshot in service stays.
        """
        refuse_full_disk(self.store)
        with self.staging() as folder:
            self.at("staged")
            draft = folder / "draft.duckdb"
            about = draft_database(draft, build)
            self.at("built")
            try:
                counted = scan(draft, rows or {})
            except DamagedDraft as damage:
                raise CannotPublish(f"新快照校验未通过：{damage}") from damage
            self.at("verified")
            digest = file_sha256(draft)
            pointer = Pointer(snapshot_id(digest), digest, draft.stat().st_size)
            manifest = {
                "id": pointer.id, "sha256": digest, "size": pointer.size, "rows": counted,
                "published": datetime.now(UTC).isoformat(timespec="seconds"),
                "duckdb": duckdb.__version__, **about,
            }  # fmt: skip
            self.install(draft, pointer, manifest)
        self.retain()
        self.at("tidied")
        return pointer

    def install(self, draft: Path, pointer: Pointer, manifest: dict) -> None:
        """Steps 1 to 7: file, manifest and names are on the disk before CURRENT names them."""
        draft.chmod(0o444)
        sync(draft)
        self.at("database synced")
        described = draft.with_suffix(".json")
        write_synced(described, json.dumps(manifest, ensure_ascii=False, indent=1))
        self.at("manifest synced")
        draft.rename(pointer.database(self.store))
        described.rename(self.store / SNAPSHOTS / f"{pointer.id}.json")
        self.at("renamed")
        sync(self.store / SNAPSHOTS)
        self.at("names synced")
        commit_pointer(self.store, pointer, self.at)

    def rollback(self, name: str) -> Pointer:
        """Put an older snapshot back in service, after reading it whole."""
        manifest = read_manifest(self.store, name)
        if manifest is None:
            raise CannotPublish(f"没有快照 {name} → 用 python -m etl status 查看可回退的快照")
        pointer = Pointer(manifest["id"], manifest["sha256"], manifest["size"])
        database = pointer.database(self.store)
        if not database.is_file() or file_sha256(database) != pointer.sha256:
            raise CannotPublish(
                f"快照 {name} 的文件缺失或已损坏 → 请回退到其他快照，或用 rebuild 重建"
            )
        commit_pointer(self.store, pointer, self.at)
        return pointer

    def retain(self) -> None:
        """Step 8: keep the newest snapshots and the one in service; delete the rest and orphans."""
        kept = {pointer.id for pointer in kept_snapshots(self.store)[:KEPT_SNAPSHOTS]}
        current = read_pointer(self.store)
        kept |= {current.id} if current else set()
        for path in (self.store / SNAPSHOTS).iterdir():
            if path.name.removesuffix(path.suffix) not in kept:
                path.unlink()


def draft_database(path: Path, build: Callable[[duckdb.DuckDBPyConnection], dict]) -> dict:
    """A closed database file with no log beside it; returns what build says of it."""
    config = {
        "temp_directory": str(path.parent / "spill"),
        "preserve_insertion_order": "false",
        "python_enable_replacements": "false",
    }
    with duckdb.connect(str(path), config=config) as con:
        about = build(con)
        con.execute("CHECKPOINT")
    if path.with_name(path.name + ".wal").exists():
        raise CannotPublish("新快照未能完整写入磁盘")
    return about


def snapshot_id(digest: str) -> str:
    """Ids sort in the order of publishing; the hash keeps two of one instant apart."""
    seconds, nanoseconds = divmod(time.time_ns(), 10**9)
    moment = datetime.fromtimestamp(seconds, UTC).strftime("%Y%m%dT%H%M%S")
    return f"{moment}.{nanoseconds:09d}-{digest[:12]}"


def refuse_full_disk(store: Path) -> None:
    """A publish needs room for the draft, its spill and the next one."""
    largest = max((pointer.size for pointer in kept_snapshots(store)), default=0)
    free = shutil.disk_usage(store).free
    if free < 3 * largest:
        raise CannotPublish(
            f"磁盘剩余 {free / 1e6:,.0f} MB，不足最大快照的 3 倍"
            f"（{3 * largest / 1e6:,.0f} MB）→ 请先清理磁盘"
        )


def refuse_network(store: Path) -> None:
    """Locks and renames keep other promises on a network file system than this protocol needs."""
    table = Path("/proc/self/mountinfo")
    if not table.exists():
        return
    resolved, kind, longest = store.resolve(), "", -1
    for line in table.read_text(encoding="utf-8").splitlines():
        place, _, rest = line.partition(" - ")
        mount = Path(place.split()[4].replace("\\040", " "))
        if resolved.is_relative_to(mount) and len(mount.parts) >= longest:
            longest, kind = len(mount.parts), rest.split()[0]
    if kind in NETWORK_FILE_SYSTEMS:
        raise CannotPublish(f"{store} 位于网络文件系统（{kind}）→ 请将 WORKSPACE 放在本机磁盘")
