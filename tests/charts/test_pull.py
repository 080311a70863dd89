"""The waterfall adds up to the growth of the whole, visibly."""

import plotly.graph_objects as go
import pytest
from hypothesis import given
from hypothesis import strategies as st

from charts.pull import REST, waterfall, with_rest

PULLS = st.lists(
    st.tuples(st.text(min_size=1, max_size=4), st.floats(-9, 9)), min_size=1, max_size=14
)


def test_parts_that_add_up_need_no_rest():
    assert with_rest([("甲", 5.0), ("乙", 3.0)], 8.0) == [("甲", 5.0), ("乙", 3.0)]


def test_what_rounding_leaves_is_shown():
    rows = with_rest([("甲", 1.005), ("乙", 1.005)], 2.0)  # 1.01 + 1.01 = 2.02
    assert rows[-1] == (REST, pytest.approx(-0.02))


@given(PULLS, st.floats(-20, 20))
def test_the_rounded_parts_always_add_up_to_the_rounded_total(parts, total):
    from charts.number import rounded

    shown = sum(float(rounded(value, 2)) for _, value in with_rest(parts, total))
    assert shown == pytest.approx(float(rounded(total, 2)), abs=1e-6)


def test_the_figure_is_valid_and_ends_in_the_whole():
    drawn = waterfall([("乙", -0.13), ("甲", 8.13)], 8.0)
    go.Figure(drawn)
    assert drawn["layout"]["yaxis"]["ticktext"] == ["甲", "乙", "<b>全市</b>"]
    assert drawn["data"][0]["x"][-1] == 8.0
    assert [note["text"] for note in drawn["layout"]["annotations"]] == [
        "+8.13", "−0.13", "<b>+8.00</b>",
    ]  # fmt: skip
