"""The bench's lines: calendar months, gaps where nothing is known, names at the ends."""

import json
from itertools import pairwise

import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from charts.series import Line, all_months, figure_text, month_ticks, series, spread


def rows(*lines) -> pd.DataFrame:
    return pd.DataFrame(lines, columns=["year", "month", "value"]).assign(
        status="reported", word=""
    )


GROWTH = rows((2025, 11, 5.0), (2025, 12, 5.5), (2026, 2, 6.0), (2026, 3, 6.5))


def test_a_missing_january_is_a_gap_and_takes_its_room():
    trace = series([Line("全市", GROWTH)], "%")["data"][0]
    assert trace["x"] == ["2025-11-01", "2025-12-01", "2026-01-01", "2026-02-01", "2026-03-01"]
    assert trace["y"] == [5.0, 5.5, None, 6.0, 6.5]
    assert trace["connectgaps"] is False


def test_a_cumulative_line_does_not_fall_from_december_to_january():
    level = rows((2025, 12, 100.0), (2026, 1, 9.0), (2026, 2, 18.0))
    trace = series([Line("产值", level, is_cumulative=True)], "亿元")["data"][0]
    assert trace["y"] == [100.0, None, 9.0, 18.0]


def test_a_mark_is_a_line_at_its_month_with_its_words_and_outside_it_is_not_drawn():
    marks = [((2025, 1), "早"), ((2025, 12), "<限电>"), ((2026, 3), "复产")]
    layout = series([Line("全市", GROWTH)], "%", marks=marks)["layout"]
    assert [shape["x0"] for shape in layout["shapes"]] == ["2025-12-01", "2026-03-01"]
    words = {note["text"]: note for note in layout["annotations"]}
    assert words["&lt;限电&gt;"]["xanchor"] == "left"
    assert words["复产"]["xanchor"] == "right", "near the end its words stand before it"
    assert words["复产"]["yshift"] < words["&lt;限电&gt;"]["yshift"], "words step down"
    assert "早" not in words


def test_every_line_is_named_at_its_end_and_names_keep_apart():
    lines = [Line(f"甲{n}", rows((2026, 2, 1.0), (2026, 3, 1.0 + n / 1000))) for n in range(8)]
    layout = series(lines, "%")["layout"]
    notes = [note for note in layout["annotations"] if note["text"].startswith("甲")]
    low, high = layout["yaxis"]["range"]
    tops = sorted((high - note["y"]) / (high - low) * 320 - note["yshift"] for note in notes)
    assert len(notes) == 8
    assert all(b - a >= 16.9 for a, b in pairwise(tops))


@given(
    st.lists(st.tuples(st.floats(0, 320), st.sampled_from([17.0, 34.0])), min_size=1, max_size=8)
)
def test_labels_never_overlap_and_stay_where_they_are_wanted_if_they_can(ends):
    ends = sorted(ends)
    wanted, heights = [top for top, _ in ends], [height for _, height in ends]
    tops = spread(wanted, heights, 320)
    gaps = [(a + b) / 2 for a, b in pairwise(heights)]
    assert all(b - a >= gap - 1e-9 for (a, b), gap in zip(pairwise(tops), gaps, strict=True))
    assert tops[-1] <= 320
    if all(b - a >= gap for (a, b), gap in zip(pairwise(wanted), gaps, strict=True)):
        assert tops == wanted


def test_a_word_stands_in_place_of_a_rate():
    assert figure_text(None, "%", word="扭亏") == "扭亏"
    assert figure_text(None, "%") == "—"
    assert figure_text(8.0, "%", is_signed=True) == "+8.0%"
    assert figure_text(17.4, "%") == "17.4%"
    assert figure_text(-0.3, "个百分点", is_signed=True) == "−0.3 个百分点"
    assert figure_text(112.4, "基期＝100") == "112.4"


def test_years_name_the_axis_and_so_does_the_newest_month():
    months = all_months([(2024, 10), (2026, 10)])
    at, texts = month_ticks(months)
    assert texts == ["2025年", "2026年", "10月"]
    assert [months[n] for n in at] == [(2025, 1), (2026, 1), (2026, 10)]


def test_lines_without_any_value_still_make_a_figure():
    assert series([Line("空", rows((2026, 3, None)))], "%")["data"][0]["y"] == [None]


def test_a_hostile_name_is_text():
    said = json.dumps(series([Line("<b onmouseover=x>", GROWTH)], "<i>"))
    assert "<b onmouseover" not in said
    assert "<i>" not in said
