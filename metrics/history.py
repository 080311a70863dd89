"""倒排增速: was the growth that is now required ever reached before?"""

import ibis
from ibis import _

HALF_STEP_PP = 0.05  # growth is printed at one decimal


def reached(figure: ibis.Table) -> ibis.Table:
    """In how many past years the rest of the year grew by what this year still needs.

    Takes    rows of figure on basis ytd.
    Returns  rows that have a required growth: indicator, area, chain, year, month,
             required_growth_pct, years, times (own past years, and those that reached it),
             peer_years, peer_times (all units with the same indicator and chain), required_low_pct,
             required_high_pct (the need when the printed growth moves within its rounding).
    Source   docs/methods.md#reached
    """
    series = ["indicator", "area", "chain"]
    need = figure.filter((_.basis == "ytd") & _.required_growth_pct.notnull()).select(
        *series,
        "year",
        "month",
        "required_growth_pct",
        "target_type",
        "target",
        *("growth_pct", "growth_kind"),
    )
    asked = figure.semi_join(need, ["indicator", "chain"])
    past = ibis.union(rest_growth(asked), rest_by_rate(asked))
    # Where the rest of the year weighs (1 - s), half a unit of the last printed decimal moves the
    # need by s / (1 - s); need, target and growth tell s, and where they are one, m / 12 stands in.
    lever = (_.required_growth_pct - _.target) / (_.target - _.growth_pct).nullif(0)
    is_rounded = (_.target_type == "growth") & (_.growth_kind == "published")
    need = need.mutate(lever=lever.coalesce(_.month / (12 - _.month).nullif(0))).mutate(
        width=ibis.ifelse(is_rounded, HALF_STEP_PP * _.lever, 0.0)
    )
    own = _counted(need, past, [*series, "month"], "years", "times")
    peers = _counted(need, past, ["indicator", "chain", "month"], "peer_years", "peer_times")
    key = [*series, "year", "month"]
    found = need.left_join(own, key).drop(*(f"{name}_right" for name in key))
    found = found.left_join(peers, key).drop(*(f"{name}_right" for name in key))
    counts = {n: _[n].coalesce(0) for n in ("years", "times", "peer_years", "peer_times")}
    return found.mutate(
        **counts,
        required_low_pct=_.required_growth_pct - _.width,
        required_high_pct=_.required_growth_pct + _.width,
    ).drop("target_type", "target", "growth_pct", "growth_kind", "lever", "width")


def rest_growth(figure: ibis.Table) -> ibis.Table:
    """Growth of the months after m against the same months a year before, for every complete year.

    Returns  indicator, area, chain, year, month, rest_pct.
    Source   docs/methods.md#rest_growth
    """
    key = ["indicator", "area", "chain", "year"]
    ytd = figure.filter((_.basis == "ytd") & _.level.notnull()).select(*key, "month", "level")
    whole = ytd.filter(_.month == 12).select(*key, whole="level")
    rest = ytd.filter(_.month < 12).join(whole, key).mutate(rest=_.whole - _.level)
    last = rest.select(*key[:3], "month", year=_.year + 1, rest_last="rest")
    last = last.mutate(year=_.year.cast(figure.year.type()))
    both = rest.join(last, [*key, "month"]).filter(_.rest_last > 0)
    return both.select(*key, "month", rest_pct=(_.rest / _.rest_last - 1) * 100)


def rest_by_rate(figure: ibis.Table) -> ibis.Table:
    """The same where only the growth is published (增加值), with m / 12 for last year's share.

    An estimate, as the need itself is one there (metrics/progress.py).

    Returns  indicator, area, chain, year, month, rest_pct.
    Source   docs/methods.md#rest_growth
    """
    key = ["indicator", "area", "chain", "year"]
    rates = figure.filter((_.basis == "ytd") & _.level.isnull() & _.growth_pct.notnull())
    rates = rates.select(*key, "month", "growth_pct")
    whole = rates.filter(_.month == 12).select(*key, whole="growth_pct")
    both = rates.filter(_.month < 12).join(whole, key)
    gone = _.month / 12
    return both.select(*key, "month", rest_pct=(_.whole - gone * _.growth_pct) / (1 - gone))


def _counted(
    need: ibis.Table, past: ibis.Table, on: list[str], years: str, times: str
) -> ibis.Table:
    before = past.select(*on, past_year="year", rest_pct="rest_pct")
    pairs = need.join(before, on).filter(_.past_year < _.year)
    return pairs.group_by("indicator", "area", "chain", "year", "month").aggregate(
        **{years: _.count(), times: (_.rest_pct >= _.required_growth_pct - 1e-9).sum()}
    )
