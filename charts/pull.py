"""Who pulled the whole up or down: a waterfall that adds up to the growth of the whole."""

from collections.abc import Sequence

from charts import number, theme

REST = "其他及尾差"
VISIBLE_REST = 0.005  # percentage points: what two decimals can show


def with_rest(parts: Sequence[tuple[str, float]], total: float) -> list[tuple[str, float]]:
    """The parts, largest first, and what is left to the total when two decimals can show it."""
    ordered = sorted(parts, key=lambda part: -part[1])
    shown = sum((number.rounded(pull, 2) for _, pull in ordered), start=number.rounded(0, 2))
    rest = float(number.rounded(total, 2) - shown)
    return [*ordered, (REST, rest)] if abs(rest) >= VISIBLE_REST else ordered


def waterfall(parts: Sequence[tuple[str, float]], total: float, whole: str = "全市") -> dict:
    """The figure. parts: (name, pull in percentage points); total: the growth they add up to."""
    rows = with_rest(parts, total)
    starts, ends, at = [], [], 0.0
    for _, pull in rows:
        starts.append(at)
        at += float(number.rounded(pull, 2))
        ends.append(at)
    count = len(rows)
    low, high = min(0.0, *starts, *ends), max(0.0, total, *starts, *ends)
    ticks = [tick for tick in theme.ticks(low, high, most=5) if tick <= high + 1e-9]
    texts = [number.pull(pull) for _, pull in rows]
    bars = {
        "type": "bar",
        "orientation": "h",
        "y": list(range(count + 1)),
        "base": [*starts, 0.0],
        "x": [end - start for start, end in zip(starts, ends, strict=True)] + [float(total)],
        "marker": {
            "color": [
                theme.COLOUR["mid" if name == REST else "upm" if pull >= 0 else "dnm"]
                for name, pull in rows
            ]
            + [theme.COLOUR["ink"]],
            "line": {"width": 0},
        },
        "customdata": [
            f"{name}拉动{whole} {text} 个百分点"
            for (name, _), text in zip(rows, texts, strict=True)
        ]
        + [f"{whole} {number.pull(total)}%"],
        "hovertemplate": "%{customdata}<extra></extra>",
    }
    notes = [
        theme.note(
            max(starts[n], ends[n]),
            n,
            texts[n],
            "ink2" if rows[n][0] == REST else "up" if rows[n][1] >= 0 else "dn",
            xshift=6,
        )
        for n in range(count)
    ] + [theme.note(max(total, 0), count, f"<b>{number.pull(total)}</b>", xshift=6)]
    joints = [
        {
            "type": "line", "x0": ends[n], "x1": ends[n], "y0": n - 0.33, "y1": n + 1.33,
            "line": {"color": theme.COLOUR["ink3"], "width": 1}, "layer": "below",
        }
        for n in range(count)
    ]  # fmt: skip
    layout = theme.layout(
        330,
        margin={"l": 4, "r": 56, "t": 8, "b": 4, "pad": 6},
        bargap=0.34,
        hovermode="closest",
        xaxis=theme.axis(
            showgrid=True, zeroline=True, tickmode="array", tickvals=ticks,
            ticktext=theme.tick_texts(ticks, "个百分点"), range=[min(low, ticks[0]), high],
        ),
        yaxis=theme.axis(
            tickmode="array", tickvals=list(range(count + 1)),
            ticktext=[name for name, _ in rows] + [f"<b>{whole}</b>"],
            range=[count + 0.6, -0.6],
            tickfont={"size": 12.5, "color": theme.COLOUR["ink"], "family": theme.FAMILY},
        ),
        annotations=notes,
        shapes=joints,
    )  # fmt: skip
    return {"data": [bars], "layout": layout}
