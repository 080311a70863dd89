"""python -m metrics: the figures that a page would show, for people and for scripts.

Exit codes: 0 printed, 2 the question cannot be answered (unknown code, nothing published).
"""

import argparse
import json
import sys
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import duckdb

import warehouse
from metrics import lists
from metrics.argument import day, garbled_of, unread, year
from metrics.compiled import FOLDER, written
from metrics.explain_more import BESIDE, EXPLAINED, EveryExplanation
from metrics.formula import FormulaError
from metrics.node import KEY
from metrics.printout import PRINTERS
from metrics.question import BASES, Question, Unanswerable, answer

if TYPE_CHECKING:
    import pyarrow as pa

OK, REFUSED = 0, 2
NOTHING_PUBLISHED = "还没有发布的数据 → 先运行 python -m etl load"
OUTDATED = "当前快照由旧版本发布，缺少这一问要用的表 → 运行 python -m etl publish"
MAIN_VALUES = (
    *("level", "growth_pct", "rank", "share_pct", "pull_pp", "gap_pp", "required_growth_pct"),
)


def main(arguments: list[str] | None = None) -> int:
    """Run one command under WORKSPACE."""
    asked = parser().parse_args(arguments)
    if garbled := garbled_of(asked):
        return refuse(Unanswerable(f"“{garbled}”不是 UTF-8 文字 → 在 UTF-8 的终端里输入"))
    try:
        return asked.command(asked)
    except duckdb.CatalogException:
        return refuse(Unanswerable(OUTDATED))


def run_show(asked: argparse.Namespace) -> int:
    """Print figures."""
    try:
        with connection(asked.as_of) as con:
            rows = answer(con, question_of(asked))
    except (Unanswerable, warehouse.NoSnapshot) as no:
        return refuse(no)
    write(PRINTERS[asked.format](rows))
    return OK


def run_explain(asked: argparse.Namespace) -> int:
    """Print how figures came about."""
    from metrics.printout import as_tree

    try:
        with connection(asked.as_of) as con:
            rows = answer(con, question_of(asked))
            explanation = EveryExplanation(con)
            names = [asked.value] if asked.value else MAIN_VALUES
            trees = [
                (row, explanation.node(name, tuple(row[part] for part in KEY)))
                for row in rows
                for name in names
                if name in BESIDE or row[name] is not None
            ]
    except (Unanswerable, warehouse.NoSnapshot) as no:
        return refuse(no)
    if asked.format == "json":
        write(
            json.dumps([tree.as_dict() for _, tree in trees], ensure_ascii=False, indent=1) + "\n"
        )
    else:
        write("".join(as_tree(row, tree) for row, tree in trees))
    return OK


def run_changes(asked: argparse.Namespace) -> int:
    """Print which statements read otherwise than they did on a day."""
    from metrics.difference import TABLES, difference
    from metrics.printout import as_changes

    try:
        with connection(asked.since) as before, connection(None) as now, duckdb.connect() as con:
            held = ({n: one.table(n).to_arrow_table() for n in TABLES} for one in (before, now))
            found = difference(con, *held)
    except (Unanswerable, warehouse.NoSnapshot) as no:
        return refuse(no)
    write(as_changes(found, asked.format))
    return OK


def run_list(asked: argparse.Namespace) -> int:
    """Print one of the lists of metrics/lists.py."""
    try:
        with connection(asked.as_of) as con:
            rows = lists.listed(con, asked)
    except (Unanswerable, FormulaError, OSError, warehouse.NoSnapshot) as no:
        return refuse(no)
    write(lists.printed(rows, asked.format))
    return OK


def run_score(asked: argparse.Namespace) -> int:
    """Print the scores of units by a scheme."""
    from etl.catalog import CatalogError
    from etl.scoring import scheme_tables
    from metrics.compiled import ROLLING
    from metrics.listing import Refused
    from metrics.scoresheet import PRINTERS, needed_last_year, notes, sheet
    from metrics.unit_files import listed_units

    suffix, shared, remarks = ROLLING if asked.rolling else "", {}, []
    try:
        terms, tables = scheme_tables(warehouse.workspace_folder() / "catalog", asked.scheme)
        if asked.input is None:
            if terms.scheme["rank_group"] == "enterprise":
                raise Unanswerable("企业方案评价的是企业 → 用 --input 给出企业数据的 CSV")
            if asked.last is not None or asked.group is not None:
                raise Unanswerable("园区不分组，上年数在本工作区 → 去掉 --group、--last")
            con = warehouse.open_snapshot().cursor()
        else:
            if asked.rolling:
                raise Unanswerable("名单里的数只有一种口径，不能滚动 12 个月 → 去掉 --rolling")
            asked_of = (asked.input, asked.last, terms, asked.year, asked.group)
            units, shared, remarks = listed_units(*asked_of)
            tables |= units
            con = duckdb.connect(config={"python_enable_replacements": "false"})
        with con:
            rows, month, unknown = sheet(con, terms, tables, asked.year, suffix, shared)
        if not rows:
            raise Unanswerable(f"{asked.year} 年没有可评价的单位 → 换一年，或先导入园区数据")
        needed_last_year(terms, unknown, asked.year)
    except (Unanswerable, Refused, CatalogError, OSError, warehouse.NoSnapshot) as no:
        return refuse(no)
    write(PRINTERS[asked.format](terms, rows))
    for note in notes(terms, unknown, asked.year, month, asked.rolling, remarks):
        print(f"注意：{note}", file=sys.stderr)
    return OK


def run_compile(_: argparse.Namespace) -> int:
    """Write the marts' SQL; files of marts that are no more go."""
    from metrics.marts import queries  # Ibis takes a second to import; `show` does without

    made = written(queries(input_schemas()))
    for file in FOLDER.glob("*.sql"):
        if file.name not in made:
            file.unlink()
    FOLDER.mkdir(exist_ok=True)
    for name, text in made.items():
        (FOLDER / name).write_text(text, encoding="utf-8")
    print(f"{len(made)} 个文件写入 metrics/sql")
    return OK


def input_schemas() -> "dict[str, pa.Schema]":
    """Every table of warehouse/schema.sql, and fact: observation with is_revised, cells by name."""
    schema = Path(warehouse.__file__).parent / "schema.sql"
    with duckdb.connect() as con:
        con.execute(schema.read_text(encoding="utf-8"))
        con.execute(
            """CREATE TABLE fact AS
               SELECT * REPLACE (
                   '' AS level_cell, '' AS growth_cell, '' AS base_cell, '' AS rank_cell,
                   '' AS share_cell
               ), false AS is_revised
               FROM observation"""
        )
        named = con.execute("SELECT table_name FROM duckdb_tables()").fetchall()
        return {name: con.table(name).to_arrow_table().schema for (name,) in named}


def question_of(asked: argparse.Namespace) -> Question:
    """What the command line asks."""
    return Question(asked.indicator, asked.area, asked.month, asked.chain, asked.basis)


def refuse(no: Exception) -> int:
    """Say why there is no answer."""
    reason = NOTHING_PUBLISHED if isinstance(no, warehouse.NoSnapshot) else str(no)
    print(unread(no) if isinstance(no, OSError) else reason, file=sys.stderr)
    return REFUSED


def write(text: str) -> None:
    """To standard output, in UTF-8 and with its own line ends wherever it runs."""
    sys.stdout.reconfigure(encoding="utf-8", newline="")
    sys.stdout.write(text)


def parser() -> argparse.ArgumentParser:
    """What may be asked."""
    whole = argparse.ArgumentParser(prog="python -m metrics", description="查询已发布的指标")
    commands = whole.add_subparsers(required=True, metavar="命令")
    compiled = commands.add_parser("compile", help="由 metrics/*.py 重新生成 metrics/sql/*.sql")
    compiled.set_defaults(command=run_compile)
    show = commands.add_parser("show", help="指标数值、增速、位次、份额、拉动、进度")
    show.add_argument("--format", choices=PRINTERS, default="table", help="默认 table")
    show.set_defaults(command=run_show)
    scored = commands.add_parser("score", help="按方案给园区或一份名单中的企业打分、排名、定类")
    scored.set_defaults(command=run_score)
    scheme = "方案代码（catalog/schemes），或一个方案文件 .yaml"
    scored.add_argument("--scheme", required=True, metavar="ID", help=scheme)
    scored.add_argument("--year", required=True, type=year, metavar="YYYY", help="如 2025")
    scored.add_argument("--group", metavar="NAME", help="只评这一组，如 规上")
    listed = "单位名单 CSV，方案的每个指标一列；没有时评本工作区的园区"
    scored.add_argument("--input", type=Path, metavar="FILE", help=listed)
    scored.add_argument("--last", type=Path, metavar="FILE", help="上年的名单，基准为上年均值时用")
    rolling = "园区按近 12 个月计分，而不是本年 1—m 月累计"
    scored.add_argument("--rolling", action="store_true", help=rolling)
    scored.add_argument("--format", choices=("table", "csv"), default="table", help="默认 table")
    changes = commands.add_parser("changes", help="自某日以来哪些说法变了：位次、增速、进度、预警")
    changes.add_argument(
        "--since", required=True, type=day, metavar="YYYY-MM-DD", help="与该日所知相比"
    )
    changes.add_argument("--format", choices=("csv", "json"), default="csv", help="默认 csv")
    changes.set_defaults(command=run_changes)
    explain = commands.add_parser("explain", help="一个数怎么算的：公式、输入、出处")
    explain.add_argument("--value", choices=EXPLAINED, metavar="COLUMN", help="如 growth_pct、rank")
    explain.add_argument("--format", choices=("text", "json"), default="text", help="默认 text")
    explain.set_defaults(command=run_explain)
    then = "当时（当日及以前收到的）已知的数"
    for one in (show, explain, *lists.add(commands, run_list)):
        one.add_argument("--as-of", type=day, metavar="YYYY-MM-DD", help=then)
    for one in (show, explain):
        one.add_argument("--indicator", required=True, metavar="ID", help="指标代码或名称")
        area = "地区代码或名称，或 county、prefecture、park 等一组"
        one.add_argument("--area", required=True, metavar="ID", help=area)
        one.add_argument("--month", required=True, metavar="YYYY-MM", help="如 2026-10")
        chain = "产业链代码或名称；chain 为各链；默认合计"
        one.add_argument("--chain", default="all", metavar="ID", help=chain)
        basis = "累计、当月、期末或全部；默认为该指标常用的一种"
        one.add_argument("--basis", choices=BASES, help=basis)
    return whole


def connection(as_of: datetime | None) -> duckdb.DuckDBPyConnection:
    """The published snapshot, or the same tables as they would have been then."""
    if as_of is None:
        return warehouse.open_snapshot().cursor()
    from etl.catalog import CatalogError
    from etl.publish import as_of as known_then

    try:
        return known_then(warehouse.workspace_folder(), as_of)
    except CatalogError as no:
        raise Unanswerable(str(no)) from None


if __name__ == "__main__":
    sys.exit(main())
