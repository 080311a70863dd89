"""A list of enterprises of the workspace (or one just handed up), as a field of the lab."""

import csv
import io
from collections.abc import Mapping

import pandas as pd

from metrics.assessment import Reading, read_units
from metrics.listing import lines_of
from metrics.terms import Terms
from metrics.unit_row import WORDS
from reports.lab import UNITS, VALUES, Field
from reports.lab_scheme import Scheme

FACTS = {"industry": "", "veto": "", "is_exempt": False, "bonus": 0.0, "malus": 0.0, "move": 0}


def column(content: bytes, name: str) -> list[str]:
    """The texts of one column of a list, row by row; nothing where it has no such column.

    Errors   Refused where it is no text.
    """
    rows = [row for row in _lines(content) if row]
    words = (name, *WORDS[name])
    place = (
        next((i for i, head in enumerate(rows[0]) if head.strip() in words), None) if rows else None
    )
    return [row[place].strip() for row in rows[1:] if place is not None and place < len(row)]


def groups(content: bytes) -> list[str]:
    """The groups of a list, in the order they come; [''] where it has none."""
    return [*dict.fromkeys(filter(None, column(content, "group")))] or [""]


def year_of(content: bytes, otherwise: int) -> int:
    """The year that a list says it is of."""
    years = [text.removesuffix("年") for text in column(content, "year")]
    return next((int(text) for text in years if text.isdecimal()), otherwise)


def of_group(content: bytes, group: str) -> bytes:
    """Only the rows of a group."""
    if not group:
        return content
    rows = _lines(content)
    words = ("group", *WORDS["group"])
    place = next(i for i, head in enumerate(rows[0]) if head.strip() in words)
    text = io.StringIO()
    kept = [row for row in rows[1:] if place < len(row) and row[place].strip() == group]
    csv.writer(text).writerows([rows[0], *kept])
    return text.getvalue().encode()


def _lines(content: bytes) -> list[list[str]]:
    """The column names and what stands below them."""
    return lines_of("名单", content, ("unit", *WORDS["unit"]))[1]


def listed_field(
    name: str,
    content: bytes,
    before: bytes | None,
    terms: Terms,
    scheme: Scheme,
    group: str,
    year: int,
) -> Field:
    """The enterprises of a group of a list, as a scheme scores them.

    Takes    before: the list of the year before, where there is one.
    Errors   Refused with every fault of the list, as `python -m metrics score` has it.
    """
    wanted = scheme.group or None
    found = read_units(name, of_group(content, group), terms, year, wanted, is_whole=False)
    value, unit = [_values(found, year)], [_units(found, year)]
    if before is not None and terms.based_on("last_year", {scheme.group}):
        last = read_units(
            name,
            of_group(before, group),
            terms,
            year - 1,
            wanted,
            is_whole=False,
        )
        value.append(_values(last, year - 1))
        unit.append(_units(last, year - 1))
    names: Mapping[str, str] = {row["unit"]: row["unit"] for row in found.unit}
    names = {**names, **{unit: unit for unit in found.shared}}
    return Field(year, 12, scheme, pd.concat(value), pd.concat(unit), names, found.shared)


def _values(found: Reading, year: int) -> pd.DataFrame:
    frame = pd.DataFrame(found.value, columns=["unit", "indicator", "value", "size"])
    frame = frame.astype({"value": float, "size": float})
    return frame.assign(year=year)[[*VALUES]].astype({"year": "int16"})


def _units(found: Reading, year: int) -> pd.DataFrame:
    frame = pd.DataFrame(found.unit, columns=["unit", *FACTS])
    return frame.assign(year=year)[[*UNITS]].astype({"year": "int16", "move": "int32"})
