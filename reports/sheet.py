"""A table as a workbook, laid out as it is printed: title, period and unit, heads, source."""

import io
import re
import zipfile
from datetime import datetime

import pandas as pd
from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.utils import get_column_letter
from openpyxl.writer.excel import ExcelWriter

from reports.cell import clean_text, is_formula, value_of
from reports.meta import Meta, heads

SONG = "宋体"
TITLE = Font(name=SONG, bold=True, size=15)
PLAIN = Font(name=SONG, size=10.5)
SMALL = Font(name=SONG, size=9)
HEAD = Font(name=SONG, size=10.5, bold=True)
THICK, THIN, HAIR = Side(style="medium"), Side(style="thin"), Side(style="hair")
FIRST_HEAD_ROW = 3
NARROWEST, WIDEST = 8, 44

# Excel reads _x0041_ in a text as the letter A; openpyxl does not guard against it.
_CHARACTER_CODE = re.compile(r"_x(?=[0-9A-Fa-f]{4}_)")


def xlsx_bytes(frame: pd.DataFrame, meta: Meta) -> bytes:
    """The table as a workbook without a single formula; the same table gives the same bytes."""
    book = Workbook()
    sheet = book.active
    sheet.title = "数据"
    levels = heads(frame, meta)
    _write_title(sheet, meta, len(frame.columns))
    _write_heads(sheet, levels)
    first = FIRST_HEAD_ROW + len(levels)
    rows = [[value_of(cell) for cell in row] for row in frame.itertuples(index=False, name=None)]
    is_text = [all(isinstance(row[n], str) for row in rows) for n in range(len(frame.columns))]
    formats = [meta.formats.get(head) for head in frame.columns.get_level_values(-1)]
    for place, row in enumerate(rows, first):
        for column, value in enumerate(row):
            cell = _put(sheet, place, column + 1, value)
            cell.alignment = Alignment(
                horizontal="left" if is_text[column] else "right", vertical="center"
            )
            cell.border = Border(bottom=THICK if row is rows[-1] else HAIR)
            if not isinstance(value, str):
                default = "#,##0" if isinstance(value, int) else "#,##0.0##"
                cell.number_format = formats[column] or default
    for line, (name, text) in enumerate(meta.origin(), first + len(rows)):
        _put(sheet, line, 1, f"{name}：{text}", SMALL)
    _fit(sheet, levels, rows)
    return _same_bytes(book)


def _put(sheet, row: int, column: int, value, font: Font = PLAIN):
    """One cell; a text stays a text, whatever it begins with and however it is edited later."""
    cell = sheet.cell(row, column)
    if isinstance(value, str):
        text = clean_text(value).replace("\r", "\n")
        cell.value = _CHARACTER_CODE.sub("_x005F_x", text)
        cell.data_type = "s"
    else:
        cell.value = value
    cell.font = font
    if isinstance(value, str) and is_formula(value):
        cell._style.quotePrefix = 1
    return cell


def _write_title(sheet, meta: Meta, columns: int) -> None:
    _put(sheet, 1, 1, meta.title, TITLE).alignment = Alignment(horizontal="center")
    if columns > 1:
        sheet.merge_cells(start_row=1, start_column=1, end_row=1, end_column=columns)
    sheet.row_dimensions[1].height = 30
    unit = f"单位：{meta.unit_line()}"
    what = " · ".join(filter(None, (meta.place, meta.period)))
    if columns > 1:
        _put(sheet, 2, 1, what)
        _put(sheet, 2, columns, unit).alignment = Alignment(horizontal="right")
    else:
        _put(sheet, 2, 1, f"{what}　{unit}")


def _write_heads(sheet, levels: list[list[str]]) -> None:
    """The heads; equal neighbours of an upper level are merged."""
    columns = len(levels[0])
    for depth, level in enumerate(levels):
        for place, head in enumerate(level, 1):
            cell = _put(sheet, FIRST_HEAD_ROW + depth, place, head, HEAD)
            cell.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
            cell.border = Border(
                top=THICK if depth == 0 else THIN, bottom=THIN, left=HAIR, right=HAIR
            )
    for depth, level in enumerate(levels[:-1]):
        start = 0
        for place in range(1, columns + 1):
            if place == columns or level[place] != level[start]:
                if place - start > 1:
                    sheet.merge_cells(
                        start_row=FIRST_HEAD_ROW + depth, end_row=FIRST_HEAD_ROW + depth,
                        start_column=start + 1, end_column=place,
                    )  # fmt: skip
                start = place


def _fit(sheet, levels: list[list[str]], rows: list[list]) -> None:
    """Widths by the longest text (a Chinese character is two wide), and how the sheet prints."""

    def wide(value) -> int:
        text = value if isinstance(value, str) else f"{value:,.2f}"
        return max(sum(2 if ord(c) > 255 else 1 for c in line) for line in text.split("\n"))

    for column in range(len(levels[0])):
        head = (wide(levels[-1][column]) + 1) // 2 + 2  # a head may take two lines
        body = max((wide(row[column]) for row in rows), default=0) + 2
        letter = get_column_letter(column + 1)
        sheet.column_dimensions[letter].width = min(max(head, body, NARROWEST), WIDEST)
    first = FIRST_HEAD_ROW + len(levels)
    sheet.row_dimensions[first - 1].height = 32
    sheet.freeze_panes = sheet.cell(first, 2)
    sheet.print_title_rows = f"{FIRST_HEAD_ROW}:{first - 1}"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.orientation = "landscape" if len(levels[0]) > 6 else "portrait"
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True


def _same_bytes(book: Workbook) -> bytes:
    """The workbook without the time at which it was written."""
    fixed = datetime(2000, 1, 1)
    book.properties.created = book.properties.modified = fixed
    written, dated = io.BytesIO(), io.BytesIO()
    ExcelWriter(book, zipfile.ZipFile(dated, "w")).save()
    with (
        zipfile.ZipFile(dated) as source,
        zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for name in source.namelist():
            entry = zipfile.ZipInfo(name, fixed.timetuple()[:6])
            target.writestr(entry, source.read(name), zipfile.ZIP_DEFLATED)
    return written.getvalue()
