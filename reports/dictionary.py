"""The indicators in words: unit, price basis, direction, department, when it comes, its formula."""

from collections.abc import Mapping

import pandas as pd

from charts import number

KIND = {"flow": "年内累计", "stock": "期末数", "ratio": "比率", "rate": "只发布增速"}
PRICE = {"real": "实际（扣除价格因素）", "nominal": "名义（当年价）", "physical": "实物量"}
DIRECTION = {"up": "越高越好", "down": "越低越好", "none": "不评优劣"}
RANK_BY = {"growth": "按增速排位", "level": "按水平排位"}


def formula(indicator: Mapping, indicators: Mapping[str, Mapping]) -> str:
    """A ratio as numerator ÷ denominator, by their names; '' for what is not computed."""
    parts = [indicators.get(indicator[part]) for part in ("numerator", "denominator")]
    if None in parts:
        return ""
    scale = " × 100%" if indicator["unit"] == "%" else ""
    return f"{indicator['name']}＝{parts[0]['name']} ÷ {parts[1]['name']}{scale}"


def lag(days: int) -> str:
    """When the figure of a month is expected."""
    return f"次月 {int(days)} 日前后"


def facts(indicator: Mapping, indicators: Mapping[str, Mapping]) -> dict[str, str]:
    """Name of a fact -> its text; only what holds for the indicator."""
    found = {
        "单位": indicator["unit"],
        "类型": KIND[indicator["kind"]],
        "价格": PRICE.get(indicator["price"], ""),
        "方向": DIRECTION[indicator["direction"]],
        "排位": RANK_BY[indicator["rank_by"]] if indicator["direction"] != "none" else "",
        "部门": indicator["department"],
        "报送时间": lag(indicator["lag_days"]),
        "口径": indicator["scope"],
    }
    whole = indicators.get(indicator["variant_of"])
    if whole:
        found["全口径"] = whole["name"]
    return {name: text for name, text in found.items() if text}


def table(indicators: Mapping[str, Mapping], until: Mapping[str, str]) -> pd.DataFrame:
    """Every indicator as a row, for the files."""
    rows = []
    for code, one in indicators.items():
        rows.append(
            {
                "代码": code,
                "指标": one["name"],
                "简称": one["short"],
                "定义": one["definition"],
                "单位": one["unit"],
                "类型": KIND[one["kind"]],
                "价格": PRICE.get(one["price"], number.NOT_APPLICABLE),
                "方向": DIRECTION[one["direction"]],
                "算法": formula(one, indicators) or number.NOT_APPLICABLE,
                "部门": one["department"],
                "报送时间": lag(one["lag_days"]),
                "数据截至": until.get(code, number.MISSING),
            }
        )
    return pd.DataFrame(rows)
