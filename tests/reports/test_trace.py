"""Every value of a figure opened down to its cells, in words."""

import pytest

import warehouse
from metrics.explain_more import BESIDE, EXPLAINED, EveryExplanation
from reports import trace

MONTH = (2026, 10)
OUTPUT = ("output", "990524", "all")


@pytest.fixture(scope="module")
def city(demo_workspace):
    return warehouse.open_snapshot(demo_workspace)


@pytest.fixture(scope="module")
def members(city):
    return {
        kind: city.rows(kind).set_index(kind, drop=False).to_dict("index")
        for kind in ("indicator", "area", "chain")
    }


@pytest.fixture(scope="module")
def output(city, members):
    return trace.trees(city, members, OUTPUT, *MONTH)


def under(lines, said):
    """A value of the figure and the values directly under it."""
    at = next(i for i, line in enumerate(lines) if not line.depth and line.said == said)
    below = lines[at + 1 :]
    end = next((i for i, line in enumerate(below) if not line.depth), len(below))
    return lines[at], [line for line in below[:end] if line.depth == 1]


def test_a_growth_shows_both_levels_with_their_files_and_cells(output):
    top, parts = under(output["ytd"], "名义增速")
    assert top.formula == "（本期 − 上年同期）÷ 上年同期的绝对值 × 100"
    assert [part.said for part in parts] == ["2026年1—10月 数值", "2025年1—10月 数值"]
    this, last = (float(part.value.removesuffix(" 亿元").replace(",", "")) for part in parts)
    shown = float(top.value.removesuffix("%").replace("−", "-"))
    assert shown == pytest.approx((this / last - 1) * 100, abs=5e-5)
    file = "云岭市规模以上工业主要经济指标（2026年1-10月）.xlsx · 产值 · D12"
    assert (parts[0].cell, parts[0].received) == (file, "2026-11-12")
    assert not any(part.opens or part.formula for part in parts)


def test_a_place_names_every_county_it_is_a_place_among(output):
    top, parts = under(output["ytd"], "位次")
    assert top.value == "第 10 位"
    assert len(parts) == top.opens == 10
    assert "永和县 公布增速" in [part.said for part in parts]
    assert all(part.cell for part in parts)


def test_the_month_and_the_cumulative_stand_apart(output):
    assert list(output) == ["ytd", "month"]
    assert trace.heading(10, "ytd", output["ytd"]).startswith("1—10月：")
    assert under(output["month"], "数值")[0].value == "25.72 亿元"


def test_every_known_value_is_there_once_and_its_parts_are_those_of_the_tree(city, output):
    opened = EveryExplanation(city.cursor())
    for basis, lines in output.items():
        key = (*OUTPUT, *MONTH, basis)
        known = [
            name
            for name in EXPLAINED
            if opened.node(name, key).value is not None
            and (basis == "ytd" or name != "implied_revision")  # it is one of the cumulative
        ]
        assert opened.defined(key) == known
        top = [line for line in lines if not line.depth]
        assert [line.said for line in top] == [
            trace.TITLES[name] for name in known if name != "growth_pct"
        ]
        assert all(line.opens == len(under(lines, line.said)[1]) for line in top)
        assert set(BESIDE) - set(known) <= {"implied_revision"}


def test_units_follow_the_value(city, members):
    lines = trace.trees(city, members, ("value_added", "990524", "all"), *MONTH)["ytd"]
    assert under(lines, "目标")[0].value == "6.0%"
    assert under(lines, "较上月")[0].value.endswith(" 个百分点")
    assert under(lines, "位次变化")[0].value.endswith(" 位")
    share = trace.trees(city, members, ("loss_share", "990524", "all"), *MONTH)["point"]
    assert under(share, "数值")[0].value.endswith("%")


def test_the_lede_counts_files_and_cells(output):
    every = [line for lines in output.values() for line in lines]
    cells = {line.cell for line in every if line.cell}
    assert f"{len(cells)} 个单元格" in trace.lede("永和县产值", output)
    assert "没有公布的出处" not in trace.lede("永和县产值", output)


def test_a_figure_that_is_not_there_has_no_trees(city, members):
    assert trace.trees(city, members, OUTPUT, 1999, 1) == {}


def test_the_file_has_one_row_for_each_value(output):
    frame = trace.frame(output)
    assert len(frame) == sum(len(lines) for lines in output.values())
    assert frame.columns[0] == "层级"
