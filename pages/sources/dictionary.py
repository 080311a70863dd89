"""数据 · 指标: what every indicator and every computed measure means."""

import streamlit as st

from pages.parts import block, choice, masthead, snapshot
from pages.sources import entries, inventory
from reports import dictionary

TITLE = "这个指标怎么算？"
ALL = ""
HOW = (
    "<p>指标的名称、单位、口径和算法写在工作区的 catalog/indicators.yaml 里，一处定义，页面、报表和"
    "命令行都从那里取。改了要运行 python -m etl publish 才生效。</p>"
)

key = snapshot.key()
members = snapshot.members(key, "indicator")
head = block.head(1)
with head.filters():
    options = {ALL: f"全部 {len(members)} 项"} | {
        code: one["name"] for code, one in members.items()
    }
    chosen = choice.select("indicator", "指标", options)
newest = inventory.loaded(key)["newest_month"]
head.title(TITLE, masthead.items(key, *newest) if newest else [])

known = entries.until(key)
with st.container(gap="xxsmall"):
    heading = f"{len(members)} 项指标，{len(known)} 项有数据"
    block.section(
        members[chosen]["name"] if chosen else heading, "定义、单位、价格口径、部门与报送时间"
    )
    block.html(entries.entries(key, chosen))
    block.below(
        "dictionary",
        masthead.meta(key, "指标目录", "现行目录", unit="见各行"),
        lambda: dictionary.table(members, known),
        HOW,
    )
if not chosen:
    block.section("算出来的数怎么算", "每项一句话；来源、例子和局限见 docs/methods.md 同名的一节")
    block.html(entries.formulas())
