"""python -m metrics changes: the demo city's one restatement, and nothing when nothing came."""

import csv
import io
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def changes(workspace: Path, since: str) -> list[dict]:
    done = subprocess.run(
        [sys.executable, "-m", "metrics", "changes", "--since", since],
        cwd=ROOT,
        env={**os.environ, "WORKSPACE": str(workspace)},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return list(csv.DictReader(io.StringIO(done.stdout)))


def test_a_restated_month_lists_its_statements_and_the_places_it_moved(demo_workspace):
    found = changes(demo_workspace, "2026-09-01")
    levels = {(r["indicator"], r["area"], r["month"]) for r in found if r["statement"] == "level"}
    assert ("output", "990521", "7") in levels
    moved = {r["area"] for r in found if r["statement"] == "rank"}
    assert "990521" in moved
    assert {(r["year"], r["month"]) for r in found} == {("2026", "7")}


def test_nothing_changes_when_nothing_came(demo_workspace):
    assert changes(demo_workspace, "2030-01-01") == []
