"""The six cards: one indicator each, every card with the same rows so that they align."""

from base64 import b64encode
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from charts import number
from charts.remark import mark

SHAPES = {"red": "红", "amber": "黄", "green": "绿"}
SPARK_MONTHS = 13
SPARK_SPAN = 1.5  # percentage points at least, so that noise does not look dramatic
NO_TARGET = "监测指标，不设目标"


@dataclass(frozen=True)
class Card:
    """What one card says: figures in percent; `total`, `left`, `right`, `verdict` are text.

    spark      13 months, oldest first; None where there is no figure (January is a gap).
    aim        a target or ceiling on the scale of the sparkline, or None.
    progress   percent of the target done; tick: where time (or the target) stands; or None.
    lamp       red | amber | green | '' and the words beside it.
    """

    name: str
    basis: str = ""
    value: float | None = None
    word: str | None = None
    is_level: bool = False
    status: str = "reported"
    rank: float | None = None
    rank_change: float | None = None
    is_tie: bool = False
    total: str = ""
    change_pp: float | None = None
    direction: str = "up"
    spark: Sequence[float | None] = ()
    aim: float | None = None
    progress: float | None = None
    tick: float | None = None
    left: str = NO_TARGET
    right: str = ""
    lamp: str = ""
    verdict: str = ""
    as_of: str = ""
    remark: str = ""


def cards(shown: Sequence[Card], place_of: str = "全省") -> str:
    """The grid of cards as HTML."""
    return f'<div class="cards">{"".join(card(one, place_of) for one in shown)}</div>'


def card(one: Card, place_of: str) -> str:
    """One card, top to bottom."""
    basis = one.as_of or one.basis
    move = number.move(one.rank_change)
    where = ""
    if not number.is_missing(one.rank):
        word = "并列" if one.is_tie else "第"
        where = f"<span>{place_of}</span>{word} <b>{number.place(one.rank)}</b> {move}"
    tone = number.side(one.change_pp, one.direction)
    change = "较上月 " + (
        number.MISSING
        if number.is_missing(one.change_pp)
        else f'<b class="{tone}">{number.fixed(one.change_pp, sign=True)}</b> 个百分点'
    )
    return (
        '<div class="card">'
        f'<div class="name"><b>{escape(one.name)}</b><span>{escape(basis)}</span></div>'
        f'<div class="big">{figure(one)}<div class="where">{where}</div></div>'
        f'<div class="line">{number.unbroken(one.total)}</div>'
        f'<div class="line">{change}</div>'
        f"{spark(one.spark, one.aim)}{bar(one.progress, one.tick)}"
        f'<div class="ends"><span>{number.unbroken(one.left)}</span>'
        f"<span>{number.unbroken(one.right)}</span></div>"
        f'<div class="gap">{lamp(one.lamp, one.verdict)}</div></div>'
    )


def figure(one: Card) -> str:
    """The big figure: growth, or the level of a ratio; a word where no rate is defined."""
    if number.is_missing(one.value) and not one.word:
        return f'<div class="fig word q">{number.state(one.status)}</div>'
    if one.word:
        text = escape(number.growth(one.value, one.word))
        return f'<div class="fig word">{text}{mark(one.remark)}</div>'
    text = number.rate(one.value, unit="") if one.is_level else number.growth(one.value, unit="")
    unit = "" if text.endswith("倍") else "<small>%</small>"
    return f'<div class="fig">{text}{unit}{mark(one.remark)}</div>'


def lamp(level: str, words: str) -> str:
    """Shape and words of a target state or warning: form first, then colour."""
    if not level:
        return ""
    return (
        f'<span class="{level}"><span class="shape" role="img" aria-label="{SHAPES[level]}"></span>'
        f"{number.unbroken(words)}</span>"
    )


def bar(progress: float | None, tick: float | None) -> str:
    """Progress with an ink tick at time progress; an empty row where there is no target."""
    if number.is_missing(progress):
        return '<div class="bar none"></div>'
    width = min(max(progress, 0), 100)
    mark = "" if number.is_missing(tick) else f'<u style="left:{min(max(tick, 0), 99.4):.1f}%"></u>'
    return f'<div class="bar"><i style="width:{width:.1f}%"></i>{mark}</div>'


def spark(values: Sequence[float | None], aim: float | None = None, height: int = 30) -> str:
    """A sparkline: CSS mask, so that the line follows the colour scheme without SVG in the page."""
    known = [value for value in values if not number.is_missing(value)]
    if len(known) < 2:
        return '<div class="spark"></div>'
    low, high = min(known), max(known)
    if not number.is_missing(aim) and low - SPARK_SPAN <= aim <= high + SPARK_SPAN:
        low, high = min(low, aim), max(high, aim)
    else:
        aim = None
    if high - low < SPARK_SPAN:
        middle = (high + low) / 2
        low, high = middle - SPARK_SPAN / 2, middle + SPARK_SPAN / 2

    def at(value: float) -> float:
        return 4 + (height - 8) * (high - value) / (high - low)

    step = 120 / (len(values) - 1)
    path, is_down = [], False
    for place, value in enumerate(values):
        if number.is_missing(value):
            is_down = False
            continue
        path.append(f"{'L' if is_down else 'M'}{place * step:.1f} {at(value):.1f}")
        is_down = True
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 {height}" '
        f'preserveAspectRatio="none"><path d="{"".join(path)}" fill="none" stroke="#000" '
        'stroke-width="1.5" vector-effect="non-scaling-stroke" stroke-linejoin="round" '
        'stroke-linecap="round"/></svg>'
    )
    mask = f"url(data:image/svg+xml;base64,{b64encode(svg.encode()).decode()})"
    last = max(i for i, value in enumerate(values) if not number.is_missing(value))
    dot = f"left:{100 * last / (len(values) - 1):.1f}%;top:{at(values[last]):.1f}px"
    aimed = "" if aim is None else f'<div class="aim" style="top:{at(aim):.1f}px"></div>'
    return (
        f'<div class="spark">{aimed}'
        f'<div class="path" style="-webkit-mask-image:{mask};mask-image:{mask}"></div>'
        f'<div class="end" style="{dot}"></div></div>'
    )
