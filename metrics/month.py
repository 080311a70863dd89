"""Months that nobody printed, taken as the difference of two cumulatives."""

import ibis
from ibis import _

YTD_TO_MONTH = 4096  # from the key of a cumulative to the key of its month: metrics/line.py


def derived_months(printed: ibis.Table) -> ibis.Table:
    """The level of a month as cumulative minus cumulative of the month before, same year.

    Takes    printed figures with their keys (metrics/line.py).
    Returns  one row per cumulative of a flow whose month before is known (January: the cumulative itself):
             level and base; level_kind derived. 1-2月 without a January is never split.
    Source   docs/methods.md#derived_months
    """
    ytd = printed.filter((_.basis == "ytd") & (_.kind == "flow"))
    before = ytd.select(next_key=_.key + 1, level_before="level", base_before="base")
    joined = ytd.left_join(before, (ytd.key == before.next_key) & (ytd.month > 1))
    is_first = _.month == 1
    return (
        joined.mutate(
            level=_.level - ibis.ifelse(is_first, 0.0, _.level_before),
            base=_.base - ibis.ifelse(is_first, 0.0, _.base_before),
        )
        .filter(_.level.notnull())
        .mutate(
            key=_.key + YTD_TO_MONTH,
            ref_key=_.ref_key + YTD_TO_MONTH,
            basis=ibis.literal("month"),
            status=ibis.literal("reported"),
            level_kind=ibis.literal("derived"),
            **unprinted(),
        )
        .select(printed.columns)
    )


def unprinted() -> dict[str, ibis.Value]:
    """What a row that stood in no file has in the columns of a printed one.

    Source   docs/methods.md#line
    """
    texts = ("growth_word", "batch", "sheet", "level_cell", "growth_cell", "base_cell")
    return {
        **{name: ibis.null("string") for name in texts},
        **{name: ibis.null("float64") for name in ("growth_pct", "change_pp", "share_pct")},
        "rank": ibis.null("int16"),
        "is_revised": ibis.literal(False),
    }
