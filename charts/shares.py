"""Shares over the months as lines on one axis from zero, each named at its end."""

from collections.abc import Sequence

from charts import number, theme

FORMS = (("c1", "solid", 2.6), ("c2", "4px,2px", 1.8), ("c6", "solid", 1.6))
HEIGHT = 330


def shares(months: Sequence[tuple[int, int]], lines: Sequence[tuple[str, Sequence]]) -> dict:
    """The figure.

    Takes    months: (year, month), oldest first; lines: at most three (name, values in percent of
             the same length), None where there is no figure.
    """
    known = [value for _, values in lines for value in values if not number.is_missing(value)]
    if not known:
        return {"data": [], "layout": theme.layout(HEIGHT)}
    ticks = theme.ticks(0, max(known))
    last = len(months) - 1
    starts = [n for n, (year, _) in enumerate(months) if n == 0 or months[n - 1][0] != year]
    places = [n for n in starts if n < last - 2] + [last]
    if len(places) > 1 and months[0][1] > 6:
        places = places[1:]
    texts = [f"{months[n][0]}年" for n in places[:-1]] + [f"{months[last][1]}月"]
    notes, data = [], []
    for (name, values), (colour, dash, width) in zip(lines, FORMS, strict=False):
        data.append(_line(months, name, values, colour, dash, width))
        if not number.is_missing(values[last]):
            text = f"{name} {number.rate(values[last])}"
            notes.append(theme.note(last, float(values[last]), text, colour, xshift=8))
    layout = theme.layout(
        HEIGHT,
        margin={"l": 4, "r": 104, "t": 26, "b": 4, "pad": 4},
        hovermode="x unified",
        xaxis=theme.axis(
            tickmode="array", tickvals=places, ticktext=texts, range=[-0.6, last + 0.4]
        ),
        yaxis=theme.axis(
            showgrid=True, zeroline=True, tickmode="array", tickvals=ticks,
            ticktext=theme.tick_texts(ticks), range=[0, ticks[-1]],
        ),
        annotations=notes,
    )  # fmt: skip
    return {"data": data, "layout": layout}


def _line(months, name: str, values, colour: str, dash: str, width: float) -> dict:
    last = len(months) - 1
    return {
        "type": "scatter",
        "mode": "lines+markers",
        "x": list(range(len(months))),
        "y": [None if number.is_missing(value) else float(value) for value in values],
        "line": {"color": theme.COLOUR[colour], "width": width, "dash": dash},
        "marker": {
            "color": theme.COLOUR[colour],
            "size": [8 if n == last else 0 for n in range(len(months))],
            "opacity": 1,
            "line": {"width": 0},
        },
        "cliponaxis": False,
        "name": name,
        "customdata": [
            f"{number.period(*when)} {name} {number.rate(value)}"
            for when, value in zip(months, values, strict=True)
        ],
        "hovertemplate": "%{customdata}<extra></extra>",
    }
