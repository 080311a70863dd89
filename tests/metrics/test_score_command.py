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
        ("rd_share\n", "rd_shares\n", "方案不用列“rd_shares” → 删去此列，或改为 rd_share"),
        ("rd_share\n", "研发\n", "没有数的格留空，或把“研发”改成这个列名"),
        ("group,", "groups,", "方案不用列“groups” → 删去此列，或改为 group"),
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


def test_columns_that_the_scheme_does_not_use_are_left_out_and_told(ask):
    _, rows, _ = ask(FIRMS)
    lines = FIRMS.strip().splitlines()
    more = ["电话,用地性质,gdp", *["123,工业,7"] * (len(lines) - 1)]
    text = "\n".join(",".join(pair) for pair in zip(lines, more, strict=True)) + "\n"
    code, found, told = ask(text)
    assert (code, found) == (0, rows)
    assert "本方案不用的列：电话、用地性质、gdp" in told


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


def scheme_with(tmp_path, *pairs: tuple[str, str]) -> str:
    """A scheme of its own: 黄岩 2022 with other words."""
    own = tmp_path / "own.yaml"
    text = (ROOT / "data/catalog/schemes/huangyan-2022.yaml").read_text(encoding="utf-8")
    for old, new in pairs:
        assert old in text
        text = text.replace(old, new)
    own.write_text(text, encoding="utf-8")
    return str(own)


SMALL = "unit,group,tax_per_mu,tax_per_power,land,parcel"
TWO = f"{SMALL},{{}}\na,规下,10,0.2,30,D1,{{}}\nb,规下,5,0.4,30,D1,{{}}\nc,规下,12,0.3,10,,{{}}\n"


def test_firms_of_one_parcel_are_scored_as_one_where_the_scheme_says_so(ask, tmp_path):
    merging = scheme_with(tmp_path, ("landless: refuse", "landless: refuse\nshared_parcel: merge"))
    code, _, told = ask(TWO.format("bonus", "", "", ""), scheme=merging)
    assert (code, "补上列 weight_tax_per_power" in told) == (2, True)
    rows = {
        r["unit"]: r
        for r in ask(TWO.format("weight_tax_per_power", 100, 300, 50), scheme=merging)[1]
    }
    # Together 10 + 5 on the parcel's 30 mu, and (0.2 * 100 + 0.4 * 300) / 400 a kWh.
    wanted = 15 / 11.5932 * 50 + 0.35 / 0.2352 * 50
    assert float(rows["a"]["score"]) == pytest.approx(wanted, abs=1e-9)
    same = {key: value for key, value in rows["a"].items() if key != "unit"}
    assert {key: value for key, value in rows["b"].items() if key != "unit"} == same
    assert (rows["a"]["rank"], rows["c"]["rank"]) == ("1", "2")


def test_the_land_of_a_parcel_is_apportioned_by_floor_area_where_the_scheme_says_so(ask, tmp_path):
    rule = ("landless: refuse", "landless: refuse\nshared_parcel: apportion")
    apportioning = scheme_with(
        tmp_path, rule, ("base: fixed, base_value: 115932", "base: mean, cap: 9")
    )
    code, _, told = ask(TWO.format("bonus", "", "", ""), scheme=apportioning)
    assert (code, "没有建筑面积" in told) == (2, True)
    rows = {
        r["unit"]: r for r in ask(TWO.format("floor_area", 2000, 1000, ""), scheme=apportioning)[1]
    }
    # a has 20 of 30 mu, so 15 a mu; b 10 mu, so 15 a mu; c 12 on 10: (300 + 150 + 120) / 40.
    mean = (15 * 20 + 15 * 10 + 12 * 10) / 40
    points = {unit: float(row["points_tax_per_mu"]) for unit, row in rows.items()}
    assert points == pytest.approx({u: v / mean * 50 for u, v in (("a", 15), ("b", 15), ("c", 12))})


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("b,规下,5,0.4,30", "b,规下,5,0.4,", "没有宗地“D1”的面积"),
        ("b,规下,5,0.4,30", "b,规下,5,0.4,20", "写了 20 亩，第 2 行是 30 亩"),
        ("D1,300\n", "D1,-1\n", "补上列 weight_tax_per_power"),
    ],
)
def test_a_shared_parcel_that_does_not_fit_is_refused(ask, tmp_path, old, new, said):
    merging = scheme_with(tmp_path, ("landless: refuse", "landless: refuse\nshared_parcel: merge"))
    text = TWO.format("weight_tax_per_power", 100, 300, 50)
    assert old in text
    code, _, told = ask(text.replace(old, new), scheme=merging)
    assert (code, said in told, "→" in told) == (2, True, True), told


def test_what_is_leased_is_the_owners_no_more_and_cannot_exceed_the_parcel(ask):
    heads = "unit,group,tax_per_mu,sales_per_mu,tax_per_power,parcel"
    heads += ",land_owned,land_leased_in,land_leased_out"
    text = f"{heads}\na,规下,10,1,1,D1,20,,{{}}\nb,规下,30,1,1,D1,,{{}},\n"
    code, rows, _ = ask(text.format("", 5), scheme="huaian-2024")
    # The owner has 15 mu left: the mean is (10 * 15 + 30 * 5) / 20 = 15, the base twice that.
    assert code == 0
    points = {row["unit"]: float(row["points_tax_per_mu"]) for row in rows}
    assert points["a"] == pytest.approx(10 / 30 * 45)
    told = ask(text.format("", 25), scheme="huaian-2024")[2]
    assert "第 3 行  宗地“D1”承租户租入共 25 亩，超过宗地 20 亩 → 核对" in told
    told = ask(text.format(3, 5), scheme="huaian-2024")[2]
    assert "第 2 行  宗地“D1”租出 3 亩，少于承租户租入共 5 亩" in told


def test_last_years_mean_comes_from_last_years_list_or_as_the_scheme_says(ask, tmp_path):
    heads = "unit,group,tax_per_mu,sales_per_mu,tax_per_power,land,year"
    text = f"{heads}\na,规下,10,100,1,10,2022\nb,规下,20,200,3,10,2022\n"
    last = tmp_path / "last.csv"
    last.write_text(f"{heads}\nz,规下,5,100,1,10,2021\n", encoding="utf-8")
    words = ("--year", "2022", "--last", str(last))
    code, rows, told = ask(text, *words, scheme="huaian-2024")
    points = {row["unit"]: float(row["points_tax_per_mu"]) for row in rows}
    assert (code, told) == (0, "")
    assert points == pytest.approx({"a": 10 / (2 * 5) * 45, "b": 1.5 * 45})
    code, rows, told = ask(text, scheme="huaian-2024")
    assert (code, "以本年均值代替" in told) == (0, True)
    assert float(rows[-1]["points_tax_per_mu"]) == pytest.approx(10 / (2 * 15) * 45)
    strict = scheme_with(tmp_path, ("base: fixed, base_value: 115932", "base: last_year"))
    code, rows, told = ask("unit,group,tax_per_mu,tax_per_power\na,规下,10,1\n", scheme=strict)
    assert (code, rows) == (2, [])
    assert "亩均税收以上年均值为基准，没有 2021 年的数 → 名单用 --last" in told
    last.write_text(f"{heads}\nz,规下,5,100,1,10,2020\n", encoding="utf-8")
    assert "是 2020 年的数，评价的是 2021 年" in ask(text, *words, scheme="huaian-2024")[2]


def test_each_industry_has_its_fixed_base_or_the_firm_is_refused(ask, tmp_path):
    by_industry = "base: industry_fixed, bases: {C13: 100000, C26: 200000}"
    scheme = scheme_with(tmp_path, ("base: fixed, base_value: 115932", by_industry))
    text = "unit,group,tax_per_mu,tax_per_power,industry\na,规下,12,0,C13\nb,规下,12,0,C26\n"
    rows = ask(text, scheme=scheme)[1]
    points = {row["unit"]: float(row["points_tax_per_mu"]) for row in rows}
    assert points == pytest.approx({"a": 1.2 * 50, "b": 0.6 * 50})
    told = ask(text.replace("C26", "C40"), scheme=scheme)[2]
    assert "第 3 行  “b”行业“C40”没有亩均税收的基准" in told
    assert "没有行业" in ask(text.replace("C26", ""), scheme=scheme)[2]


def test_lists_of_a_scheme_and_of_the_file_move_veto_and_exempt(ask, tmp_path):
    lists = (
        "landless: refuse\nmove_max: 1\nlists:\n"
        "  - {unit: b, rule: move, classes: 1, reason: 专精特新}\n"
        "  - {unit: c, rule: veto, reason: 环境违法}\n"
        "  - {unit: d, rule: exempt, reason: 供水}\n"
    )
    scheme = scheme_with(tmp_path, ("landless: refuse\n", lists))
    heads = "unit,group,tax_per_mu,tax_per_power,move"
    units = "".join(f"{u},规下,{11 - n},0.2,{{}}\n" for n, u in enumerate("abcdefghijk"))
    blank = [""] * 11
    before = {r["unit"]: r for r in ask(f"{heads}\n{units}".format(*blank), scheme=scheme)[1]}
    # Ten count: A 2, B 5, C 2, D 1; b is one of two A already, c and d are out of it.
    told = {u: (r["class"], r["veto"]) for u, r in before.items()}
    assert (told["b"], told["c"], told["d"]) == (("A", ""), ("D", "环境违法"), ("T", ""))
    assert told["e"] == ("B", "")
    moved = ["", "", "", "", "升一类", "-1", "", "", "", "", ""]
    after = {r["unit"]: r for r in ask(f"{heads}\n{units}".format(*moved), scheme=scheme)[1]}
    assert (after["e"]["class"], after["f"]["class"]) == ("A", "C")
    assert {u: r["rank"] for u, r in after.items()} == {u: r["rank"] for u, r in before.items()}
    moved[4] = "+2"
    assert "调 2 类，本方案最多调 1 类" in ask(f"{heads}\n{units}".format(*moved), scheme=scheme)[2]
    moved[4] = "或许"
    assert "看不懂" in ask(f"{heads}\n{units}".format(*moved), scheme=scheme)[2]
    without = ask(f"{heads}\na,规下,3,0.2,+1\n")
    assert "“a”有调档，本方案没有调档项" in without[2]
    gone = ask(f"{heads}\na,规下,3,0.2,\n", scheme=scheme)[2]
    assert "方案 lists 里的“b”不在名单中" in gone


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


def test_the_parks_of_twelve_months_have_the_scores_of_the_mart(ask, demo_workspace):
    code, rows, told = ask(None, "--year", "2026", "--rolling", scheme="parks-equal-five")
    mart = open_snapshot(demo_workspace).rows(
        "park_score_rolling", year=2026, month=10, indicator=""
    )
    wanted = dict(zip(mart.park, mart.value, strict=True))
    assert (code, "近 12 个月（2025 年 11 月至 2026 年 10 月）" in told) == (0, True)
    assert {row["unit"]: float(row["score"]) for row in rows} == pytest.approx(wanted, abs=1e-9)
    # In December twelve months are the year.
    year = ask(None, "--year", "2025", scheme="parks-equal-five")[1]
    rolling = ask(None, "--year", "2025", "--rolling", scheme="parks-equal-five")[1]
    found = {row["unit"]: float(row["score"]) for row in rolling}
    assert found == pytest.approx({row["unit"]: float(row["score"]) for row in year}, abs=1e-9)
    assert "只有一种口径" in ask(FIRMS, "--year", "2022", "--rolling")[2]


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
