"""What targets still need in the rest of the year, as rows."""

import html

import pandas as pd

from charts import number


def needed_table(rows: pd.DataFrame) -> str:
    """One row per target: aim, where it stands, needed growth, how often that was reached.

    Takes    the frame of reports/needed.py.
    """
    lines = "".join(_line(row) for row in rows.to_dict("records"))
    return (
        '<table class="needed"><thead><tr><th scope="col">指标</th>'
        '<th class="r wide" scope="col">全年目标</th><th class="r" scope="col">目前</th>'
        '<th class="r" scope="col">后期需增 %</th><th class="r" scope="col">本地<br>达到过</th>'
        '<th class="r" scope="col">各地区<br>达到过</th>'
        '<th class="r wide" scope="col">月均需</th></tr></thead>'
        f"<tbody>{lines}</tbody></table>"
    )


def _line(row: dict) -> str:
    need = f"<b>{number.fixed(row['后期需增（%）'], sign=True)}</b>"
    if row["舍入区间"]:
        need += f"<small>{html.escape(row['舍入区间'])}</small>"
    cells = (
        ("r wide", row["全年目标"]),
        ("r", row["目前"]),
        ("r", need),
        ("r", row["本地达到过"]),
        ("r", row["各地区达到过"]),
        ("r wide", row["月均需"] or number.MISSING),
    )
    figures = "".join(
        f'<td class="{form}">{text if text is need else html.escape(text)}</td>'
        for form, text in cells
    )
    return f'<tr><th scope="row">{html.escape(row["指标"])}</th>{figures}</tr>'
