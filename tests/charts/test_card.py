"""Cards keep every row, say what is unknown, and carry state by form and word."""

import re

from charts.card import Card, bar, card, cards, spark


def test_every_card_has_the_same_rows():
    full = Card("工业税收", "名义", 5.3, rank=6, rank_change=-2, total="累计 268.4 亿元",
                change_pp=-0.2, spark=[1, 2, None, 3], progress=81.3, tick=83.3,
                left="目标 330 亿元", right="完成 81.3%", lamp="amber",
                verdict="欠时序 2.0 个百分点")  # fmt: skip
    bare = Card("工业用电量")
    rows = [re.findall(r'<div class="(name|big|line|spark|bar|ends|gap)', card(one, "全省"))
            for one in (full, bare)]  # fmt: skip
    assert rows[0] == rows[1]
    assert "监测指标，不设目标" in card(bare, "全省")
    assert "较上月 —" in card(bare, "全省")


def test_the_change_is_coloured_by_the_good_side_of_the_indicator():
    assert '<b class="dn">−0.2</b>' in card(Card("税收", value=1, change_pp=-0.2), "")
    assert '<b class="up">−0.3</b>' in card(
        Card("亏损面", value=17.4, is_level=True, change_pp=-0.3, direction="down"), ""
    )


def test_a_ratio_shows_its_level_without_a_sign_and_growth_shows_its_sign():
    assert "17.4<small>%" in card(Card("亏损面", value=17.4, is_level=True), "")
    assert "+8.0<small>%" in card(Card("增加值", value=8.0), "")


def test_a_figure_not_reported_and_a_word_stand_in_place_of_the_rate():
    assert "未报" in card(Card("税收", status="not_reported"), "")
    assert "扭亏" in card(Card("利润", word="扭亏"), "")


def test_a_warning_state_has_shape_and_words():
    html = card(Card("户数", value=1, lamp="red", verdict="欠时序 5.8 个百分点"), "")
    assert 'class="shape" role="img" aria-label="红"' in html
    assert "欠时序" in html


def test_names_are_escaped():
    assert "<script>" not in cards([Card("<script>", "<b>", 1.0)])


def test_progress_stays_inside_its_bar():
    assert "width:100.0%" in bar(140, 50)
    assert "width:0.0%" in bar(-3, 50)
    assert bar(None, None) == '<div class="bar none"></div>'


def test_a_sparkline_breaks_where_a_month_is_missing():
    from base64 import b64decode

    html = spark([1.0, 2.0, None, 3.0, 4.0])
    svg = b64decode(re.search(r"base64,([^)]+)\)", html)[1]).decode()
    assert svg.count("M") == 2
    assert spark([None, 1.0]) == '<div class="spark"></div>'
