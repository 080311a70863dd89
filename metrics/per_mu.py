"""Per-mu evaluation (亩均论英雄) of parks: what a scheme asks for, and the score of every month."""

import ibis
from ibis import _

UNIT = ("scheme", "year", "month", "unit")


def park_score(item: ibis.Table, total: ibis.Table) -> ibis.Table:
    """Points of every item and the score, place and grade of every park, by scheme and month.

    Takes    what metrics/score.py makes of `measured` and `assessed`.
    Returns  scheme, year, month, park, indicator, value, points, is_capped; and a row with
             indicator '' that holds the score as value, rank, rank_of, grade, veto (the reason,
             else '').
    Source   docs/methods.md#park_score
    """
    is_capped = _.bound.isin(["cap", "floor", "capped"])
    keys = ("scheme", "year", "month")
    return ibis.union(
        item.select(
            *keys,
            "indicator",
            "value",
            "points",
            park="unit",
            is_capped=is_capped,
            rank=ibis.null("int32"),
            rank_of=ibis.null("int32"),
            grade=ibis.null("string"),
            veto=ibis.literal(""),
        ),
        total.mutate(indicator=ibis.literal("")).select(
            *keys, "indicator", "value", "points", "rank", "rank_of", "grade", "veto",
            park="unit", is_capped=is_capped,
        ).relocate("park", "is_capped", after="points"),
    )  # fmt: skip


def measured(
    figure: ibis.Table,
    indicator: ibis.Table,
    area: ibis.Table,
    scheme: ibis.Table,
    scheme_item: ibis.Table,
) -> ibis.Table:
    """The values a scheme asks for, of every unit that has any, in the months it is in force.

    Returns  value and size: the denominator of a ratio, by which its mean is weighed.
    Source   docs/methods.md#park_score
    """
    facts = indicator.select("indicator", "denominator", lead_basis="basis")
    items = scheme.join(scheme_item, "scheme").join(facts, "indicator")
    items = items.filter(_.unit_group == "").select(
        *("scheme", "rank_group", "valid_from", "valid_until"),
        *("indicator", "denominator", "lead_basis"),
    )
    levels = figure.filter((_.chain == "all") & _.level.notnull()).select(
        "indicator", "area", "year", "month", "basis", "level"
    )
    known = (
        levels.join(items, "indicator")
        .join(area.select("area", "rank_group"), ["area", "rank_group"])
        .filter(_.basis == _.lead_basis)
        .mutate(held=_month(_.year, _.month))
        .filter((_.held >= _.valid_from) & ((_.valid_until == "") | (_.held <= _.valid_until)))
    )
    size = levels.select(
        "area", "year", "month", denominator="indicator", size_basis="basis", size="level"
    )
    size = size.join(
        indicator.select(denominator="indicator", size_basis="basis"), ["denominator", "size_basis"]
    )
    known = known.left_join(size, ["denominator", "area", "year", "month"])
    return known.select(*UNIT[:3], "indicator", "size", unit="area", value="level")


def rolled(
    figure: ibis.Table,
    indicator: ibis.Table,
    area: ibis.Table,
    scheme: ibis.Table,
    scheme_item: ibis.Table,
) -> ibis.Table:
    """The same over the last twelve months: the fair view in the course of a year.

    A flow is this year's cumulative plus the whole of last year less the same months of it, also
    above and below the line of a ratio; a stock and a printed rate stay what they are.

    Source   docs/methods.md#park_score
    """
    facts = ("indicator", "kind", "basis", "numerator", "denominator", "ratio_scale")
    kinds = indicator.select(*facts)
    who = area.join(scheme.select("rank_group").distinct(), "rank_group", how="semi")
    shown = (
        figure.filter((_.chain == "all") & _.level.notnull())
        .join(who, "area", how="semi")
        .select("indicator", "area", "year", "month", "basis", "level")
    )
    so_far = shown.filter(_.basis == "ytd")
    before = so_far.select("indicator", "area", "month", year=_.year + 1, before="level")
    whole = so_far.filter(_.month == 12).select("indicator", "area", year=_.year + 1, whole="level")
    flows = (
        so_far.join(indicator.filter(_.kind == "flow").select("indicator"), "indicator")
        .left_join(before, ["indicator", "area", "year", "month"])
        .left_join(whole, ["indicator", "area", "year"])
        .select(
            "indicator", "area", "year", "month", "basis",
            level=ibis.ifelse(_.month == 12, _.level, _.level + _.whole - _.before),
        )
    )  # fmt: skip
    held = shown.filter(_.basis == "point")
    amounts = ibis.union(flows, held)
    above = amounts.select("area", "year", "month", numerator="indicator", above="level")
    below = amounts.select("area", "year", "month", denominator="indicator", below="level")
    ratios = (
        kinds.filter((_.numerator != "") & (_.denominator != ""))
        .join(above, "numerator")
        .join(below, ["denominator", "area", "year", "month"])
        .filter(_.below > 0)
        .select(
            "indicator", "area", "year", "month", "basis",
            level=_.above / _.below * _.ratio_scale,
        )
    )  # fmt: skip
    made = kinds.filter((_.kind == "flow") | ((_.numerator != "") & (_.denominator != "")))
    rates = shown.join(made.select("indicator"), "indicator", how="anti")
    rates = rates.filter(_.basis == "ytd")
    year = ibis.union(flows, held, ratios, rates).mutate(chain=ibis.literal("all"))
    return measured(year, indicator, area, scheme, scheme_item)


def assessed(value: ibis.Table, park: ibis.Table, scheme_list: ibis.Table) -> ibis.Table:
    """Every park and month that has any value, with the veto in force and what the lists of the
    scheme say: veto, exemption, classes up or down.

    Source   docs/methods.md#park_score
    """
    barred = park.filter(_.veto_from != "").select("veto_from", "veto_until", "veto_reason", "park")
    rows = value.select(UNIT).distinct().left_join(barred, [("unit", "park")])
    held = _month(_.year, _.month)
    is_barred = (held >= _.veto_from) & ((_.veto_until == "") | (held <= _.veto_until))
    rows = rows.select(*UNIT, "veto_reason", is_barred=is_barred.coalesce(False))
    for rule, told in (("veto", "reason"), ("exempt", "reason"), ("move", "classes")):
        mine = scheme_list.filter(_.rule == rule).select("scheme", "unit", **{rule: told})
        rows = rows.left_join(mine, ["scheme", "unit"]).drop("scheme_right", "unit_right")
    return rows.mutate(
        unit_group=ibis.literal(""),
        industry=ibis.literal(""),
        veto=ibis.ifelse(_.is_barred, _.veto_reason, _.veto.coalesce("")),
        is_exempt=_.exempt.notnull(),
        bonus=ibis.literal(0.0),
        malus=ibis.literal(0.0),
        move=_.move.coalesce(0),
    ).drop("veto_reason", "is_barred", "exempt")


def _month(year, month):
    return year.cast("string") + "-" + month.cast("string").lpad(2, "0")
