"""What calamine does not tell of an .xls: hidden rows and columns, percents, a password."""

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field

from etl.grid.number_format import PERCENT, effect

_FREE, _END = 0xFFFFFFFF, 0xFFFFFFFE
_BOF, _EOF, _FILEPASS, _BOUNDSHEET = 0x809, 0x0A, 0x2F, 0x85
_FORMAT, _XF, _ROW, _COLINFO = 0x41E, 0xE0, 0x208, 0x7D
_NUMBER, _RK, _MULRK, _FORMULA = 0x203, 0x27E, 0xBD, 0x06
_MOST_SECTORS = 200_000


@dataclass
class About:
    """Facts of one sheet, rows and columns from 0."""

    hidden_rows: list[int] = field(default_factory=list)
    hidden_columns: list[int] = field(default_factory=list)
    percents: list[tuple[int, int]] = field(default_factory=list)
    scaled: list[tuple[int, int]] = field(default_factory=list)
    numbers: set[tuple[int, int]] = field(default_factory=set)


@dataclass
class Workbook:
    """Facts of an .xls; sheets in the order of the workbook, of all types."""

    is_locked: bool = False
    sheets: list[About] = field(default_factory=list)


def about_workbook(content: bytes) -> Workbook:
    """Facts of a workbook; empty where the file is not laid out as expected."""
    try:
        return _workbook(_stream(content))
    except (struct.error, IndexError, ValueError):
        return Workbook()


def _stream(content: bytes) -> bytes:
    """The stream Workbook (or Book) of a compound file."""
    sector = 1 << struct.unpack_from("<H", content, 30)[0]
    small = 1 << struct.unpack_from("<H", content, 32)[0]
    directory, cutoff, small_start = struct.unpack_from("<I4xII", content, 48)
    difat_start, difat_count = struct.unpack_from("<II", content, 68)
    table = list(struct.unpack_from("<109I", content, 76))

    def at(number: int) -> bytes:
        return content[(number + 1) * sector : (number + 2) * sector]

    for _ in range(min(difat_count, _MOST_SECTORS)):
        if difat_start in (_FREE, _END):
            break
        *more, difat_start = struct.unpack(f"<{sector // 4}I", at(difat_start))
        table += more
    fat: list[int] = []
    for number in table:
        if number not in (_FREE, _END):
            fat += struct.unpack(f"<{sector // 4}I", at(number))

    def chain(start: int, links: list[int]) -> Iterator[int]:
        for _ in range(_MOST_SECTORS):
            if start in (_FREE, _END) or start >= len(links):
                return
            yield start
            start = links[start]

    entries = b"".join(at(number) for number in chain(directory, fat))
    root = None
    for place in range(0, len(entries) - 127, 128):
        entry = entries[place : place + 128]
        name = entry[: max(0, struct.unpack_from("<H", entry, 64)[0] - 2)].decode("utf-16-le")
        start, size = struct.unpack_from("<II", entry, 116)
        root = (start, size) if root is None else root
        if name not in ("Workbook", "Book"):
            continue
        if size >= cutoff:
            return b"".join(at(number) for number in chain(start, fat))[:size]
        pool = b"".join(at(number) for number in chain(root[0], fat))
        raw = b"".join(at(number) for number in chain(small_start, fat))
        links = list(struct.unpack(f"<{len(raw) // 4}I", raw))
        pieces = (pool[n * small : (n + 1) * small] for n in chain(start, links))
        return b"".join(pieces)[:size]
    raise ValueError("no workbook stream")


def _records(stream: bytes, place: int) -> Iterator[tuple[int, bytes]]:
    """Records of one substream, those of substreams within it left out."""
    depth = 0
    while place + 4 <= len(stream):
        kind, size = struct.unpack_from("<HH", stream, place)
        body = stream[place + 4 : place + 4 + size]
        place += 4 + size
        depth += (kind == _BOF) - (kind == _EOF)
        if depth <= 0:
            return
        if depth == 1:
            yield kind, body


def _workbook(stream: bytes) -> Workbook:
    book, offsets, formats, styles = Workbook(), [], {9: PERCENT, 10: PERCENT}, []
    for kind, body in _records(stream, 0):
        if kind == _FILEPASS:
            return Workbook(is_locked=True)
        if kind == _BOUNDSHEET:
            offsets.append(struct.unpack_from("<I", body)[0])
        elif kind == _FORMAT:
            formats[struct.unpack_from("<H", body)[0]] = effect(_format_code(body))
        elif kind == _XF:
            styles.append(formats.get(struct.unpack_from("<H", body, 2)[0], ""))
    book.sheets = [_about(stream, offset, styles) for offset in offsets]
    return book


def _format_code(body: bytes) -> str:
    """The text of a FORMAT record: BIFF8, or the bytes of an older one as they are."""
    count, is_wide = struct.unpack_from("<HB", body, 2)
    if len(body) == 5 + count * (1 + (is_wide & 1)):
        return body[5:].decode("utf-16-le" if is_wide & 1 else "latin-1")
    return body[3:].replace(b"\0", b"").decode("latin-1")


def _about(stream: bytes, offset: int, styles: list[str]) -> About:
    about = About()

    def note(row: int, column: int, style: int) -> None:
        about.numbers.add((row, column))
        how = styles[style] if style < len(styles) else ""
        if how:
            (about.percents if how == PERCENT else about.scaled).append((row, column))

    for kind, body in _records(stream, offset):
        if kind == _ROW and struct.unpack_from("<I", body, 12)[0] & 0x20:
            about.hidden_rows.append(struct.unpack_from("<H", body)[0])
        elif kind == _COLINFO:
            first, last, _, _, options = struct.unpack_from("<5H", body)
            about.hidden_columns += range(first, last + 1) if options & 1 and last < 256 else ()
        elif kind in (_NUMBER, _RK, _FORMULA):
            row, column, style = struct.unpack_from("<3H", body)
            if kind == _FORMULA and body[12:14] == b"\xff\xff":
                continue  # its result is a text, an error or nothing
            note(row, column, style)
        elif kind == _MULRK:
            row, first = struct.unpack_from("<2H", body)
            for place in range((len(body) - 6) // 6):
                note(row, first + place, struct.unpack_from("<H", body, 4 + place * 6)[0])
    return about
