"""Revisions and coverage: what was printed again, and who did not report."""

from datetime import date, datetime

from tests.metrics.board import mart
from tests.tables import assert_rows

BATCHES = [
    {"batch": f"b{n}", "vintage": n, "received": datetime(2026, 10 + n // 3, 9 + n)}
    for n in (1, 2, 3)
]


def test_every_change_of_a_printed_measure_is_a_revision():
    found = mart(
        "revision",
        batch=BATCHES,
        observation="""
            area | batch | vintage | level | growth_pct
            a    | b1    | 1       | 100   | 5.0
            a    | b2    | 2       |       | 5.0
            a    | b3    | 3       | 103   | 5.1
            b    | b1    | 1       | 100   | 5.0
            b    | b3    | 3       | 100   | 5.0
        """,
    )
    assert_rows(
        found,
        [
            {"measure": "growth_pct", "area": "a", "batch_old": "b2", "batch_new": "b3",
             "value_old": 5.0, "value_new": 5.1, "revised_on": date(2026, 11, 12)},
            {"measure": "level", "area": "a", "batch_old": "b1", "batch_new": "b3",
             "value_old": 100.0, "value_new": 103.0, "revised_on": date(2026, 11, 12)},
        ],
        "measure",
    )  # fmt: skip


def test_who_is_late_is_named_and_who_never_reports_a_month_is_not():
    found = mart(
        "coverage",
        fact="""
            area | month | status
            a    | 1     | reported
            a    | 2     | reported
            a    | 3     | reported
            b    | 2     | reported
            c    | 3     | suppressed
        """,
    )
    assert_rows(
        found,
        """
        area | month | status
        a    | 1     | reported
        a    | 2     | reported
        a    | 3     | reported
        b    | 2     | reported
        b    | 3     | not_reported
        c    | 3     | suppressed
        """,
        "area",
        "month",
    )
