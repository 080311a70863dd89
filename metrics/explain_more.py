"""怎么算的, for what stands beside a figure: bands, ledger, comparable base, season, moves."""

from metrics.explain import Explanation, at, whole
from metrics.formulas import FORMULAS
from metrics.node import Node

# Values that are no column of figure.
BASES = ("comparable_base", "base_gap_pct", "growth_gap_pp")
BESIDE = ("implied_revision", *BASES, "own_part", "others_part")
SEASON_YEARS = 5
LEDGER = """
SELECT implied_revision FROM ledger
WHERE indicator = ? AND area = ? AND chain = ? AND year = ? AND month = ?
"""
MOVED = """
SELECT own_part, others_part FROM sureness
WHERE indicator = ? AND area = ? AND chain = ? AND year = ? AND month = ? AND basis = ?
"""
RANK_GROUP = "SELECT rank_group FROM area WHERE area = ?"
BOARD = """
SELECT area FROM figure JOIN area USING (area)
WHERE indicator = ? AND chain = 'all' AND year = ? AND month = ? AND basis = ? AND rank_group = ?
    AND rank_of IS NOT NULL
ORDER BY place_order
"""


class EveryExplanation(Explanation):
    """Opens every computed value of a snapshot."""

    def node(self, name: str, key: tuple) -> Node:
        """The tree under a column of a figure, or a value that stands beside it."""
        return getattr(self, f"_{name}")(key) if name in BESIDE else super().node(name, key)

    def defined(self, key: tuple) -> list[str]:
        """The values that are known here, in the order of EXPLAINED; most without their trees."""
        row = (self.figure(key) or {}) | (self.row(MOVED, key) or {})
        if key[5] == "ytd":
            row |= self.row(LEDGER, key[:5]) or {}
        row |= {name: self.node(name, key).value for name in BASES}
        return [name for name in EXPLAINED if row.get(name) is not None]

    def _two_year_total_pct(self, row: dict, key: tuple, node: Node) -> Node:
        return self._two_year_pct(row, key, node)

    def _contribution_pct(self, row: dict, key: tuple, node: Node) -> Node:
        total = whole(row, key)
        node.inputs = [self.node("pull_pp", key)]
        if row["weight"]:
            node.inputs.append(self.node("growth_pct", total))
        else:
            node.inputs += [self.node("level", total), self._base(total, total)]
        return node

    def _time_progress_pct(self, row: dict, key: tuple, node: Node) -> Node:
        return node  # the calendar alone

    def _seasonal_progress_pct(self, row: dict, key: tuple, node: Node) -> Node:
        for back in range(1, SEASON_YEARS + 1):
            then, total = at(key, years=-back), (*key[:3], key[3] - back, 12, key[5])
            pair = [self.node("level", then), self.node("level", total)]
            if all(part.value is not None for part in pair) and pair[1].value > 0:
                node.inputs += pair
        return node

    def _seasonal_gap_pp(self, row: dict, key: tuple, node: Node) -> Node:
        node.inputs = [self.node("progress_pct", key), self.node("seasonal_progress_pct", key)]
        return node

    def _monthly_needed(self, row: dict, key: tuple, node: Node) -> Node:
        node.inputs = [self.node("target", key), self.node("level", key)]
        if row["target_type"] == "net_increase":
            node.inputs.append(self.node("level", (*key[:3], key[3] - 1, 12, key[5])))
        return node

    def _rank_best(self, row: dict, key: tuple, node: Node) -> Node:
        node.inputs = self._rank(row, key, Node("rank", key, None)).inputs
        return node

    def _rank_worst(self, row: dict, key: tuple, node: Node) -> Node:
        return self._rank_best(row, key, node)

    def _growth_word(self, row: dict, key: tuple, node: Node) -> Node:
        return self._change_pp(row, key, node)

    def _implied_revision(self, key: tuple) -> Node:
        ytd = (*key[:5], "ytd")
        row = self.row(LEDGER, key[:5])
        node = Node("implied_revision", ytd, row and row["implied_revision"])
        if row:
            node.formula = FORMULAS["implied_revision"]
            node.inputs = [self.node("level", ytd)]
            node.inputs += [self._before(ytd)] if key[4] > 1 else []
            node.inputs.append(self.node("level", (*key[:5], "month")))
        return node

    def _comparable_base(self, key: tuple) -> Node:
        level, growth = (self.node(n, key) for n in ("level", "growth_published_pct"))
        node = Node("comparable_base", key, None)
        is_known = None not in (level.value, growth.value)
        if is_known and level.value > 0 and growth.value > -100:
            value = level.value / (1 + growth.value / 100)
            node = Node("comparable_base", key, value, FORMULAS["comparable_base"])
            node.inputs = [level, growth]
        return node

    def _base_gap_pct(self, key: tuple) -> Node:
        base, raw = self._comparable_base(key), self.node("growth_raw_pct", key)
        node = Node("base_gap_pct", key, None)
        if None not in (base.value, raw.value) and raw.value > -100:
            last = base.inputs[0].value / (1 + raw.value / 100)
            node = Node("base_gap_pct", key, (base.value / last - 1) * 100)
            node.formula, node.inputs = FORMULAS["base_gap_pct"], [base, raw]
        return node

    def _growth_gap_pp(self, key: tuple) -> Node:
        parts = [self.node(f"growth_{kind}_pct", key) for kind in ("published", "raw")]
        node = Node("growth_gap_pp", key, None)
        if all(part.value is not None for part in parts):
            node = Node("growth_gap_pp", key, parts[0].value - parts[1].value)
            node.formula, node.inputs = FORMULAS["growth_gap_pp"], parts
        return node

    def _own_part(self, key: tuple) -> Node:
        return self._moved("own_part", key)

    def _others_part(self, key: tuple) -> Node:
        return self._moved("others_part", key)

    def _moved(self, name: str, key: tuple) -> Node:
        """A part of a move, from the ranked values of the whole board now and a month before."""
        node, value = Node(name, key, None), (self.row(MOVED, key) or {}).get(name)
        if value is None:
            return node
        node = Node(name, key, value, FORMULAS[name])
        group = self.row(RANK_GROUP, (key[1],))["rank_group"]
        facts = self.row("SELECT rank_by FROM indicator WHERE indicator = ?", (key[0],))
        measure = "level" if facts["rank_by"] == "level" else "growth_pct"
        for when in (key, at(key, months=-1)):
            board = self.rows(BOARD, (key[0], *when[3:], group))
            node.inputs += [self.node(measure, (key[0], row["area"], *when[2:])) for row in board]
        return node


EXPLAINED = (
    *("level", "growth_published_pct", "growth_raw_pct", "growth_comparable_pct", "growth_pct"),
    *("growth_word", "change_pp", "growth_change_pp", "base_growth_pct", "two_year_pct"),
    *("two_year_total_pct", "rank", "rank_best", "rank_worst", "rank_change", "share_pct"),
    *("pull_pp", "contribution_pct", "target", "progress_pct", "time_progress_pct"),
    *("seasonal_progress_pct", "gap_pp", "seasonal_gap_pp", "required_growth_pct"),
    *("monthly_needed", *BESIDE),
)
