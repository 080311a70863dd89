"""怎么算的 as lines: each value, under it what it is computed from, down to the cells."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from charts import number
from metrics.explain_more import EveryExplanation
from metrics.node import Node
from metrics.printout import TITLES
from warehouse import Snapshot

BASES = ("ytd", "month", "point")
PLACES = ("rank", "rank_best", "rank_worst")
MOVES = ("rank_change", "own_part", "others_part")
SIGNED = ("growth", "change", "two_year", "base_g", "pull", "gap", "own", "others", "implied",
          "required", "rank_change")  # fmt: skip
MOST_DECIMALS = 4


@dataclass(frozen=True)
class Line:
    """One value of a tree.

    depth: 0 is a value of the figure itself. said: its name, and whose and when where that is not
    what stands above it. value: with enough decimals to calculate with. cell: file · sheet · cell,
    '' where the value was not printed. opens: how many values stand directly under it.
    """

    depth: int
    said: str
    value: str
    formula: str
    cell: str
    batch: str
    received: str
    opens: int
    is_known: bool


def trees(
    snapshot: Snapshot, members: Mapping, series: tuple[str, str, str], year: int, month: int
) -> dict[str, list[Line]]:
    """Basis -> every known value of a figure with its tree, in the order in which it is read.

    Takes    members: indicator, area, chain -> code -> facts. series: indicator, area, chain.
    """
    opened = EveryExplanation(snapshot.cursor())
    found: dict[str, list[Line]] = {}
    for basis in BASES:
        key = (*series, year, month, basis)
        target = (opened.figure(key) or {}).get("target_type") or ""
        for name in opened.defined(key):
            if name != "growth_pct":  # it is one of the three growths, which stand here already
                node = opened.node(name, key)
                found.setdefault(basis, []).extend(_lines(node, key, [node], members, target, 0))
    return found


def _bare(node: Node) -> Node:
    """A growth that is one of the three growths is shown as that one."""
    while node.name == "growth_pct" and len(node.inputs) == 1:
        node = node.inputs[0]
    return node


def _lines(
    node: Node, above: tuple, siblings: Sequence[Node], members: Mapping, target: str, depth: int
) -> Iterator[Line]:
    source = node.source or {}
    cell = [source.get(part) for part in ("file", "sheet", "cell")]
    inputs = [_bare(part) for part in node.inputs]
    yield Line(
        depth=depth,
        said=_said(node, above, siblings, members),
        value=_value(node, members["indicator"][node.key[0]], target),
        formula=node.formula,
        cell=" · ".join(part for part in cell if part),
        batch=source.get("batch", ""),
        received=str(source.get("received", ""))[:10],
        opens=len(inputs),
        is_known=not number.is_missing(node.value),
    )
    for part in inputs:
        yield from _lines(part, node.key, inputs, members, target, depth + 1)


def _said(node: Node, above: tuple, siblings: Sequence[Node], members: Mapping) -> str:
    """What tells a value from the one above it and those beside it: 安宁县 2025年1—10月 增速."""

    def differs(first: int, last: int) -> bool:
        keys = [above, *(other.key for other in siblings)]
        return len({key[first:last] for key in keys}) > 1

    indicator, area, chain, *when = node.key
    parts = [members["area"].get(area, {}).get("short", area)] if differs(1, 2) else []
    if differs(2, 3):
        parts.append(members["chain"].get(chain, {}).get("short", chain))
    if differs(3, 6):
        parts.append(number.period(*when))
    if differs(0, 1):
        parts.append(members["indicator"].get(indicator, {}).get("name", indicator))
    is_printed = node.name == "growth_pct" and node.source
    name = TITLES["growth_published_pct" if is_printed else node.name]
    return " ".join([*parts, name])


def _value(node: Node, facts: Mapping, target: str) -> str:
    if number.is_missing(node.value):
        return "没有公布"
    if isinstance(node.value, str):
        return node.value
    name = target if node.name == "target" and target in ("growth", "rank") else node.name
    if name in PLACES:
        return number.nth(node.value)
    is_signed = node.name.startswith(SIGNED)
    factor, unit, least = facts["unit_factor"], facts["unit"], int(facts["decimals"])
    if name in MOVES:
        factor, unit, least = 1, "位", 0
    elif name.endswith("_pp") and not (
        name == "growth_change_pp" and facts["rank_by"] == "level" and unit != "%"
    ):
        factor, unit, least = 1, "个百分点", 1
    elif name.endswith("_pct") or name == "growth" or unit == "%":
        factor, unit, least = 1, "%", 1
    text = number.exact(node.value / factor, least, MOST_DECIMALS, sign=is_signed)
    return f"{text}{'' if unit == '%' else ' '}{unit}"


def lede(name: str, found: Mapping[str, list[Line]]) -> str:
    """How far every value of a figure can be followed."""
    every = [line for lines in found.values() for line in lines]
    top = sum(not line.depth for line in every)
    cells = {line.cell for line in every if line.cell}
    files = {line.cell.split(" · ")[0] for line in every if line.cell}
    said = f"**{name}**的 {top} 个数，追到 **{len(files)} 份报表的 {len(cells)} 个单元格**"
    lost = sum(_is_lost(line) for line in every)
    return f"{said}；其中 {lost} 处没有公布的出处。" if lost else f"{said}。"


def _is_lost(line: Line) -> bool:
    return line.is_known and not (line.opens or line.cell or line.formula)


def heading(month: int, basis: str, found: Sequence[Line]) -> str:
    """How many values of a basis were printed and how many are computed."""
    top = [line for line in found if not line.depth]
    printed = sum(bool(line.cell) for line in top)
    said = [f"{printed} 个是公布的"] * bool(printed)
    said += [f"{len(top) - printed} 个是算出的"] * (len(top) > printed)
    return f"{number.months(month, basis)}：{'，'.join(said)}"


def frame(found: Mapping[str, list[Line]]) -> pd.DataFrame:
    """The trees for a file, one row a value."""
    columns = ["层级", "数", "值", "公式", "出处", "收到", "批次"]
    rows = [
        (line.depth, line.said, line.value, line.formula, line.cell, line.received, line.batch)
        for lines in found.values()
        for line in lines
    ]
    return pd.DataFrame(rows, columns=columns)
