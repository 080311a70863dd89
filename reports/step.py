"""The smallest improvement of one item that reaches the next grade, found by scoring again."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from reports.lab import TRIAL, Field, Scheme, scored

FURTHEST = 24  # a step of at most 2^24 units of the last decimal
FAN = 15  # points tried at once between two bounds


@dataclass(frozen=True)
class Step:
    """The smallest improvement of one item that reaches a better grade.

    now, needed: base unit; needed None where the item alone does not reach it. grade: which.
    """

    indicator: str
    now: float | None
    needed: float | None
    grade: str


def steps(
    con: Any, held: Field, scheme: Scheme, park: str, indicators: Mapping[str, Mapping]
) -> list[Step]:
    """For each item of a park: the smallest improvement, all else as it is, to the next grade.

    An improvement counts in units of the last decimal of the indicator. Between two bounds every
    candidate is scored among all units; the found one is scored better, the one before it is not.
    """
    now = {row.indicator: row.value for row in held.value[held.value.unit == park].itertuples()}
    _, total = scored(con, held, {TRIAL: scheme}, {})
    letters = scheme.letters()
    grade = total[total.unit == park].grade
    if grade.empty or grade.iloc[0] not in letters[1:]:
        return []
    better = letters[: letters.index(grade.iloc[0])]
    unit = {
        code: facts["unit_factor"] * 10.0 ** -int(facts["decimals"])
        * (-1 if scheme.item(code)["transform"] == "reverse" else 1)
        for code in now
        for facts in [indicators[code]]
    }  # fmt: skip

    def graded(tries: Mapping[str, Sequence[int]]) -> dict[tuple[str, int], str]:
        """Grade of the park for each item and number of units."""
        names, values = {}, {}
        for code, counts in tries.items():
            row = (held.value.unit == park) & (held.value.indicator == code)
            for count in counts:
                name = f"{code}:{count}"
                other = held.value.copy()
                other.loc[row, "value"] = now[code] + count * unit[code]
                names[name], values[name] = scheme, other
        if not names:
            return {}
        _, found = scored(con, held, names, values)
        found = found[found.unit == park]
        pairs = (name.rsplit(":", 1) for name in found.scheme)
        return {(c, int(n)): g for (c, n), g in zip(pairs, found.grade, strict=True)}

    known = [code for code, value in now.items() if pd.notna(value)]
    reached = graded({code: [2**n for n in range(FURTHEST + 1)] for code in known})
    bounds: dict[str, tuple[int, int]] = {}
    best: dict[str, str] = {}
    for code in known:
        over = sorted(n for (c, n), g in reached.items() if c == code and g in better)
        if over:
            bounds[code] = (over[0] // 2, over[0])
            best[code] = reached[code, over[0]]
    while open_ := {c: (low, high) for c, (low, high) in bounds.items() if high - low > 1}:
        tries = {c: _between(low, high) for c, (low, high) in open_.items()}
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
            value + bounds[code][1] * unit[code] if code in bounds else None,
            best.get(code, ""),
        )
        for code, value in now.items()
    ]


def _between(low: int, high: int) -> list[int]:
    """Up to FAN whole numbers strictly between two bounds."""
    width = (high - low) / (FAN + 1)
    return sorted({low + max(1, round(width * k)) for k in range(1, FAN + 1)} - {low, high}) or [
        low + 1
    ]
