"""What a line of the bench holds for each way of looking at an indicator."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from metrics.transform import TRANSFORMS, is_cumulative, transformed, unit_of
from tests.examples import examples
from tests.tables import INDICATOR, run, table

FLOW = {"unit": "亿元", "unit_factor": 1e8}
STOCK = {"basis": "point", "kind": "stock", "unit": "户"}
RATIO = {"basis": "point", "kind": "ratio", "unit": "%", "rank_by": "level"}
FIGURE = {
    "indicator": "output", "area": "a", "chain": "all", "year": 2026, "month": 6, "basis": "ytd",
    "level": None, "growth_pct": None, "growth_word": None, "growth_change_pp": None,
    "change_pp": None, "two_year_pct": None, "share_pct": None, "pull_pp": None,
    "status": "reported", "is_revised": False,
}  # fmt: skip
TYPES = dict.fromkeys(
    ("level", "growth_pct", "growth_change_pp", "change_pp", "two_year_pct", "share_pct",
     "pull_pp"), float,
)  # fmt: skip


def lines(rows: list[dict], code: str, facts: dict | None = None, base=None) -> list[dict]:
    figure = table(rows, FIGURE)
    for place, name in enumerate(figure.column_names):
        wanted = "float64" if name in TYPES else "string" if name == "growth_word" else None
        if wanted:
            figure = figure.set_column(place, name, figure[name].cast(wanted))
    known = table([facts or FLOW], INDICATOR)
    found = run(lambda f, i: transformed(f, i, code, base), figure, known)
    return sorted(found, key=lambda row: (row["year"], row["month"]))


def values(*asked, **more) -> dict:
    return {(row["year"], row["month"]): row["value"] for row in lines(*asked, **more)}


def flow(year: int, month: int, level: float, basis: str = "month") -> dict:
    return {"year": year, "month": month, "level": level * 1e8, "basis": basis}


OUTPUT = [
    flow(2025, 2, 1.5, "ytd"), flow(2025, 3, 2.5, "ytd"), flow(2025, 3, 1), flow(2025, 12, 3),
    flow(2026, 2, 2, "ytd"), flow(2026, 3, 3, "ytd"), flow(2026, 4, 5, "ytd"),
    flow(2026, 5, 6, "ytd"), flow(2026, 3, 1), flow(2026, 4, 2), flow(2026, 5, 1),
]  # fmt: skip


def test_a_level_is_in_the_unit_of_its_indicator():
    assert values(OUTPUT, "level")[2026, 3] == 3.0


def test_the_month_is_read_from_the_rows_of_the_month():
    assert values(OUTPUT, "month")[2026, 3] == 1.0


def test_a_stock_has_no_months_of_its_own_and_stays_at_its_end():
    rows = [{"basis": "point", "level": 12.0}, {"basis": "month", "level": 1.0}]
    assert values(rows, "month", STOCK) == {(2026, 6): 12.0}


def test_growth_is_a_rate_and_not_divided_and_a_word_stands_in_its_place():
    rows = [{"growth_pct": 5.0}, {"month": 7, "growth_word": "扭亏为盈"}]
    assert [(r["value"], r["word"]) for r in lines(rows, "yoy")] == [(5.0, ""), (None, "扭亏为盈")]


def test_a_change_of_what_is_ranked_by_its_level_is_in_its_unit():
    rows = [{"growth_change_pp": 3e4}]
    per_mu = {"kind": "ratio", "unit": "万元/亩", "unit_factor": 1e4, "rank_by": "level"}
    assert values(rows, "change", per_mu) == {(2026, 6): 3.0}
    assert unit_of("change", {**INDICATOR, **per_mu}) == "万元/亩"
    assert values([{"growth_change_pp": 0.3}], "change") == {(2026, 6): 0.3}


def test_an_index_counts_from_its_base_by_months_not_by_cumulatives():
    found = values(OUTPUT, "index", base=(2026, 3))
    assert (found[2026, 3], found[2026, 4], found[2025, 12]) == (100, 200, 300)
    assert set(values(OUTPUT, "index", base=(2026, 1)).values()) == {None}


def test_the_mean_of_three_months_takes_january_and_february_as_two():
    found = values(OUTPUT, "mean3")
    assert found[2026, 3] == pytest.approx((2 + 1) / 3)  # 1—2月 and 3月
    assert found[2026, 4] is None  # 2月 alone is not known
    assert found[2026, 5] == pytest.approx((1 + 2 + 1) / 3)
    assert found[2025, 12] is None


def test_a_ratio_is_not_averaged_over_months():
    rows = [{"basis": "point", "month": m, "level": 10.0 + m} for m in (4, 5, 6)]
    assert set(values(rows, "mean3", RATIO).values()) == {None}
    assert values(rows, "mean3", STOCK)[2026, 6] == 15.0


def test_steps_go_by_the_calendar_and_not_by_rows():
    found = values(OUTPUT, "step")
    assert found == {(2025, 3): None, (2025, 12): None, (2026, 3): None,
                     (2026, 4): 1.0, (2026, 5): -1.0}  # fmt: skip
    assert values(OUTPUT, "step_pct")[2026, 4] == 100.0
    assert values(OUTPUT, "year_step")[2026, 3] == 0.5
    assert values(OUTPUT, "year_step")[2026, 4] is None


def test_a_difference_of_percentages_is_in_points_and_never_in_percent():
    rows = [{"basis": "point", "month": m, "level": v} for m, v in ((5, 26.4), (6, 12.0))]
    assert values(rows, "step", RATIO)[2026, 6] == pytest.approx(-14.4)
    assert values(rows, "step_pct", RATIO)[2026, 6] is None
    assert unit_of("step", RATIO) == "个百分点"


def test_only_a_flow_since_january_is_cumulative():
    assert is_cumulative("level", INDICATOR)
    assert not is_cumulative("month", INDICATOR)
    assert not is_cumulative("level", {**INDICATOR, **STOCK})


month_levels = st.dictionaries(st.integers(0, 30), st.integers(1, 99), min_size=1, max_size=20)


@examples(20)
@given(month_levels)
def test_every_mean_and_step_is_what_the_calendar_says(levels):
    rows = [flow(2024 + at // 12, at % 12 + 1, v) for at, v in levels.items()]
    smooth, step = values(rows, "mean3"), values(rows, "step")
    for at, value in levels.items():
        when = (2024 + at // 12, at % 12 + 1)
        three = [levels.get(at - back) for back in range(3)]
        expected = None if None in three else pytest.approx(sum(three) / 3)
        assert smooth[when] == expected
        assert step[when] == (None if at - 1 not in levels else value - levels[at - 1])


def test_every_way_of_looking_the_field_asks_for_is_there():
    assert set(TRANSFORMS) == {
        "level", "month", "mean3", "yoy", "yoy_month", "change", "change_pp", "year_step", "step",
        "step_pct", "two_year", "index", "share", "pull",
    }  # fmt: skip
