"""Targets of every type, time progress, and what the rest of the year must bring."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.examples import examples
from tests.metrics.board import figures

GOAL = (
    *("target", "target_type", "progress_pct", "time_progress_pct", "seasonal_progress_pct"),
    *("gap_pp", "seasonal_gap_pp", "required_growth_pct", "monthly_needed"),
)


def goal(fact: list[dict], target: dict, **indicator) -> dict:
    rows = figures(fact, target=[target], indicator=[indicator])
    (row,) = [r for r in rows if r["year"] == 2026 and r["basis"] != "month"]
    return row


STOCK = {"kind": "stock", "basis": "point"}


@pytest.mark.parametrize(
    ("fact", "target", "indicator", "expected"),
    [
        ([{"level": 60}], {"value": 100}, {}, (60, 50, 10)),
        ([{"level": 60}], {"value": 100, "type": "ceiling"}, {}, (60, 50, -10)),
        ([{"growth_pct": 6.5}], {"value": 7, "type": "growth"}, {}, (None, None, -0.5)),
        ([{"growth_pct": -6.5}], {"value": -5, "type": "growth"}, {"direction": "down"},
         (None, None, 1.5)),
        ([{"level": 14, "basis": "point"}], {"value": 12, "type": "ceiling"},
         {"kind": "ratio", "basis": "point", "base_unit": "percent", "diff": "pp",
          "rank_by": "level", "direction": "down", "is_additive": False}, (None, None, -2)),
        ([{"level": 480, "basis": "point"}], {"value": 500, "type": "count"}, STOCK,
         (96, None, -4)),
        ([{"level": 760, "basis": "point"},
          {"level": 730, "basis": "point", "year": 2025, "month": 12}],
         {"value": 40, "type": "net_increase"}, STOCK, (75, 50, 25)),
        ([{"level": 1, "basis": "point"}], {"value": 1, "type": "milestone"}, STOCK,
         (100, None, 0)),
        ([{"level": 60, "growth_pct": 3, "rank": 4}], {"value": 3, "type": "rank"}, {},
         (None, None, -1)),
    ],
)  # fmt: skip
def test_every_type_of_target_has_its_own_progress(fact, target, indicator, expected):
    row = goal(fact, target, **indicator)
    found = (row["progress_pct"], row["time_progress_pct"], row["gap_pp"])
    assert found == tuple(None if v is None else pytest.approx(v) for v in expected)


def test_the_target_stands_on_the_basis_that_leads_only():
    rows = figures([{"level": 10}, {"level": 3, "basis": "month"}], target=[{"value": 100}])
    assert {r["basis"]: r["target"] for r in rows} == {"ytd": 100, "month": None}


def test_the_newest_vintage_of_a_target_holds():
    rows = figures([{"level": 10}], target=[{"value": 50}, {"value": 40, "vintage": 2}])
    assert rows[0]["target"] == 40


def history(*shares: float) -> list[dict]:
    """Years back from 2025: the share of the year that June had reached."""
    return [
        {"year": 2025 - i, "month": month, "level": level}
        for i, share in enumerate(shares)
        for month, level in ((6, share), (12, 100.0))
    ]


def test_seasonal_progress_is_the_median_of_up_to_five_complete_years():
    fact = [{"level": 50}, *history(46, 30, 44, 45, 60, 1)]
    row = goal(fact, {"value": 100})
    assert (row["seasonal_progress_pct"], row["seasonal_gap_pp"]) == (45, 5)


def test_two_complete_years_are_too_few_for_a_season():
    row = goal([{"level": 50}, *history(46, 44)], {"value": 100})
    assert (row["seasonal_progress_pct"], row["seasonal_gap_pp"]) == (None, None)


@examples(20)
@given(st.integers(1, 1000), st.integers(1, 1000), st.integers(0, 1000), st.integers(1, 2000))
def test_exactly_the_required_growth_ends_at_the_target(june, rest, done, short):
    target = done + short
    row = goal(
        [
            {"year": 2025, "month": 6, "level": june},
            {"year": 2025, "month": 12, "level": june + rest},
            {"level": done},
        ],
        {"value": target},
    )
    assert done + rest * (1 + row["required_growth_pct"] / 100) == pytest.approx(target)
    assert done + 6 * row["monthly_needed"] == pytest.approx(target)


@examples(20)
@given(st.floats(-30, 60), st.integers(1, 99), st.floats(-20, 40))
def test_exactly_the_required_growth_ends_at_the_growth_target(so_far, share, wanted):
    row = goal(
        [
            {"year": 2025, "month": 6, "level": share},
            {"year": 2025, "month": 12, "level": 100},
            {"growth_pct": so_far, "level": share},
        ],
        {"value": wanted, "type": "growth"},
    )
    whole = share * (1 + so_far / 100) + (100 - share) * (1 + row["required_growth_pct"] / 100)
    assert whole == pytest.approx(100 + wanted)


def test_nothing_is_required_once_the_target_is_met_or_the_year_is_over():
    met = goal([{"level": 100}, *history(40, 40, 40)], {"value": 100})
    over = goal([{"level": 90, "month": 12}, *history(40, 40, 40)], {"value": 100})
    for row in (met, over):
        assert (row["required_growth_pct"], row["monthly_needed"]) == (None, None)


def test_without_a_base_nothing_can_be_required():
    assert goal([{"level": 60}], {"value": 100})["required_growth_pct"] is None
