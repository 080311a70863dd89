"""Scores by a scheme: the worked examples of the counties' own formulas, quotas, ties, vetoes."""

import pytest

from tests.metrics.board import mart
from tests.metrics.scoring import AB, scored

BASES = (24.097, 136.16, 2.694, 4929.81, 18.14, 0.0302)
WEIGHTS = (30, 20, 20, 10, 10, 10)
NAMES = tuple(f"i{n}" for n in range(6))


def huangyan(cap: float = 1e9, missing: str = "mean") -> list[dict]:
    """The scheme of 黄岩 2022: value / base x weight, uncapped."""
    return [
        {"indicator": name, "weight": float(weight), "base": "fixed", "base_value": base,
         "missing": missing, "cap": cap, "place_order": n}
        for n, (name, weight, base) in enumerate(zip(NAMES, WEIGHTS, BASES, strict=True))
    ]  # fmt: skip


def firm(*values) -> dict:
    return dict(zip(NAMES, values, strict=True))


def test_huangyan_2022_scores_94_895_and_the_mean_of_the_missing_item():
    found = scored(
        {"a": firm(30, 120, 3.0, None, 20, 0.02), "b": firm(0, 0, 0, 3000, 0, 0)}, huangyan()
    )
    known = (
        30 / 24.097 * 30 + 120 / 136.16 * 20 + 3.0 / 2.694 * 20 + 20 / 18.14 * 10
        + 0.02 / 0.0302 * 10
    )  # fmt: skip
    assert known == pytest.approx(94.895, abs=5e-4)
    assert found["a"]["value"] == pytest.approx(known + 3000 / 4929.81 * 10, abs=1e-9)
    assert found["a"]["bounds"]["i3"] == "mean"


def test_huangyan_2022_capped_at_one_and_a_half_scores_81_623():
    found = scored({"a": firm(60, 300, 0, 0, -1, 0.02)}, huangyan(1.5))["a"]
    assert found["value"] == pytest.approx(45 + 30 + 0 + 0 + 0 + 0.02 / 0.0302 * 10, abs=1e-9)
    assert found["value"] == pytest.approx(81.623, abs=5e-4)
    bounds = {name: bound for name, bound in found["bounds"].items() if bound}
    assert bounds == {"i0": "cap", "i1": "cap", "i4": "floor"}


def test_jingde_2022_gives_twenty_points_in_a_hundred_to_the_lowest():
    item = {"indicator": "i", "weight": 30.0, "transform": "minmax", "start": 0.2, "cap": 1.0}
    found = scored({"low": {"i": 5}, "x": {"i": 30}, "high": {"i": 80}}, [item])
    assert found["x"]["value"] == pytest.approx(30 * (20 + 80 * 25 / 75) / 100, abs=1e-9)
    assert found["x"]["value"] == pytest.approx(14.0, abs=1e-9)
    assert (found["low"]["value"], found["high"]["value"]) == (6.0, 30.0)


def test_missing_may_count_zero_share_out_its_weight_or_cost_points():
    values = {"a": firm(24.097, 136.16, 2.694, None, 18.14, 0.0302)}
    assert scored(values, huangyan(missing="zero"))["a"]["value"] == pytest.approx(90)
    assert scored(values, huangyan(missing="reweight"))["a"]["value"] == pytest.approx(100)
    fined = [item | {"penalty": 3.0} for item in huangyan(missing="penalty")]
    assert scored(values, fined)["a"]["value"] == pytest.approx(87)


def only(**more) -> list[dict]:
    return [{"indicator": "i", "weight": 100.0, **more}]


@pytest.mark.parametrize(
    ("transform", "expected"),
    [
        ("ratio", {"a": 50.0, "b": 100.0, "c": 150.0}),
        ("reverse", {"a": 150.0, "b": 100.0, "c": 50.0}),
        ("minmax", {"a": 0.0, "b": 50.0, "c": 100.0}),
        ("rank", {"a": 100 / 3, "b": 200 / 3, "c": 100.0}),
    ],
)
def test_each_transform_places_a_value_among_its_peers(transform, expected):
    values = {p: {"i": v} for p, v in (("a", 10.0), ("b", 20.0), ("c", 30.0))}
    found = scored(values, only(transform=transform))
    assert {unit: row["value"] for unit, row in found.items()} == pytest.approx(expected)


def test_the_mean_of_a_ratio_is_a_sum_over_a_sum():
    # 10 a mu on 900 mu and 30 a mu on 100 mu: the mean is 12, not 20.
    found = scored({"a": {"i": (10.0, 900.0)}, "b": {"i": (30.0, 100.0)}}, only(cap=9.0))
    assert found["a"]["value"] == pytest.approx(1000 / 12)
    assert found["b"]["value"] == pytest.approx(3000 / 12)


def test_the_base_may_be_twice_the_mean_or_the_mean_of_the_industry():
    values = {p: {"i": v} for p, v in (("a", 10.0), ("b", 30.0), ("c", 300.0))}
    industries = [{"unit": "a", "industry": "26"}, {"unit": "b", "industry": "26"}]
    double = scored({p: values[p] for p in "ab"}, only(base_value=2.0))
    assert {u: r["value"] for u, r in double.items()} == pytest.approx({"a": 25, "b": 75})
    within = scored(values, only(base="industry"), units=industries)
    assert {u: r["value"] for u, r in within.items()} == pytest.approx(
        {"a": 50, "b": 150, "c": 100}
    )


def grades(scores: dict[str, float], quotas, units=(), **scheme) -> dict:
    """Units graded by a score that is their only value."""
    values = {unit: {"i": value} for unit, value in scores.items()}
    items = only(base="fixed", base_value=100.0, cap=1e9, floor=-1e9)
    return scored(values, items, tuple(quotas), units, **scheme)


@pytest.mark.parametrize(
    ("units", "quotas", "rounding", "expected"),
    [
        (507, (15, 60, 20, 5), "down", (76, 304, 101, 26)),
        (333, (20, 40, 35, 5), "down", (66, 133, 117, 17)),
        (10, (30, 40, 25, 5), "down", (3, 4, 2, 1)),
        (10, (25, 40, 30, 5), "half_up", (3, 4, 3, 0)),
        (10, (21, 40, 34, 5), "up", (3, 4, 3, 0)),
    ],
)
def test_quotas_are_cumulated_and_rounded_as_the_scheme_says(units, quotas, rounding, expected):
    scores = {f"p{n}": float(n) for n in range(units)}
    found = grades(scores, zip("ABCD", quotas, strict=True), quota_rounding=rounding)
    counts = [sum(row["grade"] == grade for row in found.values()) for grade in "ABCD"]
    assert tuple(counts) == expected


def told(found: dict) -> dict:
    return {u: (r["rank"], r["rank_of"], r["grade"], r["veto"]) for u, r in found.items()}


VETO = [{"unit": "a", "veto": "闲置"}]
SCORES = {"a": 90, "b": 80, "c": 80.004, "d": 70}


def test_ties_take_the_better_grade_and_a_veto_leaves_its_place_empty():
    assert told(grades(SCORES, AB, VETO)) == {
        "a": (None, 4, "B", "闲置"),
        "b": (2, 4, "A", ""),
        "c": (2, 4, "A", ""),
        "d": (4, 4, "B", ""),
    }


def test_a_scheme_may_fill_up_vacated_places_and_give_ties_the_worse_grade():
    refilled = told(grades({**SCORES, "c": 75}, AB, VETO, refill=True))
    assert refilled["c"] == (2, 4, "A", "")
    worse = told(grades({"a": 90, "b": 80, "c": 80, "d": 70}, AB, tie="worse"))
    assert (worse["b"], worse["c"]) == ((2, 4, "B", ""), (2, 4, "B", ""))


def test_an_exempt_unit_is_outside_of_the_number_and_of_the_mean():
    found = scored(
        {"a": {"i": 10}, "b": {"i": 30}, "t": {"i": 5000}},
        only(cap=9.0),
        units=[{"unit": "t", "is_exempt": True}],
    )
    assert found["a"]["value"] == pytest.approx(50)
    assert told(found)["t"] == (None, 2, "T", "")
    assert told(found)["b"] == (1, 2, "A", "")


def test_bonus_and_malus_count_up_to_what_the_scheme_allows():
    more = [{"unit": "a", "bonus": 20.0}, {"unit": "b", "malus": 3.0}]
    found = grades({"a": 50, "b": 50, "c": 50}, AB, more, bonus_max=5.0, malus_max=10.0)
    assert {u: r["value"] for u, r in found.items()} == pytest.approx({"a": 55, "b": 47, "c": 50})
    assert grades({"a": 50}, AB, more[:1])["a"]["value"] == pytest.approx(50)


def test_a_mart_scores_the_parks_of_a_month():
    found = mart(
        "park_score",
        fact=[
            {"indicator": "tax_per_mu", "area": p, "level": v} for p, v in (("p", 3.0), ("q", 1.0))
        ],
        indicator=[{"indicator": "tax_per_mu", "kind": "ratio", "is_additive": False}],
        area=[{"area": p, "rank_group": "park"} for p in "pq"],
        scheme=[{"scheme": "s", "rank_group": "park"}, {"scheme": "e", "rank_group": "enterprise"}],
        scheme_item=[{"scheme": "s", "indicator": "tax_per_mu", "weight": 100.0},
                     {"scheme": "e", "unit_group": "规上", "indicator": "tax_per_mu"}],
        scheme_grade=[{"scheme": "s", "grade": "A", "quota_pct": 50.0},
                      {"scheme": "s", "grade": "B", "quota_pct": 50.0, "place_order": 1}],
    )  # fmt: skip
    told = {
        (r["scheme"], r["park"], r["indicator"]): (r["points"], r["rank"], r["grade"])
        for r in found
    }
    assert told == {
        ("s", "p", "tax_per_mu"): (150.0, None, None),
        ("s", "q", "tax_per_mu"): (50.0, None, None),
        ("s", "p", ""): (150.0, 1, "A"),
        ("s", "q", ""): (50.0, 2, "B"),
    }
