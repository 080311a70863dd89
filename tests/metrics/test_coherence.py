"""Each rule of coherence fires on its own drawn firm and on no other."""

import pytest

from metrics.coherence import COLUMNS, INPUTS, flags, grown, robust_gap
from tests.tables import run, table

USUAL = {"firm": "", "industry": "C39", "year": 2026, "month": 6} | dict.fromkeys(INPUTS, 0.0)
YTD = {"firm": "", "industry": "C39", "year": 2026, "month": 6, "output": 0.0}
EVEN = {
    "output": 100.0, "revenue": 98.0, "electricity": 10.0, "water": 3.0, "gas": 2.0, "staff": 50.0,
    "tax": 5.0,
}  # fmt: skip


def months(firm: str = "f", **last_three) -> list[dict]:
    """April to June of two years; the three of 2026 changed by the factors given, each month a
    little."""
    rows = []
    for year in (2025, 2026):
        for month in (4, 5, 6):
            tilt = 1 + month / 1000
            factor = {n: last_three.get(n, 1.0) if year == 2026 else 1.0 for n in INPUTS}
            rows.append(
                {"firm": firm, "year": year, "month": month}
                | {n: EVEN[n] * factor[n] * tilt for n in INPUTS}
            )
    return rows


def rules(rows: list[dict], ytd: list[dict] = ()) -> set[str]:
    found = run(flags, table(rows, USUAL), table(list(ytd), YTD))
    assert all(set(row) == set(COLUMNS) for row in found)
    return {row["rule"] for row in found}


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({}, set()),
        ({"output": 1.11, "electricity": 0.94}, {"a_opposite"}),
        ({"output": 0.94, "electricity": 1.11}, {"a_opposite"}),
        ({"output": 1.09, "electricity": 0.94}, set()),
        ({"output": 1.25, "electricity": 1.04}, {"b_apart"}),
        ({"electricity": 0.0}, {"c_idle_electricity", "b_apart"}),
        ({"staff": 0.0}, {"c_idle_staff"}),
        ({"tax": 0.0}, {"c_idle_tax"}),
        ({"output": 1.5, "electricity": 1.1}, {"b_apart", "e_per_kwh"}),
    ],
)
def test_a_rule_fires_on_its_own_case_only(changed, expected):
    assert rules(months(**changed)) == expected


def test_a_falling_cumulative_is_flagged_within_the_year_only():
    ytd = [
        {"firm": "f", "year": y, "month": m, "output": v}
        for y, m, v in ((2025, 12, 900.0), (2026, 1, 70.0), (2026, 2, 150.0), (2026, 3, 149.0))
    ]
    found = run(flags, table([], USUAL), table(ytd, YTD))
    assert [(r["month"], r["rule"], r["value"], r["other"]) for r in found] == [
        (3, "f_falling_ytd", 149.0, 150.0)
    ]


def test_copied_months_are_flagged():
    rows = [{"firm": "f", "month": m, **EVEN} for m in (4, 5, 6)]
    assert rules(rows) == {"g_same_as_before", "h_same_as_ever"}
    gap = [{"firm": "f", "month": m, **EVEN} for m in (2, 4, 6)]
    assert rules(gap) == set()


def test_a_missing_month_makes_no_growth():
    rows = [r for r in months(output=3.0) if (r["year"], r["month"]) != (2025, 5)]
    assert rules(rows) == set()


def test_an_unusual_tax_rate_is_judged_within_its_industry():
    rows = [row for n in range(30) for row in months(f"f{n:02d}", tax=1 + n / 1000)]
    rows += months("odd", tax=4.0)
    found = run(flags, table(rows, USUAL), table([], YTD))
    odd = {r["firm"] for r in found if r["rule"] == "d_tax_rate" and r["year"] == 2026}
    assert "odd" in odd
    assert "f15" not in odd


def test_a_firm_far_from_its_industry_is_flagged_where_all_others_differ_alike():
    rows = [row for n in range(9) for row in months(f"f{n}", output=1.4 + n / 100)]
    rows += months("odd", output=0.9)
    found = run(lambda t: robust_gap(grown(t)), table(rows, USUAL))
    assert {r["firm"] for r in found} == {"odd"}


def year_so_far(output: dict[int, float], power: dict[int, float], *, first: int = 1) -> list[dict]:
    """January to June of two years; the factors of 2026 by month."""
    rows = []
    for year in (2025, 2026):
        for month in range(first, 7):
            factor = {"output": output.get(month, 1.0), "electricity": power.get(month, 1.0)}
            rows.append(
                {"firm": "f", "year": year, "month": month}
                | {n: EVEN[n] * (factor.get(n, 1.0) if year == 2026 else 1.0) for n in INPUTS}
            )
    return rows


def so_far(rows: list[dict]) -> set[tuple[int, str]]:
    found = run(flags, table(rows, USUAL), table([], YTD))
    return {(row["month"], row["rule"]) for row in found if row["rule"].endswith("_ytd")}


EARLY = {"output": {1: 1.4, 2: 1.4, 3: 1.4}, "power": {1: 0.85, 2: 0.85, 3: 0.85}}


def test_the_months_since_january_are_compared_too():
    # At June: output (3 x 1.4 + 3) / 6 = +20 %, power (3 x 0.85 + 3) / 6 = -7.5 %.
    found = so_far(year_so_far(**EARLY))
    assert {rule for month, rule in found if month == 6} == {"a_opposite_ytd", "b_apart_ytd"}
    assert (1, "e_per_kwh_ytd") in found


def test_where_january_is_reported_with_february_the_year_begins_there():
    found = so_far(year_so_far(**EARLY, first=2))
    assert {rule for month, rule in found if month == 2} == {
        "a_opposite_ytd", "b_apart_ytd", "e_per_kwh_ytd",
    }  # fmt: skip


@pytest.mark.parametrize("gone", [(2025, 1), (2026, 1), (2025, 3), (2026, 2)])
def test_years_that_begin_differently_or_miss_a_month_are_not_compared(gone):
    rows = [row for row in year_so_far(**EARLY) if (row["year"], row["month"]) != gone]
    after = {month for month, _ in so_far(rows)}
    assert not {month for month in after if gone[1] == 1 or month >= gone[1]}


def test_a_year_of_which_only_later_months_are_known_is_no_year_so_far():
    assert so_far(year_so_far({}, dict.fromkeys(range(3, 7), 0.1), first=3)) == set()
