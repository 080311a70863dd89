"""The headings of each number: the texts above it and to its left, and what they say together."""

import re
from dataclasses import replace

from etl.grid.sheet import cell_name
from etl.names import normal
from etl.reader.blocks import Table
from etl.reader.contract import Dialect
from etl.reader.facets import SUM, SUM_OF_MONTHS, Facets
from etl.reader.hints import NAMED, hint, is_remark
from etl.reader.leaning import leans
from etl.reader.misfit import misfit
from etl.reader.months import close_months
from etl.reader.number import EMPTY, NUMBER, PLACEHOLDER, TEXT, parse
from etl.reader.siblings import Above, inherit, leave_part_targets, report_month, settle_open
from etl.reader.stack import Heading, Stack
from etl.reader.subject import says_industry
from etl.reader.words import OTHERS, ROLES

_CHILD = re.compile(r"\s*(?:#|其中)")
_TENTH = re.compile(r"(?:19|20)\d\d\.1")
_NUMBERED = tuple(
    re.compile(kind)
    for kind in (
        r"[一二三四五六七八九十]+、",
        r"[(（][一二三四五六七八九十]+[)）]",
        r"\d{1,2}[.、．]",
    )
)
_TRANSLATION = re.compile(r"[A-Za-z][A-Za-z0-9 .,'’&()/-]{3,}")  # Total Assets below 资产总计
# What stands in a table of the national accounts, where 工业增加值 is that of all industry.
_ACCOUNTS = re.compile(
    "生产总值|(?<!单位)gdp|第?[一二三]产业?(?:增加值)?$|(?:建筑|服务)业增加值|规(?:上|模|模以上)工业增加值"
)
_MONTHS = tuple(str(month) for month in range(1, 13))


class TableHeadings:
    """Headings of all columns and rows of a table."""

    def __init__(self, table: Table, lexicon: Dialect):
        self.table, self.lexicon, self.cells = table, lexicon, table.cells
        self.hints = {column: hint(table, column, lexicon) for column in table.stubs}
        remarks = [c for c, held in self.hints.items() if is_remark(table, c, held, lexicon)]
        table.stubs = [column for column in table.stubs if column not in remarks]
        self.across = ""
        self.columns = {column: self.column(column) for column in table.values}
        if any(stack.facets.total for stack in self.columns.values()):
            self.across = self._across()
            self.columns = {column: self.column(column) for column in table.values}
        stacks = [self.columns[column] for column in table.values]
        report_month(stacks)
        leave_part_targets(stacks)
        inherit(stacks)
        settle_open(stacks)
        close_months(stacks, [self._is_filled(column) for column in table.values])
        self.twins = self._twins()
        self.rows = self._rows()
        self._leave_loose_others()
        stacks += self.rows.values()
        full = {s.facets.indicator for s in stacks if says_industry([s.facets.word])}
        self.full = frozenset(full)
        self.named = {stack.facets.indicator for stack in stacks} - {""}
        texts = {normal(heading.text) for stack in stacks for heading in stack.headings}
        self.has_accounts = any(map(_ACCOUNTS.search, texts))
        self.fault = misfit(self)

    def _leave_loose_others(self) -> None:
        """其他 among taxes or counties is none of the chains: only beside other chains is it."""
        for stacks in (self.columns.values(), self.rows.values()):
            chains = {stack.facets.chain for stack in stacks} - {"", "all"}
            kinds = {self.lexicon.catalog.chains[c]["kind"] for c in chains if c != SUM}
            for stack in stacks if kinds == {"other"} else ():
                if stack.facets.chain:
                    stack.leave("其他")

    def lowest(self, column: int) -> str:
        """The heading of a column next to the body."""
        texts = (self.cells.text(row, column).strip() for row in reversed(self.table.heads))
        return next(filter(None, texts), "")

    def _twins(self) -> set[int]:
        """Columns that nothing in their headings tells apart, though their figures differ."""
        seen: dict[object, int] = {}
        twins = set()
        for column in self.table.values:
            stack = self.columns[column]
            is_read = stack.headings and not stack.facets.omit and stack.facets.basis != "other"
            if not is_read or not self._is_filled(column):
                continue
            other = seen.setdefault(stack.facets, column)
            mine, its = ([self.cells.at(r, c) for r in self.table.body] for c in (column, other))
            if mine != its:
                twins |= {column, other}
        return twins

    def _heading(self, row: int, column: int, hint: str) -> Heading:
        text = self.cells.text(row, column)
        anchor = self.cells.anchor.get((row, column), (row, column))
        facets = self._read(text, hint)
        if isinstance(self.cells.sheet.get(*anchor), float) and _TENTH.fullmatch(text):
            facets = Facets(unknown=text)  # 2017.1 may be January, or October typed as 2017.10
        return Heading(text, cell_name(*anchor), hint, facets)

    def _read(self, text: str, hint: str) -> Facets:
        if hint == "unit":
            unit = self.lexicon.catalog.find("unit", text)
            if parse(text).kind == PLACEHOLDER:
                return Facets()
            return Facets(unit=(unit,)) if unit else Facets(unknown=text)
        if hint in ("month", "period") and self.lexicon.read(text).total:
            return Facets(omit=SUM_OF_MONTHS)
        if hint == "month" and text.strip().isdigit():
            return self.lexicon.read(f"{text.strip()}月")
        return self.lexicon.read(text, hint)

    def column(self, column: int) -> Stack:
        """The headings above a column."""
        stack, heads = Stack(), self.table.heads
        for place in range(len(heads) - 1, -1, -1):
            row, source = heads[place], column
            role = self._row_role(row)
            if role in ("index", "remark"):
                continue
            if not self.cells.text(row, column).strip() and place < len(heads) - 1:
                source = self._group(row, column, heads[place + 1 :])
            text = self.cells.text(row, source).strip()
            is_strange = _TRANSLATION.fullmatch(text) and self.lexicon.read(text).unknown
            if is_strange and len(heads) > 1:
                continue
            if text and (not stack.headings or stack.headings[-1].text.strip() != text):
                is_total = bool(self.lexicon.read(text).total)
                hint = self.across if is_total else "unit" if role == "unit" else ""
                if self._corner(row) == "period" and text in _MONTHS:
                    hint = "month"
                stack.add(self._heading(row, source, hint))
        return stack

    def _row_role(self, row: int) -> str:
        """What a row of the heading holds, where the first column says it: 单位, 频度."""
        if len(self.table.heads) < 2 or row == self.table.heads[0]:
            return ""
        return self._corner(row)

    def _corner(self, row: int) -> str:
        if not self.table.stubs:
            return ""
        return ROLES.get(normal(self.cells.text(row, self.table.stubs[0])), "")

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

    def _is_filled(self, column: int) -> bool:
        return any(self.cells.at(row, column).kind == NUMBER for row in self.table.body)

    def _rows(self) -> dict[int, Stack]:
        rows: dict[int, Stack] = {}
        parents: list[tuple[int, Stack]] = []
        section: list[int] = []
        above = Above()
        for row in self.table.body:
            if row in self.table.sections:
                section, parents, above = self.table.sections[row], [], Above()
            elif section and 0 < self._numbered(row) <= self._numbered(section[-1]):
                section, parents, above = [], [], Above()  # 三、工业用电量 behind 二、效益
            stack = Stack()
            for column in reversed(self.table.stubs):
                self._add_stub(stack, row, column)
            depth = self._depth(row)
            parents = [(d, p) for d, p in parents if d < depth]
            own, is_relative = stack.facets, leans(stack)
            if parents:
                is_named = bool(own.indicator) and says_industry([own.word])
                for heading in parents[-1][1].headings:
                    silent = _SILENT | ({"unknown": ""} if is_named and _is_whole(heading) else {})
                    stack.add(replace(heading, facets=replace(heading.facets, **silent)))
            for over in reversed(section):
                column = self.cells.filled(over, self.table.left, self.table.right)[0]
                stack.add(self._heading(over, column, "section"))
            above.lend(stack, own, is_relative)
            if stack.headings:
                parents.append((depth, stack))
            rows[row] = stack
        return rows

    def _numbered(self, row: int) -> int:
        """一、 is 1, （一） 2, 1. 3: a row of the same or a higher kind ends a section."""
        filled = self.cells.filled(row, self.table.left, self.table.right)
        text = self.cells.text(row, filled[0]).strip() if filled else ""
        return next((i for i, kind in enumerate(_NUMBERED, start=1) if kind.match(text)), 0)

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
        if not written or column > written[0] or self.hints[column] not in (*NAMED, "period"):
            return None
        above = [r for r in self.table.body if r < row and self.cells.text(r, column).strip()]
        return above[-1] if above else None

    def _depth(self, row: int) -> float:
        """How far the stub is indented; 其中 without an indent still stands below the row above."""
        texts = [self.cells.text(row, column) for column in self.table.stubs]
        text = next((text for text in texts if text.strip()), "")
        blanks = len(text) - len(text.lstrip(" \u3000"))
        return blanks + 0.5 * bool(_CHILD.match(text))


def _is_whole(heading: Heading) -> bool:
    """#工业投资 under 固定资产投资, 工业用电量 under 全社会用电量: industry is within."""
    return any(normal(heading.text).startswith(word) for word in OTHERS)


_SILENT = dict.fromkeys(("measure", "falls", "basis", "omit", "total", "ranked"), "") | {"unit": ()}
