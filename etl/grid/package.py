"""The zip inside an .xlsx: checked before parsing, and what calamine does not tell of it."""

import io
import re
import zipfile
import zlib
from html import unescape

from etl.grid.number_format import PERCENT, effect
from etl.grid.sheet import MAX_CELLS, Refusal

MAX_PARTS = 200
MAX_UNPACKED = 300 * 1024 * 1024
MAX_RATIO = 100
SMALL_PART = 4 * 1024 * 1024  # a ratio means nothing below this

_DOCTYPE = re.compile(rb"<!\s*(DOCTYPE|ENTITY)", re.IGNORECASE)
_ROW = re.compile(rb'<row [^>]*?\br="(\d+)"([^>]*)>')
_FAR = re.compile(rb'\br="([A-Z]{3,})(\d+)"')
_ROW_NUMBER = re.compile(rb'<row [^>]*?\br="(\d{1,9})"')
_COLUMN_LETTERS = re.compile(rb'<c [^>]*?\br="([A-Z]{1,3})\d')
_COL = re.compile(rb"<col [^>]*>")
_CELL_STYLE = re.compile(rb'<c (?=[^>]*\br="([A-Z]+)(\d+)")(?=[^>]*\bs="(\d+)")')
_FORMULA = re.compile(
    rb'<c [^>]*?\br="([A-Z]{1,3})(\d{1,7})"[^>]*><f[^>]*?(?:/>|>[^<]*</f>)(?:<v>([^<]*)</v>)?'
)
_PERCENT_FORMATS = {9, 10}
MAX_COLUMNS = 2_000


def column_number(letters: str) -> int:
    """A -> 0, AA -> 26."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number - 1


class Package:
    """The checked parts of a zip; raises Refusal when opening it would be dangerous."""

    def __init__(self, content: bytes):
        try:
            self.zip = zipfile.ZipFile(io.BytesIO(content))
        except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError):
            raise Refusal("压缩包损坏或不完整", "请报送单位重新发送完整文件") from None
        parts = self.zip.infolist()
        if len(parts) > MAX_PARTS:
            raise Refusal(f"压缩包内有 {len(parts)} 个部件，上限 {MAX_PARTS}", "只保留需要的工作表")
        if any(part.flag_bits & 1 for part in parts):
            raise Refusal("文件有密码保护", "去掉打开密码后重新报送")
        unpacked = sum(part.file_size for part in parts)
        if unpacked > MAX_UNPACKED:
            raise Refusal(
                f"解压后 {unpacked // 1_000_000} MB，上限 {MAX_UNPACKED // 1_000_000} MB",
                "疑似压缩炸弹；确为数据时拆成几个文件",
            )
        for part in parts:
            if part.file_size > max(SMALL_PART, part.compress_size * MAX_RATIO):
                raise Refusal(
                    f"部件 {part.filename} 压缩比超过 {MAX_RATIO}",
                    "疑似压缩炸弹；确为数据时另存为 CSV",
                )
        self.names = [part.filename for part in parts]

    def part(self, name: str) -> bytes:
        """The unpacked bytes of one part, empty where it is absent."""
        if name not in self.names:
            return b""
        try:
            return self.zip.read(name)
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError):
            raise Refusal(f"部件 {name} 损坏", "请报送单位重新发送完整文件") from None

    def check_parts(self) -> None:
        """No part declares entities; every XML part is UTF-8."""
        for name in self.names:
            if not name.lower().endswith((".xml", ".rels", ".vml")):
                continue
            part = self.part(name)
            if (
                _DOCTYPE.search(part)
                or part.startswith((b"\xff\xfe", b"\xfe\xff"))
                or b"\0" in part
            ):
                raise Refusal(
                    f"部件 {name} 声明了外部实体或编码异常，不予解析",
                    "用 Excel 或 WPS 重新另存为 .xlsx 后报送",
                )

    def sheet_parts(self) -> list[bytes]:
        """XML of the worksheets in the order of the workbook."""
        targets = dict(
            _attributes(tag, b"Id", b"Target")
            for tag in re.findall(rb"<Relationship [^>]*>", self.part("xl/_rels/workbook.xml.rels"))
        )
        parts = []
        for tag in re.findall(rb"<(?:\w+:)?sheet [^>]*>", self.part("xl/workbook.xml")):
            target = targets.get(_attributes(tag, b"r:id", b"name")[0], "")
            path = target.removeprefix("/") if target.startswith("/") else f"xl/{target}"
            parts.append(self.part(path))
        return parts

    def shown_styles(self) -> dict[int, str]:
        """Indexes of the cell styles that show another number than is stored, and how."""
        styles = self.part("xl/styles.xml")
        formats = dict.fromkeys(_PERCENT_FORMATS, PERCENT)
        for tag in re.findall(rb"<numFmt [^>]*>", styles):
            number, code = _attributes(tag, b"numFmtId", b"formatCode")
            if how := effect(unescape(code)):
                formats[int(number or -1)] = how
        block = re.search(rb"<cellXfs.*?</cellXfs>", styles, re.DOTALL)
        cells = re.findall(rb"<xf [^>]*>", block.group()) if block else []
        numbers = [int(_attributes(tag, b"numFmtId")[0] or 0) for tag in cells]
        return {i: formats[number] for i, number in enumerate(numbers) if number in formats}


def member_name(part: zipfile.ZipInfo) -> str:
    """The name of a zip's part; old Chinese packers write GBK without saying so."""
    if part.flag_bits & 0x800:
        return part.filename
    try:
        return part.filename.encode("cp437").decode("gb18030")
    except UnicodeError:
        return part.filename


def _attributes(tag: bytes, *names: bytes) -> tuple[str, ...]:
    found = (re.search(rb"\s" + name + rb'="([^"]*)"', tag) for name in names)
    return tuple(match.group(1).decode("utf-8", "strict") if match else "" for match in found)


def check_bounds(xml: bytes, sheet: str) -> None:
    """Refuse a cell so far out that the empty cells before it would fill the memory."""
    for match in _FAR.finditer(xml):
        if column_number(match.group(1).decode()) >= MAX_COLUMNS:
            raise Refusal(
                f"单元格超出 {MAX_COLUMNS} 列",
                "删除远处的多余单元格后另存",
                sheet,
                match.group(1).decode() + match.group(2).decode(),
            )
    rows = max(map(int, _ROW_NUMBER.findall(xml)), default=0)
    widest = max({b"A", *_COLUMN_LETTERS.findall(xml)}, key=lambda letters: (len(letters), letters))
    if rows * (column_number(widest.decode()) + 1) > MAX_CELLS:
        raise Refusal(
            f"数据区到 {widest.decode()}{rows}，超过 {MAX_CELLS:,} 个单元格",
            "删除远处的多余单元格，或改用长表 CSV 报送",
            sheet,
            f"{widest.decode()}{rows}",
        )


def check_formulas(xml: bytes, is_calculated: bool) -> None:
    """A formula that no spreadsheet has calculated has no value, or a 0 that is none."""
    if b"<f" not in xml:
        return
    for match in _FORMULA.finditer(xml):
        if not is_calculated or not match.group(3):
            raise Refusal(
                "公式没有计算结果",
                "用 Excel 或 WPS 打开并保存后重新报送，或粘贴为数值",
                "",
                match.group(1).decode() + match.group(2).decode(),
            )


def hidden(xml: bytes) -> tuple[list[int], list[int]]:
    """Hidden rows and columns of a worksheet, from 0."""
    if b'hidden="1"' not in xml and b'hidden="true"' not in xml:
        return [], []
    flag = re.compile(rb'\bhidden="(1|true)"')
    rows = [int(match.group(1)) - 1 for match in _ROW.finditer(xml) if flag.search(match.group(0))]
    columns = []
    for tag in _COL.findall(xml):
        if flag.search(tag):
            first, last = (int(text or 0) for text in _attributes(tag, b"min", b"max"))
            columns += range(first - 1, min(last, MAX_COLUMNS))
    return rows, columns


def shown_cells(xml: bytes, styles: dict[int, str], how: str) -> list[tuple[int, int]]:
    """Cells in a style that shows numbers in this way."""
    if how not in styles.values():
        return []
    return [
        (int(row) - 1, column_number(letters.decode()))
        for letters, row, style in _CELL_STYLE.findall(xml)
        if styles.get(int(style)) == how
    ]
