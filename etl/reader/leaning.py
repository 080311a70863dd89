"""What 增速, 位次 and 比重 lean on, and where they may not: levels not kept, 其中, ratios."""

import re
from dataclasses import replace

from etl.reader.facets import PLACED, Facets
from etl.reader.stack import Stack

_CHILD = re.compile(r"\s*(?:#|其中)")
FORECAST, LAST = "forecast", "last"  # levels that are not kept, but have growths


def leans(stack: Stack) -> bool:
    """Whether the nearest heading only says growth, base, place or share, but not of what."""
    is_relative = stack.facets.measure in ("growth", "base", "rank", "share")
    return is_relative and not stack.headings[0].facets.indicator


def is_strange(facets: Facets) -> bool:
    """A level that is not understood, or not kept: 地方级税收, 1-10月预计, 上月."""
    is_apart = facets.omit and facets.open in (FORECAST, LAST)
    return facets.measure in ("", "level") and bool(facets.unknown or is_apart)


def is_placed(facets: Facets) -> bool:
    """What is not kept or not understood, and may have places of its own: 完成率 | 位次."""
    is_strange_too = facets.unknown and not is_in_points(facets)
    return facets.measure != "rank" and bool(is_strange_too or facets.open == PLACED)


def is_after(stack: Stack, strange: Stack) -> bool:
    """Whether 增速 or 位次 at its right may be that of a level that is not kept."""
    if not leans(stack) or (stack.facets.measure == "base" and strange.facets.open == LAST):
        return False
    cells = {heading.cell for heading in strange.headings}
    is_beside = any(heading.cell in cells for heading in stack.headings)
    return is_beside or not stack.facets.indicator


def follow(stack: Stack, strange: Stack) -> None:
    """What leans on a level that is not kept shares its fate."""
    for heading in strange.headings if strange.facets.unknown else ():
        stack.add(heading)
    stack.facets = replace(stack.facets, omit=stack.facets.omit or strange.facets.omit)


def is_aside(stack: Stack, before: Stack) -> bool:
    """Whether a level only adds to the one before: 其中：技改投资, or a 产销率（%） behind 产值."""
    is_child = any(_CHILD.match(heading.text) for heading in stack.headings[:1])
    units, others = stack.facets.unit[:1], before.facets.unit[:1]
    is_ratio = units == ("%",) and others not in ((), ("%",))
    return (is_child or is_ratio) and before.facets.indicator != stack.facets.indicator


def is_of_either(stack: Stack, level: Stack) -> bool:
    """Whether a growth may be that of a level or of the one that it only adds to."""
    if not level.main or stack.facets.measure != "growth" or is_in_points(stack.facets):
        return False
    own = {h.cell for h in level.headings} - {h.cell for h in level.main.headings}
    return not own & {heading.cell for heading in stack.headings}


def is_in_points(facets: Facets) -> bool:
    """Whether a difference is told in percentage points."""
    return any("百分点" in unit for unit in facets.unit)


def basis_of(facets: Facets) -> str:
    """The basis; a single month in a heading is 当月."""
    return "month" if facets.basis == "single" else facets.basis


def gaps(facets: Facets, level: Facets) -> dict[str, object]:
    """What a level says and its growth leaves open."""
    given = {
        name: getattr(level, name)
        for name in ("indicator", "area", "chain", "scope", "year")
        if getattr(level, name) and not getattr(facets, name)
    }
    if "indicator" in given:
        given["word"] = level.word
    if not facets.basis and not facets.month:
        given |= {"basis": level.basis, "month": level.month}
    elif not facets.month and basis_of(level) == basis_of(facets):
        given["month"] = level.month
    return given
