"""Power loss at any moment of a publish: the old snapshot or the new one, never neither or half.

Real calls of the real writer are recorded once; the reader is then put before every state in which
the disk may be found. See tests/warehouse/power.py for what a disk may do.
"""

import shutil
from collections.abc import Callable
from pathlib import Path

import duckdb
import pytest

from tests.warehouse.power import Recording, crashes, recorded, restore
from warehouse.reader import NoSnapshot, Reader
from warehouse.store import KEPT_SNAPSHOTS, Writer, writing

STORE = "warehouse"
NEEDED = ("draft.duckdb", "snapshots", "CURRENT.tmp", STORE)
MOMENTS = 5  # states of the disk that an act of the writer passes through, at the least
LAST = 90  # the generation that is published while the power fails


def fill(generation: int) -> Callable[[duckdb.DuckDBPyConnection], dict]:
    def build(con: duckdb.DuckDBPyConnection) -> dict:
        con.execute("CREATE TABLE a AS SELECT ? AS generation", [generation])
        con.execute("CREATE TABLE b AS SELECT ? AS generation", [generation])
        return {"generation": generation}

    return build


def generation(store: Path) -> tuple[int | None, bool]:
    """What a reader sees that is started now, and whether it had to do without CURRENT."""
    try:
        snapshot = Reader(store).open()
    except NoSnapshot:
        return None, False
    (found,) = {int(snapshot.rows(table)["generation"].iloc[0]) for table in ("a", "b")}
    return found, snapshot.is_fallback


def publish_while_recorded(folder: Path, before: int, act: Callable[[Writer], object]) -> Recording:
    """`before` snapshots in a workspace, then one act of the writer, recorded."""
    workspace = folder / "workspace"
    workspace.mkdir()
    for number in range(before):
        with writing(workspace / STORE) as writer:
            writer.publish(fill(number))
    with (
        recorded(workspace, folder / "blobs") as recording,
        writing(workspace / STORE, recording.say) as writer,
    ):
        act(writer)
    return recording


def faults(recording: Recording, folder: Path, before: int | None, after: int) -> list[str]:
    """What a reader would see wrongly, over every state that the disk may be found in.

    A fallback is a fault where CURRENT had named a snapshot before.
    """
    wrong, count = [], 0
    for said, state in crashes(recording):
        count += 1
        here = restore(state, recording.blobs, folder / str(count))
        allowed = {after} if "commit synced" in said else {before, after}
        seen, is_fallback = generation(here / STORE)
        if seen not in allowed or (is_fallback and before is not None):
            wrong.append(f"after {sorted(said)} sees {seen}, fallback {is_fallback}")
        if here.exists():
            shutil.rmtree(here)
    assert count > MOMENTS
    return wrong


@pytest.mark.parametrize("before", [1, KEPT_SNAPSHOTS])
def test_power_lost_while_publishing_leaves_the_old_snapshot_or_the_new_one(tmp_path, before):
    recording = publish_while_recorded(tmp_path, before, lambda w: w.publish(fill(LAST)))
    assert faults(recording, tmp_path, before - 1, LAST) == []


def test_power_lost_at_the_first_publish_leaves_nothing_or_the_snapshot(tmp_path):
    recording = publish_while_recorded(tmp_path, 0, lambda w: w.publish(fill(LAST)))
    assert faults(recording, tmp_path, None, LAST) == []


def test_power_lost_while_rolling_back_leaves_one_of_the_two(tmp_path):
    def roll_back(writer: Writer) -> None:
        first = min(path.stem for path in (writer.store / "snapshots").glob("*.duckdb"))
        writer.rollback(first)

    recording = publish_while_recorded(tmp_path, 2, roll_back)
    assert faults(recording, tmp_path, 1, 0) == []


@pytest.mark.parametrize("synced", NEEDED)
def test_the_model_finds_fault_with_a_publish_that_leaves_one_sync_out(tmp_path, synced):
    recording = publish_while_recorded(tmp_path, 1, lambda w: w.publish(fill(LAST)))
    assert faults(recording.without(synced), tmp_path, 0, LAST)


def test_the_model_finds_fault_with_a_new_store_whose_name_is_not_synced(tmp_path):
    recording = publish_while_recorded(tmp_path, 0, lambda w: w.publish(fill(LAST)))
    assert faults(recording.without("workspace"), tmp_path, None, LAST)
