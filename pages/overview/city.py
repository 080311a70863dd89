"""总览: how is the city doing, who is fast, who is slow, whom must the meeting press?"""

import pandas as pd
import streamlit as st

from charts import number
from pages.overview import board
from pages.parts import alarm, block, choice, masthead, menu, snapshot
from pages.parts.sortable import sortable

key = snapshot.key()
head = block.head(1)
with head.filters():
    year, month = choice.month()
kept = st.query_params.get("month", "")
head.title(board.TITLE, masthead.items(key, year, month))

shown = board.board(key, year, month, kept)
block.lede(shown["lede"])
block.html(shown["cards"])

period = number.period(year, month)
left, right = st.columns([2.46, 1], gap="medium")
with left, st.container(gap="xxsmall"):
    block.section(shown["heading"], shown["subtitle"])
    opened = sortable(shown["table"], key="scoreboard")
    block.html(shown["legend"])
    block.below(
        "scoreboard",
        masthead.meta(key, "区县计分板", period, unit="%"),
        lambda: pd.DataFrame(shown["values"]),
        shown["how"],
    )
with right, st.container(gap="xxsmall"):
    alarms = alarm.alarms(key, year, month, kept)
    block.section(alarms["heading"], alarms["subtitle"])
    block.html(alarms["list"])
    if alarms["all"]:
        with st.popover(alarms["more"], type="tertiary", key="all-warnings"):
            block.html(f'<div class="scroll">{alarms["all"]}</div>')

left, right = st.columns(2, gap="medium")
with left, st.container(gap="xxsmall"):
    parted = board.divergence(key, year, month)
    block.section(parted["heading"], parted["subtitle"])
    if parted["is_empty"]:
        block.absent("不足三个月的增速，还画不成线；增加值由统计局、用电量由供电公司按月提供。")
    else:
        block.chart(parted["figure"], "divergence", parted["alt"])
        block.below(
            "divergence",
            masthead.meta(key, "增加值与用电增速", period, unit="%"),
            lambda: pd.DataFrame(parted["values"]),
            parted["how"],
            parted["shown"],
        )
with right, st.container(gap="xxsmall"):
    pulled = board.pulled(key, year, month)
    block.section(pulled["heading"], pulled.get("subtitle", ""))
    if pulled["is_empty"]:
        block.absent("本月没有各板块的比重或增速，无法计算拉动；由统计局随月报提供。")
    else:
        block.chart(pulled["figure"], "pull", pulled["alt"])
        block.below(
            "pull",
            masthead.meta(key, "各板块对全市增速的拉动", period),
            lambda: pd.DataFrame(pulled["values"]),
            pulled["how"],
            pulled["shown"],
        )

if opened and menu.file_of("county-profile"):
    chosen = {"area": opened} | ({"month": kept} if kept else {})
    st.switch_page(menu.file_of("county-profile"), query_params=chosen)
