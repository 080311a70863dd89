"""园区 · 亩均: does the land earn its keep?"""

import pandas as pd
import streamlit as st

from charts import number
from pages.park import league
from pages.parts import block, choice, masthead, menu, snapshot
from reports.park import SO_FAR, YEAR

TITLE = "地用得值不值？"
SPANS = {YEAR: "近12个月", SO_FAR: "本年累计"}

key = snapshot.key()
known = league.months(key)
head = block.head(2)
if not known:
    head.title(TITLE, [])
    block.absent(
        "还没有园区数据：装入园区月报和用地面积后，这里给出亩均排行；由工信局、自然资源局提供。"
    )
    st.stop()
with head.filters():
    span = choice.select("span", "口径", SPANS)
    year, month = choice.month_of([(y, m, "ytd") for y, m in known])
head.title(TITLE, masthead.items(key, year, month))

shown = league.league(key, year, month, span)
block.lede(shown["lede"])
left, right = st.columns([1.28, 1], gap="medium")
meta = masthead.meta(key, "园区亩均效益", shown["period"], notes=(shown["subtitle"],))


def table() -> pd.DataFrame:
    """The league table for the files."""
    return league.table(key, year, month, span)


with left, st.container(gap="xxsmall"):
    block.section(shown["heading"], shown["subtitle"])
    kept = {name: st.query_params.get(name, "") for name in ("month", "span")}
    trial = menu.address("park-lab", **kept)
    more = f'<a href="{trial}" target="_self">评价推演：改权重、上限、比例看谁升谁降</a>'
    block.html(f'{shown["table"]}<p class="key">{shown["key"]}{more}</p>')
    block.below(f"parks-{span}", meta, table, shown["how"], shown["points"])
with right, st.container(gap="xxsmall"):
    block.section(shown["quadrant_heading"], shown["quadrant_subtitle"])
    if shown["drawn"]:
        block.chart(shown["figure"], f"quadrant-{span}", shown["alt"])
    else:
        block.absent(f"{number.period(year, month)}没有同时报送产值、税收和用地的园区。")
    block.below(f"bubbles-{span}", meta, table, shown["quadrant_how"], shown["values"])
