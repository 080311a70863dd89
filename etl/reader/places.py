"""What 位次 and 排名 lean on: the figure at their left or right, among whom, by what."""

from dataclasses import replace

from etl.reader.facets import WHOSE, Facets
from etl.reader.leaning import gaps, leans
from etl.reader.stack import Stack

UNSAID = "unsaid"  # by what a place is beside a column without a measure


def place_of(facets: Facets, level: Stack, areas: set[str]) -> Facets:
    """A place takes what the figure at its left says, but not that this is of 全省.

    Takes    areas: of the columns so far; '' where one leaves it to row or title.
    """
    given = gaps(facets, level.facets)
    ranked = facets.ranked or level.facets.measure or UNSAID
    if "area" in given and len(areas) > 1:  # 增速 | 全省增速 | 位次
        del given["area"]
        if "" not in areas:
            given["open"] = WHOSE
    return replace(facets, **given, ranked=ranked)


def newest_like(nearest: Stack, unplaced: list[Stack]) -> Stack:
    """1-10月 | 1-9月 | 位次: the place is that of the newest of several periods."""
    own = nearest.facets
    alike = [
        each
        for each in unplaced
        if (each.facets.indicator, each.facets.measure, each.facets.area, each.facets.basis)
        == (own.indicator, own.measure, own.area, own.basis)
    ]
    dated = [each for each in alike if each.facets.month]
    return max(
        dated, key=lambda each: (each.facets.year or 9999, each.facets.month), default=nearest
    )


def turn_places(columns: list[Stack]) -> list[Stack]:
    """Columns as they lean on each other: 名次 | 产值 | 名次 | 增速 are two pairs."""
    places = [stack for stack in columns if stack.facets.measure == "rank" and leans(stack)]
    if not places or columns[0] not in places or columns[-1] in places:
        return columns
    turned: list[Stack] = []
    for stack in columns:
        if turned and turned[-1] in places and stack not in places:
            turned.insert(-1, stack)
        else:
            turned.append(stack)
    return turned


def free_of_basis(columns: list[Stack]) -> None:
    """本月位次 beside 上月位次 is of this report where nothing else is of a single month."""
    if any(each.facets.basis in ("month", "single") for each in columns if not _is_place(each)):
        return
    for stack in columns:
        if _is_place(stack) and stack.facets.basis == "month":
            stack.facets = replace(stack.facets, basis="")


def _is_place(stack: Stack) -> bool:
    return stack.facets.measure == "rank"
