"""The child that parses files has limits and may die; the next file is read all the same."""

import contextlib
import os
import signal
from pathlib import Path

import pytest

from etl.grid.sheet import Refusal
from etl.sandbox import MEMORY_BYTES, Sandbox

CSV = "地区,值\n临江区,1\n".encode()


@pytest.fixture
def sandbox():
    box = Sandbox()
    yield box
    box.close()


def test_one_child_reads_many_files(sandbox):
    first = sandbox.read_book(CSV, "a.csv")
    child = sandbox.process_id
    second = sandbox.read_book(CSV, "b.csv")
    assert first.sheets[0].rows == second.sheets[0].rows == [["地区", "值"], ["临江区", "1"]]
    assert sandbox.process_id == child


def test_the_child_has_limits(sandbox):
    sandbox.read_book(CSV, "a.csv")
    limits = Path(f"/proc/{sandbox.process_id}/limits").read_text(encoding="ascii")
    lines = {line[:25].strip(): line[25:].split() for line in limits.splitlines()}
    assert lines["Max address space"][0] == str(MEMORY_BYTES)
    assert lines["Max processes"][0] == "0"
    assert lines["Max file size"][0] == "0"
    assert lines["Max cpu time"][0].isdigit()


def test_a_child_that_was_killed_is_replaced(sandbox):
    sandbox.read_book(CSV, "a.csv")
    os.kill(sandbox.process_id, signal.SIGKILL)
    with contextlib.suppress(Refusal):  # it may die before or while the next file is sent
        sandbox.read_book(CSV, "b.csv")
    assert sandbox.read_book(CSV, "c.csv").sheets[0].rows[1][0] == "临江区"


def test_a_file_that_takes_too_long_is_given_up(sandbox):
    sandbox.read_book(CSV, "a.csv")
    os.kill(sandbox.process_id, signal.SIGSTOP)
    sandbox.wall_seconds = 0.2
    with pytest.raises(Refusal, match="已中止"):
        sandbox.read_book(CSV, "b.csv")
    sandbox.wall_seconds = 30
    assert sandbox.read_book(CSV, "c.csv").kind == "csv"
