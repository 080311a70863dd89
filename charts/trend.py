"""Two rates of growth over the months, and where they part: the gap is shaded when it lasts."""

from collections.abc import Sequence
from dataclasses import dataclass

from charts import number, theme

JANUARY = 1  # cumulative series have no January: 1—2月 is one period


@dataclass(frozen=True)
class Line:
    """A named series over the months; values in percent, None where there is no figure."""

    name: str
    values: Sequence[float | None]


def runs(gaps: Sequence[float | None], threshold: float, months: int) -> list[tuple[int, int]]:
    """(first, last) places where the gap stays beyond the threshold on one side long enough."""
    found, start = [], None
    for place in range(len(gaps) + 1):
        gap = gaps[place] if place < len(gaps) else None
        is_apart = not number.is_missing(gap) and abs(number.rounded(gap, 1)) >= threshold
        if start is not None and (not is_apart or (gap > 0) != (gaps[start] > 0)):
            if place - start >= months:
                found.append((start, place - 1))
            start = None
        if is_apart and start is None:
            start = place
    return found


def gaps_of(first: Line, second: Line) -> list[float | None]:
    """First minus second, month by month, from figures as published (one decimal)."""
    return [
        None
        if number.is_missing(a) or number.is_missing(b)
        else float(number.rounded(a, 1) - number.rounded(b, 1))
        for a, b in zip(first.values, second.values, strict=True)
    ]


def divergence(
    months: Sequence[tuple[int, int]], first: Line, second: Line, threshold: float, lasting: int
) -> dict:
    """The figure: `first` in ink, `second` dashed, months that part beyond the threshold shaded.

    Takes    months: (year, month) without Januaries, oldest first; lines of the same length.
    """
    known = [v for line in (first, second) for v in line.values if not number.is_missing(v)]
    if not known:
        return {"data": [], "layout": theme.layout()}
    gaps = gaps_of(first, second)
    parted = runs(gaps, threshold, lasting)
    low, high = min(0, *known), max(known)
    ticks = theme.ticks(low, high)
    last = len(months) - 1
    data = [_shade(first, second, run) for run in parted]
    data += [
        _trace(first, months, "c1", 2.6, "solid"),
        _trace(second, months, "c2", 1.8, "4px,2px"),
    ]
    notes = [_shade_note(first, second, gaps, run, high) for run in parted if run[1] != last]
    notes += _end_notes(first, second, gaps, last, parted, (ticks[-1] - ticks[0]) / 16)
    year_starts = [n for n, (year, _) in enumerate(months) if n == 0 or months[n - 1][0] != year]
    places = [n for n in year_starts if n < last - 2] + [last]
    if len(places) > 1 and places[0] == 0 and months[0][1] > 6:
        places = places[1:]
    texts = [f"{months[n][0]}年" for n in places[:-1]] + [f"{months[last][1]}月"]
    layout = theme.layout(
        330,
        margin={"l": 4, "r": 104, "t": 26, "b": 4, "pad": 4},
        hovermode="x unified",
        xaxis=theme.axis(
            tickmode="array", tickvals=places, ticktext=texts, range=[-0.6, last + 0.4]
        ),
        yaxis=theme.axis(
            showgrid=True, zeroline=True, tickmode="array", tickvals=ticks,
            ticktext=theme.tick_texts(ticks), range=[ticks[0], max(ticks[-1], high * 1.04)],
        ),
        annotations=notes,
    )  # fmt: skip
    return {"data": data, "layout": layout}


def _trace(line: Line, months, colour: str, width: float, dash: str) -> dict:
    last = len(months) - 1
    texts = [
        f"{number.period(y, m)} {line.name} {number.growth(v)}"
        for (y, m), v in zip(months, line.values, strict=True)
    ]
    return {
        "type": "scatter",
        "mode": "lines+markers",
        "x": list(range(len(months))),
        "y": [None if number.is_missing(v) else float(v) for v in line.values],
        "line": {"color": theme.COLOUR[colour], "width": width, "dash": dash},
        "marker": {
            "color": theme.COLOUR[colour],
            "size": [8 if n == last else 0 for n in range(len(months))],
            "opacity": 1,
            "line": {"width": 0},
        },
        "cliponaxis": False,
        "name": line.name,
        "customdata": texts,
        "hovertemplate": "%{customdata}<extra></extra>",
    }


def _shade(first: Line, second: Line, run: tuple[int, int]) -> dict:
    there = list(range(run[0], run[1] + 1))
    return {
        "type": "scatter",
        "mode": "none",
        "x": there + there[::-1],
        "y": [float(first.values[n]) for n in there]
        + [float(second.values[n]) for n in there[::-1]],
        "fill": "toself",
        "fillcolor": theme.COLOUR["rule"],
        "hoverinfo": "skip",
    }


def _shade_note(first: Line, second: Line, gaps, run: tuple[int, int], high: float) -> dict:
    widest = max(range(run[0], run[1] + 1), key=lambda n: abs(gaps[n]))
    faster = first if gaps[widest] > 0 else second
    top = max(float(line.values[n]) for line in (first, second) for n in range(run[0], run[1] + 1))
    text = f"{faster.name}快 {number.difference(abs(gaps[widest]), sign=False)}"
    return theme.note(
        widest, top, text, "ink2", xanchor="left" if widest < 6 else "center", yanchor="bottom",
        yshift=4,
    )  # fmt: skip


def _end_notes(first: Line, second: Line, gaps, last: int, parted, apart: float) -> list[dict]:
    a, b = first.values[last], second.values[last]
    notes = []
    close = not number.is_missing(a) and not number.is_missing(b) and abs(a - b) < apart
    for line, other, colour in ((first, b, "c1"), (second, a, "c2")):
        value = line.values[last]
        if number.is_missing(value):
            continue
        shift = 0
        if close:
            shift = 8 if value >= other else -8
        text = f"{line.name} {number.growth(value)}"
        notes.append(
            theme.note(
                last,
                float(value),
                f"<b>{text}</b>" if colour == "c1" else text,
                colour,
                xshift=8,
                yshift=shift,
            )
        )
    if parted and parted[-1][1] == last and not close and abs(a - b) > 4.2 * apart:
        gap = number.fixed(abs(gaps[last]))
        notes.append(
            theme.note(
                last, (float(a) + float(b)) / 2, f"相差 {gap}<br>个百分点", "ink2", xshift=10
            )
        )
    return notes
