"""What the analyst's bench draws: a figure of the marts turned into the line that was asked for."""

from dataclasses import dataclass

import pandas as pd

RATE_UNIT = "%"
POINT_UNIT = "个百分点"
INDEX_UNIT = "基期＝100"


@dataclass(frozen=True)
class Transform:
    """A way of looking at an indicator.

    column    of the figure mart. basis: the periods it is read from: lead (累计 or 期末, as the
              indicator leads with) or month (当月; a stock and a ratio of stocks stay at 期末).
    unit      '' is the unit of the indicator. is_signed: a rate or difference, + and − shown.
    """

    name: str
    column: str
    basis: str = "lead"
    unit: str = RATE_UNIT
    decimals: int = 1
    is_signed: bool = False


TRANSFORMS = {
    "level": Transform("累计（期末）", "level", unit=""),
    "month": Transform("当月", "level", "month", unit=""),
    "yoy": Transform("同比", "growth_pct", is_signed=True),
    "yoy_month": Transform("当月同比", "growth_pct", "month", is_signed=True),
    "change": Transform("较上月变化", "growth_change_pp", unit=POINT_UNIT, is_signed=True),
    "change_pp": Transform("较上年同期变化", "change_pp", unit=POINT_UNIT, is_signed=True),
    "two_year": Transform("两年平均", "two_year_pct", is_signed=True),
    "index": Transform("定基指数", "level", "month", unit=INDEX_UNIT),
    "share": Transform("占比", "share_pct"),
    "pull": Transform("拉动", "pull_pp", unit=POINT_UNIT, decimals=2, is_signed=True),
}


def bases(code: str, indicator: dict) -> list[str]:
    """The basis whose rows a transform of an indicator is read from."""
    lead = "point" if indicator["basis"] == "point" else "ytd"
    if TRANSFORMS[code].basis == "lead" or lead == "point":
        return [lead]
    return ["month"]


def is_cumulative(code: str, indicator: dict) -> bool:
    """Whether a line counts from January: a flow in 1-m months, or such a flow per mu."""
    is_per_unit = indicator["kind"] == "ratio" and indicator["unit"] != RATE_UNIT
    counts = indicator["kind"] == "flow" or is_per_unit
    return code == "level" and indicator["basis"] == "ytd" and counts


def unit_of(code: str, indicator: dict) -> str:
    """The unit of a line. The change of what is ranked by its level is in that level's unit."""
    transform = TRANSFORMS[code]
    if code == "change" and indicator["rank_by"] == "level" and indicator["unit"] != RATE_UNIT:
        return indicator["unit"]
    return transform.unit or indicator["unit"]


def line(rows: pd.DataFrame, code: str, indicator: dict, base: tuple[int, int] | None = None):
    """One line: year, month, value in the unit of `unit_of`, status, word, is_revised.

    Takes    rows of one indicator, area and chain in the figure mart; base: (year, month) that an
             index counts from. An index without a level in its base month has no values.
    """
    rows = rows[rows.basis.isin(bases(code, indicator))].sort_values(["year", "month"])
    values = rows[TRANSFORMS[code].column].astype(float)
    if code == "index":
        at = values[(rows.year == base[0]) & (rows.month == base[1])] if base else values[:0]
        is_usable = len(at) == 1 and at.iloc[0] > 0
        values = values / at.iloc[0] * 100 if is_usable else values * float("nan")
    elif unit_of(code, indicator) == indicator["unit"]:
        values = values / float(indicator["unit_factor"])
    is_rate = code in ("yoy", "yoy_month")
    return pd.DataFrame(
        {
            "year": rows.year.astype(int),
            "month": rows.month.astype(int),
            "value": values,
            "status": rows.status,
            "word": rows.growth_word.fillna("") if is_rate else "",
            "is_revised": rows.is_revised.fillna(False).astype(bool),
        }
    ).reset_index(drop=True)


def first_common(lines: list[pd.DataFrame]) -> tuple[int, int] | None:
    """The first month in which every line that has values has one: where an index begins."""
    known = [
        set(zip(found.year, found.month, strict=True))
        for found in (line[line.value.notna()] for line in lines)
        if len(found)
    ]
    return min(set.intersection(*known), default=None) if known else None
