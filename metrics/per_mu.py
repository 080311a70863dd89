"""Per-mu evaluation (亩均论英雄): units scored, ranked and graded by a scheme that is data."""

import ibis
from ibis import _

from metrics.rounding import half_up

SCORE_DECIMALS = 2  # scores are published, and tie, at two decimals
ITEM = ("scheme", "year", "month", "indicator")
UNIT = ("scheme", "year", "month", "park")


def park_score(
    figure: ibis.Table,
    indicator: ibis.Table,
    area: ibis.Table,
    park: ibis.Table,
    scheme: ibis.Table,
    scheme_item: ibis.Table,
    scheme_grade: ibis.Table,
) -> ibis.Table:
    """Points of every item and the score, place and grade of every unit, by scheme and month.

    Returns  scheme, year, month, park, indicator, value, points, is_capped; and a row with
             indicator '' that
             holds the score as value, rank, rank_of, grade, veto (the reason, else '').
    Source   docs/methods.md#park_score
    """
    item = filled(points(measured(figure, indicator, area, scheme, scheme_item)))
    total = graded(scored(item), scheme_grade, park)
    return ibis.union(
        item.select(
            *UNIT,
            "indicator",
            "value",
            "points",
            "is_capped",
            rank=ibis.null("int32"),
            rank_of=ibis.null("int32"),
            grade=ibis.null("string"),
            veto=ibis.literal(""),
        ),
        total.select(
            *UNIT, "indicator", "value", "points", "is_capped", "rank", "rank_of", "grade", "veto"
        ),
    )


def measured(
    figure: ibis.Table,
    indicator: ibis.Table,
    area: ibis.Table,
    scheme: ibis.Table,
    scheme_item: ibis.Table,
) -> ibis.Table:
    """The values a scheme asks for: one row per scheme, month and unit that has any of them, and
    item.

    Returns  value (NULL when the unit lacks it); size: the denominator of a ratio, by which its
             mean is weighed.
    Source   docs/methods.md#park_score
    """
    facts = indicator.select("indicator", "denominator", lead_basis="basis")
    items = scheme.join(scheme_item, "scheme").join(facts, "indicator")
    levels = figure.filter((_.chain == "all") & _.level.notnull()).select(
        "indicator", "area", "year", "month", "basis", "level"
    )
    month = _.year.cast("string") + "-" + _.month.cast("string").lpad(2, "0")
    known = (
        levels.join(items, "indicator")
        .join(area.select("area", "rank_group"), ["area", "rank_group"])
        .filter(_.basis == _.lead_basis)
        .mutate(held=month)
        .filter((_.held >= _.valid_from) & ((_.valid_until == "") | (_.held <= _.valid_until)))
    )
    size = levels.select(
        "area", "year", "month", denominator="indicator", size_basis="basis", size="level"
    )
    size = size.join(
        indicator.select(denominator="indicator", size_basis="basis"), ["denominator", "size_basis"]
    )
    known = known.left_join(size, ["denominator", "area", "year", "month"])
    known = known.select("scheme", "year", "month", "indicator", "size", park="area", value="level")
    wanted = known.select(UNIT).distinct().join(scheme_item, "scheme")
    keys = [*UNIT, "indicator"]
    return wanted.left_join(known, keys).drop(*(f"{key}_right" for key in keys))


def points(rows: ibis.Table) -> ibis.Table:
    """Points of each item: weight x what the transform makes of the value, between floor and cap.

    Takes    rows with value, size and the columns of scheme_item.
    Returns  the same rows plus points (NULL when the value is unknown or its base is not positive)
             and
             is_capped: floor or cap decided.
    Source   docs/methods.md#points
    """
    peers = ibis.window(group_by=ITEM)
    ascending = ibis.window(group_by=ITEM, order_by=ibis.desc("value"))
    weighed = ibis.ifelse(_.value.notnull(), _.size, None)
    rows = rows.mutate(
        mean=((_.value * _.size).sum().over(peers) / weighed.sum().over(peers).nullif(0)).coalesce(
            _.value.mean().over(peers)
        ),
        low=_.value.min().over(peers),
        high=_.value.max().over(peers),
        place=ibis.rank().over(ascending),
        known=_.value.count().over(peers),
    )
    rows = rows.mutate(
        yardstick=ibis.ifelse(_.base == "fixed", _.base_value, _.mean * _.base_value)
    )
    relative = ibis.ifelse(_.yardstick > 0, _.value / _.yardstick, None)
    spread = _.high - _.low
    rows = rows.mutate(
        part=ibis.cases(
            (_.transform == "ratio", relative),
            (_.transform == "reverse", 2 - relative),
            (
                _.transform == "minmax",
                ibis.ifelse(
                    spread > 0,
                    (_.value - _.low) / spread,
                    ibis.ifelse(_.value.notnull(), 1.0, None),
                ),
            ),
            else_=ibis.ifelse(_.value.notnull(), 1 - _.place / _.known, None),
        )
    )
    return rows.mutate(
        points=ibis.ifelse(
            _.part.notnull(), ibis.greatest(ibis.least(_.part, _.cap), _.floor) * _.weight, None
        ),
        is_capped=((_.part > _.cap) | (_.part < _.floor)).coalesce(False),
    ).drop("mean", "low", "high", "place", "known", "yardstick", "part")


def filled(rows: ibis.Table) -> ibis.Table:
    """Points for what is missing: the mean points of the item, zero, or none (its weight is shared
    out).

    Source   docs/methods.md#park_score
    """
    peers = ibis.window(group_by=ITEM)
    return rows.mutate(
        points=_.points.coalesce(
            ibis.cases(
                (_.missing == "mean", _.points.mean().over(peers)),
                (_.missing == "zero", 0.0),
                else_=None,
            )
        )
    )


def scored(rows: ibis.Table) -> ibis.Table:
    """Score of each unit: the sum of its points; weight without points is shared out among the
    rest.

    Source   docs/methods.md#park_score
    """
    held = ibis.ifelse(_.points.notnull(), _.weight, None)
    return rows.group_by(UNIT).aggregate(
        value=_.points.sum() / held.sum().nullif(0) * _.weight.sum(),
        points=_.points.sum(),
        is_capped=_.is_capped.any(),
    )


def graded(rows: ibis.Table, scheme_grade: ibis.Table, park: ibis.Table) -> ibis.Table:
    """Place and grade by score: ties share the better ones, quotas are cumulated and rounded down.

    A unit under veto leaves its place, which stays empty, and takes the last grade.

    Source   docs/methods.md#park_score
    """
    quota = ibis.cumulative_window(group_by="scheme", order_by="place_order")
    grades = scheme_grade.mutate(
        until_pct=_.quota_pct.sum().over(quota),
        last=_.grade.last().over(
            ibis.window(group_by="scheme", order_by="place_order", following=None, preceding=None)
        ),
    )
    board = ["scheme", "year", "month"]
    rows = rows.filter(_.value.notnull()).mutate(shown=half_up(_.value, SCORE_DECIMALS))
    best_first = ibis.window(group_by=board, order_by=ibis.desc("shown"))
    rows = rows.mutate(
        rank=(ibis.rank().over(best_first) + 1).cast("int32"),
        rank_of=_.count().over(ibis.window(group_by=board)).cast("int32"),
        held=_.year.cast("string") + "-" + _.month.cast("string").lpad(2, "0"),
    )
    # 1e-9: 30 % of 10 is 3, also where a binary number has it as 2.9999999999999996.
    reached = rows.join(grades, "scheme").filter(
        (_.rank <= (_.rank_of * _.until_pct / 100 + 1e-9).floor()) | (_.grade == _.last)
    )
    best = reached.group_by(UNIT).aggregate(grade=_.grade.argmin(_.place_order), last=_.last.max())
    barred = park.filter(_.veto_from != "").select("park", "veto_from", "veto_until", "veto_reason")
    rows = rows.left_join(best, UNIT).drop(*(f"{key}_right" for key in UNIT))
    rows = rows.left_join(barred, "park").mutate(
        is_barred=(
            (_.held >= _.veto_from) & ((_.veto_until == "") | (_.held <= _.veto_until))
        ).coalesce(False)
    )
    return rows.mutate(
        indicator=ibis.literal(""),
        rank=ibis.ifelse(_.is_barred, None, _.rank),
        grade=ibis.ifelse(_.is_barred, _.last, _.grade),
        veto=ibis.ifelse(_.is_barred, _.veto_reason, ""),
    )
