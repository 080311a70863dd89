"""Units scored, ranked and graded by a scheme that is data: enterprises or parks."""

import ibis
from ibis import _

from metrics.rounding import half_up

SCORE_DECIMALS = 2  # scores are published, and tie, at two decimals
HAIR = 1e-9  # 30 % of 10 is 3, also where a binary number has it as 2.9999999999999996
BOARD = ("scheme", "year", "month", "unit_group")  # who is compared with whom
UNIT = (*BOARD, "unit")
ITEM = (*BOARD, "indicator")


def wanted(value: ibis.Table, unit: ibis.Table, scheme_item: ibis.Table) -> ibis.Table:
    """One row per unit and item of its group, with its value (NULL when the unit lacks it).

    Takes    value: scheme, year, month, unit, indicator, value, size (the denominator of a ratio,
             by which its mean is weighed, or NULL). unit: scheme, year, month, unit_group, unit,
             industry, veto (the reason, else ''), is_exempt, bonus, malus, move.
    Returns  keys, value (NULL also where the item takes a reported zero for none), size, industry,
             is_exempt, transform, start, base, base_value.
    Source   docs/methods.md#points
    """
    keys = ["scheme", "year", "month", "unit", "indicator"]
    asked = scheme_item.select(
        *("scheme", "unit_group", "indicator", "transform", "start", "base", "base_value", "zero")
    )
    facts = unit.select(*UNIT, "industry", "is_exempt")
    rows = facts.join(asked, ["scheme", "unit_group"]).select(*facts.columns, *asked.columns[2:])
    rows = _beside(rows, value, tuple(keys))
    is_none = (_.value == 0) & (_.zero == "missing")
    return rows.mutate(value=ibis.ifelse(is_none, None, _.value)).drop("zero")


def parts(rows: ibis.Table, scheme_base: ibis.Table, scheme: ibis.Table) -> ibis.Table:
    """What the transform makes of every value, before floor, cap and weight: 1 is the base.

    Takes    what `wanted` returns; scheme_base: the fixed base of each industry.
    Returns  keys, value, is_exempt, and part (NULL when the value is unknown or its base is not
             positive).
    Source   docs/methods.md#points
    """
    by_industry = _.base.isin(["industry", "industry_fixed"])
    rows = rows.mutate(peer=ibis.ifelse(by_industry, _.industry, ""))
    peers = (*ITEM, "peer")
    rated = rows.filter(_.value.notnull() & ~_.is_exempt)
    weighed = (_.value * _.size).sum() / _.size.sum().nullif(0)
    is_relative = (_.base != "fixed") | _.transform.isin(["minmax", "rank"])
    facts = (
        rated.filter(is_relative)
        .group_by([*peers, "base", "base_value"])
        .aggregate(
            mean=weighed.coalesce(_.value.mean()),
            low=_.value.min(),
            high=_.value.max(),
            known=_.value.count(),
        )
    )
    facts = yardsticks(facts, scheme_base, scheme)
    best_first = ibis.window(group_by=peers, order_by=ibis.desc("value"))
    places = rated.filter(_.transform == "rank").select(
        *UNIT, "indicator", place=ibis.rank().over(best_first)
    )
    rows = _beside(_beside(rows, facts, peers), places, (*UNIT, "indicator"))
    yardstick = ibis.ifelse(_.base == "fixed", _.base_value, _.yardstick)
    relative = _.value / ibis.ifelse(yardstick > 0, yardstick, None)
    within = (_.value - _.low) / (_.high - _.low).nullif(0)
    alone = ibis.ifelse(_.value.notnull(), 1.0, None)
    return rows.mutate(
        part=ibis.cases(
            (_.transform == "ratio", relative),
            (_.transform == "reverse", 2 - relative),
            (_.transform == "reverse_half", 1 - relative / 2),
            (_.transform == "minmax", _.start + (1 - _.start) * within.coalesce(alone)),
            else_=1 - _.place / _.known,
        )
    ).select(*UNIT, "indicator", "value", "is_exempt", "part")


def yardsticks(facts: ibis.Table, scheme_base: ibis.Table, scheme: ibis.Table) -> ibis.Table:
    """What a value is divided by, where that is no number of the item's own: the mean of all or of
    the industry, the mean of a year before, or the fixed base of the industry.

    Takes    facts: ITEM, peer (the industry or ''), base, base_value, mean ...
    Returns  the same without base, base_value and mean, with yardstick: NULL where it is unknown.
    Source   docs/methods.md#points
    """
    before = facts.select(*ITEM, "peer", before="mean").mutate(year=(_.year + 1).cast("int16"))
    facts = _beside(facts, before, (*ITEM, "peer"))
    keys = ("scheme", "unit_group", "indicator", "peer")
    given = scheme_base.select(*keys[:3], peer="industry", given="base_value")
    facts = _beside(facts, scheme.select("scheme", "no_last_year"), ("scheme",))
    instead = ibis.ifelse(_.no_last_year == "mean", _.mean, None)
    yardstick = ibis.cases(
        (_.base == "last_year", _.before.coalesce(instead) * _.base_value),
        (_.base == "industry_fixed", _.given),
        else_=_.mean * _.base_value,
    )
    return (
        _beside(facts, given, keys)
        .mutate(yardstick=yardstick)
        .drop("base", "base_value", "mean", "before", "given", "no_last_year")
    )


def points(part: ibis.Table, scheme_item: ibis.Table) -> ibis.Table:
    """Points of each item: weight x part, between floor and cap; or what the item says is due for
    an unknown value: the mean points of the item, zero, a penalty, or none.

    Returns  keys, value, weight, points and bound: which of cap, floor, mean, zero, penalty,
             reweight decided instead of the value, else ''.
    Source   docs/methods.md#points
    """
    keys = ("scheme", "unit_group", "indicator")
    terms = scheme_item.select(*keys, "weight", "cap", "floor", "missing", "penalty")
    part = _beside(part, terms, keys)
    own = ibis.greatest(ibis.least(_.part, _.cap), _.floor) * _.weight
    given = part.filter((_.missing == "mean") & _.part.notnull() & ~_.is_exempt)
    means = given.group_by(ITEM).aggregate(usual=own.mean())
    due = ibis.cases(
        (_.missing == "mean", _.usual),
        (_.missing == "zero", 0.0),
        (_.missing == "penalty", -_.penalty),
        else_=None,
    )
    bound = ibis.cases(
        (_.part.isnull(), _.missing), (_.part > _.cap, "cap"), (_.part < _.floor, "floor"), else_=""
    )
    rows = _beside(part, means, ITEM)
    decided = ibis.ifelse(_.part.isnull(), due, own)
    return rows.select(*UNIT, "indicator", "value", "weight", points=decided, bound=bound)


def scored(item: ibis.Table, unit: ibis.Table, scheme: ibis.Table) -> ibis.Table:
    """Score of each unit: the sum of its points; weight without points is shared out among the
    rest; then bonus and malus, at most as much as the scheme allows.

    Source   docs/methods.md#score
    """
    held = ibis.ifelse(_.points.notnull(), _.weight, None)
    total = item.group_by(UNIT).aggregate(
        value=_.points.sum() / held.sum().nullif(0) * _.weight.sum(),
        points=_.points.sum(),
        bound=ibis.ifelse(_.bound.isin(["cap", "floor"]).any(), "capped", ""),
    )
    facts = unit.select(*UNIT, "veto", "is_exempt", "bonus", "malus", "move")
    limits = scheme.select("scheme", "bonus_max", "malus_max")
    rows = _beside(_beside(total, facts, UNIT), limits, ("scheme",))
    more = ibis.least(_.bonus, _.bonus_max) - ibis.least(_.malus, _.malus_max)
    return rows.mutate(value=_.value + more).drop("bonus", "malus", "bonus_max", "malus_max")


def totals(
    item: ibis.Table, unit: ibis.Table, scheme: ibis.Table, scheme_grade: ibis.Table
) -> ibis.Table:
    """Score, place and grade of every unit; one whose items are all unknown has no row.

    Returns  the keys, value (the score), points (their sum), bound, rank, rank_of, grade, veto,
             is_exempt, move (classes up by the scheme's list, down where negative).
    Source   docs/methods.md#score
    """
    return graded(scored(item, unit, scheme), scheme, scheme_grade)


def graded(rows: ibis.Table, scheme: ibis.Table, scheme_grade: ibis.Table) -> ibis.Table:
    """Place and grade by score, by the scheme's rule for ties and for rounding its quotas.

    A unit under veto leaves its place, which is filled up only where the scheme says so; an exempt
    one is outside of the number that quotas are taken of. A unit on the scheme's list (调档) keeps
    its place and moves up or down from the class of it; nobody else moves for that.

    Source   docs/methods.md#score
    """
    rules = scheme.select("scheme", "tie", "refill", "quota_rounding", "veto_grade", "exempt_grade")
    rows = rows.filter(_.value.notnull()).join(rules, "scheme")
    rows = rows.mutate(
        shown=half_up(_.value, SCORE_DECIMALS),
        is_out=_.is_exempt | ((_.veto != "") & _.refill),
    )
    step = (*BOARD, "is_out", "shown")
    steps = rows.group_by(step).aggregate(held=_.count(), counted=(~_.is_exempt).sum())
    down = ibis.cumulative_window(group_by=(*BOARD, "is_out"), order_by=ibis.desc("shown"))
    board = ibis.window(group_by=BOARD)
    steps = steps.mutate(last=_.held.sum().over(down), rank_of=_.counted.sum().over(board))
    steps = steps.mutate(rank=_.last - _.held + 1).drop("counted")
    steps = steps.join(rules.select("scheme", "tie", "quota_rounding"), "scheme")
    grades = quotas(scheme_grade)
    share = _.rank_of * _.until_pct / 100
    until = ibis.cases(
        (_.quota_rounding == "down", (share + HAIR).floor()),
        (_.quota_rounding == "up", (share - HAIR).ceil()),
        else_=(share + 0.5 + HAIR).floor(),
    )
    reached = steps.join(grades, "scheme").filter(
        (ibis.ifelse(_.tie == "worse", _.last, _.rank) <= until) | (_.grade == _.lowest)
    )
    best = reached.group_by(step).aggregate(
        reached=_.place_order.min(),
        lowest=_.lowest.max(),
        lowest_order=_.lowest_order.max(),
        rank=_.rank.max().cast("int32"),
        rank_of=_.rank_of.max().cast("int32"),
    )
    rows = _beside(rows, best, step)
    aim = ibis.greatest(ibis.least(_.reached - _.move, _.lowest_order), 0)
    letters = scheme_grade.select("scheme", "grade", aim=_.place_order.cast("int64"))
    rows = _beside(rows.mutate(aim=aim.cast("int64")), letters, ("scheme", "aim"))
    is_barred = _.veto != ""
    return rows.mutate(
        rank=ibis.ifelse(is_barred | _.is_exempt, None, _.rank),
        grade=ibis.cases(
            (is_barred & (_.veto_grade != ""), _.veto_grade),
            (is_barred, _.lowest),
            (_.is_exempt, _.exempt_grade),
            else_=_.grade,
        ),
    ).select(
        *(*UNIT, "value", "points", "bound", "rank", "rank_of", "grade"),
        *("veto", "is_exempt", "move"),
    )


def quotas(scheme_grade: ibis.Table) -> ibis.Table:
    """Each grade with the share of the units that it and the better ones hold, and the lowest.

    Source   docs/methods.md#score
    """
    down = ibis.cumulative_window(group_by="scheme", order_by="place_order")
    whole = ibis.window(group_by="scheme", order_by="place_order", preceding=None, following=None)
    return scheme_grade.mutate(
        until_pct=_.quota_pct.sum().over(down),
        lowest=_.grade.last().over(whole),
        lowest_order=_.place_order.max().over(whole),
    )


def _beside(rows: ibis.Table, facts: ibis.Table, keys: tuple[str, ...]) -> ibis.Table:
    """Rows with what is known of their key; a key without facts has NULLs."""
    return rows.left_join(facts, list(keys)).drop(*(f"{key}_right" for key in keys))


def stages(suffix: str = "") -> tuple:
    """(name, function, names of its input tables): run in this order, as marts are.

    Takes    suffix: of the names of the working tables, where units are scored by other values too.

    Source   docs/methods.md#score
    """
    value, unit, asked, part, item, total = (
        f"_{name}{suffix}" for name in ("value", "unit", "wanted", "part", "item", "total")
    )
    return (
        (asked, wanted, (value, unit, "scheme_item")),
        (part, parts, (asked, "scheme_base", "scheme")),
        (item, points, (part, "scheme_item")),
        (total, totals, (item, unit, "scheme", "scheme_grade")),
    )
