"""The chains as rows: output bar, share, growth and pull as diverging mini bars, concentration.

Chains overlap: one firm may belong to several. The rows are closed by what is counted twice, the
union (counted once), the other industries and the whole, so that the sum can be followed.
"""

import html

import pandas as pd

from charts import number
from charts.remark import mark

COLUMNS = (
    "chain", "name", "kind", "level", "share_pct", "growth_pct", "growth_word", "pull_pp",
    "status", "tax", "tax_growth_pct", "cr1", "cr3", "cr5", "lead_firm", "firms", "broken",
    "remark",
)  # fmt: skip

# The facts after the pull: (column, head, classes). A fact that no chain has takes no room.
FACTS = (
    ("tax", "税收<br>亿元", "r wide"), ("tax_growth_pct", "税收<br>同比 %", "r wide"),
    ("cr1", "CR1 %", "r wide"), ("cr3", "CR3 %", "r wide"), ("cr5", "CR5 %", "r wide"),
    ("lead_firm", "链主企业", "mid"), ("firms", "规上<br>户数", "r mid"), ("broken", "断点", "r"),
)  # fmt: skip
SUMMED = ("tax", "tax_growth_pct", "firms")


def chain_table(rows: pd.DataFrame, indicator, link=None) -> str:
    """One row per chain, most pull first, then what closes the sum.

    Takes    COLUMNS, one row per chain; level in the base unit, shares and CR in percent, firms a
             count, broken the number of links without a local firm (empty where no links are
             kept), tax in yuan, remark what is odd of the output; kinds whole, union, chain, other.
             link(chain) -> address, or None.
    """
    chains = by_pull(rows)
    closing = closing_rows(rows)
    facts = _Facts(
        widest=float(chains.level.max()) if chains.level.notna().any() else 1.0,
        growth=span(chains.growth_pct),
        pull=span(chains.pull_pp),
        unit=indicator["unit"],
        factor=float(indicator["unit_factor"]),
        decimals=int(indicator["decimals"]),
        link=link,
        told=[fact for fact in FACTS if chains[fact[0]].replace("", None).notna().any()],
    )
    told = "".join(f'<th class="{form}" scope="col">{head}</th>' for _, head, form in facts.told)
    lines = [
        facts.row(row, place == len(chains)) for place, row in enumerate(chains.itertuples(), 1)
    ]
    lines += [facts.closing(row) for row in closing.itertuples()]
    return (
        '<table class="chain"><thead><tr>'
        '<th class="name" scope="col">产业链</th><th class="mid"></th>'
        f'<th class="r" scope="col">{html.escape(indicator["short"])} {html.escape(facts.unit)}'
        "</th>"
        '<th class="r mid" scope="col">占比 %</th><th></th><th class="r" scope="col">同比 %</th>'
        f'<th></th><th class="r" scope="col">拉动<br>百分点</th>{told}'
        f"</tr></thead><tbody>{''.join(lines)}</tbody></table>"
    )


def by_pull(rows: pd.DataFrame) -> pd.DataFrame:
    """The chains, most pull first; those whose pull nobody knows at the end."""
    chains = rows[rows.kind == "chain"]
    return chains.sort_values("pull_pp", ascending=False, na_position="last", kind="stable")


def closing_rows(rows: pd.DataFrame) -> pd.DataFrame:
    """What closes the sum: counted twice, the union, the other industries, the whole.

    The row of double counting is chains together minus their union: shown only when every chain
    and the union are known and the difference is visible at one decimal of the share.
    """
    chains = rows[rows.kind == "chain"]
    closing = rows[rows.kind.isin(["union", "other", "whole"])]
    order = {"double": 0, "union": 1, "other": 2, "whole": 3}
    union = rows[rows.kind == "union"]
    if len(union) and len(chains) and chains.level.notna().all() and union.level.notna().all():
        twice = {
            "chain": "double", "name": "减：重复计入", "kind": "double", "status": "computed",
            "level": float(union.level.iloc[0] - chains.level.sum()),
            "share_pct": float(union.share_pct.iloc[0] - chains.share_pct.sum()),
            "pull_pp": float(union.pull_pp.iloc[0] - chains.pull_pp.sum()),
        }  # fmt: skip
        if abs(number.rounded(twice["share_pct"], 1)) > 0:
            closing = pd.concat([pd.DataFrame([twice]), closing], ignore_index=True)
    return closing.reindex(columns=list(COLUMNS)).sort_values(
        "kind", key=lambda kind: kind.map(order), kind="stable"
    )


def span(values: pd.Series) -> tuple[float, float]:
    """From the lowest to the highest value, zero always within."""
    known = [float(value) for value in values.dropna()]
    low, high = min([0.0, *known]), max([0.0, *known])
    return (low, high) if high > low else (0.0, 1.0)


class _Facts:
    """What every row shares: the scales of the mini bars, the unit, the link, the facts told."""

    def __init__(self, widest, growth, pull, unit, factor, decimals, link, told):
        self.widest, self.growth, self.pull, self.told = widest or 1.0, growth, pull, told
        self.unit, self.factor, self.decimals, self.link = unit, factor, decimals, link

    def row(self, row, is_last: bool) -> str:
        """One chain."""
        name = html.escape(row.name)
        if self.link is not None:
            address = html.escape(self.link(row.chain), quote=True)
            name = f'<a href="{address}" target="_self">{name}</a>'
        width = 0.0 if number.is_missing(row.level) else 100 * max(row.level, 0) / self.widest
        side = "" if number.is_missing(row.growth_pct) or row.growth_pct >= 0 else " dn"
        form = ' class="before-sum"' if is_last else ""
        growth = number.growth(row.growth_pct, row.growth_word, unit="")
        return (
            f'<tr{form}><th class="name" scope="row">{name}</th>'
            f'<td class="lane mid">{length(width)}</td>{self._level(row)}'
            f'<td class="r mid">{number.rate(row.share_pct, unit="")}</td>'
            f'<td class="lane">{diverging(row.growth_pct, self.growth)}</td>'
            f'<td class="r main{side}">{growth}{mark(row.remark)}</td>'
            f'<td class="lane">{diverging(row.pull_pp, self.pull)}</td>'
            f'<td class="r">{number.pull(row.pull_pp)}</td>{self._facts(row)}</tr>'
        )

    def closing(self, row) -> str:
        """Counted twice, union, other industries or the whole."""
        form = {"union": "sum", "whole": "total"}.get(row.kind, "quiet")
        growth = (
            "" if row.kind == "double" else number.growth(row.growth_pct, row.growth_word, unit="")
        )
        return (
            f'<tr class="{form}"><th class="name" scope="row">{html.escape(row.name)}</th>'
            f'<td class="mid"></td>{self._level(row)}'
            f'<td class="r mid">{number.fixed(row.share_pct)}</td><td></td>'
            f'<td class="r">{growth}{mark(row.remark)}</td><td></td>'
            f'<td class="r">{number.pull(row.pull_pp)}</td>'
            f"{self._facts(row)}</tr>"
        )

    def _facts(self, row) -> str:
        """The cells of the facts told; a closing row has only those that add up."""
        cells = []
        for column, _, form in self.told:
            text = ""
            if row.kind == "chain" or (column in SUMMED and row.kind != "double"):
                text = _fact(column, getattr(row, column))
            cells.append(f'<td class="{form}">{text}</td>')
        return "".join(cells)

    def _level(self, row) -> str:
        if number.is_missing(row.level):
            hatch = " hatch" if row.status == "not_reported" else ""
            return f'<td class="r{hatch}">{number.state(row.status)}</td>'
        return f'<td class="r">{number.level(row.level, self.factor, self.decimals)}</td>'


def length(width: float) -> str:
    """A plain bar, its width in percent of the widest."""
    return f'<div class="track"><i class="fill plain" style="left:0;width:{width:.2f}%"></i></div>'


def diverging(value, span: tuple[float, float]) -> str:
    """A mini bar from its own zero line: blue to the right, orange to the left."""
    low, high = span
    zero = 100 * (0 - low) / (high - low)
    if number.is_missing(value):
        return f'<div class="track"><i class="zero" style="left:{zero:.2f}%"></i></div>'
    at = 100 * (float(value) - low) / (high - low)
    start, end = sorted((zero, at))
    form = "below" if value < 0 else "strong"
    at = f"left:{start:.2f}%;width:{end - start:.2f}%"
    return (
        f'<div class="track"><i class="fill {form}" style="{at}"></i>'
        f'<i class="zero" style="left:{zero:.2f}%"></i></div>'
    )


def _fact(column: str, value) -> str:
    if column == "lead_firm":
        return html.escape(value) if isinstance(value, str) and value else number.MISSING
    if number.is_missing(value):
        return number.MISSING
    if column == "firms":
        return number.fixed(value, 0)
    if column == "tax":
        return number.level(value, number.YUAN_PER_YI)
    if column == "tax_growth_pct":
        return number.growth(value, unit="")
    if column == "broken":
        return f"<b>{int(value)} 处</b>" if value else '<span class="none">无</span>'
    return number.rate(value, unit="")
