"""Figures that do not go with the months around them, made once for each snapshot."""

from html import escape

import pandas as pd
import streamlit as st

from charts import number
from pages.parts import remarks, snapshot

MOST_SHOWN = 20
COLUMNS = ["提示", "地区", "产业链", "指标", "时期", "说明", "文件", "位置"]
HOW = (
    "<p>只提示，不拒收，数照来源使用；有提示的数在各页旁注“注”。发布时逐数与前后月份比对：</p><p><b>累计不衔接</b>：上月累计加当月与累计"
    "相差超过 0.5%（部门在累计里改以前月份的数，小的差别不提示）。</p>"
    "<p><b>累计下降</b>：流量指标的累计小于上月累计，"
    "出现过负数的（如利润）和以低为好的不查。<b>累计增速越界</b>：累计增速不在上月累计与当月增速之间，"
    "容差 0.1 个百分点。<b>疑单位有误</b>：与上月、上年同月都不相近，且与其中之一相差约一万倍。"
    "<b>与上月相同</b>：数值和增速都与上月一样；只有增速的，四个以上地区全部一样才提示。</p>"
    "<p>读表时在一份文件内比对：<b>合计差</b>（跨地区的单位使合计不等于分项之和，未必有误）、"
    "<b>合计疑单位有误</b>、<b>增速与同期数不符</b>、<b>增减与同期数不符</b>（比率的增减应为百分点之差）、"
    "<b>当月大于累计</b>、<b>整行重复</b>、<b>本月与累计增速相同</b>、<b>增速异常</b>、<b>疑整列错位</b>。</p>"
    "<p>每条规则是 etl/audits/history 下的一个 SQL 文件，或 etl/reader/doubts.py 中的一个函数。</p>"
)


@st.cache_data(show_spinner=False, max_entries=16)
def doubted(key: tuple[str, str]) -> dict:
    """Heading and the newest findings."""
    rows = named(key)
    count = len(rows)
    more = f"最近的 {MOST_SHOWN} 个在前，" if count > MOST_SHOWN else ""
    return {
        "count": count,
        "heading": f"{count} 个数与前后月份或表内不合" if count else "没有与前后月份或表内不合的数",
        "subtitle": f"{more}只提示，不拒收；请与报送单位核对"
        if count
        else "读表和发布时逐数比对，对不上的列在这里",
        "table": html(rows.head(MOST_SHOWN)),
    }


def named(key: tuple[str, str]) -> pd.DataFrame:
    """The findings with names, newest first."""
    if "finding" not in snapshot.of(key).columns:  # published before there were any
        return pd.DataFrame(columns=COLUMNS)
    order = ["-year", "-month", "rule", "area", "chain", "indicator"]
    rows = snapshot.of(key).rows("finding", order=order)
    files = snapshot.of(key).rows("batch", ["batch", "file"]).set_index("batch").file
    indicator, area, chain = (snapshot.members(key, n) for n in ("indicator", "area", "chain"))
    return pd.DataFrame(
        {
            "提示": [remarks.NAMES.get(code, code) for code in rows.rule],
            "地区": [area[code]["name"] for code in rows.area],
            "产业链": ["" if code == "all" else chain[code]["short"] for code in rows.chain],
            "指标": [indicator[code]["name"] for code in rows.indicator],
            "时期": [number.period(r.year, r.month, r.basis) for r in rows.itertuples()],
            "说明": rows.text,
            "文件": rows.batch.map(files),
            "位置": (rows.sheet + " " + rows.cell.fillna("")).str.strip(),
        }
    )


def html(rows: pd.DataFrame) -> str:
    """One line a finding."""
    lines = "".join(
        f'<tr><th scope="row">{escape(" ".join(filter(None, (row.地区, row.产业链, row.指标))))}'
        f"<small>{escape(row.时期)} · {escape(row.提示)}</small></th>"
        f"<td>{number.unbroken(row.说明)}</td>"
        f'<td class="file wide">{escape(str(row.文件))} {escape(row.位置)}</td></tr>'
        for row in rows.itertuples()
    )
    return (
        '<table class="list"><thead><tr><th scope="col">地区 指标</th>'
        '<th scope="col">不合之处</th><th class="wide" scope="col">出自</th></tr></thead>'
        f"<tbody>{lines}</tbody></table>"
    )


def table(key: tuple[str, str]) -> pd.DataFrame:
    """Every finding, for a file."""
    return named(key)
