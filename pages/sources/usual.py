"""How much the figures of each unit are usually revised, ready to show."""

from html import escape

import pandas as pd
import streamlit as st

from charts import number
from pages.parts import snapshot

SHOWN = 12
HOW = (
    "<p><b>平均修订</b>＝Σ（现行数－首次公布数）÷ 公布过的数，看偏高还是偏低；<b>平均绝对修订</b>"
    "不计方向，是该地区该指标的惯常修订幅度，排位页的可能位次按它放宽。数值为占首次公布数的百分比，"
    "增速为百分点；没有修订过的数按零计，分产业链的修订不计。</p>"
    "<p>算法见 docs/methods.md 的 triangle 一节。</p>"
)
MEASURES = {"level": "数值", "growth_pct": "增速"}
UNITS = {"level": "%", "growth_pct": "个百分点"}
DECIMALS = 2


@st.cache_data(show_spinner=False, max_entries=16)
def rows(key: tuple[str, str]) -> pd.DataFrame:
    """Largest usual revision first, with names."""
    found = snapshot.of(key).rows("triangle")
    indicators, areas = snapshot.members(key, "indicator"), snapshot.members(key, "area")
    found = found.assign(
        name=[indicators[code]["name"] for code in found.indicator],
        place=[areas[code]["name"] for code in found.area],
    )
    return found.sort_values(
        ["mean_abs_revision", "indicator", "area", "measure"],
        ascending=[False, True, True, True],
        ignore_index=True,
    )


@st.cache_data(show_spinner=False, max_entries=16)
def usual(key: tuple[str, str]) -> dict:
    """Heading, subtitle and table; count 0 where nothing was ever revised."""
    found = rows(key)
    if found.empty:
        return {"count": 0}
    first = found.iloc[0]
    unit = UNITS[first.measure]
    gap = "" if unit == "%" else " "
    more = f"前 {SHOWN} 项，" if len(found) > SHOWN else ""
    return {
        "count": len(found),
        "heading": f"{first.place}{first['name']}{MEASURES[first.measure]}惯常修订最大，"
        f"平均 {number.fixed(first.mean_abs_revision, DECIMALS)}{gap}{unit}",
        "subtitle": f"修订三角：首次公布数与现行数之差，对全部公布过的数取平均；{more}"
        f"共 {len(found)} 项",
        "table": _table(found.head(SHOWN)),
    }


def _table(found: pd.DataFrame) -> str:
    lines = ""
    for row in found.itertuples():
        unit = UNITS[row.measure]
        mean = number.fixed(row.mean_revision, DECIMALS, sign=True)
        lines += (
            f'<tr><th scope="row">{escape(row.place)} {escape(row.name)}'
            f"<small>{MEASURES[row.measure]}，{unit}</small></th>"
            f'<td class="r nw">{int(row.times)}/{int(row.figures)}</td>'
            f'<td class="r nw wide">{mean}</td>'
            f'<td class="r nw"><b>{number.fixed(row.mean_abs_revision, DECIMALS)}</b></td>'
            f'<td class="r nw">{number.fixed(row.largest_abs_revision, DECIMALS)}</td></tr>'
        )
    return (
        '<table class="list"><thead><tr><th scope="col">地区 指标</th>'
        '<th class="r" scope="col">修订过/公布过</th><th class="r wide" scope="col">平均修订</th>'
        '<th class="r" scope="col">平均绝对修订</th><th class="r" scope="col">最大一次</th></tr>'
        f"</thead><tbody>{lines}</tbody></table>"
    )


def table(key: tuple[str, str]) -> pd.DataFrame:
    """Every unit that was ever revised, for a file."""
    found = rows(key)
    return pd.DataFrame(
        {
            "地区": found.place,
            "指标": found["name"],
            "项": found.measure.map(MEASURES),
            "单位": found.measure.map(UNITS),
            "修订过的数": found.times,
            "公布过的数": found.figures,
            "平均修订": found.mean_revision,
            "平均绝对修订": found.mean_abs_revision,
            "最大一次": found.largest_abs_revision,
        }
    )
