"""What the targets still need in the rest of the year, and whether that was ever reached."""

from collections.abc import Mapping

import pandas as pd

from charts import number
from warehouse import Snapshot

HEADS = (
    "指标",
    "全年目标",
    "目前",
    "后期需增（%）",
    "舍入区间",
    "本地达到过",
    "各地区达到过",
    "月均需",
)
UNKNOWN = "资料不足"


def needed(
    snapshot: Snapshot, indicators: Mapping[str, Mapping], area: str, year: int, month: int
) -> pd.DataFrame:
    """One row per target that the rest of the year must still bring, hardest first.

    Takes    indicators: code -> facts; its order is that of equally hard ones. Of an indicator
             whose newest month is older: that month.
    Returns  HEADS; name: short; share: of all past years of all units, that reached it (-1: none
             is known).
    """
    rows = snapshot.rows("figure", area=area, chain="all", year=year, order="month")
    rows = rows[(rows.month <= month) & rows.required_growth_pct.notna()]
    newest = rows.groupby("indicator").tail(1).set_index("indicator", drop=False)
    newest = newest.reindex([code for code in indicators if code in newest.index])
    # Not even an empty rest of the year would miss such a target: nothing is needed any more.
    newest = newest[newest.required_growth_pct > -100]
    past = snapshot.rows("reach", area=area, chain="all", year=year)
    reached = {(row.indicator, int(row.month)): row for row in past.itertuples()}
    found = [
        _row(row, indicators[row.indicator], reached.get((row.indicator, int(row.month))))
        for row in newest.itertuples()
    ]
    table = pd.DataFrame(found, columns=[*HEADS, "name", "share"])
    return table.sort_values("share", kind="stable", ignore_index=True)


def _row(row, facts: Mapping, reached) -> dict:
    unit, factor = facts["unit"], float(facts["unit_factor"])
    is_growth = row.target_type == "growth"
    own, all_units = _times(reached, ""), _times(reached, "peer_")
    has_range = reached is not None and reached.required_low_pct < reached.required_high_pct
    values = (
        facts["name"],
        number.rate(row.target) if is_growth else number.amount(row.target, unit, factor),
        number.growth(row.growth_pct) if is_growth else f"完成 {number.rate(row.progress_pct)}",
        row.required_growth_pct,
        _range(reached) if has_range else "",
        f"{own[0]}/{own[1]} 年" if own[1] else UNKNOWN,
        f"{all_units[0]}/{all_units[1]} 例" if all_units[1] else UNKNOWN,
        ""
        if number.is_missing(row.monthly_needed)
        else number.amount(row.monthly_needed, unit, factor),
    )
    share = all_units[0] / all_units[1] if all_units[1] else -1.0
    return dict(zip(HEADS, values, strict=True)) | {"name": facts["short"], "share": share}


def _times(reached, whose: str) -> tuple[int, int]:
    """(how often, of how many)."""
    if reached is None or number.is_missing(getattr(reached, f"{whose}years")):
        return 0, 0
    return int(getattr(reached, f"{whose}times")), int(getattr(reached, f"{whose}years"))


def _range(reached) -> str:
    low, high = (number.fixed(v) for v in (reached.required_low_pct, reached.required_high_pct))
    return f"{low}～{high}"


def heading(rows: pd.DataFrame) -> str:
    """Which target asks for what was never or most seldom reached."""
    if rows.empty:
        return "没有需要倒排的全年目标"
    known = rows[rows.share >= 0]
    if known.empty:
        return f"{len(rows)} 项目标后期需增，历史资料不足以比较"
    never = known[known.share == 0]
    if len(never):
        return f"{'、'.join(never.name)}的后期需增，各地区历史上从未达到"
    hardest = known.iloc[0]
    return f"{hardest['name']}最难，各地区 {hardest['各地区达到过']}达到过"
