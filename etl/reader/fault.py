"""Why a number cannot be accepted, in the words of its reader."""

from dataclasses import dataclass

NAMES = {
    "indicator": "指标", "area": "地区", "chain": "产业链", "year": "年份", "month": "月份",
    "basis": "口径（本月或累计）", "measure": "数据项", "unit": "单位", "scope": "统计口径",
}  # fmt: skip
SHOWN = {"ytd": "累计", "month": "当月", "point": "期末", "single": "当月", "level": "数值"} | {
    "growth": "增速", "base": "同期", "rank": "位次", "share": "比重", "target": "目标",
}  # fmt: skip
ASK = "在表头、标题或表名中补写，或在 catalog/contracts/ 为此表写明"


@dataclass(frozen=True)
class Fault:
    """Why a number cannot be accepted: rule, cure, and what it is about (to report it once)."""

    rule: str
    cure: str
    about: str
    unitless: object = None  # the Meaning of a number of which only the unit is missing


def missing_facets(*names: str, strange: str = "") -> Fault:
    """The fault of facets that nothing says.

    Takes    strange: what stands around the table and is not understood.
    """
    said = "、".join(NAMES[name] for name in names)
    where = "表头、行名、标题、表名和文件名都没有写明"
    if strange:
        where = f"标题或表名中的“{strange}”无法识别"
    return Fault(f"缺{said}：{where}", ASK, f"no {','.join(names)}")
