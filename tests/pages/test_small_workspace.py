"""A prefecture just begun, one extract of one indicator: its pages say what is missing."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

ROOT = Path(__file__).parents[2]
EXTRACT = """指标,地区,时期,口径,数值,单位,增速
规上工业总产值,吉首市,2026年6月,累计,12.3,亿元,5.1
规上工业总产值,泸溪县,2026年6月,累计,8.3,亿元,-2.1
规上工业总产值,湘西土家族苗族自治州,2026年6月,累计,40.3,亿元,3.1
"""


@pytest.fixture(scope="module")
def small_workspace(tmp_path_factory) -> Path:
    """湘西州 with three figures."""
    folder = tmp_path_factory.mktemp("small")
    extract = folder / "产值.csv"
    extract.write_text(EXTRACT, encoding="utf-8")
    workspace = folder / "workspace"
    for command in (["init", str(workspace), "--area", "433100"], ["load", str(extract)]):
        subprocess.run(
            [sys.executable, "-m", "etl", *command],
            cwd=ROOT,
            env={**os.environ, "WORKSPACE": str(workspace)},
            check=True,
            capture_output=True,
        )
    return workspace


@pytest.mark.parametrize(
    ("file", "said"),
    [
        ("pages/overview/city.py", "湘西土家族苗族自治州"),
        ("pages/county/ranking.py", "1 个板块快于全州"),
        ("pages/county/profile.py", "高于全州 2.0 个百分点"),
        ("pages/chain/panorama.py", "没有产业链分板块的产值"),
        ("pages/chain/profile.py", "还没有产业链"),
    ],
)
def test_a_page_says_what_it_knows_and_what_is_missing(small_workspace, monkeypatch, file, said):
    monkeypatch.setenv("WORKSPACE", str(small_workspace))
    page = AppTest.from_file(ROOT / "app.py", default_timeout=60)
    page.run()
    page.switch_page(file)
    page.run()
    shown = "".join(block.proto.body for block in page.get("html"))
    shown = shown.replace('<span class="nw">', "").replace("</span>", "")
    assert "这一页暂时打不开" not in shown
    assert said in shown


def test_a_county_without_a_figure_says_so_and_shows_no_month_zero(small_workspace, monkeypatch):
    monkeypatch.setenv("WORKSPACE", str(small_workspace))
    page = AppTest.from_file(ROOT / "app.py", default_timeout=60)
    page.run()
    page.switch_page("pages/county/profile.py")
    page.query_params["area"] = "433124"
    page.run()
    shown = "".join(block.proto.body for block in page.get("html"))
    assert "花垣县还没有任何数" in shown
    assert "1月" not in shown


def test_a_list_of_real_enterprises_is_shown_only_where_the_environment_says_so(
    small_workspace, monkeypatch
):
    (small_workspace / "units").mkdir()
    path = small_workspace / "units" / "甲县企业.csv"
    path.write_text("单位,年度\n甲公司,2025\n", encoding="utf-8")
    monkeypatch.setenv("WORKSPACE", str(small_workspace))
    seen = {}
    for setting in ("", "on"):
        monkeypatch.setenv("UNIT_LISTS", setting)
        app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60).run()
        app = app.switch_page("pages/park/lab.py").run()
        assert not app.exception
        (subject,) = [box for box in app.selectbox if box.label == "评价对象"]
        seen[setting] = subject.options
    assert seen == {"": ["上传企业名单…"], "on": ["甲县企业", "上传企业名单…"]}
