"""Formulas over series: read by a grammar, with units, and refused when they make no sense."""

import math

import ibis
import pytest
from hypothesis import given
from hypothesis import strategies as st

from metrics.formula import PERCENT, FormulaError, quantity, read_formula
from tests.examples import examples
from tests.tables import run, table

UNITS = {
    "output": quantity("yuan", "亿元", 1e8),
    "产值": quantity("yuan", "亿元", 1e8),
    "wages": quantity("yuan", "万元", 1e4),
    "land": quantity("mu", "亩", 1.0),
    "power": quantity("kWh", "亿千瓦时", 1e8),
    "staff": quantity("person", "万人", 1e4),
    "loss_share": quantity("percent", "%", 1.0),
    "output.growth_pct": PERCENT,
    "power.growth_pct": PERCENT,
}
VALUES = {
    "output": 406.0, "产值": 406.0, "wages": 50_000.0, "land": 54_000.0, "power": 17.7,
    "staff": 2.5, "loss_share": 12.0, "output.growth_pct": 18.5, "power.growth_pct": 4.9,
}  # fmt: skip


def value_of(text: str) -> float | None:
    formula = read_formula(text, UNITS)
    rows = table([{name.replace(".", "_"): v for name, v in VALUES.items()}])

    def column(t: ibis.Table) -> ibis.Table:
        given_ = {name: t[name.replace(".", "_")] for name in VALUES}
        return t.select(v=formula.value(given_) + t.land * 0)

    return run(column, rows)[0]["v"]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("output", 406.0, "亿元"),
        ("产值 / land", 406 / 54_000, "亿元/亩"),
        ("output + wages", 406 + 5, "亿元"),
        ("wages + output", 50_000 + 4_060_000, "万元"),
        ("output / wages", 406 / 5, ""),
        ("wages / output * 100", 5 / 406 * 100, ""),
        ("power / output", 17.7 / 406, "亿千瓦时/亿元"),
        ("output / staff", 406 / 2.5, "亿元/万人"),
        ("output / staff * staff", 406.0, "亿元"),
        ("output.growth_pct - power.growth_pct", 13.6, "个百分点"),
        ("power.growth_pct / output.growth_pct", 4.9 / 18.5, ""),
        ("output.growth_pct / 2", 9.25, "%"),
        ("2 * loss_share", 24.0, "%"),
        ("output * loss_share", 48.72, "亿元"),
        ("output / (1 + output.growth_pct)", 406 / 1.185, "亿元"),
        ("-output + 2 * output", 406.0, "亿元"),
        ("output / (land - land)", None, "亿元/亩"),
        ("（产值－wages）÷ land × 10000", 401 / 5.4, "亿元/亩"),
        ("1 / land", 1 / 54_000, "1/亩"),
    ],
)
def test_a_formula_keeps_its_unit(text, value, unit):
    assert read_formula(text, UNITS).unit.text == unit
    assert value_of(text) == (None if value is None else pytest.approx(value))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("output + power", "亿元与亿千瓦时不能相加减"),
        ("output + 1", "亿元与纯数不能相加减"),
        ("output - loss_share", "亿元与%不能相加减"),
        ("output / land + output", "亿元/亩与亿元不能相加减"),
        ("outptu", "没有“outptu”"),
        ("output +", "此处应有数字"),
        ("(output", "缺少右括号"),
        ("output)", "看不懂"),
        ("output output", "看不懂"),
        ("__import__('os')", "没有“__import__”"),
        ("output; drop table figure", "看不懂"),
        ("", "此处应有数字"),
        ("1" * 400, "公式过长"),
        ("(" * 60 + "1" + ")" * 60, "套得太深"),
    ],
)
def test_nonsense_is_refused_with_its_place(text, said):
    with pytest.raises(FormulaError, match=said.replace("/", "/")):
        read_formula(text, UNITS)


numbers = st.integers(0, 99).map(str)
sums = st.recursive(
    numbers,
    lambda inner: st.one_of(
        st.tuples(inner, st.sampled_from("+-*/"), inner).map(lambda t: f"({t[0]}{t[1]}{t[2]})"),
        inner.map(lambda text: f"-{text}"),
    ),
    max_leaves=8,
)


@examples(60)
@given(sums)
def test_the_grammar_counts_as_arithmetic_does(text):
    try:
        expected = eval(text)  # the text is made of digits, signs and brackets by this test
    except ZeroDivisionError:
        expected = None
    found = value_of(text)
    if expected is None or found is None:
        assert found is None
    else:
        assert math.isclose(found, expected, rel_tol=1e-9, abs_tol=1e-9)


@given(st.text(max_size=40))
def test_any_text_is_read_or_refused_with_a_cure(text):
    refusal = ""
    try:
        read_formula(text, UNITS)
    except FormulaError as refused:
        refusal = str(refused)
    assert refusal == "" or "→" in refusal
