"""Sentences say what the figures say, and leave out what is unknown."""

from types import SimpleNamespace

import pytest

from charts.trend import Line
from reports import sentence

INDICATOR = {"name": "规上工业增加值"}


def row(**facts):
    known = {
        "month": 10, "basis": "ytd", "growth_pct": 8.0, "growth_change_pp": 0.3, "rank": 5,
        "is_tie": False, "target_type": "growth", "gap_pp": -0.5, "required_growth_pct": 10.9,
    }  # fmt: skip
    return SimpleNamespace(**(known | facts))


def test_the_whole_sentence_of_the_lead_indicator():
    said = sentence.growth(row(), row(growth_pct=6.9), INDICATOR)
    assert said == (
        "1—10月，规上工业增加值同比**增长 8.0%**，比1—9月**加快 0.3 个百分点**，"
        "高于全省 1.1 个百分点，列全省**第 5 位**；距全年目标还差 0.5 个百分点，"
        "后两月需**增长 10.9%**。"
    )


def test_clauses_whose_figure_is_unknown_are_left_out():
    bare = row(growth_pct=-1.8, growth_change_pp=None, rank=None, target_type=None, gap_pp=None)
    assert sentence.growth(bare, None, INDICATOR) == "1—10月，规上工业增加值同比**下降 1.8%**。"
    assert sentence.growth(None, None, INDICATOR) == ""
    assert sentence.growth(row(growth_pct=None), None, INDICATOR) == ""


def test_a_target_that_is_reached_asks_for_nothing_more():
    assert sentence.target(row(gap_pp=0.5)) == "；高于全年目标 0.5 个百分点"
    assert sentence.target(row(gap_pp=0.04)) == "；与全年目标持平"


@pytest.mark.parametrize(
    ("share", "word"),
    [(0.4, "四成"), (0.396, "四成"), (0.37, "近四成"), (0.43, "四成多"), (0.02, "2.0%")],
)
def test_a_share_in_tenths(share, word):
    assert sentence.tenths(share) == word


def test_who_pulls_and_who_falls_behind():
    said = sentence.drivers(
        [("桐山县", 1.28), ("高新区", 1.89), ("永和县", -0.13)], 8.0, [("永和县", -1.8)],
        {"永和县": 7, "白石县": 7, "临江区": 5}, 7,
    )  # fmt: skip
    assert said == (
        "高新区、桐山县合计拉动 3.17 个百分点，占全市四成；**永和县**下降 1.8%；"
        "**永和县**、**白石县**7 项指标均列后三位。"
    )
    assert sentence.drivers([], None, [], {}, 7) == ""


def test_the_heading_of_the_scoreboard_names_those_who_lead_or_trail_everywhere():
    counts = {"甲": (0, 6, 6), "乙": (0, 7, 7), "丙": (7, 0, 7), "丁": (1, 1, 7)}
    assert sentence.scoreboard(counts) == "甲、乙全面领先，丙全线靠后"
    assert sentence.scoreboard({"甲": (1, 5, 7), "丁": (3, 1, 7)}) == "甲 5 项居前三"
    assert sentence.scoreboard({"甲": (1, 2, 7), "丁": (2, 1, 7)}) == "2 个板块互有先后"
    assert sentence.scoreboard({}) == "各板块主要指标"


def test_the_heading_of_the_warnings_counts_them():
    assert sentence.warnings(0, 0, 0) == "本月没有触发预警"
    assert sentence.warnings(2, 15, 5) == "17 条预警，其中红色 2 条，先看这 5 条"
    assert sentence.warnings(0, 3, 3) == "3 条黄色预警"
    assert sentence.warnings(4, 0, 4) == "4 条红色预警"


def test_divergence_is_a_finding_only_when_it_lasts():
    first = Line("增加值", [7.0, 7.2, 7.5, 7.8, 8.0])
    apart = Line("用电", [6.0, 4.5, 4.0, 3.5, 3.1])
    assert sentence.divergence(first, apart, 2.5, 3) == "增加值加快而用电放缓，背离已持续 4 个月"
    assert sentence.divergence(first, Line("用电", [7.0] * 5), 2.5, 3) == (
        "增加值与用电走势相符，相差 1.0 个百分点"
    )
    assert sentence.divergence(first, Line("用电", [None] * 5), 2.5, 3) == "增加值与用电增速"


def test_the_heading_of_the_pull():
    parts = [("高新区", 1.89), ("桐山县", 6.24), ("永和县", -0.13)]
    assert sentence.pull(parts, 8.0) == "桐山县一家拉动近八成，只有永和县拖累"
    assert sentence.pull([("甲", 5.0), ("乙", 3.0)], 8.0) == "甲一家拉动六成多，2 个板块都在拉动"
    assert sentence.pull([("甲", -2.0), ("乙", 1.0)], -1.0) == "甲拖累，全市下降 1.0%"
    assert sentence.pull([], None) == "各板块对全市增速的拉动"


def test_the_duration_of_a_warning_is_told_apart_from_its_text():
    text = "税收1—10月完成目标的71.4%，自2026年5月起已连续6期"
    assert sentence.running(text) == ("税收1—10月完成目标的71.4%", "已 6 期")
    assert sentence.running("用电下降") == ("用电下降", "")


@pytest.mark.parametrize(
    ("kind", "value", "months", "said"),
    [
        ("behind_progress", -5.0, 1, "阈值 −5.0 个百分点"),
        ("divergence", 2.5, 3, "阈值 2.5 个百分点，连续 3 个月"),
        ("negative_growth", 0.0, 3, "阈值 0.0%，连续 3 个月"),
        ("rank_fall", 2.0, 1, "阈值 2 位"),
        ("last_places", 3.0, 6, "阈值 后 3 位 6 项"),
        ("veto", 0.0, 1, ""),
    ],
)
def test_a_warning_names_its_threshold(kind, value, months, said):
    assert sentence.threshold({"kind": kind, "threshold": value, "months": months}) == said
