"""产业链 › 全景: which chains carry growth, and where are they broken?"""

import streamlit as st

from charts import number
from pages.chain import overview
from pages.parts import block, choice, masthead, snapshot

TITLE = "哪些链在扛，哪里断了？"

key = snapshot.key()
head = block.head(2)
with head.filters():
    area = choice.area("地区", whole=True)
    year, month = choice.month("output")
kept = st.query_params.get("month", "")
head.title(TITLE, masthead.items(key, year, month, area=area))

place = snapshot.members(key, "area")[area]["name"]
period = number.period(year, month)
shown = overview.panorama(key, area, year, month, kept)
block.lede(shown["lede"])

with st.container(gap="xxsmall"):
    block.section(
        shown["heading"],
        f"重点产业链，{number.months(month)}累计；产值、增速为现价名义，按拉动排序",
    )
    if shown["is_empty"]:
        block.absent(f"{place}{period}没有分产业链的产值；由工信局随产业链月报提供。")
    else:
        block.html(shown["table"] + f'<p class="foot">{number.unbroken(shown["note"])}</p>')
        block.below(
            "chains",
            masthead.meta(key, f"{place}产业链", period, place=place),
            lambda: shown["values"],
            shown["how"],
            shown["shown"],
        )

crossing = overview.crossing(key, year, month, kept)
with st.container(gap="xxsmall"):
    block.section(
        crossing["heading"],
        "产业链 × 板块：同比，%；上行粗体为产值，亿元（窄屏略去）；底色按同比",
    )
    if crossing["is_empty"]:
        block.absent(f"{period}没有产业链分板块的产值；由工信局随产业链月报提供。")
    else:
        block.html(crossing["table"])
        block.below(
            "crossing",
            masthead.meta(key, "产业链分板块产值与增速", period),
            lambda: crossing["values"],
            crossing["how"],
            crossing["shown"],
        )
