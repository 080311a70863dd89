"""What a name in a formula means: 产值, 产值.同比, 城东区.产值, tobacco.output.share_pct."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import ibis
from ibis import _

from metrics.formula import PERCENT, POINTS, Formula, Unit, quantity

SERIES = ("area", "chain")
YEAR = 12
# word -> (column, the month of a flow?, months back)
MEASURES = {
    "level": ("level", False, 0), "累计": ("level", False, 0),
    "month": ("level", True, 0), "当月": ("level", True, 0),
    "last_year": ("level", False, YEAR), "上年同期": ("level", False, YEAR),
    "growth_pct": ("growth_pct", False, 0), "同比": ("growth_pct", False, 0),
    "growth_month_pct": ("growth_pct", True, 0), "当月同比": ("growth_pct", True, 0),
    "two_year_pct": ("two_year_pct", False, 0), "两年平均": ("two_year_pct", False, 0),
    "share_pct": ("share_pct", False, 0), "占比": ("share_pct", False, 0),
    "pull_pp": ("pull_pp", False, 0), "拉动": ("pull_pp", False, 0),
}  # fmt: skip


@dataclass(frozen=True)
class Reference:
    """One series of figures. area, chain: a code, '' for each that is asked for."""

    indicator: str
    column: str
    basis: str
    back: int
    factor: float
    area: str = ""
    chain: str = ""


class Names(Mapping[str, Unit]):
    """The names that a formula may use, each with its unit; what a name means: reference().

    Takes    indicator, area, chain: code -> facts (name, short; of an indicator also basis, unit,
             unit_factor, base_unit).
    """

    def __init__(self, indicator: Mapping, area: Mapping, chain: Mapping) -> None:
        self.facts = {"indicator": indicator, "area": area, "chain": chain}
        self.words = {kind: _words(members) for kind, members in self.facts.items()}

    def reference(self, name: str) -> Reference | None:
        """What a name means, or None. Between dots, in any order: one indicator, and where given
        one area, one chain, one measure."""
        found: dict[str, str] = {}
        for word in name.split("."):
            kinds = [kind for kind, words in self.words.items() if word in words]
            kind = "measure" if word in MEASURES else next(iter(kinds), "")
            if not kind or kind in found:
                return None
            found[kind] = word if kind == "measure" else self.words[kind][word]
        if "indicator" not in found:
            return None
        facts = self.facts["indicator"][found["indicator"]]
        column, is_month, back = MEASURES[found.get("measure", "level")]
        basis = "month" if is_month and facts["basis"] != "point" else facts["basis"]
        factor = float(facts["unit_factor"]) if column == "level" else 1.0
        area, chain = found.get("area", ""), found.get("chain", "")
        return Reference(found["indicator"], column, basis, back, factor, area, chain)

    def __getitem__(self, name: str) -> Unit:
        found = self.reference(name)
        if found is None:
            raise KeyError(name)
        if found.column != "level":
            return POINTS if found.column == "pull_pp" else PERCENT
        facts = self.facts["indicator"][found.indicator]
        return quantity(facts["base_unit"], facts["unit"], float(facts["unit_factor"]))

    def __iter__(self) -> Iterator[str]:
        return (word for words in (*self.words.values(), MEASURES) for word in words)

    def __len__(self) -> int:
        return sum(1 for _ in self)


def _words(members: Mapping) -> dict[str, str]:
    """Word -> code; a name that two members share means neither, a code always itself."""
    found: dict[str, set[str]] = {}
    for code, facts in members.items():
        for word in (facts["name"], facts["short"]):
            found.setdefault(word, set()).add(code)
    single = {word: next(iter(codes)) for word, codes in found.items() if len(codes) == 1}
    return single | {code: code for code in members}


def calculated(
    figure: ibis.Table, formula: Formula, names: Names, area: str, chain: str
) -> ibis.Table:
    """A formula for one area and chain, month by month.

    Takes    rows of figure; area, chain: for the names that do not say whose figure they mean.
    Returns  area, chain, year, month, value in the unit of the formula, is_revised: any input was
             revised. A month in which an input is unknown has no value.
    Source   docs/methods.md#calculated
    """
    parts = []
    for name in formula.names:
        asked = names.reference(name)
        rows = figure.filter(
            (_.indicator == asked.indicator)
            & (_.area == (asked.area or area))
            & (_.chain == (asked.chain or chain))
            & (_.basis == asked.basis)
        )
        parts.append(
            rows.select(
                name=ibis.literal(name),
                at=_.year.cast("int64") * YEAR + _.month - 1 + asked.back,
                value=_[asked.column].cast("float64") / asked.factor,
                is_revised=_.is_revised.coalesce(False),
                is_now=ibis.literal(asked.back == 0),
            )
        )
    # Last year's figures reach into months that are not there yet.
    is_old = all(names.reference(name).back for name in formula.names)
    months = (ibis.union(*parts) if len(parts) > 1 else parts[0]).group_by("at")
    columns = {f"input_{n}": _.value.max(where=_.name == x) for n, x in enumerate(formula.names)}
    wide = months.aggregate(
        is_revised=_.is_revised.any(), is_now=_.is_now.any() | ibis.literal(is_old), **columns
    ).filter(_.is_now)
    given = {name: wide[f"input_{n}"] for n, name in enumerate(formula.names)}
    return wide.select(
        area=ibis.literal(area),
        chain=ibis.literal(chain),
        year=(_.at // YEAR).cast("int16"),
        month=(_.at % YEAR + 1).cast("int8"),
        value=formula.value(given).cast("float64"),
        is_revised=_.is_revised,
    )
