"""Names in a formula, and a formula over the figures of an area and chain."""

import pytest

from metrics.formula import FormulaError, read_formula
from metrics.reference import Names, calculated
from tests.tables import run, table

INDICATORS = {
    "output": {"name": "规上工业总产值", "short": "产值", "basis": "ytd", "unit": "亿元",
               "unit_factor": 1e8, "base_unit": "yuan"},
    "land": {"name": "工业用地面积", "short": "用地", "basis": "point", "unit": "亩",
             "unit_factor": 1.0, "base_unit": "mu"},
    "loss_share": {"name": "亏损面", "short": "亏损面", "basis": "point", "unit": "%",
                   "unit_factor": 1.0, "base_unit": "percent"},
}  # fmt: skip
AREAS = {
    "990500": {"name": "云岭市", "short": "全市"},
    "a": {"name": "甲县", "short": "甲县"},
    "x1": {"name": "新区", "short": "新区"},
    "x2": {"name": "新区", "short": "新区"},
}
CHAINS = {
    "all": {"name": "规上工业", "short": "规上工业"},
    "food": {"name": "绿色食品", "short": "食品"},
}
NAMES = Names(INDICATORS, AREAS, CHAINS)
FIGURE = {"indicator": "output", "area": "a", "chain": "all", "year": 2026, "month": 6,
          "basis": "ytd", "level": 0.0, "growth_pct": 0.0, "two_year_pct": 0.0, "share_pct": 0.0,
          "pull_pp": 0.0, "is_revised": False}  # fmt: skip
ROWS = [
    {"level": 4e8, "growth_pct": 8.0},
    {"level": 3e8, "year": 2025},
    {"level": 1e8, "basis": "month", "growth_pct": 9.0},
    {"area": "990500", "level": 16e8, "growth_pct": 6.0, "is_revised": True},
    {"chain": "food", "level": 1e8},
    {"indicator": "land", "basis": "point", "level": 200.0},
]


def found(text: str, area: str = "a", chain: str = "all") -> dict:
    formula = read_formula(text, NAMES)
    rows = run(lambda f: calculated(f, formula, NAMES, area, chain), table(ROWS, FIGURE))
    return {(row["year"], row["month"]): row["value"] for row in rows}


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("产值", 4.0, "亿元"),
        ("产值 ÷ 用地", 0.02, "亿元/亩"),
        ("产值 ÷ 全市.产值 × 100", 25.0, ""),
        ("食品.产值 / 产值", 0.25, ""),
        ("产值.食品 / output", 0.25, ""),
        ("产值.同比 − 全市.产值.同比", 2.0, "个百分点"),
        ("产值.当月 / 产值", 0.25, ""),
        ("产值.当月同比", 9.0, "%"),
        ("产值 − 产值.上年同期", 1.0, "亿元"),
        ("用地.当月", 200.0, "亩"),
    ],
)
def test_a_name_says_whose_figure_and_which_measure_it_means(text, value, unit):
    assert found(text)[2026, 6] == pytest.approx(value)
    assert read_formula(text, NAMES).unit.text == unit


def test_a_month_with_an_unknown_input_has_no_value():
    assert found("产值 / 用地")[2025, 6] is None


def test_last_years_figures_make_no_months_of_the_year_to_come():
    assert set(found("产值 − 产值.上年同期")) == {(2025, 6), (2026, 6)}
    assert set(found("产值.上年同期")) == {(2026, 6), (2027, 6)}


def test_a_line_is_revised_where_any_input_is():
    formula = read_formula("产值 / 全市.产值", NAMES)
    rows = run(lambda f: calculated(f, formula, NAMES, "a", "all"), table(ROWS, FIGURE))
    assert {row["year"]: row["is_revised"] for row in rows} == {2026: True, 2025: False}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("产质", "没有“产质”"),
        ("甲乡.产值", "最接近的是“甲县”"),
        ("产值.同期", "没有“产值.同期”"),
        ("产值.用地", "没有“产值.用地”"),
        ("甲县", "没有“甲县”"),
        ("新区.产值", "没有“新区.产值”"),
        ("产值 + 用地", "亿元与亩不能相加减"),
        ("产值 - 亏损面", "亿元与%不能相加减"),
    ],
)
def test_a_name_that_means_nothing_or_two_things_is_refused_with_the_nearest(text, said):
    with pytest.raises(FormulaError, match=said):
        read_formula(text, NAMES)
