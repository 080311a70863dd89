"""What the panorama of the chains shows, made once for each snapshot, area and month."""

import pandas as pd
import streamlit as st

from charts import number, plain
from charts.chain_table import by_pull, chain_table, closing_rows
from charts.matrix import matrix
from pages.parts import menu, remarks, snapshot
from pages.parts.how import how
from reports import chain as report
from reports import sentence_chain as sentence

INDICATORS = [report.OUTPUT, report.TAX, *report.CONCENTRATION, report.FIRMS]
HOW_TABLE = (
    "**占比**＝该链产值 ÷ 规上工业产值；**拉动**＝（该链本期－上年同期）÷ 规上工业上年同期，单位为"
    "个百分点，各部分与合计同一口径，相加等于规上工业增速。",
    "一家企业可属多条链，各链照计；合计只计一次，多计的部分列在“减：重复计入”。",
    "**CR1、CR3、CR5**＝产值最大的 1、3、5 家企业占本链产值的比重；**断点**＝本地企业为 0 的环节。",
)
HOW_MATRIX = (
    "上行为产值，下行为同比；底色只看同比：降 5% 以上、下降、8%—15%、15% 以上四档，其余不着色。",
)


@st.cache_data(show_spinner=False, max_entries=256)
def panorama(key: tuple[str, str], area: str, year: int, month: int, kept: str) -> dict:
    """Table and sentences of the chains of an area. kept: the month as in the address."""
    members, facts = snapshot.members(key, "chain"), _output(key)
    figures = snapshot.of(key).rows(
        "figure", indicator=INDICATORS, area=area, year=year, month=month
    )
    nodes = snapshot.of(key).rows("chain_node")
    is_home = area == snapshot.home(key)
    rows = report.chain_rows(figures, members, nodes if is_home else nodes[:0], year, month)
    if not is_home:  # whose links and lead firms are kept for the whole city only
        rows = rows.assign(lead_firm="")

    def link(chain: str) -> str:
        return menu.address("chain-profile", chain=chain, month=kept)

    output = figures[(figures.indicator == report.OUTPUT) & (figures.basis == "ytd")]
    remarked = dict(zip(output.chain, remarks.beside(key, output), strict=True))
    rows = rows.assign(remark=rows.chain.map(remarked).fillna(""))
    values = _values(rows, facts)
    has_double = (closing_rows(rows).kind == "double").any()
    return {
        "is_empty": not (rows.kind == "chain").any(),
        "lede": sentence.chains_lede(rows, facts),
        "heading": sentence.chains_heading(rows),
        "table": chain_table(rows, facts, link),
        "note": sentence.sum_note(rows, bool(has_double)),
        "values": values,
        "shown": plain.plain(values, {"拉动（个百分点）": 2}),
        "how": how(key, HOW_TABLE, [report.OUTPUT, report.TAX], output),
    }


@st.cache_data(show_spinner=False, max_entries=256)
def crossing(key: tuple[str, str], year: int, month: int, kept: str) -> dict:
    """Chains x parts of the city."""
    members, facts = snapshot.members(key, "chain"), _output(key)
    home = snapshot.home(key)
    parts = snapshot.parts_of(key, home)
    chosen = {"indicator": report.OUTPUT, "basis": "ytd", "year": year, "month": month}
    cells = snapshot.of(key).rows("figure", area=list(parts), **chosen)
    city = snapshot.of(key).rows("figure", area=home, **chosen)
    cells = cells[cells.chain.isin([c for c, facts in members.items() if facts["kind"] == "chain"])]
    cells = cells.assign(remark=remarks.beside(key, cells))
    order = city[city.chain.isin(cells.chain)].sort_values("pull_pp", ascending=False)
    chains = pd.DataFrame(
        {"chain": order.chain, "short": [members[code]["short"] for code in order.chain]}
    )
    areas = pd.DataFrame(list(parts.values()), columns=["area", "name", "short"])
    total = city[city.chain == "all"].level
    limit = report.small(total.iloc[0] if len(total) else None)

    def link(chain: str) -> str:
        return menu.address("chain-profile", chain=chain, month=kept)

    values = _cells(cells, chains, areas, facts)
    return {
        "is_empty": cells.empty,
        "heading": sentence.matrix_heading(cells, chains, limit),
        "table": matrix(cells, chains, areas, facts, limit, link),
        "values": values,
        "shown": plain.plain(values),
        "how": how(key, HOW_MATRIX, [report.OUTPUT], cells),
    }


def _output(key: tuple[str, str]) -> dict:
    return snapshot.members(key, "indicator")[report.OUTPUT]


def _values(rows: pd.DataFrame, facts: dict) -> pd.DataFrame:
    """The table with Chinese heads, closing rows included, for 数据表 and the files."""
    table = pd.concat([by_pull(rows), closing_rows(rows).astype({"broken": "float64"})])
    return pd.DataFrame(
        {
            "产业链": table.name,
            f"产值（{facts['unit']}）": table.level / float(facts["unit_factor"]),
            "占比（%）": table.share_pct,
            "同比（%）": table.growth_pct,
            "拉动（个百分点）": table.pull_pp,
            "税收（亿元）": table.tax.astype(float) / number.YUAN_PER_YI,
            "税收同比（%）": table.tax_growth_pct,
            "CR1（%）": table.cr1,
            "CR3（%）": table.cr3,
            "CR5（%）": table.cr5,
            "链主企业": table.lead_firm.fillna(""),
            "规上户数": pd.to_numeric(table.firms).astype("Int64"),
            "断点（处）": pd.to_numeric(table.broken).astype("Int64"),
            **_remarked(table),
        }
    )


def _remarked(table: pd.DataFrame) -> dict:
    """The column of remarks, where there are any."""
    return {remarks.HEAD: table.remark.fillna("")} if table.remark.fillna("").any() else {}


def _cells(cells: pd.DataFrame, chains: pd.DataFrame, areas: pd.DataFrame, facts) -> pd.DataFrame:
    """Output and growth, one row per chain and area."""
    names = dict(zip(areas.area, areas.name, strict=True))
    shorts = dict(zip(chains.chain, chains.short, strict=True))
    table = cells[cells.chain.isin(chains.chain)]
    return pd.DataFrame(
        {
            "产业链": table.chain.map(shorts),
            "板块": table.area.map(names),
            f"产值（{facts['unit']}）": table.level / float(facts["unit_factor"]),
            "同比（%）": table.growth_pct,
            **_remarked(table),
        }
    ).sort_values(["产业链", "板块"], ignore_index=True)
