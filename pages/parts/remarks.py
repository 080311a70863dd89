"""Findings beside the figures they are about: the mark's text, the lines of 怎么算的, a column."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from html import escape

import pandas as pd

from charts import number
from charts.profile import Line
from pages.parts import snapshot

HEAD = "提示"
MOST_TOLD = 8
KEY = ("indicator", "area", "chain", "year", "month", "basis")
# What an audit found, in the words of a statistics bureau.
NAMES = {
    "cumulative_falls": "累计下降",
    "cumulative_growth_is_not_between": "累计增速越界",
    "cumulative_is_not_the_last_and_the_month": "累计不衔接",
    "identical_to_last_month": "与上月相同",
    "unit_is_off_by_ten_thousand": "疑单位有误",
    "parts_do_not_add_up": "合计差",
    "total_is_off_by_ten_thousand": "合计疑单位有误",
    "growth_is_not_that_of_its_base": "增速与同期数不符",
    "change_is_not_the_difference": "增减与同期数不符",
    "month_exceeds_cumulative": "当月大于累计",
    "rows_are_alike": "整行重复",
    "growths_are_alike": "本月与累计增速相同",
    "growth_is_wild": "增速异常",
    "values_are_shifted": "疑整列错位",
}


def of(key: tuple[str, str], rows: pd.DataFrame) -> dict[tuple, str]:
    """Key of a figure -> what was found of it, for all figures like the given ones.

    Takes    rows with the columns KEY; what is missing of them is not narrowed down.
    """
    if not len(rows) or "finding" not in snapshot.of(key).columns:
        return {}
    chosen = {name: rows[name].unique().tolist() for name in KEY if name in rows}
    found: dict[tuple, list[str]] = {}
    known = snapshot.of(key).rows("finding", [*KEY, "rule", "text"], order=["rule"], **chosen)
    for *one, rule, text in known.itertuples(index=False, name=None):
        name = NAMES.get(rule, rule)
        said = text if text.startswith(name) else f"{name}：{text}"
        if said not in found.setdefault(tuple(one), []):
            found[tuple(one)].append(said)
    return {one: "；".join(texts) for one, texts in found.items()}


def beside(key: tuple[str, str], rows: pd.DataFrame) -> list[str]:
    """What was found of each figure row, '' for nothing."""
    found = of(key, rows)
    return [found.get(one, "") for one in zip(*(rows[name] for name in KEY), strict=True)]


def by_month(key: tuple[str, str], **chosen: Sequence) -> dict[tuple, str]:
    """(indicator, area, chain, year, month) -> what was found, in whatever basis."""
    if "finding" not in snapshot.of(key).columns:
        return {}
    rows = snapshot.of(key).rows("finding", list(KEY), **chosen)
    found: dict[tuple, list[str]] = {}
    for one, text in of(key, rows).items():
        found.setdefault(one[:-1], []).append(text)
    return {one: "；".join(texts) for one, texts in found.items()}


def of_year(key: tuple[str, str], year: int) -> dict[tuple, str]:
    """(indicator, area, year, month, basis) -> what was found of the whole industry's figure."""
    rows = pd.DataFrame({"chain": ["all"], "year": [year]})
    return {(*one[:2], *one[3:]): text for one, text in of(key, rows).items()}


def on_lines(key: tuple[str, str], lines: Iterable[Line]) -> list[Line]:
    """The lines of a profile, each with what was found of its figure."""
    lines = list(lines)
    keys = [line.key for line in lines if line.key]
    found = of(key, pd.DataFrame(keys, columns=list(KEY)))
    return [replace(line, remark=found.get(line.key, "")) for line in lines]


def told(key: tuple[str, str], rows: pd.DataFrame) -> str:
    """What was found of some figures, for 怎么算的."""
    kinds = ("area", "indicator", "chain")
    area, indicator, chain = (snapshot.members(key, kind) for kind in kinds)
    wanted = set(zip(*(rows[name] for name in KEY), strict=True))
    found = [(one, text) for one, text in of(key, rows).items() if one in wanted]
    lines = ""
    for (what, where, part, year, month, basis), text in found[:MOST_TOLD]:
        link = "" if part == "all" else chain[part]["short"]
        named = " ".join(filter(None, (area[where]["short"], link, indicator[what]["short"])))
        period = number.period(year, month, basis)
        lines += (
            f"<dd>{escape(named)}　{number.unbroken(text)}"
            f"<span class='qq'>（{escape(period)}）</span></dd>"
        )
    more = f"<dd>……共 {len(found)} 处，见数据页</dd>" if len(found) > MOST_TOLD else ""
    return f"<dl><dt>提示（数照来源使用）</dt>{lines}{more}</dl>" if lines else ""
