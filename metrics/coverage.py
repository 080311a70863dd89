"""Coverage: who reported what, for which month."""

import ibis
from ibis import _


def coverage(fact: ibis.Table, area: ibis.Table, indicator: ibis.Table) -> ibis.Table:
    """The status of every area that is expected to report an indicator in a month.

    Takes    fact: current printed figures. An area is expected once it or another of its level and
             parent has reported that month, from the first month in which it ever reported the
             indicator; a January only of who ever reported one.
    Returns  indicator, area, year, month, status: as printed (reported, suppressed ...) or
             not_reported.
    Source   docs/methods.md#coverage
    """
    facts = indicator.select("indicator", lead_basis="basis")
    rows = (
        fact.filter(_.chain == "all")
        .select("indicator", "area", "year", "month", "basis", "status")
        .join(facts, "indicator")
        .filter(_.basis == _.lead_basis)
        .mutate(month_no=_.year.cast("int32") * 12 + _.month)
        .join(area.select("area", "level", "parent"), "area")
    )
    first = rows.group_by("indicator", "area", "level", "parent").aggregate(
        first_month=_.month_no.min(), has_january=(_.month == 1).any()
    )
    held = rows.group_by("indicator", "level", "parent", "year", "month").aggregate(
        month_no=_.month_no.min()
    )
    expected = first.join(held, ["indicator", "level", "parent"]).filter(
        (_.month_no >= _.first_month) & ((_.month > 1) | _.has_january)
    )
    known = rows.select("indicator", "area", "year", "month", "status")
    return expected.left_join(known, ["indicator", "area", "year", "month"]).select(
        "indicator", "area", "year", "month", status=_.status.coalesce("not_reported")
    )
