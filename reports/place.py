"""How sure the places of a board are, and why they moved."""

from collections.abc import Mapping

import pandas as pd

from charts import number
from warehouse import Snapshot

SURE = (
    "area", "rank_best", "rank_worst", "usual_revision", "own_part", "others_part", "entry_part",
)  # fmt: skip


def sure(snapshot: Snapshot, facts: Mapping, areas: list[str], year: int, month: int):
    """SURE of each area that has a place in an indicator and month (metrics/sureness.py).

    A snapshot of before has none.
    """
    if "sureness" not in snapshot.columns:
        return pd.DataFrame(columns=list(SURE))
    board = {"indicator": facts["indicator"], "basis": facts["basis"]}
    return snapshot.rows("sureness", list(SURE), area=areas, year=year, month=month, **board)


def bands_of(snapshot: Snapshot, indicators: Mapping, area: str, year: int) -> dict:
    """(indicator, month) -> the places that an area could have, where its place is not certain."""
    if "sureness" not in snapshot.columns:
        return {}
    columns = ["indicator", "month", "basis", "rank_best", "rank_worst"]
    rows = snapshot.rows("sureness", columns, area=area, year=year)
    told = {
        (row.indicator, int(row.month)): band_words(row)
        for row in rows.itertuples()
        if row.basis == indicators[row.indicator]["basis"]
    }
    return {key: words for key, words in told.items() if words}


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
    if indicator["rank_by"] == "level" or indicator["direction"] != "up":
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
