"""Tables whose wrong reading looks right: each is read rightly or refused, never taken on trust."""

import pytest
import xlsxwriter

from etl.grid.number_format import effect
from etl.reader import read_extract
from tests.etl.reader.conftest import said

CITY, LINJIANG, WANGBEI = "990500", "990502", "990503"


def found(reading, area=LINJIANG):
    return {(row[0], *row[3:]) for row in said(reading) if row[1] == area}


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


def test_a_place_in_a_row_belongs_to_the_row_above_it(read):
    reading = read("""
2026年1-10月
指标 | 临江区
规上工业总产值（亿元） | 100
位次 | 1
增速（%） | 5
位次 | 2
""")
    assert {row[4:] for row in found(reading)} == {
        ("level", 100e8),
        ("growth_pct", 5.0),
        ("rank", 2),
    }
    assert [n.cell for n in reading.numbers if n.status == "ignored"] == ["B4"]


@pytest.mark.parametrize("heading", ["全省位次", "全国位次"])
def test_a_place_among_others_than_its_own_group_is_left_out(read, heading):
    drawing = f"2026年1-10月\n地区 | 规上工业增加值增速（%） | {heading}\n临江区 | 5 | 45\n"
    assert {row[4] for row in found(read(drawing))} == {"growth_pct"}
    assert ("rank", 45) in {row[4:] for row in found(read(drawing.replace(heading, "全市位次")))}


def test_a_month_over_all_columns_is_that_of_the_report(read):
    reading = read("""
地区 | 2026年10月 | >
^ | 规上工业增加值增速（%） | 工业投资增速（%）
临江区 | 1.5 | 2.5
""")
    assert "缺口径" in reading.report()


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
    ("note", "refused"),
    [
        *(("注：1.本表不含烟。", True), ("说明：以上均不含烟", True)),
        *(("注：不含烟为8万元。", False), ("注：本表为快报数。", False)),
    ],
)
def test_a_note_of_another_scope_is_not_passed_over(read, note, refused):
    reading = read(f"2026年1-10月工业税收（万元）\n地区 | 累计\n临江区 | 10\n{note}\n")
    assert bool(reading.problems) == refused
    assert bool(reading.problems + reading.notes) == ("不含烟" in note)


def test_a_note_on_a_scope_that_has_its_own_column_is_fine(read):
    reading = read("""
2026年1-10月 单位：万元
地区 | 工业税收 | 工业税收（不含烟）
临江区 | 10 | 8
注：不含烟为剔除卷烟制造业。
""")
    assert {row[0] for row in found(reading)} == {"industrial_tax", "industrial_tax_ex_tobacco"}


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


def test_a_single_quarter_among_cumulative_ones_is_named(read):
    reading = read("2026年工业投资（亿元）\n地区 | 一季度 | 二季度 | 三季度\n临江区 | 1 | 2 | 3\n")
    assert {n.cell: n.status for n in reading.numbers} == {
        "B3": "read",
        "C3": "refused",
        "D3": "refused",
    }
    assert "单季" in reading.report()


def test_last_years_growth_and_its_change_are_left_out(read):
    reading = read("""
2026年1-10月
地区 | 规上工业增加值增速（%） | 上年同期增速（%） | 增减（百分点）
临江区 | 5 | 4 | 1
""")
    assert found(reading) == {("value_added", 2026, 10, "ytd", "growth_pct", 5.0)}


def test_a_share_of_another_whole_is_left_out(read):
    reading = read("""
2026年1-10月
地区 | 规上工业总产值（亿元） | 占全省比重（%） | 占全市比重（%）
临江区 | 1 | 2 | 3
""")
    assert {row[4:] for row in found(reading)} == {("level", 1e8), ("share_pct", 3.0)}


@pytest.mark.parametrize(
    ("name", "area"),
    [("全市合计", CITY), ("（3）望北区", WANGBEI), ("(一)望北区", WANGBEI), ("3.望北区", WANGBEI)],
)
def test_names_with_a_number_or_a_word_of_totals(read, name, area):
    reading = read(f"2026年1-10月工业投资（亿元）\n地区 | 累计\n临江区 | 1\n{name} | 9\n")
    assert {row[5] for row in found(reading, area)} == {9e8}


@pytest.mark.parametrize("code", ["0!.0,", "#,##0.00,", '0.0,,"亿元"', '0"."0000'])
def test_a_number_that_its_format_shows_smaller_is_refused(tmp_path, catalog, code):
    path = tmp_path / "税收.xlsx"
    book = xlsxwriter.Workbook(path)
    sheet = book.add_worksheet("税收")
    sheet.write_row(0, 0, ["地区", "2026年1-10月工业税收（万元）"])
    sheet.write(1, 0, "临江区")
    sheet.write(1, 1, 123456, book.add_format({"num_format": code}))
    book.close()
    reading = read_extract(path, catalog)
    assert reading.numbers_read == 0
    assert "缩小了显示" in reading.report()


@pytest.mark.parametrize(
    ("code", "how"),
    [
        *(("0.0%", "percent"), ('0.0"%"', ""), ("0\\%", ""), ("General", ""), ("#,##0.00", "")),
        *(("0.00,", "scaled"), ("0!.0,", "scaled"), ('[>=10000]0!.0,"万";0', "scaled")),
        *(("#,##0.00_ ;[Red]\\-#,##0.00\\ ", ""), ('0.0"亿元"', ""), ("yyyy/m/d", "")),
    ],
)
def test_what_a_number_format_does_to_a_number(code, how):
    assert effect(code) == how


def test_a_file_named_by_its_region_code(read):
    name = "E41002_Y0101+工业投资_990502000000_20260010_20261123.xlsx"
    reading = read("指标 | 本月 | 1-本月\n工业投资（万元） | 10 | 100\n", name=name)
    assert found(reading) == {
        ("investment", 2026, 10, "month", "level", 10e4),
        ("investment", 2026, 10, "ytd", "level", 100e4),
    }


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
