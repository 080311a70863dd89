"""Headings that could be taken two ways: read where only one way is possible, else refused."""

import pytest

from tests.etl.reader.conftest import said

CITY, LINJIANG = "990500", "990502"


def measures(reading):
    """(indicator, year, month, basis, measure, value) of all rows."""
    return {(row[0], *row[3:]) for row in said(reading)}


def refused_cells(reading):
    return {number.cell for number in reading.numbers if number.status == "refused"}


def test_the_older_of_two_same_periods_is_the_base_of_the_newer(read):
    reading = read("""
云岭市规上工业主要指标 单位：亿元
指标 | 2026年1-10月 | 2025年1-10月 | 增长%
规上工业总产值 | 100 | 95 | 5.3
""")
    assert measures(reading) == {
        ("output", 2026, 10, "ytd", "level", 100e8),
        ("output", 2026, 10, "ytd", "base", 95e8),
        ("output", 2026, 10, "ytd", "growth_pct", 5.3),
    }


def test_two_years_without_a_growth_are_two_figures(read):
    reading = read("云岭市工业税收（万元）\n地区 | 2024年 | 2025年\n临江区 | 10 | 11\n")
    assert measures(reading) == {
        ("industrial_tax", 2024, 12, "ytd", "level", 10e4),
        ("industrial_tax", 2025, 12, "ytd", "level", 11e4),
    }


def test_last_year_in_a_heading_is_the_base(read):
    reading = read("""
2026年1-10月 单位：亿元
地区 | 规上工业总产值 | > | >
^ | 本年 | 上年 | 增长%
临江区 | 100 | 95 | 5.3
""")
    assert ("output", 2026, 10, "ytd", "base", 95e8) in measures(reading)


def test_a_place_belongs_to_what_stands_at_its_left(read):
    reading = read("""
2026年1-10月
地区 | 规上工业总产值(亿元) | > | > | > | >
^ | 总量 | 位次 | 增速% | 位次 | 位次变化
临江区 | 10 | 4 | 5 | 2 | ↑1
""")
    assert measures(reading) == {
        ("output", 2026, 10, "ytd", "level", 10e8),
        ("output", 2026, 10, "ytd", "growth_pct", 5.0),
        ("output", 2026, 10, "ytd", "rank", 2),
    }
    ignored = {
        number.cell: number.reason for number in reading.numbers if number.status == "ignored"
    }
    assert set(ignored) == {"C4", "F4"}
    assert all(ignored.values())


@pytest.mark.parametrize(
    ("cell", "place"), [("第6", 6), ("并列第六", 6), ("第十二位", 12), ("3名", 3)]
)
def test_places_in_words(read, cell, place):
    reading = read(f"2026年1-10月\n地区 | 规上工业增加值增速(%) | 位次\n临江区 | 7.2 | {cell}\n")
    assert ("value_added", 2026, 10, "ytd", "rank", place) in measures(reading)


@pytest.mark.parametrize("title", ["2026年三季度", "2026年下半年", "2026年10月上旬"])
def test_a_single_quarter_or_ten_days_are_not_taken_for_a_year_or_month(read, title):
    reading = read(f"云岭市{title}工业税收（万元）\n地区 | 完成 | 增速(%)\n临江区 | 10 | 5\n")
    assert refused_cells(reading) == {"B3", "C3"}


@pytest.mark.parametrize(
    ("title", "month"),
    [
        *(("2026年上半年", 6), ("2026年一季度", 3), ("2026年前三季度", 9), ("2025年度", 12)),
        *(("2026年1—10月", 10), ("2026年1至10月", 10), ("2025年全年", 12)),
    ],
)
def test_cumulative_periods_in_words(read, title, month):
    reading = read(f"云岭市{title}工业税收（万元）\n地区 | 完成\n临江区 | 10\n")
    assert {row[2:4] for row in measures(reading)} == {(month, "ytd")}


def test_a_year_in_the_title_alone_is_no_annual_figure(read):
    reading = read("云岭市2026年工业税收（万元）\n地区 | 完成\n临江区 | 10\n")
    assert "缺月份" in reading.report()


def test_a_growth_between_month_and_cumulative_is_refused_even_under_a_cumulative_title(read):
    reading = read("云岭市2026年1-10月\n指标 | 本月 | 累计 | 增速%\n工业税收(万元) | 1 | 10 | 5\n")
    assert refused_cells(reading) == {"D3"}
    assert "不能断定" in reading.report()


def test_a_cumulative_beside_months_runs_to_the_last_month_with_a_number(read):
    reading = read("""
2026年云岭市工业用电量（亿千瓦时）
地区 | 1月 | 2月 | 3月 | 4月 | 累计
临江区 | 1 | 2 | 3 |  | 6
""")
    assert ("electricity", 2026, 3, "ytd", "level", 6e8) in measures(reading)


def test_a_title_with_an_unknown_word_does_not_lend_its_indicator(read):
    for title in ("国有控股工业总产值", "限上工业税收"):
        reading = read(
            f"2026年1-10月{title}（亿元）\n地区 | 完成\n临江区 | 10\n", name="工业税收.xlsx"
        )
        assert "缺指标" in reading.report()


def test_an_unknown_word_in_a_heading_refuses_its_numbers(read):
    reading = read("""
云岭市2026年1-10月
指标 | 累计（亿元）
规上工业总产值 | 100
其中：国有控股 | 30
""")
    assert refused_cells(reading) == {"B4"}


def test_tables_below_each_other_do_not_lend_units_or_indicators(read):
    reading = read("""
云岭市2026年1-10月工业税收 单位：万元
地区 | 累计
临江区 | 10

工业投资
地区 | 累计
临江区 | 3
""")
    assert refused_cells(reading) == {"B7"}
    assert "缺单位" in reading.report()


def test_a_continued_table_keeps_its_title(read):
    reading = read("""
2026年1-10月工业税收（万元）
地区 | 累计 | 增速%
临江区 | 10 | 1
续表
地区 | 累计 | 增速%
望北区 | 20 | 2
""")
    assert {(row[1], row[7]) for row in said(reading) if row[6] == "level"} == {
        (LINJIANG, 1e5),
        ("990503", 2e5),
    }


def test_the_sum_of_the_parks_is_nobodys_figure(read):
    reading = read("""
2026年1-10月
园区名称 | 规上工业总产值（亿元）
凌光电子园 | 10
高新核心园 | 11
合计 | 21
""")
    assert refused_cells(reading) == {"B5"}


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


def test_a_column_without_a_heading_is_left_out_and_said(read):
    reading = read("2026年1-10月\n地区 | 工业税收（万元） | \n临江区 | 10 | 5\n")
    assert measures(reading) == {("industrial_tax", 2026, 10, "ytd", "level", 1e5)}
    assert [note.cell for note in reading.notes] == ["C3"]


def test_years_over_months_and_over_measures(read):
    reading = read("""
云岭市工业税收（万元）
地区 | 2025年 | > | 2026年 | >
^ | 1-9月 | 1-10月 | 1-9月 | 1-10月
临江区 | 1 | 2 | 3 | 4
""")
    assert {(row[1], row[2], row[5]) for row in measures(reading)} == {
        (2025, 9, 1e4),
        (2025, 10, 2e4),
        (2026, 9, 3e4),
        (2026, 10, 4e4),
    }


def test_a_header_that_is_shifted_against_its_columns_is_refused(read):
    reading = read("""
2026年10月
地区 | 本月工业税收(万元) | 累计工业税收(万元) |
1 | 临江区 | 10 | 100
2 | 望北区 | 11 | 110
""")
    assert "错列" in reading.report()
    assert reading.numbers_read == 0
    reading = read("""
2026年10月
序号 | 工业税收(万元) | 地区
1 | 临江区 | 10
2 | 望北区 | 11
""")
    assert "错列" in reading.report()
    assert reading.numbers_read == 0


def test_names_between_numbers_belong_to_nobody(read):
    reading = read("""
2026年1-10月 单位：亿元
地区 | 规上工业总产值 | 产业链 | 规上工业总产值
临江区 | 10 | 电子信息 | 20
""")
    assert "夹在数值中间" in reading.report()
    assert reading.numbers_read == 0


def test_a_month_typed_as_a_number_is_read_unless_it_could_be_two(read):
    drawing = "云岭市工业税收（万元）\n时间 | 当月\n{} | 10\n2017.11 | 11\n"
    months = {row[2] for row in measures(read(drawing.format("2017.09")))}
    assert months == {9, 11}
    assert refused_cells(read(drawing.format("2017.1"))) == {"B3"}


def test_areas_by_their_codes(read):
    reading = read("2026年1-10月\n地区 | 工业税收（万元）\n990502 | 10\n990503 | 11\n")
    assert {(row[1], row[7]) for row in said(reading)} == {(LINJIANG, 1e5), ("990503", 1.1e5)}


def test_a_number_merged_over_two_rows_belongs_to_neither(read):
    reading = read("""
2026年1-10月
地区 | 工业税收（万元） | 增速%
临江区 | 10 | 5
望北区 | ^ | 6
""")
    assert refused_cells(reading) == {"B3"}
    assert "合并" in reading.report()


def test_progress_towards_a_target_is_not_the_target(read):
    reading = read("""
2026年1-10月
地区 | 工业税收（万元） | > | >
^ | 累计 | 完成全年目标（%） | 年度目标
临江区 | 10 | 83.3 | 12
""")
    assert reading.is_accepted, reading.report()
    (target,) = reading.target.to_pylist()
    assert (target["value"], target["type"], target["cell"]) == (12e4, "amount", "D4")
    assert [number.cell for number in reading.numbers if number.status == "ignored"] == ["C4"]


def test_who_fills_in_the_form_says_nothing_of_the_figures(read):
    reading = read("""
 |  | 工业税收统计表 |  |
填报单位：税务局 |  | 2026年10月 |  | 单位：万元
地区 | 本月 | 比上年同月增长% | 累计 | 比上年同期增长%
临江区 | 10 | 5 | 100 | 6
制表人：张三 |  | 审核：李四 |  | 2026年11月5日
""")
    assert measures(reading) == {
        ("industrial_tax", 2026, 10, "month", "level", 10e4),
        ("industrial_tax", 2026, 10, "month", "growth_pct", 5.0),
        ("industrial_tax", 2026, 10, "ytd", "level", 100e4),
        ("industrial_tax", 2026, 10, "ytd", "growth_pct", 6.0),
    }


@pytest.mark.parametrize("date", ["2026年11月5日", "2026-11-05", "填报日期：2026年11月5日"])
def test_the_day_a_table_was_printed_is_not_its_period(read, date):
    reading = read(f"云岭市2026年1-10月工业税收（万元）\n{date}\n地区 | 累计\n临江区 | 10\n")
    assert measures(reading) == {("industrial_tax", 2026, 10, "ytd", "level", 10e4)}


def test_two_periods_in_one_title_are_none(read):
    title = "2026年1-10月与2025年1-10月工业税收对比（万元）"
    reading = read(f"{title}\n地区 | 累计\n临江区 | 10\n")
    assert "缺" in reading.report()
    assert "年份" in reading.report()
    reading = read(f"{title}\n地区 | 2026年1-10月 | 2025年1-10月 | 增速%\n临江区 | 10 | 9 | 11.1\n")
    assert {row[1:4] for row in measures(reading)} == {(2026, 10, "ytd")}


def test_subtotals_are_left_out(read):
    reading = read("""
2026年1-10月规上工业总产值（亿元）
地区 | 累计 | 增减额 | 增减%
一、县区小计 | 80 | 10 | 14.3
临江区 | 40 | 5 | 14.3
二、开发区小计 | 20 | 0 | 0
高新区 | 10 | 0 | 0
""")
    assert {row[1] for row in said(reading)} == {LINJIANG, "990571"}
    assert reading.numbers_read == 4
    assert reading.numbers_ignored == 8


def test_the_narrower_of_two_areas_in_a_title(read):
    reading = read("南岭省云岭市2026年1-10月\n指标 | 累计\n工业税收（万元） | 10\n")
    assert {row[1] for row in said(reading)} == {CITY}
    reading = read("云岭市和临江区2026年1-10月\n指标 | 累计\n工业税收（万元） | 10\n")
    assert "缺地区" in reading.report()


def test_what_is_printed_beside_a_rate_that_has_no_level(read):
    reading = read("""
2026年1-10月规上工业增加值增速（%）
地区 | 本年 | 上年同期 | 增减百分点 | 比1-9月±百分点
临江区 | 7.2 | 6.8 | 0.4 | 0.1
""")
    assert measures(reading) == {("value_added", 2026, 10, "ytd", "growth_pct", 7.2)}
    ignored = {
        number.cell: number.reason for number in reading.numbers if number.status == "ignored"
    }
    assert set(ignored) == {"C3", "D3", "E3"}
    assert all(ignored.values())
