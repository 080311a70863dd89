"""Ways of looking at a series (变换): a figure of the marts turned into the line asked for."""

from collections.abc import Mapping
from dataclasses import dataclass

import ibis
from ibis import _

SERIES = ("indicator", "area", "chain")
RATE_UNIT = "%"
POINT_UNIT = "个百分点"
INDEX_UNIT = "基期＝100"
YEAR, QUARTER = 12, 3
LEVELS = ("level", "month", "mean3", "step", "year_step")  # shown in the unit of the indicator


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
    "mean3": Transform("近三个月平均", "level", "month", unit=""),
    "yoy": Transform("同比", "growth_pct", is_signed=True),
    "yoy_month": Transform("当月同比", "growth_pct", "month", is_signed=True),
    "change": Transform("较上月变化", "growth_change_pp", unit=POINT_UNIT, is_signed=True),
    "change_pp": Transform("较上年同期变化", "change_pp", unit=POINT_UNIT, is_signed=True),
    "year_step": Transform("比上年同期增减额", "level", unit="", is_signed=True),
    "step": Transform("当月比上月增减额", "level", "month", unit="", is_signed=True),
    "step_pct": Transform("当月比上月增减幅", "level", "month", is_signed=True),
    "two_year": Transform("两年平均", "two_year_pct", is_signed=True),
    "index": Transform("定基指数", "level", "month", unit=INDEX_UNIT),
    "share": Transform("占比", "share_pct"),
    "pull": Transform("拉动", "pull_pp", unit=POINT_UNIT, decimals=2, is_signed=True),
}


def unit_of(code: str, indicator: Mapping) -> str:
    """The unit of a line. The change of what is ranked by its level is in that level's unit, and a
    difference of two percentages in percentage points.

    Source   docs/methods.md#transformed
    """
    unit = indicator["unit"]
    if code in ("step", "year_step"):
        return POINT_UNIT if unit == RATE_UNIT else unit
    if code == "change" and indicator["rank_by"] == "level" and unit != RATE_UNIT:
        return unit
    return TRANSFORMS[code].unit or unit


def is_cumulative(code: str, indicator: Mapping) -> bool:
    """Whether a line counts from January: a flow in 1-m months, or such a flow per mu.

    Source   docs/methods.md#transformed
    """
    is_per_unit = indicator["kind"] == "ratio" and indicator["unit"] != RATE_UNIT
    counts = indicator["kind"] == "flow" or is_per_unit
    return code in ("level", "year_step") and indicator["basis"] == "ytd" and counts


def transformed(
    figure: ibis.Table, indicator: ibis.Table, code: str, base: tuple[int, int] | None = None
) -> ibis.Table:
    """The lines of every series of figure, seen in one way.

    Takes    rows of figure; base: (year, month) that an index counts from.
    Returns  SERIES, year, month, value in the unit of unit_of(), status, word (in place of a
             growth), is_revised. Months before and years before go by the calendar. An index
             without a level in its base month, a mean without three months and a mean of ratios
             have no value.
    Source   docs/methods.md#transformed
    """
    rows = _read(figure, indicator, code)
    value = rows[TRANSFORMS[code].column].cast("float64")
    if code in LEVELS:
        value = value / rows.unit_factor
    elif code == "change":  # of what is ranked by its level: a difference of levels
        is_level = (rows.rank_by == "level") & (rows.unit != RATE_UNIT)
        value = ibis.ifelse(is_level, value / rows.unit_factor, value)
    rows = rows.mutate(value=value)
    if code == "index":
        rows = _indexed(rows, base)
    elif code == "mean3":
        rows = _smoothed(rows, _read(figure, indicator, "level"))
    elif code in ("step", "step_pct", "year_step"):
        rows = _stepped(rows, code)
    is_rate = code in ("yoy", "yoy_month")
    return rows.select(
        *SERIES,
        "year",
        "month",
        "value",
        "status",
        word=_.growth_word.coalesce("") if is_rate else ibis.literal(""),
        is_revised=_.is_revised.coalesce(False),
    )


def _read(figure: ibis.Table, indicator: ibis.Table, code: str) -> ibis.Table:
    """The rows that a way of looking reads, with the facts of their indicator."""
    facts = indicator.select(
        "indicator", "unit", "unit_factor", "rank_by", "kind", is_stock=_.basis == "point"
    )
    rows = figure.join(facts, "indicator")
    short = "ytd" if TRANSFORMS[code].basis == "lead" else "month"
    rows = rows.filter(_.basis == ibis.ifelse(_.is_stock, "point", short))
    return rows.mutate(at=_.year.cast("int64") * YEAR + _.month)


def _indexed(rows: ibis.Table, base: tuple[int, int] | None) -> ibis.Table:
    year, month = base or (0, 0)
    first = rows.filter((_.at == year * YEAR + month) & (_.value > 0))
    rows = rows.left_join(first.select(*SERIES, start="value"), list(SERIES))
    return rows.mutate(value=_.value / _.start * 100)


def _stepped(rows: ibis.Table, code: str) -> ibis.Table:
    back = YEAR if code == "year_step" else 1
    before = rows.select(*SERIES, at=_.at + back, before="value")
    rows = rows.left_join(before, [*SERIES, "at"])
    if code != "step_pct":
        return rows.mutate(value=_.value - _.before)
    is_defined = (_.before > 0) & (_.unit != RATE_UNIT)
    return rows.mutate(value=ibis.ifelse(is_defined, (_.value / _.before - 1) * 100, None))


def _smoothed(rows: ibis.Table, lead: ibis.Table) -> ibis.Table:
    """Mean of three months, where 1-2月 counts as two; never of ratios."""
    known = rows.filter(_.value.notnull() & _.kind.isin(["flow", "stock"]))
    known = known.select(*SERIES, "at", "value", months=ibis.literal(1))
    # Where neither January nor February is known by itself, their sum is one period of two months.
    first = lead.filter((_.month == 2) & (_.kind == "flow") & ~_.is_stock & _.level.notnull())
    single = known.filter((_.at - 1) % YEAR < 2).select(*SERIES, year=(_.at - 1) // YEAR)
    first = first.mutate(year=first.year.cast("int64")).anti_join(single, [*SERIES, "year"])
    pair = first.select(*SERIES, "at", value=_.level / _.unit_factor, months=ibis.literal(2))
    periods = ibis.union(known, pair).rename(until="at")
    asked = ibis.union(
        rows.filter(_.kind.isin(["flow", "stock"])).select(*SERIES, "at"),
        pair.select(*SERIES, "at"),
        distinct=True,
    )
    within = asked.join(periods, list(SERIES)).filter(
        (_.until <= _.at) & (_.until - _.months >= _.at - QUARTER)
    )
    means = within.group_by(*SERIES, "at").aggregate(total=_.value.sum(), months=_.months.sum())
    means = means.filter(_.months == QUARTER).select(*SERIES, "at", smooth=_.total / QUARTER)
    return rows.left_join(means, [*SERIES, "at"]).mutate(value=_.smooth)
