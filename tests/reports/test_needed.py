"""What targets still need, and how often that was reached."""

import pandas as pd
import pytest

import warehouse
from reports.needed import HEADS, heading, needed


@pytest.fixture(scope="module")
def city(demo_workspace):
    return warehouse.open_snapshot(demo_workspace)


def table(city, area: str) -> pd.DataFrame:
    facts = city.rows("indicator").set_index("indicator", drop=False).to_dict("index")
    return needed(city, facts, area, 2026, 10)


def test_every_open_target_says_what_is_needed_and_how_often_that_was_reached(city):
    rows = table(city, "990524")
    assert list(rows["指标"]) == ["规上工业增加值", "工业税收", "工业投资"]
    row = rows.iloc[0]
    assert row["后期需增（%）"] == pytest.approx((6 - 10 / 12 * -1.8) / (2 / 12))
    assert (row["全年目标"], row["目前"], row["舍入区间"]) == ("6.0%", "−1.8%", "44.8～45.3")
    assert heading(rows) == "增加值、税收的后期需增，各地区历史上从未达到"


def test_without_targets_nothing_is_said(city):
    rows = table(city, "990000")
    assert list(rows.columns[: len(HEADS)]) == list(HEADS)
    assert rows.empty
    assert heading(rows) == "没有需要倒排的全年目标"


def test_the_hardest_target_is_named_where_all_were_reached_before():
    rows = pd.DataFrame(
        {"name": ["税收", "投资"], "share": [0.08, 1.0], "各地区达到过": ["6/75 例", "75/75 例"]}
    )
    assert heading(rows) == "税收最难，各地区 6/75 例达到过"
    assert "资料不足" in heading(rows.assign(share=-1.0))
