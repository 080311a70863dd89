"""One value of a tree: how it came about."""

from dataclasses import dataclass, field
from typing import Any

from metrics.formulas import VERSION

KEY = ("indicator", "area", "chain", "year", "month", "basis")


@dataclass
class Node:
    """One value. A leaf has a source, a computed value a formula and inputs."""

    name: str
    key: tuple
    value: Any
    formula: str = ""
    source: dict[str, Any] | None = None
    inputs: list["Node"] = field(default_factory=list)

    def as_dict(self) -> dict[str, Any]:
        """Plain values, for JSON."""
        return {
            "name": self.name, **dict(zip(KEY, self.key, strict=True)), "value": self.value,
            "formula": self.formula, "version": VERSION if self.formula else "",
            "source": self.source, "inputs": [node.as_dict() for node in self.inputs],
        }  # fmt: skip
