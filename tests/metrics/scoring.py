"""Units scored by the compiled stages, and by an independent slow model on Decimal numbers."""

from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Decimal

import duckdb

from metrics.compiled import score
from tests.metrics.board import EMPTY
from tests.tables import table

VALUE = {
    "scheme": "s", "year": 2025, "month": 12, "unit": "", "indicator": "", "value": None,
    "size": 0.0,
}  # fmt: skip
UNIT = {
    "scheme": "s", "year": 2025, "month": 12, "unit_group": "", "unit": "", "industry": "",
    "veto": "", "is_exempt": False, "bonus": 0.0, "malus": 0.0, "move": 0,
}  # fmt: skip
AB = (("A", 50), ("B", 50))


def scored(values: dict, items: list[dict], grades=AB, units=(), last=None, **scheme) -> dict:
    """Unit -> its score row, with `points` and `bound` by indicator.

    Takes    values: unit -> {indicator: value, or (value, size)}; units: rows that say more; last:
             values of the year before. An item may hold `bases`: industry -> base.
    """
    drawn = [
        {"unit": unit, "indicator": name, "year": year}
        | dict(zip(("value", "size"), v if isinstance(v, tuple) else (v, None), strict=True))
        for year, city in ((2025, values), (2024, last or {}))
        for unit, known in city.items()
        for name, v in known.items()
    ]
    items = [dict(item) for item in items]
    bases = [
        {"scheme": "s", "indicator": item["indicator"], "industry": i, "base_value": float(b)}
        for item in items
        for i, b in item.pop("bases", {}).items()
    ]
    before = [{"unit": unit, "year": 2024} for unit in last or {}]
    more = {row["unit"]: row for row in units}
    steps = [
        {"scheme": "s", "grade": g, "quota_pct": float(q), "place_order": i}
        for i, (g, q) in enumerate(grades)
    ]
    rows = [{"scheme": "s", **item} for item in items]
    with duckdb.connect() as con:
        item, total = score(
            con,
            {
                "_value": table(drawn, VALUE),
                "_unit": table(
                    [{"unit": unit} | more.get(unit, {}) for unit in values] + before, UNIT
                ),
                "scheme": table([{"scheme": "s", **scheme}], EMPTY["scheme"]),
                "scheme_item": table(rows, EMPTY["scheme_item"]),
                "scheme_list": table([], EMPTY["scheme_list"]),
                "scheme_base": table(bases, EMPTY["scheme_base"]),
                "scheme_grade": table(steps, EMPTY["scheme_grade"]),
            },
        )
    found = {row["unit"]: row for row in total.to_pylist() if row["year"] == 2025}
    for row in found.values():
        row["points"], row["bounds"] = {}, {}
    for row in item.to_pylist():
        if row["unit"] in found and row["year"] == 2025:
            found[row["unit"]]["points"][row["indicator"]] = row["points"]
            found[row["unit"]]["bounds"][row["indicator"]] = row["bound"]
    return found


def slow(values: dict, items: list[dict], grades=AB, units=(), last=None, **scheme) -> dict:
    """The same by hand: unit -> (score, rank, grade), one unit and one item after the other."""
    usual = {"veto": "", "is_exempt": False, "bonus": 0, "malus": 0, "move": 0}
    more = {unit: dict(usual) for unit in values}
    for row in units:
        more[row["unit"]] |= row
    rule = {**EMPTY["scheme"], **scheme}
    rated = [unit for unit in values if not more[unit]["is_exempt"]]
    given: dict = {unit: {} for unit in values}
    for item in items:
        item = {**EMPTY["scheme_item"], **item}
        known = {u: v for u in values if (v := _decimal(values[u].get(item["indicator"])))}
        if item.get("zero") == "missing":
            known = {u: v for u, v in known.items() if v[0] != 0}
        before = [_decimal(city.get(item["indicator"])) for city in (last or {}).values()]
        item["before"] = _mean([found for found in before if found])
        peers = {u: v for u, v in known.items() if u in rated}
        for unit in values:
            if unit in known:
                given[unit][item["indicator"]] = _points(known[unit], unit, peers, more, item)
        own = [p for u in rated if (p := given[u].get(item["indicator"])) is not None]
        for unit in values:
            if given[unit].get(item["indicator"]) is None:
                due = {"zero": Decimal(0), "penalty": -Decimal(str(item["penalty"]))}
                due["mean"] = sum(own) / len(own) if own else None
                given[unit][item["indicator"]] = due.get(item["missing"])
    weights = {item["indicator"]: Decimal(str(item["weight"])) for item in items}
    result = {}
    for unit in values:
        held = {n: p for n, p in given[unit].items() if p is not None}
        if held:
            share = sum(weights.values()) / sum(weights[name] for name in held)
            bonus = min(Decimal(str(more[unit]["bonus"])), Decimal(str(rule["bonus_max"])))
            malus = min(Decimal(str(more[unit]["malus"])), Decimal(str(rule["malus_max"])))
            result[unit] = sum(held.values()) * share + bonus - malus
    return _graded(result, more, grades, rule)


def _decimal(given):
    value, size = given if isinstance(given, tuple) else (given, None)
    if value is None:
        return None
    return Decimal(str(value)), None if size is None else Decimal(str(size))


def _mean(known):
    """Sum over sum where sizes are known, else the plain mean; None of nothing."""
    weighed = [(value, size) for value, size in known if size is not None]
    land = sum(size for _, size in weighed)
    if weighed and land:
        return sum(value * size for value, size in weighed) / land
    return sum(value for value, _ in known) / len(known) if known else None


def _points(own, unit, peers, more, item):
    if item["base"] in ("industry", "industry_fixed"):
        same = more[unit].get("industry", "")
        peers = {u: v for u, v in peers.items() if more[u].get("industry", "") == same}
    values = [value for value, _ in peers.values()]
    x, one = own[0], Decimal(1)
    mean = item["before"] if item["base"] == "last_year" else _mean(list(peers.values()))
    start = Decimal(str(item["start"]))
    if item["transform"] in ("ratio", "reverse", "reverse_half"):
        base = Decimal(str(item["base_value"]))
        if item["base"] == "industry_fixed":
            given = item["bases"].get(more[unit].get("industry", ""))
            base = None if given is None or not peers else Decimal(str(given))
        elif item["base"] != "fixed":
            base = None if mean is None or not peers else base * mean
        if base is None or base <= 0:
            return None
        part = {
            "ratio": x / base, "reverse": 2 - x / base, "reverse_half": (2 - x / base) / 2,
        }[item["transform"]]  # fmt: skip
    elif item["transform"] == "minmax":
        low, high = min(values, default=x), max(values, default=x)
        part = start + (1 - start) * ((x - low) / (high - low) if high > low else one)
    elif unit not in peers:
        return None
    else:
        part = one - Decimal(sum(value > x for value in values)) / len(values)
    capped = max(min(part, Decimal(str(item["cap"]))), Decimal(str(item["floor"])))
    return capped * Decimal(str(item["weight"]))


def _graded(scores, more, grades, rule):
    cent = Decimal("0.01")
    shown = {unit: score.quantize(cent, ROUND_HALF_UP) for unit, score in scores.items()}
    count = sum(not more[unit]["is_exempt"] for unit in scores)
    stands = {
        unit: score
        for unit, score in shown.items()
        if not more[unit]["is_exempt"] and not (more[unit]["veto"] and rule["refill"])
    }
    rounding = {"down": ROUND_FLOOR, "half_up": ROUND_HALF_UP, "up": ROUND_CEILING}
    result = {}
    for unit, found in scores.items():
        if more[unit]["veto"]:
            result[unit] = (found, None, rule["veto_grade"] or grades[-1][0])
        elif more[unit]["is_exempt"]:
            result[unit] = (found, None, rule["exempt_grade"])
        else:
            rank = 1 + sum(other > shown[unit] for other in stands.values())
            last = sum(other >= shown[unit] for other in stands.values())
            place, until = (last if rule["tie"] == "worse" else rank), Decimal(0)
            for grade, quota in grades:
                until += Decimal(str(quota))
                seats = (until * count / 100).quantize(Decimal(1), rounding[rule["quota_rounding"]])
                if place <= seats or grade == grades[-1][0]:
                    letters = [letter for letter, _ in grades]
                    aim = letters.index(grade) - more[unit]["move"]
                    moved = letters[min(max(aim, 0), len(letters) - 1)]
                    result[unit] = (found, rank, moved)
                    break
    return result
