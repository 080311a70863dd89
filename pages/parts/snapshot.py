"""The snapshot of this script run: opened once, pinned, so that every part of a page agrees.

Cached functions take `key` = (snapshot id, scope) and plain values, never a frame; inside them,
`of(key)` gives the snapshot back. The scope is what the reader may see: part of every cache key.
"""

from contextvars import ContextVar

import streamlit as st

from warehouse import NoSnapshot, Snapshot, open_snapshot

PUBLIC = "public"  # aggregates that every reader of the page may see

_pinned: ContextVar[Snapshot | None] = ContextVar("pinned", default=None)


def pin() -> Snapshot:
    """Open the snapshot in service for this run; app.py calls it before the page."""
    found = open_snapshot()
    _pinned.set(found)
    return found


def pinned() -> Snapshot:
    """The snapshot of this run (a fragment that runs alone pins its own)."""
    return _pinned.get() or pin()


def key() -> tuple[str, str]:
    """(snapshot id, scope): the first argument of every cached function."""
    return pinned().id, PUBLIC


def begun() -> tuple[str, str] | None:
    """Pin, and the key; None where nothing has been published yet."""
    try:
        return pin().id, PUBLIC
    except NoSnapshot:
        _pinned.set(None)
        return None


def of(key: tuple[str, str]) -> Snapshot:
    """The snapshot of a cache key."""
    found = pinned()
    return found if found.id == key[0] else open_snapshot(name=key[0])


@st.cache_data(show_spinner=False, max_entries=64)
def workspace(key: tuple[str, str]) -> dict[str, str]:
    """What this workspace is about: name, home, demo ..."""
    rows = of(key).rows("workspace")
    return dict(zip(rows["key"], rows["value"], strict=True))


@st.cache_data(show_spinner=False, max_entries=64)
def members(key: tuple[str, str], table: str) -> dict[str, dict]:
    """A small catalogue table (area, chain, indicator, park) as code -> facts, in its own order."""
    of_key = {"area": "place_order", "chain": "place_order", "indicator": "place_order"}
    rows = of(key).rows(table, order=of_key.get(table))
    return {row[table]: row for row in rows.to_dict("records")}


def named(key: tuple[str, str]) -> dict[str, dict[str, dict]]:
    """What the codes of a figure stand for: indicator, area, chain -> code -> facts."""
    return {kind: members(key, kind) for kind in ("indicator", "area", "chain")}


def home(key: tuple[str, str]) -> str:
    """The area whose dispatch meeting this workspace serves."""
    return workspace(key)["home"]


def parts_of(key: tuple[str, str], area: str) -> dict[str, dict]:
    """The areas right below one that are ranked against each other (板块), in catalogue order."""
    areas = members(key, "area")
    return {
        code: facts
        for code, facts in areas.items()
        if facts["parent"] == area and facts["level"] in ("prefecture", "county", "zone")
    }
