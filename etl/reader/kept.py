"""What is understood and still not kept, and what cannot be where it stands."""

from etl.catalog import Catalog
from etl.reader.contract import Dialect
from etl.reader.facets import LAST_GROWTH, NOMINAL, OF_GROWTH, Facets, is_of_both
from etl.reader.fault import Fault
from etl.reader.meaning import Meaning
from etl.reader.number import NUMBER, WORD, Parsed
from etl.reader.places import UNSAID

_UNITS = {"growth": ("%", "百分点"), "share": ("%",), "rank": ("位",)}


def why_not_kept(
    meaning: Meaning, parsed: Parsed, own: Facets, context: Facets, lexicon: Dialect
) -> str:
    """Why a figure is not stored though it is understood; '' when it is."""
    indicator = lexicon.catalog.indicators[meaning.indicator]
    if own.ranked and not _is_ranked(own, context, indicator):
        by = {"growth": "增速", "level": "总量"}[indicator["rank_by"]]
        return f"该指标按{by}排位，按别的排的位次不入库"
    if own.among and not _is_among(meaning, own.among, lexicon.catalog):
        what = "本组的位次" if meaning.measure == "rank" else "占上一级的比重"
        return f"不是{what}，不入库"
    if parsed.value == 0 and meaning.measure == "growth" and lexicon.is_zero_growth_missing:
        return "按约定：增速0.0表示未发布"
    if meaning.measure == "growth" and own.open == NOMINAL and indicator["price"] == "real":
        return "现价增速，不是可比价增速，不入库"
    return _kept_elsewhere(meaning, indicator, parsed)


def _is_ranked(own: Facets, context: Facets, indicator: dict) -> bool:
    """Whether a place is by what the indicator is ranked by."""
    ranked = own.ranked
    if ranked == UNSAID:
        is_growth = context.measure == "growth" and not is_of_both(context)
        ranked = "growth" if is_growth or indicator["kind"] == "rate" else "level"
    if indicator["rank_by"] == "level":  # 亏损面 | 增减 | 位次: by the ratio itself
        return ranked in ("level", "growth")
    return ranked == "growth"


def _is_among(meaning: Meaning, level: str, catalog: Catalog) -> bool:
    """Whether 全省位次 or 占全省 of an area is within what it is compared with here."""
    row = catalog.areas[meaning.area]
    if meaning.measure == "share" and meaning.chain != "all":
        return row["level"] == level  # of all industry of the same area
    if meaning.measure == "rank" and row["level"] == "park":
        return True
    return catalog.areas.get(row["parent"], {}).get("level") == level


def _kept_elsewhere(meaning: Meaning, indicator: dict, parsed: Parsed) -> str:
    """Why a figure beside another is not kept, '' when it is."""
    if meaning.measure == "share" and parsed.value == 100:
        return "合计本身的比重，不入库"
    if meaning.is_pp and indicator["diff"] != "pp":
        return OF_GROWTH
    if meaning.measure == "base" and indicator["kind"] == "rate" and meaning.unit == "%":
        return LAST_GROWTH
    return ""


def impossible(meaning: Meaning, parsed: Parsed) -> Fault | None:
    """Why a number cannot be what its headings say."""
    if parsed.kind == WORD and meaning.measure != "growth":
        return Fault("应为数字", "增减的文字只能写在增速列", "word")
    if parsed.kind != NUMBER:
        return None
    value = parsed.value
    if parsed.unit == "位" and meaning.measure != "rank":
        return Fault("位次写在不是位次的列里", "核对是否错列", "rank in a column")
    if parsed.is_bracketed and not _may_be_negative(meaning):
        return Fault(
            "括号里的数按会计习惯是负数，这一项不会是负数", "去掉括号，或写明负号", "brackets"
        )
    if meaning.measure == "rank" and (value != int(value) or not 0 < value < 10_000):
        return Fault("位次应为正整数", "核对是否错列", "rank")
    return _odd_words(meaning, parsed)


def _odd_words(meaning: Meaning, parsed: Parsed) -> Fault | None:
    """增长, % and 亿元 in a cell must be those of its column."""
    measure, unit = meaning.measure, parsed.unit
    if parsed.is_change and measure != "growth":
        return Fault("写了增减的数不在增速列里", "核对是否错列", "change in a column")
    wanted = _UNITS.get(measure, ("%", "百分点") if meaning.unit == "%" else (meaning.unit,))
    if unit and measure != "target" and unit not in wanted:
        rule = f"数值带“{unit}”，这一列应为{wanted[0] or '数'}"
        return Fault(rule, "核对是否错列", "unit in cell")
    return None


def _may_be_negative(meaning: Meaning) -> bool:
    """A growth may; of the levels and bases only profit and what is derived from it."""
    if meaning.measure in ("level", "base"):
        return meaning.indicator.startswith("profit") or meaning.unit == "%"
    return meaning.measure == "growth"
