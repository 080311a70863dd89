"""Contracts: what a file's own headings do not say, kept as YAML in catalog/contracts/.

A contract is matched by the names of file and sheet, and is the farthest heading of all: what the
file says itself wins. `reads` gives the meaning of texts that only this sender uses.
"""

import fnmatch
from dataclasses import dataclass, field

from etl.catalog import Catalog, CatalogError
from etl.catalog_file import CatalogFiles, line_of
from etl.names import normal
from etl.reader.facets import NOTHING, Facets
from etl.reader.lexicon import Lexicon

FOLDER = "contracts"
_MOST_NEAR = 100
_UNFILLED = ("？", "?")
_KEYS = ("file", "sheet", "gives", "reads", "zero_growth", "unknown_rows", "note")
_GIVES = ("indicator", "area", "chain", "unit", "year", "month", "basis", "measure", "scope")
_BASES = {"累计": "ytd", "当月": "month", "期末": "point", "ytd": "ytd", "month": "month"}
_MEASURES = {"数值": "level", "增速": "growth", "level": "level", "growth": "growth"}


@dataclass(frozen=True)
class Contract:
    """One contract. reads: text -> the text to read instead, '' to pass over what it heads."""

    name: str
    file: str
    sheet: str
    gives: Facets = NOTHING
    reads: dict[str, str] = field(default_factory=dict)
    is_zero_growth_missing: bool = False
    are_unknown_rows_set_aside: bool = False

    def holds_for(self, file: str, sheet: str) -> bool:
        """Whether it is about this sheet of this file."""
        names = (file, file.rsplit("/", 1)[-1])
        is_file = any(fnmatch.fnmatchcase(name, self.file) for name in names)
        return is_file and fnmatch.fnmatchcase(sheet, self.sheet)


def load_contracts(catalog: Catalog) -> list[Contract]:
    """All contracts of a catalogue; CatalogError with every fault in them."""
    files = CatalogFiles(catalog.folder)
    contracts = []
    for path in sorted((catalog.folder / FOLDER).glob("*.yaml")):
        file = f"{FOLDER}/{path.name}"
        found = files.tree(file)
        if found is not None:
            contracts.append(_contract(files, file, *found, catalog))
    if files.problems:
        raise CatalogError(catalog.folder, files.problems)
    return contracts


def _contract(files: CatalogFiles, file: str, node, value: object, catalog: Catalog) -> Contract:
    if not isinstance(value, dict) or not isinstance(value.get("file"), str):
        files.fault(file, 1, "", "约定缺 file（文件名，可用 * 代替任意字）", "补写 file")
        return Contract(file, "", "")
    for key in value:
        if key not in _KEYS:
            files.fault(file, line_of(node, key), key, "约定没有此项", f"可写：{' '.join(_KEYS)}")
    for key, allowed in (("zero_growth", ("missing",)), ("unknown_rows", ("set_aside",))):
        if key in value and value[key] not in allowed:
            files.fault(file, line_of(node, key), value[key], f"{key} 无此写法", allowed[0])
    reads = value.get("reads") or {}
    if not isinstance(reads, dict):
        files.fault(file, line_of(node, "reads"), "", "reads 应为“原文: 含义”", "逐行写明")
        reads = {}
    for text, other in reads.items():
        if str(other).strip() in _UNFILLED:
            files.fault(
                file, line_of(node, "reads"), text, "没有写它是什么", "改好“？”，或留空以略过"
            )
    return Contract(
        name=file,
        file=value["file"],
        sheet=str(value.get("sheet", "*")),
        gives=_given(files, file, line_of(node, "gives"), value.get("gives") or {}, catalog),
        reads={normal(str(text)): str(other or "") for text, other in reads.items()},
        is_zero_growth_missing=value.get("zero_growth") == "missing",
        are_unknown_rows_set_aside=value.get("unknown_rows") == "set_aside",
    )


def _given(files: CatalogFiles, file: str, line: int, gives: object, catalog: Catalog) -> Facets:
    if not isinstance(gives, dict):
        files.fault(file, line, "", "gives 应为“项目: 值”", "逐行写明")
        return NOTHING
    facets: dict[str, object] = {}
    for name, said in gives.items():
        text = str(said).strip()
        if text in _UNFILLED:
            files.fault(file, line, name, "没有填写", "改好“？”，或删去这一行")
            facets.pop(name, None)
        elif name not in _GIVES:
            files.fault(file, line, name, "gives 没有此项", f"可写：{' '.join(_GIVES)}")
        elif name in ("indicator", "area", "chain", "unit"):
            code = catalog.find(name, text)
            if code is None:
                near = catalog.nearest(name, text)
                files.fault(
                    file, line, text, "不在目录中", f"改为“{near}”等" if near else "补入目录"
                )
            facets[name] = (code,) if name == "unit" else code
        elif name in ("year", "month"):
            if not text.isdigit() or (name == "month" and not 1 <= int(text) <= 12):
                files.fault(file, line, text, f"{name} 应为整数", "改写")
            else:
                facets[name] = int(text)
        elif name == "scope":
            facets[name] = text
        else:
            known = _BASES if name == "basis" else _MEASURES
            if text not in known:
                files.fault(file, line, text, f"{name} 无此写法", f"可写：{' '.join(known)}")
            facets[name] = known.get(text, "")
    return Facets(**facets)


class Dialect:
    """A lexicon that reads some texts as a contract says; without one, as they stand."""

    def __init__(self, lexicon: Lexicon, contract: Contract | None):
        self.catalog, self.variant = lexicon.catalog, lexicon.variant
        self.weighted = lexicon.weighted
        self._lexicon, self._reads = lexicon, contract.reads if contract else {}
        self._near: dict[str, str | None] = {}
        self.gives = contract.gives if contract else NOTHING
        self.is_zero_growth_missing = bool(contract and contract.is_zero_growth_missing)
        self.are_unknown_rows_set_aside = bool(contract and contract.are_unknown_rows_set_aside)

    def nearest(self, kind: str, text: str) -> str | None:
        """The known name most like a text; after many unknown ones no more are looked for."""
        if text not in self._near and len(self._near) < _MOST_NEAR:
            self._near[text] = self.catalog.nearest(kind, text)
        return self._near.get(text)

    def read(self, text: str, hint: str = "") -> Facets:
        """Facets of a text; those of an empty replacement are passed over."""
        other = self._reads.get(normal(text)) if self._reads else None
        if other is None:
            return self._lexicon.read(text, hint)
        return self._lexicon.read(other, hint) if other else Facets(omit="按约定略过")

    def pieces(self, text: str) -> list[tuple[str, str]]:
        """A title cut into (kind, word): indicator, area ..., filler, or unknown."""
        other = self._reads.get(normal(text)) if self._reads else None
        return self._lexicon.cutter.kinds(text if other is None else other)


def draft_contract(file: str, sheet: str, missing: list[str], unknown: dict[str, str]) -> str:
    """A contract to be filled in.

    Takes    missing: facets that nothing in the file says; unknown: text -> the nearest name or ''.
    """
    asked = {
        "indicator": "指标名称",
        "area": "地区名称",
        "unit": "单位，如 亿元",
        "year": "年份",
    } | {
        "month": "月份",
        "basis": "累计、当月或期末",
        "measure": "数值或增速",
    }
    lines = [
        "# 约定：写明文件自身没有写明的内容。把“？”改好；file 中每月变动的部分可改为 *。",
        "# 在命令行起草的，改好后把扩展名由 .yaml.draft 改为 .yaml。",
        f'file: "{_quoted(file)}"',
        f'sheet: "{_quoted(sheet)}"',
    ]
    if missing:
        lines.append("gives:")
        lines += [f'  {name}: "？"  # {asked.get(name, name)}' for name in missing]
    if "indicator" in missing and "unit" not in missing:
        lines.append("  # unit: 亿元  # 表里没有写单位时，去掉行首的 #")
    if unknown:
        lines.append("reads:  # 原文: 目录中的名称；留空则略过")
        for text, near in unknown.items():
            lines.append(f'  "{_quoted(text)}": "？"' + (f"  # 最接近的是 {near}" if near else ""))
    return "\n".join(lines) + "\n"


def _quoted(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", " ")
