"""What a file would change, told without changing it, is what loading it then changes."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from etl.catalog import load_catalog
from etl.intake import own_name, take_in, understand
from etl.load import load
from etl.trial import try_out
from warehouse import open_snapshot

TAX = """2026年1-10月工业税收,单位：万元,
地区,累计,增速(%)
临江区,745657,3.5
"""
KEY = {"indicator": "industrial_tax", "area": "990502", "chain": "all", "year": 2026, "month": 10}


@pytest.fixture(autouse=True)
def temporary(tmp_path, monkeypatch):
    """Where temporary files go, to see what is left of them."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


def figure(workspace) -> dict:
    (row,) = open_snapshot(workspace).rows("figure", **KEY, basis="ytd").to_dict("records")
    return row


def test_a_trial_lists_old_and_new_and_changes_nothing(demo_workspace, temporary):
    before = open_snapshot(demo_workspace).id
    batches = sorted((demo_workspace / "batches").iterdir())
    trial = try_out(TAX.encode(), "税收.csv", demo_workspace)
    own = [row for row in trial.changes.to_pylist() if row["is_printed"]]
    assert {(row["measure"], row["value_new"], row["change"]) for row in own} == {
        ("level", 7_456_570_000.0, "changed"),
        ("growth_pct", 3.5, "changed"),
    }
    old = figure(demo_workspace)
    assert {row["measure"]: row["value_old"] for row in own} == {
        "level": old["level"],
        "growth_pct": old["growth_pct"],
    }
    assert open_snapshot(demo_workspace).id == before
    assert sorted((demo_workspace / "batches").iterdir()) == batches
    assert list(temporary.iterdir()) == []


def test_what_the_trial_told_is_what_loading_then_does(own_demo_workspace):
    trial = try_out(TAX.encode(), "税收.csv", own_demo_workspace)
    assert take_in(TAX.encode(), "税收.csv", own_demo_workspace).is_clean
    again = try_out(TAX.encode() + b"\n", "税收.csv", own_demo_workspace)
    assert again.changes.num_rows == 0
    now = open_snapshot(own_demo_workspace)
    for row in trial.changes.to_pylist():
        key = {name: row[name] for name in ("indicator", "area", "chain", "year", "month", "basis")}
        (found,) = now.rows("figure", **key).to_dict("records")
        assert found[row["measure"]] == pytest.approx(row["value_new"], abs=0.051)


def test_the_statements_that_would_change_are_those_of_the_edit_and_its_board(demo_workspace):
    trial = try_out(TAX.encode(), "税收.csv", demo_workspace)
    found = {(row["statement"], row["area"], row["basis"]) for row in trial.statements}
    assert ("level", "990502", "ytd") in found
    assert ("growth", "990502", "ytd") in found
    # Only that month, and of other areas and indicators only what depends on the edited figure.
    assert {(row["year"], row["month"]) for row in trial.statements} == {(2026, 10)}
    others = {kind for kind, area, _ in found if area not in ("990502", "990500")}
    assert others <= {"rank", "warning_raised", "warning_cleared"}


def test_publishing_the_same_figures_in_another_file_changes_no_statement(own_demo_workspace):
    assert take_in(TAX.encode(), "税收.csv", own_demo_workspace).is_clean
    again = try_out(TAX.encode() + b"\n", "税收（再报）.csv", own_demo_workspace)
    assert again.file.outcome == "loaded"
    assert again.statements == []
    same = try_out(TAX.encode(), "税收.csv", own_demo_workspace)
    assert (same.file.outcome, same.statements) == ("known", [])


def test_the_preview_of_the_command_line_lists_them_and_loads_nothing(demo_workspace, tmp_path):
    path = tmp_path / "税收.csv"
    path.write_text(TAX, encoding="utf-8")
    before = open_snapshot(demo_workspace).id
    done = subprocess.run(
        [sys.executable, "-m", "etl", "preview", str(path)], capture_output=True, check=True,
        env={**os.environ, "WORKSPACE": str(demo_workspace)}, encoding="utf-8",
        cwd=Path(__file__).parents[2],
    )  # fmt: skip
    assert "industrial_tax,990502,all,2026,10,ytd,growth" in done.stdout
    assert open_snapshot(demo_workspace).id == before


def test_handing_in_is_loading(own_demo_workspace, tmp_path):
    path = tmp_path / "税收.csv"
    path.write_text(TAX, encoding="utf-8")
    (by_page,) = take_in(TAX.encode(), "税收.csv", own_demo_workspace).files
    (by_command,) = load([path], own_demo_workspace).files
    assert (by_page.outcome, by_command.outcome) == ("loaded", "known")
    assert by_page.batch == by_command.batch


def test_a_refused_file_has_no_changes_but_reasons(demo_workspace):
    trial = try_out(TAX.replace("临江区", "某某区").encode(), "税收.csv", demo_workspace)
    assert trial.changes is None
    assert trial.file.problems


def test_a_name_is_never_a_path(own_demo_workspace, tmp_path, temporary):
    name = "../../../税收 2026年.csv"
    assert own_name(name) == "税收 2026年.csv"
    assert own_name("..\\..\\a.csv") == "a.csv"
    assert own_name("../") == own_name("") == "未命名"
    take_in(TAX.encode(), name, own_demo_workspace)
    assert not list(tmp_path.rglob("税收*"))
    assert list((own_demo_workspace / "raw").rglob("*税收_2026年.csv"))
    assert list(temporary.iterdir()) == []


def test_a_large_tidy_file_is_explained_by_its_beginning_and_it_is_said(demo_workspace):
    line = "规上工业总产值,临江区,2026-10,累计,812.4,亿元,7.9\n"
    content = ("指标,地区,时期,口径,数值,单位,增速\n" + line * 40_000).encode()
    reading = understand(content, "长表.csv", load_catalog(demo_workspace / "catalog"))
    assert reading.is_accepted
    assert 0 < reading.numbers_read < 80_000
    assert "只读了开头" in reading.notes[-1].rule


def test_what_is_no_table_is_told_and_not_raised(demo_workspace):
    catalog = load_catalog(demo_workspace / "catalog")
    reading = understand(b"\x89PNG\r\n\x1a\n....", "照片.png", catalog)
    assert not reading.is_accepted
    assert reading.problems[0].cure


def test_the_preview_of_no_file_is_told_with_its_cure(demo_workspace, tmp_path):
    for path in (tmp_path / "没有.xlsx", tmp_path):
        told = subprocess.run(
            [sys.executable, "-m", "etl", "preview", str(path)],
            cwd=Path(__file__).parents[2], env={**os.environ, "WORKSPACE": str(demo_workspace)},
            capture_output=True, encoding="utf-8", check=False,
        )  # fmt: skip
        assert (told.returncode, told.stdout) == (2, "")
        assert "读不到 → 核对路径" in told.stderr
