"""The league of parks: grade in a frame, shortfall marked, unknown never 0, names escaped."""

import re

import pandas as pd

from charts.park_table import Column, park_table

COLUMNS = [
    Column("output_per_mu", ("亩均产值", "万元/亩"), 1e4),
    Column("cut", ("能耗降低率", "%"), is_signed=True, width="mid"),
]


def drawn(parks=None, values=None) -> str:
    parks = parks or [
        ("P1", "甲园", 1, False, "A", 95.84, ""),
        ("P2", "乙园", None, False, "D", 31.4, "闲置土地"),
    ]
    values = values or [
        ("P1", "output_per_mu", 8_935_000.0, "reported", False),
        ("P1", "cut", 5.8, "reported", False),
        ("P2", "output_per_mu", 1_739_000.0, "reported", True),
        ("P2", "cut", None, "not_reported", False),
    ]
    return park_table(
        pd.DataFrame(parks, columns=["park", "name", "rank", "is_tie", "grade", "score", "veto"]),
        pd.DataFrame(values, columns=["park", "indicator", "level", "status", "is_short"]),
        COLUMNS,
    )


def rows(html: str) -> list[str]:
    return re.findall(r"<tr>(.*?)</tr>", html.split("<tbody>")[1])


def test_a_park_shows_place_grade_score_and_figures_in_their_units():
    first = rows(drawn())[0]
    assert '<td class="place">1</td>' in first
    assert '<span class="letter ga">A</span>' in first
    assert "<b>95.8</b>" in first
    assert ">893.5<" in first
    assert ">+5.8<" in first


def test_a_shortfall_is_marked_by_sign_and_form():
    second = rows(drawn())[1]
    assert 'class="r short ">↓<span class="nw"> 173.9</span>' in second


def test_a_park_under_veto_has_no_place_and_says_so():
    second = rows(drawn())[1]
    assert '<td class="place">—</td>' in second
    assert '<i class="shape"></i>否决' in second


def test_what_is_not_reported_is_hatched_and_never_zero():
    second = rows(drawn())[1]
    assert 'hatch qq">未报</td>' in second
    assert ">0.0<" not in second


def test_shared_places_are_marked_as_shared():
    parks = [("P1", "甲园", 1, True, "A", 90.0, ""), ("P2", "乙园", 1, True, "A", 90.0, "")]
    assert drawn(parks).count('<td class="place">=1</td>') == 2


def test_a_hostile_name_is_text():
    parks = [("P1", "<img src=x onerror=alert(1)>", 1, False, '"><u>', 9.0, "")]
    html = drawn(parks)
    assert "<img" not in html
    assert '"><u>' not in html
