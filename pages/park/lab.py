"""园区 · 评价推演: what if weights, caps, bases or quotas were others?"""

import json

import streamlit as st

from pages.park import league, levers, trial
from pages.parts import block, choice, masthead, snapshot
from reports import lab, sheet_page
from reports.meta import file_name

TITLE = "方案一改，谁升谁降？"

key = snapshot.key()
known = league.months(key)
head = block.head(2)
if not known:
    head.title(TITLE, [])
    block.absent(
        "还没有园区得分：装入园区月报和用地面积后，可以在这里推演；由工信局、自然资源局提供。"
    )
    st.stop()
with head.filters():
    names = snapshot.members(key, "area")
    newest = trial.held(key, *known[0])
    park = choice.select("park", "园区", {u: names[u]["name"] for u in newest.unit.unit})
    year, month = choice.month_of([(y, m, "ytd") for y, m in known])
head.title(TITLE, masthead.items(key, year, month))

field = trial.held(key, year, month)
wanted, unknown = levers.written(field.scheme)
if unknown:
    block.notice(f"地址中的改动“{'、'.join(unknown)[:40]}”不合方案，已略去。")
changes = json.dumps(wanted, sort_keys=True)
changed = trial.scheme_of(field, changes)
told = "；".join(f"{levers.LEVERS[kind][0]} {levers.code_of(wanted, kind)}" for kind in wanted)
notes = (f"改动：{told or '无，即现行方案'}",)
period = f"{year}年1—{month}月"
problems = lab.faults(changed)
top = st.container(gap="small")
left, right = st.columns([1.28, 1], gap="medium")
with right, st.container(gap="xsmall"):
    block.section("改方案", "只改这里的推演稿，现行方案不变；改动都写在地址里，发链接即可分享")
    titles = {code: facts["short"] for code, facts in snapshot.members(key, "indicator").items()}
    levers.show(field.scheme, wanted, titles)
    with st.container(horizontal=True, gap="small"):
        st.button("还原", on_click=levers.reset, type="tertiary", disabled=not wanted)
        if not problems:
            st.download_button(
                "存为方案文件",
                data=lambda: trial.draft(field, changes).encode(),
                file_name=file_name(
                    masthead.meta(key, "推演方案", period, notes=notes), changes, "yaml"
                ),
                mime="application/yaml",
                on_click="ignore",
                type="tertiary",
            )
if problems:
    with top:
        block.notice("；".join(problems) + "。调整后才能推演。")
    st.stop()

shown = trial.compared(key, year, month, changes)
with top:
    block.lede(shown["lede"])
with left, st.container(gap="xxsmall"):
    block.section(shown["heading"], shown["subtitle"])
    block.html(shown["html"])
    meta = masthead.meta(key, "评价推演", period, unit="见表头", notes=(shown["subtitle"], *notes))
    frame = trial.comparison_file
    block.below("lab", meta, lambda: frame(key, year, month, changes), shown["how"])
if park in set(shown["table"].unit):
    with st.container(gap="xxsmall"):
        sheet = trial.sheet(key, year, month, changes, park)
        block.section(sheet["heading"], sheet["subtitle"])
        block.html(sheet["html"])
        title = f"评价得分单_{names[park]['name']}"
        meta = masthead.meta(key, title, period, unit="见表内", notes=(sheet["heading"], *notes))
        block.below(f"sheet-{park}", meta, lambda: sheet["file"], shown["how"])
        st.download_button(
            "打印页（HTML）",
            data=lambda: sheet_page.page(sheet["heading"], sheet["file"], meta).encode(),
            file_name=file_name(meta, f"{key}|{park}|{changes}", "html"),
            mime="text/html",
            on_click="ignore",
            type="tertiary",
        )
