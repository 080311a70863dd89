"""The areas as tiles in the order of the catalogue, where no boundaries are supplied."""

import html

import pandas as pd

from charts import number
from charts.place import fill


def tiles(table: pd.DataFrame, indicator, link=None) -> str:
    """One tile per area, in the frame's order: name, place, value; filled like the scoreboard.

    Takes    the standing (charts/standing.py).
    """
    count = int(table["rank"].max()) if table["rank"].notna().any() else 0
    blocks = "".join(_tile(row, count, indicator, link) for row in table.itertuples())
    return f'<div class="tiles" role="list">{blocks}</div>'


def _tile(row, count: int, indicator, link) -> str:
    name = html.escape(row.short)
    if link is not None:
        name = f'<a href="{html.escape(link(row.area), quote=True)}" target="_self">{name}</a>'
    value = html.escape(value_text(row, indicator))
    hatch = " hatch" if row.status == "not_reported" else ""
    place = "" if number.is_missing(row.rank) else number.place(row.rank, row.is_tie)
    return (
        f'<div class="tile {fill(row.rank, count)}{hatch}" role="listitem">'
        f'<div class="who">{name}<span>{place}</span></div><b>{value}</b></div>'
    )


def value_text(row, indicator) -> str:
    """The ranked value of a row of the standing with its unit; a word or a state in its place."""
    if row.word:
        return row.word
    if number.is_missing(row.value):
        return number.state(row.status)
    signed = indicator["rank_by"] != "level"
    text = number.fixed(row.value, int(indicator["decimals"]), sign=signed)
    return text + ("%" if signed or indicator["unit"] == "%" else "")
