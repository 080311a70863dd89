"""The frame of every page: page config, menu, the snapshot of this run, the page, and trouble."""

from pathlib import Path

import streamlit as st

from pages.parts import block, menu, snapshot, trouble

ASSETS = Path(__file__).parent / "deploy" / "assets"


def run() -> None:
    """One script run."""
    st.set_page_config(page_icon=str(ASSETS / "icon.png"), layout="wide")
    block.style()
    page = st.navigation(menu.pages(), position="top")
    try:
        if snapshot.begun() is None and menu.takes_files(page):
            page.run()
            return
        name = snapshot.workspace(snapshot.key())["name"]
        st.set_page_config(page_title=f"{page.title} · {name}")
        menu.wordmark(name)
        if snapshot.pinned().is_fallback:
            block.notice("最新一次发布的数据读取失败，现在显示的是此前的数据；请通知管理员。")
        page.run()
    except Exception as error:  # whatever a page raises, the reader gets an answer
        trouble.show(error)
    block.watch_scheme()


run()
