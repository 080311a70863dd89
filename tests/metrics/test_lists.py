"""python -m metrics ledger, reconcile, places, needed, usual, between, formula, coherence."""

import argparse
import csv
import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pyarrow as pa
import pytest

import warehouse
from metrics.formula import FormulaError
from metrics.lists import COMMANDS, add, listed, printed
from metrics.question import Unanswerable

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def city(demo_workspace):
    return warehouse.open_snapshot(demo_workspace).cursor()


def asked(*words: str) -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    add(parser.add_subparsers(required=True), lambda _: 0)
    return parser.parse_args(list(words))


def rows(city, *words: str) -> list[dict]:
    return listed(city, asked(*words)).to_pylist()


def test_the_ledger_says_what_of_a_step_is_no_new_output(city):
    found = rows(city, "ledger", "--indicator", "产值", "--area", "桐山县")
    april = next(row for row in found if (row["year"], row["month"]) == (2026, 4))
    assert april["implied_revision"] == april["step"] - april["month_level"] != 0
    first = next(row for row in found if (row["year"], row["month"]) == (2026, 2))
    assert (first["step"], first["month_level"]) == (None, None)  # 1—2月 is never split


def test_the_parts_of_a_base_gap_add_up_to_the_comparable_base(city, tmp_path):
    now, then = tmp_path / "now.csv", tmp_path / "then.csv"
    now.write_text("area,firm,base\n990521,a,30000000000\n990521,b,9000000000\n", "utf-8")
    then.write_bytes(
        "area,firm,level\n990521,a,29000000000\n990521,丙,1000000000\n".encode("gb18030")
    )
    words = ["reconcile", "--indicator", "output", "--area", "990521", "--month", "2026-10"]
    (row,) = rows(city, *words, "--now", str(now), "--then", str(then))
    assert (row["entered"], row["left"], row["restated"]) == (9e9, 1e9, 1e9)
    parts = row["level_last"] + row["entered"] - row["left"] + row["restated"] + row["remainder"]
    assert parts == pytest.approx(row["comparable_base"], rel=1e-12)
    (whole,) = rows(city, *words)
    shares = sum(row[f"{name}_pct"] for name in ("entered", "left", "restated", "remainder"))
    assert shares == pytest.approx(whole["base_gap_pct"], rel=1e-9)


def test_places_that_may_be_others_and_the_parts_of_every_move(city):
    found = rows(city, "places", "--indicator", "employment", "--month", "2026-10")
    assert any(row["rank_best"] < row["rank_worst"] for row in found)
    for row in found:
        assert row["rank_best"] <= row["rank"] <= row["rank_worst"]
        parts = row["own_part"] + row["others_part"] + row["entry_part"]
        assert parts == row["rank_change"]


def test_a_needed_growth_of_what_has_only_rates_is_set_against_history(city):
    found = rows(city, "needed", "--area", "county", "--month", "2026-10", "--indicator", "增加值")
    assert len(found) == 10
    assert all(row["peer_years"] > 0 for row in found)


def test_the_usual_revision_and_growths_that_lie_outside(city):
    assert {row["area"] for row in rows(city, "usual")} == {"990500", "990521"}
    assert all(row["outside_pp"] > 0.1 for row in rows(city, "between", "--area", "county"))


def test_a_formula_is_computed_with_its_unit_or_refused(city):
    found = rows(city, "formula", "产值÷用电量", "--area", "990500")
    last = found[-1]
    figure = {row["indicator"]: row["ytd"] for name in ("output", "electricity")
              for row in rows(city, "ledger", "--indicator", name, "--area", "990500")
              if (row["year"], row["month"]) == (last["year"], last["month"])}  # fmt: skip
    assert last["unit"] == "亿元/亿千瓦时"
    assert last["value"] == pytest.approx(figure["output"] / figure["electricity"])
    with pytest.raises(FormulaError, match="不能相加减"):
        rows(city, "formula", "产值+用电量", "--area", "990500")


def test_an_enterprise_list_is_read_and_flagged_line_by_line(city, tmp_path):
    head = "firm,industry,year,month,output,revenue,electricity,water,gas,staff,tax,output_ytd\n"
    months = [f"甲,C26,2026,{m},100,90,50,5,5,20,3,{m * 100}\n" for m in (4, 5, 6)]
    file = tmp_path / "企业.csv"
    file.write_text(head + "".join(months), "utf-8-sig")
    assert {row["rule"] for row in rows(city, "coherence", "--input", str(file))} == {
        "g_same_as_before", "h_same_as_ever",
    }  # fmt: skip


ENTERPRISE = b"\xe7\x94\xb2,C26,2026,4,100,90,50,5,5,20,3,400\n"


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (b",tax", b"", "缺列：tax"),
        (b",100,", b",many,", "第 2 行 output“many”不是数"),
        (b",100,", b",inf,", "第 2 行 output“inf”不是数"),
        (b",2026,", b",2026.5,", "第 2 行 year“2026.5”不是年份或月份"),
        (b",3,400", b",3", "第 2 行的格数与列名不符"),
        (b",400", b",400,1", "第 2 行的格数与列名不符"),
        (b"\xe7\x94\xb2", b"\xec\xff", "编码"),
    ],
)
def test_a_bad_list_is_refused_with_line_and_cure(city, tmp_path, old, new, said):
    head = b"firm,industry,year,month,output,revenue,electricity,water,gas,staff,tax,output_ytd\n"
    file = tmp_path / "list.csv"
    file.write_bytes((head + ENTERPRISE).replace(old, new))
    with pytest.raises(Unanswerable, match=said):
        rows(city, "coherence", "--input", str(file))


def test_rows_are_printed_as_csv_or_json():
    found = [{"area": "a", "value": 1.5}, {"area": "b", "value": None}]
    table = pa.Table.from_pylist(found)
    assert list(csv.DictReader(io.StringIO(printed(table, "csv"))))[1] == {"area": "b", "value": ""}
    assert json.loads(printed(table, "json")) == found
    assert printed(table.slice(2), "json") == "[]\n"


def test_every_list_is_a_command_and_an_unknown_name_is_refused(demo_workspace):
    def run(*words: str) -> subprocess.CompletedProcess:
        return subprocess.run(
            [sys.executable, "-m", "metrics", *words], cwd=ROOT, capture_output=True, check=False,
            env={**os.environ, "WORKSPACE": str(demo_workspace)}, encoding="utf-8",
        )  # fmt: skip

    told = run("--help").stdout
    assert all(name in told for name in COMMANDS)
    no = run("ledger", "--indicator", "产质", "--area", "county")
    assert (no.returncode, no.stdout) == (2, "")
    assert "最接近的是" in no.stderr


def test_a_list_without_rows_has_its_columns(city):
    words = ("ledger", "--indicator", "亏损面", "--area", "桐山县")
    full = printed(listed(city, asked("ledger", "--indicator", "产值", "--area", "桐山县")), "csv")
    assert printed(listed(city, asked(*words)), "csv").splitlines() == full.splitlines()[:1]
    assert json.loads(printed(listed(city, asked(*words)), "json")) == []


@pytest.mark.parametrize("month", ["2026-13", "2026-00", "2026-1", "2026", "-2026-10"])
def test_a_month_that_is_none_is_refused(city, month):
    for command in (["needed", "--area", "county"], ["places", "--indicator", "产值"]):
        with pytest.raises(Unanswerable, match="写成 2026-10"):
            rows(city, *command, f"--month={month}")
