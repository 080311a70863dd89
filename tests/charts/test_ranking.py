"""Ranking rows: bars from zero, both means, ties, hostile names, who has not reported."""

import pandas as pd

from charts import standing
from charts.ranking import Mean, ranking, scale
from tests.charts.race import AREAS, GROWTH, LATE, LOSS, THREE_MONTHS

TABLE = standing.standing(pd.concat([THREE_MONTHS, LATE]), AREAS, GROWTH, 2026, 10)
MEANS = [Mean("全省", 2.5, "province"), Mean("全市", 4.0, "city")]


def drawn(**changes) -> str:
    return ranking(TABLE, GROWTH | changes, MEANS)


def test_zero_is_always_on_the_axis_and_all_marks_within_it():
    axis = scale(TABLE, MEANS)
    assert axis.low < -1.0 <= 0 <= 6.0 < axis.high
    assert 0 < axis.at(0) < axis.at(6.0) < 100


def test_ties_share_a_place_and_are_marked():
    assert drawn().count("=1") == 2


def test_a_bar_below_zero_and_one_below_the_city_have_their_own_forms():
    assert 'class="fill below"' in drawn()
    assert drawn().count('class="fill strong"') == 2
    assert 'class="fill weak"' in ranking(TABLE, GROWTH, [Mean("全市", 7.0, "city")])


def test_where_less_is_better_the_strong_bars_are_below_the_city():
    table = TABLE.assign(value=[10.0, 12.0, 30.0, None])
    html = ranking(table, LOSS, [Mean("全市", 17.4, "city")])
    assert html.count('class="fill strong"') == 2
    assert html.count('class="fill weak"') == 1
    assert "低者优" in html
    assert "+12" not in html


def test_names_from_data_are_escaped():
    assert "<b>乙县" not in drawn()
    assert "&lt;b&gt;乙县" in drawn()
    linked = ranking(TABLE, GROWTH, MEANS, link=lambda area: f'x?area={area}"&')
    assert 'href="x?area=b&quot;&amp;"' in linked


def test_who_has_not_reported_is_hatched_and_never_zero():
    last = drawn().split("<tr")[-1]
    assert "未报" in last
    assert "hatch" in last
    assert "0.0" not in last


def test_no_table_is_too_small():
    assert "<table" in ranking(TABLE.iloc[:0], GROWTH, [Mean("全市", None, "city")])
    assert "<table" in ranking(TABLE.iloc[3:], GROWTH, [])
