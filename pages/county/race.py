"""What the ranking page shows, made once for each snapshot, indicator and month."""

import pandas as pd
import streamlit as st

from charts import number, plain, standing
from charts.bump import bump
from charts.moves import moves
from charts.ranking import Mean, ranking
from charts.tiles import tiles
from pages.parts import menu, remarks, snapshot
from pages.parts.how import how
from reports import place
from reports import sentence_county as sentence

COLUMNS = [
    "indicator", "area", "year", "month", "basis", "level", "status", "growth_pct", "growth_word",
    "growth_change_pp", "rank", "rank_of", "is_tie", "rank_change", "is_revised", "chain", "batch",
    "rank_best", "rank_worst", "base_growth_pct", "two_year_pct",
]  # fmt: skip
HOW = (
    "**位次**按公布精度排序（并列占同一位次，如 1、2、2、4），低者优的指标从低到高排；未报的、"
    "只有文字（扭亏、减亏）的不参与排位。",
    "**位次升降**＝上月位次－本月位次，正数为前移；每年第一期没有上月，不计升降。",
    "**较上月**＝本月累计增速（或水平）－上月累计增速（或水平）。",
    "**可能位次**：各板块的数都在舍入范围（如 ±0.05 个百分点）和各自的惯常修订幅度内变动时，"
    "可能排到的最好、最差位次。",
    "**升降缘由**：先动自己再动别人、先动别人再动自己，两种次序取平均；自身、他人与参排变化三项相加"
    "等于位次升降。",
)


@st.cache_data(show_spinner=False, max_entries=64)
def ranked_indicators(key: tuple[str, str]) -> list[str]:
    """The indicators in which the parts of the home area have places, in catalogue order."""
    parts = list(snapshot.parts_of(key, snapshot.home(key)))
    rows = snapshot.of(key).rows("figure", ["indicator", "rank"], area=parts, chain="all")
    known = set(rows[rows["rank"].notna()].indicator)
    return [code for code in snapshot.members(key, "indicator") if code in known]


def figures(key: tuple[str, str], indicator: str, areas: list[str], year: int) -> pd.DataFrame:
    """The figures of an indicator in its leading basis, for a year and the one before."""
    basis = snapshot.members(key, "indicator")[indicator]["basis"]
    return snapshot.of(key).rows(
        "figure", COLUMNS, indicator=indicator, area=areas, chain="all", basis=basis,
        year=[year - 1, year],
    )  # fmt: skip


def areas_of(key: tuple[str, str]) -> pd.DataFrame:
    """The ranked areas in catalogue order."""
    parts = snapshot.parts_of(key, snapshot.home(key))
    return pd.DataFrame(list(parts.values()), columns=["area", "name", "short"])


def means_of(key: tuple[str, str], facts: dict, year: int, month: int) -> list[Mean]:
    """The lines through all rows: the province where it is known, and the city."""
    members, home = snapshot.members(key, "area"), snapshot.home(key)
    wanted = [(members[home]["parent"], "province"), (home, "city")]
    rows = figures(key, facts["indicator"], [area for area, _ in wanted], year)
    rows = standing.measured(rows[(rows.year == year) & (rows.month == month)], facts)
    value = dict(zip(rows.area, rows.value, strict=True))
    return [
        Mean(members[area]["short"], value[area], form)
        for area, form in wanted
        if area in members and not number.is_missing(value.get(area))
    ]


@st.cache_data(show_spinner=False, max_entries=256)
def race(key: tuple[str, str], indicator: str, year: int, month: int, kept: str) -> dict:
    """Everything on the page. kept: the month as it stands in the address, for the links."""
    facts = snapshot.members(key, "indicator")[indicator]
    areas = areas_of(key)
    rows = figures(key, indicator, list(areas.area), year)
    table = standing.standing(rows, areas, facts, year, month)
    history = standing.places(rows, areas, year, month)
    now = rows[(rows.year == year) & (rows.month == month)]
    sure = place.sure(snapshot.of(key), facts, list(areas.area), year, month)
    table = table.merge(sure, on="area", how="left")
    table = table.merge(now[["area", "base_growth_pct", "two_year_pct"]], on="area", how="left")
    remarked = dict(zip(now.area, remarks.beside(key, now), strict=True))
    table["remark"] = table.area.map(remarked).fillna("")
    means = means_of(key, facts, year, month)
    city = next((mean.value for mean in means if mean.form == "city"), None)
    short = dict(zip(areas.area, areas.short, strict=True))

    def link(area: str) -> str:
        return menu.address("county-profile", area=area, month=kept)

    values, places = _values(table, facts), _places(history, short)
    whole = snapshot.members(key, "area")[snapshot.home(key)]["short"]
    heading = sentence.ranking_heading(table, facts, city, whole)
    race_heading = sentence.race_heading(history, short)
    ordered = table.set_index("area", drop=False).loc[list(areas.area)]
    return {
        "lede": sentence.ranking_lede(table, history, facts, city, whole),
        "heading": heading,
        "subtitle": _subtitle(facts, month, means, whole),
        "rows": ranking(table, facts, means, link),
        "note": _note(table) + place.uncertain(table) + place.rebound(table, facts),
        "values": values,
        "shown": plain.plain(values),
        "how": how(key, HOW, [indicator], now),
        "race_heading": race_heading,
        "race_subtitle": _race_subtitle(list(history.columns)),
        "race": bump(history, short) if history.shape[1] > 1 else None,
        "race_alt": f"位次折线图：{race_heading}。",
        "places": places,
        "places_shown": plain.plain(places),
        "race_how": how(
            key,
            (
                "每期按当期公布精度排出的位次连成线；未报的月份断开，不补。",
                "**点名规则**：首末两期位次相差最大的三家；相差相同的取途中变动多的，再按目录顺序。",
            ),
            [],
        ),
        "moves": moves(table, facts),
        "moves_heading": sentence.moves_heading(table),
        "tiles": tiles(ordered, facts, link),
        "ordered": ordered,
        "tiles_heading": sentence.tiles_heading(table),
    }


def _subtitle(facts: dict, month: int, means: list[Mean], whole: str) -> str:
    basis = str(facts["basis"])
    what = facts["unit"] if standing.is_level(facts) else "%"
    kind = "" if standing.is_level(facts) else "同比"
    low = "，低者优" if facts["direction"] == "down" else ""
    forms = {"city": "实线", "province": "虚线"}
    lines = "，".join(f"{forms[mean.form]}为{mean.name}" for mean in means[::-1])
    cumulated = "累计" if basis == "ytd" else ""
    return (
        f"{facts['name']}，{number.months(month, basis)}{cumulated}{kind}，{what}{low}。"
        f"横条为本月（浅色弱于{whole}），黑竖条为上月"
        f"{'；' if lines else ''}{lines}"
    )


def _race_subtitle(periods: list[tuple[int, int]]) -> str:
    """How many periods; that a January is missing where the sources have none."""
    spans_years = bool(periods) and periods[0][0] < periods[-1][0]
    has_january = any(month == 1 for _, month in periods)
    told = "1 月不单独发布；" if spans_years and not has_january else ""
    return f"近 {len(periods)} 期位次，{told}点名变动最大的三家"


# How to read a column that folds away on a phone, and this with it.
RANGE_NOTE = "右列灰条为近 12 期位次区间，实心本月、空心上月。"


def _note(table: pd.DataFrame) -> str:
    count = int(table["rank"].notna().sum())
    said = "横线分出前三与后三；" if count >= 7 else ""
    said += f"“=”为并列，并列者占同一位次，{count} 个中排。"
    if count < len(table):
        said += "未报、缺数或以文字代替增速的不参与排位，列在末尾。"
    return said


def _places(history: pd.DataFrame, short: dict[str, str]) -> pd.DataFrame:
    heads = [f"{year}-{month:02d}" for year, month in history.columns]
    table = pd.DataFrame(history.to_numpy(), columns=heads).astype("Int64")
    table.insert(0, "板块", [short[area] for area in history.index])
    return table


def _values(table: pd.DataFrame, facts: dict) -> pd.DataFrame:
    """The ranking as a table with Chinese heads, for 数据表 and the files."""
    is_level = standing.is_level(facts)
    unit = facts["unit"]
    columns = {
        "板块": table.name,
        "位次": table["rank"].astype("Int64"),
        f"{facts['short']}（{unit}）": table.level / (float(facts["unit_factor"]) or 1.0),
        "同比（%）": table.growth_pct,
        f"较上月（{unit if is_level and unit != '%' else '个百分点'}）": table.change,
        f"上月（{unit if is_level else '%'}）": table.last_value,
        "位次升降": table.rank_change.astype("Int64"),
        "可能最好": table.rank_best.astype("Int64"),
        "可能最差": table.rank_worst.astype("Int64"),
        "升降：自身": table.own_part.astype(float),
        "升降：他人": table.others_part.astype(float),
        "升降：参排": table.entry_part.astype(float),
        "上年同期增速（%）": table.base_growth_pct.astype(float),
        "两年平均（%）": table.two_year_pct.astype(float),
        "近12期最好": table.best.astype("Int64"),
        "近12期最差": table.worst.astype("Int64"),
        "备注": [
            row.word or (number.state(row.status, "") if number.is_missing(row.value) else "")
            for row in table.itertuples()
        ],
        remarks.HEAD: table.remark,
    }
    found = pd.DataFrame(columns)
    may_be_empty = [name for name in found if name.startswith(facts["short"])]
    may_be_empty += ["同比（%）", "备注", remarks.HEAD, "上年同期增速（%）", "两年平均（%）"]
    may_be_empty += [name for name in found if name.startswith(("可能", "升降："))]
    return found.drop(columns=[n for n in may_be_empty if found[n].replace("", None).isna().all()])
