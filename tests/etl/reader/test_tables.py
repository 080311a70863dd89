"""Rows, columns, blocks and sections, and names that say what stands in them."""

import pytest

from tests.etl.reader.conftest import found, measures, refused, said, seen, status, values

CITY, LINJIANG, WANGBEI = "990500", "990502", "990503"


def test_what_was_found_wanting_stands_in_a_column_of_its_own(read):
    reading = read("""
2026年1-10月工业投资
地区 | 完成额（亿元） | 增速% | 是否达标
临江区 | 52.1 | 12.1 | 是
""")
    assert len(said(reading)) == 2


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


def test_columns_that_nothing_tells_apart_are_refused(read):
    reading = read("""
工业用电量（万千瓦时）
地区 | 2026年 | > | > | >
^ | 1 | 2 | 3 | 4
临江区 | 10 | 15 | 2 | 7
""")
    assert reading.numbers_read == 0
    assert "表头意思相同" in reading.report()


def test_a_row_of_levels_that_look_like_months_stays_a_row(read):
    reading = read("""
2026年1-10月
地区 | 工业投资（亿元） | 规上工业总产值（亿元）
临江区 | 2010.05 | 2012.11
望北区 | 2011.06 | 2013.12
""")
    assert ("investment", 2026, 10, "ytd", "level", 2010.05e8) in found(reading)


@pytest.mark.parametrize(
    ("name", "area"),
    [("全市合计", CITY), ("（3）望北区", WANGBEI), ("(一)望北区", WANGBEI), ("3.望北区", WANGBEI)],
)
def test_names_with_a_number_or_a_word_of_totals(read, name, area):
    reading = read(f"2026年1-10月工业投资（亿元）\n地区 | 累计\n临江区 | 1\n{name} | 9\n")
    assert {row[5] for row in found(reading, area)} == {9e8}


def test_blocks_of_months_below_one_title(read):
    reading = read("""
云岭市2026年工业投资（亿元）
1-9月
地区 | 累计 | 增速%
临江区 | 1 | 2
1-10月
地区 | 累计 | 增速%
临江区 | 3 | 4
""")
    assert {row[2:] for row in found(reading)} == {
        (9, "ytd", "level", 1e8),
        (9, "ytd", "growth_pct", 2.0),
        (10, "ytd", "level", 3e8),
        (10, "ytd", "growth_pct", 4.0),
    }


def test_an_unknown_word_in_a_heading_refuses_its_numbers(read):
    reading = read("""
云岭市2026年1-10月
指标 | 累计（亿元）
规上工业总产值 | 100
其中：国有控股 | 30
""")
    assert refused(reading) == {"B4"}


def test_tables_below_each_other_do_not_lend_units_or_indicators(read):
    reading = read("""
云岭市2026年1-10月工业税收 单位：万元
地区 | 累计
临江区 | 10

工业投资
地区 | 累计
临江区 | 3
""")
    assert refused(reading) == {"B7"}
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
    assert refused(reading) == {"B5"}


def test_a_column_without_a_heading_is_left_out_and_said(read):
    reading = read("2026年1-10月\n地区 | 工业税收（万元） | \n临江区 | 10 | 5\n")
    assert measures(reading) == {("industrial_tax", 2026, 10, "ytd", "level", 1e5)}
    assert [note.cell for note in reading.notes] == ["C3"]


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


def test_areas_by_their_codes(read):
    reading = read("2026年1-10月\n地区 | 工业税收（万元）\n990502 | 10\n990503 | 11\n")
    assert {(row[1], row[7]) for row in said(reading)} == {(LINJIANG, 1e5), ("990503", 1.1e5)}


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


def test_a_section_ends_where_the_next_of_its_kind_begins(read):
    reading = read("""
临江区2026年10月主要指标
指标 | 单位 | 累计 | 增长%
一、规上工业经济效益（1-9月） | | |
营业收入 | 万元 | 9000 | 5.5
二、工业用电量 | 万千瓦时 | 10001 | 3.3
""")
    months = {n.indicator: n.month for n in reading.numbers if n.indicator}
    assert (months["revenue"], months["electricity"]) == (9, 10)


def test_names_in_a_column_whose_heading_is_not_understood_are_nobodys(read):
    reading = read("""
云岭市2026年1-10月主要指标
指标 | 牵头县区 | 累计（亿元）
规上工业总产值 | 临江区 | 812
""")
    assert "牵头县区" in reading.report()
    assert seen(reading) == {}


def test_remarks_at_the_right_of_the_numbers_say_nothing_of_them(read):
    reading = read("""
2026年1-10月
地区 | 工业税收（万元） | 增速% | 研判
临江区 | 30100 | 6.6 | 税收增速低于用电，需核实
""")
    assert status(reading) == {"B3": "read", "C3": "read"}


def test_others_are_a_chain_only_beside_chains(read):
    reading = read("""
2026年1-10月云岭市工业税收（万元）
税种 | 累计入库
其他 | 900
""")
    assert seen(reading) == {}
    reading = read("""
2026年1-10月云岭市工业税收（万元）
产业链 | 累计入库
电子信息 | 1200
其他 | 900
""")
    assert {row[2] for row in said(reading)} == {"electronics", "other"}


@pytest.mark.parametrize("head", ["单位", "责任单位"])
def test_who_reports_may_be_headed_unit(read, head):
    reading = read(f"""
2026年1-10月
{head} | 工业税收（万元）
临江区 | 30100
望北区 | 20100
""")
    assert {row[1] for row in said(reading)} == {"990502", "990503"}


def test_industry_within_a_wider_whole_needs_no_name_for_that(read):
    reading = read("""
云岭市2026年1-10月（万千瓦时）
指标 | 累计
全社会用电量 | 9000
　#工业用电量 | 5000
""")
    assert status(reading) == {"B3": "refused", "B4": "read"}


def test_translations_beside_the_names_are_passed_over(read):
    reading = read("""
2026年1-10月规上工业主要指标
地区 | 营业收入（亿元） | 利润总额（亿元）
Region | Business Revenue | Total Profits
临江区 Linjiang | 120 | 9
""")
    assert status(reading) == {"B4": "read", "C4": "read"}


def test_a_mark_before_a_section_makes_no_note_of_it(read):
    reading = read("""
云岭市2026年1-10月主要指标
指标 | 累计（亿元）
工业投资 | 12
*规模以上工业企业经济效益 |
营业收入 | 900
""")
    assert ("revenue", 2026, 10, "ytd", "level", 900e8) in found(reading, "990500")
    assert "*规模以上工业企业经济效益" in seen(reading)["B5"].headings
