"""Periods as tidy extracts write them: 2026-10, 2026年1-10月, 上半年, with 累计 or 当月 beside."""

import re
from dataclasses import dataclass
from functools import lru_cache

from etl.names import normal

BASES = {
    **dict.fromkeys(("累计", "本年累计", "1-本月", "年初累计", "全年", "年度", "ytd"), "ytd"),
    **dict.fromkeys(("当月", "本月", "单月", "month"), "month"),
    **dict.fromkeys(("期末", "时点", "月末", "年末", "期末数", "point"), "point"),
}
YEAR_END = ("全年", "年度", "年末")
SPANS = {
    **dict.fromkeys(("一季度", "1季度", "第一季度", "q1"), 3),
    **dict.fromkeys(("上半年", "半年", "1-2季度"), 6),
    **dict.fromkeys(("前三季度", "1-3季度", "三季度累计"), 9),
    **dict.fromkeys(("", "全年", "年度", "1-4季度"), 12),
}
_DASH = re.compile("[\u2010-\u2015~～至到]")
_YEAR = re.compile(r"((?:19|20)\d\d)年?(.*)")
_MONTH = re.compile(r"[-/.]?(\d{1,2})月?(?:份|末|底)?")
_SPAN = re.compile(r"[-/.]?0?1月?-(\d{1,2})月?(?:份)?")
_DAY = re.compile(r"[-/.](\d{1,2})[-/.]\d{1,2}(?:(?:t| ?)00:00(?::00)?)?")


@dataclass(frozen=True)
class Period:
    """A month of a year. basis: ytd | month | point, '' where the text leaves it open."""

    year: int
    month: int
    basis: str


class NoPeriod(ValueError):
    """Why a text is no period: the rule, then the cure, in Chinese."""

    def __init__(self, rule: str, cure: str):
        super().__init__(rule)
        self.rule, self.cure = rule, cure


@lru_cache(maxsize=10_000)
def read_period(text: str, basis_text: str) -> Period:
    """The period that a text and the 口径 beside it mean together; raises NoPeriod."""
    word = normal(basis_text)
    basis = BASES.get(word, "")
    if word and not basis:
        raise NoPeriod("口径应为累计、当月或期末", "改写口径")
    found = _YEAR.fullmatch(_DASH.sub("-", normal(text)))
    if not found:
        raise NoPeriod("不是可识别的时期", "写成 2026-10 或 2026年1-10月")
    year, rest = int(found[1]), found[2]
    if rest in SPANS:
        month = SPANS[rest]
        if basis == "month" or (not basis and rest in ("", "半年")):
            raise NoPeriod("时期只写到年，口径须为累计、全年或年末", "补写月份或口径")
        return Period(year, month, basis or "ytd")
    if spanned := _SPAN.fullmatch(rest):
        if basis == "month" or not 2 <= int(spanned[1]) <= 12:
            raise NoPeriod("时期与口径矛盾" if basis else "月份应为 1 至 12", "改写时期或口径")
        return Period(year, int(spanned[1]), basis or "ytd")
    single = _MONTH.fullmatch(rest) or _DAY.fullmatch(rest)
    if not single or not 1 <= int(single[1]) <= 12:
        raise NoPeriod("不是可识别的时期", "写成 2026-10 或 2026年1-10月")
    if word in YEAR_END and int(single[1]) != 12:
        raise NoPeriod("时期与口径矛盾", "改写时期或口径")
    return Period(year, int(single[1]), basis)
