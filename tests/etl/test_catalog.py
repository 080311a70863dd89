"""The catalogue: what a name means, and what each kind of mistake is answered with."""

import re
import shutil
from pathlib import Path

import duckdb
import pytest

from etl.catalog import CatalogError, load_catalog
from etl.names import normal, place_forms

ROOT = Path(__file__).parent.parent.parent
DEMO = ROOT / "data" / "catalog"


@pytest.fixture(scope="module")
def catalog():
    return load_catalog(DEMO)


@pytest.fixture
def own(tmp_path) -> Path:
    """A copy of the catalogue that a test may spoil."""
    return Path(shutil.copytree(DEMO, tmp_path / "catalog"))


def edit(folder: Path, file: str, old: str, new: str) -> int:
    """Replace a text once; the line it stands in."""
    path = folder / file
    text = path.read_text(encoding="utf-8")
    assert text.count(old) >= 1
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return text[: text.index(old)].count("\n") + 1


def problems(folder: Path) -> list[str]:
    with pytest.raises(CatalogError) as error:
        load_catalog(folder)
    return [str(problem) for problem in error.value.problems]


@pytest.mark.parametrize(
    ("kind", "text", "code"),
    [
        ("area", "990502", "990502"),
        ("area", "临江区", "990502"),
        ("area", "临江", "990502"),
        ("area", "临 江　区", "990502"),
        ("area", "#临江区", "990502"),
        ("area", "其中：临江区", "990502"),
        ("area", "高新区", "990571"),
        ("area", "全市", "990500"),
        ("area", "广西", "450000"),
        ("area", "内蒙古", "150000"),
        ("area", "新疆维吾尔自治区", "650000"),
        ("area", "凌光电子园", "P01"),
        ("chain", "电子信息产业链", "electronics"),
        ("chain", "合计", "all"),
        ("indicator", "规模以上工业总产值", "output"),
        ("indicator", "产值", "output"),
        ("indicator", "一、工业税收（不含烟）", "industrial_tax_ex_tobacco"),
        ("unit", "％", "%"),
        ("unit", "KM²", "km²"),
    ],
)
def test_a_name_is_found_by_code_name_form_or_alias(catalog, kind, text, code):
    assert catalog.find(kind, text) == code


@pytest.mark.parametrize("text", ["临河区", "临江县", "江", "", "临江区临江区"])
def test_a_near_miss_is_never_taken_for_a_name(catalog, text):
    assert catalog.find("area", text) is None


def test_a_near_miss_is_offered_as_a_cure(catalog):
    assert catalog.nearest("area", "临河区") == "临江区"
    assert catalog.nearest("area", "xyz") is None


def test_a_short_form_of_two_places_means_neither(own):
    edit(
        own,
        "areas.csv",
        "990503,望北区",
        "990504,临江县,临江县,county,990500,county\n990503,望北区",
    )
    both = load_catalog(own)
    assert both.find("area", "临江") is None
    assert both.find("area", "临江县") == "990504"


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("湘西土家族苗族自治州", "湘西"),
        ("湘西土家族苗族自治州", "湘西州"),
        ("湘西土家族苗族自治州", "湘西自治州"),
        ("伊犁哈萨克自治州", "伊犁州"),
        ("神农架林区", "神农架"),
        ("积石山保安族东乡族撒拉族自治县", "积石山县"),
        ("锡林郭勒盟", "锡林郭勒"),
        ("浦东新区", "浦东"),
    ],
)
def test_places_are_known_by_their_usual_short_forms(name, form):
    assert form in place_forms(name)


def test_a_name_of_two_letters_is_not_shortened():
    assert place_forms("城区") == place_forms("沙县") == set()


def test_normal_takes_off_only_what_dresses_a_name():
    assert normal(" 　Ｇ Ｄ Ｐ①") == "gdp"
    assert normal("（一）营业收入") == "(一)营业收入"
    assert normal("1.营业收入") == "营业收入"
    assert normal("1.5") == "1.5"


def test_defaults_follow_from_the_kind(catalog):
    rows = catalog.indicators
    assert (rows["output"]["basis"], rows["enterprise_count"]["basis"]) == ("ytd", "point")
    assert (rows["loss_share"]["diff"], rows["output_per_mu"]["diff"]) == ("pp", "pct")
    assert rows["output"]["is_additive"]
    assert not rows["sales_rate"]["is_additive"]
    assert rows["energy"]["unit_factor"] == 10_000


def test_the_tables_are_those_of_the_schema(catalog):
    with duckdb.connect() as con:
        con.execute((ROOT / "warehouse" / "schema.sql").read_text(encoding="utf-8"))
        for name, table in catalog.tables().items():
            con.register("given", table)
            con.execute(f"INSERT INTO {name} BY NAME SELECT * FROM given")
            columns = con.execute(f"SELECT * FROM {name} LIMIT 0").description
            assert sorted(c[0] for c in columns) == sorted(table.column_names)
            con.unregister("given")


def test_a_park_is_an_area_of_its_own_level(catalog):
    park = catalog.areas["P14"]
    assert (park["level"], park["parent"], park["rank_group"]) == ("park", "990524", "park")


def test_the_fingerprint_changes_with_any_file(own):
    before = load_catalog(own).fingerprint
    edit(own, "rules/dispatch.yaml", "threshold: -5", "threshold: -6")
    assert load_catalog(own).fingerprint != before


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        ("areas.csv", "990503,望北区", "990502,望北区", "重复"),
        ("areas.csv", "county,990500,county", "county,999999,county", "上级不在本表"),
        ("areas.csv", "county,990500,county", "village,990500,county", "level 只能是"),
        ("areas.csv", "county,990500,county", "county,990500", "有 5 列，应有 6 列"),
        ("areas.csv", "area,name", "code,name", "表头不符"),
        ("parks.csv", "990571,electronics", "990571,electronic", "chains.csv"),
        ("parks.csv", "2026-06", "2026.6", "应为 YYYY-MM"),
        ("chains.csv", "all,规上工业", "whole,规上工业", "合计的代码是 all"),
        ("chain_nodes.csv", "upstream", "top", "stage 只能是"),
        ("aliases.csv", "高新区,990571", "高新区,990579", "指向的代码不存在"),
        ("aliases.csv", "area,高新区", "area,临江区", "只留一个含义"),
        ("workspace.yaml", '"990500"', '"990599"', "home 不在 areas.csv"),
        ("units.yaml", "万元: 1.0e4", "万元: 一万", "倍数应为正数"),
        ("indicators.yaml", "kind: flow", "kind: sum", "kind 只能是"),
        ("indicators.yaml", "unit: 亿元", "unit: 亿圆", "单位不在 units.yaml"),
        ("indicators.yaml", "lag_days: 18", "lagdays: 18", "没有这一项"),
        ("indicators.yaml", "id: revenue", "id: output", "重复"),
        ("indicators.yaml", "numerator: sales_output", "numerator: sales", "没有的指标"),
        ("rules/dispatch.yaml", "kind: rank_fall", "kind: rank_rise", "kind 只能是"),
        ("rules/dispatch.yaml", "other: electricity", "other: power", "没有这个指标"),
        ("schemes/parks-equal-five.yaml", "weight: 20}", "weight: 25}", "合计应为 100"),
        ("schemes/parks-equal-five.yaml", "transform: minmax", "transform: log", "只能是"),
    ],
)
def test_a_fault_names_file_line_value_rule_and_cure(own, file, old, new, said):
    line = edit(own, file, old, new)
    found = [problem for problem in problems(own) if said in problem]
    assert found
    assert found[0].startswith(file)
    assert "→" in found[0]
    stands = re.search(r"第 (\d+) 行", found[0])
    reach = 3 if "重复" in said or "没有的指标" in said else 0  # the row, not the key, is named
    if "合计应为 100" not in said:
        assert stands
        assert abs(int(stands[1]) - line) <= reach


def test_all_faults_of_all_files_come_in_one_report(own):
    edit(own, "areas.csv", "county,990500,county", "county,999999,county")
    edit(own, "indicators.yaml", "unit: 亿元", "unit: 亿圆")
    (own / "chains.csv").unlink()
    found = problems(own)
    assert {"areas.csv", "indicators.yaml", "chains.csv"} <= {re.split("[ ]", p)[0] for p in found}


def test_yaml_that_does_not_parse_names_its_line(own):
    (own / "workspace.yaml").write_text("name: a\nhome: [\n", encoding="utf-8")
    assert any(p.startswith("workspace.yaml 第 ") and "YAML" in p for p in problems(own))


def test_a_catalogue_saved_by_a_chinese_excel_is_read_too(own):
    path = own / "areas.csv"
    path.write_bytes(path.read_text(encoding="utf-8").encode("gb18030"))
    assert load_catalog(own).find("area", "临江区") == "990502"


def test_ratios_know_their_parts_and_every_indicator_its_department(catalog):
    for row in catalog.indicators.values():
        assert row["definition"].endswith("。")
        assert row["department"]
        if row["numerator"]:
            assert {row["numerator"], row["denominator"]} <= catalog.indicators.keys()
