"""Worked examples for every form a number takes."""

import pandas as pd
import pytest

from charts import number


@pytest.mark.parametrize(
    ("value", "decimals", "text"),
    [
        (8.05, 1, "8.1"),  # binary 8.05 lies below 8.05
        (2.675, 2, "2.68"),
        (0.1 + 0.2, 1, "0.3"),
        (8.049999999999999, 1, "8.1"),  # noise of a division, not a figure
        (8.0499, 1, "8.0"),
        (-1.25, 1, "−1.3"),
        (-0.04, 1, "0.0"),
        (1234567.0, 0, "1,234,567"),
        (None, 1, "—"),
        (float("nan"), 1, "—"),
        (pd.NA, 1, "—"),
    ],
)
def test_a_figure_is_rounded_half_up_and_never_shows_minus_zero(value, decimals, text):
    assert number.fixed(value, decimals) == text


@pytest.mark.parametrize(
    ("value", "word", "text"),
    [
        (8.0, None, "+8.0%"),
        (-1.8, None, "−1.8%"),
        (0.0, None, "0.0%"),
        (-0.04, None, "0.0%"),
        (None, None, "—"),
        (None, "扭亏", "扭亏"),
        (12.3, "减亏", "减亏 12.3%"),
        (1790.0, None, "+17.9 倍"),
    ],
)
def test_growth_carries_its_sign_or_its_word(value, word, text):
    assert number.growth(value, word) == text


def test_a_difference_of_rates_is_written_in_full():
    assert number.difference(0.3) == "+0.3 个百分点"
    assert number.difference(-14.2) == "−14.2 个百分点"
    assert number.difference(5.8, sign=False) == "5.8 个百分点"


@pytest.mark.parametrize(
    ("value", "text"),
    [(26_840_000_000, "268.4 亿元"), (34_120_000, "3,412 万元"), (0, "0.0 亿元"), (None, "—")],
)
def test_money_is_in_yi_from_one_yi_on(value, text):
    assert number.money(value) == text


def test_an_amount_keeps_the_unit_of_its_indicator():
    assert number.amount(3412.0, "户") == "3,412 户"
    assert number.amount(18_670_000_000.0, "亿千瓦时", 1e8) == "186.7 亿千瓦时"
    assert number.amount(17.4, "%") == "17.4%"
    assert number.land(21_000) == "2.1 万亩"


def test_places_ties_and_moves():
    assert number.place(4, True) == "=4"
    assert number.place(5) == "5"
    assert number.place(None) == "—"
    assert number.nth(5) == "第 5 位"
    assert [number.move(n) for n in (2, -1, 0, None)] == ["↑2", "↓1", "", ""]


def test_states_differ_in_form():
    states = ("missing", "not_reported", "not_applicable", "suppressed")
    assert [number.state(s) for s in states] == ["—", "未报", "／", "＊"]


def test_the_good_side_follows_the_direction_of_the_indicator():
    assert number.side(0.3) == "up"
    assert number.side(0.3, "down") == "dn"
    assert number.side(-0.3, "down") == "up"
    assert number.side(0.04) == ""
    assert number.side(1, "none") == ""


def test_a_figure_never_parts_from_its_unit_and_names_are_escaped():
    html = number.unbroken("<i>甲</i>县**增长 10.9%**，欠 5.8 个百分点，列第 5 位，1—10月")
    assert html == (
        '&lt;i&gt;甲&lt;/i&gt;县<b>增长 <span class="nw">10.9%</span></b>，欠 '
        '<span class="nw">5.8 个百分点</span>，列<span class="nw">第 5 位</span>，'
        '<span class="nw">1—10月</span>'
    )
    assert number.plain("**甲**县") == "甲县"


def test_a_date_never_breaks_within():
    assert '<span class="nw">2026-11-12</span> 收到' in number.unbroken("最近一份 2026-11-12 收到")


def test_percent_stands_close_to_its_figure_and_other_units_do_not():
    assert number.with_unit("74.6", "%") == "74.6%"
    assert number.with_unit("48.3", "万元/亩") == "48.3 万元/亩"
