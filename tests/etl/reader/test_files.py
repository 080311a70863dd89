"""Files in files, records, and what an old workbook hides."""

import io
import json
import struct
import zipfile

import pytest

from etl.reader import read_extract
from tests.etl.reader.conftest import said, write_workbook

TABLE = "地区 | 2026年1-10月工业税收（万元）\n临江区 | 1\n"


def old_workbook(rows, percents=(), hidden_rows=()):
    """An .xls (BIFF8 in a compound file) with one sheet, written byte by byte."""

    def record(kind, body=b""):
        return struct.pack("<HH", kind, len(body)) + body

    def text(value, size="<H"):
        raw = value.encode("utf-16-le")
        return struct.pack(size, len(value)) + b"\1" + raw

    bof = struct.pack("<HHHHII", 0x600, 5, 0, 0, 0, 0)
    xfs = b"".join(record(0xE0, struct.pack("<HH", 0, form) + bytes(16)) for form in (0, 10))
    font = record(0x31, struct.pack("<HHHHHBBBB", 200, 0, 0, 400, 0, 0, 0, 0, 0) + text("A", "<B"))
    start = record(0x809, bof) + record(0x42, struct.pack("<H", 1200)) + font + xfs
    name = text("税收", "<B")
    size = len(start) + 4 + 6 + len(name) + 4
    start += record(0x85, struct.pack("<IBB", size, 0, 0) + name) + record(0x0A)
    body = record(0x809, bof[:2] + struct.pack("<H", 0x10) + bof[4:])
    for r, row in enumerate(rows):
        flags = 0x20 if r in hidden_rows else 0
        body += record(0x208, struct.pack("<HHHHHHI", r, 0, len(row), 255, 0, 0, flags | 0x100))
    for r, row in enumerate(rows):
        for c, value in enumerate(row):
            if isinstance(value, str):
                body += record(0x204, struct.pack("<HHH", r, c, 0) + text(value))
            else:
                style = 1 if (r, c) in percents else 0
                body += record(0x203, struct.pack("<HHHd", r, c, style, value))
    stream = (start + body + record(0x0A)).ljust(4096, b"\0")
    stream += bytes(-len(stream) % 512)
    count = len(stream) // 512
    fat = [0xFFFFFFFD, 0xFFFFFFFE] + [i + 3 for i in range(count - 1)] + [0xFFFFFFFE]
    fat += [0xFFFFFFFF] * (128 - len(fat))
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16)
    header += struct.pack("<HHHHH6xIIIIIIIII", 0x3E, 3, 0xFFFE, 9, 6, 0, 1, 1, 0, 4096,
                          0xFFFFFFFE, 0, 0xFFFFFFFE, 0)  # fmt: skip
    header += struct.pack("<109I", 0, *([0xFFFFFFFF] * 108))

    def entry(title, kind, child, first, length):
        raw = (title + "\0").encode("utf-16-le")
        return raw.ljust(64, b"\0") + struct.pack(
            "<HBBIII16xI8x8xIII",
            len(raw),
            kind,
            1,
            0xFFFFFFFF,
            0xFFFFFFFF,
            child,
            0,
            first,
            length,
            0,
        )

    directory = entry("Root Entry", 5, 1, 0xFFFFFFFE, 0)
    directory += entry("Workbook", 2, 0xFFFFFFFF, 2, len(stream))
    directory = directory.ljust(512, b"\0")
    return header + struct.pack("<128I", *fat) + directory + stream


@pytest.fixture
def read_bytes(tmp_path, catalog):
    def reader(content, name):
        path = tmp_path / name
        path.write_bytes(content)
        return read_extract(path, catalog)

    return reader


def test_an_old_workbook_with_percent_formats_and_a_hidden_row(read_bytes):
    rows = [
        ["地区", "2026年1-10月工业税收（万元）", "增速"],
        ["临江区", 100.0, 0.053],
        ["望北区", 90.0, -0.02],
    ]
    content = old_workbook(rows, percents=((1, 2), (2, 2)), hidden_rows=(2,))
    reading = read_bytes(content, "税收.xls")
    assert reading.kind == "xls"
    assert {(row[1], row[7]) for row in said(reading) if row[6] == "growth_pct"} == {
        ("990502", 5.3),
        ("990503", -2.0),
    }
    assert [str(note) for note in reading.notes] == ["税收!A3  第3行隐藏，已照常读取"]


def test_a_zip_of_tables_is_read_as_one_extract(tmp_path, read_bytes):
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as package:
        package.write(write_workbook(tmp_path / "a.xlsx", {"税收": TABLE}), "十月/工业税收.xlsx")
        package.writestr(
            "投资.csv", "地区,2026年1-10月工业投资(亿元)\n临江区,2\n".encode("gb18030")
        )
    reading = read_bytes(target.getvalue(), "十月.zip")
    assert (reading.kind, reading.encoding) == ("zip", "GB18030")
    assert {(row[0], row[7]) for row in said(reading)} == {
        ("industrial_tax", 1e4),
        ("investment", 2e8),
    }
    assert reading.sheets == ["十月/工业税收.xlsx/税收", "投资.csv/投资"]


def test_a_bad_member_of_a_zip_is_named(read_bytes):
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as package:
        package.writestr("图.xlsx", b"\x89PNG\r\n")
    assert "图.xlsx" in read_bytes(target.getvalue(), "十月.zip").report()
    nested = io.BytesIO()
    with zipfile.ZipFile(nested, "w") as package:
        package.writestr("内.zip", target.getvalue())
    assert "压缩包里又有压缩包" in read_bytes(nested.getvalue(), "外.zip").report()


def test_json_records(read_bytes):
    records = [
        {"指标": "工业税收", "地区": "临江区", "时期": "2026年1-10月", "数值": 5, "单位": "万元"},
        {
            "指标": "工业税收",
            "地区": "望北区",
            "时期": "2026年1-10月",
            "数值": None,
            "单位": "万元",
        },
    ]
    for document in (records, {"code": 0, "data": {"rows": records}}):
        content = json.dumps(document, ensure_ascii=False).encode()
        found = said(read_bytes(content, "税收.json"))
        assert {(row[1], row[7]) for row in found} == {
            ("990502", 5e4),
            ("990503", "not_reported"),
        }


def test_xml_tables_of_excel_2003(read_bytes):
    page = """<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
    <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"
     xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="税收"><Table>
    <Row ss:Index="2"><Cell ss:MergeDown="1"><Data ss:Type="String">地区</Data></Cell>
     <Cell ss:MergeAcross="1"><Data ss:Type="String">2026年1-10月工业税收（万元）</Data></Cell>
    </Row>
    <Row><Cell ss:Index="2"><Data ss:Type="String">累计</Data></Cell>
     <Cell><Data ss:Type="String">增速(%)</Data></Cell></Row>
    <Row><Cell><Data ss:Type="String">临江区</Data></Cell>
     <Cell><Data ss:Type="Number">100</Data></Cell>
     <Cell><Data ss:Type="Number">5.5</Data></Cell></Row></Table></Worksheet></Workbook>"""
    reading = read_bytes(page.encode(), "税收.xls")
    assert reading.kind == "xml"
    assert {row[6:] for row in said(reading)} == {("level", 1e6), ("growth_pct", 5.5)}
    assert {number.cell for number in reading.numbers} == {"B4", "C4"}
    assert not reading.notes
    styled = page.replace(
        "<Worksheet",
        '<Styles><Style ss:ID="s1"><NumberFormat ss:Format="0.0%"/></Style></Styles><Worksheet',
        1,
    )
    styled = styled.replace(
        '<Cell><Data ss:Type="Number">5.5', '<Cell ss:StyleID="s1"><Data ss:Type="Number">0.055'
    )
    percent = said(read_bytes(styled.encode(), "税收.xls"))
    assert {row[6:] for row in percent} == {("level", 1e6), ("growth_pct", 5.5)}
    evil = page.replace("<Workbook", '<!DOCTYPE a [<!ENTITY b "c">]><Workbook', 1)
    assert "外部实体" in read_bytes(evil.encode(), "税收.xls").report()


def test_a_map_is_no_table(read_bytes):
    content = json.dumps({"type": "FeatureCollection", "features": [{"geometry": {}}]}).encode()
    assert not read_bytes(content, "图.json").is_accepted


def open_document(*rows, table=""):
    """An .ods with one sheet, written part by part."""
    names = {"office": "office", "table": "table", "text": "text", "style": "style"}
    spaces = " ".join(
        f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for short, name in names.items()
    )
    body = f'<table:table table:name="税收"{table}>{"".join(rows)}</table:table>'
    hidden = '<style:table-properties table:display="false"/>'
    hidden = f'<style:style style:name="ta1" style:family="table">{hidden}</style:style>'
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    manifest = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
    entries = "".join(
        f'<m:file-entry m:full-path="{path}" m:media-type="{media}"/>'
        for path, media in (("/", kind), ("content.xml", "text/xml"))
    )
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as package:
        package.writestr("mimetype", kind)
        package.writestr(
            "META-INF/manifest.xml", f'<m:manifest xmlns:m="{manifest}">{entries}</m:manifest>'
        )
        package.writestr(
            "content.xml",
            f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {spaces} '
            f'office:version="1.2"><office:automatic-styles>{hidden}</office:automatic-styles>'
            f"<office:body><office:spreadsheet>{body}</office:spreadsheet></office:body>"
            "</office:document-content>",
        )
    return target.getvalue()


def text_cell(text, span=""):
    kind = 'office:value-type="string"'
    return f"<table:table-cell {kind} {span}><text:p>{text}</text:p></table:table-cell>"


def number_cell(value, kind="float"):
    said_so = f'office:value-type="{kind}" office:value="{value}"'
    return f"<table:table-cell {said_so}><text:p>{value}</text:p></table:table-cell>"


def test_open_document_with_merged_headers_percentages_and_a_hidden_row(read_bytes):
    covered = "<table:covered-table-cell/>"
    two = 'table:number-columns-spanned="2"'
    heads = [
        text_cell("地区", 'table:number-rows-spanned="2"')
        + text_cell("工业税收（万元）", two)
        + covered,
        covered + text_cell("累计") + text_cell("增速"),
    ]
    rows = [
        text_cell(area) + number_cell(100 + place) + number_cell(rate, "percentage")
        for place, (area, rate) in enumerate((("临江区", 0.053), ("望北区", -0.02)))
    ]
    drawn = [f"<table:table-row>{row}</table:table-row>" for row in (*heads, rows[0])]
    drawn.append(f'<table:table-row table:visibility="collapse">{rows[1]}</table:table-row>')
    blank = '<table:table-cell table:number-columns-repeated="1024"/>'
    drawn.append(f'<table:table-row table:number-rows-repeated="1000">{blank}</table:table-row>')
    title = f"<table:table-row>{text_cell('2026年1-10月')}</table:table-row>"
    reading = read_bytes(open_document(title, *drawn), "税收.ods")
    assert reading.kind == "ods"
    assert {(row[1], *row[6:]) for row in said(reading)} == {
        ("990502", "level", 1e6),
        ("990502", "growth_pct", 5.3),
        ("990503", "level", 1.01e6),
        ("990503", "growth_pct", -2.0),
    }
    assert [str(note) for note in reading.notes] == ["税收!A5  第5行隐藏，已照常读取"]
    hidden = open_document(title, *drawn[:3], table=' table:style-name="ta1"')
    assert "隐藏的工作表" in str(read_bytes(hidden, "税收.ods").notes[0])


def test_a_binary_workbook_asks_for_another_format(read_bytes):
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as package:
        package.writestr("xl/workbook.bin", b"\x83\x01")
    assert "另存为 .xlsx" in read_bytes(target.getvalue(), "税收.xlsb").report()


def test_what_stands_around_records_is_their_title(tmp_path, catalog):
    rows = [{"地区": "临江区", "工业总产值": 812}]
    told = {"title": "2026年1-10月工业运行情况", "unit": "亿元", "data": {"rows": rows}}
    path = tmp_path / "接口.json"
    path.write_text(json.dumps(told, ensure_ascii=False), encoding="utf-8")
    assert [row[-1] for row in said(read_extract(path, catalog))] == [812e8]
    told["title"] = "50户重点监测企业2026年1-10月运行情况"
    path.write_text(json.dumps(told, ensure_ascii=False), encoding="utf-8")
    assert read_extract(path, catalog).numbers_read == 0
