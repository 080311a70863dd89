"""What is looked at and how old it is: the line under every title, and the same facts for files."""

from datetime import datetime
from html import escape

import streamlit as st

from charts import number
from pages.parts import menu, snapshot
from reports.meta import Meta

DEMO = '<span class="demo"><b>演示数据</b></span>'


@st.cache_data(show_spinner=False, max_entries=256)
def items(
    key: tuple[str, str], year: int, month: int, basis: str = "ytd", area: str = ""
) -> list[str]:
    """The line, item by item, as HTML: 云岭市 · 2026年1—10月 · 数据截至 2026-10 · ..."""
    area = area or snapshot.home(key)
    found = [
        f"<b>{escape(snapshot.members(key, 'area')[area]['name'])}</b>",
        number.unbroken(number.period(year, month, basis)),
        f"数据截至 {newest_month(key)}",
    ]
    received = newest_batch(key)
    if received:
        found.append(f'<span title="最新一批数据的入库日期">{received:%-m月%-d日}发布</span>')
    count = revised(key, year)
    if count:
        link = menu.address("status")
        told = f"{count} 项修订"
        hint = f"{year}年各月数据中被后来的数据修订过的项数"
        found.append(
            f'<a href="{link}" title="{hint}">{told}</a>'
            if link
            else f'<span title="{hint}">{told}</span>'
        )
    if is_demo(key):
        found.append(DEMO)
    return found


def is_demo(key: tuple[str, str]) -> bool:
    """True where every figure is invented, which every page says."""
    return snapshot.workspace(key).get("is_demo", "false").lower() == "true"


@st.cache_data(show_spinner=False, max_entries=64)
def newest_month(key: tuple[str, str]) -> str:
    """The newest month that any figure of the home area and its parts reaches: 2026-10."""
    home = snapshot.home(key)
    areas = [home, *snapshot.parts_of(key, home)]
    when = ["year", "month"]
    known = snapshot.of(key).distinct("figure", when, area=areas, status="reported")
    return "{}-{:02d}".format(*known[-1]) if known else number.MISSING


@st.cache_data(show_spinner=False, max_entries=64)
def newest_batch(key: tuple[str, str]) -> datetime | None:
    """When the newest extract came in."""
    rows = snapshot.of(key).rows("batch", ["received"])
    return None if rows.empty else rows["received"].max().to_pydatetime()


@st.cache_data(show_spinner=False, max_entries=64)
def revised(key: tuple[str, str], year: int) -> int:
    """How many figures of a year a later extract changed."""
    columns = ["indicator", "area", "chain", "month", "basis"]
    return len(snapshot.of(key).distinct("revision", columns, year=year))


@st.cache_data(show_spinner=False, max_entries=64)
def of_files(key: tuple[str, str]) -> dict[str, str]:
    """What the header blocks of all downloads have in common, in one call: a page makes several."""
    received = newest_batch(key)
    return {
        "source": f"{snapshot.workspace(key)['name']}（各部门月报）",
        "published": f"{received:%Y-%m-%d}" if received else "",
        "place": snapshot.members(key, "area")[snapshot.home(key)]["name"],
        "invented": "演示数据，全部为虚构" if is_demo(key) else "",
    }


def meta(key: tuple[str, str], title: str, period: str, *, unit: str = "", **more) -> Meta:
    """The header block of a download: title, period and unit, with source and snapshot added."""
    shared = of_files(key)
    notes = (*more.pop("notes", ()), shared["invented"])
    return Meta(
        title=title,
        period=period,
        source=more.pop("source", "") or shared["source"],
        snapshot=key[0],
        published=shared["published"],
        place=more.pop("place", "") or shared["place"],
        unit=unit,
        notes=tuple(filter(None, notes)),
        **more,
    )
