"""The catalogue's tables: their columns and types, as in warehouse/schema.sql."""

import pyarrow as pa

_TEXT, _INT, _NUMBER, _FLAG = pa.string(), pa.int32(), pa.float64(), pa.bool_()
SCHEMAS = {
    "workspace": {"key": _TEXT, "value": _TEXT},
    "area": dict.fromkeys(("area", "name", "short", "level", "parent", "rank_group"), _TEXT)
    | {"place_order": _INT},
    "chain": dict.fromkeys(("chain", "name", "short", "kind", "lead_firm", "chief"), _TEXT)
    | {"place_order": _INT},
    "chain_node": {"chain": _TEXT, "stage": _TEXT, "node": _TEXT, "local_firms": _INT}
    | {"place_order": _INT},
    "park": dict.fromkeys(
        ("park", "leading_chain", "veto_from", "veto_until", "veto_reason"), _TEXT
    ),
    "indicator": dict.fromkeys(("indicator", "name", "short", "kind", "basis", "unit"), _TEXT)
    | {"unit_factor": _NUMBER, "base_unit": _TEXT}
    | dict.fromkeys(("price", "direction", "rank_by", "diff"), _TEXT)
    | {"decimals": _INT, "numerator": _TEXT, "denominator": _TEXT, "ratio_scale": _NUMBER}
    | {"weight": _TEXT, "is_additive": _FLAG, "scope": _TEXT, "variant_of": _TEXT}
    | {"department": _TEXT, "lag_days": _INT, "definition": _TEXT, "place_order": _INT},
    "rule": dict.fromkeys(("rule", "kind", "name", "level", "indicator", "other"), _TEXT)
    | {"threshold": _NUMBER, "months": _INT, "rank_group": _TEXT, "valid_from": _TEXT},
    "scheme": dict.fromkeys(("scheme", "name", "version", "rank_group"), _TEXT)
    | dict.fromkeys(("valid_from", "valid_until", "source", "county", "status"), _TEXT)
    | {"bonus_max": _NUMBER, "malus_max": _NUMBER, "tie": _TEXT, "quota_rounding": _TEXT}
    | {"refill": _FLAG, "veto_grade": _TEXT, "exempt_grade": _TEXT}
    | dict.fromkeys(("landless", "shared_parcel", "no_last_year"), _TEXT)
    | {"move_max": _INT},
    "scheme_group": {"scheme": _TEXT, "unit_group": _TEXT, "land_min_mu": _NUMBER}
    | {"place_order": _INT},
    "scheme_item": dict.fromkeys(("scheme", "unit_group", "indicator"), _TEXT)
    | {"weight": _NUMBER, "transform": _TEXT, "start": _NUMBER, "base": _TEXT}
    | dict.fromkeys(("base_value", "cap", "floor"), _NUMBER)
    | {"missing": _TEXT, "penalty": _NUMBER, "zero": _TEXT, "place_order": _INT},
    "scheme_base": dict.fromkeys(("scheme", "unit_group", "indicator", "industry"), _TEXT)
    | {"base_value": _NUMBER},
    "scheme_list": {"scheme": _TEXT, "unit": _TEXT, "rule": _TEXT, "classes": _INT}
    | {"reason": _TEXT, "place_order": _INT},
    "scheme_grade": {"scheme": _TEXT, "grade": _TEXT, "quota_pct": _NUMBER, "place_order": _INT},
    "scheme_standard": {"scheme": _TEXT, "indicator": _TEXT, "at_least": _NUMBER}
    | {"place_order": _INT},
}


def arrow(name: str, rows: list[dict]) -> pa.Table:
    """Rows as the Arrow table of that name."""
    columns = SCHEMAS[name]
    return pa.table({c: pa.array([row[c] for row in rows], kind) for c, kind in columns.items()})
