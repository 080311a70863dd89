"""HTML tables (often saved under the name .xls) -> sheets."""

import re
from html.parser import HTMLParser

from etl.grid.sheet import MAX_CELLS, Refusal, Sheet

_CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)
_MAX_SPAN = 1_000


def is_markup(content: bytes) -> bool:
    """Whether bytes begin like a web page."""
    head = content[:2_000].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    return head.startswith(
        (b"<html", b"<!doctype html", b"<table", b"<meta", b"<head", b"<style")
    ) or (head.startswith(b"<?xml") and b"<html" in head)


def read_markup(text: str, name: str) -> list[Sheet]:
    """One sheet for every table that is not inside another."""
    parser = _Tables(name)
    parser.feed(text)
    parser.close()
    return parser.sheets


class _Tables(HTMLParser):
    """Lays out rows and spans; text outside tables becomes rows before the next table."""

    def __init__(self, name: str):
        super().__init__(convert_charrefs=True)
        self.name, self.sheets = name, []
        self.depth, self.skip, self.count = 0, 0, 0
        self.rows: list[list[str | None]] = []
        self.merges: list[tuple[int, int, int, int]] = []
        self.covered: set[tuple[int, int]] = set()
        self.cell: list[str] | None = None
        self.span = (1, 1)
        self.before: list[str] = []

    def handle_starttag(self, tag, attributes):
        if tag in {"script", "style", "title"}:
            self.skip += 1
        elif tag == "table":
            self.depth += 1
            if self.depth == 1:
                self.rows = [[text] for text in self.before]
                self.merges, self.covered, self.before = [], set(), []
        elif tag == "tr" and self.depth == 1:
            self._finish()
            self.rows.append([])
        elif tag in {"td", "th"} and self.depth == 1:
            self._finish()
            found = dict(attributes)
            self.span = tuple(_span(found.get(key)) for key in ("rowspan", "colspan"))
            self.cell = []
        elif tag == "br" and self.cell is not None:
            self.cell.append(" ")

    def handle_endtag(self, tag):
        if tag in {"script", "style", "title"}:
            self.skip = max(0, self.skip - 1)
        elif tag in {"td", "th", "tr"} and self.depth == 1:
            self._finish()
        elif tag == "table" and self.depth:
            self._finish()
            self.depth -= 1
            if self.depth == 0:
                title = self.name if not self.sheets else f"{self.name} 表{len(self.sheets) + 1}"
                self.sheets.append(Sheet(title, self.rows, self.merges))

    def handle_data(self, text):
        if self.skip:
            return
        if self.cell is not None:
            self.cell.append(text)
        elif self.depth == 0 and text.strip():
            self.before.append(text.strip())

    def _finish(self) -> None:
        if self.cell is None:
            return
        if not self.rows:
            self.rows.append([])
        text, (down, across), top = "".join(self.cell).strip(), self.span, len(self.rows) - 1
        row = self.rows[top]
        while (top, len(row)) in self.covered:
            row.append(None)
        left = len(row)
        row += [text or None] + [None] * (across - 1)
        self.count += down * across
        if self.count > MAX_CELLS:
            raise Refusal(f"超过 {MAX_CELLS:,} 个单元格", "拆成几个文件后重新报送", self.name)
        if down > 1 or across > 1:
            self.merges.append((top, left, top + down - 1, left + across - 1))
            self.covered |= {(top + i, left + j) for i in range(1, down) for j in range(across)}
        self.cell = None


def _span(text: str | None) -> int:
    return min(int(text), _MAX_SPAN) if text and text.strip().isdigit() and int(text) > 0 else 1
