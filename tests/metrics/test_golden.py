"""Each metric on the demo city against SQL that was written by hand and read by a statistician."""

from pathlib import Path

import pytest

import warehouse
from tests.tables import same

GOLDEN = Path(__file__).parent.parent / "golden"
KEY = ("indicator", "area", "chain", "year", "month", "basis")
# What was printed once and never again: the witnesses need not know which vintage holds.
PRINTED = """
CREATE TEMP VIEW printed AS
SELECT * FROM observation
QUALIFY count(*) OVER (PARTITION BY indicator, area, chain, year, month, basis) = 1
"""


@pytest.fixture(scope="module")
def city(demo_workspace):
    con = warehouse.open_snapshot(demo_workspace).cursor()
    con.execute(PRINTED)
    return con


def rows(con, query: str) -> list[dict]:
    cursor = con.execute(query)
    names = [column[0] for column in cursor.description]
    return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]


@pytest.mark.parametrize("witness", sorted(file.stem for file in GOLDEN.glob("*.sql")))
def test_a_metric_is_what_its_witness_says(city, witness):
    expected = rows(city, (GOLDEN / f"{witness}.sql").read_text(encoding="utf-8"))
    mart, key = ("figure", KEY)
    if "points" in expected[0]:
        mart, key = "park_score", ("park", "year", "month", "indicator")
        mart += "_rolling" if witness.endswith("_rolling") else ""
    if "at_least" in expected[0]:
        mart, key = "annual", ("indicator", "area", "year", "month")
    if "implied_revision" in expected[0]:
        mart, key = "ledger", KEY[:5]
    if "usual_revision" in expected[0]:
        mart = "band"
    found = {tuple(row[k] for k in key): row for row in rows(city, f"FROM {mart}")}
    assert len(expected) > 100
    wrong = [
        (wanted, {name: found[place][name] for name in wanted})
        for wanted in expected
        if (place := tuple(wanted[k] for k in key)) not in found
        or not all(same(found[place][name], value) for name, value in wanted.items())
    ]
    assert wrong == []
