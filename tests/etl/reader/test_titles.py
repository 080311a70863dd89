"""What titles, sheets and files say of a table, and what they do not."""

import pytest

from tests.etl.reader.conftest import found, measures, said, seen, status, values

CITY, LINJIANG = "990500", "990502"


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


def test_who_sent_the_table_may_stand_in_its_title(read):
    for sender in ("云岭市税务局", "云岭市统计局", "国网云岭供电公司", "国家税务总局云岭市税务局"):
        reading = read(
            f"{sender}2026年1-10月工业税收入库情况（万元）\n项目 | 累计\n工业税收 | 10\n"
        )
        assert values(reading) == {(CITY, 10, "ytd", "level", 10e4)}


@pytest.mark.parametrize(
    "told",
    [
        "临江区工业投资完成52.1亿元，同比增长12.1%。",
        "1-9月，望北区规上工业总产值完成500.1亿元，增速居全市第3位，较上月加快0.3个百分点。",
        "其中民营工业增加值增长7.0%；高技术制造业增加值增长12%。",
    ],
)
def test_a_paragraph_with_figures_says_nothing_of_the_table_below(read, told):
    reading = read(f"""
云岭市2026年10月工业经济运行快报
{told}
指标 | 单位 | 1-10月 | 同比增长（%）
规上工业总产值 | 亿元 | 3500.2 | 5.3
""")
    number = seen(reading)["C4"]
    assert (number.area, number.month, number.basis) == (CITY, 10, "ytd")
    assert not reading.problems


def test_the_county_of_a_paragraph_is_not_that_of_a_table_without_one(read):
    reading = read("""
2026年10月工业经济运行快报
临江区工业投资完成52.1亿元，增长12.1%。
指标 | 单位 | 1-10月 | 同比增长（%）
规上工业总产值 | 亿元 | 3500.2 | 5.3
""")
    assert status(reading) == {"C4": "refused", "D4": "refused"}


def test_a_sentence_without_figures_may_limit_what_is_counted(read):
    reading = read("""
2026年1-10月各县区工业投资
以下各区均不含跨区项目。
县区 | 完成额（亿元） | 增速（%）
临江区 | 52.1 | 12.1
""")
    assert status(reading) == {"B4": "refused", "C4": "refused"}


@pytest.mark.parametrize(
    "title", ["重点项目投资", "工业项目投资", "重大产业项目工业投资", "全部工业增加值"]
)
def test_a_table_of_projects_or_of_all_industry_is_not_that_of_the_indicator(read, title):
    reading = read(f"""
2026年1-10月各县区{title}
县区 | 完成（亿元） | 增速（%）
临江区 | 52.1 | 12.1
""")
    assert status(reading) == {"B3": "refused", "C3": "refused"}


@pytest.mark.parametrize(
    ("sheet", "title"),
    [
        ("望北区", "临江区2026年1-10月工业投资"),
        ("技改投资", "临江区2026年1-10月工业投资"),
        ("先进材料", "临江区2026年1-10月电子信息产业链工业投资"),
    ],
)
def test_a_sheet_and_its_title_that_contradict_each_other_are_refused(read, sheet, title):
    reading = read({sheet: f"\n{title}\n项目 | 完成（亿元） | 增速（%）\n本期 | 52.1 | 12\n"})
    assert set(status(reading).values()) == {"refused"}
    assert "标题与表名" in reading.problems[0].rule


def test_a_sheet_with_a_wider_name_than_its_title_does_not_contradict_it(read):
    table = "\n临江区2026年1-10月\n指标 | 完成 | 增速（%）\n工业投资（亿元） | 52.1 | 12.1\n"
    assert {number.area for number in seen(read({"云岭市": table})).values()} == {LINJIANG}


def test_the_name_of_a_sheet_says_whether_the_month_of_its_title_is_cumulative(read):
    table = """
2026年10月工业税收
县区 | 税收（万元） | 增速（%）
临江区 | {} | 12.1
"""
    reading = read({"当月": table.format(3010), "累计": table.format(30100)})
    assert [n.basis for n in reading.numbers] == ["month", "month", "ytd", "ytd"]


def test_a_title_of_another_month_than_the_name_of_its_sheet_is_said(read):
    reading = read(
        {
            "10月": """
2026年1-9月各县区工业投资
县区 | 完成（亿元） | 增速（%）
临江区 | 46 | 11
"""
        }
    )
    assert seen(reading)["B3"].month == 9
    assert any("表名与标题的2026年9月不一致" in note.rule for note in reading.notes)


def test_a_file_named_by_its_region_code(read):
    name = "E41002_Y0101+工业投资_990502000000_20260010_20261123.xlsx"
    reading = read("指标 | 本月 | 1-本月\n工业投资（万元） | 10 | 100\n", name=name)
    assert found(reading) == {
        ("investment", 2026, 10, "month", "level", 10e4),
        ("investment", 2026, 10, "ytd", "level", 100e4),
    }


def test_a_title_with_an_unknown_word_does_not_lend_its_indicator(read):
    for title in ("国有控股工业总产值", "限上工业税收"):
        reading = read(
            f"2026年1-10月{title}（亿元）\n地区 | 完成\n临江区 | 10\n", name="工业税收.xlsx"
        )
        assert "缺指标" in reading.report()


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


def test_the_narrower_of_two_areas_in_a_title(read):
    reading = read("南岭省云岭市2026年1-10月\n指标 | 累计\n工业税收（万元） | 10\n")
    assert {row[1] for row in said(reading)} == {CITY}
    reading = read("云岭市和临江区2026年1-10月\n指标 | 累计\n工业税收（万元） | 10\n")
    assert "缺地区" in reading.report()


def test_a_title_of_two_indicators_names_neither_and_its_scope_is_of_neither(read):
    reading = read("""
云岭市2026年1-10月工业投资、工业税收情况（不含烟）
指标 | 累计（亿元）
工业投资 | 12
""")
    assert all(number.status in ("read", "refused") for number in reading.numbers)
    assert read("2026年1-10月工业投资、工业税收\n地区 | 亿元\n临江区 | 12\n").numbers_read == 0
