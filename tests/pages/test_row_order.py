"""What a page says does not hang on the order in which a store happens to keep its rows."""

import re
import shutil
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from etl.publish import create_schema
from metrics.compiled import VIEWS, statements
from pages.parts import menu
from warehouse import open_snapshot, store_folder, writing
from warehouse.pointer import read_pointer
from warehouse.snapshot import GRAIN

APP = Path(__file__).parents[2] / "app.py"
# What Streamlit makes of the snapshot: keys of widgets, names of the files kept for a download.
NAMED = re.compile(r"^\s*\w*id: .*$|[0-9]{8}T[0-9]{6}\.[0-9]{9}-[0-9a-f]{12}", re.MULTILINE)
CHOSEN = {"month": "2026-10", "area": "990524"}


def shuffled(con, store: Path) -> dict:
    """Every table of the snapshot in service, its rows in another order; for Writer.publish."""
    about = open_snapshot(store.parent).manifest
    old = read_pointer(store).database(store)
    create_schema(con)
    con.execute("ATTACH ? AS old (READ_ONLY)", [str(old)])
    tables = "SELECT table_name FROM duckdb_tables() WHERE database_name = ?"
    begun = {table for (table,) in con.execute(tables, ["draft"]).fetchall()}
    for (table,) in con.execute(tables, ["old"]).fetchall():
        make = f"INSERT INTO {table}" if table in begun else f"CREATE TABLE {table} AS"
        con.execute(f"{make} SELECT * FROM old.{table} ORDER BY hash(rowid)")
    con.execute("DETACH old")
    for name, statement in statements():
        if name in VIEWS:
            con.execute(statement)
    return {name: about[name] for name in ("workspace", "catalog", "batches", "newest")}


@pytest.fixture(scope="module")
def other_order(demo_workspace, tmp_path_factory) -> Path:
    """The demo city with every table's rows in another order."""
    folder = Path(shutil.copytree(demo_workspace, tmp_path_factory.mktemp("order") / "workspace"))
    with writing(store_folder(folder)) as writer:
        writer.publish(lambda con: shuffled(con, store_folder(folder)))
    return folder


def said(workspace: Path, file: str, monkeypatch) -> str:
    """Everything that a page sends to the browser."""
    monkeypatch.setenv("WORKSPACE", str(workspace))
    st.cache_data.clear()
    page = AppTest.from_file(APP, default_timeout=60).run()
    page.switch_page(file)
    for name, value in CHOSEN.items():
        page.query_params[name] = value
    page.run()
    assert not page.exception
    return NAMED.sub("", "\n".join(str(element.proto) for element in page.main))


def test_every_row_of_a_store_has_a_name_of_its_own(demo_workspace):
    snapshot = open_snapshot(demo_workspace)
    for table, columns in snapshot.columns.items():
        named = ", ".join(name for name in GRAIN if name in columns)
        twice = (
            f"SELECT count(*) FROM (FROM {table} SELECT {named} GROUP BY ALL HAVING count(*) > 1)"
        )
        assert snapshot.cursor().execute(twice).fetchone() == (0,), table


@pytest.mark.parametrize("file", [file for file, *_ in menu.PAGES])
def test_a_page_says_the_same_whatever_the_order_of_the_rows(
    demo_workspace, other_order, file, monkeypatch
):
    assert said(other_order, file, monkeypatch) == said(demo_workspace, file, monkeypatch)
