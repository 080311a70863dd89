"""The page of the parks: standards are for a year, the address holds the choice, names are text."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from warehouse import open_snapshot

APP = str(Path(__file__).parents[2] / "app.py")


@pytest.fixture
def page(demo_workspace, monkeypatch):
    """The app on the demo city, at the parks."""
    monkeypatch.setenv("WORKSPACE", str(demo_workspace))
    app = AppTest.from_file(APP, default_timeout=60)
    app.run()
    return app.switch_page("pages/park/per_mu.py")


def text_of(page) -> str:
    return "\n".join(block.proto.body for block in page.get("html"))


def test_every_park_has_its_row_and_the_vetoed_one_its_reason(page):
    page.run()
    shown = text_of(page)
    assert not page.exception
    assert "地用得值不值？" in shown
    table = shown.split('<table class="parks">')[1].split("</table>")[0]
    assert table.count("<tr>") == 15
    assert "否决" in table
    assert "闲置土地未按期清理" in shown


@pytest.mark.parametrize(
    ("span", "mart", "said"),
    [("12", "park_score_rolling", "按近 12 个月计分"), ("ytd", "park_score", "1—10月累计计分")],
)
def test_the_score_on_the_page_is_the_one_in_the_mart(page, demo_workspace, span, mart, said):
    page.query_params["span"] = span
    page.run()
    rows = open_snapshot(demo_workspace).rows(mart, year=2026, month=10, indicator="", rank=1)
    shown = text_of(page).replace('<span class="nw">', "").replace("</span>", "")
    assert f"<b>{rows.value.iloc[0]:.1f}</b>" in shown
    assert said in shown


def test_only_twelve_months_are_compared_with_the_standard_for_a_year(page):
    page.run()
    assert "产值标准" in text_of(page)
    page.selectbox(key="choice-span").select("ytd").run()
    shown = text_of(page)
    assert "ytd" in page.query_params["span"]
    assert "的产值标准" not in shown
    assert "不与全年标准相比" in shown


def test_a_month_of_the_address_is_kept(page):
    page.query_params["month"] = "2025-12"
    page.run()
    assert not page.exception
    assert "2025年1—12月" in text_of(page).replace('<span class="nw">', "")
