"""Chains as rows: most pull first, the sum closed by what is counted twice, links missing."""

import math

import pandas as pd
import pytest

from charts.chain_table import COLUMNS, by_pull, chain_table, closing_rows, diverging
from tests.charts.race import GROWTH


def drawn(text: str) -> pd.DataFrame:
    """'chain kind level share growth pull broken' as rows of the chain table; - is unknown."""
    found = []
    for line in text.strip().splitlines():
        chain, kind, *figures = line.split()
        level, share, growth, pull, broken = (
            math.nan if figure == "-" else float(figure) for figure in figures
        )
        found.append(
            {
                "chain": chain, "name": f"<{chain}>", "kind": kind, "level": level * 1e8,
                "share_pct": share, "growth_pct": growth, "growth_word": None, "pull_pp": pull,
                "status": "reported", "broken": broken, "lead_firm": "甲<厂", "firms": 3.0,
                "tax": 2.5e8, "tax_growth_pct": -3.0,
            }
        )  # fmt: skip
    return pd.DataFrame(found).reindex(columns=list(COLUMNS))


ROWS = drawn("""
down     chain 20 10.0 -5.0 -0.50 2
up       chain 50 25.0 10.0  2.00 0
together union 60 30.0  6.0  1.20 -
other    other 140 70.0 5.0  3.50 -
all      whole 200 100.0 5.0 4.70 -
""")


def test_the_chain_that_pulls_most_stands_first():
    assert list(by_pull(ROWS).chain) == ["up", "down"]


def test_what_is_counted_twice_is_taken_off_so_that_the_sum_closes():
    closing = closing_rows(ROWS)
    assert list(closing.kind) == ["double", "union", "other", "whole"]
    twice = closing.iloc[0]
    assert twice.level == 60e8 - (20e8 + 50e8)
    assert twice.share_pct == 30.0 - (10.0 + 25.0)
    assert twice.pull_pp == pytest.approx(1.2 - (2.0 - 0.5))


def test_without_double_counting_or_with_an_unknown_chain_there_is_no_such_row():
    exact = ROWS.assign(share_pct=[10.0, 25.0, 35.0, 65.0, 100.0])
    assert "double" not in set(closing_rows(exact).kind)
    unknown = ROWS.assign(level=[math.nan, 50e8, 60e8, 140e8, 200e8])
    assert "double" not in set(closing_rows(unknown).kind)


def test_tax_stands_beside_the_pull_and_not_in_the_row_of_double_counting():
    html = chain_table(ROWS, GROWTH)
    up, double = (
        next(row for row in html.split("<tr") if name in row) for name in ("&lt;up&gt;", "重复")
    )
    assert '<td class="r wide">2.5</td><td class="r wide">−3.0</td>' in up
    assert "2.5" not in double
    assert "税收" not in chain_table(ROWS.assign(tax=None, tax_growth_pct=None), GROWTH)


def test_missing_links_are_counted_and_none_is_said():
    html = chain_table(ROWS, GROWTH)
    assert "<b>2 处</b>" in html
    assert '<span class="none">无</span>' in html


def test_names_of_chains_and_firms_are_escaped():
    html = chain_table(ROWS, GROWTH, link=lambda chain: f"chain-profile?chain={chain}")
    assert "&lt;up&gt;" in html
    assert "甲&lt;厂" in html
    assert "<up>" not in html


def test_an_unknown_level_is_not_zero():
    html = chain_table(ROWS.assign(level=math.nan, status="not_reported"), GROWTH)
    assert "未报" in html
    assert ">0.0<" not in html


def test_a_mini_bar_starts_at_its_own_zero_line():
    assert "left:50.00%;width:50.00%" in diverging(10.0, (-10.0, 10.0))
    assert "left:0.00%;width:50.00%" in diverging(-10.0, (-10.0, 10.0))
    assert "fill" not in diverging(math.nan, (-10.0, 10.0))


def test_a_fact_that_no_chain_has_takes_no_column():
    html = chain_table(ROWS.assign(lead_firm="", firms=math.nan, broken=math.nan), GROWTH)
    assert not any(head in html for head in ("CR1", "链主企业", "户数", "断点"))
