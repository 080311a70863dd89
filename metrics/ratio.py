"""Ratios as a sum over a sum, never as a mean of ratios."""

import ibis
from ibis import _


def ratios(fact: ibis.Table, indicator: ibis.Table) -> ibis.Table:
    """The level of a ratio from its two printed parts of the same area, chain and month.

    Takes    fact: printed figures; indicator with numerator, denominator, ratio_scale.
    Returns  one row per key where both parts are printed and the denominator is positive: level in
             the base
             unit of the ratio; base when the base of both parts is printed; level_kind computed.
    Source   docs/methods.md#ratios
    """
    part = indicator.select("indicator", "basis")
    top = part.select(numerator="indicator", numerator_basis="basis")
    bottom = part.select(denominator="indicator", denominator_basis="basis")
    wanted = (
        indicator.filter(_.numerator != "")
        .select("numerator", "denominator", "ratio_scale", ratio="indicator", ratio_basis="basis")
        .join(top, "numerator")
        .join(bottom, "denominator")
    )
    place = ["area", "chain", "year", "month"]
    above = fact.select(
        *place, numerator="indicator", numerator_basis="basis", above="level", above_base="base"
    ).join(wanted, ["numerator", "numerator_basis"])
    below = fact.select(
        *place, denominator="indicator", denominator_basis="basis", below="level", below_base="base"
    ).semi_join(wanted, ["denominator", "denominator_basis"])
    both = above.join(below, [*place, "denominator", "denominator_basis"])
    return both.filter(_.above.notnull() & (_.below > 0)).select(
        *place,
        indicator="ratio",
        basis="ratio_basis",
        level=_.above / _.below * _.ratio_scale,
        base=ibis.ifelse(_.below_base > 0, _.above_base / _.below_base, None) * _.ratio_scale,
        status=ibis.literal("reported"),
        level_kind=ibis.literal("computed"),
        **_unprinted(),
    )


def _unprinted() -> dict[str, ibis.Value]:
    """What a row that stood in no file has in the columns of a printed one."""
    texts = ("growth_word", "batch", "sheet", "level_cell", "growth_cell", "base_cell")
    return {
        **{name: ibis.null("string") for name in texts},
        **{name: ibis.null("float64") for name in ("growth_pct", "change_pp", "share_pct")},
        "rank": ibis.null("int16"),
        "is_revised": ibis.literal(False),
    }
