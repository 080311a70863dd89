"""The truth of the invented city, as a perfect reader of all its extracts would see it."""

from functools import cache

import numpy as np
import pyarrow as pa

from etl.demo import province
from etl.demo import stories as s
from etl.demo.city import SEED, city
from etl.demo.figures import collect
from etl.demo.printed import UNIT, Figure, Key, half_up

TARGET_TYPES = {
    "value_added": ("growth", "市统计局"),
    "investment": ("amount", "市发改委"),
    "industrial_tax": ("amount", "市税务局"),
    "enterprise_count": ("net_increase", "市工信局"),
    "loss_share": ("ceiling", "市工信局"),
}


@cache
def figures() -> dict[Key, Figure]:
    """Every figure as finally printed, the provincial table's places included."""
    own = collect(city())
    return own | province.collect(own, np.random.default_rng(SEED + 1))


def observation() -> pa.Table:
    """Table observation without batch, vintage, cells: a row per key, levels in the base unit."""
    rows = list(figures().items())
    keys = list(zip(*(key for key, _ in rows), strict=True))
    shown = [figure for _, figure in rows]

    def scaled(measure: str) -> pa.Array:
        values = [(getattr(f, measure), UNIT[f.unit]) for f in shown]
        return pa.array([None if v is None else v * unit for v, unit in values], pa.float64())

    def plain(measure: str, kind: pa.DataType) -> pa.Array:
        return pa.array([getattr(f, measure) for f in shown], kind)

    return pa.table(
        {
            **{n: pa.array(keys[i]) for i, n in enumerate(("indicator", "area", "chain"))},
            "year": pa.array(keys[3], pa.int16()),
            "month": pa.array(keys[4], pa.int8()),
            "basis": pa.array(keys[5]),
            "level": scaled("level"),
            "growth_pct": plain("growth", pa.float64()),
            "growth_word": plain("word", pa.string()),
            "change_pp": plain("change", pa.float64()),
            "base": scaled("base"),
            "rank": plain("rank", pa.int16()),
            "share_pct": pa.nulls(len(rows), pa.float64()),
            "status": plain("status", pa.string()),
        }
    )


def targets() -> dict[int, dict[str, dict[str, float]]]:
    """year -> indicator -> area -> target as printed: %, 亿元, 户."""
    return {year: {name: _targets(year, name) for name in s.TARGETS[year]} for year in s.TARGETS}


def _targets(year: int, name: str) -> dict[str, float]:
    """One indicator's yearly targets: the city's round, the counties' a little above it in sum."""
    goal = s.TARGETS[year][name]
    last = (*s.LAST[:1], s.LAST[1]) if year == s.LAST[0] else (year, 12)
    known = figures()
    if name in ("investment", "industrial_tax"):
        per_yi = 1 if name == "investment" else 1e4
        past = {a: known.get((name, a, "all", year - 1, 12, "ytd")) for a in (s.HOME, *s.AREAS)}
        rates = {a: known[name, a, "all", *last, "ytd"].growth for a in (s.HOME, *s.AREAS)}
        rates = {a: goal + 0.6 * (rate - rates[s.HOME]) for a, rate in rates.items()}
        if name == "investment":
            rates[s.LATE_SEASON[0]] = min(rates[s.LATE_SEASON[0]], 5.0)
        found = {a: past[a].level / per_yi * (1 + rates[a] / 100) for a in past}
        return {a: half_up(value, 0 if a == s.HOME else 1) for a, value in found.items()}
    if name == "enterprise_count":
        total = sum(s.ENTERED_LAST_YEAR)
        parts = {
            a: half_up(goal * 1.05 * max(n, 2) / total, 0)
            for a, n in zip(s.AREAS, s.ENTERED_LAST_YEAR, strict=True)
        }
        return {s.HOME: float(goal), **parts}
    if name == "loss_share":
        levels = {a: known[name, a, "all", *last, "point"].level for a in s.AREAS}
        parts = {a: half_up((levels[a] or goal - 4) * 2 + 6, 0) / 2 for a in s.AREAS}
        return {s.HOME: float(goal), **parts, "990524": 18.0 if year == 2026 else parts["990524"]}
    offset = dict(zip(s.AREAS, s.LAST_GROWTH["value_added"], strict=True))
    parts = {a: half_up((goal + 0.25 * (offset[a] - 8.0)) * 2, 0) / 2 for a in s.AREAS}
    return {s.HOME: float(goal), **parts}


def target() -> pa.Table:
    """Table target without batch, vintage and cell; values in the base unit."""
    unit = {"amount": 1e8}
    rows = [
        (name, area, "all", year, TARGET_TYPES[name][0], value, TARGET_TYPES[name][1])
        for year, by_name in targets().items()
        for name, by_area in by_name.items()
        for area, value in by_area.items()
    ]
    columns = list(zip(*rows, strict=True))
    values = [v * unit.get(t, 1.0) for v, t in zip(columns[5], columns[4], strict=True)]
    return pa.table(
        {
            **{n: pa.array(columns[i]) for i, n in enumerate(("indicator", "area", "chain"))},
            "year": pa.array(columns[3], pa.int16()),
            "type": pa.array(columns[4]),
            "value": pa.array(values, pa.float64()),
            "owner": pa.array(columns[6]),
        }
    )
