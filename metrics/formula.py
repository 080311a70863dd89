"""A formula over series: a small grammar, never eval, that keeps units.

sum     = product (("+" | "-") product)*        product = factor (("*" | "/") factor)*
factor  = number | name | "(" sum ")" | "-" factor
name    = an indicator, optionally with a measure: output, 工业税收, output.growth_pct
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from math import prod

import ibis

Value = Callable[[Mapping[str, ibis.Value]], ibis.Value]
LONGEST, DEEPEST = 300, 30
TOKEN = re.compile(r"\s*(?:(\d+(?:\.\d+)?)|([^\W\d][\w.]*)|([-+*/()]))")
WIDE = str.maketrans("（）＋－×÷＊／−", "()+-*/*/-")  # as typed with a Chinese keyboard


class FormulaError(ValueError):
    """A formula that cannot be read or makes no sense; the message says where and what to do."""


Part = tuple[str, str, float]  # base unit, unit as shown, how many base units the shown one is


@dataclass(frozen=True)
class Unit:
    """What a value is counted in: 亿元 over 亩 is 亿元/亩.  rate: '' | % | 个百分点."""

    above: tuple[Part, ...] = ()
    below: tuple[Part, ...] = ()
    rate: str = ""

    @property
    def text(self) -> str:
        """As written beside a value; '' for a plain number."""
        top = "·".join(shown for _, shown, _ in self.above)
        bottom = "·".join(shown for _, shown, _ in self.below)
        return self.rate or (f"{top or '1'}/{bottom}" if bottom else top)

    @property
    def factor(self) -> float:
        """How many base units a value of one is; a rate counts in hundredths."""
        size = 0.01 if self.rate else 1.0
        return size * prod(f for *_, f in self.above) / prod(f for *_, f in self.below)

    @property
    def bases(self) -> tuple[list[str], list[str]]:
        return sorted(b for b, *_ in self.above), sorted(b for b, *_ in self.below)

    @property
    def is_plain(self) -> bool:
        return not (self.above or self.below or self.rate)


PERCENT, POINTS, PLAIN = Unit(rate="%"), Unit(rate="个百分点"), Unit()


@dataclass(frozen=True)
class Formula:
    """A formula that was read: names it asks for, the unit of its result, and how to compute it."""

    names: tuple[str, ...]
    unit: Unit
    value: Value


def quantity(base_unit: str, unit: str, factor: float) -> Unit:
    """The unit of an indicator, as the catalogue says.

    Source   docs/methods.md#formula
    """
    if base_unit == "percent":
        return PERCENT
    return Unit(((base_unit, unit, factor),))


def read_formula(text: str, units: Mapping[str, Unit]) -> Formula:
    """Read a formula and check its units.

    Takes    units: name -> the unit of its values, for every name that may be used.
    Returns  Formula; its value() takes name -> column, in those units, and gives the column of the
             result in the unit of the result. Division by zero is NULL.
    Errors   FormulaError.
    Source   docs/methods.md#formula
    """
    if len(text) > LONGEST:
        raise FormulaError(f"公式过长（{len(text)} 字）→ 不超过 {LONGEST} 字")
    return _Reader(text.translate(WIDE), units).whole()


class _Reader:
    def __init__(self, text: str, units: Mapping[str, Unit]) -> None:
        self.text, self.units, self.place, self.depth = text, units, 0, 0
        self.names: list[str] = []

    def whole(self) -> Formula:
        unit, value = self.sum()
        if self.text[self.place :].strip():
            self.fail(f"看不懂“{self.text[self.place :].strip()[:10]}”")
        return Formula(tuple(dict.fromkeys(self.names)), unit, value)

    def fail(self, problem: str) -> None:
        raise FormulaError(f"第 {self.place + 1} 字处：{problem} → 可用 + - * / ( ) 数字和指标")

    def next(self, allowed: str = "") -> str | None:
        """The next sign if it is one of those allowed."""
        found = TOKEN.match(self.text, self.place)
        if found and found[3] and found[3] in allowed:
            self.place = found.end()
            return found[3]
        return None

    def sum(self):
        unit, value = self.product()
        while sign := self.next("+-"):
            other_unit, other = self.product()
            unit, value = add(unit, value, other_unit, other, sign)
        return unit, value

    def product(self):
        unit, value = self.factor()
        while sign := self.next("*/"):
            other_unit, other = self.factor()
            unit, value = multiply(unit, value, other_unit, other, sign)
        return unit, value

    def factor(self):
        self.depth += 1
        if self.depth > DEEPEST:
            self.fail("括号套得太深")
        try:
            if self.next("-"):
                unit, value = self.factor()
                return unit, lambda given: -value(given)
            if self.next("("):
                inner = self.sum()
                if not self.next(")"):
                    self.fail("缺少右括号")
                return inner
            return self.leaf()
        finally:
            self.depth -= 1

    def leaf(self):
        found = TOKEN.match(self.text, self.place)
        if not found or found[3]:
            self.fail("此处应有数字、指标或左括号")
        if found[2] and found[2] not in self.units:
            words = list(self.units)
            wrong = next((part for part in found[2].split(".") if part not in words), found[2])
            near = get_close_matches(wrong, words, n=1, cutoff=0.0)
            hint = f"最接近的是“{near[0]}”" if near else "先选指标"
            raise FormulaError(f"第 {self.place + 1} 字处：没有“{found[2]}” → {hint}")
        self.place = found.end()
        if found[1]:
            number = float(found[1])
            return PLAIN, lambda given: ibis.literal(number)
        name = found[2]
        self.names.append(name)
        return self.units[name], lambda given: given[name]


def add(unit: Unit, value: Value, other_unit: Unit, other: Value, sign: str) -> tuple[Unit, Value]:
    """Sum or difference, only of what is counted in the same thing; in the unit of the first.

    A difference of two rates is in percentage points; a rate may be added to a number (1 + g).

    Source   docs/methods.md#formula
    """
    rates = (unit.rate, other_unit.rate)
    is_plain_pair = {unit.is_plain, other_unit.is_plain} == {True, False} and any(rates)
    if unit.bases != other_unit.bases or (all(rates) != any(rates) and not is_plain_pair):
        names = [one.text or "纯数" for one in (unit, other_unit)]
        raise FormulaError(f"{names[0]}与{names[1]}不能相加减 → 只加减同类的量，或先除以共同的量")
    result = PLAIN if is_plain_pair else unit
    if rates == ("%", "%") and sign == "-":
        result = POINTS
    own, scale = unit.factor / result.factor, other_unit.factor / result.factor
    direction = scale if sign == "+" else -scale
    return result, lambda given: value(given) * own + other(given) * direction


def multiply(
    unit: Unit, value: Value, other_unit: Unit, other: Value, sign: str
) -> tuple[Unit, Value]:
    """Product or quotient; what stands above and below is cancelled; zero below is NULL.

    A rate times or over a plain number stays a rate; else a rate counts in hundredths.

    Source   docs/methods.md#formula
    """
    if other_unit.is_plain and unit.rate:
        result = unit
    elif unit.is_plain and other_unit.rate and sign == "*":
        result = other_unit
    elif sign == "*":
        result = _cancelled([*unit.above, *other_unit.above], [*unit.below, *other_unit.below])
    else:
        result = _cancelled([*unit.above, *other_unit.below], [*unit.below, *other_unit.above])
    if sign == "*":
        scale = unit.factor * other_unit.factor / result.factor
        return result, lambda given: value(given) * other(given) * scale
    scale = unit.factor / other_unit.factor / result.factor
    return result, lambda given: value(given) / other(given).nullif(0) * scale


def _cancelled(above: list[Part], below: list[Part]) -> Unit:
    for part in list(above):
        twin = next((other for other in below if other[0] == part[0]), None)
        if twin:
            above.remove(part)
            below.remove(twin)
    return Unit(tuple(above), tuple(below))
