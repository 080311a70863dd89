"""Growth: whose it is, which kind, and where it is none or may be of two."""

import pytest

from tests.etl.reader.conftest import found, measures, reason, refused, said, seen, status, values

CITY, LINJIANG = "990500", "990502"


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


def test_an_increase_beside_the_same_in_percent_is_the_amount(read):
    reading = read("""
2026年1-10月规上工业企业利润（万元）
地区 | 利润总额 | 比去年同期增减 | 比去年同期增减（%）
临江区 | 100000 | 5000 | 5.3
""")
    key = ("profit", LINJIANG, "all", 2026, 10, "ytd")
    assert said(reading) == {(*key, "level", 1e9), (*key, "growth_pct", 5.3)}
    assert status(reading)["C3"] == "ignored"


def test_a_growth_behind_the_start_of_the_year_is_left_out(read):
    reading = read("""
2026年10月末规上工业企业
地区 | 期末户数（户） | 年初户数（户） | 净增（户） | 增长%
临江区 | 120 | 118 | 2 | 1.7
""")
    assert status(reading) == {"B3": "read"} | dict.fromkeys(("C3", "D3", "E3"), "ignored")


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


@pytest.mark.parametrize("head", ["名义增速（%）", "名义增长（%）", "现价增速（%）"])
def test_a_growth_at_current_prices_is_not_that_of_value_added(read, head):
    reading = read(f"""
2026年1-10月各县区
县区 | 规上工业增加值（亿元） | {head} | 总产值（亿元） | {head}
临江区 | 210 | 4.5 | 812.4 | 7.9
""")
    assert status(reading) == {"B3": "read", "C3": "ignored", "D3": "read", "E3": "read"}


def test_the_real_growth_beside_it_is_read(read):
    reading = read("""
2026年1-10月各县区规上工业增加值
县区 | 绝对额（亿元） | 现价增速（%） | 可比价增速（%）
临江区 | 210 | 4.5 | 7.1
""")
    assert status(reading) == {"B3": "read", "C3": "ignored", "D3": "read"}
    assert not reading.problems


def test_an_increase_in_the_unit_of_the_level_is_no_growth(read):
    reading = read("""
2026年10月工业用电量
地区 | 本月（万千瓦时） | 去年同月（万千瓦时） | 增减（万千瓦时） | 增减率（%）
临江区 | 11 | 10 | 1 | 10
""")
    assert {row[4:] for row in found(reading)} == {
        ("level", 11e4),
        ("base", 10e4),
        ("growth_pct", 10.0),
    }
    units_below = read("""
2026年10月工业用电量
地区 | 本月 | 增减 | 增速
 | 万千瓦时 | 万千瓦时 | %
临江区 | 11 | 1 | 10
""")
    assert {row[4:] for row in found(units_below)} == {("level", 11e4), ("growth_pct", 10.0)}


def test_a_growth_below_the_rows_of_two_years_is_that_of_the_newer(read):
    reading = read("""
指标 | 临江区
2026年1-10月工业投资（亿元） | 11
2025年1-10月工业投资（亿元） | 10
增长（%） | 10
""")
    assert found(reading) == {
        ("investment", 2026, 10, "ytd", name, value)
        for name, value in (("level", 11e8), ("base", 10e8), ("growth_pct", 10.0))
    }


def test_a_growth_below_a_month_and_a_cumulative_is_refused(read):
    reading = read("""
2026年10月
指标 | 临江区
本月工业投资（亿元） | 1
累计工业投资（亿元） | 10
增长（%） | 3
""")
    assert [problem.cell for problem in reading.problems] == ["B5"]
    assert "缺口径" in reading.problems[0].rule


def test_a_rate_alone_under_a_word_of_levels_is_the_rate(read):
    reading = read("""
云岭市2026年1-10月
指标 | 全年目标 | 完成
规上工业增加值（%） | 8 | 7.5
""")
    assert found(reading, CITY) == {("value_added", 2026, 10, "ytd", "growth_pct", 7.5)}
    below = read("""
2026年1-10月规上工业增加值增速（%）
地区 | 本期 | 上年同期 | 比上年同期加快（百分点）
临江区 | 5 | 4 | 1
""")
    assert found(below) == {("value_added", 2026, 10, "ytd", "growth_pct", 5.0)}


def test_last_years_growth_and_its_change_are_left_out(read):
    reading = read("""
2026年1-10月
地区 | 规上工业增加值增速（%） | 上年同期增速（%） | 增减（百分点）
临江区 | 5 | 4 | 1
""")
    assert found(reading) == {("value_added", 2026, 10, "ytd", "growth_pct", 5.0)}


def test_a_growth_beside_two_years_with_shares_is_that_of_the_newer(read):
    reading = read("""
地区 | 2026年1-10月 | > | 2025年1-10月 | 同比增长%
^ | 工业投资(亿元) | 占比% | 工业投资(亿元) | ^
临江区 | 11 | 40 | 10 | 10
""")
    key = ("investment", 2026, 10, "ytd")
    assert found(reading) == {
        (*key, "level", 11e8),
        (*key, "share_pct", 40.0),
        (*key, "base", 10e8),
        (*key, "growth_pct", 10.0),
    }


def test_an_increase_that_may_be_an_amount_or_a_rate_is_refused(read):
    drawing = "云岭市2026年10月末\n指标 | 单位 | 期末 | {}\n亏损企业户数 | 户 | 90 | -3\n"
    assert "百分比还是绝对数" in read(drawing.format("同比增减")).report()
    assert read(drawing.format("同比增减%")).is_accepted
    assert read(drawing.format("同比增长")).is_accepted


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


def test_a_growth_between_month_and_cumulative_is_refused_even_under_a_cumulative_title(read):
    reading = read("云岭市2026年1-10月\n指标 | 本月 | 累计 | 增速%\n工业税收(万元) | 1 | 10 | 5\n")
    assert refused(reading) == {"D3"}
    assert "不能断定" in reading.report()


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


@pytest.mark.parametrize("head", ["±", "+-", "增(+)减(-)"])
def test_a_bare_sign_of_change_is_no_level(read, head):
    reading = read(f"""
2026年9月末规上工业企业户数（户）
地区 | 期末数 | 上年同期 | {head}
临江区 | 763 | 732 | 31
""")
    assert status(reading)["D3"] == "refused"
    assert not [n for n in seen(reading).values() if n.value == 31]


@pytest.mark.parametrize("head", ["较上年同期", "比去年同期", "比上年同期"])
def test_a_comparison_may_be_an_amount_unless_percent_is_said(read, head):
    drawing = """
2026年1-9月工业税收（万元）
地区 | 累计入库 | {}
临江区 | 30100 | -398
"""
    assert status(read(drawing.format(head)))["C3"] == "refused"
    assert status(read(drawing.format(f"{head}%")))["C3"] == "read"


def test_the_change_of_a_share_is_no_growth(read):
    reading = read("""
2026年1-9月工业税收（万元）
地区 | 累计入库 | 占全市比重% | 比重较上年同期
临江区 | 30100 | 12.5 | 0.4
""")
    assert status(reading)["D3"] == "ignored"


@pytest.mark.parametrize("word", ["下降（%）", "降幅（%）", "同比下降（%）"])
@pytest.mark.parametrize("name", ["规上工业增加值", "亩均增加值", "工业税收"])
def test_a_fall_of_value_added_is_a_fall_though_its_name_holds_a_rise(read, name, word):
    reading = read(f"2026年1-10月\n地区 | {name}{word}\n临江区 | 3.2\n")
    assert [number.value for number in seen(reading).values()] == [-3.2]


def test_a_cut_of_energy_is_no_growth_of_it(read):
    reading = read("2026年1-10月\n地区 | 单位增加值能耗下降率（%）\n临江区 | 3.2\n")
    assert [(n.indicator, n.value) for n in reading.numbers] == [("energy_intensity_cut", 3.2)]
