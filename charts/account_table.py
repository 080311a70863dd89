"""The account of one series as rows: cumulative ledger, comparable bases, what was revised."""

import html

import pandas as pd

from charts import number

ROUNDING = 1.5  # three printed figures, each half a unit of its last decimal
MARKS = {"derived": "推", "derived_across": "推·跨"}


def is_adjusted(value, decimals: int) -> bool:
    """True when an implied revision is more than what rounding leaves."""
    return not number.is_missing(value) and abs(value) > ROUNDING * 10.0**-decimals + 1e-9


def ledger_table(rows: pd.DataFrame, facts) -> str:
    """Newest first: cumulative, growth, step, month, implied revision (bold where not rounding).

    Takes    rows of the ledger, levels in the indicator's unit.
    """
    decimals = int(facts["decimals"])
    heads = (
        ("时期", ""), ("累计", facts["unit"]), ("同比", "%"), ("累计之差", facts["unit"]),
        ("当月", facts["unit"]), ("隐含调整", facts["unit"]),
    )  # fmt: skip
    lines = ""
    for row in rows.itertuples():
        mark = MARKS.get(row.month_kind if isinstance(row.month_kind, str) else "", "")
        month = number.fixed(row.month_level, decimals) + (f"<sup>{mark}</sup>" if mark else "")
        adjusted = number.fixed(row.implied_revision, decimals, sign=True)
        if is_adjusted(row.implied_revision, decimals):
            adjusted = f"<b>{adjusted}</b>"
        elif adjusted != number.MISSING:
            adjusted = f'<span class="quiet">{adjusted}</span>'
        lines += _line(
            _period(row),
            number.fixed(row.ytd, decimals),
            html.escape(number.growth(row.growth_pct, row.growth_word, unit="")),
            number.fixed(row.step, decimals),
            month,
            adjusted,
        )
    return _table(heads, lines)


def bases_table(rows: pd.DataFrame, facts) -> str:
    """Newest first: both growths, the comparable base, last year's level, the gap between them."""
    decimals = int(facts["decimals"])
    heads = (
        ("时期", ""), ("公布增速", "%"), ("名义增速", "%"), ("可比基数", facts["unit"]),
        ("上年公布", facts["unit"]), ("口径差", "%"),
    )  # fmt: skip
    lines = ""
    for row in rows.itertuples():
        gap = number.fixed(row.base_gap_pct, sign=True)
        lines += _line(
            _period(row),
            number.fixed(row.growth_published_pct, sign=True),
            number.fixed(row.growth_raw_pct, sign=True),
            number.fixed(row.comparable_base, decimals),
            number.fixed(row.level_last, decimals),
            f"<b>{gap}</b>" if row.is_unusual else gap,
        )
    return _table(heads, lines)


def revised_table(rows: pd.DataFrame, facts) -> str:
    """What was printed again, newest first: old and new value, and when."""
    decimals = int(facts["decimals"])
    lines = ""
    for row in rows.itertuples():
        is_level = row.measure == "level"
        factor = float(facts["unit_factor"]) if is_level else 1.0
        places = decimals if is_level else 1
        old, new = (number.fixed(v / factor, places) for v in (row.value_old, row.value_new))
        apart = number.fixed((row.value_new - row.value_old) / factor, places, sign=True)
        period = number.period(row.year, row.month, row.basis)
        what = f"{period} {'数值' if is_level else '增速'}"
        counted = html.escape(facts["unit"]) if is_level else "个百分点"
        day = f"{row.revised_on:%Y-%m-%d}"
        lines += _line(html.escape(what), old, new, f"{apart} {counted}", day)
    return _table((("时期", ""), ("原数", ""), ("现数", ""), ("相差", ""), ("修订于", "")), lines)


def _period(row) -> str:
    return f"{int(row.year)}年{number.months(row.month)}"


def _line(first: str, *cells: str) -> str:
    figures = "".join(f'<td class="r nw">{cell}</td>' for cell in cells)
    return f'<tr><th class="nw" scope="row">{first}</th>{figures}</tr>'


def _table(heads: tuple, lines: str) -> str:
    names = "".join(
        f'<th class="{"r" if place else ""}" scope="col">{html.escape(name)}'
        + (f'<br><span class="qq">{html.escape(unit)}</span>' if unit else "")
        + "</th>"
        for place, (name, unit) in enumerate(heads)
    )
    return f'<table class="account"><thead><tr>{names}</tr></thead><tbody>{lines}</tbody></table>'
