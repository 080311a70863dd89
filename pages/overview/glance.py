"""The overview down to its warnings as plain HTML: what is seen before Streamlit has started.

Made of the same cached pieces as the page itself, so that both always agree. Holds only what every
reader may see, for it is sent before anybody is known.
"""

from html import escape

from charts import number
from pages.overview import board
from pages.parts import alarm, block, choice, masthead, snapshot


def html(kept: str) -> str | None:
    """The blocks at the top of the overview; None where the month has no figures.

    Takes    kept: the month as it stands in the address, '' for the newest.
    """
    snapshot.pin()
    key = snapshot.key()
    known = choice.months_of(key, "value_added", snapshot.home(key))
    named = {f"{y}-{m:02d}": (y, m, basis) for y, m, basis in known}
    if not known or (kept and kept not in named):
        return None
    year, month, basis = named[kept] if kept else known[0]
    shown = board.board(key, year, month, kept)
    alarms = alarm.alarms(key, year, month, kept)
    chosen = number.period(year, month, basis) if kept else choice.newest_label(month, basis)
    title = block.title_html(board.TITLE, masthead.items(key, year, month))
    scores = [block.section_html(shown["heading"], shown["subtitle"]), shown["table"]]
    warned = [block.section_html(alarms["heading"], alarms["subtitle"]), alarms["list"]]
    month_box = f'<div class="first-month">{escape(chosen)}</div>'
    return (
        f'<div class="first-head">{_blocks(title)}{month_box}</div>'
        f"{_blocks(block.lede_html(shown['lede']), shown['cards'])}"
        f'<div class="first-pair"><div>{_blocks(*scores, shown["legend"])}</div>'
        f"<div>{_blocks(*warned)}</div></div>"
    )


def _blocks(*bodies: str) -> str:
    return "".join(f'<div class="io" lang="zh-CN">{body}</div>' for body in bodies if body)
