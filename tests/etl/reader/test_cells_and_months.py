"""What stands in a cell must fit its column; sums of months are not cumulatives of a year."""

import pytest

from tests.etl.reader.conftest import said

CITY, LINJIANG = "990500", "990502"


def status(reading):
    return {number.cell: number.status for number in reading.numbers}


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


def test_the_sum_of_some_months_is_no_year(read):
    reading = read("""
各县区工业税收分月（万元）
地区 | 年份 | 1月 | 2月 | 3月 | 合计
临江区 | 2025 | 2700 | 2500 | 2800 | 8000
临江区 | 2026 | 2900 | 2600 | 2900 | 8400
""")
    assert {row[5] for row in said(reading)} == {"month"}
    assert {cell for cell, each in status(reading).items() if each == "ignored"} >= {"F3", "F4"}


def test_the_sum_of_months_below_them_is_left_out_too(read):
    reading = read("""
云岭市工业用电量（亿千瓦时）
年份 | 月份 | 当月
2026 | 1 | 7.5
^ | 2 | 6.5
^ | 合计 | 14
""")
    assert {(*row[3:6], row[7]) for row in said(reading)} == {
        (2026, 1, "month", 7.5e8),
        (2026, 2, "month", 6.5e8),
    }
    assert status(reading)["C5"] == "ignored"


def test_a_cumulative_of_two_years_that_one_has_not_reached_is_refused_there(read):
    reading = read("""
云岭市工业用电量（亿千瓦时）
年份 | 1月 | 2月 | 3月 | 4月 | 累计 | 同比%
2025 | 7 | 6 | 8 | 8 | 29 | 4
2026 | 7.5 | 6.5 | 8.2 | | 22.2 | 5
""")
    assert {cell for cell, each in status(reading).items() if each == "refused"} == {"F4", "G4"}
    assert "累计到几月" in reading.report()


def test_a_year_whose_december_is_blank_is_not_whole(read):
    reading = read("""
云岭市工业用电量（亿千瓦时）
年份 | 10月 | 11月 | 12月 | 全年
2025 | 8 | 8.1 | 8.5 | 93
2026 | 8.2 | | | 82
""")
    assert status(reading)["E3"] == "read"
    assert status(reading)["E4"] == "refused"


def test_a_row_that_only_says_cumulative_is_not_of_the_title_among_rows_of_others(read):
    reading = read("""
云岭市2026年10月工业投资（亿元）
项目 | 数值 | 增速（%）
工业用电量（万千瓦时）当月 | 82000 | 3.9
累计 | 820000 | 4.2
""")
    assert status(reading) == {"B3": "read", "C3": "read", "B4": "refused", "C4": "refused"}
    assert "缺指标" in reading.report()
