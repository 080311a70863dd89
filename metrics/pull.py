"""Share of the whole, and how many percentage points of the whole's growth a part brings (拉动)."""

import ibis
from ibis import _

# Below half a percent, or when the whole falls, a contribution says nothing: see the pull.
LEAST_GROWTH = 0.5 - 1e-9


def pull(rows: ibis.Table, growth: ibis.Table, indicator: ibis.Table) -> ibis.Table:
    """Share and pull of a part: an area in its parent area, a chain in all chains of its area.

    Takes    rows of metrics.growth.growth(), and growth() itself to look up the whole and the
             weight.
    Returns  rows plus share_pct (printed, else level / level of the whole) and pull_pp: last year's
             share x growth. Nominal parts that make up the whole add up to its growth exactly; a
             real indicator pulls by its weight indicator, and without one not at all.
             contribution_pct: the part of the whole's growth that it brings; NULL when the whole
             grows by less than 0.5 %.
    Source   docs/methods.md#pull
    """
    whole = growth.select(
        whole_key="key",
        whole_level="level",
        whole_base="base",
        whole_last="level_last",
        whole_growth="growth_published_pct",
        whole_quoted="growth_pct",
    )
    weights = indicator.filter(_.weight != "").select(indicator="weight").distinct()
    weight = growth.semi_join(weights, "indicator").select(of_key="key", weight_pct="level")
    joined = rows.left_join(whole, rows.ref_key == whole.whole_key)
    joined = joined.left_join(weight, joined.weight_key == weight.of_key)
    is_part = _.is_additive & _.ref_key.notnull()
    joined = joined.mutate(
        part_base=comparable_base(joined.base, joined.level, joined.growth_published_pct),
        base_of_whole=comparable_base(joined.whole_base, joined.whole_level, joined.whole_growth),
    )
    # One basis for a whole and all its parts, else they would not add up: what the whole has
    # decides.
    is_comparable = _.base_of_whole.notnull()
    joined = joined.mutate(
        part_base=ibis.ifelse(is_comparable, _.part_base, _.level_last),
        base_of_whole=_.base_of_whole.coalesce(_.whole_last),
    )
    has_share = is_part & (_.whole_level > 0) & (_.level >= 0)
    joined = joined.mutate(
        share_pct=_.share_pct.coalesce(ibis.ifelse(has_share, _.level / _.whole_level * 100, None)),
        pull_pp=ibis.cases(
            # The total row of a table of weights prints 100: it is no part of anything.
            (_.weight_key.notnull() & (_.weight_pct >= 100), None),
            (_.weight_key.notnull(), _.weight_pct / 100 * _.growth_pct),
            (
                is_part & _.is_nominal & (_.base_of_whole > 0),
                (_.level - _.part_base) / _.base_of_whole * 100,
            ),
            else_=None,
        ),
        whole_pct=ibis.ifelse(
            _.weight_key.notnull(),
            _.whole_quoted,
            (_.whole_level - _.base_of_whole) / _.base_of_whole * 100,
        ),
    )
    contribution = ibis.ifelse(_.whole_pct >= LEAST_GROWTH, _.pull_pp / _.whole_pct * 100, None)
    return joined.mutate(contribution_pct=contribution).select(
        *rows.columns, "pull_pp", "contribution_pct"
    )


def comparable_base(
    base: ibis.expr.types.NumericValue,
    level: ibis.expr.types.NumericValue,
    growth_pct: ibis.expr.types.NumericValue,
) -> ibis.expr.types.NumericValue:
    """The same-period base on today's basis: printed, else implied by level and published growth.

    Source   docs/methods.md#comparable_base
    """
    return base.coalesce(
        ibis.ifelse((level > 0) & (growth_pct > -100), level / (1 + growth_pct / 100), None)
    )
