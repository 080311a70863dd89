"""A table of values to read behind 数据表: words at the left, figures at the right."""

import html
from numbers import Integral

import pandas as pd

from charts import number

SIGNED = ("同比", "较上月", "拉动", "相差", "比全", "升降")  # rates of change carry their sign


def plain(table: pd.DataFrame, decimals: dict[str, int] | None = None) -> str:
    """The frame as HTML; unknown is —. decimals: of a column (1 where not given, 0 for counts)."""
    places = decimals or {}
    columns = [str(name) for name in table.columns]
    forms = ["" if is_words(table.iloc[:, n]) else "r" for n in range(len(columns))]
    heads = "".join(
        f'<th class="{form}" scope="col">{_head(name)}</th>'
        for name, form in zip(columns, forms, strict=True)
    )
    lines = "".join(
        _line(row, columns, forms, places) for row in table.itertuples(index=False, name=None)
    )
    return f"<table><thead><tr>{heads}</tr></thead><tbody>{lines}</tbody></table>"


def is_words(column: pd.Series) -> bool:
    """True for names and remarks; a text with a figure (16.0 亿元) stands with the figures."""
    texts = [value for value in column if isinstance(value, str)]
    with_figures = sum(any(sign.isdigit() for sign in text) for text in texts)
    return bool(texts) and 2 * with_figures <= len(texts)


def _head(name: str) -> str:
    """产值（亿元）: the unit stands below its name."""
    what, _, unit = name.removesuffix("）").partition("（")
    return html.escape(what) + (f'<br><span class="qq">{html.escape(unit)}</span>' if unit else "")


def _line(row: tuple, columns: list[str], forms: list[str], places: dict[str, int]) -> str:
    cells = []
    for place, (name, value, form) in enumerate(zip(columns, row, forms, strict=True)):
        text = _cell(name, value, places)
        tag = 'th scope="row"' if place == 0 else "td"
        cells.append(f'<{tag} class="{form}">{text}</{tag[:2]}>')
    return f"<tr>{''.join(cells)}</tr>"


def _cell(name: str, value, places: dict[str, int]) -> str:
    if isinstance(value, str):
        return html.escape(value)
    if number.is_missing(value):
        return number.MISSING
    decimals = places.get(name, 0 if isinstance(value, Integral) else 1)
    return number.fixed(value, decimals, sign=any(word in name for word in SIGNED))
