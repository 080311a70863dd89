"""水电气工税协调性: where an enterprise's figures do not go together. Only flags, never edits."""

from functools import reduce
from operator import add, and_

import ibis
from ibis import _

FIRM = ("firm", "industry")
INPUTS = ("output", "revenue", "electricity", "water", "gas", "staff", "tax")
COLUMNS = (*FIRM, "year", "month", "rule", "value", "other")
UP, DOWN, APART, PER_KWH = 10.0, -5.0, 20.0, 30.0  # percent and points; our assumption
QUIET_MONTHS, SAME_MONTHS = 3, 3
MAD = 1.4826
YTD = "_ytd"


def grown(firm_month: ibis.Table) -> ibis.Table:
    """Three months rolling, and the same three months of the year before, of a matched firm.

    Takes    firm_month: firm, industry, year, month and the INPUTS of that month (NULL unknown).
    Returns  the rows, month_no, each input's sum of three months (<input>_sum), that of the year
             before (<input>_last) and its growth (<input>_pct); NULL unless all six months are
             known and the base is positive.
    Source   docs/methods.md#coherence
    """
    rows = _numbered(firm_month)
    # By the calendar: a window over month numbers, whole only when three months are in it.
    three = ibis.range_window(group_by="firm", order_by="month_no", preceding=2, following=0)
    return _beside_last_year(rows, three, ibis.literal(QUIET_MONTHS))


def grown_since_january(firm_month: ibis.Table) -> ibis.Table:
    """The months of the year so far, beside the same months of the year before.

    Takes    firm_month: as of grown(). A firm without a row for January is taken from February (two
             months reported as one); both years must begin alike.
    Returns  as of grown().
    Source   docs/methods.md#coherence
    """
    year = ibis.window(group_by=("firm", "year"))
    rows = _numbered(firm_month).mutate(first=_.month.min().over(year))
    so_far = ibis.cumulative_window(group_by=("firm", "year"), order_by="month")
    rows = rows.filter(_.first <= 2)
    return _beside_last_year(rows, so_far, rows.month - rows["first"] + 1)


def _numbered(firm_month: ibis.Table) -> ibis.Table:
    return firm_month.mutate(
        month_no=_.year.cast("int32") * 12 + _.month, first=ibis.literal(0, "int8")
    )


def _beside_last_year(rows: ibis.Table, window, months) -> ibis.Table:
    """The sums over a window where it holds so many known months, this year and the last."""
    sums = {
        f"{name}_sum": ibis.ifelse(
            _[name].count().over(window) == months, _[name].sum().over(window), None
        )
        for name in INPUTS
    }
    rows = rows.mutate(**sums)
    last = rows.select(
        last_firm="firm", now_no=_.month_no + 12, last_first="first",
        **{f"{n}_last": f"{n}_sum" for n in INPUTS},
    )  # fmt: skip
    same = [
        rows.firm == last.last_firm,
        rows.month_no == last.now_no,
        rows["first"] == last.last_first,
    ]
    rows = rows.left_join(last, same).drop("last_firm", "now_no", "last_first", "first")
    growths = {
        f"{n}_pct": ibis.ifelse(
            _[f"{n}_last"] > 0, (_[f"{n}_sum"] / _[f"{n}_last"] - 1) * 100, None
        )
        for n in INPUTS
    }
    return rows.mutate(**growths)


def flags(firm_month: ibis.Table, firm_ytd: ibis.Table) -> ibis.Table:
    """Every rule of METHODS 3.13 that a firm's month breaks.

    Takes    firm_month: as for grown(); firm_ytd: firm, industry, year, month, output, cumulative.
    Returns  firm, industry, year, month, rule, value, other (what the value is set against):
             a_opposite, b_apart, c_idle_electricity | c_idle_staff | c_idle_tax, d_tax_rate,
             e_per_kwh, f_falling_ytd, g_same_as_before, h_same_as_ever, i_robust_gap; a, b and e of
             the months since January with _ytd behind.
    Source   docs/methods.md#coherence
    """
    rows, so_far = grown(firm_month), grown_since_january(firm_month)
    return ibis.union(
        opposite(rows), apart(rows), idle(rows), tax_rate(rows), per_kwh(rows),
        opposite(so_far, YTD), apart(so_far, YTD), per_kwh(so_far, YTD),
        falling(firm_ytd), repeated(rows), robust_gap(rows),
    )  # fmt: skip


def opposite(rows: ibis.Table, span: str = "") -> ibis.Table:
    """Output up by ten percent or more while power falls by five or more, or the other way about.

    Source   docs/methods.md#coherence
    """
    one = (_.output_pct >= UP) & (_.electricity_pct <= DOWN)
    other = (_.output_pct <= DOWN) & (_.electricity_pct >= UP)
    return _flag(rows.filter(one | other), f"a_opposite{span}", "output_pct", "electricity_pct")


def apart(rows: ibis.Table, span: str = "") -> ibis.Table:
    """Growth of output and of power more than twenty points apart.

    Source   docs/methods.md#coherence
    """
    is_apart = (_.output_pct - _.electricity_pct).abs() > APART
    return _flag(rows.filter(is_apart), f"b_apart{span}", "output_pct", "electricity_pct")


def idle(rows: ibis.Table) -> ibis.Table:
    """Output for three months running without any power, staff or tax.

    Source   docs/methods.md#coherence
    """
    found = [
        _flag(
            rows.filter(_produces() & (_[f"{name}_sum"] == 0)),
            f"c_idle_{name}",
            "output_sum",
            f"{name}_sum",
        )
        for name in ("electricity", "staff", "tax")
    ]
    return ibis.union(*found)


def tax_rate(rows: ibis.Table) -> ibis.Table:
    """Tax over revenue of three months outside the fifth to ninety-fifth part of its industry.

    Source   docs/methods.md#coherence
    """
    known = rows.filter(_.revenue_sum > 0).mutate(rate=_.tax_sum / _.revenue_sum * 100)
    usual = known.group_by("industry", "year", "month").aggregate(
        low=_.rate.quantile(0.05), high=_.rate.quantile(0.95), firms=_.rate.count()
    )
    both = known.join(usual, ["industry", "year", "month"]).filter(_.firms >= 10)
    outside = both.filter((_.rate < _.low) | (_.rate > _.high))
    edge = ibis.ifelse(_.rate < _.low, _.low, _.high)
    return _flag(outside.mutate(edge=edge), "d_tax_rate", "rate", "edge")


def per_kwh(rows: ibis.Table, span: str = "") -> ibis.Table:
    """Output per kWh changed by more than thirty percent against a year before.

    Source   docs/methods.md#coherence
    """
    now = _.output_sum / _.electricity_sum.nullif(0)
    last = _.output_last / _.electricity_last.nullif(0)
    rows = rows.mutate(change=(now / last.nullif(0) - 1) * 100, limit=ibis.literal(PER_KWH))
    return _flag(rows.filter(_.change.abs() > PER_KWH), f"e_per_kwh{span}", "change", "limit")


def falling(firm_ytd: ibis.Table) -> ibis.Table:
    """A cumulative smaller than that of the month before, same year.

    Source   docs/methods.md#coherence
    """
    key = ["firm", "year", "month"]
    month = (_.month + 1).cast(firm_ytd.month.type())
    before = firm_ytd.select("firm", "year", month=month, before="output")
    both = firm_ytd.join(before, key).filter(_.output < _.before)
    return _flag(both, "f_falling_ytd", "output", "before")


def repeated(rows: ibis.Table) -> ibis.Table:
    """All inputs that are known the same as last month; or output the very same three months
    running.

    Source   docs/methods.md#coherence
    """
    months = rows.select(*FIRM, "year", "month", "month_no", *INPUTS)
    names = {f"{n}_before": n for n in INPUTS}
    before = months.select(last_firm="firm", now_no=_.month_no + 1, **names)
    same = [months.firm == before.last_firm, months.month_no == before.now_no]
    both = months.join(before, same)
    alike = [
        (_[n] == _[f"{n}_before"]) | (_[n].isnull() & _[f"{n}_before"].isnull()) for n in INPUTS
    ]
    known = reduce(add, (_[n].notnull().cast("int8") for n in INPUTS))
    copied = both.filter(reduce(and_, alike) & (known >= 2) & (_.output != 0))
    three = ibis.range_window(group_by="firm", order_by="month_no", preceding=2, following=0)
    level = months.mutate(
        low=_.output.min().over(three),
        high=_.output.max().over(three),
        held=_.output.count().over(three),
    )
    flat = level.filter((_.held == SAME_MONTHS) & (_.low == _.high) & (_.output != 0))
    return ibis.union(
        _flag(copied, "g_same_as_before", "output", "output_before"),
        _flag(flat, "h_same_as_ever", "output", "low"),
    )


def robust_gap(rows: ibis.Table) -> ibis.Table:
    """Growth of output less that of power, far from what is usual in the industry that month.

    Far is more than 3 x 1.4826 x the median deviation from the industry's median; industries of
    fewer than five firms are left alone.

    Source   docs/methods.md#coherence
    """
    gap = rows.mutate(gap=_.output_pct - _.electricity_pct).filter(_.gap.notnull())
    key = ["industry", "year", "month"]
    middle = gap.group_by(key).aggregate(middle=_.gap.median(), firms=_.count())
    near = gap.join(middle, key).mutate(away=(_.gap - _.middle).abs())
    spread = near.group_by(key).aggregate(spread=_.away.median())
    far = near.join(spread, key).filter(
        (_.firms >= 5) & (_.spread > 0) & (_.away > 3 * MAD * _.spread)
    )
    return _flag(far, "i_robust_gap", "gap", "middle")


def _produces():
    return _.output_sum > 0


def _flag(rows: ibis.Table, rule: str, value: str, other: str) -> ibis.Table:
    return rows.mutate(
        rule=ibis.literal(rule), value=_[value].cast("float64"), other=_[other].cast("float64")
    ).select(COLUMNS)
