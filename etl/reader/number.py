"""A cell -> a number, a placeholder, a word of growth, or text."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

NUMBER, PLACEHOLDER, WORD, TEXT, EMPTY, ERROR, ODD = (
    "number", "placeholder", "word", "text", "empty", "error", "odd",
)  # fmt: skip

PLACEHOLDERS = {
    **dict.fromkeys(("-", "--", "---", "/", "\\", "不适用", "无"), "not_applicable"),
    **dict.fromkeys(("x", "*", "**", "***", "保密"), "suppressed"),
    **dict.fromkeys(
        ("...", "......", "..", "未报", "未上报", "缺报", "漏报", "缺"), "not_reported"
    ),
    **dict.fromkeys(("na", "n/a", "n.a.", "nan", "null", "none", "暂无", "未提供"), "not_reported"),
}
_DASHES = re.compile("[\u2010-\u2015\u2212\u2500\uff0d\ufe63\u30fc]")
_FOOTNOTE = re.compile("[\u2460-\u249b]+$|\\[\\d{1,2}\\]$")
_PLAIN = re.compile(r"[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?:e[+-]?\d{1,3})?", re.IGNORECASE)
_SAID = re.compile(
    r"(?P<word>同比增长|同比下降|增长|上升|提高|增加|加快|扩大|下降|减少|降低|回落|缩小|↑|↓)"
    r"(?P<number>\d+(?:\.\d+)?)(?P<unit>%|倍|个?百分点)?"
)
_PLACE = re.compile(
    r"(?:并列)?(?:第(?P<first>\d+|[一二三四五六七八九十]+)[位名]?|(?P<last>\d+)[位名])"
)
_FLAT = re.compile(r"→(?:0(?:\.0+)?%?)?")
_OF_MANY = re.compile(r"(?P<place>\d{1,3})/(?P<many>\d{1,3})")
_BRACKETED = re.compile(r"\((?P<number>(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?%?)\)")
# What was meant as a number, but says more or less than one: 3500.2(5.3%), 5.3*, 约3500, (3).
_ODD = re.compile(
    r"约?[+-]?\d[\d,.]*(?:%|个?百分点)?(?:\*+|\(.+\)|左右|以上|以下|多|余)|约[+-]?\d[\d,.]*%?|\(\d+\)"
)
_WITH_UNIT = re.compile(
    r"(?P<number>[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)"
    r"(?P<unit>[千百万亿]{0,2}(?:元|美元|千瓦时|kwh|度|户|家|人|亩|公顷|平方公里|吨标准煤|吨标煤)(?:/[亩人])?)"
)
_DIGITS = "一二三四五六七八九"
_DOWN = ("同比下降", "下降", "减少", "降低", "回落", "缩小", "↓")
_WORDS = {
    "扭亏为盈": ("扭亏为盈", "由亏转盈", "扭亏", "由亏为盈", "扭亏增盈"),
    "由盈转亏": ("由盈转亏", "由盈变亏", "转亏", "盈转亏", "由盈为亏"),
    "减亏": ("减亏",),
    "增亏": ("增亏",),
    "持平": ("持平", "同比持平", "与上年持平", "与上年同期持平"),
    "上年同期为零": ("上年同期为零", "上年同期为0", "上年为零", "新增"),
}
WORD_OF = {form: word for word, forms in _WORDS.items() for form in forms}
_ERRORS = ("#div/0!", "#n/a", "#ref!", "#value!", "#name?", "#num!", "#null!")


@dataclass(frozen=True, slots=True)
class Parsed:
    """kind; value for a number (and 0 for 持平); status for a placeholder; word of growth.

    unit     what the cell itself says: %, 百分点, 亿元 ...
    is_text  the number was written as text; is_change: with a word of growth before it.
    is_bracketed  a negative number as books of account write it.
    """

    kind: str
    value: float | None = None
    status: str = ""
    word: str = ""
    unit: str = ""
    is_text: bool = False
    is_change: bool = False
    is_bracketed: bool = False


_EMPTY = Parsed(EMPTY)


def parse(cell: str | float | None) -> Parsed:
    """What a cell holds. A comma that does not cut thousands, or a number in prose, stays text."""
    if cell is None:
        return _EMPTY
    return Parsed(NUMBER, cell) if isinstance(cell, float) else _parse_text(cell)


@lru_cache(maxsize=200_000)
def _parse_text(cell: str) -> Parsed:
    bare = "".join(unicodedata.normalize("NFKC", _FOOTNOTE.sub("", cell.strip())).split())
    bare = _DASHES.sub("-", bare).removeprefix("'").lower()
    if not bare:
        return _EMPTY
    if bare in PLACEHOLDERS or set(bare) == {"-"} or set(bare) == {"."}:
        return Parsed(PLACEHOLDER, status=PLACEHOLDERS.get(bare, "not_applicable"))
    if bare in _ERRORS:
        return Parsed(ERROR)
    if bare in WORD_OF:
        word = WORD_OF[bare]
        return Parsed(WORD, 0.0 if word == "持平" else None, word=word)
    unit = next((u for u in ("%", "个百分点", "百分点") if bare.endswith(u)), "")
    if _PLAIN.fullmatch(stem := bare.removesuffix(unit)):
        value = float(stem.replace(",", ""))
        return Parsed(NUMBER, value, unit=unit and unit[-3:], is_text=True)
    if place := _PLACE.fullmatch(bare):
        value = _counted(place["first"] or place["last"])
        return Parsed(NUMBER, float(value), unit="位", is_text=True) if value else Parsed(TEXT)
    if (of := _OF_MANY.fullmatch(bare)) and 0 < int(of["place"]) <= int(of["many"]):
        return Parsed(NUMBER, float(of["place"]), unit="位", is_text=True)
    if (booked := _BRACKETED.fullmatch(bare)) and not booked["number"].isdigit():
        value = -float(booked["number"].rstrip("%").replace(",", ""))
        unit = "%" * booked["number"].endswith("%")
        return Parsed(NUMBER, value, unit=unit, is_text=True, is_bracketed=True)
    if _FLAT.fullmatch(bare):
        return Parsed(WORD, 0.0, word="持平")
    if said := _SAID.fullmatch(bare):
        value = float(said["number"]) * (-1 if said["word"] in _DOWN else 1)
        unit = said["unit"] or ""
        if unit == "倍":
            value, unit = round(value * 100, 9), "%"
        return Parsed(NUMBER, value, unit=unit and unit[-3:], is_text=True, is_change=True)
    if named := _WITH_UNIT.fullmatch(bare):
        value = float(named["number"].replace(",", ""))
        return Parsed(NUMBER, value, unit=named["unit"], is_text=True)
    for form, word in WORD_OF.items():
        rest = bare.removeprefix(form)
        if rest != bare and _PLAIN.fullmatch(rest.removesuffix("%")):
            return Parsed(WORD, word=word)
    return Parsed(ODD if _ODD.fullmatch(bare) else TEXT)


def _counted(text: str) -> int | None:
    """十二 -> 12; up to 99."""
    if text.isdigit():
        return int(text)
    tens, is_ten, ones = text.rpartition("十")
    if not is_ten:
        return _DIGITS.index(ones) + 1 if len(ones) == 1 else None
    if len(tens) > 1 or len(ones) > 1:
        return None
    return 10 * (_DIGITS.index(tens) + 1 if tens else 1) + (_DIGITS.index(ones) + 1 if ones else 0)
