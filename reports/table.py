"""The one writer of tables that leave the browser: CSV and XLSX with their title, unit and source.

A table in a file is read by Excel, where a text that begins with = runs as a formula and a
number written as text ("8.0%") cannot be summed: texts are guarded, numbers stay numbers.
"""

import csv
import io

import pandas as pd

from reports.cell import guarded, number_text, value_of
from reports.meta import Meta, file_name, heads
from reports.sheet import xlsx_bytes

__all__ = ["Meta", "csv_bytes", "file_name", "xlsx_bytes"]

BOM = b"\xef\xbb\xbf"


def csv_bytes(frame: pd.DataFrame, meta: Meta) -> bytes:
    """The table as Excel opens it with a double click: BOM, CRLF, header block, guarded texts.

    The heads follow the first empty line.
    """
    text = io.StringIO(newline="")
    write = csv.writer(text, lineterminator="\r\n").writerow
    for name, line in meta.block():
        write([name, guarded(line)])
    write([])
    columns = zip(*heads(frame, meta), strict=True)
    write([guarded(" ".join(dict.fromkeys(filter(None, parts)))) for parts in columns])
    for row in frame.itertuples(index=False, name=None):
        cells = map(value_of, row)
        write([guarded(c) if isinstance(c, str) else number_text(c) for c in cells])
    return BOM + text.getvalue().encode("utf-8")
