"""探索 › 台账: how did this cumulative come about, and why do two growths differ?"""

import streamlit as st

from charts import number
from pages.explore import account
from pages.parts import block, choice, masthead, snapshot

TITLE = "这个数是怎么累计出来的？"

key = snapshot.key()
flows = account.flows(key)
if not flows:
    block.head(0).title(TITLE, [])
    block.absent("还没有按月累计的总量指标；导入产值、税收等月报后显示。")
    st.stop()
head = block.head(3)
with head.filters():
    indicator = choice.indicator(flows)
    options = account.areas(key, indicator, basis="ytd")
    area = choice.select("area", "地区", options)
    year, month = choice.month(indicator, area)
head.title(TITLE, masthead.items(key, year, month, area=area))

asked = (key, indicator, area, "all", year, month)
shown = account.shown(*asked)
period = number.period(year, month)
facts = snapshot.members(key, "indicator")[indicator]
block.lede(shown["lede"])
left, right = st.columns(2, gap="medium")
with left, st.container(gap="xxsmall"):
    block.section(shown["ledger_heading"], "累计台账，由近及远；隐含调整为累计之差减公布的当月数")
    block.html(shown["ledger"])
    block.below(
        "ledger",
        masthead.meta(key, f"{shown['name']}累计台账", period, unit="见表头"),
        lambda: account.ledger_file(*asked),
        shown["ledger_how"],
    )
with right, st.container(gap="xxsmall"):
    block.section(shown["bases_heading"], "口径对账：可比基数由公布增速倒推，与上年公布数相比")
    if shown["bases"]:
        block.html(shown["bases"])
        block.below(
            "bases",
            masthead.meta(key, f"{shown['name']}口径对账", period, unit="见表头"),
            lambda: account.bases_file(*asked),
            shown["bases_how"],
        )
    else:
        block.absent("没有同时公布增速和上年同期总量的月份；实际增速不与现价总量对账。")
if shown["revised"]:
    with st.container(gap="xxsmall"):
        block.section(shown["revised_heading"], "后来的报表改过的数，最近的在前")
        block.html(shown["revised"])
