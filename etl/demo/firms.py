"""The invented enterprises: place, chain, size, and when each is in the register."""

from dataclasses import dataclass

import numpy as np

from etl.demo import stories as s

YEARS = range(s.ORIGIN, s.LAST[0] + 1)
MONTHS = [(y, m) for y in YEARS for m in range(1, 13) if (y, m) <= s.LAST]
INDEX = {month: i for i, month in enumerate(MONTHS)}


@dataclass(frozen=True)
class Firms:
    """One entry per enterprise, in a fixed order.

    area, chain: index into AREAS, CHAINS; park: index into PARKS or -1; member: firm x chain (it
    may belong to several); size: share within its chain; register: month x firm, above scale.
    """

    area: np.ndarray
    chain: np.ndarray
    park: np.ndarray
    member: np.ndarray
    size: np.ndarray
    register: np.ndarray
    lead: dict[str, int]

    @property
    def count(self) -> int:
        return len(self.area)


def make_firms(rng: np.random.Generator) -> Firms:
    """The enterprises, those that have left included."""
    exits = 3  # a year, from 2024 on, each in another area by turns
    area = np.repeat(np.arange(len(s.AREAS)), np.array(s.FIRMS) + exits)
    count = len(area)
    park = np.full(count, -1)
    for index, facts in enumerate(s.PARK_FACTS):
        free = np.flatnonzero((area == s.AREAS.index(facts[0])) & (park < 0))
        park[free[: facts[2]]] = index
    chain, lead = _chains(rng, area, park)
    size = rng.lognormal(0.0, 0.9, count)
    late, gone = _movers(rng, area, park, lead)
    register = np.ones((len(MONTHS), count), bool)
    for firm, month in late.items():
        register[: INDEX[month], firm] = False
        size[firm] *= 0.35
    for firm, month in gone.items():
        register[INDEX[month] :, firm] = False
        size[firm] *= 0.25
    for index, name in enumerate(s.CHAINS):
        mine = chain == index
        if name in lead:
            others = mine.copy()
            others[lead[name]] = False
            share = s.LEADS[name][0] / 100
            size[lead[name]] = size[others].sum() * share / (1 - share)
        size[mine] /= size[mine].sum()
    member = np.zeros((count, len(s.CHAINS)), bool)
    member[np.arange(count), chain] = True
    doubling = s.CHAINS.index("environment")  # no second members: its story stays its own
    both = rng.choice(np.flatnonzero(chain < 10), 48, replace=False)
    for firm in both:
        if firm not in lead.values():
            second = (chain[firm] + rng.integers(1, 10)) % 10
            member[firm, second] = second != doubling or chain[firm] == doubling
    return Firms(area, chain, park, member, size, register, lead)


def _chains(rng: np.random.Generator, area: np.ndarray, park: np.ndarray):
    """Main chain of each firm, leading chains in their parks first; and the lead firms."""
    chain = np.full(len(area), -1)
    left = [*s.CHAIN_FIRMS, len(area) - sum(s.CHAIN_FIRMS)]
    lead = {}
    for index, facts in enumerate(s.PARK_FACTS):
        own = s.CHAINS.index(facts[1])
        firms = np.flatnonzero(park == index)
        take = firms[: max(3, round(len(firms) * 0.6))]
        take = take[: max(1, left[own] - 2)]
        chain[take] = own
        left[own] -= len(take)
    for name, (_, place) in s.LEADS.items():
        own = s.CHAINS.index(name)
        if place in s.PARKS:
            firms = np.flatnonzero((park == s.PARKS.index(place)) & (chain == own))
        else:
            firms = np.flatnonzero((area == s.AREAS.index(place)) & (park < 0))
        lead[name] = int(firms[0])
        if chain[lead[name]] < 0:
            chain[lead[name]] = own
            left[own] -= 1
    rest = np.repeat(np.arange(len(s.CHAINS)), left)
    chain[chain < 0] = rng.permutation(rest)
    return chain, lead


def _movers(rng: np.random.Generator, area: np.ndarray, park: np.ndarray, lead: dict[str, int]):
    """Firm -> month of entering, and firm -> month of leaving; lead firms stay."""
    late: dict[int, tuple[int, int]] = {}
    gone: dict[int, tuple[int, int]] = {}
    for index in range(len(s.AREAS)):
        mine = np.flatnonzero((area == index) & (park < 0))
        mine = iter(rng.permutation([f for f in mine if f not in lead.values()]))
        for year in (2024, 2025, 2026):
            gone[int(next(mine))] = (year, 2)
        entered = [(2026, s.ENTERED_LAST_YEAR[index])]
        entered += [(year, s.ENTERED_A_YEAR[index]) for year in (2025, 2024, 2023, 2022, 2021)]
        for year, number in entered:
            for turn in range(number):
                month = 2 if turn % 3 < 2 else 4 + (turn * 2 + index) % 6
                late[int(next(mine))] = (year, month)
    return late, gone
