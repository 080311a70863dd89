"""The overview opens, follows its address, says what is missing; figures come from the marts."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from warehouse import open_snapshot

ROOT = Path(__file__).parents[2] / "app.py"


@pytest.fixture
def page(demo_workspace, monkeypatch):
    """The app on the demo city, not yet run."""
    monkeypatch.setenv("WORKSPACE", str(demo_workspace))
    return AppTest.from_file(ROOT, default_timeout=60)


def text_of(page) -> str:
    """All our HTML of a page."""
    return "\n".join(block.proto.body for block in page.get("html"))


def test_the_overview_shows_the_city_and_says_that_it_is_invented(page):
    page.run()
    assert not page.exception
    shown = text_of(page)
    assert "谁快、谁慢，会上盯谁？" in shown
    assert "演示数据" in shown
    assert shown.count('class="card"') == 6
    assert "这一页暂时打不开" not in shown


def test_the_figure_on_the_card_is_the_one_in_the_mart(page, demo_workspace):
    page.run()
    rows = open_snapshot(demo_workspace).rows(
        "figure", indicator="value_added", area="990500", chain="all", basis="ytd",
        year=2026, month=10,
    )  # fmt: skip
    assert f"+{rows['growth_pct'].iloc[0]:.1f}<small>%" in text_of(page)


def test_a_month_in_the_address_is_shown_and_stays_there(page):
    page.query_params["month"] = "2026-06"
    page.run()
    assert "2026年1—6月" in text_of(page).replace('<span class="nw">', "")
    assert page.query_params["month"] == "2026-06"


def test_choosing_a_month_writes_its_code_and_choosing_the_newest_removes_it(page):
    page.run()
    page.selectbox(key="choice-month").select("2026-09").run()
    assert page.query_params["month"] == "2026-09"
    page.selectbox(key="choice-month").select("").run()
    assert "month" not in page.query_params


@pytest.mark.parametrize("wrong", ["1999-01", "<script>", "2026-13", "' OR 1=1"])
def test_an_unknown_month_is_answered_and_not_swallowed(page, wrong):
    page.query_params["month"] = wrong
    page.run()
    assert not page.exception
    shown = text_of(page)
    assert "没有数据，已改为" in shown
    assert "<script>" not in shown


def test_months_at_the_edges_of_a_year_open(page):
    page.run()
    for code in ("2025-02", "2025-12", "2026-02", "2026-03"):
        page.selectbox(key="choice-month").select(code).run()
        assert not page.exception
        assert "这一页暂时打不开" not in text_of(page)


def test_without_data_the_page_says_what_to_do(tmp_path, monkeypatch):
    monkeypatch.setenv("WORKSPACE", str(tmp_path))
    page = AppTest.from_file(ROOT, default_timeout=60).run()
    assert not page.exception
    assert "还没有可以看的数据" in text_of(page)
