"""How bureaus write numbers, periods, units and titles beyond the plain ones."""

import pytest

from tests.etl.reader.conftest import said

CITY, LINJIANG, WANGBEI = "990500", "990502", "990503"


def values(reading):
    """(area, month, basis, measure, value), of tables of one indicator."""
    return {(row[1], *row[4:]) for row in said(reading)}


def refused(reading):
    return {number.cell for number in reading.numbers if number.status == "refused"}


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


@pytest.mark.parametrize(("cell", "place"), [("2/10", 2), ("10/10", 10)])
def test_places_among_so_many(read, cell, place):
    reading = read(f"2026年1-10月\n地区 | 工业投资增速（%） | 位次\n临江区 | 12.1 | '{cell}\n")
    assert (LINJIANG, 10, "ytd", "rank", place) in values(reading)


def test_a_level_arrow_is_no_change(read):
    reading = read("2026年1-10月\n地区 | 工业投资增速（%）\n临江区 | →0.0\n望北区 | ↓3.5\n")
    assert values(reading) == {
        (LINJIANG, 10, "ytd", "growth_pct", 0.0),
        (LINJIANG, 10, "ytd", "growth_word", "持平"),
        (WANGBEI, 10, "ytd", "growth_pct", -3.5),
    }


def test_a_fall_is_a_growth_below_zero(read):
    reading = read("2026年1-10月\n地区 | 利润总额（亿元） | 同比下降（%）\n临江区 | 10 | 5.5\n")
    assert (LINJIANG, 10, "ytd", "growth_pct", -5.5) in values(reading)
    assert [number.reason for number in reading.numbers] == ["", "降幅，记为负的增速"]


def test_falls_with_both_signs_are_refused(read):
    drawing = (
        "2026年1-10月\n地区 | 利润总额（亿元） | 降幅%\n临江区 | 10 | 5.5\n望北区 | 9 | -4.8\n"
    )
    reading = read(drawing)
    assert refused(reading) == {"C3", "C4"}
    assert {number.cell: number.value for number in reading.numbers}["C3"] == 5.5


@pytest.mark.parametrize("head", ["增长（下降）%", "增长(+)下降(-)%", "上升或下降%"])
def test_a_heading_of_rise_and_fall_keeps_the_signs(read, head):
    reading = read(f"2026年1-10月\n地区 | 利润总额（亿元） | {head}\n临江区 | 10 | 5.5\n")
    growths = [number.value for number in reading.numbers if number.status == "read"][1:]
    assert growths in ([5.5], [])


def test_growths_as_fractions_without_a_percent_sign_are_refused(read):
    reading = read(
        "2026年1-10月\n地区 | 工业投资（亿元） | 增幅\n临江区 | 52.1 | 0.121\n望北区 | 40 | 0.1\n"
    )
    assert refused(reading) == {"C3", "C4"}
    assert "百分数还是小数" in reading.report()
    reading = read(
        "2026年1-10月\n地区 | 工业投资（亿元） | 增幅\n临江区 | 52.1 | 0.2\n望北区 | 40 | 0.1\n"
    )
    assert refused(reading) == set()


def test_years_of_two_digits(read):
    reading = read(
        "云岭市工业用电量（万千瓦时）\n指标 | 26年9月 | 26年1-9月\n工业用电量 | 8 | 74\n"
    )
    assert values(reading) == {
        (CITY, 9, "month", "level", 8e4),
        (CITY, 9, "ytd", "level", 74e4),
    }


def test_months_typed_as_numbers_above_the_columns(read):
    reading = read("""
云岭市工业用电量当月值（万千瓦时）
地区 | 2026.7 | 2026.8 | 2026.9
全市 | 805 | 810 | 800
""")
    assert {row[1] for row in values(reading)} == {7, 8, 9}
    assert {row[2] for row in values(reading)} == {"month"}
    levels = read("云岭市（亿元）\n指标 | 2026年1-10月 | 上年同期\n社零总额 | 2026.8 | 2025.3\n")
    assert refused(levels) == {"B3", "C3"}


def test_who_sent_the_table_may_stand_in_its_title(read):
    for sender in ("云岭市税务局", "云岭市统计局", "国网云岭供电公司", "国家税务总局云岭市税务局"):
        reading = read(
            f"{sender}2026年1-10月工业税收入库情况（万元）\n项目 | 累计\n工业税收 | 10\n"
        )
        assert values(reading) == {(CITY, 10, "ytd", "level", 10e4)}


def test_the_unit_of_money_and_the_period_of_a_tax_form(read):
    reading = read("""
税款所属期：2026年10月 | | | 金额单位：万元
云岭市工业税收入库情况 | | |
县区 | 当月入库 | 累计入库 | 累计同比增减率%
临江区 | 2800 | 30100 | 4.2
""")
    assert values(reading) == {
        (LINJIANG, 10, "month", "level", 2800e4),
        (LINJIANG, 10, "ytd", "level", 30100e4),
        (LINJIANG, 10, "ytd", "growth_pct", 4.2),
    }
    reading = read("2026年1-10月工业税收（金额单位：元）\n地区 | 入库税额\n临江区 | 301000000.12\n")
    assert values(reading) == {(LINJIANG, 10, "ytd", "level", 301000000.12)}


def test_a_week_of_the_calendar_is_not_seen_in_a_cycle(read):
    reading = read("""
云岭市工业用电情况
统计周期：2026年10月 | | 单位：万千瓦时
区域 | 本月 | >
^ | 电量 | 同比%
临江区 | 9900 | 2.2
""")
    assert values(reading) == {
        (LINJIANG, 10, "month", "level", 9900e4),
        (LINJIANG, 10, "month", "growth_pct", 2.2),
    }


def test_section_rows_that_only_group(read):
    reading = read("""
2026年1-10月各县区工业投资
地区 | 完成额（亿元） | 增速（%）
全市 | 380.2 | 10.3
一、县区 | |
临江区 | 52.1 | 12.1
（以下为开发区） | |
高新区 | 70 | 15.2
""")
    assert {(row[0], row[4]) for row in values(reading) if row[3] == "level"} == {
        (CITY, 380.2e8),
        (LINJIANG, 52.1e8),
        ("990571", 70e8),
    }


@pytest.mark.parametrize("section", ["其中：国有控股企业", "规模以下", "以下企业", "市本级"])
def test_section_rows_that_change_what_is_counted_refuse(read, section):
    reading = read(
        f"云岭市2026年1-10月\n指标 | 累计（亿元）\n{section} |\n营业收入 | 900\n利润总额 | 20\n"
    )
    assert reading.numbers_read == 0


def test_plans_of_the_year_are_targets_and_what_is_left_of_them_is_left_out(read):
    reading = read("""
2026年1-10月工业投资任务完成情况
单位：亿元、%
地区 | 全年任务 | 1-10月完成投资 | 同比增长 | 完成年度计划 | 与时间进度差 | 与目标差距
临江区 | 60 | 52.1 | 12.1 | 86.8 | 3.5 | 7.9
""")
    assert values(reading) == {
        (LINJIANG, 10, "ytd", "level", 52.1e8),
        (LINJIANG, 10, "ytd", "growth_pct", 12.1),
    }
    assert [row["value"] for row in reading.target.to_pylist()] == [60e8]


def test_a_list_in_the_order_of_places_side_by_side(read):
    reading = read("""
2026年1-10月工业投资增速（%）排名 | | | | | |
位次 | 县区 | 增速 | | 位次 | 县区 | 增速
1 | 临江区 | 15.2 | | 3 | 桐山县 | 8.1
2 | 望北区 | 12.1 | | 4 | 白石县 | -3.5
""")
    growths = {(row[0], row[4]) for row in values(reading) if row[3] == "growth_pct"}
    assert growths == {(LINJIANG, 15.2), (WANGBEI, 12.1), ("990521", 8.1), ("990522", -3.5)}


def test_a_page_number_between_a_table_and_its_continuation(read):
    reading = read("""
表3 各县区工业税收 2026年1-10月 万元
县区 | 累计
临江区 | 30100
— 3 —
表3续
县区 | 累计
望北区 | 22050
""")
    assert {row[0] for row in values(reading)} == {LINJIANG, WANGBEI}


def test_the_period_in_the_corner_of_a_table(read):
    reading = read("""
2026年1-10月 | 工业投资 | >
县（市、区） | 总量（亿元） | 增速（%）
临江区 | 52.1 | 12.1
""")
    assert values(reading) == {
        (LINJIANG, 10, "ytd", "level", 52.1e8),
        (LINJIANG, 10, "ytd", "growth_pct", 12.1),
    }


def test_a_period_from_day_to_day_is_cumulative_from_new_year_only(read):
    table = "地区 | 累计\n临江区 | 98000\n"
    for title in ("2026年1月1日至10月31日", "2026年1月1日—2026年10月31日"):
        reading = read(f"工业用电量（万千瓦时）\n统计时段：{title}\n{table}")
        assert values(reading) == {(LINJIANG, 10, "ytd", "level", 98000e4)}
    reading = read(f"工业用电量（万千瓦时）\n统计时段：2026年1月1日至10月15日\n{table}")
    assert reading.numbers_read == 0
