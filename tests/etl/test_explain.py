"""The account of a file: every number once, with the headings it was read from."""

import csv
import io
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from etl.catalog import load_catalog
from etl.explain import COLUMNS, explain

ROOT = Path(__file__).parents[2]
CATALOG = ROOT / "data" / "catalog"
TEXT = """2026年1-10月工业税收,单位：万元,
地区,累计,增速(%)
临江区,100,5.5
某某区,90,-
注：共3页,,
"""


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "税收.csv"
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def catalog():
    return load_catalog(CATALOG)


def test_the_csv_is_a_contract_for_scripts(file, catalog):
    text, _ = explain(file, catalog, "csv")
    rows = list(csv.DictReader(io.StringIO(text)))
    assert (
        ",".join(COLUMNS)
        == text.splitlines()[0]
        == (
            "sheet,cell,indicator,area,chain,year,month,basis,measure,scope,unit,value,status,reason,"
            "headings"
        )
    )
    assert [(row["cell"], row["status"], row["measure"]) for row in rows] == [
        ("B3", "read", "level"),
        ("C3", "read", "growth"),
        ("B4", "refused", ""),
    ]
    first = rows[0]
    assert first["indicator"] == "industrial_tax"
    assert (first["value"], first["unit"], first["basis"]) == ("100.0", "万元", "ytd")
    assert first["headings"].split(" | ") == [
        "累计",
        "临江区",
        "2026年1-10月工业税收",
        "单位：万元",
    ]


def test_the_table_is_for_people_and_ends_with_what_was_refused(file, catalog):
    text, reading = explain(file, catalog)
    assert not reading.is_accepted
    assert "工业税收" in text
    assert "已读 2 个数，拒绝 1 个，略过 0 个" in text
    assert text.splitlines()[-1].lstrip().startswith("税收!A4  “某某区”")


def test_the_json_holds_the_same_numbers_and_the_problems(file, catalog):
    text, reading = explain(file, catalog, "json")
    whole = json.loads(text)
    assert len(whole["numbers"]) == len(reading.numbers) == 3
    assert (whole["read"], whole["refused"], whole["ignored"]) == (2, 1, 0)
    assert whole["problems"][0]["cell"] == "A4"
    assert whole["encoding"] == "UTF-8"


def test_a_text_that_a_spreadsheet_would_run_is_guarded(tmp_path, catalog):
    path = tmp_path / "=1+1.csv"
    path.write_text("=cmd,2026年1-10月工业税收(万元)\n临江区,1\n", encoding="utf-8")
    text, _ = explain(path, catalog, "csv")
    assert not [line for line in text.splitlines() if line.startswith(("=", "+", "-", "@"))]


TIDY = """指标,地区,产业链,时期,口径,数值,单位,增速,同期数
规上工业总产值,临江区,,2026-10,累计,812.4,亿元,7.9,752.9
规上工业增加值,全市,,2026-10,累计,8.1,%,,
"""


def test_a_tidy_file_is_explained_as_it_is_loaded(tmp_path, catalog):
    path = tmp_path / "长表.csv"
    path.write_text(TIDY, encoding="utf-8")
    text, reading = explain(path, catalog, "csv")
    assert reading.is_accepted
    assert [
        (row["cell"], row["measure"], row["value"], row["unit"])
        for row in csv.DictReader(io.StringIO(text))
    ] == [
        ("F2", "level", "812.4", "亿元"),
        ("H2", "growth", "7.9", "%"),
        ("I2", "base", "752.9", "亿元"),
        ("F3", "growth", "8.1", "%"),
    ]


def test_a_tidy_file_with_one_fault_is_refused_number_by_number(tmp_path, catalog):
    path = tmp_path / "长表.csv"
    path.write_text(TIDY.replace("临江区", "某某区"), encoding="utf-8")
    _, reading = explain(path, catalog)
    assert {number.status for number in reading.numbers} == {"refused"}
    assert len(reading.numbers) == reading.numbers_refused == 4
    assert "目录中没有" in reading.numbers[0].reason


def test_the_sheets_are_drawn_for_a_page(file, catalog):
    _, reading = explain(file, catalog)
    (drawing,) = reading.drawings
    assert drawing.rows[2] == ["临江区", "100", "5.5"]
    assert (drawing.name, drawing.height, drawing.width, drawing.is_cut) == ("税收", 5, 3, False)


def test_who_stops_reading_half_way_gets_no_fault(tmp_path):
    rows = "".join(f"临江区,{2000 + n}-12,工业税收,{n},万元\n" for n in range(1, 26))
    path = tmp_path / "税收.csv"
    path.write_text("地区,时期,指标,数值,单位\n" + rows * 200, encoding="utf-8")
    workspace = tmp_path / "workspace"
    shutil.copytree(CATALOG, workspace / "catalog")
    command = [sys.executable, "-m", "etl", "explain", str(path), "--format", "csv"]
    environment = {**os.environ, "WORKSPACE": str(workspace)}
    with subprocess.Popen(
        command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as child:
        child.stdout.readline()
        child.stdout.close()
        said = child.stderr.read().decode()
    assert (child.returncode, said) == (0, "")
    assert not (workspace / "warehouse" / "log").exists()
