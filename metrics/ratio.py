"""Ratios as a sum over a sum, never as a mean of ratios."""

import ibis
from ibis import _

PLACE = ("area", "chain", "year", "month")
KEY = ("indicator", *PLACE, "basis")
CLOSED = ("suppressed", "not_applicable")


def ratios(fact: ibis.Table, indicator: ibis.Table) -> ibis.Table:
    """The level of a ratio from its two printed parts of the same area, chain and month.

    Takes    fact: printed figures; indicator with numerator, denominator, ratio_scale.
    Returns  rows like fact, with level_kind: every ratio that nobody printed and both of whose
             parts are printed, the denominator positive (level in the base unit of the ratio; base
             when the base of both parts is printed; level_kind computed); and every ratio printed
             without a level, filled where that is possible and the figure is not suppressed.
    Source   docs/methods.md#ratios
    """
    made = divided(fact, indicator)
    printed = fact.semi_join(indicator.filter(_.numerator != ""), "indicator")
    known = made.rename({f"{name}_made": name for name in KEY})
    same = [printed[name] == known[f"{name}_made"] for name in KEY]
    given = printed.filter(_.level.isnull()).left_join(known, same)
    is_open = _.status.notin(CLOSED) & _.made_level.notnull()
    given = given.mutate(is_open=is_open).mutate(
        level=ibis.ifelse(_.is_open, _.made_level, None),
        base=ibis.ifelse(_.is_open, _.base.coalesce(_.made_base), _.base),
        level_kind=ibis.ifelse(_.is_open, "computed", ibis.null("string")),
    )
    unprinted = {name: ibis.null(kind) for name, kind in fact.schema().items() if name not in KEY}
    added = made.anti_join(printed, KEY).mutate(
        **{
            **unprinted,
            "level": _.made_level,
            "base": _.made_base,
            "status": ibis.literal("reported"),
            "is_revised": ibis.literal(False),
            "level_kind": ibis.literal("computed"),
        }
    )
    columns = (*fact.columns, "level_kind")
    return ibis.union(given.select(columns), added.select(columns))


def divided(fact: ibis.Table, indicator: ibis.Table) -> ibis.Table:
    """Numerator over denominator, wherever both are printed and the denominator is positive.

    Returns  key, made_level, made_base.
    Source   docs/methods.md#ratios
    """
    part = indicator.select("indicator", "basis")
    wanted = (
        indicator.filter(_.numerator != "")
        .select("numerator", "denominator", "ratio_scale", ratio="indicator", ratio_basis="basis")
        .join(part.select(numerator="indicator", numerator_basis="basis"), "numerator")
        .join(part.select(denominator="indicator", denominator_basis="basis"), "denominator")
    )
    above = fact.select(
        *PLACE, numerator="indicator", numerator_basis="basis", above="level", above_base="base"
    ).join(wanted, ["numerator", "numerator_basis"])
    below = fact.select(
        *PLACE, denominator="indicator", denominator_basis="basis", below="level", below_base="base"
    ).semi_join(wanted, ["denominator", "denominator_basis"])
    both = above.join(below, [*PLACE, "denominator", "denominator_basis"])
    return both.filter(_.above.notnull() & (_.below > 0)).select(
        *PLACE,
        indicator="ratio",
        basis="ratio_basis",
        made_level=_.above / _.below * _.ratio_scale,
        made_base=ibis.ifelse(_.below_base > 0, _.above_base / _.below_base, None) * _.ratio_scale,
    )
