"""The classic mistakes of the field. Each test fails as soon as somebody makes one of them."""

import re
from pathlib import Path

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


def test_trap_a_restatement_does_not_land_unseen_in_a_derived_month():
    prints = [("b1", 1, 5, 100), ("b2", 2, 5, 130), ("b3", 3, 6, 150)]
    rows = [{"month": m, "level": v, "batch": b, "vintage": n} for b, n, m, v in prints]
    june = of(figures(rows[1:], observation=rows), month=6, basis="month")
    assert (june["level"], june["level_kind"]) == (20, "derived_across")


def test_trap_the_month_of_a_rate_is_not_taken_from_two_rates():
    found = figures([{"month": m, "growth_pct": g} for m, g in ((5, 5.0), (6, 6.0))])
    assert {r["basis"] for r in found} == {"ytd"}


def test_trap_a_citys_growth_is_not_the_mean_of_its_counties():
    found = figures([
        {"area": "a", "growth_pct": 10.0}, {"area": "b", "growth_pct": 2.0},
        {"area": "city", "level": 100.0},
    ])  # fmt: skip
    assert of(found, area="city")["growth_pct"] is None


def test_trap_a_real_indicator_pulls_by_its_weight_and_never_by_its_nominal_level():
    fact = [
        {"area": "a", "level": 60, "base": 50, "growth_pct": 8.0},
        {"area": "city", "level": 110, "base": 100, "growth_pct": 6.0},
    ]
    real = [{"price": "real", "kind": "rate"}]
    assert of(figures(fact, indicator=real), area="a")["pull_pp"] is None
    weighted = [{"price": "real", "kind": "rate", "weight": "w"},
                {"indicator": "w", "kind": "ratio", "is_additive": False}]  # fmt: skip
    share = {"indicator": "w", "area": "a", "level": 25.0}
    found = of(figures([*fact, share], indicator=weighted), area="a", indicator="output")
    assert found["pull_pp"] == pytest.approx(0.25 * 8.0)


def test_trap_a_base_of_zero_or_a_smaller_loss_makes_no_percentage_growth():
    found = figures([{"area": "a", "level": 5, "base": 0}, {"area": "b", "level": -2, "base": -4}])
    told = {r["area"]: (r["growth_pct"], r["growth_word"], r["rank"]) for r in found}
    assert told == {"a": (None, "上年同期为零", None), "b": (None, "减亏", None)}


def test_trap_a_contribution_of_a_whole_that_hardly_grows_is_not_told():
    fact = [{"area": "a", "level": 60, "base": 50}, {"area": "city", "level": 100.4, "base": 100}]
    row = of(figures(fact), area="a")
    assert (row["pull_pp"], row["contribution_pct"]) == (pytest.approx(10), None)


def test_trap_a_parts_share_is_taken_of_its_own_parent_and_not_of_all_rows():
    fact = [{"area": "a", "level": 20}, {"area": "b", "level": 30}, {"area": "city", "level": 50}]
    assert of(figures(fact), area="a")["share_pct"] == 40


def test_trap_faster_by_points_is_the_difference_of_two_cumulative_growths():
    found = figures([{"month": m, "growth_pct": g} for m, g in ((5, 6.2), (6, 6.0))])
    assert of(found, month=6)["growth_change_pp"] == pytest.approx(-0.2)


def test_trap_two_years_are_averaged_by_geometry_and_not_at_all_after_a_fall_of_all():
    rows = [{"year": 2025, "growth_pct": -20.0}, {"growth_pct": 30.0}]
    assert of(figures(rows))["two_year_pct"] == pytest.approx(((0.8 * 1.3) ** 0.5 - 1) * 100)
    rows = [{"year": 2025, "growth_pct": -100.0}, {"growth_pct": 30.0}]
    assert of(figures(rows))["two_year_pct"] is None


def test_trap_time_is_not_counted_for_a_ratio_or_a_place():
    rate = [{"kind": "ratio", "base_unit": "percent", "rank_by": "level", "is_additive": False}]
    found = of(figures([{"level": 50.0}], indicator=rate, target=[{"value": 60.0}]))
    assert (found["time_progress_pct"], found["gap_pp"]) == (None, -10)


def test_trap_what_the_rest_must_bring_is_not_target_less_growth():
    fact = [{"month": 10, "growth_pct": 6.0}]
    found = of(figures(fact, target=[{"type": "growth", "value": 7.0}]), month=10)
    assert found["required_growth_pct"] == pytest.approx((7 - 10 / 12 * 6) / (2 / 12))


def test_trap_nothing_is_needed_of_what_is_done_or_of_december_or_without_a_base():
    last = [{"year": 2025, "month": 6, "level": 40}, {"year": 2025, "month": 12, "level": 100}]
    for fact in ([{"level": 120}, *last], [{"month": 12, "level": 90}, *last], [{"level": 45}]):
        rows = figures(fact, target=[{"value": 110}])
        now = max((r for r in rows if r["basis"] == "ytd"), key=lambda r: (r["year"], r["month"]))
        assert now["required_growth_pct"] is None


def test_trap_after_a_shared_place_the_next_is_counted_on():
    growths = {"a": 9.0, "b": 7.0, "c": 7.04, "d": 5.0}
    rows = figures([{"area": area, "growth_pct": g} for area, g in growths.items()])
    assert {r["area"]: r["rank"] for r in rows} == {"a": 1, "b": 2, "c": 2, "d": 4}


def test_trap_where_less_is_better_the_lowest_is_first():
    low = [{"kind": "ratio", "direction": "down", "rank_by": "level", "is_additive": False}]
    rows = figures([{"area": "a", "level": 12.0}, {"area": "b", "level": 26.4}], indicator=low)
    assert {r["area"]: r["rank"] for r in rows} == {"a": 1, "b": 2}


def test_trap_who_did_not_report_is_not_last():
    fact = [{"area": "a", "growth_pct": 1.0}, {"area": "b", "growth_pct": -9.0},
            {"area": "c", "status": "not_reported"}]  # fmt: skip
    rows = figures(fact)
    assert {r["area"]: (r["rank"], r["rank_of"]) for r in rows} == {
        "a": (1, 2), "b": (2, 2), "c": (None, None),
    }  # fmt: skip


def test_trap_what_is_suppressed_is_not_computed_from_its_parts():
    kinds = [
        {"indicator": "loss"}, {"indicator": "all"},
        {"indicator": "share", "kind": "ratio", "numerator": "loss", "denominator": "all",
         "ratio_scale": 100.0, "is_additive": False},
    ]  # fmt: skip
    fact = [{"indicator": "loss", "level": 1}, {"indicator": "all", "level": 2},
            {"indicator": "share", "status": "suppressed"}]  # fmt: skip
    assert of(figures(fact, indicator=kinds), indicator="share")["level"] is None


def test_trap_a_net_increase_is_counted_from_last_years_end_and_not_from_nothing():
    stock = [{"kind": "stock", "basis": "point", "is_additive": False}]
    fact = [{"basis": "point", "level": 520}, {"basis": "point", "year": 2025, "month": 12,
            "level": 500}]  # fmt: skip
    target = [{"type": "net_increase", "value": 40}]
    found = of(figures(fact, indicator=stock, target=target))
    assert (found["progress_pct"], found["gap_pp"]) == (50, 0)


def test_trap_every_one_of_the_twenty_messiest_things_has_its_test():
    text = (Path(__file__).parent / "etl" / "reader" / "test_messy.py").read_text("utf-8")
    names = re.findall(r"def test_(\d\d(?:_and_\d\d)?)_", text)
    assert {int(number) for name in names for number in name.split("_and_")} == set(range(1, 21))
