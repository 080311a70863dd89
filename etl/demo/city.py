"""Every enterprise's months: output, revenue, profit, tax, power, energy, investment, jobs."""

from dataclasses import dataclass
from functools import cache

import numpy as np

from etl.demo import flows
from etl.demo import stories as s
from etl.demo.firms import INDEX, MONTHS, Firms, make_firms

SEED = 20261031
_WAN = 1e-4  # levels are in 亿 here; 万元 a mu times mu is 万元


@dataclass(frozen=True)
class City:
    """month: name -> month x firm, flows; stock: name -> month x firm, end of month; all in 亿.

    profit: cumulative, month x firm. park_stock: name -> month x park.
    """

    firms: Firms
    month: dict[str, np.ndarray]
    stock: dict[str, np.ndarray]
    profit: np.ndarray
    park_stock: dict[str, np.ndarray]


@cache
def city() -> City:
    """The city, always the same."""
    rng = np.random.default_rng(SEED)
    firms = make_firms(rng)
    cell, everyone = flows.cells(firms), np.ones_like(firms.register)
    facts = np.array([f[2:] for f in s.PARK_FACTS], float)
    land = facts[:, 1]

    def own(spread: float, yearly: float) -> np.ndarray:
        """A firm's own growth factors: some years are better, some months are."""
        by_year = rng.normal(0, yearly, (len(MONTHS) // 12 + 1, firms.count))
        return np.exp(rng.normal(0, spread, (len(MONTHS), firms.count)) + by_year[_year_index()])

    def uneven(level: np.ndarray) -> np.ndarray:
        """Levels a little off: nothing real is round."""
        return level * np.exp(rng.normal(0, 0.004, level.shape))

    def led(name: str, start, trend, seen, *goals, chain=None):
        growth = flows.growth_paths(name, rng)

        def run(first):
            return flows.grow(first, growth, seen, firms.area, trend, chain)

        return flows.fit(start, run, seen[-1], *((group, uneven(level)) for group, level in goals))

    # output
    output_of_parks = facts[:, 2] * land * _WAN
    levels = flows.park_levels(output_of_parks, s.LEVEL["output"])
    start = _season("output", firms) * firms.size * np.array(s.CHAIN_LEVEL)[firms.chain]
    share = facts[:, 5] / 100
    halves = np.where(
        leading(firms), firms.park, cell + len(s.PARKS)
    )  # a park: leading chain, rest
    half_levels = np.concatenate([output_of_parks * share, levels])
    half_levels[len(s.PARKS) : 2 * len(s.PARKS)] *= 1 - share
    output = led(
        *("output", start, own(0.02, 0.05), firms.register),
        *((firms.chain, np.array(s.CHAIN_LEVEL, float)), (halves, half_levels)),
        chain=firms.chain,
    )
    pace = np.ones_like(output)
    pace[12:] = output[12:] / output[:-12]
    site = [s.AREAS.index(f[0]) for f in s.PARK_FACTS]
    part = output_of_parks / np.array(s.LEVEL["output"])[site]

    def of_parks(name: str, areas, weight: float = 1.0) -> np.ndarray:
        return part * weight * np.array(areas)[site]

    # value added in constant prices: only its growth and last year's shares are published
    areas = np.array(s.LEVEL["value_added"]) * (1 + np.array(s.LAST_GROWTH["value_added"]) / 100)
    goal = (cell, flows.park_levels(of_parks("value_added", areas), areas * 10))
    value_added = led("value_added", output[:12] * 0.26, pace**0.9, firms.register, goal)
    # tax, one tobacco works in 临江区
    tobacco = int(np.flatnonzero((firms.area == 0) & (firms.park < 0) & (firms.chain == 10))[0])
    areas = np.array(s.LEVEL["industrial_tax"])
    areas[0] += s.TOBACCO_TAX
    goal = (cell, flows.park_levels(facts[:, 3] * land * _WAN, areas))
    weight = output[:12].sum(0) * rng.lognormal(0, 0.4, firms.count)
    inside = cell == cell[tobacco]
    others = weight[inside].sum() - weight[tobacco]
    weight[tobacco] = others * s.TOBACCO_TAX / (goal[1][cell[tobacco]] - s.TOBACCO_TAX)
    trend = pace**0.6 * own(0.05, 0.04)
    trend[:, tobacco] = 0.99
    tax = led("industrial_tax", _season("industrial_tax", firms) * weight, trend, everyone, goal)
    # power
    areas = s.LEVEL["electricity"]
    goal = (cell, flows.park_levels(of_parks("electricity", areas, 0.8), areas))
    weight = output[:12].sum(0) * rng.lognormal(0, 0.5, firms.count)
    start = _season("electricity", firms) * weight
    electricity = led("electricity", start, pace**0.4 * own(0.02, 0.03), everyone, goal)
    # investment, and the stock of it in the parks
    stock = uneven(facts[:, 4] * land * _WAN)
    goal = (
        cell,
        flows.park_levels(np.where(stock < 80, 0.05, 0.12) * stock, s.LEVEL["investment"]),
    )
    weight = output[:12].sum(0) ** 0.5 * rng.lognormal(0, 0.8, firms.count)
    start = _season("investment", firms) * weight
    investment = led("investment", start, own(0.10, 0.15), everyone, goal)
    renewal = rng.uniform(0.2, 0.6, firms.count)

    years = np.arange(len(MONTHS))[:, None] / 12
    revenue = output * rng.uniform(0.93, 1.03, firms.count) * 1.002**years * own(0.008, 0.004)
    sold = rng.normal(0.967, 0.012, firms.count) + rng.normal(0, 0.006, output.shape)
    sales = output * np.clip(sold, 0.9, 1.0)
    fuel = rng.lognormal(0, 0.5, firms.count) * 1.3 * 0.985**years * own(0.01, 0.01)
    assets = revenue[:12].sum(0) * rng.lognormal(0.1, 0.25, firms.count)
    assets = assets * np.cumprod(np.exp(rng.normal(0.0045, 0.006, output.shape)), axis=0)
    debt = np.clip(rng.normal(0.585, 0.09, firms.count) - 0.006 * years, 0.2, 0.95)
    jobs = rng.lognormal(5.0, 0.7, firms.count) * (0.5 + 6 * firms.size**0.5)
    jobs = jobs * np.exp(0.004 * years + rng.normal(0, 0.01, output.shape))
    by_park = np.stack([investment[:, firms.park == p].sum(1) for p in range(len(s.PARKS))], axis=1)
    spent = np.cumsum(by_park, axis=0)
    return City(
        firms=firms,
        month={
            "output": output,
            "sales_output": sales,
            "revenue": revenue,
            "value_added": value_added,
            "industrial_tax": tax,
            "industrial_tax_ex_tobacco": np.where(np.arange(firms.count) == tobacco, 0, tax),
            "electricity": electricity,
            "investment": investment,
            "technical_investment": investment * renewal,
            "energy": electricity * (1.229 + fuel),
        },
        stock={"assets": assets, "liabilities": assets * debt, "employment": np.round(jobs)},
        profit=_profit(rng, firms, flows.cumulative(revenue)),
        park_stock={"land": _land(land), "project_investment": stock - (spent[-1] - spent)},
    )


def _year_index() -> np.ndarray:
    return np.array([year - s.ORIGIN for year, _ in MONTHS])


def _season(name: str, firms: Firms) -> np.ndarray:
    """12 x firm: each month's part of the year."""
    season = np.repeat(np.array(s.SEASON[name])[:, None] / 100, firms.count, axis=1)
    if name == "investment":
        late = firms.area == s.AREAS.index(s.LATE_SEASON[0])
        season[:, late] = np.array(s.LATE_SEASON[1])[:, None] / 100
    return season


def leading(firms: Firms) -> np.ndarray:
    """True for a firm of its park's leading chain."""
    lead = np.array([s.CHAINS.index(facts[1]) for facts in s.PARK_FACTS])
    return (firms.park >= 0) & (lead[np.maximum(firms.park, 0)] == firms.chain)


def _land(last: np.ndarray) -> np.ndarray:
    """Land of the parks, mu: a few were enlarged."""
    land = np.repeat(last[None, :], len(MONTHS), axis=0)
    for park, month, less in ((1, (2024, 4), 420), (3, (2023, 7), 650), (7, (2025, 3), 180)):
        land[: INDEX[month], park] -= less
    return land


def loss_firms(firms: Firms) -> np.ndarray:
    """How many enterprises make a loss: month x area; the city's share falls as the story says."""
    number = np.stack(
        [firms.register[:, firms.area == a].sum(1) for a in range(len(s.AREAS))], axis=1
    )
    last = 100 * np.array(s.LOSS_FIRMS) / np.array(s.FIRMS)
    first = s.LOSS_SHARE_FIRST_PCT + 0.8 * (last - s.LOSS_SHARE_LAST_PCT)
    share = flows.line({s.FIRST: first, s.LAST: last}, len(last))
    early = np.array([max(0.0, 10 - max(month, 2)) * 0.42 for _, month in MONTHS])
    losing = np.round(number * (share + early[:, None]) / 100).astype(int)
    at = INDEX[s.FIRST]
    short = round(number[at].sum() * s.LOSS_SHARE_FIRST_PCT / 100) - losing[at].sum()
    losing[at, int(np.argmax(number[at]))] += short
    losing[INDEX[s.LAST]] = s.LOSS_FIRMS
    return losing


def _profit(rng: np.random.Generator, firms: Firms, revenue: np.ndarray) -> np.ndarray:
    """Cumulative profit, month x firm: so many firms lose as told, each area's total is as told."""
    losing, margin = loss_firms(firms), flows.line(s.PROFIT_MARGIN, len(s.AREAS)) / 100
    margin = margin + rng.normal(0, 0.0004, margin.shape)
    luck = rng.normal(0, 1, firms.count) + np.cumsum(rng.normal(0, 0.08, revenue.shape), axis=0)
    luck[:, list(firms.lead.values())] += 9
    good = rng.lognormal(0, 0.4, firms.count)
    bad = rng.uniform(0.02, 0.07, firms.count)
    profit = revenue * 0.03
    for i in range(len(MONTHS)):
        for area in range(len(s.AREAS)):
            mine = np.flatnonzero(firms.register[i] & (firms.area == area))
            order = mine[np.argsort(luck[i, mine], kind="stable")]
            lose, gain = order[: losing[i, area]], order[losing[i, area] :]
            want = margin[i, area] * revenue[i, mine].sum()
            loss = (revenue[i, lose] * bad[lose]).sum()
            least = 0.012 * revenue[i, gain].sum()
            profit[i, gain] = revenue[i, gain] * good[gain]
            profit[i, gain] *= max(want + loss, least) / profit[i, gain].sum()
            profit[i, lose] = -revenue[i, lose] * bad[lose]
            profit[i, lose] *= max(loss, least - want) / loss if len(lose) else 1
    return profit
