"""数据 · 现状: what is loaded, until when, from which file; who has not reported; what changed."""

import streamlit as st

from pages.parts import block, choice, masthead, snapshot
from pages.sources import findings, inventory, usual

TITLE = "数据到哪了，谁还没报？"
COVERAGE_HOW = (
    "<p><b>应报</b>：同级地区中有一家报了该指标该月的数，且本地区以前报过这个指标，就应报。"
    "应报而没有数的列<b>未报</b>；从未报过的列“·”。未报不等于 0，页面上也不按 0 计算。</p>"
    "<p>算法见 docs/methods.md 的 coverage 一节。</p>"
)
FILES_HOW = (
    "<p>每份报表按内容（sha256）编批次号，同一份文件重复导入不会变两份。文件里的每个数都有去处："
    "<b>收下</b>＝成为数据；<b>拒收</b>＝报告中写明原因；<b>忽略</b>＝序号、合计校验等不是数据的数。"
    "三者之和等于文件里的数。</p><p>编码依次按 BOM、UTF-8、GB18030 严格解读，"
    "写在这里的是实际采用的一种。原件保存在 raw 目录，一字不改。</p>"
)
NEWEST_HOW = (
    "<p><b>截至</b>为任一地区报了数的最新月份，<b>出自</b>为给出这个数的文件。各部门报送日期不同："
    "用电 5—10 日，税收 5—15 日，增加值 15—18 日，利润 27 日前后，比较时先看月份是否一致。</p>"
)
REVISED_HOW = (
    "<p>后来的报表对同一指标、地区、时期印了另一个数，就记一项修订；现行数为新数，旧数留在批次里。"
    "日期为新报表收到的日期。算法见 docs/methods.md 的 revisions 一节。</p>"
)

key = snapshot.key()
loaded = inventory.loaded(key)
groups = inventory.groups(key)
head = block.head(2 if groups else 0)
if loaded["newest_month"] is None:
    head.title(TITLE, [])
    block.absent("还没有导入报表；请先运行 python -m etl load 文件。")
    st.stop()
head.title(TITLE, masthead.items(key, *loaded["newest_month"]))
if groups:
    with head.filters():
        group = choice.select("group", "范围", groups)
        known = inventory.months(key, group)
        year, month = choice.month_of([(y, m, "month") for y, m in known])
block.lede(loaded["lede"])
if groups:
    period = f"{year}年{month}月"
    shown = inventory.reported(key, group, year, month)
    with st.container(gap="xxsmall"):
        block.section(shown["heading"], shown["subtitle"])
        block.html(shown["table"] + shown["legend"])
        block.below(
            f"coverage-{group}",
            masthead.meta(key, "报送情况", period, unit="状态"),
            lambda: inventory.coverage_table(key, group, year, month),
            COVERAGE_HOW,
        )

left, right = st.columns(2, gap="medium")
with left, st.container(gap="xxsmall"):
    block.section(loaded["newest_heading"], "各指标最新一期出自哪份报表，加粗的较早；点指标看定义")
    block.html(loaded["newest"])
    block.below(
        "newest",
        masthead.meta(key, "指标最新月份", "截至各指标最新月份", unit="月份"),
        lambda: inventory.newest_table(key),
        NEWEST_HOW,
    )
with right, st.container(gap="xxsmall"):
    count = loaded["batches_count"]
    more = f"最近 {inventory.SHOWN_BATCHES} 份，" if count > inventory.SHOWN_BATCHES else ""
    block.section(loaded["batches_heading"], f"{more}共 {count} 份，全部见下载")
    block.html(loaded["batches"])
    block.below(
        "batches",
        masthead.meta(key, "导入批次", "全部批次", unit="个数"),
        lambda: inventory.files_table(key),
        FILES_HOW,
    )

revised = inventory.revised(key)
with st.container(gap="xxsmall"):
    if revised["count"] == 0:
        block.section(revised["heading"], "后来的报表改了以前的数，这里逐项列出")
    else:
        rest = "" if revised["count"] <= inventory.SHOWN_REVISIONS else "；最近的在前，全部见下载"
        told = f"一个数的数值、同比分开列，共 {revised['count']} 处{rest}"
        block.section(revised["heading"], told)
        block.html(revised["table"])
        block.below(
            "revisions",
            masthead.meta(key, "修订", "全部修订"),
            lambda: inventory.revisions_table(key),
            REVISED_HOW,
        )

usually = usual.usual(key)
if usually["count"]:
    with st.container(gap="xxsmall"):
        block.section(usually["heading"], usually["subtitle"])
        block.html(usually["table"])
        block.below(
            "usual",
            masthead.meta(key, "惯常修订", "全部月份", unit="见各行"),
            lambda: usual.table(key),
            usual.HOW,
        )

doubted = findings.doubted(key)
with st.container(gap="xxsmall"):
    block.section(doubted["heading"], doubted["subtitle"])
    if doubted["count"]:
        block.html(doubted["table"])
        block.below(
            "findings",
            masthead.meta(key, "与前后月份不合的数", "全部月份", unit="见各行"),
            lambda: findings.table(key),
            findings.HOW,
        )
