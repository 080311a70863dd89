"""What became of a file that was handed in, made once for its content and the catalogue."""

from pathlib import Path

import streamlit as st

from etl.catalog import Catalog, load_catalog
from etl.explain import as_csv
from etl.intake import understand
from etl.reader.reading import Reading
from etl.trial import Trial, try_out
from warehouse import workspace_folder


def catalog() -> Catalog:
    """The catalogue as it is now: an alias that was just written counts."""
    return load_catalog(workspace_folder() / "catalog")


@st.cache_data(show_spinner="正在读表……", max_entries=3)
def reading(content: bytes, name: str, fingerprint: str) -> Reading:
    """The account of a file by a catalogue."""
    found = catalog()
    if found.fingerprint != fingerprint:  # changed while this run went on: read by the newer one
        reading.clear()
    return understand(content, name, found)


@st.cache_data(show_spinner="正在试算装载后的变化……", max_entries=3)
def trial(content: bytes, name: str, fingerprint: str, key: tuple[str, str]) -> Trial:
    """What loading it would change against a snapshot."""
    return try_out(content, name, Path(workspace_folder()))


def account_csv(read: Reading) -> bytes:
    """The lines of `python -m etl explain --format csv`, for a spreadsheet."""
    return as_csv(read).encode("utf-8-sig")
