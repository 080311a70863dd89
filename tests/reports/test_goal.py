"""A target in words: the good side is green, the threshold of a red rule decides when it is red."""

from types import SimpleNamespace

import pytest

from reports.goal import goal

TAX = {
    "indicator": "industrial_tax", "unit": "亿元", "unit_factor": 1e8, "base_unit": "yuan",
}  # fmt: skip
SHARE = {"indicator": "loss_share", "unit": "%", "unit_factor": 1.0, "base_unit": "percent"}
RULES = [
    {"kind": "behind_progress", "level": "red", "indicator": "industrial_tax", "threshold": -5.0},
    {"kind": "ceiling_crossed", "level": "red", "indicator": "loss_share", "threshold": 100.0},
]


def figure(**facts):
    known = {
        "target": 330e8, "target_type": "amount", "gap_pp": -2.0, "progress_pct": 81.3,
        "time_progress_pct": 83.3, "growth_pct": 5.3, "level": 268.4e8,
    }  # fmt: skip
    return SimpleNamespace(**(known | facts))


@pytest.mark.parametrize(
    ("gap", "lamp", "verdict"),
    [
        (-2.0, "amber", "欠时序 2.0 个百分点"),
        (-5.8, "red", "欠时序 5.8 个百分点"),
        (-5.0, "amber", "欠时序 5.0 个百分点"),
        (3.0, "green", "超时序 3.0 个百分点"),
        (-0.04, "green", "与时序持平"),
    ],
)
def test_an_amount_is_measured_against_the_time(gap, lamp, verdict):
    found = goal(figure(gap_pp=gap), TAX, RULES)
    assert (found.lamp, found.verdict) == (lamp, verdict)
    assert (found.left, found.right) == ("目标 330 亿元", "完成 81.3%")
    assert (found.progress, found.tick) == (81.3, 83.3)


def test_a_growth_target_is_a_distance_in_points():
    found = goal(figure(target=8.5, target_type="growth", growth_pct=8.0, gap_pp=-0.5), TAX, RULES)
    assert (found.left, found.right, found.verdict) == ("全年目标", "8.5%", "低 0.5 个百分点")
    assert found.aim == 8.5
    assert found.progress == pytest.approx(100 * 8.0 / 8.5)


def test_a_ceiling_that_is_crossed_is_red():
    under = figure(target=18.0, target_type="ceiling", level=17.4, gap_pp=0.6)
    over = figure(target=18.0, target_type="ceiling", level=18.6, gap_pp=-0.6)
    assert goal(under, SHARE, RULES).verdict == "低于上限 0.6 个百分点"
    assert (goal(over, SHARE, RULES).lamp, goal(over, SHARE, RULES).verdict) == (
        "red", "高于上限 0.6 个百分点",
    )  # fmt: skip


def test_without_a_target_nothing_is_judged():
    for row in (None, figure(target=None)):
        found = goal(row, TAX, RULES)
        assert (found.left, found.lamp, found.progress) == ("监测指标，不设目标", "", None)


def test_a_net_increase_that_is_a_decrease_is_told_in_units():
    firms = {
        "indicator": "enterprise_count", "unit": "户", "unit_factor": 1.0, "base_unit": "household",
    }  # fmt: skip
    lost = figure(target=4, target_type="net_increase", progress_pct=-100.0, gap_pp=-175.0)
    assert (goal(lost, firms, []).left, goal(lost, firms, []).right) == (
        "净增目标 4 户",
        "净减 4 户",
    )


def test_a_place_and_what_cannot_be_told():
    assert goal(figure(target=3, target_type="rank", gap_pp=-2), TAX, RULES).verdict == "差 2 位"
    assert goal(figure(gap_pp=None), TAX, RULES).right == "不可测算"
