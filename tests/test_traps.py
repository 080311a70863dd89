"""The classic mistakes of the field. Each test fails as soon as somebody makes one of them."""

import pytest

from metrics.printout import as_table
from tests.metrics.board import figures


def of(rows: list[dict], **wanted) -> dict:
    wanted = {"year": 2026} | wanted
    (row,) = [r for r in rows if all(r[name] == value for name, value in wanted.items())]
    return row


def test_trap_twelve_rows_back_is_not_a_year_back_when_a_month_is_missing():
    levels = [(2024, m, 100 + m) for m in range(1, 13)]
    levels += [(2025, m, 120 + m) for m in range(1, 13) if m != 5] + [(2026, 6, 140)]
    found = of(figures([{"year": y, "month": m, "level": v} for y, m, v in levels]), basis="ytd")
    assert found["growth_raw_pct"] == pytest.approx((140 / 126 - 1) * 100)


def test_trap_a_missing_month_is_not_zero():
    found = figures([{"year": 2025, "level": 100}, {"level": None, "status": "not_reported"}])
    row = of(found)
    assert (row["level"], row["growth_raw_pct"], row["growth_word"]) == (None, None, None)


def test_trap_a_citys_ratio_is_not_the_mean_of_its_counties_ratios():
    kinds = [
        {"indicator": "loss"},
        {"indicator": "all"},
        {"indicator": "share", "kind": "ratio", "numerator": "loss", "denominator": "all",
         "ratio_scale": 100.0, "diff": "pp", "rank_by": "level", "is_additive": False},
    ]  # fmt: skip
    parts = {"a": (1, 10), "b": (90, 100), "city": (91, 110)}
    fact = [
        {"indicator": name, "area": area, "level": value[i]}
        for area, value in parts.items()
        for i, name in enumerate(("loss", "all"))
    ]
    found = of(figures(fact, indicator=kinds), indicator="share", area="city")
    assert found["level"] == pytest.approx(91 / 110 * 100)


def test_trap_pull_is_not_this_years_share_times_growth():
    fact = [
        {"area": "a", "level": 300, "base": 100},
        {"area": "b", "level": 100, "base": 100},
        {"area": "city", "level": 400, "base": 200},
    ]
    assert of(figures(fact), area="a")["pull_pp"] == pytest.approx(100)  # not 300 / 400 x 200


def test_trap_a_published_growth_is_not_replaced_by_one_from_rounded_levels():
    found = of(figures([{"year": 2025, "level": 100}, {"level": 103, "growth_pct": 7.2}]))
    assert (found["growth_pct"], found["growth_kind"]) == (7.2, "published")


def test_trap_a_revision_of_past_months_does_not_land_in_a_printed_month():
    fact = [
        {"month": 9, "level": 2628.8},
        {"month": 10, "level": 2864.3},
        {"month": 10, "level": 293.7, "basis": "month"},
    ]
    assert of(figures(fact), month=10, basis="month")["level"] == 293.7


def test_trap_1_2月_is_one_period_and_march_is_the_first_month_after_it():
    found = figures([{"month": 2, "level": 20}, {"month": 3, "level": 33}])
    months = {r["month"]: r["level"] for r in found if r["basis"] == "month"}
    assert months == {3: 13}


def test_trap_real_growth_is_not_computed_from_nominal_levels():
    rows = figures([{"year": 2025, "level": 90}, {"level": 107}], indicator=[{"price": "real"}])
    assert of(rows)["growth_pct"] is None


def test_trap_a_difference_of_rates_is_points_and_not_percent():
    rows = figures(
        [{"year": 2025, "level": 26.4}, {"level": 12.0}],
        indicator=[{"kind": "ratio", "diff": "pp", "rank_by": "level", "is_additive": False}],
    )
    assert (of(rows)["change_pp"], of(rows)["growth_raw_pct"]) == (pytest.approx(-14.4), None)


def test_trap_a_turn_from_loss_to_profit_is_a_word_and_not_minus_312_percent():
    rows = figures([{"level": 10.6, "base": -5, "growth_pct": -312.0}])
    assert (of(rows)["growth_pct"], of(rows)["growth_word"]) == (None, "扭亏为盈")


def test_trap_binary_rounding_does_not_decide_a_place():
    rows = figures([{"area": "a", "growth_pct": 8.35}, {"area": "b", "growth_pct": 8.4}])
    assert {r["area"]: r["rank"] for r in rows} == {"a": 1, "b": 1}


def test_trap_the_total_row_is_not_ranked_among_its_parts():
    rows = figures([{"area": a, "growth_pct": g} for a, g in (("city", 9), ("a", 5), ("b", 3))])
    assert {r["area"]: r["rank"] for r in rows} == {"city": None, "a": 1, "b": 2}


def test_trap_a_chain_that_counts_firms_twice_is_no_part_of_the_places():
    rows = figures(
        [{"chain": "x", "level": 60, "base": 50}, {"level": 100, "base": 90}],
        chain=[{"chain": "all"}, {"chain": "x", "kind": "chain"}],
    )
    assert {r["chain"]: r["rank"] for r in rows} == {"all": None, "x": None}


def test_trap_places_of_december_and_february_are_not_compared():
    fact = [
        {"area": a, "year": y, "month": m, "growth_pct": g}
        for y, m, growths in ((2025, 12, (1, 2)), (2026, 2, (2, 1)))
        for a, g in zip("ab", growths, strict=True)
    ]
    rows = [r for r in figures(fact) if r["year"] == 2026]
    assert [(r["growth_change_pp"], r["rank_change"]) for r in rows] == [(None, None)] * 2


def test_trap_half_the_time_is_not_half_the_task_when_the_year_ends_late():
    history = [
        {"year": y, "month": m, "level": v}
        for y in (2023, 2024, 2025)
        for m, v in ((6, 40), (12, 100))
    ]
    found = of(figures([{"level": 45}, *history], target=[{"value": 100}]), basis="ytd")
    assert (found["gap_pp"], found["seasonal_gap_pp"]) == (-5, 5)


def test_trap_a_ceiling_used_up_early_is_behind_and_not_ahead():
    found = of(figures([{"level": 60}], target=[{"value": 100, "type": "ceiling"}]))
    assert found["gap_pp"] == -10


def test_trap_minus_zero_is_never_printed():
    row = of(figures([{"level": 5, "growth_pct": -0.04}])) | {
        "indicator_name": "产值", "area_name": "甲", "chain_name": "合计", "unit": "元",
    }  # fmt: skip
    assert "-0.0" not in as_table([row])
