"""Units and indicators of the catalogue: what must hold in them, and what need not be written."""

import re

from etl.catalog_file import CatalogFiles, line_of

KINDS = ("flow", "stock", "ratio", "rate")
_CHOICES = {
    "kind": KINDS,
    "basis": ("ytd", "point"),
    "price": ("real", "nominal", "physical", ""),
    "direction": ("up", "down", "none"),
    "rank_by": ("growth", "level"),
    "diff": ("pct", "pp"),
}
_KEYS = {
    *("id", "name", "short", "unit", "decimals", "numerator", "denominator", "scale", "weight"),
    *(
        "additive",
        "quarterly",
        "scope",
        "variant_of",
        "department",
        "lag_days",
        "definition",
        "aliases",
    ),
    *_CHOICES,
}
_ID = re.compile(r"[a-z][a-z0-9_]*")


def units(files: CatalogFiles) -> dict[str, tuple[str, float]]:
    """Unit -> (base unit, factor)."""
    name, found = "units.yaml", {}
    tree = files.tree(name)
    if tree is None:
        return found
    node, value = tree
    if not isinstance(value, dict) or not all(isinstance(v, dict) for v in value.values()):
        files.fault(name, 1, "", "应为“基本单位: {单位: 倍数}”", "参照示例改写")
        return found
    for key, members in node.value:
        for unit, factor in members.value:
            line, number = unit.start_mark.line + 1, value[key.value].get(unit.value)
            try:
                size = float(number)  # YAML 1.1 reads 1.0e4 as text
            except (TypeError, ValueError):
                size = 0.0
            if not 0 < size < float("inf"):
                files.fault(name, line, factor.value, "倍数应为正数", "写成 10000 或 1.0e4")
            if unit.value in found:
                files.fault(name, line, unit.value, "单位重复", "只保留一处")
            found[unit.value] = (key.value, size)
    return found


def indicators(files: CatalogFiles, known_units: dict) -> list[dict]:
    """Indicators with their defaults filled in, in the order of the file."""
    name = "indicators.yaml"
    tree = files.tree(name)
    if tree is None:
        return []
    node, value = tree
    if not isinstance(value, list):
        files.fault(name, 1, "", "应为指标的列表", "每个指标以“- {id: …”开头")
        return []
    found: list[dict] = []
    taken: dict[str, int] = {}
    for item, given in zip(node.value, value, strict=True):
        if not isinstance(given, dict):
            files.fault(name, line_of(item), given, "应为“键: 值”", "参照其他指标改写")
            continue
        faults = len(files.problems)
        for rule, key, cure in _indicator_faults(given, known_units, taken):
            files.fault(name, line_of(item, key), given.get(key, key), rule, cure)
        for word in {str(given.get("id")), str(given.get("name"))}:
            taken[word] = line_of(item)
        if len(files.problems) == faults:
            found.append({**with_defaults(given), "line": line_of(item)})
    ids = {row["id"]: row for row in found}
    for row in found:
        for key in ("numerator", "denominator", "weight", "variant_of"):
            if row[key] and row[key] not in taken:
                rule = "引用了没有的指标"
                files.fault(name, row["line"], row[key], rule, f"改 {key}，或先定义该指标")
        if row["numerator"] and {row["numerator"], row["denominator"]} & {row["id"]}:
            files.fault(name, row["line"], row["id"], "比率引用了自己", "改分子或分母")
    return list(ids.values())


def _indicator_faults(given: dict, known_units: dict, taken: dict):
    for key in given:
        if key not in _KEYS:
            yield "没有这一项", key, f"可用：{'、'.join(sorted(_KEYS))}"
    for key in ("id", "name", "kind", "unit", "department", "definition"):
        if not str(given.get(key) or "").strip():
            yield f"缺少 {key}", key, "补上"
    if not _ID.fullmatch(str(given.get("id"))):
        yield "id 应由小写字母、数字、下划线组成", "id", "如 industrial_tax"
    for key in ("id", "name"):
        if str(given.get(key)) in taken:
            yield f"与第 {taken[str(given[key])]} 行重复", key, "换一个，或删去其中一个"
    for key, allowed in _CHOICES.items():
        if key in given and given[key] not in allowed:
            yield f"{key} 只能是 {'、'.join(filter(None, allowed))}", key, "改为其中之一"
    if given.get("unit") and given["unit"] not in known_units:
        yield "单位不在 units.yaml 中", "unit", "改单位，或在 units.yaml 中补上"
    if bool(given.get("numerator")) != bool(given.get("denominator")):
        yield "分子、分母应同时给出", "kind", "补上另一个"
    if given.get("numerator") and given.get("kind") != "ratio":
        yield "只有 kind: ratio 才有分子、分母", "kind", "改为 ratio"
    for key, kind in (("decimals", int), ("lag_days", int), ("scale", int | float)):
        if key in given and (isinstance(given[key], bool) or not isinstance(given[key], kind)):
            yield f"{key} 应为数", key, "改为数字"
    for key in ("additive", "quarterly"):
        if key in given and not isinstance(given[key], bool):
            yield f"{key} 应为 true 或 false", key, "改为其中之一"
    aliases = given.get("aliases") or []
    if not isinstance(aliases, list) or not all(isinstance(alias, str) for alias in aliases):
        yield "aliases 应为名称的列表", "aliases", "写成 [名称, 名称]"


def with_defaults(given: dict) -> dict:
    """An indicator with what need not be written: basis, diff, direction, short ..."""
    kind, is_share = given["kind"], given["unit"] in ("%", "‰")
    return {
        "short": given["name"],
        "basis": "point" if kind == "stock" else "ytd",
        "price": "",
        "direction": "up",
        "rank_by": "growth",
        "diff": "pp" if kind == "ratio" and is_share else "pct",
        "decimals": 1,
        "numerator": "",
        "denominator": "",
        "scale": 1.0,
        "weight": "",
        "additive": kind in ("flow", "stock"),
        "quarterly": False,
        "scope": "",
        "variant_of": "",
        "lag_days": 0,
        **given,
        "aliases": given.get("aliases") or [],
    }
