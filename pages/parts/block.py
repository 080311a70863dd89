"""What a page is made of: head, lede, section, HTML, chart, and 数据表 · 怎么算的 · 下载."""

import json
from collections.abc import Callable, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from html import escape
from pathlib import Path

import pandas as pd
import streamlit as st
from plotly.basedatatypes import BaseFigure
from plotly.graph_objects import Figure

from charts import number, theme
from pages.parts import fold, snapshot
from reports.meta import Meta, file_name

CHARTS = Path(__file__).parents[2] / "charts"
# style.css first: the others add to it.
SHEETS = [CHARTS / "style.css", *sorted(set(CHARTS.glob("*.css")) - {CHARTS / "style.css"})]
STYLE = "".join(sheet.read_text(encoding="utf-8") for sheet in SHEETS)
FILE_TYPES = {
    "csv": "text/csv",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
SCHEME = "scheme"

# Charts keep the colours they were drawn with: when the scheme changes while the page is open, this
# tells Python, and the charts' keys (which end in the scheme) mount them anew.
_watch = st.components.v2.component(
    "scheme_watch",
    js="""
const seen = new WeakMap()
export default function ({ parentElement, setStateValue }) {
  const look = () => {
    const scheme = getComputedStyle(parentElement.host ?? parentElement).colorScheme
    const before = seen.get(parentElement)
    seen.set(parentElement, scheme)
    document.documentElement.style.colorScheme = scheme // popovers hang outside of the app
    if (before !== undefined && before !== scheme) setStateValue("scheme", scheme)
  }
  look()
  const media = matchMedia("(prefers-color-scheme: dark)")
  const later = () => setTimeout(look, 300)
  media.addEventListener("change", later)
  return () => media.removeEventListener("change", later)
}
""",
)


def style() -> None:
    """The style sheet of every block; app.py sends it once a run."""
    st.html(f"<style>{style_sheet()}</style>")


def style_sheet() -> str:
    """The tokens of the theme and the rules of every block."""
    return f"{theme.css_variables()}{STYLE}"


def watch_scheme() -> None:
    """At the end of a run: notice when the reader switches between light and dark."""
    _watch(key=SCHEME, on_scheme_change=lambda: None)


def html(body: str, *, classes: str = "") -> None:
    """A block of our own HTML. Whoever made the body has escaped every name in it."""
    st.html(f'<div class="io {classes}" lang="zh-CN">{body}</div>')


@dataclass
class Head:
    """The top of a page: title and masthead at the left, filters in one row at the right."""

    left: st.delta_generator.DeltaGenerator
    right: st.delta_generator.DeltaGenerator

    def title(self, text: str, items: Sequence[str]) -> None:
        """The page's question, and under it what is looked at and how old it is."""
        with self.left:
            html(title_html(text, items))

    @contextmanager
    def filters(self):
        """Where the selects of the page go, side by side.

        On a phone they fold behind a button that says what is chosen; what else should fold with
        them goes into a container whose key begins with `filters`.
        """
        row = {"horizontal": True, "gap": "small", "key": "filters"}
        with self.right, fold.button() as told, st.container(**row):
            yield
        for text in told:
            notice(text)


def head(filters: int = 1) -> Head:
    """Make the head for a number of filters (0 ... 4)."""
    if not filters:
        return Head(st.container(), st.container())
    share = min(0.17 * filters, 0.6)
    left, right = st.columns([1 - share, share], vertical_alignment="bottom")
    return Head(left, right)


def title_html(text: str, items: Sequence[str]) -> str:
    """Title and masthead line as HTML; the items are HTML already."""
    spans = "".join(f'<span class="item">{item}</span>' for item in items)
    return f'<h1>{escape(text)}</h1><div class="masthead"><div>{spans}</div></div>'


def lede(sentences: Sequence[str]) -> None:
    """At most two computed sentences; **bold** for what matters."""
    said = lede_html(sentences)
    if said:
        html(said)


def lede_html(sentences: Sequence[str]) -> str:
    """The same as HTML; '' where there is nothing to say."""
    said = "".join(f"<p>{number.unbroken(text)}</p>" for text in sentences if text)
    return f'<div class="lede">{said}</div>' if said else ""


def section(heading: str, subtitle: str = "") -> None:
    """A finding as heading, and how to read what follows."""
    html(section_html(heading, subtitle))


def section_html(heading: str, subtitle: str = "") -> str:
    """The same as HTML, for a block that brings its own heading."""
    sub = f'<p class="sub">{number.unbroken(subtitle)}</p>' if subtitle else ""
    return f"<h3>{number.unbroken(heading)}</h3>{sub}"


def notice(text: str) -> None:
    """Something about this page that the reader must know before its figures."""
    html(f'<div class="notice" role="status">{number.unbroken(text)}</div>')


def absent(text: str) -> None:
    """A block without data says in one sentence what is missing, since when, who delivers it."""
    html(f'<p class="absent">{number.unbroken(text)}</p>')


class Checked(BaseFigure):
    """A figure that plotly has checked once.

    st.plotly_chart checks a dict anew in every run, which is half the server time of a page; of a
    figure object it only asks for the dict.
    """

    def __init__(self, figure: dict) -> None:
        self._checked = figure

    def to_dict(self) -> dict:
        """The figure as it is sent."""
        return self._checked


@lru_cache(maxsize=512)
def checked(text: str) -> Checked:
    """The figure of a JSON text, checked by plotly."""
    return Checked(Figure(json.loads(text)).to_dict())


def chart(figure: dict, key: str, alt: str) -> None:
    """A plotly figure (a plain dict with the stand-in colours of charts.theme)."""
    watched = st.session_state.get(SCHEME) or {}
    scheme = watched.get("scheme", "")
    st.plotly_chart(
        checked(json.dumps(figure)),
        key=f"{key}-{scheme}",
        config=theme.CONFIG,
        alt=number.plain(alt),
        theme="streamlit",
    )


def below(
    key: str,
    meta: Meta,
    frame: Callable[[], pd.DataFrame],
    how: str,
    shown: str = "",
) -> None:
    """The row under a chart or table: 数据表 (where `shown` is given), 怎么算的, 下载.

    Takes    frame: makes the table of the download, called on the click.
             how: HTML of formula, inputs and origin. shown: HTML of the table.
    """
    with st.container(horizontal=True, gap="small", key=f"below-{key}"):
        if shown:
            with st.popover("数据表", type="tertiary", key=f"{key}-table"):
                html(f'<div class="scroll">{shown}</div>')
        with st.popover("怎么算的", type="tertiary", key=f"{key}-how"):
            html(how, classes="how")
        with st.popover("下载", type="tertiary", key=f"{key}-files"):
            download(key, meta, frame)


def download(key: str, meta: Meta, frame: Callable[[], pd.DataFrame]) -> None:
    """CSV and XLSX of a table, made on the click.

    The name ends in a hash of what decides the content (snapshot, scope, block, period, place): two
    files that may differ never share a name, which Streamlit needs to tell them apart.
    """
    decides = f"{snapshot.key()}|{key}"
    for suffix, kind in FILE_TYPES.items():
        st.download_button(
            f"下载 {suffix.upper()}",
            data=lambda suffix=suffix: content(suffix, frame(), meta),
            file_name=file_name(meta, decides, suffix),
            mime=kind,
            key=f"{key}-{suffix}",
            on_click="ignore",
            type="tertiary",
        )


def content(suffix: str, frame: pd.DataFrame, meta: Meta) -> bytes:
    """The file; its writers are loaded at the first click, for they take long to load."""
    from reports import table

    return table.csv_bytes(frame, meta) if suffix == "csv" else table.xlsx_bytes(frame, meta)
