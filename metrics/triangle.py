"""How much a unit's figures are usually revised (修订三角)."""

import ibis
from ibis import _

KEY = ("indicator", "area", "chain", "year", "month", "basis")
SERIES = ("indicator", "area", "measure")


def triangle(revision: ibis.Table, figure: ibis.Table) -> ibis.Table:
    """Mean and mean absolute revision of every figure of a unit, from first to newest print.

    What was never revised counts with zero: one large restatement among forty months makes no unit
    that is usually far off. Of a unit as a whole: its chains stand in the list of revisions.

    Takes    revision: rows of metrics.revision.revisions(); figure: which figures there are.
    Returns  indicator, area, measure (level | growth_pct), times (of figures revised), figures
             (printed at all), mean_revision, mean_abs_revision, largest_abs_revision: of a level in
             percent of the older one, of a growth in percentage points.
    Source   docs/methods.md#triangle
    """
    rows = revision.filter((_.chain == "all") & _.measure.isin(["level", "growth_pct"]))
    by = _.value_new - _.value_old
    rows = rows.mutate(
        by=ibis.ifelse(_.measure == "level", by / _.value_old.abs().nullif(0) * 100, by)
    )
    # Several steps of one figure add up to the way from its first print to its newest.
    whole = rows.group_by([*KEY, "measure"]).aggregate(by=_.by.sum())
    sums = whole.group_by(list(SERIES)).aggregate(
        times=_.count(),
        sum_of=_.by.sum(),
        sum_of_abs=_.by.abs().sum(),
        largest_abs_revision=_.by.abs().max(),
    )
    known = figure.filter(_.chain == "all").semi_join(rows, ["indicator", "area"])
    counted = ibis.union(
        known.filter((_.level_kind == "published") & _.level.notnull()).select(
            "indicator", "area", measure=ibis.literal("level")
        ),
        known.filter(_.growth_published_pct.notnull()).select(
            "indicator", "area", measure=ibis.literal("growth_pct")
        ),
    )
    counted = counted.group_by(list(SERIES)).aggregate(printed=_.count())
    found = sums.left_join(counted, list(SERIES))
    found = found.mutate(figures=ibis.greatest(_.printed.coalesce(0), _.times))
    return found.select(
        *SERIES,
        "times",
        "figures",
        mean_revision=_.sum_of / _.figures,
        mean_abs_revision=_.sum_of_abs / _.figures,
        largest_abs_revision=_.largest_abs_revision,
    )
