"""The map of the areas: polygons filled like the scoreboard, with name and figure; no map tiles."""

import html
import math

import pandas as pd

from charts import number, theme
from charts.boundary import Ring, middle, size
from charts.tiles import fill, value_text

HEIGHT = 360


def area_map(shapes: dict[str, list[Ring]], table: pd.DataFrame, indicator) -> dict:
    """The figure: filled scatter polygons on equal axes, so that nothing is fetched from anywhere.

    Takes    shapes: rings per area (charts/boundary.py), one for every row of the standing.
    """
    count = int(table["rank"].max()) if table["rank"].notna().any() else 0
    lines, notes, latitudes = [], [], []
    for row in table.itertuples():
        text = f"{row.short} {value_text(row, indicator)}"
        if not number.is_missing(row.rank):
            text += f"，第 {number.place(row.rank, row.is_tie)} 位"
        token = fill(row.rank, count) or "sunken"
        xs: list = []
        ys: list = []
        for ring in shapes[row.area]:
            xs += [x for x, _ in ring] + [None]
            ys += [y for _, y in ring] + [None]
            latitudes += [y for _, y in ring]
        lines.append(
            {
                "type": "scatter", "mode": "lines", "x": xs, "y": ys, "fill": "toself",
                "fillcolor": theme.COLOUR[token], "hoveron": "fills",
                "name": html.escape(row.short), "line": {"color": theme.COLOUR["ink3"], "width": 1},
                "text": html.escape(text), "hoverinfo": "text",
            }
        )  # fmt: skip
        x, y = middle(max(shapes[row.area], key=size))
        label = f"{html.escape(row.short)}<br><b>{html.escape(value_text(row, indicator))}</b>"
        notes.append(theme.note(x, y, label, xanchor="center", align="center"))
    stretch = 1 / max(math.cos(math.radians(sum(latitudes) / len(latitudes))), 0.1)
    hidden = {"visible": False, "automargin": False}
    layout = theme.layout(
        HEIGHT,
        margin={"l": 0, "r": 0, "t": 8, "b": 4, "pad": 0},
        xaxis=theme.axis(**hidden),
        yaxis=theme.axis(scaleanchor="x", scaleratio=stretch, **hidden),
        annotations=notes,
        hovermode="closest",
    )
    return {"data": lines, "layout": layout}
