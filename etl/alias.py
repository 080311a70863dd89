"""Another name for a member of the catalogue, written by a page; the catalogue stays sound."""

import csv
import io
from pathlib import Path

from etl.catalog import Catalog, load_catalog
from etl.grid.decode import decode
from warehouse.folder import store_folder
from warehouse.store import writing

FILE = "aliases.csv"
KINDS = {"area": "地区", "chain": "产业链", "indicator": "指标"}
LONGEST = 60


def add_alias(workspace: Path, kind: str, alias: str, code: str) -> Catalog:
    """Append one line to catalog/aliases.csv; the file is put back when it is not sound with it.

    Errors   CatalogError for an alias that already means something else or an unknown code; Busy
             while another load runs, which must not see the catalogue change.
    """
    path = workspace / "catalog" / FILE
    with writing(store_folder(workspace)):
        before = path.read_bytes()
        text, encoding = decode(before)
        line = io.StringIO(newline="")
        csv.writer(line, lineterminator="\n").writerow([kind, alias.strip()[:LONGEST], code])
        codec = "gb18030" if encoding == "GB18030" else "utf-8"
        ended = b"" if text.endswith("\n") else b"\n"
        _put(path, before + ended + line.getvalue().encode(codec))
        try:
            return load_catalog(path.parent)
        except Exception:
            _put(path, before)
            raise


def _put(path: Path, content: bytes) -> None:
    draft = path.with_suffix(".tmp")
    draft.write_bytes(content)
    draft.replace(path)
