"""What became of a file that was handed in, made once for its content and the catalogue."""

from datetime import date
from pathlib import Path

import streamlit as st

from etl.catalog import Catalog, load_catalog
from etl.explain import as_csv
from etl.intake import moment, understand
from etl.reader.reading import Reading
from etl.trial import Trial, try_out
from pages.parts import snapshot
from warehouse import workspace_folder


def catalog() -> Catalog:
    """The catalogue as it is now: an alias that was just written counts."""
    return load_catalog(workspace_folder() / "catalog")


def members(key: tuple[str, str] | None, catalog: Catalog) -> dict[str, dict[str, dict]]:
    """indicator, area and chain -> code -> facts: of the snapshot, else of the catalogue."""
    if key:
        return snapshot.named(key)
    rows = catalog.rows()
    return {kind: {row[kind]: row for row in rows[kind]} for kind in ("indicator", "area", "chain")}


@st.cache_data(show_spinner="正在读表……", max_entries=3)
def reading(content: bytes, name: str, fingerprint: str) -> Reading:
    """The account of a file by a catalogue."""
    found = catalog()
    if found.fingerprint != fingerprint:  # changed while this run went on: read by the newer one
        reading.clear()
    return understand(content, name, found)


@st.cache_data(show_spinner="正在试算导入后的变化……", max_entries=3)
def trial(
    content: bytes, name: str, fingerprint: str, key: tuple[str, str] | None, day: date
) -> Trial:
    """What loading it, received on a day, would change against a snapshot (None: there is none)."""
    return try_out(content, name, Path(workspace_folder()), moment(day))


def account_csv(read: Reading) -> bytes:
    """The lines of `python -m etl explain --format csv`, for a spreadsheet."""
    return as_csv(read).encode("utf-8-sig")
