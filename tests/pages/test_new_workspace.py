"""A workspace that was just begun: every page opens and says what is not there yet."""

from datetime import datetime
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from etl.init import init
from etl.load import load
from pages.parts import menu

APP = Path(__file__).parents[2] / "app.py"
HEAD = "指标,地区,产业链,时期,口径,数值,单位,增速,同期数\n"


@pytest.fixture(scope="module")
def new_workspace(tmp_path_factory) -> Path:
    """An autonomous prefecture with one figure of the province it lies in."""
    folder = tmp_path_factory.mktemp("new")
    init(folder / "workspace", "433100")
    (folder / "a.csv").write_text(
        HEAD + "产值,湖南省,,2026-05,累计,5,亿元,8.5,\n", encoding="utf-8"
    )
    assert load([folder / "a.csv"], folder / "workspace", datetime(2026, 6, 18)).is_clean
    return folder / "workspace"


@pytest.mark.parametrize("file", [file for file, *_ in menu.PAGES])
def test_every_page_opens_where_there_is_hardly_a_figure(new_workspace, monkeypatch, file):
    monkeypatch.setenv("WORKSPACE", str(new_workspace))
    app = AppTest.from_file(APP, default_timeout=60).run()
    app.switch_page(file).run()
    shown = "\n".join(block.proto.body for block in app.get("html"))
    assert not app.exception
    assert "这一页暂时打不开" not in shown
    assert "<h1>" in shown
