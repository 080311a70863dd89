"""How sure the places of a board are, and why they moved."""

from collections.abc import Mapping

import pandas as pd

from charts import number
from metrics.band import compared, reasons
from warehouse import Snapshot

BAND = ["area", "rank_best", "rank_worst", "usual_revision"]
WHY = ["area", "own_part", "others_part", "entry_part"]


def bands(snapshot: Snapshot, rows: pd.DataFrame) -> pd.DataFrame:
    """The places that each area could have: by rounding, and where revised by usual revision.

    Takes    rows of figure of one indicator and month.
    Returns  BAND, a row per area that has a place.
    """
    known = rows[rows.rank_best.notna()].assign(usual_revision=0.0)[BAND]
    if known.empty or "band" not in snapshot.columns:
        return known
    first = rows.iloc[0]
    board = {name: first[name] for name in ("indicator", "chain", "basis")}
    board |= {name: int(first[name]) for name in ("year", "month")}
    wide = snapshot.rows("band", BAND, area=list(known.area), **board)
    return wide if len(wide) else known


def why(snapshot: Snapshot, facts: Mapping, rows: pd.DataFrame, last: int | None) -> pd.DataFrame:
    """By what each place moved since the month `last` of the same year: the unit's own value,
    the others' values, and who came or went (entry_part), which add up to the move.

    Takes    rows of figure of one indicator and month.
    Returns  WHY; empty where there is no month before.
    """
    if last is None or rows.empty:
        return pd.DataFrame(columns=WHY)
    year, month = int(rows.year.iloc[0]), int(rows.month.iloc[0])
    figure = snapshot.table("figure")
    figure = figure.filter(
        (figure.indicator == facts["indicator"])
        & (figure.basis == facts["basis"])
        & (figure.year == year)
        & figure.area.isin(list(rows.area))
        & figure.month.isin([month, last])
    )
    value = compared(figure, snapshot.table("indicator"), snapshot.table("area"))
    now, before = (value.filter(value.month == when) for when in (month, last))
    found = snapshot.run(reasons(now, before))
    moved = found.merge(rows[["area", "rank_change"]], on="area")
    together = moved.own_part + moved.others_part
    return moved.assign(entry_part=moved.rank_change_y - together)[WHY]


def band_words(row) -> str:
    """The places a unit could have: 2—4; '' where its place is certain or unknown."""
    if number.is_missing(row.rank_best) or row.rank_best == row.rank_worst:
        return ""
    return f"{int(row.rank_best)}—{int(row.rank_worst)}"


def uncertain(table: pd.DataFrame) -> str:
    """How many places are not certain, and what the figures under them mean."""
    count = sum(bool(band_words(row)) for row in table.itertuples())
    if not count:
        return ""
    is_revised = bool((table.usual_revision > 0).any())
    what = "舍入和惯常修订" if is_revised else "舍入"
    return f"位次下的小字为{what}范围内可能的位次，{count} 个板块与邻位分不出先后。"


def rebound(table: pd.DataFrame, indicator: Mapping) -> str:
    """Whose growth stands on a fall of the year before, with the average of both years."""
    if indicator["rank_by"] == "level":
        return ""
    said = [
        f"{row.short} {number.fixed(row.base_growth_pct, sign=True)}%、"
        f"两年平均 {number.fixed(row.two_year_pct, sign=True)}%"
        for row in table.itertuples()
        if is_rebound(row)
    ]
    if not said:
        return ""
    return f"上年同期下降、今年增长，含恢复性因素：{'；'.join(said)}（前一数为上年同期增速）。"


def is_rebound(row) -> bool:
    """Growth on a fall of the same months a year before (恢复性增长)."""
    if any(number.is_missing(v) for v in (row.growth_pct, row.base_growth_pct, row.two_year_pct)):
        return False
    return bool(number.rounded(row.growth_pct, 1) > 0 > number.rounded(row.base_growth_pct, 1))
