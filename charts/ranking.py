"""Ranking rows: place, name, bar, growth, change, move and the places of a year, as HTML."""

import html
from dataclasses import dataclass

import pandas as pd

from charts import number
from charts.remark import mark

ENDS = 3  # a rule after the first three and before the last three
LEAST_FOR_ENDS = 7


@dataclass(frozen=True)
class Mean:
    """A line through all rows: the city (solid) or the province (dashed)."""

    name: str
    value: float | None
    form: str  # city | province


@dataclass(frozen=True)
class Scale:
    """Where a value stands across the bar column, in percent of its width; zero is always on it."""

    low: float
    high: float

    def at(self, value: float) -> float:
        """Position of a value from the left edge."""
        return round(100 * (value - self.low) / (self.high - self.low), 2)


def scale(table: pd.DataFrame, means: list[Mean]) -> Scale:
    """The common scale of all bars, marks and lines; a little air at the outer ends."""
    values = [float(v) for v in [*table.value, *table.last_value] if not number.is_missing(v)]
    values += [float(mean.value) for mean in means if not number.is_missing(mean.value)]
    low, high = min([0.0, *values]), max([0.0, *values])
    span = (high - low) or 1.0
    return Scale(low - (0.03 * span if low < 0 else 0), high + 0.02 * span)


def ranking(table: pd.DataFrame, indicator, means: list[Mean], link=None) -> str:
    """The rows of one indicator, best first, as one HTML table.

    Takes    the standing (charts/standing.py), where known with rank_best and rank_worst; the
             indicator's row of the catalogue; the means of city and province; link(area) ->
             address of the area's page, or None for plain names.
    """
    axis = scale(table, means)
    city = next((mean.value for mean in means if mean.form == "city"), None)
    ranked = table["rank"].notna()
    count = int(ranked.sum())
    span = max([int(v) for v in [*table.worst.dropna(), *table.rank_of.dropna()]] or [1])
    lines = [
        _row(row, place, count, axis, city, means, span, indicator, link)
        for place, row in enumerate(table.itertuples(), 1)
    ]
    return (
        f'<table class="ranking">{_head(indicator, axis, means, span)}'
        f"<tbody>{''.join(lines)}</tbody></table>"
    )


def _head(indicator, axis: Scale, means: list[Mean], span: int) -> str:
    labels = ""
    for mean in means:
        if number.is_missing(mean.value):
            continue
        at = axis.at(mean.value)
        labels += (
            f'<span class="mean-name {mean.form}" style="left:{at}%;transform:translateX(-{at}%)">'
            f"{html.escape(mean.name)} {_value(mean.value, indicator)}</span>"
        )
    is_level = indicator["rank_by"] == "level"
    what = html.escape(indicator["short"]) if is_level else "同比"
    unit = html.escape(indicator["unit"]) if is_level else "%"
    step = "个百分点" if is_level and indicator["unit"] != "%" else "百分点"
    if is_level and indicator["unit"] != "%":
        step = unit
    low = "<small>低者优</small>" if indicator["direction"] == "down" else ""
    return (
        '<thead><tr><th class="place" scope="col"><span class="sr">位次</span></th>'
        '<th class="name" scope="col">板块</th>'
        f'<th class="lane" scope="col"><div class="track">{labels}</div></th>'
        f'<th class="figure" scope="col">{what} <span class="nw">{unit}</span>{low}</th>'
        f'<th class="change" scope="col">较上月<br>{step}</th>'
        '<th class="move" scope="col">位次<br>升降</th>'
        '<th class="range" scope="col">近12期位次'
        f'<div class="scale"><span>1</span><span>{span}</span></div></th></tr></thead>'
    )


def _row(row, place, count, axis, city, means, span, indicator, link) -> str:
    is_ranked = not number.is_missing(row.rank)
    name = html.escape(row.name)
    if link is not None:
        name = f'<a href="{html.escape(link(row.area), quote=True)}" target="_self">{name}</a>'
    ends = ""
    if is_ranked and count >= LEAST_FOR_ENDS and place in (ENDS, count - ENDS):
        ends = ' class="end"'
    own = number.place(row.rank, row.is_tie) if is_ranked else number.MISSING
    head = (
        f'<td class="place">{own}{_band(row) if is_ranked else ""}</td>'
        f'<th class="name" scope="row">{name}</th>'
    )
    if not is_ranked and not row.word and number.is_missing(row.value):
        return f"<tr>{head}{_absent(row, axis, means)}</tr>"
    direction = indicator["direction"]
    decimals = int(indicator["decimals"])
    change_side = number.side(row.change, direction, decimals)
    return (
        f'<tr{ends}>{head}<td class="lane">{_track(row, axis, city, means, direction)}</td>'
        f'<td class="figure">{_value(row.value, indicator, row.word)}'
        f"{mark(getattr(row, 'remark', ''))}</td>"
        f'<td class="change {change_side}">{number.fixed(row.change, decimals, sign=True)}</td>'
        f'<td class="move">{_move(row)}</td>'
        f'<td class="range">{_range(row, span)}</td></tr>'
    )


def _band(row) -> str:
    """The places it could have, small, where its own is not certain."""
    best, worst = getattr(row, "rank_best", None), getattr(row, "rank_worst", None)
    if number.is_missing(best) or best == worst:
        return ""
    text = f"可能在第 {int(best)}—{int(worst)} 位"
    return f'<small title="{text}">{int(best)}—{int(worst)}</small>'


def _absent(row, axis: Scale, means: list[Mean]) -> str:
    text = number.state(row.status)
    hatch = " hatch" if row.status == "not_reported" else ""
    return (
        f'<td class="lane"><div class="track">{_lines(axis, means)}</div></td>'
        f'<td class="figure{hatch}">{text}</td>'
        '<td class="change">—</td><td class="move"></td><td class="range"></td>'
    )


def _value(value, indicator, word: str = "") -> str:
    if word:
        return html.escape(word)
    return number.fixed(value, int(indicator["decimals"]), sign=indicator["rank_by"] != "level")


def _lines(axis: Scale, means: list[Mean]) -> str:
    lines = f'<i class="zero" style="left:{axis.at(0)}%"></i>'
    for mean in means:
        if not number.is_missing(mean.value):
            lines += f'<i class="mean {mean.form}" style="left:{axis.at(mean.value)}%"></i>'
    return lines


def _track(row, axis: Scale, city, means: list[Mean], direction: str) -> str:
    bar = tick = ""
    if not number.is_missing(row.value):
        start, end = sorted((axis.at(0), axis.at(row.value)))
        form = _form(row.value, city, direction)
        bar = f'<i class="fill {form}" style="left:{start}%;width:{round(end - start, 2)}%"></i>'
    if not number.is_missing(row.last_value):
        tick = f'<i class="last" style="left:{axis.at(row.last_value)}%"></i>'
    return f'<div class="track">{bar}{_lines(axis, means)}{tick}</div>'


def _form(value: float, city, direction: str) -> str:
    """The bar's form: below zero, on the better side of the city, or on the weaker one."""
    if direction == "none":
        return "plain"
    if value < 0 and direction == "up":
        return "below"
    if number.is_missing(city):
        return "strong"
    return "strong" if (value >= city if direction == "up" else value <= city) else "weak"


def _move(row) -> str:
    if number.is_missing(row.rank_change):
        return ""
    return number.move(row.rank_change) or '<span class="same">·</span>'


def _range(row, span: int) -> str:
    """Grey bar from the best to the worst place of the year, ring = last month, disc = now."""
    if number.is_missing(row.best) or number.is_missing(row.rank):
        return ""

    def at(rank) -> float:
        return round(100 * (float(rank) - 1) / max(span - 1, 1), 2)

    ring = ""
    if not number.is_missing(row.last_rank) and row.last_rank != row.rank:
        ring = f'<i class="ring" style="left:{at(row.last_rank)}%"></i>'
    width = round(at(row.worst) - at(row.best), 2)
    text = f"近12期最好第{int(row.best)}、最差第{int(row.worst)}，本期第{int(row.rank)}"
    return (
        f'<div class="band" role="img" aria-label="{text}">'
        f'<i class="span" style="left:{at(row.best)}%;width:{width}%"></i>'
        f'{ring}<i class="disc" style="left:{at(row.rank)}%"></i></div>'
    )
