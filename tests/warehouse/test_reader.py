"""Which snapshot a reader gets, and what it does when files are damaged or gone."""

import threading
from pathlib import Path

import duckdb
import pytest

import warehouse
from warehouse.pointer import CURRENT, SNAPSHOTS, Pointer, read_pointer
from warehouse.reader import IDLE_SECONDS, NoSnapshot, Reader
from warehouse.snapshot import DamagedSnapshot, UnknownName
from warehouse.store import writing


def publish(store: Path, value: int, rows: int = 10) -> str:
    def build(con: duckdb.DuckDBPyConnection) -> dict:
        con.execute(
            f"""CREATE TABLE figure AS
                SELECT i AS place, {value} AS value, 'x' || i AS name, i % 3 AS kind,
                    CASE WHEN i = 1 THEN NULL ELSE i * 1.5 END AS level
                FROM range({rows}) AS r (i)"""
        )
        return {}

    with writing(store) as writer:
        return writer.publish(build).id


def flip(path: Path, offset: int | None = None) -> None:
    path.chmod(0o644)
    content = bytearray(path.read_bytes())
    content[offset if offset is not None else len(content) // 2] ^= 1
    path.write_bytes(content)


def value(snapshot: warehouse.Snapshot) -> int:
    return int(snapshot.rows("figure")["value"].iloc[0])


def test_a_reader_follows_the_pointer_and_a_held_snapshot_stays_as_it_was(tmp_path):
    first = publish(tmp_path, 1)
    reader = Reader(tmp_path)
    held = reader.open()
    publish(tmp_path, 2)
    assert value(reader.open()) == 2
    assert value(held) == 1
    assert held.id == first
    assert value(reader.open(first)) == 1


def test_an_idle_snapshot_is_let_go_after_a_minute_and_stays_open_for_its_holder(tmp_path):
    now = [0.0]
    first = publish(tmp_path, 1)
    reader = Reader(tmp_path, lambda: now[0])
    held = reader.open()
    publish(tmp_path, 2)
    now[0] = IDLE_SECONDS - 1
    reader.open()
    assert first in reader.handles
    now[0] = IDLE_SECONDS
    reader.open()
    assert first not in reader.handles
    assert value(held) == 1


@pytest.mark.parametrize(
    "text",
    ["", "null", "[]", "{}", "garbage", '{"id": "../../etc/passwd", "sha256": "", "size": 1}',
     '{"id": 1, "sha256": 2, "size": 3}', "[" * 100_000],
)  # fmt: skip
def test_a_bad_pointer_keeps_the_snapshot_that_is_open_or_finds_the_newest(tmp_path, text):
    publish(tmp_path, 1)
    publish(tmp_path, 2)
    warm = Reader(tmp_path)
    assert not warm.open().is_fallback
    (tmp_path / CURRENT).write_text(text)
    for reader in (warm, Reader(tmp_path)):
        assert value(reader.open()) == 2
        assert reader.open().is_fallback


def test_a_missing_pointer_finds_the_newest_snapshot(tmp_path):
    publish(tmp_path, 1)
    (tmp_path / CURRENT).unlink()
    assert value(Reader(tmp_path).open()) == 1


def test_a_pointer_that_is_no_text_is_no_pointer(tmp_path):
    (tmp_path / CURRENT).write_bytes(b"\xff\xfe\x00")
    assert read_pointer(tmp_path) is None


@pytest.mark.parametrize("damage", ["bit", "truncated", "gone", "empty"])
def test_a_damaged_snapshot_sends_a_cold_reader_to_the_one_before(tmp_path, damage):
    publish(tmp_path, 1)
    path = tmp_path / SNAPSHOTS / f"{publish(tmp_path, 2)}.duckdb"
    path.chmod(0o644)
    if damage == "bit":
        flip(path)
    elif damage == "truncated":
        path.write_bytes(path.read_bytes()[:-4096])
    elif damage == "gone":
        path.unlink()
    else:
        path.write_bytes(b"")
    snapshot = Reader(tmp_path).open()
    assert value(snapshot) == 1
    assert snapshot.is_fallback


def test_walking_back_never_goes_to_a_snapshot_newer_than_the_one_in_service(tmp_path):
    publish(tmp_path, 1)
    second = publish(tmp_path, 2)
    publish(tmp_path, 3)
    with writing(tmp_path) as writer:
        writer.rollback(second)
    flip(tmp_path / SNAPSHOTS / f"{second}.duckdb")
    assert value(Reader(tmp_path).open()) == 1


def test_damage_found_by_a_query_sets_the_snapshot_aside(tmp_path):
    publish(tmp_path, 1)
    second = publish(tmp_path, 2, rows=300_000)
    reader = Reader(tmp_path)
    snapshot = reader.open()
    path = tmp_path / SNAPSHOTS / f"{second}.duckdb"
    path.chmod(0o644)
    with path.open("r+b") as file:
        size = path.stat().st_size
        for offset in range(12_288, size, 4096):
            file.seek(offset)
            file.write(b"\xff" * 8)
    with pytest.raises(DamagedSnapshot):
        snapshot.rows("figure", place=5)
    assert value(reader.open()) == 1
    assert reader.open().is_fallback


def test_a_name_that_is_not_kept_is_no_snapshot(tmp_path):
    publish(tmp_path, 1)
    for name in ("x", "../CURRENT", "20260101T000000.000000000-0123456789ab"):
        with pytest.raises(NoSnapshot):
            Reader(tmp_path).open(name)


def test_open_snapshot_reads_the_workspace_of_the_environment(tmp_path, monkeypatch):
    publish(tmp_path / "warehouse", 5)
    monkeypatch.setenv("WORKSPACE", str(tmp_path))
    assert value(warehouse.open_snapshot()) == 5
    assert warehouse.open_snapshot().handle is warehouse.open_snapshot(tmp_path).handle


def test_rows_are_chosen_by_value_by_list_and_by_null(tmp_path):
    publish(tmp_path, 1)
    snapshot = Reader(tmp_path).open()
    assert list(snapshot.rows("figure", ["name"], place=4)["name"]) == ["x4"]
    assert list(snapshot.rows("figure", place=[2, 9])["place"]) == [2, 9]
    assert list(snapshot.rows("figure", place=(), kind=1)["place"]) == []
    assert list(snapshot.rows("figure", level=None)["place"]) == [1]
    assert list(snapshot.rows("figure", ["place"], "-level", kind=1)["place"]) == [7, 4, 1]
    assert list(snapshot.rows("figure", order=["kind", "-place"])["place"])[:3] == [9, 6, 3]
    assert snapshot.columns["figure"] == ["place", "value", "name", "kind", "level"]


def test_rows_that_the_order_leaves_equal_come_in_the_order_of_their_names(tmp_path):
    with writing(tmp_path) as writer:
        values = "('b', 2, 1), ('a', 2, 1), ('b', 1, 1), ('a', 1, 2)"
        writer.publish(
            lambda con: (
                con.execute(f"CREATE TABLE t AS FROM (VALUES {values}) t(area, month, rank)") and {}
            )
        )
    rows = Reader(tmp_path).open().rows("t", ["area", "month"], "-rank")
    assert list(rows.itertuples(index=False, name=None)) == [("a", 1), ("a", 2), ("b", 1), ("b", 2)]


def test_distinct_names_what_is_there_once_from_the_lowest(tmp_path):
    publish(tmp_path, 1)
    snapshot = Reader(tmp_path).open()
    assert snapshot.distinct("figure", ["kind", "value"]) == [(0, 1), (1, 1), (2, 1)]
    assert snapshot.distinct("figure", ["kind"], place=[3, 4, 7]) == [(0,), (1,)]
    assert snapshot.distinct("figure", ["kind"], place=[]) == []
    with pytest.raises(UnknownName):
        snapshot.distinct("figure", ["kind; --"])


@pytest.mark.parametrize(
    "asked",
    [
        {"table": "figures"},
        {"table": 'figure"; DROP TABLE figure; --'},
        {"table": "figure", "columns": ["place", "1"]},
        {"table": "figure", "order": "place; --"},
        {"table": "figure", 'place" OR "place': 1},
        {"table": "duckdb_settings"},
    ],
)
def test_a_name_that_is_not_in_the_snapshot_never_reaches_sql(tmp_path, asked):
    publish(tmp_path, 1)
    with pytest.raises(UnknownName):
        Reader(tmp_path).open().rows(**asked)


def test_an_ibis_expression_runs_on_the_snapshot(tmp_path):
    publish(tmp_path, 1)
    snapshot = Reader(tmp_path).open()
    figure = snapshot.table("figure")
    counted = snapshot.run(figure.group_by("kind").agg(n=figure.count()).order_by("kind"))
    assert list(counted["n"]) == [4, 3, 3]


@pytest.mark.parametrize(
    "statement",
    [
        "SELECT * FROM read_text('/etc/hostname')",
        "COPY figure TO '/dev/null'",
        "ATTACH ':memory:' AS other",
        "CREATE TABLE figure2 (a INTEGER)",
        "DELETE FROM figure",
        "SET enable_external_access = true",
        "INSTALL httpfs",
        "SELECT * FROM read_csv('/etc/passwd')",
    ],
)
def test_sql_in_a_snapshot_reaches_nothing_else(tmp_path, statement):
    publish(tmp_path, 1)
    cursor = Reader(tmp_path).open().cursor()
    with pytest.raises(duckdb.Error):
        cursor.execute(statement).fetchall()


def test_threads_that_share_a_snapshot_get_their_own_rows(tmp_path):
    publish(tmp_path, 1, rows=1000)
    reader = Reader(tmp_path)
    wrong = []

    def ask(start: int) -> None:
        for i in range(start, start + 40):
            found = list(reader.open().rows("figure", ["place", "name"], place=i)["name"])
            if found != [f"x{i}"]:
                wrong.append((i, found))

    threads = [threading.Thread(target=ask, args=(40 * i,)) for i in range(12)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not wrong


def test_readers_see_whole_generations_that_never_go_back_while_a_writer_publishes(tmp_path):
    publish(tmp_path, 0)
    reader, stop, found, faults = Reader(tmp_path), threading.Event(), [], []

    def watch() -> None:
        newest = -1
        while not stop.is_set():
            values = set(reader.open().rows("figure")["value"])
            if len(values) != 1 or min(values) < newest:
                faults.append(values)
            newest = max(values)
            found.append(newest)

    watcher = threading.Thread(target=watch)
    watcher.start()
    for i in range(1, 6):
        publish(tmp_path, i)
    stop.set()
    watcher.join()
    assert not faults
    assert value(reader.open()) == 5


def test_a_pointer_needs_an_id_a_hash_and_a_size():
    whole = '{"id": "20260101T000000.000000000-0123456789ab", "sha256": "%s", "size": 9}' % (
        "0" * 64
    )
    assert isinstance(Pointer.parse(whole), Pointer)
    assert Pointer.parse(whole.replace("9}", "true}")) is None
    assert Pointer.parse(whole.replace("9}", "-9}")) is None
    assert Pointer.parse(whole.replace("ab", "AB")) is None
