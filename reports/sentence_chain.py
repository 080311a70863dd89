"""What the pages of the chains say: who carries, who falls, where a link is missing."""

import pandas as pd

from charts import number
from charts.chain_table import by_pull
from reports.sentence_county import growth_words

CARRIED_SHARE = 60  # percent of the union's pull that the named chains hold together
MOST_NAMED = 3


def chains_lede(rows: pd.DataFrame, indicator) -> list[str]:
    """Output, share and pull of all chains together; who carries; who falls and what is broken.

    Takes    the rows of charts/chain_table.py.
    """
    chains = by_pull(rows)
    union = rows[rows.kind == "union"]
    if chains.empty:
        return []
    clauses = []
    if len(union) and not number.is_missing(union.level.iloc[0]):
        row = union.iloc[0]
        level = number.amount(row.level, indicator["unit"], float(indicator["unit_factor"]))
        said = f"{row['name']}{indicator['short']} **{level}**"
        if not number.is_missing(row.share_pct):
            said += f"，占规上工业 **{number.rate(row.share_pct)}**"
        if not number.is_missing(row.pull_pp):
            said += f"，合计拉动 {number.fixed(row.pull_pp)} 个百分点"
        clauses.append(said)
    carried = _carriers(chains, union.pull_pp.iloc[0] if len(union) else None)
    if carried:
        names, share = carried
        clauses.append(f"**{'、'.join(names)}**扛起其中 {share}%")
    ends = [_weak(row) for row in weakest(chains).itertuples()]
    first = "；".join(clauses)
    return [
        f"{first}。{'；'.join(ends)}{'。' if ends else ''}" if first else "；".join(ends) + "。"
    ]


def weakest(chains: pd.DataFrame, most: int = 2) -> pd.DataFrame:
    """The chains that fall, deepest pull down first."""
    falling = chains[chains.growth_pct < 0]
    return falling.sort_values("pull_pp", kind="stable").head(most)


def _weak(row) -> str:
    said = f"**{row.name}**{growth_words(row.growth_pct)}"
    if not number.is_missing(row.broken) and row.broken:
        said += f"，且有 {int(row.broken)} 处断点"
    return said


def _carriers(chains: pd.DataFrame, together) -> tuple[list[str], int] | None:
    """The fewest chains (three at most) that hold 60% of the pull of all chains together."""
    if number.is_missing(together) or number.rounded(together, 1) <= 0:
        return None
    held, names = 0.0, []
    for row in chains[chains.pull_pp > 0].itertuples():
        held += row.pull_pp
        names.append(row.name)
        if 100 * held / together >= CARRIED_SHARE or len(names) == MOST_NAMED:
            break
    share = int(number.rounded(100 * held / together, 0))
    return (names, share) if share <= 100 and len(names) < len(chains) else None


def chains_heading(rows: pd.DataFrame) -> str:
    """Who pulls most, and which chains fall."""
    chains = by_pull(rows)
    known = chains[chains.pull_pp.notna()]
    if known.empty:
        return "各产业链产值、占比与集中度"
    falling = list(chains[chains.growth_pct < 0].name)
    said = f"{known.name.iloc[0]}拉动最多"
    if not falling:
        return f"{said}，各链全部增长"
    if len(falling) > MOST_NAMED:
        return f"{said}，{len(falling)} 条链下降"
    count = "" if len(falling) == 1 else f" {len(falling)} 条链"
    return f"{said}，{'、'.join(falling)}{count}下降"


def matrix_heading(cells: pd.DataFrame, chains: pd.DataFrame, limit: float) -> str:
    """The chain that falls in the most places, or grows in all of them.

    Takes    cells and limit of charts/matrix.py; chains (chain, short).
    """
    seen = cells[(cells.level >= limit) & cells.growth_pct.notna()]
    if seen.empty:
        return "各产业链在各板块的产值"
    counted = seen.assign(falls=seen.growth_pct < 0, deep=seen.growth_pct <= -5)
    by_chain = counted.groupby("chain").agg(
        n=("falls", "size"), falls=("falls", "sum"), deep=("deep", "sum")
    )
    by_chain["share"] = by_chain.falls / by_chain.n
    worst = by_chain.sort_values(["falls", "share", "deep"], ascending=False).iloc[0]
    name = dict(zip(chains.chain, chains.short, strict=True))[worst.name]
    if not worst.falls:
        return "各产业链在各板块全部增长"
    deep = f"，其中 {int(worst.deep)} 地降幅超过 5%" if worst.deep else ""
    if worst.falls == worst.n and worst.n > 1:
        return f"{name}在 {int(worst.n)} 地全部下降{deep}"
    return f"{name}在 {int(worst.n)} 地中有 {int(worst.falls)} 地下降{deep}"
