"""What the chain pages show: the chains with what closes their sum, and one chain's figures."""

from collections.abc import Mapping

import pandas as pd

from charts import number
from charts.chain_table import COLUMNS
from charts.profile import Line
from reports.county import basis_words, curve, key_of, level_words
from reports.figures import Figures

OUTPUT = "output"
CONCENTRATION = ("cr1", "cr3", "cr5")
FIRMS = "enterprise_count"
TAX = "industrial_tax"
SMALL_SHARE = 0.0007  # of the whole's output: below it a cell of the matrix is a dot
NICE = (1, 2, 3, 5)


def chain_rows(
    figures: pd.DataFrame,
    chains: Mapping[str, Mapping],
    nodes: pd.DataFrame,
    year: int,
    month: int,
) -> pd.DataFrame:
    """The rows of charts/chain_table.py for one area.

    The whole holds 100% of itself and its pull is its own growth, on the basis of its parts' pull.

    Takes    figures: figure rows of one area (output, tax, concentration, firms; all chains);
             nodes: chain_node, or no rows where links are not kept for this area.
    """
    now = figures[(figures.year == year) & (figures.month == month) & (figures.basis != "month")]
    output = now[now.indicator == OUTPUT].set_index("chain")
    broken = nodes.groupby("chain").local_firms.agg(lambda firms: int((firms == 0).sum()))
    found = []
    for code, facts in chains.items():
        if code not in output.index:
            continue
        row = output.loc[code]
        if row.status == "not_applicable":  # no firm of this chain in the area
            continue
        found.append(
            {
                "chain": code, "name": facts["name"], "kind": facts["kind"],
                "level": row.level, "share_pct": row.share_pct, "growth_pct": row.growth_pct,
                "growth_word": row.growth_word, "pull_pp": row.pull_pp, "status": row.status,
                "lead_firm": facts["lead_firm"], "broken": broken.get(code),
                "firms": _known(now, FIRMS, code), "tax": _known(now, TAX, code),
                "tax_growth_pct": _known(now, TAX, code, "growth_pct"),
                **{name: _known(now, name, code) for name in CONCENTRATION},
            }
        )  # fmt: skip
    rows = pd.DataFrame(found, columns=list(COLUMNS))
    whole = rows.kind == "whole"
    rows.loc[whole, "share_pct"] = 100.0
    rows.loc[whole, "pull_pp"] = [_total_pull(output.loc[code]) for code in rows.chain[whole]]
    return rows


def _total_pull(row) -> float | None:
    for name in ("growth_comparable_pct", "growth_published_pct", "growth_raw_pct"):
        if not number.is_missing(row[name]):
            return float(row[name])
    return None


def _known(now: pd.DataFrame, indicator: str, chain: str, name: str = "level") -> float | None:
    found = now[(now.indicator == indicator) & (now.chain == chain)][name].dropna()
    return float(found.iloc[0]) if len(found) else None


def small(total: float | None) -> float:
    """From which level on a cell of the matrix is shown: a round figure near 0.07% of the whole."""
    if number.is_missing(total) or total <= 0:
        return 0.0
    limit = total * SMALL_SHARE
    power = 10 ** (len(str(int(limit))) - 1)
    return float(max(n * power for n in NICE if n * power <= limit))


def chain_lines(figures: Figures, area: str, year: int, month: int) -> list[Line]:
    """One line per indicator that a chain has any figure of."""
    found = []
    for code, facts in figures.indicators.items():
        if not figures.has(code, area):
            continue
        newest = figures.newest(code, [area], year, month)
        row = figures.at(code, area, year, newest)
        is_level = figures.is_level(code)
        found.append(
            Line(
                name=facts["name"],
                basis=basis_words(facts),
                level=level_words(row, facts),
                value=None if row is None else row.level / float(facts["unit_factor"]),
                unit=facts["unit"],
                growth=None if row is None or is_level else row.growth_pct,
                word=row.growth_word
                if row is not None and isinstance(row.growth_word, str)
                else None,
                yoy_pp=row.change_pp if row is not None and is_level else None,
                change_pp=None if row is None else row.growth_change_pp,
                direction=facts["direction"],
                curve=curve(figures, code, area, year, newest),
                status="missing" if row is None else row.status,
                key=key_of(row),
                as_of="" if newest == month else f"截至 {number.months(newest, facts['basis'])}",
            )
        )
    return found


def counties_of(
    rows: pd.DataFrame, areas: Mapping[str, Mapping], total: float | None
) -> pd.DataFrame:
    """The areas of a chain: output, share of the chain, growth; most output first.

    An area without a firm of the chain (not_applicable) is no part of it.
    """
    is_there = (rows.status != "not_applicable") & (rows.level.isna() | (rows.level != 0))
    known = rows[rows.area.isin(list(areas)) & is_there]
    share = [
        100 * level / total if total and not number.is_missing(level) else None
        for level in known.level
    ]
    known = known.assign(
        part=known.area,
        name=[areas[code]["name"] for code in known.area],
        of_chain_pct=pd.Series(share, index=known.index, dtype="float64"),
        is_total=False,
    )
    return known.sort_values("level", ascending=False, kind="stable")
