"""探索 › 溯源: how did this one figure come about, down to the cells it was read from?"""

import streamlit as st

from charts import number
from charts.tree import tree
from pages.explore import account, lines
from pages.parts import block, choice, masthead, snapshot
from reports import trace

TITLE = "这个数是怎么算的？"
HOW = (
    "自上而下：一个数，下面是算它用的数，直到报表上印的单元格。公式的依据和局限见方法说明；"
    "命令行 python -m metrics explain 给出同样的内容。"
)


@st.cache_data(show_spinner=False, max_entries=64)
def chains(key: tuple[str, str], indicator: str, area: str) -> dict[str, str]:
    """The chains that have the indicator in an area, the whole first."""
    found = snapshot.of(key).distinct("figure", ["chain"], indicator=indicator, area=area)
    held = {"all", *(code for (code,) in found)}
    members = snapshot.members(key, "chain")
    return {"all": members["all"]["name"]} | {
        code: facts["name"] for code, facts in members.items() if code in held
    }


@st.cache_data(show_spinner=False, max_entries=128)
def read(
    key: tuple[str, str], series: tuple[str, str, str], year: int, month: int
) -> dict[str, list[trace.Line]]:
    """Every value of a figure with its tree, by basis."""
    return trace.trees(snapshot.of(key), snapshot.named(key), series, year, month)


key = snapshot.key()
known = lines.known(key)["indicator"]
if not known:
    block.head(0).title(TITLE, [])
    block.absent("还没有导入任何数；导入月报后，这里逐级展开每个数的算法和出处。")
    st.stop()
head = block.head(3)
with head.filters():
    indicator = choice.indicator(list(known))
    area = choice.select("area", "地区", account.areas(key, indicator))
    options = chains(key, indicator, area)
    chain = choice.select("chain", "产业链", options) if len(options) > 1 else "all"
    year, month = choice.month(indicator, area)
head.title(TITLE, masthead.items(key, year, month, area=area))

facts = snapshot.named(key)
place = facts["area"][area]["name"] + ("" if chain == "all" else facts["chain"][chain]["name"])
series = place + facts["indicator"][indicator]["name"]
period = number.period(year, month)
asked = (key, (indicator, area, chain), year, month)
found = read(*asked)
if not found:
    block.absent(f"{series}在{period}没有数；换一个月份或产业链。")
    st.stop()
block.lede([trace.lede(series, found)])
for basis, column in zip(found, st.columns(len(found), gap="medium"), strict=True):
    with column, st.container(gap="xxsmall"):
        block.section(trace.heading(month, basis, found[basis]), "点开一行，看它由哪些数算出")
        block.html(tree(found[basis]))
block.below(
    "trace",
    masthead.meta(key, f"{series}：算法与出处", period, unit="见值"),
    lambda: trace.frame(read(*asked)),
    f"<p>{number.unbroken(HOW)}</p>",
)
