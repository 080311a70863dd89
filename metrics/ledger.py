"""The cumulative ledger (累计账): what a report says of its own month, and of months gone by."""

import ibis
from ibis import _

SERIES = ("indicator", "area", "chain")


def implied_revisions(fact: ibis.Table) -> ibis.Table:
    """The part of a cumulative's step that is no new output but a change of months already
    reported.

    Takes    fact: current printed figures, cumulatives and months.
    Returns  SERIES, year, month, step (cumulative less that of the month before), level (the month
             as printed), implied_revision = step - level; only where all three are printed.
    Source   docs/methods.md#implied_revisions
    """
    ytd = fact.filter((_.basis == "ytd") & _.level.notnull())
    before = ytd.select(
        *SERIES, "year", month=(_.month + 1).cast(fact.month.type()), before="level"
    )
    month = fact.filter((_.basis == "month") & _.level.notnull())
    printed = month.select(*SERIES, "year", "month", printed="level")
    rows = ytd.select(*SERIES, "year", "month", now="level")
    rows = rows.join(before, [*SERIES, "year", "month"]).join(printed, [*SERIES, "year", "month"])
    return rows.select(
        *SERIES,
        "year",
        "month",
        step=_.now - _.before,
        level="printed",
        implied_revision=_.now - _.before - _.printed,
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
