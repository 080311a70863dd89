"""What reading a file gives: its numbers, its rows, and everything that is wrong with it."""

import json
from dataclasses import asdict, dataclass, field, fields

import pyarrow as pa

from etl.reader.drawing import Drawing

MEASURES = ("level", "growth", "base", "rank", "share")

OBSERVATION = pa.schema(
    [(name, pa.string()) for name in ("indicator", "area", "chain")]
    + [("year", pa.int16()), ("month", pa.int8()), ("basis", pa.string())]
    + [("level", pa.float64()), ("growth_pct", pa.float64()), ("growth_word", pa.string())]
    + [("change_pp", pa.float64()), ("base", pa.float64()), ("rank", pa.int16())]
    + [("share_pct", pa.float64()), ("status", pa.string()), ("sheet", pa.string())]
    + [(f"{measure}_cell", pa.int64()) for measure in MEASURES]
)
TARGET = pa.schema(
    [(name, pa.string()) for name in ("indicator", "area", "chain")]
    + [("year", pa.int16()), ("type", pa.string()), ("value", pa.float64())]
    + [(name, pa.string()) for name in ("owner", "sheet", "cell")]
)


@dataclass(frozen=True)
class Problem:
    """One fault: where, which value, which rule, which cure. A hard one refuses the file."""

    file: str
    sheet: str
    cell: str
    value: str
    rule: str
    cure: str
    is_hard: bool = True

    def __str__(self) -> str:
        where = f"{self.sheet}!{self.cell}" if self.sheet and self.cell else self.sheet or self.cell
        shown = f"“{self.value}”" if self.value else ""
        said = "  ".join(part for part in (where, f"{shown}{self.rule}") if part)
        return f"{said} → {self.cure}" if self.cure else said


@dataclass(slots=True)
class Number:
    """One number of the file and the headings it was read from.

    value      in `unit`, as printed; rates in percent, their changes in percentage points.
    status     read | refused | ignored (notes, column numbers, scribbles), with the reason.
    """

    sheet: str
    cell: str
    value: float | None
    status: str = "refused"
    reason: str = ""
    indicator: str = ""
    area: str = ""
    chain: str = ""
    year: int | None = None
    month: int | None = None
    basis: str = ""
    measure: str = ""
    scope: str = ""
    unit: str = ""
    headings: tuple[str, ...] = ()


@dataclass
class Reading:
    """A file as read; `is_accepted` when nothing in it was refused.

    observation, target   Arrow tables as in warehouse/schema.sql, without batch and vintage.
    parquet               a file with batch that holds `observation` instead, when rows are many.
    numbers               every number of the file; empty where a tidy file was read in bulk.
    problems              hard faults; any of them refuses the whole file.
    notes                 soft findings: shown, never refusing.
    doubts                (rule, sheet, cell, text) of figures that look wrong.
    gaps                  (sheet, what is missing or unknown, its text): what a contract could say.
    drawings              the sheets as a person sees them; with `numbers` only.
    """

    file: str
    kind: str = ""
    encoding: str = ""
    source: str = ""
    sheets: list[str] = field(default_factory=list)
    observation: pa.Table = field(default_factory=OBSERVATION.empty_table)
    target: pa.Table = field(default_factory=TARGET.empty_table)
    parquet: str = ""
    numbers: list[Number] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    notes: list[Problem] = field(default_factory=list)
    doubts: list[tuple[str, str, str, str]] = field(default_factory=list)
    gaps: list[tuple[str, str, str]] = field(default_factory=list)
    drawings: list[Drawing] = field(default_factory=list)
    numbers_read: int = 0
    numbers_refused: int = 0
    numbers_ignored: int = 0

    @property
    def is_accepted(self) -> bool:
        """Whether the file may be loaded."""
        return not self.problems

    def note(self, sheet: str, cell: str, rule: str, value: str = "") -> None:
        """Add a soft finding."""
        self.notes.append(Problem(self.file, sheet, cell, value, rule, "", is_hard=False))

    def report(self) -> str:
        """The one report of a file, for people."""
        lines = [f"{self.file} 未导入：{len(self.problems)} 处问题"] if self.problems else []
        lines += [f"  {problem}" for problem in self.problems]
        lines += [f"  提示：{note}" for note in self.notes]
        return "\n".join(lines)


def pack(reading: Reading, with_numbers: bool) -> list[bytes]:
    """A reading as JSON and two Arrow streams, to cross from one process to another."""
    plain = {one.name: getattr(reading, one.name) for one in fields(reading)}
    tables = [plain.pop("observation"), plain.pop("target")]
    names = [one.name for one in fields(Number)]
    rows = [[getattr(number, name) for name in names] for number in plain.pop("numbers")]
    plain["numbers"] = rows if with_numbers else []
    for name in ("problems", "notes"):
        plain[name] = [asdict(problem) for problem in plain[name]]
    plain["drawings"] = [vars(drawing) for drawing in plain["drawings"]]
    head = json.dumps(plain, ensure_ascii=False).encode("utf-8")
    return [head, *map(_stream, tables)]


def unpack(plain: dict, tables: list[bytes]) -> Reading:
    """The reading that was packed; the tables have the columns of this module or it is an error."""
    observation, target = (
        pa.ipc.open_stream(table).read_all().cast(schema)
        for table, schema in zip(tables, (OBSERVATION, TARGET), strict=True)
    )
    for name in ("problems", "notes"):
        plain[name] = [Problem(**problem) for problem in plain[name]]
    plain["numbers"] = [Number(*row[:-1], tuple(row[-1])) for row in plain["numbers"]]
    plain["doubts"] = [tuple(doubt) for doubt in plain["doubts"]]
    plain["gaps"] = [tuple(gap) for gap in plain["gaps"]]
    plain["drawings"] = [Drawing(**drawing) for drawing in plain["drawings"]]
    return Reading(**plain, observation=observation, target=target)


def _stream(table: pa.Table) -> bytes:
    sink = pa.BufferOutputStream()
    with pa.ipc.new_stream(sink, table.schema) as stream:
        stream.write_table(table)
    return sink.getvalue().to_pybytes()
