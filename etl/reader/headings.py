"""The headings of each number: the texts above it and to its left, and what they say together."""

import re
from dataclasses import dataclass, field, replace

from etl.grid.sheet import cell_name
from etl.reader.blocks import Table
from etl.reader.contract import Dialect
from etl.reader.facets import NOTHING, Facets
from etl.reader.number import EMPTY, NUMBER, TEXT

_CHILD = re.compile(r"\s*(?:#|其中)")
_NAMED = ("area", "indicator", "chain")


@dataclass
class Heading:
    """One heading text with its cell, what its column holds, and what it says."""

    text: str
    cell: str
    hint: str
    facets: Facets


@dataclass
class Stack:
    """Headings nearest first, and what they say together (a nearer one wins)."""

    headings: list[Heading] = field(default_factory=list)
    facets: Facets = NOTHING
    target_type: str = ""
    owner: str = ""
    is_served: bool = False  # a growth beside it already belongs to it

    def add(self, heading: Heading) -> None:
        """Put a farther heading behind those already there."""
        self.headings.append(heading)
        unknown = self.facets.unknown or heading.facets.unknown
        self.facets = replace(self.facets.under(heading.facets), unknown=unknown)

    @property
    def unknown(self) -> Heading | None:
        """The nearest heading that is not understood."""
        return next((heading for heading in self.headings if heading.facets.unknown), None)


class TableHeadings:
    """Headings of all columns and rows of a table."""

    def __init__(self, table: Table, lexicon: Dialect):
        self.table, self.lexicon, self.cells = table, lexicon, table.cells
        self.hints = {column: self._hint(column) for column in table.stubs}
        self.across = ""
        self.columns = {column: self._column(column) for column in table.values}
        if any(stack.facets.total for stack in self.columns.values()):
            self.across = self._across()
            self.columns = {column: self._column(column) for column in table.values}
        self._inherit_columns()
        self.rows = self._rows()

    def _heading(self, row: int, column: int, hint: str) -> Heading:
        text = self.cells.text(row, column)
        anchor = self.cells.anchor.get((row, column), (row, column))
        return Heading(text, cell_name(*anchor), hint, self._read(text, hint))

    def _read(self, text: str, hint: str) -> Facets:
        if hint == "unit":
            unit = self.lexicon.catalog.find("unit", text)
            return Facets(unit=(unit,)) if unit else Facets(unknown=text)
        if hint == "month" and text.strip().isdigit():
            return self.lexicon.read(f"{text.strip()}月")
        return self.lexicon.read(text, hint)

    def _hint(self, column: int) -> str:
        """What a stub holds: what most of its texts are, else what its heading says."""
        role = self.table.roles[column]
        if role in ("unit", "basis", "type", "owner"):
            return role
        texts = {self.cells.text(row, column) for row in self.table.body} - {""}
        if role == "period":
            is_month = all(text.strip().isdigit() and 1 <= int(text) <= 12 for text in texts)
            return "month" if is_month else "period"
        scores = dict.fromkeys((*_NAMED, "period"), 0)
        for text in texts:
            for kind in _NAMED:
                facets = self.lexicon.read(text, kind)
                if getattr(facets, kind) and not facets.unknown:
                    scores[kind] += 2 + (kind == role)
            facets = self.lexicon.read(text)
            scores["period"] += 2 * bool(facets.year or facets.month)
            scores["indicator"] += bool(facets.indicator)
        best = max(scores, key=scores.get)
        return best if scores[best] else role

    def _column(self, column: int) -> Stack:
        stack, heads = Stack(), self.table.heads
        for place in range(len(heads) - 1, -1, -1):
            row, source = heads[place], column
            if not self.cells.text(row, column).strip() and place < len(heads) - 1:
                source = self._group(row, column, heads[place + 1 :])
            text = self.cells.text(row, source).strip()
            if text and (not stack.headings or stack.headings[-1].text.strip() != text):
                is_total = bool(self.lexicon.read(text).total)
                stack.add(self._heading(row, source, self.across if is_total else ""))
        return stack

    def _across(self) -> str:
        """What the columns are of, where they have a 合计 among them."""
        count = {
            kind: sum(bool(getattr(stack.facets, kind)) for stack in self.columns.values())
            for kind in ("area", "chain")
        }
        best = max(count, key=count.get)
        return best if count[best] else ""

    def _group(self, row: int, column: int, below: list[int]) -> int:
        """A blank above a heading belongs to the group at its left."""
        if (row, column) in self.cells.anchor or not self._is_headed(column, below):
            return column
        for source in range(column - 1, self.table.left - 1, -1):
            if source in self.table.stubs:
                break
            if self.cells.text(row, source).strip():
                is_merged = (row, source) in self.cells.anchor
                return column if is_merged or not self._is_headed(source, below) else source
        return column

    def _is_headed(self, column: int, rows: list[int]) -> bool:
        return any(self.cells.at(row, column).kind != EMPTY for row in rows)

    def _inherit_columns(self) -> None:
        """增速, 同期, 位次 without a name or period take those of the level at their left."""
        levels: list[Stack] = []  # of the group
        is_used = False  # by a growth at the right of the last of them
        nearest = ""
        for column in self.table.values:
            stack = self.columns[column]
            facets = stack.facets
            if facets.measure in ("", "level") and not facets.omit and not facets.unknown:
                if is_used or (levels and _group_of(levels[-1]) != _group_of(stack)):
                    levels = [each for each in levels if _group_of(each) == _group_of(stack)]
                    for each in levels:
                        each.is_served = True
                levels.append(stack)
                is_used, nearest = False, "level"
            elif levels and _leans(stack):
                given = _from_levels(facets, levels)
                if facets.measure == "rank" and not facets.ranked:
                    given["ranked"] = nearest
                is_used, nearest = True, facets.measure
                stack.facets = replace(facets, **given)

    def _rows(self) -> dict[int, Stack]:
        rows: dict[int, Stack] = {}
        parents: list[tuple[int, Stack]] = []
        section: list[int] = []
        level: Stack | None = None
        for row in self.table.body:
            if row in self.table.sections:
                section, parents, level = self.table.sections[row], [], None
            stack = Stack()
            for column in reversed(self.table.stubs):
                self._add_stub(stack, row, column)
            depth = self._depth(row)
            parents = [(d, p) for d, p in parents if d < depth]
            own, leans = stack.facets, _leans(stack)
            if parents:
                for heading in parents[-1][1].headings:
                    stack.add(replace(heading, facets=replace(heading.facets, **_SILENT)))
            for above in reversed(section):
                column = self.cells.filled(above, self.table.left, self.table.right)[0]
                stack.add(self._heading(above, column, ""))
            if leans and level:
                stack.facets = replace(stack.facets, **_gaps(own, level.facets))
            elif own.indicator and own.measure in ("", "level"):
                level = stack
            if stack.headings:
                parents.append((depth, stack))
            rows[row] = stack
        return rows

    def _add_stub(self, stack: Stack, row: int, column: int) -> None:
        hint, source = self.hints[column], row
        if not self.cells.text(row, column).strip():
            source = self._above(row, column)
        if source is None:
            return
        text = self.cells.text(source, column).strip()
        if hint == "type":
            stack.target_type = text
        elif hint == "owner":
            stack.owner = text
        elif self.cells.at(source, column).kind in (TEXT, NUMBER) or text:
            stack.add(self._heading(source, column, hint))

    def _above(self, row: int, column: int) -> int | None:
        """A blank in the first of several stubs repeats the text above it, like a merged cell."""
        written = [c for c in self.table.stubs if self.cells.text(row, c).strip()]
        if not written or column > written[0] or self.hints[column] not in (*_NAMED, "period"):
            return None
        above = [r for r in self.table.body if r < row and self.cells.text(r, column).strip()]
        return above[-1] if above else None

    def _depth(self, row: int) -> float:
        """How far the stub is indented; 其中 without an indent still stands below the row above."""
        texts = [self.cells.text(row, column) for column in self.table.stubs]
        text = next((text for text in texts if text.strip()), "")
        blanks = len(text) - len(text.lstrip(" \u3000"))
        return blanks + 0.5 * bool(_CHILD.match(text))


_SILENT = {"measure": "", "basis": "", "unit": (), "omit": "", "total": "", "ranked": ""}


def _leans(stack: Stack) -> bool:
    """Whether the nearest heading only says growth, base, place or share, but not of what."""
    is_relative = stack.facets.measure in ("growth", "base", "rank", "share")
    return is_relative and not stack.headings[0].facets.indicator


def _group_of(stack: Stack) -> tuple[str, ...]:
    return (stack.facets.indicator, *(heading.text for heading in stack.headings[1:]))


def _from_levels(facets: Facets, levels: list[Stack]) -> dict[str, object]:
    """What a growth takes from the levels at its left: the last, or the one it can only mean."""
    alike = [each for each in levels if _basis(each.facets) == _basis(facets)]
    if facets.basis:
        return _gaps(facets, (alike or levels)[-1].facets)
    free = [each for each in levels if not each.is_served] or levels[-1:]
    periods = {(_basis(each.facets), each.facets.year, each.facets.month) for each in free}
    if len(periods) > 1 and len({(basis, month) for basis, _, month in periods}) == 1:
        newest = max(free, key=lambda each: each.facets.year or 0)
        _make_bases(free, newest)
        return _gaps(facets, newest.facets)
    given = _gaps(facets, levels[-1].facets)
    if len(periods) > 1:  # 本月, 累计, 增速: whose growth is it?
        given = {name: said for name, said in given.items() if name not in ("year", "month")}
        return given | {"basis": "unclear"}
    return given


def _make_bases(levels: list[Stack], newest: Stack) -> None:
    """2026年1-10月, 2025年1-10月, 增速: the older of two is the base printed beside the newer."""
    older = [each for each in levels if each is not newest]
    if len(older) == 1 and older[0].facets.year == newest.facets.year - 1:
        older[0].facets = replace(older[0].facets, measure="base", year=newest.facets.year)


def _basis(facets: Facets) -> str:
    return "month" if facets.basis == "single" else facets.basis


def _gaps(facets: Facets, level: Facets) -> dict[str, object]:
    """What a level says and its growth leaves open."""
    given = {
        name: getattr(level, name)
        for name in ("indicator", "area", "chain", "scope", "year")
        if getattr(level, name) and not getattr(facets, name)
    }
    if not facets.basis and not facets.month:
        given |= {"basis": level.basis, "month": level.month}
    elif not facets.month and _basis(level) == _basis(facets):
        given["month"] = level.month
    return given
