"""Level, growth, base, place, share or target: what a number measures, and in which unit."""

from etl.catalog import Catalog
from etl.reader.facets import EITHER, Facets, is_of_both
from etl.reader.fault import SHOWN, Fault, missing_facets


def what_it_is(
    own: Facets, context: Facets, indicator: dict, catalog: Catalog, cell_unit: str
) -> tuple[str, str, bool] | Fault:
    """Measure, unit, and whether it is a difference in percentage points."""
    cell_unit = catalog.find("unit", cell_unit) or "" if cell_unit else ""
    base = {name: _base(name, catalog) for name in own.unit + context.unit}
    if cell_unit:
        base[cell_unit] = catalog.units[cell_unit].base
    is_rate = indicator["base_unit"] == "percent"
    measure = own.measure
    named = (cell_unit,) * bool(cell_unit) + own.unit
    said_percent = bool(named) and base.get(named[0], "percent") == "percent"
    if not measure and (not named or said_percent):
        if not named and not _is_rate(indicator) and is_of_both(context):
            rule = f"缺数据项：标题写了增速，单位又有{context.unit[0]}，不能断定是总量还是增速"
            return Fault(rule, "在表头写明总量或增速", "level or growth")
        units = {base[name] for name in named or context.unit}
        is_percent = units == {"percent"} and _is_rate(indicator)
        if not is_rate and (context.measure == "growth" or is_percent):
            measure = "growth"
        elif said_percent and not is_rate:
            return missing_facets("measure")
    if measure == "level" and named and said_percent and _is_rate(indicator) and not is_rate:
        measure = "growth"  # 完成 7.5%: of such an indicator only the growth is published
    measure = measure or "level"
    if measure == "target" and said_percent and named:
        return measure, "%", False
    if measure == "target" and not named and {base[n] for n in context.unit} == {"percent"}:
        return measure, "%", False
    if measure == "target" and named and base[named[0]] == "place":
        return measure, "位", False
    if measure in ("growth", "share"):
        percents = [n for n in named if base.get(n, "percent") == "percent"]
        if named and not percents and own.measure and _only_of_level(own, indicator, base):
            return Fault(
                f"{SHOWN[measure]}的单位不能是{named[0]}", "改为 % 或百分点", "unit of a rate"
            )
        is_said = percents or any(base[name] == "percent" for name in context.unit)
        if own.open == "rate" and not is_said and indicator["diff"] != "pp":
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


def _base(name: str, catalog: Catalog) -> str:
    return catalog.units[name.split(EITHER)[0]].base


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
        if wanted == "yuan_per_mu" and indicator["name"].startswith("亩均"):
            names = tuple(f"{name}/亩" if f"{name}/亩" in catalog.units else name for name in names)
        fitting = [name for name in names if _base(name, catalog) == wanted]
        if fitting and EITHER in fitting[0]:
            rule = f"单位写了{fitting[0].replace(EITHER, '、')}，不能断定是哪一种"
            return Fault(rule, "在表头写明各列的单位", "either unit")
        if fitting:
            return measure, fitting[0], False
        others = [name for name in names if _base(name, catalog) != "percent"]
        if is_near and (others or (names and wanted != "percent")):
            rule = f"{indicator['name']}的单位不能是{(others or list(names))[0]}"
            return Fault(rule, f"应为{indicator['unit']}等，核对表头的单位", "unit that cannot be")
    if wanted in ("percent", "household", "place"):
        return measure, indicator["unit"], False
    return missing_facets("unit")
