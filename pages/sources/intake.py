"""数据 · 接收: hand in a file, see it understood, see what would change, load and publish."""

import hashlib
from datetime import date

import streamlit as st

from etl.catalog import CatalogError
from etl.intake import moment, own_name, take_in
from etl.loader import KNOWN
from etl.report import file_lines
from pages.parts import block, masthead, menu, snapshot
from pages.sources import account, handed_in, inventory, received
from warehouse import Busy, CannotPublish, workspace_folder

TITLE = "这份表读对了吗，导入会改什么？"
TYPES = ["xlsx", "xls", "ods", "csv", "tsv", "txt", "htm", "html", "json", "zip"]
TRIED, DONE = "intake-tried", "intake-done"  # a hash of what was tried; what was said last


def publish(content: bytes, name: str, day: date) -> None:
    """Load as the command line does; say what became of it."""
    try:
        with st.spinner("正在导入并发布……"):
            report = take_in(content, name, workspace_folder(), moment(day))
    except Busy:
        block.notice("另一个导入或发布正在进行，请稍后再试。")
        return
    except CatalogError as no:
        block.notice(account.catalog_text(no))
        return
    except CannotPublish as no:
        block.notice(str(no))
        return
    (file,) = report.files
    published = f"；已发布快照 {report.snapshot}。" if report.snapshot else "。"
    st.session_state[DONE] = file_lines(file)[0] + published
    st.session_state.pop(TRIED, None)
    st.rerun()


if not menu.is_intake_open():
    st.stop()
key = snapshot.begun()
newest = inventory.loaded(key)["newest_month"] if key else None
block.head(0).title(TITLE, masthead.items(key, *newest) if newest else [])
if key is None:
    block.notice("这个工作区还没有发布过数据：交第一份报表，看它读得对不对，再导入并发布。")
if done := st.session_state.pop(DONE, None):
    block.notice(done)
if not (workspace_folder() / "catalog").is_dir():
    block.absent(
        "还没有目录（地区、指标）：先运行 python -m etl init --area 地区代码 工作区文件夹，"
        "再刷新本页。"
    )
    st.stop()
try:
    catalog = received.catalog()
except CatalogError as no:
    block.notice(account.catalog_text(no))
    st.stop()
if handed_in.show_unsound(catalog):
    st.stop()
sent = st.file_uploader("报表文件（.xlsx .xls .csv .json .zip 等，不超过 50 MB）", type=TYPES)
if sent is None:
    st.session_state.pop(TRIED, None)
    block.absent("拖入一份报表，先看它被读成什么，再看导入会改什么，最后发布。")
    st.stop()

content, name = sent.getvalue(), own_name(sent.name)
mark = hashlib.sha256(content + name.encode()).hexdigest()
day = st.date_input("收到日期", "today", max_value="today", format="YYYY-MM-DD", width=160)
try:
    read = received.reading(content, name, catalog.fingerprint)
except CatalogError as no:
    block.notice(account.catalog_text(no))
    st.stop()
block.lede([f"**{name}**：{account.counts_text(read)}"])
handed_in.show_reading(read, catalog)
if not read.is_accepted:
    st.stop()
if st.button("预览：导入会改什么", type="secondary"):
    st.session_state[TRIED] = mark
if st.session_state.get(TRIED) != mark:
    st.stop()
tried = received.trial(content, name, catalog.fingerprint, key, day)
if tried.changes is None:
    said = file_lines(tried.file)
    block.notice(said[0])
    if tried.file.outcome != KNOWN:
        block.html(account.problems_html(tried.file.problems))
    st.stop()
handed_in.show_trial(key, tried, catalog)
if st.button("导入并发布", type="primary"):
    publish(content, name, day)
