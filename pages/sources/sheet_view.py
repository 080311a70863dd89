"""The drawn sheet in the browser: a click or an arrow key tells what a cell was read from."""

import streamlit as st

_sheet = st.components.v2.component(
    "sheet_view",
    html='<div class="io" lang="zh-CN"></div>\n',
    js="""
const kept = new WeakMap()
const STEPS = {ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1]}
export default function ({ parentElement, data }) {
  const root = parentElement.querySelector(".io")
  if (kept.get(parentElement) === data.html) return
  kept.set(parentElement, data.html)
  root.innerHTML = data.html
  const panel = root.querySelector(".told")
  const cells = [...root.querySelectorAll("td[data-told]")]
  if (cells.length) cells[0].tabIndex = 0
  let on = null
  const tell = cell => {
    on?.classList.remove("on")
    on = cell
    cell.classList.add("on")
    panel.textContent = cell.dataset.told
  }
  const step = (cell, [down, right]) => {
    const box = cell.getBoundingClientRect()
    const x = box.left + box.width / 2, y = box.top + box.height / 2
    let best = null, least = Infinity
    for (const other of cells) {
      if (other === cell) continue
      const place = other.getBoundingClientRect()
      const dx = place.left + place.width / 2 - x, dy = place.top + place.height / 2 - y
      const along = dx * right + dy * down, across = Math.abs(dx * down) + Math.abs(dy * right)
      if (along > 1 && along + 4 * across < least) { best = other; least = along + 4 * across }
    }
    best?.focus()
  }
  cells.forEach(cell => {
    cell.onclick = () => cell.focus()
    cell.onfocus = () => tell(cell)
    cell.onkeydown = event => {
      if (!(event.key in STEPS)) return
      event.preventDefault()
      step(cell, STEPS[event.key])
    }
  })
}
""",
    isolate_styles=False,
)


def sheet_view(html: str, key: str) -> None:
    """Show a sheet of charts.sheet with a `.told` panel; every text in it is escaped."""
    _sheet(data={"html": html}, key=key)
