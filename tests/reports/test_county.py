"""A county's rows: lateness, states, comparisons, chains and parks; what its page says of them."""

import math
from types import SimpleNamespace

import pandas as pd
import pytest

from charts.number import plain
from charts.profile import Line
from reports import chain, county
from reports import sentence_case as sentence
from reports.figures import Figures

FACTS = {
    "indicator": "output", "name": "规上工业总产值", "short": "产值", "kind": "flow",
    "basis": "ytd", "unit": "亿元", "unit_factor": 1e8, "base_unit": "yuan",
    "price": "nominal", "direction": "up",
    "rank_by": "growth", "diff": "pct", "decimals": 1, "weight": "",
}  # fmt: skip
ROW = {
    "indicator": "output", "area": "a", "chain": "all", "year": 2026, "month": 10, "basis": "ytd",
    "level": 5e8, "status": "reported", "growth_pct": 4.0, "growth_word": None, "change_pp": None,
    "growth_change_pp": 0.3, "rank": 2, "rank_of": 10, "is_tie": False, "rank_change": 1,
    "share_pct": 5.0, "pull_pp": 0.2, "target": math.nan, "is_revised": False,
}  # fmt: skip


def figures(*rows: dict) -> Figures:
    return Figures(pd.DataFrame([ROW | row for row in rows]), {"output": FACTS})


def line(found: Figures) -> Line:
    return county.lines(found, "a", "city", 2026, 10, [], lambda code: f"county?i={code}")[0]


def test_a_line_compares_with_the_city_of_the_same_month():
    shown = line(figures({}, {"area": "city", "growth_pct": 6.5}))
    assert shown.gap_pp == pytest.approx(4.0 - 6.5)
    assert (shown.level, shown.basis, shown.as_of) == ("5.0 亿元", "名义", "")
    assert shown.href == "county?i=output"


def test_an_older_month_is_told_and_compared_with_itself():
    shown = line(figures({"month": 9}, {"area": "city", "month": 9, "growth_pct": 3.0}))
    assert shown.as_of == "截至 1—9月"
    assert shown.gap_pp == pytest.approx(1.0)


def test_who_has_not_reported_this_month_is_not_shown_with_the_last():
    missing = {"level": None, "growth_pct": None, "status": "not_reported", "rank": None}
    shown = line(figures({"month": 9}, missing))
    assert shown.status == "not_reported"
    assert shown.as_of == ""
    assert shown.curve == []


def test_a_chain_without_a_local_firm_is_no_part_of_the_county():
    own = pd.DataFrame(
        {"chain": ["x", "y"], "level": [2e8, None], "status": ["reported", "not_applicable"]}
    )
    city = pd.DataFrame({"chain": ["x", "y"], "level": [8e8, 1e8]})
    names = {code: {"kind": "chain", "short": code} for code in "xy"}
    rows = county.chains_of(own, city, names)
    assert list(rows.name) == ["x"]
    assert rows.of_chain_pct.iloc[0] == 100 * 2e8 / 8e8


def test_the_case_gives_place_distance_pull_and_where_it_stands_last():
    lead = SimpleNamespace(
        growth_pct=-1.8, month=10, basis="ytd", rank=10, rank_of=10, is_tie=False, pull_pp=-0.13
    )
    city = SimpleNamespace(growth_pct=8.0)
    lines = [
        Line("税收", "", "", rank=10, rank_of=10),
        Line("能耗", "", "", rank=2, rank_of=10),
        Line("利润", "", ""),
    ]
    first, second = sentence.case("永和县", lead, city, "规上工业增加值", lines, 1, 2)
    assert plain(first) == (
        "1—10月，永和县规上工业增加值下降 1.8%，列 10 个板块第 10 位，低于全市 9.8 个百分点，"
        "下拉全市 0.13 个百分点。"
    )
    assert plain(second) == "能耗列前三；税收列后三；本月 3 条预警，其中红色 1 条。"
    assert sentence.case_heading(lines) == "2 项参评指标，1 项列前三、1 项列后三"


def test_a_county_without_figures_says_so():
    assert sentence.case("某县", None, None, "增加值", [], 0, 0) == [
        "某县本月增加值未报或没有数据。",
        "",
    ]
    assert sentence.case_heading([]) == "各项指标"
    assert (
        sentence.chains_heading(pd.DataFrame({"level": [], "name": []})) == "本地没有重点产业链产值"
    )


def test_parks_are_told_by_the_highest_and_the_lowest_output_per_mu():
    table = pd.DataFrame({"园区": ["甲园", "乙园"], "亩均产值（万元/亩）": [100.0, 250.0]})
    per_mu = {"short": "亩均产值", "unit": "万元/亩"}
    said = sentence.parks_heading(table, per_mu)
    assert said == "2 个园区中乙园亩均产值 250.0 万元/亩最高，甲园 100.0 最低"
    assert sentence.parks_heading(table, None) == "2 个园区"


@pytest.mark.parametrize(("total", "limit"), [(4118e8, 2e8), (4.5e8, 3e5), (0, 0.0), (None, 0.0)])
def test_the_limit_of_the_matrix_is_a_round_figure_of_the_whole(total, limit):
    assert chain.small(total) == limit


def test_the_whole_pulls_its_own_growth_on_the_basis_of_its_parts():
    rows = pd.DataFrame(
        [
            {**ROW, "chain": code, "growth_comparable_pct": 6.44, "growth_published_pct": 6.4,
             "growth_raw_pct": 9.0, "share_pct": share, "pull_pp": pull}
            for code, share, pull in (("all", None, None), ("x", 20.0, 2.0))
        ]
    )  # fmt: skip
    chains = {
        "all": {"kind": "whole", "name": "规上工业", "lead_firm": ""},
        "x": {"kind": "chain", "name": "某链", "lead_firm": "某厂"},
    }
    links = pd.DataFrame({"chain": ["x", "x"], "local_firms": [0, 2]})
    found = chain.chain_rows(rows, chains, links, 2026, 10).set_index("chain")
    assert found.loc["all", ["share_pct", "pull_pp"]].to_list() == [100.0, 6.44]
    assert found.loc["x", "broken"] == 1


def test_the_tax_of_a_chain_is_that_since_january_and_unknown_where_none_was_printed():
    tax = {**ROW, "chain": "x", "indicator": "industrial_tax", "growth_comparable_pct": None}
    rows = pd.DataFrame(
        [
            {**ROW, "chain": "x"},
            {**ROW, "chain": "y"},
            {**tax, "basis": "month", "level": 2e8, "growth_pct": 1.0},
            {**tax, "basis": "ytd", "level": 25e8, "growth_pct": -3.5},
        ]
    )
    chains = {code: {"kind": "chain", "name": code, "lead_firm": ""} for code in ("x", "y")}
    links = pd.DataFrame({"chain": [], "local_firms": []})
    found = chain.chain_rows(rows, chains, links, 2026, 10).set_index("chain")
    assert found.loc["x", ["tax", "tax_growth_pct"]].to_list() == [25e8, -3.5]
    assert found.loc["y", ["tax", "tax_growth_pct"]].isna().all()
