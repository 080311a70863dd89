"""The messiest things of real extracts, one test for each, on invented figures."""

from datetime import datetime

import pytest

from etl.init import init
from etl.load import load
from tests.etl.reader.conftest import said, write_workbook
from warehouse import open_snapshot

CITY, LINJIANG, WANGBEI, TONGSHAN = "990500", "990502", "990503", "990521"


def levels(reading):
    return {(row[0], row[1], row[7]) for row in said(reading) if row[6] == "level"}


@pytest.mark.parametrize(
    ("encoding", "name"),
    [("utf-8", "UTF-8"), ("utf-8-sig", "UTF-8 BOM"), ("gb18030", "GB18030"), ("utf-16", "UTF-16")],
)
def test_01_encodings_are_told_apart_and_named(read_text, encoding, name):
    reading = read_text("地区,2026年1-10月工业税收（万元）\n临江区,100\n", encoding=encoding)
    assert reading.encoding == name
    assert levels(reading) == {("industrial_tax", LINJIANG, 1e6)}


def test_02_tabs_and_odd_blanks_inside_cells(read_text):
    reading = read_text("地区\t,2026年1-10月\u00a0工业税收(万元)\t,\n临　江 区\t,1 000\u3000\t,\n")
    assert levels(reading) == {("industrial_tax", LINJIANG, 1e7)}


@pytest.mark.parametrize("lines", range(5))
def test_03_a_preamble_of_any_length_and_footers(read_text, lines):
    preamble = ["数据库：月度数据,,", "表号：工1表,,", "制表机关：统计局,,", "报送时间：次月18日,,"]
    text = "\n".join(
        [
            *preamble[:lines],
            "地区,2026年9月工业税收(万元),2026年10月工业税收(万元)",
            "临江区,1,2",
            "注：1.本表为快报数，共3页。,,",
            "　　　2.含异地缴纳12万元。,,",
            "数据来源：税务局,,",
            "",
        ]
    )
    assert levels(read_text(text)) == {
        ("industrial_tax", LINJIANG, 1e4),
        ("industrial_tax", LINJIANG, 2e4),
    }


def test_04_time_downwards_newest_first_or_sorted_as_text(read):
    reading = read("""
云岭市工业税收
时间 | 工业税收当月值(亿元)
2026年10月 | 3
2026年11月 | 4
2026年6月 | 1
2026年7月 | 2
""")
    assert {(row[4], row[7]) for row in said(reading)} == {(10, 3e8), (11, 4e8), (6, 1e8), (7, 2e8)}


def test_05_a_february_that_is_the_cumulative_and_a_zero_that_is_nothing(read):
    reading = read("""
2016年 单位：亿元
地区 | 工业投资 | > | > | >
^ | 2月 | 1-2月 | 本月增速 | 累计增速
临江区 | 10 | 10 | 0.0 | 7.9
望北区 | 20 | 20 | 0.0 | -3.5
""")
    assert {row[1:] for row in said(reading)} == {
        (LINJIANG, "all", 2016, 2, "ytd", "level", 10e8),
        (LINJIANG, "all", 2016, 2, "ytd", "growth_pct", 7.9),
        (WANGBEI, "all", 2016, 2, "ytd", "level", 20e8),
        (WANGBEI, "all", 2016, 2, "ytd", "growth_pct", -3.5),
    }
    assert (reading.numbers_read, reading.numbers_refused, reading.numbers_ignored) == (6, 0, 2)


def test_05_a_real_february_with_a_january_stays_a_month(read):
    reading = read("""
工业用电量（万千瓦时）
地区 | 2026年1月 | 2026年2月 | 2026年1-2月
临江区 | 10 | 12 | 22
""")
    assert {(row[4], row[5], row[7]) for row in said(reading)} == {
        (1, "month", 10e4),
        (2, "month", 12e4),
        (2, "ytd", 22e4),
    }


def test_06_three_header_levels_and_column_numbers(read):
    reading = read("""
云岭市2026年10月
指标名称 | 代码 | 工业税收（万元） | > | > | >
^ | ^ | 本年 | > | 去年同期 | >
^ | ^ | 本月 | 1-本月 | 本月 | 1-本月
甲 | 乙 | 1 | 2 | 3 | 4
全市 | '01 | 10 | 100 | 9 | 90
""")
    key = ("industrial_tax", CITY, "all", 2026, 10)
    assert said(reading) == {
        (*key, "month", "level", 10e4),
        (*key, "ytd", "level", 100e4),
        (*key, "month", "base", 9e4),
        (*key, "ytd", "base", 90e4),
    }
    assert reading.numbers_ignored == 5


def test_07_units_stand_anywhere_and_switch_between_columns_and_rows(read):
    reading = read("""
云岭市2026年1-10月 |  |  | 单位：万元
地区 | 工业税收 | 工业投资（亿元） | 规上企业户数
临江区 | 100 | 1 | 76
""")
    assert levels(reading) == {
        ("industrial_tax", LINJIANG, 100e4),
        ("investment", LINJIANG, 1e8),
        ("enterprise_count", LINJIANG, 76.0),
    }
    reading = read("""
指标 | 云岭市2026年1-10月
工业税收（万元） | 100
工业投资（亿元） | 1
""")
    assert levels(reading) == {("industrial_tax", CITY, 100e4), ("investment", CITY, 1e8)}


@pytest.mark.parametrize(
    ("cell", "status"),
    [
        *(("-", "not_applicable"), ("—", "not_applicable"), ("/", "not_applicable")),
        *(("…", "not_reported"), ("未报", "not_reported"), ("", "not_reported")),
        *(("X", "suppressed"), ("**", "suppressed")),
    ],
)
def test_08_a_placeholder_is_a_status_and_never_zero(read, cell, status):
    reading = read(f"地区 | 2026年1-10月工业税收（万元）\n临江区 | 5\n望北区 | {cell}\n")
    key = ("industrial_tax", WANGBEI, "all", 2026, 10, "ytd")
    assert {row for row in said(reading) if row[1] == WANGBEI} == {(*key, "status", status)}


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("持平", {("growth_pct", 0.0), ("growth_word", "持平")}),
        ("由盈转亏", {("growth_word", "由盈转亏")}),
        ("由亏转盈", {("growth_word", "扭亏为盈")}),
        ("增长1.79倍", {("growth_pct", 179.0)}),
        ("下降3.2%", {("growth_pct", -3.2)}),
        ("↓3.2", {("growth_pct", -3.2)}),
        ("－3.2％", {("growth_pct", -3.2)}),
        ("7.1①", {("growth_pct", 7.1)}),
    ],
)
def test_08_words_of_growth(read, cell, expected):
    reading = read(f"2026年1-10月\n地区 | 利润总额（万元） | 增速(%)\n临江区 | 5 | '{cell}\n")
    assert {row[6:] for row in said(reading) if row[6] != "level"} == expected


@pytest.mark.parametrize(
    "cell", ["1,731.39", "１,７３１．３９", "1731.39 ", " 1731.390", "1，731.39"]
)
def test_09_numbers_written_as_text(read, cell):
    reading = read(f"地区 | 2026年1-10月工业税收（万元）\n临江区 | '{cell}\n")
    assert levels(reading) == {("industrial_tax", LINJIANG, 1731.39e4)}


@pytest.mark.parametrize("cell", ["1,5", "(3.2)", "▲3.2", "12.5.3", "1.2亿左右"])
def test_09_a_doubtful_number_is_refused(read, cell):
    reading = read(f"地区 | 2026年1-10月工业税收（万元）\n望北区 | 1\n临江区 | '{cell}\n")
    assert [problem.cell for problem in reading.problems] == ["B3"]


@pytest.mark.parametrize(
    ("name", "area"),
    [
        ("    临          江          区", LINJIANG),
        ("     #临江区", LINJIANG),
        ("其中：临江区", LINJIANG),
        ("临江", LINJIANG),
        ("一、临江区", LINJIANG),
        ("经开区", "990572"),
        ("云岭国家高新区", "990571"),
        ("全　　市", CITY),
    ],
)
def test_10_and_12_names_with_noise_and_zones_without_a_code(read, name, area):
    reading = read(f"地区 | 2026年1-10月工业税收（万元）\n'{name} | 1\n")
    assert levels(reading) == {("industrial_tax", area, 1e4)}


def test_11_a_total_is_the_parent_only_when_all_its_members_stand_there(read, catalog):
    counties = [row["name"] for row in catalog.areas.values() if row["rank_group"] == "county"]
    rows = "\n".join(f"{name} | 1" for name in counties)
    whole = read(f"地区 | 2026年1-10月工业税收（万元）\n{rows}\n合计 | {len(counties)}\n")
    assert ("industrial_tax", CITY, len(counties) * 1e4) in levels(whole)
    part = read("地区 | 2026年1-10月工业税收（万元）\n临江区 | 1\n望北区 | 1\n合计 | 2\n")
    assert [problem.cell for problem in part.problems] == ["B4"]
    assert "缺地区" in part.problems[0].rule


@pytest.mark.parametrize("word", ["合计", "合　计", "总计"])
def test_11_a_total_of_chains_is_all_of_industry_only_when_all_of_it_stands_there(
    read, catalog, word
):
    parts = [row["name"] for row in catalog.chains.values() if row["kind"] in ("chain", "other")]
    title = "云岭市2026年1-10月工业税收（万元）\n产业链 | 累计\n"
    rows = "\n".join(f"{name} | 1" for name in parts)
    whole = read(f"{title}{rows}\n{word} | 9\n")
    assert {(r["chain"], r["level"]) for r in whole.observation.to_pylist()} >= {("all", 9e4)}
    some = read(f"{title}电子信息 | 1\n先进材料 | 1\n{word} | 2\n")
    assert [problem.value for problem in some.problems] == ["2"]
    assert "缺产业链" in some.problems[0].rule
    heads = f"地区 | 电子信息 | 先进材料 | {word}"
    across = read(f"云岭市2026年1-10月工业税收（万元）\n{heads}\n临江区 | 1 | 1 | 2\n")
    assert ["缺产业链" in problem.rule for problem in across.problems] == [True]


def test_11_children_of_a_sum_keep_their_parents_indicator(read):
    reading = read("""
云岭市2026年1-10月 单位：亿元
指标 | 累计 | 增速（%）
规上工业总产值 | 100 | 5
  其中：电子信息 | 30 | 6
      先进材料 | 20 | 7
工业投资 | 50 | 8
""")
    assert {(row[0], row[2], row[7]) for row in said(reading) if row[6] == "level"} == {
        ("output", "all", 100e8),
        ("output", "electronics", 30e8),
        ("output", "materials", 20e8),
        ("investment", "all", 50e8),
    }


def test_13_an_analysts_own_averages_are_left_out_and_said(read):
    reading = read("""
2026年1-10月
地区 | 工业税收（万元） | 增速(%)
临江区 | 1 | 10
望北区 | 2 | 20
平均 | 1.5 | 15
 | 3 |
""")
    assert len(said(reading)) == 4
    assert {n.cell: n.status for n in reading.numbers if n.status == "ignored"} == {
        "B5": "ignored",
        "C5": "ignored",
        "B6": "ignored",
    }


def test_14_the_header_wins_over_the_file_name_and_that_is_said(read):
    reading = read("地区 | 2026年1-10月工业税收（万元）\n临江区 | 1\n", name="2026年9月税收.xlsx")
    assert {row[3:6] for row in said(reading)} == {(2026, 10, "ytd")}
    assert len(reading.notes) == 1
    assert "不一致，按表头读取" in str(reading.notes[0])


def test_14_a_month_that_stands_only_in_the_file_name(read):
    drawing = "地区 | 本月工业税收（万元） | 1-本月\n临江区 | 1 | 10\n"
    reading = read(drawing.replace("1-本月", "1-本月工业税收（万元）"), name="税收202610.xlsx")
    assert {(row[3:6], row[7]) for row in said(reading)} == {
        ((2026, 10, "month"), 1e4),
        ((2026, 10, "ytd"), 1e5),
    }


def test_14_the_year_of_a_december_report_in_a_january_folder_is_not_guessed(read):
    drawing = "地区 | 1-12月工业税收（万元）\n临江区 | 1\n"
    reading = read(drawing, name="2027-01/税收2027年1月.xlsx")
    assert "缺年份" in reading.report()


def test_15_double_endings_empty_sheets_and_hidden_ones(read, tmp_path, catalog):
    sheets = {
        "税收": "地区 | 2026年1-10月工业税收（万元）\n临江区 | 1\n",
        "Sheet2": "",
        "旧": "地区 | 2026年1-9月工业税收（万元）\n临江区 | 0.9\n",
    }
    reading = read(sheets, name="税收.xls.xls", hidden=("旧",))
    assert reading.kind == "xlsx"
    assert {(row[4], row[7]) for row in said(reading)} == {(10, 1e4), (9, 0.9e4)}
    assert any("隐藏" in str(note) for note in reading.notes)


def test_16_float_noise_is_kept_as_printed(read):
    reading = read("地区 | 2026年1-10月工业税收（亿元）\n临江区 | 11.478395539278722\n")
    assert next(iter(said(reading)))[7] == pytest.approx(11.478395539278722e8, rel=1e-15)


def test_18_scopes_do_not_mix(read):
    reading = read("""
2026年1-10月 单位：亿元
地区 | 工业税收 | > | 工业税收（不含烟） | >
^ | 累计 | 增速(%) | 累计 | 增速(%)
临江区 | 10 | 6.4 | 8 | 6.3
""")
    assert {(row[0], row[6], row[7]) for row in said(reading)} == {
        ("industrial_tax", "level", 10e8),
        ("industrial_tax", "growth_pct", 6.4),
        ("industrial_tax_ex_tobacco", "level", 8e8),
        ("industrial_tax_ex_tobacco", "growth_pct", 6.3),
    }
    unknown = read("2026年1-10月\n地区 | 工业投资（不含烟）（亿元）\n临江区 | 1\n")
    assert "不含烟" in unknown.report()


def test_18_a_scope_in_the_title_chooses_the_variant(read):
    reading = read("2026年1-10月工业税收（不含烟） 单位：亿元\n地区 | 累计\n临江区 | 8\n")
    assert levels(reading) == {("industrial_tax_ex_tobacco", LINJIANG, 8e8)}


def test_19_codes_stored_as_numbers_are_no_figures(read):
    reading = read("""
2026年1-10月
序号 | 行政区划代码 | 地区 | 工业税收（万元）
1 | 990502 | 临江区 | 10
2 | 990503 | 望北区 | 20
""")
    assert levels(reading) == {("industrial_tax", LINJIANG, 1e5), ("industrial_tax", WANGBEI, 2e5)}
    assert (reading.numbers_read, reading.numbers_ignored) == (2, 4)


def test_20_ratio_rows_under_growth_are_differences(read):
    reading = read("""
云岭市2026年1-10月
指标 | 累计 | 同比增长%
工业税收（亿元） | 10 | 5
亏损面（%） | 12 | -14.4
""")
    assert {(row[0], row[6], row[7]) for row in said(reading)} == {
        ("industrial_tax", "level", 10e8),
        ("industrial_tax", "growth_pct", 5.0),
        ("loss_share", "level", 12.0),
        ("loss_share", "change_pp", -14.4),
    }


def test_a_percent_format_is_read_as_it_is_shown(read):
    reading = read("2026年1-10月\n地区 | 工业税收（万元） | 增速\n临江区 | 100 | 5.3%%\n")
    assert {row[6:] for row in said(reading)} == {("level", 1e6), ("growth_pct", 5.3)}


def test_a_growth_without_saying_of_which_is_refused(read):
    reading = read(
        """
2026年10月
地区 | 工业税收（万元） | > | >
^ | 本月 | 累计 | 增速(%)
临江区 | 1 | 10 | 5
"""
    )
    assert "缺口径" in reading.report()
    assert [problem.cell for problem in reading.problems] == ["D4"]


def test_a_month_in_the_title_alone_does_not_say_whether_it_is_cumulative(read):
    reading = read("2026年10月工业税收\n地区 | 完成额（万元）\n临江区 | 10\n")
    assert "缺口径" in reading.report()


def test_a_contradiction_names_both_sides(read):
    reading = read("2026年\n指标 | 1-10月\n临江区9月工业税收（万元） | 10\n")
    assert "矛盾" in reading.report()


def test_hidden_rows_are_read_and_marked(tmp_path, catalog, read):
    import xlsxwriter

    from etl.reader import read_extract

    path = write_workbook(tmp_path / "x.xlsx", {"a": "x"})
    book = xlsxwriter.Workbook(path)
    sheet = book.add_worksheet("税收")
    for row, cells in enumerate(
        (["地区", "2026年1-10月工业税收（万元）"], ["临江区", 1], ["望北区", 2])
    ):
        sheet.write_row(row, 0, cells)
    sheet.set_row(2, None, None, {"hidden": True})
    book.close()
    reading = read_extract(path, catalog)
    assert len(levels(reading)) == 2
    assert ["第3行隐藏" in str(note) for note in reading.notes] == [True]


def test_13_two_tables_side_by_side_and_the_analysts_own_block(read):
    reading = read("""
2026年1-10月工业税收（万元） | | | | 2026年1-10月工业投资（亿元） | | | | | 测算
地区 | 累计 | 增速% | | 地区 | 累计 | 增速% | | |
临江区 | 1 | 2 | | 望北区 | 5 | 6 | | | 0.33
望北区 | 3 | 4 | | 临江区 | 7 | 8 | | | 0.67
""")
    assert {(row[0], row[1], row[7]) for row in said(reading) if row[6] == "level"} == {
        ("industrial_tax", LINJIANG, 1e4),
        ("industrial_tax", WANGBEI, 3e4),
        ("investment", WANGBEI, 5e8),
        ("investment", LINJIANG, 7e8),
    }
    assert {n.cell for n in reading.numbers if n.status == "ignored"} == {"J3", "J4"}


def test_13_figures_that_an_analyst_wrote_into_the_margins_are_no_data_and_it_is_said(read):
    reading = read("""
 | | | | 去年偏低
2026年1-10月工业税收（万元）
地区 | 累计 | 增速% | |
临江区 | 1 | 2 | | 3.14
望北区 | 3 | 4 | | 2.72

 | 1.5 |
""")
    assert len(said(reading)) == 4
    assert {n.cell: n.status for n in reading.numbers if n.status != "read"} == dict.fromkeys(
        ("E4", "E5", "B7"), "ignored"
    )
    assert any("没有行名或列标题" in str(note) for note in reading.notes)


def test_17_a_later_file_revises_an_earlier_one_and_both_are_kept(tmp_path):
    init(tmp_path / "city", "433100")
    for day, level in ((18, 100), (25, 104)):
        path = tmp_path / f"税收{day}.csv"
        text = f"2026年1-10月工业税收（万元）,\n地区,累计\n泸溪县,{level}\n"
        path.write_text(text, encoding="utf-8")
        assert load([path], tmp_path / "city", datetime(2026, 11, day)).is_clean
    snapshot = open_snapshot(tmp_path / "city")
    assert list(snapshot.rows("figure", area="433122", basis="ytd").level) == [104e4]
    (revision,) = snapshot.rows("revision").itertuples()
    assert (revision.value_old, revision.value_new) == (100e4, 104e4)


def test_19_codes_of_firms_as_floats_are_no_figures(read):
    reading = read("""
2026年1-10月
地区 | 统一社会信用代码 | 工业税收（万元）
临江区 | 9.137e+17 | 10
""")
    assert levels(reading) == {("industrial_tax", LINJIANG, 1e5)}
