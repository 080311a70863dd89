"""What a number format does to a number: as a percentage, or smaller than it is (万 by a comma)."""

import re

PERCENT, SCALED = "percent", "scaled"
_QUOTED = re.compile(r'"[^"]*"')
_CONDITION = re.compile(r"\[[^\]]*\]")
_ESCAPED = re.compile(r"\\.|!.|_.|\*.")
_FALSE_POINT = re.compile(r'[0#?](?:!\.|\\\.|"\.")[0#?]')  # 0!.0, shows 12345 as 1.2
_LAST_COMMA = re.compile(r"[0#?],+(?![0#?,])")


def effect(code: str) -> str:
    """PERCENT, SCALED or '' for a format code; its first section counts."""
    first = _CONDITION.sub("", code.split(";")[0])
    if _FALSE_POINT.search(first):
        return SCALED
    bare = _ESCAPED.sub("", _QUOTED.sub("", first))
    if "%" in bare:
        return PERCENT
    return SCALED if _LAST_COMMA.search(bare) else ""
