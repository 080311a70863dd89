"""Drawn rows of the figure mart for the county charts: one line per period, places by hand."""

import math

import pandas as pd

AREAS = pd.DataFrame(
    {
        "area": ["a", "b", "c", "d"],
        "name": ["甲县", "<b>乙县", "丙区", "丁经开区"],
        "short": ["甲县", "<b>乙县", "丙区", "丁区"],
    }
)
GROWTH = {
    "indicator": "output", "name": "规上工业总产值", "short": "产值", "unit": "亿元",
    "unit_factor": 1e8, "decimals": 1, "direction": "up", "rank_by": "growth", "diff": "pct",
}  # fmt: skip
LOSS = {
    "indicator": "loss_share", "name": "亏损面", "short": "亏损面", "unit": "%", "unit_factor": 1.0,
    "decimals": 1, "direction": "down", "rank_by": "level", "diff": "pp",
}  # fmt: skip


def rows(drawn: str) -> pd.DataFrame:
    """A drawn table 'period area growth rank tie move change' as figure rows; - is unknown."""
    found = []
    for line in drawn.strip().splitlines():
        period, area, growth, rank, tie, move, change = line.split()
        number = {k: math.nan if v == "-" else float(v) for k, v in
                  {"g": growth, "r": rank, "m": move, "c": change}.items()}  # fmt: skip
        found.append(
            {
                "area": area, "year": int(period[:4]), "month": int(period[5:]),
                "growth_pct": number["g"], "growth_word": None, "level": number["g"],
                "growth_change_pp": number["c"], "rank": number["r"], "is_tie": tie == "=",
                "rank_change": number["m"], "rank_of": 3, "status": "reported",
            }
        )  # fmt: skip
    return pd.DataFrame(found)


THREE_MONTHS = rows("""
2026-08 a  5.0 1 . -  -
2026-08 b  4.0 2 . -  -
2026-08 c  3.0 3 . -  -
2026-09 a  2.0 3 . -2 -3.0
2026-09 b  4.0 1 . 1  0.0
2026-09 c  3.0 2 . 1  0.0
2026-10 a -1.0 3 . 0  -3.0
2026-10 b  6.0 1 = 0  2.0
2026-10 c  6.0 1 = 1  3.0
""")
LATE = rows("2026-10 d - - . - -").assign(status="not_reported")  # must report, and has not
