"""One unit's score sheet as a page to print: HTML that needs nothing from elsewhere."""

from html import escape

import pandas as pd

from charts import number
from reports.meta import Meta

STYLE = (
    "body{font-family:'Noto Sans CJK SC','Microsoft YaHei',SimSun,sans-serif;font-size:11pt;"
    "margin:18mm;color:#000}h1{font-size:16pt;margin:0 0 2mm}table{border-collapse:collapse;"
    "width:100%;margin:5mm 0}th,td{border:1px solid #555;padding:1.5mm 2mm;text-align:left}"
    "td.r{text-align:right}p{margin:1mm 0}.sign{margin-top:14mm}@page{size:A4}"
)


def page(heading: str, table: pd.DataFrame, meta: Meta) -> str:
    """The sheet with its origin and a line for signatures.

    Takes    table: heads as a reader sees them; numbers are points and weights.
    """
    heads = "".join(f"<th>{escape(str(head))}</th>" for head in table.columns)
    lines = "".join(
        "<tr>" + "".join(_cell(value) for value in row) + "</tr>"
        for row in table.itertuples(index=False, name=None)
    )
    told = "".join(f"<p>{escape(name)}：{escape(line)}</p>" for name, line in meta.block())
    return (
        f'<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>{escape(heading)}'
        f"</title><style>{STYLE}</style></head><body><h1>{escape(heading)}</h1>{told}"
        f"<table><thead><tr>{heads}</tr></thead><tbody>{lines}</tbody></table>"
        '<p class="sign">评价单位（盖章）：　　　　　　　　被评价单位（签收）：　　　　　　　　'
        "日期：　　　　</p></body></html>"
    )


def _cell(value) -> str:
    if isinstance(value, str):
        return f"<td>{escape(value)}</td>"
    return f'<td class="r">{number.fixed(value, 2)}</td>'
