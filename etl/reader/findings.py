"""What notes, hidden rows and other names around a table say of its figures."""

from collections import defaultdict
from collections.abc import Iterable

from etl.grid.sheet import Sheet, cell_name
from etl.names import normal
from etl.reader.blocks import Table
from etl.reader.contract import Dialect
from etl.reader.facets import Facets
from etl.reader.fault import Fault
from etl.reader.figures import FALL, UNHEADED, Figure
from etl.reader.number import NUMBER
from etl.reader.reading import Reading

_FEWEST = 3  # so many fractions under % are said


def note_hidden(sheet: Sheet, tables: list[Table], reading: Reading) -> None:
    """Hidden sheets and rows are read like others, and it is said."""
    body = {row for table in tables for row in table.body}
    columns = {column for table in tables for column in table.values}
    if sheet.is_hidden and tables:
        reading.note(sheet.name, "", "隐藏的工作表，已照常读取")
    for row in sorted(body.intersection(sheet.hidden_rows)):
        reading.note(sheet.name, f"A{row + 1}", f"第{row + 1}行隐藏，已照常读取")
    for column in sorted(columns.intersection(sheet.hidden_columns)):
        letters = cell_name(0, column).rstrip("1")
        reading.note(sheet.name, f"{letters}1", f"{letters}列隐藏，已照常读取")


def note_unheaded(table: Table, figures: list[Figure], reading: Reading) -> None:
    """Numbers of a table that nothing heads are scribbles, or a heading is missing: it is said."""
    loose = [f for f in figures if f.number.reason == UNHEADED and f.parsed.kind == NUMBER]
    if loose:
        first = loose[0].number
        reading.note(first.sheet, first.cell, f"没有行名或列标题，未读（共{len(loose)}个数）")


def note_fractions(table: Table, figures: list[Figure], reading: Reading) -> None:
    """Growth written as a fraction (0.053): refused, in place, where nothing says percent."""
    by_column = defaultdict(list)
    for figure in figures:
        if figure.meaning and figure.meaning.measure == "growth" and figure.parsed.kind == NUMBER:
            by_column[figure.column].append(figure)
    for column in by_column.values():
        values = [figure.parsed.value for figure in column]
        is_fine = any(abs(value) >= 1 for value in values)
        if is_fine or all(round(v, 2) == v for v in values):
            continue
        first = column[0].number
        if not any(map(_says_percent, column)):
            rule = "增速没有写%，又都小于1，不能断定是百分数还是小数"
            for figure in column:
                figure.fault = Fault(rule, "写成百分数，并在表头写明 %", f"fraction {first.cell}")
                figure.meaning = None
        elif len(values) >= _FEWEST:
            reading.note(first.sheet, first.cell, "整列增速都小于1，是否写成了小数而不是百分数")


def refuse_mixed_falls(figures: list[Figure]) -> None:
    """降幅 4.8 beside 降幅 -5.5 in a column or row: neither is told, in place."""
    faulty = [figure for figure in figures if figure.fault and figure.fault.about == FALL]
    rows, columns = {f.row for f in faulty}, {f.column for f in faulty}
    for figure in figures if faulty else ():
        is_near = figure.row in rows or figure.column in columns
        if is_near and figure.meaning and figure.number.reason == FALL:
            figure.fault, figure.meaning = faulty[0].fault, None
            figure.number.value = 0.0 - figure.number.value


def _says_percent(figure: Figure) -> bool:
    texts = (normal(text) for text in figure.number.headings)
    return bool(figure.parsed.unit) or any("%" in text or "百分" in text for text in texts)


def note_other_period(
    table: Table, context: Facets, figures: Iterable[Figure], reading: Reading
) -> None:
    """The header wins over title, sheet and file name; that they differ is said."""
    months = {(f.meaning.year, f.meaning.month) for f in figures if f.meaning}
    if len(months) == 1 and context.month and context.year:
        year, month = next(iter(months))
        if (year, month) != (context.year, context.month):
            said = f"标题或文件名与表头的{year}年{month}月不一致，按表头读取"
            shown = f"{context.year}年{context.month}月"
            reading.note(table.cells.sheet.name, "", said, shown)


def note_other_name(table: Table, context: Facets, reading: Reading, lexicon: Dialect) -> None:
    """A title of 1-9月 on a sheet 10月 or in a file of October wins; that they differ is said."""
    sheet = table.cells.sheet.name
    for what, name in (("表名", sheet), ("文件名", reading.file.rsplit("/", 1)[-1])):
        facets = lexicon.read(name, "title")
        if not facets.month or not context.month:
            continue
        if facets.month != context.month or (facets.year or context.year) != context.year:
            said = f"{what}与标题的{context.year}年{context.month}月不一致，按标题读取"
            reading.note(sheet, "", said, name)
        return
