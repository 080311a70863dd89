"""Notes below a table."""

import pytest

from tests.etl.reader.conftest import found, refused


def test_a_note_that_limits_the_figures_is_said(read):
    reading = read(
        "2026年1-10月工业投资（亿元）\n地区 | 累计\n全市 | 380\n注：全市数据不含高新区。\n"
    )
    assert [note.rule for note in reading.notes] == ["附注限定了范围，表头没有写，按表头读取"]


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


@pytest.mark.parametrize(
    ("note", "cells"),
    [
        ("注：增速为两年平均增速。", {"C3"}),
        ("注：营业收入为1-9月数据。", {"B3", "C3"}),
        ("注：本表统计范围为62户重点监测企业。", {"B3", "C3"}),
        ("注：表中数据为预计数。", {"B3", "C3"}),
        ("注：单位为万元。", {"B3"}),
        ("注：利润总额为1-9月数据。", set()),
        ("注：1.规模以上工业为年主营业务收入2000万元及以上的工业企业。", set()),
        ("注：部分数据因四舍五入，分项与合计略有差异。", set()),
        ("注：增速按可比口径计算。", set()),
    ],
)
def test_a_note_that_makes_figures_others_than_they_seem_refuses_them(read, note, cells):
    reading = read(f"""
2026年1-10月规上工业主要指标
地区 | 营业收入（亿元） | 增速%
临江区 | 120 | 6.5
{note}
""")
    assert refused(reading) == cells


def test_a_bracket_below_the_title_is_heeded_like_a_note(read):
    reading = read("""
2026年1-10月规上工业总产值
（10月数为预计数）
地区 | 总产值（亿元）
临江区 | 120
""")
    assert refused(reading) == {"B4"}


def test_a_mark_at_a_name_ties_it_to_its_note(read):
    reading = read("""
2026年1-10月
地区 | 工业税收（万元）
临江区* | 30100
望北区 | 20100
*临江区数据不含市直征收部分
""")
    assert refused(reading) == {"B3"}
