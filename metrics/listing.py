"""A list as a file: its text, its lines, and where its column names stand."""

import csv
import io
import re
from collections.abc import Iterable

SHOWN = 20
PREAMBLE = 6  # titles and units above the column names
_WORKBOOK = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
_NOTE = re.compile(
    r"(附?注|说明|备注|(数据|资料)来源|(填表|制表|审核|负责)\w*)\d*\s*[:：].*", re.DOTALL
)
_TOTAL = re.compile(r"(合|总|小|共)计|平均[值数]?")


class Refused(ValueError):
    """A file that cannot be scored: every fault, with row and cure."""

    def __init__(self, name: str, problems: list[str]):
        more = [f"另有 {len(problems) - SHOWN} 处"] if len(problems) > SHOWN else []
        self.lines = [*problems[:SHOWN], *more]
        lines = "\n".join(f"  {problem}" for problem in self.lines)
        super().__init__(f"{name} 不能评价：{len(problems)} 处问题\n{lines}")


def text_of(name: str, content: bytes) -> str:
    """The text of a CSV in UTF-8 or as a Chinese Excel saves it.

    Errors   Refused.
    """
    if content.startswith(_WORKBOOK):
        raise Refused(name, ["是工作簿，不是 CSV → 在 Excel 里另存为“CSV UTF-8（逗号分隔）”"])
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise Refused(name, ["既不是 UTF-8 也不是 GB18030 编码 → 另存为 CSV UTF-8"])


def lines_of(name: str, content: bytes, words: Iterable[str]) -> tuple[int, list[list[str]]]:
    """How many lines stand above the column names, and the lines from there on.

    Takes    words: of which the line of column names has one; without such a line it is the first.
    Errors   Refused.
    """
    text = text_of(name, content)
    first = text.lstrip().partition("\n")[0]
    mark = next((m for m in "\t;" if m in first and "," not in first), ",")
    try:
        lines = list(csv.reader(io.StringIO(text, newline=""), delimiter=mark))
    except csv.Error:
        raise Refused(name, ["有一格长过 13 万字 → 检查引号是否成对"]) from None
    known = set(words)
    above = next(
        (n for n, cells in enumerate(lines[:PREAMBLE]) if known & {cell.strip() for cell in cells}),
        0,
    )
    return above, lines[above:]


def is_note(cells: list[str], unit: str) -> bool:
    """Whether a line is a note below the list: words in the first cell, and nothing else."""
    return bool(_NOTE.fullmatch(unit)) and sum(bool(cell.strip()) for cell in cells) == 1


def is_total(unit: str) -> bool:
    """Whether a line sums the others up: it is no unit, and is never ranked."""
    return bool(_TOTAL.fullmatch("".join(unit.split())))
