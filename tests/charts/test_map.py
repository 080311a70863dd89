"""The map: polygons by the area's code, thinned, labelled inside; a broken file is refused."""

import json

import pandas as pd
import pytest

from charts import standing, theme
from charts.boundary import MOST_POINTS, boundaries, middle
from charts.map import area_map
from tests.charts.race import AREAS, GROWTH, LATE, THREE_MONTHS

SQUARE = [[0, 0], [2, 0], [2, 2], [0, 2], [0, 0]]


def feature(kind: str, coordinates, **properties) -> dict:
    return {"type": "Feature", "properties": properties,
            "geometry": {"type": kind, "coordinates": coordinates}}  # fmt: skip


def collection(*features: dict) -> dict:
    return {"type": "FeatureCollection", "features": list(features)}


def test_areas_are_found_by_any_usual_name_of_their_code():
    found = boundaries(
        collection(
            feature("Polygon", [SQUARE], area="a"),
            feature("MultiPolygon", [[SQUARE], [SQUARE]], adcode="b"),
            feature("Polygon", [SQUARE], adcode=330100),
            feature("Polygon", [SQUARE], name="somewhere else"),
        ),
        {"a", "b", "330100"},
    )
    assert {code: len(rings) for code, rings in found.items()} == {"a": 1, "b": 2, "330100": 1}


def test_long_rings_are_thinned_and_closed():
    ring = [[n, n % 7] for n in range(5 * MOST_POINTS)]
    found = boundaries(collection(feature("Polygon", [ring], area="a")), {"a"})["a"][0]
    assert len(found) <= MOST_POINTS + 1
    assert found[0] == found[-1]


@pytest.mark.parametrize(
    "broken",
    [
        {"type": "Feature"},
        collection(feature("Point", [0, 0], area="a")),
        collection(feature("Polygon", [[[0, 0], [1, 1]]], area="a")),
        collection(feature("Polygon", [[["x", 0], [1, 1], [2, 2]]], area="a")),
    ],
)
def test_what_is_no_map_is_refused(broken):
    with pytest.raises(ValueError, match=r"."):
        boundaries(broken, {"a"})


def test_a_label_stands_in_the_middle():
    assert middle([(0, 0), (2, 0), (2, 2), (0, 2), (0, 0)]) == (1, 1)
    assert middle([(0, 0), (1, 1), (0, 0)]) == (0, 0)


def test_every_area_is_drawn_with_its_figure_and_names_are_escaped():
    table = standing.standing(pd.concat([THREE_MONTHS, LATE]), AREAS, GROWTH, 2026, 10)
    shapes = {area: [[(0, 0), (2, 0), (2, 2), (0, 0)]] for area in AREAS.area}
    figure = area_map(shapes, table, GROWTH)
    assert len(figure["data"]) == len(AREAS)
    text = json.dumps(figure, ensure_ascii=False)
    assert "<b>乙县" not in text
    assert "未报" in text
    assert figure["data"][0]["fillcolor"] in theme.COLOUR.values()
