"""What the lab says, computed."""

from math import inf

import pandas as pd

from charts import number
from reports.lab import Field, correlation
from reports.lab_scheme import Scheme
from reports.step import Step

NAMED = 3
WHOLE = 100  # percent: no share is larger
FAR = 3  # beyond this multiple of today's value one item alone is no way


def is_changed(official: Scheme, trial: Scheme) -> bool:
    """Whether anything differs from the scheme it is compared with."""

    def told(scheme: Scheme) -> tuple:
        items = [{k: v for k, v in item.items() if k != "scheme"} for item in scheme.items]
        grades = [{k: v for k, v in row.items() if k != "scheme"} for row in scheme.grades]
        return items, grades

    return told(official) != told(trial)


def lede(official: Field, trial: Field, table: pd.DataFrame, who: str) -> list[str]:
    """Who gains and who loses a grade, and how alike the two orders are."""
    if not is_changed(official.scheme, trial.scheme):
        return [
            "现在是现行方案。改动权重、上限、基准或比例，就能看到谁升类、谁降类；推演不改变现行方案。"
        ]
    gained, lost = (_names(table[side], who) for side in (table.moved > 0, table.moved < 0))
    said = [f"{word}：**{names}**" for word, names in (("升类", gained), ("降类", lost)) if names]
    if table.moved.isna().all():
        said = ["两个方案的类别设置不同，只比位次"]
    said = said or [f"没有{who}改变类别"]
    alike = correlation(table)
    more = f"；与现行位次的相关系数 {number.fixed(alike, 2)}" if alike is not None else ""
    return [f"{'；'.join(said)}{more}。"]


def _names(rows: pd.DataFrame, who: str) -> str:
    names = [f"{r.name_}（{r.grade}→{r.grade_trial}）" for r in
             rows.rename(columns={"name": "name_"}).itertuples()]  # fmt: skip
    measure = "家" if who == "企业" else "个"
    more = f"等 {len(names)} {measure}" if len(names) > NAMED else ""
    return "、".join(names[:NAMED]) + more


def table_heading(table: pd.DataFrame, who: str) -> str:
    """How many change their grade and their place."""
    measure = "家" if who == "企业" else "个"
    flips = int((table.moved.fillna(0) != 0).sum())
    both = table[["rank", "rank_trial"]].dropna()
    places = int((both["rank"] != both.rank_trial).sum())
    if not flips and not places:
        return f"{len(table)} {measure}{who}类别、位次都不变"
    return f"{flips} {measure}{who}改变类别，{places} {measure}改变位次"


def quotas(trial: Scheme, table: pd.DataFrame, who: str) -> str:
    """How many of each grade the trial gives."""
    counts = table.grade_trial.value_counts()
    measure = "家" if who == "企业" else "个"
    given = "、".join(
        f"{grade['grade']} 类 {int(counts.get(grade['grade'], 0))} {measure}"
        f"（{grade['quota_pct']:g}%）"
        for grade in trial.grades
    )
    out = int(counts.get(trial.facts["exempt_grade"], 0))
    more = f"，不参评 {out} {measure}" if out else ""
    ties = "同分同类" if trial.facts["tie"] == "better" else "同分取较低一类"
    return f"推演后各类：{given}{more}；名额累计取整，{ties}"


def step(one: Step, facts) -> str:
    """One item's smallest improvement, in its own unit."""
    factor, decimals = facts["unit_factor"], int(facts["decimals"])
    if one.now is None:
        return "缺数，先报数"
    now = one.now / factor
    is_share = facts["unit"] == "%" and facts["name"].endswith("占比")
    most = min(FAR * now if now > 0 else inf, WHOLE if is_share else inf)
    if one.needed is None or one.needed / factor > most:
        return "单靠这一项难以升类"
    needed = one.needed / factor
    share = f"，{number.growth((needed / now - 1) * 100)}" if now > 0 else ""
    return (
        f"到 {number.with_unit(number.fixed(needed, decimals), facts['unit'])}"
        f"（{number.fixed(needed - now, decimals, sign=True)}{share}）升 {one.grade} 类"
    )
