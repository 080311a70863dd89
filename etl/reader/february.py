"""A series without January: its 2月 is 1-2月, and a 0.0 beside it means not available."""

from collections import defaultdict
from dataclasses import replace

from etl.reader.figures import IGNORED, Figure
from etl.reader.meaning import Meaning
from etl.reader.number import NUMBER


def merge_february(figures: list[Figure]) -> None:
    """Turn month figures of February that repeat the cumulative into the cumulative, in place.

    Applies to an indicator of a table without January whose levels of 2月 and 1-2月 are equal.
    """
    groups: dict[tuple[str, str, int], list[Figure]] = defaultdict(list)
    january = set()
    for figure in figures:
        meaning = _known(figure)
        if meaning and figure.parsed.kind == NUMBER:
            key = (meaning.indicator, meaning.scope, meaning.year)
            if meaning.month == 1:
                january.add(key)
            elif meaning.month == 2:
                groups[key].append(figure)
    for key, group in groups.items():
        if key not in january:
            _merge(group)


def _known(figure: Figure) -> Meaning | None:
    """What a figure is, those refused for a missing unit too: they tell a February all the same."""
    return figure.meaning or (figure.fault.unitless if figure.fault else None)


def _merge(group: list[Figure]) -> None:
    by = {"month": defaultdict(dict), "ytd": defaultdict(dict)}
    for figure in group:
        meaning = _known(figure)
        if meaning.basis in by:
            by[meaning.basis][meaning.area, meaning.chain][meaning.measure] = figure
    months, cumulatives = by["month"], by["ytd"]
    levels = [
        (months[key]["level"].parsed.value, cumulatives[key]["level"].parsed.value)
        for key in months
        if "level" in months[key] and "level" in cumulatives.get(key, {})
    ]
    if not levels or any(month != whole for month, whole in levels):
        return
    growths = [figures["growth"] for figures in months.values() if "growth" in figures]
    is_void = all(figure.parsed.value == 0 for figure in growths)
    for key, figures in months.items():
        for measure, figure in figures.items():
            whole = cumulatives.get(key, {}).get(measure)
            if whole is None and measure != "level":
                continue
            if measure == "growth" and is_void and whole.parsed.value != 0:
                figure.meaning = None
                figure.number.status = IGNORED
                figure.number.reason = "1-2月合并发布，当月增速0.0表示未发布"
            elif figure.meaning:
                figure.meaning = replace(figure.meaning, basis="ytd")
                figure.number.basis = "ytd"
                figure.number.reason = "2月即1-2月累计"
