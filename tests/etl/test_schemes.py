"""Schemes: those shipped are whole and sourced; one that does not add up is told where and why."""

import shutil
from pathlib import Path

import pytest

from etl.catalog import CatalogError, load_catalog, scored_groups
from etl.catalog_schemes import read_scheme

ROOT = Path(__file__).parents[2]
CATALOG = ROOT / "data" / "catalog"


@pytest.fixture(scope="module")
def catalog():
    return load_catalog(CATALOG)


@pytest.fixture
def known(catalog):
    """What a scheme may name: indicators, groups."""
    return set(catalog.indicators), scored_groups(catalog.areas.values())


def test_every_shipped_scheme_has_source_year_and_county(catalog):
    rows = {row["scheme"]: row for row in catalog.schemes["scheme"]}
    assert set(rows) == {
        *("huangyan-2021", "huangyan-2022", "huaian-2024", "wujin", "jingde-2022"),
        *("jiaozhou-2018", "parks-equal-five"),
    }
    for row in rows.values():
        assert len(row["source"]) > 20
        assert row["version"].isdecimal()
        assert row["county"] or row["rank_group"] == "park"
        # No county publishes all of it: what is ours is called an assumption.
        assert (row["status"], "假定" in row["source"]) == ("assumed", True)


def test_huangyan_has_the_published_bases_in_base_units(catalog):
    bases = {
        scheme: [
            row["base_value"] / catalog.indicators[row["indicator"]]["unit_factor"]
            for row in catalog.schemes["scheme_item"]
            if (row["scheme"], row["unit_group"]) == (scheme, "规上")
        ]
        for scheme in ("huangyan-2021", "huangyan-2022")
    }
    assert bases == {
        "huangyan-2021": pytest.approx([26.01, 132.27, 2.54, 4861.08, 17.45, 3.05]),
        "huangyan-2022": pytest.approx([24.097, 136.16, 2.694, 4929.81, 18.14, 3.02]),
    }


@pytest.mark.parametrize(
    ("old", "new", "said", "line"),
    [
        ("weight: 30", "weight: 25", "合计应为 100", 12),
        ("indicator: rd_share", "indicator: rd", "没有这个指标", 18),
        ("indicator: rd_share", "indicator: [rd_share]", "应为文字", 18),
        ("indicator: rd_share", "indicator: tax_per_mu", "条目重复", 12),
        ("base_value: 240970", "base_value: 0", "基准应大于 0", 13),
        ("base_value: 240970", "base_value: .nan", "应为数", 13),
        ("base_value: 240970", "cap: 0", "上限应高于下限", 13),
        ("weight: 30", "weights: 30", "没有这一项", 13),
        ("base: fixed", "base: median", "只能是", 13),
        ("group: 规下", "group: 规上", "分组重复", 19),
        ("rank_group: enterprise", "rank_group: park", "只有企业方案可以分组", 10),
        ("quota_pct: 50", "quota_pct: 55", "合计应为 100", 23),
        ("landless: refuse", "landless: ignore", "只能是", 9),
        ("landless: refuse", "refill: 也许", "true、false", 9),
        ("landless: refuse", "veto_grade: E", "没有这一类", 9),
        ("landless: refuse", "items: []", "只写其一", 9),
        ("landless: refuse", "shared_parcel: split", "只能是", 9),
        ("landless: refuse", "move_max: 0.5", "整数", 9),
        ("base: fixed, base_value: 240970", "base: industry_fixed", "每个行业的基准", 13),
        ("base_value: 240970", "base_value: 1, bases: {C13: 2}", "才写 bases", 13),
        ("base: fixed, base_value: 240970", "base: industry_fixed, bases: {C13: 0}", "C13", 13),
        ("base: fixed", "base: last_year, transform: rank", "用不上", 13),
        ("landless: refuse", "lists: 3", "应为列表", 9),
        ("landless: refuse", "lists:\n  - {unit: 甲, rule: up}", "只能是", 10),
        ("landless: refuse", "lists:\n  - {unit: 甲, rule: move, classes: 1}", "最多调 0 类", 10),
        ("landless: refuse", "lists:\n  - {unit: 甲, rule: veto}", "否决要写原因", 10),
        (
            "landless: refuse",
            "lists:\n  - {unit: 甲, rule: exempt, classes: 1}",
            "才写 classes",
            10,
        ),
        (
            "landless: refuse",
            "lists:\n  - {unit: 甲, rule: exempt}\n  - {unit: 甲, rule: exempt}",
            "列了两次",
            11,
        ),
    ],
)
def test_a_fault_names_line_rule_and_cure(tmp_path, known, old, new, said, line):
    path = tmp_path / "own.yaml"
    text = (CATALOG / "schemes" / "huangyan-2022.yaml").read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(CatalogError) as error:
        read_scheme(path, *known)
    told = [problem for problem in error.value.problems if said in problem.rule]
    assert told, str(error.value)
    assert (told[0].file, told[0].line) == ("own.yaml", line)
    assert told[0].cure


@pytest.mark.parametrize("text", ["", "- 1\n", "id: a\n", "groups: 3\nitems: 4\n", "a: [\n"])
def test_what_is_no_scheme_is_refused(tmp_path, known, text):
    path = tmp_path / "own.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(CatalogError):
        read_scheme(path, *known)


def test_two_files_may_not_hold_the_same_scheme(tmp_path):
    own = Path(shutil.copytree(CATALOG, tmp_path / "catalog"))
    shutil.copy(own / "schemes" / "wujin.yaml", own / "schemes" / "wujin-again.yaml")
    with pytest.raises(CatalogError, match="方案重复"):
        load_catalog(own)
