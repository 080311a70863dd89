"""Notes below a table."""

import pytest

from tests.etl.reader.conftest import found


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
