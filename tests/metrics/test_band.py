"""Bands of places and the reasons of a move, against brute force."""

from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from metrics.band import bands, reasons
from tests.examples import examples
from tests.metrics.board import figures, mart
from tests.tables import assert_rows, run, table

USUAL = {"indicator": "output", "chain": "all", "year": 2026, "month": 10, "basis": "ytd",
         "rank_group": "county", "area": "", "value": 0.0, "half_width": 0.05}  # fmt: skip


def drawn(values: dict[str, float], **more):
    rows = [{"area": area, "value": value, **more} for area, value in values.items()]
    return table(rows, USUAL)


def test_neighbours_within_rounding_share_a_band():
    found = run(bands, drawn({"a": 9.0, "b": 5.1, "c": 5.0, "d": 4.8}))
    assert_rows(
        found,
        """
        area | rank_best | rank_worst | is_certain
        a    | 1         | 1          | 1
        b    | 2         | 2          | 1
        c    | 2         | 3          | 0
        d    | 4         | 4          | 1
        """,
    )


def place(values: list[int], mine: int) -> int:
    return 1 + sum(other > values[mine] for other in values)


values_of = st.lists(
    st.tuples(st.integers(-30, 30), st.sampled_from([0, 1, 3])), min_size=2, max_size=7
)


@examples(25)
@given(st.lists(values_of, min_size=20, max_size=20))
def test_bands_equal_brute_force_over_all_corners(boards):
    """Every value at its low or its high end; whole numbers of 0.05, so that touching is exact."""
    rows, expected = [], {}
    for n, units in enumerate(boards):
        corners = list(product(*((v - w, v + w) for v, w in units)))
        for i, (value, width) in enumerate(units):
            rows.append({"month": n % 12, "year": 2000 + n, "area": f"a{i}",
                         "value": value * 0.05, "half_width": width * 0.05})  # fmt: skip
            reached = [place(corner, i) for corner in corners]
            expected[2000 + n, f"a{i}"] = (min(reached), max(reached))
    found = run(bands, table(rows, USUAL))
    assert {(r["year"], r["area"]): (r["rank_best"], r["rank_worst"]) for r in found} == expected


def test_the_marts_band_is_that_of_rounding_alone():
    growths = {"a": 9.0, "b": 5.1, "c": 5.0, "d": 5.0, "e": 4.8, "f": 4.9}
    rows = figures([{"area": area, "growth_pct": growth} for area, growth in growths.items()])
    expected = {r["area"]: (r["rank_best"], r["rank_worst"]) for r in run(bands, drawn(growths))}
    assert {r["area"]: (r["rank_best"], r["rank_worst"]) for r in rows} == expected


def test_the_usual_revision_widens_the_band_of_whoever_is_revised():
    growths = {"a": 9.0, "b": 5.4, "c": 5.0, "d": 4.0}
    now = [{"area": area, "growth_pct": growth} for area, growth in growths.items()]
    # c was revised by 0.7 and by 0.5 in two of its three months: 0.4 on average, so that it may lie
    # in 4.55-5.45.
    past = [
        {"area": "c", "month": month, "growth_pct": growth, "batch": f"b{n}", "vintage": n}
        for month, old, new in ((4, 3.0, 3.7), (5, 2.0, 1.5))
        for n, growth in ((1, old), (2, new))
    ]
    now += [{"area": "c", "month": m, "growth_pct": g} for m, g in ((4, 3.7), (5, 1.5))]
    batches = [{"batch": f"b{n}", "vintage": n} for n in (1, 2)]
    found = mart("band", fact=now, observation=past, batch=batches)
    assert_rows(
        found,
        """
        area | rank_best | rank_worst | is_certain | usual_revision
        a    | 1         | 1          | 1          | 0
        b    | 2         | 3          | 0          | 0
        c    | 2         | 3          | 0          | 0.4
        d    | 4         | 4          | 1          | 0
        """,
    )
    assert mart("band", fact=now) == []


def test_a_level_is_widened_by_its_usual_revision_in_percent():
    now = [{"area": "a", "level": 100.0}, {"area": "b", "level": 96.0}, {"area": "c", "level": 90}]
    now += [{"area": "b", "month": 5, "level": 88.0}]
    past = [
        {"area": "b", "month": 5, "level": level, "batch": f"b{n}", "vintage": n}
        for n, level in ((1, 80.0), (2, 88.0))
    ]
    batches = [{"batch": f"b{n}", "vintage": n} for n in (1, 2)]
    by_level = [{"rank_by": "level", "decimals": 0}]
    found = mart("band", fact=now, observation=past, batch=batches, indicator=by_level)
    assert_rows(
        found,
        """
        area | rank_best | rank_worst | usual_revision
        a    | 1         | 2          | 0
        b    | 1         | 2          | 5
        c    | 3         | 3          | 0
        """,
    )


def test_a_move_without_own_growth_is_the_others_doing():
    before = drawn({"a": 5.0, "b": 4.0, "c": 1.0})
    found = run(reasons, drawn({"a": 5.0, "b": 6.0, "c": 1.0}), before)
    assert_rows(
        found,
        """
        area | rank_change | own_part | others_part
        a    | -1          | 0        | -1
        b    | 1           | 1        | 0
        c    | 0           | 0        | 0
        """,
    )


moves_of = st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), min_size=2, max_size=8)


@examples(25)
@given(moves_of)
def test_own_part_and_others_part_add_up_to_the_move(moves):
    now = {f"a{i}": float(value) for i, (value, _) in enumerate(moves)}
    before = {f"a{i}": float(past) for i, (_, past) in enumerate(moves)}
    for row in run(reasons, drawn(now), drawn(before)):
        i = int(row["area"][1:])
        past = [p for _, p in moves]
        assert row["rank_change"] == place(past, i) - place([v for v, _ in moves], i)
        assert row["own_part"] + row["others_part"] == row["rank_change"]


@examples(25)
@given(
    st.lists(st.integers(-40, 40), min_size=2, max_size=8, unique=False),
    st.lists(st.floats(-0.05, 0.05, exclude_max=True), min_size=8, max_size=8),
)
def test_the_true_place_lies_in_the_band_however_the_printed_values_were_rounded(tenths, rests):
    """Coverage: whatever stood behind the printed decimal, its place is one of the band."""
    printed = {f"a{n}": tenth / 10 for n, tenth in enumerate(tenths)}
    true = [tenth / 10 + rest for tenth, rest in zip(tenths, rests, strict=False)]
    for row in run(bands, drawn(printed)):
        actual = place(true, int(row["area"][1:]))
        assert row["rank_best"] <= actual <= row["rank_worst"]
