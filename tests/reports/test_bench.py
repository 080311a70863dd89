"""The bench's names, table and sentences."""

from dataclasses import replace

import pandas as pd

from reports import sentence_bench
from reports.bench import Bench, Series, names, table

MEMBERS = {
    "area": {"c": {"name": "云岭市", "short": "全市"}, "x": {"name": "甲县", "short": "甲县"}},
    "indicator": {"o": {"short": "产值"}, "t": {"short": "税收"}},
    "chain": {"all": {"short": "规上工业"}, "food": {"short": "绿色食品"}},
}


def one(name: str, *values, unit="%", word="", is_signed=True) -> Series:
    rows = pd.DataFrame(
        {"year": 2026, "month": range(2, 2 + len(values)), "value": values, "word": word}
    ).assign(status="reported", is_revised=False)
    rows["value"] = rows.value.astype(float)
    return Series("o", "c", "all", name, unit, 1, is_signed, False, rows)


def bench(*series, code="yoy", **more) -> Bench:
    return Bench(code, list(series), more.get("absent", []), more.get("left_out", 0), None, "产值")


def test_lines_are_named_by_what_sets_them_apart():
    assert names([("o", "c", "all"), ("o", "x", "all")], MEMBERS) == (["全市", "甲县"], "产值")
    assert names([("o", "c", "all"), ("t", "c", "all")], MEMBERS) == (["产值", "税收"], "全市")
    assert names([("o", "c", "all"), ("o", "c", "food")], MEMBERS) == (
        ["规上工业", "绿色食品"],
        "全市 产值",
    )
    assert names([("o", "c", "all")], MEMBERS) == (["全市 产值"], "")


def test_the_heading_names_highest_and_lowest_of_the_newest_month():
    found = bench(one("甲", 1.0, 8.0), one("乙", 2.0, -1.8), one("丙", 9.0, 3.0))
    assert sentence_bench.heading(found, "%") == "3月甲 +8.0% 最高，乙 −1.8% 最低"


def test_lines_of_different_newest_months_are_not_compared():
    found = bench(one("甲", 1.0, 8.0), one("乙", 2.0))
    assert "先看月份" in sentence_bench.heading(found, "%")


def test_a_single_line_says_where_it_stands():
    assert sentence_bench.heading(bench(one("甲", 1.0, 8.0)), "%") == "甲同比 +8.0%，为 2 期最高"
    assert (
        sentence_bench.heading(bench(one("甲", 9.0, 1.0, 8.0)), "%")
        == "甲同比 +8.0%，在 3 期中居第 2 位"
    )


def test_what_counts_from_january_is_compared_with_the_same_months_of_other_years():
    line = one("甲", 9.0, 50.0, 8.0, 45.0, unit="亿元", is_signed=False)
    line.rows["year"], line.rows["month"] = [2025, 2025, 2026, 2026], [2, 12, 2, 12]
    line = replace(line, is_cumulative=True)
    found = sentence_bench.heading(bench(line, code="level"), "亿元")
    assert found == "甲累计（期末） 45.0 亿元，为 2 个同期最低"


def test_what_is_not_drawn_is_said():
    said = sentence_bench.missing(bench(absent=["丁"], left_out=3))
    assert said == "丁没有“同比”，未画；另有 3 条超过八条，未画；请减少指标、地区或产业链。"


def test_the_file_has_months_as_rows_newest_first_and_words_as_words():
    found = table(bench(one("甲", 1.0, 8.0), one("乙", float("nan"), float("nan"), word="扭亏")))
    assert list(found.columns) == ["时期", "甲（%）", "乙（%）"]
    assert list(found["时期"]) == ["2026-03", "2026-02"]
    assert list(found["甲（%）"]) == [8.0, 1.0]
    assert list(found["乙（%）"]) == ["扭亏", "扭亏"]
