"""The shapes in which bureaus send tables."""

from tests.etl.reader.conftest import said

CITY, LINJIANG, WANGBEI = "990500", "990502", "990503"


def test_merged_two_level_headers_give_indicator_and_period(read):
    reading = read("""
云岭市2026年1-10月主要工业指标 | > | > | > | >
地区   | 规上工业总产值（亿元） | > | 规上工业增加值 | >
^      | 本月 | 累计 | 本月增速(%) | 累计增速(%)
全市   | 120.5 | 1100 | 7.1 | 6.9
临江区 | 30.2 | 300.5 | 8 | 7.5
""")
    assert said(reading) == {
        ("output", CITY, "all", 2026, 10, "month", "level", 120.5e8),
        ("output", CITY, "all", 2026, 10, "ytd", "level", 1100e8),
        ("value_added", CITY, "all", 2026, 10, "month", "growth_pct", 7.1),
        ("value_added", CITY, "all", 2026, 10, "ytd", "growth_pct", 6.9),
        ("output", LINJIANG, "all", 2026, 10, "month", "level", 30.2e8),
        ("output", LINJIANG, "all", 2026, 10, "ytd", "level", 300.5e8),
        ("value_added", LINJIANG, "all", 2026, 10, "month", "growth_pct", 8.0),
        ("value_added", LINJIANG, "all", 2026, 10, "ytd", "growth_pct", 7.5),
    }
    assert (reading.numbers_read, reading.numbers_refused, reading.numbers_ignored) == (8, 0, 0)


def test_growth_base_and_place_beside_a_level_belong_to_it(read):
    reading = read("""
单位：万元
地区 | 2026年1-10月工业税收 | 上年同期 | 增速(%) | 位次
临江区 | 10,000 | 8000 | 25 | 1
望北区 | 9000 | 10000 | -10 | 2
""")
    key = ("industrial_tax", LINJIANG, "all", 2026, 10, "ytd")
    assert {row for row in said(reading) if row[1] == LINJIANG} == {
        (*key, "level", 1e8),
        (*key, "base", 0.8e8),
        (*key, "growth_pct", 25.0),
        (*key, "rank", 1),
    }


def test_indicators_down_and_measures_across(read):
    reading = read("""
云岭市2026年10月工业主要指标
指标名称 | 计量单位 | 本月 | 1-本月 | 累计增速（%）
甲 | 乙 | 1 | 2 | 3
规上工业总产值 | 亿元 | 120 | 1100 | 6.5
利润总额 | 万元 | 500 | -200 | 由盈转亏
规上企业户数 | 户 |  | 760 | 2
""")
    assert said(reading) == {
        ("output", CITY, "all", 2026, 10, "month", "level", 120e8),
        ("output", CITY, "all", 2026, 10, "ytd", "level", 1100e8),
        ("output", CITY, "all", 2026, 10, "ytd", "growth_pct", 6.5),
        ("profit", CITY, "all", 2026, 10, "month", "level", 500e4),
        ("profit", CITY, "all", 2026, 10, "ytd", "level", -200e4),
        ("profit", CITY, "all", 2026, 10, "ytd", "growth_word", "由盈转亏"),
        ("enterprise_count", CITY, "all", 2026, 10, "point", "level", 760.0),
        ("enterprise_count", CITY, "all", 2026, 10, "point", "growth_pct", 2.0),
    }
    assert reading.numbers_ignored == 3


def test_one_sheet_for_each_indicator(read):
    drawing = """
单位：亿元
地区 | 2026年9月 | 2026年10月
临江区 | 1 | 2
望北区 | 3 | 4
"""
    reading = read({"规上工业总产值": drawing, "工业投资": drawing})
    found = said(reading)
    assert ("output", LINJIANG, "all", 2026, 9, "month", "level", 1e8) in found
    assert ("investment", WANGBEI, "all", 2026, 10, "month", "level", 4e8) in found
    assert len(found) == 8


def test_electricity_of_counties_in_four_columns(read):
    reading = read("""
云岭市2026年10月工业用电量
单位：万千瓦时
区县 | 当月 | 同比(%) | 累计 | 同比(%)
临江区 | 1000 | 3.1 | 9000 | -2.2
""")
    assert said(reading) == {
        ("electricity", LINJIANG, "all", 2026, 10, "month", "level", 1000e4),
        ("electricity", LINJIANG, "all", 2026, 10, "month", "growth_pct", 3.1),
        ("electricity", LINJIANG, "all", 2026, 10, "ytd", "level", 9000e4),
        ("electricity", LINJIANG, "all", 2026, 10, "ytd", "growth_pct", -2.2),
    }


def test_chains_down_and_counties_across(read):
    reading = read("""
2026年1-10月各产业链规上工业总产值（亿元）
产业链 | 临江区 | 望北区
电子信息 | 10 | 20
先进材料产业链 | 30 | -
""")
    assert said(reading) == {
        ("output", LINJIANG, "electronics", 2026, 10, "ytd", "level", 10e8),
        ("output", WANGBEI, "electronics", 2026, 10, "ytd", "level", 20e8),
        ("output", LINJIANG, "materials", 2026, 10, "ytd", "level", 30e8),
        ("output", WANGBEI, "materials", 2026, 10, "ytd", "status", "not_applicable"),
    }


def test_targets_are_rows_of_their_own(read):
    reading = read("""
指标 | 地区 | 年度 | 类型 | 目标值 | 单位 | 责任单位
规上工业增加值 | 全市 | 2026 | 增速 | 7 | % | 统计局
工业税收 | 临江区 | 2026 | 总量 | 12 | 亿元 | 税务局
综合能源消费量 | 全市 | 2026 | 上限 | 300 | 万吨标准煤 | 发改委
规上企业户数 | 全市 | 2026 | 净增 | 40 | 户 | 工信局
""")
    assert [str(problem) for problem in reading.problems] == []
    rows = {tuple(row.values())[:7] for row in reading.target.to_pylist()}
    assert rows == {
        ("value_added", CITY, "all", 2026, "growth", 7.0, "统计局"),
        ("industrial_tax", LINJIANG, "all", 2026, "amount", 12e8, "税务局"),
        ("energy", CITY, "all", 2026, "ceiling", 300e4, "发改委"),
        ("enterprise_count", CITY, "all", 2026, "net_increase", 40.0, "工信局"),
    }
    assert reading.observation.num_rows == 0


def test_a_tidy_workbook_is_read_by_its_headings_too(read):
    reading = read("""
指标 | 地区 | 产业链 | 时期 | 口径 | 数值 | 单位 | 增速 | 同期数
规上工业总产值 | 临江区 | 电子信息 | 2026-10 | 累计 | 12 | 亿元 | 5.5 | 11.4
规上企业户数 | 全市 |  | 2026-10 | 期末 | 760 | 户 |  |
""")
    key = ("output", LINJIANG, "electronics", 2026, 10, "ytd")
    assert said(reading) == {
        (*key, "level", 12e8),
        (*key, "growth_pct", 5.5),
        (*key, "base", 11.4e8),
        ("enterprise_count", CITY, "all", 2026, 10, "point", "level", 760.0),
    }


def test_tables_side_by_side_with_and_without_a_gap(read):
    for gap in ("", "|"):
        reading = read(f"""
2026年1-10月工业投资 单位：亿元
地区 | 工业投资 | 增速(%) {"| " if gap else ""}| 地区 | 工业投资 | 增速(%)
临江区 | 1 | 10 {"| " if gap else ""}| 望北区 | 2 | 20
桐山县 | 3 | 30 {"| " if gap else ""}| 白石县 | 4 | 40
""")
        levels = {(row[1], row[7]) for row in said(reading) if row[6] == "level"}
        growths = {(row[1], row[7]) for row in said(reading) if row[6] == "growth_pct"}
        assert levels == {("990502", 1e8), ("990503", 2e8), ("990521", 3e8), ("990522", 4e8)}
        assert growths == {("990502", 10), ("990503", 20), ("990521", 30), ("990522", 40)}


def test_stacked_tables_keep_their_own_titles_and_units(read):
    reading = read("""
表一 2026年1-10月工业税收 单位：万元
地区 | 累计 | 增速(%)
临江区 | 100 | 10
注：本表为快报数。

表二 2026年1-9月工业投资 单位：亿元
地区 | 累计 | 增速(%)
临江区 | 1 | -1
""")
    assert said(reading) == {
        ("industrial_tax", LINJIANG, "all", 2026, 10, "ytd", "level", 100e4),
        ("industrial_tax", LINJIANG, "all", 2026, 10, "ytd", "growth_pct", 10.0),
        ("investment", LINJIANG, "all", 2026, 9, "ytd", "level", 1e8),
        ("investment", LINJIANG, "all", 2026, 9, "ytd", "growth_pct", -1.0),
    }


def test_a_ratio_under_growth_changes_in_percentage_points(read):
    reading = read("""
2026年1-10月
地区 | 亏损面(%) | 同比增长(%) | 规上工业总产值(亿元) | 同比±%
临江区 | 12.0 | -14.4 | 10 | 3
""")
    assert said(reading) == {
        ("loss_share", LINJIANG, "all", 2026, 10, "point", "level", 12.0),
        ("loss_share", LINJIANG, "all", 2026, 10, "point", "change_pp", -14.4),
        ("output", LINJIANG, "all", 2026, 10, "ytd", "level", 10e8),
        ("output", LINJIANG, "all", 2026, 10, "ytd", "growth_pct", 3.0),
    }


def test_a_csv_of_merged_headers_saved_flat(read_text):
    text = (
        "2026年1-10月,,,,\n,工业税收(万元),,工业投资(亿元),\n地区,累计,增速(%),累计,增速(%)\n"
        "临江区,100,5,2,6\n"
    )
    for encoding in ("utf-8", "utf-8-sig", "gb18030"):
        reading = read_text(text, encoding=encoding)
        assert {(row[0], row[6], row[7]) for row in said(reading)} == {
            ("industrial_tax", "level", 1e6),
            ("industrial_tax", "growth_pct", 5.0),
            ("investment", "level", 2e8),
            ("investment", "growth_pct", 6.0),
        }


def test_four_header_rows_of_a_macro_database_with_time_downwards(read):
    reading = read("""
指标 | 规上工业总产值 | 工业税收：累计值 | 规上工业增加值：累计同比
地区 | 云岭市 | 云岭市 | 云岭市
频度 | 月 | 月 | 月
单位 | 亿元 | 万元 | %
2026-10 | 100 | 10 | 5
2026-09 | 90 | 9 | 4
""")
    assert said(reading) == {
        ("output", CITY, "all", 2026, 10, "month", "level", 100e8),
        ("output", CITY, "all", 2026, 9, "month", "level", 90e8),
        ("industrial_tax", CITY, "all", 2026, 10, "ytd", "level", 10e4),
        ("industrial_tax", CITY, "all", 2026, 9, "ytd", "level", 9e4),
        ("value_added", CITY, "all", 2026, 10, "ytd", "growth_pct", 5.0),
        ("value_added", CITY, "all", 2026, 9, "ytd", "growth_pct", 4.0),
    }


def test_provincial_feedback_with_this_year_last_year_and_growth(read):
    reading = read("""
云岭市2026年10月主要指标
单位：亿元
指标 | 本年 | > | 去年同期 | > | 增长速度(%) | >
^ | 本月 | 1-本月 | 本月 | 1-本月 | 本月 | 1-本月
甲 | 1 | 2 | 3 | 4 | 5 | 6
规模以上工业企业利润总额 | 1 | 10 | 0.9 | 9.5 | 11.1 | 5.3
""")
    key = ("profit", CITY, "all", 2026, 10)
    assert said(reading) == {
        (*key, "month", "level", 1e8),
        (*key, "ytd", "level", 10e8),
        (*key, "month", "base", 0.9e8),
        (*key, "ytd", "base", 9.5e8),
        (*key, "month", "growth_pct", 11.1),
        (*key, "ytd", "growth_pct", 5.3),
    }


def test_measures_down_and_areas_across(read):
    reading = read("""
云岭市2026年10月工业税收 单位：万元
 | 全市 | 临江区
本月 | 10 | 1
本月增速% | 1 | 2
累计 | 100 | 10
累计增速% | 4 | 5
""")
    key = ("industrial_tax", LINJIANG, "all", 2026, 10)
    assert {row for row in said(reading) if row[1] == LINJIANG} == {
        (*key, "month", "level", 1e4),
        (*key, "month", "growth_pct", 2.0),
        (*key, "ytd", "level", 10e4),
        (*key, "ytd", "growth_pct", 5.0),
    }


def test_periods_in_words_and_as_codes(read):
    for title, heading in (
        ("二〇二六年一至十月工业投资", "累计（亿元）"),
        ("云岭市工业投资（亿元）", "1—10月"),
        ("2026年十月份工业投资", "1-本月（亿元）"),
    ):
        reading = read(f"{title}\n地区 | {heading}\n临江区 | 1\n", name="2026/表.xlsx")
        assert said(reading) == {("investment", LINJIANG, "all", 2026, 10, "ytd", "level", 1e8)}
    months = {(2026, 9, "month", 1e4), (2026, 10, "month", 2e4)}
    for nine, ten in (("202609", "202610"), ("20260009", "20260010"), ("2026M09", "2026M10")):
        title = "临江区工业用电量当月值（万千瓦时）"
        across = read(f"{title}\n指标 | {nine} | {ten}\n工业用电量 | 1 | 2\n")
        assert {(*row[3:6], row[7]) for row in said(across)} == months
        down = read(f"{title}\n时间 | 工业用电量\n{nine} | 1\n{ten} | 2\n")
        assert {(*row[3:6], row[7]) for row in said(down)} == months


def test_years_over_months_as_bare_numbers(read):
    reading = read("""
工业用电量当月值（万千瓦时）
年份 | 2026 | >
月份 | 9 | 10
临江区 | 1 | 2
""")
    assert {(*row[3:6], row[7]) for row in said(reading)} == {
        (2026, 9, "month", 1e4),
        (2026, 10, "month", 2e4),
    }


def test_the_corner_of_a_table_names_its_indicator(read):
    reading = read("2026年1-10月\n工业投资（亿元） | 累计 | 增速%\n临江区 | 1 | 2\n")
    key = ("investment", LINJIANG, "all", 2026, 10, "ytd")
    assert said(reading) == {(*key, "level", 1e8), (*key, "growth_pct", 2.0)}


def test_indicators_as_section_rows_over_areas(read):
    reading = read("""
2026年1-10月各县区主要指标
地区 | 累计 | 增速（%）
一、工业投资（亿元） | |
临江区 | 1 | 2
二、工业税收（万元） | |
临江区 | 5 | 6
""")
    assert {(row[0], row[6], row[7]) for row in said(reading)} == {
        ("investment", "level", 1e8),
        ("investment", "growth_pct", 2.0),
        ("industrial_tax", "level", 5e4),
        ("industrial_tax", "growth_pct", 6.0),
    }


def test_who_made_the_table_may_stand_beside_its_title(read):
    reading = read("""
 | 2026年1-10月工业税收 | | 制表：张三 13800000000
 | 单位：万元
 | 地区 | 累计 | 增速（%）
 | 临江区 | 10 | 5
""")
    key = ("industrial_tax", LINJIANG, "all", 2026, 10, "ytd")
    assert said(reading) == {(*key, "level", 1e5), (*key, "growth_pct", 5.0)}


def test_measures_down_under_a_merged_area(read):
    reading = read("""
2026年10月
县区 | 项目 | 规上工业增加值 | 工业投资
临江区 | 累计增速（%） | 3 | 4
^ | 排名 | 1 | 2
""")
    key = (LINJIANG, "all", 2026, 10, "ytd")
    assert said(reading) == {
        ("value_added", *key, "growth_pct", 3.0),
        ("value_added", *key, "rank", 1),
        ("investment", *key, "growth_pct", 4.0),
        ("investment", *key, "rank", 2),
    }


def test_a_target_of_the_year_beside_what_is_done(read):
    reading = read("""
2026年工业投资（亿元）
地区 | 1-10月完成 | 预计全年 | 全年目标
临江区 | 1 | 2 | 3
""")
    assert {row[7] for row in said(reading)} == {1e8}
    assert [(row["year"], row["value"]) for row in reading.target.to_pylist()] == [(2026, 3e8)]
