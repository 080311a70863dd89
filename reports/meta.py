"""What stands around a table in a file: title, period, unit, source, snapshot; its file's name."""

import hashlib
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field

import pandas as pd

LONGEST_NAME = 60


@dataclass(frozen=True)
class Meta:
    """What a table needs around it: without it a figure has no period, no unit and no origin.

    The columns of the frame are its heads as a reader sees them (a MultiIndex gives merged heads);
    units and formats go by these heads, the lowest level of them.
    unit      of the whole table, where one holds for all of it; units: of single columns
    formats   Excel number formats (default #,##0 for integers, #,##0.0## for the rest)
    """

    title: str
    period: str
    source: str
    snapshot: str
    published: str
    place: str = ""
    unit: str = ""
    notes: tuple[str, ...] = ()
    units: Mapping[str, str] = field(default_factory=dict)
    formats: Mapping[str, str] = field(default_factory=dict)

    def unit_line(self) -> str:
        """The unit of the table, or where to find it."""
        return self.unit or "见表头"

    def block(self) -> list[tuple[str, str]]:
        """The lines of the header block, each with its name."""
        return [
            ("标题", self.title),
            *([("地区", self.place)] if self.place else []),
            ("时期", self.period),
            ("单位", self.unit_line()),
            *self.origin(),
        ]

    def origin(self) -> list[tuple[str, str]]:
        """Where the figures come from, which state of the data they show, and what to know."""
        return [
            ("来源", self.source),
            ("数据快照", self.snapshot),
            ("发布时间", self.published),
            *(("说明", note) for note in self.notes),
        ]


def heads(frame: pd.DataFrame, meta: Meta) -> list[list[str]]:
    """The heads, one list a level, top first; the unit stands in the lowest."""
    levels = [
        [str(part) for part in frame.columns.get_level_values(n)]
        for n in range(frame.columns.nlevels)
    ]
    units = [meta.units.get(head, "") for head in levels[-1]]
    levels[-1] = [
        head + (f"（{unit}）" if unit else "") for head, unit in zip(levels[-1], units, strict=True)
    ]
    return levels


def file_name(meta: Meta, content: bytes | str, ending: str = "") -> str:
    """What the file holds, in its name, with the beginning of a hash of its content.

    Streamlit tells downloads apart by name and a part of the content: without the hash two large
    files that differ in one figure are served as one.

    Takes    content: the bytes; or, when the file is made on the click, a text that with meta (and
             so the snapshot) determines it: the key of the block and every choice.
    """
    if isinstance(content, str):
        digest = hashlib.sha256(f"{content}|{meta}".encode()).hexdigest()
    else:
        digest = hashlib.sha256(content).hexdigest()
        ending = ending or ("xlsx" if content.startswith(b"PK") else "csv")
    place = "" if meta.title.startswith(meta.place) else meta.place  # 永和县产业链 names its place
    said = "_".join(filter(None, (place, meta.title, meta.period)))
    kept = (
        c for c in said if unicodedata.category(c)[0] not in ("C", "Z") and c not in '/\\:*?"<>|%'
    )
    name = "".join(kept).lstrip(".~")[:LONGEST_NAME] or "数据表"
    return f"{name}_{digest[:12]}.{ending}"
