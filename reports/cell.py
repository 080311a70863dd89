"""One cell on its way into a file: guarded text, plain number, or the sign of what is unknown."""

import math
import unicodedata
from numbers import Integral, Real

import pandas as pd

MISSING = "—"
FORMULA_STARTS = tuple("=+-@＝＋－＠")
LONGEST_TEXT = 32_000  # Excel holds 32,767 characters in a cell
LARGEST = 9.99e307  # and no number beyond this


def clean_text(text: str) -> str:
    """The text without what neither a cell nor UTF-8 can hold (control characters, surrogates)."""
    text = text.replace("\r\n", "\n")
    kept = (c for c in text if c in "\t\r\n" or unicodedata.category(c) not in ("Cc", "Cs"))
    return "".join(c for c in kept if c not in "\ufffe\uffff")[:LONGEST_TEXT]


def is_formula(text: str) -> bool:
    """Whether a spreadsheet might take the text for a formula or for a break out of its cell."""
    return text.startswith(("\t", "\r", "\n")) or text.lstrip().startswith(FORMULA_STARTS)


def guarded(text: str) -> str:
    """The text for a CSV cell, with ' before it where a spreadsheet would compute it."""
    text = clean_text(text)
    return f"'{text}" if is_formula(text) else text


def value_of(cell) -> str | int | float:
    """A cell of a frame as text or number; unknown is —, never 0 and never empty."""
    if isinstance(cell, str):
        return clean_text(cell)
    if cell is None or cell is pd.NA or cell is pd.NaT:
        return MISSING
    if isinstance(cell, bool) or type(cell).__name__ == "bool":
        return "是" if cell else "否"
    if isinstance(cell, Integral):
        return int(cell)
    if isinstance(cell, Real):
        if not math.isfinite(cell):
            return MISSING
        return float(cell) + 0.0 if abs(cell) < LARGEST else number_text(float(cell))
    return clean_text(str(cell))


def number_text(number: float) -> str:
    """A number in digits, never an exponent; behind the 14th a difference leaves only noise."""
    if isinstance(number, int):
        return str(number)
    text = f"{number:.14g}"
    if "e" in text:
        text = f"{number:.20f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
