"""Text -> a piece of a period: year, month, and whether it is 1-m月, one month or its end."""

import re
from dataclasses import dataclass

YTD, MONTH, POINT = "ytd", "month", "point"
_YEAR = r"(?P<year>(?:19|20)\d{2})"
_M = r"(?P<month>1[0-2]|0?[1-9])"
_TO = r"(?:-|~|至|到)"

# `day` is a date: the month of a column, but when a form was filled in where it stands in a title.
# `single` is a month by itself: 当月 in a column heading, but only the report's date in a title.
_PATTERNS = tuple(
    (re.compile(pattern), basis)
    for pattern, basis in (
        (rf"{_YEAR}年0?1月0?1日{_TO}(?:(?P=year)年)?{_M}月(?:2[89]|3[01])日", YTD),
        (rf"{_YEAR}年?0?1月?份?{_TO}{_M}月份?累?计?", YTD),
        (rf"(?<!\d)0?1月?份?{_TO}{_M}月份?累?计?", YTD),
        (rf"{_YEAR}年?1{_TO}(?:本月|当月)累?计?", YTD),
        (rf"(?<!\d){_YEAR}\.0?1{_TO}{_M}(?![\d.])", YTD),
        (rf"1{_TO}(?:本|当)月份?累?计?", YTD),
        (rf"(?:截至|截止){_YEAR}年{_M}月(?:份|末|底)", POINT),
        (rf"(?:截至|截止)?{_YEAR}年{_M}月(?:末|底)", POINT),
        (rf"(?:截至|截止)?(?<!\d){_M}月(?:末|底)", POINT),
        (rf"{_YEAR}年{_M}月(?P<day>[0-3]?\d)日", "day"),
        (rf"{_YEAR}年{_M}月份?", "single"),
        (rf"(?<!\d){_YEAR}[-/.]{_M}[-/.](?P<day>[0-3]?\d)(?!\d)", "day"),
        (rf"(?<!\d){_YEAR}[-/.]{_M}(?![\d%])", "single"),
        (rf"(?<!\d){_YEAR}-?m{_M}(?!\d)", "single"),
        (rf"(?<!\d){_YEAR}(?P<month>0[1-9]|1[0-2])(?!\d)", "single"),
        (rf"(?<!\d){_YEAR}_(?P<month>0[1-9]|1[0-2])(?!\d)", "single"),
        (rf"(?<!\d){_YEAR}00(?P<month>0[1-9]|1[0-2])(?!\d)", "single"),
        (rf"(?<!\d){_M}月份?", "single"),
        (rf"{_YEAR}年第?(?P<end>[一二三四1-4])季度?末", POINT),
        (rf"{_YEAR}年(?P<end>末|底)", POINT),
        (rf"{_YEAR}年(?P<half>上半年)", YTD),
        (r"(?P<half>上半年)", YTD),
        (rf"{_YEAR}年(?P<quarter>(?:前三|1-3|一至三|一-三)季度|一季度|1季度|首季度?)", YTD),
        (r"(?P<quarter>(?:前三|1-3|一至三|一-三)季度|一季度|1季度|首季度?)", YTD),
        (rf"{_YEAR}年(?P<whole>全年|1-4季度)", YTD),
        (r"(?P<whole>全年|1-4季度)", YTD),
        (rf"{_YEAR}年(?P<whole>度)", YTD),
        (rf"{_YEAR}年", ""),
    )
)
_BARE_YEAR = re.compile(rf"{_YEAR}(?:\.0)?")
_SPAN_OF_YEARS = re.compile(r"(?:19|20)\d{2}年?-(?:19|20)\d{2}年?")


_DIGITS = "〇一二三四五六七八九"
_YEAR_IN_WORDS = re.compile(r"[二一][〇零○0九][〇零○0一二三四五六七八九]{2}(?=年)")
_SHORT_YEAR = re.compile(r"(?<!\d)([012]\d)(?=年(?:0?1月?份?(?:-|~|至|到))?(?:1[0-2]|0?[1-9])月)")
_MONTH_IN_WORDS = re.compile(
    r"(?<![第十一二三四五六七八九])(?:十[一二]?|[一二三四五六七八九])(?=月|(?:-|~|至|到)(?:十[一二]?|[二三四五六七八九])月)"
)


def in_digits(text: str) -> str:
    """Years and months in words as digits, years whole: 二〇二六年一至十月, 26年1至10月."""
    text = _YEAR_IN_WORDS.sub(lambda year: "".join(map(_digit, year[0])), text)
    text = _MONTH_IN_WORDS.sub(lambda month: str(_counted(month[0])), text)
    return _SHORT_YEAR.sub(r"20\1", text)


def _digit(letter: str) -> str:
    return "0" if letter in "〇零○0" else str(_DIGITS.index(letter))


def _counted(month: str) -> int:
    ones = _DIGITS.index(month[-1]) if month[-1] != "十" else 0
    return ones + 10 * month.startswith("十")


@dataclass(frozen=True, slots=True)
class Period:
    """What a text says of time; `basis` is ytd, point, single, day or ''."""

    year: int | None = None
    month: int | None = None
    basis: str = ""


def periods(text: str) -> list[tuple[int, int, Period]]:
    """All period texts in a normalised text: (start, end, period), overlapping ones included."""
    if _SPAN_OF_YEARS.search(text):
        return []
    found = []
    for pattern, basis in _PATTERNS:
        for match in pattern.finditer(text):
            parts = match.groupdict()
            year = int(parts["year"]) if parts.get("year") else None
            found.append((match.start(), match.end(), Period(year, _month(parts), basis)))
    return found


def bare_year(text: str) -> int | None:
    """A text or number that is nothing but a year."""
    match = _BARE_YEAR.fullmatch(text)
    return int(match["year"]) if match else None


def _month(parts: dict[str, str | None]) -> int | None:
    if parts.get("month"):
        return int(parts["month"])
    if parts.get("half"):
        return 6
    if end := parts.get("end"):
        return 12 if end in "末底" else 3 * ("一二三四".find(end) + 1 or int(end))
    if parts.get("quarter"):
        return 9 if "三" in parts["quarter"] or "3" in parts["quarter"] else 3
    return 12 if parts.get("whole") else None
