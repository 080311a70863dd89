"""The ledger page: how a cumulative came about, why two growths differ."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

APP = str(Path(__file__).parents[2] / "app.py")


@pytest.fixture
def page(demo_workspace, monkeypatch):
    """The app on the demo city, at the ledger."""
    monkeypatch.setenv("WORKSPACE", str(demo_workspace))
    app = AppTest.from_file(APP, default_timeout=60)
    app.run()
    return app.switch_page("pages/explore/ledger.py")


def text_of(page) -> str:
    found = "\n".join(block.proto.body for block in page.get("html"))
    return found.replace('<span class="nw">', "").replace("</span>", "")


def test_the_ledger_shows_cumulative_month_and_implied_revision(page):
    page.query_params["indicator"] = "output"
    page.query_params["area"] = "990521"
    page.run()
    assert not page.exception
    shown = text_of(page)
    assert "2026年有 1 个月隐含对以前月份的调整，合计 +0.4 亿元" in shown
    assert "<b>+0.4</b>" in shown
    assert "公布增速比名义增速低 1.4 个百分点" in shown
    assert "4 个数修订过" in shown


def test_a_month_in_the_address_ends_the_ledger_there(page):
    page.query_params["indicator"] = "output"
    page.query_params["month"] = "2025-12"
    page.run()
    assert not page.exception
    assert "2025年1—12月" in text_of(page)
    assert "2026年1—2月" not in text_of(page)


def test_derived_months_are_marked_and_a_nominal_growth_alone_is_not_reconciled(page):
    page.query_params["indicator"] = "investment"
    page.run()
    assert not page.exception
    assert "这一页暂时打不开" not in text_of(page)


@pytest.mark.parametrize("wrong", ["nothing", "value_added", "' OR 1=1"])
def test_an_unknown_indicator_is_told(page, wrong):
    page.query_params["indicator"] = wrong
    page.run()
    assert not page.exception
    assert "没有数据，已改为" in text_of(page)
