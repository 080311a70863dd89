"""What 增速, 同期, 位次 and 累计 take from the levels beside them."""

from dataclasses import dataclass, field, replace
from itertools import pairwise

from etl.reader.facets import (
    NOTHING,
    OF_AMOUNT,
    OF_GROWTH,
    PART_OF_YEAR,
    WHOSE,
    Facets,
    is_of_part,
)
from etl.reader.leaning import (
    basis_of,
    follow,
    gaps,
    is_after,
    is_aside,
    is_in_points,
    is_of_either,
    is_placed,
    is_strange,
    leans,
)
from etl.reader.places import UNSAID, free_of_basis, newest_like, place_of, turn_places
from etl.reader.stack import Stack


def inherit(columns: list[Stack]) -> None:
    """增速, 同期, 位次 without a name or period take those of the level at their left."""
    levels: list[Stack] = []  # of the group
    free: list[Stack] = []  # of all groups, without a growth of their own
    is_used = False  # by a growth at the right of the last of them
    nearest: Stack | None = None
    strange: Stack | None = None  # a level that is not kept: what leans on it is not either
    placed: Stack | None = None  # the column before, if it may have places of its own
    areas: set[str] = set()
    unplaced: list[Stack] = []  # figures that have no place behind them yet
    free_of_basis(columns)
    for stack in turn_places(columns):
        if placed and stack.facets.measure == "rank" and leans(stack) and not stack.facets.ranked:
            follow(stack, placed)
        if is_placed(stack.facets):
            placed = stack
        elif placed and not (
            leans(stack) and stack.facets.indicator in ("", placed.facets.indicator)
        ):
            placed = None
        if strange and is_after(stack, strange):
            follow(stack, strange)
        facets = stack.facets
        if facets.omit or facets.unknown:
            strange = stack if is_strange(facets) else strange
            continue
        strange = None if facets.measure in ("", "level", "base") else strange
        if facets.measure in ("", "level"):
            if levels and not is_used and is_aside(stack, levels[-1]):
                stack.main = levels[-1]
            if is_used or (levels and _group_of(levels[-1]) != _group_of(stack)):
                levels = [each for each in levels if _group_of(each) == _group_of(stack)]
                for each in levels:
                    each.is_served = True
                free = [] if is_used else free
            levels.append(stack)
            free.append(stack)
            is_used = False
        elif facets.measure == "rank":
            is_silent = not (facets.basis or facets.month)
            if nearest and (leans(stack) or is_silent) and _is_of(facets, nearest):
                stack.facets = place_of(stack.facets, newest_like(nearest, unplaced), areas)
                unplaced = []
            continue
        elif leans(stack) and (near := [each for each in levels if _is_of(facets, each)]):
            if _is_outside(stack, near[-1]):
                name = near[-1].facets.indicator
                near = [each for each in free if each.facets.indicator == name] or near
            stack.facets = replace(facets, **_from_levels(facets, near))
            if is_of_either(stack, near[-1]):
                stack.facets = replace(stack.facets, open=WHOSE)
            is_used = is_used or facets.measure == "growth"
        elif nearest and nearest.facets.measure == "growth" and _is_of_growth(facets):
            stack.facets = replace(facets, omit=OF_GROWTH)
            continue
        nearest = stack
        unplaced.append(stack)
        areas.add(stack.facets.area)


@dataclass
class Above:
    """The rows that a row 增速 or 位次 may be of: levels of one thing, and the nearest figure."""

    levels: list[Stack] = field(default_factory=list)
    nearest: Stack | None = None
    strange: Stack | None = None

    def lend(self, stack: Stack, own: Facets, is_relative: bool) -> None:
        """A row 增速 below a level is of that level; below the same of two years, of the newer.

        Takes    own: what the row itself says, without what it stands under.
        """
        near = self.nearest
        if is_strange(own):
            self.strange = stack
        elif self.strange and is_relative and is_after(stack, self.strange):
            follow(stack, self.strange)
            return
        elif own.measure in ("", "level", "base"):
            self.strange = None
        if own.measure == "rank" and near and _whose(near.facets) == _whose(stack.facets, near):
            ranked = own.ranked or near.facets.measure or UNSAID
            given = gaps(own, near.facets)
            stack.facets = replace(stack.facets, **given, ranked=ranked)
        elif is_relative and self.levels:
            given = _from_levels(own, self.levels)
            is_unclear = is_of_either(stack, self.levels[-1])
            stack.facets = replace(stack.facets, **given, **({"open": WHOSE} if is_unclear else {}))
            self.levels[-1].is_served = True
        elif own.indicator and own.measure in ("", "level"):
            last = self.levels[-1] if self.levels else stack
            if last is not stack and not last.is_served and is_aside(stack, last):
                stack.main = last
            if last.is_served or _whose(last.facets) != _whose(stack.facets):
                self.levels = []
            self.levels.append(stack)
        if own.measure != "rank":
            self.nearest = stack


def _whose(facets: Facets, default: Stack | None = None) -> tuple[str, ...]:
    names = ("indicator", "area", "chain", "scope")
    return tuple(
        getattr(facets, name) or (getattr(default.facets, name) if default else "")
        for name in names
    )


def report_month(columns: list[Stack]) -> None:
    """A month written once over all columns is that of the report: 当月 or 累计 it does not say."""
    if len(columns) < 2 or not all(stack.headings for stack in columns):
        return
    shared = set.intersection(*({h.cell for h in stack.headings} for stack in columns))
    for stack in columns:
        heads = stack.headings
        stack.headings = []
        stack.facets = NOTHING
        for heading in heads:
            if heading.cell in shared and heading.facets.basis == "single":
                heading = replace(heading, facets=replace(heading.facets, basis=""))
            stack.add(heading)


def leave_part_targets(columns: list[Stack]) -> None:
    """1-10月 over 目标 and 完成 heads no target of the year, unless it stands over all columns."""
    cells = [{heading.cell for heading in stack.headings} for stack in columns]
    shared = set.intersection(*cells) if len(columns) > 1 else set()
    for stack in columns:
        own, *groups = [h for h in stack.headings if h.cell not in shared] or [None]
        is_target = own and own.facets.measure == "target" and "年" not in own.text
        if is_target and any(is_of_part(group.facets) for group in groups):
            stack.facets = replace(stack.facets, omit=stack.facets.omit or PART_OF_YEAR)


def _is_outside(stack: Stack, level: Stack) -> bool:
    """Whether a growth stands beside the group of a level (2025年 | 增速) and not under it."""
    group = {heading.cell for heading in level.headings[1:]}
    return bool(group) and not group & {heading.cell for heading in stack.headings}


def _is_of_growth(facets: Facets) -> bool:
    """增减（百分点）beside a growth that has no level."""
    return facets.measure == "growth" and is_in_points(facets) and not facets.indicator


def _is_of(facets: Facets, other: Stack) -> bool:
    """Whether a column that names its indicator may lean on another: not on one of another name."""
    return not (facets.indicator and other.facets.indicator) or (
        facets.indicator == other.facets.indicator
    )


def _group_of(stack: Stack) -> tuple[str, ...]:
    return (stack.facets.indicator, *(heading.text for heading in stack.headings[1:]))


def _from_levels(facets: Facets, levels: list[Stack]) -> dict[str, object]:
    """What a growth takes from the levels at its left: the last, or the one it can only mean."""
    alike = [each for each in levels if basis_of(each.facets) == basis_of(facets)]
    if facets.basis:
        return gaps(facets, (alike or levels)[-1].facets)
    free = [each for each in levels if not each.is_served] or levels[-1:]
    periods = {(basis_of(each.facets), each.facets.year, each.facets.month) for each in free}
    if len(periods) > 1 and len({(basis, month) for basis, _, month in periods}) == 1:
        newest = max(free, key=lambda each: each.facets.year or 0)
        _make_bases(free, newest)
        return gaps(facets, newest.facets)
    given = gaps(facets, levels[-1].facets)
    *months, whole = free
    if len(months) > 1 and whole.facets.basis == "ytd" and not any(map(_is_whole, months)):
        return gaps(facets, whole.facets)  # 1月 2月 3月 1-3月 增速
    if len(periods) > 1:  # 本月, 累计, 增速: whose growth is it?
        given = {name: said for name, said in given.items() if name not in ("year", "month")}
        return given | {"basis": "unclear"}
    return given


def _is_whole(stack: Stack) -> bool:
    return stack.facets.basis != "single"


def settle_open(columns: list[Stack]) -> None:
    """同比增减 beside 同比增减(%) is the amount."""
    for stack, after in pairwise(columns):
        facets, other = stack.facets, after.facets
        is_rate = other.unit[:1] == ("%",) and other.measure == "growth"
        if facets.measure == "growth" and facets.open and not facets.unit and is_rate:
            alike = replace(other, unit=(), open=facets.open)
            if alike == facets:
                stack.facets = replace(facets, omit=OF_AMOUNT)


def _make_bases(levels: list[Stack], newest: Stack) -> None:
    """2026年1-10月, 2025年1-10月, 增速: the older of two is the base printed beside the newer."""
    older = [each for each in levels if each is not newest]
    if len(older) == 1 and older[0].facets.year == newest.facets.year - 1:
        older[0].facets = replace(older[0].facets, measure="base", year=newest.facets.year)
