"""Warnings: when, since when, how red, in which words."""

import pytest

from tests.metrics.board import mart
from tests.tables import assert_rows

AREAS = [{"area": a, "short": a.upper(), "parent": "city", "rank_group": "county"} for a in "abc"]
NEGATIVE = {"rule": "neg", "kind": "negative_growth", "level": "amber", "indicator": "output",
            "months": 3}  # fmt: skip


def warnings(fact, rule, area=AREAS, **more) -> list[dict]:
    drawn = {"indicator": [{"indicator": "output", "short": "产值"}], **more}
    return mart("warning", fact=fact, rule=rule, area=area, **drawn)


def growths(area: str, values: dict[int, float], year: int = 2026) -> list[dict]:
    return [{"area": area, "year": year, "month": m, "growth_pct": g} for m, g in values.items()]


def test_months_running_count_by_the_calendar_and_remember_since_when():
    fact = growths("a", {2: 1.0, 3: -1.0, 4: -2.0, 5: -3.0, 6: -2.25})
    found = warnings(fact, [NEGATIVE])
    assert_rows(
        found,
        [
            {"month": 5, "value": -3.0, "since_year": 2026, "since_month": 3,
             "text": "A产值1—5月同比下降3.0%，自2026年3月起已连续3期"},
            {"month": 6, "value": -2.25, "since_year": 2026, "since_month": 3,
             "text": "A产值1—6月同比下降2.3%，自2026年3月起已连续4期"},
        ],
    )  # fmt: skip


def test_a_missing_month_ends_a_run_but_a_january_that_never_is_does_not():
    gap = growths("a", {3: -1.0, 4: -1.0, 6: -1.0, 7: -1.0})
    assert warnings(gap, [NEGATIVE]) == []
    turn = [*growths("a", {11: -1, 12: -1}, 2025), *growths("a", {2: -1})]
    (found,) = warnings(turn, [NEGATIVE])
    assert (found["month"], found["since_year"], found["since_month"]) == (2, 2025, 11)


def test_a_turn_into_loss_counts_as_a_fall():
    fact = [{"area": "a", "month": m, "level": -5, "base": 4} for m in (2, 3, 4)]
    (found,) = warnings(fact, [NEGATIVE], indicator=[{"indicator": "output", "short": "利润"}])
    assert found["text"] == "A利润1—4月由盈转亏，自2026年2月起已连续3期"


def test_the_redder_rule_alone_speaks():
    behind = {"kind": "behind_progress", "indicator": "output"}
    found = warnings(
        [{"area": "a", "level": 30}, {"area": "b", "level": 45}],
        [{**behind, "rule": "amber", "level": "amber", "threshold": -1.0},
         {**behind, "rule": "red", "level": "red", "threshold": -10.0}],
        target=[{"area": a, "value": 100} for a in "ab"],
    )  # fmt: skip
    assert_rows(
        found,
        """
        area | level | value | text
        a    | red   | -20   | A产值1—6月完成目标的30.0%，欠时间进度20.0个百分点
        b    | amber | -5    | B产值1—6月完成目标的45.0%，欠时间进度5.0个百分点
        """,
    )


def test_the_worse_of_linear_and_seasonal_decides():
    history = [
        {"area": "a", "year": y, "month": m, "level": v}
        for y in (2023, 2024, 2025)
        for m, v in ((6, 60), (12, 100))
    ]
    (found,) = warnings(
        [{"area": "a", "level": 52}, *history],
        [{"rule": "r", "kind": "behind_progress", "level": "amber", "indicator": "output",
          "threshold": -1.0}],
        target=[{"area": "a", "value": 100}],
    )  # fmt: skip
    assert found["value"] == pytest.approx(-8)
    assert found["text"] == "A产值1—6月完成目标的52.0%，欠季节进度8.0个百分点"


PAIR = [{"indicator": "output", "short": "产值"}, {"indicator": "power", "short": "用电量"}]


def test_output_up_while_power_falls():
    fact = [
        {"indicator": name, "area": area, "growth_pct": pct}
        for area, one, other in (("a", 3.6, -5.2), ("b", 3.6, 1.0), ("c", 2.9, -5.2))
        for name, pct in (("output", one), ("power", other))
    ]
    rule = {"rule": "r", "kind": "opposite_signs", "level": "amber", "indicator": "output",
            "other": "power", "threshold": 3.0}  # fmt: skip
    found = warnings(fact, [rule], indicator=PAIR)
    assert [row["text"] for row in found] == ["A产值1—6月同比增长3.6%，而用电量下降5.2%"]


def test_a_fall_in_place_and_the_last_places():
    fact = [
        *growths("a", {5: 9.0, 6: 1.0}),
        *growths("b", {5: 5.0, 6: 5.0}),
        *growths("c", {5: 3.0, 6: 3.0}),
    ]
    fall = {"rule": "r", "kind": "rank_fall", "level": "amber", "indicator": "output",
            "threshold": 2.0}  # fmt: skip
    assert [row["text"] for row in warnings(fact, [fall])] == ["A产值1—6月由第1位退至第3位"]
    last = {"rule": "r", "kind": "last_places", "level": "red", "threshold": 1.0, "months": 1,
            "rank_group": "county"}  # fmt: skip
    found = [(r["month"], r["area"], r["text"]) for r in warnings(fact, [last])]
    assert sorted(found) == [
        (5, "c", "C1项指标列后1位：产值"),
        (6, "a", "A1项指标列后1位：产值"),
    ]


def test_a_ceiling_crossed_and_a_park_under_veto():
    fact = [{"area": "p", "basis": "point", "level": 14.4, "month": m} for m in (5, 6, 7, 8)]
    found = warnings(
        fact,
        [
            {"rule": "up", "kind": "ceiling_crossed", "level": "red", "indicator": "output",
             "threshold": 100.0},
            {"rule": "veto", "kind": "veto", "level": "red", "rank_group": "park"},
        ],
        area=[{"area": "p", "short": "P园", "rank_group": "park"}],
        indicator=[{"indicator": "output", "short": "亏损面", "kind": "ratio", "basis": "point",
                    "base_unit": "percent", "diff": "pp"}],
        target=[{"area": "p", "type": "ceiling", "value": 12.0}],
        park=[{"park": "p", "veto_from": "2026-06", "veto_until": "2026-07",
               "veto_reason": "土地闲置"}],
    )  # fmt: skip
    vetoes = [(r["month"], r["since_month"], r["text"]) for r in found if r["rule"] == "veto"]
    assert sorted(vetoes) == [(m, 6, "P园自2026年6月起一票否决：土地闲置") for m in (6, 7)]
    crossed = [r["text"] for r in found if r["rule"] == "up" and r["month"] == 5]
    assert crossed == ["P园亏损面5月末为上限的120.0%"]


def test_a_rule_of_a_group_sees_its_group_and_the_whole_only():
    fact = [*growths("a", {6: -1.0}), {"area": "city", "growth_pct": -1.0}]
    rule = {**NEGATIVE, "months": 1}
    city = [*AREAS, {"area": "city", "short": "全市", "rank_group": "prefecture"}]
    everyone = warnings(fact, [rule], area=city)
    counties = warnings(fact, [{**rule, "rank_group": "county"}], area=city)
    later = warnings(fact, [{**rule, "valid_from": "2026-07"}], area=city)
    assert [sorted(r["area"] for r in rows) for rows in (everyone, counties, later)] == [
        ["a", "city"],
        ["a"],
        [],
    ]


def test_a_net_decrease_keeps_its_sign_in_the_sentence():
    rule = {"rule": "r", "kind": "behind_progress", "indicator": "output", "threshold": -1.0}
    stock = {"indicator": "output", "short": "户数", "kind": "stock", "basis": "point"}
    fact = [
        {"area": "a", "year": 2025, "month": 12, "basis": "point", "level": 75},
        {"area": "a", "year": 2026, "month": 6, "basis": "point", "level": 74},
    ]
    target = [{"area": "a", "type": "net_increase", "value": 2}]
    (found,) = warnings(fact, [rule], indicator=[stock], target=target)
    assert "完成目标的−50.0%" in found["text"]
