"""Where a number becomes text: sign, decimals, unit and state of every figure a reader sees.

Rounding is half-up on the decimal number, never on the binary float (docs/methods.md#rounding).
Minus is − (U+2212), a zero is 0.0 and never −0.0, unknown is — and never 0.
"""

import html
import math
import re
from decimal import ROUND_HALF_UP, Decimal

MISSING = "—"
NOT_APPLICABLE = "／"
NOT_REPORTED = "未报"
SUPPRESSED = "＊"
STATE = {
    "not_reported": NOT_REPORTED,
    "not_applicable": NOT_APPLICABLE,
    "suppressed": SUPPRESSED,
}
TIMES_FROM_PCT = 1000  # from here on a rate is told as a multiple (增长 N 倍)
YUAN_PER_WAN = 10_000
YUAN_PER_YI = 100_000_000


def is_missing(value) -> bool:
    """True for None, NaN and pandas.NA: a figure that nobody knows."""
    if value is None:
        return True
    try:
        return math.isnan(value)
    except TypeError:  # pandas.NA answers neither yes nor no
        return True


def rounded(value, decimals: int) -> Decimal:
    """The value at its published precision, half-up; float noise beyond 1e-9 does not decide."""
    exact = Decimal(str(value)).quantize(Decimal("1e-9"), ROUND_HALF_UP)
    return exact.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)


def fixed(value, decimals: int = 1, *, sign: bool = False) -> str:
    """A plain figure with thousands commas; `sign` also writes the + of a positive one."""
    if is_missing(value):
        return MISSING
    number = rounded(value, decimals)
    if number == 0:
        return f"{abs(number):,.{decimals}f}"
    mark = "−" if number < 0 else "+" if sign else ""
    return f"{mark}{abs(number):,.{decimals}f}"


def exact(value, least: int, most: int, *, sign: bool = False) -> str:
    """A figure to calculate with: as many decimals as it has, within these bounds."""
    whole, _, part = fixed(value, most, sign=sign).partition(".")
    part = part.rstrip("0").ljust(least, "0") if part else ""
    return f"{whole}.{part}" if part else whole


def growth(value, word=None, *, unit: str = "%") -> str:
    """A rate of growth (+8.0%), or the word that stands in its place (扭亏, 减亏 12.3%).

    unit    '' in a column whose head says %.
    """
    if isinstance(word, str) and word:
        rate = "" if is_missing(value) else f" {fixed(abs(value))}%"
        return word + (rate if word in ("减亏", "增亏") else "")
    if is_missing(value):
        return MISSING
    if abs(value) >= TIMES_FROM_PCT:
        return f"{fixed(value / 100, sign=True)} 倍"
    return f"{fixed(value, sign=True)}{unit}"


def rate(value, *, unit: str = "%") -> str:
    """A level in percent (亏损面, 占比): no sign for what cannot be negative."""
    return MISSING if is_missing(value) else f"{fixed(value)}{unit}"


def difference(value, *, sign: bool = True) -> str:
    """A difference of two rates, in full: +0.3 个百分点."""
    return MISSING if is_missing(value) else f"{fixed(value, sign=sign)} 个百分点"


def pull(value) -> str:
    """A contribution to growth in percentage points; two decimals, so that parts add up visibly."""
    return fixed(value, 2, sign=True)


def level(value, factor: float = 1.0, decimals: int = 1) -> str:
    """A level in base units, written in the unit of its column (factor base units each)."""
    if is_missing(value):
        return MISSING
    return fixed(Decimal(str(value)) / Decimal(str(factor)), decimals)


def amount(value, unit: str, factor: float = 1.0, decimals: int | None = None) -> str:
    """A level in base units with its unit, as a sentence says it: 268.4 亿元, 3,412 万元, 3,412 户.

    A unit that begins with 亿 steps down to 万 below 1 亿.
    """
    if is_missing(value):
        return MISSING
    if unit == "%":
        return rate(value)
    if unit.startswith("亿") and abs(rounded(value, 0)) < YUAN_PER_YI and value != 0:
        return f"{level(value, YUAN_PER_WAN, 0)} 万{unit[1:]}"
    if decimals is None:
        decimals = 0 if factor == 1 else 1
    return f"{level(value, factor, decimals)} {unit}"


def with_unit(figure: str, unit: str) -> str:
    """A figure and its unit: 48.3 万元/亩, 74.6%; the sign of an unknown one stands alone."""
    return figure if figure == MISSING else f"{figure}{'' if unit == '%' else ' '}{unit}"


def money(yuan) -> str:
    """Money in yuan: 亿元 with one decimal from 1 亿 on, 万元 in integers below."""
    return amount(yuan, "亿元", YUAN_PER_YI)


def land(mu) -> str:
    """Land in mu, as a sentence says it: 5,630 亩, 2.1 万亩."""
    if is_missing(mu):
        return MISSING
    if abs(mu) >= YUAN_PER_WAN:
        return f"{level(mu, YUAN_PER_WAN)} 万亩"
    return f"{fixed(mu, 0)} 亩"


def place(rank, is_tie=False) -> str:
    """A place in a table: 5, or =4 when it is shared."""
    if is_missing(rank):
        return MISSING
    return f"={int(rank)}" if is_tie is True or is_tie == 1 else f"{int(rank)}"


def nth(rank) -> str:
    """A place in a sentence: 第 5 位."""
    return MISSING if is_missing(rank) else f"第 {int(rank)} 位"


def move(rank_change) -> str:
    """Places gained ↑2 or lost ↓1 since the month before; nothing when unchanged or unknown."""
    if is_missing(rank_change) or rank_change == 0:
        return ""
    return f"{'↑' if rank_change > 0 else '↓'}{abs(int(rank_change))}"


def state(status, otherwise: str = MISSING) -> str:
    """The sign of a figure that is not there: 未报, ／, ＊ or —."""
    return STATE.get(status, otherwise)


def months(month: int, basis: str = "ytd") -> str:
    """The months of a year that a figure covers: 1—10月, 10月 (当月), 10月末 (期末)."""
    if basis == "ytd":
        return f"1—{int(month)}月" if month > 1 else "1月"
    return f"{int(month)}月" + ("末" if basis == "point" else "")


def period(year: int, month: int, basis: str = "ytd") -> str:
    """The period of a figure with its year: 2026年1—10月."""
    return f"{int(year)}年{months(month, basis)}"


def side(value, direction: str = "up", decimals: int = 1) -> str:
    """The good side (up), the bad side (dn) or neither (''), by the indicator's direction."""
    if is_missing(value) or direction == "none":
        return ""
    number = rounded(value, decimals)
    if number == 0:
        return ""
    return "up" if (number > 0) == (direction != "down") else "dn"


_UNITS = (
    "个百分点|亿千瓦时|万千瓦时|千瓦时|万元/亩|亿元|万元|元|万吨标准煤|万人|万亩|亩|个板块|个月|"
    "条链|项次|个|项|份|户|家|条|处|位|倍|月末|月|年|日|%"
)
_FIGURE = re.compile(
    rf"(?:第 |省第 |[+−=↑↓])?\d[\d,.]*(?:年\d+(?:—\d+)?月|—\d+月|-\d\d(?:-\d\d)?)?"
    rf"(?: ?(?:{_UNITS}))?"
)
_BOLD = re.compile(r"\*\*(.+?)\*\*")


def unbroken(text: str) -> str:
    """Plain text as HTML whose figures never part from their units; **bold** becomes <b>.

    The one place where this is done. The text is escaped: names may hold anything.
    """
    safe = _FIGURE.sub(lambda m: f'<span class="nw">{m[0]}</span>', html.escape(text, quote=False))
    return _BOLD.sub(r"<b>\1</b>", safe)


def plain(text: str) -> str:
    """The text of a sentence without its ** marks, for alt= and files."""
    return _BOLD.sub(r"\1", text)
