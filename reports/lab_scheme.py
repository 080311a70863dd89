"""A scheme as the lab holds it: one list of items, from the snapshot, with other numbers."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from metrics.terms import Terms
from warehouse import Snapshot

Rows = tuple[Mapping[str, Any], ...]
# What schemes did not say yet in the snapshots of before.
USUAL = {"shared_parcel": "refuse", "move_max": 0, "no_last_year": "refuse"}
USUAL_ITEM = {"zero": "value"}


@dataclass(frozen=True)
class Scheme:
    """A scheme for one list of units: its row, items, grades, bases of industries and lists.

    group: the group of the scheme that the items are of, '' where it has one list.
    """

    facts: Mapping[str, Any]
    items: Rows
    grades: Rows
    bases: Rows = ()
    lists: Rows = ()
    group: str = ""
    land_min_mu: float = 0.0

    def item(self, indicator: str) -> Mapping[str, Any]:
        """One item."""
        return next(item for item in self.items if item["indicator"] == indicator)

    def codes(self) -> list[str]:
        """The indicators, in order."""
        return [item["indicator"] for item in self.items]

    def letters(self) -> list[str]:
        """The grades, best first."""
        return [grade["grade"] for grade in self.grades]


def scheme_of(snapshot: Snapshot, code: str, group: str = "") -> Scheme | None:
    """A scheme for the units of a group: its items for that group, or its only list.

    Returns  None where it has other groups only.
    """
    rows = rows_of(snapshot, code)
    own = group if any(row["unit_group"] == group for row in rows["scheme_group"]) else ""
    items = [row for row in rows["scheme_item"] if row["unit_group"] == own]
    if not items:
        return None
    least = [row["land_min_mu"] for row in rows["scheme_group"] if row["unit_group"] == own]
    bases = [row for row in rows["scheme_base"] if row["unit_group"] == own]
    plain = {"unit_group": ""}
    return Scheme(
        rows["scheme"][0],
        tuple(item | plain for item in items),
        tuple(rows["scheme_grade"]),
        tuple(base | plain for base in bases),
        tuple(rows["scheme_list"]),
        own,
        float(least[0]) if least else 0.0,
    )


def rows_of(snapshot: Snapshot, code: str) -> dict[str, list[dict]]:
    """The rows of the tables of a scheme."""
    found = {}
    for table in ("scheme", "scheme_group", "scheme_item", "scheme_grade", "scheme_base",
                  "scheme_list"):  # fmt: skip
        if table not in snapshot.columns:
            found[table] = []
            continue
        order = "place_order" if "place_order" in snapshot.columns[table] else None
        found[table] = snapshot.rows(table, scheme=code, order=order).to_dict("records")
    found["scheme"] = [USUAL | row for row in found["scheme"]]
    found["scheme_item"] = [USUAL_ITEM | row for row in found["scheme_item"]]
    return found


def terms_of(
    snapshot: Snapshot,
    code: str,
    indicators: Mapping[str, Mapping],
    units: Mapping[str, tuple[str, float]],
) -> Terms:
    """What a scheme asks a list of units for."""
    rows = rows_of(snapshot, code)
    return Terms(
        rows["scheme"][0], rows["scheme_group"], rows["scheme_item"], indicators, units,
        rows["scheme_base"], rows["scheme_list"],
    )  # fmt: skip


def changed(
    scheme: Scheme, changes: Mapping[str, Mapping[str, float]], indicators: Mapping[str, Mapping]
) -> Scheme:
    """The scheme with other numbers.

    Takes    changes: weight, cap, base_value (times the mean), base (fixed, in the unit of the
             indicator) -> indicator -> number; quota_pct -> grade -> number.
    """
    fixed = {
        code: value * indicators[code]["unit_factor"]
        for code, value in changes.get("base", {}).items()
    }
    by_key = {key: changes.get(key, {}) for key in ("weight", "cap")}
    by_key["base_value"] = {**changes.get("base_value", {}), **fixed}
    items = tuple(
        {**item}
        | {
            key: values[item["indicator"]]
            for key, values in by_key.items()
            if item["indicator"] in values
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
