"""Numbers with a meaning -> rows of observation and target; a repeat must be the same figure."""

from decimal import Decimal

import pyarrow as pa

from etl.reader.fault import Fault
from etl.reader.figures import REFUSED, Figure, is_blank
from etl.reader.number import NUMBER, PLACEHOLDER, WORD
from etl.reader.reading import OBSERVATION, TARGET
from etl.reader.words import TARGET_TYPES
from warehouse.cell import cell_number

_COLUMN = {
    "level": "level",
    "growth": "growth_pct",
    "base": "base",
    "rank": "rank",
    "share": "share_pct",
}
_FROM_INDICATOR = {"stock": "count", "flow": "amount", "ratio": "amount"}


def observations(figures: list[Figure]) -> pa.Table:
    """One row per key; contradictions are set as faults on the figures, in place."""
    rows: dict[tuple, dict] = {}
    printed: dict[tuple, Figure] = {}
    blanks: list[Figure] = []
    reported = set()
    for figure in figures:
        meaning = figure.meaning
        if meaning is None or meaning.measure == "target":
            continue
        key = _key(figure)
        if is_blank(figure.parsed):
            blanks.append(figure)
            continue
        reported.add((key[0], *key[2:]))
        row = rows.setdefault(key, {"status": "reported", "sheet": figure.number.sheet})
        _put(row, figure, printed)
    for figure in blanks:
        key = _key(figure)
        is_said = figure.parsed.kind == PLACEHOLDER
        if key in rows or figure.meaning.measure not in ("level", "growth"):
            continue
        if is_said or (key[0], *key[2:]) in reported:
            status = figure.parsed.status or "not_reported"
            cell = {f"{figure.meaning.measure}_cell": cell_number(figure.row, figure.column)}
            rows[key] = {"status": status, "sheet": figure.number.sheet, **cell}
    names = OBSERVATION.names[:6]
    listed = [dict(zip(names, key, strict=True)) | row for key, row in rows.items()]
    return pa.Table.from_pylist(listed, schema=OBSERVATION)


def _key(figure: Figure) -> tuple:
    meaning = figure.meaning
    return (
        meaning.indicator, meaning.area, meaning.chain, meaning.year, meaning.month, meaning.basis,
    )  # fmt: skip


def _put(row: dict, figure: Figure, printed: dict[tuple, Figure]) -> None:
    meaning, parsed = figure.meaning, figure.parsed
    slot = (*_key(figure), meaning.measure)
    first = printed.setdefault(slot, figure)
    if first is not figure:
        if not _is_same(first, figure):
            where, value = first.number.cell, first.number.value
            if first.number.sheet != figure.number.sheet:
                where = f"{first.number.sheet}!{where}"
            shown = "" if value is None else f"（{value:g}）"
            rule = f"与 {where}{shown}是同一个数，值却不同"
            figure.fault = Fault(rule, "请报送单位确认以哪个为准", f"repeat {figure.number.cell}")
            figure.number.status = REFUSED
            # Which of the two is wrong nobody can say.
            first.number.status = REFUSED
            first.number.reason = f"与 {figure.number.cell} 是同一个数，值却不同"
        else:
            figure.number.reason = figure.number.reason or f"与 {first.number.cell} 相同"
        return
    column = _COLUMN[meaning.measure]
    if meaning.is_pp:
        column = "change_pp"
    value = _value(figure)
    if parsed.kind == WORD:
        row["growth_word"] = parsed.word
        value = parsed.value
    row[column] = int(value) if column == "rank" else value
    row[f"{meaning.measure}_cell"] = cell_number(figure.row, figure.column)


def _is_same(one: Figure, other: Figure) -> bool:
    """The same number, or the same level in 万元 and, rounded, in 亿元."""
    values = _value(one), _value(other)
    if values[0] == values[1] or not all(isinstance(value, float) for value in values):
        return values[0] == values[1]
    factors = one.meaning.factor, other.meaning.factor
    if one.meaning.measure not in ("level", "base") or factors[0] == factors[1]:
        return False
    coarse = max((one, other), key=lambda figure: figure.meaning.factor)
    decimals = len(f"{coarse.parsed.value:.12g}".partition(".")[2])
    return abs(values[0] - values[1]) <= 0.5 * 10.0**-decimals * coarse.meaning.factor * (1 + 1e-9)


def _value(figure: Figure) -> object:
    meaning, parsed = figure.meaning, figure.parsed
    if parsed.kind == WORD:
        return parsed.word
    if meaning.measure in ("level", "base"):
        return in_base_unit(parsed.value, meaning.factor)
    return parsed.value


def in_base_unit(value: float, factor: float) -> float:
    """The value in the base unit, without the noise of binary multiplication."""
    return float(Decimal(repr(value)) * Decimal(repr(factor)))


def targets(figures: list[Figure], indicators: dict[str, dict]) -> pa.Table:
    """Target rows; contradictions and unknown types are set as faults, in place."""
    rows: dict[tuple, dict] = {}
    for figure in figures:
        meaning = figure.meaning
        if meaning is None or meaning.measure != "target" or figure.parsed.kind != NUMBER:
            continue
        kind = _target_type(figure, indicators[meaning.indicator])
        if isinstance(kind, Fault):
            figure.fault, figure.number.status = kind, REFUSED
            continue
        key = (meaning.indicator, meaning.area, meaning.chain, meaning.year, kind)
        value = figure.parsed.value
        if kind in ("amount", "count", "net_increase", "ceiling"):
            value = in_base_unit(value, meaning.factor)
        row = {"value": value, "owner": figure.target[1], "sheet": figure.number.sheet}
        if key in rows and rows[key]["value"] != value:
            figure.number.status = REFUSED
            figure.fault = Fault(
                f"与 {rows[key]['cell']} 是同一个目标，值却不同",
                "请报送单位确认以哪个为准",
                "target",
            )
            continue
        rows.setdefault(key, row | {"cell": figure.number.cell})
    names = TARGET.names[:5]
    listed = [dict(zip(names, key, strict=True)) | row for key, row in rows.items()]
    return pa.Table.from_pylist(listed, schema=TARGET)


def _target_type(figure: Figure, indicator: dict) -> str | Fault:
    said = figure.target[0].strip()
    if said:
        kind = TARGET_TYPES.get(said.removesuffix("目标") or said) or TARGET_TYPES.get(said)
        return kind or Fault(
            f"目标类型“{said}”未登记",
            "写增速、总量、个数、净增、上限、位次或里程碑",
            f"type {said}",
        )
    if figure.meaning.unit == "%" and indicator["base_unit"] != "percent":
        return "growth"
    is_level = indicator["kind"] == "rate" and indicator["base_unit"] == "percent"
    kind = "amount" if is_level else _FROM_INDICATOR.get(indicator["kind"])
    return kind or Fault("缺目标类型", "补写“类型”一列", "no type")
