"""The dictionary of headings: a text cut into names, words of statistics, periods and units."""

import re
from dataclasses import replace

from etl.catalog import Catalog
from etl.names import normal
from etl.reader.cut import KINDS, Cutter, Token, plain
from etl.reader.facets import (
    NEITHER,
    NOTHING,
    OF_AMOUNT,
    OF_GROWTH,
    SUM,
    Facets,
    is_amount,
    settle_target,
)
from etl.reader.period import Period, bare_year
from etl.reader.words import NEUTRAL_SCOPES, TOTALS, WHOLES

_AND = ("和", "与", "及", "、", ",")
_BESIDE = (*_AND, "及其", "和其")  # 工业投资及增速: not the growth alone
_GROWTH_NAMES = ("增速", "增长", "增幅", "增长率")
# What makes another place of the name before it: 泸溪 | 高新区; 湘西 | 经济开发区.
_PLACE_IN = re.compile(r"\S{0,8}?(?:区|镇|乡|街道|园|公司|本级|集团|厂|村|县|市)")
_ZONE_IN = re.compile(
    "(?:高新|高新技术|经济|经济技术|工业|产业|循环经济|综合保税)?(?:开发区|园区|产业园|工业园)"
)
_HAN = re.compile("[\u4e00-\u9fff]")
_LATIN = re.compile(r"[a-z][a-z .,'’&-]{2,}")  # 吉首市 Jishou: a translation
_END = re.compile("[期月年季]末")
_RISES = re.compile("[增升涨+±加快高]")


class Lexicon:
    """The catalogue and the fixed words as one dictionary for cutting headings."""

    def __init__(self, catalog: Catalog):
        self.catalog = catalog
        rows = catalog.indicators.values()
        self.weighted = {row["weight"]: row["indicator"] for row in rows if row["weight"]}
        self.cutter = Cutter(catalog)
        self._read: dict[tuple[str, str], Facets] = {}

    def read(self, text: str, hint: str = "") -> Facets:
        """Facets of one heading.

        Takes    hint: what the column of the heading holds (area, chain, indicator ...), to choose
                 between meanings of the same word; `title` for the prose around a table, `section`
                 for a row of one text above others.
        """
        key = (text, hint)
        if key not in self._read:
            self._read[key] = self._facets(text, hint)
        return self._read[key]

    def _facets(self, text: str, hint: str) -> Facets:
        if (year := bare_year(text.strip().removesuffix("年").removesuffix("年度"))) is not None:
            return Facets(year=year)
        if hint == "chain" and normal(text) in TOTALS:
            return Facets(chain=SUM)
        if hint in ("area", "chain", "indicator") and (code := self.catalog.find(hint, text)):
            said = self._growth(text) if hint == "indicator" else {}
            word = normal(text) if hint == "indicator" else ""
            return Facets(**{hint: code}, **said, word=word)
        bare = plain(text)
        facets, before = NOTHING, ""
        if hint == "title" and self._is_within(bare):
            facets = Facets(area=NEITHER)
        for token, text_here in self.cutter.pieces(bare):
            if token is None:
                strange = _LATIN.sub("", text_here) if _HAN.search(bare) else text_here
                facets = replace(facets, unknown=facets.unknown + strange)
            elif hint == "title" and "area" in token and facets.area == NEITHER:
                pass
            elif hint == "title" and "area" in token and facets.area:
                facets = replace(facets, area=self._narrower(facets.area, token["area"], before))
            else:
                added = self._add(facets, token, hint)
                is_beside = hint == "title" and before in _BESIDE and added.measure == "growth"
                facets = replace(added, measure=facets.measure) if is_beside else added
            before = text_here
        among = WHOLES.get(next((whole for whole in WHOLES if whole in bare), ""), "")
        level = self.catalog.areas.get(facets.area, {}).get("level", "")
        if facets.measure == "rank" and among and level == among:  # 位居全省
            facets = replace(facets, area="", among=facets.among or among)
        if facets.falls and _RISES.search(self._unnamed(bare)):  # 增长(+)下降(-)
            facets = replace(facets, falls="")
        facets = self._averaged(facets, bare)
        facets = settle_target(facets, bare)
        return self._scoped(facets)

    def _unnamed(self, text: str) -> str:
        """What is left of a text without its names: the 增 of 增加值 is no rise."""
        return "".join(
            word
            for token, word in self.cutter.pieces(text)
            if not token or not {"indicator", "area", "chain"} & set(token)
        )

    def _averaged(self, facets: Facets, text: str) -> Facets:
        """期末用工人数 is not 平均用工人数, by whatever alias."""
        name = self.catalog.indicators.get(facets.indicator, {}).get("name", "")
        if "平均" in name and "平均" not in text and _END.search(text):
            return replace(facets, unknown=facets.unknown + "期末")
        return facets

    def _is_within(self, text: str) -> bool:
        """泸溪高新区, 花垣县边城镇, 龙山县与来凤县: places that are not those that they name."""
        pieces = self.cutter.pieces(text)
        for place, (token, _) in enumerate(pieces):
            after = pieces[place + 1 : place + 5]
            if not token or "area" not in token or not after:
                continue
            if after[0][1] in _AND:  # 龙山县与来凤县
                after = after[1:]
            words = [word for _, word in after]
            is_strange = bool(after) and after[0][0] is None
            names = (words[0], "".join(words[:2])) if is_strange else ()
            if any(map(_PLACE_IN.fullmatch, names)):
                return True
            if _ZONE_IN.match("".join(words)):
                return True
        return False

    def _narrower(self, area: str, other: object, between: str) -> str:
        """南岭省云岭市 is 云岭市; 云岭市和临江区 is neither of them."""
        code: str = str(other)
        while code and between not in _AND:
            if code == area:
                return str(other)
            code = self.catalog.areas[code]["parent"]
        return area if area == other else NEITHER

    def _growth(self, text: str) -> dict[str, str]:
        return {"measure": "growth"} if normal(text).endswith(_GROWTH_NAMES) else {}

    def _add(self, facets: Facets, token: Token, hint: str) -> Facets:
        if "period" in token:
            period: Period = token["period"]
            if period.basis == "day":
                if hint == "title":
                    return facets
                period = replace(period, basis="single")
            if _differ(facets.year, period.year) or _differ(facets.month, period.month):
                digits = re.sub(r"\D", "", str(token["word"]))  # two periods in one text: neither
                return replace(facets, year=None, month=None, basis="", unknown=digits)
            basis = facets.basis if facets.basis not in ("", "single") else period.basis
            return replace(
                facets,
                year=period.year or facets.year,
                month=period.month or facets.month,
                basis=basis,
            )
        kind = hint if hint in token else next((kind for kind in KINDS if kind in token), "")
        if not kind:
            return replace(facets, unknown=facets.unknown + str(token["word"]))
        if kind == "chain" and "total" in token and hint != "chain":
            kind = "total"
        if hint == "chain" and "total" in token:
            return replace(facets, chain=SUM)
        if kind == "area" and "chain" in token and hint != "area":
            return replace(facets, unknown=facets.unknown + str(token["word"]))
        if kind == "says":
            said = dict(token["says"])
            if "measure" in said and said["measure"] == "level" and facets.measure:
                said.pop("measure")
            if facets.measure in ("share", "rank") and said.get("measure") == "growth":
                return replace(facets, omit=OF_GROWTH)  # 比重较上年同期
            if facets.measure == "target" and said.get("measure") == "growth":  # 目标增速
                said = {"unit": facets.unit or ("%",)}
            if said.get("measure") == "target" and facets.measure == "growth":  # 增速目标
                said["unit"] = facets.unit or ("%",)
            return replace(facets, **said)
        if kind == "unit":
            units = token["unit"] if isinstance(token["unit"], tuple) else (token["unit"],)
            is_change = "±" in str(token["word"]) or "百分点" in units[0]
            measure = facets.measure or ("growth" if is_change else "")
            omit = OF_AMOUNT if measure == "growth" and is_amount(units) else facets.omit
            return replace(facets, unit=facets.unit + units, measure=measure, omit=omit)
        if kind == "filler" or (hint in ("title", "section") and hint in token):
            return facets
        if kind in ("section", "title"):
            return replace(facets, unknown=facets.unknown + str(token["word"]))
        value = str(token[kind])
        already = getattr(facets, kind)
        if kind == "indicator" and already and already != value and hint == "title":
            return replace(facets, indicator=NEITHER, word="")
        if already and already != value:  # two names in one heading: which one is meant is not said
            return replace(facets, unknown=f"{facets.unknown}{token['word']}")
        facets = replace(facets, **{kind: value})
        if kind == "indicator":
            facets = replace(facets, word=str(token["word"]))
        if kind == "indicator" and not facets.measure:
            facets = replace(facets, **self._growth(str(token["word"])))
        return facets

    def _scoped(self, facets: Facets) -> Facets:
        """An indicator with a scope beside it is the variant that the catalogue has for it."""
        if (
            facets.indicator and facets.chain == "all"
        ):  # 规上工业利润总额 is all of it by definition
            facets = replace(facets, chain="", word=f"规上工业{facets.word}")
        if not facets.scope or facets.indicator in ("", NEITHER):
            return facets
        variant = self.variant(facets.indicator, facets.scope)
        if not variant:
            return replace(facets, unknown=facets.unknown + facets.scope)
        return replace(facets, indicator=variant)

    def variant(self, indicator: str, scope: str) -> str:
        """The indicator within a scope; '' when the catalogue has none."""
        if scope in NEUTRAL_SCOPES or self.catalog.indicators[indicator]["scope"] == scope:
            return indicator
        for row in self.catalog.indicators.values():
            if row["variant_of"] == indicator and row["scope"] == scope:
                return row["indicator"]
        return ""


def _differ(one: int | None, other: int | None) -> bool:
    return bool(one and other and one != other)
