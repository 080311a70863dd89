"""Tidy extracts: one row a figure, headed 指标 地区 产业链 时期 口径 数值 单位 增速 同期数.

A column is read at a time: every distinct text is looked up once, and SQL joins the answers back.
"""

import codecs
import csv
import io
from pathlib import Path

import duckdb
import pyarrow as pa

from etl.catalog import Catalog
from etl.grid.decode import decode
from etl.grid.delimited import read_delimited, separator_of
from etl.grid.sheet import Refusal, Sheet, cell_name
from etl.names import normal
from etl.reader.reading import Problem, Reading
from etl.tidy_lookup import Fault, look_up
from etl.tidy_sql import (
    ADD_COLUMN,
    BASES,
    CAREFUL,
    FILLED,
    NOT_A_NUMBER,
    PLAIN,
    RATE_TWICE,
    READ,
    WRONG_BASIS,
)

REQUIRED = ("指标", "地区", "时期", "数值", "单位")
OPTIONAL = ("产业链", "口径", "增速", "同期数")
COLUMNS = (*REQUIRED, *OPTIONAL)
OTHER_WORDS = {
    "同比": "增速",
    "同比增速": "增速",
    "增长": "增速",
    "上年同期": "同期数",
    "链": "产业链",
}
HEAD_BYTES = 65_536
WIDE_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def tidy_columns(headings: list[str]) -> list[str] | None:
    """The headings of a tidy extract by their usual names, '' for one passed over; else None."""
    bare = [normal(str(text or "")).split("(")[0] for text in headings]
    named = [OTHER_WORDS.get(text, text) for text in bare]
    if not set(REQUIRED) <= set(named):
        return None
    return [
        text if text in COLUMNS and named.index(text) == i else "" for i, text in enumerate(named)
    ]


def tidy_head(content: bytes) -> tuple[list[str], str, str] | None:
    """Columns, separator and encoding of a tidy CSV by its first lines; None for any other file."""
    head = content
    if len(content) > HEAD_BYTES and not content.startswith(WIDE_MARKS):
        head = content[:HEAD_BYTES]
        head = head[: head.rfind(b"\n") + 1]
    try:
        text, encoding = decode(head)
    except Refusal:
        return None
    mark = separator_of(text)
    first = next(csv.reader(io.StringIO(text), delimiter=mark), [])
    columns = tidy_columns(first)
    return (columns, mark, encoding) if columns else None


def read_tidy_csv(
    con: duckdb.DuckDBPyConnection, path: Path, content: bytes, catalog: Catalog, name: str
) -> Reading | None:
    """A tidy CSV into table `observation` of the connection; None when the file has another shape.

    Takes    path: the file, as it was hashed; content: its bytes; name: what its problems call it.
    Errors   Refusal when the text cannot be read as rows at all.
    """
    head = tidy_head(content)
    if head is None:
        return None
    columns, mark, encoding = head
    if not encoding.startswith("UTF-8") or not read_fast(con, path, content, columns, mark):
        text, encoding = decode(content)
        text_table(con, read_delimited(text, ""), columns)
    return resolve(
        con, columns, catalog, "", Reading(name, "csv", encoding, observation=None, target=None)
    )


def read_tidy_sheet(
    con: duckdb.DuckDBPyConnection, sheet: Sheet, catalog: Catalog, name: str
) -> Reading | None:
    """A tidy sheet of a workbook into table `observation`; None when it has another shape."""
    columns = tidy_columns(sheet.rows[0]) if sheet.rows else None
    if columns is None:
        return None
    text_table(con, sheet, columns)
    return resolve(con, columns, catalog, sheet.name, Reading(name, "xlsx"))


def read_fast(
    con: duckdb.DuckDBPyConnection, path: Path, content: bytes, columns: list[str], mark: str
) -> bool:
    """Let DuckDB cut the rows; False where a line is no row, so that cells would be misnamed."""
    names = {name or f"passed{i}": "VARCHAR" for i, name in enumerate(columns)}
    try:
        con.execute(
            """CREATE OR REPLACE TABLE text AS FROM read_csv($path, columns = $names, header = true,
               delim = $mark, quote = '"', escape = '"', auto_detect = false, nullstr = '')""",
            {"path": str(path), "names": names, "mark": mark},
        )
        rows = con.execute("SELECT count(*) FROM text").fetchall()[0][0]
    except duckdb.Error:
        return False
    return rows == content.count(b"\n") - content.endswith(b"\n")


def text_table(con: duckdb.DuckDBPyConnection, sheet: Sheet, columns: list[str]) -> None:
    """The same table `text` from cells, row by row as a spreadsheet counts them."""
    cells = {
        name or f"passed{i}": pa.array(
            [text_of(sheet.get(row, i)) for row in range(1, len(sheet.rows))], pa.string()
        )
        for i, name in enumerate(columns)
    }
    con.register("cells", pa.table(cells))
    con.execute("CREATE OR REPLACE TABLE text AS FROM cells")
    con.unregister("cells")


def text_of(cell: str | float | None) -> str | None:
    """A cell as a spreadsheet would write it."""
    if isinstance(cell, float):
        return repr(int(cell)) if cell.is_integer() else repr(cell)
    return cell


def resolve(
    con: duckdb.DuckDBPyConnection, columns: list[str], catalog: Catalog, sheet: str, tidy: Reading
) -> Reading:
    """Table `text` -> table `observation`, or the problems that stand against it."""
    for name in set(OPTIONAL) - set(columns):
        con.execute(ADD_COLUMN[name])
    places = {name: i for i, name in enumerate(columns) if name}
    letters = {name: cell_name(0, i)[:-1] for name, i in places.items()}
    faults = look_up(con, catalog)
    said = {
        "sheet": sheet,
        "level_column": letters["数值"],
        "growth_column": letters.get("增速"),
        "base_column": letters.get("同期数"),
    }
    con.execute(PLAIN, said)
    filled = con.execute(FILLED).fetchall()[0][0]
    if con.execute(READ).fetchall()[0][0] != filled:
        con.execute(CAREFUL, said)
        faults += number_faults(con)
    faults += basis_faults(con, catalog)
    for fault in sorted(faults, key=by_row):
        more = f"（共 {fault.times} 处）" if fault.times > 1 else ""
        cell = cell_name(fault.row, places.get(fault.column, places["指标"]))
        value = fault.text or ""
        tidy.problems.append(Problem(tidy.file, sheet, cell, value, fault.rule + more, fault.cure))
    if tidy.problems:
        tidy.numbers_refused = filled
    else:
        tidy.numbers_read = con.execute(READ).fetchall()[0][0]
    return tidy


def by_row(fault: Fault) -> tuple[int, str]:
    """Faults in the order in which a person meets them."""
    return fault.row, fault.column


def number_faults(con: duckdb.DuckDBPyConnection) -> list[Fault]:
    """Texts where a number belongs, and a growth given twice."""
    faults = [
        Fault(row, column, text, f"{column}应为数字", "改成数字，无数留空", times)
        for column, query in NOT_A_NUMBER.items()
        for row, text, times in con.execute(query).fetchall()
    ]
    rule = "单位为百分比时数值就是增速，增速和同期数应留空"
    return faults + [
        Fault(row, "数值", text, rule, "留空，或改写单位", times)
        for row, text, times in con.execute(RATE_TWICE).fetchall()
    ]


def basis_faults(con: duckdb.DuckDBPyConnection, catalog: Catalog) -> list[Fault]:
    """A stock has no total over months, a flow no end of period; a month alone may be either."""
    faults = []
    for indicator, basis in con.execute(BASES).fetchall():
        kind = catalog.indicators[indicator]["kind"] if indicator else ""
        if basis is None and indicator:
            rule, cure = "未写明累计还是当月", "在口径列写累计、当月或期末"
        elif kind == "stock" and basis != "point":
            rule, cure = "该指标为期末数，没有累计或当月", "口径改为期末"
        elif kind == "flow" and basis == "point":
            rule, cure = "该指标为累计数，没有期末", "口径改为累计或当月"
        else:
            continue
        asked = con.execute(WRONG_BASIS, {"indicator": indicator, "basis": basis})
        faults += [Fault(row, "口径", text, rule, cure, n) for row, text, n in asked.fetchall()]
    return faults
