"""Marks on dates: what an analyst writes beside a month of a chart, kept in its address."""

import re
from dataclasses import dataclass

from charts import number

MOST, LONGEST = 8, 12
EXAMPLE = "2026-03 有序用电；2026年7月 新统计口径"
_BETWEEN = re.compile(r"[;；\n]+")
_MARK = re.compile(r"(20\d\d|19\d\d)\s*[-—年./]\s*(\d{1,2})\s*月?[\s:：，,]*(.+)")


@dataclass(frozen=True)
class Mark:
    """A few words at a month."""

    year: int
    month: int
    text: str


def read_marks(written: str) -> tuple[list[Mark], list[str]]:
    """The marks of a line of text, the earliest first, and the pieces that are none.

    Takes    written: 年-月 and words, several parted by ；, at most MOST with at most LONGEST
             characters each.
    """
    marks, unknown = [], []
    for piece in filter(None, (piece.strip() for piece in _BETWEEN.split(written))):
        found = _MARK.fullmatch(piece)
        is_sound = found and 1 <= int(found[2]) <= 12 and len(found[3].strip()) <= LONGEST
        if is_sound and len(marks) < MOST:
            marks.append(Mark(int(found[1]), int(found[2]), found[3].strip()))
        else:
            unknown.append(piece)
    return sorted(marks, key=lambda mark: (mark.year, mark.month)), unknown


def told(unknown: list[str]) -> str:
    """What a reader is told of the pieces that are no marks; '' where there are none."""
    if not unknown:
        return ""
    pieces = "、".join(f"“{piece[:20]}”" for piece in unknown[:MOST])
    rule = f"写成“年-月 文字”，每条不超过 {LONGEST} 字，最多 {MOST} 条，用“；”隔开"
    return f"标记{pieces}没有画：{rule}，如“{EXAMPLE}”。"


def note(marks: list[Mark]) -> str:
    """The marks in words, for a file."""
    said = "；".join(f"{number.period(m.year, m.month, 'month')} {m.text}" for m in marks)
    return f"标记：{said}" if said else ""
