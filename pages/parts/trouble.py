"""When something went wrong: a sentence and an id for the reader, all else for the log."""

import logging
import secrets

from pages.parts import block, menu
from warehouse import NoSnapshot, UnknownName

log = logging.getLogger("dashboard")


def _first() -> str:
    """What to do where nothing was published yet."""
    if intake := menu.address("intake"):
        return f'请先到<a href="{intake}" target="_self">接收</a>页交一份报表，导入并发布，'
    return (
        "请先运行 <b>python -m etl demo</b>（演示城市）"
        "或 <b>python -m etl load 文件</b>（自己的报表），"
    )


def show(error: BaseException) -> bool:
    """Answer an exception of the script; True, because it was answered.

    The reader sees no message, path or SQL, only an id that finds the full text in the log.
    """
    if isinstance(error, NoSnapshot):
        block.html(
            '<div class="trouble"><h1>还没有可以看的数据</h1>'
            f"<p>这个工作区还没有发布过数据。{_first()}再刷新本页。</p></div>"
        )
        return True
    name = secrets.token_hex(4)
    log.error("error %s", name, exc_info=error)
    # A snapshot that an older version published may lack what this page reads.
    cure = (
        "本页要用的表不在当前快照里，多半因为快照由旧版本发布：请管理员运行 "
        "<b>python -m etl publish</b>，再刷新本页。"
        if isinstance(error, UnknownName)
        else "请刷新一次，仍打不开时把编号告诉管理员，日志里有全部细节。"
    )
    block.html(
        '<div class="trouble"><h1>这一页暂时打不开</h1>'
        f"<p>错误编号 <b>{name}</b>。数据没有受影响；{cure}</p></div>"
    )
    return True
