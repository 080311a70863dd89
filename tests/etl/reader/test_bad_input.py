"""Bad input: one report that names the place, the value, the rule and the cure; nothing is read."""

import io
import zipfile

import pytest
import xlsxwriter

from etl.reader import read_extract
from tests.etl.reader.conftest import said

GOOD = """
云岭市2026年1-10月工业税收 单位：万元
地区 | 累计 | 增速(%)
临江区 | 100 | 5
"""


def refused(reading, *words):
    """The one report holds these words, and no number was read."""
    report = reading.report()
    assert not reading.is_accepted
    assert all(problem.rule and problem.cure for problem in reading.problems)
    missing = [word for word in words if word not in report]
    assert not missing, report
    return report


@pytest.fixture
def workbook_bytes():
    def make(fill=lambda sheet: sheet.write(0, 0, "x")):
        target = io.BytesIO()
        book = xlsxwriter.Workbook(target, {"in_memory": True})
        fill(book.add_worksheet("表"))
        book.close()
        return target.getvalue()

    return make


@pytest.fixture
def read_bytes(tmp_path, catalog):
    def reader(content, name="报表.xlsx"):
        path = tmp_path / name
        path.write_bytes(content)
        return read_extract(path, catalog)

    return reader


def repacked(content, part, change):
    """A workbook with one of its parts changed."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(target, "w") as new:
        for name in old.namelist():
            body = old.read(name)
            new.writestr(name, change(body) if name == part else body)
    return target.getvalue()


@pytest.mark.parametrize(
    ("content", "word"),
    [
        (b"%PDF-1.7 ...", "PDF"),
        (b"\x89PNG\r\n\x1a\n....", "图片"),
        (b"\xff\xd8\xff\xe0....", "图片"),
        (b"Rar!\x1a\x07\x00", "RAR"),
        (b"MZ\x90\x00\x03", "可执行程序"),
        (b"<?xml version='1.0'?><a/>", "XML"),
    ],
)
def test_a_wrong_type_is_named_whatever_the_file_is_called(read_bytes, content, word):
    refused(read_bytes(content), "文件类型不对", word, "报送原始表格")


def test_a_word_document_is_no_table(read_bytes):
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as package:
        package.writestr("word/document.xml", "<w/>")
    refused(read_bytes(target.getvalue()), "Word")


@pytest.mark.parametrize("content", [b"", b"\xef\xbb\xbf", b" \r\n\t\n", b"\0" * 4096])
def test_an_empty_file(read_bytes, content):
    refused(read_bytes(content), "文件是空的", "重新发送")


def test_a_picture_instead_of_a_table(read):
    refused(read("云岭市2026年12月工业反馈数据"), "没有找到表格", "可编辑的表格")


def test_an_unknown_area_is_named_and_the_nearest_offered(read):
    report = refused(read(GOOD + "临汀区 | 90 | 4\n"), "Sheet1!A4", "临汀区", "地区", "aliases.csv")
    assert "最接近的是“临江区”" in report


def test_an_unknown_indicator_is_named_and_never_guessed(read):
    drawing = "2026年1-10月\n地区 | 规上工业总产直(亿元) | 增速(%)\n临江区 | 1 | 2\n"
    reading = read(drawing)
    refused(reading, "Sheet1!B2", "规上工业总产直", "无法识别", "最接近的是“规上工业总产值”")
    assert reading.observation.num_rows == 0


def test_a_unit_that_cannot_be(read):
    drawing = "2026年1-10月\n地区 | 规上工业总产值(户)\n临江区 | 100\n"
    refused(read(drawing), "Sheet1!B3", "规上工业总产值的单位不能是户", "亿元")


def test_a_level_without_a_unit(read):
    refused(read("2026年1-10月\n地区 | 工业税收\n临江区 | 100\n"), "缺单位", "亿元")


def test_a_repeated_key_with_another_value_names_both_cells(read):
    refused(read(GOOD + "临江区 | 101 | 5\n"), "Sheet1!B4", "“101”", "B3（100）", "确认以哪个为准")


def test_the_same_figure_twice_is_no_fault(read):
    reading = read(GOOD + "临江区 | 100 | 5\n")
    assert len(said(reading)) == 2
    assert reading.numbers_read == 4


def test_text_where_a_number_belongs(read):
    refused(read(GOOD + "望北区 | 约90 | 4\n"), "Sheet1!B4", "应为数字")


def test_every_problem_of_a_file_is_in_the_report(read):
    reading = read(GOOD + "临汀区 | 90 | 4\n望北区 | 九十 | 4\n临江区 | 99 | 5\n")
    assert len(reading.problems) == 3
    refused(reading, "A4", "B5", "B6", "3 处问题")


@pytest.mark.parametrize("share", [0.05, 0.4, 0.8, 0.99])
def test_a_truncated_workbook(read_bytes, workbook_bytes, share):
    content = workbook_bytes()
    reading = read_bytes(content[: int(len(content) * share)])
    refused(reading, "损坏或不完整", "重新发送完整文件")


def test_a_truncated_old_workbook(read_bytes):
    refused(read_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\1" * 600, "表.xls"), "损坏")


def test_a_workbook_with_a_password(read_bytes):
    content = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le")
    refused(read_bytes(content), "密码保护", "去掉打开密码")


def test_a_huge_file_is_refused_before_it_is_read(tmp_path, catalog):
    path = tmp_path / "大.csv"
    with path.open("wb") as file:
        file.truncate(60_000_000)
    refused(read_extract(path, catalog), "60 MB", "上限")


def test_a_zip_bomb_is_refused_before_it_is_unpacked(read_bytes):
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("xl/workbook.xml", "<workbook/>")
        package.writestr("xl/worksheets/sheet1.xml", b" " * 50_000_000)
    refused(read_bytes(target.getvalue()), "压缩比", "压缩炸弹")


def test_a_cell_at_the_end_of_the_world(read_bytes, workbook_bytes):
    for cell in ("XFD1048576", "AZ1048576"):
        far = f'<row r="1048576"><c r="{cell}"><v>1</v></c></row></sheetData>'.encode()
        content = repacked(
            workbook_bytes(),
            "xl/worksheets/sheet1.xml",
            lambda body, far=far: body.replace(b"</sheetData>", far),
        )
        refused(read_bytes(content), cell, "多余单元格")


def test_a_part_with_a_doctype(read_bytes, workbook_bytes):
    evil = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "1">]>'
    content = repacked(
        workbook_bytes(),
        "xl/worksheets/sheet1.xml",
        lambda body: evil + body[body.index(b"<worksheet") :],
    )
    refused(read_bytes(content), "外部实体")


def test_html_saved_as_xls_is_read(read_bytes):
    page = """<html><head><meta charset="gb2312"></head><body>
    <p>2026年1-10月 单位：万元</p><table>
    <tr><td rowspan=2>地区</td><td colspan=2>工业税收</td></tr>
    <tr><td>累计</td><td>增速(%)</td></tr>
    <tr><td>临江区</td><td>1,000</td><td>5.5</td></tr></table></body></html>"""
    reading = read_bytes(page.encode("gb18030"), "税收.xls")
    assert (reading.kind, reading.encoding) == ("html", "GB18030")
    assert {row[6:] for row in said(reading)} == {("level", 1e7), ("growth_pct", 5.5)}


@pytest.mark.parametrize("encoding", ["latin-1", "utf-32-le"])
def test_bytes_of_no_known_encoding(read_bytes, encoding):
    content = "地区,é\nÿþýüûú,1\n".encode("utf-8" if encoding == "latin-1" else encoding)
    broken = content.replace("地区".encode(), b"\xff\xfe\x80\x81\xff")
    assert not read_bytes(broken, "表.csv").is_accepted


def test_utf_8_that_was_once_read_as_latin_is_not_taken_for_text(read_bytes):
    twice = "地区,工业税收(万元)\n临江区,1\n".encode().decode("latin-1").encode()
    refused(read_bytes(twice, "表.csv"), "编码")


def test_a_link_is_not_followed(tmp_path, catalog):
    (tmp_path / "real.csv").write_text("a,b\n1,2\n", encoding="utf-8")
    (tmp_path / "link.csv").symlink_to(tmp_path / "real.csv")
    refused(read_extract(tmp_path / "link.csv", catalog), "无法打开")
    refused(read_extract(tmp_path, catalog), "不是普通文件")


def test_an_unclosed_quote_names_its_line(read_bytes):
    refused(read_bytes('地区,值\n临江区,"1\n'.encode(), "表.csv"), "引号")


def test_a_formula_that_was_never_calculated_has_no_value(read_bytes, workbook_bytes):
    def fill(sheet):
        sheet.write_row(0, 0, ["地区", "2026年1-10月工业税收（万元）"])
        sheet.write_row(1, 0, ["临江区", 10])
        sheet.write_row(2, 0, ["望北区"])
        sheet.write_formula(2, 1, "=B2*2")

    refused(read_bytes(workbook_bytes(fill)), "B3", "公式没有计算结果", "打开并保存")
    calculated = repacked(
        workbook_bytes(fill),
        "xl/workbook.xml",
        lambda body: body.replace(b' fullCalcOnLoad="1"', b""),
    )
    assert read_bytes(calculated).numbers_read == 2


def test_a_ledger_of_a_hundred_thousand_rows_is_no_statistical_table(read_bytes):
    rows = "".join(f"某某公司{n},{n},{n},{n}\n" for n in range(100_000))
    refused(read_bytes(f"企业,产值,税收,用电\n{rows}".encode(), "台账.csv"), "上限", "长表 CSV")


def test_a_page_saved_as_xls_whose_table_is_cut_off_is_no_table(tmp_path, catalog):
    path = tmp_path / "b.xls"
    path.write_bytes("<table><tr><td>地区</td><td>1".encode("gb18030"))
    (problem,) = read_extract(path, catalog).problems
    assert "表" in problem.rule
