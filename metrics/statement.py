"""Which statements change when new figures are published (换数先看影响)."""

import ibis
from ibis import _

KEY = ("indicator", "area", "chain", "year", "month", "basis")


def statements(before: ibis.Table, now: ibis.Table, rule_before: ibis.Table, rule_now: ibis.Table):
    """Every statement that a reader could have quoted and that now reads otherwise.

    Takes    before, now: figure of two snapshots; rule_before, rule_now: their warning tables.
    Returns  KEY, statement (level | growth | rank | target_met | missing | new | warning_raised |
             warning_cleared), said (rule for a warning, else ''), value_old, value_new. The same
             figures twice give no row. A month that is new to a series is no change.
    Source   docs/methods.md#statements
    """
    shown = (*KEY, "level", "growth_pct", "growth_word", "rank", "gap_pp")
    old = before.select(**{f"{n}_old" if n not in KEY else n: before[n] for n in shown})
    both = old.join(now.select(shown), KEY)
    text = ibis.literal("")
    parts = [
        both.filter(_differs(both.level_old, both.level)).select(
            *KEY,
            statement=ibis.literal("level"),
            said=text,
            value_old="level_old",
            value_new="level",
        ),
        both.filter(
            _differs(both.growth_pct_old, both.growth_pct)
            | (both.growth_word_old.coalesce("") != both.growth_word.coalesce(""))
        ).select(
            *KEY,
            statement=ibis.literal("growth"),
            said=both.growth_word.coalesce(""),
            value_old="growth_pct_old",
            value_new="growth_pct",
        ),
        both.filter(_differs(both.rank_old, both["rank"])).select(
            *KEY,
            statement=ibis.literal("rank"),
            said=text,
            value_old=_.rank_old.cast("float64"),
            value_new=_["rank"].cast("float64"),
        ),
        both.filter((both.gap_pp_old < 0) != (both.gap_pp < 0)).select(
            *KEY,
            statement=ibis.literal("target_met"),
            said=text,
            value_old="gap_pp_old",
            value_new="gap_pp",
        ),
        before.anti_join(now, KEY).select(
            *KEY,
            statement=ibis.literal("missing"),
            said=text,
            value_old=_.level.coalesce(_.growth_pct),
            value_new=ibis.null("float64"),
        ),
    ]
    for name, one, other in (
        ("warning_raised", rule_now, rule_before),
        ("warning_cleared", rule_before, rule_now),
    ):
        case = ["rule", "indicator", "area", "chain", "year", "month"]
        held = now if name == "warning_raised" else before
        # A month that only one of the two knows can neither raise nor clear a warning.
        common = held.select("year", "month").distinct().semi_join(before, ["year", "month"])
        common = common.semi_join(now, ["year", "month"])
        parts.append(
            one.anti_join(other, case)
            .semi_join(common, ["year", "month"])
            .select(
                *KEY[:5],
                basis=text,
                statement=ibis.literal(name),
                said="rule",
                value_old=ibis.ifelse(name == "warning_cleared", _.value, None),
                value_new=ibis.ifelse(name == "warning_raised", _.value, None),
            )
        )
    return ibis.union(*parts)


def _differs(one, other):
    return (one != other).coalesce(one.isnull() != other.isnull())
