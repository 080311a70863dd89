"""An annual standard is compared with twelve months, never with 1-m months."""

import ibis
import pandas as pd
import pyarrow as pa
import pytest

from metrics.annual import annual

INDICATORS = pd.DataFrame(
    [
        ("output", "flow", "yuan", "", "", 1.0),
        ("land", "stock", "mu", "", "", 1.0),
        ("invested", "stock", "yuan", "", "", 1.0),
        ("output_per_mu", "ratio", "yuan_per_mu", "output", "land", 1.0),
        ("intensity", "ratio", "yuan_per_mu", "invested", "land", 1.0),
    ],
    columns=["indicator", "kind", "base_unit", "numerator", "denominator", "ratio_scale"],
)
STANDARDS = pd.DataFrame({"indicator": ["output_per_mu"], "at_least": [400.0]})
COLUMNS = ["indicator", "area", "chain", "year", "month", "basis", "level"]


def answer(*rows) -> pd.DataFrame:
    figure = pd.DataFrame(
        [(i, "P01", "all", y, m, b, v) for i, y, m, b, v in rows], columns=COLUMNS
    )
    frames = (figure, INDICATORS, STANDARDS)
    tables = [ibis.memtable(pa.Table.from_pandas(frame)) for frame in frames]
    found = pd.DataFrame(annual(*tables).to_pyarrow().to_pylist())
    if found.empty:
        return found
    return found.set_index(["indicator", "year", "month"]).sort_index()


def test_ten_months_are_made_a_year_by_the_last_two_of_the_year_before():
    found = answer(
        ("output", 2025, 10, "ytd", 800.0),
        ("output", 2025, 12, "ytd", 1000.0),
        ("output", 2026, 10, "ytd", 900.0),
        ("land", 2026, 10, "point", 2.0),
    )
    row = found.loc[("output_per_mu", 2026, 10)]
    assert row.level == (900 + 1000 - 800) / 2
    assert (row.at_least, row.is_short) == (400, False)


def test_a_whole_year_needs_no_other_year():
    found = answer(("output", 2025, 12, "ytd", 700.0), ("land", 2025, 12, "point", 2.0))
    row = found.loc[("output_per_mu", 2025, 12)]
    assert (row.level, row.is_short) == (350, True)


def test_without_the_year_before_nothing_is_said():
    found = answer(("output", 2026, 10, "ytd", 900.0), ("land", 2026, 10, "point", 2.0))
    row = found.loc[("output_per_mu", 2026, 10)]
    assert pd.isna(row.level)
    assert pd.isna(row.is_short)


def test_a_stock_over_a_stock_is_as_it_stands():
    found = answer(("invested", 2026, 10, "point", 500.0), ("land", 2026, 10, "point", 2.0))
    row = found.loc[("intensity", 2026, 10)]
    assert row.level == pytest.approx(250)
    assert pd.isna(row.at_least)


def test_no_land_is_never_divided_by():
    assert answer(("invested", 2026, 10, "point", 5.0), ("land", 2026, 10, "point", 0.0)).empty
