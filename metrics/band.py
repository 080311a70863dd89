"""How sure a place is (并列带) and why it moved (位次归因)."""

import ibis
from ibis import _

from metrics.ranking import GROWTH_DECIMALS
from metrics.rounding import half_up
from metrics.triangle import triangle

BOARD = ("indicator", "chain", "year", "month", "basis", "rank_group")
NOISE = 1e-9  # 5.0 + 0.05 and 5.1 - 0.05 touch, whatever binary says


def bands(value: ibis.Table) -> ibis.Table:
    """The places a unit can have when every value moves within its rounding and usual revision.

    Takes    value: one row per board and area that competes: BOARD, area, value (higher is better),
             half_width (how far the value may move either way, e.g. 0.05 for one decimal).
    Returns  BOARD, area, rank_best, rank_worst, is_certain; who only touches another shares the
             better place.
    Source   docs/methods.md#bands
    """
    rows = value.mutate(low=_.value - _.half_width, high=_.value + _.half_width)
    # Each end is a point on the board's line; two counts along it, never all pairs.
    ends = ibis.union(
        rows.select(*BOARD, "area", is_high=False, point=_.low, other=_.high),
        rows.select(*BOARD, "area", is_high=True, point=_.high, other=_.low),
    )
    up_to = ibis.range_window(group_by=BOARD, order_by="point", preceding=None, following=NOISE)
    everyone = ibis.window(group_by=BOARD)
    counted = ends.mutate(
        size=_.is_high.sum().over(everyone),
        lows=(~_.is_high).sum().over(up_to),
        highs=_.is_high.sum().over(up_to),
    )
    # Better for certain: whose low lies above my high. Perhaps better: whose high lies above my
    # low, myself not counted.
    best = ibis.ifelse(_.is_high, _.size - _.lows + 1, None).max()
    is_self = (_.other > _.point + NOISE).cast("int64")
    worst = ibis.ifelse(_.is_high, None, _.size - _.highs + 1 - is_self).max()
    found = counted.group_by([*BOARD, "area"]).aggregate(rank_best=best, rank_worst=worst)
    return found.mutate(is_certain=_.rank_best == _.rank_worst)


def usual_bands(
    figure: ibis.Table, revision: ibis.Table, indicator: ibis.Table, area: ibis.Table
) -> ibis.Table:
    """Bands of places by rounding and by how much each unit's figures are usually revised.

    Takes    figure; revision: rows of metrics.revision.revisions(); area: with rank_group.
    Returns  BOARD, area, rank_best, rank_worst, is_certain, usual_revision (mean absolute revision
             over all figures of that indicator and area: points of growth, or percent of the
             level); only boards on which somebody was revised: on the others the band of figure
             holds.
    Source   docs/methods.md#usual_bands
    """
    rows = compared(figure, indicator, area)
    usual = triangle(revision, figure).select(
        "indicator", "area", "measure", usual="mean_abs_revision"
    )
    rows = rows.mutate(measure=ibis.ifelse(_.rank_by == "level", "level", "growth_pct"))
    boards = rows.semi_join(usual, ["indicator", "area", "measure"]).select(*BOARD).distinct()
    rows = rows.semi_join(boards, BOARD)
    rows = rows.left_join(usual, ["indicator", "area", "measure"])
    rows = rows.mutate(usual_revision=_.usual.coalesce(0.0))
    moved = ibis.ifelse(
        rows.rank_by == "level",
        rows.level.abs() * rows.usual_revision / 100 * rows.size,
        rows.usual_revision * rows.size,
    )
    value = rows.mutate(half_width=0.5 + moved)
    told = value.select(*BOARD, "area", "usual_revision")
    found = bands(value.select(*BOARD, "area", "value", "half_width"))
    found = found.join(told, [*BOARD, "area"])
    return found.select(*BOARD, "area", "rank_best", "rank_worst", "is_certain", "usual_revision")


def compared(figure: ibis.Table, indicator: ibis.Table, area: ibis.Table) -> ibis.Table:
    """What places are given by: the published growth or level of whoever competes.

    Takes    figure; area: with rank_group.
    Returns  BOARD, area, value (higher is better; in units of the last decimal that is published),
             size (such units in one percent, or in one base unit of a level), rank_by, level.
    Source   docs/methods.md#compared
    """
    facts = indicator.filter(_.direction != "none").select(
        "indicator", "direction", "decimals", "unit_factor", "rank_by"
    )
    groups = area.filter(_.rank_group != "").select("area", "rank_group")
    ranked = figure.filter((_.chain == "all") & _.rank_of.notnull())
    rows = ranked.join(facts, "indicator").join(groups, "area")
    score = ibis.ifelse(
        rows.rank_by == "level",
        half_up(rows.level / rows.unit_factor, rows.decimals),
        half_up(rows.growth_pct, GROWTH_DECIMALS),
    )
    by_level = ibis.literal(10.0) ** rows.decimals / rows.unit_factor
    rows = rows.select(
        *BOARD,
        "area",
        "rank_by",
        "level",
        value=ibis.ifelse(rows.direction == "up", score, -score),
        size=ibis.ifelse(rows.rank_by == "level", by_level, 10.0**GROWTH_DECIMALS),
    )
    return rows.filter(_.value.notnull())


def reasons(value: ibis.Table, before: ibis.Table) -> ibis.Table:
    """Why a place moved: by the unit's own value or by the others', which add up to the move.

    Takes    value: BOARD, area, value (higher is better); before: the same of the month it is
             compared with, under the board of value; areas that are in both.
    Returns  BOARD of value, area, rank_change (+ forward), own_part, others_part: each is the mean
             of the two orders in which own and others may move first.
    Source   docs/methods.md#reasons
    """
    past = before.select(*BOARD, "area", past="value")
    both = value.join(past, [*BOARD, "area"])
    other = both.select(*BOARD, other="area", other_value="value", other_past="past")
    pairs = both.join(other, BOARD).filter(_.area != _.other)
    found = pairs.group_by([*BOARD, "area"]).aggregate(
        then_then=(_.other_past > _.past).sum(),
        now_then=(_.other_past > _.value).sum(),
        then_now=(_.other_value > _.past).sum(),
        now_now=(_.other_value > _.value).sum(),
    )
    return found.select(
        *BOARD,
        "area",
        rank_change=_.then_then - _.now_now,
        own_part=((_.then_then - _.now_then) + (_.then_now - _.now_now)) / 2,
        others_part=((_.then_then - _.then_now) + (_.now_then - _.now_now)) / 2,
    )
