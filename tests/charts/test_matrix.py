"""Chains x areas: fills by growth, small cells a dot, who has not reported hatched."""

import pandas as pd
import pytest

from charts.matrix import matrix, shade
from tests.charts.race import AREAS, GROWTH

CHAINS = pd.DataFrame({"chain": ["x"], "short": ["<x>"]})


def cells(**changes) -> pd.DataFrame:
    cell = {"chain": "x", "area": "a", "level": 5e8, "growth_pct": 16.0, "growth_word": None,
            "status": "reported"}  # fmt: skip
    return pd.DataFrame([cell | changes])


@pytest.mark.parametrize(
    ("growth", "fill"),
    [(-5.0, "dn2"), (-4.95, "dn2"), (-4.9, "dn1"), (-0.04, ""), (0, ""), (7.94, ""), (7.95, "up1"),
     (15, "up2"), (None, "")],
)  # fmt: skip
def test_the_fill_follows_the_growth_as_printed(growth, fill):
    assert shade(growth) == fill


def test_a_cell_shows_level_growth_and_for_a_phone_the_rounded_growth():
    html = matrix(cells(), CHAINS, AREAS, GROWTH, 3e8)
    assert '<td class="up2"><b>5.0</b><span class="fine">+16.0</span>' in html
    assert '<span class="rough">+16</span>' in html


def test_below_the_limit_stands_a_dot_and_the_key_says_so():
    html = matrix(cells(level=2.9e8), CHAINS, AREAS, GROWTH, 3e8)
    assert html.count('<td class="small">·</td>') == 1
    assert html.count('<td class="small">—</td>') == len(AREAS) - 1
    assert "不足 3 亿元" in html


def test_who_has_not_reported_is_hatched_and_in_the_key():
    html = matrix(cells(level=None, status="not_reported"), CHAINS, AREAS, GROWTH, 3e8)
    assert '<td class="hatch">未报</td>' in html
    assert "swatch hatch" in html


def test_names_are_escaped():
    html = matrix(cells(), CHAINS, AREAS, GROWTH, 3e8)
    assert "<x>" not in html
    assert "<b>乙县" not in html
