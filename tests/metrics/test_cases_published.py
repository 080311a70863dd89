"""The golden cases that were published, on the files themselves: our reader, our marts."""

import pytest

from etl.catalog import load_catalog
from etl.reader import read_extract
from metrics.ledger import convexity
from tests.etl.reader.conftest import EXTRACTS, ROOT
from tests.metrics.board import figures, mart
from tests.metrics.test_cases import RATE, counted, half_up
from tests.tables import run, table

pytestmark = pytest.mark.skipif(not EXTRACTS.is_dir(), reason="the real extracts are not here")
CARS = [{"indicator": "auto_export_delivery"}]
USUAL = {
    "indicator": "", "area": "", "chain": "", "year": 2026, "month": 6, "basis": "",
    "growth_published_pct": 0.0,
}  # fmt: skip


@pytest.fixture(scope="module")
def printed():
    """Number of an extract -> what it printed, as rows of fact."""
    catalog = load_catalog(ROOT / "data" / "catalog")

    def rows(number: str) -> list[dict]:
        reading = read_extract(next(EXTRACTS.glob(f"{number}_*")), catalog)
        assert reading.problems == []
        names = ("indicator", "area", "chain", "year", "month", "basis", "level", "growth_pct")
        return [{name: row[name] for name in names} for row in reading.observation.to_pylist()]

    return rows


@pytest.fixture(scope="module")
def cars(printed):
    return printed("03")


@pytest.fixture(scope="module")
def nation(printed):
    return printed("01")


def outside(fact: list[dict], indicator: list[dict]) -> list[tuple[int, int]]:
    """Months whose cumulative growth lies outside its parts."""
    names = list(USUAL)
    rows = [{name: row[name] for name in names} for row in figures(fact, indicator=indicator)]
    return sorted((r["year"], r["month"]) for r in run(convexity, table(rows, USUAL)))


def test_e1_no_checkable_month_of_auto_exports_equals_its_difference(cars):
    found = mart("ledger", fact=cars, observation=cars, indicator=CARS)
    assert all(r["is_one_report"] for r in found)
    differences = {(r["year"], r["month"]): (r["step"], r["level"]) for r in found}
    assert len(differences) == 18
    assert all(step != printed for step, printed in differences.values())
    for month, step, level in (((2019, 3), 303.6, 310.7), ((2019, 10), 235.5, 293.7)):
        assert tuple(half_up(v / 1e8) for v in differences[month]) == (step, level)
    kept = {
        (r["year"], r["month"]): (r["level"], r["level_kind"])
        for r in figures(cars, indicator=CARS)
        if r["basis"] == "month" and r["level_kind"] == "published"
    }
    assert {month: (level, "published") for month, (_, level) in differences.items()}.items() <= (
        kept.items()
    )


def test_e2_raw_growth_of_auto_exports_stands_beside_the_published_one(cars):
    rows = figures(cars, indicator=CARS)
    april = {r["basis"]: r for r in rows if (r["year"], r["month"]) == (2020, 4)}
    found = {
        basis: (half_up(row["growth_raw_pct"]), row["growth_pct"]) for basis, row in april.items()
    }
    assert found == {"month": (-12.6, -6.2), "ytd": (-16.2, -9.4)}


def test_e7_the_first_quarter_of_2020_weighs_january_and_february_at_0_589(nation):
    growth = {(r["year"], r["month"], r["basis"]): r["growth_pct"] for r in nation}
    first = {"quarter": (2020, 3, "ytd"), "march": (2020, 3, "month"), "before": (2020, 2, "ytd")}
    spoken = {name: (growth[key], "%") for name, key in first.items()}
    weight = "(quarter - march) / (before - march)"
    assert half_up(counted(weight, **spoken), 3) == 0.589
    of_2013 = {"before": (9.9, "%"), "march": (8.9, "%"), "quarter": (9.5, "%")}
    assert half_up(counted(weight, **of_2013), 2) == 0.60


def test_e8_national_value_added_never_leaves_its_parts_in_33_months(nation):
    months = {(r["year"], r["month"]) for r in nation}
    assert len(months) == 33
    assert outside(nation, RATE) == []


def test_e8_auto_exports_leave_their_parts_five_times(cars):
    assert outside(cars, CARS) == [
        (2018, 12), (2019, 4), (2019, 9), (2019, 12), (2020, 4),
    ]  # fmt: skip
