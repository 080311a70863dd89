"""Headings one behind the other, nearest first, and what they say together."""

from dataclasses import dataclass, field, replace

from etl.names import normal
from etl.reader.facets import LAST_GROWTH, NOTHING, Facets, is_amount
from etl.reader.words import WHOLES

THEIRS = "亏损企业"
_COUNTS = ("户数", "企业数", "企业户数", "企业个数", "企业单位数", "个数", "数量")


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
    is_closed: bool = False  # a 累计 that runs to the last of the months at its left
    main: "Stack | None" = None  # the level it only adds to: 其中：技改投资 behind 工业投资

    def add(self, heading: Heading) -> None:
        """Put a farther heading behind those already there."""
        self.headings.append(heading)
        unknown = self.facets.unknown or heading.facets.unknown
        group = heading.facets
        if self.facets.measure == "rank" and group.area and heading.text.strip() in WHOLES:
            among = self.facets.among or WHOLES[heading.text.strip()]
            group, self.facets = replace(group, area=""), replace(self.facets, among=among)
        near = _within(_of_theirs(self.facets, heading), group)
        unknown = unknown or near.unknown
        self.facets = replace(near.under(group), unknown=unknown)

    def leave(self, text: str) -> None:
        """Take a text of the headings for one that is not understood."""
        for heading in self.headings:
            if normal(heading.text) == text:
                heading.facets = Facets(unknown=text)
        self.facets = replace(self.facets, unknown=text, chain="")

    @property
    def unknown(self) -> Heading | None:
        """The nearest heading that is not understood."""
        return next((heading for heading in self.headings if heading.facets.unknown), None)


def _of_theirs(near: Facets, group: Heading) -> Facets:
    """户数 under 亏损企业 is their number; their 营业收入 is none that is known."""
    if normal(group.text) != THEIRS or not near.indicator or "亏损" in near.word:
        return near
    if near.word.removeprefix("规上工业") in _COUNTS:
        return replace(near, indicator=group.facets.indicator, word=group.facets.word)
    return replace(near, unknown=THEIRS)


def _within(near: Facets, group: Facets) -> Facets:
    """总量 | 增速 under 年度目标, 上年同期 or 全省位次 are targets, bases and places."""
    said, over = near.measure, group.measure
    if over == "growth" and said == "target":  # 工业投资增速 | 年度目标
        return replace(near, unit=near.unit or ("%",))
    if over == "growth" and said == "level" and not is_amount(near.unit):
        return replace(near, measure="growth")
    if said not in ("level", "growth") or over not in ("target", "base", "rank", "share"):
        return near
    if over == "target":
        return replace(near, measure=over, unit=near.unit or ("%",) * (said == "growth"))
    if over == "rank":
        return replace(near, measure=over, ranked=said, among=group.among)
    if said == "growth":
        return replace(near, omit=near.omit or LAST_GROWTH) if over == "base" else near
    return replace(near, measure=over)
