"""The score sheet of a list of units: one row a unit, with its points item by item."""

import csv
import io
from collections.abc import Mapping
from typing import Any

import pyarrow as pa

from metrics.compiled import score
from metrics.printout import aligned, rounded
from metrics.question import Unanswerable
from metrics.terms import Terms

Rows = list[dict[str, Any]]
FIRST = ("unit", "group", "score", "rank", "class", "veto")
HEADINGS = dict(zip(FIRST, ("单位", "分组", "得分", "位次", "类", "否决"), strict=True))
MARKS = {"cap": "↑", "floor": "↓", "mean": "均", "zero": "零", "penalty": "罚", "reweight": "免"}
KEY = "↑ 触顶　↓ 触底　缺数：均 取该项平均分、零 计零分、罚 扣分、免 权重分摊\n"
_TEXT, _NUMBER = pa.string(), pa.float64()
_BOARD = {"scheme": _TEXT, "year": pa.int16(), "month": pa.int8(), "unit": _TEXT}
VALUE = _BOARD | {"indicator": _TEXT, "value": _NUMBER, "size": _NUMBER}
UNIT = _BOARD | {"unit_group": _TEXT, "industry": _TEXT, "veto": _TEXT, "is_exempt": pa.bool_()} | {
    "bonus": _NUMBER, "malus": _NUMBER, "move": pa.int32()
}  # fmt: skip


def given(scheme: str, years: Mapping[int, tuple[Rows, Rows]]) -> dict[str, pa.Table]:
    """Units of files as the tables _value and _unit.

    Takes    years: year -> the rows of both, as metrics.assessment reads them.
    """
    made: dict[str, list[pa.Table]] = {"_value": [], "_unit": []}
    for year, (value, unit) in years.items():
        board = {"scheme": scheme, "year": year, "month": 12}
        made["_value"].append(_table(value, VALUE, board))
        made["_unit"].append(_table(unit, UNIT, board))
    return {name: pa.concat_tables(tables) for name, tables in made.items()}


def _table(rows: Rows, columns: dict[str, pa.DataType], board: Mapping) -> pa.Table:
    filled = {
        name: pa.array([board[name] if name in board else row[name] for row in rows], kind)
        for name, kind in columns.items()
    }
    return pa.table(filled)


def sheet(
    con: Any,
    terms: Terms,
    tables: Mapping[str, pa.Table],
    year: int,
    suffix: str = "",
    shared: Mapping[str, str] | None = None,
) -> tuple[Rows, int, list[str]]:
    """Every unit with score, place, class, veto, points and what decided them; and the month.

    Takes    tables: those of the scheme and, for units of a file, _value and _unit. suffix: as
             metrics.compiled.score has it. shared: unit -> the one in whose name it is scored.
    Returns  rows in the order of group and place, those without a place last; month: 12, or the
             newest month of the year that has units; 0 when none has; and the indicators whose
             base is a mean of last year that nothing is known of.
    """
    items, totals = (table.to_pylist() for table in score(con, tables, suffix))
    month = max((row["month"] for row in items if row["year"] == year), default=0)
    before = {
        row["indicator"]
        for row in items
        if (row["year"], row["month"]) == (year - 1, month) and row["value"] is not None
    }
    order = {row["unit_group"]: row["place_order"] for row in terms.groups}
    found: dict[str, dict[str, Any]] = {}
    for row in items:
        if (row["year"], row["month"]) == (year, month):
            blank = dict.fromkeys(("score", "rank", "class"))
            blank |= {"unit": row["unit"], "group": row["unit_group"], "veto": "", "move": 0}
            own = found.setdefault(row["unit"], {**blank, "bound": {}})
            own[f"points_{row['indicator']}"] = row["points"]
            own["bound"][f"points_{row['indicator']}"] = row["bound"]
    for row in totals:
        if (row["year"], row["month"]) == (year, month):
            own = {"score": row["value"], "rank": row["rank"], "class": row["grade"]}
            own |= {"veto": row["veto"], "move": row["move"]}
            found[row["unit"]].update(own)

    def place(row: dict) -> tuple:
        rank, points = row["rank"], row["score"]
        return (order.get(row["group"], 0), rank is None, rank or 0, -(points or 0), row["unit"])

    for unit, first in (shared or {}).items():
        if first in found:
            found[unit] = found[first] | {"unit": unit, "with": first}
    groups = {row["group"] for row in found.values()}
    unknown = [code for code in terms.based_on("last_year", groups) if code not in before]
    return sorted(found.values(), key=place), month, unknown


def needed_last_year(terms: Terms, unknown: list[str], year: int) -> None:
    """Refuse where a base is last year's mean, nothing is known of it and the scheme has no other.

    Errors   Unanswerable.
    """
    if unknown and terms.scheme["no_last_year"] == "refuse":
        told = f"{terms.named(unknown)}以上年均值为基准，没有 {year - 1} 年的数"
        raise Unanswerable(f"{told} → 名单用 --last 给出上年的，园区先导入上年数据")


def notes(
    terms: Terms, unknown: list[str], year: int, month: int, is_rolling: bool, remarks: list[str]
) -> list[str]:
    """What a reader of the scores must know; remarks: those on the list itself."""
    found = list(remarks)
    if unknown:
        told = f"没有上年的数，{terms.named(unknown)}的基准按方案以本年均值代替"
        found.append(f"{told}；有上年名单的用 --last 给出")
    if month != 12 and is_rolling:
        span = f"{year - 1} 年 {month + 1} 月至 {year} 年 {month} 月"
        found.append(f"是近 12 个月（{span}）的得分")
    elif month != 12:
        found.append(f"{year} 年只到 {month} 月，是 1—{month} 月累计得分，不与全年得分相比")
    return found


def columns(terms: Terms, rows: Rows) -> list[str]:
    """The columns of a sheet: what the groups in it are scored by, in the order of the scheme."""
    groups = {row["group"] for row in rows}
    return [*FIRST, *(f"points_{code}" for code in terms.columns(groups))]


def as_csv(terms: Terms, rows: Rows) -> str:
    """The contract for scripts: fixed columns, numbers unrounded, empty where not defined."""
    text = io.StringIO()
    writer = csv.DictWriter(text, columns(terms, rows), extrasaction="ignore", lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue()


def as_table(terms: Terms, rows: Rows) -> str:
    """For people: rounded, with a mark where cap, floor or a missing value decided."""
    names = columns(terms, rows)
    number = {"score", "rank", *names[len(FIRST) :]}
    names = [name for name in names if any(row.get(name) not in (None, "") for row in rows)]
    heads = HEADINGS | {
        name: terms.indicators[name.removeprefix("points_")]["short"]
        for name in names
        if name not in FIRST
    }
    lines = [{name: _shown(row, name) for name in names} for row in rows]
    title = f"{terms.scheme['name']}（{terms.scheme['scheme']}，{terms.scheme['version']} 版）\n"
    body = aligned([{name: heads[name] for name in names}, *lines], number)
    return f"{title}{body}{KEY}说明：{terms.scheme['source']}\n"


PRINTERS = {"table": as_table, "csv": as_csv}


def _shown(row: Mapping[str, Any], name: str) -> str:
    value = row.get(name)
    if name == "score":
        return rounded(value, 2)
    if name == "class" and row["move"] and value and row["rank"] is not None:
        return f"{value}（调{'升' if row['move'] > 0 else '降'}）"
    if name == "unit" and row.get("with"):
        return f"{value}（与{row['with']}合并）"
    if name.startswith("points_"):
        return rounded(value, 2) + MARKS.get(row["bound"].get(name, ""), "")
    return "—" if value is None else str(value)
