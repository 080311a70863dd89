"""Scoring schemes of the catalogue: validated, and as rows of their tables."""

from pathlib import Path

import yaml

from etl.catalog_file import CatalogError, CatalogFiles
from etl.catalog_rules import NUMBERS, Reader, yaml_files
from etl.scheme_base import bases_of, doubtful_bases
from etl.scheme_list import lists_of

_SCHEME = dict.fromkeys(("id", "name", "version", "rank_group", "source", "grades")) | {
    "items": "",
    "groups": "",
    "standards": "",
    "from": "",
    "until": "",
    "county": "",
    "status": "published",
    "bonus_max": 0.0,
    "malus_max": 0.0,
    "tie": "better",
    "quota_rounding": "down",
    "refill": False,
    "veto_grade": "",
    "exempt_grade": "T",
    "landless": "refuse",
    "shared_parcel": "refuse",
    "move_max": 0,
    "no_last_year": "refuse",
    "lists": "",
}
_ITEM = {"indicator": None, "weight": None, "transform": "ratio", "start": 0.0} | {
    "base": "mean",
    "base_value": 1.0,
    "cap": 1.5,
    "floor": 0.0,
    "missing": "reweight",
    "penalty": 0.0,
    "zero": "value",
    "bases": "",
}
_GROUP = {"group": None, "items": None, "land_min_mu": 0.0}
_GRADE = {"grade": None, "quota_pct": None}
_STANDARD = {"indicator": None, "at_least": None}
TABLES = (
    *("scheme", "scheme_group", "scheme_item", "scheme_base", "scheme_list", "scheme_grade"),
    "scheme_standard",
)
_FACTS = (
    *("name", "version", "rank_group", "source", "county", "status", "bonus_max", "malus_max"),
    *("tie", "quota_rounding", "refill", "veto_grade", "exempt_grade", "landless"),
    *("shared_parcel", "move_max", "no_last_year"),
)


def schemes(
    files: CatalogFiles,
    indicators: set[str],
    groups: set[str],
    names: list[str] | None = None,
) -> dict[str, list[dict]]:
    """Rows of the TABLES, a file a scheme.

    Takes    names: the files to read; without them, all of schemes/.
    """
    tables: dict[str, list[dict]] = {name: [] for name in TABLES}
    for file in yaml_files(files, "schemes") if names is None else names:
        tree = files.tree(file)
        if tree is None:
            continue
        node, value = tree
        reader = Reader(files, file, indicators, groups)
        row = reader.record(node, value, _SCHEME)
        if row is None:
            continue
        if row["id"] in {other["scheme"] for other in tables["scheme"]}:
            reader.fault(node, "id", row["id"], "方案重复", "换一个 id")
        parts = {key.value: item for key, item in node.value}
        _known_grades(reader, node, row)
        for group, items in _grouped_items(reader, node, parts, row):
            tables["scheme_group"].append({**group, "scheme": row["id"]})
            of = {"scheme": row["id"], "unit_group": group["unit_group"]}
            tables["scheme_item"] += [item | of for item in items]
            tables["scheme_base"] += bases_of(items, of)
        tables["scheme_list"] += lists_of(reader, node, row, parts.get("lists"))
        for table, key, known, number in (
            ("scheme_grade", "grades", _GRADE, "quota_pct"),
            ("scheme_standard", "standards", _STANDARD, ""),
        ):
            rows = _listed(reader, node, key, row[key], parts.get(key), known, number)
            tables[table] += [{**r, "scheme": row["id"]} for r in rows]
        tables["scheme"].append(
            {k: float(row[k]) if k in NUMBERS else row[k] for k in _FACTS}
            | {"scheme": row["id"], "name": str(row["name"]), "version": str(row["version"])}
            | {"valid_from": str(row["from"]), "valid_until": str(row["until"])}
        )
    return tables


def read_scheme(path: Path, indicators: set[str], groups: set[str]) -> dict[str, list[dict]]:
    """The tables of one scheme in a file of its own, such as the lab saves.

    Errors   CatalogError with every fault of it.
    """
    files = CatalogFiles(path.parent)
    found = schemes(files, indicators, groups, [path.name])
    if files.problems:
        raise CatalogError(path, files.problems)
    return found


def _grouped_items(
    reader: Reader, node: yaml.Node, parts: dict, row: dict
) -> list[tuple[dict, list[dict]]]:
    """Each group (or the one list, named '') with its items."""
    if ("items" in parts) == ("groups" in parts):
        reader.fault(
            node, "items", "", "items 与 groups 应只写其一", "一张名单写 items，分组写 groups"
        )
        return []
    if "items" in parts:
        listed = _listed(reader, node, "items", row["items"], parts["items"], _ITEM, "weight")
        _doubtful(reader, parts["items"], listed)
        return [({"unit_group": "", "land_min_mu": 0.0, "place_order": 0}, listed)]
    if row["rank_group"] != "enterprise":
        reader.fault(node, "groups", row["rank_group"], "只有企业方案可以分组", "改写为 items")
        return []
    found, nodes = [], parts["groups"]
    if not isinstance(row["groups"], list):
        reader.fault(node, "groups", "", "应为列表", "每组以“- group: 名称”开头")
        return []
    for place, (item, given) in enumerate(zip(nodes.value, row["groups"], strict=True)):
        group = reader.record(item, given, _GROUP)
        if group is None:
            continue
        if group["group"] in {other["unit_group"] for other, _ in found}:
            reader.fault(item, "group", group["group"], "分组重复", "只保留一组")
        within = {key.value: part for key, part in item.value}["items"]
        listed = _listed(reader, item, "items", group["items"], within, _ITEM, "weight")
        _doubtful(reader, within, listed)
        facts = {"unit_group": group["group"], "land_min_mu": float(group["land_min_mu"])}
        found.append((facts | {"place_order": place}, listed))
    return found


def _listed(
    reader: Reader, node: yaml.Node, key: str, given: object, nodes, known: dict, number: str
) -> list[dict]:
    """The records of a list with their place; their `number` adds up to 100."""
    if given == "":
        return []
    if not isinstance(given, list) or not given:
        reader.fault(node, key, "", f"{key} 应为列表", "每条以“- {”开头")
        return []
    rows = [reader.record(n, g, known) for n, g in zip(nodes.value, given, strict=True)]
    sound = [r for r in rows if r is not None]
    total = sum(r[number] for r in sound) if number else 100
    if len(sound) == len(rows) and abs(total - 100) > 1e-9:
        reader.fault(node, key, f"{total:g}", f"{number} 合计应为 100", "调整各项")
    names = [str(next(iter(r.values()))) for r in sound]
    if len(set(names)) != len(names):
        reader.fault(node, key, "、".join(names), "条目重复", "只保留一条")
    return [
        {k: float(v) if k in NUMBERS else v for k, v in r.items()} | {"place_order": place}
        for place, r in enumerate(sound)
    ]


def _doubtful(reader: Reader, nodes: yaml.Node, items: list[dict]) -> None:
    """What no item may say: nothing to win, an empty range, a base that is not positive."""
    for node, item in zip(nodes.value, items, strict=False):
        for key, is_wrong, rule, cure in (
            ("weight", item["weight"] <= 0, "权重应大于 0", "改为正数，或删去该项"),
            ("cap", item["cap"] <= item["floor"], "上限应高于下限", "如 cap: 1.5, floor: 0"),
            ("base_value", item["base_value"] <= 0, "基准应大于 0", "改为正数"),
            ("start", not 0 <= item["start"] < 1, "起点应在 0 与 1 之间", "如 0.2"),
            *doubtful_bases(item),
            ("penalty", item["penalty"] < 0, "扣分应写成正数", "如 penalty: 3"),
        ):
            if is_wrong:
                reader.fault(node, key, item[key], rule, cure)


def _known_grades(reader: Reader, node: yaml.Node, row: dict) -> None:
    """The grade of a veto is one of the scheme's."""
    grades = row["grades"] if isinstance(row["grades"], list) else []
    names = [str(grade.get("grade")) for grade in grades if isinstance(grade, dict)]
    if row["veto_grade"] and row["veto_grade"] not in names:
        cure = f"可用：{'、'.join(names)}"
        reader.fault(node, "veto_grade", row["veto_grade"], "方案没有这一类", cure)
