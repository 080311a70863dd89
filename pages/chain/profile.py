"""产业链 › 画像: who carries one chain, and what is missing in it?"""

import streamlit as st

from charts import number
from pages.chain import portrait
from pages.parts import block, choice, masthead, snapshot

key = snapshot.key()
if not any(facts["kind"] == "chain" for facts in snapshot.members(key, "chain").values()):
    block.head(0).title("产业链：靠谁扛，缺什么？", [])
    block.absent("本工作区还没有产业链；由链长制专班填写 catalog/chains.csv。")
    st.stop()
head = block.head(2)
with head.filters():
    chain = choice.chain()
    year, month = choice.month("output")
kept = st.query_params.get("month", "")
facts = snapshot.members(key, "chain")[chain]
name = facts["name"]
items = masthead.items(key, year, month)
if facts["chief"]:
    items = [*items, number.unbroken(f"链长：{facts['chief']}")]
head.title(f"{name}：靠谁扛，缺什么？", items)

period = number.period(year, month)
shown = portrait.portrait(key, chain, year, month, kept)
block.lede(shown["lede"])

left, right = st.columns([1.25, 1], gap="medium")
with left, st.container(gap="xxsmall"):
    block.section(shown["counties_heading"], f"产值按板块，{number.months(month)}累计，现价名义")
    if shown["counties"]:
        block.html(shown["counties"])
        block.below(
            "counties",
            masthead.meta(key, f"{name}分板块", period),
            lambda: shown["counties_values"],
            shown["counties_how"],
        )
    else:
        block.absent(f"{period}没有{name}分板块的产值；由工信局随产业链月报提供。")
with right, st.container(gap="xxsmall"):
    block.section(shown["trend_heading"], f"{name}与规上工业产值，累计同比，%")
    block.chart(shown["trend"], "chain-trend", shown["trend_alt"])
    block.below(
        "chain-trend",
        masthead.meta(key, f"{name}产值增速", period, unit="%"),
        lambda: shown["trend_values"],
        shown["trend_how"],
        shown["trend_shown"],
    )

with st.container(gap="xxsmall"):
    block.section(shown["nodes_heading"], "上游—中游—下游环节与本地企业户数；虚框为断点")
    if shown["nodes"]:
        block.html(shown["nodes"])
        block.below(
            "nodes",
            masthead.meta(key, f"{name}环节", period),
            lambda: shown["nodes_values"],
            shown["nodes_how"],
        )
    else:
        block.absent(f"{name}还没有环节台账；由链长制专班填报 chain_nodes.csv。")

left, right = st.columns([1.25, 1], gap="medium")
with left, st.container(gap="xxsmall"):
    block.section(shown["lines_heading"], "本链各项指标，累计或期末与同比")
    block.html(shown["lines"])
    block.below(
        "lines",
        masthead.meta(key, f"{name}主要指标", period),
        lambda: shown["lines_values"],
        shown["lines_how"],
    )
with right, st.container(gap="xxsmall"):
    block.section(shown["shares_heading"], "产值最大的 1、3、5 家企业占本链的比重，%，累计")
    if shown["shares"]:
        block.chart(shown["shares"], "shares", shown["shares_alt"])
        block.below(
            "shares",
            masthead.meta(key, f"{name}集中度", period, unit="%"),
            lambda: shown["shares_values"],
            shown["shares_how"],
            shown["shares_shown"],
        )
    else:
        block.absent(f"{name}没有集中度数据；由工信局按企业产值计算后提供。")
