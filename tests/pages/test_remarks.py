"""What an audit found stands as a quiet mark beside the figure, in 怎么算的 and in the files."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from charts.remark import mark
from etl.load import load
from pages.chain import overview, portrait
from pages.county import case, race
from pages.explore import lines
from pages.overview import board
from pages.park import league
from pages.parts import remarks
from warehouse import open_snapshot

ROOT = Path(__file__).parents[2]
SAID = "增速与同期数不符：由本期和同期算得"
OUTPUT = "规上工业总产值（亿元）,,,\n{},累计,上年同期,增速%\n{}\n"
TABLE = "2026年1-10月{}（亿元）,,,\n地区,累计,上年同期,增速%\n{},90.5,80.0,1.9\n"
FILES = {
    "营收": TABLE.format("营业收入", "白石县"),
    "税收": TABLE.format("工业税收", "云岭市"),
    "县": "2026年1-10月" + OUTPUT.format("地区", "永和县,90.5,80.0,1.9"),
    "园": "2026年1-10月" + OUTPUT.format("园区", "凌光电子园,120,100,5.3"),
    "链": "云岭市2026年1-10月" + OUTPUT.format("产业链", "电子信息,600,500,9.9"),
    "链县": "2026年1-10月电子信息产业链" + OUTPUT.format("地区", "望北区,120,100,9.9"),
}


@pytest.fixture
def key(own_demo_workspace, tmp_path, monkeypatch):
    paths = []
    for name, text in FILES.items():
        paths.append(tmp_path / f"{name}.csv")
        paths[-1].write_text(text, encoding="utf-8")
    assert load(paths, own_demo_workspace).is_clean
    monkeypatch.setenv("WORKSPACE", str(own_demo_workspace))
    return open_snapshot(own_demo_workspace).id, "public"


def test_a_figure_in_doubt_is_marked_wherever_it_stands(key):
    shown = race.race(key, "output", 2026, 10, "")
    assert shown["rows"].count('class="remark"') == 1
    assert SAID in shown["how"]
    assert shown["values"].set_index("板块")[remarks.HEAD]["永和县"].count(SAID) == 1

    county = case.case(key, "990524", 2026, 10, "")
    assert SAID in county["lines"]
    assert SAID in county["how"]
    assert county["values"][remarks.HEAD].str.contains(SAID).sum() == 1

    chain = portrait.portrait(key, "electronics", 2026, 10, "")
    assert SAID in chain["lines"]
    assert SAID in chain["counties"]
    assert SAID in chain["lines_how"]
    assert chain["counties_values"][remarks.HEAD].str.contains(SAID).sum() == 1

    links = overview.panorama(key, "990500", 2026, 10, "")
    assert SAID in links["table"]
    assert links["values"].set_index("产业链")[remarks.HEAD]["电子信息"].count(SAID) == 1
    crossed = overview.crossing(key, 2026, 10, "")
    assert SAID in crossed["table"]
    assert crossed["values"][remarks.HEAD].str.contains(SAID).sum() == 1

    city = board.board(key, 2026, 10, "")
    assert city["cards"].count('class="remark"') == 1
    assert city["table"].count('class="remark"') == 2  # 白石县's revenue, the city's tax
    said = {(one["地区"], one["指标"]) for one in city["values"] if SAID in one[remarks.HEAD]}
    assert said == {("白石县", "营收"), ("全市", "税收")}

    parks = league.league(key, 2026, 10, "ytd")
    assert parks["table"].count('class="remark"') >= 1
    assert SAID in parks["how"]
    assert league.table(key, 2026, 10, "ytd")[remarks.HEAD].str.contains(SAID).sum() == 1

    choice = ("level", ("output",), ("990524",), ("all",), 13, None, "")
    assert SAID in lines.lines(key, *choice)["table"]
    assert lines.table(key, *choice)[remarks.HEAD].str.contains(SAID).sum() == 1


def test_the_mark_is_on_the_page_and_on_the_page_of_the_data(key):
    app = AppTest.from_file(ROOT / "app.py", default_timeout=60).run()
    for page, choices in (
        ("pages/county/ranking.py", {"indicator": "output"}),
        ("pages/sources/status.py", {}),
    ):
        app.switch_page(page)
        for name, code in choices.items():
            app.query_params[name] = code
        shown = "\n".join(block.proto.body for block in app.run().get("html"))
        assert not app.exception
        assert "增速与同期数不符" in shown


def test_where_nothing_was_found_there_is_no_mark_and_no_column(key):
    shown = race.race(key, "investment", 2026, 10, "")
    assert "remark" not in shown["rows"]
    assert remarks.HEAD not in shown["values"]


def test_every_rule_has_a_name_for_readers():
    from etl.history import RULES
    from etl.reader.doubts import RULES as DOUBTS

    codes = {path.stem for path in RULES.glob("*.sql")} | {rule.__name__ for rule in DOUBTS}
    assert codes == set(remarks.NAMES)


def test_the_text_of_a_mark_is_escaped():
    assert mark(None) == mark("") == ""
    assert "<b>" not in mark('"<b>')
