"""The warnings that matter most, as a list: level, who, what, value against threshold, since."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from charts import number
from charts.card import SHAPES


@dataclass(frozen=True)
class Warned:
    """One warning: whom, the rule's finding in words, the facts behind it, since when."""

    level: str
    who: str
    what: str
    facts: str
    since: str
    href: str = ""


def warnings(shown: Sequence[Warned]) -> str:
    """The list as HTML."""
    return f'<div class="warns" role="list">{"".join(_warning(one) for one in shown)}</div>'


def _warning(one: Warned) -> str:
    who = escape(one.who)
    if one.href:
        who = f'<a href="{escape(one.href)}">{who}</a>'
    facts = f'<div class="fact">{number.unbroken(one.facts)}</div>' if one.facts else ""
    since = f'<div class="fact">{number.unbroken(one.since)}</div>' if one.since else ""
    return (
        f'<div class="warn" role="listitem"><span class="level {one.level}">'
        f'<span class="shape"></span>{SHAPES[one.level]}</span><div>'
        f'<div class="what"><b>{who}</b>{number.unbroken(one.what)}</div>'
        f"{facts}{since}</div></div>"
    )
