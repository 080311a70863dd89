"""JSON records -> a sheet: one row a record, the keys as headings."""

import json

from etl.grid.sheet import MAX_CELLS, Cell, Refusal, Sheet

_CURE = "按记录数组报送：[{“指标”: …, “地区”: …}, …]，或改用表格"
_MOST_DEPTH = 50


def read_records(text: str, name: str) -> Sheet:
    """The first list of flat records in a JSON document."""
    try:
        document = json.loads(text)
    except (json.JSONDecodeError, RecursionError):
        raise Refusal("不是完整的 JSON", "请报送单位重新导出") from None
    titles: list[str] = []
    records = _records(document, 0, titles)
    if not records:
        raise Refusal("JSON 中没有记录数组", _CURE)
    keys = list(dict.fromkeys(key for record in records for key in record))
    if len(keys) * len(records) > MAX_CELLS:
        raise Refusal(f"超过 {MAX_CELLS:,} 个单元格", "拆成几个文件后重新报送")
    rows: list[list[Cell]] = [list(keys)]
    rows += [[_plain(record.get(key)) for key in keys] for record in records]
    return Sheet(name, rows, titles=titles)


def _records(node: object, depth: int, titles: list[str]) -> list[dict]:
    """The first list of records; what the objects around it say goes to titles, nearest first."""
    if depth > _MOST_DEPTH:
        return []
    if isinstance(node, list) and node and all(_is_record(item) for item in node):
        return node
    children = node.values() if isinstance(node, dict) else node if isinstance(node, list) else ()
    for child in children:
        if found := _records(child, depth + 1, titles):
            if isinstance(node, dict):
                titles += [_title(key, text) for key, text in node.items() if _is_said(text)]
            return found
    return []


def _is_said(text: object) -> bool:
    return isinstance(text, str) and bool(text.strip())


def _title(key: str, text: str) -> str:
    return f"单位：{text}" if key.casefold() in ("单位", "计量单位", "unit") else text


def _is_record(item: object) -> bool:
    return isinstance(item, dict) and all(
        value is None or isinstance(value, str | int | float | bool) for value in item.values()
    )


def _plain(value: object) -> Cell:
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, int | float):
        return float(value)
    return str(value) if value is not None and str(value).strip() else None
