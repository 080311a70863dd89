"""The pages of the data: what is loaded, who has not reported, what every indicator means."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from warehouse import open_snapshot

ROOT = Path(__file__).parents[2]
APP = str(ROOT / "app.py")


@pytest.fixture
def app(demo_workspace, monkeypatch):
    """The app on the demo city."""
    monkeypatch.setenv("WORKSPACE", str(demo_workspace))
    found = AppTest.from_file(APP, default_timeout=60)
    found.run()
    return found


def text_of(page) -> str:
    return "\n".join(block.proto.body for block in page.get("html"))


def test_the_status_counts_what_the_snapshot_holds(app, demo_workspace):
    page = app.switch_page("pages/sources/status.py").run()
    shown = re.sub("<[^>]+>", "", text_of(page))
    batches = open_snapshot(demo_workspace).rows("batch")
    assert not page.exception
    assert f"{len(batches)} 份" in shown
    assert f"{batches.numbers_read.sum():,} 个" in shown


def test_who_has_not_reported_is_hatched_in_the_matrix(app, demo_workspace):
    rows = open_snapshot(demo_workspace).rows("area", ["area"], rank_group="county")
    missing = open_snapshot(demo_workspace).rows(
        "coverage", year=2026, month=10, status="not_reported", area=list(rows.area)
    )
    shown = text_of(app.switch_page("pages/sources/status.py").run())
    matrix = shown.split('<table class="coverage"')[1].split("</table>")[0]
    assert matrix.count('aria-label="未报"') == len(missing) > 0


@pytest.mark.parametrize("group", ["county", "park", "prefecture"])
def test_every_group_of_areas_opens(app, group):
    page = app.switch_page("pages/sources/status.py")
    page.query_params["group"] = group
    page.run()
    assert not page.exception
    assert "这一页暂时打不开" not in text_of(page)


def test_the_dictionary_has_every_indicator_of_the_catalogue(app, demo_workspace):
    shown = text_of(app.switch_page("pages/sources/dictionary.py").run())
    for row in open_snapshot(demo_workspace).rows("indicator").itertuples():
        assert f'id="{row.indicator}"' in shown
    assert "亩均产值＝规上工业总产值 ÷ 工业用地面积" in shown


def test_one_indicator_can_be_linked(app):
    page = app.switch_page("pages/sources/dictionary.py")
    page.query_params["indicator"] = "loss_share"
    shown = text_of(page.run())
    assert shown.count('class="entry"') == 1
    assert "亏损面＝亏损企业户数 ÷ 规上企业户数 × 100%" in shown


def test_a_workspace_with_a_national_series_only_opens_everywhere(tmp_path, monkeypatch):
    """A new user's first file: no county has reported anything yet."""
    folder, extract = tmp_path / "city", tmp_path / "m2.csv"
    extract.write_text(
        "指标,地区,时期,口径,数值,单位,增速\n货币和准货币（M2）供应量,全国,2026-09,期末,3100000,亿元,8.1\n",
        encoding="utf-8-sig",
    )
    environment = {**os.environ, "WORKSPACE": str(folder)}
    for command in (["init", str(folder), "--area", "433100"], ["load", str(extract)]):
        subprocess.run(
            [sys.executable, "-m", "etl", *command],
            cwd=ROOT, env=environment, check=True, capture_output=True,
        )  # fmt: skip
    monkeypatch.setenv("WORKSPACE", str(folder))
    app = AppTest.from_file(APP, default_timeout=60)
    app.run()
    for file in ("sources/status", "sources/dictionary", "explore/bench", "park/per_mu"):
        page = app.switch_page(f"pages/{file}.py").run()
        assert not page.exception
        assert "这一页暂时打不开" not in text_of(page), file


def test_what_does_not_go_with_the_months_around_it_is_listed(app, demo_workspace):
    shown = text_of(app.switch_page("pages/sources/status.py").run())
    count = len(open_snapshot(demo_workspace).rows("finding"))
    assert count > 0
    assert f"{count} 个</span>数与前后月份或表内不合" in shown
    assert "不等于累计" in shown


def test_the_usual_revision_counts_all_figures_and_not_the_revised_alone(app, demo_workspace):
    shown = re.sub("<[^>]+>", "", text_of(app.switch_page("pages/sources/status.py").run()))
    row = open_snapshot(demo_workspace).rows("triangle", order="-mean_abs_revision").iloc[0]
    assert row.times < row.figures
    assert f"{row.times}/{row.figures}" in shown
    assert "桐山县规上工业总产值增速惯常修订最大，平均 0.25 个百分点" in shown
