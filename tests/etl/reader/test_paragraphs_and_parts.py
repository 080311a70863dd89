"""Paragraphs, tables of a part, targets of a part of the year, places of what is not kept."""

import pytest

CITY, LINJIANG, WANGBEI = "990500", "990502", "990503"


def status(reading):
    return {number.cell: number.status for number in reading.numbers}


def seen(reading):
    return {number.cell: number for number in reading.numbers if number.status == "read"}


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


@pytest.mark.parametrize(
    "head", ["完成年度计划%", "序时进度差（百分点）", "环比%", "拉动点", "两年平均（%）"]
)
def test_a_place_behind_what_is_not_kept_may_be_of_that(read, head):
    reading = read(f"""
2026年1-10月各县区工业税收
县区 | 完成（万元） | 同比±% | {head} | 位次
临江区 | 30100 | 4.2 | 0.8 | 2
望北区 | 28000 | 9.9 | 6.7 | 1
""")
    assert set(seen(reading)) == {"B3", "C3", "B4", "C4"}


def test_a_place_that_says_by_what_may_stand_anywhere(read):
    reading = read("""
2026年1-10月各县区工业税收
县区 | 完成（万元） | 同比±% | 完成年度计划% | 增速位次
临江区 | 30100 | 4.2 | 84.1 | 2
""")
    assert seen(reading)["E3"].measure == "rank"


@pytest.mark.parametrize("head", ["四季度目标", "1-9月目标", "本月目标", "上半年目标任务"])
def test_a_target_of_a_part_of_the_year_is_left_out(read, head):
    reading = read(f"""
2026年1-10月各县区工业投资
县区 | {head}（亿元） | 完成（亿元）
临江区 | 15 | 52.1
""")
    assert status(reading) == {"B3": "ignored", "C3": "read"}
    assert reading.target.num_rows == 0


def test_a_target_under_a_part_of_the_year_is_left_out(read):
    reading = read("""
2026年各县区工业投资（亿元）
县区 | 全年 | 1-10月 | >
^ | 目标 | 目标 | 完成
临江区 | 60 | 50 | 52.1
""")
    assert status(reading) == {"B4": "read", "C4": "ignored", "D4": "read"}


def test_a_target_under_the_month_of_the_report_is_that_of_the_year(read):
    reading = read("""
各县区工业投资（亿元）
县区 | 2026年1-10月 | >
^ | 目标 | 完成
临江区 | 60 | 52.1
""")
    assert status(reading) == {"B4": "read", "C4": "read"}


def test_shares_that_are_not_of_one_whole_are_refused(read):
    reading = read("""
2026年1-10月各县区工业用电量（万千瓦时）
地区 | 工业用电量 | 同比% | 工业用电占比%
临江区 | 99000 | 3 | 61.9
望北区 | 88000 | 6 | 58.7
""")
    assert {cell: said for cell, said in status(reading).items() if said == "refused"} == {
        "D3": "refused",
        "D4": "refused",
    }
    assert len(reading.problems) == 1


def test_shares_of_one_whole_are_read_though_one_is_a_slip(read):
    reading = read("""
2026年1-10月各县区工业投资
地区 | 完成额（亿元） | 占全市比重（%）
临江区 | 52.1 | 13.7
望北区 | 60 | 15.8
桐山县 | 38 | 11.0
白石县 | 3.8 | 1.0
""")
    assert set(status(reading).values()) == {"read"}


def test_shares_in_a_table_of_chains_by_counties_may_be_of_either(read):
    reading = read("""
云岭市2026年1-10月重点产业链产值（亿元）
县区 | 电子信息 | > | 先进材料 | >
^ | 产值 | 占比% | 产值 | 占比%
临江区 | 100 | 12.3 | 60 | 7.4
望北区 | 80 | 16.0 | 50 | 10.0
""")
    assert set(status(reading).values()) == {"read"}


def test_english_heads_and_the_word_for_a_tax(read):
    reading = read("""
2026年10月工业税收（万元）
Region | Month | > | YTD | >
^ | 税额 | YoY% | 税额 | YoY%
临江区 | 3010 | 2.2 | 30100 | 3
""")
    assert [(n.basis, n.measure) for n in seen(reading).values()] == [
        ("month", "level"),
        ("month", "growth"),
        ("ytd", "level"),
        ("ytd", "growth"),
    ]


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
