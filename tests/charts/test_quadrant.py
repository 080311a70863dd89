"""The quadrant: area is the size, means solid, standards dotted, names that fit on a phone."""

import json

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from charts import theme
from charts.labels import CHARACTER_PX, LINE_PX
from charts.quadrant import NARROW_PX, Side, quadrant

X = Side("亩均产值", "万元/亩", 471.9, 400.0)
Y = Side("亩均税收", "万元/亩", 22.0)


def units(*rows) -> pd.DataFrame:
    columns = ["name", "x", "y", "size", "grade", "is_named"]
    return pd.DataFrame(rows, columns=columns)


PARKS = units(
    ("凌光电子园", 893.5, 46.1, 3120.0, "A", True),
    ("临港产业园", 551.7, 27.9, 9650.0, "B", True),
    ("永和循环园", 246.0, 7.9, 4380.0, "C", False),
    ("无地园", None, 5.0, None, "", False),
)


def test_the_area_of_a_bubble_goes_with_its_size():
    marker = quadrant(PARKS, X, Y)["data"][-1]["marker"]
    largest, second, third = marker["size"]
    assert (second / largest) ** 2 == pytest.approx(4380 / 9650)
    assert (third / largest) ** 2 == pytest.approx(3120 / 9650)


def test_a_unit_without_both_values_is_not_drawn():
    assert len(quadrant(PARKS, X, Y)["data"][-1]["x"]) == 3


def test_means_are_solid_and_standards_dotted():
    lines = quadrant(PARKS, X, Y)["data"][:-1]
    across = {(line["x"][0], line["line"]["dash"]) for line in lines if len(set(line["x"])) == 1}
    up = {(line["y"][0], line["line"]["dash"]) for line in lines if len(set(line["y"])) == 1}
    assert across == {(471.9, "solid"), (400.0, "dot")}
    assert up == {(22.0, "solid")}


def test_lines_and_the_unit_are_named():
    texts = {note["text"] for note in quadrant(PARKS, X, Y)["layout"]["annotations"]}
    assert {"平均 471.9", "标准 400", "平均 22.0", "↑ 亩均税收，万元/亩"} <= texts


def test_grades_c_and_d_share_the_colour_and_differ_by_name():
    colours = quadrant(PARKS, X, Y)["data"][-1]["marker"]["color"]
    assert set(colours) == {theme.COLOUR["ink"], theme.COLOUR["c6"], theme.COLOUR["dnm"]}


def test_without_means_no_quadrant_is_named():
    figure = quadrant(PARKS, Side("甲", "%"), Side("乙", "%"))
    assert "产出低、税收高" not in json.dumps(figure, ensure_ascii=False)
    assert len(figure["data"]) == 1


def test_a_hostile_name_is_text():
    figure = quadrant(units(("<b>x</b>", 1.0, 1.0, 1.0, "<i>", True)), X, Y)
    said = json.dumps(figure)
    assert "<b>x</b>" not in said
    assert "<i>" not in said


WIDTH = 5 * CHARACTER_PX  # of the names below
positive = st.floats(0, 1e4)


@given(st.lists(st.tuples(positive, positive, positive), min_size=1, max_size=20))
def test_names_never_overlap_on_a_phone(points):
    rows = [
        (f"园区{n:02d}号", x, y, size, "B", n % 3 == 0) for n, (x, y, size) in enumerate(points)
    ]
    layout = quadrant(units(*rows), X, Y)["layout"]
    spans = [layout[axis]["range"] for axis in ("xaxis", "yaxis")]
    boxes = []
    for note in layout["annotations"]:
        if not note["text"].startswith("园区"):
            continue
        px = NARROW_PX[0] * (note["x"] - spans[0][0]) / (spans[0][1] - spans[0][0]) + note["xshift"]
        py = NARROW_PX[1] * (1 - (note["y"] - spans[1][0]) / (spans[1][1] - spans[1][0]))
        left = px - WIDTH * {"left": 0, "center": 0.5, "right": 1}[note["xanchor"]]
        top = (
            py - note["yshift"] - LINE_PX * {"top": 0, "middle": 0.5, "bottom": 1}[note["yanchor"]]
        )
        boxes.append((left, top))
    for place, (left, top) in enumerate(boxes):
        assert left >= -1e-6
        for other_left, other_top in boxes[:place]:
            is_beside = abs(left - other_left) >= WIDTH - 1e-6
            assert is_beside or abs(top - other_top) >= LINE_PX - 1e-6
