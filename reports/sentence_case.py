"""What a county's page says: its case in two sentences, and a finding over each block."""

from collections.abc import Mapping, Sequence

import pandas as pd

from charts import number
from charts.place import ENDS, LEAST
from charts.profile import Line
from reports.sentence import grown, names

MOST_NAMED = 3


def ends(lines: Sequence[Line]) -> tuple[list[Line], list[Line], int]:
    """(indicators among the first three, among the last three, those with a place at all)."""
    ranked = [
        line
        for line in lines
        if not number.is_missing(line.rank) and line.rank_of and line.rank_of >= LEAST
    ]
    first = [line for line in ranked if line.rank <= ENDS]
    last = [line for line in ranked if line.rank > line.rank_of - ENDS]
    return first, last, len(ranked)


def case(
    name: str,
    lead,
    city,
    indicator: str,
    lines: Sequence[Line],
    red: int,
    amber: int,
    whole: str = "全市",
) -> list[str]:
    """The county's case: the lead indicator and its pull; where it is first and last; warnings.

    Takes    lead, city: figure rows of the lead indicator, or None; red, amber: warnings;
             whole: what the city is called.
    """
    return [_lead(name, lead, city, indicator, whole), _ends(lines, red, amber)]


def _lead(name: str, lead, city, indicator: str, whole: str) -> str:
    if lead is None or number.is_missing(lead.growth_pct):
        return f"{name}本月{indicator}未报或没有数据。"
    said = [
        f"{number.months(lead.month, lead.basis)}，{name}{indicator}**{grown(lead.growth_pct)}**"
    ]
    if not number.is_missing(lead.rank):
        tie = "并列" if lead.is_tie else "列"
        said.append(f"{tie} {int(lead.rank_of)} 个板块**{number.nth(lead.rank)}**")
    if city is not None and not number.is_missing(city.growth_pct):
        apart = number.rounded(lead.growth_pct, 1) - number.rounded(city.growth_pct, 1)
        words = number.difference(abs(apart), sign=False)
        said.append(
            f"{'高于' if apart > 0 else '低于'}{whole} {words}" if apart else f"与{whole}持平"
        )
    if not number.is_missing(lead.pull_pp) and number.rounded(lead.pull_pp, 2) != 0:
        verb = "拉动" if lead.pull_pp > 0 else "下拉"
        said.append(f"{verb}{whole} {number.fixed(abs(lead.pull_pp), 2)} 个百分点")
    return "，".join(said) + "。"


def _ends(lines: Sequence[Line], red: int, amber: int) -> str:
    first, last, ranked = ends(lines)
    said = []
    if first:
        said.append(f"{_list(first)}列前三")
    if last:
        said.append(f"**{_list(last)}**列后三")
    if ranked and not said:
        said.append(f"{ranked} 项参评指标都在中游")
    if red + amber:
        told = f"本月 {red + amber} 条预警"
        said.append(f"{told}，其中**红色 {red} 条**" if red else told)
    return "；".join(said) + "。" if said else ""


def _list(lines: Sequence[Line]) -> str:
    shown = "、".join(line.name for line in lines[:MOST_NAMED])
    return shown if len(lines) <= MOST_NAMED else f"{shown}等 {len(lines)} 项"


def case_heading(lines: Sequence[Line]) -> str:
    """On how many indicators it is among the first and the last three."""
    first, last, ranked = ends(lines)
    if not ranked:
        return "各项指标"
    if not first and not last:
        return f"{ranked} 项参评指标都在中游"
    said = [f"{len(first)} 项列前三"] if first else []
    said += [f"{len(last)} 项列后三"] if last else []
    return f"{ranked} 项参评指标，{'、'.join(said)}"


def pull_heading(rows: pd.DataFrame, whole: str = "全市") -> str:
    """Where the county pulls the city most, and where it holds it back."""
    if rows.empty:
        return f"对{whole}的拉动"
    best = rows.loc[rows.pull_pp.idxmax()]
    against = list(rows[rows.pull_pp < -0.005].name)
    said = (
        [f"{best['name']}拉动{whole} {number.fixed(best.pull_pp, 2)} 个百分点"]
        if best.pull_pp > 0
        else []
    )
    if against:
        said.append(
            f"{names(against) if len(against) <= 2 else f'{len(against)} 项指标'}拖累{whole}"
        )
    return "，".join(said) or f"对{whole}没有拉动"


def chains_heading(rows: pd.DataFrame) -> str:
    """The county's largest chain, and which chains fall."""
    known = rows[rows.level.notna()]
    if known.empty:
        return "本地没有重点产业链产值"
    falling = list(known[known.growth_pct < 0].name)
    said = f"{known.name.iloc[0]}最大"
    if not number.is_missing(known.share_pct.iloc[0]):
        said += f"，占本地产值 {number.rate(known.share_pct.iloc[0])}"
    if falling and len(falling) == len(known):
        return f"{said}，{len(known)} 条链全部下降"
    if falling == [known.name.iloc[0]]:
        return f"{said}，{grown(known.growth_pct.iloc[0])}"
    if falling:
        return f"{said}，{falling[0] if len(falling) == 1 else f'{len(falling)} 条链'}下降"
    return f"{said}，各链都在增长"


def parks_heading(table: pd.DataFrame, per_mu: Mapping | None) -> str:
    """How many parks, and between what their output per mu lies.

    Takes    the table of reports/county.py; per_mu: the catalogue's row of 亩均产值, or None.
    """
    said = f"{len(table)} 个园区"
    column = f"{per_mu['short']}（{per_mu['unit']}）" if per_mu else ""
    known = table[table[column].notna()] if column in table else table[:0]
    if known.empty:
        return said
    ordered = known.sort_values(column, ascending=False)
    best, worst = ordered.iloc[0], ordered.iloc[-1]
    top = f"{best['园区']}亩均产值 {number.fixed(best[column])} {per_mu['unit']}"
    if len(known) == 1:
        return top
    return f"{said}中{top}最高，{worst['园区']} {number.fixed(worst[column])} 最低"
