"""The race: places of all areas over the last periods, three movers named by rule (plotly)."""

import html

import pandas as pd

from charts import number, theme
from charts.standing import movers

HEIGHT = 410
FORMS = (("c1", "solid"), ("c5", "solid"), ("c2", "4px,2px"))


def bump(history: pd.DataFrame, short: dict[str, str]) -> dict:
    """Lines of place over time, first place on top, names and places on both sides.

    Takes    places per area (rows) and period (columns, oldest first); the short name per area.
    """
    named = movers(history)
    order = [area for area in history.index if area not in named] + named[::-1]
    lines = [
        _line(history.loc[area], short[area], named.index(area) if area in named else None)
        for area in order
    ]
    return {"data": lines, "layout": _layout(history, short, named)}


def _line(ranks: pd.Series, name: str, place: int | None) -> dict:
    colour, dash, width, size = theme.COLOUR["mute"], "solid", 1.4, 4
    if place is not None:
        token, dash = FORMS[place]
        colour, width, size = theme.COLOUR[token], 3, 7
    texts = [f"{number.period(y, m)}" for y, m in ranks.index]
    name = html.escape(name)
    return {
        "type": "scatter",
        "x": list(range(len(ranks))),
        "y": [None if number.is_missing(rank) else float(rank) for rank in ranks],
        "mode": "lines+markers",
        "line": {"color": colour, "width": width, "dash": dash},
        "marker": {"color": colour, "size": size},
        "cliponaxis": False,
        "connectgaps": False,
        "customdata": texts,
        "hovertemplate": f"<b>{name}</b> %{{customdata}}，第 %{{y:.0f}} 位<extra></extra>",
        "name": name,
    }


def _layout(history: pd.DataFrame, short: dict[str, str], named: list[str]) -> dict:
    count = history.shape[1]
    deepest = int(history.max().max()) if history.notna().any().any() else 1
    at, texts = _ticks(list(history.columns))
    annotations = []
    if count:
        annotations += _names(history.iloc[:, 0], short, named, 0, "right")
        annotations += _names(history.iloc[:, -1], short, named, count - 1, "left")
    return theme.layout(
        HEIGHT,
        margin={"l": 78, "r": 82, "t": 8, "b": 36, "pad": 0},
        xaxis=theme.axis(
            range=[0, max(count - 1, 1)], tickvals=at, ticktext=texts, automargin=False
        ),
        yaxis=theme.axis(
            range=[deepest + 0.6, 0.4], showticklabels=False, showgrid=False, automargin=False
        ),
        annotations=annotations,
        hovermode="closest",
    )


def _ticks(columns: list[tuple]) -> tuple[list[int], list[str]]:
    """First and last period, and the first of a year that is not too near to either."""
    if not columns:
        return [], []
    last = len(columns) - 1
    at = {0: _tick(columns[0], True), last: _tick(columns[last], False)}
    for place, (year, month) in enumerate(columns):
        starts_year = place and year != columns[place - 1][0]
        if starts_year and 2 <= place <= last - 2:
            at[place] = _tick((year, month), True)
    middle = max(at, key=lambda place: place if place < last else -1)
    if last - middle >= 6:
        at[(middle + last) // 2] = _tick(columns[(middle + last) // 2], False)
    return sorted(at), [at[place] for place in sorted(at)]


def _tick(period: tuple, with_year: bool) -> str:
    year, month = period
    return f"{year}年<br>{month}月" if with_year else f"{month}月"


def _names(ranks: pd.Series, short: dict, named: list[str], x: int, side: str) -> list[dict]:
    """One label per place: those who share it stand below each other."""
    labels = []
    for rank, group in ranks.dropna().groupby(ranks):
        mark = "=" if len(group) > 1 else ""
        lines = []
        for area in group.index:
            name = html.escape(short[area])
            if area in named:
                colour = theme.COLOUR[FORMS[named.index(area)][0]]
                name = f'<b style="color:{colour}">{name}</b>'
            place = f"{mark}{int(rank)}"
            lines.append(f"{name} {place}" if side == "right" else f"{place} {name}")
        shift = -10 if side == "right" else 10
        colour = "ink2"
        labels.append(
            theme.note(
                x, float(rank), "<br>".join(lines), colour, xanchor=side, xshift=shift, align=side
            )
        )
    return labels
