"""The blocks of the page 接收: how a file was read, and what it would change."""

import streamlit as st

from etl.alias import KINDS, add_alias
from etl.catalog import Catalog, CatalogError
from etl.contract_file import drafted, held, name_for, save_contract, unsound
from etl.reader.reading import Reading
from etl.trial import Trial
from pages.parts import block, masthead
from pages.sources import account, preview, received
from pages.sources.sheet_view import sheet_view
from warehouse import Busy, workspace_folder

HOW = (
    "<p><b>预览</b>在工作区的一份临时副本上把导入完整做一遍，再与现行快照逐数比较，不改任何数据。"
    "<b>导入并发布</b>与 python -m etl load 是同一段程序；发布后可用 python -m etl rollback 回退。"
    "</p><p>文件在限制了内存和时间的子进程里解析，临时文件用完即删。</p>"
)
CONTRACT_HELP = (
    "file、sheet：对哪些文件和表有效，* 代表任意字。gives：表里没有写的（indicator 指标、"
    "area 地区、unit 单位、year 年份、month 月份、basis 口径、measure 数据项）；"
    "表里写了的，以表为准。"
    "reads：原文的意思，留空则略过它那一行或一列。清空后保存即删除这份约定。"
)


def show_reading(read: Reading, catalog: Catalog) -> None:
    """The sheets, what was refused, what is doubted."""
    block.section(
        "整份可以导入" if read.is_accepted else f"不能导入：{len(read.problems)} 处问题",
        "每格按读成的内容着色并标一字；一处不对，整份不收",
    )
    if read.drawings:
        place = 0
        if len(read.drawings) > 1:
            said = [f"{one.name}（隐藏）" if one.is_hidden else one.name for one in read.drawings]
            options = range(len(said))
            place = st.selectbox("工作表", options, format_func=said.__getitem__, width=320)
        html = account.sheet_html(read, read.drawings[place], catalog)
        sheet_view(html, key=f"sheet-{place}")
    if read.problems:
        block.section("为什么不收，怎么办")
        block.html(account.problems_html(read.problems))
        show_alias(read, catalog)
    show_contract(read, catalog)
    if read.notes:
        block.section(f"提示 {len(read.notes)} 条", "不妨碍导入，请核对")
        block.html(account.notes_html(read.notes))
    if read.numbers:
        st.download_button(
            "下载逐数说明 CSV",
            data=lambda: received.account_csv(read),
            file_name=f"逐数说明_{read.file.rsplit('.', 1)[0]}.csv",
            mime="text/csv",
            on_click="ignore",
            type="tertiary",
        )


def show_alias(read: Reading, catalog: Catalog) -> None:
    """Where names are unknown: say once what one of them means, for all files to come."""
    unknown = [text for _, about, text in read.gaps if about.startswith("unknown ") and text]
    if not unknown:
        return
    with st.expander("名称不认得？写入别名"), st.form("alias", border=False):
        alias = st.selectbox("表中的写法", list(dict.fromkeys(unknown)))
        members = {
            (kind, code): f"{word}：{facts['name']}"
            for kind, word in KINDS.items()
            for code, facts in getattr(catalog, f"{kind}s").items()
        }
        chosen = st.selectbox("就是目录中的", list(members), None, members.get, placeholder="选择")
        if not st.form_submit_button("写入 catalog/aliases.csv") or chosen is None:
            return
        try:
            add_alias(workspace_folder(), chosen[0], alias, chosen[1])
        except Busy:
            block.notice("另一个导入或发布正在进行，请稍后再试。")
        except CatalogError as no:
            block.notice(account.catalog_text(no))
        else:
            st.rerun()


def show_contract(read: Reading, catalog: Catalog) -> None:
    """What the file does not say, written once for all files of its kind; it is read anew."""
    known = held(read, catalog)
    draft = "" if known else drafted(read, catalog)
    if not known and not draft:
        return
    name = next(iter(known), name_for(read.file))
    label = f"按约定 {name} 读取，可以修改" if known else "表里没有写明？写一份约定"
    with st.expander(label):
        edit_contract(name, known.get(name, draft), "保存约定，重新读表")


def show_unsound(catalog: Catalog) -> bool:
    """A contract that cannot be read, with its faults, to be mended here; whether there is one."""
    broken = unsound(catalog)
    if broken is None:
        return False
    name, text, problems = broken
    block.section(f"约定 {name} 读不懂，改好之前不能读表", "改正后保存；清空后保存即删除这份约定")
    block.notice("；".join(map(str, problems)))
    edit_contract(name, text, "保存约定")
    return True


def edit_contract(name: str, text: str, save: str) -> None:
    """The text of a contract to change; nothing is written unless it is sound."""
    with st.form("contract", border=False):
        st.caption(CONTRACT_HELP)
        lines = min(24, text.count("\n") + 3)
        written = st.text_area(
            f"catalog/contracts/{name}", text, height=24 * lines, key=f"contract-{hash(text)}"
        )
        if not st.form_submit_button(save):
            return
        try:
            save_contract(workspace_folder(), name, written)
        except Busy:
            block.notice("另一个导入或发布正在进行，请稍后再试。")
        except CatalogError as no:
            block.notice("约定没有保存。" + account.catalog_text(no))
        else:
            st.rerun()


def show_trial(key: tuple[str, str] | None, tried: Trial, catalog: Catalog) -> None:
    """What would change."""
    members = received.members(key, catalog)
    rows = preview.changes(tried, members)
    block.lede([preview.statements(tried)])
    block.section(preview.heading(rows), "与现行快照逐数比较；算出来的数（位次、差距）一并列出")
    for change in [code for code in preview.CHANGES if (rows.change == code).any()]:
        with st.expander(
            f"{preview.CHANGES[change]} {(rows.change == change).sum():,} 个",
            expanded=change != "new",
        ):
            block.html(preview.changes_html(rows, change))
    if tried.raised or tried.cleared:
        block.section(f"预警新增 {len(tried.raised)} 条，解除 {len(tried.cleared)} 条")
        block.html(preview.warnings_html(tried))
    if tried.doubts:
        block.section(f"{len(tried.doubts):,} 个数与前后月份不合", "只作提示，不妨碍导入")
        block.html(preview.doubts_html(tried, members))
    if key is None:
        return
    meta = masthead.meta(
        key, f"导入预览_{tried.file.file.rsplit('.', 1)[0]}", "导入前后", unit="见各行"
    )
    block.below("preview", meta, lambda: preview.changes_table(rows), HOW)
