"""The fixed base of each industry, as an item of a scheme states it."""

import math

Rows = list[dict]


def bases_of(items: Rows, of: dict) -> Rows:
    """Rows of scheme_base of the items of a group; of: scheme and unit_group."""
    return [
        {**of, "indicator": item["indicator"], "industry": str(industry), "base_value": float(base)}
        for item in items
        if isinstance(item["bases"], dict)
        for industry, base in item["bases"].items()
        if _is_base(base)
    ]


def doubtful_bases(item: dict) -> list[tuple[str, bool, str, str]]:
    """(key, is it wrong, rule, cure) of what an item may not say of bases."""
    bases, is_by_industry = item["bases"], item["base"] == "industry_fixed"
    is_relative = item["transform"] in ("minmax", "rank")
    named = isinstance(bases, dict) and bases
    wrong = [str(k) for k, v in bases.items() if not _is_base(v)] if named else []
    return [
        ("bases", is_by_industry and not named,
         "base: industry_fixed 要写明每个行业的基准", "如 bases: {C13: 260100, C26: 312000}"),
        ("bases", bases != "" and not is_by_industry,
         "只有 base: industry_fixed 才写 bases", "删去 bases，或改写 base"),
        ("bases", bool(wrong), f"行业 {'、'.join(wrong)} 的基准应为大于 0 的数", "改为正数"),
        ("base", is_relative and item["base"] in ("industry_fixed", "last_year"),
         f"transform: {item['transform']} 不与基准相比，用不上 base: {item['base']}",
         "改 transform 为 ratio，或删去 base"),
    ]  # fmt: skip


def _is_base(given: object) -> bool:
    return (
        isinstance(given, int | float)
        and not isinstance(given, bool)
        and math.isfinite(given)
        and given > 0
    )
