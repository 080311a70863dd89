"""A table of values to read behind 数据表: first column text, the others figures."""

import html
from numbers import Integral

import pandas as pd

from charts import number


def plain(table: pd.DataFrame, decimals: dict[str, int] | None = None) -> str:
    """The frame as HTML; unknown is —. decimals: of a column (1 where not given, 0 for counts)."""
    places = decimals or {}
    heads = "".join(
        f'<th scope="col"{" class=r" if n else ""}>{_head(str(name))}</th>'
        for n, name in enumerate(table.columns)
    )
    lines = "".join(
        _line(row, list(table.columns), places) for row in table.itertuples(index=False)
    )
    return f"<table><thead><tr>{heads}</tr></thead><tbody>{lines}</tbody></table>"


def _head(name: str) -> str:
    """产值（亿元）: the unit stands below its name."""
    what, _, unit = name.removesuffix("）").partition("（")
    return html.escape(what) + (f'<br><span class="qq">{html.escape(unit)}</span>' if unit else "")


def _line(row: tuple, columns: list[str], places: dict[str, int]) -> str:
    cells = []
    for name, value in zip(columns, row, strict=True):
        if isinstance(value, str):
            cells.append(html.escape(value))
        elif number.is_missing(value):
            cells.append(number.MISSING)
        else:
            decimals = places.get(name, 0 if isinstance(value, Integral) else 1)
            cells.append(number.fixed(value, decimals))
    first, *others = cells
    body = "".join(f'<td class="r">{cell}</td>' for cell in others)
    return f'<tr><th scope="row">{first}</th>{body}</tr>'
