"""The boundaries that a workspace brings along: catalog/map.geojson, where somebody supplied it."""

import json
import logging
from pathlib import Path

import streamlit as st

from charts.boundary import Ring, boundaries
from warehouse import workspace_folder

FILE = "map.geojson"
MOST_BYTES = 20_000_000

log = logging.getLogger("dashboard")


def shapes(areas: tuple[str, ...]) -> dict[str, list[Ring]]:
    """The rings of every one of the areas; nothing when one is missing or there is no file."""
    path = workspace_folder() / "catalog" / FILE
    try:
        about = path.stat()
    except OSError:
        return {}
    if about.st_size > MOST_BYTES:
        log.warning("%s is larger than %d bytes and is not drawn", FILE, MOST_BYTES)
        return {}
    found = read(str(path), about.st_mtime_ns, areas)
    return found if set(areas) <= set(found) else {}


@st.cache_data(show_spinner=False, max_entries=8)
def read(path: str, changed: int, areas: tuple[str, ...]) -> dict[str, list[Ring]]:
    """The file as it stood when it was changed last; a broken one is told to the log."""
    try:
        return boundaries(json.loads(Path(path).read_text(encoding="utf-8")), areas)
    except (ValueError, TypeError, AttributeError, KeyError, IndexError) as error:
        log.warning("%s cannot be read and is not drawn: %s", FILE, error)
        return {}
