"""The units that a scheme names: under veto, not rated, moved up or down (调档)."""

import yaml

from etl.catalog_rules import Reader

_ENTRY = {"unit": None, "rule": None, "classes": 0, "reason": ""}


def lists_of(reader: Reader, node: yaml.Node, scheme: dict, nodes: yaml.Node | None) -> list[dict]:
    """Rows of scheme_list of a scheme; a fault for every entry that does not hold."""
    limit = scheme["move_max"]
    if limit != int(limit) or limit < 0:
        reader.fault(node, "move_max", limit, "调档的类数应为不小于 0 的整数", "如 move_max: 1")
    if scheme["lists"] == "":
        return []
    if not isinstance(scheme["lists"], list) or not scheme["lists"]:
        cure = "每条以“- {unit: 名称, rule: veto、exempt 或 move}”开头"
        reader.fault(node, "lists", "", "lists 应为列表", cure)
        return []
    found: dict[tuple[str, str], dict] = {}
    for place, (item, given) in enumerate(zip(nodes.value, scheme["lists"], strict=True)):
        row = reader.record(item, given, _ENTRY)
        if row is None:
            continue
        for key, is_wrong, rule, cure in _doubts(row, limit, found):
            if is_wrong:
                reader.fault(item, key, row[key], rule, cure)
        found[row["unit"], row["rule"]] = row | {"scheme": scheme["id"], "place_order": place}
    return list(found.values())


def _doubts(row: dict, limit: int, found: dict) -> list[tuple[str, bool, str, str]]:
    """(key, is it wrong, rule, cure) of one entry."""
    classes, is_move = row["classes"], row["rule"] == "move"
    is_whole = isinstance(classes, int) and not isinstance(classes, bool)
    too_far = is_move and is_whole and abs(classes) > limit
    return [
        ("unit", (row["unit"], row["rule"]) in found, "同一单位列了两次", "只保留一条"),
        ("classes", not is_whole, "classes 应为整数", "升一类写 1，降一类写 -1"),
        ("classes", is_move and classes == 0, "调档要写升降几类", "升一类写 1，降一类写 -1"),
        ("classes", not is_move and classes != 0, "只有 rule: move 才写 classes", "删去 classes"),
        ("classes", too_far, f"本方案最多调 {limit:g} 类", "改小，或在方案里写 move_max"),
        ("reason", row["rule"] == "veto" and not row["reason"], "否决要写原因", "补上 reason"),
    ]  # fmt: skip
