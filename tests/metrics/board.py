"""The marts of drawn tables, made in the order and by the functions of metrics/marts.py."""

from datetime import datetime
from functools import cache

import duckdb

from metrics.compiled import written
from metrics.marts import queries
from tests.tables import AREA, CHAIN, FACT, INDICATOR, TARGET, table

OBSERVATION = {name: value for name, value in FACT.items() if name != "is_revised"}
EMPTY = {
    "rule": {
        "rule": "", "kind": "", "name": "", "level": "", "indicator": "", "other": "",
        "threshold": 0.0, "months": 1, "rank_group": "", "valid_from": "",
    },
    "park": {"park": "", "leading_chain": "", "veto_from": "", "veto_until": "", "veto_reason": ""},
    "scheme": {
        "scheme": "", "name": "", "version": "", "rank_group": "", "valid_from": "",
        "valid_until": "", "source": "", "county": "", "status": "published", "bonus_max": 0.0,
        "malus_max": 0.0, "tie": "better", "quota_rounding": "down", "refill": False,
        "veto_grade": "", "exempt_grade": "T", "landless": "refuse", "shared_parcel": "refuse",
        "move_max": 0, "no_last_year": "refuse",
    },
    "scheme_item": {
        "scheme": "", "unit_group": "", "indicator": "", "weight": 0.0, "transform": "ratio",
        "start": 0.0, "base": "mean", "base_value": 1.0, "cap": 1.5, "floor": 0.0,
        "missing": "reweight", "penalty": 0.0, "zero": "value", "place_order": 0,
    },
    "scheme_base": {
        "scheme": "", "unit_group": "", "indicator": "", "industry": "", "base_value": 0.0,
    },
    "scheme_list": {
        "scheme": "", "unit": "", "rule": "", "classes": 0, "reason": "", "place_order": 0,
    },
    "scheme_grade": {"scheme": "", "grade": "", "quota_pct": 0.0, "place_order": 0},
    "scheme_standard": {"scheme": "", "indicator": "", "at_least": 0.0},
    "batch": {"batch": "b1", "vintage": 1, "received": datetime(2026, 11, 1)},
    "area": AREA, "chain": CHAIN, "indicator": INDICATOR, "target": TARGET, "fact": FACT,
    "observation": OBSERVATION,
}  # fmt: skip


def mart(until: str, **drawn) -> list[dict]:
    """The rows of a mart (or a working table) of drawn input tables.

    drawn: table name -> drawing or rows; what is not drawn has one usual row (chain, indicator) or
    none.
    Without an `area` drawing every area of the fact competes in the group county under the parent
    `city`.
    """
    inputs = {name: table(_rows(name, drawn), defaults) for name, defaults in EMPTY.items()}
    if "area" not in drawn:
        areas = dict.fromkeys(["city", *sorted(inputs["fact"]["area"].to_pylist())])
        rows = [
            {"area": name, "parent": "city", "rank_group": "" if name == "city" else "county"}
            for name in areas
        ]
        inputs["area"] = table(rows, AREA)
    with duckdb.connect() as con:
        for name, rows in inputs.items():
            con.register(name, rows)
        for name, statement in _compiled():
            con.execute(statement).fetchall()
            if name == until:
                return con.sql(f'FROM "{name}"').to_arrow_table().to_pylist()
    raise KeyError(until)


def figures(fact, **drawn) -> list[dict]:
    """The rows of figure of a drawn fact."""
    return mart("figure", fact=fact, **drawn)


def _rows(name: str, drawn: dict):
    return drawn.get(name, [{}] if name in ("chain", "indicator") else [])


@cache
def _compiled() -> list[tuple[str, str]]:
    made = queries({name: table([], defaults).schema for name, defaults in EMPTY.items()})
    return [(name, text) for (name, _), text in zip(made, written(made).values(), strict=True)]
