"""What the ranking page says agrees with its figures, and says nothing where there are none."""

import pandas as pd

from charts import standing
from charts.number import plain
from reports import sentence_county as sentence
from tests.charts.race import AREAS, GROWTH, LOSS, THREE_MONTHS

TABLE = standing.standing(THREE_MONTHS, AREAS, GROWTH, 2026, 10)
HISTORY = standing.places(THREE_MONTHS, AREAS, 2026, 10)
SHORT = dict(zip(AREAS.area, AREAS.short, strict=True))


def test_the_lede_names_who_leads_by_how_much_and_who_moved():
    said = plain(sentence.ranking_lede(TABLE, HISTORY, GROWTH, 4.0)[0])
    assert said == (
        "<b>乙县、丙区 +6.0% 居首，比末位甲县高 7.0 个百分点；2 个板块快于全市；"
        "丁区未参与排位。丙区前移 1 位，与<b>乙县并列第 1；甲县连续 2 期末位。"
    )


def test_where_less_is_better_the_first_is_lower_than_the_last():
    table = TABLE.assign(value=[8.9, 10.0, 21.6, None])
    said = plain(sentence.ranking_lede(table, HISTORY, LOSS, 12.0)[0])
    assert "比末位甲县低 12.7 个百分点" in said
    assert "2 个板块低于全市" in said


def test_nobody_ranked_is_nothing_to_say():
    assert sentence.ranking_lede(TABLE.iloc[3:], HISTORY, GROWTH, 4.0) == []
    assert sentence.ranking_heading(TABLE.iloc[3:], GROWTH, None) == "规上工业总产值位次"


def test_the_heading_says_where_the_distance_lies():
    values = [12.7, 11.2, 9.1, 8.6, 8.6, 8.2, 7.9, 6.4, 4.3, -1.8]
    table = pd.DataFrame(
        {"value": values, "rank": range(1, 11), "short": list("甲乙丙丁戊己庚辛壬癸")}
    )
    assert sentence.ranking_heading(table, GROWTH, 8.0) == "6 个板块快于全市，差距集中在后三位"
    spread = table.assign(value=[30.0, 10, 9, 8, 7, 6, 5, 4, 3, 2])
    assert sentence.ranking_heading(spread, GROWTH, None) == "甲领先第二位 20.0 个百分点"
    even = table.assign(value=[10.0, 9, 8, 7, 6, 5, 4, 3, 2, 1])
    assert sentence.ranking_heading(even, GROWTH, None) == "首末相差 9.0 个百分点"


def test_a_distance_of_levels_keeps_its_unit():
    indicator = LOSS | {"unit": "万元/亩"}
    assert sentence.distance_words(-3.25, indicator) == "3.3 万元/亩"
    assert sentence.value_words(3.25, indicator) == "3.3 万元/亩"


def test_the_race_is_told_by_its_largest_rise_and_fall():
    assert sentence.race_heading(HISTORY, SHORT) == "丙区近 3 期进 2 位到第 1，甲县退 2 位垫底"
    still = HISTORY.iloc[:, [0]]
    assert sentence.race_heading(still, SHORT) == "只有一期，还看不出位次变化"


def test_moves_are_counted_and_shifts_told_apart():
    assert sentence.moves_heading(TABLE) == "1 个板块前移"
    assert sentence.moves_heading(TABLE.assign(rank_change=0.0)) == "本月没有板块换位"
    first = TABLE.assign(rank_change=float("nan"))
    assert sentence.moves_heading(first) == "没有上月可比，不计位次升降"
    absent = TABLE.assign(
        rank=[1.0, 2.0, None, None], last_rank=[2.0, 3.0, 1.0, None], rank_change=[1, 1, None, None]
    )
    assert sentence.moves_heading(absent) == "甲县未参与排位，2 个顺移"


def test_the_streak_of_the_last_place_ends_with_the_first_better_month():
    history = pd.DataFrame({1: [2, 1], 2: [1, 2], 3: [1, 2]}, index=["x", "y"])
    assert sentence.months_last(history, "y") == 2
    assert sentence.months_last(history, "x") == 0
