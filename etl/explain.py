"""How a file was read: every number with its headings, then what was refused, why, and the cure."""

import csv
import io
import json
import re
import unicodedata
from pathlib import Path

from etl.catalog import Catalog
from etl.contract_file import drafted
from etl.reader import Number, Reading, read_extract
from etl.reader.contract import FOLDER

COLUMNS = (
    *("sheet", "cell", "indicator", "area", "chain", "year", "month", "basis", "measure"),
    *("scope", "unit", "value", "status", "reason", "headings"),
)
FORMATS = ("table", "csv", "json")
_TITLES = (
    "表",
    "单元格",
    "指标",
    "地区",
    "产业链",
    "时期",
    "数据项",
    "数值",
    "单位",
    "结果",
    "读自",
)
_BASES = {"ytd": "累计", "month": "当月", "point": "期末", "": ""}
_MEASURES = {
    "level": "数值",
    "growth": "增速",
    "base": "同期数",
    "rank": "位次",
    "share": "比重",
} | {
    "target": "目标",
    "": "",
}
_STATUSES = {"read": "已读", "refused": "拒绝", "ignored": "略过"}
_CELL = re.compile(r"([A-Z]+)(\d+)")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def explain(path: Path | str, catalog: Catalog, form: str = "table") -> tuple[str, Reading]:
    """The account of a file.

    Takes    form: table (Chinese, for people) | csv | json (columns as COLUMNS, for scripts).
    Returns  the text, and the reading it is of.
    """
    reading = read_extract(path, catalog)
    if form == "table":
        return _table(reading, catalog), reading
    return (as_csv if form == "csv" else _json)(reading), reading


def write_contract(path: Path | str, catalog: Catalog) -> Path | None:
    """Draft the contract that a file needs, beside the other contracts; None when it needs none.

    Returns  the draft (.yaml.draft): it holds only after it is filled in and renamed to .yaml.
    """
    text = drafted(read_extract(path, catalog), catalog)
    if not text:
        return None
    draft = catalog.folder / FOLDER / f"{Path(path).stem}.yaml.draft"
    draft.parent.mkdir(exist_ok=True)
    draft.write_text(text, encoding="utf-8")
    return draft


def in_reading_order(reading: Reading) -> list[Number]:
    """Sheet by sheet, row by row."""
    sheets = {sheet: place for place, sheet in enumerate(reading.sheets)}

    def place(number: Number) -> tuple[int, int, int, str]:
        letters, row = _CELL.fullmatch(number.cell).groups()
        return sheets[number.sheet], int(row), len(letters), letters

    return sorted(reading.numbers, key=place)


def _row(number: Number) -> dict[str, object]:
    row = {name: getattr(number, name) for name in COLUMNS}
    return row | {"headings": " | ".join(number.headings)}


def as_csv(reading: Reading) -> str:
    """Every number, one a line, with the columns COLUMNS."""
    target = io.StringIO(newline="")
    writer = csv.DictWriter(target, COLUMNS, lineterminator="\n")
    writer.writeheader()
    for number in in_reading_order(reading):
        writer.writerow({name: _guarded(value) for name, value in _row(number).items()})
    return target.getvalue()


def _guarded(value: object) -> object:
    is_formula = isinstance(value, str) and value.startswith(_FORMULA)
    return f"'{value}" if is_formula else value


def _json(reading: Reading) -> str:
    rows = [_row(number) for number in in_reading_order(reading)]
    problems = [
        {name: getattr(problem, name) for name in ("sheet", "cell", "value", "rule", "cure")}
        for problem in reading.problems
    ]
    counts = {name: getattr(reading, f"numbers_{name}") for name in _STATUSES}
    whole = {"file": reading.file, "kind": reading.kind, "encoding": reading.encoding, **counts}
    return json.dumps({**whole, "numbers": rows, "problems": problems}, ensure_ascii=False)


def _table(reading: Reading, catalog: Catalog) -> str:
    lines = [_TITLES]
    lines += [in_words(number, catalog) for number in in_reading_order(reading)]
    widths = [max(map(_width, column)) for column in zip(*lines, strict=True)]
    table = "\n".join(
        "  ".join(
            text + " " * (width - _width(text)) for text, width in zip(line, widths, strict=True)
        ).rstrip()
        for line in lines
    )
    encoding = f"，编码 {reading.encoding}" if reading.encoding else ""
    counts = (
        f"{reading.file}{encoding}：已读 {reading.numbers_read} 个数，"
        f"拒绝 {reading.numbers_refused} 个，略过 {reading.numbers_ignored} 个"
    )
    return "\n".join(part for part in (table, counts, reading.report()) if part)


def in_words(number: Number, catalog: Catalog) -> tuple[str, ...]:
    """A number by the titles of the table: names, period, value, what became of it, headings."""
    period = f"{number.year}年{number.month}月{_BASES[number.basis]}" if number.year else ""
    return (
        number.sheet,
        number.cell,
        _name(catalog.indicators, number.indicator),
        _name(catalog.areas, number.area),
        _name(catalog.chains, number.chain),
        period,
        _MEASURES[number.measure],
        "" if number.value is None else f"{number.value:.12g}",
        number.unit,
        "：".join(part for part in (_STATUSES[number.status], number.reason) if part),
        " | ".join(number.headings),
    )


def _name(rows: dict[str, dict], code: str) -> str:
    return rows[code]["name"] if code in rows else code


def _width(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in text)
