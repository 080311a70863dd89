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
    else:
        clauses += _whole(rows, chains, indicator)
    carried = _carriers(chains, union.pull_pp.iloc[0] if len(union) else None)
    if carried:
        names, share = carried
        clauses.append(f"**{'、'.join(names)}**扛起其中 {share}%")
    ends = [_weak(row) for row in weakest(chains).itertuples()]
    first = "；".join(clauses)
    return [
        f"{first}。{'；'.join(ends)}{'。' if ends else ''}" if first else "；".join(ends) + "。"
    ]


def _whole(rows: pd.DataFrame, chains: pd.DataFrame, indicator) -> list[str]:
    """Where chains are not summed (a county): all industry, and the chain that pulls most."""
    whole = rows[(rows.kind == "whole") & rows.level.notna()]
    if whole.empty:
        return []
    row, factor = whole.iloc[0], float(indicator["unit_factor"])
    level = number.amount(row.level, indicator["unit"], factor)
    said = [f"{row['name']}{indicator['short']} **{level}**，{growth_words(row.growth_pct)}"]
    best = chains[chains.pull_pp > 0].head(1)
    for chain in best.itertuples():
        said.append(f"**{chain.name}**拉动 {number.fixed(chain.pull_pp, 2)} 个百分点")
    return said


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
    falling = list(chains[chains.growth_pct < 0].name)
    if len(known):
        said = f"{known.name.iloc[0]}拉动最多"
    elif chains.growth_pct.notna().any():
        fastest = chains.loc[chains.growth_pct.idxmax()]
        said = f"{fastest['name']}最快，{growth_words(fastest.growth_pct)}"
    else:
        return "各产业链产值、占比与集中度"
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


def chain_lede(name: str, row, whole, broken: list[str], counties: pd.DataFrame, lead: str) -> list:
    """One chain: output, growth against all industry, pull; its largest county; lead firm, links.

    Takes    row, whole: rows of the chain table (the chain, the whole); counties: rows of the
             chain's areas, most output first; broken: links without a local firm.
    """
    if row is None or number.is_missing(row.level):
        return [f"{name}本月没有产值数据。"]
    said = [f"{name}产值 **{number.money(row.level)}**，**{growth_words(row.growth_pct)}**"]
    if whole is not None and not number.is_missing(row.growth_pct + whole.growth_pct):
        apart = number.rounded(row.growth_pct, 1) - number.rounded(whole.growth_pct, 1)
        words = number.difference(abs(apart), sign=False)
        said.append(
            f"{'快于' if apart > 0 else '慢于'}规上工业 {words}" if apart else "与规上工业持平"
        )
    if not number.is_missing(row.pull_pp):
        verb = "拉动" if row.pull_pp >= 0 else "下拉"
        said.append(f"{verb}规上工业 {number.fixed(abs(row.pull_pp), 2)} 个百分点")
    second = []
    known = counties[counties.of_chain_pct.notna()]
    if len(known):
        top = known.iloc[0]
        second.append(f"{top['name']}占 {number.rate(top.of_chain_pct)}")
    if lead:
        second.append(f"链主企业{lead}")
    if not number.is_missing(row.cr1):
        second.append(f"首位企业占 {number.rate(row.cr1)}")
    if broken:
        second.append(f"**断点 {len(broken)} 处：{'、'.join(broken)}**")
    said_second = "；".join(filter(None, second))
    return ["，".join(said) + "。" + (f"{said_second}。" if said_second else "")]


def counties_heading(rows: pd.DataFrame) -> str:
    """Where the chain sits, and where it falls."""
    known = rows[rows.of_chain_pct.notna()]
    if known.empty:
        return "没有分板块的产值"
    top = known.head(3)
    share = number.rate(top.of_chain_pct.sum())
    said = f"{'、'.join(top.short)}占 {share}" if len(known) > 3 else f"分布在 {len(known)} 个板块"
    falling = known[known.growth_pct < 0]
    if len(falling) == len(known):
        return f"{said}，全部下降"
    if len(falling):
        worst = falling.sort_values("growth_pct").iloc[0]
        return f"{said}，{worst.short}{growth_words(worst.growth_pct)}"
    return f"{said}，全部增长"


def nodes_heading(rows: pd.DataFrame) -> str:
    """How many links, and which have no local firm."""
    broken = list(rows[rows.local_firms == 0].node)
    if rows.empty:
        return "未建环节台账"
    if not broken:
        return f"{len(rows)} 个环节都有本地企业"
    named = "、".join(broken[:MOST_NAMED]) + ("等" if len(broken) > MOST_NAMED else "")
    return f"{len(rows)} 个环节中 {len(broken)} 处断点：{named}"


def concentration_heading(before: float | None, now: float | None) -> str:
    """How the share of the largest five has moved in a year."""
    if number.is_missing(now):
        return "没有集中度数据"
    said = f"前五家占 {number.rate(now)}"
    if number.is_missing(before):
        return said
    apart = number.rounded(now, 1) - number.rounded(before, 1)
    if apart == 0:
        return f"{said}，与上年同期持平"
    moved = f"{'升' if apart > 0 else '降'} {number.difference(abs(apart), sign=False)}"
    return f"{said}，比上年同期{moved}"


def lines_heading(lines) -> str:
    """How many of the chain's indicators grow and fall."""
    known = [line for line in lines if not number.is_missing(line.growth)]
    if not known:
        return "本链各项指标"
    falling = [line.name for line in known if number.rounded(line.growth, 1) < 0]
    if not falling:
        return f"{len(known)} 项指标全部增长"
    if len(falling) == len(known):
        return f"{len(known)} 项指标全部下降"
    return f"{len(known)} 项指标中{'、'.join(falling[:MOST_NAMED])}下降"


def trend_heading(name: str, gaps) -> str:
    """Faster or slower than all industry, and for how many months in a row."""
    known = [gap for gap in gaps if not number.is_missing(gap)]
    if not known or number.is_missing(gaps[-1]):
        return f"{name}与规上工业增速"
    now = number.rounded(gaps[-1], 1)
    if now == 0:
        return f"{name}与规上工业同速"
    months = 0
    for gap in reversed(gaps):
        if number.is_missing(gap) or (gap > 0) != (now > 0) or number.rounded(gap, 1) == 0:
            break
        months += 1
    words = number.difference(abs(now), sign=False)
    lasting = f"，已连续 {months} 期" if months > 1 else ""
    return f"{name}比规上工业{'快' if now > 0 else '慢'} {words}{lasting}"


def sum_note(rows: pd.DataFrame, has_double: bool) -> str:
    """How the rows add up; where the printed rates do not quite, by how much and why."""
    said = "一家企业可属多条链，各链照计，合计只计一次"
    said += "，多计部分在“减：重复计入”中扣除。" if has_double else "。"
    parts = rows[rows.kind.isin(["union", "other"])].pull_pp
    whole = rows[rows.kind == "whole"].pull_pp
    if len(parts) != 2 or parts.isna().any() or whole.isna().any() or whole.empty:
        return said
    shown = sum(number.rounded(pull, 2) for pull in parts)
    apart = number.rounded(whole.iloc[0], 2) - shown
    if apart == 0:
        return f"{said}重点链与其他行业的拉动相加，等于规上工业。"
    words = number.fixed(abs(apart), 2)
    return f"{said}公布增速只有一位小数，拉动相加与规上工业相差 {words} 个百分点。"
