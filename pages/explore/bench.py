"""探索: the analyst's bench, any indicators x areas x chains."""

import streamlit as st

from charts.series import MOST
from charts.transform import TRANSFORMS
from pages.explore import lines
from pages.parts import block, choice, masthead, snapshot

TITLE = "放在一起，看出什么？"
WINDOWS = {"25": "近25个月", "13": "近13个月", "37": "近37个月", "all": "全部"}
FIRST = {"indicator": "value_added", "chain": "all"}
FIRST_TRANSFORM = "yoy"

key = snapshot.key()
known = lines.known(key)
head = block.head(0)
if not known["indicator"]:
    head.title(TITLE, [])
    block.absent("还没有装载任何指标；请先运行 python -m etl load 文件。")
    st.stop()
top = st.container(horizontal=True, gap="small")
home = snapshot.home(key)


def first(kind: str, wanted: str) -> list[str]:
    """The choice of a fresh page: what is wanted, else the first there is."""
    return [wanted if wanted in known[kind] else next(iter(known[kind]))]


with top:
    indicators = choice.several(
        "indicator", "指标", known["indicator"], first("indicator", FIRST["indicator"]), MOST
    )
    own = [home, *snapshot.parts_of(key, home)][:4]
    areas = choice.several(
        "area",
        "地区",
        known["area"],
        [a for a in own if a in known["area"]] or first("area", home),
        MOST,
    )
    chains = choice.several("chain", "产业链", known["chain"], first("chain", FIRST["chain"]), MOST)
with st.container(horizontal=True, gap="small"):
    code = choice.select(
        "show", "看什么", {name: one.name for name, one in TRANSFORMS.items()}, FIRST_TRANSFORM
    )
    window = choice.select("window", "时段", WINDOWS)
    base = None
    if code == "index":
        options = {"": "共同的第一个月"} | {
            f"{y}-{m:02d}": f"{y}年{m}月" for y, m in lines.months(key)
        }
        chosen = choice.select("base", "基期", options)
        base = (int(chosen[:4]), int(chosen[5:])) if chosen else None

asked = (key, code, tuple(indicators), tuple(areas), tuple(chains))
asked = (*asked, 0 if window == "all" else int(window), base)
shown = lines.lines(*asked)
year, month = shown["newest"] or lines.months(key)[0]
head.title(TITLE, masthead.items(key, year, month))
if shown["missing"]:
    block.absent(shown["missing"])
for place, panel in enumerate(shown["panels"]):
    with st.container(gap="xxsmall"):
        block.section(panel["heading"], panel["subtitle"])
        block.chart(panel["figure"], f"bench-{code}-{place}", panel["alt"])
if shown["panels"]:
    with st.container(gap="xxsmall"):
        block.section("逐月数据", "新的在前；— 缺数，未报为应报未报，修为修订过的数")
        block.html(f'<div class="scroll tall">{shown["table"]}</div>')
        meta = masthead.meta(
            key, f"探索_{shown['title']}", shown["period"], notes=shown["names"], unit="见表头"
        )
        block.below("bench", meta, lambda: lines.table(*asked), shown["how"])
