"""The tables behind the download buttons: made on the click, so they are made here."""

import pandas as pd
import pytest

from metrics.transform import TRANSFORMS
from pages.explore import lines
from pages.park import league
from pages.parts import masthead, snapshot
from pages.sources import entries, inventory
from reports import dictionary
from reports.table import csv_bytes, xlsx_bytes
from warehouse import open_snapshot


@pytest.fixture
def key(demo_workspace, monkeypatch):
    monkeypatch.setenv("WORKSPACE", str(demo_workspace))
    return open_snapshot(demo_workspace).id, "public"


def written(key, table: pd.DataFrame) -> list[str]:
    """The lines of the CSV after its header block; the workbook is written too."""
    meta = masthead.meta(key, "表", "2026年10月")
    assert xlsx_bytes(table, meta)[:2] == b"PK"
    text = csv_bytes(table, meta).decode("utf-8-sig")
    return text.split("\r\n\r\n", 1)[1].splitlines()


def test_the_league_of_parks_says_place_figures_and_shortfall(key):
    rows = written(key, league.table(key, 2026, 10, "12"))
    assert len(rows) == 15
    assert rows[0].startswith("位次,园区,所在地,类,得分,亩均产值（万元/亩）,亩均产值未达标准")
    assert rows[1].startswith("1,")
    vetoed = next(row for row in rows if "永和新能源园" in row)
    assert vetoed.startswith("—,")
    assert ",未报," in vetoed
    assert "闲置土地" in vetoed


def test_values_since_january_carry_no_shortfall_of_a_year(key):
    table = league.table(key, 2026, 10, "ytd")
    assert (table["亩均产值未达标准"] == "").all()
    assert (table["投资强度未达标准"] == "是").any()


@pytest.mark.parametrize("group", ["county", "park", "prefecture"])
def test_the_coverage_says_every_state_in_words(key, group):
    table = inventory.coverage_table(key, group, 2026, 10)
    assert set(table.iloc[:, 1:].to_numpy().ravel()) <= {"已报", "未报", "不要求", "不公布"}
    assert len(written(key, table)) == len(table) + 1


def test_batches_revisions_and_newest_months_can_be_taken_along(key):
    rows = open_snapshot().rows("batch")
    assert len(written(key, inventory.files_table(key))) == len(rows) + 1
    assert (
        len(written(key, inventory.revisions_table(key)))
        == len(open_snapshot().rows("revision")) + 1
    )
    assert len(written(key, inventory.newest_table(key))) > 20


def test_the_dictionary_can_be_taken_along(key):
    members = snapshot.members(key, "indicator")
    table = dictionary.table(members, entries.until(key))
    assert len(written(key, table)) == len(members) + 1


@pytest.mark.parametrize("code", TRANSFORMS)
def test_the_bench_can_be_taken_along_in_every_form(key, code):
    choice = (key, code, ("output", "loss_share"), ("990500", "990571"), ("all",), 13, None, "")
    table = lines.table(*choice)
    assert len(written(key, table)) == len(table) + 1
