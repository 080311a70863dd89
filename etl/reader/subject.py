"""Of whom a table speaks: a title may make its figures those of a part or of another whole.

规上服务业主要指标 over a column 营业收入 is not of industry, and 税收 is all taxes unless somebody
says 工业. A name that says 工业 or 规上 itself (工业投资) stands under any title but that of a part
of all firms.
"""

import re
from collections.abc import Iterable
from dataclasses import replace

from etl.catalog import Catalog
from etl.names import normal
from etl.reader.contract import Dialect
from etl.reader.facets import Facets
from etl.reader.fault import Fault
from etl.reader.stack import THEIRS, Heading
from etl.reader.words import HELD, PARTS

_INDUSTRY = re.compile("工业|规上|规模以上|规模企业")
_ABOVE = re.compile("规上|规模以上|规模工业|规模企业")
# What an indicator is about, by its name and definition: GDP and M2 are of no firms.
_OF_FIRMS = re.compile("工业|规上|规模|企业|园区|营业收入|产值|税收|利润|资产总计")
_PART = re.compile("|".join(sorted(PARTS, key=len, reverse=True)))
_LISTED = re.compile(
    "重点(?:工业|监测|调度|用电|用能)*企业|重[点大](?:工业|产业|建设|技改)*项目|工业项目|项目投资(?!强度)"
    r"|\d+[家户](?:重点|监测|骨干|规上|工业)*企业"
)
# Words that are no names of their own and still make a part of the firms behind them.
_QUALIFIES = ("重点", "部分", "园区", "开发区", "链主", "链主企业", "主导产业", "各园区")
_QUALIFIES += ("监测", "项目", "调度", "样本", "亏损")
_CHANGES = ("增长", "下降", "同比下降", "同比增长")  # 产值下降企业
_OF_THEIRS = ("链主企业", THEIRS)  # their 营业收入 is not that of all
_FIRMS = re.compile(r"(?=.)(?:规上|规模以?上?)?(?:工业)?(?:企业)?")
_NAMES = re.compile("工业和信息化局|(?:老|新)?工业(?:园区?|区|集中区|集聚区|小区|大道)|工业开发区")
_THEIR_FIRMS = re.compile(".(?:企业|大户)$")
_BY = ("分", "按", "各")  # 分级次: a division, no part
_PLACES = re.compile("园区|开发区|项目|用地|集中区|集聚区|小区")  # 工业园区 are not industry
_HANZI = re.compile("[\u4e00-\u9fff]+")
_OWN_FIRMS = ("园区", "开发区", "各园区")
_ADVERBS = re.compile("^(?:累计|本月|当月|实际|完成)+")
_LINK = re.compile("[的、和与及,]+")
# What the name of a sheet or file must say to be taken for another subject; most say nothing.
_OTHERS = re.compile(
    "业$|业[^绩务态]|大户|民间|居民|全社会|固定资产|房地产|预算|财政|外贸|进出口|服务|建筑|农|消费|零售"
    "|批发|金融|主体|债务|烟草|运输|收入$"
)


def part_of(text: str, lexicon: Dialect) -> str:
    """国有控股企业主要指标: which part of all firms a title speaks of; '' where of none."""
    pieces = lexicon.pieces(text)
    unknown = "".join(word if kind == "unknown" else " " for kind, word in pieces)
    found = _PART.search(unknown) or _LISTED.search(normal(text))
    if found:
        return found[0]
    before, qualifier = "", ""
    for kind, word in pieces:
        if qualifier and _is_whole(kind, word):
            return qualifier if qualifier in _OWN_FIRMS else f"{qualifier}{word}"
        named = "".join(_HANZI.findall(_LINK.sub("", word)))
        is_strange = kind == "unknown" and before not in _BY and named
        is_threshold = kind == "unit" and not word.startswith("(")  # 产值过 | 亿元 | 企业
        is_measured = is_threshold or (kind == "says" and word in _CHANGES)
        qualifier = word if is_strange or is_measured or word in _QUALIFIES else ""
        is_theirs = kind == "unknown" and _THEIR_FIRMS.search(word)
        if word in _OF_THEIRS or is_theirs:
            return word
        before = word
    return ""


def doubt_of(text: str, lexicon: Dialect) -> str:
    """What a title says beside what is understood; after 规上工业 only what names others."""
    pieces = lexicon.pieces(text)
    doubt = ""
    for i, (kind, word) in enumerate(pieces):
        after = pieces[i + 1][1] if i + 1 < len(pieces) else ""
        if _is_whole(kind, word) and word != "企业" and not _PLACES.match(after) and not doubt:
            rest = "".join(word for kind, word in pieces[i + 1 :] if kind == "unknown")
            return other_subject(rest)
        doubt += "".join(_HANZI.findall(word)) if kind == "unknown" else ""
    return doubt


def _is_whole(kind: str, word: str) -> bool:
    """规上工业, 工业企业, 工业投资: words that say of whom the figures are."""
    return bool(_FIRMS.fullmatch(word) if kind != "indicator" else _INDUSTRY.search(word))


def says_industry(texts: Iterable[str]) -> bool:
    """Whether any of the texts says 工业 or 规上, not only as part of a name (工业园区, 工信局)."""
    return any(_INDUSTRY.search(_NAMES.sub("", normal(text))) for text in texts)


def says_above(texts: Iterable[str]) -> bool:
    """Whether any of the texts says 规上 or 规模以上."""
    return any(_ABOVE.search(normal(text)) for text in texts)


def other_subject(unknown: str) -> str:
    """What of the name of a sheet or file may be another subject; '' for 终稿 or 打印版."""
    return unknown if _OTHERS.search(unknown) or _PART.search(unknown) else ""


def whose(
    own: Facets, context: Facets, headings: list[Heading], lexicon: Dialect
) -> Facets | Fault:
    """A number's own facets, under the narrower name of the title; or why they may be of others.

    Takes    headings: all above and beside the number.
    """
    word = own.word if own.indicator else context.word
    indicator = lexicon.catalog.indicators.get(own.indicator or context.indicator)
    if not indicator:
        return own
    is_loss = context.part == THEIRS and "亏损" in word
    if context.part and not is_loss and not _is_park(own, context, lexicon.catalog):
        rule = f"标题或表名写“{context.part}”，目录没有这一口径，不能当作全部"
        return Fault(rule, "为此口径另立指标，或在约定的 reads 中写明这一标题", "part")
    if context.holds and _is_held(own, context, headings, indicator):
        rule = f"标题、表名或附注写“{context.holds}”，表头没有写，不能当作报送的数"
        return Fault(rule, "在表头写明实际数或同比，其余的删去", f"holds {context.holds}")
    if context.has_accounts and "增加值" in word and "规" not in word:
        rule = f"表中有地区生产总值或产业增加值，不能断定“{word}”是规上工业的"
        return Fault(rule, "在表头写明规上工业增加值", f"accounts {word}")
    said = _said_of(indicator)
    if said.search(word) or not _is_of_firms(indicator):
        return own
    if any(said.search(_NAMES.sub("", normal(heading.text))) for heading in headings):
        return own
    return _in_short(own, context, word, indicator, lexicon.catalog)


def _in_short(
    own: Facets, context: Facets, word: str, indicator: dict, catalog: Catalog
) -> Facets | Fault:
    """The same for a name that does not say 工业, in a row and column that do not either."""
    if own.indicator:
        longer = _under_title(own, context, catalog)
        if longer is not own:
            return longer
        if context.doubt:
            rule = f"标题或表名中的“{context.doubt}”无法识别，不能断定“{word}”是规上工业的"
            cure = "在表头写明工业或规上，或在约定的 reads 中写明这一标题"
            return Fault(rule, cure, f"subject {context.doubt}")
    if not _is_wider(word, indicator):
        return own
    if own.indicator in context.full and own.measure in ("", "level"):
        rule = f"表中另有{indicator['name']}，只写“{word}”的不是它"
        return Fault(rule, f"在表头写明{indicator['name']}，或删去这一列", f"other {word}")
    is_of_chain = (own.chain or context.chain) not in ("", "all")
    is_said = context.is_above if _is_count(indicator) else context.is_said
    if is_said or (is_of_chain and not _is_count(indicator)):
        return own
    rule = f"只写“{word}”，没有写明是不是{indicator['name']}"
    return Fault(rule, f"在表头或标题写明{indicator['name']}", f"wider {word}")


def _is_park(own: Facets, context: Facets, catalog: Catalog) -> bool:
    """园区企业 of a park are its own."""
    area = catalog.areas.get(own.area or context.area, {})
    return context.part in _OWN_FIRMS and area.get("level") == "park"


def held_by(text: str, lexicon: Dialect) -> str:
    """预计, 环比, 净增: the word of a title by which its figures are others than they seem."""
    return next((word for _, word in lexicon.pieces(text) if word in HELD), "")


def _is_held(own: Facets, context: Facets, headings: list[Heading], indicator: dict) -> bool:
    """Whether the word of the title holds for a number: its own heading does not say otherwise."""
    said = "".join(normal(heading.text) for heading in headings)
    if HELD[context.holds] == "count":
        is_stock = "末" in said or "在库" in said
        return indicator["base_unit"] == "household" and not is_stock
    if HELD[context.holds] == "growth":
        is_growth = (own.measure or context.measure) in ("growth", "rank")
        return is_growth and not any(word in said for word in ("同比", "比上年", "比去年"))
    is_other = own.month not in (None, context.month)
    return "实际" not in said and own.measure != "base" and not is_other


def _under_title(own: Facets, context: Facets, catalog: Catalog) -> Facets:
    """完成投资 under 技改投资情况 is 技改投资: the title's name holds the word of the column."""
    bare = _ADVERBS.sub("", own.word)
    if not bare or context.indicator in ("", own.indicator) or bare not in context.word:
        return own
    units = [catalog.indicators[name]["base_unit"] for name in (own.indicator, context.indicator)]
    if units[0] != units[1]:
        return own
    return replace(own, indicator=context.indicator, word=context.word)


def _is_of_firms(indicator: dict) -> bool:
    return bool(_OF_FIRMS.search(indicator["name"] + indicator["definition"]))


def _is_wider(word: str, indicator: dict) -> bool:
    """税收 for 工业税收, 户数 for 规上企业户数: without 工业 or 规上 around it means more."""
    return bool(word) and (_is_count(indicator) or indicator["name"].startswith("工业"))


def _is_count(indicator: dict) -> bool:
    return indicator["base_unit"] == "household" and "规上" in indicator["name"]


def _said_of(indicator: dict) -> re.Pattern[str]:
    """What must be said of whom: 工业企业户数 may be of all industry, small firms included."""
    return _ABOVE if _is_count(indicator) else _INDUSTRY
