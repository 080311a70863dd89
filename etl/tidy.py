"""Tidy extracts: one row a figure, headed 指标 地区 产业链 时期 口径 数值 单位 增速 同期数.

A column is read at a time: every distinct text is looked up once, and SQL joins the answers back.
"""

from pathlib import Path

import duckdb
import pyarrow as pa

from etl.catalog import Catalog
from etl.grid.decode import decode
from etl.grid.delimited import read_delimited
from etl.grid.sheet import Refusal, Sheet, cell_name
from etl.reader.reading import OBSERVATION, Problem, Reading
from etl.tidy_heading import OPTIONAL, tidy_columns, tidy_head
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

MOST_SENT = 50_000
MEMORY = "2GB"
WRITE = """
COPY (SELECT *, $batch AS batch FROM observation) TO $into (FORMAT parquet, PARQUET_VERSION v2)
"""


def tidy_database() -> duckdb.DuckDBPyConnection:
    """Where tidy extracts are resolved; it spills nothing to disk and asks no network."""
    config = {"memory_limit": MEMORY, "temp_directory": "", "preserve_insertion_order": "false"}
    con = duckdb.connect(config=config)
    con.execute("SELECT 1").fetchall()  # an unread result would keep the connection busy
    return con


def write_tidy(
    con: duckdb.DuckDBPyConnection, path: Path, into: Path, batch: str, name: str, catalog: Catalog
) -> Reading:
    """A tidy CSV as a reading, its rows as the Parquet file of a batch when they are many.

    Errors   Refusal when it cannot be cut into rows; MemoryError.
    """
    try:
        reading = read_tidy_csv(con, path, path.read_bytes(), catalog, name)
        if reading is None:
            raise Refusal("不是长表", "核对表头")
        if not reading.problems:
            if con.execute("SELECT count(*) FROM observation").fetchall()[0][0] > MOST_SENT:
                con.execute(WRITE, {"batch": batch, "into": str(into)})
                reading.parquet = str(into)
            else:
                reading.observation = resolved(con)
    except duckdb.OutOfMemoryException:
        raise MemoryError from None
    finally:
        con.execute("DROP VIEW IF EXISTS line; DROP TABLE IF EXISTS text")
        con.execute("DROP TABLE IF EXISTS observation")
    return reading


def read_tidy_sheets(sheets: list[Sheet], catalog: Catalog, reading: Reading) -> Reading:
    """A workbook whose sheets are all tidy, as one reading."""
    rows = []
    with duckdb.connect(config={"threads": 1}) as con:
        for sheet in sheets:
            one = read_tidy_sheet(con, sheet, catalog, reading.file)
            reading.problems += one.problems
            reading.numbers_read += one.numbers_read
            reading.numbers_refused += one.numbers_refused
            rows.append(resolved(con))
    if reading.problems:
        reading.numbers_refused += reading.numbers_read
        reading.numbers_read = 0
    else:
        reading.observation = pa.concat_tables(rows)
    return reading


def resolved(con: duckdb.DuckDBPyConnection) -> pa.Table:
    """Table `observation` as Arrow."""
    rows = con.sql("FROM observation ORDER BY rowid").to_arrow_table()
    return rows.select(OBSERVATION.names).cast(OBSERVATION)


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
    return resolve(con, columns, catalog, "", Reading(name, "csv", encoding))


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
    faults = look_up(con, catalog)
    said = {
        "sheet": sheet,
        "level_column": places["数值"],
        "growth_column": places.get("增速"),
        "base_column": places.get("同期数"),
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
