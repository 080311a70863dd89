"""Every page of the menu opens, by its own address, whatever the address says."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from pages.parts import menu

APP = Path(__file__).parents[2] / "app.py"
HOSTILE = {
    "month": "2026-99", "area": "<img src=x>", "chain": "'; DROP TABLE x", "indicator": "../..",
}  # fmt: skip


@pytest.fixture
def app(demo_workspace, monkeypatch):
    """The app on the demo city; a first run makes its addresses known."""
    monkeypatch.setenv("WORKSPACE", str(demo_workspace))
    return AppTest.from_file(APP, default_timeout=60).run()


def text_of(page) -> str:
    """All our HTML of a page."""
    return "\n".join(block.proto.body for block in page.get("html"))


@pytest.mark.parametrize("file", [file for file, *_ in menu.PAGES])
def test_every_page_opens_and_says_what_it_shows(app, file):
    app.switch_page(file).run()
    assert not app.exception
    shown = text_of(app)
    assert "这一页暂时打不开" not in shown
    assert "<h1>" in shown
    assert "演示数据" in shown


@pytest.mark.parametrize("file", [file for file, *_ in menu.PAGES])
def test_no_address_breaks_a_page(app, file):
    app.switch_page(file)
    for name, value in HOSTILE.items():
        app.query_params[name] = value
    app.run()
    assert not app.exception
    assert "这一页暂时打不开" not in text_of(app)
    assert "<img src=x>" not in text_of(app)


def test_addresses_are_short_relative_and_of_their_own():
    paths = [path for _, _, path, _ in menu.PAGES]
    assert len(set(paths)) == len(paths)
    assert all((menu.ROOT / file).is_file() for file, *_ in menu.PAGES)
    assert menu.address("county-profile", area="990524", month="") == "county-profile?area=990524"
    assert menu.address("nowhere") == ""
