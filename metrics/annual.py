"""A ratio over twelve months: what an annual standard may be compared with in any month."""

import ibis
from ibis import _

PLACE = ("area", "year", "month")


def annual(figure: ibis.Table, indicator: ibis.Table, standard: ibis.Table) -> ibis.Table:
    """The level of a ratio over the last twelve months, and how far it falls short of a standard.

    Cumulative values of 1-m months are never compared with a standard for a year. A flow over a
    stock (亩均产值) is summed over the last twelve months: cumulative of this year, plus the whole
    of last year, less the same months of last year. A stock over a stock (投资强度) stays itself.

    Takes    figure (levels in the base unit, chain all); standard: scheme, indicator, at_least in
             the base unit of the ratio.
    Returns  indicator, area, year, month, level (NULL when one of the three cumulatives or the
             denominator is missing), at_least (NULL without a standard), is_short.
    Source   docs/methods.md#annual
    """
    kinds = indicator.select("indicator", "kind")
    wanted = (
        indicator.filter((_.numerator != "") & (_.denominator != ""))
        .select(
            "numerator", "denominator", "ratio_scale", ratio="indicator", ratio_unit="base_unit"
        )
        .join(kinds.select(numerator="indicator", above_kind="kind"), "numerator")
        .join(kinds.select(denominator="indicator", below_kind="kind"), "denominator")
        .filter((_.below_kind == "stock") & _.above_kind.isin(["flow", "stock"]))
    )
    levels = figure.filter((_.chain == "all") & _.level.notnull()).select(
        "indicator", *PLACE, "basis", "level"
    )
    flow = levels.filter(_.basis == "ytd")
    before = flow.select("indicator", "area", "month", year=_.year + 1, before="level")
    whole = flow.filter(_.month == 12).select("indicator", "area", year=_.year + 1, whole="level")
    twelve = (
        flow.left_join(before, ["indicator", "area", "year", "month"])
        .left_join(whole, ["indicator", "area", "year"])
        .select(
            "indicator",
            *PLACE,
            above=ibis.ifelse(_.month == 12, _.level, _.level + _.whole - _.before),
            above_kind=ibis.literal("flow"),
        )
    )
    stock = levels.filter(_.basis == "point").select("indicator", *PLACE, value="level")
    held = stock.select("indicator", *PLACE, above="value", above_kind=ibis.literal("stock"))
    above = ibis.union(twelve, held).rename(numerator="indicator")
    below = stock.select(*PLACE, denominator="indicator", below="value")
    valued = (
        above.join(wanted, ["numerator", "above_kind"])
        .join(below, [*PLACE, "denominator"])
        .filter(_.below > 0)
        .select(*PLACE, indicator="ratio", level=_.above / _.below * _.ratio_scale)
    )
    least = standard.group_by("indicator").aggregate(at_least=_.at_least.max())
    return valued.left_join(least, "indicator").select(
        "indicator", *PLACE, "level", "at_least", is_short=_.level < _.at_least
    )
