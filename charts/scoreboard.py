"""The scoreboard: areas x indicators; growth and place in each cell, the weak visible at once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape

from charts import number
from charts.place import fill
from charts.remark import mark


@dataclass(frozen=True)
class Column:
    """One indicator. is_level: the cell shows its level (a ratio) and not its growth."""

    indicator: str
    short: str
    direction: str = "up"
    is_level: bool = False
    as_of: str = ""


@dataclass(frozen=True)
class Cell:
    """One figure: growth or level in percent, its place among the areas that are compared."""

    value: float | None = None
    word: str | None = None
    status: str = "reported"
    rank: float | None = None
    is_tie: bool = False
    rank_change: float | None = None
    is_revised: bool = False
    remark: str = ""


@dataclass(frozen=True)
class Row:
    """One area; href '' where there is no page to go to."""

    area: str
    name: str
    cells: Sequence[Cell]
    href: str = ""
    short: str = ""


def scoreboard(
    columns: Sequence[Column], rows: Sequence[Row], whole: Row, above: Row | None, above_word: str
) -> str:
    """The table as HTML, best on the first indicator first; `whole` and `above` stay on top."""
    fills = [fill_of([row.cells[n] for row in rows]) for n in range(len(columns))]
    body = []
    for row in sorted(rows, key=_order):
        marks = [fills[n].get(row.cells[n].rank, "") for n in range(len(columns))]
        body.append(_row(row, columns, marks))
    heads = "".join(_head(column, n) for n, column in enumerate(columns))
    top = _top(whole, columns, above_word)
    if above:
        cells = "".join(
            f'<td><div class="cell">{_figure(cell, column)}</div></td>'
            for cell, column in zip(above.cells, columns, strict=True)
        )
        top += (
            f'<tr class="prov"><th scope="row">{escape(above.name)}</th>{cells}'
            '<td class="sum"></td></tr>'
        )
    cols = '<col class="who">' + "<col>" * len(columns) + '<col class="sum">'
    return (
        f'<table class="score"><colgroup>{cols}</colgroup>'
        f'<thead><tr><th scope="col">%</th>{heads}<th scope="col" class="sum" '
        f'data-n="{len(columns)}"><button type="button"><span>后三 / 前三</span></button></th></tr>'
        f'</thead><tbody class="top">{top}</tbody>'
        f'<tbody class="rows">{"".join(body)}</tbody></table>'
    )


def fill_of(cells: Sequence[Cell]) -> dict[float, str]:
    """Place -> fill (charts/place.py), among those who have a place."""
    places = sorted(cell.rank for cell in cells if not number.is_missing(cell.rank))
    fills = {place: fill(place, len(places), places[-1]) for place in places}
    return {place: kind for place, kind in fills.items() if kind}


def counts(rows: Sequence[Row], columns: int) -> dict[str, tuple[int, int]]:
    """Area -> (cells in the bottom three, cells in the top three): whom the meeting presses."""
    fills = [fill_of([row.cells[n] for row in rows]) for n in range(columns)]
    found = {}
    for row in rows:
        marks = [fills[n].get(row.cells[n].rank, "") for n in range(columns)]
        found[row.area] = (_count(marks, "dn"), _count(marks, "up"))
    return found


def legend(is_moves: bool = True) -> str:
    """The key below the table, in one line."""
    swatches = "".join(
        f'<span><i class="swatch {kind}"></i>{word}</span>'
        for kind, word in (("dn2", "末位"), ("dn1", "后三"), ("up1", "前三"), ("up2", "首位"))
    )
    reading = "+8.6 =4 ↑1：同比、位次（=并列）、较上月升降，不变则空"
    return (
        f'<div class="legend">{swatches}<span>{reading}</span>'
        '<span><i class="swatch hatch"></i>未报</span><span>— 缺数</span><span>／ 不适用</span>'
        "<span>＊ 少于 3 户不公布</span></div>"
    )


def _order(row: Row) -> tuple:
    rank = row.cells[0].rank if row.cells else None
    unknown = number.is_missing(rank)
    return (unknown, 0 if unknown else rank, row.area)


def _count(marks: Sequence[str], kind: str) -> int:
    return sum(mark.startswith(kind) for mark in marks)


def _head(column: Column, place: int) -> str:
    lower = "低者优" if column.direction == "down" else ""
    small = " · ".join(filter(None, (column.as_of, lower)))
    note = f"<small>{escape(small)}</small>" if small else ""
    sort = ' aria-sort="descending"' if place == 0 else ""
    return (
        f'<th scope="col" data-n="{place}"{sort}><button type="button">'
        f"<span>{escape(column.short)}</span>{note}</button></th>"
    )


def _figure(cell: Cell, column: Column) -> str:
    revised = '<sup title="已修订">修</sup>' if cell.is_revised else ""
    estimated = '<sup title="估算">估</sup>' if cell.status == "estimated" else ""
    remarked = mark(cell.remark)
    if cell.word:
        return f'<b class="word">{escape(number.growth(cell.value, cell.word))}{remarked}</b>'
    if number.is_missing(cell.value):
        return f'<b class="word qq">{number.state(cell.status)}</b>'
    text = (
        number.rate(cell.value, unit="") if column.is_level else number.growth(cell.value, unit="")
    )
    return f"<b>{text}{revised}{estimated}{remarked}</b>"


def _sortable(cell: Cell, column: Column) -> str:
    if number.is_missing(cell.value) or cell.word:
        return ""
    return f"{-cell.value if column.direction == 'down' else cell.value:.6f}"


def _row(row: Row, columns: Sequence[Column], marks: Sequence[str]) -> str:
    cells = []
    for cell, column, kind in zip(row.cells, columns, marks, strict=True):
        if cell.status == "not_reported" and number.is_missing(cell.value):
            cells.append(f'<td class="hatch" data-s="">{number.NOT_REPORTED}</td>')
            continue
        rank = "" if number.is_missing(cell.rank) else number.place(cell.rank, cell.is_tie)
        move = number.move(cell.rank_change) if rank else ""
        cells.append(
            f'<td class="{kind}" data-s="{_sortable(cell, column)}"><div class="cell">'
            f'{_figure(cell, column)}<i class="rk">{rank}</i><i class="mv">{move}</i></div></td>'
        )
    last, first = _count(marks, "dn"), _count(marks, "up")
    name = escape(row.name)
    if row.href:
        name = f'<a href="{escape(row.href)}" data-area="{escape(row.area)}">{name}</a>'
    weak = f"<b>{last}</b>" if last else "0"
    return (
        f'<tr><th scope="row">{name}</th>{"".join(cells)}'
        f'<td class="sum" data-s="{first - last}">{weak} / {first}</td></tr>'
    )


def _top(whole: Row, columns: Sequence[Column], above_word: str) -> str:
    cells = []
    for cell, column in zip(whole.cells, columns, strict=True):
        place = ""
        if not number.is_missing(cell.rank):
            move = number.move(cell.rank_change)
            place = f"{above_word}{number.place(cell.rank, cell.is_tie)} <u>{move}</u>"
        cells.append(f'<td><div class="cell">{_figure(cell, column)}<i>{place}</i></div></td>')
    return (
        f'<tr class="own"><th scope="row">{escape(whole.name)}</th>{"".join(cells)}'
        '<td class="sum"></td></tr>'
    )


def values(columns: Sequence[Column], rows: Sequence[Row], months: str) -> list[Mapping]:
    """The same cells as plain values, one row per area and indicator, for the download.

    Takes    months: what the columns cover that are not older than the page.
    """
    is_remarked = any(cell.remark for row in rows for cell in row.cells)
    return [
        {
            "地区": row.name,
            "指标": column.short,
            "时期": column.as_of or months,
            "口径": "水平" if column.is_level else "同比",
            "数值（%）": None if number.is_missing(cell.value) else cell.value,
            "说明": cell.word or number.STATE.get(cell.status, ""),
            "位次": None if number.is_missing(cell.rank) else int(cell.rank),
            "位次变化": None if number.is_missing(cell.rank_change) else int(cell.rank_change),
            **({"提示": cell.remark} if is_remarked else {}),
        }
        for row in rows
        for column, cell in zip(columns, row.cells, strict=True)
    ]
