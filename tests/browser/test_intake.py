"""The page 接收 in a real browser: a file from the disk, the sheet, the told cell."""

import re

import pytest

from bench.server import serving

TAX = """2026年1-10月工业税收,单位：万元,,
地区,累计,增速(%),环比
临江区,745657,3.5,1
某某区,90,-,
"""
pytestmark = pytest.mark.browser


@pytest.fixture
def intake(own_demo_workspace, monkeypatch) -> str:
    """The address of the page on a server that takes files in."""
    monkeypatch.setenv("INTAKE", "on")
    with serving(own_demo_workspace) as (port, _):
        yield f"http://127.0.0.1:{port}/intake"


def test_a_chosen_number_tells_its_headings_and_the_sheet_scrolls_in_its_own_box(
    intake, tab, tmp_path
):
    file = tmp_path / "税收.csv"
    file.write_text(TAX, encoding="utf-8")
    page = tab(390, 844)
    page.goto(intake)
    page.locator("input[type=file]").set_input_files(file)
    page.locator("table.sheet").wait_for()
    page.locator('td[data-cell="B3"]').click()
    told = page.locator(".told")
    assert "读自：累计 ← 临江区" in told.inner_text()
    page.keyboard.press("ArrowRight")
    assert re.match(r"C3\s", told.inner_text())
    assert page.get_by_test_id("stMain").evaluate("element => element.scrollWidth") <= 390
