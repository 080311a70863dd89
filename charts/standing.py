"""The order of the areas in one indicator: who stands where now, a month before, and over a year.

Small frames only, one row per area and month, in the columns of the figure mart.
"""

import pandas as pd

PERIODS = 12


def is_level(indicator) -> bool:
    """True when areas are ranked by the level (亏损面), False when by growth."""
    return indicator["rank_by"] == "level"


def measured(rows: pd.DataFrame, indicator) -> pd.DataFrame:
    """The rows with `value` (what is ranked) and `change` (against the month before).

    Growth in percent, its change in percentage points; a level in the indicator's own unit.
    A word that stands for a rate (扭亏) leaves value empty: such rows are not ranked.
    """
    if is_level(indicator):
        factor = float(indicator["unit_factor"]) or 1.0
        return rows.assign(
            value=rows.level / factor, change=rows.growth_change_pp / factor, word=""
        )
    word = rows.growth_word.where(rows.growth_word.notna(), "").astype(str)
    return rows.assign(
        value=rows.growth_pct.where(word == ""), change=rows.growth_change_pp, word=word
    )


def periods(rows: pd.DataFrame, year: int, month: int, count: int = PERIODS) -> list[tuple]:
    """The last `count` (year, month) that any row has, up to the given one, oldest first."""
    known = {(int(y), int(m)) for y, m in zip(rows.year, rows.month, strict=True)}
    return sorted(period for period in known if period <= (year, month))[-count:]


def places(rows: pd.DataFrame, areas: pd.DataFrame, year: int, month: int) -> pd.DataFrame:
    """Place of every area (row, in catalogue order) in each of the last periods (column)."""
    last = periods(rows, year, month)
    wide = rows.pivot_table(index="area", columns=["year", "month"], values="rank", aggfunc="first")
    wide.columns = [(int(y), int(m)) for y, m in wide.columns]
    return wide.reindex(index=areas.area, columns=pd.Index(last, tupleize_cols=False))


def standing(
    rows: pd.DataFrame, areas: pd.DataFrame, indicator, year: int, month: int
) -> pd.DataFrame:
    """One row per area, best first, those without a place at the end in catalogue order.

    Takes    rows of one indicator for the areas of one rank group, at least the last year of it;
             areas (area, name, short) in catalogue order.
    Returns  area, name, short, value, word, change, rank, is_tie, rank_change, rank_of, status,
             last_value, last_rank, best, worst (places within the last twelve periods).
    """
    rows = measured(rows[rows.area.isin(areas.area)], indicator)
    now = rows[(rows.year == year) & (rows.month == month)]
    columns = ["area", "value", "word", "change", "level", "growth_pct", "rank", "is_tie"]
    now = now[[*columns, "rank_change", "rank_of", "status"]]
    table = areas[["area", "name", "short"]].merge(now, on="area", how="left")
    table["status"] = table.status.fillna("missing")  # who must report has a row that says so
    table["word"] = table.word.fillna("")

    earlier = [period for period in periods(rows, year, month) if period < (year, month)]
    last = earlier[-1] if earlier and earlier[-1][0] == year else None
    before = rows[(rows.year == year) & (rows.month == last[1])] if last else rows.iloc[:0]
    table["last_value"] = table.area.map(before.set_index("area").value)
    table["last_rank"] = table.area.map(before.set_index("area")["rank"])

    history = places(rows, areas, year, month)
    table["best"] = table.area.map(history.min(axis=1))
    table["worst"] = table.area.map(history.max(axis=1))
    table["ordering"] = table["rank"].fillna(table["rank"].max() + 1 if len(table) else 0)
    table = table.sort_values("ordering", kind="stable", ignore_index=True)
    return table.drop(columns="ordering")


def movers(history: pd.DataFrame, most: int = 3) -> list[str]:
    """The areas that are named in a race: largest change of place over its periods.

    Between equal changes the one whose place changed more often on the way, then catalogue order.
    Nobody is named who ends where he began.
    """
    ranked = history.dropna(axis=1, how="all")
    if ranked.shape[1] < 2:
        return []
    change = (ranked.bfill(axis=1).iloc[:, 0] - ranked.iloc[:, -1]).abs()
    travelled = ranked.diff(axis=1).abs().sum(axis=1)
    table = pd.DataFrame({"change": change, "travelled": travelled}).fillna({"change": 0})
    table = table[table.change > 0].sort_values(
        ["change", "travelled"], ascending=False, kind="stable"
    )
    return list(table.index[:most])
