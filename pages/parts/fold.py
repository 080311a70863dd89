"""The button behind which filters fold on a phone; it says what is chosen."""

from contextlib import contextmanager
from contextvars import ContextVar

import streamlit as st

# Streamlit does not say how wide the screen is, so the browser folds: style.css shows the button on
# a narrow screen only, and hides the filters there until it is pressed.
_chosen: ContextVar[list[str] | None] = ContextVar("chosen", default=None)
_told: ContextVar[list[str] | None] = ContextVar("told", default=None)
_button = st.components.v2.component(
    "fold",
    html='<div class="io" lang="zh-CN"><button type="button" class="fold">'
    "<span>筛选</span><b></b></button></div>",
    js="""
export default function ({ parentElement, data }) {
  const button = parentElement.querySelector("button")
  const root = document.documentElement
  const say = () => button.setAttribute("aria-expanded", root.hasAttribute("data-filters"))
  button.querySelector("b").textContent = data.chosen.join(" · ")
  button.onclick = () => { root.toggleAttribute("data-filters"); say() }
  say()
  return () => root.removeAttribute("data-filters")
}
""",
    isolate_styles=False,
)


@contextmanager
def button():
    """The button, and below it whatever is drawn within: what is chosen there stands on it.

    Yields the list that collects what the reader must be told of the choices: words need room, and
    among the filters there is none.
    """
    chosen: list[str] = []
    told: list[str] = []
    tokens = _chosen.set(chosen), _told.set(told)
    try:
        place = st.container(key="fold")
        yield told
    finally:
        _chosen.reset(tokens[0])
        _told.reset(tokens[1])
    with place:
        _button(data={"chosen": chosen}, key="fold-button")


def chose(label: str) -> None:
    """Something was chosen among the filters: said on the button that they fold behind."""
    if (chosen := _chosen.get()) is not None:
        chosen.append(label)


def tell(text: str) -> bool:
    """Keep a word about a choice for below the filters; False where nobody collects them."""
    if (told := _told.get()) is None:
        return False
    told.append(text)
    return True
