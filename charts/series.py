"""Lines over months for the analyst's bench: up to eight, one unit, named at their ends."""

import html
from dataclasses import dataclass

import pandas as pd

from charts import number, theme

HEIGHT = 380
MOST = 8
COLOURS = ("c1", "c2", "c5", "c3", "c4", "c7", "c6", "c8")
DASHES = ("solid", "4px,2px", "solid", "solid", "1px,2px", "solid", "6px,3px", "1px,3px")
LINE_PX = 17
PLOT_PX = HEIGHT - 60
LABEL_CHARACTERS = 7


@dataclass(frozen=True)
class Line:
    """A named line: year, month, value (and status, word) per row, in the unit of its figure."""

    name: str
    rows: pd.DataFrame


def series(lines: list[Line], unit: str, decimals: int = 1, is_signed: bool = False) -> dict:
    """Lines over the months that any of them has; a month without a figure is a gap.

    The axis need not start at zero; a zero line is drawn where it is in sight.
    """
    months = sorted(
        {(int(y), int(m)) for line in lines for y, m in line.rows[["year", "month"]].to_numpy()}
    )
    months = all_months(months)
    place = {period: n for n, period in enumerate(months)}
    known = [v for line in lines for v in line.rows.value if not number.is_missing(v)]
    stops = theme.ticks(min(known), max(known)) if known else [0.0, 1.0]
    at, texts = month_ticks(months)
    traces = [
        _trace(line, n, place, unit, decimals, is_signed) for n, line in enumerate(lines[:MOST])
    ]
    return {
        "data": traces,
        "layout": theme.layout(
            HEIGHT,
            hovermode="x unified",
            margin={"l": 4, "r": 112, "t": 28, "b": 4, "pad": 4},
            xaxis=theme.axis(
                tickvals=at,
                ticktext=texts,
                range=[-0.5, max(len(months) - 1, 1)],
                hoverformat="",
                unifiedhovertitle={"text": "%{customdata[0]}"},
            ),
            yaxis=theme.axis(
                showgrid=True,
                tickvals=stops,
                ticktext=theme.tick_texts(stops, ""),
                range=[stops[0], stops[-1]],
                zeroline=stops[0] <= 0 <= stops[-1],
            ),
            annotations=[*_end_names(lines[:MOST], place, stops), _unit_name(unit)],
        ),
    }


def all_months(known: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Every month from the first to the last, so that a missing one takes its room."""
    if not known:
        return []
    first, last = known[0][0] * 12 + known[0][1] - 1, known[-1][0] * 12 + known[-1][1] - 1
    return [(n // 12, n % 12 + 1) for n in range(first, last + 1)]


def month_ticks(months: list[tuple[int, int]]) -> tuple[list[int], list[str]]:
    """Where the axis says something: each year at its first month, else the months themselves."""
    years = [n for n, (_, month) in enumerate(months) if month == 1]
    if len(years) < 2:
        step = max(1, -(-len(months) // 5))
        at = list(range(len(months) - 1, -1, -step))[::-1]
        return at, [f"{months[n][0]}年<br>{months[n][1]}月" for n in at]
    step = -(-len(years) // 6)
    at = years[::-1][::step][::-1]
    return at, [f"{months[n][0]}年" for n in at]


def _trace(line: Line, n: int, place: dict, unit: str, decimals: int, is_signed: bool) -> dict:
    count = len(place)
    values: list[float | None] = [None] * count
    texts = [""] * count
    for row in line.rows.itertuples():
        where = place[(row.year, row.month)]
        values[where] = None if number.is_missing(row.value) else float(row.value)
        texts[where] = figure_text(row.value, unit, decimals, row.word, is_signed)
    periods = [f"{y}年{m}月" for y, m in place]
    colour = theme.COLOUR[COLOURS[n % MOST]]
    last = max((k for k, value in enumerate(values) if value is not None), default=None)
    return {
        "type": "scatter",
        "mode": "lines+markers",
        "name": html.escape(line.name),
        "x": list(range(count)),
        "y": values,
        "customdata": list(zip(periods, texts, strict=True)),
        "line": {"color": colour, "width": 2.4 if n == 0 else 1.8, "dash": DASHES[n % MOST]},
        "marker": {"color": colour, "size": [8 if k == last else 3 for k in range(count)]},
        "connectgaps": False,
        "cliponaxis": False,
        "hovertemplate": f"{html.escape(line.name)} <b>%{{customdata[1]}}</b><extra></extra>",
    }


def figure_text(
    value, unit: str, decimals: int = 1, word: str = "", is_signed: bool = False
) -> str:
    """A figure with its unit, or the word that stands in its place."""
    if word:
        return word
    if number.is_missing(value):
        return number.MISSING
    text = number.fixed(value, decimals, sign=is_signed)
    return f"{text}{unit}" if unit == "%" else text if "＝" in unit else f"{text} {unit}"


def _end_names(lines: list[Line], place: dict, stops: list[float]) -> list[dict]:
    """Names at the ends of the lines, pushed apart where they would overlap."""
    ends = []
    for n, line in enumerate(lines):
        known = line.rows[line.rows.value.notna()]
        if len(known):
            row = known.iloc[-1]
            ends.append([float(row.value), n, place[(int(row.year), int(row.month))]])
    span = (stops[-1] - stops[0]) or 1.0
    ends.sort(key=lambda end: -end[0])
    tops: list[float] = []  # pixels from the top of the plot
    for value, n, _ in ends:
        lower = LINE_PX * (2 if len(lines[n].name) > LABEL_CHARACTERS else 1)
        wanted = (stops[-1] - value) / span * PLOT_PX
        tops.append(max(wanted, tops[-1] + lower) if tops else wanted)
    over = max(0.0, tops[-1] - PLOT_PX) if tops else 0.0
    tops = [max(top - over, k * LINE_PX) for k, top in enumerate(tops)]
    return [
        theme.note(
            len(place) - 1 if x == len(place) - 1 else x,
            value,
            _folded(lines[n].name),
            colour=COLOURS[n % MOST] if COLOURS[n % MOST] != "c8" else "ink2",
            xshift=8,
            yshift=(stops[-1] - value) / span * PLOT_PX - top,
        )
        for (value, n, x), top in zip(ends, tops, strict=True)
    ]


def _folded(name: str) -> str:
    """A name in at most two lines of the margin."""
    if len(name) > LABEL_CHARACTERS:
        first, rest = name[:LABEL_CHARACTERS], name[LABEL_CHARACTERS:]
        if " " in name:
            head, _, tail = name.partition(" ")
            first, rest = (head, tail) if len(head) <= LABEL_CHARACTERS + 1 else (first, rest)
        if len(rest) > LABEL_CHARACTERS + 1:
            rest = rest[: LABEL_CHARACTERS - 1] + "…"
        return f"{html.escape(first)}<br>{html.escape(rest)}"
    return html.escape(name)


def _unit_name(unit: str) -> dict:
    font = {"size": 12, "color": theme.COLOUR["ink2"], "family": theme.FAMILY}
    return theme.note(
        0, 1, f"↑ {html.escape(unit)}", font=font, xref="paper", yref="paper", yanchor="bottom",
        yshift=6,
    )  # fmt: skip
