"""The cumulative ledger (累计账): what a report says of its own month, and of months gone by."""

import ibis
from ibis import _

SERIES = ("indicator", "area", "chain")
DECIMALS = 4  # of the base unit; what two cumulatives differ by below that is binary noise
YTD_TO_MONTH = 4096  # from the key of a cumulative to the key of its month: metrics/line.py


def told(line: ibis.Table, observation: ibis.Table) -> ibis.Table:
    """What the report of a cumulative itself says of the month before.

    Takes    line: rows of metrics.line.line(); observation: every vintage.
    Returns  key of the cumulative, told_level, told_base; only where its batch prints the month
             before too, and another batch speaks of these months.
    Source   docs/methods.md#steps
    """
    # Most months are spoken of by one report only: those need no second look.
    cumulative = observation.filter((_.basis == "ytd") & _.level.notnull())
    month = ["indicator", "year", "month"]
    several = cumulative.group_by(month).aggregate(first=_.vintage.min(), last=_.vintage.max())
    again = cumulative.semi_join(several.filter(_.first != _.last), month)
    own = again.mutate(month=(_.month + 1).cast(line.month.type()))
    own = own.group_by([*SERIES, "year", "month", "batch"]).aggregate(
        told_level=_.level.max(), told_base=_.base.max()
    )
    rows = line.filter(_.basis == "ytd").join(own, [*SERIES, "year", "month", "batch"])
    return rows.select("key", "told_level", "told_base")


def steps(rows: ibis.Table, told: ibis.Table) -> ibis.Table:
    """What each cumulative adds to that of the month before, where possible within one report.

    Takes    rows: every figure beside level_before, base_before and is_one_report
             (metrics.growth.growth()); told: rows of told().
    Returns  the rows, plus step and base_step of the cumulatives of flows (January: the cumulative
             itself; NULL where the month before is unknown) and is_one_step: false where the two
             cumulatives come from different reports, so that the step holds whatever was changed
             of earlier months (含以前月份调整).
    Source   docs/methods.md#steps
    """
    own = told.rename(told_key="key")
    rows = rows.left_join(own, rows.key == own.told_key)
    is_one = rows.is_one_report.coalesce(False)
    is_told = rows.told_level.notnull() & ~is_one
    is_flow = (rows.basis == "ytd") & rows.is_additive & rows.level.notnull()
    step = rows.level - ibis.ifelse(is_told, rows.told_level, rows.level_before)
    base_step = rows.base - ibis.ifelse(is_told, rows.told_base, rows.base_before)
    return rows.mutate(
        step=ibis.ifelse(is_flow, step.round(DECIMALS), None),
        base_step=ibis.ifelse(is_flow, base_step.round(DECIMALS), None),
        is_one_step=is_told | is_one,
    ).drop("told_key", "told_level", "told_base")


def implied_revisions(growth: ibis.Table) -> ibis.Table:
    """The part of a cumulative's step that is no new output but a change of months already
    reported.

    Takes    rows of metrics.growth.growth(), which have their steps.
    Returns  SERIES, year, month, step, level (the month as printed), implied_revision = step -
             level, is_one_report; only where the cumulatives of both months and the month itself
             are printed.
    Source   docs/methods.md#implied_revisions
    """
    months = growth.filter((_.basis == "month") & _.level.notnull())
    printed = months.select(ytd_key=_.key - YTD_TO_MONTH, printed="level")
    rows = growth.filter(_.step.notnull())
    rows = rows.join(printed, rows.key == printed.ytd_key)
    return rows.select(
        *SERIES,
        "year",
        "month",
        "step",
        is_one_report="is_one_step",
        level="printed",
        implied_revision=(_.step - _.printed).round(DECIMALS),
    )


def convexity(figure: ibis.Table, tolerance_pp: float = 0.1) -> ibis.Table:
    """Cumulative growths that lie outside last month's cumulative growth and the month's own.

    A cumulative growth is a weighted mean of the two; outside means that scope or past figures
    changed.

    Takes    figure: published growths of ytd and month; tolerance_pp for their rounding.
    Returns  SERIES, year, month, growth_pct, growth_before, growth_month, outside_pp (> 0).
    Source   docs/methods.md#convexity
    """
    known = figure.filter(_.growth_published_pct.notnull())
    ytd = known.filter(_.basis == "ytd")
    month_after = (_.month + 1).cast(figure.month.type())
    before = ytd.select(*SERIES, "year", month=month_after, growth_before="growth_published_pct")
    month = known.filter(_.basis == "month")
    own = month.select(*SERIES, "year", "month", growth_month="growth_published_pct")
    rows = ytd.select(*SERIES, "year", "month", growth_pct="growth_published_pct")
    rows = rows.join(before, [*SERIES, "year", "month"]).join(own, [*SERIES, "year", "month"])
    low, high = (f(_.growth_before, _.growth_month) for f in (ibis.least, ibis.greatest))
    outside = ibis.greatest(low - _.growth_pct, _.growth_pct - high)
    return rows.mutate(outside_pp=outside).filter(_.outside_pp > tolerance_pp + 1e-9)
