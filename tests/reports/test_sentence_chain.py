"""What the chain pages say: who carries, who falls, what is broken, how the rows add up."""

import pandas as pd
import pytest

from charts.number import plain
from reports import sentence_chain as sentence
from tests.charts.race import GROWTH
from tests.charts.test_chain_table import drawn

ROWS = drawn("""
up       chain 50 25.0 10.0  2.00 0
side     chain 30 15.0  4.0  0.60 1
down     chain 20 10.0 -5.0 -0.50 2
together union 90 45.0  6.0  2.10 -
other    other 110 55.0 5.0  2.60 -
all      whole 200 100.0 4.7 4.70 -
""")
ROWS["name"] = ["电子", "食品", "建材", "三条链", "其他", "规上工业"]


def test_the_lede_gives_sum_share_pull_carriers_and_the_broken_link():
    assert plain(sentence.chains_lede(ROWS, GROWTH | {"short": "产值"})[0]) == (
        "三条链产值 90.0 亿元，占规上工业 45.0%，合计拉动 2.1 个百分点；"
        "电子扛起其中 95%。建材下降 5.0%，且有 2 处断点。"
    )


def test_nobody_carries_where_the_sum_falls():
    falling = ROWS.assign(pull_pp=[-0.1, -0.2, -0.5, -0.8, 2.6, 1.8])
    assert "扛起" not in sentence.chains_lede(falling, GROWTH)[0]


def test_the_heading_names_the_strongest_and_those_that_fall():
    assert sentence.chains_heading(ROWS) == "电子拉动最多，建材下降"
    assert sentence.chains_heading(ROWS.assign(growth_pct=5.0)) == "电子拉动最多，各链全部增长"
    unknown = ROWS.assign(pull_pp=float("nan"))
    assert sentence.chains_heading(unknown) == "电子最快，增长 10.0%，建材下降"


def test_the_note_says_by_how_much_printed_rates_miss_the_sum():
    assert "等于规上工业" in sentence.sum_note(ROWS, True)
    missed = ROWS.assign(pull_pp=[2.0, 0.6, -0.5, 2.1, 2.6, 4.75])
    assert "相差 0.05 个百分点" in sentence.sum_note(missed, False)


@pytest.mark.parametrize(
    ("growths", "said"),
    [
        ([-1.0, -6.0, -2.0], "电子在 3 地全部下降，其中 1 地降幅超过 5%"),
        ([-1.0, 6.0, 2.0], "电子在 3 地中有 1 地下降"),
        ([1.0, 6.0, 2.0], "各产业链在各板块全部增长"),
    ],
)
def test_the_matrix_is_told_by_the_chain_that_falls_most(growths, said):
    cells = pd.DataFrame({"chain": "e", "level": 5e8, "growth_pct": growths})
    chains = pd.DataFrame({"chain": ["e"], "short": ["电子"]})
    assert sentence.matrix_heading(cells, chains, 3e8) == said


def test_links_are_counted_and_the_missing_ones_named():
    links = pd.DataFrame({"node": ["硅料", "组件"], "local_firms": [0, 3]})
    assert sentence.nodes_heading(links) == "2 个环节中 1 处断点：硅料"
    assert sentence.nodes_heading(links.iloc[1:]) == "1 个环节都有本地企业"


@pytest.mark.parametrize(
    ("gaps", "said"),
    [
        ([1.0, -2.0, -3.0], "某链比规上工业慢 3.0 个百分点，已连续 2 期"),
        ([None, 2.0], "某链比规上工业快 2.0 个百分点"),
        ([1.0, None], "某链与规上工业增速"),
    ],
)
def test_the_trend_counts_the_months_on_one_side(gaps, said):
    assert sentence.trend_heading("某链", gaps) == said


def test_concentration_is_compared_with_a_year_before():
    assert sentence.concentration_heading(60.0, 65.5) == "前五家占 65.5%，比上年同期升 5.5 个百分点"
    assert sentence.concentration_heading(None, 65.5) == "前五家占 65.5%"


def test_where_chains_are_not_summed_the_whole_and_the_strongest_are_told():
    county = ROWS[~ROWS.kind.isin(["union", "other"])]
    assert plain(sentence.chains_lede(county, GROWTH | {"short": "产值"})[0]) == (
        "规上工业产值 200.0 亿元，增长 4.7%；电子拉动 2.00 个百分点。建材下降 5.0%，且有 2 处断点。"
    )
