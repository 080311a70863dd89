"""The league table of parks: place, grade, score, and each indicator against its standard."""

import html
from dataclasses import dataclass

import pandas as pd

from charts import number
from charts.remark import mark

GRADES = {"A": "ga", "B": "gb", "C": "gc", "D": "gd"}


@dataclass(frozen=True)
class Column:
    """One indicator of the table: its head in two lines, its unit, and how its figure is written.

    factor    base units in one unit of the column. is_signed: + before what is positive.
    width     '' shown always; 'mid' not below 700 px; 'wide' not below 900 px.
    """

    indicator: str
    head: tuple[str, str]
    factor: float = 1.0
    decimals: int = 1
    is_signed: bool = False
    width: str = ""


def park_table(parks: pd.DataFrame, values: pd.DataFrame, columns: list[Column], link=None) -> str:
    """One row per park, best first, those without a place at the end.

    Takes    parks: park, name, rank, is_tie, grade, score, veto (reason or ''), in the order to
             show. values: park, indicator, level (base unit), status, is_short (below its
             standard), where known remark. link(park) -> address, or None for plain names.
    """
    cells = {(cell.park, cell.indicator): cell for cell in values.itertuples()}
    heads = "".join(
        f'<th class="r {column.width}" scope="col">{_head(column)}</th>' for column in columns
    )
    lines = "".join(_row(park, cells, columns, link) for park in parks.itertuples())
    return (
        '<table class="parks"><thead><tr>'
        '<th class="place" scope="col"><span class="sr">位次</span></th>'
        '<th class="name" scope="col">园区</th><th class="grade" scope="col">类</th>'
        f'<th class="r score" scope="col">得分</th>{heads}</tr></thead>'
        f"<tbody>{lines}</tbody></table>"
    )


def _head(column: Column) -> str:
    return "<br>".join(html.escape(line) for line in column.head)


def _row(park, cells: dict, columns: list[Column], link) -> str:
    name = html.escape(park.name)
    if link is not None:
        name = f'<a href="{html.escape(link(park.park), quote=True)}" target="_self">{name}</a>'
    if getattr(park, "move", 0):
        name += f' <span class="q listed">调{"升" if park.move > 0 else "降"}</span>'
    if park.veto:
        name += ' <span class="red veto"><i class="shape"></i>否决</span>'
    figures = "".join(_cell(cells.get((park.park, column.indicator)), column) for column in columns)
    return (
        f'<tr><td class="place">{number.place(park.rank, park.is_tie)}</td>'
        f'<th class="name" scope="row">{name}</th><td class="grade">{grade(park.grade)}</td>'
        f'<td class="r score"><b>{number.fixed(park.score)}</b></td>{figures}</tr>'
    )


def grade(letter) -> str:
    """A grade letter in its frame: A filled, B shaded, C empty, D dashed; — when not rated."""
    if not isinstance(letter, str) or not letter:
        return f'<span class="qq">{number.MISSING}</span>'
    form = GRADES.get(letter, "gc")
    return f'<span class="letter {form}">{html.escape(letter)}</span>'


def _cell(cell, column: Column) -> str:
    if cell is None or number.is_missing(cell.level):
        status = "" if cell is None else cell.status
        hatch = " hatch" if status == "not_reported" else ""
        return f'<td class="r {column.width}{hatch} qq">{number.state(status)}</td>'
    text = figure(cell.level, column) + mark(getattr(cell, "remark", ""))
    if cell.is_short:
        return f'<td class="r short {column.width}">↓<span class="nw"> {text}</span></td>'
    return f'<td class="r {column.width}">{text}</td>'


def figure(level, column: Column) -> str:
    """A level in the unit and at the decimals of its column."""
    value = None if number.is_missing(level) else level / column.factor
    return number.fixed(value, column.decimals, sign=column.is_signed)
