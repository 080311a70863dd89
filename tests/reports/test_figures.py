"""Figures are found by their key, on the basis an indicator leads with."""

import pandas as pd

from reports.figures import Figures, months_back

INDICATORS = {
    "value_added": {"basis": "ytd", "rank_by": "growth"},
    "loss_share": {"basis": "point", "rank_by": "level"},
}
ROWS = pd.DataFrame(
    [
        ("value_added", "A", 2026, 9, "ytd", None, 7.7),
        ("value_added", "A", 2026, 10, "ytd", None, None),
        ("value_added", "B", 2026, 8, "ytd", None, 3.0),
        ("loss_share", "A", 2026, 10, "point", 12.0, -3.0),
        ("loss_share", "A", 2026, 10, "ytd", 99.0, None),
    ],
    columns=["indicator", "area", "year", "month", "basis", "level", "growth_pct"],
)
FIGURES = Figures(ROWS, INDICATORS)


def test_a_ratio_is_quoted_by_its_level_and_the_rest_by_growth():
    assert FIGURES.value(FIGURES.at("loss_share", "A", 2026, 10)) == 12.0
    assert FIGURES.value(FIGURES.at("value_added", "A", 2026, 9)) == 7.7


def test_what_is_unknown_is_none():
    assert FIGURES.value(FIGURES.at("value_added", "A", 2026, 10)) is None
    assert FIGURES.value(FIGURES.at("value_added", "C", 2026, 10)) is None
    assert FIGURES.values("value_added", "A", [(2026, 8), (2026, 9)]) == [None, 7.7]


def test_the_newest_month_is_one_in_which_somebody_reported():
    assert FIGURES.newest("value_added", ["A", "B"], 2026, 10) == 9
    assert FIGURES.newest("value_added", ["B"], 2026, 10) == 8
    assert FIGURES.newest("value_added", ["C"], 2026, 10) == 10


def test_months_go_back_by_the_calendar():
    assert months_back(2026, 2, 3) == [(2025, 12), (2026, 1), (2026, 2)]
    assert months_back(2026, 2, 3, january=False) == [(2025, 11), (2025, 12), (2026, 2)]


def test_a_frame_holds_the_rows_that_are_there():
    frame = FIGURES.frame([("value_added", "A", 2026, 9), ("value_added", "Z", 2026, 9)])
    assert list(frame["growth_pct"]) == [7.7]
    assert list(FIGURES.frame([]).columns) == list(ROWS.columns)
