"""区县 › 排位: who leads, and who moved?"""

import streamlit as st

from charts import number
from charts.map import area_map
from pages.county import ground, race
from pages.parts import block, choice, masthead, snapshot

TITLE = "谁领先，谁在动？"

key = snapshot.key()
if not race.ranked_indicators(key):
    block.head(0).title(TITLE, [])
    block.absent("各板块还没有可以排位的指标；导入分区县的月报后显示。")
    st.stop()
head = block.head(2)
with head.filters():
    indicator = choice.indicator(race.ranked_indicators(key))
    year, month = choice.month(indicator)
kept = st.query_params.get("month", "")
facts = snapshot.members(key, "indicator")[indicator]
head.title(TITLE, masthead.items(key, year, month, facts["basis"]))

shown = race.race(key, indicator, year, month, kept)
period = number.period(year, month, facts["basis"])
block.lede(shown["lede"])

left, right = st.columns([1.52, 1], gap="medium")
with left, st.container(gap="xxsmall"):
    block.section(shown["heading"], shown["subtitle"])
    ranged = f'<span class="ranged">{number.unbroken(race.RANGE_NOTE)}</span>'
    block.html(f'{shown["rows"]}<p class="foot">{number.unbroken(shown["note"])}{ranged}</p>')
    block.below(
        "ranking",
        masthead.meta(key, f"{facts['name']}区县排位", period),
        lambda: shown["values"],
        shown["how"],
        shown["shown"],
    )
with right, st.container(gap="xxsmall"):
    block.section(shown["race_heading"], shown["race_subtitle"])
    if shown["race"]:
        block.chart(shown["race"], "race", shown["race_alt"])
        block.below(
            "race",
            masthead.meta(key, f"{facts['name']}近12期位次", period),
            lambda: shown["places"],
            shown["race_how"],
            shown["places_shown"],
        )
    else:
        block.absent("有两期以上的位次后，这里画出各板块的位次走势。")

left, right = st.columns([1.52, 1], gap="medium")
with left:
    block.section(shown["moves_heading"], "位次、自身变动，升降中自身与他人各占几位，与谁换了位")
    if shown["moves"]:
        block.html(shown["moves"])
    else:
        block.absent("有位次升降时，这里逐个说明：自身变动多少，与谁换了位。")
with right:
    shapes = ground.shapes(tuple(shown["ordered"].area))
    if shapes:
        block.section(shown["tiles_heading"], "底色同计分板：前三、后三着色，首位、末位更深")
        figure = area_map(shapes, shown["ordered"], facts)
        block.chart(figure, "map", f"地图：{shown['tiles_heading']}。")
    else:
        block.section(shown["tiles_heading"], "各板块按行政区划顺序；右上为位次，底色同计分板")
        block.html(shown["tiles"])
