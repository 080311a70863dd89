"""What the lab says, computed."""

import pandas as pd

from charts import number
from reports.lab import Field, Scheme, correlation
from reports.step import Step

NAMED = 3
FAR = 3  # beyond this multiple of today's value one item alone is no way


def is_changed(held: Field, trial: Scheme) -> bool:
    """Whether anything differs from the official scheme."""
    return (held.scheme.items, held.scheme.grades) != (trial.items, trial.grades)


def lede(held: Field, trial: Scheme, table: pd.DataFrame) -> list[str]:
    """Who gains and who loses a grade, and how alike the two orders are."""
    if not is_changed(held, trial):
        return [
            "现在是现行方案。改动权重、上限、基准或比例，就能看到谁升类、谁降类；推演不改变现行方案。"
        ]
    gained, lost = (_names(table[side]) for side in (table.moved > 0, table.moved < 0))
    said = [f"{word}：**{names}**" for word, names in (("升类", gained), ("降类", lost)) if names]
    said = said or ["没有园区改变类别"]
    alike = correlation(table)
    more = f"；与现行位次的相关系数 {number.fixed(alike, 2)}" if alike is not None else ""
    return [f"{'；'.join(said)}{more}。"]


def _names(rows: pd.DataFrame) -> str:
    names = [f"{r.name_}（{r.grade}→{r.grade_trial}）" for r in
             rows.rename(columns={"name": "name_"}).itertuples()]  # fmt: skip
    more = f"等 {len(names)} 个" if len(names) > NAMED else ""
    return "、".join(names[:NAMED]) + more


def table_heading(table: pd.DataFrame) -> str:
    """How many change their grade and their place."""
    flips = int((table.moved.fillna(0) != 0).sum())
    places = int((table["rank"] != table.rank_trial)[table["rank"].notna()].sum())
    if not flips and not places:
        return f"{len(table)} 个园区类别、位次都不变"
    return f"{flips} 个园区改变类别，{places} 个改变位次"


def quotas(trial: Scheme, table: pd.DataFrame) -> str:
    """How many of each grade the trial gives."""
    counts = table.grade_trial.value_counts()
    given = "、".join(
        f"{grade['grade']} {grade['quota_pct']:g}% {int(counts.get(grade['grade'], 0))} 个"
        for grade in trial.grades
    )
    return f"推演后各类：{given}；名额累计取整，同分同类"


def step(one: Step, facts) -> str:
    """One item's smallest improvement, in its own unit."""
    factor, decimals = facts["unit_factor"], int(facts["decimals"])
    if one.now is None:
        return "缺数，先报数"
    now = one.now / factor
    if one.needed is None or (now > 0 and one.needed / factor > FAR * now):
        return "单靠这一项难以升类"
    needed = one.needed / factor
    share = f"，{number.growth((needed / now - 1) * 100)}" if now > 0 else ""
    return (
        f"到 {number.fixed(needed, decimals)} {facts['unit']}"
        f"（{number.fixed(needed - now, decimals, sign=True)}{share}）升 {one.grade} 类"
    )
