"""Places: published precision, ties on the best place, only whom the catalogue lets compete."""

import ibis
from ibis import _

from metrics.rounding import half_up

GROWTH_DECIMALS = 1  # growth is published at one decimal; a second one would rank by noise


def places(growth: ibis.Table, indicator: ibis.Table) -> ibis.Table:
    """Place within the area's rank group, and places gained since the month before.

    Takes    rows of metrics.growth.growth(), whose board is NULL for who never competes.
    Returns  one row per key that has a place: rank (1 is best; a printed place is kept), rank_of
             (how many compete), is_tie, rank_best and rank_worst (the places it could have when
             every value moves within its rounding; NULL for a printed place), rank_change (+ moved
             forward; same year only). Words, unknowns and who competes with nobody have no place.
    Source   docs/methods.md#places
    """
    rows = ranked(growth, indicator)
    before = rows.select(now_key=_.key + 1, rank_before="rank")
    joined = rows.left_join(before, (rows.key == before.now_key) & (rows.month > 1))
    return joined.select(
        *("key", "rank", "rank_of", "is_tie", "rank_best", "rank_worst"),
        rank_change=_.rank_before - _.rank,
    )


def ranked(growth: ibis.Table, indicator: ibis.Table) -> ibis.Table:
    """Competing rows with rank, rank_of and is_tie; rows with only a printed place keep that place.

    Source   docs/methods.md#places
    """
    facts = indicator.select("indicator", "direction", "decimals", "unit_factor")
    rows = growth.select(
        *("key", "board", "month", "indicator", "rank_by", "level", "growth_pct"),
        rank_printed="rank",
    )
    rows = rows.filter(_.board.notnull() | _.rank_printed.notnull()).join(facts, "indicator")
    score = ibis.ifelse(
        rows.rank_by == "level",
        half_up(rows.level / rows.unit_factor, rows.decimals),
        half_up(rows.growth_pct, GROWTH_DECIMALS),
    )
    rows = rows.select(
        *("key", "board", "month", "rank_printed"),
        order=ibis.ifelse(rows.direction == "up", -score, score),
    )
    rows = rows.filter((_.board.notnull() & _.order.notnull()) | _.rank_printed.notnull())
    competing = ibis.window(group_by="board", order_by="order")
    everyone = ibis.window(group_by="board", order_by="order", preceding=None, following=None)
    # Two values touch when they are one unit of the last decimal apart; further is certain.
    certain = ibis.range_window(group_by="board", order_by="order", preceding=(None, 2))
    up_to = ibis.range_window(group_by="board", order_by="order", preceding=None, following=0)
    is_in = _.board.notnull() & _.order.notnull() & (_.size > 1)
    rows = rows.mutate(
        place=(ibis.rank().over(competing) + 1).cast("int32"),
        size=_.order.count().over(everyone).cast("int32"),
        rank_best=(_.order.count().over(certain) + 1).cast("int32"),
        rank_worst=_.order.count().over(up_to).cast("int32"),
    )
    rows = rows.mutate(
        place=ibis.ifelse(is_in, _.place, None), size=ibis.ifelse(is_in, _.size, None)
    )
    is_kept = _.rank_printed.isnull()
    return rows.filter(_.place.notnull() | _.rank_printed.notnull()).select(
        "key",
        "month",
        rank=_.rank_printed.cast("int32").coalesce(_.place),
        rank_of=ibis.ifelse(_.rank_printed > _.size, None, _.size),
        rank_best=ibis.ifelse(_.place.notnull() & is_kept, _.rank_best, None),
        rank_worst=ibis.ifelse(_.place.notnull() & is_kept, _.rank_worst, None),
        # Who stands up to my place beside me stands on it.
        is_tie=_.place.notnull()
        & (_.rank_worst > _.place)
        & (_.rank_printed.isnull() | (_.rank_printed == _.place)),
    )
