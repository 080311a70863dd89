"""怎么算的: the formula of a block, the definition of its indicator, and where it was printed."""

from collections.abc import Iterator, Sequence
from html import escape

import pandas as pd
import streamlit as st

from charts import number
from pages.parts import menu, remarks, snapshot
from warehouse.cell import cell_name

MOST_SOURCES = 12
MOST_LINKS = 40
KEY = ("indicator", "area", "chain", "year", "month", "basis")


@st.cache_data(show_spinner=False, max_entries=64)
def files(key: tuple[str, str]) -> dict[str, str]:
    """Batch -> the file it was read from."""
    rows = snapshot.of(key).rows("batch", ["batch", "file"])
    return dict(zip(rows.batch, rows.file, strict=True))


def how(key: tuple[str, str], formulas: Sequence[str], codes: Sequence[str], rows=None) -> str:
    """The text behind a block's 怎么算的, as HTML.

    Takes    formulas: sentences; codes: the indicators whose definition belongs here; rows: figure
             rows (its key and batch) whose origin is told, or None.
    """
    members = snapshot.members(key, "indicator")
    said = "".join(f"<p>{number.unbroken(text)}</p>" for text in formulas)
    for code in codes:
        facts = members[code]
        said += (
            f"<p><b>{escape(facts['name'])}</b>　{number.unbroken(facts['definition'])}"
            f"<span class='qq'>（{escape(facts['department'])}）</span></p>"
        )
    return said + (origin(key, rows) if rows is not None else "")


def where(key: tuple[str, str], rows: pd.DataFrame) -> dict[tuple[str, str], list]:
    """Batch and sheet -> the cells that figure rows were printed in: their levels, their growths.

    Plain dicts: a page asks three times in a run, and a merge of frames takes five times as long.
    """
    names = (*KEY, "batch")
    chosen = {name: rows[name].unique().tolist() for name in KEY}
    columns = [*names, "sheet", "level_cell", "growth_cell"]
    found = snapshot.of(key).rows("observation", columns, **chosen)
    printed = {one[: len(names)]: one[len(names) :] for one in _tuples(found, columns)}
    places: dict[tuple[str, str], list] = {}
    for one in _tuples(rows, names):
        if one in printed:
            sheet, *cells = printed[one]
            place = places.setdefault((one[-1], sheet if isinstance(sheet, str) else ""), ([], []))
            for kept, cell in zip(place, cells, strict=True):
                kept += [] if number.is_missing(cell) else [cell_name(int(cell))]
    return {place: levels + growths for place, (levels, growths) in places.items()}


def _tuples(rows: pd.DataFrame, columns: Sequence[str]) -> Iterator[tuple]:
    return zip(*(rows[name].tolist() for name in columns), strict=True)


def origin(key: tuple[str, str], rows: pd.DataFrame) -> str:
    """From which files, sheets and cells the figures were read."""
    known = files(key)
    remarked = remarks.told(key, rows) if len(rows) else ""
    asked, rows = rows, rows[rows.batch.notna()]
    places = where(key, rows) if len(rows) else {}
    lines = []
    for (batch, sheet), cells in list(places.items())[:MOST_SOURCES]:
        named = known.get(batch, batch) + (f" · {sheet}" if sheet else "")
        shown = "、".join(cells[:8]) + ("……" if len(cells) > 8 else "")
        lines.append(f"<dd>{escape(named)}　<span class='qq'>{escape(shown)}</span></dd>")
    traced = trace(key, asked)
    if not lines:
        return f"<p>本块数字由上述公式计算得出，没有直接刊印的单元格。</p>{traced}{remarked}"
    more = f"<dd>……共 {len(places)} 处</dd>" if len(places) > MOST_SOURCES else ""
    return f"<dl><dt>出自</dt>{''.join(lines)}{more}</dl>{traced}{remarked}"


def trace(key: tuple[str, str], rows: pd.DataFrame) -> str:
    """Links that open each figure down to its cells, named by what differs between them."""
    names = snapshot.named(key)
    rows = rows.drop_duplicates(["indicator", "area", "chain"]).head(MOST_LINKS)
    told = [kind for kind in names if rows[kind].nunique() > 1] or ["area"]
    links = ""
    for row in rows.itertuples():
        said = "".join(names[kind][getattr(row, kind)]["short"] for kind in told)
        opened = menu.address(
            "trace", indicator=row.indicator, area=row.area,
            chain="" if row.chain == "all" else row.chain, month=f"{row.year}-{row.month:02d}",
        )  # fmt: skip
        links += f'<a href="{escape(opened)}" target="_self">{escape(said)}</a>　'
    return f"<dl><dt>逐级展开</dt><dd>{links}</dd></dl>" if links else ""
