"""产业链: the panorama closes its sum, the matrix shows every chain, each chain has its page."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from charts import number
from warehouse import open_snapshot

ROOT = Path(__file__).parents[2]
CHAINS = ("electronics", "materials", "equipment", "biomedicine", "food", "auto_parts",
          "environment", "textile", "building", "new_energy")  # fmt: skip


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


def test_the_panorama_shows_the_sum_of_the_mart_and_who_closes_it(opened, demo_workspace):
    shown = text_of(opened("pages/chain/panorama.py", month="2026-10"))
    assert "哪些链在扛，哪里断了？" in shown
    rows = open_snapshot(demo_workspace).rows(
        "figure", indicator="output", area="990500", chain=["all", "chains", "other"],
        basis="ytd", year=2026, month=10,
    )  # fmt: skip
    assert len(rows) == 3
    for level in rows.level:
        assert f'<td class="r">{number.level(level, 1e8)}</td>' in shown
    for name in ("减：重复计入", "其他行业", "规上工业", "断点"):
        assert name in shown


def test_the_panorama_of_a_county_opens(opened):
    shown = text_of(opened("pages/chain/panorama.py", area="990571", month="2026-10"))
    assert "这一页暂时打不开" not in shown
    assert "云岭高新区" in shown


@pytest.mark.parametrize("chain", CHAINS)
def test_every_chain_has_its_page(opened, chain):
    shown = text_of(opened("pages/chain/profile.py", chain=chain, month="2026-10"))
    assert "靠谁扛，缺什么？" in shown
    assert "这一页暂时打不开" not in shown
    assert "上游" in shown


def test_the_chain_keeps_its_month_in_the_links_to_the_counties(opened):
    shown = text_of(opened("pages/chain/profile.py", chain="new_energy", month="2026-08"))
    assert "month=2026-08" in shown
    assert "2026年1—8月" in shown
