"""Parks or enterprises under two schemes side by side, and the sheet of one, item by item."""

from html import escape

import pandas as pd

from charts import number
from charts.park_table import grade

WORDS = {1: "升", -1: "降"}


def lab_table(table: pd.DataFrame, who: str = "园区") -> str:
    """One row per unit, best first by the trial.

    Takes    unit, name, veto; rank, grade, score and the same with _trial; moved (grades gained).
             who: what the units are called.
    """
    lines = "".join(_row(one) for one in table.itertuples())
    return (
        '<table class="parks lab"><thead><tr><th class="name" scope="col">'
        f"{escape(who)}</th>"
        '<th class="r" scope="col">现行<br>位次</th><th class="grade" scope="col">类</th>'
        '<th class="r mid" scope="col">得分</th><th class="r" scope="col">推演<br>位次</th>'
        '<th class="grade" scope="col">类</th><th class="r" scope="col">得分</th>'
        f'<th class="r" scope="col">变化</th></tr></thead><tbody>{lines}</tbody></table>'
    )


def _row(one) -> str:
    name = escape(one.name)
    if one.veto:
        name += ' <span class="red veto"><i class="shape"></i>否决</span>'
    return (
        f'<tr><th class="name" scope="row">{name}</th>'
        f'<td class="r q">{number.place(one.rank)}</td><td class="grade">{grade(one.grade)}</td>'
        f'<td class="r q mid">{number.fixed(one.score)}</td>'
        f'<td class="r"><b>{number.place(one.rank_trial)}</b></td>'
        f'<td class="grade">{grade(one.grade_trial)}</td>'
        f'<td class="r"><b>{number.fixed(one.score_trial)}</b></td>'
        f'<td class="r nw">{_change(one)}</td></tr>'
    )


def _change(one) -> str:
    if not number.is_missing(one.moved) and one.moved:
        side = 1 if one.moved > 0 else -1
        mark = "↑" if side > 0 else "↓"
        return f"<b>{mark}{WORDS[side]} {abs(int(one.moved))} 类</b>"
    if number.is_missing(one.rank) or number.is_missing(one.rank_trial):
        return ""
    return number.move(one.rank - one.rank_trial)


def _said(one) -> str:
    return f'<td class="said">{escape("；".join(filter(None, (one.bound, one.step))))}</td>'


def _weight(weight) -> str:
    return number.MISSING if number.is_missing(weight) else f"{weight:g}"


def _figure(text: str) -> str:
    """A figure that may part from its unit, and nowhere else: on a phone the unit stands below."""
    figure, _, unit = text.partition(" ")
    return f"<span>{escape(figure)}</span> <span>{escape(unit)}</span>" if unit else escape(text)


def sheet_table(rows: pd.DataFrame) -> str:
    """One row per item of one unit.

    Takes    name, figure (with unit), weight, points, weight_trial, points_trial (NULL where a
             scheme has no such item), bound (words or ''), step (words or '').
    """
    is_said = bool((rows.bound + rows.step).any())
    said = '<th class="said" scope="col">怎样升类</th>' if is_said else ""
    lines = "".join(
        f'<tr><th scope="row">{escape(one.name)}</th><td class="r nw">{_figure(one.figure)}</td>'
        f'<td class="r q mid">{_weight(one.weight)}</td>'
        f'<td class="r q">{number.fixed(one.points, 2)}</td>'
        f'<td class="r mid">{_weight(one.weight_trial)}</td>'
        f'<td class="r"><b>{number.fixed(one.points_trial, 2)}</b></td>'
        f"{_said(one) if is_said else ''}</tr>"
        for one in rows.itertuples()
    )
    return (
        '<table class="parks item-points"><thead><tr><th scope="col">指标</th>'
        '<th class="r" scope="col">数值</th><th class="r mid" scope="col">现行<br>权重</th>'
        '<th class="r" scope="col">现行<br>得分</th><th class="r mid" scope="col">推演<br>权重</th>'
        f'<th class="r" scope="col">推演<br>得分</th>{said}'
        f"</tr></thead><tbody>{lines}</tbody></table>"
    )
