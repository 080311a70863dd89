"""A sheet of plain cells, and the refusal of a file that cannot become one."""

from dataclasses import dataclass, field

from warehouse.cell import cell_name as named
from warehouse.cell import cell_number

Cell = str | float | None

MAX_CELLS = 2_000_000
MAX_FILE_BYTES = 50 * 1024 * 1024


class Refusal(Exception):
    """A file that cannot be read at all: the rule it breaks, the cure, and where it breaks it."""

    def __init__(self, rule: str, cure: str, sheet: str = "", cell: str = "", value: str = ""):
        super().__init__(f"{rule} → {cure}" if cure else rule)
        self.rule, self.cure, self.sheet, self.cell, self.value = rule, cure, sheet, cell, value


@dataclass
class Sheet:
    """Rows of cells from A1 on; text is as written, a date is ISO text, an empty cell is None.

    merges     (top, left, bottom, right), from 0, both ends inside.
    percents   cells that Excel shows times 100 with a percent sign.
    scaled     cells that Excel shows smaller than they are: 12345 as 1.2, by a format.
    titles     texts that stand around the rows and in no cell (of JSON).
    """

    name: str
    rows: list[list[Cell]]
    merges: list[tuple[int, int, int, int]] = field(default_factory=list)
    hidden_rows: list[int] = field(default_factory=list)
    hidden_columns: list[int] = field(default_factory=list)
    percents: list[tuple[int, int]] = field(default_factory=list)
    scaled: list[tuple[int, int]] = field(default_factory=list)
    is_hidden: bool = False
    titles: list[str] = field(default_factory=list)

    def get(self, row: int, column: int) -> Cell:
        """The cell, None outside."""
        if 0 <= row < len(self.rows) and 0 <= column < len(self.rows[row]):
            return self.rows[row][column]
        return None

    @property
    def width(self) -> int:
        """Columns of the longest row."""
        return max(map(len, self.rows), default=0)


@dataclass
class Book:
    """All sheets of one file; `kind` is what the bytes are, `encoding` how text was decoded."""

    kind: str
    encoding: str
    sheets: list[Sheet]


def cell_name(row: int, column: int) -> str:
    """(0, 1) -> B1."""
    return named(cell_number(row, column))
