"""Names as bureaus write them, brought to one form without ever guessing."""

import re
import unicodedata
from functools import lru_cache

_FOOTNOTE = re.compile("[\u2460-\u249b]+$")
_BLANK = re.compile(r"[\s\u200b-\u200d\ufeff\u00ad]+")
_LEAD = re.compile(
    r"^(?:[#*]+|其中[::]?|(?:[一二三四五六七八九十]+|\(\S{1,2}\)|\d{1,2})[、.](?=\D))+"
)
_PEOPLE = re.compile(
    "(?:(?:蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|"
    "哈萨克|傣|黎|傈僳|佤|畲|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|"
    "达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|"
    "鄂温克|德昂|保安|裕固|独龙|鄂伦春|门巴|珞巴|基诺|各)族|维吾尔|哈萨克|柯尔克孜|锡伯|塔吉克|(?<!内)蒙古)+$"
)
_SELF_RULED = {"自治区": "区", "自治州": "州", "自治县": "县", "自治旗": "旗"}
_PLACE_SUFFIXES = ("特别行政区", "省", "市", "地区", "林区", "新区", "区", "县", "州", "盟", "旗")
_CHAIN_SUFFIXES = ("产业链", "产业", "链")


@lru_cache(maxsize=100_000)
def normal(text: str) -> str:
    """A name without what only dresses it: blanks, width, case, '#', '其中:', '一、', '①'."""
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
