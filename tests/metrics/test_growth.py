"""Growth in all its kinds: worked examples, the witness in SQL, the laws."""

import pytest

from tests.metrics.board import figures
from tests.tables import assert_rows


def test_growth_kinds_are_kept_apart_and_the_published_one_is_quoted():
    found = figures("""
        area | year | level | growth_pct | base
        a    | 2025 | 100   |            |
        a    | 2026 | 103   | 7.2        | 96
    """)
    assert_rows(
        [row for row in found if row["year"] == 2026 and row["basis"] == "ytd"],
        [{"growth_published_pct": 7.2, "growth_raw_pct": (103 / 100 - 1) * 100,
          "growth_comparable_pct": (103 / 96 - 1) * 100, "growth_pct": 7.2,
          "growth_kind": "published"}],
    )  # fmt: skip


@pytest.mark.parametrize(
    ("base", "level", "word", "raw"),
    [
        (100, 120, None, 20.0),
        (100, 0, None, -100.0),
        (100, -5, "由盈转亏", None),
        (-100, 5, "扭亏为盈", None),
        (-100, -60, "减亏", 40.0),
        (-100, -130, "增亏", -30.0),
        (-100, -100, "持平", 0.0),
        (-100, 0, "减亏", 100.0),
        (0, 0, "持平", None),
        (0, 5, "上年同期为零", None),
        (0, -5, "上年同期为零", None),
        (None, 5, None, None),
    ],
)
def test_sign_words_stand_in_place_of_a_growth(base, level, word, raw):
    found = figures(
        [{"year": 2025, "level": base}, {"year": 2026, "level": level}],
        indicator=[{"indicator": "output", "kind": "stock"}],
    )
    now = next(row for row in found if row["year"] == 2026)
    assert (now["growth_word"], now["growth_raw_pct"]) == (word, pytest.approx(raw))
    assert now["growth_pct"] == (None if word else pytest.approx(raw))


def test_growth_compares_with_the_same_month_even_across_a_gap():
    months = [(2025, m, 100 + m) for m in range(1, 13) if m != 7] + [(2026, 9, 120)]
    found = figures([{"year": y, "month": m, "level": v} for y, m, v in months])
    now = next(row for row in found if row["year"] == 2026 and row["basis"] == "ytd")
    assert now["growth_raw_pct"] == pytest.approx((120 / 109 - 1) * 100)


def test_raw_growth_is_never_computed_for_a_real_indicator():
    found = figures(
        "year | level | base\n 2025 | 100 | \n 2026 | 120 | 99",
        indicator=[{"price": "real"}],
    )
    now = next(row for row in found if row["year"] == 2026)
    assert (now["growth_raw_pct"], now["growth_comparable_pct"], now["growth_pct"]) == (None,) * 3
