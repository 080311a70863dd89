"""What the pages of the data say: how far, who is missing, what was revised."""

import pandas as pd

from reports import dictionary, sentence_sources

NEWEST = pd.DataFrame(
    {"indicator": ["a", "b"], "name": ["产值", "利润总额"], "year": [2026, 2026], "month": [10, 9]}
)
NAMES = {"x": "甲县", "y": "乙县"}


def test_the_lede_says_how_much_is_loaded_and_what_is_behind():
    batches = pd.DataFrame({"numbers_read": [1200, 3], "numbers_refused": [0, 2]})
    assert sentence_sources.lede(NEWEST, batches) == [
        "已导入 **2 份**报表、1,203 个数，另有 2 个数没有收下；"
        "**1 项**指标截至 2026年10月，利润总额 **1 项**较早。"
    ]


def test_who_is_missing_most_is_named():
    states = pd.DataFrame(
        [("a", "x", "not_reported"), ("b", "x", "not_reported"), ("a", "y", "reported")],
        columns=["indicator", "area", "status"],
    )
    assert (
        sentence_sources.coverage(states, NAMES, 2026, 10) == "2026年10月还有 2 项次未报，甲县 2 项"
    )
    full = states.assign(status="reported")
    assert sentence_sources.coverage(full, NAMES, 2026, 10) == "2026年10月应报 3 项次，全部报齐"


def test_the_largest_revision_of_a_rate_is_named():
    columns = ["name", "area", "chain", "period", "is_rate", "difference"]
    rows = pd.DataFrame([("产值", "甲县", "", "2026年1—9月", True, -0.6)], columns=columns)
    assert (
        sentence_sources.revisions(rows)
        == "1 个数被后来的报表修订，甲县产值2026年1—9月同比下修最多，0.6 个百分点"
    )
    assert sentence_sources.revisions(rows.iloc[:0]) == "还没有修订过的数"


def test_a_ratio_is_explained_by_the_names_of_its_parts():
    indicators = {
        "r": {"name": "亏损面", "unit": "%", "numerator": "l", "denominator": "n"},
        "l": {"name": "亏损企业户数"},
        "n": {"name": "规上企业户数"},
    }
    assert (
        dictionary.formula(indicators["r"], indicators)
        == "亏损面＝亏损企业户数 ÷ 规上企业户数 × 100%"
    )
    assert (
        dictionary.formula(
            {"name": "产值", "unit": "亿元", "numerator": "", "denominator": ""}, indicators
        )
        == ""
    )
