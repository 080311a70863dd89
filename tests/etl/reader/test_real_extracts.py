"""The real extracts: read completely and rightly, or refused for the right reason."""

import csv
import re
import shutil

import openpyxl
import pytest

from etl.catalog import load_catalog
from etl.grid.book import read_book
from etl.reader import read_extract
from tests.etl.reader.conftest import EXTRACTS, said

pytestmark = pytest.mark.skipif(not EXTRACTS.is_dir(), reason="the real extracts are not here")
NUMBER = re.compile(r"-?\d+(\.\d+)?")


def extract(number):
    return next(EXTRACTS.glob(f"{number}_*"))


def count_csv(path, encoding):
    """Cells that are nothing but a number, counted without our reader."""
    with path.open(encoding=encoding, newline="") as file:
        return sum(bool(NUMBER.fullmatch(cell.strip())) for row in csv.reader(file) for cell in row)


def total(reading):
    return reading.numbers_read + reading.numbers_refused + reading.numbers_ignored


def test_01_growth_of_value_added_by_month(catalog):
    reading = read_extract(extract("01"), catalog)
    found = said(reading)
    assert (reading.numbers_read, total(reading)) == (30 + 33, 63)
    nation = ("value_added", "100000", "all")
    assert (*nation, 2020, 4, "month", "growth_pct", 3.9) in found
    assert (*nation, 2020, 2, "ytd", "growth_pct", -13.5) in found
    assert (*nation, 2017, 5, "ytd", "growth_pct", 6.7) in found
    assert not [row for row in found if row[3:6] == (2020, 2, "month")]
    assert {row[4] for row in found} == set(range(2, 13))


def test_03_month_and_cumulative_stay_apart_and_repeats_agree(catalog):
    reading = read_extract(extract("03"), catalog)
    found = said(reading)
    assert (reading.numbers_read, total(reading)) == (80 + 80 + 38, 198)
    cars = ("auto_export_delivery", "100000", "all")
    assert (*cars, 2019, 3, "month", "level", 310.7e8) in found
    assert (*cars, 2019, 3, "ytd", "level", 879.2e8) in found
    assert (*cars, 2019, 3, "month", "growth_pct", -1.1) in found
    assert (*cars, 2019, 3, "ytd", "growth_pct", 1.8) in found
    assert (*cars, 2018, 10, "ytd", "level", 3139e8) in found
    assert len(found) == 80
    assert {number.status for number in reading.numbers} == {"read"}


def test_05_gdp_of_provinces(catalog):
    path = extract("05")
    reading = read_extract(path, catalog)
    assert reading.encoding == "GB18030"
    assert (reading.numbers_read, total(reading)) == (31 * 25, count_csv(path, "gb18030"))
    found = said(reading)
    assert ("gdp", "110000", "all", 2017, 12, "ytd", "level", 28014.94e8) in found
    assert ("gdp", "650000", "all", 1993, 12, "ytd", "level", 495.25e8) in found


def test_06_is_refused_because_its_indicator_is_not_named(catalog):
    path = extract("06")
    reading = read_extract(path, catalog)
    assert reading.encoding == "UTF-8 BOM"
    assert reading.observation.num_rows == 0
    assert [problem.rule.split("：")[0] for problem in reading.problems] == ["缺指标"]
    assert reading.numbers_refused == count_csv(path, "utf-8-sig")


def test_07_money_supply_with_time_downwards(catalog):
    path = extract("07")
    reading = read_extract(path, catalog)
    assert (reading.numbers_read, total(reading)) == (258 * 6, count_csv(path, "gb18030"))
    found = said(reading)
    assert ("m2", "100000", "all", 2021, 5, "point", "level", 2275538.07e8) in found
    assert ("m0", "100000", "all", 2021, 1, "point", "growth_pct", -3.9) in found
    assert ("m1", "100000", "all", 1999, 12, "point", "growth_pct", 17.7) in found


def test_08_without_a_year_or_a_unit_is_refused_for_that(hubei_catalog):
    reading = read_extract(extract("08"), hubei_catalog, "市州反馈.xls")
    rules = " ".join(problem.rule for problem in reading.problems)
    assert "缺年份" in rules
    assert reading.observation.num_rows == 0


def test_13_holds_no_table(catalog):
    reading = read_extract(extract("13"), catalog)
    assert "没有找到表格" in reading.report()


def test_10_and_11_read_padded_names_and_units_in_headers(hubei_catalog):
    for number, month, level in (("10", 10, 12631.01e8), ("11", 5, 6075.81775625404e8)):
        path = extract(number)
        name = f"湖北省2016年社会消费品零售总额{path.suffix}"
        reading = read_extract(path, hubei_catalog, name)
        rows = [row for row in reading.observation.to_pylist() if row["area"] == "420000"]
        assert rows[0]["level"] == pytest.approx(level, rel=1e-12)
        assert (rows[0]["month"], rows[0]["basis"]) == (month, "ytd")
        areas = {row["area"] for row in reading.observation.to_pylist()}
        assert len(areas) == 18


def test_10_counts_what_openpyxl_counts(hubei_catalog):
    path = extract("10")
    sheet = openpyxl.load_workbook(path).active
    numbers = sum(isinstance(cell, int | float) for row in sheet.values for cell in row)
    reading = read_extract(path, hubei_catalog, "2016年社会消费品零售总额.xlsx")
    assert (reading.numbers_read, total(reading)) == (36, numbers)


GOODS = re.compile(r"^(?:其中：|\d+\.)+")
CONTRACTS = {
    "06": 'file: "06_*"\ngives: {indicator: 地区生产总值, unit: 亿元}\n',
    "08": 'file: "08_*"\ngives: {unit: 亿元}\n',
    "10": 'file: "10_*"\ngives: {indicator: 社会消费品零售总额}\n',
    "11": 'file: "11_*"\nsheet: 各市州\ngives: {indicator: 社会消费品零售总额, year: 2016}\n',
    "11b": 'file: "11_*"\nsheet: 类值\ngives: {area: 湖北省}\nreads: {合计: 规上工业}\n',
}


@pytest.fixture
def knowing_catalog(hubei_catalog, tmp_path):
    """A catalogue of Hubei that knows the names in the extracts: 限上, 林区, the kinds of goods."""
    folder = tmp_path / "catalog"
    shutil.copytree(hubei_catalog.folder, folder)
    names = "area,林区,429021\nindicator,限上,retail_large\n"
    names += "indicator,限上商品零售类值,retail_large\n"
    with (folder / "aliases.csv").open("a", encoding="utf-8") as file:
        file.write(names)
    sheet = read_book(extract("11").read_bytes(), "11.xls").sheets[1]
    with (folder / "chains.csv").open("a", encoding="utf-8") as file:
        for place, row in enumerate(sheet.rows[4:]):
            name = GOODS.sub("", (row[0] or "").replace("\u3000", "").strip())
            file.write(f"goods{place},{name},{name},chain,,\n")
    return folder


def counts(folder):
    """Number of a file -> numbers read, refused, ignored."""
    catalog = load_catalog(folder)
    found = {}
    for number in ("01", "03", "05", "06", "07", "08", "10", "11"):
        reading = read_extract(extract(number), catalog)
        refused = reading.numbers_refused
        found[number] = (reading.numbers_read, refused, reading.numbers_ignored)
    return found


def test_how_much_is_read_without_a_contract_and_with_one(knowing_catalog):
    """What its file names is read to the last number; what it does not name only a contract says.

    08 has no unit anywhere; 06, 10 and the first sheet of 11 no indicator; its second no area.
    """
    whole = {"01": 63, "03": 198, "05": 775, "07": 1548}
    alone = counts(knowing_catalog)
    assert {number: alone[number] for number in whole} == {
        number: (read, 0, 0) for number, read in whole.items()
    }
    assert alone["06"] == (0, 403, 0)
    assert (alone["08"], alone["10"], alone["11"]) == ((51, 68, 17), (0, 36, 0), (0, 188, 42))
    (knowing_catalog / "contracts").mkdir(exist_ok=True)
    for name, text in CONTRACTS.items():
        path = knowing_catalog / "contracts" / f"{name}.yaml"
        path.write_text(text, encoding="utf-8")
    told = counts(knowing_catalog)
    assert told["06"] == (403, 0, 0)
    assert (told["08"], told["10"], told["11"]) == ((119, 0, 17), (36, 0, 0), (188, 0, 42))
    shares = [read / (read + refused) for read, refused, _ in told.values()]
    assert min(shares) == 1


def test_08_with_a_unit_reads_february_as_the_cumulative(knowing_catalog):
    (knowing_catalog / "contracts").mkdir(exist_ok=True)
    path = knowing_catalog / "contracts" / "a.yaml"
    path.write_text(CONTRACTS["08"], encoding="utf-8")
    rows = said(read_extract(extract("08"), load_catalog(knowing_catalog)))
    assert {row[3:6] for row in rows} == {(2016, 2, "ytd")}
    forest = {(row[0], row[6], row[7]) for row in rows if row[1] == "429021"}
    assert ("retail", "level", 233904319.7740124) in forest
    assert ("retail_large", "growth_pct", -39.747097290804746) in forest
