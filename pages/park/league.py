"""What the page of the parks shows, made once for each snapshot, month and span."""

from html import escape

import pandas as pd
import streamlit as st

from charts import number
from charts.park_table import figure, park_table
from charts.quadrant import quadrant
from pages.parts import remarks, snapshot
from pages.parts.how import KEY, origin
from reports import park, sentence_park

TRANSFORMS = {
    "ratio": "与基准之比",
    "reverse_half": "（2－与基准之比）的一半",
    "minmax": "在最低与最高之间的位置",
    "reverse": "2－与基准之比",
    "rank": "名次",
}
MISSING_RULES = {
    "reweight": "不计该项，权重按比例分摊",
    "mean": "按该项平均得分",
    "zero": "按 0 分",
    "penalty": "按方案扣分",
}

SCORED = {
    True: "按近 12 个月计分：流量为本年累计＋上年全年－上年同期累计，比率的分子分母同样滚动；"
    "公布的比率（能耗降低率）没有滚动值，用本年累计。年内各月之间、与全年之间都可以比。",
    False: "按本年 1—m 月累计计分，与全年得分不可比。",
}


@st.cache_data(show_spinner=False, max_entries=16)
def months(key: tuple[str, str]) -> list[tuple[int, int]]:
    """(year, month) that have scores, newest first."""
    return park.months(snapshot.of(key))


def read(key: tuple[str, str], year: int, month: int, span: str) -> park.Parks:
    """The parks of one month."""
    return park.read(snapshot.of(key), snapshot.members(key, "indicator"), year, month, span)


@st.cache_data(show_spinner=False, max_entries=128)
def league(key: tuple[str, str], year: int, month: int, span: str) -> dict:
    """Everything on the page."""
    page = read(key, year, month, span)
    heading = sentence_park.quadrant_heading(page)
    bubbles = page.bubbles()
    columns = page.columns()
    return {
        "period": park.period(page),
        "lede": sentence_park.lede(page),
        "heading": sentence_park.table_heading(page),
        "subtitle": sentence_park.table_subtitle(page),
        "table": park_table(page.parks, remarked(key, page), columns, None),
        "key": number.unbroken(sentence_park.key(page)),
        "quadrant_heading": heading,
        "quadrant_subtitle": sentence_park.quadrant_subtitle(page),
        "figure": quadrant(bubbles, page.side(park.OUTPUT), page.side(park.TAX)),
        "drawn": int(bubbles.dropna(subset=["x", "y"]).shape[0]),
        "alt": f"气泡图：{heading}。",
        "how": how(key, page),
        "quadrant_how": quadrant_how(page),
        "points": points_html(page),
        "values": values_html(page),
    }


def remarked(key: tuple[str, str], page: park.Parks) -> pd.DataFrame:
    """The values with what was found of them, or of what they are made of."""
    found = remarks.by_month(key, area=list(page.parks.park), year=page.year, month=page.month)
    texts: dict[tuple[str, str], list[str]] = {}
    for (indicator, area, *_), text in found.items():
        texts.setdefault((area, indicator), []).append(text)
    said = []
    for cell in page.values.itertuples():
        facts = page.indicators[cell.indicator]
        made_of = filter(None, (cell.indicator, facts["numerator"], facts["denominator"]))
        known = [text for code in made_of for text in texts.get((cell.park, code), [])]
        said.append("；".join(dict.fromkeys(known)))
    return page.values.assign(remark=said)


def table(key: tuple[str, str], year: int, month: int, span: str) -> pd.DataFrame:
    """The league table for a file: figures unrounded, in the unit of the head."""
    page = read(key, year, month, span)
    areas = snapshot.members(key, "area")
    found = pd.DataFrame(
        {
            "位次": page.parks["rank"].astype("Int64"),
            "园区": page.parks["name"],
            "所在地": [areas[areas[code]["parent"]]["name"] for code in page.parks.park],
            "类": page.parks.grade,
            "得分": page.parks.score.astype(float),
        }
    )
    for column in page.columns():
        facts = page.indicators[column.indicator]
        head = f"{facts['name']}（{facts['unit']}）"
        found[head] = pd.Series(page.cells(column.indicator), dtype=object)
        if column.indicator in page.standards:
            short = page.parks.park.isin(page.short_of(column.indicator))
            found[f"{facts['name']}未达标准"] = ["是" if is_short else "" for is_short in short]
    found["一票否决"] = page.parks.veto
    values = remarked(key, page)
    texts = values[values.remark != ""].groupby("park").remark.agg("；".join)
    if len(texts):
        found[remarks.HEAD] = page.parks.park.map(texts).fillna("")
    return found


def points_html(page: park.Parks) -> str:
    """Points of every item, as the score adds up."""
    items = [item["indicator"] for item in page.scheme.get("items", [])]
    found = {(row.park, row.indicator): row for row in page.points.itertuples()}
    heads = "".join(
        f'<th class="r" scope="col">{escape(page.indicators[code]["short"])}</th>' for code in items
    )
    lines = ""
    for one in page.parks.itertuples():
        cells = ""
        for code in items:
            row = found.get((one.park, code))
            mark = "<sup>限</sup>" if row is not None and row.is_capped else ""
            text = number.MISSING if row is None else number.fixed(row.points)
            cells += f'<td class="r">{text}{mark}</td>'
        lines += (
            f'<tr><th scope="row">{escape(one.name)}</th>{cells}'
            f'<td class="r"><b>{number.fixed(one.score)}</b></td></tr>'
        )
    return (
        f'<table><thead><tr><th scope="col">园区</th>{heads}<th class="r" scope="col">得分</th>'
        f"</tr></thead><tbody>{lines}</tbody></table>"
        '<p class="key">各项得分；限：触及上限或下限。</p>'
    )


def how(key: tuple[str, str], page: park.Parks) -> str:
    """How the score is made: scheme, items, standards, veto, sources."""
    if not page.scheme:
        return "<p>目录 catalog/schemes 中没有这个时期适用的评价方案。</p>"
    lines = "".join(
        f"<dt>{escape(page.indicators[item['indicator']]['name'])}　权重 {item['weight']:g}</dt>"
        f"<dd>{TRANSFORMS.get(item['transform'], item['transform'])}，"
        f"以权重的 {item['floor']:g}—{item['cap']:g} 倍为限；"
        f"缺数{MISSING_RULES.get(item['missing'], item['missing'])}</dd>"
        for item in page.scheme["items"]
        if item["indicator"] in page.indicators
    )
    quotas = "、".join(
        f"{grade['grade']} 类 {grade['quota_pct']:g}%" for grade in page.scheme["grades"]
    )
    return (
        f"<p><b>{escape(page.scheme['name'])}，{escape(page.scheme['version'])} 版</b></p>"
        "<p><b>得分＝各项权重 × 该项得分系数之和。</b>基准为全部园区平均（分子之和 ÷ 用地之和）。"
        f"按得分从高到低定类：{quotas}，名额逐类累计后取整，同分同类。"
        "一票否决的园区不占位次，列末类，空出的名额不递补。"
        f"{SCORED[page.is_rolling]}</p>"
        f"<dl>{lines}</dl>{standard_how(page)}"
        f"<p>{escape(page.scheme['source'])}</p>"
        f"{origin(key, printed(key, page))}"
        "<p>口径与算法见 docs/methods.md 的 park_score、annual 两节。</p>"
    )


def standard_how(page: park.Parks) -> str:
    """How an annual standard is compared in the course of a year."""
    return (
        "<p><b>近 12 个月＝本年 1—m 月累计＋上年全年－上年同期累计</b>，再除以期末用地。"
        "用地标准是全年数，只与近 12 个月的数比；1—m 月累计不与全年标准比。"
        "投资强度是项目累计投资与用地之比，按期末数直接比。</p>"
    )


def quadrant_how(page: park.Parks) -> str:
    """What the lines are."""
    x, y = page.side(park.OUTPUT), page.side(park.TAX)
    means = "，".join(
        f"{side.name} {number.fixed(side.mean)} {side.unit}" for side in (x, y) if side.mean
    )
    return (
        f"<p>平均线为全部园区之和相除，不是各园区的简单平均：{means}。</p>{standard_how(page)}"
        "<p>圆面积与用地成正比。手机上放不下的园区名不标，点圆可看。</p>"
    )


def printed(key: tuple[str, str], page: park.Parks) -> pd.DataFrame:
    """The figures of the month as rows that say where they were printed."""
    when = {"year": page.year, "month": page.month}
    return snapshot.of(key).rows("figure", [*KEY, "batch"], area=list(page.parks.park), **when)


def values_html(page: park.Parks) -> str:
    """The figures of the quadrant as a table."""
    shown = [c for c in page.columns() if c.indicator in (park.OUTPUT, park.TAX, park.LAND)]
    found = {(row.park, row.indicator): row.level for row in page.values.itertuples()}
    heads = "".join(f'<th class="r" scope="col">{escape(" ".join(c.head))}</th>' for c in shown)
    lines = ""
    for one in page.parks.itertuples():
        levels = [figure(found.get((one.park, column.indicator)), column) for column in shown]
        cells = "".join(f'<td class="r">{text}</td>' for text in levels)
        lines += f'<tr><th scope="row">{escape(one.name)}</th>{cells}</tr>'
    return (
        f'<table><thead><tr><th scope="col">园区</th>{heads}</tr></thead>'
        f"<tbody>{lines}</tbody></table>"
    )
