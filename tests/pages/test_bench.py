"""The bench: codes in the address, eight lines at most, what cannot be drawn is said."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from metrics.transform import TRANSFORMS

APP = str(Path(__file__).parents[2] / "app.py")


@pytest.fixture
def page(demo_workspace, monkeypatch):
    """The app on the demo city, at the bench."""
    monkeypatch.setenv("WORKSPACE", str(demo_workspace))
    app = AppTest.from_file(APP, default_timeout=60)
    app.run()
    return app.switch_page("pages/explore/bench.py")


def text_of(page) -> str:
    return "\n".join(block.proto.body for block in page.get("html"))


def test_a_fresh_bench_compares_the_city_with_its_parts(page):
    page.run()
    assert not page.exception
    assert "最高" in text_of(page)
    assert "area" not in page.query_params


def test_the_address_decides_what_is_drawn(page):
    page.query_params["indicator"] = "output,electricity"
    page.query_params["area"] = "990500"
    page.query_params["show"] = "level"
    page.run()
    shown = text_of(page)
    assert "亿元" in shown
    assert "亿千瓦时" in shown


def test_the_link_to_the_ledger_names_no_indicator_that_the_ledger_does_not_have(page):
    page.query_params["indicator"] = "value_added"
    page.run()
    assert "ledger?area=" in text_of(page)
    page.query_params["indicator"] = "value_added,electricity"
    page.run()
    assert "ledger?indicator=electricity&area=" in text_of(page)


@pytest.mark.parametrize("code", TRANSFORMS)
def test_every_way_of_looking_opens(page, code):
    page.query_params["show"] = code
    page.query_params["indicator"] = "output,loss_share,enterprise_count"
    page.run()
    assert not page.exception
    assert "这一页暂时打不开" not in text_of(page)


def test_more_than_eight_lines_are_left_out_and_said(page):
    page.query_params["indicator"] = "output,electricity,industrial_tax"
    page.query_params["area"] = "990500,990571,990572,990502"
    page.run()
    assert "另有" in text_of(page).replace('<span class="nw">', "")


@pytest.mark.parametrize("wrong", ["nothing", "<script>alert(1)</script>", "' OR 1=1"])
def test_unknown_codes_are_told_and_never_run(page, wrong):
    page.query_params["indicator"] = wrong
    page.run()
    shown = text_of(page)
    assert not page.exception
    assert "不在目录里" in shown
    assert "<script>" not in shown


def test_a_choice_is_written_as_codes(page):
    page.run()
    page.multiselect(key="choice-indicator").set_value(["output", "electricity"]).run()
    assert "output,electricity" in page.query_params["indicator"]


def test_the_figures_of_an_earlier_day_are_those_known_then(page):
    page.query_params["indicator"] = "output"
    page.query_params["area"] = "990521"
    page.query_params["asof"] = "2026-08-12"
    page.run()
    assert not page.exception
    then = text_of(page)
    assert "按 2026-08-12 及以前收到的报表" in then.replace('<span class="nw">', "").replace(
        "</span>", ""
    )
    assert "+12.4" in then
    page.selectbox(key="choice-asof").select("").run()
    assert "+12.4" not in text_of(page)
    assert "+9.1" in text_of(page)


def test_a_formula_stands_in_the_address_with_its_unit(page):
    page.query_params["show"] = "formula"
    page.query_params["formula"] = "产值÷用电量"
    page.query_params["area"] = "990500"
    page.run()
    assert not page.exception
    shown = text_of(page)
    assert "亿元/亿千瓦时" in shown
    assert "产值 ÷ 用电量" in shown


@pytest.mark.parametrize(
    ("formula", "said"),
    [
        ("产值 + 用电量", "不能相加减"),
        ("产质", "没有“产质”"),
        ("__import__('os')", "没有“__import__”"),
        ("1 + 1", "公式里没有指标"),
    ],
)
def test_a_formula_without_sense_is_refused_in_words(page, formula, said):
    page.query_params["show"] = "formula"
    page.query_params["formula"] = formula
    page.run()
    assert not page.exception
    assert said in text_of(page)


def test_growths_of_different_price_bases_are_told_apart(page):
    page.query_params["show"] = "formula"
    page.query_params["formula"] = "增加值.同比 - 产值.同比"
    page.run()
    assert "口径不同" in text_of(page)
