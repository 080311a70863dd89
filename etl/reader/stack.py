"""Headings one behind the other, nearest first, and what they say together."""

from dataclasses import dataclass, field, replace

from etl.reader.facets import NOTHING, Facets


@dataclass
class Heading:
    """One heading text with its cell, what its column holds, and what it says."""

    text: str
    cell: str
    hint: str
    facets: Facets


@dataclass
class Stack:
    """Headings nearest first, and what they say together (a nearer one wins)."""

    headings: list[Heading] = field(default_factory=list)
    facets: Facets = NOTHING
    target_type: str = ""
    owner: str = ""
    is_served: bool = False  # a growth beside it already belongs to it

    def add(self, heading: Heading) -> None:
        """Put a farther heading behind those already there."""
        self.headings.append(heading)
        unknown = self.facets.unknown or heading.facets.unknown
        self.facets = replace(self.facets.under(heading.facets), unknown=unknown)

    @property
    def unknown(self) -> Heading | None:
        """The nearest heading that is not understood."""
        return next((heading for heading in self.headings if heading.facets.unknown), None)
