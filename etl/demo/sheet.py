"""A statistical table as a bureau draws it: title, unit, stacked headings; to .xlsx or CSV."""

import csv
import io
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import xlsxwriter

from etl.demo.printed import Figure, Key

Value = str | float | int | None
ABSENT = {"not_reported": "未报", "not_applicable": "-"}
DECIMALS = {"亿元": 2, "万吨标准煤": 2, "%": 1}


@dataclass(frozen=True)
class Column:
    """One column: the heading over it, its own, and which number of a figure stands in it."""

    group: str
    head: str
    indicator: str
    basis: str
    measure: str = "level"
    area: str = ""  # in a cross table
    decimals: int | None = None


@dataclass(frozen=True)
class Table:
    """One table. rows: (label, area, chain); texts: words of a row before its numbers."""

    name: str
    title: str
    unit: str
    stubs: tuple[str, ...]
    columns: tuple[Column, ...]
    rows: tuple[tuple[str, str, str], ...]
    texts: Callable[[str, str], tuple[str, ...]] | None = None
    is_numbered: bool = False
    note: str = ""

    def body(self, figures: dict[Key, Figure], year: int, month: int) -> Iterable[list[Value]]:
        """Rows with their numbers; a number that is unknown is an empty cell."""
        for label, area, chain in self.rows:
            texts = self.texts(area, chain) if self.texts else ()
            found = [
                figures.get((c.indicator, c.area or area, chain, year, month, c.basis))
                for c in self.columns
            ]
            cells = (cell(f, c.measure) for f, c in zip(found, self.columns, strict=True))
            yield [label, *texts, *cells]


def cell(figure: Figure | None, measure: str) -> Value:
    """What stands in a cell."""
    if figure is None:
        return None
    if figure.status in ABSENT:
        return ABSENT[figure.status]
    value = getattr(figure, measure)
    return figure.word if value is None and measure == "growth" else value


def decimals(column: Column, unit: str) -> int:
    """Decimals that a column is printed with."""
    if column.decimals is not None:
        return column.decimals
    if column.measure in ("growth", "change"):
        return 1
    return 0 if column.measure == "rank" else DECIMALS.get(unit, 0)


class Workbook:
    """An .xlsx whose bytes depend on its content alone."""

    def __init__(self, path: Path, created: datetime):
        self.book = xlsxwriter.Workbook(str(path), {"in_memory": True})
        self.book.set_properties({"created": created})
        center = {"align": "center", "valign": "vcenter"}
        self.title = self.book.add_format(center | {"bold": True, "font_size": 14})
        self.head = self.book.add_format(center | {"border": 1, "text_wrap": True})
        self.text = self.book.add_format({"border": 1})
        self.right = self.book.add_format({"align": "right"})
        self.number = [
            self.book.add_format({"border": 1, "num_format": f}) for f in ("0", "0.0", "0.00")
        ]

    def add(self, table: Table, figures: dict[Key, Figure], year: int, month: int) -> None:
        """Draw one table on a sheet of its own."""
        sheet = self.book.add_worksheet(table.name)
        stubs, width = len(table.stubs), len(table.stubs) + len(table.columns)
        sheet.merge_range(0, 0, 0, width - 1, table.title, self.title)
        sheet.write_string(1, width - 1, table.unit, self.right)
        sheet.set_column(0, 0, 14)
        for place, stub in enumerate(table.stubs):
            sheet.merge_range(2, place, 3, place, stub, self.head)
        self._heads(sheet, table, stubs)
        top = 4
        if table.is_numbered:
            for place in range(width):
                mark = "甲乙丙丁"[place] if place < stubs else str(place - stubs + 1)
                sheet.write_string(top, place, mark, self.head)
            top += 1
        places = []
        for column in table.columns:
            found = (
                figures.get((column.indicator, column.area or a, c, year, month, column.basis))
                for _, a, c in table.rows
            )
            unit = next((f.unit for f in found if f), "")
            places.append(self.number[decimals(column, unit)])
        for row, cells in enumerate(table.body(figures, year, month), top):
            for place, value in enumerate(cells):
                if isinstance(value, str):
                    sheet.write_string(row, place, value, self.text)
                elif value is not None:
                    sheet.write_number(row, place, value, places[place - stubs])
        if table.note:
            sheet.write_string(top + len(table.rows), 0, table.note)

    def _heads(self, sheet, table: Table, stubs: int) -> None:
        start = 0
        while start < len(table.columns):
            group, end = table.columns[start].group, start + 1
            while end < len(table.columns) and table.columns[end].group == group:
                end += 1
            left, right = stubs + start, stubs + end - 1
            if not table.columns[start].head:
                sheet.merge_range(2, left, 3, left, group, self.head)
            else:
                if left == right:
                    sheet.write_string(2, left, group, self.head)
                else:
                    sheet.merge_range(2, left, 2, right, group, self.head)
                for place in range(start, end):
                    sheet.write_string(3, stubs + place, table.columns[place].head, self.head)
            start = end

    def close(self) -> None:
        """Write the file."""
        self.book.close()


def write_csv(
    path: Path, table: Table, figures: dict[Key, Figure], year: int, month: int, encoding: str
) -> None:
    """Draw a table as CSV: title, unit line, one row of headings, rows."""
    target = io.StringIO(newline="")
    writer = csv.writer(target, lineterminator="\r\n")
    width = len(table.stubs) + len(table.columns)
    writer.writerow([table.title, *[""] * (width - 1)])
    writer.writerow([*[""] * (width - 1), table.unit])
    writer.writerow([*table.stubs, *(c.group + c.head for c in table.columns)])
    for cells in table.body(figures, year, month):
        shown = [
            f"{v:.{decimals(c, '')}f}" if isinstance(v, int | float) else v or ""
            for c, v in zip(table.columns, cells[-len(table.columns) :], strict=True)
        ]
        writer.writerow([*cells[: -len(table.columns)], *shown])
    if table.note:
        writer.writerow([table.note, *[""] * (width - 1)])
    path.write_bytes(target.getvalue().encode(encoding))
