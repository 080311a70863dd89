"""python -m metrics score: the worked scores from a file, and what each bad file is answered."""

import csv
import io
from pathlib import Path

import pytest

from metrics.__main__ import main
from warehouse import open_snapshot

ROOT = Path(__file__).parents[2]
HEADS = (
    "unit,group,tax_per_mu,value_added_per_mu,value_added_per_energy,value_added_per_emission,"
    "labour_productivity,rd_share"
)
# 黄岩 2022: the worked scores. R&D in percent, as the catalogue has it.
FIRMS = f"{HEADS}\na,规上,30,120,3.0,,20,2\nb,规上,60,300,0,0,-1,2\nc,规上,0,0,0,3000,0,0\n"


@pytest.fixture
def ask(demo_workspace, monkeypatch, tmp_path, capsys):
    """The command's exit code, its rows and what it said to standard error."""
    monkeypatch.setenv("WORKSPACE", str(demo_workspace))

    def run(text: str | bytes | None = None, *words: str, scheme: str = "huangyan-2022"):
        more = []
        if text is not None:
            path = tmp_path / "firms.csv"
            path.write_bytes(text if isinstance(text, bytes) else text.encode())
            more = ["--input", str(path)]
        words = words or ("--year", "2022")
        code = main(["score", "--scheme", scheme, *words, *more, "--format", "csv"])
        told = capsys.readouterr()
        return code, list(csv.DictReader(io.StringIO(told.out))), told.err

    return run


def test_the_worked_scores_of_huangyan_come_out_of_a_file(ask):
    code, rows, _ = ask(FIRMS)
    assert code == 0
    found = {row["unit"]: row for row in rows}
    known = 30 / 24.097 * 30 + 120 / 136.16 * 20 + 3 / 2.694 * 20 + 20 / 18.14 * 10 + 2 / 3.02 * 10
    mean = (0 + 3000 / 4929.81 * 10) / 2
    assert known == pytest.approx(94.895, abs=5e-4)
    assert float(found["a"]["score"]) == pytest.approx(known + mean, abs=1e-9)
    assert float(found["b"]["score"]) == pytest.approx(45 + 30 + 2 / 3.02 * 10, abs=1e-9)
    assert list(rows[0])[:6] == ["unit", "group", "score", "rank", "class", "veto"]
    assert list(rows[0])[6:] == [f"points_{name}" for name in HEADS.split(",")[2:]]
    assert [row["unit"] for row in rows] == ["a", "b", "c"]


def test_groups_are_lists_of_their_own(ask):
    text = "单位,分组,亩均税收,单位用电税收\nx,规下,11.5932,0.2352\ny,规下,5,0.1\n"
    code, rows, _ = ask(text)
    assert (code, float(rows[0]["score"]), rows[0]["rank"]) == (0, pytest.approx(100), "1")
    alone = ask(
        "unit,tax_per_mu,tax_per_power\nx,11.5932,0.2352\n", "--year", "2022", "--group", "规下"
    )
    assert float(alone[1][0]["score"]) == pytest.approx(100)


def test_units_of_measure_in_the_heading_are_converted_once(ask):
    plain = ask(FIRMS)[1]
    other = FIRMS.replace("tax_per_mu", "亩均税收（元/亩）", 1)
    other = other.replace("规上,30,", "规上,300000,").replace("规上,60,", "规上,600000,")
    assert ask(other)[1] == plain


def test_land_in_hectares_weighs_the_mean(ask):
    heads = "unit,group,tax_per_mu,sales_per_mu,tax_per_energy,land（公顷）"
    text = f"{heads}\na,规上,10,1,1,60\nb,规上,30,1,1,{100 / 15}\n"
    rows = {row["unit"]: row for row in ask(text, scheme="huaian-2024")[1]}
    # 900 mu and 100 mu: the mean is 12, the base twice that, 45 points.
    assert float(rows["a"]["points_tax_per_mu"]) == pytest.approx(10 / 24 * 45)


def test_veto_exemption_bonus_and_small_land_follow_the_scheme(ask):
    heads = "unit,group,tax_per_mu,sales_per_mu,tax_per_power,land,veto,exempt,bonus"
    text = (
        f"{heads}\na,规下,10,100,1,20,,,\nb,规下,9,90,1,20,环境违法,,\n"
        "c,规下,8,80,1,20,,是,\nd,规下,7,70,1,2,,,\ne,规下,6,60,1,20,,,25\n"
    )
    code, rows, _ = ask(text, scheme="huaian-2024")
    told = {r["unit"]: (r["rank"], r["class"], r["veto"]) for r in rows}
    assert code == 0
    assert told["b"] == ("", "D", "环境违法")
    assert (told["c"], told["d"]) == (("", "T", ""), ("", "T", ""))
    points = {r["unit"]: r for r in rows}["e"]
    items = sum(float(v) for k, v in points.items() if k.startswith("points_"))
    assert float(points["score"]) == pytest.approx(items + 10)  # at most 10


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (",rd_share", "", "格，应有"),
        ("rd_share\n", "rd\n", "方案不用列“rd”"),
        ("labour_productivity,rd_share", "rd_share,labour", "方案不用列“labour”"),
        ("unit,", "名字,", "缺少列 unit"),
        ("unit,", "unit,unit,", "重复"),
        ("b,规上", "a,规上", "第 3 行  “a”与第 2 行重复"),
        ("b,规上", ",规上", "第 3 行  单位名称为空"),
        ("b,规上", "b,规外", "没有分组“规外”"),
        ("60,300", "六十,300", "第 3 行  列“tax_per_mu”的“六十”不是数"),
        ("60,300", "nan,300", "不是数"),
        ("tax_per_mu", "tax_per_mu（元/人）", "不是亩均税收的单位"),
    ],
)
def test_a_bad_file_is_refused_with_row_and_cure(ask, old, new, said):
    assert old in FIRMS
    code, rows, told = ask(FIRMS.replace(old, new, 1))
    assert (code, rows) == (2, [])
    assert said in told
    assert "→" in told


@pytest.mark.parametrize(
    ("heads", "cells", "said"),
    [
        ("land", "0", "没有用地"),
        ("land", "", "没有用地"),
        (
            "land_owned,land_leased_in,land_leased_out",
            "10,2,13",
            "租出 13 亩，超过自有与租入共 12 亩",
        ),
        ("land,land_owned,land_leased_in", "30,10,5", "不等于自有＋租入－租出 15 亩"),
        ("land", "-3", "为负"),
        ("year", "2021", "是 2021 年的数，评价的是 2022 年"),
        ("bonus", "3", "本方案没有加分项"),
        ("exempt", "也许", "看不懂"),
    ],
)
def test_land_year_and_bonus_that_do_not_fit_are_refused(ask, heads, cells, said):
    code, _, told = ask(f"{HEADS},{heads}\na,规上,30,120,3,1,20,2,{cells}\n")
    assert code == 2
    assert said in told
    assert "第 2 行" in told
    assert "→" in told


def test_a_parcel_with_several_firms_needs_a_lease(ask):
    rows = "a,规上,30,120,3,1,20,2,D1,{}\nb,规上,30,120,3,1,20,2,D1,{}\n"
    text = f"{HEADS},parcel,land_leased_in\n" + rows
    code, _, told = ask(text.format("", ""))
    assert (code, "宗地“D1”已属第 2 行的单位" in told) == (2, True)
    owned = f"{HEADS},parcel,land_owned,land_leased_in\n" + rows.replace("{}", "{},{}")
    assert ask(owned.format("20", "", "", "5"))[0] == 0


def test_a_tax_refund_counts_zero_and_never_less(ask):
    rows = {row["unit"]: row for row in ask(FIRMS.replace("a,规上,30", "a,规上,-30"))[1]}
    assert float(rows["a"]["points_tax_per_mu"]) == 0.0


def test_a_column_the_scheme_needs_is_asked_for(ask):
    code, _, told = ask("unit,group,tax_per_mu\na,规下,3\n")
    assert (code, "缺少列 tax_per_power（单位用电税收） → 补上该列" in told) == (2, True)


def test_every_fault_of_a_file_is_told_at_once(ask):
    told = ask(FIRMS.replace("b,规上,60", "a,规上,x").replace("c,规上", "c,规外"))[2]
    assert told.startswith("firms.csv 不能评价：2 处问题")


def test_a_file_saved_by_a_chinese_excel_is_read_and_rubbish_is_not(ask):
    assert ask(FIRMS.encode("gb18030"))[1] == ask(FIRMS)[1]
    assert ask(b"\xff\xfe\x00\x81")[0] == 2
    assert ask(b"")[0] == 2


def test_the_parks_of_a_year_have_the_scores_of_the_mart(ask, demo_workspace):
    code, rows, told = ask(None, "--year", "2025", scheme="parks-equal-five")
    mart = open_snapshot(demo_workspace).rows("park_score", year=2025, month=12, indicator="")
    wanted = dict(zip(mart.park, mart.value, strict=True))
    assert (code, told) == (0, "")
    assert {row["unit"]: float(row["score"]) for row in rows} == pytest.approx(wanted, abs=1e-9)
    assert "不与全年得分相比" in ask(None, "--year", "2026", scheme="parks-equal-five")[2]


@pytest.mark.parametrize(
    ("words", "scheme", "said"),
    [
        (("--year", "2025"), "huangyan-2022", "--input"),
        (("--year", "2025"), "huangyan", "没有这个方案"),
        (("--year", "2025"), "nowhere.yaml", "→"),
        (("--year", "1999"), "parks-equal-five", "没有可评价的单位"),
        (("--year", "2025", "--group", "规上"), "parks-equal-five", "不分组"),
    ],
)
def test_a_question_without_an_answer_says_why(ask, words, scheme, said):
    code, _, told = ask(None, *words, scheme=scheme)
    assert (code, said in told) == (2, True), told


def test_a_scheme_of_its_own_file_scores_and_a_wrong_one_names_its_line(ask, tmp_path):
    own = tmp_path / "own.yaml"
    text = (ROOT / "data/catalog/schemes/huangyan-2022.yaml").read_text(encoding="utf-8")
    own.write_text(text, encoding="utf-8")
    assert ask(FIRMS, scheme=str(own))[1] == ask(FIRMS)[1]
    own.write_text(text.replace("weight: 30", "weight: 31"), encoding="utf-8")
    code, _, told = ask(FIRMS, scheme=str(own))
    assert (code, "own.yaml 第 12 行" in told) == (2, True)
