"""Months of enterprises, led so that what the bureau would publish comes out as the stories say."""

from collections.abc import Callable

import numpy as np

from etl.demo import stories as s
from etl.demo.firms import INDEX, MONTHS, Firms


def cumulative(flow: np.ndarray) -> np.ndarray:
    """Month flows -> cumulative within each year."""
    total = flow.copy()
    for i, (_, month) in enumerate(MONTHS):
        if month > 1:
            total[i] += total[i - 1]
    return total


def line(points: dict[tuple[int, int], object], width: int = 1) -> np.ndarray:
    """Straight lines through dated points: month x width."""
    at = sorted(points)
    where = [(y - s.ORIGIN) * 12 + m - 1 for y, m in at]
    values = np.array([np.broadcast_to(points[key], (width,)) for key in at], float)
    steps = np.arange(len(MONTHS))
    return np.stack([np.interp(steps, where, values[:, i]) for i in range(width)], axis=1)


def growth_paths(name: str, rng: np.random.Generator) -> np.ndarray:
    """Cumulative growth by month and area, %: the city's path and the areas' distance from it."""
    city = line(s.CITY_GROWTH[name])
    last = np.array(s.LAST_GROWTH[name]) - s.CITY_GROWTH[name][s.LAST]
    offsets = {(y, 10): 0.15 * last + rng.normal(0, 1.3, len(last)) for y in range(2021, 2026)}
    offsets |= s.OFFSET.get(name, {})
    weight = np.array(s.LEVEL[name]) / sum(s.LEVEL[name])
    offsets = {at: np.array(gap) - weight @ np.array(gap) for at, gap in offsets.items()}
    offsets[s.LAST] = last
    noise = rng.normal(0, 0.22, (len(MONTHS), len(last)))
    for i, month in enumerate(MONTHS):
        if month >= (2026, 9) or month in offsets:
            noise[i] = 0
    return city + line(offsets, len(last)) + noise


def cells(firms: Firms) -> np.ndarray:
    """The park of each firm, or the rest of its area, as one index."""
    return np.where(firms.park >= 0, firms.park, len(s.PARKS) + firms.area)


def grow(
    start: np.ndarray,
    growth: np.ndarray,
    mask: np.ndarray,
    area: np.ndarray,
    trend: np.ndarray,
    chain: np.ndarray | None = None,
) -> np.ndarray:
    """Months from the first year on: each area's growth over its firms in `mask` is `growth`.

    Takes    start: 12 x firm; growth: month x area, cumulative, %; trend: month x firm, its own
             growth factor; chain: main chain of each firm, to be led by CHAIN_GROWTH as well.
    Returns  month x firm.
    """
    flow = np.empty((len(MONTHS), len(area)))
    flow[:12] = start
    total = np.zeros_like(flow)
    total[:12] = np.cumsum(start, axis=0)
    by_area = np.eye(growth.shape[1])[area]
    paths = None if chain is None else line(s.CHAIN_GROWTH, len(s.CHAINS))
    by_chain = None if chain is None else np.eye(len(s.CHAINS))[chain]
    for i in range(12, len(MONTHS)):
        first = MONTHS[i][1] == 1
        seen = mask[i]
        before = np.zeros(len(area)) if first else total[i - 1]
        flow[i] = flow[i - 12] * trend[i]
        base = total[i - 12] * seen
        need = (1 + growth[i] / 100) * (base @ by_area) - (before * seen) @ by_area
        floor = 0.35 * ((flow[i - 12] * seen) @ by_area)
        need = np.maximum(need, floor)
        if by_chain is not None:
            want = (1 + paths[i] / 100) * (base @ by_chain) - (before * seen) @ by_chain
            want = np.maximum(want, 0.35 * ((flow[i - 12] * seen) @ by_chain))
            want *= need.sum() / want.sum()
            for _ in range(12):
                flow[i] *= (want / ((flow[i] * seen) @ by_chain))[chain]
                flow[i] *= (need / ((flow[i] * seen) @ by_area))[area]
        flow[i] *= (need / ((flow[i] * seen) @ by_area))[area]
        total[i] = before + flow[i]
    return flow


def fit(
    start: np.ndarray, run: Callable, seen: np.ndarray, *goals: tuple[np.ndarray, np.ndarray]
) -> np.ndarray:
    """Months whose cumulative levels at the last month are as wanted; the last goal holds best.

    Takes    run: start -> months; seen: the firms that count then; goals: (group of each firm,
             level of each group). The start is scaled group by group until the end comes out right.
    """
    for group, level in goals * 3:
        reached = cumulative(run(start))[INDEX[s.LAST]] * seen
        start = start * (level / np.bincount(group, reached, len(level)))[group]
    return run(start)


def park_levels(parks: np.ndarray, areas: np.ndarray) -> np.ndarray:
    """Levels per cell: the parks, then what is left of each area."""
    left = np.array(areas, float)
    for index, facts in enumerate(s.PARK_FACTS):
        left[s.AREAS.index(facts[0])] -= parks[index]
    if (left <= 0).any():
        raise ValueError("parks hold more than their area")
    return np.concatenate([parks, left])
