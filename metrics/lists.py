"""What the statistical engine knows beyond one figure: `python -m metrics ledger | places ...`."""

import argparse
import csv
import io
import json
import math
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from metrics.numeral import numeral
from metrics.question import Unanswerable, code_of, members, month_of

if TYPE_CHECKING:
    import ibis
    import pyarrow as pa

FORMS = ("csv", "json")
KEY = ("indicator", "area", "chain", "year", "month")
WHOLE = ("year", "month")
# command -> (what it prints, the options that it needs, those that it may be given)
COMMANDS = {
    "ledger": ("累计台账：累计、累计之差、当月、隐含调整", ("indicator", "area"), ("chain",)),
    "reconcile": ("口径对账：公布与名义增速、可比基数、口径差；有名单的分到企业",
                  ("indicator", "area", "month"), ("now", "then")),
    "places": ("可能位次与升降缘由：舍入、惯常修订；自身、他人、参排", ("indicator", "month"), ()),
    "needed": ("后期需增与历史上达到过几次", ("area", "month"), ("indicator",)),
    "usual": ("修订三角：平均、平均绝对修订", (), ("indicator", "area")),
    "between": ("累计增速不在上月累计与当月之间的", (), ("indicator", "area")),
    "formula": ("按公式逐月计算，如 产值÷用电量", ("text", "area"), ("chain",)),
    "coherence": ("企业水电气工税协调性，按名单逐条", ("input",), ()),
}  # fmt: skip
OPTIONS: dict[str, dict[str, Any]] = {
    "indicator": {"metavar": "ID", "help": "指标代码或名称"},
    "area": {"metavar": "ID", "help": "地区代码或名称，或 county、park 等一组"},
    "month": {"metavar": "YYYY-MM", "help": "如 2026-10"},
    "chain": {"metavar": "ID", "default": "all", "help": "产业链代码或名称，默认合计"},
    "now": {"metavar": "FILE", "type": Path, "help": "今年在库企业：area,firm,base（上年同期）"},
    "then": {"metavar": "FILE", "type": Path, "help": "上年在库企业：area,firm,level（上年公布）"},
    "text": {"metavar": "公式", "help": "指标名称或代码与 + - * / 括号；可加 .同比 .当月 等"},
    "input": {"metavar": "FILE", "type": Path, "help": "企业逐月 CSV：firm,industry,year,month,"
              "output,revenue,electricity,water,gas,staff,tax,output_ytd"},
}  # fmt: skip


def add(commands: Any, run: Callable[[argparse.Namespace], int]) -> list[argparse.ArgumentParser]:
    """The commands of this list, each a parser that calls run(asked) with asked.list its name."""
    made = []
    for name, (said, needs, may) in COMMANDS.items():
        one = commands.add_parser(name, help=said, description=said)
        for option in (*needs, *may):
            flag = option if option == "text" else f"--{option}"
            required = {} if option in ("text", *may) else {"required": True}
            one.add_argument(flag, **OPTIONS[option], **required)
        one.add_argument("--format", choices=FORMS, default="csv", help="默认 csv")
        one.set_defaults(command=run, list=name)
        made.append(one)
    return made


def listed(con: Any, asked: argparse.Namespace) -> "pa.Table":
    """The rows of a list, its columns also where it has none; levels in the base unit (of a
    formula: in the unit of its column).

    Takes    con: a DuckDB connection with the tables of a snapshot.
    Errors   Unanswerable; metrics.formula.FormulaError.
    """
    return LISTS[asked.list](Tables(con), asked)


def printed(table: "pa.Table", form: str) -> str:
    """CSV, or a list of objects."""
    rows = table.to_pylist()
    if form == "json":
        return json.dumps(rows, ensure_ascii=False, indent=1, default=str) + "\n"
    text = io.StringIO()
    writer = csv.DictWriter(text, table.column_names, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue()


class Tables:
    """The tables of a snapshot as ibis expressions, and the rows of an expression."""

    def __init__(self, con: Any) -> None:
        self.con = con

    def table(self, name: str, rows: "pa.Table | None" = None) -> "ibis.Table":
        """A table of the snapshot, or rows of our own under a name."""
        import ibis

        if rows is not None:
            self.con.register(name, rows)
        schema = self.con.table(name).limit(0).to_arrow_table().schema
        return ibis.table(ibis.Schema.from_pyarrow(schema), name)

    def rows(self, expression: "ibis.Table", *order: str) -> "pa.Table":
        """The rows, in order."""
        import ibis

        ordered = expression.order_by(list(order)) if order else expression
        query = str(ibis.to_sql(ordered, dialect="duckdb"))
        return self.con.sql(query).to_arrow_table()

    def asked(self, name: str, asked: argparse.Namespace) -> "ibis.Table":
        """The rows of a table for the indicator, areas and chain asked for, where they are."""
        rows = self.table(name)
        if getattr(asked, "indicator", None):
            rows = rows.filter(rows.indicator == code_of(self.con, "indicator", asked.indicator))
        if getattr(asked, "area", None):
            rows = rows.filter(rows.area.isin(members(self.con, "area", asked.area)))
        if getattr(asked, "chain", None):
            rows = rows.filter(rows.chain == code_of(self.con, "chain", asked.chain))
        return rows


def _ledger(tables: Tables, asked: argparse.Namespace) -> "pa.Table":
    return tables.rows(tables.asked("account", asked), *KEY)


def _reconcile(tables: Tables, asked: argparse.Namespace) -> "pa.Table":
    from metrics.reconcile import gap_parts, split

    year, month = month_of(asked.month)
    rows = tables.asked("reconciled", asked)
    rows = rows.filter((rows.chain == "all") & (rows.basis == "ytd"))
    rows = rows.filter((rows.year == year) & (rows.month == month))
    if (asked.now is None) != (asked.then is None):
        raise Unanswerable("企业名单要两份 → --now 今年在库，--then 上年在库")
    if asked.now is None:
        return tables.rows(rows, *KEY)
    now = tables.table("_firm_now", read_rows(asked.now, ("area", "firm"), ("base",)))
    then = tables.table("_firm_then", read_rows(asked.then, ("area", "firm"), ("level",)))
    return tables.rows(gap_parts(rows, split(now, then)), "area")


def _places(tables: Tables, asked: argparse.Namespace) -> "pa.Table":
    year, month = month_of(asked.month)
    rows = tables.asked("sureness", asked)
    rows = rows.filter((rows.year == year) & (rows.month == month))
    return tables.rows(rows, "basis", "rank", "area")


def _needed(tables: Tables, asked: argparse.Namespace) -> "pa.Table":
    year, month = month_of(asked.month)
    rows = tables.asked("reach", asked)
    return tables.rows(rows.filter((rows.year == year) & (rows.month == month)), *KEY)


def _usual(tables: Tables, asked: argparse.Namespace) -> "pa.Table":
    return tables.rows(tables.asked("triangle", asked), "indicator", "area", "measure")


def _between(tables: Tables, asked: argparse.Namespace) -> "pa.Table":
    from metrics.ledger import convexity

    return tables.rows(convexity(tables.asked("figure", asked)), *KEY)


def _formula(tables: Tables, asked: argparse.Namespace) -> "pa.Table":
    import pyarrow as pa

    from metrics.formula import FormulaError, read_formula
    from metrics.reference import Names, calculated

    names = Names(*(_facts(tables, kind) for kind in ("indicator", "area", "chain")))
    formula = read_formula(asked.text, names)
    if not formula.names:
        raise FormulaError("公式里没有指标 → 至少写一个指标，如 产值")
    chain = code_of(tables.con, "chain", asked.chain)
    found = []
    for area in members(tables.con, "area", asked.area):
        rows = calculated(tables.table("figure"), formula, names, area, chain)
        found.append(tables.rows(rows, "year", "month"))
    whole = pa.concat_tables(found)
    return whole.append_column("unit", pa.array([formula.unit.text] * len(whole), pa.string()))


def _facts(tables: Tables, kind: str) -> Mapping[str, dict]:
    return {row[kind]: row for row in tables.rows(tables.table(kind), kind).to_pylist()}


def _coherence(tables: Tables, asked: argparse.Namespace) -> "pa.Table":
    from metrics.coherence import FIRM, INPUTS, flags

    rows = read_rows(asked.input, FIRM, ("year", "month", *INPUTS, "output_ytd"))
    firm = tables.table("_firm", rows)
    ytd = firm.drop("output").rename(output="output_ytd")
    return tables.rows(flags(firm, ytd), "firm", "year", "month", "rule")


def read_rows(path: Path, words: tuple[str, ...], numbers: tuple[str, ...]) -> "pa.Table":
    """Rows of a CSV (UTF-8 or GB18030): columns of words, and of numbers, which may be empty.

    Errors   Unanswerable: which column is missing, which line is short or holds no number; OSError.
    """
    import pyarrow as pa

    from metrics.listing import Refused, text_of

    try:
        lines = list(csv.DictReader(io.StringIO(text_of(path.name, path.read_bytes()))))
    except Refused as no:
        raise Unanswerable(str(no)) from None
    except csv.Error:
        raise Unanswerable(f"{path.name} 有一格长过 13 万字 → 检查引号是否成对") from None
    missing = [name for name in (*words, *numbers) if not lines or name not in lines[0]]
    if missing:
        raise Unanswerable(f"{path.name} 缺列：{'、'.join(missing)} → 第一行写列名")
    for n, line in enumerate(lines, 2):
        if None in line or None in line.values():  # more or fewer cells than there are names
            raise Unanswerable(f"{path.name} 第 {n} 行的格数与列名不符 → 检查逗号")
    found: dict[str, list] = {name: [line[name] for line in lines] for name in words}
    for name in numbers:
        found[name] = [_number(path, n, name, line[name]) for n, line in enumerate(lines, 2)]
    kinds = dict.fromkeys(WHOLE, pa.int32())
    arrays = {name: pa.array(found[name], pa.string()) for name in words}
    arrays |= {name: pa.array(found[name], kinds.get(name, pa.float64())) for name in numbers}
    return pa.table(arrays)


def _number(path: Path, line: int, name: str, text: str) -> float | int | None:
    try:
        value = numeral(text)
    except ValueError:
        value = math.nan
    is_whole = name in WHOLE and value is not None
    if (is_whole and not (value.is_integer() and 0 < value < 10_000)) or value is math.nan:
        kind = "年份或月份" if is_whole else "数"
        raise Unanswerable(f"{path.name} 第 {line} 行 {name}“{text}”不是{kind} → 改正后再试")
    return int(value) if is_whole else value


LISTS = {
    "ledger": _ledger, "reconcile": _reconcile, "places": _places, "needed": _needed,
    "usual": _usual, "between": _between, "formula": _formula, "coherence": _coherence,
}  # fmt: skip
