"""How sure a place is (并列带) and why it moved (位次归因)."""

import ibis
from ibis import _

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
    other = rows.select(*BOARD, other="area", other_low="low", other_high="high")
    pairs = rows.join(other, BOARD)
    is_other = _.area != _.other
    found = pairs.group_by([*BOARD, "area"]).aggregate(
        rank_best=1 + (is_other & (_.other_low > _.high + NOISE)).sum(),
        rank_worst=1 + (is_other & (_.other_high > _.low + NOISE)).sum(),
    )
    return found.mutate(is_certain=_.rank_best == _.rank_worst)


def reasons(value: ibis.Table, before: ibis.Table) -> ibis.Table:
    """Why a place moved: by the unit's own value or by the others', which add up to the move.

    Takes    value, before: BOARD, area, value (higher is better) of a month and of the month it is
             compared with; areas that are in both.
    Returns  BOARD of value, area, rank_change (+ forward), own_part, others_part: each is the mean
             of the two orders in which own and others may move first.
    Source   docs/methods.md#reasons
    """
    who = [name for name in BOARD if name not in ("year", "month")]
    past = before.select(*who, "area", past="value")
    both = value.join(past, [*who, "area"])
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
