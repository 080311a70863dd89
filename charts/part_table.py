"""The parts of a whole as rows: level bar, share, growth and pull; for one area or one chain."""

import html
from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from charts import number, remark
from charts.chain_table import diverging, length, span


@dataclass(frozen=True)
class Column:
    """A column of figures after the name: its head, the frame's column, and what it is.

    kind   level (bar and figure) | share (figure) | growth | pull (mini bar and figure)
    rest   '' or 'mid' (folds away on a phone)
    """

    head: str
    column: str
    kind: str
    rest: str = ""


def part_table(
    rows: pd.DataFrame, columns: Sequence[Column], first: str, indicator, link=None
) -> str:
    """One row per part, in the frame's order.

    Takes    rows with part, name, status, growth_word and the columns named; level in base units;
             is_total marks a closing row, without bars. link(part) -> address, or None.
    """
    body = rows[~rows.is_total.astype(bool)]
    spans = {c.column: span(body[c.column]) for c in columns}
    heads = "".join(_head(column) for column in columns)
    lines = []
    for row in rows.to_dict("records"):
        name = html.escape(row["name"])
        if link is not None and not row["is_total"]:
            address = html.escape(link(row["part"]), quote=True)
            name = f'<a href="{address}" target="_self">{name}</a>'
        cells = "".join(_cells(row, column, spans[column.column], indicator) for column in columns)
        form = ' class="total"' if row["is_total"] else ""
        lines.append(f'<tr{form}><th class="name" scope="row">{name}</th>{cells}</tr>')
    return (
        f'<table class="chain"><thead><tr><th class="name" scope="col">{html.escape(first)}</th>'
        f"{heads}</tr></thead><tbody>{''.join(lines)}</tbody></table>"
    )


def _head(column: Column) -> str:
    text = "<br>".join(html.escape(part) for part in column.head.split("\n"))
    figure = f'<th class="r {column.rest}" scope="col">{text}</th>'
    return figure if column.kind == "share" else f'<th class="{_lane(column)}"></th>{figure}'


def _lane(column: Column) -> str:
    """The bar of a level folds away on a phone: its figure stands beside it."""
    return "mid" if column.kind == "level" else column.rest


def _cells(row: dict, column: Column, ends: tuple[float, float], indicator) -> str:
    value = row[column.column]
    if column.kind == "share":
        return f'<td class="r {column.rest}">{number.rate(value, unit="")}</td>'
    if column.kind == "level":
        text = number.level(value, float(indicator["unit_factor"]), int(indicator["decimals"]))
        if number.is_missing(value):
            text = number.state(row["status"])
        mark = "" if number.is_missing(value) else length(100 * max(value, 0) / ends[1])
        form = "r"
    else:
        mark, form = diverging(value, ends), "r"
        text = number.pull(value)
        if column.kind == "growth":
            falls = not number.is_missing(value) and value < 0
            form = "r main dn" if falls and not row["is_total"] else "r main"
            text = number.growth(value, row["growth_word"], unit="")
            text += remark.mark(row.get("remark", ""))
    if row["is_total"]:
        mark = ""
    return (
        f'<td class="lane {_lane(column)}">{mark}</td><td class="{form} {column.rest}">{text}</td>'
    )
