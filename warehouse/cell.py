"""Cells as numbers: row * 16384 + column, both from 0. A million names of cells are dear to keep.

In SQL the macro cell_name of warehouse/schema.sql says the same.
"""

COLUMNS = 16_384


def cell_number(row: int, column: int) -> int:
    """(0, 1) -> 1."""
    return row * COLUMNS + column


def cell_name(number: int) -> str:
    """1 -> B1, as a spreadsheet writes it."""
    row, column = divmod(number, COLUMNS)
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return f"{letters}{row + 1}"
