"""What is often published wrong is said as a note; the figures are read all the same."""

import pytest

from etl.reader.doubts import RULES
from tests.etl.reader.conftest import said


def notes(reading):
    assert reading.is_accepted, reading.report()
    return [str(note) for note in reading.notes]


def counties(catalog):
    return [row["name"] for row in catalog.areas.values() if row["rank_group"] == "county"]


def table(catalog, total):
    rows = "\n".join(f"{name} | 10.{i}" for i, name in enumerate(counties(catalog)))
    return f"2026年1-10月工业税收（亿元）\n地区 | 累计\n全市 | {total}\n{rows}\n"


def test_a_total_that_is_not_the_sum_is_shown_as_a_difference(read, catalog):
    whole = sum(10 + i / 10 for i in range(len(counties(catalog))))
    assert notes(read(table(catalog, round(whole, 1)))) == []
    assert notes(read(table(catalog, round(whole + 0.4, 1)))) == []  # rounding of the parts
    (note,) = notes(read(table(catalog, round(whole + 3, 1))))
    assert "Sheet1!B3" in note
    assert "合计差：与各分项之和相差 3 亿元" in note


def test_a_total_in_another_unit_is_off_by_ten_thousand(read, catalog):
    whole = sum(10 + i / 10 for i in range(len(counties(catalog))))
    (note,) = notes(read(table(catalog, round(whole * 10_000))))
    assert "一万倍" in note


def test_a_printed_growth_that_its_base_does_not_give(read):
    drawing = (
        "2026年1-10月工业税收（亿元）\n地区 | 累计 | 上年同期 | 增速%\n临江区 | 10.5 | 10.0 | {}\n"
    )
    assert notes(read(drawing.format("5.0"))) == []
    assert notes(read(drawing.format("5.4"))) == []  # 10.5 and 10.0 are rounded
    (note,) = notes(read(drawing.format("15")))
    assert "Sheet1!D3" in note
    assert "算得 5.0%" in note


def test_a_month_above_its_cumulative(read):
    drawing = "云岭市2026年10月工业税收（亿元）\n地区 | 本月 | 累计\n临江区 | {} | {}\n"
    assert notes(read(drawing.format(10, 100))) == []
    (note,) = notes(read(drawing.format(100, 10)))
    assert "当月大于累计" in note


def test_a_copied_row_names_the_row_it_repeats(read):
    reading = read("""
2026年10月 单位：亿元
地区 | 工业税收 | > | 工业投资 | >
^ | 本月 | 累计 | 本月 | 累计
临江区 | 1 | 12 | 3 | 34
望北区 | 1 | 12 | 3 | 34
""")
    (note,) = notes(reading)
    assert "Sheet1!B5" in note
    assert "第4行完全相同" in note
    assert len(said(reading)) == 8


def test_growth_of_the_month_that_repeats_the_cumulative(read):
    rows = "\n".join(
        f"{name} | 1 | {i}.5 | 10 | {i}.5"
        for i, name in enumerate(("临江区", "望北区", "桐山县", "白石县"))
    )
    head = "工业税收（亿元）\n地区 | 本月 | 本月增速% | 累计 | 累计增速%\n"
    (note,) = notes(read(f"2026年10月{head}{rows}\n"))
    assert "逐行相同" in note
    assert not [n for n in notes(read(f"2026年2月{head}{rows}\n")) if "逐行相同" in n]


def test_a_wild_growth(read):
    (note,) = notes(read("2026年1-10月\n地区 | 工业税收（亿元） | 增速%\n临江区 | 10 | 1234\n"))
    assert "十倍以上" in note


def test_growth_written_as_fractions(read, catalog):
    rows = "\n".join(f"{name} | 0.05{i}" for i, name in enumerate(counties(catalog)))
    (note,) = notes(read(f"2026年1-10月\n地区 | 规上工业增加值增速（%）\n{rows}\n"))
    assert "写成了小数" in note


@pytest.mark.parametrize("word", ["扭亏为盈", "-"])
def test_words_and_placeholders_raise_no_doubt(read, word):
    drawing = "2026年1-10月利润总额（亿元）\n地区 | 累计 | 上年同期 | 增速%\n临江区 | 1 | -2 | {}\n"
    assert notes(read(drawing.format(word))) == []


def test_a_ratio_whose_change_is_a_rate_of_growth(read):
    drawing = "2026年1-10月\n指标 | 本期 | 上年同期 | 增减\n临江区亏损面（%） | 12 | 14 | {}\n"
    assert notes(read(drawing.format("-2.0"))) == []
    (note,) = notes(read(drawing.format("-14.3")))
    assert "应为 -2.00 个百分点" in note


def test_values_that_stand_a_column_off(read, catalog):
    rows = "\n".join(f"{name} | 5.{i} | 21{i}.5" for i, name in enumerate(counties(catalog)))
    head = "2026年1-10月\n地区 | 工业投资（亿元） | 增速（%）\n"
    assert any("整列错位" in note for note in notes(read(head + rows)))
    swapped = "\n".join(f"{name} | 21{i}.5 | 5.{i}" for i, name in enumerate(counties(catalog)))
    assert notes(read(head + swapped)) == []


def test_every_doubt_is_kept_with_its_rule_and_cell(read):
    reading = read("""
2026年1-10月工业税收（亿元）
地区 | 累计 | 上年同期 | 增速%
临江区 | 10.5 | 10.0 | 15
望北区 | 10.5 | 10.0 | 25
""")
    assert {(rule, cell) for rule, _, cell, _ in reading.doubts} >= {
        ("growth_is_not_that_of_its_base", "D3"),
        ("growth_is_not_that_of_its_base", "D4"),
    }


def test_every_rule_has_its_own_name():
    names = [rule.__name__ for rule in RULES]
    assert len(set(names)) == len(names) == 9
