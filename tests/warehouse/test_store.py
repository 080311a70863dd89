"""The publish protocol: whatever stops the writer, readers see the old snapshot or the new."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import duckdb
import pytest

from warehouse.pointer import SNAPSHOTS, kept_snapshots, read_manifest, read_pointer
from warehouse.reader import NoSnapshot, Reader
from warehouse.store import (
    KEPT_SNAPSHOTS,
    STAGING,
    STEPS,
    Busy,
    CannotPublish,
    snapshot_id,
    writing,
)

ROOT = Path(__file__).parent.parent.parent
COMMITTED = STEPS.index("committed")
WRITER = """
import os, signal, sys
from pathlib import Path
from warehouse.store import writing

store, generation, step = Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3]

def at(name):
    if name == step:
        os.kill(os.getpid(), signal.SIGKILL)

def build(con):
    con.execute("CREATE TABLE a AS SELECT ? AS generation FROM range(5000)", [generation])
    con.execute("CREATE TABLE b AS SELECT ? AS generation FROM range(3000)", [generation])
    return {"generation": generation}

with writing(store, at) as writer:
    print(writer.publish(build, {"a": 5000, "b": 3000}).id)
"""


def fill(generation: int):
    def build(con: duckdb.DuckDBPyConnection) -> dict:
        con.execute("CREATE TABLE a AS SELECT ? AS generation FROM range(5000)", [generation])
        con.execute("CREATE TABLE b AS SELECT ? AS generation FROM range(3000)", [generation])
        return {"generation": generation}

    return build


def publish(store: Path, generation: int) -> str:
    with writing(store) as writer:
        return writer.publish(fill(generation)).id


def seen(store: Path) -> int:
    """The one generation that every row of every table shows to a fresh reader."""
    snapshot = Reader(store).open()
    found = {
        (table, generation)
        for table in ("a", "b")
        for generation in snapshot.rows(table)["generation"].unique()
    }
    generations = {generation for _, generation in found}
    assert len(found) == 2
    assert len(generations) == 1
    return int(generations.pop())


def run_writer(store: Path, generation: int, step: str) -> subprocess.CompletedProcess:
    command = [sys.executable, "-c", WRITER, str(store), str(generation), step]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("step", STEPS)
def test_a_writer_killed_at_any_step_leaves_the_old_snapshot_or_the_new_one(tmp_path, step):
    publish(tmp_path, 1)
    killed = run_writer(tmp_path, 2, step)
    assert killed.returncode == -signal.SIGKILL, killed.stderr
    assert seen(tmp_path) == (2 if STEPS.index(step) >= COMMITTED else 1)
    assert publish(tmp_path, 3)
    assert seen(tmp_path) == 3
    assert not list((tmp_path / STAGING).iterdir())
    databases = {path.stem for path in (tmp_path / SNAPSHOTS).glob("*.duckdb")}
    assert databases == {pointer.id for pointer in kept_snapshots(tmp_path)}


def test_every_named_step_is_passed_in_its_order(tmp_path):
    passed = []
    with writing(tmp_path, passed.append) as writer:
        writer.publish(fill(1))
    assert tuple(passed) == STEPS


def test_a_second_writer_is_refused_while_the_first_holds_the_lock(tmp_path):
    with writing(tmp_path):
        second = run_writer(tmp_path, 2, "never")
        assert "Busy" in second.stderr
        with pytest.raises(Busy), writing(tmp_path):
            pass
    assert run_writer(tmp_path, 2, "never").returncode == 0


def test_a_build_that_fails_leaves_the_snapshot_in_service(tmp_path):
    publish(tmp_path, 1)

    def build(con):
        con.execute("CREATE TABLE a AS SELECT 2 AS generation")
        raise RuntimeError("no")

    with writing(tmp_path) as writer, pytest.raises(RuntimeError):
        writer.publish(build)
    assert seen(tmp_path) == 1
    assert len(kept_snapshots(tmp_path)) == 1


def test_a_draft_with_fewer_rows_than_promised_is_not_published(tmp_path):
    publish(tmp_path, 1)
    with writing(tmp_path) as writer, pytest.raises(CannotPublish, match="a 应有 5001 行"):
        writer.publish(fill(2), {"a": 5001})
    assert seen(tmp_path) == 1


def test_a_draft_with_a_flipped_bit_is_not_published(tmp_path):
    publish(tmp_path, 1)

    def rot(step: str) -> None:
        if step == "built":
            draft = next((tmp_path / STAGING).glob("*/draft.duckdb"))
            content = bytearray(draft.read_bytes())
            content[len(content) // 2] ^= 1
            draft.write_bytes(content)

    with writing(tmp_path, rot) as writer, pytest.raises(CannotPublish, match="校验未通过"):
        writer.publish(fill(2))
    assert seen(tmp_path) == 1


def test_a_snapshot_is_read_only_and_its_manifest_says_what_it_holds(tmp_path):
    name = publish(tmp_path, 7)
    database = tmp_path / SNAPSHOTS / f"{name}.duckdb"
    manifest = read_manifest(tmp_path, name)
    assert database.stat().st_mode & 0o777 == 0o444
    assert manifest["rows"] == {"a": 5000, "b": 3000}
    assert manifest["generation"] == 7
    assert manifest["size"] == database.stat().st_size


def test_roll_back_puts_an_older_snapshot_in_service_and_the_next_publish_goes_on(tmp_path):
    first = publish(tmp_path, 1)
    publish(tmp_path, 2)
    with writing(tmp_path) as writer:
        assert writer.rollback(first).id == first
    assert seen(tmp_path) == 1
    publish(tmp_path, 3)
    assert seen(tmp_path) == 3


@pytest.mark.parametrize("step", ["pointer written", "committed", "commit synced"])
def test_a_roll_back_killed_at_any_step_shows_one_of_the_two(tmp_path, step):
    first = publish(tmp_path, 1)
    publish(tmp_path, 2)
    child = os.fork()
    if not child:
        with writing(tmp_path, lambda s: s == step and os.kill(os.getpid(), 9)) as writer:
            writer.rollback(first)
        os._exit(0)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == -signal.SIGKILL
    assert seen(tmp_path) == (2 if step == "pointer written" else 1)


@pytest.mark.parametrize("name", ["", "../../x", "20260101T000000.000000000-0123456789ab"])
def test_roll_back_to_what_is_not_kept_is_refused(tmp_path, name):
    publish(tmp_path, 1)
    with writing(tmp_path) as writer, pytest.raises(CannotPublish, match="没有快照"):
        writer.rollback(name)
    assert seen(tmp_path) == 1


def test_roll_back_to_a_damaged_snapshot_is_refused(tmp_path):
    first = publish(tmp_path, 1)
    publish(tmp_path, 2)
    flip(tmp_path / SNAPSHOTS / f"{first}.duckdb")
    with writing(tmp_path) as writer, pytest.raises(CannotPublish, match="损坏"):
        writer.rollback(first)
    assert seen(tmp_path) == 2


def test_only_the_newest_snapshots_and_the_one_in_service_are_kept(tmp_path):
    names = [publish(tmp_path, i) for i in range(KEPT_SNAPSHOTS + 2)]
    orphan = tmp_path / SNAPSHOTS / f"{snapshot_id('0' * 64)}.duckdb"
    orphan.write_bytes(b"")
    with writing(tmp_path) as writer:
        writer.rollback(names[2])
        writer.retain()
    kept = [pointer.id for pointer in kept_snapshots(tmp_path)]
    assert kept == sorted(names[-KEPT_SNAPSHOTS:], reverse=True)
    assert not orphan.exists()
    assert read_pointer(tmp_path).id == names[2]


def test_a_full_disk_is_refused_before_anything_is_built(tmp_path):
    described = tmp_path / SNAPSHOTS / f"{publish(tmp_path, 1)}.json"
    manifest = json.loads(described.read_text(encoding="utf-8"))
    described.write_text(json.dumps(manifest | {"size": 10**18}), encoding="utf-8")
    with writing(tmp_path) as writer, pytest.raises(CannotPublish, match="磁盘剩余"):
        writer.publish(lambda con: pytest.fail("built on a full disk"))


def test_nothing_to_read_is_an_error_with_a_name(tmp_path):
    with pytest.raises(NoSnapshot):
        Reader(tmp_path).open()


def test_ids_sort_in_the_order_in_which_they_were_made():
    names = [snapshot_id("f" * 64), snapshot_id("a" * 64), snapshot_id("0" * 64)]
    assert names == sorted(names)


def flip(path: Path) -> None:
    path.chmod(0o644)
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)
