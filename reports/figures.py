"""The figures that one page needs, read once from the snapshot and found by their key."""

from collections import namedtuple
from collections.abc import Iterable, Mapping, Sequence

import pandas as pd

from charts import number
from warehouse import Snapshot

WHOLE_CHAIN = "all"


class Figures:
    """Rows of the figure mart by (indicator, area, year, month), on the basis each leads with.

    Values are what an indicator is ranked and quoted by: growth in percent, or a ratio's level.
    """

    def __init__(self, rows: pd.DataFrame, indicators: Mapping[str, Mapping]) -> None:
        self.indicators = indicators
        self.columns = list(rows.columns)
        leads = {code: facts["basis"] for code, facts in indicators.items()}
        kept = rows[rows["basis"] == rows["indicator"].map(leads)]
        row_of = namedtuple("Row", self.columns)._make
        # By columns: itertuples asks Arrow for every single cell, ten times as slowly.
        values = zip(*(kept[name].tolist() for name in self.columns), strict=True)
        self.found = {
            (row.indicator, row.area, row.year, row.month): row for row in map(row_of, values)
        }
        self.told = {key[:2] for key in self.found}
        self.remarked: dict[tuple, str] = {}

    def at(self, indicator: str, area: str, year: int, month: int):
        """The row of a key, or None."""
        return self.found.get((indicator, area, year, month))

    def remark(self, row) -> str:
        """What an audit found of a row, '' for nothing."""
        if row is None:
            return ""
        return self.remarked.get((row.indicator, row.area, row.year, row.month, row.basis), "")

    def joined(self, other: "Figures") -> "Figures":
        """The rows of both, other years or areas of the same indicators; changes this one."""
        self.found |= other.found
        self.told |= other.told
        return self

    def has(self, indicator: str, area: str) -> bool:
        """True when any month of an indicator is known, or known to be missing."""
        return (indicator, area) in self.told

    def frame(self, keys: Iterable[tuple[str, str, int, int]]) -> pd.DataFrame:
        """The rows of some keys, those that are there, as a frame."""
        rows = [row for row in map(self.found.get, keys) if row is not None]
        return pd.DataFrame(rows, columns=self.columns)

    def is_level(self, indicator: str) -> bool:
        """True for a ratio that is quoted by its level."""
        return self.indicators[indicator]["rank_by"] == "level"

    def value(self, row) -> float | None:
        """What is quoted of a row; None where it is unknown."""
        if row is None:
            return None
        value = row.level if self.is_level(row.indicator) else row.growth_pct
        return None if number.is_missing(value) else float(value)

    def values(self, indicator: str, area: str, months: Iterable[tuple[int, int]]) -> list:
        """The quoted values of a series of months."""
        return [self.value(self.at(indicator, area, *month)) for month in months]

    def newest(self, indicator: str, areas: Sequence[str], year: int, month: int) -> int:
        """The newest month of the year, not after `month`, in which one of the areas has a value.

        Departments publish on different days: a column tells when it is older than the page. Where
        nothing is known the month asked for.
        """
        for earlier in range(month, 0, -1):
            if any(
                self.value(self.at(indicator, area, year, earlier)) is not None for area in areas
            ):
                return earlier
        return month


def read(
    snapshot: Snapshot,
    indicators: Mapping[str, Mapping],
    areas: Sequence[str],
    years: Sequence[int],
    chain: str = WHOLE_CHAIN,
) -> Figures:
    """The figures of some indicators and areas over some years."""
    rows = snapshot.rows(
        "figure", indicator=list(indicators), area=list(areas), year=list(years), chain=chain,
        basis=["ytd", "point"],
    )  # fmt: skip
    return Figures(rows, indicators)


def months_back(
    year: int, month: int, count: int, *, january: bool = True
) -> list[tuple[int, int]]:
    """(year, month) of the last `count` months, oldest first; cumulative series have no January."""
    found = []
    while len(found) < count:
        if january or month != 1:
            found.append((year, month))
        year, month = (year, month - 1) if month > 1 else (year - 1, 12)
    return found[::-1]
