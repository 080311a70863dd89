"""Who stands where: order, ties, last month, the places of the year, who is named."""

import math

import pandas as pd
import pytest

from charts import standing
from tests.charts.race import AREAS, GROWTH, LATE, LOSS, THREE_MONTHS


def test_the_order_is_by_place_and_those_without_one_stand_last():
    table = standing.standing(THREE_MONTHS, AREAS, GROWTH, 2026, 10)
    assert list(table.area) == ["b", "c", "a", "d"]
    assert table.status.iloc[-1] == "missing"
    assert math.isnan(table.value.iloc[-1])


def test_who_never_reports_is_not_told_to_be_late_and_who_is_late_is():
    table = standing.standing(pd.concat([THREE_MONTHS, LATE]), AREAS, GROWTH, 2026, 10)
    assert table.set_index("area").status["d"] == "not_reported"
    table = standing.standing(THREE_MONTHS, AREAS, GROWTH, 2026, 10)
    assert table.set_index("area").status["d"] == "missing"


def test_last_month_and_the_places_of_the_year_stand_in_the_row():
    table = standing.standing(THREE_MONTHS, AREAS, GROWTH, 2026, 10).set_index("area")
    assert table.loc["c", ["last_value", "last_rank", "best", "worst"]].to_list() == [3, 2, 1, 3]
    assert table.loc["a", ["last_value", "last_rank", "best", "worst"]].to_list() == [2, 3, 1, 3]


def test_the_first_period_of_a_year_has_no_month_before():
    rows = THREE_MONTHS.replace({"year": {2026: 2025}})
    first = rows[rows.month == 10].assign(year=2026, month=2)
    table = standing.standing(pd.concat([rows, first]), AREAS, GROWTH, 2026, 2)
    assert table.last_value.isna().all()


def test_a_level_is_ranked_in_its_own_unit():
    rows = THREE_MONTHS.assign(level=THREE_MONTHS.growth_pct * 1e4)
    indicator = LOSS | {"unit": "万元/亩", "unit_factor": 1e4}
    table = standing.standing(rows, AREAS, indicator, 2026, 10)
    assert table.value.dropna().to_list() == [6, 6, -1]


def test_a_word_that_stands_for_a_rate_leaves_no_value():
    rows = THREE_MONTHS.assign(growth_word=["扭亏"] + [None] * (len(THREE_MONTHS) - 1))
    assert math.isnan(standing.measured(rows, GROWTH).value.iloc[0])


@pytest.mark.parametrize(
    ("history", "named"),
    [
        ({1: [1, 2, 3], 2: [1, 2, 3]}, []),
        ({1: [1, 2, 3], 2: [3, 1, 2]}, ["x", "y", "z"]),
        ({1: [1, 2, 3], 2: [2, 1, 3], 3: [1, 3, 2]}, ["y", "z"]),
        ({1: [1, 2, 3]}, []),
        ({1: [math.nan, 1, 2], 2: [1, 3, 2]}, ["y"]),
    ],
)
def test_movers_are_named_by_the_change_from_first_to_newest(history, named):
    assert standing.movers(pd.DataFrame(history, index=["x", "y", "z"])) == named
