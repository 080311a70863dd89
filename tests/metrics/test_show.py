"""python -m metrics show: a contract for scripts, and answers for people."""

import csv
import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import warehouse
from metrics.printout import as_table
from metrics.question import Question, Unanswerable, answer

ROOT = Path(__file__).parents[2]
HEADER = (
    "indicator,area,chain,year,month,basis,level,unit,growth_published_pct,growth_raw_pct,"
    "growth_comparable_pct,growth_word,growth_change_pp,two_year_pct,rank,rank_of,rank_change,"
    "share_pct,pull_pp,target,progress_pct,time_progress_pct,gap_pp,required_growth_pct"
)


def show(workspace: Path, *arguments: str) -> subprocess.CompletedProcess:
    return subprocess.run(
        [sys.executable, "-m", "metrics", "show", *arguments],
        cwd=ROOT,
        env={**os.environ, "WORKSPACE": str(workspace)},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@pytest.fixture(scope="module")
def city(demo_workspace):
    return warehouse.open_snapshot(demo_workspace).cursor()


def test_csv_has_the_columns_of_the_contract_and_unrounded_numbers_in_own_units(
    demo_workspace, city
):
    printed = show(
        demo_workspace, "--indicator", "industrial_tax", "--area", "county",
        "--month", "2026-10", "--format", "csv",
    )  # fmt: skip
    assert (printed.returncode, printed.stderr) == (0, "")
    assert printed.stdout.splitlines()[0] == HEADER
    lines = list(csv.DictReader(io.StringIO(printed.stdout)))
    query = """
        SELECT area, figure.level / 1e8, pull_pp, target / 1e8, rank
        FROM figure JOIN area USING (area)
        WHERE indicator = 'industrial_tax' AND rank_group = 'county' AND chain = 'all'
            AND year = 2026 AND month = 10 AND basis = 'ytd' ORDER BY place_order
    """
    expected = city.execute(query).fetchall()
    assert len(expected) == 10
    found = [
        (r["area"], float(r["level"]), float(r["pull_pp"]), float(r["target"]), int(r["rank"]))
        for r in lines
    ]
    assert found == expected


def test_json_says_null_where_nothing_is_defined(demo_workspace):
    printed = show(
        demo_workspace, "--indicator", "value_added", "--area", "990502", "--month", "2026-10",
        "--format", "json",
    )  # fmt: skip
    (row,) = json.loads(printed.stdout)
    assert list(row) == HEADER.split(",")
    assert row["level"] is None
    assert row["growth_published_pct"] == pytest.approx(6.4)


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (
            ["--indicator", "industrial_taxx"],
            "没有这个指标：industrial_taxx → 最接近的是 industrial_tax（工业税收）",
        ),
        (["--area", "望北"], "没有这个地区：望北 → 最接近的是 990503（望北区）"),
        (["--area", ""], "没有这个地区： → 最接近的是"),
        (["--area", b"\xff\xfe"], "不是 UTF-8 文字"),
        (["--month", "2026-13"], "月份 2026-13 不对"),
        (["--month", "2031-01"], "最新到 2026-10"),
    ],
)
def test_what_is_unknown_is_told_with_the_nearest_and_ends_with_2(demo_workspace, wrong, said):
    asked = {"--indicator": "industrial_tax", "--area": "county", "--month": "2026-10"}
    asked |= dict([wrong])
    printed = show(demo_workspace, *(word for pair in asked.items() for word in pair))
    assert (printed.returncode, printed.stdout) == (2, "")
    assert said in printed.stderr


def test_nothing_published_is_told(tmp_path):
    asked = ("--indicator", "x", "--area", "y", "--month", "2026-10")
    printed = show(tmp_path, *asked)
    assert printed.returncode == 2
    assert "还没有发布的数据" in printed.stderr
    then = show(tmp_path, *asked, "--as-of", "2026-10-31")
    assert (then.returncode, then.stdout) == (2, "")
    assert "indicators.yaml  目录缺少此文件" in then.stderr


def test_a_snapshot_of_an_older_version_is_told_with_its_cure(tmp_path):
    def older(con) -> dict:
        con.execute("CREATE TABLE workspace (key VARCHAR, value VARCHAR)")
        return {}

    with warehouse.writing(warehouse.store_folder(tmp_path)) as writer:
        writer.publish(older)
    printed = show(tmp_path, "--indicator", "x", "--area", "y", "--month", "2026-10")
    assert (printed.returncode, printed.stdout) == (2, "")
    assert "python -m etl publish" in printed.stderr
    assert "Error" not in printed.stderr


@pytest.mark.parametrize(
    ("area", "count"),
    [("county", 10), ("prefecture", 14), ("zone", 2), ("park", 14), ("province", 1),
     ("全市", 1), ("990503", 1)],
)  # fmt: skip
def test_a_word_stands_for_a_group_a_level_or_one_name(city, area, count):
    indicator = "output_per_mu" if area == "park" else "value_added"
    assert len(answer(city, Question(indicator, area, "2026-10"))) == count


def test_chains_and_bases_may_be_asked_for(city):
    chains = answer(city, Question("output", "990500", "2026-10", chain="chain"))
    assert len(chains) == 10
    bases = answer(city, Question("output", "990500", "2026-10", basis="all"))
    assert {row["basis"] for row in bases} == {"ytd", "month"}
    with pytest.raises(Unanswerable, match="产业链"):
        answer(city, Question("output", "990500", "2026-10", chain="nothing"))


def test_people_see_words_ties_and_dashes(city):
    table = as_table(answer(city, Question("profit", "county", "2026-10")))
    assert "扭亏为盈" in table
    assert "由盈转亏" in table
    assert "-0.0" not in table
    tied = as_table(answer(city, Question("value_added", "county", "2026-10")))
    assert "并列4/10" in tied
    (row,) = answer(city, Question("loss_share", "990500", "2026-10"))
    assert f"{row['change_pp']:+.1f}个百分点" in as_table([row])
    assert "24.0倍" in as_table([row | {"growth_pct": 2400.0}])


def test_what_was_known_then_is_not_what_is_known_now(demo_workspace, city):
    query = """
        SELECT r.indicator, r.area, r.year, r.month, r.basis, r.value_old / unit_factor,
            r.value_new / unit_factor, r.revised_on
        FROM revision AS r JOIN indicator USING (indicator)
        WHERE measure = 'level' AND chain = 'all' ORDER BY ALL LIMIT 1
    """
    indicator, area, year, month, basis, old, new, revised_on = city.execute(query).fetchone()
    asked = ["--indicator", indicator, "--area", area, "--month", f"{year}-{month:02d}",
             "--basis", basis, "--format", "json"]  # fmt: skip
    now = json.loads(show(demo_workspace, *asked).stdout)
    day_before = str(city.execute("SELECT ?::DATE - 1", [revised_on]).fetchone()[0])[:10]
    then = json.loads(show(demo_workspace, *asked, "--as-of", day_before).stdout)
    assert (then[0]["level"], now[0]["level"]) == (pytest.approx(old), pytest.approx(new))
