"""What the lab shows, made once for each snapshot, subject, pair of schemes and set of changes."""

import json
from dataclasses import replace
from html import escape

import pandas as pd
import streamlit as st

from charts import number
from charts.lab_table import lab_table, sheet_table
from pages.park import levers, subject
from pages.park.subject import Subject
from pages.parts import snapshot
from reports import lab, lab_scheme, scheme_file, sentence_lab
from reports.step import Step, steps

LISTED = 20  # rows of a table; all of them are in the file
AT_ONCE = 200  # beyond so many units the smallest improvements are worked out when asked for


def trial_of(key: tuple[str, str], field: lab.Field, changes: str) -> lab.Field:
    """The field under the changed scheme; changes as JSON, which is a cache key."""
    facts = snapshot.members(key, "indicator")
    return replace(field, scheme=lab_scheme.changed(field.scheme, json.loads(changes), facts))


@st.cache_data(show_spinner=False, max_entries=128)
def compared(key: tuple[str, str], asked: tuple, official: str, start: str, changes: str) -> dict:
    """Everything of the comparison: frames and the words about them."""
    whom = Subject(*asked)
    before = subject.held(key, whom, official)
    after = trial_of(key, subject.held(key, whom, start), changes)
    known = _official(key, asked, official)
    table, points = lab.compared(snapshot.of(key).cursor(), before, after, known)
    shown = table
    more = ""
    if len(table) > LISTED:
        shown, kind = _foremost(table)
        more = f"只列{kind}，全部 {len(table)} 家见下载"
    quotas = sentence_lab.quotas(after.scheme, table, whom.who)
    return {
        "table": table,
        "nearest": _nearest(table, after.scheme),
        "points": points,
        "lede": sentence_lab.lede(before, after, table, whom.who),
        "heading": sentence_lab.table_heading(table, whom.who),
        "subtitle": "。".join(filter(None, (quotas, more))),
        "html": lab_table(shown, whom.who),
        "how": how(before.scheme, after.scheme),
    }


@st.cache_data(show_spinner=False, max_entries=32)
def _official(key: tuple[str, str], asked: tuple, official: str) -> tuple:
    """Items and totals of the scheme in force: they stay while the trial changes."""
    field = subject.held(key, Subject(*asked), official)
    return lab.scored(snapshot.of(key).cursor(), {lab.OFFICIAL: field})


def _nearest(table: pd.DataFrame, scheme: lab_scheme.Scheme) -> str:
    """The first below the best grade: whose next step is the nearest; else the first of all."""
    below = table[table["rank_trial"].notna() & (table.grade_trial != scheme.letters()[0])]
    return (below if len(below) else table).unit.iloc[0]


def _foremost(table: pd.DataFrame) -> tuple[pd.DataFrame, str]:
    """Who changes the grade, up and down alike where they are many; else the first ones."""
    sides = [table[table.moved > 0], table[table.moved < 0]]
    moved = pd.concat(sides)
    if moved.empty:
        return table.head(LISTED), f"前 {LISTED} 家"
    if len(moved) <= LISTED:
        return moved, "改变类别的企业"
    return pd.concat(side.head(LISTED // 2) for side in sides), f"升类、降类各前 {LISTED // 2} 家"


def how(official: lab_scheme.Scheme, trial: lab_scheme.Scheme) -> str:
    """How the two were made."""
    facts, other = official.facts, trial.facts
    is_same = facts["scheme"] == other["scheme"]
    begun = "" if is_same else f"以{escape(other['name'])}（{escape(other['version'])} 版）为起点，"
    sources = f"<p>{escape(facts['source'])}</p>"
    sources += "" if is_same else f"<p>{escape(other['source'])}</p>"
    return (
        f"<p><b>现行</b>：{escape(facts['name'])}，{escape(facts['version'])} 版。"
        f"<b>推演</b>：{begun}同样的数据，用改过的权重、上限、基准和比例重新计分、排名、定类；"
        "不写入数据，不改变现行方案，链接里只记改动。</p>"
        "<p>位次相关系数是两种位次的斯皮尔曼相关：1 为完全一致，0 为无关。"
        "否决的不占位次，不参加相关和换位的统计。</p>"
        "<p>“怎样升类”：其他数都不变，只把这一项按最末一位小数逐单位提高，"
        "在全部单位中重新计分定类，取能升类的最小值；差一个单位都不够。"
        f"超过现值 {sentence_lab.FAR} 倍的视为单靠这一项难以达到。</p>"
        f"{sources}<p>口径与算法见 docs/methods.md 的 points、score 两节。</p>"
    )


@st.cache_data(show_spinner=False, max_entries=256)
def stepped(key: tuple[str, str], asked: tuple, start: str, changes: str, unit: str) -> list[Step]:
    """The smallest improvements of a unit under the trial."""
    field = trial_of(key, subject.held(key, Subject(*asked), start), changes)
    facts = snapshot.members(key, "indicator")
    return steps(snapshot.of(key).cursor(), field, unit, facts)


def sheet(
    key: tuple[str, str], asked: tuple, official: str, start: str, changes: str, unit: str,
    *, with_steps: bool = True,
) -> dict:  # fmt: skip
    """One unit: its items under both schemes and how each alone would lift it."""
    facts = snapshot.members(key, "indicator")
    shown = compared(key, asked, official, start, changes)
    own = shown["table"][shown["table"].unit == unit].iloc[0]
    found = {}
    if with_steps:
        found = {one.indicator: one for one in stepped(key, asked, start, changes, unit)}
    whom = Subject(*asked)
    codes = [*subject.held(key, whom, start).scheme.codes()]
    codes += [c for c in subject.held(key, whom, official).scheme.codes() if c not in codes]
    points = shown["points"][shown["points"].unit == unit].set_index("indicator")
    rows = []
    for code in codes:
        row, about = points.loc[code], facts[code]
        value = row.value if pd.notna(row.value) else row.value_trial
        figure = number.level(value, about["unit_factor"], int(about["decimals"]))
        rows.append(
            {"name": about["short"],
             "figure": number.with_unit(figure, about["unit"]),
             "weight": row.weight, "points": row.points, "weight_trial": row.weight_trial,
             "points_trial": row.points_trial, "bound": lab.BOUNDS.get(row.bound_trial, ""),
             "step": sentence_lab.step(found[code], about) if code in found else ""}
        )  # fmt: skip
    table = pd.DataFrame(rows)
    return {
        "heading": f"{own['name']}：现行 {_stands(own, '')}，推演 {_stands(own, '_trial')}",
        "subtitle": _subtitle(own, found) if with_steps else "各项在两个方案下的得分",
        "html": sheet_table(table),
        "file": _file(table, own),
    }


def _stands(own: pd.Series, side: str) -> str:
    if pd.isna(own[f"score{side}"]):
        return "没有得分"
    place = number.nth(own[f"rank{side}"]) if pd.notna(own[f"rank{side}"]) else "不排位"
    move = own[f"move{side}"]
    listed = f"，含调{'升' if move > 0 else '降'}" if pd.notna(move) and move else ""
    return f"{own[f'grade{side}']} 类（{place}，{number.fixed(own[f'score{side}'], 2)} 分{listed}）"


def _subtitle(own: pd.Series, found: dict) -> str:
    if own.veto:
        return f"{own.veto}：否决期间不能靠提高指标升类"
    if pd.isna(own.rank_trial):
        return "不参评，不排位"
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


def comparison_file(
    key: tuple[str, str], asked: tuple, official: str, start: str, changes: str
) -> pd.DataFrame:
    """The comparison for a file."""
    table = compared(key, asked, official, start, changes)["table"]
    heads = {
        "name": Subject(*asked).who, "rank": "现行位次", "grade": "现行类", "score": "现行得分",
        "rank_trial": "推演位次", "grade_trial": "推演类", "score_trial": "推演得分",
        "moved": "升（＋）降（－）类数", "veto": "一票否决",
    }  # fmt: skip
    found = table[list(heads)].rename(columns=heads)
    for head in ("现行位次", "推演位次", "升（＋）降（－）类数"):
        found[head] = found[head].astype("Int64")
    return found


def notes(
    whom: Subject, names: dict[str, str], official: str, start: str, changes: dict
) -> tuple[str, ...]:
    """What a file of the lab says of the two schemes and of what was changed."""
    told = "；".join(
        f"{levers.LEVERS[kind][0]} {levers.code_of(changes, kind)}" for kind in changes
    )
    begun = f"，以{names[start]}为起点" if start != official else ""
    return (
        f"评价对象：{whom.name}{whom.group}",
        f"现行方案：{names.get(official, official)}{begun}",
        f"改动：{told or '无'}",
    )


def draft(key: tuple[str, str], field: lab.Field, changes: str) -> str:
    """The changed scheme as a file."""
    return scheme_file.scheme_yaml(trial_of(key, field, changes).scheme)
