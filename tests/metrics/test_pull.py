"""Shares and pulls: they add up, by last year's shares and on one basis."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.examples import examples
from tests.metrics.board import figures

CHAINS = [{"chain": "all"}, *({"chain": c, "kind": "chain"} for c in "xyz")]


def pulls(rows) -> dict[str, float]:
    return {r["area"]: r["pull_pp"] for r in rows if r["year"] == 2026 and r["area"] != "city"}


def whole(parts: dict[str, tuple[float, float]], measure: str = "base") -> list[dict]:
    """Parts (level, base) and their sum; the base beside the level, or a year before."""
    sums = [sum(value[i] for value in parts.values()) for i in (0, 1)]
    rows = []
    for area, (level, base) in {**parts, "city": sums}.items():
        if measure == "base":
            rows.append({"area": area, "level": level, "base": base})
        else:
            rows += [{"area": area, "level": level}, {"area": area, "year": 2025, "level": base}]
    return rows


@pytest.mark.parametrize("measure", ["base", "level"])
def test_pull_is_last_years_share_times_growth(measure):
    found = pulls(figures(whole({"a": (120, 100), "b": (270, 300)}, measure)))
    assert found == {
        "a": pytest.approx(100 / 400 * 20),
        "b": pytest.approx(300 / 400 * -10),
    }


@examples(20)
@given(
    st.dictionaries(
        st.sampled_from("abcdef"),
        st.tuples(st.integers(-500, 500), st.integers(1, 500)),
        min_size=1,
    ),
    st.sampled_from(["base", "level"]),
)
def test_pulls_of_the_parts_add_up_to_the_growth_of_the_whole(parts, measure):
    rows = figures(whole(parts, measure))
    level, base = (sum(value[i] for value in parts.values()) for i in (0, 1))
    assert sum(pulls(rows).values()) == pytest.approx((level - base) / base * 100, abs=1e-9)


def test_a_whole_without_a_base_gives_no_pull():
    rows = figures([{"area": "a", "level": 5, "base": 4}, {"area": "city", "level": 9}])
    assert pulls(rows) == {"a": None}


def test_real_growth_pulls_by_last_years_weight():
    rows = figures(
        [
            {"indicator": "value_added", "area": "a", "growth_pct": 8.0},
            {"indicator": "value_added", "area": "city", "growth_pct": 6.0},
            {"indicator": "weight", "area": "a", "level": 25.0},
            {"indicator": "weight", "area": "city", "level": 100.0},
        ],
        indicator=[
            {"indicator": "value_added", "kind": "rate", "price": "real", "is_additive": False,
             "weight": "weight"},
            {"indicator": "weight", "kind": "ratio", "rank_by": "level", "direction": "none",
             "diff": "pp", "is_additive": False},
        ],
    )  # fmt: skip
    found = {r["area"]: r["pull_pp"] for r in rows if r["indicator"] == "value_added"}
    assert found == {"a": pytest.approx(2.0), "city": None}


def test_a_chain_pulls_within_its_own_area():
    rows = figures(
        [
            {"chain": "all", "level": 300, "base": 200},
            {"chain": "x", "level": 150, "growth_pct": 50.0},
            {"chain": "y", "level": 60, "base": 80},
        ],
        chain=CHAINS,
    )
    found = {r["chain"]: (r["share_pct"], r["pull_pp"]) for r in rows}
    assert found["x"] == (50.0, pytest.approx(25.0))
    assert found["y"] == (20.0, pytest.approx(-10.0))
    assert found["all"] == (None, None)


def test_a_printed_share_is_kept_and_a_loss_has_none():
    rows = figures(
        [
            {"area": "city", "level": 100},
            {"area": "a", "level": 40, "share_pct": 39.9},
            {"area": "b", "level": -5},
        ]
    )
    assert {r["area"]: r["share_pct"] for r in rows} == {"city": None, "a": 39.9, "b": None}


def test_a_weight_of_cumulatives_gives_a_single_month_no_pull():
    rows = figures(
        [
            {"indicator": "value_added", "area": "a", "growth_pct": 8.0, "basis": "month"},
            {"indicator": "weight", "area": "a", "level": 25.0},
        ],
        indicator=[
            {"indicator": "value_added", "kind": "rate", "price": "real", "is_additive": False,
             "weight": "weight"},
            {"indicator": "weight", "kind": "ratio", "rank_by": "level", "is_additive": False},
        ],
    )  # fmt: skip
    assert [r["pull_pp"] for r in rows if r["indicator"] == "value_added"] == [None]


@pytest.mark.parametrize(("level", "expected"), [(110.0, 60.0), (100.4, None), (95.0, None)])
def test_a_contribution_is_told_only_when_the_whole_grows(level, expected):
    rows = figures(
        [
            {"area": "city", "level": level, "base": 100.0},
            {"area": "a", "level": 56.0, "base": 50.0},
        ]
    )
    (found,) = [r["contribution_pct"] for r in rows if r["area"] == "a"]
    assert found == (None if expected is None else pytest.approx(expected))
