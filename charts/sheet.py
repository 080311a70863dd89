"""A sheet as it was sent, each cell marked by what it was read as: by colour and by a letter."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape

# What a cell was read as -> its letter and its words. The form of each is in sheet.css.
KINDS = {
    "level": ("量", "数值"),
    "growth": ("增", "增速"),
    "base": ("基", "同期数"),
    "rank": ("位", "位次"),
    "share": ("比", "比重"),
    "target": ("目", "目标"),
    "heading": ("头", "用到的表头"),
    "ignored": ("略", "略过"),
    "refused": ("拒", "拒收"),
}


@dataclass(frozen=True)
class Cell:
    """One cell: what it shows, what it was read as ('' when nothing), and what to say of it."""

    text: str
    kind: str = ""
    told: str = ""
    is_number: bool = False


def sheet(cells: Sequence[Sequence[Cell]], merges: Sequence[tuple[int, int, int, int]] = ()) -> str:
    """The table with letters above and numbers at the left, as a spreadsheet shows it."""
    spans = {(top, left): (low - top + 1, right - left + 1) for top, left, low, right in merges}
    covered = {
        (row, column)
        for top, left, bottom, right in merges
        for row in range(top, bottom + 1)
        for column in range(left, right + 1)
        if (row, column) != (top, left)
    }
    width = max(map(len, cells), default=0)
    heads = "".join(f'<th scope="col">{letters(column)}</th>' for column in range(width))
    lines = []
    for row, line in enumerate(cells):
        shown = "".join(
            _cell(cell, f"{letters(column)}{row + 1}", spans.get((row, column), (1, 1)))
            for column, cell in enumerate(line)
            if (row, column) not in covered
        )
        lines.append(f'<tr><th scope="row">{row + 1}</th>{shown}</tr>')
    return (
        '<div class="sheet-scroll" tabindex="0" role="region" aria-label="报表原样">'
        f'<table class="sheet"><thead><tr><th></th>{heads}</tr></thead>'
        f"<tbody>{''.join(lines)}</tbody></table></div>"
    )


def _cell(cell: Cell, name: str, span: tuple[int, int]) -> str:
    spans = "".join(
        f' {word}="{count}"'
        for word, count in zip(("rowspan", "colspan"), span, strict=True)
        if count > 1
    )
    classes = " ".join(filter(None, (cell.kind and f"as {cell.kind}", cell.is_number and "n")))
    told = f' data-told="{escape(cell.told, quote=True)}" tabindex="-1"' if cell.told else ""
    letter = f"<i>{KINDS[cell.kind][0]}</i>" if cell.kind else ""
    named = f' data-cell="{name}"' if cell.told else ""
    classed = f' class="{classes}"' if classes else ""
    return f"<td{classed}{spans}{named}{told}>{letter}{escape(cell.text)}</td>"


def letters(column: int) -> str:
    """0 -> A, 26 -> AA."""
    found = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        found = chr(65 + rest) + found
    return found


def legend(counts: Mapping[str, int]) -> str:
    """The key: every kind that occurs, with how many cells."""
    spans = "".join(
        f'<span><b class="as {kind}"><i>{letter}</i></b>{word} {counts[kind]:,}</span>'
        for kind, (letter, word) in KINDS.items()
        if counts.get(kind)
    )
    return f'<div class="legend sheet-key">{spans}</div>'
