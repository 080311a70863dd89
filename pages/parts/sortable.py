"""A table whose heads sort it in the browser, without a rerun; the order is kept over reruns.

The table is HTML of ours, every name in it escaped: <th data-n="0"> heads with a <button>, a
<tbody class="rows"> whose cells carry data-s (higher is better, '' is last). A link with data-area
opens its page without a reload.
"""

import streamlit as st

_table = st.components.v2.component(
    "sortable_table",
    html='<div class="io" lang="zh-CN"></div>\n',
    js="""
const kept = new WeakMap()
export default function ({ parentElement, data, setTriggerValue }) {
  const root = parentElement.querySelector(".io")
  const state = kept.get(parentElement) ?? {}
  kept.set(parentElement, state)
  if (state.html !== data.html) {
    root.innerHTML = data.html
    state.html = data.html
  }
  const heads = [...root.querySelectorAll("th[data-n]")]
  const body = root.querySelector("tbody.rows")
  const sort = (head, order) => {
    const n = heads.indexOf(head)
    const value = row => row.querySelectorAll("td")[n]?.dataset.s ?? ""
    const rows = [...body.rows].sort((a, b) => {
      const x = value(a), y = value(b)
      if (x === "" || y === "") return (x === "") - (y === "")
      return order === "descending" ? y - x : x - y
    })
    body.append(...rows)
    heads.forEach(other => other.removeAttribute("aria-sort"))
    head.setAttribute("aria-sort", order)
    state.sorted = [n, order]
  }
  heads.forEach(head => {
    head.querySelector("button").onclick = () => {
      const again = head.getAttribute("aria-sort") === "descending"
      sort(head, again ? "ascending" : "descending")
    }
  })
  if (state.sorted && heads[state.sorted[0]]) sort(heads[state.sorted[0]], state.sorted[1])
  root.querySelectorAll("a[data-area]").forEach(link => {
    link.onclick = event => {
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.button) return
      event.preventDefault()
      setTriggerValue("opened", link.dataset.area)
    }
  })
}
""",
    isolate_styles=False,
)


def sortable(html: str, key: str) -> str | None:
    """Show the table; returns the code of the link just clicked, or None."""
    return _table(data={"html": html}, key=key, on_opened_change=lambda: None).opened
