"""What calamine does not tell of an .ods: percentages, merged cells, hidden rows and columns."""

import io
from dataclasses import dataclass, field
from xml.etree import ElementTree

from etl.grid.sheet import Refusal

_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_CELLS = (f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell")
_MOST_REPEATED = 10_000  # of what is marked: blank rows to the end of the sheet are not


@dataclass
class OpenSheet:
    """Places from 0, as in Sheet."""

    merges: list[tuple[int, int, int, int]] = field(default_factory=list)
    hidden_rows: list[int] = field(default_factory=list)
    hidden_columns: list[int] = field(default_factory=list)
    percents: list[tuple[int, int]] = field(default_factory=list)
    rows: int = 0
    columns: int = 0


def about_tables(content_xml: bytes) -> list[OpenSheet]:
    """The tables of content.xml in their order; the part was checked to declare no entities."""
    sheets: list[OpenSheet] = []
    try:
        for event, node in ElementTree.iterparse(io.BytesIO(content_xml), ("start", "end")):
            if event == "start" and node.tag == f"{_TABLE}table":
                sheets.append(OpenSheet())
            elif event == "end" and sheets and node.tag == f"{_TABLE}table-column":
                _column(sheets[-1], node)
            elif event == "end" and sheets and node.tag == f"{_TABLE}table-row":
                _row(sheets[-1], node)
                node.clear()
    except ElementTree.ParseError:
        raise Refusal("工作簿损坏或不完整，无法打开", "请报送单位重新发送完整文件") from None
    return sheets


def _column(sheet: OpenSheet, node: ElementTree.Element) -> None:
    count = _whole(node.get(f"{_TABLE}number-columns-repeated"))
    if _is_hidden(node) and count <= _MOST_REPEATED:
        sheet.hidden_columns += range(sheet.columns, sheet.columns + count)
    sheet.columns += count


def _row(sheet: OpenSheet, node: ElementTree.Element) -> None:
    count = _whole(node.get(f"{_TABLE}number-rows-repeated"))
    rows = range(sheet.rows, sheet.rows + min(count, _MOST_REPEATED))
    if _is_hidden(node) and count <= _MOST_REPEATED:
        sheet.hidden_rows += rows
    column = 0
    for cell in (each for each in node if each.tag in _CELLS):
        wide = _whole(cell.get(f"{_TABLE}number-columns-repeated"))
        if cell.get(f"{_OFFICE}value-type") == "percentage":
            columns = range(column, column + min(wide, _MOST_REPEATED))
            sheet.percents += [(row, place) for row in rows for place in columns]
        right = column + _whole(cell.get(f"{_TABLE}number-columns-spanned")) - 1
        bottom = sheet.rows + _whole(cell.get(f"{_TABLE}number-rows-spanned")) - 1
        if right > column or bottom > sheet.rows:
            sheet.merges.append((sheet.rows, column, bottom, right))
        column += wide
    sheet.rows += count


def _is_hidden(node: ElementTree.Element) -> bool:
    return node.get(f"{_TABLE}visibility") in ("collapse", "filter")


def _whole(text: str | None) -> int:
    return max(1, int(text)) if text and text.isdigit() and len(text) < 9 else 1
