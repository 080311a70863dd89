"""Every indicator of one area or chain as rows: level, growth, place, the year's curve, target."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

import pandas as pd

from charts import number
from charts.card import bar, lamp, spark
from charts.place import fill
from charts.remark import mark


@dataclass(frozen=True)
class Line:
    """What one row says. Rates in percent, differences in percentage points, level in words.

    value      the level as a number, in `unit`; None where only the rate is published
    yoy_pp     of a ratio: its difference to the same months of last year, in place of a growth
    change_pp  against the month before; gap_pp against the whole (city), None where not comparable
    band       the places it could have (2—4), '' where its place is certain
    curve      13 months, oldest first; None where there is no figure (January is a gap)
    goal       the target in words; progress: percent of it done; tick: where time stands;
               lamp and verdict as on a card
    as_of      the newest month, where it is older than the page's
    key        of the figure: indicator, area, chain, year, month, basis; remark: what is odd of it
    """

    name: str
    basis: str
    level: str
    growth: float | None = None
    word: str | None = None
    yoy_pp: float | None = None
    change_pp: float | None = None
    gap_pp: float | None = None
    direction: str = "up"
    rank: float | None = None
    is_tie: bool = False
    rank_of: float | None = None
    rank_change: float | None = None
    band: str = ""
    curve: Sequence[float | None] = ()
    goal: str = ""
    progress: float | None = None
    tick: float | None = None
    lamp: str = ""
    verdict: str = ""
    status: str = "reported"
    as_of: str = ""
    href: str = ""
    value: float | None = None
    unit: str = ""
    key: tuple = ()
    remark: str = ""

    def yoy_text(self) -> str:
        """Growth, the word in its place, or for a ratio the difference in percentage points."""
        if not self.word and number.is_missing(self.growth):
            return number.difference(self.yoy_pp)
        return number.growth(self.growth, self.word, unit="")


def lines_frame(lines: Sequence[Line]) -> pd.DataFrame:
    """The same rows as numbers: one per indicator, level with its unit, a word beside a growth."""

    def numbers(name: str) -> pd.Series:
        found = (getattr(line, name) for line in lines)
        known = [None if number.is_missing(value) else value for value in found]
        return pd.Series(known, dtype="float64")

    frame = pd.DataFrame(
        {
            "指标": [line.name + (f"（{line.as_of}）" if line.as_of else "") for line in lines],
            "口径": [line.basis for line in lines],
            "累计或期末": numbers("value"),
            "单位": [line.unit for line in lines],
            "同比（%）": numbers("growth"),
            "同比说明": [line.word or "" for line in lines],
            "同比相差（个百分点）": numbers("yoy_pp"),
            "较上月（个百分点）": numbers("change_pp"),
            "比上级（个百分点）": numbers("gap_pp"),
            "位次": numbers("rank").astype("Int64"),
            "参评个数": numbers("rank_of").astype("Int64"),
            "位次升降": numbers("rank_change").astype("Int64"),
            "目标": [line.goal for line in lines],
            "进度": [line.verdict for line in lines],
            "提示": [line.remark for line in lines],
        }
    )
    return frame.loc[:, [frame[name].notna().any() and (frame[name] != "").any() for name in frame]]


def profile(lines: Sequence[Line], against: str = "全市", placed: bool = True) -> str:
    """The table. against: whom gap_pp compares with; placed: whether there are places."""
    place = '<th class="r" scope="col">位次</th>' if placed else ""
    gap = f'<th class="r mid" scope="col">比{escape(against)}<br>百分点</th>' if against else ""
    return (
        '<table class="profile"><thead><tr><th class="name" scope="col">指标</th>'
        '<th class="r" scope="col">累计或期末</th><th class="r" scope="col">同比 %</th>'
        f'<th class="r mid" scope="col">较上月<br>百分点</th>{place}{gap}'
        '<th class="curve" scope="col">近13个月</th>'
        '<th class="goal wide" scope="col">目标</th>'
        '<th class="gap wide" scope="col">进度</th></tr></thead>'
        f"<tbody>{''.join(_line(line, bool(against), placed) for line in lines)}</tbody></table>"
    )


def _line(line: Line, compared: bool, placed: bool) -> str:
    name = escape(line.name)
    if line.href:
        name = f'<a href="{escape(line.href, quote=True)}" target="_self">{name}</a>'
    as_of = f'<span class="asof">{escape(line.as_of)}</span>' if line.as_of else ""
    basis = f'<span class="of">{escape(line.basis)}</span>'
    head = f'<th class="name" scope="row">{name}{basis}{as_of}</th>'
    if line.status in number.STATE and line.yoy_text() == number.MISSING:
        hatch = ' class="hatch"' if line.status == "not_reported" else ' class="r lag"'
        place = "<td></td>" if placed else ""
        middle = '<td class="mid"></td>' if compared else ""
        return (
            f'<tr>{head}<td class="r">{number.unbroken(line.level)}</td>'
            f"<td{hatch}>{number.state(line.status)}</td>"
            f'<td class="mid"></td>{place}{middle}<td class="curve">{_curve(line)}</td>'
            '<td class="wide"></td><td class="wide"></td></tr>'
        )
    place = f'<td class="r {fill(line.rank, line.rank_of)}">{_place(line)}</td>' if placed else ""
    gap = f'<td class="r mid {number.side(line.gap_pp, line.direction)}">' if compared else ""
    gap += f"{number.fixed(line.gap_pp, sign=True)}</td>" if compared else ""
    return (
        f'<tr>{head}<td class="r">{number.unbroken(line.level)}</td>'
        f'<td class="r main">{_yoy(line)}{mark(line.remark)}</td>'
        f'<td class="r mid {number.side(line.change_pp, line.direction)}">'
        f"{number.fixed(line.change_pp, sign=True)}</td>{place}{gap}"
        f'<td class="curve">{_curve(line)}</td>{_goal(line)}</tr>'
    )


def _yoy(line: Line) -> str:
    """Growth or its word; a difference with its unit, which stands below it on a phone."""
    figure, _, unit = line.yoy_text().partition(" ")
    return f"{figure} <span>{unit}</span>" if unit == "个百分点" else line.yoy_text()


def _curve(line: Line) -> str:
    return spark(line.curve, height=24)


def _goal(line: Line) -> str:
    if number.is_missing(line.progress):
        done = '<td class="goal wide"></td>'
    else:
        done = (
            f'<td class="goal wide"><div class="progress">{bar(line.progress, line.tick)}'
            f"<span>{number.unbroken(line.goal)}</span></div></td>"
        )
    return f'{done}<td class="gap wide">{lamp(line.lamp, line.verdict)}</td>'


def _place(line: Line) -> str:
    if number.is_missing(line.rank):
        return number.MISSING
    of = "" if number.is_missing(line.rank_of) else f'<span class="qq">/{int(line.rank_of)}</span>'
    move = number.move(line.rank_change)
    band = f"<small>{escape(line.band)}</small>" if line.band else ""
    own = f"<b>{number.place(line.rank, line.is_tie)}</b>"
    return f'{own}{of}<span class="mv">{move}</span>{band}'
