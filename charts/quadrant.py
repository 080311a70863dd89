"""Two measures against each other: bubbles whose area is a third, means and standards as lines."""

import html
from dataclasses import dataclass

import pandas as pd

from charts import number, theme
from charts.labels import LINE_PX, beside

HEIGHT = 520
LARGEST_PX = 44
SMALLEST_PX = 9
COLOURS = {"A": "ink", "B": "c6", "C": "dnm", "D": "dnm"}

# A phone is the narrowest place where the names must fit; Python does not know the real width.
NARROW_PX = (280, 400)
LINE_NAME_PX = 64
MOST_TEXTS = (4, 7)  # of the two axes, so that they stand apart there
HEADROOM = 1.07  # of the range: a bubble at its end is not cut
EDGE = 0.05  # of the range: a tick text so near its end would be hidden


@dataclass(frozen=True)
class Side:
    """One axis: what it measures, its unit, the mean of all, a standard (or None)."""

    name: str
    unit: str
    mean: float | None = None
    standard: float | None = None


def quadrant(units: pd.DataFrame, x: Side, y: Side, size_unit: str = "亩") -> dict:
    """Bubbles at (x, y), their area the size; nothing is drawn for a unit without x or y.

    Takes    units: name, x, y, size, grade ('' when not rated), is_named (must be named), in the
             units of the two sides.
    """
    shown = units.dropna(subset=["x", "y"])
    wide, high = _range(shown.x, x), _range(shown.y, y)
    diameters = _diameters(shown["size"])
    labels = _labels(shown, diameters, wide, high, y)
    return {
        "data": [*_lines(x, y, wide, high), _bubbles(shown, diameters, x, y, size_unit)],
        "layout": theme.layout(
            HEIGHT,
            margin={"l": 4, "r": 14, "t": 48, "b": 4, "pad": 4},
            xaxis=_axis(wide, x.unit, MOST_TEXTS[0]),
            yaxis=_axis(high, "", MOST_TEXTS[1]),
            annotations=[*labels, *_line_names(x, y, wide), *_corners(shown, x, y, wide, high)],
        ),
    }


def _range(values: pd.Series, side: Side) -> tuple[float, float]:
    """From zero (or a round value below) to beyond every value, mean and standard."""
    marks = [v for v in (*values, side.mean, side.standard) if not number.is_missing(v)]
    low, high = min([0.0, *marks]), max([*marks, 1e-9])
    return min(low, theme.ticks(low, high)[0]), low + (high - low) * HEADROOM


def _axis(span: tuple[float, float], unit: str, most: int) -> dict:
    end = span[1] - EDGE * (span[1] - span[0])
    stops = [stop for stop in theme.ticks(*span) if span[0] <= stop <= end]
    step = -(-len(stops) // most)  # every second line is not named where that would be crowded
    texts = [
        text if (len(stops) - 1 - n) % step == 0 else ""
        for n, text in enumerate(theme.tick_texts(stops, unit))
    ]
    grid = {"showgrid": True, "range": list(span), "tickvals": stops, "ticktext": texts}
    return theme.axis(**grid)


def _diameters(sizes: pd.Series) -> list[float]:
    """Pixels across; the area of a bubble goes with its size."""
    known = sizes.fillna(0).clip(lower=0)
    largest = known.max() if len(known) and known.max() > 0 else 1.0
    return [max(LARGEST_PX * (value / largest) ** 0.5, SMALLEST_PX) for value in known]


def _bubbles(shown: pd.DataFrame, diameters: list[float], x: Side, y: Side, unit: str) -> dict:
    colours = [theme.COLOUR[COLOURS.get(grade, "mute")] for grade in shown.grade]
    order = sorted(range(len(shown)), key=lambda n: -diameters[n])  # small ones on top
    rows = list(shown.itertuples())
    texts = [
        f"<b>{html.escape(row.name)}</b>{f' {html.escape(row.grade)} 类' if row.grade else ''}<br>"
        f"{html.escape(x.name)} {number.fixed(row.x)} {html.escape(x.unit)}<br>"
        f"{html.escape(y.name)} {number.fixed(row.y)} {html.escape(y.unit)}<br>"
        f"用地 {number.fixed(row.size, 0)} {html.escape(unit)}"
        for row in rows
    ]
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [float(rows[n].x) for n in order],
        "y": [float(rows[n].y) for n in order],
        "customdata": [texts[n] for n in order],
        "marker": {
            "size": [diameters[n] for n in order],
            "color": [colours[n] for n in order],
            "opacity": 0.85,
            "line": {"width": 1, "color": theme.COLOUR["paper"]},
        },
        "cliponaxis": False,
        "hovertemplate": "%{customdata}<extra></extra>",
    }


def _lines(x: Side, y: Side, wide: tuple, high: tuple) -> list[dict]:
    """Means solid, standards dotted; traces, for the grid hides a shape below the bubbles."""
    return [
        {
            "type": "scatter",
            "mode": "lines",
            "x": list(wide) if side is y else [value, value],
            "y": list(high) if side is x else [value, value],
            "line": {"width": 1, "dash": dash, "color": theme.COLOUR[colour]},
            "hoverinfo": "skip",
        }
        for side in (x, y)
        for value, dash, colour in ((side.mean, "solid", "ink3"), (side.standard, "dot", "ink"))
        if not number.is_missing(value)
    ]


def _line_names(x: Side, y: Side, wide: tuple[float, float]) -> list[dict]:
    """What each line is, written at its end; on top the unit of the upright axis."""
    small = {"size": 12, "color": theme.COLOUR["ink2"], "family": theme.FAMILY}
    names = [
        theme.note(
            0, 1, f"↑ {html.escape(y.name)}，{html.escape(y.unit)}", font=small, xref="paper",
            yref="paper", yanchor="bottom", yshift=27,
        )
    ]  # fmt: skip
    above = {"yref": "paper", "yanchor": "bottom", "font": small, "yshift": 3}
    mean, standard = x.mean, x.standard
    is_left = number.is_missing(standard) or number.is_missing(mean) or mean < standard
    for value, word, is_mean in ((mean, "平均", True), (standard, "标准", False)):
        if number.is_missing(value):
            continue
        to_left = is_left == is_mean and not number.is_missing(standard)
        if not to_left and value > wide[0] + 0.75 * (wide[1] - wide[0]):
            to_left = True
        decimals = 1 if is_mean else 0
        names.append(
            theme.note(
                value, 1, f"{word} {number.fixed(value, decimals)}", **above,
                xanchor="right" if to_left else "left", xshift=-4 if to_left else 4,
            )
        )  # fmt: skip
    for value, word, decimals in ((y.mean, "平均", 1), (y.standard, "标准", 0)):
        if not number.is_missing(value):
            names.append(
                theme.note(
                    1, value, f"{word} {number.fixed(value, decimals)}", font=small, xref="paper",
                    xanchor="right", yanchor="bottom", yshift=1,
                )
            )  # fmt: skip
    return names


def _corners(shown: pd.DataFrame, x: Side, y: Side, wide, high) -> list[dict]:
    """The two quadrants that should be empty are named, where no bubble is in the way."""
    if number.is_missing(x.mean) or number.is_missing(y.mean):
        return []
    small = {"size": 12, "color": theme.COLOUR["ink3"], "family": theme.FAMILY}
    across, up = wide[1] - wide[0], high[1] - high[0]
    left = (shown.x < wide[0] + 0.4 * across) & (shown.y > high[1] - 0.12 * up)
    right = (shown.x > wide[1] - 0.4 * across) & (shown.y < high[0] + 0.1 * up)
    notes = []
    if not left.any():
        notes.append(
            theme.note(
                0.02, 0.985, "产出低、税收高", font=small, xref="paper", yref="paper", yanchor="top"
            )
        )
    if not right.any():
        notes.append(
            theme.note(
                0.985, 0.015, "产出高、税收低", font=small, xref="paper", yref="paper",
                xanchor="right", yanchor="bottom",
            )
        )  # fmt: skip
    return notes


def _labels(shown: pd.DataFrame, diameters: list[float], wide, high, y: Side) -> list[dict]:
    """Names beside bubbles: those that must be named first, others where there is room."""
    across, up = NARROW_PX
    rows = list(shown.itertuples())
    points = [
        (
            across * (row.x - wide[0]) / ((wide[1] - wide[0]) or 1),
            up * (1 - (row.y - high[0]) / ((high[1] - high[0]) or 1)),
            diameter / 2,
            row.name,
        )
        for row, diameter in zip(rows, diameters, strict=True)
    ]
    taken = []
    for value in (y.mean, y.standard):
        if not number.is_missing(value):
            line = up * (1 - (value - high[0]) / ((high[1] - high[0]) or 1))
            taken.append((across - LINE_NAME_PX, line - LINE_PX, across, line))
    order = sorted(range(len(rows)), key=lambda n: (not rows[n].is_named, -diameters[n]))
    return [
        theme.note(
            rows[n].x, rows[n].y, html.escape(rows[n].name), **vars(label),
            bgcolor=theme.COLOUR["paper"], borderpad=0,
        )
        for n, label in beside(points, order, taken, across).items()
    ]  # fmt: skip
