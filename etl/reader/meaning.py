"""What one number is: its column, row and surroundings, complete and not contradicting."""

from dataclasses import dataclass, replace

from etl.catalog import Catalog
from etl.reader.contract import Dialect
from etl.reader.facets import NEITHER, SUM, Facets

NAMES = {
    "indicator": "指标", "area": "地区", "chain": "产业链", "year": "年份", "month": "月份",
    "basis": "口径（本月或累计）", "measure": "数据项", "unit": "单位", "scope": "统计口径",
}  # fmt: skip
_SHOWN = {"ytd": "累计", "month": "当月", "point": "期末", "single": "当月", "level": "数值"} | {
    "growth": "增速", "base": "同期", "rank": "位次", "share": "比重", "target": "目标",
}  # fmt: skip
_NO = tuple(f"no {name}" for name in NAMES)
_ASK = "在表头、标题或表名中补写，或在 catalog/contracts/ 为此表写明"


@dataclass(frozen=True)
class Fault:
    """Why a number cannot be accepted: rule, cure, and what it is about (to report it once)."""

    rule: str
    cure: str
    about: str
    unitless: "Meaning | None" = None  # of a number of which only the unit is missing


@dataclass(frozen=True)
class Meaning:
    """A complete number: what it is of, when, of which kind, and the factor to its base unit."""

    indicator: str
    area: str
    chain: str
    year: int
    month: int
    basis: str
    measure: str
    scope: str
    unit: str
    factor: float
    is_pp: bool = False


def combine(column: Facets, row: Facets) -> Facets | Fault:
    """A column's and a row's facets together; they may complete but not contradict each other."""
    if column.measure == "rank" and row.measure == "growth":
        row = replace(row, measure="")
    if column.basis == "single" and row.basis:
        column = replace(column, basis="")
    if row.basis == "single" and column.basis:
        row = replace(row, basis="")
    if column.basis == "unclear" and row.basis:
        column = replace(column, basis="")
    for name in ("indicator", "area", "chain", "year", "month", "basis", "measure", "scope"):
        mine, other = getattr(column, name), getattr(row, name)
        if mine and other and mine != other:
            shown = f"列标题说{_SHOWN.get(mine, mine)}，行标题说{_SHOWN.get(other, other)}"
            return Fault(f"{NAMES[name]}矛盾：{shown}", "核对表头与行名，改正其一", f"clash {name}")
    return Facets(
        indicator=column.indicator or row.indicator,
        area=column.area or row.area,
        chain=column.chain or row.chain,
        year=column.year or row.year,
        month=column.month or row.month,
        basis=column.basis or row.basis,
        measure=column.measure or row.measure,
        ranked=column.ranked or row.ranked,
        among=column.among or row.among,
        open=column.open or row.open,
        scope=column.scope or row.scope,
        unit=column.unit + row.unit,
        total=column.total or row.total,
    )


def resolve(
    own: Facets,
    context: Facets,
    total_area: str,
    total_chain: str,
    lexicon: Dialect,
    cell_unit: str,
) -> Meaning | Fault:
    """The meaning of a number, or the facet that is missing or cannot be.

    Takes    own: its column and row together; context: titles, sheet, file, nearest first.
             total_area, total_chain: what a row 合计 stands for ('' unknown).
             cell_unit: unit in the cell.
    """
    catalog = lexicon.catalog
    name, scope = own.indicator or context.indicator, own.scope or context.scope
    area = own.area or (total_area if own.total else context.area)
    area = "" if area == NEITHER else area
    if not name:
        year = own.year or context.year
        others = (*(("area",) * (not area)), *(("year",) * (not year)))
        return _missing("indicator", *others, strange=context.unknown)
    if scope:
        variant = lexicon.variant(name, scope)
        if not variant:
            rule = f"{catalog.indicators[name]['name']}没有“{scope}”口径的登记"
            return Fault(rule, "在 indicators.yaml 中为此口径另立指标", scope)
        name = variant
    indicator = catalog.indicators[name]
    when = _period(own, context, indicator)
    if own.measure == "target" and isinstance(when, Fault) and (own.year or context.year):
        when = own.year or context.year, 12, "ytd"  # a target is of the year
    what = _measure(own, context, indicator, catalog, cell_unit)
    faults = [fault for fault in (when, what) if isinstance(fault, Fault)]
    missing = [fault.about.removeprefix("no ") for fault in faults if fault.about in _NO]
    if not area and own.total:
        rule = "缺地区：不能断定这一合计是哪个地区的数"
        return Fault(rule, "写明地区名称，或在约定的 reads 中留空以略过", "total of nobody")
    if own.chain == SUM and not total_chain:
        rule = "缺产业链：表中的链不是全部行业，不能断定这一合计是哪些链的数"
        return Fault(
            rule, "写明规上工业或哪几条链合计，或在约定的 reads 中留空以略过", "total of some"
        )
    chain = (total_chain if own.chain == SUM else own.chain or context.chain) or "all"
    if not area or missing:
        if area and len(faults) == 1:
            fault = faults[0]
            if missing == ["unit"]:
                unitless = Meaning(name, area, chain, *when, own.measure or "level", scope, "", 1.0)
                fault = replace(fault, unitless=unitless)
        else:
            fault = _missing(*(("area",) * (not area)), *missing)
        unit = f"{indicator['name']}的单位如{indicator['unit']}；" if "unit" in missing else ""
        return replace(fault, cure=unit + fault.cure)
    if faults:
        return faults[0]
    measure, unit, is_pp = what
    year, month, basis = when
    if measure == "base" and own.year and context.year and own.year == context.year - 1:
        year = context.year
    factor = catalog.units[unit].factor if unit in catalog.units else 1.0
    return Meaning(name, area, chain, year, month, basis, measure, scope, unit, factor, is_pp)


def _missing(*names: str, strange: str = "") -> Fault:
    said = "、".join(NAMES[name] for name in names)
    where = "表头、行名、标题、表名和文件名都没有写明"
    if strange:
        where = f"标题或表名中的“{strange}”无法识别"
    return Fault(f"缺{said}：{where}", _ASK, f"no {','.join(names)}")


def _period(own: Facets, context: Facets, indicator: dict) -> tuple[int, int, str] | Fault:
    year = own.year or context.year
    if not year:
        return _missing("year")
    month, basis = own.month or context.month, own.basis
    if own.month and not own.year and (context.month or 12) < own.month:
        around = f"{year}年{context.month}月"
        rule = f"缺年份：表头为{own.month}月，标题或文件名为{around}，不能断定是哪一年"
        return Fault(rule, _ASK, "no year")
    is_point = indicator["kind"] == "stock" or (
        indicator["kind"] == "ratio" and indicator["basis"] == "point"
    )
    if basis == "other" or (context.basis == "other" and not own.month):
        return Fault("单季、半年、旬和周的数不入库", "报送当月或累计数", "other period")
    if not month:
        if basis or not own.year:  # a year is a whole one only where it heads the numbers
            return _missing("month")
        return year, 12, "point" if is_point else "ytd"
    if is_point:
        return year, month, "point"
    if basis == "unclear":
        rule = "缺口径（本月或累计）：左边或上面有几个时期，不能断定它属于哪一个"
        return Fault(rule, "写明是本月的还是累计的", "no basis")
    if basis == "point":
        return Fault(
            f"{indicator['name']}是时期数，表头却写期末", "核对指标与表头", "point of a flow"
        )
    if basis in ("ytd", "month"):
        return year, month, basis
    if basis == "single":
        return year, month, "month"
    if context.basis == "ytd":
        return year, month, "ytd"
    if own.month is None and context.basis == "month":
        return year, month, "month"
    return _missing("basis")


def _measure(
    own: Facets, context: Facets, indicator: dict, catalog: Catalog, cell_unit: str
) -> tuple[str, str, bool] | Fault:
    """Measure, unit, and whether it is a difference in percentage points."""
    cell_unit = catalog.find("unit", cell_unit) or "" if cell_unit else ""
    base = {name: catalog.units[name].base for name in own.unit + context.unit}
    if cell_unit:
        base[cell_unit] = catalog.units[cell_unit].base
    is_rate = indicator["base_unit"] == "percent"
    measure = own.measure
    named = (cell_unit,) * bool(cell_unit) + own.unit
    said_percent = bool(named) and base.get(named[0], "percent") == "percent"
    if not measure and (not named or said_percent):
        if not is_rate and (context.measure == "growth" or (said_percent and _is_rate(indicator))):
            measure = "growth"
        elif said_percent and not is_rate:
            return _missing("measure")
    if measure == "level" and named and said_percent and _is_rate(indicator) and not is_rate:
        measure = "growth"  # 完成 7.5%: of such an indicator only the growth is published
    measure = measure or "level"
    if measure == "target" and said_percent and named:
        return measure, "%", False
    if measure == "target" and named and base[named[0]] == "place":
        return measure, "位", False
    if measure in ("growth", "share"):
        percents = [n for n in named if base.get(n, "percent") == "percent"]
        if named and not percents and own.measure and _only_of_level(own, indicator, base):
            return Fault(
                f"{_SHOWN[measure]}的单位不能是{named[0]}", "改为 % 或百分点", "unit of a rate"
            )
        is_said = percents or any(base[name] == "percent" for name in context.unit)
        if own.open and not is_said and indicator["diff"] != "pp":
            rule = "缺单位：没有写明增减是百分比还是绝对数"
            return Fault(rule, "在表头写明 %，或写增速、增减额", "open change")
        if percents and percents[0] == "‰":
            return Fault("增速和比重不用‰", "换算为 % 后报送", "unit of a rate")
        is_pp = measure == "growth" and (
            indicator["diff"] == "pp" or bool(percents and "百分点" in percents[0])
        )
        return measure, "百分点" if is_pp else "%", is_pp
    if measure == "rank":
        return measure, "位", False
    if measure == "base" and _is_rate(indicator) and not is_rate:
        return measure, "%", False
    return _level_unit(measure, named, context.unit, indicator, catalog)


def _is_rate(indicator: dict) -> bool:
    return indicator["kind"] == "rate"


def _only_of_level(own: Facets, indicator: dict, base: dict[str, str]) -> bool:
    """Whether the only unit near a growth cannot be that of its indicator either."""
    return all(base[name] not in ("percent", indicator["base_unit"]) for name in own.unit)


def _level_unit(
    measure: str, named: tuple[str, ...], around: tuple[str, ...], indicator: dict, catalog: Catalog
) -> tuple[str, str, bool] | Fault:
    wanted = indicator["base_unit"]
    for names, is_near in ((named, True), (around, False)):
        fitting = [name for name in names if catalog.units[name].base == wanted]
        if fitting:
            return measure, fitting[0], False
        others = [name for name in names if catalog.units[name].base != "percent"]
        if is_near and (others or (names and wanted != "percent")):
            rule = f"{indicator['name']}的单位不能是{(others or list(names))[0]}"
            return Fault(rule, f"应为{indicator['unit']}等，核对表头的单位", "unit that cannot be")
    if wanted in ("percent", "household", "place"):
        return measure, indicator["unit"], False
    return _missing("unit")
