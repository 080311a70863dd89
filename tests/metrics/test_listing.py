"""Lists as bureaus send them: numbers as typed, titles above, totals and notes below."""

import csv
import io

import pytest

from metrics.__main__ import main
from metrics.numeral import numeral

HEADS = "unit,group,tax_per_mu,tax_per_power"
ROWS = "a,规下,11.5932,0.2352\nb,规下,5,0.1\n"
PLAIN = f"{HEADS}\n{ROWS}"


@pytest.fixture
def ask(demo_workspace, monkeypatch, tmp_path, capsys):
    """Exit code, standard output and standard error of a list scored by 黄岩 2022."""
    monkeypatch.setenv("WORKSPACE", str(demo_workspace))

    def run(content: str | bytes, *words: str, scheme: str = "huangyan-2022", year: str = "2022"):
        path = tmp_path / "list.csv"
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        asked = ["score", "--scheme", scheme, "--year", year, "--input", str(path)]
        code = main([*asked, "--format", "csv", *words])
        told = capsys.readouterr()
        return code, told.out, told.err

    return run


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("12.3", 12.3), ("１２．３", 12.3), ("1,731.39", 1731.39), ("1，234", 1234.0),
        ("12 300", 12300.0), ("7.1①", 7.1), ("－３", -3.0), ("−2", -2.0), ("1e3", 1000.0),
        (".5", 0.5), ("5.", 5.0), ("", None), ("—", None), ("－", None), ("…", None), ("X", None),
        ("\u3000", None),
    ],
)  # fmt: skip
def test_a_number_is_read_as_people_type_it(text, value):
    assert numeral(text) == value


@pytest.mark.parametrize(
    "text",
    ["7,1", "1,0000", "1_000", "10²", "nan", "inf", "1e999", "12.3%", "0x1", "六十"],
)
def test_what_may_be_another_number_is_none(text):
    with pytest.raises(ValueError, match="no number"):
        numeral(text)


@pytest.mark.parametrize(
    "content",
    [
        PLAIN.replace("11.5932", "１１．５９３２"),
        PLAIN.replace(",", "\t"),
        PLAIN.replace(",", ";"),
        PLAIN.encode("gb18030"),
        PLAIN.replace("\n", "\r\n").encode("utf-8-sig"),
        f"黄岩区2022年规下企业名单,,,\n单位：万元/亩,,,\n{PLAIN}",
        f"{PLAIN}注：税收为入库数,,,\n数据来源：税务局,,,\n",
        PLAIN.replace(HEADS, f"{HEADS},").replace("\na,", "\na,").replace("2352\n", "2352,\n")
        .replace("0.1\n", "0.1,\n"),
        PLAIN.replace(HEADS, "企 业 名 称,分组,亩均税收,单位电耗税收"),
        PLAIN.replace("0.1\n", "0.1,,\n"),
    ],
)  # fmt: skip
def test_the_shape_of_a_list_changes_nothing(ask, content):
    code, out, _ = ask(content)
    assert (code, out) == (0, ask(PLAIN)[1])


def test_a_total_is_no_unit(ask):
    code, out, told = ask(f"{PLAIN}合 计,,16,0.3\n")
    assert (code, out) == (2, "")
    assert "第 4 行  “合 计”不是单位，不参加排名" in told


def test_a_fault_names_the_line_of_the_file_also_below_a_title(ask):
    _, _, told = ask(f"名单,,,\n{PLAIN.replace('5,0.1', '五,0.1')}")
    assert "第 4 行  列“tax_per_mu”的“五”不是数" in told


def test_groups_of_a_scheme_without_groups_are_told_and_left_out(ask):
    heads = (
        "unit,tax_per_mu,sales_per_mu,tax_per_energy,tax_per_emission,labour_productivity,rd_share"
    )
    plain = f"{heads}\na,1,1,1,1,1,1\nb,2,2,2,2,2,2\n"
    rows = csv.DictReader(io.StringIO(ask(plain, scheme="wujin")[1]))
    grouped = plain.replace(heads, f"{heads},group").replace(",1\n", ",1,规上\n")
    code, out, told = ask(grouped.replace(",2\n", ",2,规上\n"), scheme="wujin")
    assert code == 0
    assert list(csv.DictReader(io.StringIO(out))) == list(rows)
    assert "本方案不用的列：group" in told


def test_a_share_written_as_a_fraction_is_pointed_out(ask):
    heads = (
        "unit,group,tax_per_mu,value_added_per_mu,value_added_per_energy,value_added_per_emission,"
        "labour_productivity,rd_share"
    )
    told = ask(f"{heads}\na,规上,30,120,3,,20,0.02\nb,规上,30,120,3,,20,0.05\n")[2]
    assert "研发经费占比各户都不到 0.2%，本列按百分数读" in told
    assert "研发" not in ask(f"{heads}\na,规上,30,120,3,,20,2\nb,规上,30,120,3,,20,0.05\n")[2]


@pytest.mark.parametrize("year", ["99999", "-5", "0", "2022.5", ""])
def test_a_year_has_four_digits(ask, year):
    with pytest.raises(SystemExit) as no:
        ask(PLAIN, year=year)
    assert no.value.code == 2


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"PK\x03\x04", "是工作簿，不是 CSV"),
        (b"\xff\xfeu\x00", "既不是 UTF-8 也不是 GB18030"),
        (b"", "缺少列 unit"),
        (f"{HEADS}\n{'a' * 140_000},规下,1,1\n", "检查引号是否成对"),
    ],
)
def test_what_is_no_list_is_refused_with_its_cure(ask, content, said):
    code, out, told = ask(content)
    assert (code, out) == (2, "")
    assert said in told


def test_a_folder_or_nothing_in_place_of_a_list_is_told_in_words(ask, capsys, tmp_path):
    for path, said in ((tmp_path, "是文件夹"), (tmp_path / "none.csv", "没有这个文件")):
        asked = ["score", "--scheme", "huangyan-2022", "--year", "2022", "--input", str(path)]
        assert main(asked) == 2
        assert said in capsys.readouterr().err
