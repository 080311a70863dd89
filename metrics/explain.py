"""怎么算的: a figure opened as a tree of formula, inputs and the cells they were printed in."""

from typing import Any

from metrics.formulas import FORMULAS, REACHED
from metrics.node import Node

FIGURE = """
SELECT figure.*, rank_by, numerator, denominator, weight, parent, rank_group
FROM figure JOIN indicator USING (indicator) JOIN area USING (area)
WHERE figure.indicator = ? AND figure.area = ? AND chain = ? AND year = ? AND month = ?
    AND figure.basis = ?
"""
PRINTED = """
SELECT observation.* REPLACE (
        cell_name(level_cell) AS level_cell, cell_name(growth_cell) AS growth_cell,
        cell_name(base_cell) AS base_cell, cell_name(rank_cell) AS rank_cell,
        cell_name(share_cell) AS share_cell
    ), batch.file, batch.sha256, batch.received
FROM observation JOIN batch USING (batch)
WHERE indicator = ? AND area = ? AND chain = ? AND year = ? AND month = ? AND basis = ?
ORDER BY observation.vintage DESC
"""
BOARD = """
SELECT area, figure.level, growth_pct FROM figure JOIN area USING (area)
WHERE indicator = ? AND chain = 'all' AND year = ? AND month = ? AND basis = ? AND rank_group = ?
    AND coalesce(level_kind, '') NOT IN ('derived', 'derived_across')
ORDER BY place_order
"""
TARGET = """
SELECT target.*, file, sha256, received FROM target JOIN batch USING (batch)
WHERE indicator = ? AND area = ? AND chain = ? AND year = ? AND type = ?
ORDER BY target.vintage DESC LIMIT 1
"""
REACH = """
SELECT * FROM reach WHERE indicator = ? AND area = ? AND chain = ? AND year = ? AND month = ?
"""


class Explanation:
    """Opens figures of one snapshot.

    Takes    con: a DuckDB connection with the tables of a snapshot.
    """

    def __init__(self, con: Any) -> None:
        self.con = con
        self.asked: dict[tuple, list[dict[str, Any]]] = {}

    def node(self, name: str, key: tuple) -> Node:
        """The tree under one column of a figure; a value that is not known has no inputs."""
        row = self.figure(key) or {}
        value = row.get(name)
        if value is None:
            return Node(name, key, None)
        how = getattr(self, f"_{name}", self._as_printed)
        return how(row, key, Node(name, key, value, FORMULAS.get(name, "")))

    def printed(self, measure: str, key: tuple, value: Any = None) -> Node:
        """The newest cell in which a measure of a key was printed as it stands."""
        cell = {"growth_pct": "growth_cell", "base": "base_cell", "rank": "rank_cell",
                "share_pct": "share_cell"}.get(measure, "level_cell")  # fmt: skip
        for row in self.rows(PRINTED, key):
            if row[measure] is not None and value in (None, row[measure]):
                source = {name: row[name] for name in ("file", "sha256", "batch", "sheet")}
                source |= {"received": str(row["received"]), "cell": row[cell]}
                return Node(measure, key, row[measure], source=source)
        return Node(measure, key, value)

    def figure(self, key: tuple) -> dict[str, Any] | None:
        """The row of a figure, or None."""
        return self.row(FIGURE, key)

    def row(self, query: str, values: tuple) -> dict[str, Any] | None:
        return next(iter(self.rows(query, values)), None)

    def rows(self, query: str, values: tuple) -> list[dict[str, Any]]:
        """The answer to a query; the trees of one figure ask for the same rows again and again."""
        if (query, values) not in self.asked:
            cursor = self.con.execute(query, list(values))
            names = [column[0] for column in cursor.description]
            self.asked[query, values] = [
                dict(zip(names, row, strict=True)) for row in cursor.fetchall()
            ]
        return self.asked[query, values]

    def _as_printed(self, row: dict, key: tuple, node: Node) -> Node:
        return self.printed(node.name, key, node.value)

    def _level(self, row: dict, key: tuple, node: Node) -> Node:
        if row["level_kind"] == "published":
            return self.printed("level", key, node.value)
        if row["level_kind"].startswith("derived"):
            ytd = (*key[:5], "ytd")
            node.formula = FORMULAS[row["level_kind"]]
            node.inputs = [self.node("level", ytd), *([self._before(ytd)] if key[4] > 1 else [])]
            return node
        node.formula = FORMULAS["ratio"]
        for part in (row["numerator"], row["denominator"]):
            basis = self.row("SELECT basis FROM indicator WHERE indicator = ?", (part,))["basis"]
            node.inputs.append(self.node("level", (part, *key[1:5], basis)))
        return node

    def _before(self, key: tuple) -> Node:
        """The cumulative of the month before as this one's report prints it, else as it stands."""
        batch, before = self.figure(key)["batch"], at(key, months=-1)
        for row in self.rows(PRINTED, before):
            if row["batch"] == batch and row["level"] is not None:
                return self.printed("level", before, row["level"])
        return self.node("level", before)

    def _growth_published_pct(self, row: dict, key: tuple, node: Node) -> Node:
        return self.printed("growth_pct", key, node.value)

    def _growth_raw_pct(self, row: dict, key: tuple, node: Node) -> Node:
        node.inputs = [self.node("level", key), self.node("level", at(key, years=-1))]
        return node

    def _growth_comparable_pct(self, row: dict, key: tuple, node: Node) -> Node:
        node.inputs = [self.node("level", key)]
        if row["level_kind"] == "published":
            node.inputs.append(self.printed("base", key))
        return node

    def _growth_pct(self, row: dict, key: tuple, node: Node) -> Node:
        node.inputs = [self.node(f"growth_{row['growth_kind']}_pct", key)]
        return node

    def _change_pp(self, row: dict, key: tuple, node: Node) -> Node:
        printed = self.printed(node.name, key, node.value)
        if printed.source:
            return printed
        base = self.printed("base", key)
        last = base if base.source else self.node("level", at(key, years=-1))
        node.inputs = [self.node("level", key), last]
        return node

    def _growth_change_pp(self, row: dict, key: tuple, node: Node) -> Node:
        name = "level" if row["rank_by"] == "level" else "growth_pct"
        node.inputs = [self.node(name, key), self.node(name, at(key, months=-1))]
        return node

    def _base_growth_pct(self, row: dict, key: tuple, node: Node) -> Node:
        node.inputs = [self.node("growth_pct", at(key, years=-1))]
        return node

    def _two_year_pct(self, row: dict, key: tuple, node: Node) -> Node:
        node.inputs = [self.node("growth_pct", key), self.node("growth_pct", at(key, years=-1))]
        return node

    def _rank(self, row: dict, key: tuple, node: Node) -> Node:
        printed = self.printed("rank", key, node.value)
        if printed.source:
            return printed
        name = "level" if row["rank_by"] == "level" else "growth_pct"
        board = (key[0], *key[3:], row["rank_group"])
        node.inputs = [
            self.node(name, (key[0], other["area"], *key[2:]))
            for other in self.rows(BOARD, board)
            if other[name] is not None
        ]
        return node

    def _rank_change(self, row: dict, key: tuple, node: Node) -> Node:
        node.inputs = [self.node("rank", at(key, months=-1)), self.node("rank", key)]
        return node

    def _share_pct(self, row: dict, key: tuple, node: Node) -> Node:
        printed = self.printed("share_pct", key, node.value)
        if not printed.source:
            node.inputs = [self.node("level", key), self.node("level", whole(row, key))]
        return node if node.inputs else printed

    def _pull_pp(self, row: dict, key: tuple, node: Node) -> Node:
        if row["weight"]:
            node.formula = FORMULAS["weighted_pull"]
            weight = (row["weight"], *key[1:])
            node.inputs = [self.node("level", weight), self.node("growth_pct", key)]
            return node
        total = whole(row, key)
        node.inputs = [self.node("level", key)]
        node.inputs += [self._base(part, total) for part in (key, total)]
        return node

    def _base(self, key: tuple, total: tuple) -> Node:
        """The base of a part or the whole, on the basis that the whole has."""
        if self._comparable(total) is None:
            return self.node("level", at(key, years=-1))
        return self._comparable(key) or Node("comparable_base", key, None)

    def _comparable(self, key: tuple) -> Node | None:
        """The printed base, else the one that level and published growth imply."""
        row = self.figure(key) or {}
        if row.get("growth_comparable_pct") is not None or row.get("growth_word"):
            printed = self.printed("base", key)
            if printed.source:
                return printed
        level, growth = row.get("level"), row.get("growth_published_pct")
        if None in (level, growth) or level <= 0 or growth <= -100:
            return None
        implied = level / (1 + growth / 100)
        parts = [self.node("level", key), self.node("growth_published_pct", key)]
        return Node("comparable_base", key, implied, FORMULAS["comparable_base"], inputs=parts)

    def _target(self, row: dict, key: tuple, node: Node) -> Node:
        found = self.row(TARGET, (*key[:4], row["target_type"]))
        if found:
            names = ("file", "sha256", "batch", "sheet", "cell")
            node.source = {name: found[name] for name in names}
            node.source["received"] = str(found["received"])
        return node

    def _progress_pct(self, row: dict, key: tuple, node: Node) -> Node:
        node.inputs = [self.node("level", key), self.node("target", key)]
        if row["target_type"] == "net_increase":
            node.formula = FORMULAS["net_progress"]
            node.inputs.insert(1, self.node("level", (*key[:3], key[3] - 1, 12, key[5])))
        return node

    def _gap_pp(self, row: dict, key: tuple, node: Node) -> Node:
        first = {"growth": "growth_pct", "rank": "rank"}.get(row["target_type"])
        if first or row["progress_pct"] is None:
            node.inputs = [self.node(first or "level", key), self.node("target", key)]
        else:
            node.inputs = [self.node("progress_pct", key)]
        return node

    def _required_growth_pct(self, row: dict, key: tuple, node: Node) -> Node:
        is_growth = row["target_type"] == "growth"
        node.formula = FORMULAS["required_of_growth" if is_growth else "required_growth_pct"]
        done = "growth_pct" if is_growth else "level"
        last_whole = (*key[:3], key[3] - 1, 12, key[5])
        node.inputs = [self.node("target", key), self.node(done, key)]
        node.inputs += [self.node("level", past) for past in (at(key, years=-1), last_whole)]
        reach = self.row(REACH, key[:5])
        if reach and reach["years"]:
            node.formula += REACHED.format_map(reach)
        return node


def at(key: tuple, years: int = 0, months: int = 0) -> tuple:
    """The same series another year, or another month of the same year."""
    return (*key[:3], key[3] + years, key[4] + months, key[5])


def whole(row: dict, key: tuple) -> tuple:
    """What a figure is a part of: a chain of all chains, an area of its parent."""
    area = key[1] if key[2] != "all" else row["parent"]
    return (key[0], area, "all", *key[3:])
