"""Bad input from the command line: one report, exit 2, nothing loaded, the snapshot untouched."""

import io
import re
import shutil
from pathlib import Path

import pytest
import xlsxwriter

from etl.__main__ import main
from etl.inbox import MAX_BYTES

ROOT = Path(__file__).parent.parent.parent
HEAD = "指标,地区,产业链,时期,口径,数值,单位,增速,同期数\n"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@pytest.fixture
def workspace(tmp_path, monkeypatch, capsys) -> Path:
    """A workspace in which one good file was published."""
    folder = tmp_path / "workspace"
    shutil.copytree(ROOT / "data" / "catalog", folder / "catalog")
    monkeypatch.setenv("WORKSPACE", str(folder))
    good = tmp_path / "good.csv"
    good.write_text(HEAD + "产值,临江区,,2026-05,累计,5,万元,8.5,\n", encoding="utf-8")
    assert main(["load", str(good)]) == 0
    capsys.readouterr()
    return folder


def workbook(rows: list[list]) -> bytes:
    content = io.BytesIO()
    with xlsxwriter.Workbook(content, {"in_memory": True}) as book:
        sheet = book.add_worksheet("数据")
        for i, row in enumerate(rows):
            sheet.write_row(i, 0, row)
    return content.getvalue()


def tidy(*lines: str) -> bytes:
    return (HEAD + "".join(line + "\n" for line in lines)).encode()


FORM = [["地区", "2026年1-5月规上工业总产值（万元）"], ["临江区", 5], ["望北区", 3]]
BAD = {
    "图片.xlsx": (b"\x89PNG\r\n\x1a\n" + bytes(1000), "图片"),
    "照片.csv": (b"\xff\xd8\xff\xe0" + bytes(1000), "图片"),
    "残缺.xlsx": (workbook(FORM)[:-200], ""),
    "加密.xlsx": (OLE + bytes(600) + "EncryptedPackage".encode("utf-16-le") + bytes(600), "密码"),
    "重复.csv": (
        tidy("产值,临江区,,2026-05,累计,5,万元,,", "产值,临江区,,2026-05,累计,6,万元,,"),
        "F3  “规上工业总产值 临江区 规上工业 2026-05”与 F2 重复而数值不同",
    ),
    "重复.xlsx": (workbook([*FORM, ["临江区", 6]]), "B4"),
    "单位.csv": (tidy("产值,临江区,,2026-05,累计,5,亩,,"), "G2  “亩”规上工业总产值不能以此为单位"),
    "单位.xlsx": (workbook([[FORM[0][0], FORM[0][1].replace("万元", "亩")], FORM[1]]), "不能是亩"),
    "文字.csv": (tidy("产值,临江区,,2026-05,累计,很多,万元,,"), "F2  “很多”数值应为数字"),
    "地区.xlsx": (workbook([*FORM, ["东城区", 6]]), "A4  “东城区”"),
    "空.csv": (b"", "文件是空的"),
}


@pytest.mark.parametrize("name", BAD)
def test_bad_input_is_one_report_and_changes_nothing(workspace, tmp_path, capsys, name):
    content, said = BAD[name]
    (tmp_path / name).write_bytes(content)
    refused(workspace, tmp_path / name, said, capsys)


def test_a_huge_file_is_refused_without_being_read(workspace, tmp_path, capsys):
    with (tmp_path / "巨大.csv").open("wb") as file:
        file.truncate(MAX_BYTES + 1)
    refused(workspace, tmp_path / "巨大.csv", "超过 500 MB", capsys)


def refused(workspace: Path, path: Path, said: str, capsys) -> None:
    before = {p: p.stat().st_mtime_ns for p in workspace.rglob("*") if p.is_file()}
    assert main(["load", str(path)]) == 2
    printed = capsys.readouterr().out
    assert printed.startswith(f"{path.name} 未导入：")
    assert said in printed
    assert re.search("[\u4e00-\u9fff].*→ .*[\u4e00-\u9fff]", printed)
    assert "拒收 1 个" in printed
    assert {p: p.stat().st_mtime_ns for p in workspace.rglob("*") if p.is_file()} == before


def test_a_tidy_workbook_is_read_as_the_tidy_csv_of_the_same_cells(workspace, tmp_path, capsys):
    lines = [
        "产值,望北区,,2026-05,累计,8.5,%,,",
        "利润总额,望北区,,2026年1-5月,,-2,亿元,减亏,",
        "规上企业户数,望北区,,2026-05,期末,12,户,,11",
    ]
    (tmp_path / "a.csv").write_bytes(tidy(*lines))
    rows = [line.split(",") for line in (HEAD.strip(), *lines)]
    (tmp_path / "a.xlsx").write_bytes(workbook([[number(text) for text in row] for row in rows]))
    for name in ("a.csv", "a.xlsx"):
        assert main(["load", str(tmp_path / name)]) == 0
    capsys.readouterr()
    from warehouse import open_snapshot

    found = open_snapshot(workspace).rows(
        "observation", order=["indicator", "vintage"], area="990503"
    )
    said = [c for c in found.columns if c not in ("batch", "vintage", "sheet")]
    csv, xlsx = (found[found.vintage == vintage][said] for vintage in (2, 3))
    assert len(csv) == 3
    assert csv.reset_index(drop=True).equals(xlsx.reset_index(drop=True))
    assert list(csv[csv.indicator == "output"].growth_pct) == [8.5]
    assert csv[csv.indicator == "output"].level.isna().all()


def number(text: str) -> str | float:
    try:
        return float(text)
    except ValueError:
        return text
