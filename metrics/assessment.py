"""The units of a file, as what a scheme scores; every fault of the file with its row and cure."""

import csv
import difflib
import io
import re
from dataclasses import dataclass, field

from metrics.parcel import LAND, settle_leases
from metrics.shared_parcel import settle_shared
from metrics.terms import Rows, Terms
from metrics.unit_row import WORDS, Firm, read_row, value_rows

WEIGHT = "weight_"  # weight_<indicator>: what its value is over, by which firms of a parcel merge
SHOWN = 20
_HEAD = re.compile(r"(.+?)\s*[（(]\s*(.+?)\s*[)）]")


class Refused(ValueError):
    """A file that cannot be scored: every fault, with row and cure."""

    def __init__(self, name: str, problems: list[str]):
        more = [f"另有 {len(problems) - SHOWN} 处"] if len(problems) > SHOWN else []
        self.lines = [*problems[:SHOWN], *more]
        lines = "\n".join(f"  {problem}" for problem in self.lines)
        super().__init__(f"{name} 不能评价：{len(problems)} 处问题\n{lines}")


@dataclass
class Reading:
    """A file being read; faults are collected.

    value, unit: rows of _value and _unit. shared: unit -> the one in whose name it is scored.
    spare: columns that the scheme has no use for; one that could be a slip of the pen is refused.
    """

    name: str
    terms: Terms
    year: int
    value: Rows = field(default_factory=list)
    unit: Rows = field(default_factory=list)
    shared: dict[str, str] = field(default_factory=dict)
    problems: list[str] = field(default_factory=list)
    spare: list[str] = field(default_factory=list)

    def fault(self, row: int, text: str, cure: str) -> None:
        self.problems.append(f"{f'第 {row} 行  ' if row else ''}{text} → {cure}")


def read_units(
    name: str,
    content: bytes,
    terms: Terms,
    year: int,
    group: str | None,
    *,
    is_whole: bool = True,
    ignores_group: bool = False,
) -> Reading:
    """The units of a CSV: one column per indicator of the scheme, `unit`, and what WORDS names.

    Takes    group: only this one; the group of every row where the file has no such column.
             is_whole: every unit that the scheme lists must be there. ignores_group: a column of
             groups is left out where the scheme has none, instead of refused.
    Returns  the rows of _value and _unit, in base units.
    Errors   Refused.
    """
    reading = Reading(name, terms, year)
    lines = list(csv.reader(io.StringIO(text_of(name, content), newline="")))
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
    firms = _firms(reading, lines, heads, known, group, ignores_group)
    chosen = {firm.group for firm in firms if group is None or firm.group == group}
    for code in terms.columns(chosen):
        if code not in heads:
            title = terms.indicators[code]["name"]
            other = f"，或把“{'、'.join(reading.spare)}”改成这个列名" if reading.spare else ""
            told = f"补上该列，没有数的格留空{other}"
            reading.fault(1, f"缺少列 {code}（{title}）", told)
    if is_whole and group is None:
        _all_listed(reading, {firm.unit for firm in firms})
    if not reading.problems:
        _settle(reading, firms, chosen, heads)
    if not reading.unit and not reading.problems:
        reading.fault(0, "没有可评价的单位", "每个单位一行，第一行是列名")
    if reading.problems:
        raise Refused(name, reading.problems)
    return reading


def _firms(
    reading: Reading, lines: list, heads: dict, known: set, group: str | None, ignores_group: bool
) -> list[Firm]:
    """The rows of every group, checked and in base units."""
    found: dict[str, Firm] = {}
    for number, cells in enumerate(lines[1:], start=2):
        if not any(cell.strip() for cell in cells):
            continue
        if len(cells) != len(lines[0]):
            reading.fault(number, f"有 {len(cells)} 格，应有 {len(lines[0])} 格", "检查逗号")
            continue
        row = {key: cells[place].strip() for key, (place, _) in heads.items()}
        own = row.get("group", "") or (group or "")
        if ignores_group and known == {""}:
            own = ""
        if own not in known:
            cure = f"可用：{'、'.join(sorted(known)) or '留空'}"
            reading.fault(number, f"没有分组“{own}”", cure if known != {""} else "留空")
            continue
        if row["unit"] in found:
            told = f"“{row['unit']}”与第 {found[row['unit']].row} 行重复"
            reading.fault(number, told, "合并为一行，或改成不同的名称")
        elif firm := read_row(reading, number, row, own, heads):
            found[firm.unit] = firm
    return list(found.values())


def _settle(reading: Reading, firms: list[Firm], chosen: set[str], heads: dict) -> None:
    """Leases and shared parcels, over all groups; then the rows of the chosen ones."""
    terms = reading.terms
    settle_leases(reading.fault, firms)
    firms, reading.shared = settle_shared(
        reading.fault, terms, firms, terms.scheme["shared_parcel"]
    )
    for firm in firms:
        if firm.group in chosen:
            unit, values = value_rows(reading.fault, terms, firm, heads)
            reading.unit.append(unit)
            reading.value += values


def _all_listed(reading: Reading, units: set[str]) -> None:
    """Every unit that the scheme lists is there: a name with a slip would move nobody."""
    for row in reading.terms.lists:
        if row["unit"] not in units:
            near = difflib.get_close_matches(row["unit"], units, n=1, cutoff=0.6)
            cure = f"改为“{near[0]}”" if near else "改正名称，或从方案的 lists 中删去"
            reading.fault(0, f"方案 lists 里的“{row['unit']}”不在名单中", cure)


def text_of(name: str, content: bytes) -> str:
    """The text of a CSV in UTF-8 or as a Chinese Excel saves it."""
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
    for code in codes:
        title = terms.indicators[code]["name"]
        names |= {code: code, title: code, f"{WEIGHT}{code}": f"{WEIGHT}{code}"}
        names[f"{title}分母"] = f"{WEIGHT}{code}"
    unknown = []
    for place, cell in enumerate(cells):
        split = _HEAD.fullmatch(cell.strip())
        word, unit = split.groups() if split else (cell.strip(), "")
        if cell.strip() in names:
            word, unit = cell.strip(), ""
        code = names.get(word)
        if code is None:
            unknown.append(word)
        elif code in found:
            reading.fault(1, f"列“{cell.strip()}”与第 {found[code][0] + 1} 列重复", "只留一列")
        else:
            found[code] = (place, _factor(reading, code, unit))
    others = {word for code, row in terms.indicators.items() for word in (code, row["name"])}
    for word in unknown:
        meant = [name for name, code in names.items() if code not in found]
        near = [] if word in others else difflib.get_close_matches(word, meant, n=1, cutoff=0.7)
        if near:
            reading.fault(1, f"方案不用列“{word}”", f"删去此列，或改为 {near[0]}")
        else:
            reading.spare.append(word)
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
