"""What must hold in the catalogue's areas, chains, parks and aliases; faults are noted."""

import re

from etl.catalog_file import CatalogFiles, line_of

LEVELS = {"nation": 0, "province": 1, "prefecture": 2, "county": 3, "zone": 3, "park": 4}
CHAIN_KINDS = ("whole", "union", "chain", "other")
STAGES = ("upstream", "midstream", "downstream")
ALIAS_KINDS = ("indicator", "area", "chain", "unit")
_CODE = re.compile(r"[0-9A-Za-z_]{1,24}")
_MONTH = re.compile(r"\d{4}-(0[1-9]|1[0-2])")


def areas(files: CatalogFiles) -> list[dict]:
    """Areas whose parents are known and of a higher level."""
    name = "areas.csv"
    rows = _unique(files, name, ("area", "name", "short", "level", "parent", "rank_group"), "area")
    by_code = {row["area"]: row for _, row in rows}
    for line, row in rows:
        parent = by_code.get(row["parent"])
        if row["level"] not in LEVELS or row["level"] == "park":
            allowed = "、".join(level for level in LEVELS if level != "park")
            files.fault(
                name, line, row["level"], f"level 只能是 {allowed}", "改正；园区写在 parks.csv"
            )
        elif row["level"] == "nation":
            if row["parent"]:
                files.fault(name, line, row["parent"], "全国没有上级", "parent 留空")
        elif parent is None:
            files.fault(name, line, row["parent"], "上级不在本表", "改 parent，或补上该地区")
        elif LEVELS.get(parent["level"], -1) >= LEVELS[row["level"]]:
            files.fault(name, line, row["parent"], "上级的层级应更高", "改 parent 或 level")
    return [row for _, row in rows]


def chains(files: CatalogFiles) -> list[dict]:
    """Chains, with the whole ('all') among them."""
    name = "chains.csv"
    rows = _unique(files, name, ("chain", "name", "short", "kind", "lead_firm", "chief"), "chain")
    for line, row in rows:
        if row["kind"] not in CHAIN_KINDS:
            rule = f"kind 只能是 {'、'.join(CHAIN_KINDS)}"
            files.fault(name, line, row["kind"], rule, "改为其中之一")
        elif (row["chain"] == "all") != (row["kind"] == "whole"):
            files.fault(
                name, line, row["chain"], "合计的代码是 all，kind 是 whole", "改代码或 kind"
            )
    kinds = [row["kind"] for _, row in rows]
    for kind in ("union", "other"):
        if kinds.count(kind) > 1:
            files.fault(name, 0, kind, "至多一个", "只保留一行")
    if "whole" not in kinds:
        files.fault(name, 0, "all", "缺少合计", "补一行 all,规上工业,规上工业,whole,,")
    return [row for _, row in rows]


def chain_nodes(files: CatalogFiles, known_chains: list[dict]) -> list[dict]:
    """Nodes of the chains (环节)."""
    name, seen = "chain_nodes.csv", {}
    codes = {row["chain"] for row in known_chains if row["kind"] == "chain"}
    rows = files.rows(name, ("chain", "stage", "node", "local_firms"))
    for line, row in rows:
        key = (row["chain"], row["node"])
        if row["chain"] not in codes:
            files.fault(
                name, line, row["chain"], "不是 chains.csv 中的产业链", "改代码，或补上该链"
            )
        if row["stage"] not in STAGES:
            rule = f"stage 只能是 {'、'.join(STAGES)}"
            files.fault(name, line, row["stage"], rule, "改为其中之一")
        if not row["local_firms"].isdecimal():
            files.fault(name, line, row["local_firms"], "本地企业数应为非负整数", "断点写 0")
        if key in seen:
            files.fault(name, line, row["node"], f"与第 {seen[key]} 行重复", "只保留一行")
        seen[key] = line
    return [row for _, row in rows]


def parks(files: CatalogFiles, known_areas: list[dict], known_chains: list[dict]) -> list[dict]:
    """Parks, each in a known area, with a known leading chain or none."""
    name = "parks.csv"
    columns = ("park", "name", "short", "area", "leading_chain")
    rows = _unique(files, name, (*columns, "veto_from", "veto_until", "veto_reason"), "park")
    areas_, chains_ = {r["area"] for r in known_areas}, {r["chain"] for r in known_chains}
    for line, row in rows:
        if row["area"] not in areas_:
            files.fault(name, line, row["area"], "所在地区不在 areas.csv", "改代码，或补上该地区")
        if row["park"] in areas_:
            files.fault(name, line, row["park"], "园区代码与地区代码相同", "换一个代码")
        if row["leading_chain"] and row["leading_chain"] not in chains_:
            files.fault(
                name, line, row["leading_chain"], "不是 chains.csv 中的产业链", "改代码或留空"
            )
        for key in ("veto_from", "veto_until"):
            if row[key] and not _MONTH.fullmatch(row[key]):
                files.fault(name, line, row[key], f"{key} 应为 YYYY-MM", "如 2026-06，或留空")
        if row["veto_until"] and row["veto_until"] < row["veto_from"]:
            files.fault(name, line, row["veto_until"], "否决止于起之前", "改 veto_until")
        if bool(row["veto_from"]) != bool(row["veto_reason"]):
            files.fault(name, line, row["park"], "否决应同时写起月和事由", "补上，或都留空")
    return [row for _, row in rows]


def aliases(files: CatalogFiles, codes: dict[str, set[str]]) -> list[tuple[int, dict]]:
    """Other names; codes: kind -> the codes an alias may point to."""
    name, sound = "aliases.csv", []
    for line, row in files.rows(name, ("kind", "alias", "code")):
        if row["kind"] not in ALIAS_KINDS:
            rule = f"kind 只能是 {'、'.join(ALIAS_KINDS)}"
            files.fault(name, line, row["kind"], rule, "改为其中之一")
        elif not row["alias"]:
            files.fault(name, line, "", "别名为空", "补上，或删去此行")
        elif row["code"] not in codes[row["kind"]]:
            files.fault(name, line, row["code"], "指向的代码不存在", "改代码，或先补上该对象")
        else:
            sound.append((line, row))
    return sound


def workspace(files: CatalogFiles, known_areas: list[dict]) -> dict[str, str]:
    """Facts about the workspace, as text."""
    name = "workspace.yaml"
    tree = files.tree(name)
    if tree is None:
        return {}
    node, given = tree
    if not isinstance(given, dict):
        files.fault(name, 1, "", "应为“键: 值”", "参照示例改写")
        return {}
    for key in given:
        if key not in ("name", "home", "demo"):
            files.fault(name, line_of(node, str(key)), key, "没有这一项", "可用：name、home、demo")
    home, title = str(given.get("home") or ""), str(given.get("name") or "")
    if home not in {row["area"] for row in known_areas}:
        cure = "改为其中的代码，并加引号"
        files.fault(name, line_of(node, "home"), home, "home 不在 areas.csv", cure)
    if not title:
        files.fault(name, line_of(node, "name"), "", "缺少 name", "补上，如“云岭市工业监测”")
    is_demo = given.get("demo", False)
    if not isinstance(is_demo, bool):
        files.fault(name, line_of(node, "demo"), is_demo, "demo 应为 true 或 false", "改正")
    return {"name": title, "home": home, "is_demo": str(is_demo is True).lower()}


def _unique(files: CatalogFiles, name: str, columns: tuple[str, ...], key: str):
    """Rows with a sound code, a name and a short name; codes never repeat."""
    seen: dict[str, int] = {}
    rows = files.rows(name, columns)
    for line, row in rows:
        if not _CODE.fullmatch(row[key]):
            files.fault(name, line, row[key], "代码应由字母、数字、下划线组成", "改代码")
        for needed in ("name", "short"):
            if not row[needed]:
                files.fault(name, line, row[key], f"缺少 {needed}", "补上")
        if row[key] in seen:
            files.fault(name, line, row[key], f"与第 {seen[row[key]]} 行重复", "只保留一行")
        seen[row[key]] = line
    return rows
