"""The drawn sheet: what a cell was read as is told by a letter as well as by a colour."""

import re
from pathlib import Path

from charts.sheet import KINDS, Cell, legend, letters, sheet

CSS = (Path(__file__).parents[2] / "charts" / "sheet.css").read_text(encoding="utf-8")


def test_every_kind_has_a_letter_of_its_own_and_a_form():
    assert len({letter for letter, _ in KINDS.values()}) == len(KINDS)
    assert all(f".as.{kind} " in CSS for kind in KINDS)


def test_a_marked_cell_carries_its_letter_and_what_to_say_of_it():
    shown = sheet([[Cell("地区", "heading"), Cell("5.5", "growth", "B1 增速", True)]])
    assert '<td class="as heading"><i>头</i>地区</td>' in shown
    assert 'class="as growth n" data-cell="B1" data-told="B1 增速"' in shown
    assert "<i>增</i>5.5" in shown


def test_a_merged_cell_stands_once_and_the_columns_stay_in_line():
    cells = [[Cell("题"), Cell(""), Cell("")], [Cell("一"), Cell("二"), Cell("三")]]
    shown = sheet(cells, [(0, 0, 0, 2)])
    assert '<td colspan="3">题</td></tr>' in shown
    assert len(re.findall("<td", shown)) == 4


def test_texts_of_a_file_are_escaped():
    shown = sheet([[Cell("<img src=x>", "level", '"><script>', True)]])
    assert "<img" not in shown
    assert "<script" not in shown


def test_columns_are_lettered_as_a_spreadsheet_does():
    assert [letters(n) for n in (0, 25, 26, 701, 702)] == ["A", "Z", "AA", "ZZ", "AAA"]


def test_the_key_names_only_what_occurs():
    shown = legend({"level": 3, "": 9})
    assert "数值 3" in shown
    assert "位次" not in shown
