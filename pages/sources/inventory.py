"""What the status page shows, made once for each snapshot, group of areas and month."""

from html import escape

import pandas as pd
import streamlit as st

from charts import number
from charts.coverage import coverage, legend
from pages.parts import menu, snapshot
from reports import sentence_sources, sources

SHOWN_BATCHES = 15
SHOWN_REVISIONS = 20
COMPUTED = '<span class="qq">按公式计算</span>'


@st.cache_data(show_spinner=False, max_entries=16)
def months(key: tuple[str, str], group: str) -> list[tuple[int, int]]:
    """(year, month) for which anything is expected of a group of areas, newest first."""
    return sources.months(snapshot.of(key), list(group_areas(key, group).area))


@st.cache_data(show_spinner=False, max_entries=16)
def groups(key: tuple[str, str]) -> dict[str, str]:
    """The groups of areas that report: code -> name."""
    return sources.groups(snapshot.of(key))


@st.cache_data(show_spinner=False, max_entries=16)
def loaded(key: tuple[str, str]) -> dict:
    """How far every indicator reaches, and the extracts."""
    newest = _newest(key)
    batches = sources.batches(snapshot.of(key))
    return {
        "newest_month": max(zip(newest.year, newest.month, strict=True), default=None),
        "lede": sentence_sources.lede(newest, batches),
        "newest_heading": sentence_sources.newest(newest),
        "newest": newest_html(newest),
        "batches_heading": sentence_sources.batches(batches),
        "batches_count": len(batches),
        "batches": batches_html(batches.head(SHOWN_BATCHES)),
    }


def _newest(key: tuple[str, str]) -> pd.DataFrame:
    members, home = snapshot.members(key, "indicator"), snapshot.home(key)
    return sources.newest(snapshot.of(key), members, home)


def newest_html(rows: pd.DataFrame) -> str:
    """Each newest file with the indicators it brought; those behind the others are bold."""
    if rows.empty:
        return ""
    last = max(zip(rows.year, rows.month, strict=True))
    lines = ""
    for file, group in sources.by_file(rows):
        names = "、".join(_indicator(row, last) for row in group.itertuples())
        departments = "、".join(dict.fromkeys(group.department))
        origin = escape(file) or COMPUTED
        lines += (
            f'<tr><td class="file">{origin}<small>{escape(departments)}</small></td>'
            f'<td class="names">{names}</td><td class="nw wide">{_day(group.received.iloc[0])}</td>'
            "</tr>"
        )
    return (
        '<table class="list"><thead><tr><th scope="col">最新报表</th><th scope="col">指标</th>'
        f'<th class="wide" scope="col">收到</th></tr></thead><tbody>{lines}</tbody></table>'
    )


def _indicator(row, last: tuple[int, int]) -> str:
    link = menu.address("dictionary", indicator=row.indicator)
    name = escape(row.name)
    if link:
        name = f'<a href="{escape(link, quote=True)}" target="_self">{name}</a>'
    if (row.year, row.month) == last:
        return f'<span class="nw">{name}</span>'
    return f'<b class="nw">{name}（{row.year}-{row.month:02d}）</b>'


def _day(received) -> str:
    return "" if pd.isna(received) else f"{received:%Y-%m-%d}"


def batches_html(rows: pd.DataFrame) -> str:
    """The extracts with what became of their numbers."""
    lines = ""
    for row in rows.itertuples():
        refused = number.fixed(row.numbers_refused, 0)
        day = f'{row.received:%Y-%m-%d}<span class="wide"> {row.received:%H:%M}</span>'
        name = f'{escape(row.file)} <code class="nw">{escape(row.batch[:8])}</code>'
        lines += (
            f'<tr><td class="nw">{day}</td><td class="file">{name}</td>'
            f'<td class="nw wide">{escape(sources.encoding_text(row.encoding))}</td>'
            f'<td class="r">{number.fixed(row.numbers_read, 0)}</td>'
            f'<td class="r">{f"<b>{refused}</b>" if row.numbers_refused else refused}</td>'
            f'<td class="r">{number.fixed(row.numbers_ignored, 0)}</td></tr>'
        )
    return (
        '<table class="list"><thead><tr><th scope="col">收到</th><th scope="col">文件 '
        '<code>批次</code></th><th class="wide" scope="col">编码</th><th class="r" scope="col">收下'
        '</th><th class="r" scope="col">拒收</th><th class="r" scope="col">忽略</th></tr></thead>'
        f"<tbody>{lines}</tbody></table>"
    )


@st.cache_data(show_spinner=False, max_entries=128)
def reported(key: tuple[str, str], group: str, year: int, month: int) -> dict:
    """The coverage matrix of a group of areas in a month."""
    areas = group_areas(key, group)
    states = sources.states(snapshot.of(key), list(areas.area), year, month)
    members = snapshot.members(key, "indicator")
    newest = _newest(key).set_index("indicator")
    known = set(states.indicator)
    shown = [code for code in members if code in known]
    rows = pd.DataFrame(
        {
            "indicator": shown,
            "name": [members[code]["name"] for code in shown],
            "until": [_until(newest, code) for code in shown],
        }
    )
    rows["is_late"] = [until < f"{year}-{month:02d}" for until in rows.until]
    names = dict(zip(areas.area, areas.short, strict=True))
    return {
        "heading": sentence_sources.coverage(states, names, year, month),
        "subtitle": f"指标 × {sources.GROUPS[group]}，"
        f"{sentence_sources.when(year, month)}应报的数；只列该月有一家以上报送的指标",
        "table": coverage(states, rows, areas),
        "legend": legend(),
    }


def _until(newest: pd.DataFrame, code: str) -> str:
    if code not in newest.index:
        return number.MISSING
    return f"{newest.year[code]}-{newest.month[code]:02d}"


def group_areas(key: tuple[str, str], group: str) -> pd.DataFrame:
    """The areas of a group in catalogue order: area, name, short."""
    rows = [
        (code, facts["name"], facts["short"] or facts["name"])
        for code, facts in snapshot.members(key, "area").items()
        if facts["rank_group"] == group
    ]
    return pd.DataFrame(rows, columns=["area", "name", "short"])


def coverage_table(key: tuple[str, str], group: str, year: int, month: int) -> pd.DataFrame:
    """The matrix for a file: words in the cells."""
    areas = group_areas(key, group)
    states = sources.states(snapshot.of(key), list(areas.area), year, month)
    words = {"reported": "已报", "not_reported": "未报", "suppressed": "不公布"}
    words |= {"not_applicable": "不适用", "estimated": "估算"}
    wide = states.pivot(index="indicator", columns="area", values="status")
    wide = wide.reindex(columns=list(areas.area))
    members = snapshot.members(key, "indicator")
    wide = wide.reindex([code for code in members if code in wide.index])
    wide = wide.map(lambda status: words.get(status, "不要求"))
    wide.columns = list(areas.name)
    wide.insert(0, "指标", [members[code]["name"] for code in wide.index])
    return wide.reset_index(drop=True)


@st.cache_data(show_spinner=False, max_entries=16)
def revised(key: tuple[str, str]) -> dict:
    """What later extracts changed."""
    rows = revisions(key)
    return {
        "heading": sentence_sources.revisions(rows),
        "count": len(rows),
        "table": revisions_html(rows.head(SHOWN_REVISIONS)),
    }


def revisions(key: tuple[str, str]) -> pd.DataFrame:
    """The revisions with names and units."""
    return sources.revisions(snapshot.of(key), snapshot.named(key))


def revisions_html(rows: pd.DataFrame) -> str:
    """Old and new figure, and by how much they differ."""
    lines = ""
    for row in rows.itertuples():
        old, new = (number.fixed(v, row.decimals, sign=row.is_rate) for v in (row.old, row.new))
        apart = number.fixed(row.difference, row.decimals, sign=True)
        unit = "个百分点" if row.unit == "%" else row.unit
        what = " ".join(filter(None, (row.area, row.chain, row.name)))
        lines += (
            f'<tr><td class="nw wide">{row.revised_on:%Y-%m-%d}</td>'
            f'<th scope="row">{escape(what)}'
            f"<small>{escape(row.period)} · {escape(row.measure)}</small></th>"
            f'<td class="r nw">{old} → <b>{new}</b> {escape(row.unit)}</td>'
            f'<td class="r nw">{apart} {escape(unit)}</td>'
            f'<td class="file wide">{escape(str(row.file_new))}</td></tr>'
        )
    return (
        '<table class="list"><thead><tr><th class="wide" scope="col">修订于</th>'
        '<th scope="col">地区 指标</th><th class="r" scope="col">原数 → 现数</th>'
        '<th class="r" scope="col">相差</th><th class="wide" scope="col">由</th></tr></thead>'
        f"<tbody>{lines}</tbody></table>"
    )


def files_table(key: tuple[str, str]) -> pd.DataFrame:
    """Every extract, for a file."""
    rows = sources.batches(snapshot.of(key))
    return pd.DataFrame(
        {
            "收到": rows.received.dt.strftime("%Y-%m-%d %H:%M"),
            "文件": rows.file,
            "批次": rows.batch,
            "编码": rows.encoding.map(sources.encoding_text),
            "来源": rows.source,
            "收下的数": rows.numbers_read,
            "拒收的数": rows.numbers_refused,
            "忽略的数": rows.numbers_ignored,
            "sha256": rows.sha256,
        }
    )


def newest_table(key: tuple[str, str]) -> pd.DataFrame:
    """How far every indicator reaches, for a file."""
    rows = _newest(key)
    return pd.DataFrame(
        {
            "指标": rows.name,
            "截至": [f"{row.year}-{row.month:02d}" for row in rows.itertuples()],
            "部门": rows.department,
            "出自": rows.file.where(rows.file != "", "按公式计算"),
            "收到": [_day(received) for received in rows.received],
        }
    )


def revisions_table(key: tuple[str, str]) -> pd.DataFrame:
    """Every revision, for a file."""
    rows = revisions(key)
    heads = {
        "地区": "area", "产业链": "chain", "指标": "name", "时期": "period", "项": "measure",
        "单位": "unit", "原数": "old", "现数": "new", "相差": "difference", "原文件": "file_old",
        "新文件": "file_new",
    }  # fmt: skip
    found = pd.DataFrame({head: rows[column] for head, column in heads.items()})
    found.insert(0, "修订于", rows.revised_on.dt.strftime("%Y-%m-%d"))
    return found
