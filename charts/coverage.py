"""Who has reported what: indicators x areas for one month, a state in every cell."""

import html

import pandas as pd

from charts import number

# Form and words of each state; the figure itself is not shown here.
FORMS = {
    "reported": ("in", "●", "已报"),
    "estimated": ("in est", "◐", "估算"),
    "not_reported": ("hatch", number.NOT_REPORTED, "未报"),
    "suppressed": ("mark", number.SUPPRESSED, "不公布"),
    "not_applicable": ("mark", number.NOT_APPLICABLE, "不适用"),
}
NOT_EXPECTED = "·"


def coverage(states: pd.DataFrame, indicators: pd.DataFrame, areas: pd.DataFrame) -> str:
    """Rows are indicators, columns areas.

    Takes    states: indicator, area, status; what is not in it is not expected. indicators:
             indicator, name, until (text of the newest month), is_late; areas: area, short; both in
             the order to show.
    """
    found = {(row.indicator, row.area): row.status for row in states.itertuples()}
    heads = "".join(
        f'<th class="c" scope="col">{html.escape(area.short)}</th>' for area in areas.itertuples()
    )
    lines = []
    for row in indicators.itertuples():
        cells = "".join(_cell(found.get((row.indicator, area.area))) for area in areas.itertuples())
        late = " late" if row.is_late else ""
        lines.append(
            f'<tr><th scope="row">{html.escape(row.name)}</th>'
            f'<td class="until{late}">{html.escape(row.until)}</td>{cells}</tr>'
        )
    return (
        f'<div class="matrix-scroll"><table class="coverage" style="--areas:{len(areas)}">'
        '<thead><tr><th scope="col">指标</th>'
        f'<th class="until" scope="col">数据截至</th>{heads}</tr></thead>'
        f"<tbody>{''.join(lines)}</tbody></table></div>"
    )


def _cell(status) -> str:
    if not isinstance(status, str):
        return f'<td class="c qq" aria-label="不要求">{NOT_EXPECTED}</td>'
    form, sign, word = FORMS.get(status, ("mark", number.MISSING, "缺数"))
    return f'<td class="c {form}" aria-label="{word}">{sign}</td>'


def legend() -> str:
    """The key below the matrix."""
    return (
        '<div class="legend"><span>● 已报</span><span><i class="swatch hatch"></i>未报</span>'
        "<span>＊ 少于 3 户不公布</span><span>／ 不适用</span><span>· 该月不要求报送</span></div>"
    )
