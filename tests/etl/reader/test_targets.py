"""Targets, plans and what is aimed at, told from what was reached."""

import pytest

from tests.etl.reader.conftest import said, seen, status, values

CITY, LINJIANG = "990500", "990502"


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


def test_plans_of_the_year_are_targets_and_what_is_left_of_them_is_left_out(read):
    reading = read("""
2026年1-10月工业投资任务完成情况
单位：亿元、%
地区 | 全年任务 | 1-10月完成投资 | 同比增长 | 完成年度计划 | 与时间进度差 | 与目标差距
临江区 | 60 | 52.1 | 12.1 | 86.8 | 3.5 | 7.9
""")
    assert values(reading) == {
        (LINJIANG, 10, "ytd", "level", 52.1e8),
        (LINJIANG, 10, "ytd", "growth_pct", 12.1),
    }
    assert [row["value"] for row in reading.target.to_pylist()] == [60e8]


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


def test_figures_of_a_table_of_targets_are_targets(read):
    reading = read("""
2026年度各县区工业主要指标目标任务分解表
地区 | 规上工业总产值（亿元） | 工业投资增速（%）
临江区 | 812 | 9
""")
    assert [(n.measure, n.unit) for n in reading.numbers] == [("target", "亿元"), ("target", "%")]


def test_what_was_reached_is_no_target_whatever_the_sheet_is_called(read):
    title = "2026年工业主要指标目标任务完成情况"
    drawing = f"{title}\n地区 | 规上工业总产值1-10月（亿元）\n临江区 | 812\n"
    reading = read({"目标": drawing})
    assert seen(reading)["B3"].measure == "level"


def test_growth_over_target_and_reached_stays_growth(read):
    reading = read(
        """
单位：亿元、%
地区 | 工业投资增速 | >
^ | 年度目标 | 1-10月实际
临江区 | 9.0 | 3.2
""",
        name="2026年.xlsx",
    )
    assert [(n.measure, n.unit) for n in reading.numbers] == [("target", "%"), ("growth", "%")]


def test_the_target_of_a_ratio_is_a_level(read):
    reading = read("""
2026年1-9月
地区 | 亏损面（%） | >
^ | 9月末 | 年度目标
临江区 | 13.1 | 12
""")
    assert [row["type"] for row in reading.target.to_pylist()] == ["amount"]
