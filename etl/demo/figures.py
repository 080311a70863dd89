"""What the bureaus publish of the invented city: summed from enterprises, rounded as printed."""

import numpy as np

from etl.demo import stories as s
from etl.demo.city import City, leading
from etl.demo.flows import cumulative
from etl.demo.printed import Figure, Key, growth, half_up, published

# indicator: unit in print, units of the model in one, decimals, counted over the register only
_AMOUNTS = ("output", "sales_output", "revenue", "profit", "loss_amount", "assets", "liabilities")
PRINTED = {
    **dict.fromkeys(_AMOUNTS, ("亿元", 1.0, 2, True)),
    **dict.fromkeys(("investment", "technical_investment"), ("亿元", 1.0, 2, False)),
    **dict.fromkeys(("industrial_tax", "industrial_tax_ex_tobacco"), ("万元", 1e4, 0, False)),
    "electricity": ("万千瓦时", 1e4, 0, False),
    "energy": ("万吨标准煤", 1.0, 2, True),
    "employment": ("人", 1.0, 0, True),
}
MONTHLY = ("industrial_tax", "electricity", "industrial_tax_ex_tobacco")  # with a January


class Book:
    """Collects figures; adds up enterprises by groups."""

    def __init__(self, model: City):
        self.model, self.firms = model, model.firms
        self.figures: dict[Key, Figure] = {}
        self.seen = {True: self.firms.register, False: np.ones_like(self.firms.register)}
        self.total = {name: cumulative(flow) for name, flow in model.month.items()}
        count = self.firms.count
        area, ones = np.eye(len(s.AREAS))[self.firms.area], np.ones((count, 1))
        self.places = ((s.HOME, *s.AREAS), np.hstack([ones, area]))
        park = self.firms.park[:, None] == np.arange(len(s.PARKS))
        self.parks = (s.PARKS, park.astype(float))
        member = self.firms.member.astype(float)
        chained = (self.firms.chain < 10)[:, None].astype(float)
        self.chains = (
            ("all", "chains", *s.CHAINS),
            np.hstack([ones, chained, member[:, :10], 1 - chained]),
        )
        self.crossed = (
            [(chain, place) for chain in s.CHAINS[:10] for place in s.AREAS],
            np.einsum("fc,fa->fca", member[:, :10], area).reshape(count, -1),
        )

    def put(self, indicator: str, place: str, chain: str, when: tuple, basis: str, figure: Figure):
        """Keep one figure; when: (index, year, month)."""
        self.figures[indicator, place, chain, when[1], when[2], basis] = figure

    def sums(
        self, name: str, values: np.ndarray, matrix: np.ndarray
    ) -> tuple[np.ndarray, np.ndarray]:
        """Now and the same firms a year before: month x group."""
        seen = self.seen[PRINTED[name][3] if name in PRINTED else True]
        past = np.zeros_like(values)
        past[12:] = values[:-12]
        return (values * seen) @ matrix, (past * seen) @ matrix

    def flow(self, name: str, values: np.ndarray, basis: str, groups, nbs=True, unit=None):
        """Print an amount for groups of (place, chain), cumulative or of the month.

        Takes    nbs: a table of the statistics bureau's calendar, without January.
        """
        keys, matrix = groups
        printed, scale, decimals, _ = PRINTED[name]
        if unit:
            printed, scale, decimals = unit
        now, base = self.sums(name, values, matrix)
        for when in published(nbs):
            if basis == "month" and nbs and when[2] == 2:
                continue
            for column, (place, chain) in enumerate(keys):
                level = half_up(now[when[0], column] * scale, decimals)
                if level == 0 and chain != "all":
                    figure = Figure(printed, status="not_applicable")
                    self.put(name, place, chain, when, basis, figure)
                    continue
                rate = growth(now[when[0], column], base[when[0], column])
                beside = half_up(base[when[0], column] * scale, decimals)
                keep = beside if name in ("output", "industrial_tax") and basis == "ytd" else None
                keep = keep if place in (s.HOME, *s.AREAS) and chain == "all" else None
                figure = Figure(printed, level, *rate, base=keep)
                self.put(name, place, chain, when, basis, figure)

    def ratio(self, name: str, over: np.ndarray, under: np.ndarray, basis: str, groups):
        """Print a share in percent with its change in percentage points against the year before."""
        keys, matrix = groups
        seen = self.seen[True]
        now = 100 * ((over * seen) @ matrix) / ((under * seen) @ matrix)
        for when in published(True):
            for column, (place, chain) in enumerate(keys):
                level = half_up(now[when[0], column], 1)
                change = half_up(level - half_up(now[when[0] - 12, column], 1), 1)
                self.put(name, place, chain, when, basis, Figure("%", level, change=change))


def collect(model: City) -> dict[Key, Figure]:
    """Everything published about the city, its areas, chains and parks."""
    book = Book(model)
    names, matrix = book.places
    places = ([(name, "all") for name in names], matrix)
    parks = ([(name, "all") for name in book.parks[0]], book.parks[1])
    chains = ([(s.HOME, chain) for chain in book.chains[0][1:]], book.chains[1][:, 1:])
    crossed = ([(place, chain) for chain, place in book.crossed[0]], book.crossed[1])
    wan = ("万元", 1e4, 0)

    for name in ("output", *MONTHLY[:2]):
        book.flow(name, model.month[name], "month", places, nbs=name not in MONTHLY)
    for name in model.month:
        if name != "value_added":
            book.flow(name, book.total[name], "ytd", places, nbs=name not in MONTHLY)
    book.flow("profit", model.profit, "ytd", places)
    for name in ("output", "revenue", "investment"):
        book.flow(name, book.total[name], "ytd", parks, unit=wan)
    book.flow("industrial_tax", book.total["industrial_tax"], "ytd", parks)
    for groups in (chains, crossed):
        book.flow("output", book.total["output"], "ytd", groups)
    book.flow("industrial_tax", book.total["industrial_tax"], "ytd", chains)
    for name, stock in model.stock.items():
        book.flow(name, stock, "point", places)
    ones = np.ones_like(model.profit)
    for groups in (places, chains):
        _firm_counts(book, ones, groups)
    _losses(book, ones, places)
    total, stock = book.total, model.stock
    book.ratio("sales_rate", total["sales_output"], total["output"], "ytd", places)
    book.ratio("liability_ratio", stock["liabilities"], stock["assets"], "point", places)
    _value_added(book, places)
    for groups in (places, parks):
        _energy_cut(book, groups)
    _park_stock(book)
    _concentration(book)
    return book.figures


def _firm_counts(book: Book, ones: np.ndarray, groups) -> None:
    """Enterprises in the register; their growth is against the register a year before."""
    keys, matrix = groups
    number = (ones * book.firms.register) @ matrix
    for when in published(True):
        for column, (place, chain) in enumerate(keys):
            level, past = number[when[0], column], number[when[0] - 12, column]
            figure = Figure("户", level, *growth(level, past))
            book.put("enterprise_count", place, chain, when, "point", figure)


def _losses(book: Book, ones: np.ndarray, places) -> None:
    """Loss-making enterprises, their share and losses; 高新区 did not report the last month."""
    losing = (book.model.profit < 0) * ones
    keys, matrix = places
    number = (losing * book.firms.register) @ matrix
    for when in published(True):
        for column, (place, chain) in enumerate(keys):
            figure = Figure("户", number[when[0], column])
            book.put("loss_count", place, chain, when, "point", figure)
    book.ratio("loss_share", losing, ones, "point", places)
    book.flow("loss_amount", np.maximum(-book.model.profit, 0), "ytd", places)
    for name, unit, basis in (
        ("loss_count", "户", "point"),
        ("loss_share", "%", "point"),
        ("loss_amount", "亿元", "ytd"),
    ):
        key = (name, "990571", "all", *s.LAST, basis)
        book.figures[key] = Figure(unit, status="not_reported")


def _value_added(book: Book, places) -> None:
    """Real growth of value added, cumulative and of the month, and last year's shares."""
    keys, matrix = places
    for basis, values in (
        ("ytd", book.total["value_added"]),
        ("month", book.model.month["value_added"]),
    ):
        now, base = book.sums("value_added", values, matrix)
        for when in published(True):
            if basis == "month" and when[2] == 2:
                continue
            for column, (place, chain) in enumerate(keys):
                rate, _ = growth(now[when[0], column], base[when[0], column])
                book.put("value_added", place, chain, when, basis, Figure("%", growth=rate))
                if basis == "ytd":
                    share = half_up(100 * base[when[0], column] / base[when[0], 0], 2)
                    book.put("value_added_weight", place, chain, when, basis, Figure("%", share))


def _energy_cut(book: Book, groups) -> None:
    """Reduction of energy per real value added, %; P14 does not report it."""
    keys, matrix = groups
    energy, energy_base = book.sums("energy", book.total["energy"], matrix)
    added, added_base = book.sums("value_added", book.total["value_added"], matrix)
    for when in published(True):
        i = when[0]
        cut = (1 - (energy[i] / energy_base[i]) / (added[i] / added_base[i])) * 100
        for column, (place, chain) in enumerate(keys):
            figure = Figure("%", half_up(cut[column], 1))
            if place == "P14":
                figure = Figure("%", status="not_reported")
            book.put("energy_intensity_cut", place, chain, when, "ytd", figure)


def _park_stock(book: Book) -> None:
    """Land, investment in place and the leading chain's revenue of each park."""
    own = book.total["revenue"] * book.firms.register * leading(book.firms)
    led = own @ book.parks[1]
    for when in published(True):
        for column, park in enumerate(s.PARKS):
            land = half_up(book.model.park_stock["land"][when[0], column], 0)
            book.put("land", park, "all", when, "point", Figure("亩", land))
            spent = half_up(book.model.park_stock["project_investment"][when[0], column] * 1e4, 0)
            book.put("project_investment", park, "all", when, "point", Figure("万元", spent))
            lead = half_up(led[when[0], column] * 1e4, 0)
            book.put("leading_revenue", park, "all", when, "ytd", Figure("万元", lead))


def _concentration(book: Book) -> None:
    """Share of the largest 1, 3 and 5 enterprises in each chain's output, %."""
    total = book.total["output"] * book.firms.register
    for when in published(True):
        for column, chain in enumerate(s.CHAINS[:10]):
            mine = np.sort(total[when[0], book.firms.member[:, column]])[::-1]
            for number in (1, 3, 5):
                share = half_up(100 * mine[:number].sum() / mine.sum(), 1)
                book.put(f"cr{number}", s.HOME, chain, when, "ytd", Figure("%", share))
