"""Pieces of computed sentences: a number, a period and a subject, as a bulletin writes them."""

import ibis
from ibis import _

from metrics.rounding import half_up

Text = ibis.expr.types.StringValue
Number = ibis.expr.types.NumericValue


def one_decimal(value: Number) -> Text:
    """The size of a number at one decimal, half up, without a sign: '14.2'.

    Source   docs/methods.md#warnings
    """
    return (half_up(value, 1).abs() / 10).cast("string")


def period(basis: Text, month: Number) -> Text:
    """1—10月 for a cumulative, 10月末 for a stock, 10月 for a month.

    Source   docs/methods.md#warnings
    """
    number = month.cast("string")
    return ibis.cases(
        (basis == "point", number + "月末"),
        ((basis == "ytd") & (month > 1), ibis.literal("1—") + number + "月"),
        else_=number + "月",
    )


def change(growth_pct: Number, word: Text) -> Text:
    """同比增长5.1%, 同比下降2.3%, 同比持平, or the word that stands for it.

    Source   docs/methods.md#warnings
    """
    number = one_decimal(growth_pct) + "%"
    shown = half_up(growth_pct, 1)
    return word.coalesce(
        ibis.cases(
            (shown > 0, ibis.literal("同比增长") + number),
            (shown < 0, ibis.literal("同比下降") + number),
            else_="同比持平",
        )
    )


def lasting(run: Number, since_year: Number, since_month: Number) -> Text:
    """，自2026年8月起已连续3期; nothing for the first time.

    Source   docs/methods.md#warnings
    """
    text = (
        ibis.literal("，自")
        + since_year.cast("string")
        + "年"
        + since_month.cast("string")
        + "月起已连续"
        + run.cast("string")
        + "期"
    )
    return ibis.ifelse(run > 1, text, "")


def subjects(area: ibis.Table, chain: ibis.Table) -> ibis.Table:
    """Who a sentence is about: an area by its short name, with the chain unless it is the whole.

    Source   docs/methods.md#warnings
    """
    whole = area.select("area", area_short="short").cross_join(
        chain.select("chain", chain_short="short")
    )
    name = ibis.ifelse(_.chain == "all", _.area_short, _.area_short + _.chain_short)
    return whole.select("area", "chain", subject=name)


def warning_text(told: ibis.Table) -> Text:
    """What a case of a rule is, in one sentence without its full stop.

    Source   docs/methods.md#warnings
    """
    head = told.subject + told.short
    when = period(told.basis, told.month)
    lasts = lasting(told.run, told.since_year, told.since_month)
    points = one_decimal(told.value) + "个百分点"
    is_seasonal = told.seasonal_gap_pp < told.gap_pp
    sign = ibis.ifelse(told.progress_pct < 0, "−", "")  # a net increase may turn out a decrease
    done = head + when + "完成目标的" + sign + one_decimal(told.progress_pct) + "%，欠"
    return (
        ibis.cases(
            (
                told.kind == "negative_growth",
                head + when + change(told.growth_pct, told.growth_word),
            ),
            (
                (told.kind == "behind_progress") & (told.target_type == "growth"),
                head + when + change(told.growth_pct, told.growth_word) + "，低于目标" + points,
            ),
            (
                (told.kind == "behind_progress") & told.progress_pct.isnull(),
                head + when + "差目标" + points,
            ),
            ((told.kind == "behind_progress") & is_seasonal, done + "季节进度" + points),
            (told.kind == "behind_progress", done + "时间进度" + points),
            (
                told.kind == "divergence",
                head + "与" + told.other_short + when + "增速相差" + points,
            ),
            (
                told.kind == "opposite_signs",
                head
                + when
                + change(told.growth_pct, told.growth_word)
                + "，而"
                + told.other_short
                + "下降"
                + one_decimal(told.value)
                + "%",
            ),
            (
                told.kind == "rank_fall",
                head
                + when
                + "由第"
                + (told.rank + told.rank_change).cast("string")
                + "位退至第"
                + told.rank.cast("string")
                + "位",
            ),
            else_=head + when + "为上限的" + one_decimal(told.value) + "%",
        )
        + lasts
    )
