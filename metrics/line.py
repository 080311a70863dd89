"""The line of figures: everything printed and everything that can be computed, each with one
number as its key.

The key is indicator, area, chain, basis and month in one integer, so that last year is key - 12,
last month is
key - 1, and a comparison is one join by the calendar, never a step over rows.
"""

import ibis
from ibis import _

MONTHS = 4096  # month numbers counted from 1970; a series holds fewer, so neighbours never meet
BASIS = {"ytd": 0, "month": 1, "point": 2}
CHAINS, AREAS = 256, 65_536
PER_AREA = MONTHS * 4 * CHAINS
PER_INDICATOR = PER_AREA * AREAS
FIRST_YEAR = 1970

IDENTITY = (
    *("key", "ref_key", "weight_key", "board"),
    *("indicator", "area", "chain", "year", "month", "basis"),
)
PRINTED = (
    *("level", "growth_pct", "growth_word", "change_pp", "base", "rank", "share_pct", "status"),
    *("is_revised", "batch"),
)


def line(
    fact: ibis.Table,
    ratio: ibis.Table,
    indicator: ibis.Table,
    area: ibis.Table,
    chain: ibis.Table,
) -> ibis.Table:
    """Every printed figure, and every ratio of two printed sums.

    Takes    fact: the current printed figure of each key; levels in the base unit. ratio: rows of
             metrics.ratio.ratios(), which stand for what was printed of a ratio without a level.
    Returns  one row per key with level_kind: published, or computed (only where no ratio was
             printed); a suppressed or inapplicable figure stays empty.
    Source   docs/methods.md#line
    """
    kind = ibis.ifelse(fact.level.notnull(), "published", ibis.null("string"))
    parted = indicator.select("indicator", has_parts=_.numerator != "")
    printed = fact.mutate(level_kind=kind).join(parted, "indicator")
    printed = printed.filter(_.level.notnull() | ~_.has_parts).select(ratio.columns)
    return keyed(printed.union(ratio), indicator, area, chain)


def keyed(
    rows: ibis.Table, indicator: ibis.Table, area: ibis.Table, chain: ibis.Table
) -> ibis.Table:
    """Figures with their key, the key they are a part of, and the key that holds their weight.

    Returns  ref_key: chain all -> the parent area; another chain -> chain all of the same area;
             NULL at the top. weight_key: the same place and month of the indicator named as weight,
             else NULL. board: who is compared with whom (indicator, basis, month and rank group);
             NULL: never ranked.
    Source   docs/methods.md#line
    """
    chains = numbered(chain, "chain")
    whole = chains.filter(_.chain == "all").select(whole_no="chain_no")
    placed = (
        rows.join(numbered(indicator, "indicator"), "indicator")
        .join(_areas(area), "area")
        .join(chains.cross_join(whole), "chain")
    )
    month_no = (_.year.cast("int64") - FIRST_YEAR) * 12 + _.month
    at = _basis_no(_.basis) * MONTHS + month_no
    place = _.area_no * PER_AREA + _.chain_no * 4 * MONTHS
    part_of = ibis.cases(
        (_.chain != "all", _.area_no), (_.parent_no != _.area_no, _.parent_no), else_=None
    )
    return placed.mutate(
        key=_.indicator_no * PER_INDICATOR + place + at,
        ref_key=_.indicator_no * PER_INDICATOR + part_of * PER_AREA + _.whole_no * 4 * MONTHS + at,
        board=ibis.ifelse(
            (_.chain == "all") & _.is_ranked,
            (_.indicator_no * AREAS + _.group_no) * 4 * MONTHS + at,
            None,
        ),
        # A weight of cumulatives says nothing about a single month.
        weight_key=ibis.ifelse(
            _.weight_basis == _basis_no(_.basis), _.weight_no * PER_INDICATOR + place + at, None
        ),
    ).select(*IDENTITY, *PRINTED, "level_kind")


def numbered(table: ibis.Table, code: str) -> ibis.Table:
    """The codes of a dimension with a number each (<code>_no), in the order of the codes.

    Source   docs/methods.md#line
    """
    number = ibis.row_number().over(order_by=table[code]).cast("int64")
    if code != "indicator":
        return table.select(code, **{f"{code}_no": number})
    rows = table.select("indicator", "weight", "basis", "direction", indicator_no=number)
    weight = rows.select(weight="indicator", weight_no="indicator_no", weight_basis="basis")
    return rows.left_join(weight, "weight").select(
        "indicator",
        "indicator_no",
        "weight_no",
        weight_basis=_basis_no(_.weight_basis),
        is_ranked=_.direction != "none",
    )


def _areas(area: ibis.Table) -> ibis.Table:
    number = numbered(area, "area")
    parent = number.select(parent="area", parent_no="area_no")
    rows = area.select("area", "parent", "rank_group").join(number, "area")
    groups = area.filter(_.rank_group != "").select("rank_group").distinct()
    group_no = ibis.row_number().over(order_by=groups.rank_group).cast("int64")
    groups = groups.mutate(group_no=group_no)
    placed = rows.left_join(parent, "parent").left_join(groups, "rank_group")
    return placed.select("area", "area_no", "parent_no", "group_no")


def _basis_no(basis) -> ibis.expr.types.IntegerValue:
    return basis.cases(*BASIS.items(), else_=None).cast("int64")
