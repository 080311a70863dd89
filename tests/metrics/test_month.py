"""Months that nobody printed, and ratios that nobody printed."""

import pytest

from tests.metrics.board import figures
from tests.tables import assert_rows


def months(rows) -> list[dict]:
    return [row for row in rows if row["basis"] == "month"]


def test_a_month_is_the_difference_of_cumulatives_of_the_same_year():
    found = figures("""
        year | month | level | base
        2025 | 12    | 90    |
        2026 | 1     | 10    | 8
        2026 | 2     | 22    | 20
        2026 | 3     | 36    | 30
        2026 | 5     | 70    | 50
    """)
    assert_rows(
        months(found),
        [
            {"month": 1, "level": 10, "growth_comparable_pct": (10 / 8 - 1) * 100},
            {"month": 2, "level": 22 - 10, "growth_comparable_pct": (12 / 12 - 1) * 100},
            {"month": 3, "level": 36 - 22, "growth_comparable_pct": (14 / 10 - 1) * 100},
        ],
        "month",
    )
    assert {row["level_kind"] for row in months(found)} == {"derived"}


def test_january_and_february_are_never_split():
    found = figures("month | level\n 2 | 22\n 3 | 36")
    assert_rows(months(found), [{"month": 3, "level": 14.0}])


def test_a_derived_month_grows_against_last_years_printed_month_before_a_derived_one():
    drawing = [
        {"year": y, "month": m, "level": v}
        for y, m, v in [(2025, 4, 40), (2025, 5, 50), (2026, 4, 44), (2026, 5, 56)]
    ]
    (now,) = [r for r in months(figures(drawing)) if r["year"] == 2026]
    assert now["growth_raw_pct"] == pytest.approx((12 / 10 - 1) * 100)
    printed = {"year": 2025, "month": 5, "basis": "month", "level": 11}
    (now,) = [r for r in months(figures([*drawing, printed])) if r["year"] == 2026]
    assert now["growth_raw_pct"] == pytest.approx((12 / 11 - 1) * 100)


def test_a_month_printed_without_a_level_is_left_as_printed():
    found = figures("""
        month | basis | level | growth_pct
        4     | ytd   | 40    |
        5     | ytd   | 50    |
        5     | month |       | 3.1
    """)
    assert_rows(months(found), [{"month": 5, "level": None, "growth_pct": 3.1}])


RATIO = [
    {"indicator": "sales"},
    {"indicator": "output"},
    {"indicator": "rate", "kind": "ratio", "numerator": "sales", "denominator": "output",
     "ratio_scale": 100.0, "rank_by": "level", "diff": "pp", "is_additive": False},
]  # fmt: skip


def rates(drawing: str) -> dict[str, tuple]:
    rows = figures(drawing, indicator=RATIO)
    return {r["area"]: (r["level"], r["level_kind"]) for r in rows if r["indicator"] == "rate"}


def test_a_ratio_is_a_sum_over_a_sum_and_never_a_mean_of_ratios():
    found = rates("""
        indicator | area | level
        sales     | a    | 10
        output    | a    | 10
        sales     | b    | 10
        output    | b    | 90
        sales     | city | 20
        output    | city | 100
    """)
    assert found["city"] == (pytest.approx(20 / 100 * 100), "computed")


def test_a_printed_ratio_is_kept_and_one_without_both_parts_is_unknown():
    found = rates("""
        indicator | area | level | status
        sales     | a    | 10    | reported
        output    | a    | 20    | reported
        rate      | a    | 49.9  | reported
        sales     | b    | 10    | reported
        sales     | c    | 10    | reported
        output    | c    | 0     | reported
        sales     | d    | 10    | reported
        output    | d    | 20    | reported
        rate      | d    |       | suppressed
        sales     | e    | 10    | reported
        output    | e    | 20    | reported
        rate      | e    |       | not_reported
    """)
    assert found == {"a": (49.9, "published"), "d": (None, None), "e": (50.0, "computed")}


def test_a_stock_below_a_flow_is_the_stock_of_the_same_month():
    rows = figures(
        [
            {"indicator": "tax", "level": 4e8},
            {"indicator": "land", "level": 2000, "basis": "point"},
        ],
        indicator=[
            {"indicator": "tax"},
            {"indicator": "land", "kind": "stock", "basis": "point"},
            {"indicator": "tax_per_mu", "kind": "ratio", "numerator": "tax", "denominator": "land",
             "rank_by": "level", "is_additive": False},
        ],
    )  # fmt: skip
    (found,) = [r for r in rows if r["indicator"] == "tax_per_mu"]
    assert (found["level"], found["basis"]) == (200_000, "ytd")
