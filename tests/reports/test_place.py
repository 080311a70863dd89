"""How sure places are told, and whose growth is a rebound."""

from types import SimpleNamespace

import pandas as pd

from reports import place

GROWTH = {"rank_by": "growth", "direction": "up"}


def test_a_band_is_told_only_where_a_place_is_not_certain():
    assert place.band_words(SimpleNamespace(rank_best=2, rank_worst=4)) == "2—4"
    assert place.band_words(SimpleNamespace(rank_best=2, rank_worst=2)) == ""
    assert place.band_words(SimpleNamespace(rank_best=None, rank_worst=None)) == ""


def test_how_many_places_are_uncertain_and_why():
    rows = pd.DataFrame(
        {"rank_best": [1, 2, 2], "rank_worst": [1, 3, 3], "usual_revision": [0.0, 0.0, 0.0]}
    )
    assert place.uncertain(rows) == "位次下的小字为舍入范围内可能的位次，2 个板块与邻位分不出先后。"
    rows["usual_revision"] = [0.0, 0.4, 0.0]
    assert "舍入和惯常修订" in place.uncertain(rows)
    assert place.uncertain(rows.head(1)) == ""


def test_growth_on_a_fallen_base_is_told_with_the_average_of_both_years():
    rows = pd.DataFrame(
        {
            "short": ["甲县", "乙县", "丙县"],
            "growth_pct": [12.4, 5.0, -1.0],
            "base_growth_pct": [-11.0, 3.0, -2.0],
            "two_year_pct": [0.02, 4.0, -1.5],
        }
    )
    said = place.rebound(rows, GROWTH)
    assert "甲县 −11.0%、两年平均 0.0%" in said
    assert "乙县" not in said
    assert "丙县" not in said
    assert place.rebound(rows, {**GROWTH, "direction": "down"}) == ""
    assert place.rebound(rows.tail(2), GROWTH) == ""
