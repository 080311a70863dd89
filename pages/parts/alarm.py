"""The warnings of a month as a list: whom, what rule found, since when, against what threshold."""

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
    """The warnings of a month: red before amber, each area's worst first, the longest first.

    Takes    kept: the month as it stands in the address, for the links. areas: whose (everybody's
             where not given).
    """
    rows = snapshot.of(key).rows("warning", year=year, month=month)
    if areas is not None:
        rows = rows[rows["area"].isin(list(areas))].copy()
    rows["since"] = rows["since_year"] * 12 + rows["since_month"]
    rows["amber"] = rows["level"] != "red"
    home = snapshot.home(key)
    rows["elsewhere"] = rows["area"] != home
    rows = rows.sort_values(["amber", "elsewhere", "since", "area", "indicator"])
    # The worst of each area and of each rule first: five lines name five cases.
    turns = [rows.groupby(["level", name]).cumcount() for name in ("area", "rule")]
    rows["turn"] = turns[0].combine(turns[1], max)
    rows = rows.sort_values(["amber", "turn", "elsewhere", "since"], kind="stable")
    known = {name: snapshot.members(key, name) for name in ("area", "park", "rule")}
    every = [_warned(known, home, one, year, kept) for one in rows.itertuples()]
    shown = every[:SHOWN]
    red = int((rows["level"] == "red").sum())
    new = int((rows["since"] == year * 12 + month).sum())
    return {
        "red": red,
        "amber": len(rows) - red,
        "heading": sentence.warnings(red, len(rows) - red, len(shown)),
        "subtitle": f"红 {red} · 黄 {len(rows) - red} · 本月新增 {new}",
        "list": warnings.warnings(shown) if shown else "",
        "all": warnings.warnings(every) if len(every) > len(shown) else "",
        "more": f"全部 {len(every)} 条预警",
    }


def _warned(known: dict[str, dict], home: str, one, year: int, kept: str) -> warnings.Warned:
    facts = known["area"].get(one.area, {})
    is_part = facts.get("parent") == home and facts.get("level") in ("county", "zone")
    before = f"{one.since_year}年" if one.since_year != year else ""
    park = known["park"].get(one.area, {})
    who = facts.get("short") or park.get("short") or one.area
    rule = known["rule"][one.rule]
    told, running = sentence.running(one.text.removeprefix(who))
    since = f"{before}{number.months(one.since_month, 'month')}起"
    return warnings.Warned(
        one.level,
        who,
        rule["name"],
        told,
        " · ".join(filter(None, [since, running, sentence.threshold(rule)])),
        menu.address("county-profile", area=one.area, month=kept) if is_part else "",
    )
