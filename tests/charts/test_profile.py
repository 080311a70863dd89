"""One area's indicators as rows: fills by place, words, lateness, hostile names."""

from dataclasses import replace

import pandas as pd
import pytest

from charts.plain import plain
from charts.profile import Line, lines_frame, profile


@pytest.mark.parametrize(
    ("rank", "of", "fill"),
    [(1, 10, "r up2"), (3, 10, "r up1"), (4, 10, "r "), (8, 10, "r dn1"), (10, 10, "r dn2"),
     (1, 5, "r ")],
)  # fmt: skip
def test_the_fill_of_a_place_marks_the_first_and_the_last_three(rank, of, fill):
    html = profile([Line("产值", "名义", "1 亿元", 2.0, rank=rank, rank_of=of)])
    assert f'class="{fill}"><b>' in html


def test_who_has_not_reported_is_hatched():
    html = profile([Line("亏损面", "", "—", status="not_reported")])
    assert 'class="hatch"' in html
    assert "未报" in html


def test_an_older_month_is_said_beside_the_name():
    assert "截至 1—9月" in profile([Line("税收", "名义", "1 亿元", 2.0, as_of="截至 1—9月")])


def test_a_word_stands_for_the_rate():
    assert "减亏 12.3%" in profile([Line("利润", "名义", "1 亿元", 12.3, "减亏")])


def test_a_ratio_shows_its_difference_in_full():
    assert "−0.8 <span>个百分点</span>" in profile([Line("亏损面", "", "17.4%", yoy_pp=-0.8)])


def test_names_are_escaped_and_places_can_be_left_out():
    html = profile([Line("<b>", "", "1 户", 1.0, href='x"y')], against="", placed=False)
    assert "<b></a>" not in html
    assert 'href="x&quot;y"' in html
    assert "位次" not in html


def test_counts_are_whole_and_unknown_ones_a_dash():
    table = pd.DataFrame({"板块": ["<甲>"], "位次": pd.array([3], "Int64"), "同比（%）": [None]})
    shown = plain(table)
    assert '<td class="r">3</td><td class="r">—</td>' in shown
    assert '同比<br><span class="qq">%</span>' in shown
    assert "&lt;甲&gt;" in shown


def test_the_frame_behind_the_rows_holds_numbers_with_their_unit():
    """A file of figures is summed and compared, so a level is a number and its unit a column."""
    frame = lines_frame(
        [
            Line("工业税收", "名义", "14.4 亿元", -6.3, rank=10, value=14.426, unit="亿元"),
            Line("利润", "名义", "−3.1 亿元", None, "由盈转亏", value=-3.1, unit="亿元"),
        ]
    )
    assert frame["累计或期末"].tolist() == [14.426, -3.1]
    assert frame["单位"].tolist() == ["亿元", "亿元"]
    assert frame["同比说明"].tolist() == ["", "由盈转亏"]
    assert "目标" not in frame, "a column that nobody fills is left out"


def test_the_places_it_could_have_stand_small_below_its_place():
    line = Line("用工", "实物量", "2.0 万人", growth=0.1, rank=8, rank_of=10, band="6—9")
    assert "<small>6—9</small>" in profile([line])
    assert "<small>" not in profile([replace(line, band="")])
