"""What the page of the parks shows: scores, values over twelve months or since January, means."""

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from charts import number
from charts.park_table import Column
from charts.quadrant import Side
from warehouse import Snapshot

GROUP = "park"  # whom the scheme scores
YEAR, SO_FAR = "12", "ytd"  # over the last twelve months; 1-m months of this year
OUTPUT, TAX, LAND = "output_per_mu", "tax_per_mu", "land"
PER_MU = (
    OUTPUT,
    TAX,
    "investment_per_mu",
    "value_added_per_mu",
)  # a flow over land: needs a year to be judged
# (indicator, where the column may be left out on narrow screens)
SHOWN = (
    (OUTPUT, ""), (TAX, ""), ("investment_per_mu", "wide"), ("value_added_per_mu", "wide"),
    ("investment_intensity", ""), ("leading_share", "mid"), ("value_added_per_energy", "wide"),
    ("energy_per_value_added", "wide"), ("energy_intensity_cut", "mid"), (LAND, "mid"),
)  # fmt: skip
SIGNED = ("energy_intensity_cut",)


@dataclass(frozen=True)
class Parks:
    """The parks of one month.

    parks     park, name, short, rank, is_tie, grade, score, veto, move (classes up by the scheme's
              list, down where negative), reason of it; best first, unplaced last.
    values    park, indicator, level (base unit), status, is_short, at_least.
    points    park, indicator, points, is_capped of every item of the scheme.
    scheme    name, version, source and items (indicator, weight, ...), or empty.
    is_rolling  scored over twelve months, not over those of the year so far.
    """

    year: int
    month: int
    span: str
    parks: pd.DataFrame
    values: pd.DataFrame
    points: pd.DataFrame
    scheme: Mapping
    standards: Mapping[str, float]
    indicators: Mapping[str, Mapping]
    is_rolling: bool = False

    def levels(self, indicator: str) -> pd.Series:
        """Level of every park, by its code, in the unit of the indicator."""
        rows = self.values[self.values.indicator == indicator]
        return rows.set_index("park").level / float(self.indicators[indicator]["unit_factor"])

    def cells(self, indicator: str) -> list:
        """For each park in its order: the level in the unit of the indicator, or its state."""
        levels = self.levels(indicator)
        rows = self.values[self.values.indicator == indicator]
        states = rows.set_index("park").status
        return [
            number.state(states.get(park))
            if number.is_missing(levels.get(park))
            else float(levels[park])
            for park in self.parks.park
        ]

    def mean(self, indicator: str, parks: list[str] | None = None) -> float | None:
        """Per mu of all parks together: the sum over the sum, not the mean of the parks."""
        table = pd.DataFrame({"level": self.levels(indicator), "land": self.levels(LAND)}).dropna()
        if parks is not None:
            table = table[table.index.isin(parks)]
        total = table.land.sum()
        return float((table.level * table.land).sum() / total) if total > 0 else None

    def short_of(self, indicator: str) -> list[str]:
        """The parks below the standard of an indicator."""
        rows = self.values[(self.values.indicator == indicator) & self.values.is_short]
        return list(rows.park)

    def columns(self) -> list[Column]:
        """The columns of the league table that any park has a figure for."""
        found = []
        for code, width in SHOWN:
            if code not in self.indicators or self.levels(code).notna().sum() == 0:
                continue
            facts = self.indicators[code]
            found.append(
                Column(
                    code,
                    (facts["short"], facts["unit"]),
                    float(facts["unit_factor"]),
                    int(facts["decimals"]) if code != LAND else 0,
                    code in SIGNED,
                    width,
                )
            )
        return found

    def side(self, indicator: str) -> Side:
        """One axis of the quadrant; the standard for a year only where a year is shown."""
        facts = self.indicators[indicator]
        standard = self.standards.get(indicator) if self.span == YEAR else None
        if standard is not None:
            standard /= float(facts["unit_factor"])
        return Side(facts["short"], facts["unit"], self.mean(indicator), standard)

    def bubbles(self) -> pd.DataFrame:
        """The units of the quadrant; grades A and D, the extremes and the largest must be named."""
        table = self.parks[["park", "name", "grade"]].copy()
        table["grade"] = table.grade.where(table.grade.notna(), "")
        for column, code in (("x", OUTPUT), ("y", TAX), ("size", LAND)):
            table[column] = table.park.map(self.levels(code))
        ends = {
            place(table[column].dropna())
            for column in ("x", "y", "size")
            for place in (pd.Series.idxmax, pd.Series.idxmin)
            if table[column].notna().any()
        }
        table["is_named"] = table.grade.isin(["A", "D"]) | table.index.isin(ends)
        return table


def months(snapshot: Snapshot) -> list[tuple[int, int]]:
    """(year, month) that have scores, newest first."""
    schemes = [code for (code,) in snapshot.distinct("scheme", ["scheme"], rank_group=GROUP)]
    when = ["year", "month"]
    return snapshot.distinct("park_score", when, indicator="", scheme=schemes)[::-1]


def read(
    snapshot: Snapshot, indicators: Mapping[str, Mapping], year: int, month: int, span: str
) -> Parks:
    """The parks of one month; values over twelve months (span YEAR) or since January (SO_FAR)."""
    score, is_rolling = _scores(snapshot, year, month, span)
    known = snapshot.rows("scheme", rank_group=GROUP, order=["-valid_from", "scheme"])
    known = known[known.scheme.isin(score.scheme)].head(1)
    name = "".join(known.scheme)
    score = score[score.scheme == name]
    areas = snapshot.rows("area", ["area", "name", "short", "place_order"], level="park")
    total = score[score.indicator == ""].set_index("park")
    parks = areas.rename(columns={"area": "park"}).assign(
        rank=lambda t: t.park.map(total["rank"]),
        grade=lambda t: t.park.map(total.grade),
        score=lambda t: t.park.map(total.value),
        veto=lambda t: t.park.map(total.veto).fillna(""),
    )
    moves = _moves(snapshot, name)
    parks["move"] = [int(moves.get(code, (0, ""))[0]) for code in parks.park]
    parks["reason"] = [moves.get(code, (0, ""))[1] for code in parks.park]
    parks["is_tie"] = parks["rank"].notna() & parks["rank"].duplicated(keep=False)
    parks = parks.sort_values(["rank", "score", "place_order"], ascending=[True, False, True])
    standards = snapshot.rows("scheme_standard", scheme=name)
    scheme = known.to_dict("records")
    items = snapshot.rows("scheme_item", scheme=name, order="place_order").to_dict("records")
    grades = snapshot.rows("scheme_grade", scheme=name, order="place_order").to_dict("records")
    return Parks(
        year=year,
        month=month,
        span=span,
        parks=parks.reset_index(drop=True),
        values=_values(
            snapshot, list(parks.park), year, month, span, score if is_rolling else None
        ),
        points=score[score.indicator != ""][["park", "indicator", "points", "is_capped"]],
        scheme={**scheme[0], "items": items, "grades": grades} if scheme else {},
        standards=dict(zip(standards.indicator, standards.at_least, strict=True)),
        indicators=indicators,
        is_rolling=is_rolling,
    )


def _scores(snapshot: Snapshot, year: int, month: int, span: str) -> tuple[pd.DataFrame, bool]:
    """The scores of a month; over twelve months where that is asked and last year is known."""
    when = {"year": year, "month": month}
    if span == YEAR and "park_score_rolling" in snapshot.columns:
        rows = snapshot.rows("park_score_rolling", **when)
        if not rows.empty:
            return rows, True
    return snapshot.rows("park_score", **when), False


def _moves(snapshot: Snapshot, scheme: str) -> dict[str, tuple[int, str]]:
    """Classes and reason of every park that the scheme moves by list (调档)."""
    if "scheme_list" not in snapshot.columns:
        return {}
    rows = snapshot.rows("scheme_list", ["unit", "classes", "reason"], scheme=scheme, rule="move")
    return {unit: (classes, reason) for unit, classes, reason in rows.itertuples(index=False)}


def _values(
    snapshot: Snapshot,
    parks: list[str],
    year: int,
    month: int,
    span: str,
    rolling: pd.DataFrame | None,
) -> pd.DataFrame:
    """One row per park and indicator; a twelve-month value replaces that of 1-m months.

    Takes    rolling: the scored items over twelve months, where there are any.
    """
    when = {"area": parks, "year": year, "month": month}
    shown = [code for code, _ in SHOWN]
    columns = ["indicator", "area", "level", "status"]
    rows = snapshot.rows(
        "figure", columns, indicator=shown, chain="all", basis=["ytd", "point"], **when
    )
    held = snapshot.rows(
        "annual", ["indicator", "area", "level", "at_least", "is_short"], indicator=shown, **when
    )
    rows = rows.merge(held, on=["indicator", "area"], how="left", suffixes=("", "_year"))
    is_flow = rows.indicator.isin(PER_MU)
    if span == YEAR:
        rows["level"] = rows.level.where(~is_flow, rows.level_year)
    if rolling is not None:
        items = rolling[rolling.indicator != ""].rename(columns={"park": "area", "value": "year_"})
        rows = rows.merge(items[["area", "indicator", "year_"]], "left", ["area", "indicator"])
        rows["level"] = rows.pop("year_").fillna(rows.level)
    rows["is_short"] = rows.is_short.fillna(False).astype(bool)
    if span != YEAR:
        rows["is_short"] &= ~is_flow
    return rows.rename(columns={"area": "park"}).drop(columns="level_year")


def period(page: Parks) -> str:
    """The months that the values per mu cover."""
    if page.span == SO_FAR or page.month == 12:
        return number.period(page.year, page.month)
    return f"{page.year - 1}年{page.month + 1}月—{page.year}年{page.month}月"
