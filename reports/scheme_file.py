"""A scheme as a file that `python -m metrics score --scheme FILE.yaml` reads."""

import yaml

from reports.lab_scheme import Scheme

FACTS = ("county", "bonus_max", "malus_max", "tie", "quota_rounding", "refill", "veto_grade",
         "exempt_grade", "landless", "shared_parcel", "move_max", "no_last_year")  # fmt: skip
ITEM = ("indicator", "weight", "transform", "start", "base", "base_value", "cap", "floor",
        "missing", "penalty", "zero")  # fmt: skip


def scheme_yaml(scheme: Scheme) -> str:
    """The YAML of a changed scheme: a draft under a name of its own, never the official one."""
    facts = scheme.facts
    told = f"由“{facts['name']}”{facts['version']}版在评价推演中改出，未经批准。"
    items = [_item(scheme, item) for item in scheme.items if item["weight"] > 0]
    group = {"group": scheme.group, "land_min_mu": _plain(scheme.land_min_mu), "items": items}
    made = {
        "id": f"{facts['scheme']}-draft",
        "name": f"{facts['name']}（推演稿）",
        "version": facts["version"],
        "status": "draft",
        "rank_group": facts["rank_group"],
        "source": told + facts["source"],
        **{key: facts[key] for key in FACTS},
        **({"groups": [group]} if scheme.group else {"items": items}),
        "grades": [
            {"grade": grade["grade"], "quota_pct": _plain(grade["quota_pct"])}
            for grade in scheme.grades
        ],
    }
    if scheme.lists:
        made["lists"] = [
            {key: _plain(row[key]) for key in ("unit", "rule", "classes", "reason")}
            for row in scheme.lists
        ]
    made = {key: _plain(value) for key, value in made.items()}
    return yaml.safe_dump(made, allow_unicode=True, sort_keys=False, width=1000)


def _item(scheme: Scheme, item) -> dict:
    made = {key: _plain(item[key]) for key in ITEM}
    if item["base"] == "industry_fixed":
        made["bases"] = {
            row["industry"]: _plain(row["base_value"])
            for row in scheme.bases
            if row["indicator"] == item["indicator"]
        }
    return made


def _plain(value):
    """A number as YAML knows it, whole ones without a point."""
    value = value.item() if hasattr(value, "item") else value
    return int(value) if isinstance(value, float) and value.is_integer() else value
