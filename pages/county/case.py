"""What a county's page shows, made once for each snapshot, area and month."""

import pandas as pd
import streamlit as st

from charts import plain
from charts.needed_table import needed_table
from charts.part_table import Column, part_table
from charts.profile import lines_frame, profile
from pages.parts import alarm, menu, remarks, snapshot
from pages.parts.how import how
from reports import county, figures, needed, place
from reports import sentence_case as sentence

LEADS = ("value_added", "output", "revenue", "industrial_tax")  # the first that is known leads
OUTPUT = "output"
CHAIN_COLUMNS = (
    Column("产值 亿元", "level", "level"),
    Column("占本地\n产值 %", "share_pct", "share"),
    Column("同比 %", "growth_pct", "growth"),
    Column("占该链 %", "of_chain_pct", "share"),
)
PULL_COLUMNS = (
    Column("占比 %", "share_pct", "share"),
    Column("同比 %", "growth_pct", "growth"),
    Column("拉动\n百分点", "pull_pp", "pull"),
)
HOW_LINES = (
    "**位次**在同级板块中排，按公布精度，并列占同一位次；位次下的小字为舍入和惯常修订范围内可能的位次。"
    "与上级相比＝本地增速（或水平）－上级。",
    "**进度**＝目标完成率－时间进度（月数÷12）；增速目标与全年目标比。",
)
HOW_PULL = (
    "**拉动**＝上年同期本地占上级的比重 × 本地增速，单位为个百分点；各板块之和等于上级增速。",
)
HOW_CHAINS = (
    "**占该链**＝本地该链产值 ÷ 上级该链产值；一家企业可属多条链，各链照计，相加会大于本地合计。",
)
HOW_TARGETS = (
    "**后期需增**＝本年余下月份须比上年同期增长多少才达全年目标：总量目标为（目标－本期累计）÷"
    "（上年全年－上年同期）－1；增速目标按上年同期占全年的比重，无从得知时按月份 ÷ 12 估算。",
    "**达到过**＝过去各年同一月份之后的实际增速不低于这一幅度的次数；各地区为全部有此目标的地区逐年"
    "合计。只发布增速的指标，由累计增速与全年增速按月份 ÷ 12 估算。",
    "**舍入区间**＝公布增速在 ±0.05 个百分点内变动时，后期需增的范围。",
)
HOW_PARKS = ("**亩均**＝1—m月累计 ÷ 工业用地面积，不与全年数相比。",)


def _read(key: tuple[str, str], area: str, year: int) -> figures.Figures:
    members = snapshot.members(key, "indicator")
    return figures.read(
        snapshot.of(key), members, [area, snapshot.home(key)], range(year - 1, year + 1)
    )


@st.cache_data(show_spinner=False, max_entries=256)
def case(key: tuple[str, str], area: str, year: int, month: int, kept: str) -> dict:
    """Lede and all indicators of the area. kept: the month as it stands in the address."""
    found, home = _read(key, area, year), snapshot.home(key)
    rules = list(snapshot.members(key, "rule").values())

    def link(indicator: str) -> str:
        return menu.address("county", indicator=indicator, month=kept)

    bands = place.bands_of(snapshot.of(key), found.indicators, area, year)
    lines = county.lines(found, area, home, year, month, rules, link, bands)
    lines = remarks.on_lines(key, lines)
    alarms = alarm.alarms(key, year, month, kept, warned_areas(key, area))
    whole = snapshot.members(key, "area")[home]["short"]
    code = next((code for code in LEADS if found.has(code, area)), LEADS[0])
    lead = found.at(code, area, year, month)
    pulled = county.pulled(found, area, year, month)
    facts = snapshot.members(key, "indicator")[OUTPUT]
    values = lines_frame(lines).rename(columns={"比上级（个百分点）": f"比{whole}（个百分点）"})
    rows = [found.at(code, area, year, month) for code in found.indicators]
    printed = pd.DataFrame([row for row in rows if row is not None])
    name = snapshot.members(key, "area")[area]["name"]
    return {
        "lede": sentence.case(
            name, lead, found.at(code, home, year, month),
            found.indicators[code]["name"], lines, alarms["red"], alarms["amber"], whole,
        ),
        "heading": sentence.case_heading(lines),
        "lines": profile(lines, whole),
        "values": values,
        "shown": plain.plain(values),
        "how": how(key, HOW_LINES, [], printed if len(printed) else None),
        "rebound": _rebound(printed, found.indicators),
        "pull_heading": sentence.pull_heading(pulled, whole),
        "pull": part_table(pulled, PULL_COLUMNS, "指标", facts) if len(pulled) else "",
        "pull_values": _pull_values(pulled),
        "pull_how": how(key, HOW_PULL, []),
    }  # fmt: skip


def _rebound(rows: pd.DataFrame, indicators: dict[str, dict]) -> str:
    """The indicators whose growth stands on a fall of the year before."""
    if rows.empty:
        return ""
    facts = [indicators[code] for code in rows.indicator]
    grows = [one["rank_by"] != "level" and one["direction"] == "up" for one in facts]
    rows = rows.assign(short=[one["short"] for one in facts])[grows]
    return place.rebound(rows, {"rank_by": "growth", "direction": "up"})


@st.cache_data(show_spinner=False, max_entries=256)
def targets(key: tuple[str, str], area: str, year: int, month: int) -> dict:
    """What the targets still need, and how often that was reached."""
    rows = needed.needed(snapshot.of(key), snapshot.members(key, "indicator"), area, year, month)
    values = rows[list(needed.HEADS)]
    values = values.loc[:, [name for name in values if (values[name] != "").any()]]
    return {
        "heading": needed.heading(rows),
        "table": needed_table(rows) if len(rows) else "",
        "values": values,
        "how": how(key, HOW_TARGETS, []),
    }


def warned_areas(key: tuple[str, str], area: str) -> tuple[str, ...]:
    """The area and its parks: whose warnings stand on its page."""
    members = snapshot.members(key, "area").items()
    parks = [code for code, f in members if f["level"] == "park" and f["parent"] == area]
    return (area, *parks)


@st.cache_data(show_spinner=False, max_entries=256)
def chains(key: tuple[str, str], area: str, year: int, month: int, kept: str) -> dict:
    """The chains of the area."""
    members = snapshot.members(key, "chain")
    facts = snapshot.members(key, "indicator")[OUTPUT]
    chosen = {"indicator": OUTPUT, "basis": "ytd", "year": year, "month": month}
    city = snapshot.of(key).rows("figure", area=snapshot.home(key), **chosen)
    own = snapshot.of(key).rows("figure", area=area, **chosen)
    rows = county.chains_of(own, city, members)
    rows = rows.assign(remark=remarks.beside(key, rows))

    def link(chain: str) -> str:
        return menu.address("chain-profile", chain=chain, month=kept)

    values = pd.DataFrame(
        {
            "产业链": rows.name,
            "产值（亿元）": rows.level / float(facts["unit_factor"]),
            "占本地产值（%）": rows.share_pct,
            "同比（%）": rows.growth_pct,
            "占该链（%）": rows.of_chain_pct,
        }
    )
    return {
        "heading": sentence.chains_heading(rows),
        "table": part_table(rows, CHAIN_COLUMNS, "产业链", facts, link) if len(rows) else "",
        "values": values,
        "how": how(key, HOW_CHAINS, [OUTPUT], rows if len(rows) else None),
    }


@st.cache_data(show_spinner=False, max_entries=256)
def parks(key: tuple[str, str], area: str, year: int, month: int) -> dict:
    """The parks of the area."""
    members = snapshot.members(key, "area")
    own = {c: f for c, f in members.items() if f["level"] == "park" and f["parent"] == area}
    if not own:
        return {"heading": "", "table": "", "values": pd.DataFrame(), "how": ""}
    indicators = snapshot.members(key, "indicator")
    wanted = ["output", "output_per_mu", "tax_per_mu", "investment_intensity", "land"]
    chosen = {code: indicators[code] for code in wanted if code in indicators}
    found = figures.read(snapshot.of(key), chosen, list(own), [year])
    values = pd.DataFrame(county.parks_table(found, own, year, month))
    return {
        "heading": sentence.parks_heading(values, chosen.get("output_per_mu")),
        "table": plain.plain(values, {name: 0 for name in values if name.startswith("用地")}),
        "values": values,
        "how": how(key, HOW_PARKS, [code for code in wanted if code in chosen]),
    }


def _pull_values(rows: pd.DataFrame) -> pd.DataFrame:
    heads = {
        "name": "指标", "share_pct": "占比（%）", "growth_pct": "同比（%）",
        "pull_pp": "拉动（个百分点）",
    }  # fmt: skip
    return rows[list(heads)].rename(columns=heads)
