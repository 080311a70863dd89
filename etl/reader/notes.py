"""What notes below a table, and sentences in brackets under its title, say of its figures."""

import re
from collections.abc import Callable, Iterator

from etl.names import normal
from etl.reader.contract import Dialect
from etl.reader.facets import Facets
from etl.reader.fault import Fault
from etl.reader.figures import REFUSED, Figure
from etl.reader.meaning import Meaning
from etl.reader.reading import Reading
from etl.reader.subject import held_by, part_of
from etl.reader.words import HELD

_LIMITS = re.compile("不含|不包括|未含|未包括|未纳入|剔除|扣除|仅含|只含|仅包括|预计|预估|推算")
_MARK = re.compile(r"\s*(?:注|说明|备注)?[:：]?\s*([*＊※①-⑳])")
_LONGEST = 60  # of a note that is repeated
_NUMBERED = re.compile(r"\d{1,2}\s*[.、)）]")
_LEAD = re.compile(r"^[(（]?(?:\*|※)?(?:注|备注|说明|附注)?\d*[:：、.]?")
_CLAUSE = re.compile("[。；;]")
# 营业收入、利润总额 | 为 | 1-5月数据; what a word means (是指, 指) is no limit.
_IS = re.compile(r"(?P<what>[^，,]*?)(?:均?为|均?系|采用|按)(?P<said>[^，,]+)")
_ALL = re.compile(
    "^(?:本表|以上|表中|上述|表内|以下|各项|所有)?(?:统计)?(?:数据|数|指标|范围|口径)*均?$"
)
_DEFINED = re.compile(r"\d+万元")  # 计划总投资500万元及以上项目: how it is defined everywhere
_SPLIT = re.compile("[、和及与]")


def heed_notes(
    notes: list[str], titles: list[str], figures: list[Figure], lexicon: Dialect, reading: Reading
) -> None:
    """Notes and bracketed titles that make figures others than they seem refuse them, in place."""
    for text in (*notes, *(title for title in titles if _is_bracketed(title))):
        for clause in _CLAUSE.split(normal(_NUMBERED.sub("", text)).strip("()")):
            _heed(_LEAD.sub("", clause), figures, lexicon)
    for note in notes:
        _heed_mark(note, figures)
    _scopes(notes, figures, lexicon, reading)


def _heed_mark(note: str, figures: list[Figure]) -> None:
    """吉首市*, and below: *吉首市数据不含州直征收部分。"""
    mark = _MARK.match(note)
    if not mark or not _LIMITS.search(note):
        return
    for figure in figures:
        if figure.meaning and any(mark[1] in heading for heading in figure.number.headings):
            rule = f"表头带“{mark[1]}”，附注写“{note.strip()[:_LONGEST]}”"
            figure.fault = Fault(rule, "为此口径另立指标，或去掉标记", f"mark {mark[1]}")
            figure.meaning, figure.number.status = None, REFUSED


def _is_bracketed(title: str) -> bool:
    return normal(title).startswith("(")


def _heed(clause: str, figures: list[Figure], lexicon: Dialect) -> None:
    found = _IS.fullmatch(clause)
    if not found:
        return
    what, said = found["what"], found["said"]
    if lexicon.read(what, "title").scope:  # 不含烟为剔除卷烟的口径: what a word means
        return
    differs = _difference(said, lexicon)
    if differs is None:
        return
    is_meant = _selection(what, lexicon)
    for figure in figures:
        meaning = figure.meaning
        if meaning and is_meant(meaning) and differs(meaning):
            rule = f"附注写“{clause[:_LONGEST]}”，与表头不一致"
            figure.fault = Fault(rule, "按附注改正表头，或删去附注", f"note {clause}")
            figure.meaning, figure.number.status = None, REFUSED


def _difference(said: str, lexicon: Dialect) -> Callable[[Meaning], bool] | None:
    """What a note says of figures, as a test of those it does not hold for; None: nothing."""
    held = held_by(said, lexicon)
    if held:
        kind = HELD[held]
        return lambda meaning: kind == "all" or (kind == "growth" and meaning.measure == "growth")
    if _DEFINED.search(said):
        return None
    if part_of(said, lexicon):
        return lambda meaning: True
    facets = lexicon.read(said, "title")
    units = {lexicon.catalog.units[name].base: name for name in facets.unit if "|" not in name}

    def differs(meaning: Meaning) -> bool:
        if facets.month and (facets.month != meaning.month or _is_other(facets, meaning)):
            return True
        if not facets.month and facets.basis in ("ytd", "month"):
            return meaning.basis in ("ytd", "month") and meaning.basis != facets.basis
        unit = lexicon.catalog.units.get(meaning.unit)
        return meaning.measure == "level" and unit and units.get(unit.base, unit.name) != unit.name

    return differs


def _is_other(facets: Facets, meaning: Meaning) -> bool:
    is_year = facets.year not in (None, meaning.year)
    return is_year or (facets.basis in ("ytd", "month") and facets.basis != meaning.basis)


def _selection(what: str, lexicon: Dialect) -> Callable[[Meaning], bool]:
    """Of which figures a clause speaks: of those that it names, else of all."""
    facets = lexicon.read(what, "title")
    named = {lexicon.read(word, "title").indicator for word in _SPLIT.split(what)} - {"", "neither"}
    is_growth = facets.measure == "growth" or what.endswith(("增速", "增幅", "增长"))
    if facets.month and not named:
        return lambda meaning: meaning.month == facets.month
    if not named and not is_growth and not _ALL.match(what) and facets.unknown:
        return lambda meaning: _is_unnamed(what)

    def is_meant(meaning: Meaning) -> bool:
        is_named = not named or meaning.indicator in named
        if "亩均" in what:
            name = lexicon.catalog.indicators[meaning.indicator]["name"]
            is_named = name.startswith("亩均")
        return is_named and (not is_growth or meaning.measure == "growth")

    return is_meant


def _is_unnamed(what: str) -> bool:
    """工业效益指标 names none of ours, but may mean any of them."""
    return "指标" in what or "数据" in what


def _scopes(notes: list[str], figures: list[Figure], lexicon: Dialect, reading: Reading) -> None:
    """注：不含烟, under figures whose headings do not say so: they are refused, in place.

    A note that holds figures of its own (不含烟增速为5.1%) only tells them; it is said.
    """
    scopes = {row["scope"] for row in lexicon.catalog.indicators.values()} - {""}
    present = {figure.meaning.indicator for figure in figures if figure.meaning}
    for note in notes if figures else ():
        if _LIMITS.search(note) and not any(normal(scope) in normal(note) for scope in scopes):
            said = "附注限定了范围，表头没有写，按表头读取"
            reading.note(figures[0].number.sheet, "", said, note.strip()[:_LONGEST])
        text = normal(_NUMBERED.sub("", note))
        for scope in sorted(scopes):
            if normal(scope) not in text:
                continue
            loose = list(_loose(figures, scope, present, lexicon))
            if not loose:
                continue
            if any(letter.isdigit() for letter in text):
                first = loose[0].number
                reading.note(first.sheet, first.cell, f"附注提到“{scope}”，表头没有写，按表头读取")
                continue
            for figure in loose:
                rule = f"附注写“{scope}”，表头和标题没有写，不能断定是哪个口径"
                figure.fault = Fault(rule, "在标题或表头写明口径", f"scope {scope}")
                figure.meaning = None


def _loose(
    figures: list[Figure], scope: str, present: set[str], lexicon: Dialect
) -> Iterator[Figure]:
    """Figures that may be of a scope that only a note names."""
    for figure in figures:
        if figure.meaning and not figure.meaning.scope:
            own = figure.meaning.indicator
            if lexicon.variant(own, scope) not in ("", *(present - {own}), own):
                yield figure
