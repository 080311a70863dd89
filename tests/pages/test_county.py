"""区县: the ranking and every county's page open, follow their address and agree with the marts."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from charts import number
from warehouse import open_snapshot

ROOT = Path(__file__).parents[2]
HOME = "990500"
AREAS = ("990502", "990503", "990521", "990522", "990523", "990524", "990525", "990526",
         "990571", "990572")  # fmt: skip


@pytest.fixture
def opened(demo_workspace, monkeypatch):
    """opened(page, choice=...): a page of the demo city, run."""
    monkeypatch.setenv("WORKSPACE", str(demo_workspace))

    def open_page(file: str, **choices: str) -> AppTest:
        page = AppTest.from_file(ROOT / "app.py", default_timeout=60)
        page.run()
        page.switch_page(file)
        for name, code in choices.items():
            page.query_params[name] = code
        return page.run()

    return open_page


def text_of(page) -> str:
    """All our HTML of a page, figures and units without their wrapping."""
    body = "\n".join(block.proto.body for block in page.get("html"))
    return body.replace('<span class="nw">', "").replace("</span>", "")


def test_the_ranking_shows_every_area_with_the_growth_of_the_mart(opened, demo_workspace):
    shown = text_of(opened("pages/county/ranking.py", month="2026-10"))
    assert "谁领先，谁在动？" in shown
    assert "这一页暂时打不开" not in shown
    rows = open_snapshot(demo_workspace).rows(
        "figure", indicator="value_added", area=list(AREAS), chain="all", basis="ytd",
        year=2026, month=10,
    )  # fmt: skip
    for row in rows.itertuples():
        assert f'<td class="figure">{number.fixed(row.growth_pct, sign=True)}</td>' in shown


def test_an_indicator_that_is_ranked_by_level_says_that_less_is_better(opened):
    page = opened("pages/county/ranking.py", indicator="loss_share", month="2026-10")
    shown = text_of(page)
    assert "低者优" in shown
    assert "2026年10月末" in shown
    assert page.query_params["indicator"] == "loss_share"


def test_every_ranked_indicator_opens(opened):
    page = opened("pages/county/ranking.py")
    codes = page.selectbox(key="choice-indicator").options
    assert len(codes) > 10
    for code in ("electricity", "profit", "enterprise_count", "energy"):
        assert "这一页暂时打不开" not in text_of(opened("pages/county/ranking.py", indicator=code))


def test_the_first_period_of_a_year_has_no_moves(opened):
    shown = text_of(opened("pages/county/ranking.py", month="2026-02"))
    assert "2026年1—2月" in shown
    assert 'class="last"' not in shown
    assert "没有上月可比" in shown


@pytest.mark.parametrize("area", AREAS)
def test_every_county_and_zone_has_its_page(opened, area):
    shown = text_of(opened("pages/county/profile.py", area=area, month="2026-10"))
    assert "强在哪，弱在哪？" in shown
    assert "这一页暂时打不开" not in shown
    assert 'class="profile"' in shown


def test_a_county_links_back_to_the_ranking_with_its_month(opened):
    shown = text_of(opened("pages/county/profile.py", area="990524", month="2026-09"))
    assert 'href="county?indicator=value_added&amp;month=2026-09"' in shown
    ranked = text_of(opened("pages/county/ranking.py", month="2026-09"))
    assert 'href="county-profile?area=990524&amp;month=2026-09"' in ranked


def test_every_table_downloads_as_csv_and_xlsx(opened):
    page = opened("pages/county/profile.py", area="990524")
    keys = {button.key for button in page.get("download_button")}
    for block in ("case", "chains", "pull", "parks"):
        assert {f"{block}-csv", f"{block}-xlsx"} <= keys


def test_an_unknown_area_in_the_address_is_told(opened):
    shown = text_of(opened("pages/county/profile.py", area="<b>123"))
    assert "没有数据" in shown
    assert "<b>123" not in shown


def test_places_that_are_not_certain_show_what_they_could_be(opened):
    shown = text_of(opened("pages/county/ranking.py", indicator="employment", month="2026-10"))
    assert "可能在第" in shown
    assert "分不出先后" in shown


def test_a_move_says_what_of_it_is_the_areas_own(opened):
    shown = text_of(opened("pages/county/ranking.py", indicator="output", month="2026-10"))
    assert "升降缘由" in shown
    assert "0｜−1" in shown  # 澄湖县 was passed although it grew faster than a month before
    assert "含恢复性因素：南屏县 −8.6%" in shown


def test_a_profile_says_what_its_targets_still_need_and_how_often_that_was_reached(opened):
    shown = text_of(opened("pages/county/profile.py", area="990524", month="2026-10"))
    assert "增加值、税收的后期需增，各地区历史上从未达到" in shown
    assert 'href="ledger?area=990524' in shown
