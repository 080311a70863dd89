"""What one number is: its column, row and surroundings, complete and not contradicting."""

from dataclasses import dataclass, replace

from etl.catalog import Catalog
from etl.reader.contract import Dialect
from etl.reader.facets import BARE, NEITHER, SUM, WHOSE, Facets
from etl.reader.fault import ASK, NAMES, SHOWN, Fault, missing_facets
from etl.reader.measure import what_it_is

_NO = tuple(f"no {name}" for name in NAMES)


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
    is_bare: bool = False  # a share that does not say of what


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
            shown = f"列标题说{SHOWN.get(mine, mine)}，行标题说{SHOWN.get(other, other)}"
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
        falls=column.falls or row.falls,
        scope=column.scope or row.scope,
        unit=column.unit + row.unit,
        total=column.total or row.total,
        word=column.word if column.indicator else row.word,
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
        return missing_facets("indicator", *others, strange=context.unknown)
    if fault := _place_of_others(area, context.area, catalog):
        return fault
    if context.clash and not getattr(own, context.clash):
        rule = f"标题与表名的{NAMES[context.clash]}不一致，不能断定是哪一个"
        return Fault(rule, "改正标题或表名", f"clash {context.clash}")
    if own.open == WHOSE:
        rule = "缺指标：左边或上面有几项指标，不能断定是哪一项的增速"
        return Fault(rule, "在表头写明是哪一项的增速", "whose growth")
    weighted = lexicon.weighted.get(name)
    if weighted and context.indicator not in ("", name, weighted):
        about = catalog.indicators[context.indicator]["name"]
        rule = f"{catalog.indicators[name]['name']}写在{about}的表里，不能断定是谁的比重"
        return Fault(rule, "在表头写明是谁的比重", "weight of another")
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
    what = what_it_is(own, context, indicator, catalog, cell_unit)
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
            fault = missing_facets(*(("area",) * (not area)), *missing)
        unit = f"{indicator['name']}的单位如{indicator['unit']}；" if "unit" in missing else ""
        return replace(fault, cure=unit + fault.cure)
    if faults:
        return faults[0]
    measure, unit, is_pp = what
    year, month, basis = when
    if measure == "base" and own.year and context.year and own.year == context.year - 1:
        year = context.year
    factor = catalog.units[unit].factor if unit in catalog.units else 1.0
    is_bare = measure == "share" and own.open == BARE
    return Meaning(
        name, area, chain, year, month, basis, measure, scope, unit, factor, is_pp, is_bare
    )


def _place_of_others(area: str, title: str, catalog: Catalog) -> Fault | None:
    """高新区 under 宁川市 is none of ours."""
    row, around = catalog.areas.get(area), catalog.areas.get(title)
    if not row or not around or row["level"] not in ("zone", "county"):
        return None
    if around["level"] != "prefecture" or row["parent"] == title:
        return None
    rule = f"标题是{around['name']}的，{row['name']}不属于它"
    return Fault(rule, "核对地区名称，或在 areas.csv 中补登", f"other {area}")


def _period(own: Facets, context: Facets, indicator: dict) -> tuple[int, int, str] | Fault:
    year = own.year or context.year
    if not year:
        return missing_facets("year")
    month, basis = own.month or context.month, own.basis
    if own.month and not own.year and (context.month or 12) < own.month:
        around = f"{year}年{context.month}月"
        rule = f"缺年份：表头为{own.month}月，标题或文件名为{around}，不能断定是哪一年"
        return Fault(rule, ASK, "no year")
    is_point = indicator["kind"] == "stock" or (
        indicator["kind"] == "ratio" and indicator["basis"] == "point"
    )
    if basis == "other" or (context.basis == "other" and not own.month):
        return Fault("单季、半年、旬和周的数不入库", "报送当月或累计数", "other period")
    if month and indicator["quarterly"] and (month % 3 or basis == "month"):
        rule = f"{indicator['name']}按季核算，没有{month}月的数"
        return Fault(rule, "在表头写明是几月或哪一季的数", "quarterly")
    if not month:
        if basis or not own.year:  # a year is a whole one only where it heads the numbers
            return missing_facets("month")
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
        is_all = context.basis == "ytd" and not context.month  # 8月 9月 10月 under 累计完成情况
        return year, month, "ytd" if is_all else "month"
    if context.basis == "ytd":
        return year, month, "ytd"
    if own.month is None and context.basis == "month":
        return year, month, "month"
    return missing_facets("basis")
