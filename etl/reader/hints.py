"""What a column of names holds: areas, indicators, chains, periods, units, or only remarks."""

from etl.reader.blocks import Table
from etl.reader.contract import Dialect

NAMED = ("area", "indicator", "chain")


def hint(table: Table, column: int, lexicon: Dialect) -> str:
    """What a stub holds: what most of its texts are, else what its heading says."""
    role = table.roles[column]
    texts = {table.cells.text(row, column) for row in table.body} - {""}
    units = sum(bool(lexicon.catalog.find("unit", text)) for text in texts)
    areas = sum(bool(lexicon.catalog.find("area", text)) for text in texts)
    is_place = role in ("unit", "owner") and 2 * areas > len(texts)
    if is_place or (role == "unit" and 2 * units < len(texts)):
        role = ""  # 单位, 责任单位 over names of places: who reports
    if role in ("unit", "basis", "type", "owner"):
        return role
    if role == "period":
        texts = {text.strip() for text in texts if not lexicon.read(text).total}
        is_month = all(text.isdigit() and 1 <= int(text) <= 12 for text in texts)
        return "month" if is_month else "period"
    scores = dict.fromkeys((*NAMED, "period"), 0)
    for text in texts:
        for kind in NAMED:
            facets = lexicon.read(text, kind)
            if getattr(facets, kind) and not facets.unknown:
                scores[kind] += 2 + (kind == role)
        facets = lexicon.read(text)
        scores["period"] += 2 * bool(facets.year or facets.month)
        scores["indicator"] += bool(facets.indicator)
    best = max(scores, key=scores.get)
    return best if scores[best] else role


def is_remark(table: Table, column: int, held: str, lexicon: Dialect) -> bool:
    """研判意见 at the right of all numbers: texts that name nothing say nothing of them."""
    if column < max(table.values) or held not in ("", *NAMED):
        return False
    texts = {table.cells.text(row, column) for row in table.body} - {""}
    read = [(lexicon.read(text, kind), kind) for text in texts for kind in NAMED]
    return not any(getattr(facets, kind) and not facets.unknown for facets, kind in read)
