"""Places: of what, among whom, by what, and where a place is nobody's."""

import pytest

from tests.etl.reader.conftest import found, measures, reason, said, seen, status, values

LINJIANG, WANGBEI = "990502", "990503"


def test_a_place_in_a_column_of_growths_is_refused(read):
    reading = read("2026年1-10月\n地区 | 工业投资增速（%）\n临江区 | 12.1\n望北区 | 第3\n")
    assert status(reading) == {"B3": "read", "B4": "refused"}
    assert reason(reading, "B4") == "位次写在不是位次的列里"


def test_a_place_beside_a_growth_that_only_the_title_names(read):
    reading = read("""
2026年各县区规上工业增加值增速（%）
地区 | 1-9月 | 1-10月 | 比1-9月加快（百分点） | 位次 | 上月位次
临江区 | 7.1 | 7.3 | 0.2 | 3 | 4
""")
    key = ("value_added", LINJIANG, "all", 2026)
    assert said(reading) == {
        (*key, 9, "ytd", "growth_pct", 7.1),
        (*key, 10, "ytd", "growth_pct", 7.3),
        (*key, 10, "ytd", "rank", 3),
    }


def test_a_place_that_names_its_indicator_takes_the_period_of_the_growth_beside_it(read):
    reading = read("""
2026年10月
县区 | 工业用电量累计增速（%） | 工业用电量增速排名 | 工业用电量当月增速（%）
临江区 | 3 | 4 | 2.2
""")
    key = ("electricity", LINJIANG, "all", 2026, 10)
    assert said(reading) == {
        (*key, "ytd", "growth_pct", 3.0),
        (*key, "ytd", "rank", 4),
        (*key, "month", "growth_pct", 2.2),
    }


@pytest.mark.parametrize(
    ("heads", "kept"),
    [
        ("占全市比重（%） | 位次", False),
        ("总量位次 | 增速位次", True),
        ("总量 | 增速排名", True),
    ],
)
def test_only_the_place_by_what_the_indicator_is_ranked_by_is_kept(read, heads, kept):
    reading = read(f"2026年1-10月规上工业总产值（亿元）\n地区 | {heads}\n临江区 | 16 | 2\n")
    assert ("rank" in {row[6] for row in said(reading)}) == kept


@pytest.mark.parametrize(("cell", "place"), [("2/10", 2), ("10/10", 10)])
def test_places_among_so_many(read, cell, place):
    reading = read(f"2026年1-10月\n地区 | 工业投资增速（%） | 位次\n临江区 | 12.1 | '{cell}\n")
    assert (LINJIANG, 10, "ytd", "rank", place) in values(reading)


def test_a_level_arrow_is_no_change(read):
    reading = read("2026年1-10月\n地区 | 工业投资增速（%）\n临江区 | →0.0\n望北区 | ↓3.5\n")
    assert values(reading) == {
        (LINJIANG, 10, "ytd", "growth_pct", 0.0),
        (LINJIANG, 10, "ytd", "growth_word", "持平"),
        (WANGBEI, 10, "ytd", "growth_pct", -3.5),
    }


def test_a_list_in_the_order_of_places_side_by_side(read):
    reading = read("""
2026年1-10月工业投资增速（%）排名 | | | | | |
位次 | 县区 | 增速 | | 位次 | 县区 | 增速
1 | 临江区 | 15.2 | | 3 | 桐山县 | 8.1
2 | 望北区 | 12.1 | | 4 | 白石县 | -3.5
""")
    growths = {(row[0], row[4]) for row in values(reading) if row[3] == "growth_pct"}
    assert growths == {(LINJIANG, 15.2), (WANGBEI, 12.1), ("990521", 8.1), ("990522", -3.5)}


@pytest.mark.parametrize(
    "head", ["完成年度计划%", "序时进度差（百分点）", "环比%", "拉动点", "两年平均（%）"]
)
def test_a_place_behind_what_is_not_kept_may_be_of_that(read, head):
    reading = read(f"""
2026年1-10月各县区工业税收
县区 | 完成（万元） | 同比±% | {head} | 位次
临江区 | 30100 | 4.2 | 0.8 | 2
望北区 | 28000 | 9.9 | 6.7 | 1
""")
    assert set(seen(reading)) == {"B3", "C3", "B4", "C4"}


def test_a_place_that_says_by_what_may_stand_anywhere(read):
    reading = read("""
2026年1-10月各县区工业税收
县区 | 完成（万元） | 同比±% | 完成年度计划% | 增速位次
临江区 | 30100 | 4.2 | 84.1 | 2
""")
    assert seen(reading)["E3"].measure == "rank"


def test_a_place_in_a_row_belongs_to_the_row_above_it(read):
    reading = read("""
2026年1-10月
指标 | 临江区
规上工业总产值（亿元） | 100
位次 | 1
增速（%） | 5
位次 | 2
""")
    assert {row[4:] for row in found(reading)} == {
        ("level", 100e8),
        ("growth_pct", 5.0),
        ("rank", 2),
    }
    assert [n.cell for n in reading.numbers if n.status == "ignored"] == ["B4"]


@pytest.mark.parametrize("heading", ["全省位次", "全国位次"])
def test_a_place_among_others_than_its_own_group_is_left_out(read, heading):
    drawing = f"2026年1-10月\n地区 | 规上工业增加值增速（%） | {heading}\n临江区 | 5 | 45\n"
    assert {row[4] for row in found(read(drawing))} == {"growth_pct"}
    assert ("rank", 45) in {row[4:] for row in found(read(drawing.replace(heading, "全市位次")))}


def test_a_place_belongs_to_what_stands_at_its_left(read):
    reading = read("""
2026年1-10月
地区 | 规上工业总产值(亿元) | > | > | > | >
^ | 总量 | 位次 | 增速% | 位次 | 位次变化
临江区 | 10 | 4 | 5 | 2 | ↑1
""")
    assert measures(reading) == {
        ("output", 2026, 10, "ytd", "level", 10e8),
        ("output", 2026, 10, "ytd", "growth_pct", 5.0),
        ("output", 2026, 10, "ytd", "rank", 2),
    }
    ignored = {
        number.cell: number.reason for number in reading.numbers if number.status == "ignored"
    }
    assert set(ignored) == {"C4", "F4"}
    assert all(ignored.values())


@pytest.mark.parametrize(
    ("cell", "place"), [("第6", 6), ("并列第六", 6), ("第十二位", 12), ("3名", 3)]
)
def test_places_in_words(read, cell, place):
    reading = read(f"2026年1-10月\n地区 | 规上工业增加值增速(%) | 位次\n临江区 | 7.2 | {cell}\n")
    assert ("value_added", 2026, 10, "ytd", "rank", place) in measures(reading)


@pytest.mark.parametrize(
    "head",
    ["全市增速 | 全省增速 | 位次", "增速 | 全省增速 | 位次", "增速 | 全省 | 居全省位次"],
)
def test_a_place_behind_the_growth_of_a_wider_area_is_not_that_areas(read, head):
    reading = read(f"""
云岭市2026年1-10月主要指标（%）
指标 | {head}
规上工业增加值 | 8.0 | 6.9 | 5
""")
    places = [number for number in reading.numbers if number.cell == "D3"]
    assert all(n.status == "refused" or n.area == "990500" for n in places)
    assert "990000" not in {n.area for n in seen(reading).values() if n.measure == "rank"}


def test_a_place_that_is_told_with_its_area_is_among_the_parts_of_that(read):
    reading = read("""
2026年1-10月全市工业主要指标增速（%）
指标 | 增速 | 位居全省
规上工业增加值 | 8.0 | 5
""")
    place = seen(reading)["C3"]
    assert (place.area, place.measure, place.value) == ("990500", "rank", 5)


def test_places_before_their_figures_belong_to_them(read):
    reading = read("""
2026年1-10月规上工业总产值
地区 | 名次 | 产值（亿元） | 名次 | 增速%
临江区 | 7 | 812.4 | 3 | 7.9
望北区 | 1 | 1040.0 | 8 | 2.1
""")
    assert status(reading)["B3"] == "ignored"  # by level, and the indicator is ranked by growth
    assert ("990502", 10, "ytd", "rank", 3) in values(reading)
    assert ("990503", 10, "ytd", "rank", 8) in values(reading)


def test_this_months_place_beside_last_months_is_of_the_cumulative(read):
    reading = read("""
2026年1-10月规上工业增加值
地区 | 增速% | 本月位次 | 上月位次
临江区 | 7.9 | 3 | 4
""")
    assert ("990502", 10, "ytd", "rank", 3) in values(reading)
    reading = read("""
2026年1-10月规上工业增加值
地区 | 本月增速% | 本月位次 | 累计增速% | 累计位次
临江区 | 9.1 | 2 | 7.9 | 3
""")
    assert reading.numbers[1].basis == "month"


def test_a_bare_place_behind_a_rate_of_completion_may_be_by_that(read):
    reading = read("""
2026年1-10月工业投资
地区 | 全年目标（亿元） | 累计完成（亿元） | 完成率% | 同比增长% | 排名
临江区 | 100 | 82 | 82 | 7.9 | 3
""")
    assert status(reading)["F3"] == "ignored"
    assert status(reading)["E3"] == "read"


def test_a_place_behind_two_months_is_that_of_the_newer(read):
    reading = read("""
1-10月各县区规上工业增加值增速及变动情况（2026年）
地区 | 1-10月 | 1-9月 | 较1-9月± | 在全市位次
临江区 | 7.9 | 7.5 | 0.4 | 3
""")
    assert ("990502", 10, "ytd", "rank", 3) in values(reading)
    assert not [row for row in values(reading) if row[1] == 9 and row[3] == "rank"]
