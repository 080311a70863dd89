"""Warnings: what a rule of the catalogue finds in the figures, since when, and in words."""

import ibis
from ibis import _

from metrics.speech import subjects, warning_text

COLUMNS = (
    *("rule", "level", "indicator", "area", "chain", "year", "month", "value", "threshold"),
    *("since_year", "since_month", "text"),
)
BAD_WORDS = ("由盈转亏", "增亏")


def warnings(
    figure: ibis.Table,
    rule: ibis.Table,
    indicator: ibis.Table,
    area: ibis.Table,
    chain: ibis.Table,
    park: ibis.Table,
) -> ibis.Table:
    """Every case that a rule names, in the month in which it holds, with the month since which it
    has held.

    Returns  rule, level, indicator, area, chain, year, month, value, threshold, since_year,
             since_month, text; where a red and an amber rule find the same case, the red one only.
    Source   docs/methods.md#warnings
    """
    cases = running(watched(figure, rule, indicator, area))
    cases = cases.filter(_.is_hit & (_.run >= _.months))
    subject = subjects(area, chain)
    names = indicator.select("indicator", short="short")
    other = indicator.select(other="indicator", other_short="short")
    told = (
        cases.join(subject, ["area", "chain"])
        .join(names, "indicator")
        .left_join(other, "other")
        .drop("other_right")
    )
    told = told.mutate(text=warning_text(told))
    found = ibis.union(
        told.select(*COLUMNS, "kind", "other", "months"),
        last_places(figure, rule, indicator, area).select(*COLUMNS, "kind", "other", "months"),
        vetoes(figure, rule, area, park).select(*COLUMNS, "kind", "other", "months"),
    )
    redness = ibis.ifelse(_.level == "red", 0, 1)
    case = ["kind", "indicator", "other", "area", "chain", "year", "month"]
    worst = ibis.window(group_by=case, order_by=[redness, ibis.desc("months"), "rule"])
    return found.mutate(turn=ibis.row_number().over(worst)).filter(_.turn == 0).select(COLUMNS)


def watched(
    figure: ibis.Table, rule: ibis.Table, indicator: ibis.Table, area: ibis.Table
) -> ibis.Table:
    """Every figure that a rule looks at, with the value it looks at and whether it is hit.

    Takes    figure on the basis its indicator leads with; a rule for a rank group sees chain all
             only.
    Source   docs/methods.md#warnings
    """
    lead = indicator.select("indicator", lead_basis="basis")
    rows = figure.select(
        *("indicator", "area", "chain", "year", "month", "basis", "level", "growth_pct"),
        *("growth_word", "rank", "rank_change", "target", "target_type", "progress_pct"),
        *("gap_pp", "seasonal_gap_pp"),
    ).join(lead, "indicator")
    rows = rows.filter(_.basis == _.lead_basis).join(area.select("area", "rank_group"), "area")
    rules = rule.rename(level_of_rule="level", group="rank_group")
    rows = rows.join(rules, "indicator").filter(
        ((_.group == "") | ((_.group == _.rank_group) & (_.chain == "all")))
        & (_.year.cast("string") + "-" + _.month.cast("string").lpad(2, "0") >= _.valid_from)
    )
    beside = figure.select(
        *("area", "chain", "year", "month"),
        other="indicator",
        other_basis="basis",
        other_pct="growth_pct",
    ).join(indicator.select(other="indicator", other_basis="basis"), ["other", "other_basis"])
    keys = ["other", "area", "chain", "year", "month"]
    rows = rows.left_join(beside, keys).drop(*(f"{name}_right" for name in keys))
    is_bad_word = _.growth_word.isin(BAD_WORDS) & (_.kind == "negative_growth")
    apart = _.growth_pct - _.other_pct
    rows = rows.mutate(
        value=ibis.cases(
            (_.kind == "negative_growth", _.growth_pct),
            (
                _.kind == "behind_progress",
                ibis.least(_.gap_pp, _.seasonal_gap_pp.coalesce(_.gap_pp)),
            ),
            (_.kind == "divergence", apart),
            (_.kind == "opposite_signs", _.other_pct),
            (_.kind == "rank_fall", _.rank_change.cast("float64")),
            (
                (_.kind == "ceiling_crossed") & (_.target_type == "ceiling"),
                _.level / _.target.nullif(0) * 100,
            ),
            else_=None,
        )
    )
    return rows.mutate(
        is_hit=ibis.cases(
            (_.kind.isin(["negative_growth", "behind_progress"]), _.value < _.threshold),
            (_.kind == "divergence", _.value.abs() > _.threshold),
            (_.kind == "opposite_signs", (_.growth_pct >= _.threshold) & (_.value < 0)),
            (_.kind == "rank_fall", _.value <= -_.threshold),
            else_=_.value > _.threshold,
        ).coalesce(False)
        | is_bad_word.coalesce(False)
    )


def running(rows: ibis.Table) -> ibis.Table:
    """For how many reports running a case has been hit, and since when.

    A month without a report ends the run, except the January of a series that has none (1-2月).

    Source   docs/methods.md#warnings
    """
    series = ["rule", "indicator", "area", "chain"]
    rows = rows.mutate(month_no=_.year.cast("int32") * 12 + _.month)
    in_order = ibis.window(group_by=series, order_by="month_no")
    until_now = ibis.window(group_by=series, order_by="month_no", preceding=None, following=0)
    rows = rows.mutate(
        was_hit=_.is_hit.lag().over(in_order),
        months_since=_.month_no - _.month_no.lag().over(in_order),
    )
    follows = (_.months_since == 1) | ((_.months_since == 2) & (_.month == 2))
    is_start = ~(_.was_hit & follows).coalesce(False)
    rows = rows.mutate(place=ibis.row_number().over(in_order), is_start=is_start)
    rows = rows.mutate(
        start=ibis.ifelse(_.is_start, _.month_no, None).max().over(until_now),
        start_place=ibis.ifelse(_.is_start, _.place, None).max().over(until_now),
    )
    return rows.mutate(
        run=_.place - _.start_place + 1,
        since_year=((_.start - 1) // 12).cast("int16"),
        since_month=((_.start - 1) % 12 + 1).cast("int8"),
        level=_.level_of_rule,
        level_now=_.level,
    )


def last_places(
    figure: ibis.Table, rule: ibis.Table, indicator: ibis.Table, area: ibis.Table
) -> ibis.Table:
    """Units that stand among the last on many indicators at once; variants of one indicator count
    once.

    Source   docs/methods.md#warnings
    """
    lead = indicator.filter(_.variant_of == "").select(
        "indicator", "short", "place_order", lead_basis="basis"
    )
    ranked = (
        figure.filter((_.chain == "all") & _.rank.notnull() & _.rank_of.notnull())
        .select("indicator", "area", "chain", "year", "month", "basis", "rank", "rank_of")
        .join(lead, "indicator")
        .filter(_.basis == _.lead_basis)
        .join(area.select("area", "rank_group", place="short"), "area")
    )
    rules = rule.filter(_.kind == "last_places").drop("indicator")
    last = ranked.join(rules, "rank_group").filter(
        (_.rank > _.rank_of - _.threshold) & (_.rank_of > 2 * _.threshold)
    )
    key = ["rule", "kind", "level", "other", "threshold", "months", "area", "chain"]
    found = (
        last.group_by(*key, "place", "year", "month")
        .aggregate(times=_.count(), names=_.short.group_concat("、", order_by="place_order"))
        .filter(_.times >= _.months)
    )
    return found.mutate(
        indicator=ibis.literal(""),
        value=_.times.cast("float64"),
        since_year="year",
        since_month="month",
        text=found.place
        + found.times.cast("string")
        + "项指标列后"
        + found.threshold.cast("int32").cast("string")
        + "位："
        + found.names,
    )


def vetoes(figure: ibis.Table, rule: ibis.Table, area: ibis.Table, park: ibis.Table) -> ibis.Table:
    """Parks under veto, in every month that is reported for them while it lasts.

    Source   docs/methods.md#warnings
    """
    month = ibis._.year.cast("string") + "-" + ibis._.month.cast("string").lpad(2, "0")
    held = figure.select("area", "year", "month").distinct().mutate(held=month)
    barred = (
        park.filter(_.veto_from != "")
        .select("veto_from", "veto_until", "veto_reason", area="park")
        .join(area.select("area", "short"), "area")
        .join(held, "area")
        .filter((_.held >= _.veto_from) & ((_.veto_until == "") | (_.held <= _.veto_until)))
    )
    rules = rule.filter(_.kind == "veto").drop("indicator")
    rows = barred.cross_join(rules)
    year, start = rows.veto_from.substr(0, 4), rows.veto_from.substr(5, 2).cast("int8")
    return rows.mutate(
        indicator=ibis.literal(""),
        chain=ibis.literal("all"),
        value=ibis.null("float64"),
        since_year=year.cast("int16"),
        since_month=start,
        text=rows.short
        + "自"
        + year
        + "年"
        + start.cast("string")
        + "月起一票否决："
        + rows.veto_reason,
    )
