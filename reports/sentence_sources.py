"""What the pages of the data say: how far it reaches, who has not reported, what was revised."""

from collections.abc import Mapping

import pandas as pd

from charts import number

NAMED = 3


def when(year: int, month: int) -> str:
    """A month: 2026年10月."""
    return f"{int(year)}年{int(month)}月"


def lede(newest: pd.DataFrame, batches: pd.DataFrame) -> list[str]:
    """How much is loaded, and which indicators are behind the newest month."""
    if newest.empty:
        return []
    last = max(zip(newest.year, newest.month, strict=True))
    late = newest[(newest.year != last[0]) | (newest.month != last[1])]
    read, refused = int(batches.numbers_read.sum()), int(batches.numbers_refused.sum())
    said = (
        f"已导入 **{len(batches)} 份**报表、{number.fixed(read, 0)} 个数"
        f"{f'，另有 {number.fixed(refused, 0)} 个数没有收下' if refused else ''}；"
    )
    said += f"**{len(newest) - len(late)} 项**指标截至 {when(*last)}"
    if len(late):
        names = "、".join(late.head(NAMED)["name"]) + (" 等" if len(late) > NAMED else "")
        said += f"，{names} **{len(late)} 项**较早"
    return [said + "。"]


def coverage(states: pd.DataFrame, names: Mapping[str, str], year: int, month: int) -> str:
    """Who has not reported how much in a month."""
    missing = states[states.status == "not_reported"]
    if states.empty:
        return f"{when(year, month)}没有应报的数"
    if missing.empty:
        return f"{when(year, month)}应报 {len(states)} 项次，全部报齐"
    counts = missing.area.value_counts()
    worst = [names[code] for code in counts[counts == counts.max()].index]
    named = "、".join(worst[:NAMED]) + ("等" if len(worst) > NAMED else "")
    each = "各" if len(worst) > 1 else ""
    return f"{when(year, month)}还有 {len(missing)} 项次未报，{named}{each} {int(counts.max())} 项"


def newest(rows: pd.DataFrame) -> str:
    """How far the indicators reach."""
    if rows.empty:
        return "还没有导入任何指标"
    last = max(zip(rows.year, rows.month, strict=True))
    late = int(((rows.year != last[0]) | (rows.month != last[1])).sum())
    if not late:
        return f"{len(rows)} 项指标都到 {when(*last)}"
    return f"{len(rows) - late} 项指标到 {when(*last)}，{late} 项还没到"


def batches(rows: pd.DataFrame) -> str:
    """The files: how many, when the last came, whether anything was refused."""
    if rows.empty:
        return "还没有导入报表"
    received = rows.received.max()
    refused = int((rows.numbers_refused > 0).sum())
    tail = f"，{refused} 份有数没有收下" if refused else "，所有数都已收下或注明忽略"
    return f"最近一份 {received:%Y-%m-%d} 收到{tail}"


def revisions(rows: pd.DataFrame) -> str:
    """How much was revised, and the largest change of a growth rate."""
    if rows.empty:
        return "还没有修订过的数"
    count = len(rows.drop_duplicates(["name", "area", "chain", "period"]))
    rates = rows[rows.is_rate]
    if rates.empty:
        return f"{count} 个数被后来的报表修订"
    top = rates.loc[rates.difference.abs().idxmax()]
    change = number.difference(abs(top.difference), sign=False)
    side = "上修" if top.difference > 0 else "下修"
    what = f"{top.area}{top['name']}{top.period}同比"
    return f"{count} 个数被后来的报表修订，{what}{side}最多，{change}"
