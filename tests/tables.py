"""Drawn tables: what a test puts in and expects, as a reader would write it on paper.

    area | year | level | word
    ---- | ---- | ----- | ----
    a    | 2025 | 100   |
    b    | 2026 |       | 持平

A blank cell is NULL; a column whose cells are all numbers is a number.
"""

import math
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime

import duckdb
import ibis
import pyarrow as pa

# The columns of warehouse/schema.sql, with what a drawing leaves out.
FACT = {
    "indicator": "output", "area": "city", "chain": "all", "year": 2026, "month": 6, "basis": "ytd",
    "level": None, "growth_pct": None, "growth_word": None, "change_pp": None, "base": None,
    "rank": None, "share_pct": None, "status": "reported", "is_revised": False, "batch": "b1",
    "vintage": 1, "sheet": "Sheet1", "level_cell": "B2", "growth_cell": None, "base_cell": None,
    "rank_cell": None, "share_cell": None,
}  # fmt: skip
INDICATOR = {
    "indicator": "output", "name": "", "short": "", "kind": "flow", "basis": "ytd", "unit": "元",
    "unit_factor": 1.0, "base_unit": "yuan", "price": "nominal", "direction": "up",
    "rank_by": "growth", "diff": "pct", "decimals": 1, "numerator": "", "denominator": "",
    "ratio_scale": 1.0, "weight": "", "is_additive": True, "scope": "", "variant_of": "",
    "department": "", "lag_days": 0, "definition": "", "place_order": 0,
}  # fmt: skip
AREA = {
    "area": "city", "name": "", "short": "", "level": "county", "parent": "city",
    "rank_group": "county", "place_order": 0,
}  # fmt: skip
CHAIN = {
    "chain": "all", "name": "规上工业", "short": "", "kind": "whole", "lead_firm": "", "chief": "",
    "place_order": 0,
}  # fmt: skip
TARGET = {
    "indicator": "output", "area": "city", "chain": "all", "year": 2026, "type": "amount",
    "value": 0.0, "owner": "", "batch": "b1", "vintage": 1, "sheet": "", "cell": "",
}  # fmt: skip
TYPES = {
    datetime: pa.timestamp("us"),
    str: pa.string(),
    float: pa.float64(),
    int: pa.int32(),
    bool: pa.bool_(),
}
NUMBERS = {"level", "growth_pct", "change_pp", "base", "share_pct", "value"}
SMALL = {"rank": pa.int16(), "year": pa.int16(), "month": pa.int8()}


def read(drawing: str) -> list[dict]:
    """The rows of a drawing as dictionaries."""
    lines = [line.strip() for line in drawing.strip().splitlines() if line.strip()]
    names = [name.strip() for name in lines[0].split("|")]
    body = [line for line in lines[1:] if set(line) - set("-| ")]
    cells = [[cell.strip() for cell in line.split("|")] for line in body]
    columns = [_typed([row[i] for row in cells]) for i in range(len(names))]
    return [dict(zip(names, values, strict=True)) for values in zip(*columns, strict=True)]


def _typed(column: Sequence[str]) -> list:
    known = [cell for cell in column if cell]
    for kind in (int, float):
        try:
            return [kind(cell) if cell else None for cell in column if known or not cell]
        except ValueError:
            continue
    return [cell or None for cell in column]


def table(rows: Sequence[Mapping] | str, defaults: Mapping | None = None) -> pa.Table:
    """Drawn or given rows as an Arrow table, the columns left out filled with the defaults."""
    rows = read(rows) if isinstance(rows, str) else rows
    defaults = defaults or {}
    names = list(dict.fromkeys([*defaults, *(name for row in rows for name in row)]))
    arrays = {
        name: pa.array([_cell(row, name, defaults) for row in rows], _type(rows, name, defaults))
        for name in names
    }
    return pa.table(arrays)


def _cell(row: Mapping, name: str, defaults: Mapping):
    value, default = row.get(name, defaults.get(name)), defaults.get(name)
    if isinstance(default, str):
        return "" if value is None else str(value)
    return float(value) if value is not None and _is_float(name, default) else value


def _is_float(name: str, default) -> bool:
    return isinstance(default, float) or (name in NUMBERS and not isinstance(default, str))


def _type(rows: Sequence[Mapping], name: str, defaults: Mapping) -> pa.DataType:
    default = defaults.get(name)
    if _is_float(name, default):
        return pa.float64()
    if name in SMALL:
        return SMALL[name]
    if default is not None:
        return TYPES[type(default)]
    values = [row[name] for row in rows if row.get(name) is not None]
    return TYPES[type(values[0])] if values else pa.string()


def run(function: Callable[..., ibis.Table], *tables: pa.Table) -> list[dict]:
    """The rows that a metric makes of tables."""
    names = [f"t{i}" for i in range(len(tables))]
    unbound = [
        ibis.table(ibis.Schema.from_pyarrow(t.schema), n)
        for n, t in zip(names, tables, strict=True)
    ]
    query = ibis.to_sql(function(*unbound), dialect="duckdb")
    return sql(query, **dict(zip(names, tables, strict=True)))


def sql(query: str, **tables: pa.Table) -> list[dict]:
    """The rows of a query on tables; hand-written, it is the witness of a metric."""
    with duckdb.connect() as con:
        for name, rows in tables.items():
            con.register(name, rows)
        return con.sql(query).to_arrow_table().to_pylist()


def same(left, right, tolerance: float = 1e-9) -> bool:
    """Equal values; numbers equal up to a relative 1e-9, NULL only to NULL."""
    if isinstance(left, float | int) and isinstance(right, float | int):
        return math.isclose(left, right, rel_tol=tolerance, abs_tol=tolerance)
    return left == right


def assert_rows(found: Sequence[Mapping], expected: str | Sequence[Mapping], *key: str) -> None:
    """The found rows, seen through the columns of the drawing and in the order of its key, are the
    drawn ones."""
    expected = read(expected) if isinstance(expected, str) else expected
    names = list(expected[0])
    key = key or tuple(names[:1])

    def order(rows):
        return sorted(rows, key=lambda row: tuple(str(row[name]) for name in key))

    seen = [{name: row[name] for name in names} for row in order(found)]
    wanted = order(expected)
    assert len(seen) == len(wanted), f"{seen} != {wanted}"
    for one, other in zip(seen, wanted, strict=True):
        wrong = {
            name: (one[name], other[name]) for name in names if not same(one[name], other[name])
        }
        assert not wrong, f"{[one[name] for name in key]}: (found, expected) {wrong}"
