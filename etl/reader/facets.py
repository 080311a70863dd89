"""What headings say of a number, and how a farther heading fills the gaps of a nearer one."""

from dataclasses import dataclass, field, fields, replace

NEITHER = "neither"  # an area or indicator that two names make impossible to tell
OF_GROWTH = "增速的增减由本系统计算"
OF_AMOUNT = "增减额由本系统计算"
NOMINAL, PLACED, BARE = "nominal", "placed", "bare"
EITHER = "|"  # 单位：亿元、万元 is one of two
PART_OF_YEAR = "不是全年的目标，不入库"
WHOSE = "whose"  # a growth that may be that of two levels
LAST_GROWTH = "上年同期的增速已在上年入库"
SUM_OF_MONTHS = "各月合计由本系统计算"
_RATES = ("%", "‰", "百分点", "个百分点")
SUM = "sum"  # a chain 合计: of which chains, the table must show


def is_amount(units: tuple[str, ...]) -> bool:
    """Whether the nearest unit is none of a rate: 增减（万千瓦时）."""
    return bool(units) and units[0] not in _RATES


def is_of_part(facets: "Facets") -> bool:
    """四季度, 1-10月, 本月: not a whole year."""
    is_part = facets.basis in ("other", "single", "month")
    return is_part or facets.month not in (None, 12)


def settle_target(facets: "Facets", text: str) -> "Facets":
    """What a heading 目标 is not: 目标完成, 四季度目标, 1-10月计划."""
    if facets.measure == "target" and ("完成" in text or "进度" in text):
        return replace(facets, omit="进度由本系统计算", open=PLACED)
    if facets.measure == "target" and is_of_part(facets):
        return replace(facets, omit=PART_OF_YEAR)
    return facets


def is_of_both(context: "Facets") -> bool:
    """Whether the titles say 增速 and a unit of amounts: 工业投资增速 (亿元、%)."""
    return context.measure == "growth" and is_amount(context.unit)


@dataclass(frozen=True, slots=True)
class Facets:
    """What is known of a number from some of its headings; '' or None where they are silent.

    basis      ytd | month | point | single (one month, no word whether cumulative).
    unit       units named, nearest first.      omit  why such a number is not kept.
    among      whose parts a place or share is of.  open: rate, where 增减 may be an amount too;
               forecast or last, where an omitted level may have a growth of its own; whose;
               nominal, a growth not at comparable prices; placed, where what is omitted may
               have places of its own; bare, a share that does not say of what.
    falls      the growth is written as a fall: 降幅 4.8 is -4.8.
    part       of which firms alone the titles speak, where no indicator is of them.
    clash      in which facet the title and the name of the sheet contradict each other.
    holds      a word of the title (预计, 环比) that says of every figure what is not kept.
    doubt      what the titles say beside what is understood: it may be of whom the figures are.
    is_said    whether the names around a table say 工业 or 规上; is_above: whether 规上.
    full       indicators that the table names with 工业 or 规上.
    has_accounts  whether GDP or its parts stand in the table.
    unknown    the part of the text that means nothing here.
    word       the word by which the indicator is named.
    """

    indicator: str = ""
    area: str = ""
    chain: str = ""
    year: int | None = None
    month: int | None = None
    basis: str = ""
    measure: str = ""
    ranked: str = ""
    among: str = ""
    open: str = ""
    falls: str = ""
    scope: str = ""
    unit: tuple[str, ...] = ()
    omit: str = ""
    total: str = ""
    part: str = ""
    clash: str = ""
    holds: str = ""
    doubt: str = ""
    is_said: bool = False
    is_above: bool = False
    has_accounts: bool = False
    full: frozenset[str] = frozenset()
    unknown: str = ""
    word: str = field(default="", compare=False)

    def under(self, farther: "Facets") -> "Facets":
        """These facets with their gaps filled from a farther heading; the nearer one wins."""
        given = {}
        for name in _FILLED:
            if not getattr(self, name) and getattr(farther, name):
                given[name] = getattr(farther, name)
        if self.year and farther.year not in (None, self.year):  # another year's month
            given.pop("month", None)
            given.pop("basis", None)
        if self.month and not self.year and (farther.month or 12) < self.month:
            given.pop("year", None)  # a report of December that lies in January's folder
        if not self.measure and farther.measure == "growth" and is_amount(self.unit):
            given["omit"] = OF_AMOUNT
        is_same = farther.month in (None, self.month)
        if self.basis == "single" and farther.basis in ("month", "ytd") and is_same:
            given["basis"] = farther.basis  # 2026年10月 on a sheet 累计
        if farther.unit:
            given["unit"] = self.unit + farther.unit
        return replace(self, **given) if given else self


NOTHING = Facets()
_FILLED = tuple(f.name for f in fields(Facets) if f.name not in ("unit", "unknown"))
