"""Targets: how much is done, how much of the time is gone, what the rest of the year must bring."""

import ibis
from ibis import _

SEASON_YEARS, SEASON_LEAST = 5, 3
# A key may have several targets; the figure shows the first of these.
TYPES = ("amount", "net_increase", "count", "ceiling", "growth", "rank", "milestone")


def goals(
    target: ibis.Table, growth: ibis.Table, place: ibis.Table, indicator: ibis.Table
) -> ibis.Table:
    """Progress of every figure that has a target, on the basis its indicator leads with.

    Takes    target: all vintages; growth: rows of metrics.growth.growth(); place: rows of
             metrics.ranking.places().
    Returns  one row per key: target, target_type, progress_pct, time_progress_pct,
             seasonal_progress_pct, gap_pp, seasonal_gap_pp (> 0 is the good side),
             required_growth_pct, monthly_needed.
    Source   docs/methods.md#goals
    """
    rows = aimed(target, growth, place, indicator)
    rows = seasonal(rows, growth)
    linear = _.month / 12 * 100
    is_flow = _.kind == "flow"
    is_amount = _.target_type.isin(["amount", "count"])
    is_sum = (is_amount & is_flow) | (_.target_type == "net_increase")
    is_ceiling = _.target_type == "ceiling"
    has_time = is_sum | (is_ceiling & is_flow)
    good = ibis.ifelse(_.direction == "down", -1.0, 1.0)
    done = ibis.ifelse(_.target_type == "net_increase", _.level - _.opening, _.level)
    is_share = _.base_unit == "percent"
    rest = 1 - _.share_gone
    return (
        rows.mutate(done=done)
        .mutate(
            progress_pct=ibis.ifelse(
                has_time | (is_amount & ~is_share) | (_.target_type == "milestone"),
                _.done / _.target.nullif(0) * 100,
                None,
            ),
            time_progress_pct=ibis.ifelse(has_time, linear, None),
            seasonal_progress_pct=ibis.ifelse(has_time & is_flow, _.season, None),
        )
        .mutate(
            gap_pp=ibis.cases(
                (is_sum, _.progress_pct - _.time_progress_pct),
                (has_time, _.time_progress_pct - _.progress_pct),
                (_.target_type == "growth", good * (_.growth_pct - _.target)),
                (_.target_type == "rank", _.target - _.rank),
                (is_ceiling & is_share, _.target - _.level),
                (is_ceiling, 100 - _.level / _.target.nullif(0) * 100),
                (is_amount & is_share, good * (_.level - _.target)),
                else_=_.progress_pct - 100,
            ),
            seasonal_gap_pp=ibis.ifelse(is_sum, 1.0, -1.0)
            * (_.progress_pct - _.seasonal_progress_pct),
            required_growth_pct=ibis.cases(
                (_.month == 12, None),
                (
                    _.target_type == "growth",
                    (_.target - _.share_gone * _.growth_pct) / rest.nullif(0),
                ),
                (
                    is_amount & is_flow & (_.level < _.target) & (_.december > _.level_last),
                    ((_.target - _.level) / (_.december - _.level_last) - 1) * 100,
                ),
                else_=None,
            ),
            monthly_needed=ibis.ifelse(
                is_sum & (_.month < 12) & (_.done < _.target),
                (_.target - _.done) / (12 - _.month).nullif(0),
                None,
            ),
        )
        .select(
            *("key", "target", "target_type", "progress_pct", "time_progress_pct"),
            *("seasonal_progress_pct", "gap_pp", "seasonal_gap_pp"),
            *("required_growth_pct", "monthly_needed"),
        )
    )


def aimed(
    target: ibis.Table, growth: ibis.Table, place: ibis.Table, indicator: ibis.Table
) -> ibis.Table:
    """The figures that have a target, each beside last year's December and the share of last year
    then gone.

    Returns  one row per key, plus rank, opening (stock at last December), december (last year's
             total), share_gone: last year's cumulative over its total; where unknown, m / 12 (an
             estimate).
    Source   docs/methods.md#goals
    """
    order = ibis.cases(*((_.type == name, i) for i, name in enumerate(TYPES)), else_=len(TYPES))
    key = ["indicator", "area", "chain", "year"]
    newest = ibis.window(group_by=key, order_by=[order, ibis.desc("vintage")])
    aims = (
        target.mutate(turn=ibis.row_number().over(newest))
        .filter(_.turn == 0)
        .select(*key, target="value", target_type="type")
    )
    facts = indicator.select("indicator", "kind", "direction", "base_unit", lead_basis="basis")
    rows = growth.select(
        *("key", *key, "month", "basis", "level", "level_last", "growth_pct", "is_nominal")
    ).join(aims, key)
    rows = rows.join(facts, "indicator").filter(_.basis == _.lead_basis)
    december = growth.filter(_.month == 12).select(december_key="key", december="level")
    rows = rows.left_join(december, rows.key - rows.month == december.december_key)
    rank = place.select(place_key="key", rank="rank")
    rows = rows.left_join(rank, rows.key == rank.place_key).drop("december_key", "place_key")
    is_known = (
        (_.kind == "flow") & _.is_nominal & (_.december > 0) & (_.level_last / _.december < 1)
    )
    return rows.mutate(
        opening="december",
        share_gone=ibis.ifelse(is_known, _.level_last / _.december, _.month / 12),
    )


def seasonal(rows: ibis.Table, growth: ibis.Table) -> ibis.Table:
    """The part of a year's total usually reached by this month (季节时间进度).

    Returns  rows plus season: percent, the median over the last 3 to 5 complete years; NULL with
             fewer.
    Source   docs/methods.md#seasonal
    """
    # One row a year back, made from the rows themselves so that nothing but their own years is
    # looked up.
    back = ibis.union(*(rows.select("key", "month", back=i) for i in range(1, SEASON_YEARS + 1)))
    then = growth.select(then_key="key", then_level="level")
    total = growth.filter(_.month == 12).select(total_key="key", total_level="level")
    years = back.join(then, back.key - back.back * 12 == then.then_key)
    years = years.join(total, years.key - years.back * 12 + 12 - years.month == total.total_key)
    season = (
        years.filter((_.total_level > 0) & (_.then_level >= 0))
        .group_by("key")
        .aggregate(season=(_.then_level / _.total_level * 100).median(), years=_.count())
        .filter(_.years >= SEASON_LEAST)
        .select(season_key="key", season="season")
    )
    return rows.left_join(season, rows.key == season.season_key).drop("season_key")
