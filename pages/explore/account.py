"""What the ledger page shows, made once for each snapshot, series and month."""

import pandas as pd
import streamlit as st

from charts.account_table import bases_table, ledger_table, revised_table
from pages.parts import how, snapshot
from reports import account
from reports import sentence_account as sentence

HOW_LEDGER = (
    "**累计之差**＝本月累计－上月累计，尽量取自同一份报表；**隐含调整**＝累计之差－公布的当月数，"
    "是对以前月份的调整，不是本月新增。三个数都公布时才有；加粗的超过舍入误差。",
    "没有公布当月数的由累计相减（标“推”；两个累计出自不同报表的标“跨”）；1—2 月合并公布的不拆开。",
)
HOW_BASES = (
    "**可比基数**＝本期 ÷（1＋公布增速）；**口径差**＝可比基数 ÷ 上年公布数－1。",
    "口径差来自企业进出规模、集团剔重、重报和价格，不是差错；加粗的超出本单位历史惯常范围"
    "（中位数 ± 3 × 1.4826 × 绝对离差中位数），宜核实。有企业名单的，用"
    " python -m metrics reconcile --now 今年.csv --then 上年.csv 分出入规、退库、重报和其余。",
)


@st.cache_data(show_spinner=False, max_entries=16)
def flows(key: tuple[str, str]) -> list[str]:
    """The indicators that have a cumulative level."""
    held = {code for (code,) in snapshot.of(key).distinct("figure", ["indicator"], basis="ytd")}
    members = snapshot.members(key, "indicator")
    return [c for c, facts in members.items() if c in held and facts["kind"] == "flow"]


@st.cache_data(show_spinner=False, max_entries=64)
def areas(key: tuple[str, str], indicator: str, **chosen: str) -> dict[str, str]:
    """The areas that have the indicator (chosen: of a basis), code -> name; the home area first."""
    found = snapshot.of(key).distinct("figure", ["area"], indicator=indicator, **chosen)
    held = {code for (code,) in found}
    members, home = snapshot.members(key, "area"), snapshot.home(key)
    own = [home, *snapshot.parts_of(key, home)]
    ordered = [*own, *(code for code in members if code not in own)]
    return {code: members[code]["name"] for code in ordered if code in held}


def read(
    key: tuple[str, str], indicator: str, area: str, chain: str, year: int, month: int
) -> account.Account:
    """The account of a series up to a month."""
    facts = snapshot.members(key, "indicator")[indicator]
    return account.read(snapshot.of(key), facts, area, chain, (year, month))


@st.cache_data(show_spinner=False, max_entries=128)
def shown(
    key: tuple[str, str], indicator: str, area: str, chain: str, year: int, month: int
) -> dict:
    """Sentences and tables."""
    found = read(key, indicator, area, chain, year, month)
    facts = found.facts
    name = snapshot.members(key, "area")[area]["name"] + facts["name"]
    rows = found.ledger.head(1).assign(basis="ytd", chain=chain)
    printed = snapshot.of(key).rows(
        "figure", indicator=indicator, area=area, chain=chain, basis="ytd", year=year, month=month
    )
    return {
        "name": name,
        "lede": sentence.lede(found, name),
        "ledger_heading": sentence.ledger_heading(found),
        "ledger": ledger_table(found.ledger, facts) if len(rows) else "",
        "ledger_how": how.how(key, HOW_LEDGER, [indicator], printed if len(printed) else None),
        "bases_heading": sentence.bases_heading(found),
        "bases": bases_table(found.bases, facts) if len(found.bases) else "",
        "bases_how": how.how(key, HOW_BASES, []),
        "revised_heading": sentence.revised_heading(found),
        "revised": revised_table(found.revised, facts) if len(found.revised) else "",
    }


def ledger_file(*asked) -> pd.DataFrame:
    """The ledger for a file."""
    return account.ledger_frame(read(*asked))


def bases_file(*asked) -> pd.DataFrame:
    """The reconciliation for a file."""
    return account.bases_frame(read(*asked))
