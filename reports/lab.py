"""What if a scheme were another: parks or enterprises scored by two schemes, side by side."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

import pandas as pd
import pyarrow as pa

from metrics.compiled import ROLLING, measured, score
from reports.lab_scheme import Scheme, scheme_of
from warehouse import Snapshot

OFFICIAL, TRIAL = "official", "trial"
YEAR = "12"  # the span of the last twelve months
BOUNDS = {
    "cap": "触及上限", "floor": "触及下限", "mean": "缺数，取该项平均分", "zero": "缺数，计零分",
    "penalty": "缺数，扣分", "reweight": "缺数，不计，权重分摊",
}  # fmt: skip
UNITS = ("unit", "year", "industry", "veto", "is_exempt", "bonus", "malus", "move")
VALUES = ("unit", "year", "indicator", "value", "size")


@dataclass(frozen=True)
class Field:
    """The units of one month, or of a list for a year, with their values, and a scheme.

    value: VALUES, base unit; the year before may be among them. unit: UNITS. names: unit -> name,
    in order. shared: unit -> the one in whose name it is scored.
    """

    year: int
    month: int
    scheme: Scheme
    value: pd.DataFrame
    unit: pd.DataFrame
    names: Mapping[str, str]
    shared: Mapping[str, str] = field(default_factory=dict)

    def own(self) -> pd.DataFrame:
        """The values of the year."""
        return self.value[self.value.year == self.year]

    def missing(self) -> list[str]:
        """The items that no unit has any value of."""
        known = set(self.own().dropna(subset=["value"]).indicator)
        return [code for code in self.scheme.codes() if code not in known]


def in_force(snapshot: Snapshot, year: int, month: int) -> str | None:
    """The scheme that scores the parks of a month."""
    known = snapshot.distinct("park_score", ["scheme"], year=year, month=month, indicator="")
    return known[-1][0] if known else None


def park_field(
    snapshot: Snapshot, code: str, year: int, month: int, span: str = "", group: str = ""
) -> Field | None:
    """The parks of a month with the values that a scheme asks for.

    Takes    code: any scheme, also one for enterprises. span: YEAR for the last twelve months.
    Returns  None where the scheme has nothing for that group.
    """
    scheme = scheme_of(snapshot, code, group)
    if scheme is None:
        return None
    facts = {**scheme.facts, "rank_group": "park", "valid_from": "", "valid_until": ""}
    scheme = replace(scheme, facts=facts, group="")
    found = measured(snapshot.cursor(), tables({code: scheme}), ROLLING if span == YEAR else "")
    value, unit = (table.to_pandas() for table in found)
    value, unit = (
        rows[(rows.month == month) & rows.year.isin([year, year - 1])] for rows in (value, unit)
    )
    names = snapshot.rows("area", ["area", "name"], level="park", order="place_order")
    held = set(unit[unit.year == year].unit)
    names = {code: name for code, name in names.itertuples(index=False) if code in held}
    return Field(year, month, scheme, value[[*VALUES]], unit[[*UNITS]], names)


def tables(schemes: Mapping[str, Scheme]) -> dict[str, pa.Table]:
    """The tables of schemes, each under a name."""
    rows: dict[str, list[dict]] = {"scheme": []}
    kinds = {"scheme_item": "items", "scheme_grade": "grades", "scheme_base": "bases",
             "scheme_list": "lists"}  # fmt: skip
    for name, scheme in schemes.items():
        rows["scheme"].append({**scheme.facts, "scheme": name})
        for table, kind in kinds.items():
            own = [{**row, "scheme": name} for row in getattr(scheme, kind)]
            rows.setdefault(table, []).extend(own)
    made = {name: pa.Table.from_pylist(listed) for name, listed in rows.items() if listed}
    return EMPTY | made


EMPTY = {
    "scheme_base": pa.table(
        dict.fromkeys(("scheme", "unit_group", "indicator", "industry"), pa.array([], pa.string()))
        | {"base_value": pa.array([], pa.float64())}
    ),
    "scheme_list": pa.table(
        dict.fromkeys(("scheme", "unit", "rule", "reason"), pa.array([], pa.string()))
        | {"classes": pa.array([], pa.int32())}
    ),
}


def scored(con: Any, fields: Mapping[str, Field]) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Items and totals of every field, keyed by its name in `fields`."""
    made = tables({name: one.scheme for name, one in fields.items()})
    board = {name: {"scheme": name, "month": one.month} for name, one in fields.items()}
    value = pd.concat([one.value.assign(**board[name]) for name, one in fields.items()])
    unit = pd.concat([one.unit.assign(**board[name]) for name, one in fields.items()])
    unit = unit.assign(unit_group="")
    made |= {
        "_value": pa.Table.from_pandas(value, preserve_index=False),
        "_unit": pa.Table.from_pandas(unit, preserve_index=False),
    }
    year = next(iter(fields.values())).year
    found = (table.to_pandas() for table in score(con, made))
    return tuple(table[table.year == year] for table in found)


def compared(
    con: Any, official: Field, trial: Field, known: tuple[pd.DataFrame, pd.DataFrame] | None = None
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Every unit under both schemes, best first by the trial; and the points of every item.

    Takes    known: what `scored` said of the official side alone, where that is at hand.
    Returns  unit, name, veto; rank, grade, score, move and the same with _trial; moved: grades
             gained (+) or lost, NA where the schemes have other grades. And unit, indicator, value,
             weight, points, bound and the same with _trial.
    """
    before = known or scored(con, {OFFICIAL: official})
    item, total = (
        _with_shared(pd.concat(both), trial.shared)
        for both in zip(before, scored(con, {TRIAL: trial}), strict=True)
    )
    keep = total[["scheme", "unit", "rank", "grade", "value", "move", "veto"]]
    both = _both(keep.rename(columns={"value": "score"}), ["unit"])
    names = official.names | trial.names
    table = pd.DataFrame({"unit": list(names), "name": list(names.values())})
    table = table.merge(both, on="unit", how="left")
    table["veto"] = table.veto_trial.fillna(table.veto).fillna("")
    if official.scheme.letters() == trial.scheme.letters():
        letters = {letter: place for place, letter in enumerate(trial.scheme.letters())}
        table["moved"] = table.grade.map(letters) - table.grade_trial.map(letters)
    else:
        table["moved"] = float("nan")
    table = table.sort_values(["rank_trial", "score_trial"], ascending=[True, False])
    points = item[["scheme", "unit", "indicator", "value", "weight", "points", "bound"]]
    return table.reset_index(drop=True), _both(points, ["unit", "indicator"])


def _with_shared(rows: pd.DataFrame, shared: Mapping[str, str]) -> pd.DataFrame:
    """With the rows of those who are scored in another's name."""
    more = [rows[rows.unit == first].assign(unit=unit) for unit, first in shared.items()]
    return pd.concat([rows, *more]) if more else rows


def _both(rows: pd.DataFrame, keys: list[str]) -> pd.DataFrame:
    official, trial = (
        rows[rows.scheme == name].drop(columns="scheme") for name in (OFFICIAL, TRIAL)
    )
    return official.merge(trial, on=keys, suffixes=("", "_trial"), how="outer")


def correlation(table: pd.DataFrame) -> float | None:
    """Spearman's rank correlation of the two orders; None below three units or without spread."""
    ranks = table[["rank", "rank_trial"]].dropna().rank()
    if len(ranks) < 3 or (ranks.std() == 0).any():
        return None
    return float(ranks["rank"].corr(ranks.rank_trial))
