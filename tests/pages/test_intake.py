"""数据 · 接收: a file is understood, tried and published by the page, where the page is open."""

from datetime import date
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from etl.alias import add_alias
from etl.catalog import CatalogError, load_catalog
from etl.contract_file import name_for, save_contract
from etl.init import init
from etl.intake import understand
from pages.parts import menu
from pages.sources import account
from warehouse import NoSnapshot, open_snapshot

ROOT = Path(__file__).parents[2]
PAGE = "pages/sources/intake.py"
TAX = """2026年1-10月工业税收,单位：万元,,
地区,累计,增速(%),环比
临江区,745657,3.5,1
某某区,90,-,
"""
GOOD = TAX.replace("某某区,90,-,\n", "")


def text_of(page) -> str:
    return "\n".join(block.proto.body for block in page.get("html"))


@pytest.fixture
def opened(own_demo_workspace, monkeypatch):
    """The page on a demo city that may be changed."""
    monkeypatch.setenv("WORKSPACE", str(own_demo_workspace))
    monkeypatch.setenv("INTAKE", "on")
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
    app.run()
    return app.switch_page(PAGE).run()


def hand_in(page, text: str, name: str = "税收.csv"):
    page.file_uploader[0].set_value((name, text.encode(), "text/csv"))
    return page.run()


def button(page, label: str):
    return next((one for one in page.button if label in one.label), None)


@pytest.mark.parametrize("setting", [None, "", "off", "1"])
def test_the_page_is_not_there_unless_it_was_turned_on(demo_workspace, monkeypatch, setting):
    monkeypatch.setenv("WORKSPACE", str(demo_workspace))
    monkeypatch.delenv("INTAKE", raising=False)
    if setting is not None:
        monkeypatch.setenv("INTAKE", setting)
    assert "接收" not in [title for _, title, _, _ in menu.known()]
    assert menu.address("intake") == ""
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
    app.run()
    with pytest.raises(ValueError, match="Could not find a navigation page"):
        app.switch_page(PAGE)


def test_a_refused_file_gets_reasons_and_cures_and_no_way_on(opened):
    page = hand_in(opened, TAX)
    shown = text_of(page)
    assert not page.exception
    assert "不能导入" in shown
    assert "“某某区”" in shown
    assert "catalog/aliases.csv" in shown
    assert button(page, "预览") is None
    assert button(page, "发布") is None


def test_a_sound_file_is_previewed_then_published(opened, own_demo_workspace):
    before = open_snapshot(own_demo_workspace).id
    page = hand_in(opened, GOOD)
    assert button(page, "发布") is None
    page = button(page, "预览").click().run()
    assert "→ <b>+3.5</b> %" in text_of(page)
    assert open_snapshot(own_demo_workspace).id == before
    page = button(page, "发布").click().run()
    assert not page.exception
    assert "税收.csv 已导入" in text_of(page)
    assert open_snapshot(own_demo_workspace).id != before
    assert "与已导入的批次" in text_of(button(page, "预览").click().run())


def test_a_preview_tells_what_does_not_go_with_the_months_around(opened):
    page = hand_in(opened, GOOD.replace("745657", "345657"))
    page = button(page, "预览").click().run()
    assert "数与前后月份不合" in text_of(page), "the cumulative fell below that of the month before"
    assert "临江区 工业税收" in text_of(page)


def test_what_is_no_table_is_answered_in_words(opened):
    page = opened
    page.file_uploader[0].set_value(("照片.csv", bytes(range(256)) * 9, "text/csv"))
    page.run()
    assert not page.exception
    assert "这一页暂时打不开" not in text_of(page)
    assert "怎么办" in text_of(page)


def test_every_cell_is_marked_by_what_it_was_read_as(demo_workspace):
    catalog = load_catalog(demo_workspace / "catalog")
    reading = understand(TAX.encode(), "税收.csv", catalog)
    shown = account.sheet_html(reading, reading.drawings[0], catalog)
    for kind, text in (
        ("heading", "临江区"),
        ("level n", "745657"),
        ("growth n", "3.5"),
        ("ignored n", "1"),
        ("refused", "某某区"),
        ("refused n", "90"),
    ):
        assert f'<td class="as {kind}"' in shown
        assert f"</i>{text}</td>" in shown
    told = shown.split('data-cell="B3" data-told="')[1].split('"')[0]
    assert "工业税收" in told
    assert "读自：累计 ← 临江区 ← 2026年1-10月工业税收" in told


def test_an_unknown_name_is_made_known_on_the_page(opened, own_demo_workspace):
    page = hand_in(opened, TAX.replace("90,-,", "90,,"))
    alias, member = page.selectbox
    assert alias.options == ["某某区"]
    member.select(("area", "990521"))
    page = button(page, "写入").click().run()
    assert not page.exception
    assert "整份可以导入" in text_of(page)
    written = (own_demo_workspace / "catalog" / "aliases.csv").read_text(encoding="utf-8-sig")
    assert written.splitlines()[-1] == "area,某某区,990521"


def test_an_alias_that_means_something_else_leaves_the_catalogue_as_it_was(own_demo_workspace):
    path = own_demo_workspace / "catalog" / "aliases.csv"
    before = path.read_bytes()
    with pytest.raises(CatalogError):
        add_alias(own_demo_workspace, "area", "全市", "990521")
    with pytest.raises(CatalogError):
        add_alias(own_demo_workspace, "area", "某某区", "nowhere")
    assert path.read_bytes() == before


def test_a_contract_is_written_and_corrected_on_the_page(opened, own_demo_workspace):
    page = hand_in(opened, "地区,2026年1-10月累计\n临江区,745657\n", "上报10月.csv")
    assert "缺指标" in text_of(page)
    (draft,) = page.text_area
    assert 'indicator: "？"' in draft.value
    page = button(page, "保存约定").click().run()
    assert "没有填写" in text_of(page), "an unfilled draft is no contract"
    folder = own_demo_workspace / "catalog" / "contracts"
    assert not list(folder.glob("*"))
    text = 'file: "上报*.csv"\ngives: {indicator: 工业税收, unit: 万元}\n'
    page.text_area[0].set_value(text.replace("工业税收", "工业税数"))
    page = button(page, "保存约定").click().run()
    assert "不在目录中" in text_of(page)
    page.text_area[0].set_value(text)
    page = button(page, "保存约定").click().run()
    assert not page.exception
    assert "整份可以导入" in text_of(page)
    assert (folder / "上报10月.yaml").read_text(encoding="utf-8") == text
    assert page.text_area[0].value == text, "the contract in force can be changed"
    page.text_area[0].set_value("")
    page = button(page, "保存约定").click().run()
    assert "缺指标" in text_of(page)
    assert not list(folder.glob("*"))


def test_a_broken_contract_is_mended_on_the_page_one_after_the_other(opened, own_demo_workspace):
    folder = own_demo_workspace / "catalog" / "contracts"
    folder.mkdir(exist_ok=True)
    good = 'file: "甲*"\n'
    (folder / "手写 的.1.yaml").write_text("gives: [\n", encoding="utf-8")
    (folder / "乙.yaml").write_text("file: 乙*\ngives: {area: 某某}\n", encoding="utf-8")
    page = opened.run()
    first = page.text_area[0].label
    assert "改好之前不能读表" in text_of(page)
    assert not page.get("file_uploader")
    page.text_area[0].set_value("file: ？\nmistake: 1\n")
    page = button(page, "保存约定").click().run()
    assert "约定没有保存" in text_of(page)
    page.text_area[0].set_value(good)
    page = button(page, "保存约定").click().run()
    assert not page.exception
    assert page.text_area[0].label != first, "the other one is broken too"
    page.text_area[0].set_value("")
    page = button(page, "保存约定").click().run()
    assert "改好之前不能读表" not in text_of(page)
    assert page.get("file_uploader")
    assert [path.read_text(encoding="utf-8") for path in folder.glob("*.yaml")] == [good]


def test_a_contract_keeps_to_its_folder(own_demo_workspace):
    assert name_for("../../etc/税收 10月(1).xls.xls") == "税收_10月_1.yaml"
    assert name_for("..") == "约定.yaml"
    save_contract(own_demo_workspace, "../../x", 'file: "*"\n')
    assert [p.name for p in (own_demo_workspace / "catalog" / "contracts").glob("*")] == ["x.yaml"]


def test_the_day_a_file_came_in_can_be_said(opened, own_demo_workspace):
    page = hand_in(opened, GOOD)
    page.date_input[0].set_value(date(2026, 11, 3))
    page = button(page.run(), "预览").click().run()
    page = button(page, "发布").click().run()
    assert not page.exception
    rows = open_snapshot(own_demo_workspace).rows("batch", file="税收.csv")
    assert [f"{day:%Y-%m-%d}" for day in rows.received] == ["2026-11-03"]


@pytest.fixture
def begun(tmp_path, monkeypatch):
    """The app on a workspace without any data, open for files."""
    init(tmp_path / "workspace", "433100")
    monkeypatch.setenv("WORKSPACE", str(tmp_path / "workspace"))
    monkeypatch.setenv("INTAKE", "on")
    return AppTest.from_file(str(ROOT / "app.py"), default_timeout=60).run()


def test_before_anything_is_published_other_pages_say_what_to_do_first(begun, monkeypatch):
    assert "还没有可以看的数据" in text_of(begun)
    assert 'href="intake"' in text_of(begun)
    monkeypatch.delenv("INTAKE")
    shown = text_of(AppTest.from_file(str(ROOT / "app.py"), default_timeout=60).run())
    assert "python -m etl load" in shown


def test_the_first_file_is_handed_in_and_published_by_the_page(begun, tmp_path):
    page = begun.switch_page(PAGE).run()
    assert not page.exception
    assert "交第一份报表" in text_of(page)
    first = "2026年1-10月工业税收,单位：万元,\n地区,累计,增速(%)\n吉首市,100,3.5\n泸溪县,50,2\n"
    page = button(hand_in(page, first), "预览").click().run()
    assert not page.exception
    assert "新增" in text_of(page)
    with pytest.raises(NoSnapshot):
        open_snapshot(tmp_path / "workspace")
    page = button(page, "发布").click().run()
    assert not page.exception
    assert "税收.csv 已导入" in text_of(page)
    assert open_snapshot(tmp_path / "workspace").id
