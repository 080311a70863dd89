"""A real Chromium in front of the real server over the demo city."""

import shutil

import pytest
from playwright.sync_api import sync_playwright

from bench.server import serving

FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]


@pytest.fixture(scope="session")
def address(demo_workspace) -> str:
    """Where the demo city is served."""
    with serving(demo_workspace) as (port, _):
        yield f"http://127.0.0.1:{port}"


@pytest.fixture(scope="module")
def chromium():
    """Debian's Chromium where it is installed, else Playwright's own.

    Playwright holds an event loop in this thread, so it goes before other tests want one.
    """
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def tab(chromium):
    """Opens a tab of a given width and colour scheme; all are closed at the end."""
    contexts = []

    def open_tab(width: int = 1440, height: int = 900, scheme: str = "light"):
        context = chromium.new_context(
            viewport={"width": width, "height": height}, color_scheme=scheme, locale="zh-CN"
        )
        context.set_default_timeout(60_000)
        contexts.append(context)
        return context.new_page()

    yield open_tab
    for context in contexts:
        context.close()
