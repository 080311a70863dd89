"""How sure the places of a board are and why they moved, side by side."""

import ibis
from ibis import _

from metrics.band import compared, reasons

KEY = ("indicator", "area", "chain", "year", "month", "basis")


def sureness(
    figure: ibis.Table, band: ibis.Table, indicator: ibis.Table, area: ibis.Table
) -> ibis.Table:
    """The places each unit could have in a month, and by what its place moved since the one before.

    Takes    rows of figure; rows of band.
    Returns  KEY, rank, rank_best, rank_worst (by rounding, and where anybody of the board was ever
             revised by usual revision too), usual_revision, rank_change, own_part, others_part,
             entry_part: who came and who went; the three add up to rank_change.
    Source   docs/methods.md#sureness
    """
    now = figure.filter((_.chain == "all") & _.rank_best.notnull())
    now = now.select(*KEY, "rank", "rank_change", best="rank_best", worst="rank_worst")
    wide = band.select(*KEY, "usual_revision", wide_best="rank_best", wide_worst="rank_worst")
    value = compared(figure, indicator, area)
    before = value.mutate(month=(_.month + 1).cast(value.month.type()))
    why = reasons(value, before).select(*KEY, "own_part", "others_part")
    rows = now.left_join(wide, list(KEY)).drop([f"{name}_right" for name in KEY])
    rows = rows.left_join(why, list(KEY)).drop([f"{name}_right" for name in KEY])
    return rows.select(
        *KEY,
        "rank",
        rank_best=_.wide_best.coalesce(_.best).cast("int32"),
        rank_worst=_.wide_worst.coalesce(_.worst).cast("int32"),
        usual_revision=_.usual_revision.coalesce(0.0),
        rank_change=_.rank_change,
        own_part=_.own_part,
        others_part=_.others_part,
        entry_part=_.rank_change - _.own_part - _.others_part,
    )
