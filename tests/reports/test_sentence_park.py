"""What the page of the parks says: means as sums over sums, who falls short, who is under veto."""

import pandas as pd
import pytest

from reports import sentence_park
from reports.park import SO_FAR, YEAR, Parks

INDICATORS = {
    "output_per_mu": {"short": "亩均产值", "unit": "万元/亩", "unit_factor": 1e4, "decimals": 1},
    "tax_per_mu": {"short": "亩均税收", "unit": "万元/亩", "unit_factor": 1e4, "decimals": 1},
    "land": {"short": "用地", "unit": "亩", "unit_factor": 1.0, "decimals": 0},
}
GRADES = [{"grade": "A", "quota_pct": 50}, {"grade": "D", "quota_pct": 50}]


def page(span=YEAR, veto="", parks=None) -> Parks:
    parks = parks or [
        ("P1", "甲园", 600.0, 30.0, 1000.0, "A"),
        ("P2", "乙园", 200.0, 5.0, 3000.0, "D"),
    ]
    values = [
        (park, code, level * factor, "reported", code == "output_per_mu" and level < 400)
        for park, _, output, tax, land, _ in parks
        for code, level, factor in (
            ("output_per_mu", output, 1e4), ("tax_per_mu", tax, 1e4), ("land", land, 1),
        )
    ]  # fmt: skip
    table = pd.DataFrame([(p[0], p[1], p[5]) for p in parks], columns=["park", "name", "grade"])
    table = table.assign(move=0, reason="", veto=["", veto][: len(parks)] if veto else "")
    columns = ["park", "indicator", "level", "status", "is_short"]
    return Parks(
        year=2026,
        month=10,
        span=span,
        parks=table,
        values=pd.DataFrame(values, columns=columns),
        points=pd.DataFrame(columns=["park", "indicator", "points", "is_capped"]),
        scheme={"version": "2026", "items": [], "grades": GRADES},
        standards={"output_per_mu": 4e6},
        indicators=INDICATORS,
    )


def test_the_mean_of_all_parks_is_a_sum_over_a_sum():
    assert page().mean("output_per_mu") == pytest.approx((600 * 1000 + 200 * 3000) / 4000)


def test_the_lede_names_means_shortfalls_and_the_last_grade():
    assert sentence_park.lede(page()) == [
        "2 个园区近 12 个月亩均产值 **300.0 万元/亩**、亩均税收 **11.3 万元/亩**；"
        "**1 个园区**未达 400 万元/亩的产值标准，占地 3,000 亩，占 75.0%。**乙园**评为 D 类。"
    ]


def test_a_veto_is_said_with_its_reason():
    assert sentence_park.lede(page(veto="闲置土地"))[0].endswith("**乙园**列 D 类：闲置土地。")


def test_values_since_january_are_not_compared_with_a_standard_for_a_year():
    said = sentence_park.lede(page(span=SO_FAR))[0]
    assert "标准" not in said
    assert "1—10月" in said
    assert page(span=SO_FAR).side("output_per_mu").standard is None
    assert "不与全年标准相比" in sentence_park.key(page(span=SO_FAR))


def test_headings_say_what_the_best_hold_and_what_the_weak_pay():
    assert sentence_park.table_heading(page()) == "1 个 A 类园区用 25% 的地，产出 50% 的产值"
    assert (
        sentence_park.quadrant_heading(page())
        == "产值、税收都低的 1 个园区占地近八成，只缴三成多的税"
    )


def test_without_figures_headings_name_the_content():
    empty = page(parks=[("P1", "甲园", float("nan"), float("nan"), float("nan"), "")])
    assert sentence_park.lede(empty) == []
    assert sentence_park.table_heading(empty) == "各园区亩均效益"
    assert sentence_park.quadrant_heading(empty) == "亩均产值与亩均税收"
