"""How a file was read, ready to show: its sheets with marks, and what was refused."""

from collections import Counter
from html import escape

from charts.sheet import Cell, legend, letters, sheet
from etl.catalog import Catalog, CatalogError
from etl.explain import in_words
from etl.reader.drawing import Drawing
from etl.reader.reading import Number, Problem, Reading

ASKED = "点带标记的格子（也可用方向键），看它读成什么、由哪几处表头读出。"
MOST_PROBLEMS = 100


def sheet_html(reading: Reading, drawing: Drawing, catalog: Catalog) -> str:
    """One sheet with its key, and the place where a chosen cell is told."""
    numbers = {one.cell: one for one in reading.numbers if one.sheet == drawing.name}
    headings = {text for one in numbers.values() for text in one.headings}
    faults = {one.cell: one for one in reading.problems if one.sheet == drawing.name}
    cells = []
    for row, line in enumerate(drawing.rows):
        names = [f"{letters(column)}{row + 1}" for column in range(len(line))]
        cells.append(
            [
                _cell(name, text, numbers.get(name), faults.get(name), headings, catalog)
                for name, text in zip(names, line, strict=True)
            ]
        )
    counts = Counter(cell.kind for line in cells for cell in line)
    cut = ""
    if drawing.is_cut:
        cut = (
            f'<p class="key">只画左上角 {len(drawing.rows)} 行；全表 {drawing.height:,} 行、'
            f"{drawing.width:,} 列，每个数的说明见下载。</p>"
        )
    told = f'<div class="told" aria-live="polite">{ASKED}</div>'
    return sheet(cells, drawing.merges) + legend(counts) + cut + told


def _cell(
    name: str,
    text: str,
    one: Number | None,
    fault: Problem | None,
    headings: set[str],
    catalog: Catalog,
) -> Cell:
    if fault:
        return Cell(text, "refused", f"{name}  {_fault_words(fault)}", one is not None)
    if text.strip() in headings and (one is None or one.status == "ignored"):
        return Cell(text, "heading")
    if one is None:
        return Cell(text)
    kind = one.measure or "level" if one.status == "read" else one.status
    return Cell(text, kind, told(one, catalog), True)


def told(one: Number, catalog: Catalog) -> str:
    """A number in three lines: what it is, what became of it, and the headings it was read from."""
    _, cell, *facts, status, headings = in_words(one, catalog)
    read = f"读自：{headings.replace(' | ', ' ← ')}" if headings else ""
    what = " · ".join(part for part in facts[:-2] if part)
    value = f"{facts[-2]} {facts[-1]}".strip()
    return "\n".join(line for line in (f"{cell}  {what}：{value}", status, read) if line)


def _fault_words(fault: Problem) -> str:
    value = f"“{fault.value}”" if fault.value else ""
    return f"{value}{fault.rule}\n怎么办：{fault.cure}"


def problems_html(problems: list[Problem]) -> str:
    """Where, what is wrong with it, and the cure."""
    lines = "".join(
        f'<tr><td class="nw">{escape(_where(one))}</td>'
        f"<td>{escape(f'“{one.value}”' if one.value else '')}{escape(one.rule)}</td>"
        f"<td>{escape(one.cure)}</td></tr>"
        for one in problems[:MOST_PROBLEMS]
    )
    more = len(problems) - MOST_PROBLEMS
    rest = f'<p class="key">另有 {more} 处，见下载。</p>' if more > 0 else ""
    return (
        '<table class="list"><thead><tr><th scope="col">位置</th><th scope="col">为什么不收</th>'
        f'<th scope="col">怎么办</th></tr></thead><tbody>{lines}</tbody></table>{rest}'
    )


def notes_html(notes: list[Problem]) -> str:
    """Soft findings."""
    lines = "".join(
        f'<tr><td class="nw">{escape(_where(one))}</td>'
        f"<td>{escape(f'“{one.value}”' if one.value else '')}{escape(one.rule)}</td></tr>"
        for one in notes[:MOST_PROBLEMS]
    )
    return (
        '<table class="list"><thead><tr><th scope="col">位置</th><th scope="col">提示</th></tr>'
        f"</thead><tbody>{lines}</tbody></table>"
    )


def _where(one: Problem) -> str:
    return " ".join(part for part in (one.sheet, one.cell) if part) or "全文"


def catalog_text(no: CatalogError) -> str:
    """What is wrong with the catalogue, without where it lies."""
    return f"目录有误：{'；'.join(map(str, no.problems))}"


def counts_text(reading: Reading) -> str:
    """Read, refused, ignored, and how the bytes were decoded."""
    encoding = f"；编码 {reading.encoding}" if reading.encoding else ""
    return (
        f"已读 **{reading.numbers_read:,}** 个数，拒收 **{reading.numbers_refused:,}** 个，"
        f"略过 **{reading.numbers_ignored:,}** 个{encoding}。"
    )
