"""What stands around a table: titles, the names of sheet, file and folders, the contract."""

import re
from dataclasses import replace
from functools import reduce

from etl.catalog import Catalog
from etl.names import normal
from etl.reader.blocks import Table
from etl.reader.contract import Dialect
from etl.reader.facets import NEITHER, NOTHING, Facets, is_amount
from etl.reader.subject import doubt_of, held_by, other_subject, part_of, says_above, says_industry

_HANZI = re.compile("[\u4e00-\u9fff]+")
_GOES_ON = re.compile(
    r"[(（]?(?:续表?|续上表|表\d*续|第\d+页|共\d+页)[\d一二三四五六]*[)）]?|[-—]\d+[-—]"
)
# Who sent the form and when it is due may hold a period, never an indicator.
_FORM = re.compile(
    r"\s*(?:填报|制表|报送|编制|数据库|表号|批准|有效期|制定|备案|审核|时间|日期|报告期)"
)
# 18-5 is a page of a yearbook and of a year; 1-10 may be months.
_YEARBOOK = re.compile(r"^\s*(?!0?1[-—–](?:0?[1-9]|1[0-2])\D)\d{1,2}[-—–]\d{1,2}\s|年鉴|核算|年报")
_SENTENCE = re.compile("[，。；,;]")
# 临江区完成52.1亿元，增长12.1%。 is a report of figures, not of those below it.
_TOLD = re.compile(
    r"(?:增长|下降|上升|增速|完成|实现|达到?|回落|加快|提高|居|为)[^,。;]*?"
    r"\d[\d,]*(?:\.\d+)?(?:%|个?百分点|亿|万|户|家|位)"
)
_REGION = re.compile(r"(?<!\d)(\d{6})0{6}(?!\d)")
_NATIONAL_SOURCE = re.compile(r"来源\s*[:：]\s*国家统计局\s*$")


def surroundings(
    tables: list[Table], place: int, notes: list[str], file: str, lexicon: Dialect
) -> Facets:
    """What stands around a table, nearest first: its titles, the sheet's first titles, names.

    The first titles of the sheet hold for a table below only in area and time, unless it continues
    a table with the same heading (续表, or under another month).
    """
    table = tables[place]
    named = [text for text in table.titles if not _GOES_ON.fullmatch(normal(text))]
    periods = [text for text in named if _is_period(lexicon.read(text, "title"))]
    goes_on = len(periods) == len(named)
    same = [t for t in tables[:place] if t.heading == table.heading and goes_on]
    texts = periods + same[0].titles if same else table.titles
    titles = [_around(text, lexicon) for text in (*_corner(table, lexicon), *texts)]
    first = [_around(text, lexicon) for text in (tables[0].titles if place else [])]
    titles += [replace(f, indicator="", chain="", measure="", scope="", unit=()) for f in first]
    names = [part for path in (table.cells.sheet.name, file) for part in _parts(path)]
    titles += [_named(text, lexicon) for text in names]
    known, strange, is_level = [], "", False
    for facets in titles:
        if is_level and facets.measure == "growth":  # 工业投资（万元） in a file 工业投资增速
            facets = replace(facets, measure="")
        is_amounts = facets.unit and all(map(is_amount, zip(facets.unit, strict=True)))
        is_level |= bool(facets.indicator and is_amounts and not facets.measure)
        strange = strange or _strange(facets)
        if strange:  # "限上零售": what is not understood may change what the figures are of
            facets = replace(facets, indicator="", measure="", word="")
        known.append(replace(facets, unknown=""))
    around = reduce(Facets.under, known, NOTHING)
    if around.indicator == NEITHER:
        around = replace(around, indicator="")
    around = around.under(lexicon.gives)
    if around.year and not around.month and any(map(_YEARBOOK.search, named)):
        around = replace(around, month=12, basis="ytd")
    if around.measure == "target" and any("完成" in text for text in named):
        around = replace(around, measure="")  # 目标任务完成情况 on a sheet 目标
    sheet = _named(table.cells.sheet.name, lexicon)
    around = replace(around, clash=_clash(around, sheet, lexicon.catalog))
    if not around.area and any(_NATIONAL_SOURCE.search(note) for note in notes):
        around = replace(around, area=_nation(lexicon.catalog))
    own = [text for text in named if text not in periods] or tables[0].titles
    own = [text for text in own if not (_FORM.match(text) or _is_told(text))]
    short = names[:1] if own else names
    parts = (part_of(text, lexicon) for text in (*own, *short))
    doubts = [doubt_of(text, lexicon) for text in own]
    doubts += [other_subject(_strange(_named(text, lexicon))) for text in short]
    return replace(
        around,
        part=next(filter(None, parts), ""),
        doubt=next(filter(None, doubts), ""),
        holds=next(filter(None, (held_by(text, lexicon) for text in (*own, *short))), ""),
        is_said=says_industry((*own, *names)),
        is_above=says_above((*own, *names)),
        unknown="" if around.indicator else strange,
    )


def _strange(facets: Facets) -> str:
    return "".join(_HANZI.findall(facets.unknown))


def _is_period(facets: Facets) -> bool:
    """1-10月: a title that says nothing else."""
    when = Facets(year=facets.year, month=facets.month, basis=facets.basis)
    return bool(facets.month or facets.year) and facets == when


def _corner(table: Table, lexicon: Dialect) -> list[str]:
    """工业投资（亿元） or 2026年1-10月 over the names of areas: the corner says what is in it."""
    texts = [table.cells.text(row, column) for row in table.heads for column in table.stubs]
    known = [(text, lexicon.read(text)) for text in texts]
    named = [text for text, facets in known if facets.indicator and not facets.unknown]
    return named + [text for text in texts if _is_period(lexicon.read(text, "title"))]


def _parts(path: str) -> list[str]:
    """Names of sheet, file and folders, nearest first; 税收.xls.xls is 税收."""
    parts = path.split("/")[::-1]
    return [re.sub(r"(?:\.(?:xlsx?|csv|tsv|txt|zip|json|html?))+$", "", part) for part in parts]


def _named(text: str, lexicon: Dialect) -> Facets:
    """The name of a file, sheet or folder; a region may stand there as a code of twelve digits."""
    facets = _around(text, lexicon)
    code = _REGION.search(text)
    if code and not facets.area and code[1] in lexicon.catalog.areas:
        return replace(facets, area=code[1])
    return facets


def _clash(around: Facets, sheet: Facets, catalog: Catalog) -> str:
    """In what a sheet 望北区 with the title 临江区 contradicts itself; a wider name does not."""
    up = {"area": ("areas", "parent"), "indicator": ("indicators", "variant_of")}
    for name, (kind, parent) in up.items():
        one, other = getattr(around, name), getattr(sheet, name)
        rows = getattr(catalog, kind)
        if one in rows and other in rows and not {one, other} & _common(one, other, rows, parent):
            return name
    is_one = {around.chain, sheet.chain} & {"", "all", "chains"} or around.chain == sheet.chain
    return "" if is_one else "chain"


def _common(one: str, other: str, rows: dict[str, dict], parent: str) -> set[str]:
    lines = []
    for code in (one, other):
        line = []
        while code in rows and code not in line:
            line.append(code)
            code = rows[code][parent]
        lines.append(set(line))
    return set.intersection(*lines)


def _is_told(text: str) -> bool:
    """A sentence with figures of its own: 1-9月，临江区工业投资完成46亿元，增长11%。"""
    return bool(_SENTENCE.search(text) and _TOLD.search(normal(text)))


def _around(text: str, lexicon: Dialect) -> Facets:
    if _is_told(text):
        return NOTHING
    facets = lexicon.read(text, "title")
    is_done = facets.measure == "target" and facets.omit  # 目标任务完成情况
    measure = "" if is_done else facets.measure
    facets = replace(facets, omit="", total="", ranked="", measure=measure)
    if _FORM.match(text) or _GOES_ON.fullmatch(normal(text)):
        return replace(facets, unknown="", indicator="", chain="", measure="", scope="")
    return facets


def _nation(catalog: Catalog) -> str:
    return next((row["area"] for row in catalog.areas.values() if row["level"] == "nation"), "")
