"""Warning rules and scoring schemes of the catalogue: validated, and as rows of their tables."""

import re

import yaml

from etl.catalog_file import CatalogFiles, line_of

RULE_KINDS = (
    *("negative_growth", "behind_progress", "divergence", "opposite_signs"),
    *("rank_fall", "last_places", "ceiling_crossed", "veto"),
)
_WITHOUT_INDICATOR = ("last_places", "veto")
_WITH_OTHER = ("divergence", "opposite_signs")
_MONTH = re.compile(r"(\d{4}-(0[1-9]|1[0-2]))?")
_RULE = {"id": None, "kind": None, "name": None, "level": None, "indicator": "", "other": ""} | {
    "threshold": 0.0,
    "months": 1,
    "rank_group": "",
    "from": "",
}
_SCHEME = dict.fromkeys(("id", "name", "version", "rank_group", "source", "items", "grades")) | {
    "standards": "",
    "from": "",
    "until": "",
}
_ITEM = {"indicator": None, "weight": None, "transform": "ratio", "base": "mean"} | {
    "base_value": 1.0,
    "cap": 1.5,
    "floor": 0.0,
    "missing": "reweight",
}
_GRADE = {"grade": None, "quota_pct": None}
_STANDARD = {"indicator": None, "at_least": None}
_CHOICES = {
    "level": ("red", "amber"),
    "transform": ("ratio", "minmax", "reverse", "rank"),
    "base": ("mean", "fixed"),
    "missing": ("mean", "zero", "reweight"),
}
_NUMBERS = ("threshold", "months", "weight", "base_value", "cap", "floor", "quota_pct", "at_least")


class _Reader:
    """Reads records of one YAML file against their known keys."""

    def __init__(self, files: CatalogFiles, file: str, indicators: set[str], groups: set[str]):
        self.files, self.file, self.indicators, self.groups = files, file, indicators, groups

    def fault(self, node: yaml.Node, key: str, value: object, rule: str, cure: str) -> None:
        self.files.fault(self.file, line_of(node, key), value, rule, cure)

    def record(self, node: yaml.Node, given: object, known: dict) -> dict | None:
        """The record with its defaults, or None when it has a fault."""
        before = len(self.files.problems)
        if not isinstance(given, dict):
            self.fault(node, "", given, "应为“键: 值”", "参照其他条目改写")
            return None
        for key in given.keys() - known.keys():
            self.fault(node, key, key, "没有这一项", f"可用：{'、'.join(known)}")
        row = {**known, **given}
        for key, value in row.items():
            if value is None or (value == "" and known.get(key, "") is None):
                self.fault(node, key, "", f"缺少 {key}", "补上")
            elif key in _CHOICES and value not in _CHOICES[key]:
                self.fault(node, key, value, f"只能是 {'、'.join(_CHOICES[key])}", "改为其中之一")
            elif key in _NUMBERS and (
                isinstance(value, bool) or not isinstance(value, int | float)
            ):
                self.fault(node, key, value, f"{key} 应为数", "改为数字")
            elif key in ("from", "until") and not _MONTH.fullmatch(str(value)):
                self.fault(node, key, value, f"{key} 应为 YYYY-MM", "如 2026-01，并加引号")
            elif key in ("indicator", "other") and value and value not in self.indicators:
                self.fault(node, key, value, "没有这个指标", "改为 indicators.yaml 中的 id")
            elif key == "rank_group" and value and value not in self.groups:
                self.fault(node, key, value, "没有这个排名组", f"可用：{'、'.join(self.groups)}")
        return row if len(self.files.problems) == before else None


def rules(files: CatalogFiles, indicators: set[str], groups: set[str]) -> list[dict]:
    """Rows of table rule, from rules/*.yaml (each file a list of rules)."""
    found: dict[str, dict] = {}
    for file in _yaml_files(files, "rules"):
        tree = files.tree(file)
        if tree is None:
            continue
        node, value = tree
        reader = _Reader(files, file, indicators, groups)
        if not isinstance(value, list):
            reader.fault(node, "", "", "应为规则的列表", "每条规则以“- {id: …”开头")
            continue
        for item, given in zip(node.value, value, strict=True):
            row = reader.record(item, given, _RULE)
            if row is None:
                continue
            if row["id"] in found:
                reader.fault(item, "id", row["id"], "规则重复", "换一个 id")
            if row["kind"] not in RULE_KINDS:
                allowed = f"kind 只能是 {'、'.join(RULE_KINDS)}"
                reader.fault(item, "kind", row["kind"], allowed, "改为其中之一")
            if bool(row["indicator"]) == (row["kind"] in _WITHOUT_INDICATOR):
                reader.fault(
                    item, "indicator", row["indicator"], "此类规则的指标有误", "补上或删去"
                )
            if bool(row["other"]) != (row["kind"] in _WITH_OTHER):
                reader.fault(item, "other", row["other"], "此类规则的另一指标有误", "补上或删去")
            found[row["id"]] = row
    return [
        {**row, "rule": row["id"], "threshold": float(row["threshold"])}
        | {"valid_from": str(row["from"])}
        for row in found.values()
    ]


def schemes(files: CatalogFiles, indicators: set[str], groups: set[str]) -> dict[str, list[dict]]:
    """Rows of tables scheme, scheme_item, scheme_grade and scheme_standard, a file a scheme."""
    tables: dict[str, list[dict]] = {
        name: [] for name in ("scheme", "scheme_item", "scheme_grade", "scheme_standard")
    }
    for file in _yaml_files(files, "schemes"):
        tree = files.tree(file)
        if tree is None:
            continue
        node, value = tree
        reader = _Reader(files, file, indicators, groups)
        row = reader.record(node, value, _SCHEME)
        if row is None:
            continue
        if row["id"] in {other["scheme"] for other in tables["scheme"]}:
            reader.fault(node, "id", row["id"], "方案重复", "换一个 id")
        parts = {key.value: item for key, item in node.value}
        for table, key, known, number in (
            ("scheme_item", "items", _ITEM, "weight"),
            ("scheme_grade", "grades", _GRADE, "quota_pct"),
            ("scheme_standard", "standards", _STANDARD, ""),
        ):
            given = row[key] if isinstance(row[key], list) else []
            nodes = parts[key].value if given else []
            rows = [reader.record(n, g, known) for n, g in zip(nodes, given, strict=True)]
            sound = [r for r in rows if r is not None]
            total = sum(r[number] for r in sound) if number else 100
            if len(sound) == len(rows) and abs(total - 100) > 1e-9:
                reader.fault(node, key, f"{total:g}", f"{number} 合计应为 100", "调整各项")
            names = [next(iter(r.values())) for r in sound]
            if len(set(names)) != len(names):
                reader.fault(node, key, "、".join(names), "条目重复", "只保留一条")
            tables[table] += [
                {k: float(v) if k in _NUMBERS else v for k, v in r.items()}
                | {"scheme": row["id"], "place_order": place}
                for place, r in enumerate(sound)
            ]
        tables["scheme"].append(
            {k: str(row[k]) for k in ("name", "version", "rank_group", "source")}
            | {
                "scheme": row["id"],
                "valid_from": str(row["from"]),
                "valid_until": str(row["until"]),
            }
        )
    return tables


def _yaml_files(files: CatalogFiles, part: str) -> list[str]:
    folder = files.folder / part
    return [f"{part}/{path.name}" for path in sorted(folder.glob("*.yaml"))]
