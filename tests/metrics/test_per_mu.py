"""Scores by a scheme: the worked examples of the counties' own formulas, quotas, ties, vetoes."""

import pytest

from metrics.per_mu import filled, graded, points, scored
from tests.metrics.board import EMPTY, mart
from tests.tables import run, table

ROW = {
    "scheme": "s", "year": 2026, "month": 10, "park": "", "indicator": "", "value": None,
    "size": None, **{k: v for k, v in EMPTY["scheme_item"].items() if k != "scheme"},
}  # fmt: skip


def score(rows: list[dict]) -> dict[str, float]:
    """Unit -> score, for items with their value and their part of the scheme."""
    drawn = table([{"size": None, **row} for row in rows], ROW | {"value": 0.0, "size": 0.0})
    found = run(lambda t: scored(filled(points(t))), drawn)
    return {row["park"]: row["value"] for row in found}


BASES = (24.097, 136.16, 2.694, 4929.81, 18.14, 0.0302)
WEIGHTS = (30, 20, 20, 10, 10, 10)


def huangyan(park: str, values, missing: str = "mean") -> list[dict]:
    """The scheme of 黄岩 2022: value / base x weight."""
    return [
        {"park": park, "indicator": f"i{n}", "value": value, "weight": float(weight),
         "base": "fixed", "base_value": base, "missing": missing}
        for n, (value, weight, base) in enumerate(zip(values, WEIGHTS, BASES, strict=True))
    ]  # fmt: skip


def test_huangyan_2022_scores_94_895_and_the_mean_of_the_missing_item():
    rows = huangyan("a", (30, 120, 3.0, None, 20, 0.02)) + huangyan("b", (0, 0, 0, 3000, 0, 0))
    mean = 3000 / 4929.81 * 10
    assert score(rows)["a"] == pytest.approx(94.895 + mean, abs=5e-4)


def test_huangyan_2022_capped_at_one_and_a_half_scores_81_623():
    rows = huangyan("a", (60, 300, 0, 0, -1, 0.02))
    assert score(rows)["a"] == pytest.approx(45 + 30 + 0 + 0 + 0 + 0.02 / 0.0302 * 10, abs=1e-9)
    assert score(rows)["a"] == pytest.approx(81.623, abs=5e-4)


def test_missing_may_count_zero_or_share_out_its_weight():
    values = (24.097, 136.16, 2.694, None, 18.14, 0.0302)
    assert score(huangyan("a", values, "zero"))["a"] == pytest.approx(90)
    assert score(huangyan("a", values, "reweight"))["a"] == pytest.approx(100)


def item(park: str, value: float, **more) -> dict:
    return {"park": park, "indicator": "i", "value": value, "weight": 100.0, **more}


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
    rows = [item(p, v, transform=transform) for p, v in (("a", 10.0), ("b", 20.0), ("c", 30.0))]
    assert score(rows) == pytest.approx(expected)


def test_the_mean_of_a_ratio_is_a_sum_over_a_sum():
    # 10 a mu on 900 mu and 30 a mu on 100 mu: the mean is 12, not 20.
    rows = [item("a", 10.0, size=900.0), item("b", 30.0, size=100.0, cap=9.0)]
    assert score(rows) == pytest.approx({"a": 1000 / 12, "b": 3000 / 12})


def grades(scores: dict[str, float], quotas, park=()) -> list[dict]:
    drawn = table(
        [{"park": p, "value": v} for p, v in scores.items()],
        {"scheme": "s", "year": 2026, "month": 10, "park": "", "value": 0.0, "points": 0.0,
         "is_capped": False},
    )  # fmt: skip
    steps = [
        {"scheme": "s", "grade": g, "quota_pct": float(q), "place_order": i}
        for i, (g, q) in enumerate(quotas)
    ]
    return run(graded, drawn, table(steps, EMPTY["scheme_grade"]), table(list(park), EMPTY["park"]))


@pytest.mark.parametrize(
    ("units", "quotas", "expected"),
    [
        (507, (15, 60, 20, 5), (76, 304, 101, 26)),
        (333, (20, 40, 35, 5), (66, 133, 117, 17)),
        (10, (30, 40, 25, 5), (3, 4, 2, 1)),
    ],
)
def test_quotas_are_cumulated_and_rounded_down(units, quotas, expected):
    found = grades({f"p{n}": float(n) for n in range(units)}, zip("ABCD", quotas, strict=True))
    counts = [sum(row["grade"] == grade for row in found) for grade in "ABCD"]
    assert tuple(counts) == expected


def test_ties_take_the_better_grade_and_a_veto_leaves_its_place_empty():
    veto = {"park": "a", "veto_from": "2026-06", "veto_reason": "闲置"}
    found = grades({"a": 90, "b": 80, "c": 80.004, "d": 70}, [("A", 50), ("B", 50)], [veto])
    told = {r["park"]: (r["rank"], r["rank_of"], r["grade"], r["veto"]) for r in found}
    assert told == {
        "a": (None, 4, "B", "闲置"),
        "b": (2, 4, "A", ""),
        "c": (2, 4, "A", ""),
        "d": (4, 4, "B", ""),
    }


def test_a_mart_scores_the_parks_of_a_month():
    found = mart(
        "park_score",
        fact=[
            {"indicator": "tax_per_mu", "area": p, "level": v} for p, v in (("p", 3.0), ("q", 1.0))
        ],
        indicator=[{"indicator": "tax_per_mu", "kind": "ratio", "is_additive": False}],
        area=[{"area": p, "rank_group": "park"} for p in "pq"],
        scheme=[{"scheme": "s", "rank_group": "park"}],
        scheme_item=[{"scheme": "s", "indicator": "tax_per_mu", "weight": 100.0}],
        scheme_grade=[{"scheme": "s", "grade": "A", "quota_pct": 50.0},
                      {"scheme": "s", "grade": "B", "quota_pct": 50.0, "place_order": 1}],
    )  # fmt: skip
    told = {(r["park"], r["indicator"]): (r["points"], r["rank"], r["grade"]) for r in found}
    assert told == {
        ("p", "tax_per_mu"): (150.0, None, None),
        ("q", "tax_per_mu"): (50.0, None, None),
        ("p", ""): (150.0, 1, "A"),
        ("q", ""): (50.0, 2, "B"),
    }
