"""Months that nobody printed, taken as the difference of two cumulatives."""

import ibis
from ibis import _

from metrics.growth import YEAR, change_pct, sign_word
from metrics.ledger import YTD_TO_MONTH, steps


def month_steps(growth: ibis.Table, told: ibis.Table) -> ibis.Table:
    """What a cumulative adds to the one before it, where nobody printed the month itself.

    Takes    rows of metrics.growth.growth(); printed months among them are left alone, whatever was
             printed. told: metrics.ledger.told().
    Returns  one row per cumulative of a flow whose month before is known (January: the cumulative
             itself): key (of the cumulative), month_level; month_base: the same of the printed
             same-period bases; month_last: the same month of last year, printed or derived (both
             NULL for a real indicator); month_kind: derived, or derived_across when the two
             cumulatives come from different reports (metrics/ledger.py).
    Source   docs/methods.md#derived_months
    """
    ytd = steps(growth, told)
    printed = growth.filter(_.basis == "month")
    last = ytd.select(last_key=_.key + YEAR, step_last="step")
    known = printed.select(known_key=_.key - YTD_TO_MONTH + YEAR, printed_last="level")
    taken = printed.select(taken_key=_.key - YTD_TO_MONTH)
    rows = ytd.filter(_.step.notnull())
    rows = rows.anti_join(taken, rows.key == taken.taken_key)
    rows = rows.left_join(last, rows.key == last.last_key)
    rows = rows.left_join(known, rows.key == known.known_key)
    return rows.select(
        "key",
        month_level="step",
        month_base=ibis.ifelse(_.is_nominal, _.base_step, None),
        month_last=ibis.ifelse(_.is_nominal, _.printed_last.coalesce(_.step_last), None),
        month_kind=ibis.ifelse(_.is_one_report, "derived", "derived_across"),
    )


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
