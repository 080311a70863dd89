"""Whether a table is a tidy extract: by its headings, in any order, the optional ones or not."""

import codecs
import csv
import io

from etl.grid.decode import decode
from etl.grid.delimited import separator_of
from etl.grid.sheet import Refusal
from etl.names import normal

REQUIRED = ("指标", "地区", "时期", "数值", "单位")
OPTIONAL = ("产业链", "口径", "增速", "同期数")
COLUMNS = (*REQUIRED, *OPTIONAL)
OTHER_WORDS = {
    "同比": "增速",
    "同比增速": "增速",
    "增长": "增速",
    "上年同期": "同期数",
    "链": "产业链",
}
HEAD_BYTES = 65_536
WIDE_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def tidy_columns(headings: list[str]) -> list[str] | None:
    """The headings of a tidy extract by their usual names, '' for one passed over; else None."""
    bare = [normal(str(text or "")).split("(")[0] for text in headings]
    named = [OTHER_WORDS.get(text, text) for text in bare]
    if not set(REQUIRED) <= set(named):
        return None
    return [
        text if text in COLUMNS and named.index(text) == i else "" for i, text in enumerate(named)
    ]


def tidy_head(content: bytes) -> tuple[list[str], str, str] | None:
    """Columns, separator and encoding of a tidy CSV by its first lines; None for any other file."""
    head = content
    if len(content) > HEAD_BYTES and not content.startswith(WIDE_MARKS):
        head = content[:HEAD_BYTES]
        head = head[: head.rfind(b"\n") + 1]
    try:
        text, encoding = decode(head)
    except Refusal:
        return None
    mark = separator_of(text)
    first = next(csv.reader(io.StringIO(text), delimiter=mark), [])
    columns = tidy_columns(first)
    return (columns, mark, encoding) if columns else None
