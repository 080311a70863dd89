"""Whether the heading of a table fits what stands below it."""

from typing import TYPE_CHECKING

from etl.grid.sheet import cell_name
from etl.names import normal
from etl.reader.fault import Fault
from etl.reader.hints import NAMED
from etl.reader.words import ROLES

if TYPE_CHECKING:
    from etl.reader.headings import TableHeadings

_FIRM_NAMES = {"企业名称", "企业", "企业(单位)名称", "单位(企业)名称", "公司名称", "纳税人名称"}
_MISPLACED = "核对表头与数据是否错列，改正后重新报送"


def misfit(headings: "TableHeadings") -> Fault | None:
    """Why the headings of a table cannot be those of its columns; None where they can."""
    table = headings.table
    for column in table.values:
        if table.roles[column] in NAMED:
            where = cell_name(table.heads[-1], column)
            return Fault(f"表头 {where} 写的是名称，下面却是数字", _MISPLACED, "shifted")
    return next(filter(None, (_of_names(headings, column) for column in table.stubs)), None)


def _of_names(headings: "TableHeadings", column: int) -> Fault | None:
    """Why the names of a column cannot be whose figures stand beside them."""
    table = headings.table
    where = cell_name((table.heads or table.body)[-1], column)
    texts = {normal(table.cells.text(row, column)) for row in table.heads}
    hint = headings.hints[column]
    if texts & _FIRM_NAMES:
        rule = f"表头 {where} 写的是企业，各行不是地区或产业链的数"
        return Fault(rule, "企业名单不在此导入，见 units/", "firms")
    if hint not in (*NAMED, "period"):
        return None
    lowest = headings.lowest(column)
    is_name = any(text in ROLES or text.endswith("名称") for text in texts)
    is_second = column != table.stubs[0] and hint in NAMED and not is_name
    if is_second and headings.lexicon.read(lowest).unknown:
        rule = f"表头 {where} 的“{lowest}”无法识别，不能断定这一列名称是什么"
        return Fault(rule, "改用目录中的名称，或删去这一列", "strange names")
    if min(table.values) < column < max(table.values):
        first = cell_name(table.body[0], column)
        rule = f"{first} 的名称夹在数值中间，不能断定属于哪一边"
        return Fault(rule, "两个表之间空一列", "between")
    head = headings.column(column).facets
    if column > table.left and (head.measure or head.unit):
        return Fault(f"表头 {where} 写的是数值，下面却是名称", _MISPLACED, "shifted")
    return None
