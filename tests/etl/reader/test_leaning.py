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


def test_levels_and_growths_of_a_group_are_targets_bases_and_places_where_it_says_so(read):
    reading = read("""
2026年1-10月各县区工业投资
地区 | 年度目标 | > | 1-10月完成 | > | 上年同期 | > | 全市位次 | >
^ | 总量（亿元） | 增速（%） | 总量（亿元） | 增速（%） | 总量（亿元） | 增速（%） | 总量 | 增速
临江区 | 60 | 10 | 52.1 | 12.1 | 46.5 | 8 | 3 | 2
""")
    key = ("investment", LINJIANG, "all", 2026, 10, "ytd")
    assert said(reading) == {
        (*key, "level", 52.1e8),
        (*key, "growth_pct", 12.1),
        (*key, "base", 46.5e8),
        (*key, "rank", 2),
    }
    targets = {(row["type"], row["value"]) for row in reading.target.to_pylist()}
    assert targets == {("amount", 60e8), ("growth", 10.0)}
    assert {cell for cell, each in status(reading).items() if each == "ignored"} == {"G4", "H4"}


def test_a_growth_that_is_aimed_at_is_no_growth(read):
    reading = read("""
2026年工业增长目标及1-10月完成情况
地区 | 规上工业增加值 | > | 工业投资 | >
^ | 目标增速% | 实际增速% | 增速目标% | 实际增速%
临江区 | 7.5 | 7.3 | 11 | 12.1
""")
    key = (LINJIANG, "all", 2026, 10, "ytd", "growth_pct")
    assert said(reading) == {("value_added", *key, 7.3), ("investment", *key, 12.1)}
    targets = {(row["indicator"], row["value"]) for row in reading.target.to_pylist()}
    assert targets == {("value_added", 7.5), ("investment", 11.0)}


def test_a_growth_behind_the_start_of_the_year_is_left_out(read):
    reading = read("""
2026年10月末规上工业企业
地区 | 期末户数（户） | 年初户数（户） | 净增（户） | 增长%
临江区 | 120 | 118 | 2 | 1.7
""")
    assert status(reading) == {"B3": "read"} | dict.fromkeys(("C3", "D3", "E3"), "ignored")


def test_a_share_of_last_year_of_another_indicator_is_refused(read):
    reading = read("""
2026年1-10月规上工业总产值
地区 | 总产值（亿元） | 占全市比重% | 上年同期比重% | 增速%
临江区 | 560.2 | 16 | 15.7 | 7.1
""")
    kept = [number.cell for number in reading.numbers if number.status == "read"]
    assert kept == ["B3", "C3"]


@pytest.mark.parametrize(
    "title",
    [
        "国有控股工业企业",
        "民营企业",
        "大中型工业企业",
        "重点企业",
        "制造业",
        "（不含高新区）",
        "纳税百强企业",
    ],
)
def test_a_title_of_a_part_of_all_firms_refuses_what_names_the_whole(read, title):
    drawing = f"云岭市2026年1-10月{title}主要指标\n指标 | 累计（亿元）\n营业收入 | 900\n"
    reading = read(drawing)
    assert reading.numbers_read == 0
    assert "不能当作全部" in reading.report()
    reading = read({title: "云岭市2026年1-10月\n指标 | 累计（亿元）\n营业收入 | 900\n"})
    assert reading.numbers_read == 0


def test_other_words_of_a_title_do_not_matter_to_rows_that_name_their_indicator(read):
    reading = read("云岭市专报第12期：2026年1-10月情况\n指标 | 累计（亿元）\n营业收入 | 900\n")
    assert said(reading) == {("revenue", CITY, "all", 2026, 10, "ytd", "level", 900e8)}


def test_what_was_found_wanting_stands_in_a_column_of_its_own(read):
    reading = read("""
2026年1-10月工业投资
地区 | 完成额（亿元） | 增速% | 是否达标
临江区 | 52.1 | 12.1 | 是
""")
    assert len(said(reading)) == 2


@pytest.mark.parametrize(
    "heads",
    ["工业投资（亿元） | 其中：技改投资（亿元）", "规上工业总产值（亿元） | 产销率（%）"],
)
def test_a_growth_behind_what_only_adds_to_a_level_may_be_of_either(read, heads):
    reading = read(f"2026年1-10月\n地区 | {heads} | 增长（%）\n临江区 | 52.1 | 18.8 | 12.1\n")
    assert status(reading) == {"B3": "read", "C3": "read", "D3": "refused"}
    assert "不能断定是哪一项的增速" in reading.report()


def test_a_growth_in_a_group_of_its_own_or_in_points_is_told_all_the_same(read):
    reading = read("""
2026年1-10月
地区 | 工业投资 | > | 其中：技改投资 | > | 产销率（%） | 同比增减（百分点）
^ | 完成额（亿元） | 同比% | 完成额（亿元） | 同比% | ^ | ^
临江区 | 52.1 | 12.1 | 18.8 | 16.3 | 97.1 | -0.3
""")
    key = (LINJIANG, "all", 2026, 10, "ytd")
    assert {row for row in said(reading) if row[6] != "level"} == {
        ("investment", *key, "growth_pct", 12.1),
        ("technical_investment", *key, "growth_pct", 16.3),
        ("sales_rate", *key, "change_pp", -0.3),
    }


def test_a_growth_below_其中_may_be_of_either(read):
    reading = read("""
云岭市2026年1-10月
指标 | 累计
工业投资（亿元） | 380
其中：技改投资（亿元） | 130
同比增长（%） | 10.3
""")
    assert status(reading) == {"B3": "read", "B4": "read", "B5": "refused"}


@pytest.mark.parametrize(
    ("heads", "kept"),
    [
        ("占全市比重（%） | 位次", False),
        ("总量位次 | 增速位次", True),
        ("总量 | 增速排名", True),
    ],
)
def test_only_the_place_by_what_the_indicator_is_ranked_by_is_kept(read, heads, kept):
    reading = read(f"2026年1-10月规上工业总产值（亿元）\n地区 | {heads}\n临江区 | 16 | 2\n")
    assert ("rank" in {row[6] for row in said(reading)}) == kept


def test_a_note_that_limits_the_figures_is_said(read):
    reading = read(
        "2026年1-10月工业投资（亿元）\n地区 | 累计\n全市 | 380\n注：全市数据不含高新区。\n"
    )
    assert [note.rule for note in reading.notes] == ["附注限定了范围，表头没有写，按表头读取"]
