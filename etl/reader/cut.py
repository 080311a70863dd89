"""A normalised heading cut into the words that are known, so that the least is left unexplained."""

import re
from collections import defaultdict

from etl.catalog import Catalog
from etl.names import normal
from etl.reader.facets import EITHER
from etl.reader.period import in_digits, periods
from etl.reader.words import (
    FILLERS,
    NEUTRAL_SCOPES,
    OTHERS,
    SAYS,
    SECTION_FILLERS,
    TITLE_FILLERS,
    TOTALS,
)

Token = dict[str, object]
_DASHES = re.compile("[\u2010-\u2015\u2212\u2500~～]")
_FOOTNOTES = re.compile("[\u2460-\u249b]")
_BRACKET = re.compile(r"\(([^()]*)\)")
_UNIT_CELL = re.compile(r"(?:计量|金额)?单位:([^()\s]+)")
_BETWEEN_UNITS = re.compile(r"[、,;/和]")
_LEAD = re.compile(r"^(?:[#*]|其中:|\d+\.(?!\d)|\(?(?:\d{1,2}|[一二三四五六七八九十]+)[)、])+")
_ENGLISH = re.compile("[a-z]{2}")
# What a word may be, in the order in which a heading takes it.
KINDS = ("indicator", "says", "area", "chain", "scope", "unit", "total")
KINDS += ("filler", "section", "title")


def plain(text: str) -> str:
    """A heading without marks and numbering, its periods in digits: what is cut."""
    return in_digits(_LEAD.sub("", _DASHES.sub("-", normal(_FOOTNOTES.sub("", text)))))


class Cutter:
    """The words of a catalogue and of statistics, each with what it may be."""

    def __init__(self, catalog: Catalog):
        self.catalog = catalog
        self._words: dict[str, Token] = defaultdict(dict)
        for kind in ("indicator", "area", "chain", "unit"):
            for text, code in catalog.names[kind].items():
                word = _DASHES.sub("-", normal(_FOOTNOTES.sub("", text)))
                if word and code and not word.isascii() and (kind != "unit" or len(word) > 1):
                    self._words[word].setdefault(kind, code)
        for row in catalog.indicators.values():
            if row["short"].isascii():
                self._words[normal(row["short"])].setdefault("indicator", row["indicator"])
            if row["scope"]:
                self._words[normal(row["scope"])]["scope"] = row["scope"]
        for word, facets in SAYS.items():
            self._words[word]["says"] = facets
        for word in TOTALS:
            self._words[word]["total"] = word
        for word in FILLERS:
            self._words[word]["filler"] = word
        for word in TITLE_FILLERS:
            self._words[word]["title"] = word
        for word in SECTION_FILLERS:
            self._words[normal(word)]["section"] = word
        for word in NEUTRAL_SCOPES:
            self._words[word]["scope"] = word
        for word in OTHERS:
            self._words[word].setdefault("other", word)
        self._words["%"]["unit"], self._words["‰"]["unit"] = "%", "‰"
        self._starts: dict[str, list[int]] = defaultdict(list)
        for word in self._words:
            if len(word) not in self._starts[word[0]]:
                self._starts[word[0]].append(len(word))
        self._cuts: dict[str, list[tuple[Token | None, str]]] = {}

    def kinds(self, text: str) -> list[tuple[str, str]]:
        """A heading as (kind, word) in order: period, one of KINDS, or unknown."""
        kinds = ("period", *KINDS)
        return [
            (next((kind for kind in kinds if kind in (token or {})), "unknown"), word)
            for token, word in self.pieces(plain(text))
        ]

    def pieces(self, text: str) -> list[tuple[Token | None, str]]:
        """A normalised text as (token, its word) in order; (None, what is not understood)."""
        if text not in self._cuts:
            self._cuts[text] = self._cut(text)
        return self._cuts[text]

    def _cut(self, text: str) -> list[tuple[Token | None, str]]:
        """The text as tokens: the cut that leaves least unexplained, then has fewest tokens."""
        spans = self._spans(text)
        best: list[tuple[tuple[int, int], int, Token | None]] = [((0, 0), 0, None)]
        for end in range(1, len(text) + 1):
            (lost, count), _, _ = best[end - 1]
            choice = ((lost + 1, count), end - 1, None)
            for start, token in spans.get(end, ()):
                (lost, count), _, _ = best[start]
                cost = (lost, count + 1)
                if cost < choice[0] or (cost == choice[0] and choice[2] is None):
                    choice = (cost, start, token)
            best.append(choice)
        pieces: list[tuple[Token | None, str]] = []
        end = len(text)
        while end:
            _, start, token = best[end]
            if token is None and pieces and pieces[-1][0] is None:
                pieces[-1] = (None, text[start:end] + pieces[-1][1])
            else:
                pieces.append((token, text[start:end]))
            end = start
        return pieces[::-1]

    def _spans(self, text: str) -> dict[int, list[tuple[int, Token]]]:
        spans: dict[int, list[tuple[int, Token]]] = defaultdict(list)
        for match in _BRACKET.finditer(text):
            if units := self._units(match.group(1)):
                spans[match.end()].append((match.start(), {"unit": units, "word": match.group()}))
        for match in _UNIT_CELL.finditer(text):
            if units := self._units(match.group(1)):
                spans[match.end()].append((match.start(), {"unit": units, "word": match.group()}))
        if units := self._units(text):
            spans[len(text)].append((0, {"unit": units, "word": text}))
        for start, end, period in periods(text):
            spans[end].append((start, {"period": period, "word": text[start:end]}))
        for start, letter in enumerate(text):
            for length in self._starts.get(letter, ()):
                word = text[start : start + length]
                token = self._words.get(word)
                if token and not _is_inside(word, text, token):
                    spans[start + length].append((start, token | {"word": word}))
        return spans

    def _units(self, text: str) -> tuple[str, ...]:
        """Every part a unit, or nothing: '亿元、%' -> two."""
        whole = self.catalog.find("unit", text.strip("±+- "))
        if whole:
            return (whole,)
        parts = [part.strip("±+- ") for part in _BETWEEN_UNITS.split(text) if part.strip()]
        found = [self.catalog.find("unit", part) for part in parts]
        if not found or not all(found):
            return ()
        alike: dict[str, list[str]] = defaultdict(list)  # 亿元、万元: one of two
        for name in found:
            alike[self.catalog.units[name].base].append(name)
        alike["percent"] = alike["percent"][:1]
        return tuple(EITHER.join(dict.fromkeys(names)) for names in alike.values() if names)


def _is_inside(word: str, text: str, token: Token) -> bool:
    """Value in Growth Rate of Value-added: an English word of ours counts as a whole cell only."""
    is_name = "indicator" in token or "unit" in token
    if is_name or not (word.isascii() and word.isalpha()):
        return False
    return bool(_ENGLISH.search(text.replace(word, "", 1)))
