"""The race: one line per area, gaps stay gaps, the named ones in colour, ties on one label."""

import json

from charts import standing, theme
from charts.bump import bump
from tests.charts.race import AREAS, THREE_MONTHS

HISTORY = standing.places(THREE_MONTHS, AREAS, 2026, 10)
SHORT = dict(zip(AREAS.area, AREAS.short, strict=True))


def test_every_area_has_a_line_and_an_unknown_place_is_a_gap():
    lines = {line["name"]: line["y"] for line in bump(HISTORY, SHORT)["data"]}
    assert lines["甲县"] == [1, 3, 3]
    assert lines["丁区"] == [None, None, None]


def test_who_moved_most_is_drawn_last_in_the_first_colour():
    line = bump(HISTORY, SHORT)["data"][-1]
    assert (line["name"], line["line"]["color"]) == ("甲县", theme.COLOUR["c1"])


def test_those_who_share_a_place_share_a_label():
    labels = [note["text"] for note in bump(HISTORY, SHORT)["layout"]["annotations"]]
    assert any(text.count("=1") == 2 for text in labels)


def test_names_are_escaped_and_the_figure_is_plain_data():
    text = json.dumps(bump(HISTORY, SHORT), ensure_ascii=False)
    assert "<b>乙县" not in text


def test_an_empty_race_is_a_figure():
    assert bump(HISTORY.iloc[:, :0], SHORT)["layout"]["annotations"] == []
