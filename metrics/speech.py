"""Pieces of computed sentences: a number, a period and a subject, as a bulletin writes them."""

import ibis

from metrics.rounding import half_up

Text = ibis.expr.types.StringValue
Number = ibis.expr.types.NumericValue


def one_decimal(value: Number) -> Text:
    """The size of a number at one decimal, half up, without a sign: '14.2'."""
    return (half_up(value, 1).abs() / 10).cast("string")


def period(basis: Text, month: Number) -> Text:
    """1—10月 for a cumulative, 10月末 for a stock, 10月 for a month."""
    number = month.cast("string")
    return ibis.cases(
        (basis == "point", number + "月末"),
        ((basis == "ytd") & (month > 1), ibis.literal("1—") + number + "月"),
        else_=number + "月",
    )


def change(growth_pct: Number, word: Text) -> Text:
    """同比增长5.1%, 同比下降2.3%, 同比持平, or the word that stands for it."""
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
    """，自2026年8月起已连续3期; nothing for the first time."""
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
