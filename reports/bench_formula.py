"""A formula on the analyst's bench: one line for each area and chain chosen."""

import re
from collections.abc import Mapping, Sequence
from itertools import product

from charts.series import MOST
from metrics.formula import Formula, FormulaError, read_formula
from metrics.reference import Names, calculated
from reports.bench import STATE_COLUMNS, Bench, Series, last_of, names
from warehouse import Snapshot

CODE = "formula"
EXAMPLES = ("产值 ÷ 用电量", "产值.同比 − 用电量.同比", "税收 ÷ 产值 × 100")
MOST_DECIMALS = 6
PRICES = {"real": "实际", "nominal": "名义"}


def understood(members: Mapping[str, Mapping], text: str) -> tuple[Formula, Names]:
    """The formula that a text means.

    Errors   FormulaError: what is wrong, where, and what to do.
    """
    known = Names(members["indicator"], members["area"], members["chain"])
    formula = read_formula(text, known)
    if not formula.names:
        raise FormulaError("公式里没有指标 → 至少写一个指标，如 产值")
    return formula, known


def read(
    snapshot: Snapshot,
    members: Mapping[str, Mapping],
    text: str,
    areas: Sequence[str],
    chains: Sequence[str],
    window: int = 0,
) -> Bench:
    """The lines of a formula.

    Errors   FormulaError.
    """
    formula, known = understood(members, text)
    said = spoken(text)
    asked = list(product(areas, chains))
    picks = asked[:MOST]
    # A formula stands where the indicator would: what sets the lines apart is area and chain.
    facts = {**members, "indicator": {CODE: {"short": ""}}}
    named, common = names([(CODE, *pick) for pick in picks], facts)
    series, absent = [], []
    figure = snapshot.table("figure")
    for (area, chain), name in zip(picks, named, strict=True):
        rows = snapshot.run(calculated(figure, formula, known, area, chain))
        rows = rows.assign(status="reported", word="").sort_values(["year", "month"])
        rows = last_of(rows[STATE_COLUMNS].reset_index(drop=True), window)
        if rows.value.isna().all():
            absent.append(name)
            continue
        is_signed = formula.unit.text == "个百分点"
        unit = formula.unit.text
        decimals = 1 if formula.unit.rate else _decimals(rows.value.abs().max())
        series.append(Series(CODE, area, chain, name, unit, decimals, is_signed, False, rows))
    return Bench(CODE, series, absent, len(asked) - len(picks), None, common, said)


def indicators(members: Mapping[str, Mapping], text: str) -> list[str]:
    """The indicators that a formula names, each once."""
    formula, known = understood(members, text)
    found = [known.reference(name).indicator for name in formula.names]
    return list(dict.fromkeys(found))


def caution(members: Mapping[str, Mapping], text: str) -> str:
    """That growths of different price bases stand in one formula, where they do."""
    formula, known = understood(members, text)
    prices: dict[str, str] = {}
    for name in formula.names:
        asked = known.reference(name)
        facts = members["indicator"][asked.indicator]
        if asked.column in ("growth_pct", "two_year_pct") and facts["price"] in PRICES:
            prices.setdefault(facts["price"], facts["short"])
    if len(prices) < 2:
        return ""
    told = "、".join(f"{short}为{PRICES[price]}增速" for price, short in prices.items())
    return f"{told}，口径不同，相减只供参考"


def spoken(text: str) -> str:
    """The formula as it is shown: one sign for each operation."""
    wide = text.translate(str.maketrans("*/-－＊／＋", "×÷−−×÷+"))
    return re.sub(r"\s*([−×÷+])\s*", r" \1 ", " ".join(wide.split())).strip()


def _decimals(largest: float) -> int:
    """So many that three figures of the largest value are told."""
    decimals = 1
    while largest and largest * 10**decimals < 100 and decimals < MOST_DECIMALS:
        decimals += 1
    return decimals
