"""The golden cases of the methods: figures that were really spoken or published, by their ids."""

from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

import pytest

from etl.catalog_file import CatalogFiles
from etl.catalog_indicators import units
from metrics.formula import quantity, read_formula
from tests.metrics.board import figures, mart
from tests.tables import run, table

UNITS = units(CatalogFiles(Path(__file__).parents[2] / "data" / "catalog"))
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


def counted(text: str, unit: str = "", **values: tuple[float, str]) -> float:
    """A formula over spoken values (number, unit), in the unit asked for, '' for a plain number."""
    known = {name: quantity(*_unit(given)) for name, (_, given) in values.items()}
    formula = read_formula(text, known)
    wanted = [quantity(*_unit(part)) for part in unit.split("/") if part]
    size = wanted[0].factor if wanted else 1.0
    for below in wanted[1:]:
        size /= below.factor
    rows = table([{name: float(number) for name, (number, _) in values.items()}])
    (row,) = run(lambda t: t.select(value=formula.value({name: t[name] for name in values})), rows)
    return row["value"] * formula.unit.factor / size


def _unit(name: str) -> tuple[str, str, float]:
    base, factor = UNITS[name]
    return base, name, factor


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


def test_g5_8_8_being_45_1_percent_makes_last_year_19_51():
    found = counted("local / share", "亿元", local=(8.8, "亿元"), share=(45.1, "%"))
    assert half_up(found, 2) == 19.51


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


def test_g26_profit_and_tax_less_profit_grew_by_16_5():
    now_tax = counted("both - profit", "亿元", both=(46, "亿元"), profit=(27, "亿元"))
    base = counted("both - profit", "亿元", both=(40.564, "亿元"), profit=(24.259, "亿元"))
    row = now(figures([{"level": now_tax, "base": base}]))
    assert (half_up(now_tax, 2), half_up(base, 2)) == (19.0, 16.31)
    assert (half_up(row["growth_pct"]), row["growth_kind"]) == (16.5, "comparable")


def test_g25_g27_tax_and_value_added_over_revenue():
    assert half_up(ratio(46, 406)["level"], 2) == 11.33
    assert half_up(ratio(107, 406)["level"]) == 26.4


@pytest.mark.parametrize(
    ("this", "last", "average", "total"),
    [(18.5, 24.6, 21.5, 47.7), (20.0, 37.5, 28.5, 65.0), (13.4, 24.6, 18.9, 41.3),
     (11.7, 22.9, 17.2, 37.3)],
)  # fmt: skip
def test_g29_two_year_average_and_two_year_cumulative(this, last, average, total):
    row = now(figures([{"year": 2025, "growth_pct": last}, {"growth_pct": this}]))
    assert (half_up(row["two_year_pct"]), half_up(row["two_year_total_pct"])) == (average, total)


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


def test_g31_electricity_grows_0_26_as_fast_as_value_added():
    found = counted("power / output", power=(4.9, "%"), output=(18.5, "%"))
    assert half_up(found, 2) == 0.26


def test_g35_new_loans_to_firms_are_87_7_percent_of_all():
    assert half_up(ratio(39.1, 44.6)["level"]) == 87.7


def test_g42_23_tasks_became_88_pieces_of_work():
    assert half_up(counted("work / task", work=(88, "个"), task=(23, "个")), 2) == 3.83


def test_g48_a_project_takes_24_11_million_on_average():
    found = counted("total / project", "万元/个", total=(45.8, "亿元"), project=(190, "个"))
    assert half_up(found, 0) == 2411


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


@pytest.mark.parametrize(
    ("level", "estimate"), [(450.1, 90.93), (246.8, 49.86), (201, 40.61), (87.9, 17.76)]
)
def test_g50_eleven_months_are_not_a_year(level, estimate):
    eleven = ratio(level * 1e8, 54_000, scale=1)["level"] / 1e4
    spoken = {"level": (level, "亿元"), "land": (36, "平方公里")}
    assert counted("level / land", "万元/亩", **spoken) == pytest.approx(eleven)
    assert half_up(counted("level / land * 12 / 11", "万元/亩", **spoken), 2) == estimate


def test_g49_36_square_kilometres_are_54000_mu_and_3600_hectares():
    assert counted("land", "亩", land=(36, "平方公里")) == 54_000
    assert counted("land", "公顷", land=(36, "平方公里")) == 3_600


def test_g57_plants_and_firms_on_36_square_kilometres():
    spoken = {"plant": (500, "万平方米"), "land": (36, "平方公里"), "firm": (1828, "户")}
    assert half_up(counted("plant / land * 100", **spoken)) == 13.9
    assert half_up(counted("firm / land", "户/平方公里", **spoken)) == 50.8
    assert half_up(counted("land / firm", "亩/户", **spoken)) == 29.5


def test_g61_the_hundred_largest_are_13_1_percent_of_firms_and_2_85_times_as_large():
    assert half_up(ratio(100, 765)["level"]) == 13.1
    spoken = {"top": (100, "户"), "firms": (765, "户"), "held": (30, "亿元"), "all": (100, "亿元")}
    found = counted("held / top / ((all - held) / (firms - top))", **spoken)
    assert half_up(found, 2) == 2.85


def test_g63_ten_percent_and_ninety_percent_are_the_whole():
    assert counted("own + other", "%", own=(10, "%"), other=(90, "%")) == pytest.approx(100)


@pytest.mark.parametrize(("invested", "hectare", "square"), [(200, 3_000, 30), (400, 6_000, 60)])
def test_g64_per_mu_per_hectare_and_per_square_kilometre(invested, hectare, square):
    spoken = {"invested": (invested, "万元"), "land": (1, "亩")}
    assert counted("invested / land", "万元/公顷", **spoken) == pytest.approx(hectare)
    assert counted("invested / land", "亿元/平方公里", **spoken) == (pytest.approx(square))
    base, factor = UNITS["亿元/平方公里"]
    assert base == "yuan_per_mu"
    assert invested * UNITS["万元/亩"][1] / factor == pytest.approx(square)


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
