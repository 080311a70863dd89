"""The units of a file, as what a scheme scores; every fault of the file with its row and cure."""

import difflib
import re
from dataclasses import dataclass, field

from metrics.listing import Refused, is_note, is_total, lines_of
from metrics.parcel import LAND, settle_leases
from metrics.shared_parcel import settle_shared
from metrics.terms import Rows, Terms
from metrics.unit_row import WORDS, Firm, read_row, value_rows

WEIGHT = "weight_"  # weight_<indicator>: what its value is over, by which firms of a parcel merge
SMALL_PCT = 0.2  # a share written as a fraction (0.0302) is read as that many percent
_HEAD = re.compile(r"(.+?)\s*[（(]\s*(.+?)\s*[)）]")


@dataclass
class Reading:
    """A file being read; faults are collected.

    value, unit: rows of _value and _unit. shared: unit -> the one in whose name it is scored.
    spare: columns that the scheme has no use for; one that could be a slip of the pen is refused.
    head: the line of the column names, from 1.
    """

    name: str
    terms: Terms
    year: int
    value: Rows = field(default_factory=list)
    unit: Rows = field(default_factory=list)
    shared: dict[str, str] = field(default_factory=dict)
    problems: list[str] = field(default_factory=list)
    spare: list[str] = field(default_factory=list)
    head: int = 1

    def fault(self, row: int, text: str, cure: str) -> None:
        self.problems.append(f"{f'第 {row} 行  ' if row else ''}{text} → {cure}")

    def remarks(self) -> list[str]:
        """What the sender should look at although the list is scored."""
        found = [f"本方案不用的列：{'、'.join(self.spare)}"] if self.spare else []
        known: dict[str, list[float]] = {}
        for row in self.value:
            if row["value"]:
                known.setdefault(row["indicator"], []).append(abs(row["value"]))
        for code, values in known.items():
            facts = self.terms.indicators[code]
            if facts["base_unit"] == "percent" and max(values) < SMALL_PCT:
                told = f"{facts['name']}各户都不到 {SMALL_PCT:g}%，本列按百分数读"
                found.append(f"{told}；写的若是小数（0.02 即 2%），请乘以 100 再评")
        return found


def read_units(
    name: str,
    content: bytes,
    terms: Terms,
    year: int,
    group: str | None,
    *,
    is_whole: bool = True,
) -> Reading:
    """The units of a CSV: one column per indicator of the scheme, `unit`, and what WORDS names.

    Takes    group: only this one; the group of every row where the file has no such column.
             is_whole: every unit that the scheme lists must be there. A column of groups is left
             out, and told, where the scheme has none.
    Returns  the rows of _value and _unit, in base units.
    Errors   Refused.
    """
    reading = Reading(name, terms, year)
    above, lines = lines_of(name, content, ("unit", *WORDS["unit"]))
    reading.head = above + 1
    known = {row["unit_group"] for row in terms.groups}
    if group is not None and group not in known:
        said = "本方案不分组" if known == {""} else f"本方案没有分组“{group}”"
        cure = "去掉 --group" if known == {""} else f"可用：{'、'.join(sorted(known))}"
        raise Refused(name, [f"{said} → {cure}"])
    heads = _heads(reading, lines[0] if lines else [])
    if "unit" not in heads:
        reading.fault(reading.head, "缺少列 unit（单位名称）", "补上该列，每个单位一行")
    if known != {""} and "group" not in heads and group is None:
        cure = f"补上该列，或用 --group 指定；可用：{'、'.join(sorted(known))}"
        reading.fault(reading.head, "缺少列 group（分组）", cure)
    if known == {""} and "group" in heads:
        reading.spare.append(lines[0][heads["group"][0]].strip())
    if reading.problems:
        raise Refused(name, reading.problems)
    firms = _firms(reading, lines, heads, known, group)
    chosen = {firm.group for firm in firms if group is None or firm.group == group}
    for code in terms.columns(chosen):
        if code not in heads:
            title = terms.indicators[code]["name"]
            other = f"，或把“{'、'.join(reading.spare)}”改成这个列名" if reading.spare else ""
            told = f"补上该列，没有数的格留空{other}"
            reading.fault(reading.head, f"缺少列 {code}（{title}）", told)
    if is_whole and group is None:
        _all_listed(reading, {firm.unit for firm in firms})
    if not reading.problems:
        _settle(reading, firms, chosen, heads)
    if not reading.unit and not reading.problems:
        reading.fault(0, "没有可评价的单位", "每个单位一行，第一行是列名")
    if reading.problems:
        raise Refused(name, reading.problems)
    return reading


def _firms(reading: Reading, lines: list, heads: dict, known: set, group: str | None) -> list[Firm]:
    """The rows of every group, checked and in base units."""
    found: dict[str, Firm] = {}
    for number, cells in enumerate(lines[1:], start=reading.head + 1):
        if not any(cell.strip() for cell in cells) or is_note(cells, cells[0].strip()):
            continue
        if len(cells) < len(lines[0]) or any(cell.strip() for cell in cells[len(lines[0]) :]):
            reading.fault(number, f"有 {len(cells)} 格，应有 {len(lines[0])} 格", "检查逗号")
            continue
        row = {key: cells[place].strip() for key, (place, _) in heads.items()}
        if is_total(row["unit"]):
            reading.fault(number, f"“{row['unit']}”不是单位，不参加排名", "删去这一行")
            continue
        own = row.get("group", "") or (group or "")
        if known == {""}:
            own = ""
        if own not in known:
            reading.fault(number, f"没有分组“{own}”", f"可用：{'、'.join(sorted(known))}")
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


def _heads(reading: Reading, cells: list[str]) -> dict[str, tuple[int, float]]:
    """Column -> (its place, base units in one unit of it)."""
    terms, found = reading.terms, {}
    codes = set(terms.columns({row["unit_group"] for row in terms.groups}))
    names = {word: code for code, words in WORDS.items() for word in (code, *words)}
    for code in codes:
        facts = terms.indicators[code]
        for title in (code, facts["name"], facts["short"], *facts.get("aliases", ())):
            names[title] = code
        names |= dict.fromkeys((f"{WEIGHT}{code}", f"{facts['name']}分母"), f"{WEIGHT}{code}")
    unknown = []
    for place, cell in enumerate(cells):
        title = "".join(cell.split())
        split = _HEAD.fullmatch(title)
        word, unit = split.groups() if split and title not in names else (title, "")
        code = names.get(word)
        if code is None:
            unknown.append(word)
        elif code in found:
            reading.fault(reading.head, f"列“{title}”与第 {found[code][0] + 1} 列重复", "只留一列")
        else:
            found[code] = (place, _factor(reading, code, unit))
    others = {
        word
        for code, row in terms.indicators.items()
        for word in (code, row["name"], row["short"], *row.get("aliases", ()))
    }
    for word in unknown:
        meant = [name for name, code in names.items() if code not in found]
        near = [] if word in others else difflib.get_close_matches(word, meant, n=1, cutoff=0.7)
        if near:
            reading.fault(reading.head, f"方案不用列“{word}”", f"删去此列，或改为 {near[0]}")
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
            reading.head,
            f"列“{code}”的单位“{unit}”不是{facts['name']}的单位",
            f"如 {facts['unit']}",
        )
    return factor
