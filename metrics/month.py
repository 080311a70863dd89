"""Months that nobody printed, taken as the difference of two cumulatives."""

import ibis
from ibis import _

from metrics.growth import YEAR, change_pct, sign_word
from metrics.ledger import YTD_TO_MONTH


def month_steps(rows: ibis.Table, growth: ibis.Table) -> ibis.Table:
    """What a derived month is made of, beside the cumulative that it is taken from.

    Takes    rows of metrics.growth.pace(), whose steps (metrics/ledger.py) are the months; growth:
             rows of metrics.growth.growth(), of which the printed months are left alone, whatever
             was printed.
    Returns  rows plus, where nobody printed the month: month_level; month_base: the same of the
             printed same-period bases; month_last: the same month of last year, printed or derived
             (both NULL for a real indicator); month_kind: derived, or derived_across when the two
             cumulatives come from different reports.
    Source   docs/methods.md#derived_months
    """
    printed = growth.filter(_.basis == "month")
    taken = printed.select(taken_key=_.key - YTD_TO_MONTH)
    last = printed.select(last_key=_.key - YTD_TO_MONTH + YEAR, printed_last="level")
    joined = rows.left_join(taken, rows.key == taken.taken_key)
    joined = joined.left_join(last, joined.key == last.last_key)
    is_derived = joined.step.notnull() & joined.taken_key.isnull()
    is_grown = is_derived & joined.is_nominal
    month_last = joined.printed_last.coalesce(joined.step_last)
    kind = ibis.ifelse(joined.is_one_step, "derived", "derived_across")
    return joined.mutate(
        month_level=ibis.ifelse(is_derived, joined.step, None),
        month_base=ibis.ifelse(is_grown, joined.base_step, None),
        month_last=ibis.ifelse(is_grown, month_last, None),
        month_kind=ibis.ifelse(is_derived, kind, None),
    ).drop("taken_key", "last_key", "printed_last", "step_last")


def derived_months(stated: ibis.Table) -> ibis.Table:
    """The level of a month that nobody printed, and its growth.

    Takes    rows of metrics.figure.stated(), with the columns of month_steps().
    Returns  one row per cumulative whose month is derived: level, level_kind; growth_raw_pct
             against the same month of last year; growth_comparable_pct when both same-period bases
             are printed; growth_pct, growth_kind, growth_word. 1-2月 without a January is never
             split. No place, share, pull or target.
    Source   docs/methods.md#derived_months
    """
    level, base, last = _.month_level, _.month_base, _.month_last
    return (
        stated.filter(level.notnull())
        .mutate(
            raw=change_pct(level, last),
            comparable=change_pct(level, base),
            word=sign_word(level, base.coalesce(last)),
        )
        .select(
            *("indicator", "area", "chain", "year", "month"),
            basis=ibis.literal("month"),
            level=level,
            level_kind="month_kind",
            status=ibis.literal("reported"),
            growth_raw_pct="raw",
            growth_comparable_pct="comparable",
            growth_word="word",
            growth_pct=ibis.ifelse(_.word.isnull(), _.comparable.coalesce(_.raw), None),
            growth_kind=ibis.cases(
                (_.word.notnull(), None),
                (_.comparable.notnull(), "comparable"),
                (_.raw.notnull(), "raw"),
                else_=ibis.null("string"),
            ),
        )
    )
