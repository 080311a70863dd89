"""The metrics against the slow model on invented cities full of gaps, losses, zeros and ties.

One example is a hundred cities: twenty are two thousand, and by `make test-long` twenty thousand.
"""

import random
from decimal import Decimal

from hypothesis import Phase, example, given
from hypothesis import strategies as st

from tests.examples import examples
from tests.metrics import slow
from tests.metrics.board import mart

CITIES = 100
TYPES = ("amount", "net_increase", "count", "ceiling", "growth", "rank", "milestone")
YEARS = range(2020, 2027)


def city(draw: random.Random) -> tuple[dict, dict, dict, dict]:
    """(rows, indicator, areas, targets) of one indicator."""
    kind = draw.choice(["flow", "flow", "flow", "stock", "rate", "share"])
    indicator = {
        "kind": "ratio" if kind == "share" else kind,
        "basis": "point" if kind == "stock" else "ytd",
        "price": "real" if kind == "rate" else draw.choice(["nominal", "physical"]),
        "diff": "pp" if kind == "share" else "pct",
        "rank_by": "level" if kind == "share" else draw.choice(["growth", "growth", "level"]),
        "direction": draw.choice(["up", "up", "down", "none"]),
        "decimals": draw.choice([0, 1, 2]),
        "unit_factor": draw.choice([1, 10, 10_000]),
        "is_additive": kind in ("flow", "stock"),
    }
    group = draw.choice(["g", "g", ""])
    areas = {"top": ("top", ""), **{a: ("top", draw.choice(["g", group])) for a in "abc"}}
    rows, has_january = {}, draw.random() < 0.5
    for area in areas:
        for chain in ("all", "x") if draw.random() < 0.3 else ("all",):
            for year in YEARS:
                for month in (1, 2, 3, 6, 12):
                    if draw.random() < 0.15 or (month == 1 and not has_january):
                        continue
                    bases = [indicator["basis"]]
                    if kind == "flow" and draw.random() < 0.1:
                        bases.append("month")
                    for basis in bases:
                        rows[area, chain, year, month, basis] = row(draw, kind)
    targets = {
        (area, year): (draw.choice(TYPES), Decimal(draw.randint(1, 400)) / 4)
        for area in areas
        for year in (2025, 2026)
        if draw.random() < 0.5
    }
    return rows, indicator, areas, targets


def row(draw: random.Random, kind: str) -> dict:
    def number(low, high, known=0.8, step=100):
        return Decimal(draw.randint(low, high)) / step if draw.random() < known else None

    level = None if kind == "rate" else number(-300, 3000, 0.92)
    level = Decimal(0) if level is not None and draw.random() < 0.05 else level
    word = draw.choice([None] * 30 + ["扭亏为盈", "由盈转亏", "持平"])
    return {
        "level": level,
        "growth": number(-300, 300, 0.9 if kind == "rate" else 0.5, 20),
        "word": word,
        "change": number(-50, 50, 0.2, 10) if kind == "share" else None,
        "base": None if kind == "rate" else number(-300, 3000, 0.4),
        "rank": draw.choice([None] * 20 + [1, 2, 9]),
    }


def drawn(cities) -> dict:
    fact, indicator, area, target = [], [], {}, []
    for n, (rows, facts, areas, targets) in enumerate(cities):
        name = f"i{n}"
        indicator.append({"indicator": name, **facts, "unit_factor": float(facts["unit_factor"])})
        for (place, chain, year, month, basis), values in rows.items():
            code = f"{place}{n}"
            fact.append(
                {"indicator": name, "area": code, "chain": chain, "year": year, "month": month,
                 "basis": basis, "level": values["level"], "growth_pct": values["growth"],
                 "growth_word": values["word"], "change_pp": values["change"],
                 "base": values["base"], "rank": values["rank"]}
            )  # fmt: skip
        for place, (parent, group) in areas.items():
            area[f"{place}{n}"] = {
                "area": f"{place}{n}", "parent": f"{parent}{n}", "rank_group": group,
            }  # fmt: skip
        for (place, year), (kind, value) in targets.items():
            target.append(
                {"indicator": name, "area": f"{place}{n}", "year": year, "type": kind,
                 "value": float(value)}
            )  # fmt: skip
    chains = [{"chain": "all"}, {"chain": "x", "kind": "chain"}]
    return {
        "fact": fact, "indicator": indicator, "area": list(area.values()), "target": target,
        "chain": chains,
    }  # fmt: skip


def differences(cities) -> list:
    """(city, key, column, found, expected) wherever the metrics and the slow model part."""
    found = {}
    for one in mart("figure", **drawn(cities)):
        n = one["indicator"][1:]
        key = (one["area"].removesuffix(n), one["chain"], one["year"], one["month"], one["basis"])
        found[int(n), key] = one
    wrong = []
    for n, (rows, indicator, areas, targets) in enumerate(cities):
        expected = slow.figures(rows, indicator, areas, targets)
        keys = {key for number, key in found if number == n}
        wrong += [(n, key, "row", key in keys, key in expected) for key in keys ^ set(expected)]
        for key, values in expected.items():
            for name, value in values.items():
                got = found.get((n, key), {}).get(name)
                if not near(got, value):
                    wrong.append((n, key, name, got, value))
    return wrong


def near(found, expected) -> bool:
    if isinstance(expected, Decimal) and found is not None:
        return abs(Decimal(found) - expected) <= Decimal("1e-9") * max(1, abs(expected))
    return found == expected


# A seed does not get simpler by getting smaller: nothing is shrunk.
@examples(20, phases=(Phase.explicit, Phase.reuse, Phase.generate))
@given(st.integers(0, 2**63))
@example(0)
def test_the_metrics_agree_with_the_slow_model(seed):
    draw = random.Random(seed)
    assert differences([city(draw) for _ in range(CITIES)]) == []


def test_the_slow_model_can_tell_a_wrong_figure():
    rows, indicator, areas, targets = city(random.Random(1))
    key = next(key for key, values in rows.items() if values["level"])
    changed = {**rows, key: {**rows[key], "level": rows[key]["level"] + 1}}
    expected = slow.figures(rows, indicator, areas, targets)
    assert slow.figures(changed, indicator, areas, targets) != expected
    assert not near(1.0, Decimal(2))
    assert near(None, None)
    assert not near(None, Decimal(0))
