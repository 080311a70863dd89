"""A value and what it is computed from, as branches that open and close without the server."""

from collections.abc import Sequence
from html import escape
from typing import Protocol

from charts import number


class Line(Protocol):
    """depth and opens: its place in the tree; the rest is text."""

    depth: int
    said: str
    value: str
    formula: str
    cell: str
    received: str
    opens: int


def tree(lines: Sequence[Line]) -> str:
    """HTML of trees whose lines stand in reading order; the first that can be opened is open."""
    at, said, is_shown = [0], "", False
    while at[0] < len(lines):
        opens = bool(lines[at[0]].opens) and not is_shown
        is_shown |= opens
        said += _branch(lines, at, opens)
    return f'<div class="tree">{said}</div>'


def _branch(lines: Sequence[Line], at: list[int], is_open: bool) -> str:
    line = lines[at[0]]
    at[0] += 1
    head = _head(line)
    if not line.opens:
        return f'<div class="leaf">{head}</div>'
    inner = "".join(_branch(lines, at, is_open) for _ in range(line.opens))
    return (
        f"<details{' open' if is_open else ''}><summary>{head}</summary>"
        f'<div class="parts">{inner}</div></details>'
    )


def _head(line: Line) -> str:
    under = ""
    if line.formula:
        under += f'<span class="formula">＝ {number.unbroken(line.formula)}</span>'
    if line.cell:
        day = f"（{escape(line.received)} 收到）" if line.received else ""
        under += f'<span class="cell">{escape(line.cell)}{day}</span>'
    value = escape(line.value)
    return (
        f'<span class="what">{number.unbroken(line.said)}</span><b class="value">{value}</b>{under}'
    )
