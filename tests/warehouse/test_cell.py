"""A cell has one number and one name, the same in Python and in SQL."""

from pathlib import Path

import duckdb
import pytest

import warehouse
from warehouse.cell import cell_name, cell_number

SCHEMA = Path(warehouse.__file__).parent / "schema.sql"
CELLS = [
    (0, 0, "A1"), (0, 25, "Z1"), (13, 1, "B14"), (0, 26, "AA1"), (8, 701, "ZZ9"),
    (8, 702, "AAA9"), (1_048_575, 16_383, "XFD1048576"),
]  # fmt: skip


@pytest.mark.parametrize(("row", "column", "name"), CELLS)
def test_a_cell_is_named_as_a_spreadsheet_names_it(row, column, name):
    assert cell_name(cell_number(row, column)) == name


def test_sql_names_a_cell_as_python_does():
    numbers = [cell_number(row, column) for row in (0, 8, 99_999) for column in range(16_384)]
    with duckdb.connect() as con:
        con.execute(SCHEMA.read_text(encoding="utf-8"))
        found = con.execute(
            "SELECT cell_name(n) FROM unnest($n) AS t(n)", {"n": numbers}
        ).fetchall()
    assert [name for (name,) in found] == [cell_name(number) for number in numbers]
