"""What the bench shows, made once for each snapshot and choice."""

from html import escape

import pandas as pd
import streamlit as st

from charts import number
from charts.remark import mark as noted
from charts.series import Line, series
from metrics.formula import FormulaError
from pages.explore import then
from pages.parts import how, remarks, snapshot
from reports import bench, bench_formula, marks, sentence_bench

HOW = {
    "level": "流量取 1—m 月累计，存量和存量之比取期末。",
    "month": "公布了当月数的用公布数，没有的用本月累计减上月累计，1—2 月合并为一期；存量取期末。",
    "yoy": "以公布的增速为准，没有公布的按同期数计算；同期为负或为零时写扭亏、减亏，不画点。",
    "yoy_month": "当月数的同比；只在有当月增速或当月同期数时有值。",
    "change": "本期累计增速减上期累计增速，个百分点；按水平排位的指标为水平之差。",
    "change_pp": "比率与上年同期之差，个百分点。",
    "mean3": "最近三个月当月数（存量为月末数）的平均；1—2 月合并公布的按两个月计，比率不取平均。",
    "year_step": "累计（期末）数与库中上年同期数之差；口径有变的，与同比不完全对应。",
    "step": "当月（期末）数与上月之差；未经季节调整。",
    "step_pct": "当月（期末）数 ÷ 上月 − 1；未经季节调整，不是国家统计局公布的环比。",
    "two_year": "（1＋上年增速）×（1＋本年增速）的平方根减 1。",
    "index": "当月（期末）水平 ÷ 基期水平 × 100。",
    "share": "地区占上一级地区的比重；产业链占规上工业的比重。",
    "pull": "上年同期比重 × 本期增速，个百分点；各部分之和等于总体增速。",
    bench_formula.CODE: "按所写公式逐月计算，单位随数相乘除；任一输入缺数的月份不算，"
    "除数为零的不算。不写口径的取累计（期末）。",
}
FORMULA_HELP = (
    "写指标名称或代码，用 + − × ÷ 和括号相连，如 "
    + "；".join(bench_formula.EXAMPLES)
    + "。指标后可加 .当月、.同比、.当月同比、.上年同期、.两年平均、.占比、.拉动；"
    "前面可加地区或产业链，如 全市.产值；名称里有括号的写代码。"
)


@st.cache_data(show_spinner=False, max_entries=16)
def known(key: tuple[str, str]) -> dict[str, dict[str, str]]:
    """What can be chosen: indicator, area and chain codes that have figures, with their names."""
    found = {}
    for kind in ("indicator", "area", "chain"):
        held = {code for (code,) in snapshot.of(key).distinct("figure", [kind])}
        members = snapshot.members(key, kind)
        found[kind] = {code: facts["name"] for code, facts in members.items() if code in held}
    return found


@st.cache_data(show_spinner=False, max_entries=64)
def own_areas(key: tuple[str, str], indicators: tuple[str, ...], most: int) -> list[str]:
    """What a fresh page compares: the home area and its first parts that have the indicators.

    Where none of them has any (亩均产值), the first areas that have.
    """
    chosen = snapshot.of(key).distinct("figure", ["area"], indicator=list(indicators))
    held = {code for (code,) in chosen}
    home = snapshot.home(key)
    own = [code for code in (home, *snapshot.parts_of(key, home)) if code in held]
    return (own or [code for code in snapshot.members(key, "area") if code in held])[:most]


@st.cache_data(show_spinner=False, max_entries=16)
def months(key: tuple[str, str]) -> list[tuple[int, int]]:
    """Every (year, month) with figures, newest first: the base months of an index."""
    return snapshot.of(key).distinct("figure", ["year", "month"])[::-1]


def read(
    key: tuple[str, str],
    code: str,
    indicators: tuple[str, ...],
    areas: tuple[str, ...],
    chains: tuple[str, ...],
    window: int,
    base: tuple[int, int] | None,
    day: str,
    formula: str = "",
) -> bench.Bench:
    """The lines of a choice. day: as known at its end, '' for now."""
    members = snapshot.named(key)
    known_then = then.known(key, day)
    if code == bench_formula.CODE:
        return bench_formula.read(known_then, members, formula, areas, chains, window)
    return bench.read(known_then, members, code, indicators, areas, chains, window, base)


def named(key: tuple[str, str], formula: str) -> list[str]:
    """The indicators that a formula names; none where it cannot be read."""
    members = snapshot.named(key)
    try:
        return bench_formula.indicators(members, formula)
    except FormulaError:
        return []


@st.cache_data(show_spinner=False, max_entries=256)
def lines(
    key: tuple[str, str],
    code: str,
    indicators: tuple[str, ...],
    areas: tuple[str, ...],
    chains: tuple[str, ...],
    window: int,
    base: tuple[int, int] | None,
    day: str,
    formula: str = "",
    written: str = "",
) -> dict:
    """One panel per unit, the table, and what could not be drawn. written: marks on dates."""
    try:
        found = read(key, code, indicators, areas, chains, window, base, day, formula)
    except FormulaError as no:
        return {"panels": [], "missing": f"公式没有算：{no}。", "newest": None}
    panels, marked = [], marks.read_marks(written)[0]
    for unit in found.units():
        shown = found.of(unit)
        heading = sentence_bench.heading(found, unit)
        panels.append(
            {
                "heading": heading,
                "subtitle": sentence_bench.subtitle(found, unit, day),
                "figure": series(
                    [Line(one.name, one.rows, one.is_cumulative) for one in shown],
                    unit,
                    max(one.decimals for one in shown),
                    shown[0].is_signed,
                    [((one.year, one.month), one.text) for one in marked],
                ),
                "alt": f"折线图：{heading}。",
            }
        )
    newest = found.months()[:1]
    return {
        "panels": panels,
        "missing": sentence_bench.missing(found),
        "caution": _caution(key, formula),
        "table": table_html(found, remarked(key, found)),
        "title": (formula and "公式") or f"{found.common} {found.what}".strip(),
        "names": f"各线：{'、'.join(one.name for one in found.series)}",
        "then": sentence_bench.known_then(day),
        "period": _period(found),
        "newest": newest[0] if newest else None,
        "marks": marks.note(marked),
        "formula": f"公式：{found.what}" if formula else "",
        "how": how.how(key, [HOW[code]], indicators or named(key, formula)),
    }


def _caution(key: tuple[str, str], formula: str) -> str:
    members = snapshot.named(key)
    return bench_formula.caution(members, formula) if formula else ""


def _period(found: bench.Bench) -> str:
    months = found.months()
    if not months:
        return ""
    (y1, m1), (y0, m0) = months[0], months[-1]
    return f"{y0}年{m0}月—{y1}年{m1}月"


def remarked(key: tuple[str, str], found: bench.Bench) -> dict[tuple, str]:
    """(indicator, area, chain, year, month) -> what was found of the figure."""
    kinds = ("indicator", "area", "chain")
    chosen = {kind: sorted({getattr(one, kind) for one in found.series}) for kind in kinds}
    years = sorted({year for year, _ in found.months()})
    return remarks.by_month(key, **chosen, year=years) if years else {}


def table_html(found: bench.Bench, remarked: dict[tuple, str]) -> str:
    """Months as rows, newest first."""
    heads = "".join(
        f'<th class="r" scope="col">{escape(one.name)}<br>{escape(one.unit)}</th>'
        for one in found.series
    )
    rows = [{(row.year, row.month): row for row in one.rows.itertuples()} for one in found.series]
    lines = ""
    for when in found.months():
        cells = "".join(
            _cell(
                one,
                by_month.get(when),
                remarked.get((one.indicator, one.area, one.chain, *when), ""),
            )
            for one, by_month in zip(found.series, rows, strict=True)
        )
        lines += f'<tr><th scope="row">{when[0]}-{when[1]:02d}</th>{cells}</tr>'
    return (
        f'<table class="months"><thead><tr><th scope="col">时期</th>{heads}</tr></thead>'
        f"<tbody>{lines}</tbody></table>"
    )


def _cell(one: bench.Series, row, remark: str) -> str:
    is_late = row is not None and row.status == "not_reported" and number.is_missing(row.value)
    mark = "<sup>修</sup>" if row is not None and row.is_revised else ""
    hatch = " hatch" if is_late else ""
    return f'<td class="r{hatch}">{escape(bench.cell(one, row))}{mark}{noted(remark)}</td>'


def table(key: tuple[str, str], *choice) -> pd.DataFrame:
    """The lines as a table for a file, with what was found of the figures of a month."""
    found = read(key, *choice)
    table, known = bench.table(found), remarked(key, found)
    texts = [
        "；".join(
            f"{one.name}：{text}"
            for one in found.series
            if (text := known.get((one.indicator, one.area, one.chain, *when)))
        )
        for when in found.months()
    ]
    return table.assign(**{remarks.HEAD: texts}) if any(texts) else table
