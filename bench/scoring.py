"""Half a million enterprises scored under one scheme, and five thousand once more."""

import time
from pathlib import Path

import duckdb

from etl.scoring import scheme_tables
from metrics.compiled import score

CATALOG = Path(__file__).parent.parent / "data" / "catalog"
SCHEME, GROUP = "huangyan-2022", "规上"

UNIT_SQL = """
    SELECT $scheme AS scheme, 2025::SMALLINT AS year, 12::TINYINT AS month, $group AS unit_group,
           'e' || n AS unit, (n % 40)::VARCHAR AS industry, if(n % 200 = 0, '违法用地', '') AS veto,
           n % 100 = 0 AS is_exempt,
           0.0::DOUBLE AS bonus, 0.0::DOUBLE AS malus, 0::INTEGER AS move
    FROM range($units) AS x(n)
"""
VALUE_SQL = """
    SELECT $scheme AS scheme, 2025::SMALLINT AS year, 12::TINYINT AS month, 'e' || n AS unit,
           indicator, if(hash(n, indicator) % 50 = 0, NULL,
           base_value * (hash(indicator, n) % 20000) / 10000) AS value,
           NULL::DOUBLE AS size
    FROM range($units) AS x(n), scheme_item WHERE unit_group = $group
"""


def seconds(units: int, tries: int = 3) -> float:
    """The quickest of a few scorings of that many units, results fetched."""
    _, tables = scheme_tables(CATALOG, SCHEME)
    with duckdb.connect(config={"threads": "2"}) as con:
        con.execute("SET enable_progress_bar = false")
        con.register("scheme_item", tables["scheme_item"])
        size = {"scheme": SCHEME, "group": GROUP, "units": units}
        unit = con.sql(UNIT_SQL, params=size).to_arrow_table()
        value = con.sql(VALUE_SQL, params=size).to_arrow_table()
        con.unregister("scheme_item")
        return min(_timed(con, {**tables, "_unit": unit, "_value": value}) for _ in range(tries))


def _timed(con: duckdb.DuckDBPyConnection, tables: dict) -> float:
    began = time.perf_counter()
    _, totals = score(con, tables)
    took = time.perf_counter() - began
    if not totals.num_rows:
        raise RuntimeError("nothing was scored")
    return took
