"""Text with separators (CSV, TSV) -> a sheet."""

import csv
import io

from etl.grid.sheet import MAX_CELLS, Refusal, Sheet, cell_name

_SEPARATORS = (",", "\t", ";", "|")


def separator_of(text: str) -> str:
    """The separator that cuts most lines into the same number of cells."""
    lines = [line for line in text.splitlines()[:60] if line.strip()]

    def score(mark: str) -> tuple[int, int]:
        cuts = [line.count(mark) for line in lines if mark in line]
        return (len(cuts), max((cuts.count(n) for n in set(cuts)), default=0))

    best = max(_SEPARATORS, key=score)
    return best if score(best)[0] else ","


def read_delimited(text: str, name: str) -> Sheet:
    """One sheet; a cell is named by its record and field, as a spreadsheet would show it."""
    mark = separator_of(text)
    rows, count = [], 0
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=mark, strict=True)
    try:
        for cells in reader:
            if "\0" in "".join(cells):
                raise Refusal("单元格含空字节", "另存为 CSV UTF-8 后重新报送")
            count += len(cells)
            if count > MAX_CELLS:
                raise Refusal(f"超过 {MAX_CELLS:,} 个单元格", "拆成几个文件，或改用长表 CSV 报送")
            rows.append([_text(cell) for cell in cells])
    except csv.Error as error:
        raise Refusal(
            f"第 {reader.line_num} 行引号或分隔符不成对（{error}）",
            "检查该行的引号，或另存为 .xlsx 后重新报送",
            name,
            cell_name(len(rows), 0),
        ) from None
    return Sheet(name, rows)


def _text(cell: str) -> str | None:
    """The cell without the tabs that some exports add; leading blanks stay, they are the indent."""
    bare = cell.strip("\t\r\n\ufeff")
    return bare if bare.strip() else None
