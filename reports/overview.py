"""What the overview shows: cards, scoreboard rows, the two series that should agree, the pulls."""

from collections.abc import Mapping, Sequence

from charts import number
from charts.card import SPARK_MONTHS, Card
from charts.scoreboard import Cell, Column, Row
from charts.trend import Line
from reports.figures import Figures, months_back
from reports.goal import goal

CARDS = (
    "value_added", "industrial_tax", "electricity", "investment", "enterprise_count", "loss_share",
)  # fmt: skip
COLUMNS = (
    "value_added", "revenue", "industrial_tax", "electricity", "investment", "enterprise_count",
    "loss_share",
)  # fmt: skip
LEAD = "value_added"
WITNESS = "electricity"  # what should move with the lead
TREND_MONTHS = 33  # 36 months without their Januaries
PRICE = {"real": "实际", "nominal": "名义"}
RATE_ONLY = "只发布增速，不发布总量"
DIVERGENCE = (2.5, 3)  # percentage points, months: where the catalogue has no rule


def cards(
    figures: Figures, area: str, year: int, month: int, rules: Sequence[Mapping]
) -> list[Card]:
    """The six cards of an area."""
    return [_card(figures, code, area, year, month, rules) for code in CARDS]


def _card(figures: Figures, code: str, area: str, year: int, month: int, rules) -> Card:
    indicator = figures.indicators[code]
    newest = figures.newest(code, [area], year, month)
    row = figures.at(code, area, year, newest)
    target = goal(row, indicator, rules)
    basis = PRICE.get(indicator["price"], "")
    if indicator["direction"] == "down":
        basis = "越低越好"
    return Card(
        name=indicator["name"],
        basis=basis,
        value=figures.value(row),
        word=_word(row),
        is_level=figures.is_level(code),
        status=row.status if row else "missing",
        rank=row.rank if row else None,
        rank_change=row.rank_change if row else None,
        is_tie=row is not None and _is_set(row.is_tie),
        total=_total(row, indicator, figures.is_level(code)),
        change_pp=row.growth_change_pp if row else None,
        direction=indicator["direction"],
        spark=figures.values(code, area, months_back(year, newest, SPARK_MONTHS)),
        aim=target.aim,
        progress=target.progress,
        tick=target.tick,
        left=target.left,
        right=target.right,
        lamp=target.lamp,
        verdict=target.verdict,
        as_of="" if newest == month else f"截至 {newest} 月",
        remark=figures.remark(row),
    )


def _total(row, indicator: Mapping, is_level: bool) -> str:
    if row is None:
        return ""
    if is_level:
        if number.is_missing(row.change_pp):
            return "同比 —"
        return f"同比 {number.difference(row.change_pp)}"
    if number.is_missing(row.level):
        return RATE_ONLY if indicator["kind"] == "rate" else "总量 —"
    words = "期末" if indicator["kind"] == "stock" else "累计"
    factor = float(indicator["unit_factor"])
    return f"{words} {number.amount(row.level, indicator['unit'], factor)}"


def _word(row) -> str | None:
    return row.growth_word if row is not None and isinstance(row.growth_word, str) else None


def columns(figures: Figures, areas: Sequence[str], year: int, month: int) -> list[Column]:
    """The columns of the scoreboard that any of the areas has figures for."""
    found = []
    for code in COLUMNS:
        newest = figures.newest(code, areas, year, month)
        if any(figures.at(code, area, year, newest) is not None for area in areas):
            facts = figures.indicators[code]
            older = "" if newest == month else number.months(newest, facts["basis"])
            found.append(
                Column(code, facts["short"], facts["direction"], figures.is_level(code), older)
            )
    return found


def row_of(
    figures: Figures,
    shown: Sequence[Column],
    area: str,
    name: str,
    among: Sequence[str],
    year: int,
    month: int,
    href: str = "",
) -> Row:
    """One area of the scoreboard; `among` decides which month is the newest of a column."""
    cells = []
    for column in shown:
        newest = figures.newest(column.indicator, among, year, month)
        row = figures.at(column.indicator, area, year, newest)
        if row is None:
            cells.append(Cell(status="missing"))
            continue
        cells.append(
            Cell(
                figures.value(row),
                _word(row),
                row.status,
                row.rank,
                _is_set(row.is_tie),
                row.rank_change,
                _is_set(row.is_revised),
                figures.remark(row),
            )
        )
    return Row(area, name, cells, href)


def _is_set(flag) -> bool:
    return not number.is_missing(flag) and bool(flag)


def divergence_rule(rules: Sequence[Mapping]) -> tuple[float, int]:
    """(percentage points, months) from which two series that should agree have parted."""
    for rule in rules:
        if (rule["kind"], rule["indicator"], rule["other"]) == ("divergence", LEAD, WITNESS):
            return float(rule["threshold"]), int(rule["months"])
    return DIVERGENCE


def growth_lines(
    figures: Figures, area: str, year: int, month: int
) -> tuple[list[tuple[int, int]], Line, Line]:
    """Growth of value added and of electricity over 36 months (Januaries left out).

    Starts with the first month that either has.
    """
    months = months_back(year, month, TREND_MONTHS, january=False)
    known = [
        when
        for when in months
        if any(figures.value(figures.at(code, area, *when)) is not None for code in (LEAD, WITNESS))
    ]
    months = months[months.index(known[0]) :] if known else []
    return (
        months,
        Line(figures.indicators[LEAD]["short"], figures.values(LEAD, area, months)),
        Line("用电", figures.values(WITNESS, area, months)),
    )


def pulls(
    figures: Figures, parts: Mapping[str, Mapping], year: int, month: int
) -> list[tuple[str, float]]:
    """(name, pull on the whole) of every part that has one."""
    found = []
    for area, facts in parts.items():
        row = figures.at(LEAD, area, year, month)
        if row is not None and not number.is_missing(row.pull_pp):
            found.append((facts["short"] or facts["name"], float(row.pull_pp)))
    return found


def base_share(row) -> float | None:
    """Last year's share in percent that the pull was computed with; None where growth is zero."""
    if not row.growth_pct:
        return None
    return float(number.rounded(row.pull_pp / row.growth_pct * 100, 6))
