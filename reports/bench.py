"""The analyst's bench: any indicators x areas x chains as lines of one kind."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import product

import pandas as pd

from charts import number
from charts.series import MOST, figure_text
from metrics.transform import TRANSFORMS, is_cumulative, transformed, unit_of
from warehouse import Snapshot

WHOLE = "all"
STATE_COLUMNS = ["year", "month", "value", "status", "word", "is_revised"]


@dataclass(frozen=True)
class Series:
    """One line: its codes, its name among the others, its unit, and STATE_COLUMNS per month."""

    indicator: str
    area: str
    chain: str
    name: str
    unit: str
    decimals: int
    is_signed: bool
    is_cumulative: bool
    rows: pd.DataFrame

    def newest(self):
        """The last row that has a figure, or None."""
        known = self.rows[self.rows.value.notna()]
        return None if known.empty else known.iloc[-1]

    def say(self, value) -> str:
        """A figure of the line with its unit."""
        return figure_text(value, self.unit, self.decimals, is_signed=self.is_signed)


@dataclass(frozen=True)
class Bench:
    """The lines asked for. absent: names without a figure; left_out: lines beyond MOST.

    said: what the lines are, where `code` is none of TRANSFORMS (a formula).
    """

    code: str
    series: list[Series]
    absent: list[str]
    left_out: int
    base: tuple[int, int] | None
    common: str
    said: str = ""

    @property
    def what(self) -> str:
        """The way of looking, in words."""
        return self.said or TRANSFORMS[self.code].name

    def units(self) -> list[str]:
        """The units of the lines, each once."""
        return list(dict.fromkeys(one.unit for one in self.series))

    def of(self, unit: str) -> list[Series]:
        """The lines of one unit: they share an axis."""
        return [one for one in self.series if one.unit == unit]

    def months(self) -> list[tuple[int, int]]:
        """Every month that a line has, newest first."""
        found = {
            (int(y), int(m))
            for one in self.series
            for y, m in zip(one.rows.year, one.rows.month, strict=True)
        }
        return sorted(found, reverse=True)


def names(picks: Sequence[tuple], members: Mapping[str, Mapping]) -> tuple[list[str], str]:
    """The names of the lines by what sets them apart, and what they have in common."""
    parts = [
        (
            members["area"][area]["short"] or members["area"][area]["name"],
            members["indicator"][indicator]["short"],
            "" if chain == WHOLE else members["chain"][chain]["short"],
        )
        for indicator, area, chain in picks
    ]
    differs = [len({part[n] for part in parts}) > 1 for n in range(3)]
    if not any(differs):
        return [" ".join(filter(None, parts[0]))] if parts else [], ""
    whole = "规上工业"
    shown = [
        " ".join(part[n] or whole for n in range(3) if differs[n] and (part[n] or n == 2))
        for part in parts
    ]
    common = " ".join(parts[0][n] for n in range(3) if not differs[n] and parts[0][n])
    return shown, common


def read(
    snapshot: Snapshot,
    members: Mapping[str, Mapping],
    code: str,
    indicators: Sequence[str],
    areas: Sequence[str],
    chains: Sequence[str],
    window: int = 0,
    base: tuple[int, int] | None = None,
) -> Bench:
    """The lines of every indicator, area and chain chosen, MOST at most.

    Takes    members: indicator, area and chain as code -> facts. window: months shown (0: all).
             base: the month an index counts from; None: the first that all lines have.
    """
    asked = list(product(indicators, areas, chains))
    picks = asked[:MOST]
    named, common = names(picks, members)
    none = pd.DataFrame(columns=STATE_COLUMNS)
    if code == "index" and base is None:
        levels = _lines(snapshot, "month", indicators, areas, chains)
        base = first_common([last_of(levels.get(pick, none), window) for pick in picks])
    groups = _lines(snapshot, code, indicators, areas, chains, base)
    series, absent = [], []
    for pick, name in zip(picks, named, strict=True):
        facts = members["indicator"][pick[0]]
        found = last_of(groups.get(pick, none), window)
        if found.value.isna().all() and not found.word.astype(bool).any():
            absent.append(name)
            continue
        unit = unit_of(code, facts)
        decimals = int(facts["decimals"]) if unit == facts["unit"] else TRANSFORMS[code].decimals
        is_signed = TRANSFORMS[code].is_signed
        counts = is_cumulative(code, facts)
        series.append(Series(*pick, name, unit, decimals, is_signed, counts, found))
    return Bench(code, series, absent, len(asked) - len(picks), base, common)


def _lines(snapshot: Snapshot, code, indicators, areas, chains, base=None) -> dict[tuple, object]:
    """(indicator, area, chain) -> its months seen in one way, oldest first."""
    figure = snapshot.table("figure")
    figure = figure.filter(
        figure.indicator.isin(list(indicators))
        & figure.area.isin(list(areas))
        & figure.chain.isin(list(chains))
    )
    rows = snapshot.run(transformed(figure, snapshot.table("indicator"), code, base))
    rows = rows.sort_values(["year", "month"])
    groups = rows.groupby(["indicator", "area", "chain"], sort=False)
    return {pick: found[STATE_COLUMNS].reset_index(drop=True) for pick, found in groups}


def first_common(lines: Sequence[pd.DataFrame]) -> tuple[int, int] | None:
    """The first month in which every line that has values has one: where an index begins."""
    known = [
        set(zip(found.year, found.month, strict=True))
        for found in (line[line.value.notna()] for line in lines)
        if len(found)
    ]
    return min(set.intersection(*known), default=None) if known else None


def last_of(rows: pd.DataFrame, window: int) -> pd.DataFrame:
    """The last `window` months by the calendar; 0 keeps all."""
    known = rows[rows.value.notna()]
    if not window or known.empty:
        return rows
    newest = int(known.year.iloc[-1]) * 12 + int(known.month.iloc[-1])
    at = rows.year.astype(int) * 12 + rows.month.astype(int)
    return rows[at > newest - window].reset_index(drop=True)


def cell(one: Series, row) -> str:
    """A figure of the table: without its unit, which stands in the head."""
    if row is None:
        return number.MISSING
    if row.word:
        return row.word
    if number.is_missing(row.value):
        return number.state(row.status)
    return number.fixed(row.value, one.decimals, sign=one.is_signed)


def table(bench: Bench) -> pd.DataFrame:
    """Months as rows, newest first; a column per line; words and states as text."""
    found: dict[str, list] = {"时期": [f"{y}-{m:02d}" for y, m in bench.months()]}
    for one in bench.series:
        rows = {(row.year, row.month): row for row in one.rows.itertuples()}
        head = f"{one.name}（{one.unit}）" if one.unit else one.name
        found[head] = [_value(rows.get(when)) for when in bench.months()]
    return pd.DataFrame({head: pd.Series(cells, dtype=object) for head, cells in found.items()})


def _value(row):
    if row is None:
        return None
    if row.word:
        return row.word
    return number.state(row.status) if number.is_missing(row.value) else float(row.value)
