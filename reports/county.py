"""What a county's page shows: its indicators as rows, its pull, its chains, its parks."""

from collections.abc import Callable, Mapping, Sequence

import pandas as pd

from charts import number
from charts.card import SPARK_MONTHS
from charts.profile import Line
from reports.figures import Figures, months_back
from reports.goal import Goal, goal

PRICE = {"real": "实际", "nominal": "名义", "physical": "实物量"}
PULLED = ("value_added", "output", "revenue", "industrial_tax", "electricity", "investment")


def lines(
    figures: Figures,
    area: str,
    whole: str,
    year: int,
    month: int,
    rules: Sequence[Mapping],
    link: Callable[[str], str],
    bands: Mapping[tuple[str, int], str] | None = None,
) -> list[Line]:
    """One line per indicator that the area has any figure of, in catalogue order.

    Last year's shares, which only weigh a pull, are no figure of an area.

    Takes    whole: the area it is compared with ('' for none); link: indicator -> address.
             bands: (indicator, month) -> the places it could have, where not certain.
    """
    found = []
    weights = {facts["weight"] for facts in figures.indicators.values()}
    for code in figures.indicators:
        if figures.has(code, area) and code not in weights:
            found.append(_line(figures, code, area, whole, year, month, rules, link, bands or {}))
    return found


def key_of(row) -> tuple:
    """The key of a figure row, () for none."""
    if row is None:
        return ()
    return row.indicator, row.area, row.chain, int(row.year), int(row.month), row.basis


def _line(figures: Figures, code, area, whole, year, month, rules, link, bands) -> Line:
    facts = figures.indicators[code]
    newest = month if _is_told(figures, code, area, year, month) else 0
    newest = newest or figures.newest(code, [area], year, month)
    row = figures.at(code, area, year, newest)
    own, other = figures.value(row), figures.value(figures.at(code, whole, year, newest))
    comparable = facts["rank_by"] != "level" or facts["unit"] == "%"
    target = goal(row, facts, rules)
    is_level = figures.is_level(code)
    gap = own - other if comparable and own is not None and other is not None else None
    return Line(
        name=facts["name"],
        basis=basis_words(facts),
        level=level_words(row, facts),
        value=None if row is None else row.level / float(facts["unit_factor"]),
        unit=facts["unit"],
        growth=None if row is None or (is_level and facts["diff"] == "pp") else row.growth_pct,
        word=row.growth_word if row is not None and isinstance(row.growth_word, str) else None,
        yoy_pp=row.change_pp if row is not None and is_level else None,
        change_pp=row.growth_change_pp if row is not None and comparable else None,
        gap_pp=gap,
        direction=facts["direction"],
        rank=row.rank if row is not None else None,
        is_tie=bool(row.is_tie) if row is not None else False,
        rank_of=row.rank_of if row is not None else None,
        band=bands.get((code, newest), ""),
        rank_change=row.rank_change if row is not None else None,
        curve=curve(figures, code, area, year, newest),
        goal=goal_words(target),
        progress=target.progress,
        tick=target.tick,
        lamp=target.lamp,
        verdict=target.verdict,
        status=row.status if row is not None else "missing",
        as_of="" if newest == month else f"截至 {number.months(newest, facts['basis'])}",
        href=link(code) if row is not None and not number.is_missing(row.rank) else "",
        key=key_of(row),
    )


def _is_told(figures: Figures, code: str, area: str, year: int, month: int) -> bool:
    """True when the month itself says something: a figure, or that there is none (未报)."""
    row = figures.at(code, area, year, month)
    return row is not None and (figures.value(row) is not None or row.status in number.STATE)


def curve(figures: Figures, code: str, area: str, year: int, month: int) -> list:
    """Thirteen months of what is quoted; nothing where the newest itself is unknown."""
    values = figures.values(code, area, months_back(year, month, SPARK_MONTHS))
    return values if values[-1] is not None else []


def goal_words(target: Goal) -> str:
    """What a row says of a target: 完成 81.3%, 目标 8.5%, 上限 18.0%."""
    if target.progress is None and not target.verdict:
        return ""
    if target.right.startswith(("完成", "已用", "净减")):
        return target.right
    return f"{target.left.removeprefix('全年')} {target.right}"


def basis_words(facts: Mapping) -> str:
    """What stands small beside the name: 实际, 名义, 低者优."""
    if facts["direction"] == "down":
        return "低者优"
    return PRICE.get(facts["price"], "") if facts["rank_by"] != "level" else ""


def level_words(row, facts: Mapping) -> str:
    """The level with its unit; for an indicator of which only the rate is published, that."""
    if row is None:
        return number.MISSING
    if number.is_missing(row.level):
        if row.status in number.STATE:
            return number.MISSING
        return "只发布增速" if facts["kind"] == "rate" else number.MISSING
    unit, factor = facts["unit"], float(facts["unit_factor"])
    return number.amount(row.level, unit, factor)


def pulled(figures: Figures, area: str, year: int, month: int) -> pd.DataFrame:
    """Share, growth and pull on the city of the indicators that add up, most pull first."""
    found = []
    for code in PULLED:
        if code not in figures.indicators:
            continue
        newest = figures.newest(code, [area], year, month)
        row = figures.at(code, area, year, newest)
        if row is None or number.is_missing(row.pull_pp):
            continue
        facts = figures.indicators[code]
        older = "" if newest == month else f"（{number.months(newest, facts['basis'])}）"
        found.append(
            {
                "part": code, "name": facts["name"] + older, "share_pct": row.share_pct,
                "growth_pct": row.growth_pct, "growth_word": row.growth_word,
                "pull_pp": row.pull_pp, "status": row.status, "is_total": False,
            }
        )  # fmt: skip
    columns = ["part", "name", "share_pct", "growth_pct", "growth_word", "pull_pp", "status"]
    return pd.DataFrame(found, columns=[*columns, "is_total"])


def chains_of(own: pd.DataFrame, city: pd.DataFrame, chains: Mapping[str, Mapping]) -> pd.DataFrame:
    """The chains of an area: output, growth, share of the area and of the chain, most output first.

    Takes    own, city: figure rows of output (chain, level ...) of the area and of the city.
    """
    whole = dict(zip(city.chain, city.level, strict=True))
    rows = own[own.chain.isin([code for code, facts in chains.items() if facts["kind"] == "chain"])]
    rows = rows[(rows.status != "not_applicable") & (rows.level.isna() | (rows.level != 0))]
    share = [
        100 * row.level / whole[row.chain]
        if whole.get(row.chain) and not number.is_missing(row.level)
        else None
        for row in rows.itertuples()
    ]
    rows = rows.assign(
        part=rows.chain,
        name=[chains[code]["short"] for code in rows.chain],
        of_chain_pct=pd.Series(share, index=rows.index, dtype="float64"),
        is_total=False,
    )
    return rows.sort_values("level", ascending=False, kind="stable")


def parks_table(
    figures: Figures, parks: Mapping[str, Mapping], year: int, month: int
) -> list[dict]:
    """One row per park: output and its growth, output and tax per mu, investment intensity."""
    found = []
    for park, facts in parks.items():
        row: dict = {"园区": facts["name"]}
        for code, measure in (
            ("output", "level"), ("output", "growth"), ("output_per_mu", "level"),
            ("tax_per_mu", "level"), ("investment_intensity", "level"), ("land", "level"),
        ):  # fmt: skip
            if code not in figures.indicators:
                continue
            indicator = figures.indicators[code]
            newest = figures.newest(code, [park], year, month)
            figure = figures.at(code, park, year, newest)
            head = f"{indicator['short']}（{indicator['unit']}）"
            if measure == "growth":
                row["产值同比（%）"] = None if figure is None else figure.growth_pct
            else:
                level = None if figure is None else figure.level
                known = not number.is_missing(level)
                row[head] = level / float(indicator["unit_factor"]) if known else None
        found.append(row)
    return found
