"""What is written in a cell, and whether it fits its column."""

import pytest
import xlsxwriter

from etl.grid.number_format import effect
from etl.reader import read_extract
from tests.etl.reader.conftest import measures, refused, seen, status


def test_brackets_of_accounts_are_negative_where_a_number_may_be(read):
    reading = read("""
云岭市2026年1-10月
指标 | 累计（亿元） | 增速（%）
(甲) | (1) | (2)
利润总额 | '(12.35) | '（8.6%）
工业投资 | '(380.2) | '(1.2)
工业税收 | '(5) | 2.2
""")
    kept = {number.cell: number.value for number in reading.numbers if number.status == "read"}
    assert kept == {"B4": -12.35, "C4": -8.6, "C5": -1.2, "C6": 2.2}
    assert refused(reading) == {"B5", "B6"}


@pytest.mark.parametrize("cell", ["3500.2（5.3%）", "12.1(2)", "5.3*", "约3500", "5%左右", "(3)"])
def test_a_number_that_says_more_than_a_number_is_named_and_its_column_stays_one(read, cell):
    reading = read(f"2026年1-10月\n地区 | 工业投资（亿元） | 增速%\n临江区 | 52.1 | '{cell}\n")
    assert refused(reading) == {"C3"}
    assert [problem.rule for problem in reading.problems] == ["应为数字"]
    assert reading.numbers_read == 1


def test_a_table_of_such_cells_alone_is_not_an_empty_one(read):
    reading = read("云岭市2026年1-10月\n指标 | 总量（增速）\n工业投资（亿元） | 380.2（10.3%）\n")
    assert refused(reading) == {"B3"}
    assert "没有找到表格" not in reading.report()


@pytest.mark.parametrize(
    ("head", "cell"),
    [
        ("上年同期（亿元）", "5.3%"),
        ("增速（%）", "3.2亿元"),
        ("占全市比重（%）", "提高0.3个百分点"),
        ("占全市比重（%）", "0.3个百分点"),
        ("增速（%）", "第3位"),
        ("增速位次", "5%"),
        ("增速位次", "↑1"),
        ("工业税收完成额（万元）", "增长5.3"),
    ],
)
def test_a_unit_or_word_in_a_cell_that_is_not_of_its_column(read, head, cell):
    reading = read(f"2026年1-10月\n地区 | 工业投资（亿元） | {head}\n临江区 | 52.1 | {cell}\n")
    assert status(reading) == {"B3": "read", "C3": "refused"}
    assert "错列" in reading.report()


@pytest.mark.parametrize(
    ("head", "cell"),
    [
        ("增速（%）", "下降2.1%"),
        ("上年同期（亿元）", "46.5亿元"),
        ("增速（%） ", "提高0.2个百分点"),
    ],
)
def test_a_unit_or_word_in_a_cell_that_is_of_its_column(read, head, cell):
    reading = read(f"2026年1-10月\n地区 | 工业投资（亿元） | {head}\n临江区 | 52.1 | {cell}\n")
    assert "refused" not in status(reading).values()


@pytest.mark.parametrize("code", ["0!.0,", "#,##0.00,", '0.0,,"亿元"', '0"."0000'])
def test_a_number_that_its_format_shows_smaller_is_refused(tmp_path, catalog, code):
    path = tmp_path / "税收.xlsx"
    book = xlsxwriter.Workbook(path)
    sheet = book.add_worksheet("税收")
    sheet.write_row(0, 0, ["地区", "2026年1-10月工业税收（万元）"])
    sheet.write(1, 0, "临江区")
    sheet.write(1, 1, 123456, book.add_format({"num_format": code}))
    book.close()
    reading = read_extract(path, catalog)
    assert reading.numbers_read == 0
    assert "缩小了显示" in reading.report()


@pytest.mark.parametrize(
    ("code", "how"),
    [
        *(("0.0%", "percent"), ('0.0"%"', ""), ("0\\%", ""), ("General", ""), ("#,##0.00", "")),
        *(("0.00,", "scaled"), ("0!.0,", "scaled"), ('[>=10000]0!.0,"万";0', "scaled")),
        *(("#,##0.00_ ;[Red]\\-#,##0.00\\ ", ""), ('0.0"亿元"', ""), ("yyyy/m/d", "")),
    ],
)
def test_what_a_number_format_does_to_a_number(code, how):
    assert effect(code) == how


def test_units_and_words_of_growth_inside_the_cells(read):
    reading = read("""
云岭市2026年1-10月主要指标
规上工业总产值 | 1,100亿元 | 增长5.3%
工业投资 | 120亿元 | 下降3%
""")
    assert measures(reading) == {
        ("output", 2026, 10, "ytd", "level", 1100e8),
        ("output", 2026, 10, "ytd", "growth_pct", 5.3),
        ("investment", 2026, 10, "ytd", "level", 120e8),
        ("investment", 2026, 10, "ytd", "growth_pct", -3.0),
    }


def test_a_number_merged_over_two_rows_belongs_to_neither(read):
    reading = read("""
2026年1-10月
地区 | 工业税收（万元） | 增速%
临江区 | 10 | 5
望北区 | ^ | 6
""")
    assert refused(reading) == {"B3"}
    assert "合并" in reading.report()


def test_two_units_of_one_kind_in_the_corner_are_neither(read):
    drawing = "2026年1-10月\n单位：{}\n地区 | 利润总额 | 工业税收\n临江区 | 152.0 | 61301\n"
    assert "不能断定是哪一种" in read(drawing.format("亿元、万元")).report()
    assert refused(read(drawing.format("亿元、户、%"))) == set()


def test_a_value_per_mu_in_a_unit_of_money_is_per_mu(read):
    reading = read("2026年1-10月\n地区 | 亩均税收（万元）\n临江区 | 21.4\n")
    assert seen(reading)["B3"].unit == "万元/亩"


def test_one_level_in_two_units_agrees_within_the_rounding_of_the_coarser(read):
    drawing = "2026年1-10月\n地区 | 工业税收（万元） | 工业税收（亿元）\n临江区 | 30149 | {}\n"
    assert refused(read(drawing.format(3.01))) == set()
    assert refused(read(drawing.format(3.02))) == {"B3", "C3"}


def test_a_row_of_units_over_the_names_of_columns_is_of_its_columns(read):
    reading = read("""
2026年1-10月工业指标
地区 | 亿元 | 万元
^ | 规上工业总产值 | 工业税收
临江区 | 812 | 30100
""")
    assert [(n.value, n.unit) for n in reading.numbers] == [(812, "亿元"), (30100, "万元")]


def test_a_unit_beside_the_title_is_that_of_the_table(read):
    reading = read("""
2026年1-10月工业税收 | | 万元、%
地区 | 累计 | 增速
临江区 | 30100 | 6.6
""")
    assert [n.unit for n in reading.numbers] == ["万元", "%"]
