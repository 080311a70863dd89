"""区县 › 画像: what is this county's case?"""

import streamlit as st

from charts import number
from pages.county import case
from pages.parts import alarm, block, choice, masthead, menu, snapshot

key = snapshot.key()
if not snapshot.parts_of(key, snapshot.home(key)):
    block.head(0).title("区县：强在哪，弱在哪？", [])
    block.absent("本工作区没有下辖板块；地区见 catalog/areas.csv。")
    st.stop()
head = block.head(2)
with head.filters():
    area = choice.area()
    year, month = choice.month(area=area)
kept = st.query_params.get("month", "")
name = snapshot.members(key, "area")[area]["name"]
title = f"{name}：强在哪，弱在哪？"
if not year:
    head.title(title, [])
    block.absent(f"{name}还没有任何数；导入含{name}的月报后，这里给出各项指标、位次和进度。")
    st.stop()
head.title(title, masthead.items(key, year, month, area=area))

period = number.period(year, month)
shown = case.case(key, area, year, month, kept)
block.lede(shown["lede"])

with st.container(gap="xxsmall"):
    block.section(
        shown["heading"],
        "累计或期末，同比与位次；低者优的从低到高排；位次下小字为可能位次；点指标名看排位",
    )
    ledger = menu.address("ledger", area=area, month=kept)
    more = f'<a href="{ledger}" target="_self">累计台账与口径对账</a>'
    block.html(f'{shown["lines"]}<p class="foot">{number.unbroken(shown["rebound"])}{more}</p>')
    block.below(
        "case",
        masthead.meta(key, f"{name}主要指标", period, place=name),
        lambda: shown["values"],
        shown["how"],
        shown["shown"],
    )

targets = case.targets(key, area, year, month)
if targets["table"]:
    with st.container(gap="xxsmall"):
        block.section(targets["heading"], "达到全年目标，后期须增长多少；历史上达到过几次")
        block.html(targets["table"])
        block.below(
            "targets",
            masthead.meta(key, f"{name}后期需增", period, place=name, unit="见表头"),
            lambda: targets["values"],
            targets["how"],
        )

chains = case.chains(key, area, year, month, kept)
left, right = st.columns([1.25, 1], gap="medium")
with left, st.container(gap="xxsmall"):
    block.section(chains["heading"], f"本地重点产业链，{number.months(month)}累计；按产值排序")
    if chains["table"]:
        block.html(chains["table"])
        block.below(
            "chains",
            masthead.meta(key, f"{name}产业链", period, place=name),
            lambda: chains["values"],
            chains["how"],
        )
    else:
        block.absent(f"{name}没有分产业链的产值；由工信局随产业链月报提供。")
with right, st.container(gap="xxsmall"):
    alarms = alarm.alarms(key, year, month, kept, case.warned_areas(key, area))
    block.section(alarms["heading"], alarms["subtitle"])
    block.html(alarms["list"] or '<p class="absent">本地及所辖园区没有触发任何规则。</p>')
    if alarms["all"]:
        with st.popover(alarms["more"], type="tertiary", key="all-warnings"):
            block.html(f'<div class="scroll">{alarms["all"]}</div>')

parks = case.parks(key, area, year, month)
left, right = st.columns([1.25, 1], gap="medium")
with left, st.container(gap="xxsmall"):
    block.section(parks["heading"] or "本地没有纳入监测的园区", f"{number.months(month)}累计")
    if parks["table"]:
        block.html(parks["table"], classes="parks")
        block.below(
            "parks",
            masthead.meta(key, f"{name}园区", period, place=name),
            lambda: parks["values"],
            parks["how"],
        )
    else:
        block.absent("园区登记在 catalog/parks.csv；登记并导入园区月报后显示。")
with right, st.container(gap="xxsmall"):
    block.section(shown["pull_heading"], "上年同期比重 × 增速，个百分点；只列可以相加的指标")
    if shown["pull"]:
        block.html(shown["pull"])
        block.below(
            "pull",
            masthead.meta(key, f"{name}的拉动", period, place=name),
            lambda: shown["pull_values"],
            shown["pull_how"],
        )
    else:
        block.absent("没有本地与上级可以相加的总量或比重，无法计算拉动。")
