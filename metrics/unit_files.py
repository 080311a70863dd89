"""Lists of units as files: this year's, and last year's where a base is its mean."""

from collections.abc import Mapping
from pathlib import Path

import pyarrow as pa

from metrics.assessment import read_units
from metrics.scoresheet import given
from metrics.terms import Terms


def listed_units(
    file: Path, last: Path | None, terms: Terms, year: int, group: str | None
) -> tuple[dict[str, pa.Table], Mapping[str, str], list[str]]:
    """The tables _value and _unit, in whose name each merged unit is scored, remarks on the list.

    Errors   Refused with every fault of a file; OSError.
    """
    read = read_units(file.name, file.read_bytes(), terms, year, group)
    years = {year: (read.value, read.unit)}
    if last is not None:
        content = last.read_bytes()
        before = read_units(last.name, content, terms, year - 1, group, is_whole=False)
        years[year - 1] = (before.value, before.unit)
    return given(terms.scheme["scheme"], years), read.shared, read.remarks()
