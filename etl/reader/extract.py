"""One file -> what it says, or one report of everything that is wrong with it."""

import os
import stat
from pathlib import Path

from etl.catalog import Catalog
from etl.grid.book import read_book
from etl.grid.sheet import MAX_FILE_BYTES, Refusal, Sheet, cell_name
from etl.reader.around import surroundings
from etl.reader.assemble import observations, targets
from etl.reader.blocks import find_tables
from etl.reader.contract import Contract, Dialect, load_contracts
from etl.reader.doubts import find_doubts
from etl.reader.drawing import draw
from etl.reader.february import merge_february
from etl.reader.figures import IGNORED, READ, REFUSED, Figure, table_figures
from etl.reader.findings import (
    note_fractions,
    note_hidden,
    note_other_name,
    note_other_period,
    note_unheaded,
    refuse_mixed_falls,
)
from etl.reader.lexicon import Lexicon
from etl.reader.notes import heed_notes
from etl.reader.number import ERROR, NUMBER, ODD, TEXT, WORD
from etl.reader.reading import Number, Problem, Reading
from etl.reader.rows import Cells
from etl.reader.wholes import refuse_shares_of_many
from etl.tidy_heading import tidy_columns

MOST_CELLS = 300_000  # what is understood cell by cell; a long CSV has another way
_KNOWN: dict[str, tuple[Lexicon, list[Contract]]] = {}


def read_extract(path: Path | str, catalog: Catalog, name: str | None = None) -> Reading:
    """Read one file by its headings, in the limited child.

    Takes    name: the file's own name, where `path` is only where it lies now.
    Returns  rows, numbers with their headings, problems; never raises over a file's content.
    """
    from etl.sandbox import SHARED

    path = Path(path)
    file = name or path.name
    load_contracts(catalog)
    try:
        return SHARED.read(_content(path), file, catalog)
    except Refusal as no:
        problem = Problem(file, no.sheet, no.cell, no.value, no.rule, no.cure)
        return Reading(file, problems=[problem])


def read_content(content: bytes, file: str, catalog: Catalog, with_numbers: bool = True) -> Reading:
    """Read the bytes of a file; called in the limited child.

    Takes    with_numbers: whether the account of every single number is wanted.
    Errors   Refusal when they cannot become cells.
    """
    try:
        book = read_book(content, Path(file).name)
    except (Refusal, MemoryError):
        raise
    except Exception as error:  # a parser may raise anything over hostile bytes
        cure = "用 Excel 或 WPS 打开检查后另存为 .xlsx 重新报送"
        raise Refusal(f"无法解析（{type(error).__name__}）", cure) from error
    reading = Reading(file, book.kind, book.encoding)
    reading.sheets = [sheet.name for sheet in book.sheets]
    heads = [sheet.rows[0] if sheet.rows else [] for sheet in book.sheets]
    if heads and all(map(tidy_columns, heads)):
        from etl.tidy import read_tidy_sheets
        from etl.tidy_account import tidy_numbers

        reading = read_tidy_sheets(book.sheets, catalog, reading)
        if with_numbers:
            reading.numbers = tidy_numbers(book.sheets, reading, catalog)
            reading.drawings = [draw(sheet) for sheet in book.sheets]
        return reading
    if (filled := _filled(book.sheets)) > MOST_CELLS:
        cure = "拆成几个文件，或改用长表 CSV（见 docs/extracts.md）"
        raise Refusal(f"统计表有 {filled:,} 个单元格，上限 {MOST_CELLS:,}", cure)
    lexicon, contracts = _known(catalog)
    reading.drawings = [draw(sheet) for sheet in book.sheets] if with_numbers else []
    figures: list[Figure] = []
    for sheet in book.sheets:
        held = (each for each in contracts if each.holds_for(file, sheet.name))
        figures += _read_sheet(sheet, reading, Dialect(lexicon, next(held, None)))
    reading.observation = observations(figures)
    find_doubts(figures, catalog, reading)
    reading.target = targets(figures, catalog.indicators)
    _report(reading, figures)
    return reading


def _filled(sheets: list[Sheet]) -> int:
    return sum(cell is not None for sheet in sheets for row in sheet.rows for cell in row)


def _content(path: Path) -> bytes:
    """Bytes of a regular file; never through a link, never from a device."""
    try:
        handle = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
    except OSError as error:
        raise Refusal(
            f"无法打开（{error.strerror}）", "确认文件存在、不是快捷方式，且有权读取"
        ) from None
    about = os.fstat(handle)
    if not stat.S_ISREG(about.st_mode):
        os.close(handle)
        raise Refusal("不是普通文件", "只报送普通文件")
    with os.fdopen(handle, "rb") as source:
        if about.st_size > MAX_FILE_BYTES:
            size, most = about.st_size // 1_000_000, MAX_FILE_BYTES // 1_000_000
            raise Refusal(f"文件 {size} MB，上限 {most} MB", "拆成几个文件，或改用长表 CSV 报送")
        return source.read()


def _known(catalog: Catalog) -> tuple[Lexicon, list[Contract]]:
    if catalog.fingerprint not in _KNOWN:
        known = Lexicon(catalog), load_contracts(catalog)
        _KNOWN.clear()
        _KNOWN[catalog.fingerprint] = known
    return _KNOWN[catalog.fingerprint]


def _read_sheet(sheet: Sheet, reading: Reading, lexicon: Dialect) -> list[Figure]:
    cells = Cells(sheet)

    def name_kind(text: str) -> str:
        facets = lexicon.read(text)
        named = ("area", "chain", "indicator", "month", "year", "total")
        kind = next((kind for kind in named if getattr(facets, kind)), "")
        return "" if facets.unknown else kind

    tables, notes = find_tables(cells, name_kind)
    for table in tables:
        table.titles += sheet.titles
    note_hidden(sheet, tables, reading)
    reading.source = reading.source or next((note.strip() for note in notes if "来源" in note), "")
    sheet_figures: list[Figure] = []
    for place, table in enumerate(tables):
        context = surroundings(tables, place, notes, reading.file, lexicon)
        figures = list(table_figures(table, context, lexicon))
        note_unheaded(table, figures, reading)
        refuse_mixed_falls(figures)
        merge_february(figures)
        refuse_shares_of_many(figures, lexicon.catalog)
        note_fractions(table, figures, reading)
        note_other_period(table, context, figures, reading)
        note_other_name(table, context, reading, lexicon)
        sheet_figures += figures
    titles = [title for table in tables for title in table.titles]
    heed_notes(notes, titles, sheet_figures, lexicon, reading)
    covered = {(figure.row, figure.column) for figure in sheet_figures}
    stubs = {column for table in tables for column in table.stubs}
    for row, parsed_row in enumerate(cells.parsed):
        for column, parsed in enumerate(parsed_row):
            if parsed.kind == NUMBER and (row, column) not in covered:
                where = cell_name(row, column)
                reason = "行标题" if column in stubs else "序号、代码、栏次或表外数字"
                reading.numbers.append(Number(sheet.name, where, parsed.value, IGNORED, reason))
    return sheet_figures


def _report(reading: Reading, figures: list[Figure]) -> None:
    """Records and counts of all numbers; one problem for each cause, naming its first cell."""
    causes: dict[tuple[str, str], tuple[Figure, int]] = {}
    for figure in figures:
        number, kind = figure.number, figure.parsed.kind
        if figure.fault and kind in (NUMBER, TEXT, ODD, WORD):
            number.status, number.reason = REFUSED, figure.fault.rule
            key = (number.sheet, figure.fault.about)
            first, count = causes.get(key, (figure, 0))
            causes[key] = (first, count + 1)
        if kind in (NUMBER, WORD) or (number.status == REFUSED and kind in (TEXT, ODD)):
            reading.numbers.append(number)
        if kind == ERROR:
            reading.note(number.sheet, number.cell, "公式出错，按未报处理")
    for (sheet, about), (first, count) in causes.items():
        reading.gaps.append((sheet, about, first.blame[1]))
        cell, text = first.blame
        cell = cell or first.number.cell
        value = text or ("" if first.number.value is None else f"{first.number.value:g}")
        more = f"（涉及{count}个数）" if count > 1 else ""
        reading.problems.append(
            Problem(
                reading.file,
                first.number.sheet,
                cell,
                value,
                first.fault.rule + more,
                first.fault.cure,
            )
        )
    counts = {READ: 0, REFUSED: 0, IGNORED: 0}
    numeric = {id(figure.number) for figure in figures if figure.parsed.kind == NUMBER}
    for number in reading.numbers:
        if id(number) in numeric or number.status == IGNORED:
            counts[number.status] += 1
    reading.numbers_read = counts[READ]
    reading.numbers_refused = counts[REFUSED]
    reading.numbers_ignored = counts[IGNORED]
    if not counts[READ] and not counts[REFUSED] and not causes:
        reading.problems.append(
            Problem(
                reading.file, "", "", "", "没有找到表格（可能是图片、截图或只有标题）",
                "请报送单位发送可编辑的表格",
            )
        )  # fmt: skip
