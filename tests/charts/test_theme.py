"""The palettes in config.toml are those of the tokens, and ticks are few and round."""

import tomllib
from pathlib import Path

import pytest

from charts import theme

CONFIG = tomllib.loads(
    (Path(__file__).parents[2] / ".streamlit" / "config.toml").read_text(encoding="utf-8")
)


@pytest.mark.parametrize(("scheme", "place"), [("light", 0), ("dark", 1)])
def test_the_configured_palettes_are_the_tokens(scheme, place):
    configured = CONFIG["theme"][scheme]
    for name, tokens in {
        "chartCategoricalColors": theme.CATEGORICAL,
        "chartSequentialColors": theme.SEQUENTIAL,
        "chartDivergingColors": theme.DIVERGING,
    }.items():
        assert configured[name] == [theme.TOKENS[token][place] for token in tokens]
        assert len(tokens) == 10
    assert configured["backgroundColor"] == theme.TOKENS["paper"][place]
    assert configured["textColor"] == theme.TOKENS["ink"][place]


def test_no_two_tokens_share_a_stand_in_colour():
    assert len(set(theme.COLOUR.values())) == 30


@pytest.mark.parametrize(
    ("low", "high", "expected"),
    [
        (0, 9.9, [0, 2, 4, 6, 8, 10]),
        (-1.8, 12.7, [-5, 0, 5, 10, 15]),
        (0, 0.4, [0, 0.1, 0.2, 0.3, 0.4]),
    ],
)
def test_ticks_are_round_and_cover_the_range(low, high, expected):
    assert theme.ticks(low, high) == expected


def test_only_the_last_tick_carries_the_unit():
    assert theme.tick_texts([-2, 0, 2]) == ["−2", "0", "2%"]
    assert theme.tick_texts([0, 2], "个百分点") == ["0", "2 个百分点"]
    assert theme.tick_texts([0, 0.5]) == ["0.0", "0.5%"]


def test_ticks_of_small_values_are_told_apart():
    assert theme.tick_texts([0.045, 0.05, 0.055], "") == ["0.045", "0.050", "0.055"]
    assert theme.tick_texts([0.1 + 0.2, 0.6]) == ["0.3", "0.6%"]


def test_figures_leave_nothing_to_send_away():
    assert theme.CONFIG["showSendToCloud"] is False
    assert theme.CONFIG["displaylogo"] is False
