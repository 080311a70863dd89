"""Shares are of one whole: level and share of every row must give the same one."""

from collections import defaultdict

from etl.catalog import Catalog
from etl.reader.fault import Fault
from etl.reader.figures import REFUSED, Figure
from etl.reader.number import NUMBER

_SLACK = 0.005  # of a whole, beyond what the rounding of its share allows
Whole = tuple[float, float]


def refuse_shares_of_many(figures: list[Figure], catalog: Catalog) -> None:
    """工业用电占比 of each county's own power is no share of the city's: refused, in place.

    Most rows must agree on the whole that their level and share give, among the areas of one kind
    or among the chains of one area. One row that is off among many is a slip, and is left.
    """
    levels, shares = {}, []
    for figure in figures:
        meaning = figure.meaning
        if meaning and figure.parsed.kind == NUMBER and figure.parsed.value > 0:
            if meaning.measure == "level":
                levels[_key(figure)] = figure.parsed.value * meaning.factor
            elif meaning.measure == "share" and figure.parsed.value < 100:
                shares.append(figure)
    _refuse_bare([figure for figure in shares if _key(figure) not in levels])
    groups: dict[tuple, dict[tuple, Whole]] = defaultdict(dict)  # each part once
    shares = [figure for figure in shares if figure.meaning]
    for figure in shares:
        if _key(figure) in levels:
            for group in _groups(figure, catalog):
                groups[group][figure.row, figure.meaning.chain] = _whole(
                    figure, levels[_key(figure)]
                )
    for figure in shares:
        wholes = [[*groups[group].values()] for group in _groups(figure, catalog)]
        mine = [group for group in wholes if len(group) > 1]
        if mine and _key(figure) in levels and not any(map(_is_one, mine)):
            rule = "由总量和占比倒推，各行不是占同一个总数，不能断定是占什么的比重"
            figure.fault = Fault(
                rule, "在表头写明占什么的比重，或改正错数", f"whole {figure.column}"
            )
            figure.meaning, figure.number.status = None, REFUSED
    refused = {figure.column: figure.fault for figure in shares if figure.fault}
    for figure in shares:
        if figure.meaning and figure.meaning.is_bare and figure.column in refused:
            figure.fault, figure.meaning = refused[figure.column], None
            figure.number.status = REFUSED


def _refuse_bare(shares: list[Figure]) -> None:
    """工业用电量占比 without levels: of what, only parts that add up to a whole can say."""
    sums: dict[tuple, list[float]] = defaultdict(list)
    for figure in shares:
        if figure.meaning.is_bare:
            sums[figure.column, *_key(figure)[3:]].append(figure.parsed.value)
    for figure in shares:
        values = sums.get((figure.column, *_key(figure)[3:]), ())
        if figure.meaning.is_bare and not (len(values) > 1 and abs(sum(values) - 100) <= 1):
            rule = "只有占比，没有总量，各行相加也不是100%，不能断定是占什么的比重"
            figure.fault = Fault(rule, "在表头写明占什么的比重", f"bare {figure.column}")
            figure.meaning, figure.number.status = None, REFUSED


def _key(figure: Figure) -> tuple:
    meaning = figure.meaning
    time = (meaning.year, meaning.month, meaning.basis)
    return (meaning.indicator, meaning.area, meaning.chain, *time)


def _groups(figure: Figure, catalog: Catalog) -> list[tuple]:
    """Rows that may be parts of one whole: areas under one parent, chains of one area."""
    indicator, area, chain, *time = _key(figure)
    row = catalog.areas[area]
    above = "" if row["level"] == "park" else row["parent"]
    return [(indicator, *time, above, chain, ""), (indicator, *time, area, "", "chains")]


def _whole(figure: Figure, level: float) -> Whole:
    """Between which bounds the whole lies, the share being rounded as it is printed."""
    share = figure.parsed.value
    decimals = len(f"{share:.10g}".partition(".")[2])
    half = 0.5 * 10.0 ** -min(decimals, 1)
    most = 100 * level / (share - half) if share > half else float("inf")
    return 100 * level / (share + half) * (1 - _SLACK), most * (1 + _SLACK)


def _is_one(wholes: list[Whole]) -> bool:
    """Whether more than half of the bounds, and two at least, meet somewhere."""
    met = max(sum(low <= point <= high for low, high in wholes) for point, _ in wholes)
    return met > max(1, len(wholes) / 2)
