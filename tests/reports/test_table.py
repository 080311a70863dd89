"""Downloads: what Excel finds in the bytes."""

import csv
import io
import re
from dataclasses import replace

import numpy as np
import openpyxl
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.cell import LARGEST, number_text
from reports.table import Meta, csv_bytes, file_name, xlsx_bytes

META = Meta(
    title="园区亩均效益",
    period="2026年1—10月",
    source="云岭市统计局",
    snapshot="20261112T090000",
    published="2026-11-12 09:00",
    notes=("— 为缺数",),
    units={"亩均产值": "万元/亩", "用地": "亩"},
)
FRAME = pd.DataFrame(
    {"园区": ["凌光电子园", "永和循环园"], "亩均产值": [893.5, None], "用地": [3120, 4380]}
)

STARTS = [
    "=",
    "+",
    "-",
    "@",
    "\t",
    "\r",
    "＝",
    "＋",
    "－",
    "＠",
    "\n=",
    " =",
    '"',
    "'",
    "\ufeff=",
    "_x003D_",
]
names = st.builds(
    lambda start, rest: start + rest, st.sampled_from(["", *STARTS]), st.text(max_size=20)
)


def lines(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def body(content: bytes) -> list[list[str]]:
    rows = lines(content)
    return rows[rows.index([]) + 1 :]


def cells(content: bytes):
    return openpyxl.load_workbook(io.BytesIO(content)).active


def test_a_csv_begins_with_the_mark_that_makes_excel_read_chinese():
    assert csv_bytes(FRAME, META)[:3] == b"\xef\xbb\xbf"


def test_csv_lines_end_as_windows_ends_them():
    content = csv_bytes(FRAME, META)
    assert content.endswith(b"\r\n")
    assert content.count(b"\n") == content.count(b"\r\n")


def test_the_header_block_says_what_period_unit_source_and_state_of_the_data():
    assert lines(csv_bytes(FRAME, META))[:8] == [
        ["标题", "园区亩均效益"],
        ["时期", "2026年1—10月"],
        ["单位", "见表头"],
        ["来源", "云岭市统计局"],
        ["数据快照", "20261112T090000"],
        ["发布时间", "2026-11-12 09:00"],
        ["说明", "— 为缺数"],
        [],
    ]


def test_heads_carry_units_and_what_is_missing_is_a_dash():
    assert body(csv_bytes(FRAME, META)) == [
        ["园区", "亩均产值（万元/亩）", "用地（亩）"],
        ["凌光电子园", "893.5", "3120"],
        ["永和循环园", "—", "4380"],
    ]


def test_codes_keep_their_zeros_and_states_their_words():
    frame = pd.DataFrame(
        {"代码": ["0013"], "增速": pd.Series(["未报"], dtype=object), "是": [True]}
    )
    assert body(csv_bytes(frame, META))[1] == ["0013", "未报", "是"]


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"])
def test_texts_that_excel_would_run_are_guarded_and_numbers_are_not(start):
    frame = pd.DataFrame({"名称": [f"{start}1+1"], "增速": [-3.5]})
    assert body(csv_bytes(frame, META))[1] == [f"'{start}1+1", "-3.5"]


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (0.1 + 0.2, "0.3"), (12.1 - 12.7, "-0.6"), (-0.0, "0"), (1e-7, "0.0000001"),
        (1e22, "1" + "0" * 22), (3, "3"), (123456789012.25, "123456789012.25"),
    ],
)  # fmt: skip
def test_numbers_are_written_in_digits_only(number, text):
    assert number_text(number + 0) == text


def test_the_workbook_is_laid_out_like_the_printed_table():
    sheet = cells(xlsx_bytes(FRAME, META))
    assert sheet["A1"].value == "园区亩均效益"
    assert [str(area) for area in sheet.merged_cells.ranges] == ["A1:C1"]
    assert (sheet["A2"].value, sheet["C2"].value) == ("2026年1—10月", "单位：见表头")
    assert [cell.value for cell in sheet[3]] == ["园区", "亩均产值（万元/亩）", "用地（亩）"]
    assert [cell.value for cell in sheet[4]] == ["凌光电子园", 893.5, 3120]
    assert [cell.value for cell in sheet[5]] == ["永和循环园", "—", 4380]
    assert sheet["A6"].value == "来源：云岭市统计局"
    assert (sheet["B4"].number_format, sheet["C4"].number_format) == ("#,##0.0##", "#,##0")
    assert sheet.freeze_panes == "B4"


def test_heads_of_two_levels_are_merged_as_on_paper():
    columns = pd.MultiIndex.from_tuples(
        [("", "园区"), ("增加值", "同比"), ("增加值", "位次"), ("税收", "同比")]
    )
    frame = pd.DataFrame([["甲园", 8.0, 1, 5.3]], columns=columns)
    sheet = cells(xlsx_bytes(frame, META))
    assert {str(area) for area in sheet.merged_cells.ranges} == {"A1:D1", "B3:C3"}
    assert [cell.value for cell in sheet[4]] == ["园区", "同比", "位次", "同比"]
    assert body(csv_bytes(frame, META))[0][1] == "增加值 同比"


def test_the_same_table_gives_the_same_workbook():
    assert xlsx_bytes(FRAME, META) == xlsx_bytes(FRAME.copy(), META)


def test_a_table_without_rows_still_says_what_it_would_hold():
    empty = FRAME.iloc[:0]
    assert body(csv_bytes(empty, META)) == [["园区", "亩均产值（万元/亩）", "用地（亩）"]]
    assert cells(xlsx_bytes(empty, META))["A4"].value == "来源：云岭市统计局"


def test_the_name_says_what_is_inside_and_tells_two_contents_apart():
    first, second = csv_bytes(FRAME, META), csv_bytes(FRAME.assign(用地=[3121, 4380]), META)
    assert re.fullmatch(r"园区亩均效益_2026年1—10月_[0-9a-f]{12}\.csv", file_name(META, first))
    assert file_name(META, first) != file_name(META, second)
    assert file_name(META, xlsx_bytes(FRAME, META)).endswith(".xlsx")


def test_a_file_made_on_the_click_is_named_by_its_choice_and_its_snapshot():
    name = file_name(META, "park-990500", "csv")
    assert re.fullmatch(r"园区亩均效益_2026年1—10月_[0-9a-f]{12}\.csv", name)
    assert name != file_name(META, "park-990571", "csv")
    assert name != file_name(replace(META, snapshot="later"), "park-990500", "csv")


def test_a_place_that_the_title_names_is_not_said_twice():
    at = replace(META, place="永和县")
    assert file_name(at, "x", "csv").startswith("永和县_园区亩均效益_")
    named = replace(at, title="永和县园区")
    assert file_name(named, "x", "csv").startswith("永和县园区_2026年")


@given(title=st.text())
def test_no_title_makes_a_name_that_a_file_cannot_have(title):
    meta = Meta(title, "2026年", "源", "s", "p")
    name = file_name(meta, b"x")
    assert not re.search(r'[\x00-\x1f/\\:*?"<>|\u202e]', name)
    assert not name.startswith((".", "~"))
    assert len(name.encode("utf-8")) <= 255


@given(rows=st.lists(st.tuples(names, st.one_of(st.none(), st.floats())), max_size=5), title=names)
def test_no_name_becomes_a_formula_in_the_csv(rows, title):
    frame = pd.DataFrame(rows, columns=["名称", "数值"])
    meta = Meta(title, "2026年1—10月", "源", "s", "p", notes=(title,))
    read = lines(csv_bytes(frame, meta))
    for row in read:
        for cell in row:
            is_number = re.fullmatch(r"-?\d+(\.\d+)?", cell)
            assert is_number or not cell.lstrip().startswith(tuple("=+-@＝＋－＠"))
    assert len(read) == len(rows) + 9


@given(rows=st.lists(st.tuples(names, st.one_of(st.none(), st.floats())), max_size=5), title=names)
def test_no_name_becomes_a_formula_in_the_workbook(rows, title):
    frame = pd.DataFrame(rows, columns=["名称", "数值"])
    sheet = cells(xlsx_bytes(frame, Meta(title, "2026年1—10月", title, "s", "p")))
    kinds = {cell.data_type for row in sheet for cell in row}
    assert kinds <= {"s", "n", "inlineStr"}  # inlineStr: an empty text
    for place, (_, number) in enumerate(rows, 4):
        read = sheet.cell(place, 2).value
        is_number = number is not None and np.isfinite(number) and abs(number) < LARGEST
        assert read == pytest.approx(number) if is_number else isinstance(read, str)
