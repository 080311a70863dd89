"""XML tables of Excel 2003 (SpreadsheetML), which many systems export under the name .xls."""

from html.parser import HTMLParser

from etl.grid.number_format import PERCENT, effect
from etl.grid.sheet import MAX_CELLS, Cell, Refusal, Sheet

_MOST_SKIPPED = 100_000


def is_spreadsheetml(text: str) -> bool:
    """Whether a text begins as such a workbook."""
    head = text[:3_000]
    return "<?xml" in head[:100] and "urn:schemas-microsoft-com:office:spreadsheet" in head


def read_spreadsheetml(text: str) -> list[Sheet]:
    """All worksheets. Refuses entities, as for every other XML."""
    if "<!DOCTYPE" in text[:10_000] or "<!ENTITY" in text:
        raise Refusal("声明了外部实体，不予解析", "用 Excel 或 WPS 重新另存为 .xlsx 后报送")
    parser = _Worksheets()
    parser.feed(text)
    parser.close()
    return parser.sheets


class _Worksheets(HTMLParser):
    """Rows and cells at their ss:Index, merged by ss:MergeAcross and ss:MergeDown."""

    CDATA_CONTENT_ELEMENTS = RCDATA_CONTENT_ELEMENTS = ()  # <Style> holds elements here

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.sheets: list[Sheet] = []
        self.row, self.column, self.count = -1, -1, 0
        self.kind: str | None = None
        self.text: list[str] = []
        self.style = self.row_style = self.cell_style = ""
        self.shown: dict[str, str] = {}

    def handle_starttag(self, tag, attributes):
        found = {name.removeprefix("ss:"): value or "" for name, value in attributes}
        if tag == "style":
            self.style = found.get("id", "")
        elif tag == "numberformat":
            self.shown[self.style] = effect(found.get("format", "").replace("Percent", "0%"))
        elif tag == "worksheet":
            self.sheets.append(Sheet(found.get("name", f"Sheet{len(self.sheets) + 1}"), []))
            self.row = -1
        elif tag == "row" and self.sheets:
            self.row = _index(found, self.row)
            self.column = -1
            self.row_style = found.get("styleid", "")
            self._fill(self.sheets[-1].rows, self.row, list)
            if found.get("hidden") == "1":
                self.sheets[-1].hidden_rows.append(self.row)
        elif tag == "cell" and self.row >= 0:
            self.column = _index(found, self.column)
            right = self.column + _whole(found.get("mergeacross"))
            bottom = self.row + _whole(found.get("mergedown"))
            self._fill(self.sheets[-1].rows[self.row], right, lambda: None)
            if right > self.column or bottom > self.row:
                self.sheets[-1].merges.append((self.row, self.column, bottom, right))
            self.cell_style = found.get("styleid", self.row_style)
            self.place, self.column = self.column, right
        elif tag == "data" and self.row >= 0:
            self.kind, self.text = found.get("type", "String"), []

    def handle_endtag(self, tag):
        if tag == "data" and self.kind is not None:
            self.sheets[-1].rows[self.row][self.place] = _cell(self.kind, "".join(self.text))
            how = self.shown.get(self.cell_style) if self.kind == "Number" else ""
            if how:
                sheet = self.sheets[-1]
                (sheet.percents if how == PERCENT else sheet.scaled).append((self.row, self.place))
            self.kind = None

    def handle_data(self, data):
        if self.kind is not None:
            self.text.append(data)

    def _fill(self, items: list, last: int, blank) -> None:
        self.count += max(0, last + 1 - len(items))
        if self.count > MAX_CELLS or last > _MOST_SKIPPED:
            raise Refusal(f"超过 {MAX_CELLS:,} 个单元格", "拆成几个文件，或改用长表 CSV 报送")
        while len(items) <= last:
            items.append(blank())


def _index(found: dict[str, str], before: int) -> int:
    return _whole(found.get("index")) - 1 if found.get("index") else before + 1


def _whole(text: str | None) -> int:
    return int(text) if text and text.isdigit() and len(text) < 8 else 0


def _cell(kind: str, text: str) -> Cell:
    if kind == "Number":
        try:
            return float(text)
        except ValueError:
            return text or None
    if kind == "DateTime":
        return text[:10] or None
    return text if text.strip() else None
