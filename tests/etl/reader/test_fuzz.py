"""Damaged files are read or refused with a reason; none crashes or hangs."""

import os
import random
import time

import pytest

from etl.reader import Reading, read_extract
from tests.etl.reader.conftest import write_workbook
from tests.etl.reader.test_files import number_cell, old_workbook, open_document, text_cell

DRAWING = """
云岭市2026年1-10月工业税收 | > | >
地区 | 工业税收（万元） | >
^ | 累计 | 增速(%)
临江区 | 100 | 5.5
望北区 | 90 | -
桐山县 | 80 | 由盈转亏
"""
ROWS = [["地区", "2026年1-10月工业税收（万元）"], ["临江区", 100.0], ["望北区", 90.0]]
TEXT = "地区,2026年1-10月工业税收（万元）,增速(%)\n临江区,100,5.5\n望北区,90,-1\n"
PAGE = """<table><tr><td>地区</td><td>2026年1-10月工业税收(万元)</td></tr>
<tr><td>临江区</td><td>1</td></table>"""
OPEN = [
    f"<table:table-row>{row}</table:table-row>"
    for row in (
        text_cell("地区") + text_cell("2026年1-10月工业税收（万元）") + text_cell("增速"),
        text_cell("临江区") + number_cell(100) + number_cell(0.05, "percentage"),
    )
]
XML = """<?xml version="1.0"?><Workbook xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
<Worksheet ss:Name="税收"><Table><Row><Cell><Data ss:Type="String">地区</Data></Cell>
<Cell><Data ss:Type="String">2026年1-10月工业税收（万元）</Data></Cell></Row>
<Row><Cell><Data ss:Type="String">临江区</Data></Cell><Cell><Data ss:Type="Number">100</Data></Cell>
</Row></Table></Worksheet></Workbook>"""
RECORDS = '[{"地区": "临江区", "指标": "工业税收", "时期": "2026年1-10月", "数值": 5}]'


@pytest.fixture
def seeds(tmp_path):
    xlsx = write_workbook(tmp_path / "seed.xlsx", {"税收": DRAWING}).read_bytes()
    return [
        (xlsx, "a.xlsx"),
        (old_workbook(ROWS), "a.xls"),
        (TEXT.encode(), "a.csv"),
        (TEXT.encode("gb18030"), "b.csv"),
        (PAGE.encode("gb18030"), "b.xls"),
        (open_document(*OPEN), "a.ods"),
        (XML.encode(), "c.xls"),
        (RECORDS.encode(), "a.json"),
    ]


def damaged(content, dice):
    """Bytes with some flipped, cut out, doubled or replaced."""
    body = bytearray(content)
    for _ in range(dice.choice((1, 1, 2, 8, 40))):
        place = dice.randrange(len(body))
        kind = dice.randrange(5)
        if kind == 0:
            body[place] ^= 1 << dice.randrange(8)
        elif kind == 1:
            body[place] = dice.randrange(256)
        elif kind == 2:
            del body[place : place + dice.randrange(1, 64)]
        elif kind == 3:
            body[place:place] = body[place : place + dice.randrange(1, 64)]
        else:
            body[place : place + 4] = dice.choice(
                (b"\xff\xff\xff\xff", b"\0\0\0\0", b"\xff\x7f\0\0")
            )
        if not body:
            return b"\0"
    return bytes(body)


def check(reading):
    """A reading is whole: counts agree, and what is refused has its reason and cure."""
    assert isinstance(reading, Reading)
    assert all(problem.rule and problem.cure for problem in reading.problems)
    counted = reading.numbers_read + reading.numbers_refused + reading.numbers_ignored
    assert counted <= len(reading.numbers)
    if reading.is_accepted:
        assert reading.numbers_refused == 0
        assert reading.observation.num_rows > 0
    else:
        assert reading.problems


def test_damaged_files_are_read_or_refused(tmp_path, catalog, seeds):
    count = 2000 if os.environ.get("HYPOTHESIS_PROFILE") == "long" else 60
    dice = random.Random(count)
    slowest = 0.0
    for turn in range(count):
        content, name = seeds[turn % len(seeds)]
        path = tmp_path / name
        path.write_bytes(damaged(content, dice))
        start = time.monotonic()
        check(read_extract(path, catalog))
        slowest = max(slowest, time.monotonic() - start)
    assert slowest < 10
