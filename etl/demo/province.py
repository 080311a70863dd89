"""The invented province: growth of its 14 prefectures, with our city's own figures among them."""

from dataclasses import replace

import numpy as np

from etl.demo import stories as s
from etl.demo.firms import INDEX, MONTHS
from etl.demo.flows import line
from etl.demo.printed import Figure, Key, half_up, published

_OTHERS = tuple(code for code in s.PREFECTURES if code != s.HOME)
BASIS = {"enterprise_count": "point"}


def collect(figures: dict[Key, Figure], rng: np.random.Generator) -> dict[Key, Figure]:
    """Figures of the provincial table: growth (loss share: level and change) and place of each."""
    found: dict[Key, Figure] = {}
    for name, (province, spread, place) in s.PROVINCE_TABLE.items():
        basis = BASIS.get(name, "ytd")
        ours = _ours(figures, name, basis, "growth")
        paths, whole = _paths(rng, ours, spread, place, province)
        if name == "value_added":
            added = paths
        elif name == "electricity":  # follows industry, but not with us
            own = {knot: rng.normal(0.6, 1.1, len(_OTHERS)) for knot in [*_KNOTS, s.LAST]}
            paths = 0.75 * added + line(own, len(_OTHERS))
        for i, year, month in published(True):
            values = {code: half_up(paths[i, n], 1) for n, code in enumerate(_OTHERS)}
            values[s.HOME] = ours[i]
            for code, rank in _places(values, best=max).items():
                key = (name, code, "all", year, month, basis)
                known = figures.get(key, Figure("%", growth=values[code]))
                found[key] = replace(known, rank=rank)
            key = (name, s.PROVINCE, "all", year, month, basis)
            found[key] = Figure("%", growth=half_up(whole[i], 1))
    return found | _loss_share(figures, rng)


def _loss_share(figures: dict[Key, Figure], rng: np.random.Generator) -> dict[Key, Figure]:
    """Share of loss-making enterprises: less is better, so the lowest is first."""
    ours = _ours(figures, "loss_share", "point", "level")
    paths, whole = _paths(rng, -ours, 3.2, 6, -s.LOSS_SHARE_PROVINCE_PCT)
    paths, whole = -paths, -whole
    found = {}
    for i, year, month in published(True):
        values = {code: max(3.0, half_up(paths[i, n], 1)) for n, code in enumerate(_OTHERS)}
        values[s.HOME] = ours[i]
        ranks = _places(values, best=min)
        values[s.PROVINCE] = half_up(whole[i], 1)
        for code, level in values.items():
            key = ("loss_share", code, "all", year, month, "point")
            known = figures.get(key, Figure("%", level))
            found[key] = replace(known, rank=ranks.get(code))
    for key, figure in found.items():
        past = found.get((*key[:3], key[3] - 1, *key[4:]))
        if past and key[1] != s.HOME:
            found[key] = replace(figure, change=half_up(figure.level - past.level, 1))
    return found


def _ours(figures: dict[Key, Figure], name: str, basis: str, measure: str) -> np.ndarray:
    """Our city's printed figure by month; months before the first repeat it."""
    values = np.full(len(MONTHS), np.nan)
    for i, year, month in published(True):
        values[i] = getattr(figures[name, s.HOME, "all", year, month, basis], measure)
    known = np.flatnonzero(~np.isnan(values))
    return np.where(
        np.isnan(values), np.interp(np.arange(len(MONTHS)), known, values[known]), values
    )


def _paths(rng: np.random.Generator, ours: np.ndarray, spread: float, place: int, whole: float):
    """Paths of the others, of whom place-1 end ahead of ours; and the path of the province."""
    last = ours[INDEX[s.LAST]]
    ahead = last + rng.uniform(0.25, spread, place - 1)
    behind = last - rng.uniform(0.25, 1.8 * spread, len(_OTHERS) - place + 1)
    distance = {(y, m): rng.normal(-0.2 * spread, 0.6 * spread, len(_OTHERS)) for y, m in _KNOTS}
    distance[s.LAST] = rng.permutation(np.concatenate([ahead, behind])) - last
    smooth = np.convolve(ours, np.ones(5) / 5, "same")
    smooth[:2], smooth[-2:] = ours[:2], ours[-2:]
    noise = rng.normal(0, 0.05 * spread, (len(MONTHS), len(_OTHERS)))
    noise[INDEX[s.LAST]] = 0
    paths = smooth[:, None] + line(distance, len(_OTHERS)) + noise
    gap = {knot: rng.normal(-0.15 * spread, 0.12 * spread) for knot in _KNOTS}
    return paths, smooth + line(gap | {s.LAST: whole - last})[:, 0]


_KNOTS = [(2021, 6), (2022, 6), (2023, 6), (2024, 6), (2025, 6), (2026, 2)]


def _places(values: dict[str, float], best) -> dict[str, int]:
    """Places by printed value; equal values share the better place."""
    ahead = (lambda a, b: a > b) if best is max else (lambda a, b: a < b)
    return {
        code: 1 + sum(bool(ahead(other, value)) for other in values.values())
        for code, value in values.items()
    }
