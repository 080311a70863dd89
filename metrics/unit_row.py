"""One row of a list of units: read, checked, in base units; and what is scored of it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from metrics.numeral import numeral
from metrics.parcel import LAND, Fault, land_of
from metrics.terms import Rows, Terms

if TYPE_CHECKING:
    from metrics.assessment import Reading

WORDS = {
    "unit": ("单位", "企业", "园区", "单位名称", "企业名称", "园区名称"),
    "group": ("分组",), "veto": ("否决", "一票否决"),
    "exempt": ("不参评",), "industry": ("行业",), "bonus": ("加分",), "malus": ("扣分",),
    "move": ("调档",), "year": ("年份",), "parcel": ("宗地", "土地字号"),
    "land": ("用地", "用地面积"), "land_owned": ("自有用地",), "land_leased_in": ("租入用地",),
    "land_leased_out": ("租出用地",), "floor_area": ("建筑面积",),
}  # fmt: skip
TEXTS = ("unit", "group", "veto", "exempt", "industry", "move", "year", "parcel")
NO, YES = ("", "0", "否", "无", "false", "n"), ("1", "是", "true", "y", "t")
_MOVE = re.compile(r"([+＋升]|[-－−降])?\s*([1-9一二两三])?\s*[类档级]?")
_COUNTS = {"一": 1, "二": 2, "两": 2, "三": 3}


@dataclass
class Firm:
    """A unit of a list. numbers: column -> value in base units; land in mu, None when unknown."""

    row: int
    unit: str
    group: str
    numbers: dict[str, float | None] = field(default_factory=dict)
    land: float | None = None
    parcel: str = ""
    industry: str = ""
    veto: str = ""
    is_exempt: bool = False
    move: int = 0


def read_row(reading: "Reading", number: int, row: dict, group: str, heads: dict) -> Firm | None:
    """A row of the file; None when it has no name."""
    terms, fault = reading.terms, reading.fault
    name = row["unit"]
    if not name:
        fault(number, "单位名称为空", "填上名称或统一社会信用代码")
        return None
    if row.get("year", "").removesuffix("年") not in ("", str(reading.year)):
        told = f"是 {row['year']} 年的数，评价的是 {reading.year} 年"
        fault(number, f"“{name}”{told}", "换成同一年的数，或改 --year")
    firm = Firm(number, name, group, parcel=row.get("parcel", ""), industry=row.get("industry", ""))
    firm.numbers = {
        key: _number(fault, number, key, row[key], heads[key][1])
        for key in heads
        if key not in TEXTS
    }
    for key in ("bonus", "malus"):
        given, word = firm.numbers.get(key) or 0.0, WORDS[key][0]
        if given < 0:
            fault(number, f"“{name}”的{word}为负", "写成正数")
        elif given and not terms.scheme[f"{key}_max"]:
            fault(number, f"“{name}”有{word}，本方案没有{word}项", "删去，或在方案里写上限")
    firm.land = land_of(fault, number, name, firm.numbers)
    veto = row.get("veto", "")
    listed = terms.listed(name, "veto")
    firm.veto = (listed["reason"] if listed else "") if veto.lower() in NO else veto
    is_listed = terms.listed(name, "exempt") is not None
    firm.is_exempt = _flag(fault, number, row.get("exempt", "")) or is_listed
    firm.move = _move(fault, terms, firm, row.get("move", ""))
    _known_industry(fault, terms, firm)
    return firm


def value_rows(fault: Fault, terms: Terms, firm: Firm, heads: Mapping) -> tuple[dict, Rows]:
    """The row of _unit and those of _value of a firm whose land is settled."""
    per_mu = terms.per_mu(firm.group)
    has_land = any(key in heads for key in LAND)
    needed, land = terms.land_needed(firm.group), firm.land
    if per_mu and has_land and not firm.is_exempt and (not land or land < max(needed, 0)):
        if terms.scheme["landless"] == "exempt":
            firm.is_exempt = True
        elif land is None or land >= 0:
            told = "没有用地" if not land else f"用地 {land:g} 亩，不足 {needed:g} 亩"
            cure = "在 exempt 列写“是”，或归入租赁名单"
            fault(firm.row, f"“{firm.unit}”{told}，不能按亩均评价", cure)
    unit = {
        "unit_group": firm.group, "unit": firm.unit, "industry": firm.industry, "veto": firm.veto,
        "is_exempt": firm.is_exempt, "bonus": firm.numbers.get("bonus") or 0.0,
        "malus": firm.numbers.get("malus") or 0.0, "move": firm.move,
    }  # fmt: skip
    values = [
        {"unit": firm.unit, "indicator": code, "value": firm.numbers[code],
         "size": land if code in per_mu and land and land > 0 else None}
        for code in terms.columns({firm.group})
        if code in heads
    ]  # fmt: skip
    return unit, values


def _known_industry(fault: Fault, terms: Terms, firm: Firm) -> None:
    """Where the base is that of an industry, the industry is there and has one."""
    if terms.based_on("industry", {firm.group}) and not firm.industry:
        fault(firm.row, f"“{firm.unit}”没有行业，本方案按行业均值计分", "补上 industry 列")
    for code in terms.based_on("industry_fixed", {firm.group}):
        mine = [
            row["industry"]
            for row in terms.bases
            if (row["unit_group"], row["indicator"]) == (firm.group, code)
        ]
        if firm.industry not in mine:
            name = terms.indicators[code]["name"]
            told = f"行业“{firm.industry}”没有{name}的基准" if firm.industry else "没有行业"
            cure = f"改正行业（可用：{'、'.join(mine)}），或在方案的 bases 里补上"
            fault(firm.row, f"“{firm.unit}”{told}，本方案按行业基准计分", cure)


def _move(fault: Fault, terms: Terms, firm: Firm, text: str) -> int:
    """Classes up by the list (调档), down where negative."""
    listed = terms.listed(firm.unit, "move")
    by_scheme = int(listed["classes"]) if listed else 0
    if text.lower() in NO:
        return by_scheme
    found = _MOVE.fullmatch(text)
    if not found:
        fault(firm.row, f"调档“{text}”看不懂", "升一类写 +1，降一类写 -1，不调留空")
        return 0
    sign, count = found.groups()
    classes = int(_COUNTS.get(count, count or 1)) * (-1 if sign in tuple("-－−降") else 1)
    limit = int(terms.scheme["move_max"])
    if not limit:
        fault(firm.row, f"“{firm.unit}”有调档，本方案没有调档项", "删去，或在方案里写 move_max")
    elif abs(classes) > limit:
        fault(firm.row, f"“{firm.unit}”调 {abs(classes)} 类，本方案最多调 {limit} 类", "改小")
    if by_scheme not in (0, classes):
        fault(firm.row, f"“{firm.unit}”的调档与方案 lists 里的不一致", "改成一致，或只留一处")
    return classes


def _number(fault: Fault, row: int, key: str, text: str, factor: float) -> float | None:
    try:
        found = numeral(text)
    except ValueError:
        fault(row, f"列“{key}”的“{text}”不是数", "改为数字，没有数就留空")
        return None
    return None if found is None else found * factor


def _flag(fault: Fault, row: int, text: str) -> bool:
    if text.lower() not in (*NO, *YES):
        fault(row, f"exempt 列的“{text}”看不懂", "写“是”或留空")
    return text.lower() in YES


def plain(firm: Firm) -> dict[str, Any]:
    """What firms that are scored as one must agree on."""
    return {"分组": firm.group, "行业": firm.industry, "不参评": firm.is_exempt, "调档": firm.move}
