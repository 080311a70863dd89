"""Lines over months for the analyst's bench: up to eight, one unit, named at their ends."""

import html
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import pandas as pd

from charts import number, theme

HEIGHT = 380
MOST = 8
COLOURS = ("c1", "c2", "c5", "c3", "c4", "c7", "c6", "c8")
DASHES = ("solid", "4px,2px", "solid", "solid", "1px,2px", "solid", "6px,3px", "1px,3px")
LINE_PX = 17
MOST_YEARS = 4  # named on the axis, so that they stand apart on a phone
PLOT_PX = HEIGHT - 60
LABEL_CHARACTERS = 7
END_PX, DOT_PX = 8, 3
MARK_STEPS = 3


@dataclass(frozen=True)
class Line:
    """A named line: year, month, value and word per row, in the unit of its figure.

    is_cumulative: it counts from January, so its years are not joined.
    """

    name: str
    rows: pd.DataFrame
    is_cumulative: bool = False


def series(
    lines: list[Line],
    unit: str,
    decimals: int = 1,
    is_signed: bool = False,
    marks: Sequence[tuple[tuple[int, int], str]] = (),
) -> dict:
    """Lines over the months that any of them has; a month without a figure is a gap.

    The axis need not start at zero; a zero line is drawn where it is in sight.

    Takes    marks: ((year, month), words), the earliest first; those outside are not drawn.
    """
    months = sorted(
        {(int(y), int(m)) for line in lines for y, m in line.rows[["year", "month"]].to_numpy()}
    )
    months = all_months(months)
    known = [v for line in lines for v in line.rows.value if not number.is_missing(v)]
    stops = theme.ticks(min(known), max(known)) if known else [0.0, 1.0]
    at, texts = month_ticks(months)
    traces = [
        _trace(line, n, months, unit, decimals, is_signed) for n, line in enumerate(lines[:MOST])
    ]
    return {
        "data": traces,
        "layout": theme.layout(
            HEIGHT,
            hovermode="x unified",
            margin={"l": 4, "r": 112, "t": 28, "b": 4, "pad": 4},
            xaxis=theme.axis(
                type="date",  # so that the hover box is headed by the month
                unifiedhovertitle={"text": "%{x|%Y年%-m月}"},
                tickvals=[day(months[n]) for n in at],
                ticktext=texts,
                range=[day(months[0]), day(months[-1])] if months else None,
            ),
            yaxis=theme.axis(
                showgrid=True,
                tickvals=stops,
                ticktext=theme.tick_texts(stops, unit if unit == "%" else ""),
                range=[stops[0], stops[-1]],
                zeroline=stops[0] <= 0 <= stops[-1],
            ),
            annotations=[
                *_end_names(lines[:MOST], stops),
                *([] if unit == "%" else [_unit_name(unit)]),
                *_mark_names(marks, months),
            ],
            shapes=[_mark_line(when) for when, _ in marks if when in months],
        ),
    }


def day(when: tuple[int, int]) -> str:
    """A month on the axis of dates."""
    return f"{when[0]}-{when[1]:02d}-01"


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
    step = -(-len(years) // MOST_YEARS)
    at = years[::-1][::step][::-1]
    texts = [f"{months[n][0]}年" for n in at]
    last = len(months) - 1
    if last - at[-1] > len(months) / 5:
        return [*at, last], [*texts, f"{months[last][1]}月"]
    return at, texts


def _trace(line: Line, n: int, months: list, unit: str, decimals: int, is_signed: bool) -> dict:
    rows = {(row.year, row.month): row for row in line.rows.itertuples()}
    at, values, texts = [], [], []
    for when in months:
        if line.is_cumulative and when[1] == 1 and at:  # a new year counts from zero: no fall
            at, values, texts = [*at, f"{when[0] - 1}-12-16"], [*values, None], [*texts, ""]
        row = rows.get(when)
        known = row is not None and not number.is_missing(row.value)
        text = figure_text(row.value, unit, decimals, row.word, is_signed) if row else ""
        at.append(day(when))
        values.append(float(row.value) if known else None)
        texts.append(html.escape(text))
    colour = theme.COLOUR[COLOURS[n % MOST]]
    last = max((k for k, value in enumerate(values) if value is not None), default=None)
    sizes = [END_PX if k == last else DOT_PX for k in range(len(at))]
    return {
        "type": "scatter",
        "mode": "lines+markers",
        "name": html.escape(line.name),
        "x": at,
        "y": values,
        "customdata": texts,
        "line": {"color": colour, "width": 2.4 if n == 0 else 1.8, "dash": DASHES[n % MOST]},
        "marker": {"color": colour, "opacity": 1, "size": sizes, "line": {"width": 0}},
        "connectgaps": False,
        "cliponaxis": False,
        "hovertemplate": f"{html.escape(line.name)} <b>%{{customdata}}</b><extra></extra>",
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
    return f"{text}{unit}" if unit == "%" else text if "＝" in unit else f"{text} {unit}".rstrip()


def _end_names(lines: list[Line], stops: list[float]) -> list[dict]:
    """Names at the ends of the lines, pushed apart where they would overlap."""
    ends = []
    for n, line in enumerate(lines):
        known = line.rows[line.rows.value.notna()]
        if len(known):
            row = known.iloc[-1]
            ends.append((float(row.value), n, day((int(row.year), int(row.month)))))
    span = (stops[-1] - stops[0]) or 1.0
    ends.sort(key=lambda end: -end[0])
    wanted = [(stops[-1] - value) / span * PLOT_PX for value, _, _ in ends]
    heights = [LINE_PX * (1 + ("<br>" in _folded(lines[n].name))) for _, n, _ in ends]
    tops = spread(wanted, heights, PLOT_PX)
    return [
        theme.note(
            x,
            value,
            _folded(lines[n].name),
            colour=COLOURS[n % MOST] if COLOURS[n % MOST] != "c8" else "ink2",
            xshift=8,
            yshift=(stops[-1] - value) / span * PLOT_PX - top,
        )
        for (value, n, x), top in zip(ends, tops, strict=True)
    ]


def spread(wanted: list[float], heights: list[float], room: float) -> list[float]:
    """Places for labels, as near as may be to where they are wanted, without overlap.

    Takes    wanted: centres from the top, ascending; heights of the labels. Labels are pushed down,
             and those that run out of room are pushed up again, no farther than needed.
    """
    gaps = [(a + b) / 2 for a, b in pairwise(heights)]
    tops = list(wanted)
    for n, gap in enumerate(gaps):
        tops[n + 1] = max(tops[n + 1], tops[n] + gap)
    if tops:
        tops[-1] = min(tops[-1], room)
    for n, gap in reversed(list(enumerate(gaps))):
        tops[n] = min(tops[n], tops[n + 1] - gap)
    return tops


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


def _mark_line(when: tuple[int, int]) -> dict:
    return {
        "type": "line", "layer": "below", "xref": "x", "yref": "paper", "x0": day(when),
        "x1": day(when), "y0": 0, "y1": 1,
        "line": {"color": theme.COLOUR["ink3"], "width": 1, "dash": "2px,3px"},
    }  # fmt: skip


def _mark_names(marks: Sequence, months: list[tuple[int, int]]) -> list[dict]:
    """The words of the marks in sight, at the top, stepping down so that they keep apart."""
    seen = [(when, text) for when, text in marks if when in months]
    font = {"size": 12, "color": theme.COLOUR["ink2"], "family": theme.FAMILY}
    return [
        theme.note(
            day(when), 1, html.escape(text), font=font, yref="paper", yanchor="top",
            yshift=-LINE_PX * (n % MARK_STEPS),
            xanchor="right" if months.index(when) > len(months) / 2 else "left",
            xshift=-4 if months.index(when) > len(months) / 2 else 4,
        )
        for n, (when, text) in enumerate(seen)
    ]  # fmt: skip


def _unit_name(unit: str) -> dict:
    font = {"size": 12, "color": theme.COLOUR["ink2"], "family": theme.FAMILY}
    return theme.note(
        0, 1, f"↑ {html.escape(unit)}", font=font, xref="paper", yref="paper", yanchor="bottom",
        yshift=6,
    )  # fmt: skip
