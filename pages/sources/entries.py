"""What the dictionary shows, made once for each snapshot."""

from html import escape

import streamlit as st

from charts import number
from pages.parts import menu, snapshot
from reports import dictionary, sources
from reports.formula import FORMULAS


@st.cache_data(show_spinner=False, max_entries=16)
def until(key: tuple[str, str]) -> dict[str, str]:
    """Indicator -> the newest month that anybody reported."""
    rows = sources.newest(snapshot.of(key), snapshot.members(key, "indicator"), snapshot.home(key))
    return {row.indicator: f"{row.year}-{row.month:02d}" for row in rows.itertuples()}


@st.cache_data(show_spinner=False, max_entries=256)
def entries(key: tuple[str, str], chosen: str) -> str:
    """The indicators as entries, or only the chosen one ('' for all)."""
    members = snapshot.members(key, "indicator")
    known = until(key)
    shown = [chosen] if chosen else list(members)
    return f'<div class="entries">{"".join(entry(code, members, known) for code in shown)}</div>'


def entry(code: str, members: dict, known: dict[str, str]) -> str:
    """One indicator: name, definition, formula, facts, where to see it."""
    one = members[code]
    link = menu.address("dictionary", indicator=code)
    name = escape(one["name"])
    if link:
        name = f'<a href="{escape(link, quote=True)}" target="_self">{name}</a>'
    computed = dictionary.formula(one, members)
    facts = dictionary.facts(one, members) | {"数据截至": known.get(code, "未导入")}
    spans = "".join(f"<span>{escape(name)}：{escape(text)}</span>" for name, text in facts.items())
    bench = menu.address("explore", indicator=code, show=_show(one)) if code in known else ""
    see = (
        f'<span><a href="{escape(bench, quote=True)}" target="_self">看走势</a></span>'
        if bench
        else ""
    )
    return (
        f'<div class="entry" id="{escape(code, quote=True)}">'
        f"<h4>{name}<small>{escape(code)}</small></h4>"
        f"<p>{number.unbroken(one['definition'])}</p>"
        + (f"<p><b>{escape(computed)}</b></p>" if computed else "")
        + f'<div class="facts">{spans}{see}</div></div>'
    )


def _show(one: dict) -> str:
    """How the bench should show an indicator first: a ratio by its level, the rest by growth."""
    return "level" if one["rank_by"] == "level" else ""


def formulas() -> str:
    """The computed measures in one line each."""
    lines = "".join(
        f'<div class="entry" id="{one.anchor}"><h4>{escape(one.name)}'
        f"<small>docs/methods.md#{one.anchor}</small></h4><p>{number.unbroken(one.text)}</p></div>"
        for one in FORMULAS
    )
    return f'<div class="entries">{lines}</div>'
