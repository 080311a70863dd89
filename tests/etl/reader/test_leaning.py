"""增速, 位次 and 比重 beside something that is not read: they are never lent to another figure."""

import pytest

from tests.etl.reader.conftest import said

CITY, LINJIANG, WANGBEI = "990500", "990502", "990503"


def status(reading):
    return {number.cell: number.status for number in reading.numbers}


def reason(reading, cell):
    return next(number.reason for number in reading.numbers if number.cell == cell)


@pytest.mark.parametrize(
    "strange", ["地方级税收（万元）", "户均产值（万元）", "其中：亿元以上企业（亿元）"]
)
def test_a_growth_beside_a_column_that_is_not_understood_is_not_that_of_the_one_before(
    read, strange
):
    reading = read(f"""
2026年1-10月
地区 | 工业税收（万元） | {strange} | 上年同期 | 增速% | 位次
临江区 | 30100 | 15000 | 14000 | 6.6 | 2
""")
    assert status(reading) == {"B3": "read"} | dict.fromkeys(("C3", "D3", "E3", "F3"), "refused")
    assert len(reading.problems) == 1
    assert reading.problems[0].cell == "C2"


def test_a_growth_below_a_row_that_is_not_understood_is_not_that_of_the_row_above(read):
    reading = read("""
云岭市2026年1-10月
项目 | 全市
工业税收（万元） | 152300
地方级税收（万元） | 70000
增速% | 6
工业投资（亿元） | 380
增速% | 10.3
""")
    assert status(reading) == {
        **dict.fromkeys(("B3", "B6", "B7"), "read"),
        **dict.fromkeys(("B4", "B5"), "refused"),
    }


def test_the_growth_of_a_forecast_is_left_out_with_it(read):
    reading = read("""
云岭市2026年10月
指标 | 单位 | 1-9月实绩 | 1-10月预计 | 增速%
规上工业总产值 | 亿元 | 3120 | 3500 | 5.3
""")
    assert status(reading) == {"C3": "read", "D3": "ignored", "E3": "ignored"}
    assert reason(reading, "E3") == "预计数不入库"


def test_a_growth_between_this_month_and_the_last_is_left_out(read):
    reading = read("""
2026年10月工业用电量（万千瓦时）
地区 | 本月 | 上月 | 增长% | 去年同月 | 同比%
临江区 | 9900 | 9800 | 1 | 9700 | 2.1
""")
    assert status(reading) == {
        **dict.fromkeys(("B3", "E3", "F3"), "read"),
        **dict.fromkeys(("C3", "D3"), "ignored"),
    }
    assert ("electricity", LINJIANG, "all", 2026, 10, "month", "growth_pct", 2.1) in said(reading)


def test_a_growth_behind_months_and_their_cumulative_is_that_of_the_cumulative(read):
    for whole in ("1-3月", "累计"):
        reading = read(f"""
2026年工业用电量分月（万千瓦时）
地区 | 1月 | 2月 | 3月 | {whole} | 同比%
临江区 | 8000 | 7000 | 9000 | 24000 | 3
""")
        found = said(reading)
        assert ("electricity", LINJIANG, "all", 2026, 3, "ytd", "growth_pct", 3.0) in found
        assert ("electricity", LINJIANG, "all", 2026, 2, "month", "level", 7000e4) in found


def test_a_file_named_after_a_growth_does_not_make_one_of_its_levels(read):
    reading = read(
        "2026年1-10月各县区工业投资（万元）\n地区 | 工业投资\n临江区 | 521000\n",
        name="工业投资增速.xlsx",
    )
    assert said(reading) == {("investment", LINJIANG, "all", 2026, 10, "ytd", "level", 521000e4)}


def test_a_title_of_levels_and_growths_says_neither_of_a_column(read):
    reading = read("""
2026年1-10月各县区工业投资及增速
单位：亿元、%
地区 | 工业投资 | 增速
临江区 | 52.1 | 12.1
""")
    key = ("investment", LINJIANG, "all", 2026, 10, "ytd")
    assert said(reading) == {(*key, "level", 52.1e8), (*key, "growth_pct", 12.1)}


def test_a_title_of_growth_with_a_unit_of_amounts_is_refused(read):
    reading = read("""
2026年各县区工业投资增速
单位：亿元、%
地区 | 1-9月 | 1-10月
临江区 | 52.1 | 12.1
""")
    assert status(reading) == {"B4": "refused", "C4": "refused"}
    assert "不能断定是总量还是增速" in reading.report()


def test_the_share_of_the_whole_in_itself_is_left_out(read):
    reading = read("""
云岭市2026年1-10月分产业链总产值（亿元）
产业链 | 总产值 | 占比%
规上工业 | 3500.2 | 100
电子信息 | 800.1 | 22.9
""")
    assert status(reading) == {
        "B3": "read",
        "C3": "ignored",
        "B4": "read",
        "C4": "read",
    }


def test_a_place_in_a_column_of_growths_is_refused(read):
    reading = read("2026年1-10月\n地区 | 工业投资增速（%）\n临江区 | 12.1\n望北区 | 第3\n")
    assert status(reading) == {"B3": "read", "B4": "refused"}
    assert reason(reading, "B4") == "位次写在不是位次的列里"


def test_a_place_beside_a_growth_that_only_the_title_names(read):
    reading = read("""
2026年各县区规上工业增加值增速（%）
地区 | 1-9月 | 1-10月 | 比1-9月加快（百分点） | 位次 | 上月位次
临江区 | 7.1 | 7.3 | 0.2 | 3 | 4
""")
    key = ("value_added", LINJIANG, "all", 2026)
    assert said(reading) == {
        (*key, 9, "ytd", "growth_pct", 7.1),
        (*key, 10, "ytd", "growth_pct", 7.3),
        (*key, 10, "ytd", "rank", 3),
    }


def test_a_place_that_names_its_indicator_takes_the_period_of_the_growth_beside_it(read):
    reading = read("""
2026年10月
县区 | 工业用电量累计增速（%） | 工业用电量增速排名 | 工业用电量当月增速（%）
临江区 | 3 | 4 | 2.2
""")
    key = ("electricity", LINJIANG, "all", 2026, 10)
    assert said(reading) == {
        (*key, "ytd", "growth_pct", 3.0),
        (*key, "ytd", "rank", 4),
        (*key, "month", "growth_pct", 2.2),
    }


def test_an_increase_beside_the_same_in_percent_is_the_amount(read):
    reading = read("""
2026年1-10月规上工业企业利润（万元）
地区 | 利润总额 | 比去年同期增减 | 比去年同期增减（%）
临江区 | 100000 | 5000 | 5.3
""")
    key = ("profit", LINJIANG, "all", 2026, 10, "ytd")
    assert said(reading) == {(*key, "level", 1e9), (*key, "growth_pct", 5.3)}
    assert status(reading)["C3"] == "ignored"


def test_a_target_growth_under_a_title_of_percent(read):
    reading = read("""
2026年规上工业增加值增长目标完成情况（%）
地区 | 全年目标 | 1-10月增速
全市 | 7 | 7.1
""")
    assert said(reading) == {("value_added", CITY, "all", 2026, 10, "ytd", "growth_pct", 7.1)}
    assert [(row["type"], row["value"]) for row in reading.target.to_pylist()] == [("growth", 7.0)]
