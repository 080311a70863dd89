"""What was known then: the same tables, computed from the extracts received up to a day."""

from datetime import date, datetime, time

import streamlit as st

from etl.publish import as_of
from pages.parts import snapshot
from warehouse import Snapshot, workspace_folder
from warehouse.snapshot import Handle

MOST_DAYS = 36
MOST_KEPT = 2  # tables of another day are computed anew and held in memory


@st.cache_data(show_spinner=False, max_entries=16)
def days(key: tuple[str, str]) -> list[str]:
    """The days on which extracts came in, newest first, without the newest (that is now)."""
    received = snapshot.of(key).rows("batch", ["received"]).received
    return sorted({f"{moment:%Y-%m-%d}" for moment in received}, reverse=True)[1 : MOST_DAYS + 1]


@st.cache_resource(show_spinner="正在按当时收到的报表重算……", max_entries=MOST_KEPT)
def _then(key: tuple[str, str], day: str) -> Snapshot:
    moment = datetime.combine(date.fromisoformat(day), time.max)
    con = as_of(workspace_folder(), moment)
    return Snapshot(Handle(id=f"{key[0]}@{day}", con=con, manifest={}))


def known(key: tuple[str, str], day: str) -> Snapshot:
    """The snapshot of the run, or what it would have been at the end of a day ('' is now)."""
    return _then(key, day) if day else snapshot.of(key)
