"""Places: worked examples, half-up ties, the laws."""

from decimal import ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from metrics.rounding import half_up
from tests.examples import examples
from tests.metrics.board import figures
from tests.tables import assert_rows, run, table


def place(growths, **more) -> dict[str, dict]:
    rows = figures([{"area": a, "growth_pct": g} for a, g in growths.items()], **more)
    return {row["area"]: row for row in rows}


def test_ties_share_the_best_place_and_the_next_is_counted_on():
    found = place({"a": 5.0, "b": 7.1, "c": 5.04, "d": 4.9, "city": 6.0})
    assert_rows(
        list(found.values()),
        """
        area | rank | rank_of | is_tie
        a    | 2    | 4       | 1
        b    | 1    | 4       | 0
        c    | 2    | 4       | 1
        city |      |         | 0
        d    | 4    | 4       | 0
        """,
    )


@pytest.mark.parametrize(
    ("one", "other", "is_tie"),
    [(0.05, 0.1, True), (0.049, 0.1, False), (-0.05, -0.1, True), (2.65, 2.7, True),
     (1.005, 1.0, True), (0.04, -0.04, True), (8.349999, 8.4, False), (8.35, 8.4, True)],
)  # fmt: skip
def test_places_are_compared_half_up_at_one_decimal(one, other, is_tie):
    assert place({"a": one, "b": other})["a"]["is_tie"] is is_tie


def test_down_is_better_for_what_should_fall():
    found = place({"a": 5.0, "b": -3.0}, indicator=[{"direction": "down"}])
    assert (found["a"]["rank"], found["b"]["rank"]) == (2, 1)


def test_levels_rank_by_their_own_decimals_in_their_own_unit():
    rows = figures(
        [{"area": a, "level": v * 1e4} for a, v in {"a": 46.1, "b": 46.14, "c": 46.15}.items()],
        indicator=[{"rank_by": "level", "unit_factor": 1e4}],
    )
    assert {r["area"]: r["rank"] for r in rows} == {"a": 2, "b": 2, "c": 1}


def test_words_unknowns_chains_and_the_total_have_no_place():
    rows = figures(
        [
            {"area": "a", "growth_pct": 3.0},
            {"area": "b", "growth_pct": 2.0},
            {"area": "c", "growth_word": "由盈转亏"},
            {"area": "d"},
            {"area": "city", "growth_pct": 9.0},
            {"area": "a", "chain": "food", "growth_pct": 9.0},
        ],
        chain=[{"chain": "all"}, {"chain": "food", "kind": "chain"}],
    )
    ranked = {(r["area"], r["chain"]): (r["rank"], r["rank_of"]) for r in rows if r["rank"]}
    assert ranked == {("a", "all"): (1, 2), ("b", "all"): (2, 2)}


def test_one_that_competes_with_nobody_has_no_place():
    assert place({"a": 3.0})["a"]["rank"] is None


def test_a_printed_place_is_kept():
    rows = figures([{"area": "a", "growth_pct": 3.0, "rank": 9}, {"area": "b", "growth_pct": 5.0}])
    found = {r["area"]: (r["rank"], r["rank_of"], r["is_tie"]) for r in rows}
    assert found == {"a": (9, None, False), "b": (1, 2, False)}


def test_place_change_is_plus_for_forward_and_stays_within_the_year():
    drawing = [
        {"area": area, "year": year, "month": month, "growth_pct": growth}
        for year, month, growths in [
            (2025, 12, {"a": 1, "b": 2, "c": 3}),
            (2026, 2, {"a": 2, "b": 1, "c": 3}),
            (2026, 3, {"a": 9, "b": 1, "c": 3}),
            (2026, 5, {"a": 9, "b": 1, "c": 3}),
        ]
        for area, growth in growths.items()
    ]
    found = {(r["month"], r["area"]): r["rank_change"] for r in figures(drawing)}
    assert [found[3, area] for area in "abc"] == [1, 0, -1]
    # February has no January before it, May no April: a place is compared by the calendar.
    assert {found[month, area] for month in (2, 5, 12) for area in "abc"} == {None}


WRITTEN = st.decimals(-10_000, 10_000, places=4, allow_nan=False)
HARD = [Decimal(text) for text in ("2.675", "-0.05", "1.005", "0.15", "8.345", "1e-4", "0")]


@examples(20)
@given(st.lists(WRITTEN, min_size=50, max_size=200), st.integers(0, 3))
def test_half_up_is_the_rounding_of_the_decimal_as_written(values, decimals):
    values = HARD + values
    rows = table([{"v": float(value)} for value in values], {"v": 0.0})
    found = run(lambda t: t.select(v=half_up(t.v, decimals)), rows)
    for row, value in zip(found, values, strict=True):
        exact = value.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
        assert row["v"] == float(exact.scaleb(decimals))


growths_of = st.dictionaries(
    st.sampled_from("abcdefgh"), st.integers(-50, 50).map(lambda n: n / 10), min_size=2
)


@examples(20)
@given(growths_of)
def test_a_place_is_one_plus_the_number_of_better_ones(growths):
    found = place(growths)
    for area, growth in growths.items():
        better = sum(other > growth for other in growths.values())
        assert found[area]["rank"] == better + 1
        assert found[area]["is_tie"] == (list(growths.values()).count(growth) > 1)
