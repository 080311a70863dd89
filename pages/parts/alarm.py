"""The warnings of a month as a list: red before amber, the longest-lasting first."""

from collections.abc import Sequence

import streamlit as st

from charts import number, warnings
from pages.parts import menu, snapshot
from reports import sentence

SHOWN = 5


@st.cache_data(show_spinner=False, max_entries=256)
def alarms(
    key: tuple[str, str], year: int, month: int, kept: str, areas: Sequence[str] | None = None
) -> dict:
    """The first few and all warnings of a month, of some areas or of everyone.

    Takes    kept: the month as it stands in the address, for the links.
    """
    rows = snapshot.of(key).rows("warning", year=year, month=month)
    if areas is not None:
        rows = rows[rows.area.isin(list(areas))]
    rows = rows.assign(
        since=rows.since_year * 12 + rows.since_month, is_amber=rows.level != "red"
    ).sort_values(["is_amber", "since", "area", "indicator"])
    every = [_warned(key, one, year, kept) for one in rows.itertuples()]
    shown = every[:SHOWN]
    red = int((~rows.is_amber).sum())
    new = int((rows.since == year * 12 + month).sum())
    return {
        "red": red,
        "amber": len(rows) - red,
        "heading": sentence.warnings(red, len(rows) - red, len(shown)),
        "subtitle": f"红 {red} · 黄 {len(rows) - red} · 本月新增 {new}",
        "list": warnings.warnings(shown) if shown else "",
        "all": warnings.warnings(every) if len(every) > len(shown) else "",
        "more": f"全部 {len(every)} 条预警",
    }


def _warned(key: tuple[str, str], one, year: int, kept: str) -> warnings.Warned:
    facts = snapshot.members(key, "area").get(one.area, {})
    home = snapshot.home(key)
    is_part = facts.get("parent") == home and facts.get("level") in ("county", "zone")
    before = f"{one.since_year}年" if one.since_year != year else ""
    who = facts.get("short") or facts.get("name") or one.area
    rule = snapshot.members(key, "rule")[one.rule]
    raised = [f"{before}{number.months(one.since_month, 'month')}起", sentence.threshold(rule)]
    return warnings.Warned(
        one.level,
        who,
        rule["name"],
        one.text.removeprefix(who),
        " · ".join(filter(None, raised)),
        menu.address("county-profile", area=one.area, month=kept) if is_part else "",
    )
