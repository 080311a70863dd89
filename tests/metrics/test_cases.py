"""The golden cases of the methods: figures that were really spoken or published, by their ids."""

from decimal import ROUND_HALF_UP, Decimal

import pytest

from tests.metrics.board import figures, mart

RATE = [{"indicator": "value_added", "kind": "rate", "price": "real", "is_additive": False}]


def half_up(value: float, decimals: int = 1) -> float:
    return float(Decimal(repr(value)).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP))


def now(rows: list[dict], **wanted) -> dict:
    """The one figure of 2026 on its leading basis."""
    wanted = {"year": 2026, "basis": "ytd"} | wanted
    (row,) = [r for r in rows if all(r[name] == value for name, value in wanted.items())]
    return row


def amount(level: float, target: float, month: int = 6, **more) -> dict:
    return now(
        figures([{"level": level, "month": month}], target=[{"value": target, **more}]),
    )


def growth(base: float, pct: float) -> dict:
    """A figure whose level and growth are printed and whose base is left to be implied."""
    level = base * (1 + pct / 100)
    return now(figures([{"level": level, "growth_pct": pct}]))


def ratio(above: float, below: float, scale: float = 100, **more) -> dict:
    kinds = [
        {"indicator": "above"},
        {"indicator": "below", "kind": "stock", "basis": "point"},
        {"indicator": "share", "kind": "ratio", "numerator": "above", "denominator": "below",
         "ratio_scale": scale, "rank_by": "level", "diff": "pp", "is_additive": False},
    ]  # fmt: skip
    rows = figures(
        [
            {"indicator": "above", "level": above},
            {"indicator": "below", "level": below, "basis": "point"},
            *more.get("last", []),
        ],
        indicator=kinds,
    )
    return now(rows, indicator="share")


def test_g1_exports_at_35_8_percent_in_june_are_14_2_points_behind_time():
    row = amount(35.8, 100)
    assert (half_up(row["progress_pct"]), row["time_progress_pct"]) == (35.8, 50.0)
    assert half_up(row["gap_pp"]) == -14.2


def test_g2_6800_of_19000_is_35_8_percent():
    assert half_up(amount(6800, 19000)["progress_pct"]) == 35.8


def test_g3_what_is_left_is_2033_a_month():
    assert half_up(amount(6800, 19000)["monthly_needed"], 0) == 2033


def test_g4_55_47_percent_of_local_revenue_is_5_47_points_ahead():
    row = amount(13, 13 / 0.5547)
    assert (half_up(row["gap_pp"], 2), half_up(13 / 0.5547, 2)) == (5.47, 23.44)


@pytest.mark.parametrize(("share", "needed"), [(50, 17.5), (48, 17.54)])
def test_g9_18_5_against_18_leaves_17_5_for_the_second_half(share, needed):
    rows = figures(
        [
            {"year": 2025, "month": 6, "level": share},
            {"year": 2025, "month": 12, "level": 100},
            {"year": 2026, "month": 6, "level": share * 1.185, "growth_pct": 18.5},
        ],
        target=[{"type": "growth", "value": 18}],
    )
    row = now(rows)
    assert (half_up(row["gap_pp"]), half_up(row["required_growth_pct"], 2)) == (0.5, needed)


def test_g10_44_6_of_110_in_may_is_1_1_points_behind():
    row = amount(44.6, 110, month=5)
    assert (half_up(row["progress_pct"]), half_up(row["gap_pp"])) == (40.5, -1.1)
    assert half_up(row["monthly_needed"], 2) == 9.34


def test_g11_83_of_145_is_7_2_points_ahead():
    row = amount(83, 145, type="count")
    assert (half_up(row["progress_pct"]), half_up(row["gap_pp"])) == (57.2, 7.2)


def test_g12_six_percent_in_october_needs_twelve_for_seven():
    rows = figures(
        [{"indicator": "value_added", "month": 10, "growth_pct": 6.0}],
        indicator=RATE,
        target=[{"indicator": "value_added", "type": "growth", "value": 7}],
    )
    assert half_up(now(rows)["required_growth_pct"]) == 12.0


@pytest.mark.parametrize(("done", "behind"), [(75, 16.7), (77.6, 14.1), (81.4, 10.3), (74.1, 17.6)])
def test_g14_funing_2010_behind_plan(done, behind):
    assert half_up(half_up(1100 / 12) - done) == behind
    assert half_up(-amount(done, 100, month=11)["gap_pp"]) == behind


@pytest.mark.parametrize(
    ("level", "pct", "base"),
    [(406, 20, 338.33), (46, 13.4, 40.56), (17.7, 4.9, 16.873), (30.1, 6.63, 28.23),
     (39.1, 70, 23.0), (75.1, 41.1, 53.22), (45.8, 18.5, 38.65),
     (450.1, 30, 346.23), (246.8, 33.2, 185.29), (201, 28.2, 156.79), (87.9, 45.2, 60.54)],
)  # fmt: skip
def test_g20_g21_g30_g33_g35_g45_g48_g51_the_base_that_a_published_growth_implies(level, pct, base):
    # Last year's level is what makes the pull of a part that is its own whole equal to its growth.
    rows = figures(
        [
            {"area": "city", "level": level, "growth_pct": pct},
            {"area": "a", "level": level, "growth_pct": pct},
        ],
    )
    part = now(rows, area="a")
    assert part["pull_pp"] == pytest.approx(pct)
    decimals = len(str(base).partition(".")[2])
    assert half_up(level * 100 / (100 + part["pull_pp"]), decimals) == base


def test_g23_real_growth_never_gives_a_nominal_base():
    rows = figures(
        [
            {"indicator": "value_added", "area": area, "level": 107, "growth_pct": 18.5}
            for area in ("city", "a")
        ],
        indicator=[{**RATE[0], "kind": "flow", "is_additive": True}],
    )
    part = now(rows, area="a")
    assert (part["growth_raw_pct"], part["growth_comparable_pct"], part["pull_pp"]) == (None,) * 3


def test_g24_profit_margin_is_profit_over_revenue():
    last = [
        {"indicator": "above", "year": 2025, "level": 24.259},
        {"indicator": "below", "year": 2025, "level": 338.333, "basis": "point"},
    ]
    row = ratio(27, 406, last=last)
    assert (half_up(row["level"], 2), half_up(row["change_pp"], 2)) == (6.65, -0.52)


def test_g25_g27_tax_and_value_added_over_revenue():
    assert half_up(ratio(46, 406)["level"], 2) == 11.33
    assert half_up(ratio(107, 406)["level"]) == 26.4


@pytest.mark.parametrize(
    ("this", "last", "average"),
    [(18.5, 24.6, 21.5), (20.0, 37.5, 28.5), (13.4, 24.6, 18.9), (11.7, 22.9, 17.2)],
)
def test_g29_two_year_average(this, last, average):
    rows = figures([{"year": 2025, "growth_pct": last}, {"growth_pct": this}])
    assert half_up(now(rows)["two_year_pct"]) == average


def test_g31_value_added_18_5_and_electricity_4_9_diverge_by_13_6():
    (found,) = mart(
        "warning",
        fact=[
            {"indicator": "value_added", "growth_pct": 18.5},
            {"indicator": "electricity", "growth_pct": 4.9},
        ],
        indicator=[{**RATE[0], "short": "增加值"}, {"indicator": "electricity", "short": "用电量"}],
        area=[{"area": "city", "short": "全市"}],
        rule=[{"rule": "r", "kind": "divergence", "level": "amber", "indicator": "value_added",
               "other": "electricity", "threshold": 10.0}],
    )  # fmt: skip
    assert half_up(found["value"]) == 13.6
    assert found["text"] == "全市增加值与用电量1—6月增速相差13.6个百分点"


def test_g44_investment_75_1_of_169_8_is_5_8_points_behind():
    row = amount(75.1, 169.8)
    assert (half_up(row["progress_pct"]), half_up(row["gap_pp"])) == (44.2, -5.8)
    assert half_up(ratio(75.1, 534.4)["level"]) == 14.1


@pytest.mark.parametrize(
    ("above", "below", "share"),
    [(121, 161, 75.2), (40, 254, 15.7), (66, 87, 75.9), (40, 333, 12.0), (67, 333, 20.1)],
)
def test_g40_g41_g43_g54_g56_rates_are_counts_over_counts(above, below, share):
    assert half_up(ratio(above, below)["level"]) == share


@pytest.mark.parametrize(
    ("level", "per_mu"), [(450.1, 83.35), (246.8, 45.70), (201, 37.22), (87.9, 16.28)]
)
def test_g50_per_mu_of_eleven_months_on_54000_mu(level, per_mu):
    found = ratio(level * 1e8, 54_000, scale=1)["level"] / 1e4
    assert half_up(found, 2) == per_mu


def test_g55_a_loss_making_share_falls_by_14_4_points_not_percent():
    rows = figures(
        [
            {"indicator": "loss_share", "year": 2025, "level": 26.4},
            {"indicator": "loss_share", "level": 12.0},
        ],
        indicator=[{"indicator": "loss_share", "kind": "ratio", "rank_by": "level", "diff": "pp",
                    "direction": "down", "is_additive": False}],
    )  # fmt: skip
    row = now(rows)
    assert (half_up(row["change_pp"]), row["growth_pct"], row["growth_raw_pct"]) == (
        -14.4,
        None,
        None,
    )


@pytest.mark.parametrize(
    ("month", "now_ytd", "before_ytd", "printed", "difference"),
    [(3, 879.2, 575.6, 310.7, 303.6), (10, 2864.3, 2628.8, 293.7, 235.5)],
)
def test_e1_a_published_month_is_never_overwritten_by_a_difference(
    month, now_ytd, before_ytd, printed, difference
):
    cumulatives = [{"month": month - 1, "level": before_ytd}, {"month": month, "level": now_ytd}]
    month_printed = {"month": month, "basis": "month", "level": printed}
    kept = now(figures([*cumulatives, month_printed]), basis="month", month=month)
    assert (kept["level"], kept["level_kind"]) == (printed, "published")
    derived = now(figures(cumulatives), basis="month", month=month)
    assert (half_up(derived["level"]), derived["level_kind"]) == (difference, "derived")


def test_e2_raw_growth_stands_beside_the_published_one():
    rows = figures(
        [
            {"year": 2025, "month": 4, "level": 1201.2},
            {"year": 2025, "month": 4, "basis": "month", "level": 311.4},
            {"year": 2026, "month": 4, "level": 1006.5, "growth_pct": -9.4},
            {"year": 2026, "month": 4, "basis": "month", "level": 272.1, "growth_pct": -6.2},
        ]
    )
    month, ytd = now(rows, basis="month"), now(rows)
    assert (half_up(month["growth_raw_pct"]), month["growth_pct"]) == (-12.6, -6.2)
    assert (half_up(ytd["growth_raw_pct"]), ytd["growth_pct"]) == (-16.2, -9.4)


def test_e6_two_year_averages_of_the_statistics_bureau():
    # 2021-06: 8.3 %, and 13.5 % over two years; 1-2月 2021: profit +179 %, and 72.1 % over two.
    for this, over_two, average in [(8.3, 13.5, 6.5), (179.0, 72.1, 31.2)]:
        last = ((1 + over_two / 100) / (1 + this / 100) - 1) * 100
        rows = figures([{"year": 2025, "growth_pct": last}, {"growth_pct": this}])
        assert half_up(now(rows)["two_year_pct"]) == average
