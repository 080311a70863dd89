"""Years, months, quarters and what is cumulative."""

import pytest

from tests.etl.reader.conftest import measures, refused, said, status, values

CITY, LINJIANG = "990500", "990502"


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


def test_a_month_over_all_columns_is_that_of_the_report(read):
    reading = read("""
地区 | 2026年10月 | >
^ | 规上工业增加值增速（%） | 工业投资增速（%）
临江区 | 1.5 | 2.5
""")
    assert "缺口径" in reading.report()


def test_a_february_is_told_even_where_the_unit_is_missing(read):
    reading = read("""
2016年2月
地区 | 工业投资 | > | > | >
^ | 2月 | 1-2月 | 本月增速 | 累计增速
临江区 | 10 | 10 | 0.0 | 7.9
望北区 | 20 | 20 | 0.0 | -3.5
""")
    assert {n.cell: n.status for n in reading.numbers} == {
        **dict.fromkeys(("B4", "C4", "B5", "C5"), "refused"),
        **dict.fromkeys(("D4", "D5"), "ignored"),
        **dict.fromkeys(("E4", "E5"), "read"),
    }


def test_a_single_quarter_among_cumulative_ones_is_named(read):
    reading = read("2026年工业投资（亿元）\n地区 | 一季度 | 二季度 | 三季度\n临江区 | 1 | 2 | 3\n")
    assert {n.cell: n.status for n in reading.numbers} == {
        "B3": "read",
        "C3": "refused",
        "D3": "refused",
    }
    assert "单季" in reading.report()


@pytest.mark.parametrize("title", ["2026年三季度", "2026年下半年", "2026年10月上旬"])
def test_a_single_quarter_or_ten_days_are_not_taken_for_a_year_or_month(read, title):
    reading = read(f"云岭市{title}工业税收（万元）\n地区 | 完成 | 增速(%)\n临江区 | 10 | 5\n")
    assert refused(reading) == {"B3", "C3"}


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


def test_a_cumulative_beside_months_runs_to_the_last_month_with_a_number(read):
    reading = read("""
2026年云岭市工业用电量（亿千瓦时）
地区 | 1月 | 2月 | 3月 | 4月 | 累计
临江区 | 1 | 2 | 3 |  | 6
""")
    assert ("electricity", 2026, 3, "ytd", "level", 6e8) in measures(reading)


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


def test_a_month_typed_as_a_number_is_read_unless_it_could_be_two(read):
    drawing = "云岭市工业税收（万元）\n时间 | 当月\n{} | 10\n2017.11 | 11\n"
    months = {row[2] for row in measures(read(drawing.format("2017.09")))}
    assert months == {9, 11}
    assert refused(read(drawing.format("2017.1"))) == {"B3"}


def test_bare_months_under_a_title_of_cumulatives_are_cumulative(read):
    reading = read("""
云岭市2026年规上工业总产值累计完成情况（亿元）
地区 | 8月 | 9月 | 10月
临江区 | 650 | 730 | 812
""")
    assert {(row[1], row[2]) for row in values(reading)} == {(8, "ytd"), (9, "ytd"), (10, "ytd")}


@pytest.mark.parametrize(
    ("period", "month"), [("2026年三季度末", 9), ("2025年末", 12), ("2026年一季度末", 3)]
)
def test_ends_of_quarters_and_years(read, period, month):
    reading = read(f"各县区规上工业企业户数\n地区 | {period}（户）\n临江区 | 76\n")
    assert {(row[1], row[2]) for row in values(reading)} == {(month, "point")}


def test_a_page_of_a_yearbook_is_of_a_year(read):
    reading = read("""
18-5 各县区规模以上工业主要指标（2025年）
地区 | 工业总产值（亿元）
临江区 | 812
""")
    assert {(row[1], row[2]) for row in values(reading)} == {(12, "ytd")}


def test_a_number_before_a_title_that_may_be_months_is_no_yearbook(read):
    reading = read("""
1-10 各县区规模以上工业主要指标（2025年）
地区 | 工业总产值（亿元）
临江区 | 812
""")
    assert "缺月份" in reading.report()
