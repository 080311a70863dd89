"""The cumulative ledger, reconciliation, and whether a needed growth was ever reached."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from metrics.history import reached, rest_growth
from metrics.ledger import convexity
from metrics.reconcile import gap_parts, reconciled, split
from tests.examples import examples
from tests.metrics.board import figures, mart
from tests.tables import assert_rows, run, table

FIGURE = {
    "indicator": "output", "area": "a", "chain": "all", "year": 2026, "month": 6, "basis": "ytd",
    "level": None, "growth_published_pct": None, "growth_raw_pct": None,
    "required_growth_pct": None, "target_type": "amount", "target": None, "growth_kind": "raw",
}  # fmt: skip


def figure(rows: list[dict]):
    numbers = ("growth_pct", "growth_published_pct", "growth_raw_pct", "required_growth_pct")
    numbers += ("target",)
    drawn = [{**dict.fromkeys(numbers), **row} for row in rows]
    usual = FIGURE | dict.fromkeys(numbers, 0.0)
    return table(drawn, usual)


def reports(draw: random.Random, area: str) -> tuple[list[dict], dict[int, tuple[int, bool]]]:
    """A year of monthly reports; some restate the month before beside their own.

    Returns  observation, and month -> (what its cumulative holds of other months, whether the
             report of that cumulative also tells the month before).
    """
    rows, total, expected = [], 0, {}
    for month in range(1, 13):
        batch = {"area": area, "batch": f"b{month}", "vintage": month}
        own = draw.randint(50, 500)
        change = draw.choice([0, 0, draw.randint(-40, 40)]) if month > 1 else 0
        is_told = month > 1 and draw.random() < 0.4
        if is_told:
            rows.append({**batch, "month": month - 1, "level": total + change})
            # The month before now stands in this report, which does not tell the one before it.
            expected[month - 1] = (expected[month - 1][0] + change, month == 2)
        total += own + change
        rows += [
            {**batch, "month": month, "level": total},
            {**batch, "month": month, "level": own, "basis": "month"},
        ]
        expected[month] = (0 if is_told else change, is_told or month == 1)
    return rows, expected


def current(observation: list[dict]) -> list[dict]:
    """The newest row of each key."""
    found = {}
    for row in sorted(observation, key=lambda row: row["vintage"]):
        found[row["area"], row["month"], row.get("basis", "ytd")] = row
    return list(found.values())


@examples(2)
@given(st.integers(0, 2**32))
def test_injected_restatements_are_recovered_exactly_and_nothing_else(seed):
    draw, observation, expected = random.Random(seed), [], {}
    for area in (f"a{n}" for n in range(50)):
        rows, found = reports(draw, area)
        observation += rows
        expected |= {(area, month): values for month, values in found.items()}
    found = mart("ledger", fact=current(observation), observation=observation)
    assert {
        (r["area"], r["month"]): (r["implied_revision"], r["is_one_report"]) for r in found
    } == expected


@examples(2)
@given(st.integers(0, 2**32))
def test_a_derived_month_is_that_of_its_own_report_or_says_that_it_is_not(seed):
    draw, observation, printed, expected = random.Random(seed), [], {}, {}
    for area in (f"a{n}" for n in range(50)):
        rows, found = reports(draw, area)
        observation += [row for row in rows if "basis" not in row]
        printed |= {(area, r["month"]): r["level"] for r in rows if "basis" in r}
        expected |= {(area, month): values for month, values in found.items()}
    rows = figures(current(observation), observation=observation)
    found = {
        (r["area"], r["month"]): (r["level"] - printed[r["area"], r["month"]], r["level_kind"])
        for r in rows
        if r["basis"] == "month"
    }
    kinds = {True: "derived", False: "derived_across"}
    assert found == {key: (change, kinds[is_one]) for key, (change, is_one) in expected.items()}


def test_months_of_one_report_add_up_to_its_cumulative_and_the_first_two_are_never_divided():
    year = [{"month": month, "level": level} for month, level in ((2, 21), (3, 34), (4, 60))]
    rows = figures(year, observation=year)
    months = {r["month"]: r["level"] for r in rows if r["basis"] == "month"}
    assert months == {3: 13, 4: 26}
    assert 21 + sum(months.values()) == 60


def test_binary_noise_of_two_cumulatives_does_not_decide_that_a_month_changed():
    year = [
        {"month": 5, "level": 0.3, "base": 0.1},
        {"month": 6, "level": 0.1, "base": -0.1},
    ]
    assert 0.1 - 0.3 != -0.1 - 0.1
    (month,) = [r for r in figures(year, observation=year) if r["basis"] == "month"]
    assert (month["level"], month["growth_word"]) == (-0.2, "持平")


def test_the_ledger_needs_all_three_numbers():
    rows = [
        {"month": 2, "level": 20}, {"month": 3, "level": 33},
        {"month": 3, "level": 12, "basis": "month"}, {"month": 5, "level": 60},
        {"month": 5, "level": 11, "basis": "month"},
    ]  # fmt: skip
    assert_rows(
        mart("ledger", fact=rows, observation=rows),
        "month | step | level | implied_revision\n 3 | 13 | 12 | 1",
    )


def test_e7_and_e8_a_cumulative_growth_lies_between_its_parts_or_is_called_out():
    def first_quarter(before, month, ytd):
        return figure(
            [
                {"month": 2, "growth_published_pct": before},
                {"month": 3, "growth_published_pct": ytd},
                {"month": 3, "growth_published_pct": month, "basis": "month"},
            ]
        )

    assert run(convexity, first_quarter(-13.5, -1.1, -8.4)) == []
    assert run(convexity, first_quarter(9.9, 8.9, 9.5)) == []
    (out,) = run(convexity, first_quarter(9.9, 8.9, 10.5))
    assert out["outside_pp"] == pytest.approx(0.6)


def test_the_base_gap_is_reconciled_and_only_the_unusual_is_asked_about():
    gaps = {2021: 1.0, 2022: 1.2, 2023: 0.8, 2024: 1.1, 2025: 0.9, 2026: 6.0}
    rows = [
        {"year": year, "level": 103.0, "growth_published_pct": 5.0,
         "growth_raw_pct": ((1.05 * (1 + gap / 100)) - 1) * 100}
        for year, gap in gaps.items()
    ]  # fmt: skip
    found = {r["year"]: r for r in run(reconciled, figure(rows))}
    assert {y: round(r["base_gap_pct"], 9) for y, r in found.items()} == gaps
    assert [year for year, r in found.items() if r["is_unusual"]] == [2026]
    assert found[2026]["comparable_base"] == pytest.approx(103 / 1.05)


firms = st.dictionaries(st.integers(0, 12), st.integers(0, 1000), max_size=10)


@examples(15)
@given(firms, firms)
def test_the_split_of_a_base_gap_adds_up_exactly(base, past):
    now = [{"area": "a", "firm": str(f), "base": float(v)} for f, v in base.items()]
    then = [{"area": "a", "firm": str(f), "level": float(v)} for f, v in past.items()]
    usual = {"area": "", "firm": "", "base": 0.0}
    found = run(split, table(now, usual), table(then, {"area": "", "firm": "", "level": 0.0}))
    if not base and not past:
        assert found == []
        return
    (row,) = found
    assert row["entered"] == sum(v for f, v in base.items() if f not in past)
    assert row["left"] == sum(v for f, v in past.items() if f not in base)
    assert row["comparable"] == sum(base.values())
    assert row["published"] + row["entered"] - row["left"] + row["restated"] == row["comparable"]


def test_what_no_enterprise_explains_is_the_remainder_of_a_base_gap():
    gap = table([{"area": "a", "level_last": 100.0, "comparable_base": 104.0}])
    parts = table([{"area": "a", "entered": 9.0, "left": 4.0, "restated": 1.0}])
    (row,) = run(gap_parts, gap, parts)
    assert (row["remainder"], row["left_pct"], row["remainder_pct"]) == (-2.0, -4.0, -2.0)


def years(area: str, halves: dict[int, tuple[float, float]]) -> list[dict]:
    return [
        {"area": area, "year": year, "month": month, "level": level}
        for year, (first, second) in halves.items()
        for month, level in ((6, first), (12, first + second))
    ]


def test_a_needed_growth_is_set_against_all_that_was_ever_reached():
    own = years("a", {2022: (50, 100), 2023: (50, 110), 2024: (50, 132), 2025: (50, 132)})
    peer = years("b", {2024: (10, 10), 2025: (10, 13)})
    need = {"area": "a", "year": 2026, "month": 6, "required_growth_pct": 15.0}
    rows = figure([*own, *peer, need])
    rest = [(r["area"], r["year"], round(r["rest_pct"], 6)) for r in run(rest_growth, rows)]
    assert sorted(rest) == [
        ("a", 2023, 10.0), ("a", 2024, 20.0), ("a", 2025, 0.0), ("b", 2025, 30.0),
    ]  # fmt: skip
    assert_rows(
        run(reached, rows),
        "area | years | times | peer_years | peer_times\n a | 3 | 1 | 4 | 2",
    )


def test_where_only_rates_are_published_the_rest_of_the_year_is_taken_from_them():
    rates = [(2024, 6, 4.0), (2024, 12, 7.0), (2025, 6, 8.0), (2025, 12, 6.0)]
    past = [{"area": "a", "year": y, "month": m, "growth_pct": g} for y, m, g in rates]
    need = {"area": "a", "month": 6, "growth_pct": 5.0, "required_growth_pct": 9.0,
            "target_type": "growth"}  # fmt: skip
    # Half of the year is gone: (7 - 0.5 x 4) / 0.5 = 10, and (6 - 0.5 x 8) / 0.5 = 4.
    assert_rows(
        run(reached, figure([*past, need])),
        "area | years | times | peer_years | peer_times\n a | 2 | 1 | 2 | 1",
    )


def test_a_needed_growth_has_the_interval_of_its_rounding():
    need = {"month": 10, "target": 7.0, "target_type": "growth", "growth_pct": 6.0}
    need |= {"growth_kind": "published"}
    # 1-10月 6.0 may be 5.95 or 6.05. Of last year's total 5/6, or 9/10, were then reached.
    for gone in (5 / 6, 9 / 10):
        required = (7 - gone * 6) / (1 - gone)
        (found,) = run(reached, figure([need | {"required_growth_pct": required}]))
        assert found["required_low_pct"] == pytest.approx((7 - gone * 6.05) / (1 - gone))
        assert found["required_high_pct"] == pytest.approx((7 - gone * 5.95) / (1 - gone))
    # On target, s is not seen in the need; 10/12 stands in for it.
    on_target = need | {"growth_pct": 7.0, "required_growth_pct": 7.0}
    (found,) = run(reached, figure([on_target]))
    assert found["required_high_pct"] == pytest.approx((7 - 5 / 6 * 6.95) * 6)
    # A growth that is computed, or a target that is an amount, is not rounded.
    for other in ({"growth_kind": "raw"}, {"target_type": "amount"}):
        (found,) = run(reached, figure([need | other | {"required_growth_pct": 12.0}]))
        assert found["required_low_pct"] == found["required_high_pct"] == 12.0


def test_a_later_restatement_is_not_taken_off_a_cumulative_that_did_not_know_of_it():
    prints = [("b1", 1, 5, 10), ("b2", 2, 5, 12), ("b2", 2, 6, 20), ("b3", 3, 5, 15)]
    rows = [{"batch": b, "vintage": v, "month": m, "level": level} for b, v, m, level in prints]
    found = figures(current([{"area": "a", **row} for row in rows]),
                    observation=[{"area": "a", **row} for row in rows])  # fmt: skip
    (june,) = [r for r in found if (r["basis"], r["month"]) == ("month", 6)]
    assert (june["level"], june["level_kind"]) == (20 - 12, "derived")
