"""Warning rules of the catalogue: validated, and as rows of their table."""

import math
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
_CHOICES = {
    "level": ("red", "amber"),
    "transform": ("ratio", "minmax", "reverse", "reverse_half", "rank"),
    "base": ("mean", "industry", "fixed", "industry_fixed", "last_year"),
    "missing": ("mean", "zero", "reweight", "penalty"),
    "status": ("published", "assumed", "draft"),
    "tie": ("better", "worse"),
    "quota_rounding": ("down", "half_up", "up"),
    "landless": ("refuse", "exempt"),
    "shared_parcel": ("refuse", "merge", "apportion"),
    "no_last_year": ("refuse", "mean"),
    "zero": ("value", "missing"),
    "rule": ("veto", "exempt", "move"),
    "refill": (True, False),
}
_TEXTS = ("id", "indicator", "other", "rank_group", "group", "name", "source", "county")
_TEXTS += ("unit", "reason")
NUMBERS = (
    *("threshold", "months", "weight", "base_value", "cap", "floor", "quota_pct", "at_least"),
    *("start", "penalty", "bonus_max", "malus_max", "land_min_mu", "move_max"),
)


class Reader:
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
            elif key in _TEXTS and not isinstance(value, str):
                self.fault(node, key, value, f"{key} 应为文字", "写成一个词，必要时加引号")
            elif key in _CHOICES and value not in _CHOICES[key]:
                self.fault(node, key, value, f"只能是 {_words(_CHOICES[key])}", "改为其中之一")
            elif key in NUMBERS and (
                isinstance(value, bool)
                or not isinstance(value, int | float)
                or not math.isfinite(value)
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
    for file in yaml_files(files, "rules"):
        tree = files.tree(file)
        if tree is None:
            continue
        node, value = tree
        reader = Reader(files, file, indicators, groups)
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


def yaml_files(files: CatalogFiles, part: str) -> list[str]:
    """The YAML files of a part of the catalogue, in order."""
    folder = files.folder / part
    return [f"{part}/{path.name}" for path in sorted(folder.glob("*.yaml"))]


def _words(choices: tuple) -> str:
    shown = {True: "true", False: "false"}
    return "、".join(shown.get(choice, choice) for choice in choices)
