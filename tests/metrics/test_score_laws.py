"""Laws of scoring: the slow model agrees, better never scores lower, order changes nothing."""

from hypothesis import given
from hypothesis import strategies as st

from tests.examples import examples
from tests.metrics.scoring import scored, slow

TRIES = 60  # each compares a whole city
NUMBER = st.integers(-500, 3000).map(lambda n: n / 10)
POSITIVE = st.integers(1, 3000).map(lambda n: n / 10)
GRADES = st.sampled_from(
    [
        (("A", 15), ("B", 60), ("C", 20), ("D", 5)),
        (("A", 20), ("B", 40), ("C", 35), ("D", 5)),
        (("A", 50), ("B", 50)),
    ]
)
BASES = ["mean", "industry", "fixed", "industry_fixed", "last_year"]
WEIGHTS = st.sampled_from([(100,), (60, 40), (45, 35, 20)])


@st.composite
def items(draw) -> list[dict]:
    found = []
    for n, weight in enumerate(draw(WEIGHTS)):
        transform = draw(st.sampled_from(["ratio", "minmax", "reverse", "reverse_half", "rank"]))
        found.append(
            {"indicator": f"i{n}", "weight": float(weight), "transform": transform,
             "start": draw(st.sampled_from([0.0, 0.2])) if transform == "minmax" else 0.0,
             "base": draw(st.sampled_from(BASES)), "bases": {"x": 24.097, "y": 60.0},
             "zero": draw(st.sampled_from(["value", "missing"])),
             "base_value": draw(st.sampled_from([0.5, 1.0, 2.0, 24.097])),
             "cap": draw(st.sampled_from([1.0, 1.5, 1e6])),
             "floor": draw(st.sampled_from([0.0, -1.0])),
             "missing": draw(st.sampled_from(["mean", "zero", "reweight", "penalty"])),
             "penalty": 3.0, "place_order": n}
        )  # fmt: skip
    return found


@st.composite
def cities(draw, number=NUMBER, is_whole=False):
    """(values, items, grades, units, rules) of up to a dozen units."""
    scheme = draw(items())
    names = [f"u{n}" for n in range(draw(st.integers(1, 12)))]
    gone = [f"v{n}" for n in range(draw(st.integers(0, 3)))]
    value = number if is_whole else st.none() | number
    values = {u: {item["indicator"]: draw(value) for item in scheme} for u in names}
    units = [
        {"unit": u, "industry": draw(st.sampled_from("xy")),
         "veto": draw(st.sampled_from(["", "", "", "违法用地"])),
         "is_exempt": draw(st.sampled_from([False, False, False, True])),
         "bonus": float(draw(st.integers(0, 8))), "malus": float(draw(st.integers(0, 8))),
         "move": draw(st.integers(-1, 2))}
        for u in names
    ]  # fmt: skip
    rules = {
        "bonus_max": 5.0, "malus_max": 5.0, "tie": draw(st.sampled_from(["better", "worse"])),
        "quota_rounding": draw(st.sampled_from(["down", "half_up", "up"])),
        "refill": draw(st.booleans()), "veto_grade": draw(st.sampled_from(["", "A"])),
        "last": {u: {item["indicator"]: draw(value) for item in scheme} for u in gone},
    }  # fmt: skip
    return values, scheme, draw(GRADES), units, rules


def close(left: float, right: float) -> bool:
    return abs(left - float(right)) <= 1e-9 * max(1.0, abs(left))


@examples(TRIES)
@given(cities())
def test_the_slow_model_gives_the_same_scores_places_and_grades(city):
    values, scheme, grades, units, rules = city
    found = scored(values, scheme, grades, units, **rules)
    wanted = slow(values, scheme, grades, units, **rules)
    assert found.keys() == wanted.keys()
    for unit, (score, rank, grade) in wanted.items():
        assert close(found[unit]["value"], score)
        assert (found[unit]["rank"], found[unit]["grade"]) == (rank, grade)


@examples(TRIES)
@given(cities(is_whole=True), st.data())
def test_a_better_value_never_lowers_its_own_score_or_place(city, data):
    values, scheme, grades, units, rules = city
    # With a base that is not positive an item is not scored at all: nothing to compare.
    values = {u: {i: abs(v) + 0.1 for i, v in own.items()} for u, own in values.items()}
    unit = data.draw(st.sampled_from(sorted(values)))
    item = data.draw(st.sampled_from(scheme))
    step = data.draw(POSITIVE)
    name, is_reverse = item["indicator"], item["transform"].startswith("reverse")
    better = values[unit][name] / (1 + step) if is_reverse else values[unit][name] + step
    improved = {**values, unit: {**values[unit], name: better}}
    before = scored(values, scheme, grades, units, **rules).get(unit)
    if before is None:  # exempt, and nobody is left to be measured against
        return
    after = scored(improved, scheme, grades, units, **rules)[unit]
    assert after["value"] >= before["value"] - 1e-9
    if before["rank"] is not None:
        assert after["rank"] <= before["rank"]


@examples(TRIES)
@given(cities(), st.randoms())
def test_the_order_of_units_and_items_changes_nothing(city, random):
    values, scheme, grades, units, rules = city
    names, turned = list(values), list(scheme)
    random.shuffle(names)
    random.shuffle(turned)
    before = scored(values, scheme, grades, units, **rules)
    after = scored({u: values[u] for u in names}, turned, grades, units, **rules)
    for unit, row in before.items():
        assert close(row["value"], after[unit]["value"])
        assert (row["rank"], row["grade"]) == (after[unit]["rank"], after[unit]["grade"])


@examples(TRIES)
@given(cities(), st.sampled_from([10_000.0, 0.0015, 1 / 15]))
def test_another_unit_of_measure_changes_nothing(city, factor):
    values, scheme, grades, units, rules = city
    other = [
        item
        | {"base_value": item["base_value"] * (factor if item["base"] == "fixed" else 1)}
        | {"bases": {i: base * factor for i, base in item["bases"].items()}}
        for item in scheme
    ]
    turned, last = (
        {u: {i: v and v * factor for i, v in own.items()} for u, own in city.items()}
        for city in (values, rules["last"])
    )
    before = scored(values, scheme, grades, units, **rules)
    after = scored(turned, other, grades, units, **{**rules, "last": last})
    for unit, row in before.items():
        assert abs(row["value"] - after[unit]["value"]) < 1e-6
        assert (row["rank"], row["grade"]) == (after[unit]["rank"], after[unit]["grade"])


@examples(TRIES)
@given(st.lists(st.integers(0, 9999), min_size=1, max_size=200), GRADES)
def test_grades_hold_as_many_as_their_quota_unless_the_last_ones_tie(scores, grades):
    values = {f"u{n}": {"i": score / 100} for n, score in enumerate(scores)}
    scheme = [{"indicator": "i", "weight": 100.0, "base": "fixed", "base_value": 100.0}]
    found = scored(values, scheme, grades).values()
    until = 0
    for place, (grade, quota) in enumerate(grades[:-1]):
        until += quota
        better = {other for other, _ in grades[: place + 1]}
        inside = sorted(row["rank"] for row in found if row["grade"] in better)
        seats = len(scores) * until // 100
        assert all(rank <= seats for rank in inside)
        assert all(row["rank"] > seats for row in found if row["grade"] not in better), grade
