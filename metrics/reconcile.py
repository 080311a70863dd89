"""口径对账: why a growth is not the quotient of two published levels."""

import ibis
from ibis import _

USUAL_DEVIATIONS = 3 * 1.4826  # three standard deviations, as a multiple of the median deviation


def reconciled(figure: ibis.Table) -> ibis.Table:
    """The comparable base behind a growth, against the level published a year ago.

    Takes    rows of figure.
    Returns  rows where published growth and both levels are known and nothing is real: indicator,
             area, chain, year, month, basis, level, growth_published_pct, growth_raw_pct,
             level_last, comparable_base = level / (1 +
             growth), base_gap_pct = comparable_base / level_last - 1, growth_gap_pp = published
             less raw growth, is_unusual: outside the unit's own history (median +- 3 x 1.4826 x
             MAD).
    Source   docs/methods.md#reconciled
    """
    key = ["indicator", "area", "chain", "year", "month", "basis"]
    rows = figure.filter(
        _.growth_published_pct.notnull()
        & (_.growth_published_pct > -100)
        & _.growth_raw_pct.notnull()
        & (_.growth_raw_pct > -100)
        & (_.level > 0)
    ).select(
        *key,
        "level",
        "growth_published_pct",
        "growth_raw_pct",
        level_last=_.level / (1 + _.growth_raw_pct / 100),
        comparable_base=_.level / (1 + _.growth_published_pct / 100),
        growth_gap_pp=_.growth_published_pct - _.growth_raw_pct,
    )
    rows = rows.mutate(base_gap_pct=(_.comparable_base / _.level_last - 1) * 100)
    series = ["indicator", "area", "chain", "basis"]
    middle = rows.group_by(series).aggregate(middle=_.base_gap_pct.median())
    rows = rows.join(middle, series)
    spread = (
        rows.mutate(away=(_.base_gap_pct - _.middle).abs())
        .group_by(series)
        .aggregate(spread=_.away.median())
    )
    rows = rows.join(spread, series)
    return rows.mutate(
        is_unusual=(_.base_gap_pct - _.middle).abs() > USUAL_DEVIATIONS * _.spread + 1e-9
    ).drop("middle", "spread")


def split(now: ibis.Table, then: ibis.Table) -> ibis.Table:
    """What a base gap is made of, where the enterprises are known.

    Takes    now: enterprises in this year's scope: area, firm, base (last year as restated now).
             then: those in last year's scope: area, firm, level (last year as published then).
    Returns  area, published (sum of then), entered (入规), left (退库), restated, comparable (sum
             of now): comparable = published + entered - left + restated, exactly.
    Source   docs/methods.md#split
    """
    past = then.select("area", "firm", past="level")
    both = now.select("area", "firm", "base").outer_join(past, ["area", "firm"])
    both = both.mutate(
        area=_.area.coalesce(_.area_right),
        is_entered=_.past.isnull(),
        is_left=_.base.isnull(),
    )
    return both.group_by("area").aggregate(
        published=_.past.sum().coalesce(0.0),
        entered=_.base.sum(where=_.is_entered).coalesce(0.0),
        left=_.past.sum(where=_.is_left).coalesce(0.0),
        restated=(_.base - _.past).sum(where=~_.is_entered & ~_.is_left).coalesce(0.0),
        comparable=_.base.sum().coalesce(0.0),
    )


def gap_parts(reconciled: ibis.Table, split: ibis.Table) -> ibis.Table:
    """The base gap of an area, part by part (口径差的构成).

    Takes    reconciled: one row per area of one month; split: rows of split(), in the same unit.
    Returns  area, level_last, entered, left, restated, remainder (what no enterprise explains:
             double counting taken out, prices, enterprises that the list misses), comparable_base
             = level_last + entered - left + restated + remainder, exactly; each part in percent of
             level_last with _pct.
    Source   docs/methods.md#gap_parts
    """
    rows = reconciled.select("area", "level_last", "comparable_base")
    rows = rows.join(split.select("area", "entered", "left", "restated"), "area")
    known = _.level_last + _.entered - _.left + _.restated
    rows = rows.mutate(remainder=_.comparable_base - known)
    return rows.mutate(
        entered_pct=_.entered / _.level_last * 100,
        left_pct=-_.left / _.level_last * 100,
        restated_pct=_.restated / _.level_last * 100,
        remainder_pct=_.remainder / _.level_last * 100,
    )
