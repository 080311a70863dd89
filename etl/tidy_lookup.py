"""Every distinct text of a tidy extract, looked up in the catalogue once."""

from dataclasses import dataclass

import duckdb

from etl.catalog import Catalog
from etl.period import NoPeriod, read_period
from etl.tidy_sql import DISTINCT, FILL, LINE, LOOKUPS, NUMBER

RATE = "percent"


@dataclass(frozen=True)
class Fault:
    """A text that means nothing here, with the first row it stands in and how often it stands."""

    row: int
    column: str
    text: str
    rule: str
    cure: str
    times: int


def look_up(con: duckdb.DuckDBPyConnection, catalog: Catalog) -> list[Fault]:
    """Fill the lookup tables with the meaning of every text in table `text`; return the faults."""
    for statement in (LINE, NUMBER, LOOKUPS):
        con.execute(statement)
    faults: list[Fault] = []
    found = {
        "means": indicators(con, catalog, faults),
        "place": members(con, catalog, faults, "地区", "area", "areas.csv"),
        "branch": members(con, catalog, faults, "产业链", "chain", "chains.csv"),
        "time": periods(con, faults),
    }
    for name, rows in found.items():
        if rows:
            con.execute(FILL[name], {"rows": rows})
    return faults


def unknown(catalog: Catalog, kind: str, text: str, file: str) -> tuple[str, str]:
    """Rule and cure for a name not in the catalogue; a near name is offered, never taken."""
    near = catalog.nearest(kind, text)
    offered = f"，最接近的是“{near}”" if near else ""
    return f"目录中没有{offered}", f"改正名称，或补入 catalog/aliases.csv（新增则补 {file}）"


def indicators(con: duckdb.DuckDBPyConnection, catalog: Catalog, faults: list[Fault]) -> list[dict]:
    """Indicator and unit together: the factor to the base unit, or that the value is a growth."""
    rows = []
    for name, unit, row, times in con.execute(DISTINCT["指标"]).fetchall():
        code = catalog.find("indicator", name or "")
        unit_code = catalog.find("unit", unit or "")
        if code is None:
            rule, cure = unknown(catalog, "indicator", name or "", "indicators.yaml")
            faults.append(Fault(row, "指标", name, rule, cure, times))
            continue
        indicator = catalog.indicators[code]
        if unit_code is None:
            rule = "单位未登记" if unit else "缺单位"
            cure = f"{indicator['name']}用{indicator['unit']}，或补入 catalog/units.yaml"
            faults.append(Fault(row, "单位", unit, rule, cure, times))
            continue
        measure = catalog.units[unit_code]
        is_rate = measure.base == RATE and indicator["base_unit"] != RATE
        if measure.base != indicator["base_unit"] and not is_rate:
            rule = f"{indicator['name']}不能以此为单位"
            faults.append(
                Fault(row, "单位", unit, rule, f"改为{indicator['unit']}等同类单位", times)
            )
            continue
        rows.append(
            {
                "name": name,
                "unit": unit,
                "indicator": code,
                "factor": measure.factor,
                "is_rate": is_rate,
                "is_pp": indicator["diff"] == "pp" and not is_rate,
                "default_basis": "point" if indicator["kind"] == "stock" else None,
            }
        )
    return rows


def members(
    con: duckdb.DuckDBPyConnection,
    catalog: Catalog,
    faults: list[Fault],
    column: str,
    kind: str,
    file: str,
) -> list[dict]:
    """Codes of areas or chains; no chain means the whole."""
    rows = []
    for name, row, times in con.execute(DISTINCT[column]).fetchall():
        code = catalog.find(kind, name) if name else ("all" if kind == "chain" else None)
        if code is None:
            rule, cure = unknown(catalog, kind, name or "", file)
            faults.append(Fault(row, column, name, rule, cure, times))
        else:
            rows.append({"name": name, kind: code})
    return rows


def periods(con: duckdb.DuckDBPyConnection, faults: list[Fault]) -> list[dict]:
    """Year, month and basis of every pair of 时期 and 口径."""
    rows = []
    for name, said, row, times in con.execute(DISTINCT["时期"]).fetchall():
        try:
            period = read_period(name or "", said or "")
        except NoPeriod as fault:
            shown = f"{name or ''} {said or ''}".strip()
            faults.append(Fault(row, "时期", shown, fault.rule, fault.cure, times))
        else:
            rows.append({"name": name, "said": said, **vars(period)})
    return rows
