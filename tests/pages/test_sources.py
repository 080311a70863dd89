"""The pages of the data: what is loaded, who has not reported, what every indicator means."""

import re
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from warehouse import open_snapshot

APP = str(Path(__file__).parents[2] / "app.py")


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
    matrix = shown.split('<table class="coverage">')[1].split("</table>")[0]
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
