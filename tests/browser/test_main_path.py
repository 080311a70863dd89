"""What a leader, an analyst and a county do, in a real browser."""

import csv
import io
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
PAGES = (
    "/",
    "/county",
    "/county-profile?area=990524",
    "/chain",
    "/chain-profile?chain=new_energy",
    "/park",
    "/explore",
    "/ledger",
    "/trace?indicator=output&area=990524",
    "/status",
    "/dictionary",
)

pytestmark = pytest.mark.browser


def ready(page) -> None:
    """Wait until the script has run and nothing is loading."""
    page.locator('[data-testid="stApp"][data-test-script-state="notRunning"]').wait_for()
    page.locator("h1").first.wait_for()


def choose(page, label: str, text: str) -> None:
    """Pick an entry of the select with this label."""
    page.get_by_role("combobox", name=re.compile(label)).click()
    page.get_by_role("option", name=text, exact=True).click()


def shown_by_command(workspace: Path, *words: str) -> dict:
    """The one row that `python -m metrics show` prints."""
    done = subprocess.run(
        [sys.executable, "-m", "metrics", "show", *words, "--format", "csv"],
        cwd=ROOT,
        env={**os.environ, "WORKSPACE": str(workspace)},
        check=True,
        capture_output=True,
        text=True,
    )
    (row,) = csv.DictReader(io.StringIO(done.stdout))
    return row


def downloaded(page) -> tuple[str, bytes]:
    """Name and bytes of the first CSV that the page offers."""
    page.get_by_role("button", name="下载").first.click()
    with page.expect_download() as waiting:
        page.get_by_role("button", name="CSV").first.click()
    return waiting.value.suggested_filename, Path(waiting.value.path()).read_bytes()


def test_a_shared_address_leads_to_a_county_whose_figures_are_those_of_the_command(
    address, tab, demo_workspace
):
    page = tab()
    page.goto(f"{address}/?month=2026-09")
    ready(page)
    page.get_by_text("1—9月").first.wait_for()

    choose(page, "月份", "2026年1—8月")
    page.wait_for_url("**/?month=2026-08")
    page.get_by_text("1—8月").first.wait_for()

    page.get_by_role("link", name="永和县").first.click()
    page.wait_for_url("**/county-profile?**")
    ready(page)
    assert "area=990524" in page.url
    assert "month=2026-08" in page.url

    choose(page, "区县", "桐山县")
    page.wait_for_url("**area=990521**")
    page.get_by_role("heading", name=re.compile("桐山县")).first.wait_for()
    ready(page)

    name, content = downloaded(page)
    assert content.startswith(b"\xef\xbb\xbf")
    assert "桐山县" in name
    lines = content.decode("utf-8-sig").splitlines()
    start = next(number for number, line in enumerate(lines) if line.startswith("指标,"))
    rows = {row["指标"]: row for row in csv.DictReader(lines[start:])}
    for indicator, chinese in (("industrial_tax", "工业税收"), ("value_added", "规上工业增加值")):
        told = shown_by_command(
            demo_workspace, "--indicator", indicator, "--area", "990521", "--month", "2026-08"
        )
        row = rows[chinese]
        assert float(row["同比（%）"]) == pytest.approx(float(told["growth_published_pct"]))
        assert int(row["位次"]) == int(told["rank"])
        if told["level"]:
            assert float(row["累计或期末"]) == pytest.approx(float(told["level"]))
            assert row["单位"] == told["unit"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", PAGES)
def test_every_page_reads_on_a_phone_without_sideways_scroll_or_outside_request(
    address, tab, path, scheme
):
    page = tab(390, 844, scheme)
    outside, errors = [], []
    page.on(
        "request",
        lambda request: (
            None
            if request.url.startswith((address, "data:", "blob:"))
            else outside.append(request.url)
        ),
    )
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(address + path)
    ready(page)
    page.get_by_text("数据截至").first.wait_for()
    assert page.get_by_text("这一页暂时打不开").count() == 0
    assert page.get_by_text("演示数据").count() > 0
    main = page.get_by_test_id("stMain")
    assert main.evaluate("element => element.scrollWidth") <= 390
    assert (outside, errors) == ([], [])


def test_an_unknown_month_in_the_address_is_answered_in_words(address, tab):
    page = tab()
    page.goto(f"{address}/?month=1999-01")
    said = page.get_by_text("没有数据，已改为").first
    said.wait_for()
    ready(page)
    box = said.bounding_box()  # in a row of its own, not squeezed between the filters
    assert box["width"] > 600
    assert box["height"] < 40


def test_filters_fold_on_a_phone_behind_what_is_chosen_and_stand_open_on_a_desk(address, tab):
    page = tab(width=390, height=844)
    page.goto(f"{address}/county?month=2026-08")
    ready(page)
    fold, month = page.locator("button.fold"), page.get_by_role("combobox", name="月份")
    fold.wait_for()
    assert re.search(r"增加值 · 2026年1—8月$", fold.inner_text())
    assert not month.is_visible()

    fold.click()
    assert fold.get_attribute("aria-expanded") == "true"
    choose(page, "月份", "2026年1—7月")
    page.get_by_text("增加值 · 2026年1—7月").wait_for()
    fold.click()
    month.wait_for(state="hidden")

    page.set_viewport_size({"width": 1440, "height": 900})
    month.wait_for()
    assert not fold.is_visible()


def test_a_word_about_the_address_is_read_on_a_phone_too(address, tab):
    page = tab(width=390, height=844)
    page.goto(f"{address}/?month=1999-01")
    ready(page)
    page.get_by_text("没有数据，已改为").wait_for()


@pytest.mark.parametrize(("width", "height"), [(1440, 900), (390, 844)])
def test_what_is_painted_first_stays_where_it_is_when_the_app_takes_over(
    address, chromium, tab, width, height
):
    def places(page, within: str) -> list[tuple[int, int]]:
        found = [
            page.locator(f"{within} {part}").first.bounding_box()
            for part in ("h1", ".lede", ".cards", "table.score")
        ]
        return [(round(box["x"]), round(box["y"])) for box in found]

    context = chromium.new_context(
        viewport={"width": width, "height": height}, locale="zh-CN", java_script_enabled=False
    )
    still = context.new_page()
    still.goto(f"{address}/?month=2026-08")
    first = places(still, "#first")
    context.close()

    page = tab(width, height)
    page.goto(f"{address}/?month=2026-08")
    page.locator("#first").wait_for(state="detached")
    page.locator("#root table.score").wait_for()
    page.locator("#root .stSelectbox").wait_for(state="attached")
    for before, after in zip(first, places(page, "#root"), strict=True):
        assert before == pytest.approx(after, abs=8)
