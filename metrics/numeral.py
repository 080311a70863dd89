"""A number as people write it into a cell of a list."""

import math
import re

MISSING = ("", "-", "--", "—", "——", "/", "…", "……", "...", "x", "**", "未报", "缺", "n/a")
_WIDE = {wide: wide - 0xFEE0 for wide in range(0xFF01, 0xFF5F)}  # １２．３ -> 12.3
_DASHES = re.compile("[\u2010-\u2013\u2212]")
_FOOTNOTE = re.compile("[\u2460-\u249b]+$")
_NUMBER = re.compile(r"[+-]?(?:(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?", re.ASCII)


def numeral(text: str) -> float | None:
    """The number of a cell, None where it holds a placeholder.

    Full width, spaces, a footnote mark and commas between thousands are read past; 7,1 is not: it
    may be a decimal or a slip.

    Errors   ValueError for anything else, and for a number too large for a double.
    """
    plain = _FOOTNOTE.sub("", "".join(text.split())).translate(_WIDE).lower()
    if plain in MISSING:
        return None
    plain = _DASHES.sub("-", plain)
    found = float(plain.replace(",", "")) if _NUMBER.fullmatch(plain) else math.inf
    if math.isinf(found):
        raise ValueError(f"no number: {text}")
    return found
