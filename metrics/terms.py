"""What a scheme asks for: its groups, items, bases and lists, and the indicators they name."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

Rows = list[dict[str, Any]]


@dataclass(frozen=True)
class Terms:
    """What a scheme asks for.

    scheme: its row. groups, items, bases, lists: rows of scheme_group, scheme_item, scheme_base,
    scheme_list. indicators: code -> its row. units: unit -> (base unit, factor).
    """

    scheme: Mapping[str, Any]
    groups: Rows
    items: Rows
    indicators: Mapping[str, Mapping[str, Any]]
    units: Mapping[str, tuple[str, float]]
    bases: Rows
    lists: Rows

    def columns(self, groups: set[str]) -> list[str]:
        """Indicators of some groups, in the order of the scheme."""
        return list(dict.fromkeys(i["indicator"] for i in self.items if i["unit_group"] in groups))

    def per_mu(self, group: str) -> list[str]:
        """Indicators of a group that are over land."""
        return [i for i in self.columns({group}) if self.indicators[i]["denominator"] == "land"]

    def land_needed(self, group: str) -> float:
        """The least land in mu that a unit of a group is rated by."""
        return next(g["land_min_mu"] for g in self.groups if g["unit_group"] == group)

    def named(self, codes: list[str]) -> str:
        """Indicators by their names."""
        return "、".join(self.indicators[code]["name"] for code in codes)

    def based_on(self, base: str, groups: set[str] | None = None) -> list[str]:
        """Indicators that are measured against a kind of base."""
        return list(
            dict.fromkeys(
                i["indicator"]
                for i in self.items
                if i["base"] == base and (groups is None or i["unit_group"] in groups)
            )
        )

    def listed(self, unit: str, rule: str) -> Mapping[str, Any] | None:
        """What a list of the scheme says of a unit."""
        mine = [row for row in self.lists if (row["unit"], row["rule"]) == (unit, rule)]
        return mine[0] if mine else None
