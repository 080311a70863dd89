"""The units of a file, as what a scheme scores; every fault of the file with its row and cure."""

import csv
import difflib
import io
import math
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from metrics.parcel import LAND, land_of, shares_parcel

Rows = list[dict[str, Any]]
WORDS = {
    "unit": ("单位", "企业", "园区"), "group": ("分组",), "veto": ("否决", "一票否决"),
    "exempt": ("不参评",), "industry": ("行业",), "bonus": ("加分",), "malus": ("扣分",),
    "year": ("年份",), "parcel": ("宗地", "土地字号"), "land": ("用地", "用地面积"),
    "land_owned": ("自有用地",), "land_leased_in": ("租入用地",), "land_leased_out": ("租出用地",),
}  # fmt: skip
NO, YES = ("", "0", "否", "无", "false", "n"), ("1", "是", "true", "y", "t")
MISSING = ("", "-", "—", "/", "…", "...")
SHOWN = 20
_HEAD = re.compile(r"(.+?)\s*[（(]\s*(.+?)\s*[)）]")


class Refused(ValueError):
    """A file that cannot be scored: every fault, with row and cure."""

    def __init__(self, name: str, problems: list[str]):
        more = [f"另有 {len(problems) - SHOWN} 处"] if len(problems) > SHOWN else []
        lines = "\n".join(f"  {problem}" for problem in [*problems[:SHOWN], *more])
        super().__init__(f"{name} 不能评价：{len(problems)} 处问题\n{lines}")


@dataclass(frozen=True)
class Terms:
    """What a scheme asks for.

    scheme: its row. groups, items: rows of scheme_group and scheme_item. indicators: code -> its
    row. units: unit -> (base unit, factor).
    """

    scheme: Mapping[str, Any]
    groups: Rows
    items: Rows
    indicators: Mapping[str, Mapping[str, Any]]
    units: Mapping[str, tuple[str, float]]

    def columns(self, groups: set[str]) -> list[str]:
        """Indicators of some groups, in the order of the scheme."""
        return list(dict.fromkeys(i["indicator"] for i in self.items if i["unit_group"] in groups))

    def per_mu(self, group: str) -> list[str]:
        """Indicators of a group that are over land."""
        return [i for i in self.columns({group}) if self.indicators[i]["denominator"] == "land"]


@dataclass
class Reading:
    """A file being read; faults are collected."""

    name: str
    terms: Terms
    year: int
    value: Rows = field(default_factory=list)
    unit: Rows = field(default_factory=list)
    problems: list[str] = field(default_factory=list)

    def fault(self, row: int, text: str, cure: str) -> None:
        self.problems.append(f"{f'第 {row} 行  ' if row else ''}{text} → {cure}")


def read_units(name: str, content: bytes, terms: Terms, year: int, group: str | None) -> Reading:
    """The units of a CSV: one column per indicator of the scheme, `unit`, and what WORDS names.

    Takes    group: only this one; the group of every row where the file has no such column.
    Returns  the rows of _value and _unit, in base units.
    Errors   Refused.
    """
    reading = Reading(name, terms, year)
    lines = list(csv.reader(io.StringIO(_text(name, content), newline="")))
    known = {row["unit_group"] for row in terms.groups}
    if group is not None and group not in known:
        said = "本方案不分组" if known == {""} else f"本方案没有分组“{group}”"
        cure = "去掉 --group" if known == {""} else f"可用：{'、'.join(sorted(known))}"
        raise Refused(name, [f"{said} → {cure}"])
    heads = _heads(reading, lines[0] if lines else [])
    if "unit" not in heads:
        reading.fault(1, "缺少列 unit（单位名称）", "补上该列，每个单位一行")
    if known != {""} and "group" not in heads and group is None:
        cure = f"补上该列，或用 --group 指定；可用：{'、'.join(sorted(known))}"
        reading.fault(1, "缺少列 group（分组）", cure)
    if reading.problems:
        raise Refused(name, reading.problems)
    seen: dict[str, dict[str, list]] = {"unit": {}, "parcel": {}}
    groups = set()
    for number, cells in enumerate(lines[1:], start=2):
        if not any(cell.strip() for cell in cells):
            continue
        if len(cells) != len(lines[0]):
            reading.fault(number, f"有 {len(cells)} 格，应有 {len(lines[0])} 格", "检查逗号")
            continue
        row = {key: cells[place].strip() for key, (place, _) in heads.items()}
        own = row.get("group", "") or (group or "")
        if own not in known:
            cure = f"可用：{'、'.join(sorted(known)) or '留空'}"
            reading.fault(number, f"没有分组“{own}”", cure if known != {""} else "留空")
        elif group is None or own == group:
            groups.add(own)
            _unit(reading, number, row, own, heads, seen)
    for code in terms.columns(groups):
        if code not in heads:
            title = terms.indicators[code]["name"]
            reading.fault(1, f"缺少列 {code}（{title}）", "补上该列，没有数的格留空")
    if not reading.unit and not reading.problems:
        reading.fault(0, "没有可评价的单位", "每个单位一行，第一行是列名")
    if reading.problems:
        raise Refused(name, reading.problems)
    return reading


def _text(name: str, content: bytes) -> str:
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise Refused(name, ["既不是 UTF-8 也不是 GB18030 编码 → 另存为 CSV UTF-8"])


def _heads(reading: Reading, cells: list[str]) -> dict[str, tuple[int, float]]:
    """Column -> (its place, base units in one unit of it)."""
    terms, found = reading.terms, {}
    codes = set(terms.columns({row["unit_group"] for row in terms.groups}))
    names = {word: code for code, words in WORDS.items() for word in (code, *words)}
    names |= {code: code for code in codes}
    names |= {terms.indicators[code]["name"]: code for code in codes}
    for place, cell in enumerate(cells):
        split = _HEAD.fullmatch(cell.strip())
        word, unit = split.groups() if split else (cell.strip(), "")
        if cell.strip() in names:
            word, unit = cell.strip(), ""
        code = names.get(word)
        if code is None:
            near = difflib.get_close_matches(word, names, n=1, cutoff=0.7)
            cure = f"删去此列，或改为 {near[0]}" if near else "删去此列"
            reading.fault(1, f"方案不用列“{cell.strip()}”", cure)
        elif code in found:
            reading.fault(1, f"列“{cell.strip()}”与第 {found[code][0] + 1} 列重复", "只留一列")
        else:
            found[code] = (place, _factor(reading, code, unit))
    return found


def _factor(reading: Reading, code: str, unit: str) -> float:
    """Base units in one unit of a column: that of its heading, else the indicator's own."""
    facts = reading.terms.indicators.get("land" if code in LAND else code)
    if facts is None:
        return 1.0
    if not unit:
        return facts["unit_factor"]
    base, factor = reading.terms.units.get(unit, ("", 0.0))
    if base != facts["base_unit"]:
        reading.fault(
            1, f"列“{code}”的单位“{unit}”不是{facts['name']}的单位", f"如 {facts['unit']}"
        )
    return factor


def _unit(reading: Reading, number: int, row: dict, group: str, heads: dict, seen: dict) -> None:
    """One row of the file, checked and in base units."""
    terms = reading.terms
    name = row["unit"]
    if not name:
        reading.fault(number, "单位名称为空", "填上名称或统一社会信用代码")
        return
    if name in seen["unit"]:
        before = seen["unit"][name]
        reading.fault(number, f"“{name}”与第 {before} 行重复", "合并为一行，或改成不同的名称")
        return
    seen["unit"][name] = number
    if row.get("year", "") not in ("", str(reading.year)):
        told = f"是 {row['year']} 年的数，评价的是 {reading.year} 年"
        reading.fault(number, f"“{name}”{told}", "换成同一年的数，或改 --year")
    numbers = {
        key: _number(reading, number, key, row[key], heads[key][1])
        for key in heads
        if key not in WORDS or key in LAND or key in ("bonus", "malus")
    }
    for key in ("bonus", "malus"):
        given, word = numbers.get(key) or 0.0, WORDS[key][0]
        if given < 0:
            reading.fault(number, f"“{name}”的{word}为负", "写成正数")
        elif given and not terms.scheme[f"{key}_max"]:
            reading.fault(number, f"“{name}”有{word}，本方案没有{word}项", "删去，或在方案里写上限")
    land = land_of(reading.fault, number, name, numbers)
    if not numbers.get("land_leased_in"):
        shares_parcel(reading.fault, number, name, row.get("parcel", ""), seen["parcel"])
    is_exempt = _flag(reading, number, row.get("exempt", ""))
    needed = next(g["land_min_mu"] for g in terms.groups if g["unit_group"] == group)
    per_mu = terms.per_mu(group)
    has_land = any(key in heads for key in LAND)
    if per_mu and has_land and not is_exempt and (land is None or land <= 0 or land < needed):
        if terms.scheme["landless"] == "exempt":
            is_exempt = True
        else:
            told = "没有用地" if not land or land <= 0 else f"用地 {land:g} 亩，不足 {needed:g} 亩"
            reading.fault(
                number, f"“{name}”{told}，不能按亩均评价", "在 exempt 列写“是”，或归入租赁名单"
            )
    if not row.get("industry") and any(
        i["base"] == "industry" for i in terms.items if i["unit_group"] == group
    ):
        reading.fault(number, f"“{name}”没有行业，本方案按行业均值计分", "补上 industry 列")
    reading.unit.append(
        {"unit_group": group, "unit": name, "industry": row.get("industry", ""),
         "veto": "" if row.get("veto", "").lower() in NO else row["veto"],
         "is_exempt": is_exempt, "bonus": numbers.get("bonus") or 0.0,
         "malus": numbers.get("malus") or 0.0}
    )  # fmt: skip
    for code in terms.columns({group}):
        if code in heads:
            size = land if code in per_mu and land and land > 0 else None
            reading.value.append(
                {"unit": name, "indicator": code, "value": numbers[code], "size": size}
            )


def _number(reading: Reading, row: int, key: str, text: str, factor: float) -> float | None:
    if text in MISSING:
        return None
    try:
        found = float(text.replace(",", "").replace("，", ""))
    except ValueError:
        found = math.nan
    if not math.isfinite(found):
        reading.fault(row, f"列“{key}”的“{text}”不是数", "改为数字，没有数就留空")
        return None
    return found * factor


def _flag(reading: Reading, row: int, text: str) -> bool:
    if text.lower() not in (*NO, *YES):
        reading.fault(row, f"exempt 列的“{text}”看不懂", "写“是”或留空")
    return text.lower() in YES
