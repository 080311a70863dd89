"""Workbooks (.xls, .xlsx, .ods) -> sheets."""

import datetime
import io

import python_calamine

from etl.grid.biff import about_workbook
from etl.grid.number_format import PERCENT, SCALED
from etl.grid.opendocument import about_tables
from etl.grid.package import Package, check_bounds, check_formulas, hidden, shown_cells
from etl.grid.sheet import MAX_CELLS, Cell, Refusal, Sheet, cell_name


def read_workbook(content: bytes, package: Package | None) -> list[Sheet]:
    """All worksheets; charts and macro sheets are left out."""
    xmls: list[bytes] = []
    styles: dict[int, str] = {}
    if package:
        package.check_parts()
        xmls, styles = package.sheet_parts(), package.shown_styles()
        is_fresh = b'fullCalcOnLoad="1"' not in package.part("xl/workbook.xml")
        for xml in xmls:
            check_bounds(xml, "")
            check_formulas(xml, is_fresh)
    opens = about_tables(package.part("content.xml")) if package and not xmls else []
    old = None if package else about_workbook(content)
    if old and old.is_locked:
        raise Refusal("文件有密码保护", "去掉打开密码后重新报送")
    try:
        book = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(content))
        metadata = book.sheets_metadata
        sheets = []
        for index, about in enumerate(metadata):
            if about.typ != python_calamine.SheetTypeEnum.WorkSheet:
                continue
            sheet = _sheet(book.get_sheet_by_index(index), about)
            if len(xmls) == len(metadata):
                sheet.hidden_rows, sheet.hidden_columns = hidden(xmls[index])
                sheet.percents = shown_cells(xmls[index], styles, PERCENT)
                sheet.scaled = shown_cells(xmls[index], styles, SCALED)
            if len(opens) == len(metadata):
                sheet.hidden_rows = opens[index].hidden_rows
                sheet.hidden_columns = opens[index].hidden_columns
                sheet.percents = opens[index].percents
                sheet.merges = opens[index].merges
            if old and len(old.sheets) == len(metadata):
                sheet.hidden_rows = old.sheets[index].hidden_rows
                sheet.hidden_columns = old.sheets[index].hidden_columns
                sheet.percents = old.sheets[index].percents
                sheet.scaled = old.sheets[index].scaled
                _check_whole(sheet, old.sheets[index].numbers)
            sheets.append(sheet)
    except python_calamine.PasswordError:
        raise Refusal("文件有密码保护", "去掉打开密码后重新报送") from None
    except (python_calamine.CalamineError, ValueError, OSError) as error:
        if "password" in str(error).lower() or "encrypt" in str(error).lower():
            raise Refusal("文件有密码保护", "去掉打开密码后重新报送") from None
        raise Refusal("工作簿损坏或不完整，无法打开", "请报送单位重新发送完整文件") from None
    return sheets


def _check_whole(sheet: Sheet, numbers: set[tuple[int, int]]) -> None:
    """Every number that stands in the records of an .xls came out of the parser."""
    lost = [place for place in numbers if sheet.get(*place) is None]
    if lost:
        raise Refusal(
            f"工作簿部分损坏，有{len(lost)}个数读不出来",
            "请报送单位重新发送完整文件",
            sheet.name,
            cell_name(*min(lost)),
        )


def _sheet(source: python_calamine.CalamineSheet, about: python_calamine.SheetMetadata) -> Sheet:
    size = source.total_height * source.total_width
    if size > MAX_CELLS:
        far = cell_name(source.total_height - 1, source.total_width - 1)
        raise Refusal(
            f"工作表有 {size:,} 个单元格，上限 {MAX_CELLS:,}",
            "删除远处的多余单元格，或改用长表 CSV 报送",
            about.name,
            far,
        )
    rows = [[_plain(value) for value in row] for row in source.to_python(skip_empty_area=False)]
    merges = [(*start, *end) for start, end in source.merged_cell_ranges or []]
    is_hidden = about.visible != python_calamine.SheetVisibleEnum.Visible
    return Sheet(about.name, rows, merges, is_hidden=is_hidden)


def _plain(value: object) -> Cell:
    if value == "" or value is None:
        return None
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, int | float):
        return float(value)
    if isinstance(value, datetime.datetime):
        return value.date().isoformat()
    return str(value) if str(value).strip() else None
