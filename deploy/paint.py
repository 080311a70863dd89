"""The first paint: the overview as HTML inside the index page, until Streamlit has drawn its own.

Streamlit needs about a second before the first figure shows; this needs no script to be read. It
lies over the app at the same places, and is taken away when the app has drawn its scoreboard, or
has something else to say.
"""

from html import escape
from pathlib import Path

from charts import theme

ASSETS = Path(__file__).parent / "assets"
STYLE = (ASSETS / "first.css").read_text(encoding="utf-8")
SCRIPT = (ASSETS / "first.js").read_text(encoding="utf-8")


def colours() -> str:
    """For the head of every page: paper and ink of the reader's scheme from the first moment."""
    return f"<style>{theme.css_variables()}html{{background:var(--paper)}}</style>"


def overview(month: str, named: str) -> tuple[str, str] | None:
    """(head, body) of the overview of a month as the address names it; None if there is none.

    Takes    named: the name of the workspace.
    """
    from pages.overview import glance  # after the runtime: its caches need one
    from pages.parts import block, menu

    seen = glance.html(month)
    if seen is None:
        return None
    links = "".join(
        f'<a href="./{path}"{"" if path else " aria-current=page"}>{escape(title)}</a>'
        for _, title, path, is_shown in menu.known()
        if is_shown
    )
    mark = f'<img src="{menu.wordmark_svg(named)}" alt="{escape(named)}">'
    body = f'<div id="first"><nav>{mark}{links}</nav><main>{seen}</main></div>'
    return f"<style>{block.style_sheet()}{STYLE}</style>", f"{body}<script>{SCRIPT}</script>"
