"""What a file is, by its bytes and not by its name, and its sheets."""

from etl.grid.decode import decode
from etl.grid.delimited import read_delimited
from etl.grid.markup import is_markup, read_markup
from etl.grid.package import Package, member_name
from etl.grid.records import read_records
from etl.grid.sheet import Book, Refusal
from etl.grid.spreadsheetml import is_spreadsheetml, read_spreadsheetml
from etl.grid.workbook import read_workbook

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OTHERS = {
    b"%PDF": "PDF 文件",
    b"\x89PNG": "图片",
    b"\xff\xd8\xff": "图片",
    b"GIF8": "图片",
    b"BM": "图片",
    b"II*\0": "图片",
    b"MM\0*": "图片",
    b"Rar!": "RAR 压缩包",
    b"7z\xbc\xaf": "7z 压缩包",
    b"\x1f\x8b": "gzip 压缩包",
    b"{\\rtf": "RTF 文档",
    b"MZ": "可执行程序",
    b"\x7fELF": "可执行程序",
    b"SQLite format": "数据库文件",
    b"PAR1": "Parquet 文件",
}
_CURE = "只收 .xls、.xlsx、.csv、.tsv 和另存为 .xls 的网页表格；请报送原始表格"


def read_book(content: bytes, name: str, is_member: bool = False) -> Book:
    """Sheets of a file.

    Takes    the bytes and the file's name, which only names a sheet that has no name of its own.
    Errors   Refusal: empty, of another kind, damaged, locked, or dangerous to open.
    """
    stem = name.rsplit(".", 1)[0]
    if not content.strip(b" \t\r\n\0\xef\xbb\xbf"):
        raise Refusal("文件是空的", "请报送单位重新发送")
    if content.startswith(_OLE):
        if _is_encrypted(content):
            raise Refusal("文件有密码保护", "去掉打开密码后重新报送")
        if "WordDocument".encode("utf-16-le") in content[:200_000]:
            raise Refusal("文件类型不对：Word 文档", _CURE)
        return Book("xls", "", read_workbook(content, None))
    if content.startswith(b"PK"):
        package = Package(content)
        if "word/document.xml" in package.names or "ppt/presentation.xml" in package.names:
            raise Refusal("文件类型不对：Word 或演示文稿", _CURE)
        if "xl/workbook.bin" in package.names:
            raise Refusal("文件类型不对：二进制工作簿 .xlsb", "另存为 .xlsx 后报送")
        if "xl/workbook.xml" in package.names:
            return Book("xlsx", "", read_workbook(content, package))
        if "content.xml" in package.names:
            return Book("ods", "", read_workbook(content, package))
        if is_member:
            raise Refusal("压缩包里又有压缩包", "解开后直接报送其中的表格")
        return _read_members(package)
    for magic, kind in _OTHERS.items():
        if content.startswith(magic):
            raise Refusal(f"文件类型不对：{kind}", _CURE)
    text, encoding = decode(content)
    if is_markup(content):
        return Book("html", encoding, read_markup(text, stem))
    start = text.lstrip("\ufeff \t\r\n")[:1]
    if start in ("{", "["):
        return Book("json", encoding, [read_records(text, stem)])
    if is_spreadsheetml(text):
        return Book("xml", encoding, read_spreadsheetml(text))
    if text.lstrip("\ufeff \t\r\n").startswith("<?xml"):
        raise Refusal("文件类型不对：XML 文档", _CURE)
    return Book("csv", encoding, [read_delimited(text, stem)])


def _read_members(package: Package) -> Book:
    """The sheets of all tables in a zip, each named 'file/sheet'."""
    sheets, encodings = [], []
    for part in package.zip.infolist():
        member = member_name(part)
        if part.is_dir() or member.startswith(("__MACOSX/", ".")) or "/." in member:
            continue
        try:
            book = read_book(package.part(part.filename), member, is_member=True)
        except Refusal as no:
            no.sheet = f"{member}/{no.sheet}".rstrip("/")
            raise
        for sheet in book.sheets:
            sheet.name = f"{member}/{sheet.name}"
        sheets += book.sheets
        encodings += [book.encoding] if book.encoding else []
    if not sheets:
        raise Refusal("压缩包里没有表格", _CURE)
    return Book("zip", "、".join(dict.fromkeys(encodings)), sheets)


def _is_encrypted(content: bytes) -> bool:
    return "EncryptedPackage".encode("utf-16-le") in content
