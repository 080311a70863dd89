"""1月 2月 ... 12月 and what stands behind them: 累计, 全年, 合计."""

from dataclasses import replace

from etl.reader.facets import SUM_OF_MONTHS
from etl.reader.number import NUMBER
from etl.reader.rows import Cells
from etl.reader.stack import Stack

_DECEMBER = 12


def close_months(columns: list[Stack], are_filled: list[bool]) -> None:
    """累计 behind months runs to the last that has a number; their 合计 is left out, in place.

    Takes    are_filled: whether a column has any number.
    """
    months = [stack.facets.month for stack in columns if _is_month(stack)]
    if len(months) < 2:
        return
    filled = [
        stack.facets.month
        for stack, is_filled in zip(columns, are_filled, strict=True)
        if stack.facets.basis == "single" and is_filled
    ]
    is_run = len(filled) > 1 and filled == list(range(filled[0], filled[0] + len(filled)))
    for stack in columns:
        facets = stack.facets
        if facets.total and not (facets.month or facets.basis):
            stack.facets = replace(facets, omit=facets.omit or SUM_OF_MONTHS)
        elif is_run and facets.basis == "ytd" and not facets.month and filled[0] <= 3:
            stack.facets, stack.is_closed = replace(facets, month=filled[-1]), True


def ends_before(cells: Cells, columns: dict[int, Stack], row: int, column: int) -> bool:
    """Whether a 累计 or 全年 is said to run to a month in which its own row has no number."""
    stack = columns[column]
    facets = stack.facets
    if facets.basis != "ytd" or not (stack.is_closed or facets.month == _DECEMBER):
        return False
    months = [c for c, each in columns.items() if _is_month(each) and _is_alike(each, stack)]
    filled = [c for c in months if cells.at(row, c).kind == NUMBER]
    last = [c for c in months if columns[c].facets.month == facets.month]
    return len(months) > 1 and bool(filled and last) and not set(last) & set(filled)


def _is_month(stack: Stack) -> bool:
    facets = stack.facets
    return facets.basis == "single" and bool(facets.month) and facets.measure in ("", "level")


def _is_alike(one: Stack, other: Stack) -> bool:
    names = ("indicator", "area", "chain", "scope", "year")
    return all(getattr(one.facets, name) == getattr(other.facets, name) for name in names)
