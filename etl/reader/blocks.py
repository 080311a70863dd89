"""The tables of a sheet: side by side or below each other, titles and notes apart."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from etl.names import normal
from etl.reader.number import EMPTY, NUMBER, TEXT
from etl.reader.period import bare_year
from etl.reader.rows import BLANK, DATA, NOTE, NUMBERING, WORDS, YEARS, Cells, row_kinds
from etl.reader.words import PLACES, ROLES

_PREAMBLE = re.compile(
    r"\s*(?:(?:计量|金额|电量|面积|数据|统计|税款)?(?:单位|时间|日期|表号|数据库|指标|报告期|地区|区划|周期|所属期|所属时期)"
    r"|(?:制表|制定|填表|填报|编制|报送|批准|备案|审核|审签|签发|发布|打印|导出|联系|单位负责|负责)\w{0,4})\s*[:：]"
)
_CODES = range(100_000, 1_000_000)  # six digits name an area
_UNIT = re.compile(r"\s*[(（]?(?:计量|金额|电量|面积|数据)?单位[:：]")


_ONE_UNIT = "(?:[十百千万亿]*(?:元|美元|千瓦时|度|户|家|个|人|亩|吨标准煤|吨标煤)|%|个?百分点)"
# What may stand beside a title: 万千瓦时、%, 续表.
_ASIDE = re.compile(
    rf"\s*[(（]?(?:单位[:：]?)?\s*(?:{_ONE_UNIT}(?:[、，,/和]\s*{_ONE_UNIT})*|续\s*表.*|续)[)）]?\s*"
)


@dataclass
class Table:
    """One table: which rows are headings and body, which columns are stubs and values.

    sections   row of the body -> text of the section row above it that holds for it.
    roles      column -> what its heading says it holds (area, index, owner ...), '' unknown.
    titles     texts above and around the table, nearest first.
    """

    cells: Cells
    left: int
    right: int
    heads: list[int]
    body: list[int]
    sections: dict[int, list[int]] = field(default_factory=dict)
    titles: list[str] = field(default_factory=list)
    stubs: list[int] = field(default_factory=list)
    values: list[int] = field(default_factory=list)
    roles: dict[int, str] = field(default_factory=dict)

    @property
    def heading(self) -> tuple[tuple[str, ...], ...]:
        """All texts of the heading, to recognise a table that goes on."""
        columns = range(self.left, self.right + 1)
        return tuple(tuple(normal(self.cells.text(r, c)) for c in columns) for r in self.heads)


def find_tables(cells: Cells, name_kind: Callable[[str], str]) -> tuple[list[Table], list[str]]:
    """Tables of a sheet and the texts of its notes."""
    tables, notes = [], []
    strips = _strips(cells)
    for left, right in strips:
        kinds = row_kinds(cells, left, right, name_kind)
        found = _stack(cells, left, right, kinds)
        if len(strips) > 1 and found and left:
            _share_titles(cells, found[0], left)
        tables += [part for table in found for part in _split(table)]
        notes += [
            cells.text(row, column)
            for row, kind in enumerate(kinds)
            if kind == NOTE
            for column in cells.filled(row, left, right)[:1]
        ]
    return tables, notes


def _strips(cells: Cells) -> list[tuple[int, int]]:
    """Ranges of columns between columns that are blank in every row of more than one cell."""
    width = cells.sheet.width
    used = [False] * width
    for row in range(len(cells.parsed)):
        filled = cells.filled(row, 0, width - 1)
        if len(filled) > 1:
            for column in filled:
                used[column] = True
    strips, start = [], None
    for column in range(width + 1):
        if column < width and used[column]:
            start = column if start is None else start
        elif start is not None:
            strips.append((start, column - 1))
            start = None
    whole: list[tuple[int, int]] = []
    for left, right in strips:  # a strip without texts of its own beside its numbers is no table
        rows = range(len(cells.parsed))
        has_stub = any(_is_text_beside_number(cells, row, left, right) for row in rows)
        if whole and not has_stub:
            whole[-1] = (whole[-1][0], right)
        else:
            whole.append((left, right))
    return [(0 if i == 0 else left, right) for i, (left, right) in enumerate(whole)]


def _is_text_beside_number(cells: Cells, row: int, left: int, right: int) -> bool:
    kinds = [cells.at(row, column).kind for column in cells.filled(row, left, right)]
    return TEXT in kinds and NUMBER in kinds


def _stack(cells: Cells, left: int, right: int, kinds: list[str]) -> list[Table]:
    """Tables below each other: a heading of several texts below data begins another."""
    tables: list[Table] = []
    pending: list[int] = []
    for row, kind in enumerate(kinds):
        if kind in (WORDS, YEARS):
            pending.append(row)
        elif kind == DATA:
            if not tables or not _are_sections(cells, pending, left, right):
                tables.append(_open(cells, left, right, pending, row))
            elif pending:
                tables[-1].sections[row] = pending
            tables[-1].body.append(row)
            pending = []
        elif kind == NOTE and tables:  # a source line below the title keeps the title
            pending = []
        elif kind in (BLANK, NUMBERING):
            continue
    return tables


def _are_sections(cells: Cells, rows: list[int], left: int, right: int) -> bool:
    return all(len(_distinct(cells, row, left, right)) == 1 for row in rows)


def _distinct(cells: Cells, row: int, left: int, right: int) -> list[int]:
    """Filled columns; a merged cell counts once because only its first cell is filled."""
    return cells.filled(row, left, right)


def _open(cells: Cells, left: int, right: int, pending: list[int], first: int) -> Table:
    heads, titles, section = [], [], []
    for place, row in enumerate(pending):
        filled = _distinct(cells, row, left, right)
        later = any(len(_distinct(cells, r, left, right)) > 1 for r in pending[place + 1 :])
        texts = [cells.text(row, column) for column in filled]
        if len(filled) == 1:
            column = filled[0]
            _, last = cells.merged.get((row, column), (row, column))
            is_group = column > left and last > column
            is_lone_head = column > left and not later and place == len(pending) - 1
            is_title = _UNIT.match(texts[0]) or not (is_group or is_lone_head)
        else:
            # A row of units over the names of columns (地区 | 亿元 | 万元) is no title.
            is_pair = len(texts) == 2 and normal(texts[0]) not in ROLES
            is_aside = is_pair and _ASIDE.fullmatch(texts[1]) and not _ASIDE.fullmatch(texts[0])
            is_title = later and (is_aside or any(_PREAMBLE.match(text) for text in texts))
        if is_title and heads and not later and not _UNIT.match(texts[0]):
            section.append(row)  # below the heading: of the rows that follow
        elif is_title:
            titles = texts + titles
        else:
            heads.append(row)
            titles = [text for text in texts if _UNIT.match(text)] + titles
    return Table(cells, left, right, heads, [], {first: section} if section else {}, titles)


def _share_titles(cells: Cells, table: Table, left: int) -> None:
    """A title over several tables stands in the columns of the first."""
    top = min(table.heads + table.body)
    for row in range(top):
        filled = cells.filled(row, 0, cells.sheet.width - 1)
        if len(filled) == 1 and filled[0] < left:
            table.titles.append(cells.text(row, filled[0]))


def _split(table: Table) -> list[Table]:
    """Decide what each column is; a second stub like the first begins a table beside it."""
    _columns(table)
    seen_value = False
    for column in range(table.left, table.right + 1):
        if column in table.values:
            seen_value = True
        elif column in table.stubs and seen_value and _repeats_stub(table, column):
            halves = []
            for left, right in ((table.left, column - 1), (column, table.right)):
                half = Table(
                    table.cells, left, right, table.heads, table.body, table.sections, table.titles
                )
                halves += _split(half)
            return halves
    return [table] if table.values else []


def _repeats_stub(table: Table, column: int) -> bool:
    if not any(value > column for value in table.values):
        return False
    first = min(table.stubs)
    if first == column:
        return False
    mine, other = (_heading(table, c) for c in (column, first))
    return mine == other and (mine != "" or table.roles[column] == table.roles[first])


def _heading(table: Table, column: int) -> str:
    texts = [table.cells.text(row, column) for row in table.heads]
    return next((normal(text) for text in reversed(texts) if text.strip()), "")


def _role(table: Table, column: int) -> str:
    """What a heading says its column holds; a column of labels (指标 地区 单位) says nothing."""
    texts = [normal(table.cells.text(row, column)) for row in table.heads]
    roles = [ROLES.get(text) or ROLES.get(text.split("(")[0], "") for text in texts if text]
    return roles[-1] if len({role for role in roles if role}) == 1 else ""


def _columns(table: Table) -> None:
    table.stubs, table.values, table.roles = [], [], {}
    for column in range(table.left, table.right + 1):
        parsed = [table.cells.at(row, column) for row in table.body]
        texts = sum(cell.kind == TEXT for cell in parsed)
        values = sum(cell.kind not in (TEXT, EMPTY) for cell in parsed)
        numbers = [cell.value for cell in parsed if cell.kind == NUMBER]
        role = _role(table, column)
        if not role and _heading(table, column).endswith(("代码", "编码")):
            role = "index"
        if not role and not table.stubs and not table.values:
            role = _first_column(numbers, texts, table)
        table.roles[column] = role
        is_blank = not texts and not values
        if role in ("index", "remark") or (is_blank and not _heading(table, column)):
            continue
        is_code = role == "area" and numbers and all(n in _CODES for n in numbers)
        if role == "period" or is_code or (texts > len(numbers) and (texts > values or role)):
            table.stubs.append(column)
        else:
            table.values.append(column)
    for column in [c for c in table.values if table.stubs and c < table.stubs[0]]:
        if _heading(table, column) in PLACES:  # 排名 | 地区 | 增速: a list in the order of places
            table.values.remove(column)
            table.roles[column] = "index"


def _first_column(numbers: list[float], texts: int, table: Table) -> str:
    """A first column of numbers without a heading word: years, or 1 2 3 beside names."""
    if texts or len(numbers) < 2:
        return ""
    if all(bare_year(f"{number:g}") for number in numbers):
        return "period"
    counts = numbers == [numbers[0] + i for i in range(len(numbers))] and numbers[0] in (0, 1)
    return "index" if counts and len(numbers) > 2 else ""
