"""What if a scheme were changed: parks scored by the official scheme and by a changed one."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

import pandas as pd
import pyarrow as pa

from metrics.compiled import score
from warehouse import Snapshot

OFFICIAL, TRIAL = "official", "trial"
BOUNDS = {
    "cap": "触及上限", "floor": "触及下限", "mean": "缺数，取该项平均分", "zero": "缺数，计零分",
    "penalty": "缺数，扣分", "reweight": "缺数，不计，权重分摊",
}  # fmt: skip


@dataclass(frozen=True)
class Scheme:
    """A scheme: its row, its items and its grades, as in the tables."""

    facts: Mapping[str, Any]
    items: tuple[Mapping[str, Any], ...]
    grades: tuple[Mapping[str, Any], ...]

    def item(self, indicator: str) -> Mapping[str, Any]:
        """One item."""
        return next(item for item in self.items if item["indicator"] == indicator)

    def letters(self) -> list[str]:
        """The grades, best first."""
        return [grade["grade"] for grade in self.grades]


@dataclass(frozen=True)
class Field:
    """The units of one month with their values, and the scheme in force.

    value: unit, indicator, value (base unit), size. unit: unit, name, veto.
    """

    year: int
    month: int
    scheme: Scheme
    value: pd.DataFrame
    unit: pd.DataFrame


def field(snapshot: Snapshot, year: int, month: int) -> Field | None:
    """The parks of a month; None where no scheme scores them."""
    rows = snapshot.rows("park_score", ["scheme", "park", "indicator", "value", "veto"],
                         year=year, month=month)  # fmt: skip
    if rows.empty:
        return None
    code = rows.scheme.max()
    rows = rows[rows.scheme == code].rename(columns={"park": "unit"})
    facts = snapshot.rows("scheme", scheme=code).to_dict("records")[0]
    items = snapshot.rows("scheme_item", scheme=code, order="place_order").to_dict("records")
    grades = snapshot.rows("scheme_grade", scheme=code, order="place_order").to_dict("records")
    names = snapshot.rows(
        "area", ["area", "name", "place_order"], level="park", order="place_order"
    )
    total = rows[rows.indicator == ""]
    unit = names.rename(columns={"area": "unit"}).merge(
        total[["unit", "veto"]], on="unit", how="inner"
    )
    value = rows[rows.indicator != ""][["unit", "indicator", "value"]]
    value = value.merge(_sizes(snapshot, list(value.indicator.unique()), year, month), how="left")
    scheme = Scheme(facts, tuple(items), tuple(grades))
    return Field(year, month, scheme, value, unit[["unit", "name", "veto"]])


def _sizes(snapshot: Snapshot, indicators: list[str], year: int, month: int) -> pd.DataFrame:
    """unit, indicator, size: the denominator of each ratio."""
    facts = snapshot.rows("indicator", ["indicator", "denominator"], indicator=indicators)
    wanted = sorted(set(facts.denominator) - {""})
    basis = snapshot.rows("indicator", ["indicator", "basis"], indicator=wanted)
    levels = snapshot.rows(
        "figure", ["indicator", "area", "basis", "level"],
        indicator=wanted, year=year, month=month, chain="all",
    ).merge(basis)  # fmt: skip
    levels = levels.rename(columns={"indicator": "denominator", "area": "unit", "level": "size"})
    return facts.merge(levels, on="denominator")[["unit", "indicator", "size"]]


def changed(scheme: Scheme, changes: Mapping[str, Mapping[str, float]]) -> Scheme:
    """The scheme with other numbers.

    Takes    changes: weight, cap, base_value -> indicator -> number; quota_pct -> grade -> number.
    """
    items = tuple(
        {**item}
        | {
            key: changes[key][item["indicator"]]
            for key in ("weight", "cap", "base_value")
            if item["indicator"] in changes.get(key, {})
        }
        for item in scheme.items
    )
    quotas = changes.get("quota_pct", {})
    grades = tuple(
        {**grade, "quota_pct": quotas.get(grade["grade"], grade["quota_pct"])}
        for grade in scheme.grades
    )
    return replace(scheme, items=items, grades=grades)


def faults(scheme: Scheme) -> list[str]:
    """Why a scheme cannot be scored by, each with its cure."""
    found = []
    for rows, key, word in ((scheme.items, "weight", "权重"), (scheme.grades, "quota_pct", "比例")):
        total = sum(row[key] for row in rows)
        if abs(total - 100) > 1e-9:
            more, less = round(100 - total, 6), round(total - 100, 6)
            cure = f"再加 {more:g}" if more > 0 else f"再减 {less:g}"
            found.append(f"{word}合计为 {total:g}，应为 100：{cure}")
    return found


def scored(
    con: Any, held: Field, schemes: Mapping[str, Scheme], values: Mapping[str, pd.DataFrame]
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Items and totals of every scheme, keyed by its name in `schemes`.

    Takes    values: name -> other values than those of the month.
    """
    board = {"year": held.year, "month": held.month}
    parts = {name: values.get(name, held.value).assign(scheme=name, **board) for name in schemes}
    unit = held.unit[["unit", "veto"]].assign(
        unit_group="", industry="", is_exempt=False, bonus=0.0, malus=0.0, **board
    )
    units = [unit.assign(scheme=name) for name in schemes]
    tables = {"_value": pd.concat(parts.values()), "_unit": pd.concat(units)}
    for table, rows in (("scheme", None), ("scheme_item", "items"), ("scheme_grade", "grades")):
        tables[table] = pd.DataFrame(
            [
                {**row, "scheme": name}
                for name, scheme in schemes.items()
                for row in ([scheme.facts] if rows is None else getattr(scheme, rows))
            ]
        )
    found = score(
        con, {n: pa.Table.from_pandas(t, preserve_index=False) for n, t in tables.items()}
    )
    return tuple(table.to_pandas() for table in found)


def compared(con: Any, held: Field, trial: Scheme) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Every unit under both schemes, best first by the trial; and the points of every item.

    Returns  unit, name, veto; rank, grade, score and the same with _trial; moved: grades gained
             (+) or lost. And unit, indicator, value, points, bound and the same with _trial.
    """
    item, total = scored(con, held, {OFFICIAL: held.scheme, TRIAL: trial}, {})
    keep = total[["scheme", "unit", "rank", "grade", "value"]].rename(columns={"value": "score"})
    both = _both(keep, ["unit"])
    table = held.unit.merge(both, on="unit", how="left")
    letters = {letter: place for place, letter in enumerate(trial.letters())}
    table["moved"] = table.grade.map(letters) - table.grade_trial.map(letters)
    table = table.sort_values(["rank_trial", "score_trial"], ascending=[True, False])
    points = item[["scheme", "unit", "indicator", "value", "weight", "points", "bound"]]
    return table.reset_index(drop=True), _both(points, ["unit", "indicator"])


def _both(rows: pd.DataFrame, keys: list[str]) -> pd.DataFrame:
    official, trial = (
        rows[rows.scheme == name].drop(columns="scheme") for name in (OFFICIAL, TRIAL)
    )
    return official.merge(trial, on=keys, suffixes=("", "_trial"))


def correlation(table: pd.DataFrame) -> float | None:
    """Spearman's rank correlation of the two orders; None below three units or without spread."""
    ranks = table[["rank", "rank_trial"]].dropna().rank()
    if len(ranks) < 3 or (ranks.std() == 0).any():
        return None
    return float(ranks["rank"].corr(ranks.rank_trial))
