"""探索: the analyst's bench, any indicators x areas x chains."""

import streamlit as st

from charts.series import MOST
from metrics.transform import TRANSFORMS
from pages.explore import account, lines, then
from pages.parts import block, choice, masthead, menu, snapshot
from reports import marks
from reports.bench_formula import CODE, EXAMPLES

TITLE = "放在一起，看出什么？"
WINDOWS = {"25": "近25个月", "13": "近13个月", "37": "近37个月", "all": "全部"}
FIRST = {"indicator": "value_added", "chain": "all", "show": "yoy"}
OWN = 4  # the home area and its first parts: what a fresh page compares

key = snapshot.key()
known = lines.known(key)
head = block.head(3)
if not known["indicator"]:
    head.title(TITLE, [])
    block.absent("还没有导入任何指标；请先运行 python -m etl load 文件。")
    st.stop()


def first(kind: str, wanted: list[str]) -> list[str]:
    """The choice of a fresh page: what is wanted of what there is, else the first there is."""
    return [code for code in wanted if code in known[kind]] or [next(iter(known[kind]))]


with head.filters():
    names = {name: one.name for name, one in TRANSFORMS.items()} | {CODE: "自定公式"}
    code = choice.select("show", "看什么", names, FIRST["show"])
    window = choice.select("window", "时段", WINDOWS)
    options = {"": "现在"} | {day: f"{day} 当时" for day in then.days(key)}
    day = choice.select("asof", "数据时点", options)
with st.container(horizontal=True, gap="small", key="filters-more"):
    formula = ""
    if code == CODE:
        indicators = []
        formula = choice.text("formula", "公式", EXAMPLES[0], lines.FORMULA_HELP)
    else:
        wanted = first("indicator", [FIRST["indicator"]])
        indicators = choice.several("indicator", "指标", known["indicator"], wanted, MOST)
    named = indicators or lines.named(key, formula) or first("indicator", [])
    own = lines.own_areas(key, tuple(named), OWN)
    areas = choice.several("area", "地区", known["area"], own, MOST)
    chains = choice.several(
        "chain", "产业链", known["chain"], first("chain", [FIRST["chain"]]), MOST
    )
    base = None
    if code == "index":
        options = {"": "共同的首月"} | {f"{y}-{m:02d}": f"{y}年{m}月" for y, m in lines.months(key)}
        chosen = choice.select("base", "基期", options)
        base = (int(chosen[:4]), int(chosen[5:])) if chosen else None

    written = choice.text("marks", "标记", "", f"在图上标出某个月发生的事，如 {marks.EXAMPLE}")

asked = (key, code, tuple(indicators), tuple(areas), tuple(chains))
asked = (*asked, 0 if window == "all" else int(window), base, day, formula)
shown = lines.lines(*asked, written)
year, month = shown["newest"] or lines.months(key)[0]
head.title(TITLE, masthead.items(key, year, month))
if shown["missing"]:
    (block.absent if shown["panels"] or not formula else block.notice)(shown["missing"])
if untold := marks.told(marks.read_marks(written)[1]):
    block.notice(untold)
if shown.get("caution"):
    block.notice(f"{shown['caution']}。")
for place, panel in enumerate(shown["panels"]):
    with st.container(gap="xxsmall"):
        block.section(panel["heading"], panel["subtitle"])
        block.chart(panel["figure"], f"bench-{code}-{place}", panel["alt"])
if shown["panels"]:
    with st.container(gap="xxsmall"):
        block.section("逐月数据", "由近及远；— 缺数，未报为应报未报，修为修订过的数")
        flow = next((code for code in indicators if code in account.flows(key)), "")
        ledger = menu.address("ledger", indicator=flow, area=areas[0])
        more = f'<p class="foot"><a href="{ledger}" target="_self">累计台账与口径对账</a></p>'
        block.html(f'<div class="scroll tall">{shown["table"]}</div>{more}')
        meta = masthead.meta(
            key,
            f"探索_{shown['title']}",
            shown["period"],
            notes=tuple(
                filter(None, map(shown.get, ("formula", "names", "then", "marks"))),
            ),
            unit="见表头",
        )
        block.below("bench", meta, lambda: lines.table(*asked), shown["how"])
