"""What each row of a sheet is: blank, words, data, note, column numbers, a heading of years."""

import re
from collections.abc import Callable
from itertools import pairwise

from etl.grid.sheet import Sheet
from etl.names import normal
from etl.reader.number import EMPTY, NUMBER, TEXT, Parsed, parse
from etl.reader.period import bare_year
from etl.reader.words import ROLES

BLANK, WORDS, DATA, NOTE, NUMBERING, YEARS = "blank", "words", "data", "note", "numbering", "years"

_NOTE = re.compile(
    r"\s*[(（]?(?:\*|※)?(?:注|备注|说明|附注|附|资料来源|数据来源|来源|制表|填表|审核|负责人|联系人?|打印|报送|填报人|单位负责人|本表)"
    r"\d*[:：、.）)]"
)
# *临江区数据不含市直征收部分; *规模以上工业 is a section.
_MARKED = re.compile(
    r"\s*[*＊※]\s*\S{2,}(?:不含|不包括|未含|未包括|未纳入|剔除|扣除|仅|为|预计|预估)"
)
_NOTE_GOES_ON = re.compile(r"[\s\u3000]|[(（]?\d{1,2}[.、)）]")
_MONTH = re.compile(r"(?:19|20)\d\d(?:[./-]|00)?(?:0[1-9]|1[0-2])(?:\.0)?")
_DOTTED = re.compile(r"(?:19|20)\d\d\.[2-9]")
_BOOKED = re.compile(r"\((\d{1,2})\)")
_STEMS = set("甲乙丙丁戊己庚辛")
_NUMBERING_WORDS = {"栏次", "编号", "栏号", "行次"}


class Cells:
    """A sheet with each cell parsed, seen through a range of columns."""

    def __init__(self, sheet: Sheet):
        self.sheet = sheet
        self.parsed: list[list[Parsed]] = [[parse(cell) for cell in row] for row in sheet.rows]
        self.anchor: dict[tuple[int, int], tuple[int, int]] = {}
        for top, left, bottom, right in sheet.merges:
            for row in range(top, min(bottom, len(sheet.rows) - 1) + 1):
                for column in range(left, right + 1):
                    self.anchor[row, column] = (top, left)
        self.merged = {(top, left): (bottom, right) for top, left, bottom, right in sheet.merges}

    def at(self, row: int, column: int) -> Parsed:
        """The parsed cell."""
        if 0 <= row < len(self.parsed) and 0 <= column < len(self.parsed[row]):
            return self.parsed[row][column]
        return Parsed(EMPTY)

    def text(self, row: int, column: int) -> str:
        """What is written in a cell or in the merged cell that covers it."""
        value = self.sheet.get(*self.anchor.get((row, column), (row, column)))
        if isinstance(value, float):
            return str(int(value)) if value.is_integer() else repr(value)
        return value or ""

    def filled(self, row: int, left: int, right: int) -> list[int]:
        """Columns with something in them."""
        return [
            column
            for column in range(left, min(right, len(self.parsed[row]) - 1) + 1)
            if self.parsed[row][column].kind != EMPTY
        ]


def row_kinds(cells: Cells, left: int, right: int, name_kind: Callable[[str], str]) -> list[str]:
    """What each row is within a range of columns.

    Takes    name_kind: what a text names as a stub does (area, chain ...), '' when nothing.
    """
    kinds: list[str] = []
    for row in range(len(cells.parsed)):
        kinds.append(_kind(cells, row, left, right, kinds, name_kind))
    return kinds


def _kind(cells, row, left, right, before, name_kind) -> str:
    filled = cells.filled(row, left, right)
    if not filled:
        return BLANK
    first = cells.text(row, filled[0])
    texts = [column for column in filled if cells.at(row, column).kind == TEXT]
    if _NOTE.match(first) and (len(filled) == 1 or len(texts) < len(filled) or len(first) > 12):
        return NOTE
    if len(filled) == 1 and _MARKED.match(first):
        return NOTE
    if before[-1:] == [NOTE] and len(filled) == 1 and texts and _NOTE_GOES_ON.match(first):
        return NOTE
    previous = next((kind for kind in reversed(before) if kind != BLANK), "")
    has_data = DATA in before
    values = [column for column in filled if column not in texts]
    numbers = [cells.at(row, c).value for c in values if cells.at(row, c).kind == NUMBER]
    if _is_numbering(cells, row, filled, numbers, previous):
        return NUMBERING
    if not values:
        above = len(cells.filled(row - 1, left, right)) if row else 0
        if before[-1:] == [WORDS] and above > 1:
            return WORDS  # the second row of a heading
        return DATA if has_data and _is_blank_row(cells, filled, before, name_kind) else WORDS
    if _is_years(numbers, values) and previous in ("", WORDS, NOTE, DATA):
        following = row + 1 < len(cells.parsed) and [
            cells.at(row + 1, c).value for c in values if cells.at(row + 1, c).kind == NUMBER
        ]
        if following and not _is_years(following, values):
            return YEARS
    if len(values) > 1 and all(_is_month(cells, row, c) for c in values):
        named = any(name_kind(cells.text(row, column)) for column in texts)
        return DATA if named else YEARS
    if not has_data and _are_dotted_months(numbers, values):
        return YEARS
    if (
        texts
        and ROLES.get(normal(first)) == "period"
        and numbers
        and len(filled) - len(numbers) == 1
    ):
        parts = [number in range(1, 13) or bare_year(f"{number:g}") for number in numbers]
        return YEARS if all(parts) else DATA
    if not numbers and not has_data and len(texts) > 1 and len(values) == 1:
        return WORDS  # a dash or stroke in the corner of a header
    return DATA


def _is_month(cells, row, column) -> bool:
    return bool(_MONTH.fullmatch(str(cells.sheet.get(row, column)).strip()))


def _are_dotted_months(numbers, values) -> bool:
    """2026.7 2026.8 2026.9: typed as numbers, each the month after or before the other."""
    texts = [f"{number:.12g}" for number in numbers]
    if len(numbers) < max(2, len(values)) or not all(map(_DOTTED.fullmatch, texts)):
        return False
    months = [12 * int(text[:4]) + int(text[5:]) for text in texts]
    return {later - month for month, later in pairwise(months)} in ({1}, {-1})


def _is_blank_row(cells, filled, before, name_kind) -> bool:
    """A row of the body without numbers: its name is of the kind of the row above."""
    kind = name_kind(cells.text(len(before), filled[0]))
    if len(filled) > 1:
        return bool(kind)
    above = max(place for place, kind_above in enumerate(before) if kind_above == DATA)
    return kind in ("area", "chain") and kind == name_kind(cells.text(above, filled[0]))


def _is_numbering(cells, row, filled, numbers, previous) -> bool:
    words = [cells.text(row, c).strip() for c in filled if cells.at(row, c).kind == TEXT]
    words = [normal(word).strip("()") for word in words]
    booked = [_BOOKED.fullmatch(normal(cells.text(row, c))) for c in filled]
    numbers = numbers + [float(match[1]) for match in booked if match]
    whole = all(number == int(number) and 0 < number < 200 for number in numbers)
    rising = numbers == sorted(set(numbers))
    if not whole or not rising or len(words) + len(numbers) != len(filled):
        return False
    if words:
        return len(filled) > 1 and all(w in _STEMS or w in _NUMBERING_WORDS for w in words)
    steps = numbers == [numbers[0] + i for i in range(len(numbers))] if numbers else False
    return previous in (WORDS, YEARS) and len(numbers) > 2 and steps and numbers[0] in (0, 1)


def _is_years(numbers, values) -> bool:
    if len(numbers) != len(values) or len(numbers) < 2:
        return False
    if any(bare_year(f"{number:g}") is None for number in numbers):
        return False
    steps = {b - a for a, b in pairwise(numbers)}
    return steps in ({1.0}, {-1.0})
