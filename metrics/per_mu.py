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


def assessed(value: ibis.Table, park: ibis.Table) -> ibis.Table:
    """Every park and month that has any value, with the veto in force.

    Source   docs/methods.md#park_score
    """
    barred = park.filter(_.veto_from != "").select("veto_from", "veto_until", "veto_reason", "park")
    rows = value.select(UNIT).distinct().left_join(barred, [("unit", "park")])
    held = _month(_.year, _.month)
    is_barred = (held >= _.veto_from) & ((_.veto_until == "") | (held <= _.veto_until))
    rows = rows.select(*UNIT, "veto_reason", is_barred=is_barred.coalesce(False))
    return rows.mutate(
        unit_group=ibis.literal(""),
        industry=ibis.literal(""),
        veto=ibis.ifelse(_.is_barred, _.veto_reason, ""),
        is_exempt=ibis.literal(False),
        bonus=ibis.literal(0.0),
        malus=ibis.literal(0.0),
    ).drop("veto_reason", "is_barred")


def _month(year, month):
    return year.cast("string") + "-" + month.cast("string").lpad(2, "0")
