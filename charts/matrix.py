"""Chains x areas: output above growth, fill by growth; small cells are a dot."""

import html

import pandas as pd

from charts import number
from charts.remark import mark

FALL, GAIN, SURGE = -5, 8, 15  # percent: where a fill begins


def shade(growth) -> str:
    """The fill of a cell by its growth: orange below zero, blue from 8% on, else none."""
    if number.is_missing(growth):
        return ""
    value = number.rounded(growth, 1)
    if value < 0:
        return "dn2" if value <= FALL else "dn1"
    if value >= GAIN:
        return "up2" if value >= SURGE else "up1"
    return ""


def matrix(
    cells: pd.DataFrame,
    chains: pd.DataFrame,
    areas: pd.DataFrame,
    indicator,
    limit: float,
    link=None,
) -> str:
    """Rows are chains, columns areas.

    Takes    cells (chain, area, level, growth_pct, growth_word, status, where known remark);
             chains (chain, short) and areas (area, short) in the order to show; limit: levels
             below it are a dot; link as in the chain table.
    """
    found = {(cell.chain, cell.area): cell for cell in cells.itertuples()}
    heads = "".join(
        f'<th scope="col">{html.escape(area.short)}</th>' for area in areas.itertuples()
    )
    lines = []
    for chain in chains.itertuples():
        name = html.escape(chain.short)
        if link is not None:
            name = (
                f'<a href="{html.escape(link(chain.chain), quote=True)}" target="_self">{name}</a>'
            )
        row = "".join(
            _cell(found.get((chain.chain, area.area)), indicator, limit)
            for area in areas.itertuples()
        )
        lines.append(f'<tr><th scope="row">{name}</th>{row}</tr>')
    columns = "<col>" * len(areas)
    return (
        f'<table class="matrix"><colgroup><col class="who">{columns}</colgroup>'
        f'<thead><tr><th scope="col"><span class="sr">产业链</span></th>{heads}</tr></thead>'
        f"<tbody>{''.join(lines)}</tbody></table>{_legend(cells, indicator, limit)}"
    )


def _cell(cell, indicator, limit: float) -> str:
    if cell is None:
        return f'<td class="small">{number.MISSING}</td>'
    if number.is_missing(cell.level):
        if cell.status == "not_reported":
            return f'<td class="hatch">{number.NOT_REPORTED}</td>'
        return f'<td class="small">{number.state(cell.status)}</td>'
    if cell.level < limit:
        return '<td class="small">·</td>'
    growth = number.growth(cell.growth_pct, cell.growth_word, unit="")
    noted = mark(getattr(cell, "remark", ""))
    rough = (
        growth
        if isinstance(cell.growth_word, str) and cell.growth_word
        else number.fixed(cell.growth_pct, 0, sign=True)
    )
    level = number.level(cell.level, float(indicator["unit_factor"]), int(indicator["decimals"]))
    return (
        f'<td class="{shade(cell.growth_pct)}"><b>{level}</b>'
        f'<span class="fine">{growth}{noted}</span><span class="rough">{rough}{noted}</span></td>'
    )


def _legend(cells: pd.DataFrame, indicator, limit: float) -> str:
    least = number.amount(limit, indicator["unit"], float(indicator["unit_factor"]), 0)
    keys = [
        ('<i class="swatch dn2"></i>', "降 5% 以上"),
        ('<i class="swatch dn1"></i>', "下降"),
        ('<i class="swatch level"></i>', "0—8%"),
        ('<i class="swatch up1"></i>', "8%—15%"),
        ('<i class="swatch up2"></i>', "15% 以上"),
        (
            "·&ensp;",
            f"不足 {least}",
        ),
    ]
    statuses = set(cells.status)
    if "not_applicable" in statuses:
        keys.append((f"{number.NOT_APPLICABLE}&ensp;", "本地没有"))
    if "not_reported" in statuses:
        keys.append(('<i class="swatch hatch"></i>', number.NOT_REPORTED))
    if "suppressed" in statuses:
        keys.append((f"{number.SUPPRESSED}&ensp;", "少于 3 户不公布"))
    spans = "".join(f"<span>{mark}{text}</span>" for mark, text in keys)
    return f'<div class="legend">{spans}</div>'
