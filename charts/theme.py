"""Colours, type and behaviour that every figure shares; the only place where a colour is written.

HTML uses the tokens as CSS variables with light-dark(). plotly cannot: its figures carry stand-in
colours (#000001 ... #000030) which Streamlit replaces in the browser by the palettes of
.streamlit/config.toml, so that one cached figure serves both schemes.
"""

import math

FAMILY = (
    "PingFang SC, Microsoft YaHei, HarmonyOS Sans SC, Noto Sans CJK SC, Source Han Sans SC, "
    "sans-serif"
)

# Every token with its light and its dark value.
TOKENS = {
    "paper": ("#FCFBF8", "#15181C"),
    "sunken": ("#F3F1EB", "#20252B"),
    "ink": ("#1B2430", "#E8E6E1"),
    "ink2": ("#46515E", "#B6BBC1"),
    "ink3": ("#606974", "#939AA2"),
    "rule": ("#DAD6CC", "#353B43"),
    "rule2": ("#ECE9E1", "#262B31"),
    "mute": ("#B9BCBE", "#555C64"),
    "mid": ("#8A9097", "#747B83"),
    "primary": ("#2B3F55", "#A9BDD1"),
    "link": ("#23415F", "#C3D3E3"),
    "dn": ("#9A4600", "#F2B27A"),
    "dnm": ("#CF6A12", "#CF7C30"),
    "dn3": ("#E3893A", "#99581F"),
    "dn2": ("#EDA765", "#6B4219"),
    "dn1": ("#F8D9B8", "#46301B"),
    "up1": ("#E9F1F8", "#1B2F42"),
    "up2": ("#CADFF1", "#24496B"),
    "up3": ("#8DB4DA", "#3B6A96"),
    "upm": ("#2B6CB0", "#4C8CC8"),
    "up": ("#1F5F9E", "#8FC3F2"),
    "c1": ("#1B2430", "#E8E6E1"),
    "c2": ("#117A79", "#4FBFBB"),
    "c3": ("#7A4B9E", "#B796D6"),
    "c4": ("#8B6A3E", "#C9A877"),
    "c5": ("#B03A72", "#E58AB5"),
    "c6": ("#5F7285", "#9AABBD"),
    "c7": ("#6D7416", "#B5BC5A"),
    "c8": ("#3F9AC9", "#7CC4EA"),
    "red": ("#B3261E", "#FF8A80"),
    "amber": ("#8A5F00", "#F2C14E"),
    "amberm": ("#B57F00", "#F2C14E"),
    "green": ("#2A7448", "#7CC79A"),
}

# The three palettes of config.toml, in their order.
MOST_DECIMALS = 6
CATEGORICAL = ("c1", "c2", "c3", "c4", "c5", "c6", "c7", "c8", "red", "amberm")
SEQUENTIAL = (
    "paper", "sunken", "rule2", "rule", "mute", "mid", "ink3", "ink2", "primary", "ink",
)  # fmt: skip
DIVERGING = ("dn", "dnm", "dn3", "dn2", "dn1", "up1", "up2", "up3", "upm", "up")

# The stand-in colour of each token in plotly figures.
COLOUR = {
    token: f"#{place:06d}" for place, token in enumerate(CATEGORICAL + SEQUENTIAL + DIVERGING, 1)
}

# For st.plotly_chart: no mode bar, no zoom, nothing that leaves the machine.
CONFIG = {
    "displayModeBar": False,
    "showSendToCloud": False,
    "displaylogo": False,
    "scrollZoom": False,
    "doubleClick": False,
    "locale": "zh-CN",
}


def css_variables() -> str:
    """The tokens as CSS variables that follow the scheme of the element that uses them."""
    rules = "".join(f"--{name}:light-dark({a},{b});" for name, (a, b) in TOKENS.items())
    return f":root{{color-scheme:light dark;{rules}--family:{FAMILY}}}"


def axis(**settings) -> dict:
    """An axis without line, ticks, title and zoom; the caller adds grid, ticks and range."""
    font = {"size": 12, "color": COLOUR["ink2"], "family": FAMILY}
    return {
        "fixedrange": True,
        "showline": False,
        "ticks": "",
        "showgrid": False,
        "gridcolor": COLOUR["rule2"],
        "gridwidth": 1,
        "zeroline": False,
        "zerolinecolor": COLOUR["ink3"],
        "zerolinewidth": 1,
        "tickfont": font,
        "tickangle": 0,
        "automargin": True,
        "title": {"text": ""},
    } | settings


def layout(height: int = 320, **settings) -> dict:
    """The layout of every figure; settings override."""
    font = {"family": FAMILY, "size": 12.5, "color": COLOUR["ink"]}
    return {
        "height": height,
        "font": font,
        "margin": {"l": 4, "r": 12, "t": 8, "b": 4, "pad": 4},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "showlegend": False,
        "dragmode": False,
        "title": {"text": ""},
        "hoverlabel": {
            "bgcolor": COLOUR["paper"],
            "bordercolor": COLOUR["ink3"],
            "font": font | {"size": 13},
            "align": "left",
        },
        "xaxis": axis(),
        "yaxis": axis(showgrid=True),
    } | settings


def note(x, y, text: str, colour: str = "ink", **settings) -> dict:
    """A label in the plot: no arrow, no box, in the colour of what it names."""
    return {
        "x": x,
        "y": y,
        "text": text,
        "showarrow": False,
        "xanchor": "left",
        "yanchor": "middle",
        "align": "left",
        "font": {"size": 12.5, "color": COLOUR[colour], "family": FAMILY},
    } | settings


def ticks(low: float, high: float, most: int = 6) -> list[float]:
    """Round tick values that cover low ... high, at most `most` steps apart."""
    span = max(high - low, 1e-9)
    for power in range(-3, 15):
        for step in (1, 2, 5):
            size = step * 10**power
            first, last = math.floor(low / size + 1e-9), math.ceil(high / size - 1e-9)
            if last - first <= most and span <= most * size:
                return [round(size * n, 10) for n in range(first, last + 1)]
    return [low, high]


def tick_texts(values: list[float], unit: str = "%") -> list[str]:
    """Texts of the ticks, the unit on the last one only (10%, 8 个百分点).

    As many decimals as tell every tick from its neighbours.
    """
    decimals = next(
        (n for n in range(MOST_DECIMALS) if all(abs(round(v, n) - v) < 1e-9 for v in values)),
        MOST_DECIMALS,
    )
    texts = [f"{value:,.{decimals}f}".replace("-", "−") for value in values]
    texts[-1] += unit if unit in ("%", "") else f" {unit}"
    return texts
