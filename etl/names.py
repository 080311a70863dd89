"""Names as bureaus write them, brought to one form without ever guessing."""

import re
import unicodedata
from functools import lru_cache

_FOOTNOTE = re.compile("[\u2460-\u249b]+$")
_BLANK = re.compile(r"[\s\u200b-\u200d\ufeff\u00ad]+")
_LEAD = re.compile(
    r"^(?:[#*]+|其中[::]?|(?:[一二三四五六七八九十]+|\(\S{1,2}\)|\d{1,2})[、.](?=\D))+"
)
_PEOPLES = (
    "蒙古族 回族 藏族 维吾尔族 维吾尔 苗族 彝族 壮族 布依族 朝鲜族 满族 侗族 瑶族 白族 土家族 哈尼族 "
    "哈萨克族 哈萨克 傣族 黎族 傈僳族 佤族 畲族 拉祜族 水族 东乡族 纳西族 景颇族 柯尔克孜族 柯尔克孜 土族 "
    "达斡尔族 仫佬族 羌族 布朗族 撒拉族 毛南族 仡佬族 锡伯族 锡伯 阿昌族 普米族 塔吉克族 塔吉克 怒族 "
    "鄂温克族 德昂族 保安族 裕固族 独龙族 鄂伦春族 门巴族 珞巴族 基诺族 各族"
).split()
_PEOPLE = re.compile(f"(?:{'|'.join(_PEOPLES)})+$")
_SELF_RULED = {"自治区": "区", "自治州": "州", "自治县": "县", "自治旗": "旗"}
_PLACE_SUFFIXES = ("特别行政区", "省", "市", "地区", "林区", "新区", "区", "县", "州", "盟", "旗")
_CHAIN_SUFFIXES = ("产业链", "产业", "链")


@lru_cache(maxsize=100_000)
def normal(text: str) -> str:
    """A name without what only dresses it: blanks, width, case, '#', '其中:', '一、', footnote marks."""
    bare = _BLANK.sub("", unicodedata.normalize("NFKC", _FOOTNOTE.sub("", text.strip())))
    return _LEAD.sub("", bare).casefold()


def place_forms(name: str) -> set[str]:
    """Short forms of a place: 湘西土家族苗族自治州 -> 湘西, 湘西州, 湘西自治州.

    Takes    a normalised official name.
    Returns  the forms in use; a stem keeps two characters or more (城区, 沙县 and 林区 stay whole).
    """
    for suffix, short in _SELF_RULED.items():
        if name.endswith(suffix):
            whole = name.removesuffix(suffix)
            stem = _PEOPLE.sub("", whole)
            if len(stem) < 2:
                return set()
            ends = {"", short, suffix} - ({"区"} if suffix == "自治区" else set())
            return {stem + end for end in ends} | {whole}
    for suffix in _PLACE_SUFFIXES:
        if name.endswith(suffix) and len(name) - len(suffix) >= 2:
            return {name.removesuffix(suffix)}
    return set()


def chain_forms(name: str) -> set[str]:
    """Long and short forms of a chain: 电子信息 -> 电子信息产业, 电子信息产业链, 电子信息链."""
    stem = next((name.removesuffix(s) for s in _CHAIN_SUFFIXES if name.endswith(s)), name)
    return {stem, *(stem + suffix for suffix in _CHAIN_SUFFIXES)}
