"""What the page of one chain shows, made once for each snapshot, chain and month."""

import pandas as pd
import streamlit as st

from charts import number, plain, trend
from charts.nodes import nodes
from charts.part_table import Column, part_table
from charts.profile import lines_frame, profile
from charts.shares import shares
from pages.parts import menu, remarks, snapshot
from pages.parts.how import how
from reports import chain as report
from reports import figures
from reports import sentence_chain as sentence

WHOLE = "all"
TREND_MONTHS = 33  # three years without their Januaries
THRESHOLD, LASTING = 10.0, 6  # percentage points, months: apart from the whole of industry
COUNTY_COLUMNS = (
    Column("产值 亿元", "level", "level"),
    Column("占该链 %", "of_chain_pct", "share"),
    Column("同比 %", "growth_pct", "growth"),
    Column("占本地\n产值 %", "share_pct", "share"),
)
HOW_LINES = ("链上各项指标按属于本链的规上企业合计；比率按合计数相除，不是各企业的平均。",)
HOW_COUNTIES = ("**占该链**＝本地该链产值 ÷ 该链产值；**占本地产值**＝该链 ÷ 本地规上工业。",)
HOW_NODES = ("**断点**＝环节台账中本地企业为 0 的环节；一家企业可在多个环节，按户次计。",)
HOW_TREND = ("两条线都是累计同比（现价名义）；1 月不单独公布。",)
HOW_CR = ("**CR1、CR3、CR5**＝产值最大的 1、3、5 家企业占本链累计产值的比重。",)


@st.cache_data(show_spinner=False, max_entries=256)
def portrait(key: tuple[str, str], chain: str, year: int, month: int, kept: str) -> dict:
    """Everything on the page of one chain. kept: the month as it stands in the address."""
    store, home = snapshot.of(key), snapshot.home(key)
    members, indicators = snapshot.members(key, "chain"), snapshot.members(key, "indicator")
    facts, output = members[chain], indicators[report.OUTPUT]
    own = figures.read(store, indicators, [home], range(year - 3, year + 1), chain=chain)
    all_of = figures.read(
        store, {report.OUTPUT: output}, [home], range(year - 3, year + 1), chain=WHOLE
    )
    now = store.rows(
        "figure", indicator=[report.OUTPUT, *report.CONCENTRATION, report.FIRMS], area=home,
        year=year, month=month, chain=[chain, WHOLE],
    )  # fmt: skip
    links = store.rows("chain_node", chain=chain)
    rows = report.chain_rows(
        now, {code: members[code] for code in (chain, WHOLE)}, links, year, month
    )
    found = {row.chain: row for row in rows.itertuples()}
    lines = remarks.on_lines(key, report.chain_lines(own, home, year, month))
    counties = _counties(key, chain, year, month, found.get(chain))

    def link(area: str) -> str:
        return menu.address("county-profile", area=area, month=kept)

    return {
        "lede": sentence.chain_lede(
            facts["name"], found.get(chain), found.get(WHOLE),
            list(links[links.local_firms == 0].node), counties, facts["lead_firm"],
        ),
        "lines": profile(lines, against="", placed=False),
        "lines_heading": sentence.lines_heading(lines),
        "lines_values": lines_frame(lines),
        "lines_how": how(key, HOW_LINES, [report.OUTPUT], now[now.chain == chain]),
        "counties_heading": sentence.counties_heading(counties),
        "counties": part_table(counties, COUNTY_COLUMNS, "板块", output, link)
        if len(counties)
        else "",
        "counties_values": _county_values(counties, output),
        "counties_how": how(key, HOW_COUNTIES, [], counties if len(counties) else None),
        "nodes_heading": sentence.nodes_heading(links),
        "nodes": nodes(links) if len(links) else "",
        "nodes_values": _node_values(links),
        "nodes_how": how(key, HOW_NODES, []),
        **_trend(key, own, all_of, home, facts["short"], year, month),
        **_concentration(key, own, home, year, month),
    }  # fmt: skip


def _counties(key: tuple[str, str], chain: str, year: int, month: int, row) -> pd.DataFrame:
    parts = snapshot.parts_of(key, snapshot.home(key))
    rows = snapshot.of(key).rows(
        "figure", indicator=report.OUTPUT, basis="ytd", area=list(parts), chain=chain, year=year,
        month=month,
    )  # fmt: skip
    found = report.counties_of(rows, parts, None if row is None else row.level)
    short = [parts[code]["short"] for code in found.area]
    return found.assign(short=short, remark=remarks.beside(key, found))


def _trend(key, own, all_of, home: str, short: str, year: int, month: int) -> dict:
    months = figures.months_back(year, month, TREND_MONTHS, january=False)
    first = trend.Line("本链", own.values(report.OUTPUT, home, months))
    second = trend.Line("规上工业", all_of.values(report.OUTPUT, home, months))
    gaps = trend.gaps_of(first, second)
    values = pd.DataFrame(
        {
            "时期": [number.period(*when) for when in months],
            f"{short}产值同比（%）": pd.Series(first.values, dtype="float64"),
            "规上工业产值同比（%）": pd.Series(second.values, dtype="float64"),
            "相差（个百分点）": pd.Series(gaps, dtype="float64"),
        }
    )
    heading = sentence.trend_heading(short, gaps)
    return {
        "trend_heading": heading,
        "trend": trend.divergence(months, first, second, THRESHOLD, LASTING),
        "trend_alt": f"折线图：{heading}。",
        "trend_values": values,
        "trend_shown": plain.plain(values[::-1]),
        "trend_how": how(key, HOW_TREND, [report.OUTPUT]),
    }


def _concentration(key, own, home: str, year: int, month: int) -> dict:
    months = figures.months_back(year, month, TREND_MONTHS, january=False)
    series = {code: own.values(code, home, months) for code in report.CONCENTRATION}
    known = any(value is not None for values in series.values() for value in values)
    names = {code: f"CR{code[2:]}" for code in series}
    values = pd.DataFrame({"时期": [number.period(*when) for when in months]} | {
        f"{names[code]}（%）": pd.Series(found, dtype="float64") for code, found in series.items()
    })  # fmt: skip
    before = own.value(own.at("cr5", home, year - 1, month))
    heading = sentence.concentration_heading(before, own.value(own.at("cr5", home, year, month)))
    return {
        "shares_heading": heading,
        "shares": shares(months, [(names[code], found) for code, found in series.items()])
        if known
        else None,
        "shares_alt": f"折线图：{heading}。",
        "shares_values": values,
        "shares_shown": plain.plain(values[::-1]),
        "shares_how": how(key, HOW_CR, []),
    }


def _county_values(rows: pd.DataFrame, output: dict) -> pd.DataFrame:
    found = pd.DataFrame(
        {
            "板块": rows.name,
            f"产值（{output['unit']}）": rows.level / float(output["unit_factor"]),
            "占该链（%）": rows.of_chain_pct,
            "同比（%）": rows.growth_pct,
            "占本地产值（%）": rows.share_pct,
            remarks.HEAD: rows.remark,
        }
    )
    return found if rows.remark.any() else found.drop(columns=remarks.HEAD)


def _node_values(links: pd.DataFrame) -> pd.DataFrame:
    stages = {"upstream": "上游", "midstream": "中游", "downstream": "下游"}
    return pd.DataFrame(
        {
            "环节位置": links.stage.map(stages),
            "环节": links.node,
            "本地企业（户）": links.local_firms,
        }
    )
