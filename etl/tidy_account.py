"""The account of a tidy table: every number with the cells of its row as its headings."""

import pyarrow as pa

from etl.catalog import Catalog
from etl.grid.sheet import Sheet, cell_name
from etl.reader.number import NUMBER, ODD, TEXT, parse
from etl.reader.reading import Number, Reading
from etl.tidy_heading import tidy_columns
from warehouse.cell import cell_name as named

MEASURE_OF = {"数值": "level", "增速": "growth", "同期数": "base"}
FACETS = ("indicator", "area", "chain", "year", "month", "basis")


def tidy_numbers(sheets: list[Sheet], reading: Reading, catalog: Catalog) -> list[Number]:
    """One entry for every number of the tables, read or refused with the whole file."""
    known = _by_cell(reading.observation)
    faults = {(problem.sheet, _row(problem.cell)): problem.rule for problem in reading.problems}
    numbers = []
    for sheet in sheets:
        columns = tidy_columns(sheet.rows[0]) or []
        places = {name: place for place, name in enumerate(columns) if name}
        for row in range(1, len(sheet.rows)):
            for column in sorted(places[name] for name in MEASURE_OF if name in places):
                parsed = parse(sheet.get(row, column))
                if parsed.kind not in (NUMBER, ODD, TEXT):
                    continue
                number = Number(sheet.name, cell_name(row, column), parsed.value)
                texts = (sheet.get(row, place) for place in places.values() if place != column)
                number.headings = (columns[column], *(text for text in texts if _is_words(text)))
                number.unit = str(sheet.get(row, places["单位"]) or "")
                if facts := known.get((sheet.name, number.cell)):
                    number.status = "read"
                    for name, value in facts.items():
                        setattr(number, name, value)
                    number.scope = catalog.indicators[number.indicator]["scope"]
                    number.unit = "%" if number.measure == "growth" else number.unit
                else:
                    other = "同一文件有别的问题，整份不导入"
                    number.reason = faults.get((sheet.name, row + 1), other)
                numbers.append(number)
    return numbers


def _by_cell(rows: pa.Table) -> dict[tuple[str, str], dict]:
    """(sheet, cell) -> what the number in it is."""
    found = {}
    for row in rows.to_pylist():
        for measure in MEASURE_OF.values():
            if row[f"{measure}_cell"] is not None:
                facts = {name: row[name] for name in FACETS} | {"measure": measure}
                found[row["sheet"], named(row[f"{measure}_cell"])] = facts
    return found


def _is_words(cell: str | float | None) -> bool:
    return isinstance(cell, str) and bool(cell) and parse(cell).kind != NUMBER


def _row(cell: str) -> int:
    return int(cell.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ") or 0)
