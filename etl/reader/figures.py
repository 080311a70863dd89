"""The numbers of one table, each with its meaning or the reason why it has none."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from etl.grid.sheet import cell_name
from etl.reader.blocks import Table
from etl.reader.contract import Dialect
from etl.reader.facets import NOMINAL, SUM, Facets
from etl.reader.fault import Fault
from etl.reader.headings import TableHeadings
from etl.reader.kept import impossible, why_not_kept
from etl.reader.meaning import Meaning, combine, resolve
from etl.reader.months import ends_before
from etl.reader.number import EMPTY, ERROR, NUMBER, ODD, PLACEHOLDER, TEXT, Parsed
from etl.reader.reading import Number
from etl.reader.stack import Heading, Stack
from etl.reader.subject import whose
from etl.reader.totals import Totals
from etl.reader.words import NOMINAL_SCOPES

READ, REFUSED, IGNORED = "read", "refused", "ignored"
FALL = "降幅，记为负的增速"
UNHEADED = "表外数字：没有行名或列标题"
_KINDS = {"area": "地区", "indicator": "指标", "chain": "产业链", "period": "时期", "unit": "单位"}
_FILES = {
    "area": "aliases.csv",
    "indicator": "aliases.csv",
    "chain": "aliases.csv",
    "unit": "units.yaml",
}


@dataclass(slots=True)
class Figure:
    """A value cell: what it holds and means (None when refused or ignored), its record, its fault.

    blame      the heading cell to name instead of the number's own, with its text.
    target     (type, owner) of a target's figure.
    """

    row: int
    column: int
    parsed: Parsed
    number: Number
    meaning: Meaning | None = None
    fault: Fault | None = None
    blame: tuple[str, str] = ("", "")
    target: tuple[str, str] | None = None


def table_figures(table: Table, context: Facets, lexicon: Dialect) -> Iterator[Figure]:
    """Every value cell of a table, row by row; empty cells too, their meaning may say 未报."""
    headings = TableHeadings(table, lexicon)
    context = _beside(headings, context)
    totals = Totals(headings, context, lexicon.catalog)
    sheet = table.cells.sheet
    percents, scaled = set(map(tuple, sheet.percents)), set(map(tuple, sheet.scaled))
    has_heads = any(stack.headings for stack in headings.columns.values())
    has_stubs = any(stack.headings for stack in headings.rows.values())
    for row in table.body:
        beside = headings.rows[row]
        around = _around(beside, headings, context)
        for column in table.values:
            parsed = table.cells.at(row, column)
            if table.cells.anchor.get((row, column), (row, column)) != (row, column):
                continue  # covered by a merged cell
            if (row, column) in percents and parsed.kind == NUMBER and not parsed.is_text:
                parsed = replace(parsed, value=round(parsed.value * 100, 10), unit="%")
            above = headings.columns[column]
            number = Number(sheet.name, cell_name(row, column), parsed.value)
            texts = [heading.text.strip() for heading in above.headings + beside.headings]
            number.headings = tuple(dict.fromkeys(texts + table.titles))
            figure = Figure(row, column, parsed, number)
            if parsed.kind in (TEXT, ODD):
                figure.blame = ("", table.cells.text(row, column).strip())
            if (has_heads and not above.headings) or (has_stubs and not beside.headings):
                number.status = IGNORED
                number.reason = UNHEADED
            elif (row, column) in scaled and parsed.kind == NUMBER:
                rule = "数字格式把数缩小了显示（如按万），存的数与看到的数不同"
                figure.fault = Fault(rule, "改为常规格式，并写明实际单位", "scaled")
            elif headings.fault:
                figure.fault = headings.fault
            elif column in headings.twins:
                rule = "有两列的表头意思相同而数不同，不能断定各是什么"
                figure.fault = Fault(rule, "补全表头，写明两列的区别", "twins")
            elif _is_shared(table, row, column):
                cure = "取消合并，分行分列填写"
                figure.fault = Fault("数值格跨行或跨列合并，不能断定属于哪一个", cure, "shared")
            elif ends_before(table.cells, headings.columns, row, column):
                rule = "本行的各月没有到这个月，累计或全年却写到这个月"
                figure.fault = Fault(rule, "在表头写明累计到几月", f"unfinished {number.cell}")
            else:
                _explain(figure, above, beside, around, totals, lexicon)
            yield figure


def _beside(headings: TableHeadings, context: Facets) -> Facets:
    """What stands around a table, as its own headings let it hold.

    Where the title's indicator or a target has a name in the table, other names mean what they say.
    """
    columns = headings.columns.values()
    has_target = any(stack.facets.measure == "target" for stack in columns)
    is_aim = context.measure == "target" and has_target
    return replace(
        context,
        has_accounts=headings.has_accounts,
        full=headings.full,
        measure="" if is_aim else context.measure,
        word="" if context.indicator in headings.named else context.word,
    )


def _around(beside: Stack, headings: TableHeadings, context: Facets) -> Facets:
    """A row 累计 among rows of other indicators than the title's is not of the title's."""
    own = beside.facets
    if own.indicator or own.area or own.chain or not context.indicator:
        return context
    named = {stack.facets.indicator for stack in headings.rows.values()} - {""}
    return replace(context, indicator="") if named - {context.indicator} else context


def _is_reported(own: Facets, above: Stack, beside: Stack) -> bool:
    """Whether a figure under a title of targets is one that was reached: 1-10月, 实际, 同比."""
    said = "".join(heading.text for heading in above.headings + beside.headings)
    is_part = own.month not in (None, 12) or own.basis in ("month", "single")
    return is_part or any(word in said for word in ("同比", "完成", "实际", "比上年"))


def _is_shared(table: Table, row: int, column: int) -> bool:
    """Whether a merged number stands in several rows or columns of figures."""
    bottom, right = table.cells.merged.get((row, column), (row, column))
    rows = sum(row <= other <= bottom for other in table.body) if bottom > row else 1
    columns = sum(column <= other <= right for other in table.values) if right > column else 1
    return rows > 1 or columns > 1


def _explain(
    figure: Figure,
    above: Stack,
    beside: Stack,
    context: Facets,
    totals: "Totals",
    lexicon: Dialect,
) -> None:
    number, parsed = figure.number, figure.parsed
    omit = above.facets.omit or beside.facets.omit
    if omit and not (above.unknown or beside.unknown):
        number.status, number.reason = IGNORED, omit
        return
    for stack in (beside, above):
        if heading := stack.unknown:
            figure.fault = unknown_heading(heading, lexicon)
            figure.blame = (heading.cell, heading.text.strip())
            if stack is beside and lexicon.are_unknown_rows_set_aside:
                number.status, number.reason = IGNORED, f"按约定搁置：{figure.fault.rule}"
                figure.fault = None
            return
    own = combine(above.facets, beside.facets)
    if not isinstance(own, Fault) and own.measure == "growth" and _is_nominal(above, beside):
        own = replace(own, open=own.open or NOMINAL)
    if isinstance(own, Fault):
        figure.fault = own
        return
    if own.falls and parsed.kind == NUMBER and not parsed.is_change:
        if parsed.value < 0:
            rule = "降幅写了负数，不能断定是降还是升"
            figure.fault = Fault(rule, "改为增速，下降写负数", FALL)
            return
        parsed = figure.parsed = replace(parsed, value=0.0 - parsed.value)
        number.value, number.reason = parsed.value, FALL
    if parsed.is_change and not own.measure:
        own = replace(own, measure="growth")
    _fill_known(number, own)
    is_aim = context.measure == "target" and not _is_reported(own, above, beside)
    if is_aim and own.measure == "growth":
        own = replace(own, measure="target", unit=own.unit or ("%",))  # 目标任务分解表 | 增速
    if not own.measure and (beside.target_type or is_aim):
        own = replace(own, measure="target")
    if own.measure == "target":
        figure.target = (beside.target_type, beside.owner)
    whole = whose(own, context, above.headings + beside.headings, lexicon)
    if isinstance(whole, Fault):
        figure.fault = whole
        return
    meaning = resolve(whole, context, totals.area, totals.chain, lexicon, parsed.unit)
    if isinstance(meaning, Fault):
        figure.fault = meaning
        if meaning.unitless:
            _fill(number, meaning.unitless)
        return
    if parsed.kind in (TEXT, ODD):
        figure.fault = Fault("应为数字", "改成数字；无数据时留空或填“-”", f"text {number.cell}")
        return
    _fill(number, meaning)
    reason = why_not_kept(meaning, parsed, own, context, lexicon)
    if reason:
        number.status, number.reason = IGNORED, reason
        return
    figure.fault = impossible(meaning, parsed)
    if figure.fault is None:
        figure.meaning, number.status = meaning, READ


def _is_nominal(*stacks: Stack) -> bool:
    """现价增速 beside 可比价增速."""
    return any(s.headings and s.headings[0].facets.scope in NOMINAL_SCOPES for s in stacks)


def _fill(number: Number, meaning: Meaning) -> None:
    for name in (
        "indicator",
        "area",
        "chain",
        "year",
        "month",
        "basis",
        "measure",
        "scope",
        "unit",
    ):
        setattr(number, name, getattr(meaning, name))


def _fill_known(number: Number, own: Facets) -> None:
    """What the headings say of a number, kept for those that are refused too."""
    number.indicator, number.area = own.indicator, own.area
    number.chain = "" if own.chain == SUM else own.chain
    number.year, number.month, number.scope = own.year, own.month, own.scope
    number.basis = {"single": "month", "unclear": "", "other": ""}.get(own.basis, own.basis)
    number.measure, number.unit = own.measure, own.unit[0] if own.unit else ""


def unknown_heading(heading: Heading, lexicon: Dialect) -> Fault:
    """The fault of a heading that the catalogue does not explain; a near name is offered."""
    kind = heading.hint if heading.hint in _KINDS else ""
    near = lexicon.nearest(kind or "indicator", heading.text) if kind != "period" else None
    offered = f"，最接近的是“{near}”" if near else ""
    if kind:
        rule = f"不是目录中的{_KINDS[kind]}{offered}"
        cure = f"改正名称，或写入 catalog/{_FILES.get(kind, 'aliases.csv')}"
    else:
        rule = f"这一标题中的“{heading.facets.unknown}”无法识别{offered}"
        cure = "改用目录中的名称，或把它作为别名写入 catalog/aliases.csv"
    return Fault(rule, cure, f"unknown {heading.cell}")


def is_blank(parsed: Parsed) -> bool:
    """Whether a cell says that there is no figure."""
    return parsed.kind in (EMPTY, PLACEHOLDER, ERROR)
