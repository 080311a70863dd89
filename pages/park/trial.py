"""What the lab shows, made once for each snapshot, month and set of changes."""

import json
from html import escape

import pandas as pd
import streamlit as st

from charts import number
from charts.lab_table import lab_table, sheet_table
from pages.parts import snapshot
from reports import lab, scheme_file, sentence_lab
from reports.step import Step, steps


@st.cache_data(show_spinner=False, max_entries=64)
def held(key: tuple[str, str], year: int, month: int) -> lab.Field | None:
    """The parks of a month and the scheme in force."""
    return lab.field(snapshot.of(key), year, month)


def scheme_of(field: lab.Field, changes: str) -> lab.Scheme:
    """The changed scheme; changes as JSON, which is a cache key."""
    return lab.changed(field.scheme, json.loads(changes))


@st.cache_data(show_spinner=False, max_entries=128)
def compared(key: tuple[str, str], year: int, month: int, changes: str) -> dict:
    """Everything of the comparison: frames and the words about them."""
    field = held(key, year, month)
    trial = scheme_of(field, changes)
    table, points = lab.compared(snapshot.of(key).cursor(), field, trial)
    return {
        "table": table,
        "points": points,
        "lede": sentence_lab.lede(field, trial, table),
        "heading": sentence_lab.table_heading(table),
        "subtitle": sentence_lab.quotas(trial, table),
        "html": lab_table(table),
        "how": how(field, trial),
    }


def how(field: lab.Field, trial: lab.Scheme) -> str:
    """How the two were made."""
    facts = field.scheme.facts
    return (
        f"<p><b>现行</b>：{escape(facts['name'])}，{escape(facts['version'])} 版。"
        "<b>推演</b>：同样的数据，用改过的权重、上限、基准倍数和比例重新计分、排名、定类；"
        "不写入数据，不改变现行方案，链接里只记改动。</p>"
        "<p>位次相关系数是两种位次的斯皮尔曼相关：1 为完全一致，0 为无关。"
        "否决的园区不占位次，不参加相关和换位的统计。</p>"
        "<p>“怎样升类”：其他数都不变，只把这一项按最末一位小数逐单位提高，"
        "在全部园区中重新计分定类，取能升类的最小值；差一个单位都不够。"
        f"超过现值 {sentence_lab.FAR} 倍的视为单靠这一项难以达到。</p>"
        f"<p>{escape(facts['source'])}</p>"
        "<p>口径与算法见 docs/methods.md 的 points、score 两节。</p>"
    )


@st.cache_data(show_spinner=False, max_entries=256)
def stepped(key: tuple[str, str], year: int, month: int, changes: str, park: str) -> list[Step]:
    """The smallest improvements of a park under the trial."""
    field = held(key, year, month)
    facts = snapshot.members(key, "indicator")
    return steps(snapshot.of(key).cursor(), field, scheme_of(field, changes), park, facts)


def sheet(key: tuple[str, str], year: int, month: int, changes: str, park: str) -> dict:
    """One park: its items under both schemes and how each alone would lift it."""
    facts = snapshot.members(key, "indicator")
    shown = compared(key, year, month, changes)
    own = shown["table"][shown["table"].unit == park].iloc[0]
    found = {one.indicator: one for one in stepped(key, year, month, changes, park)}
    order = [item["indicator"] for item in held(key, year, month).scheme.items]
    points = shown["points"][shown["points"].unit == park].set_index("indicator")
    rows = []
    for code in order:
        row, about = points.loc[code], facts[code]
        figure = number.level(row.value, about["unit_factor"], int(about["decimals"]))
        rows.append(
            {"name": about["short"],
             "figure": figure if figure == number.MISSING else f"{figure} {about['unit']}",
             "weight": row.weight, "points": row.points, "weight_trial": row.weight_trial,
             "points_trial": row.points_trial, "bound": lab.BOUNDS.get(row.bound_trial, ""),
             "step": sentence_lab.step(found[code], about) if code in found else ""}
        )  # fmt: skip
    table = pd.DataFrame(rows)
    return {
        "heading": f"{own['name']}：现行 {_stands(own, '')}，推演 {_stands(own, '_trial')}",
        "subtitle": _subtitle(own, found),
        "html": sheet_table(table),
        "file": _file(table, own),
    }


def _stands(own: pd.Series, side: str) -> str:
    place = number.nth(own[f"rank{side}"]) if pd.notna(own[f"rank{side}"]) else "不排位"
    return f"{own[f'grade{side}']} 类（{place}，{number.fixed(own[f'score{side}'], 2)} 分）"


def _subtitle(own: pd.Series, found: dict) -> str:
    if own.veto:
        return f"{own.veto}：否决期间不能靠提高指标升类"
    if not found:
        return "已是最好的一类"
    return "每项单独提高、其他不变，按推演方案升类所需的最小值"


def _file(table: pd.DataFrame, own: pd.Series) -> pd.DataFrame:
    """The sheet as a file for the objection window, the total in the last row."""
    heads = {
        "name": "指标", "figure": "数值", "weight": "现行权重", "points": "现行得分",
        "weight_trial": "推演权重", "points_trial": "推演得分", "bound": "得分说明",
        "step": "怎样升类",
    }  # fmt: skip
    total = {"name": "合计", "points": own.score, "points_trial": own.score_trial}
    total |= {"weight": table.weight.sum(), "weight_trial": table.weight_trial.sum()}
    whole = pd.concat([table, pd.DataFrame([total])], ignore_index=True)
    texts = ["figure", "bound", "step"]
    whole[texts] = whole[texts].fillna("")
    return whole[list(heads)].rename(columns=heads)


def comparison_file(key: tuple[str, str], year: int, month: int, changes: str) -> pd.DataFrame:
    """The comparison for a file."""
    table = compared(key, year, month, changes)["table"]
    heads = {
        "name": "园区", "rank": "现行位次", "grade": "现行类", "score": "现行得分",
        "rank_trial": "推演位次", "grade_trial": "推演类", "score_trial": "推演得分",
        "moved": "升（＋）降（－）类数", "veto": "一票否决",
    }  # fmt: skip
    found = table[list(heads)].rename(columns=heads)
    for head in ("现行位次", "推演位次", "升（＋）降（－）类数"):
        found[head] = found[head].astype("Int64")
    return found


def draft(field: lab.Field, changes: str) -> str:
    """The changed scheme as a file."""
    return scheme_file.scheme_yaml(scheme_of(field, changes))
