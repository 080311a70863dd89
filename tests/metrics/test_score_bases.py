"""What a value is divided by, by hand; who is moved by list; twelve months of a park."""

import pytest

from tests.metrics.board import mart
from tests.metrics.scoring import scored

ABC = (("A", 34), ("B", 33), ("C", 33))


def only(**more) -> list[dict]:
    return [{"indicator": "i", "weight": 100.0, "cap": 9.0, **more}]


def scores(found: dict) -> dict[str, float]:
    return {unit: row["value"] for unit, row in found.items()}


def test_each_industry_may_have_a_fixed_base_of_its_own():
    item = only(base="industry_fixed", bases={"C13": 20.0, "C26": 40.0})
    values = {unit: {"i": 30.0} for unit in "abc"}
    industries = [{"unit": u, "industry": i} for u, i in (("a", "C13"), ("b", "C26"), ("c", "C99"))]
    found = scored(values, item, units=industries)
    # 30 over 20, 30 over 40; an industry without a base has nothing to divide by.
    assert scores(found) == pytest.approx({"a": 150.0, "b": 75.0})


def test_the_base_may_be_twice_the_mean_of_the_year_before():
    last = {"x": {"i": (10.0, 900.0)}, "y": {"i": (30.0, 100.0)}}  # 12 a mu: a sum over a sum
    found = scored(
        {"a": {"i": 60.0}, "b": {"i": 24.0}}, only(base="last_year", base_value=2.0), last=last
    )
    assert scores(found) == pytest.approx({"a": 60 / 24 * 100, "b": 24 / 24 * 100})


def test_without_the_year_before_the_item_has_no_base_unless_the_scheme_says_this_year():
    values = {"a": {"i": 30.0}, "b": {"i": 10.0}}
    assert scored(values, only(base="last_year")) == {}
    found = scored(values, only(base="last_year"), no_last_year="mean")
    assert scores(found) == pytest.approx({"a": 150.0, "b": 50.0})


def test_half_of_two_less_the_ratio_is_for_what_should_be_small():
    # (2 - x / mean) * w / 2: nothing at twice the mean and beyond, half at the mean, whole at zero.
    values = {p: {"i": v} for p, v in (("a", 0.0), ("b", 10.0), ("c", 20.0), ("d", 40.0))}
    item = only(transform="reverse_half", base="fixed", base_value=20.0)
    found = scored(values, item)
    assert scores(found) == pytest.approx({"a": 100.0, "b": 75.0, "c": 50.0, "d": 0.0})
    assert found["d"]["bounds"]["i"] == ""
    assert scored({"e": {"i": 50.0}}, item)["e"]["bounds"]["i"] == "floor"


def test_a_reported_zero_may_count_as_no_report():
    values = {p: {"i": v, "j": 1.0} for p, v in (("a", 0.0), ("b", 20.0))}
    items = [
        {"indicator": "i", "weight": 50.0, "transform": "reverse_half", "zero": "missing",
         "missing": "penalty", "penalty": 3.0},
        {"indicator": "j", "weight": 50.0, "place_order": 1},
    ]  # fmt: skip
    found = scored(values, items)
    # b is the mean: half of 50; a is fined for its zero.
    assert scores(found) == pytest.approx({"a": -3.0 + 50.0, "b": 25.0 + 50.0})
    assert found["a"]["bounds"]["i"] == "penalty"


def test_a_unit_on_the_list_moves_from_the_class_of_its_place_and_nobody_else_does():
    values = {unit: {"i": float(10 - n)} for n, unit in enumerate("abcdef")}
    before = scored(values, only(), ABC)
    moved = [{"unit": "c", "move": 1}, {"unit": "a", "move": -2}, {"unit": "f", "move": -1},
             {"unit": "e", "move": 1, "veto": "污染"}]  # fmt: skip
    after = scored(values, only(), ABC, units=moved)
    grades = {u: row["grade"] for u, row in before.items()}
    assert "".join(grades.values()) == "AABBCC"
    # c up one, a down two, f is at the bottom; a veto is above any list.
    told = {u: row["grade"] for u, row in after.items()}
    assert told == {**grades, "c": "A", "a": "C", "e": "C"}
    ranks = {u: row["rank"] for u, row in before.items() if u != "e"}
    assert {u: row["rank"] for u, row in after.items() if u != "e"} == ranks


LEVELS = """
    indicator | area | year | month | basis | level
    --------- | ---- | ---- | ----- | ----- | -----
    tax       | p    | 2025 | 10    | ytd   | 70
    tax       | p    | 2025 | 12    | ytd   | 100
    tax       | p    | 2026 | 10    | ytd   | 90
    tax       | q    | 2025 | 10    | ytd   | 40
    tax       | q    | 2025 | 12    | ytd   | 60
    tax       | q    | 2026 | 10    | ytd   | 30
    land      | p    | 2025 | 10    | point | 10
    land      | q    | 2025 | 10    | point | 10
    land      | p    | 2025 | 12    | point | 10
    land      | q    | 2025 | 12    | point | 10
    land      | p    | 2026 | 10    | point | 10
    land      | q    | 2026 | 10    | point | 10
"""
INDICATORS = [
    {"indicator": "tax"},
    {"indicator": "land", "kind": "stock", "basis": "point"},
    {"indicator": "per_mu", "kind": "ratio", "numerator": "tax", "denominator": "land",
     "is_additive": False},
]  # fmt: skip


def park_scores(name: str, lists=(), **item) -> dict:
    """(park, year, month) -> (score, grade, veto)."""
    rows = mart(
        name,
        fact=LEVELS,
        indicator=INDICATORS,
        area=[{"area": p, "rank_group": "park"} for p in "pq"],
        scheme=[{"scheme": "s", "rank_group": "park", "exempt_grade": "T", "move_max": 1}],
        scheme_item=[{"scheme": "s", "indicator": "per_mu", "weight": 100.0, "cap": 9.0, **item}],
        scheme_list=[{"scheme": "s", **row} for row in lists],
        scheme_grade=[{"scheme": "s", "grade": g, "quota_pct": 50.0, "place_order": i}
                      for i, g in enumerate("AB")],
    )  # fmt: skip
    return {
        (r["park"], r["year"], r["month"]): (r["value"], r["grade"], r["veto"])
        for r in rows
        if r["indicator"] == ""
    }


def test_twelve_months_are_this_year_and_what_of_last_year_was_yet_to_come():
    found = park_scores("park_score_rolling")
    # p: 90 + 100 - 70 = 120; q: 30 + 60 - 40 = 50; mean 85, all on 10 mu.
    assert found["p", 2026, 10][0] == pytest.approx(120 / 85 * 100)
    assert found["q", 2026, 10][0] == pytest.approx(50 / 85 * 100)
    assert park_scores("park_score")["p", 2026, 10][0] == pytest.approx(90 / 60 * 100)


def test_in_december_twelve_months_are_the_year_and_before_a_whole_year_there_are_none():
    rolling, so_far = park_scores("park_score_rolling"), park_scores("park_score")
    assert rolling["p", 2025, 12] == so_far["p", 2025, 12]
    assert ("p", 2025, 10) in so_far
    assert ("p", 2025, 10) not in rolling


def test_parks_are_measured_against_the_same_month_of_the_year_before():
    found = park_scores("park_score", base="last_year")
    # October 2025: 70 and 40 on 10 mu each, mean 5.5 a mu.
    assert found["p", 2026, 10][0] == pytest.approx(9 / 5.5 * 100)
    assert ("p", 2025, 12) not in found


def test_the_lists_of_a_scheme_hold_for_parks():
    lists = [
        {"unit": "q", "rule": "move", "classes": 1},
        {"unit": "p", "rule": "veto", "reason": "闲置"},
    ]
    found = park_scores("park_score", lists)
    assert found["q", 2026, 10][1:] == ("A", "")
    assert found["p", 2026, 10][1:] == ("B", "闲置")
    exempt = park_scores("park_score", [{"unit": "p", "rule": "exempt"}])
    assert exempt["p", 2026, 10][1] == "T"
