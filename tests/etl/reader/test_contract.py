"""A contract supplies what a file does not say; what the file says wins."""

import shutil

import pytest

from etl.catalog import CatalogError, load_catalog
from etl.explain import write_contract
from etl.reader import read_extract
from tests.etl.reader.conftest import ROOT, said, write_workbook

TABLE = """
地区 | 2月 | 1-2月 | 累计增速
临江区 | 10 | 10 | 0.0
望北 区 | 20 | 20 | 3.5
老城片 | 1 | 1 | 2
"""
CONTRACT = """
file: "上报*.xlsx"
gives: {indicator: 工业投资, unit: 亿元, year: 2026}
reads: {老城片: ""}
zero_growth: missing
"""


@pytest.fixture
def catalog_with(tmp_path):
    folder = tmp_path / "catalog"
    shutil.copytree(ROOT / "data" / "catalog", folder)

    def make(**contracts):
        (folder / "contracts").mkdir(exist_ok=True)
        for name, text in contracts.items():
            (folder / "contracts" / f"{name}.yaml").write_text(text, encoding="utf-8")
        return load_catalog(folder)

    return make


@pytest.fixture
def file(tmp_path):
    return write_workbook(tmp_path / "上报.xlsx", {"Sheet1": TABLE})


def test_a_contract_gives_what_is_missing(catalog_with, file):
    reading = read_extract(file, catalog_with(a=CONTRACT))
    found = said(reading)
    assert ("investment", "990503", "all", 2026, 2, "ytd", "level", 20e8) in found
    assert {row[7] for row in found if row[6] == "growth_pct"} == {3.5}
    assert (reading.numbers_read, reading.numbers_refused, reading.numbers_ignored) == (5, 0, 4)


def test_without_it_the_file_is_refused(catalog_with, file):
    rules = read_extract(file, catalog_with()).report()
    assert "缺指标" in rules
    assert "老城片" in rules


def test_headings_win_over_a_contract(catalog_with, tmp_path):
    path = write_workbook(
        tmp_path / "上报.xlsx", {"Sheet1": "地区 | 2025年1-9月工业税收(万元)\n临江区 | 1\n"}
    )
    found = said(read_extract(path, catalog_with(a=CONTRACT)))
    key = ("industrial_tax", "990502", "all", 2025, 9, "ytd")
    assert found == {(*key, "level", 1e4)}


def test_a_contract_of_another_file_does_not_hold(catalog_with, file):
    other = CONTRACT.replace("上报*.xlsx", "税收*.xlsx")
    assert not read_extract(file, catalog_with(a=other)).is_accepted


def test_unknown_rows_are_set_aside_only_where_the_contract_says_so(catalog_with, file):
    text = CONTRACT.replace('reads: {老城片: ""}', "unknown_rows: set_aside")
    reading = read_extract(file, catalog_with(a=text))
    assert reading.is_accepted
    ignored = {number.cell: number.reason for number in reading.numbers if "搁置" in number.reason}
    assert set(ignored) == {"B4", "C4", "D4"}


def test_a_faulty_contract_is_reported_with_its_line(catalog_with, file):
    text = 'file: "*"\ngives:\n  indicator: 工业投姿\n  month: 13\nrows: 3\n'
    with pytest.raises(CatalogError) as error:
        read_extract(file, catalog_with(bad=text))
    assert "contracts/bad.yaml" in str(error.value)
    assert "工业投姿" in str(error.value)
    assert len(error.value.problems) == 3


def test_a_draft_asks_for_what_is_missing_and_does_not_hold_yet(catalog_with, file):
    catalog = catalog_with()
    draft = write_contract(file, catalog)
    text = draft.read_text(encoding="utf-8")
    assert draft.name == "上报.yaml.draft"
    assert 'indicator: "？"' in text
    assert '"老城片": "？"' in text
    assert load_catalog(catalog.folder).fingerprint == catalog.fingerprint
    filled = text.replace('indicator: "？"', "indicator: 工业投资").replace(
        '"老城片": "？"', '"老城片": ""'
    )
    filled = filled.replace('year: "？"', "year: 2026").replace('unit: "？"', "unit: 亿元")
    again = read_extract(file, catalog_with(drafted=filled))
    assert "缺指标" not in again.report()
