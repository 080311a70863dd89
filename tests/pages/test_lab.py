"""The lab: a change is in the address, the official scheme stays, a park sees its smallest step."""

import re
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from warehouse import open_snapshot

APP = str(Path(__file__).parents[2] / "app.py")


@pytest.fixture
def page(demo_workspace, monkeypatch):
    """The app on the demo city, at the lab."""
    monkeypatch.setenv("WORKSPACE", str(demo_workspace))
    app = AppTest.from_file(APP, default_timeout=60)
    app.run()
    return app.switch_page("pages/park/lab.py")


def text_of(page) -> str:
    whole = "\n".join(block.proto.body for block in page.get("html"))
    return whole.replace('<span class="nw">', "").replace("</span>", "")


def test_a_fresh_lab_shows_the_official_scheme_on_both_sides(page):
    page.run()
    shown = text_of(page)
    assert not page.exception
    assert "现在是现行方案" in shown
    assert "14 个园区类别、位次都不变" in shown
    table = shown.split('<table class="parks lab">')[1].split("</table>")[0]
    assert table.count("<tr>") == 15


def test_a_change_goes_into_the_address_and_back_out_of_it(page):
    page.run()
    page.number_input(key="lab-quota_pct-A").set_value(20.0).run()
    assert page.query_params["quota_pct"] == "A:20"
    assert "比例合计为 90，应为 100：再加 10" in text_of(page)
    page.number_input(key="lab-quota_pct-B").set_value(50.0).run()
    shown = text_of(page)
    assert page.query_params["quota_pct"] == "A:20,B:50"
    assert "降类" in shown
    assert "相关系数" in shown
    next(button for button in page.button if button.label == "还原").click().run()
    assert "quota_pct" not in page.query_params
    assert "现在是现行方案" in text_of(page)


def test_a_shared_link_opens_with_its_changes(page):
    page.query_params["weight"] = "tax_per_mu:40,leading_share:0"
    page.query_params["cap"] = "tax_per_mu:2"
    page.run()
    assert not page.exception
    assert page.number_input(key="lab-weight-tax_per_mu").value == 40
    assert page.number_input(key="lab-cap-tax_per_mu").value == 2
    assert "个改变位次" in text_of(page)


@pytest.mark.parametrize("text", ["tax_per_mu:nan", "x:1", "tax_per_mu", ":", "tax_per_mu:-5"])
def test_a_change_that_fits_no_scheme_is_told(page, text):
    page.query_params["weight"] = text
    page.run()
    assert not page.exception
    assert "已略去" in text_of(page)
    assert "现在是现行方案" in text_of(page)


def test_one_park_has_its_sheet_and_its_smallest_steps(page):
    page.query_params["park"] = "P13"
    page.run()
    shown = text_of(page)
    sheet = shown.split('<table class="parks item-points">')[1].split("</table>")[0]
    assert sheet.count("<tr>") == 6
    assert "升 B 类" in sheet
    page.selectbox(key="choice-park").select("P14").run()
    assert "否决期间不能靠提高指标升类" in text_of(page)


def test_the_lab_changes_nothing_that_is_published(page, demo_workspace):
    before = open_snapshot(demo_workspace).rows("park_score", year=2026, month=10)
    page.query_params["weight"] = "tax_per_mu:40,leading_share:0"
    page.run()
    after = open_snapshot(demo_workspace).rows("park_score", year=2026, month=10)
    assert before.equals(after)


LIST = "企业名单2025"


def test_a_list_of_enterprises_is_compared_under_two_schemes(page):
    page.query_params["of"] = LIST
    page.query_params["scheme"] = "huangyan-2021"
    page.query_params["start"] = "huangyan-2022"
    page.run()
    shown = text_of(page)
    assert not page.exception
    assert "家企业改变类别" in shown
    assert "相关系数" in shown
    table = shown.split('<table class="parks lab">')[1].split("</table>")[0]
    flips = int(re.search(r"(\d+) 家企业改变类别", shown)[1])
    assert 0 < flips <= 20
    assert table.count("<tr>") == 1 + flips
    # A fixed base is changed in the unit of its indicator.
    assert page.number_input(key="lab-base-tax_per_mu").value == pytest.approx(24.097)
    page.number_input(key="lab-base-tax_per_mu").set_value(30.0).run()
    assert page.query_params["base"] == "tax_per_mu:30"
    assert not page.exception


def test_a_scheme_of_one_list_scores_a_group_of_a_list(page):
    page.query_params["of"] = LIST
    page.query_params["scheme"] = "wujin"
    page.query_params["group"] = "规下"
    page.run()
    assert not page.exception
    shown = text_of(page)
    assert "规下企业" in shown
    assert "100 家企业类别、位次都不变" in shown
    assert '<table class="parks item-points">' in shown


def test_a_scheme_that_has_no_data_is_refused_by_name(page):
    page.query_params["start"] = "wujin"
    page.run()
    shown = text_of(page)
    assert not page.exception
    assert "要用的单位能耗税收、单位主要污染物税收、全员劳动生产率、研发经费占比没有数" in shown
    assert '<table class="parks lab">' not in shown


def test_a_list_handed_up_is_evaluated_and_a_wrong_one_is_told_with_row_and_cure(page):
    page.query_params["of"] = "upload"
    page.run()
    assert "不保存，也不进链接" in text_of(page)
    heads = "unit,group,tax_per_mu,tax_per_power,land"
    rows = "".join(f"厂{n},规下,{n}.5,0.{n},{{}}\n" for n in range(1, 9))
    page.file_uploader[0].upload(
        "名单.csv", f"{heads}\n{rows}".format(*[20] * 8).encode(), "text/csv"
    )
    page.run()
    shown = text_of(page)
    assert not page.exception
    assert "要用的" in shown or "缺少列" in shown
    page.selectbox(key="choice-scheme").select("huangyan-2022").run()
    shown = text_of(page)
    assert not page.exception
    assert "8 家企业类别、位次都不变" in shown
    assert "升" in shown.split('<table class="parks item-points">')[1]
    page.file_uploader[0].upload(
        "名单.csv", f"{heads}\n{rows}".format(0, *[20] * 7).encode(), "text/csv"
    )
    page.run()
    assert "没有用地，不能按亩均评价" in text_of(page)
