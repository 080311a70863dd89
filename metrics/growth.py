"""Growth over the same months of the year before (同比), in all its kinds, kept apart."""

import ibis
from ibis import _

from metrics.ledger import steps

Number = ibis.expr.types.NumericValue
YEAR = 12
# Words that stand in place of a percentage; a printed 持平 with a printed 0.0 keeps its number.
TURNED_LOSS, TURNED_PROFIT = "由盈转亏", "扭亏为盈"
LOSS_SHRANK, LOSS_GREW = "减亏", "增亏"
UNCHANGED, BASE_ZERO = "持平", "上年同期为零"


def growth(line: ibis.Table, indicator: ibis.Table, told: ibis.Table) -> ibis.Table:
    """Published, raw and comparable growth, the one to quote, the word that stands for it, change
    in pp.

    Takes    every figure with its key (metrics/line.py); told: metrics.ledger.told().
    Returns  the same rows, plus growth_published_pct, growth_raw_pct (never for a real indicator),
             growth_comparable_pct, growth_word, growth_pct, growth_kind, change_pp; level_last:
             same months of last year; level_before: one month earlier, same year, 0 before
             January; growth_before: the growth then printed; step, base_step, is_one_step:
             metrics.ledger.steps(); and what later steps ask of the indicator: rank_by,
             is_additive, is_nominal.
    Source   docs/methods.md#growth
    """
    last = line.select(now_key=_.key + YEAR, level_last="level")
    facts = indicator.select("indicator", "price", "diff", "rank_by", "is_additive")
    rows = line.join(facts, "indicator")
    rows = rows.left_join(last, rows.key == last.now_key).drop("now_key")
    before = line.select(
        now_key=_.key + 1,
        month_before="month",
        was_level="level",
        was_base="base",
        was_growth="growth_pct",
        was_batch="batch",
    )
    rows = rows.left_join(before, rows.key == before.now_key).drop("now_key")
    is_same_year, is_first = _.month_before < _.month, _.month == 1
    rows = rows.mutate(
        level_before=ibis.cases((is_same_year, _.was_level), (is_first, 0.0), else_=None),
        base_before=ibis.cases((is_same_year, _.was_base), (is_first, 0.0), else_=None),
        growth_before=ibis.ifelse(is_same_year, _.was_growth, None),
        is_one_report=is_first | (is_same_year & (_.batch == _.was_batch)),
    ).drop("month_before", "was_level", "was_base", "was_growth", "was_batch")
    rows = steps(rows, told).drop("base_before", "is_one_report")
    is_rate = _.diff == "pct"
    rows = rows.mutate(is_nominal=is_rate & (_.price != "real"))
    base = _.base.coalesce(_.level_last)
    return (
        rows.mutate(
            growth_published_pct=_.growth_pct,
            growth_raw_pct=ibis.ifelse(_.is_nominal, change_pct(_.level, _.level_last), None),
            growth_comparable_pct=ibis.ifelse(_.is_nominal, change_pct(_.level, _.base), None),
            growth_word=_.growth_word.coalesce(
                ibis.ifelse(_.is_nominal, sign_word(_.level, base), None)
            ),
            change_pp=_.change_pp.coalesce(
                ibis.ifelse(_.diff == "pp", _.level - base, ibis.null("float64"))
            ),
        )
        .mutate(is_word=_.growth_word.notnull() & ~_is_printed_unchanged())
        .mutate(
            growth_pct=ibis.ifelse(
                _.is_word,
                None,
                ibis.coalesce(_.growth_published_pct, _.growth_comparable_pct, _.growth_raw_pct),
            ),
            growth_kind=ibis.cases(
                (_.is_word, None),
                (_.growth_published_pct.notnull(), "published"),
                (_.growth_comparable_pct.notnull(), "comparable"),
                (_.growth_raw_pct.notnull(), "raw"),
                else_=ibis.null("string"),
            ),
        )
        .drop("is_word", "price", "diff")
    )


def change_pct(level: Number, base: Number) -> Number:
    """Change against a base, in percent of the size of the base; NULL for a zero base or a changed
    sign.

    A positive base may fall to a loss no further than -100 %; against a loss, + is a smaller loss.

    Source   docs/methods.md#change_pct
    """
    is_defined = ((base > 0) & (level >= 0)) | ((base < 0) & (level <= 0))
    return ibis.ifelse(is_defined, (level - base) / base.abs() * 100, ibis.null("float64"))


def sign_word(level: Number, base: Number) -> ibis.expr.types.StringValue:
    """The word that stands for a growth whose base is not positive or whose level is negative.

    Source   docs/methods.md#sign_word
    """
    return ibis.cases(
        ((base > 0) & (level < 0), TURNED_LOSS),
        ((base < 0) & (level > 0), TURNED_PROFIT),
        ((base < 0) & (level > base), LOSS_SHRANK),
        ((base < 0) & (level < base), LOSS_GREW),
        ((base <= 0) & (level == base), UNCHANGED),
        ((base == 0) & level.notnull(), BASE_ZERO),
        else_=ibis.null("string"),
    )


def pace(rows: ibis.Table, growth: ibis.Table) -> ibis.Table:
    """Speeding up or slowing down against the month before, and the growth over two years.

    Takes    rows of growth(), and growth() itself to look up the month and the year before.
    Returns  rows plus growth_change_pp: pp against the month before, same year only (rank_by level:
             change of the level, base unit); base_growth_pct: growth one year earlier;
             two_year_pct: its geometric mean; step_last: the step one year earlier.
    Source   docs/methods.md#pace
    """
    before = growth.select(now_key=_.key + 1, quoted_before="growth_pct")
    last = growth.select(now_key=_.key + YEAR, base_growth_pct="growth_pct", step_last="step")
    joined = rows.left_join(before, (rows.key == before.now_key) & (rows.month > 1)).drop("now_key")
    joined = joined.left_join(last, joined.key == last.now_key).drop("now_key")
    return joined.mutate(
        growth_change_pp=ibis.ifelse(
            _.rank_by == "level",
            ibis.ifelse(_.month > 1, _.level - _.level_before, None),
            _.growth_pct - _.quoted_before,
        ),
        two_year_pct=two_year(_.growth_pct, _.base_growth_pct),
        two_year_total_pct=_.growth_pct
        + _.base_growth_pct
        + _.growth_pct * _.base_growth_pct / 100,
    ).drop("quoted_before")


def two_year(growth_pct: Number, base_growth_pct: Number) -> Number:
    """Two-year average growth (两年平均), the geometric mean; only if both years kept something.

    Source   docs/methods.md#two_year
    """
    now, then = 1 + growth_pct / 100, 1 + base_growth_pct / 100
    is_defined = (now > 0) & (then > 0)
    return ibis.ifelse(is_defined, ((now.abs() * then.abs()).sqrt() - 1) * 100, None)


def _is_printed_unchanged() -> ibis.expr.types.BooleanValue:
    return (_.growth_word == UNCHANGED) & _.growth_published_pct.notnull()
