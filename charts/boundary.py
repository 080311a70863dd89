"""Boundaries of areas out of GeoJSON: which polygons belong to which area."""

from collections.abc import Collection, Mapping
from itertools import pairwise

NAMES = ("area", "adcode", "code")  # the property that holds the area's code
MOST_POINTS = 600  # a ring is thinned to this: a tile of 400 px shows no more

Ring = list[tuple[float, float]]


def boundaries(geojson: Mapping, areas: Collection[str]) -> dict[str, list[Ring]]:
    """The outer rings (longitude, latitude) of each of the areas; holes are left out.

    Takes    a FeatureCollection of Polygon or MultiPolygon; others are passed over.
    Errors   ValueError when it is none, or a coordinate is no pair of numbers.
    """
    if geojson.get("type") != "FeatureCollection":
        raise ValueError("not a FeatureCollection")
    found: dict[str, list[Ring]] = {}
    for feature in geojson.get("features", ()):
        facts = feature.get("properties") or {}
        code = next((str(facts[name]) for name in NAMES if facts.get(name)), str(feature.get("id")))
        shape = feature.get("geometry") or {}
        if code not in areas:
            continue
        polygons = {
            "Polygon": [shape.get("coordinates")],
            "MultiPolygon": shape.get("coordinates"),
        }.get(shape.get("type"))
        if not polygons:
            raise ValueError(f"feature {code} is no polygon")
        found.setdefault(code, []).extend(_ring(polygon[0]) for polygon in polygons)
    return found


def _ring(points) -> Ring:
    step = max(1, -(-len(points) // MOST_POINTS))
    ring = [(float(x), float(y)) for x, y, *_ in points[::step]]
    if len(ring) < 3:
        raise ValueError("a ring of fewer than three points")
    return [*ring, ring[0]] if ring[0] != ring[-1] else ring


def middle(ring: Ring) -> tuple[float, float]:
    """The centre of gravity of a ring, where its label stands."""
    doubled = x = y = 0.0
    for (x0, y0), (x1, y1) in pairwise(ring):
        cross = x0 * y1 - x1 * y0
        doubled += cross
        x += (x0 + x1) * cross
        y += (y0 + y1) * cross
    if doubled == 0:
        return ring[0]
    return x / (3 * doubled), y / (3 * doubled)


def size(ring: Ring) -> float:
    """The area of a ring in square degrees, for finding the largest one."""
    return abs(sum(x0 * y1 - x1 * y0 for (x0, y0), (x1, y1) in pairwise(ring)))
