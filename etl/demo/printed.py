"""A figure as it stands on paper: rounded, with its growth or the word instead of it."""

import math
from dataclasses import dataclass

from etl.demo import stories as s
from etl.demo.firms import INDEX, MONTHS

Key = tuple[str, str, str, int, int, str]
UNIT = {"亿元": 1e8, "万元": 1e4, "万千瓦时": 1e4, "万吨标准煤": 1e4} | dict.fromkeys(
    ("人", "户", "亩", "%"), 1.0
)


@dataclass(frozen=True)
class Figure:
    """One printed figure: its numbers as they stand on paper, in `unit`."""

    unit: str
    level: float | None = None
    growth: float | None = None
    word: str | None = None
    change: float | None = None
    base: float | None = None
    rank: int | None = None
    status: str = "reported"


def half_up(value: float, decimals: int) -> float:
    """Rounded as on paper: halves away from zero, and never -0."""
    scale = 10**decimals
    return math.copysign(math.floor(abs(value) * scale + 0.5 + 1e-9) / scale, value) + 0.0


def growth(now: float, base: float) -> tuple[float | None, str | None]:
    """Growth in percent as printed, or the word that stands instead of it."""
    if base > 0 and now >= 0:
        return half_up((now / base - 1) * 100, 1), None
    if base > 0:
        return None, "由盈转亏"
    if base < 0:
        return None, "扭亏为盈" if now > 0 else "减亏" if now > base else "增亏"
    return None, None


def published(nbs: bool) -> list[tuple[int, int, int]]:
    """(index, year, month) of the published months; statistics bureaus have no January."""
    found = ((INDEX[y, m], y, m) for y, m in MONTHS if (y, m) >= s.FIRST)
    return [month for month in found if not nbs or month[2] > 1]
