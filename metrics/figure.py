"""The figure: one row per key with everything a page says about it."""

import ibis

from metrics.growth import pace
from metrics.month import derived_months, month_steps
from metrics.pull import pull

COLUMNS = (
    *("indicator", "area", "chain", "year", "month", "basis", "level", "level_kind", "status"),
    *("growth_published_pct", "growth_raw_pct", "growth_comparable_pct", "growth_word"),
    *("growth_pct", "growth_kind", "change_pp", "growth_change_pp", "base_growth_pct"),
    *("two_year_pct", "two_year_total_pct", "rank", "rank_of", "is_tie", "rank_best"),
    *("rank_worst", "rank_change", "share_pct", "pull_pp", "contribution_pct"),
    *("target", "target_type", "progress_pct", "time_progress_pct", "seasonal_progress_pct"),
    *("gap_pp", "seasonal_gap_pp", "required_growth_pct", "monthly_needed", "is_revised"),
    "batch",
)


# What a derived month is made of stands beside its cumulative (metrics/month.py).
MONTH = ("month_level", "month_base", "month_last", "month_kind")


def stated(
    growth: ibis.Table, place: ibis.Table, goal: ibis.Table, indicator: ibis.Table
) -> ibis.Table:
    """Growth, pace, place, share, pull and progress of every stated figure, and the
    batch that printed it (where: table observation).

    Takes    growth: metrics.growth.growth(); place: metrics.ranking.places(); goal:
             metrics.progress.goals().
    Returns  one row per key: the columns of docs/decisions/0001, and those of month_steps().
    Source   docs/methods.md#figure
    """
    rows = month_steps(pace(growth.drop("rank"), growth), growth)
    rows = pull(rows, growth, indicator)
    place = place.rename(place_key="key")
    goal = goal.rename(goal_key="key")
    rows = rows.left_join(place, rows.key == place.place_key)
    rows = rows.left_join(goal, rows.key == goal.goal_key)
    return rows.mutate(is_tie=rows.is_tie.coalesce(ibis.literal(False))).select(*COLUMNS, *MONTH)


def figure(stated: ibis.Table) -> ibis.Table:
    """Everything that a page says of a figure, derived months among them.

    A view: a derived month takes nothing but the row of its cumulative, and half of all figures
    would be written a second time.

    Returns  one row per indicator, area, chain, year, month and basis; columns of
             docs/decisions/0001.
    Source   docs/methods.md#figure
    """
    rows = stated.select(COLUMNS)
    months = derived_months(stated)
    unknown = {name: ibis.null(kind) for name, kind in rows.schema().items()}
    empty = unknown | {"is_tie": ibis.literal(False), "is_revised": ibis.literal(False)}
    absent = {name: value for name, value in empty.items() if name not in months.columns}
    return ibis.union(rows, months.mutate(**absent).select(COLUMNS))
