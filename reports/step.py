"""The smallest improvement of one item that reaches the next grade, found by scoring again."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import pandas as pd

from reports.lab import TRIAL, Field, scored

FURTHEST = 24  # a step of at most 2^24 units of the last decimal
FAN = 15  # points tried at once between two bounds
AT_ONCE = 60_000  # units scored in one go, at most about


@dataclass(frozen=True)
class Step:
    """The smallest improvement of one item that reaches a better grade.

    now, needed: base unit; needed None where the item alone does not reach it. grade: which.
    """

    indicator: str
    now: float | None
    needed: float | None
    grade: str


def steps(con: Any, held: Field, unit: str, indicators: Mapping[str, Mapping]) -> list[Step]:
    """For each item of a unit: the smallest improvement, all else as it is, to the next grade.

    An improvement counts in units of the last decimal of the indicator. Between two bounds every
    candidate is scored among all units; the found one is scored better, the one before it is not.
    """
    unit = held.shared.get(unit, unit)
    mine = held.own()
    mine = mine[mine.unit == unit].set_index("indicator").value
    now = {code: mine.get(code) for code in held.scheme.codes()}
    _, total = scored(con, {TRIAL: held})
    own = total[total.unit == unit]
    letters = held.scheme.letters()
    if own.empty or own.grade.iloc[0] not in letters[1:] or pd.isna(own["rank"].iloc[0]):
        return []
    better = letters[: letters.index(own.grade.iloc[0])]
    size = {code: _unit(held, code, indicators[code]) for code in now}

    def graded(tries: Mapping[str, Sequence[int]]) -> dict[tuple[str, int], str]:
        """Grade of the unit for each item and number of units."""
        fields = {
            f"{code}:{count}": _improved(held, unit, code, now[code] + count * size[code])
            for code, counts in tries.items()
            for count in counts
        }
        if not fields:
            return {}
        _, found = scored(con, fields)
        found = found[found.unit == unit]
        pairs = (name.rsplit(":", 1) for name in found.scheme)
        return {(c, int(n)): g for (c, n), g in zip(pairs, found.grade, strict=True)}

    known = [code for code, value in now.items() if pd.notna(value)]
    fan = max(1, min(FAN, AT_ONCE // max(1, len(held.names) * len(known))))
    bounds = _first_bounds(graded, known, better, fan)
    best = {code: grade for code, (_, _, grade) in bounds.items()}
    bounds = {code: (low, high) for code, (low, high, _) in bounds.items()}
    while open_ := {c: (low, high) for c, (low, high) in bounds.items() if high - low > 1}:
        tries = {c: _between(low, high, fan) for c, (low, high) in open_.items()}
        found = graded(tries)
        for code, counts in tries.items():
            low, high = bounds[code]
            over = [n for n in counts if found[code, n] in better]
            if over:
                high, best[code] = over[0], found[code, over[0]]
            under = [n for n in counts if n < high]
            bounds[code] = (max([low, *under]), high)
    return [
        Step(
            code,
            value if pd.notna(value) else None,
            value + bounds[code][1] * size[code] if code in bounds else None,
            best.get(code, ""),
        )
        for code, value in now.items()
    ]


def _first_bounds(graded, known: list[str], better: list[str], fan: int) -> dict:
    """For each item that can do it alone: two neighbouring powers of two around the step."""
    found: dict[str, tuple[int, int, str]] = {}
    bounds = dict.fromkeys(known, (-1, FURTHEST + 1))
    while open_ := {c: (low, high) for c, (low, high) in bounds.items() if high - low > 1}:
        tries = {c: _between(low, high, fan) for c, (low, high) in open_.items()}
        grades = graded({c: [2**n for n in powers] for c, powers in tries.items()})
        for code, powers in tries.items():
            low, high = bounds[code]
            over = [n for n in powers if grades[code, 2**n] in better]
            if over:
                high = over[0]
                found[code] = (2**high // 2, 2**high, grades[code, 2**high])
            bounds[code] = (max([low, *(n for n in powers if n < high)]), high)
    return found


def _unit(held: Field, code: str, facts: Mapping) -> float:
    """One unit of the last decimal, in the direction that is better."""
    is_reverse = held.scheme.item(code)["transform"].startswith("reverse")
    return facts["unit_factor"] * 10.0 ** -int(facts["decimals"]) * (-1 if is_reverse else 1)


def _improved(held: Field, unit: str, code: str, value: float) -> Field:
    """The same field with another value of one unit."""
    other = held.value.copy()
    row = (other.unit == unit) & (other.indicator == code) & (other.year == held.year)
    other.loc[row, "value"] = value
    return replace(held, value=other)


def _between(low: int, high: int, fan: int) -> list[int]:
    """Up to `fan` whole numbers strictly between two bounds."""
    width = (high - low) / (fan + 1)
    return sorted({low + max(1, round(width * k)) for k in range(1, fan + 1)} - {low, high}) or [
        low + 1
    ]
