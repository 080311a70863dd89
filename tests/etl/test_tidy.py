"""Tidy extracts: what every column may hold, and how each fault is named by its cell."""

import csv
import io
from pathlib import Path

import duckdb
import pytest

from etl.catalog import load_catalog
from etl.grid.sheet import Refusal, Sheet
from etl.names import normal
from etl.period import read_period
from etl.publish import create_schema
from etl.reader.number import PLACEHOLDERS, TEXT, WORD_OF, parse
from etl.reader.period import periods
from etl.tidy import read_tidy_csv, read_tidy_sheet

CATALOG = load_catalog(Path(__file__).parent.parent.parent / "data" / "catalog")
HEAD = "指标,地区,产业链,时期,口径,数值,单位,增速,同期数\n"


def read(tmp_path, text: str | bytes):
    """(reading, rows by cell) of a CSV."""
    content = text if isinstance(text, bytes) else text.encode("utf-8")
    path = tmp_path / "original"
    path.write_bytes(content)
    with duckdb.connect() as con:
        create_schema(con)
        reading = read_tidy_csv(con, path, content, CATALOG, "长表.csv")
        return reading, rows_of(con) if reading else []


def rows_of(con: duckdb.DuckDBPyConnection) -> list[dict]:
    con.execute(
        """SELECT * REPLACE (
               cell_name(level_cell) AS level_cell, cell_name(growth_cell) AS growth_cell,
               cell_name(base_cell) AS base_cell
           ) FROM observation ORDER BY rowid"""
    )
    names = [column[0] for column in con.description]
    return [dict(zip(names, row, strict=True)) for row in con.fetchall()]


def only(tmp_path, line: str) -> dict:
    reading, rows = read(tmp_path, HEAD + line + "\n")
    assert not reading.problems, [str(problem) for problem in reading.problems]
    assert len(rows) == 1
    return rows[0]


def faults(tmp_path, *lines: str) -> list[str]:
    reading, _ = read(tmp_path, HEAD + "\n".join(lines) + "\n")
    return [str(problem) for problem in reading.problems]


def test_a_row_becomes_a_figure_in_the_base_unit_with_the_cells_it_stood_in(tmp_path):
    row = only(tmp_path, "规上工业总产值,临江区,电子信息,2026-10,累计,123.4,亿元,8.5,113.7")
    assert row["indicator"] == "output"
    assert (row["area"], row["chain"]) == ("990502", "electronics")
    assert (row["year"], row["month"], row["basis"]) == (2026, 10, "ytd")
    assert row["level"] == pytest.approx(123.4 * 100_000_000)
    assert row["base"] == pytest.approx(113.7 * 100_000_000)
    assert row["growth_pct"] == 8.5
    assert (row["level_cell"], row["growth_cell"], row["base_cell"]) == ("F2", "H2", "I2")
    assert row["status"] == "reported"


def test_columns_may_stand_in_any_order_and_the_optional_ones_may_be_missing(tmp_path):
    text = "单位,时期,数值,地区,指标,备注\n万元,2026年1-10月,5,全市,产值,x\n"
    reading, rows = read(tmp_path, text)
    assert not reading.problems
    assert rows[0]["chain"] == "all"
    assert rows[0]["basis"] == "ytd"
    assert rows[0]["level"] == 5 * 10_000
    assert rows[0]["level_cell"] == "C2"
    assert rows[0]["growth_pct"] is None
    assert rows[0]["growth_cell"] is None


@pytest.mark.parametrize(
    ("encoding", "name"),
    [("utf-8", "UTF-8"), ("utf-8-sig", "UTF-8 BOM"), ("gb18030", "GB18030"), ("utf-16", "UTF-16")],
)
def test_each_encoding_gives_the_same_rows_and_is_named(tmp_path, encoding, name):
    text = HEAD + "规上工业总产值,全市,,2026-10,累计,12,万元,8.5,\n"
    reading, rows = read(tmp_path, text.encode(encoding))
    assert reading.encoding == name
    assert rows[0]["area"] == "990500"
    assert reading.numbers_read == 2


def test_bytes_that_turn_bad_far_down_the_file_are_refused_not_guessed(tmp_path):
    line = "规上工业总产值,全市,,2026-10,累计,12,万元,8.5,\n"
    content = (HEAD + line * 3000).encode() + b"\xff\xff" + line.encode()
    with pytest.raises(Refusal):
        read(tmp_path, content)


@pytest.mark.parametrize(
    ("text", "number"),
    [("1,234.5", 1234.5), (" 12 ", 12), ("１２．５", 12.5), ("-3", -3), ("1e3", 1000), ("－3", -3)],
)
def test_numbers_as_spreadsheets_write_them(tmp_path, text, number):
    assert only(tmp_path, f'利润总额,全市,,2026-10,累计,"{text}",元,,')["level"] == number


@pytest.mark.parametrize("text", ["7,1", "1,23", "1234,567", "1,234,56", "７，１"])
def test_a_comma_that_does_not_cut_thousands_makes_no_number(tmp_path, text):
    reading, rows = read(tmp_path, HEAD + f'利润总额,全市,,2026-10,累计,"{text}",元,,\n')
    assert rows[0]["level"] is None
    assert [(one.value, one.rule) for one in reading.problems] == [(text, "数值应为数字")]


@pytest.mark.parametrize(
    ("indicator", "one", "other"),
    [
        ("规上工业总产值", "4.35,亿元", "435000000,元"),
        ("规上工业总产值", "318205.1,亿元", "3182051000,万元"),
        ("工业用电量", "0.57,亿千瓦时", "57000000,度"),
        ("平均用工人数", "1.15,万人", "11500,人"),
        ("工业用地面积", "2.2,平方公里", "3300,亩"),
    ],
)
def test_the_same_figure_in_another_unit_is_the_same_number(tmp_path, indicator, one, other):
    basis = "期末" if indicator in ("平均用工人数", "工业用地面积") else "累计"
    levels, bases = set(), set()
    for told in (one, other):
        line = f"{indicator},全市,,2026-10,{basis},{told},,{told.split(',')[0]}\n"
        _, (row,) = read(tmp_path, (HEAD + line).encode())
        levels.add(row["level"])
        bases.add(row["base"])
    assert (len(levels), len(bases)) == (1, 1)


def test_a_percent_sign_in_the_growth_is_passed_over(tmp_path):
    assert only(tmp_path, "利润总额,全市,,2026-10,累计,1,元,8.5%,")["growth_pct"] == 8.5


@pytest.mark.parametrize(
    ("text", "status"),
    [("", "not_reported"), ("…", "not_reported"), ("-", "not_applicable"), ("*", "suppressed")],
)
def test_a_cell_without_a_number_is_unknown_and_says_why(tmp_path, text, status):
    row = only(tmp_path, f"利润总额,全市,,2026-10,累计,{text},万元,,")
    assert row["level"] is None
    assert row["status"] == status


def test_a_word_of_growth_is_kept_as_printed(tmp_path):
    row = only(tmp_path, "利润总额,全市,,2026-10,累计,5,万元,扭亏为盈,-3")
    assert row["growth_word"] == "扭亏为盈"
    assert row["growth_pct"] is None


def test_a_value_in_percent_of_an_indicator_that_is_not_is_its_growth(tmp_path):
    row = only(tmp_path, "规上工业增加值,全市,,2026-10,累计,7.2,%,,")
    assert (row["level"], row["growth_pct"], row["growth_cell"]) == (None, 7.2, "F2")
    assert row["level_cell"] is None


def test_the_change_of_a_share_is_in_points_not_percent(tmp_path):
    row = only(tmp_path, "亏损面,全市,,2026-10,期末,12,%,-1.5,13.5")
    assert (row["level"], row["growth_pct"], row["change_pp"]) == (12, None, -1.5)


def test_a_stock_needs_no_basis_and_a_flow_does(tmp_path):
    assert only(tmp_path, "规上企业户数,全市,,2026-10,,760,户,,")["basis"] == "point"
    (fault,) = faults(tmp_path, "利润总额,全市,,2026-10,,5,万元,,")
    assert "未写明累计还是当月" in fault


@pytest.mark.parametrize(
    ("line", "cell", "said"),
    [
        ("产直,全市,,2026-10,累计,5,万元,,", "A2", "“产直”目录中没有"),
        (",全市,,2026-10,累计,5,万元,,", "A2", "目录中没有"),
        ("产值,西胡区,,2026-10,累计,5,万元,,", "B2", "“西胡区”目录中没有"),
        ("产值,,,2026-10,累计,5,万元,,", "B2", "目录中没有"),
        ("产值,全市,电子链条,2026-10,累计,5,万元,,", "C2", "“电子链条”目录中没有"),
        ("产值,全市,,十月,累计,5,万元,,", "D2", "不是可识别的时期"),
        ("产值,全市,,2026-13,累计,5,万元,,", "D2", "不是可识别的时期"),
        ("产值,全市,,2026年1-10月,当月,5,万元,,", "D2", "时期与口径矛盾"),
        ("产值,全市,,2026-10,大概,5,万元,,", "D2", "口径应为"),
        ("产值,全市,,2026-10,累计,约5,万元,,", "F2", "“约5”数值应为数字"),
        ("产值,全市,,2026-10,累计,inf,万元,,", "F2", "数值应为数字"),
        ("产值,全市,,2026-10,累计,5,万元,大增,", "H2", "增速应为数字"),
        ("产值,全市,,2026-10,累计,5,万元,,无穷", "I2", "同期数应为数字"),
        ("产值,全市,,2026-10,累计,5,,,", "G2", "缺单位"),
        ("产值,全市,,2026-10,累计,5,万吨,,", "G2", "“万吨”单位未登记"),
        ("产值,全市,,2026-10,累计,5,亩,,", "G2", "不能以此为单位"),
        ("产值,全市,,2026-10,期末,5,万元,,", "E2", "没有期末"),
        ("户数,全市,,2026-10,累计,5,户,,", "E2", "没有累计或当月"),
        ("规上工业增加值,全市,,2026-10,累计,7.2,%,7.3,", "F2", "数值就是增速"),
        ("规上工业增加值,全市,,2026-10,累计,7.2,%,,100", "F2", "数值就是增速"),
    ],
)
def test_a_fault_names_its_cell_its_rule_and_its_cure(tmp_path, line, cell, said):
    (fault,) = faults(tmp_path, line)
    assert fault.startswith(cell)
    assert said in fault
    assert "→" in fault


def test_all_faults_come_in_one_report_each_text_once_in_the_order_of_rows(tmp_path):
    good = "产值,全市,,2026-10,累计,5,万元,,"
    lines = [good, "产值,东区,,2026-10,累计,5,万元,,", "产值,东区,,2026-09,累计,甲,万元,,"]
    found = faults(tmp_path, *lines, "利闰,全市,,2026-10,累计,5,万元,,")
    assert [fault.split()[0] for fault in found] == ["B3", "F4", "A5"]
    assert "共 2 处" in found[0]


def test_a_refused_file_counts_all_its_numbers_as_refused(tmp_path):
    lines = "产值,全市,,2026-10,累计,5,万元,1,2\n产值,东区,,2026-10,累计,5,万元,1,\n"
    reading, _ = read(tmp_path, HEAD + lines)
    assert (reading.numbers_read, reading.numbers_refused) == (0, 5)


def test_cells_are_counted_as_a_spreadsheet_counts_them_across_blank_and_quoted_lines(tmp_path):
    lines = [
        "产值,全市,,2026-10,累计,5,万元,,",
        "",
        '产值,全市,,"2026-09",累计,5,万元,,',
        ",,,,,,,,",
        "产值,全市,,2026-08,累计,5,万元,,",
    ]
    reading, rows = read(tmp_path, HEAD + "\r\n".join(lines) + "\r\n\r\n")
    assert not reading.problems
    assert [row["level_cell"] for row in rows] == ["F2", "F4", "F6"]


def test_a_note_under_the_table_is_no_row(tmp_path):
    reading, rows = read(tmp_path, HEAD + "产值,全市,,2026-10,累计,5,万元,,\n注：快报数,,,,,,,,\n")
    assert not reading.problems
    assert len(rows) == 1


def test_short_and_long_lines_lose_nothing_in_silence(tmp_path):
    reading, rows = read(tmp_path, HEAD + "产值,全市,,2026-10,累计,5,万元\n")
    assert not reading.problems
    assert len(rows) == 1
    assert rows[0]["level"] == 50_000


def test_a_file_of_another_shape_is_left_to_the_general_reader(tmp_path):
    for content in (b"", b"PK\x03\x04", b"a,b\n1,2\n", "地区,产值\n全市,5\n".encode()):
        assert read(tmp_path, content)[0] is None


def test_a_sheet_of_a_workbook_gives_what_the_csv_gives(tmp_path):
    text = (
        HEAD + "产值,全市,,2026-10,累计,5,万元,8.5,\n利润总额,临江区,,2026-10,当月,-2,亿元,减亏,\n"
    )
    _, from_csv = read(tmp_path, text)
    cells = list(csv.reader(io.StringIO(text)))
    sheet = Sheet("数据", [[number(cell) for cell in row] for row in cells])
    with duckdb.connect() as con:
        create_schema(con)
        reading = read_tidy_sheet(con, sheet, CATALOG, "长表.xlsx")
        from_sheet = rows_of(con)
    assert not reading.problems
    assert [row | {"sheet": ""} for row in from_sheet] == from_csv
    assert from_sheet[0]["sheet"] == "数据"


def number(text: str) -> str | float | None:
    try:
        return float(text)
    except ValueError:
        return text or None


def test_every_number_of_a_large_file_is_read_as_an_independent_count_finds(tmp_path):
    areas = ["全市", "临江区", "望北区", "桐山县", "白石县"]
    periods = [f"{year}-{month:02d}" for year in range(2010, 2027) for month in range(1, 13)]
    lines = [
        f"{name},{area},,{period},{basis},{i}.5,万元,{'' if i % 3 else i % 7},{i if i % 2 else ''}"
        for name in ("产值", "营收", "投资")
        for basis in ("累计", "当月")
        for i, (area, period) in enumerate((a, p) for a in areas for p in periods)
    ]
    reading, rows = read(tmp_path, HEAD + "\n".join(lines) + "\n")
    filled = [field for line in lines for i, field in enumerate(line.split(",")) if i in (5, 7, 8)]
    assert reading.numbers_read == sum(bool(field) for field in filled)
    assert len(rows) == len(lines)
    assert sum(row["level"] for row in rows) == pytest.approx(
        sum(float(line.split(",")[5]) * 10_000 for line in lines)
    )


@pytest.mark.parametrize("text", [*PLACEHOLDERS, "—", "——", "……", "－", "X", "N/A"])
def test_what_stands_for_no_number_is_the_same_in_csv_and_in_any_table(tmp_path, text):
    row = only(tmp_path, f"产值,全市,,2026-10,累计,{text},万元,,")
    assert (row["level"], row["status"]) == (None, parse(text).status)


@pytest.mark.parametrize(
    "text", ["增长1.79倍", "同比增长12.3%", "下降3.2%", "↓3.2", "↑ 5", "上升１．５％", "提高2倍"]
)
def test_a_growth_in_words_is_the_same_in_csv_and_in_any_table(tmp_path, text):
    row = only(tmp_path, f"产值,全市,,2026-10,累计,5,万元,{text},")
    assert (row["growth_pct"], row["growth_word"]) == (parse(text).value, None)


@pytest.mark.parametrize("text", ["下降1.2倍", "翻番", "回落3.2个百分点", "增长", "增长x%"])
def test_words_that_tell_no_growth_are_refused(tmp_path, text):
    reading, _ = read(tmp_path, HEAD + f"产值,全市,,2026-10,累计,5,万元,{text},\n")
    assert [problem.value for problem in reading.problems] == [text]


@pytest.mark.parametrize("text", [*WORD_OF, "扭亏为盈 "])
def test_a_word_of_growth_is_the_same_in_csv_and_in_any_table(tmp_path, text):
    row = only(tmp_path, f"利润总额,全市,,2026-10,累计,5,万元,{text},")
    assert (row["growth_pct"], row["growth_word"]) == (None, parse(text).word)


@pytest.mark.parametrize(
    "text",
    ["5", "-5.25", "1234567.5", "１２", "－3.2", "−3.2", "+3.2", "1e5", "3.2％", "(3.2)", "五"],
)
def test_a_number_is_the_same_in_csv_and_in_any_table(tmp_path, text):
    reading, rows = read(tmp_path, HEAD + f"产值,全市,,2026-10,累计,{text},元,,\n")
    found = parse(text)
    is_no_number = found.kind == TEXT or found.is_bracketed  # the long form knows no brackets
    assert bool(reading.problems) == is_no_number
    assert reading.problems or rows[0]["level"] == found.value


@pytest.mark.parametrize(
    "text",
    ["2026-10", "2026年10月", "2026年1-10月", "2026.10", "2026/10", "2026年1—10月", "2026-10-31"],
)
def test_a_period_is_the_same_in_csv_and_in_any_table(text):
    said = read_period(text, "")
    found = max(periods(normal(text).replace("—", "-")), key=lambda one: one[1] - one[0])[2]
    assert (found.year, found.month) == (said.year, said.month)
