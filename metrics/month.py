"""Months that nobody printed, taken as the difference of two cumulatives."""

import ibis
from ibis import _

from metrics.growth import YEAR, change_pct, sign_word
from metrics.ledger import YTD_TO_MONTH, steps


def derived_months(growth: ibis.Table, told: ibis.Table) -> ibis.Table:
    """The level of a month as cumulative minus cumulative of the month before, same year, and its
    growth.

    Takes    rows of metrics.growth.growth(); printed months among them are left alone, whatever was
             printed. told: metrics.ledger.told().
    Returns  one row per cumulative of a flow whose month before is known (January: the cumulative
             itself): level; growth_raw_pct against the same month of last year, printed or derived;
             growth_comparable_pct when both same-period bases are printed; growth_pct, growth_kind,
             growth_word; level_kind derived, or derived_across when the two cumulatives come from
             different reports (metrics/ledger.py). 1-2月 without a January is never split. No
             place, share, pull or target.
    Source   docs/methods.md#derived_months
    """
    ytd = steps(growth, told).rename(month_level="step", month_base="base_step")
    printed = growth.filter(_.basis == "month")
    last = ytd.select(now_key=_.key + YEAR, derived_last="month_level")
    known = printed.select(known_key=_.key - YTD_TO_MONTH + YEAR, printed_last="level")
    rows = ytd.filter(_.month_level.notnull())
    taken = printed.select(taken_key=_.key - YTD_TO_MONTH)
    rows = rows.anti_join(taken, rows.key == taken.taken_key)
    rows = rows.left_join(last, rows.key == last.now_key)
    rows = rows.left_join(known, rows.key == known.known_key)
    level, base = _.month_level, _.month_base
    month_last = _.printed_last.coalesce(_.derived_last)
    rows = rows.mutate(month_last=month_last)
    return (
        rows.mutate(
            raw=ibis.ifelse(_.is_nominal, change_pct(level, _.month_last), None),
            comparable=ibis.ifelse(_.is_nominal, change_pct(level, base), None),
            word=ibis.ifelse(_.is_nominal, sign_word(level, base.coalesce(_.month_last)), None),
        )
        .mutate(growth_pct=ibis.ifelse(_.word.isnull(), _.comparable.coalesce(_.raw), None))
        .select(
            *("indicator", "area", "chain", "year", "month"),
            basis=ibis.literal("month"),
            level="month_level",
            level_kind=ibis.ifelse(_.is_one_report, "derived", "derived_across"),
            status=ibis.literal("reported"),
            growth_raw_pct="raw",
            growth_comparable_pct="comparable",
            growth_word="word",
            growth_pct="growth_pct",
            growth_kind=ibis.cases(
                (_.word.notnull(), None),
                (_.comparable.notnull(), "comparable"),
                (_.raw.notnull(), "raw"),
                else_=ibis.null("string"),
            ),
        )
    )
