"""A sheet as it is drawn for a person: the texts of its first cells and what is merged."""

from dataclasses import dataclass, field

from etl.grid.sheet import Sheet

MOST_ROWS, MOST_COLUMNS = 200, 60
LONGEST_TEXT = 200


@dataclass
class Drawing:
    """The upper left of a sheet.

    rows      texts, '' for nothing; a number as a spreadsheet would write it.
    merges    (top, left, bottom, right), from 0, both ends inside, cut at the edge.
    height, width   of the whole sheet.
    """

    name: str
    rows: list[list[str]]
    merges: list[tuple[int, int, int, int]] = field(default_factory=list)
    height: int = 0
    width: int = 0
    is_hidden: bool = False

    @property
    def is_cut(self) -> bool:
        """Whether the sheet goes on beyond what is drawn."""
        return self.height > len(self.rows) or self.width > MOST_COLUMNS


def draw(sheet: Sheet) -> Drawing:
    """The drawing of a sheet."""
    width = min(sheet.width, MOST_COLUMNS)
    height = min(len(sheet.rows), MOST_ROWS)
    percents = set(sheet.percents)
    rows = [
        [_text(sheet, row, column, (row, column) in percents) for column in range(width)]
        for row in range(height)
    ]
    merges = [
        (top, left, min(bottom, height - 1), min(right, width - 1))
        for top, left, bottom, right in sheet.merges
        if top < height and left < width
    ]
    return Drawing(sheet.name, rows, merges, len(sheet.rows), sheet.width, sheet.is_hidden)


def _text(sheet: Sheet, row: int, column: int, is_percent: bool) -> str:
    cell = sheet.get(row, column)
    if isinstance(cell, float):
        return f"{cell * 100:.12g}%" if is_percent else f"{cell:.15g}"
    return (cell or "")[:LONGEST_TEXT]
