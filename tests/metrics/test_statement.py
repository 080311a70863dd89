"""换数先看影响: one edit lists exactly the statements that depend on it, an identical file none."""

from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from metrics.statement import KEY, statements
from tests.examples import examples
from tests.metrics.board import mart
from tests.tables import run, table

RULES = [{"rule": "neg", "kind": "negative_growth", "level": "amber", "indicator": "output"}]
BLANK = dict.fromkeys(("level", "growth_pct", "gap_pp", "value"), 0.0)


def city(growths: dict[tuple[str, int], float]) -> list[dict]:
    return [{"area": a, "month": m, "growth_pct": g} for (a, m), g in growths.items()]


BASE = {(a, m): g for m in (5, 6) for a, g in (("a", 5.0), ("b", 3.0), ("c", 1.0))}
TARGETS = [{"area": "b", "type": "growth", "value": 2.0}]


def published(growths) -> list:
    drawn = {"fact": city(growths), "rule": RULES, "target": TARGETS}
    return [typed(mart(name, **drawn)) for name in ("figure", "warning")]


def typed(rows: list[dict]):
    text = {"indicator", "area", "chain", "basis", "growth_word", "rule", "status", "batch"}
    usual = {**dict.fromkeys(text, ""), "year": 0, "month": 0, "rank": 0, **BLANK}
    keep = [*KEY, *("level", "growth_pct", "growth_word", "rank", "gap_pp", "rule", "value")]
    usual = {name: usual[name] for name in keep}
    rows = [{**row, "level": None} if "rule" in row else row for row in rows]
    return table([{n: r.get(n) for n in keep} for r in rows], usual | {"growth_word": None})


def changes(before, now) -> list[tuple]:
    (old, old_rules), (new, new_rules) = published(before), published(now)
    found = run(statements, old, new, old_rules, new_rules)
    return sorted((r["area"], r["month"], r["statement"]) for r in found)


def test_an_identical_file_lists_nothing():
    assert changes(BASE, BASE) == []


def test_one_edit_lists_exactly_what_depends_on_it():
    assert changes(BASE, {**BASE, ("b", 6): -1.0}) == [
        ("b", 6, "growth"),
        ("b", 6, "rank"),
        ("b", 6, "target_met"),
        ("b", 6, "warning_raised"),
        ("c", 6, "rank"),
    ]


def test_a_missing_unit_and_a_new_month():
    fewer = {key: g for key, g in BASE.items() if key != ("c", 6)}
    assert changes(BASE, fewer) == [("c", 6, "missing")]
    assert changes(BASE, {**BASE, ("a", 7): -9.0, ("b", 7): 3.0}) == []


@examples(6)
@given(st.sampled_from(list(BASE)), st.integers(-30, 80))
def test_a_seeded_edit_lists_what_a_full_recomputation_differs_in(place, tenths):
    now = {**BASE, place: tenths / 10}

    def told(growths) -> dict[tuple, object]:
        said = {}
        for month, area in product((5, 6), "abc"):
            mine = growths[area, month]
            said[area, month, "growth"] = mine
            said[area, month, "rank"] = sum(growths[o, month] > mine for o in "abc")
            said[area, month, "warning"] = mine < 0
            if area == "b":
                said[area, month, "target_met"] = mine - 2.0 < 0
        return said

    old, new = told(BASE), told(now)
    expected = []
    for key, value in new.items():
        if value != old[key]:
            name = key[2]
            if name == "warning":
                name = "warning_raised" if value else "warning_cleared"
            expected.append((*key[:2], name))
    assert changes(BASE, now) == sorted(expected)
