"""Tables drawn in the test, written as a real file, read by the real reader."""

import shutil
from pathlib import Path

import pytest
import xlsxwriter

from etl.catalog import load_catalog
from etl.reader import read_extract

ROOT = Path(__file__).parents[3]
EXTRACTS = ROOT.parent / "shared" / "extracts"
HUBEI = [
    "420100武汉市",
    "420200黄石市",
    "420300十堰市",
    "420500宜昌市",
    "420600襄阳市",
    "420700鄂州市",
    "420800荆门市",
    "420900孝感市",
    "421000荆州市",
    "421100黄冈市",
    "421200咸宁市",
    "421300随州市",
    "429004仙桃市",
    "429005潜江市",
    "429006天门市",
    "429021神农架林区",
]
MEASURES = ("level", "growth_pct", "growth_word", "change_pp", "base", "rank", "share_pct")


def rows_of(drawing):
    """Cells of a drawing; `>` continues the cell at the left, `^` the one above, `'` is text."""
    rows, merges = [], {}
    for line in drawing.strip("\n").splitlines():
        row = []
        for column, cell in enumerate(line.split("|")):
            bare = cell.strip()
            if bare in (">", "^"):
                at = (len(rows), column - 1) if bare == ">" else (len(rows) - 1, column)
                top, left = next(
                    (
                        key
                        for key, (b, r) in merges.items()
                        if key <= at and at[0] <= b and at[1] <= r
                    ),
                    at,
                )
                bottom, right = merges.get((top, left), (top, left))
                merges[top, left] = (max(bottom, len(rows)), max(right, column))
                row.append(None)
            elif bare.startswith("'"):
                row.append(bare[1:])
            else:
                try:
                    row.append(float(bare))
                except ValueError:
                    row.append(cell.rstrip().removeprefix(" ") if bare else None)
        rows.append(row)
    return rows, merges


def write_workbook(path, sheets, hidden=()):
    book = xlsxwriter.Workbook(path)
    percent = book.add_format({"num_format": "0.0%"})
    for name, drawing in sheets.items():
        sheet = book.add_worksheet(name)
        if name in hidden:
            sheet.hide()
        rows, merges = rows_of(drawing)
        for r, row in enumerate(rows):
            for c, value in enumerate(row):
                if isinstance(value, float):
                    sheet.write_number(r, c, value)
                elif value and value.endswith("%%"):
                    sheet.write_number(r, c, float(value[:-2]) / 100, percent)
                elif value:
                    sheet.write_string(r, c, value)
        for (top, left), (bottom, right) in merges.items():
            value = rows[top][left]
            if isinstance(value, float):
                sheet.merge_range(top, left, bottom, right, value)
            else:
                sheet.merge_range(top, left, bottom, right, value or "")
    book.close()
    return path


@pytest.fixture(scope="session")
def catalog():
    return load_catalog(ROOT / "data" / "catalog")


@pytest.fixture(scope="session")
def hubei_catalog(tmp_path_factory):
    """The demo catalogue and what the real extracts of Hubei need."""
    folder = tmp_path_factory.mktemp("hubei") / "catalog"
    shutil.copytree(ROOT / "data" / "catalog", folder)
    aliases = (folder / "aliases.csv").read_text(encoding="utf-8")
    aliases = aliases.replace("area,全省,990000", "area,全省,420000")
    (folder / "aliases.csv").write_text(aliases, encoding="utf-8")
    with (folder / "areas.csv").open("a", encoding="utf-8") as file:
        text = (folder / "areas.csv").read_text(encoding="utf-8")
        if "420000," not in text:
            file.write("420000,湖北省,湖北,province,100000,\n")
        for place in HUBEI:
            code, name = place[:6], place[6:]
            file.write(f"{code},{name},{name},prefecture,420000,prefecture\n")
        file.write("422800,恩施土家族苗族自治州,恩施州,prefecture,420000,prefecture\n")
    with (folder / "indicators.yaml").open("a", encoding="utf-8") as file:
        for code, name, short in (
            ("retail", "社会消费品零售总额", "社零总额"),
            ("retail_large", "限上零售额", "限上"),
        ):
            file.write(
                f"\n- {{id: {code}, name: {name}, short: {short}, kind: flow, unit: 亿元, "
                f"price: nominal, department: 统计局, lag_days: 15, aliases: [], "
                f"definition: {name}。}}\n"
            )
    return load_catalog(folder)


@pytest.fixture
def read(tmp_path, catalog):
    """Read drawn sheets: read(表名=画), or read({表名: 画}, name=...)."""

    def reader(drawing, name="报表.xlsx", hidden=(), catalog=catalog):
        sheets = drawing if isinstance(drawing, dict) else {"Sheet1": drawing}
        path = tmp_path / Path(name).name
        write_workbook(path, sheets, hidden)
        return read_extract(path, catalog, name)

    return reader


@pytest.fixture
def read_text(tmp_path, catalog):
    """Read a text file written in an encoding."""

    def reader(text, name="报表.csv", encoding="utf-8"):
        path = tmp_path / name
        path.write_bytes(text.encode(encoding))
        return read_extract(path, catalog)

    return reader


def said(reading):
    """Rows as one set of plain tuples: key, then the measures that are there."""
    assert [str(problem) for problem in reading.problems] == []
    found = set()
    for row in reading.observation.to_pylist():
        key = tuple(row[name] for name in ("indicator", "area", "chain", "year", "month", "basis"))
        for name in MEASURES:
            if row[name] is not None:
                found.add((*key, name, row[name]))
        if row["status"] != "reported":
            found.add((*key, "status", row["status"]))
    return found


def status(reading):
    """Cell -> read, refused or ignored."""
    return {number.cell: number.status for number in reading.numbers}


def reason(reading, cell):
    """Why the number of a cell was refused or left out."""
    return next(number.reason for number in reading.numbers if number.cell == cell)


def seen(reading):
    """Cell -> its number, of those that were read."""
    return {number.cell: number for number in reading.numbers if number.status == "read"}


def refused(reading):
    """The cells whose numbers were refused."""
    return {number.cell for number in reading.numbers if number.status == "refused"}


def values(reading):
    """(area, month, basis, measure, value), of tables of one indicator."""
    return {(row[1], *row[4:]) for row in said(reading)}


def measures(reading):
    """(indicator, year, month, basis, measure, value) of all rows."""
    return {(row[0], *row[3:]) for row in said(reading)}


def found(reading, area="990502"):
    """The same of one area."""
    return {(row[0], *row[3:]) for row in said(reading) if row[1] == area}
