"""Where two series part, and what the figure says of it."""

import plotly.graph_objects as go

from charts.trend import Line, divergence, gaps_of, runs

MONTHS = [(2025, m) for m in range(2, 13)] + [(2026, m) for m in range(2, 11)]


def test_a_run_needs_enough_months_on_one_side():
    assert runs([3, 3, 3, 0, 3, 3], 2.5, 3) == [(0, 2)]
    assert runs([3, 3, -3, -3, -3], 2.5, 3) == [(2, 4)]
    assert runs([3, 3, None, 3, 3], 2.5, 3) == []
    assert runs([], 2.5, 3) == []


def test_the_gap_is_that_of_the_published_figures():
    assert gaps_of(Line("a", [8.04]), Line("b", [3.06])) == [4.9]  # 8.0 - 3.1


def test_the_figure_is_valid_and_shades_every_run():
    first = Line("增加值", [7.0] * 20)
    second = Line("用电", [6.5] * 3 + [12.0] * 4 + [6.5] * 9 + [3.0] * 4)
    drawn = divergence(MONTHS, first, second, 2.5, 3)
    go.Figure(drawn)
    shaded = [trace for trace in drawn["data"] if trace.get("fill") == "toself"]
    assert len(shaded) == 2
    texts = [note["text"] for note in drawn["layout"]["annotations"]]
    assert "用电快 5.0 个百分点" in texts
    assert "相差 4.0<br>个百分点" in texts


def test_a_missing_month_is_a_gap_and_not_a_zero():
    drawn = divergence(MONTHS, Line("a", [None] + [1.0] * 19), Line("b", [1.0] * 20), 2.5, 3)
    assert drawn["data"][0]["y"][0] is None
    assert "connectgaps" not in drawn["data"][0]


def test_no_figure_at_all_draws_nothing():
    assert divergence(MONTHS, Line("a", [None] * 20), Line("b", [None] * 20), 2.5, 3)["data"] == []
