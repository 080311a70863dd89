"""园区 · 评价推演: what if weights, caps, bases or quotas were others, or the scheme another?"""

import json
from html import escape

import streamlit as st

from pages.park import levers, subject, trial
from pages.parts import block, choice, masthead, snapshot
from reports import lab_scheme, sheet_page
from reports.meta import file_name

TITLE = "方案一改，谁升谁降？"

key = snapshot.key()
head = block.head(3)
slot = st.container()
with head.filters():
    whom = subject.choose(key, slot)
if whom is None:
    head.title(TITLE, [])
    st.stop()
if whom.kind == subject.PARKS:
    head.title(TITLE, masthead.items(key, whom.year, whom.month))
else:
    told = f"{whom.group}企业" if whom.group else "企业"
    items = [f"<b>{escape(whom.name)}</b>", escape(told), whom.period]
    demo = [masthead.DEMO] if masthead.is_demo(key) and whom.name in subject.lists(key) else []
    head.title(TITLE, items + demo)

asked, (in_force, known) = tuple(whom), subject.schemes(key, whom)
if not known:
    block.absent("目录里还没有评价方案：在 catalog/schemes 里放入方案并发布后，可以在这里推演。")
    st.stop()
top = st.container(gap="small")
left, right = st.columns([1.28, 1], gap="medium")
with right, st.container(gap="xsmall"):
    block.section("改方案", "只改这里的推演稿，现行方案不变；改动都写在地址里，发链接即可分享")
    official = in_force
    if whom.kind != subject.PARKS:
        official = choice.select("scheme", "现行方案", known, in_force)
    start = choice.select("start", "推演起点", known, official)
    fields = [subject.held(key, whom, code) for code in (official, start)]
problems = next((field for field in fields if isinstance(field, list)), [])
if problems:
    with top:
        block.notice("　".join(problems))
    st.stop()
before, after = fields
with right, st.container(gap="xsmall"):
    wanted, unknown = levers.written(after.scheme, snapshot.members(key, "indicator"))
    if unknown:
        with top:
            block.notice(f"地址中的改动“{'、'.join(unknown)[:40]}”不合方案，已略去。")
    changes = json.dumps(wanted, sort_keys=True)
    levers.show(after.scheme, wanted, snapshot.members(key, "indicator"))
    notes = trial.notes(whom, known, official, start, wanted)
    problems = lab_scheme.faults(trial.trial_of(key, after, changes).scheme)
    with st.container(horizontal=True, gap="small"):
        st.button("还原", on_click=levers.reset, type="tertiary", disabled=not wanted)
        if not problems:
            meta = masthead.meta(key, "推演方案", whom.period, notes=notes)
            st.download_button(
                "存为方案文件",
                data=lambda: trial.draft(key, after, changes).encode(),
                file_name=file_name(meta, f"{whom.group}|{changes}", "yaml"),
                mime="application/yaml",
                on_click="ignore",
                type="tertiary",
            )
if problems:
    with top:
        block.notice("；".join(problems) + "。调整后才能推演。")
    st.stop()

shown = trial.compared(key, asked, official, start, changes)
with top:
    block.lede(shown["lede"])
source = "" if whom.kind == subject.PARKS else f"{whom.name}（企业名单）"
place = f"lab-{whom.kind}{whom.mark}"
with left, st.container(gap="xxsmall"):
    block.section(shown["heading"], shown["subtitle"])
    block.html(shown["html"])
    about = (shown["subtitle"], *notes)
    meta = masthead.meta(
        key, f"评价推演_{whom.name}", whom.period, unit="见表头", notes=about, source=source
    )
    frame = trial.comparison_file
    block.below(place, meta, lambda: frame(key, asked, official, start, changes), shown["how"])
with left:
    names = dict(zip(shown["table"].unit, shown["table"].name, strict=True))
    name = "park" if whom.kind == subject.PARKS else "unit"
    unit = choice.select(name, f"{whom.who}得分单", names, shown["nearest"])
    is_quick = len(names) <= trial.AT_ONCE
    with_steps = is_quick or st.button("算出各项升类所需的最小提高")
with left, st.container(gap="xxsmall"):
    with st.spinner("正在逐项重新计分……"):
        sheet = trial.sheet(key, asked, official, start, changes, unit, with_steps=with_steps)
    block.section(sheet["heading"], sheet["subtitle"])
    block.html(sheet["html"])
    meta = masthead.meta(
        key,
        f"评价得分单_{names[unit]}",
        whom.period,
        unit="见表内",
        notes=(sheet["heading"], sheet["subtitle"], *notes),
        source=source,
    )
    block.below(f"sheet-{unit}{whom.mark}", meta, lambda: sheet["file"], shown["how"])
    st.download_button(
        "打印页（HTML）",
        data=lambda: sheet_page.page(sheet["heading"], sheet["file"], meta).encode(),
        file_name=file_name(meta, f"{key}|{unit}{whom.mark}|{changes}", "html"),
        mime="text/html",
        on_click="ignore",
        type="tertiary",
    )
