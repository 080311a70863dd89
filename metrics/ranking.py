"""Places: published precision, ties on the best place, only whom the catalogue lets compete."""

import ibis
from ibis import _

from metrics.rounding import half_up

GROWTH_DECIMALS = 1  # growth is published at one decimal; a second one would rank by noise


def places(growth: ibis.Table, indicator: ibis.Table, area: ibis.Table) -> ibis.Table:
    """Place within the area's rank group, and places gained since the month before.

    Takes    rows of metrics.growth.growth(); area with rank_group ('' never competes).
    Returns  one row per key that has a place: rank (1 is best; a printed place is kept), rank_of (how many
             compete), is_tie, rank_change (+ moved forward; same year only). Words and unknowns have no place.
    Source   docs/methods.md#places
    """
    rows = ranked(growth, indicator, area)
    before = rows.select(now_key=_.key + 1, rank_before="rank")
    joined = rows.left_join(before, (rows.key == before.now_key) & (rows.month > 1))
    return joined.select("key", "rank", "rank_of", "is_tie", rank_change=_.rank_before - _.rank)


def ranked(growth: ibis.Table, indicator: ibis.Table, area: ibis.Table) -> ibis.Table:
    """Competing rows with rank, rank_of and is_tie; rows with only a printed place keep that place.

    Source   docs/methods.md#places
    """
    facts = indicator.select("indicator", "direction", "decimals", "unit_factor")
    rows = growth.select(
        *("key", "indicator", "area", "chain", "year", "month", "basis", "rank_by"),
        *("level", "level_kind", "growth_pct"),
        rank_printed="rank",
    )
    rows = rows.join(facts, "indicator").join(area.select("area", "rank_group"), "area")
    rows = rows.mutate(
        score=ibis.ifelse(
            _.rank_by == "level",
            half_up(rows.level / rows.unit_factor, rows.decimals),
            half_up(rows.growth_pct, GROWTH_DECIMALS),
        )
    ).mutate(
        is_in=(
            (_.chain == "all")
            & (_.rank_group != "")
            & (_.direction != "none")
            & _.score.notnull()
            & (_.level_kind.isnull() | (_.level_kind != "derived"))
        ),
        order=ibis.ifelse(_.direction == "up", -_.score, _.score),
    )
    rows = rows.filter(_.is_in | _.rank_printed.notnull())
    group = ["indicator", "year", "month", "basis", "rank_group", "is_in"]
    competing = ibis.window(group_by=group, order_by="order")
    everyone = ibis.window(group_by=group)
    equals = ibis.window(group_by=[*group, "order"])
    rows = rows.mutate(
        place=ibis.ifelse(_.is_in, ibis.rank().over(competing) + 1, None).cast("int32"),
        size=ibis.ifelse(_.is_in, _.count().over(everyone), None).cast("int32"),
        same=_.count().over(equals),
    )
    return rows.select(
        "key",
        "month",
        rank=_.rank_printed.cast("int32").coalesce(_.place),
        rank_of=ibis.ifelse(_.rank_printed > _.size, None, _.size),
        is_tie=_.is_in & (_.same > 1) & (_.rank_printed.isnull() | (_.rank_printed == _.place)),
    )
