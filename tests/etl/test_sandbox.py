"""The child that parses files has limits and may die; the next file is read all the same."""

import contextlib
import os
import signal
from pathlib import Path

import pytest

from etl.catalog import load_catalog
from etl.grid.sheet import Refusal
from etl.sandbox import READER, TIDY, Sandbox

CSV = "地区,2026年1-5月规上工业总产值（万元）\n临江区,1\n望北区,2\n".encode()
CATALOG = load_catalog(Path(__file__).parent.parent.parent / "data" / "catalog")


@pytest.fixture
def sandbox():
    box = Sandbox()
    yield box
    box.close()


def test_one_child_reads_many_files(sandbox):
    first = sandbox.read(CSV, "a.csv", CATALOG)
    child = sandbox.process_id
    second = sandbox.read(CSV, "b.csv", CATALOG)
    assert first.observation.column("area").to_pylist() == ["990502", "990503"]
    assert first.observation.drop_columns("sheet") == second.observation.drop_columns("sheet")
    assert sandbox.process_id == child


def test_the_child_has_limits(sandbox):
    sandbox.read(CSV, "a.csv", CATALOG)
    limits = Path(f"/proc/{sandbox.process_id}/limits").read_text(encoding="ascii")
    lines = {line[:25].strip(): line[25:].split() for line in limits.splitlines()}
    assert lines["Max address space"][0] == str(READER.memory_bytes)
    assert lines["Max processes"][0] == "0"
    assert lines["Max file size"][0] == "0"
    assert lines["Max cpu time"][0].isdigit()


def test_a_child_that_was_killed_is_replaced(sandbox):
    sandbox.read(CSV, "a.csv", CATALOG)
    os.kill(sandbox.process_id, signal.SIGKILL)
    with contextlib.suppress(Refusal):  # it may die before or while the next file is sent
        sandbox.read(CSV, "b.csv", CATALOG)
    assert sandbox.read(CSV, "c.csv", CATALOG).numbers_read == 2


def test_a_file_that_takes_too_long_is_given_up(sandbox):
    sandbox.read(CSV, "a.csv", CATALOG)
    os.kill(sandbox.process_id, signal.SIGSTOP)
    sandbox.wall_seconds = 0.2
    with pytest.raises(Refusal, match="已中止"):
        sandbox.read(CSV, "b.csv", CATALOG)
    sandbox.wall_seconds = 30
    assert sandbox.read(CSV, "c.csv", CATALOG).kind == "csv"


def test_a_tidy_file_is_read_in_a_child_with_limits_of_its_own(tmp_path):
    (tmp_path / "a").write_text(
        "指标,地区,时期,口径,数值,单位\n产值,临江区,2026-05,累计,5,万元\n", encoding="utf-8"
    )
    box = Sandbox(TIDY)
    reading = box.read_tidy(tmp_path / "a", tmp_path / "b.parquet", "b", "a.csv", CATALOG)
    limits = Path(f"/proc/{box.process_id}/limits").read_text(encoding="ascii")
    box.close()
    lines = {line[:25].strip(): line[25:].split() for line in limits.splitlines()}
    assert reading.observation.column("level").to_pylist() == [50_000]
    assert lines["Max address space"][0] == str(TIDY.memory_bytes)
    assert lines["Max file size"][0] == str(TIDY.file_bytes)
    assert (lines["Max processes"][0], lines["Max cpu time"][0].isdigit()) == ("0", True)
