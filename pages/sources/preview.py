"""What a file would change if it were loaded, ready to show."""

from html import escape

import pandas as pd

from charts import number
from etl.trial import Trial

MOST_SHOWN = 60
MEASURES = {"level": "数值", "growth_pct": "增速", "rank": "位次", "gap_pp": "与目标差距"}
CHANGES = {"changed": "改动", "new": "新增", "gone": "取消"}


def changes(trial: Trial, members: dict[str, dict]) -> pd.DataFrame:
    """The changes with names, in the unit of the indicator; what the file prints comes first.

    Takes    members: indicator, area and chain -> code -> facts.
    Returns  change, is_printed, name, area, chain, period, measure, old, new, unit, decimals,
             is_rate.
    """
    rows = trial.changes.to_pandas()
    indicator, area, chain = (members[kind] for kind in ("indicator", "area", "chain"))
    lines = []
    for row in rows.itertuples():
        facts = indicator[row.indicator]
        is_level = row.measure == "level"
        factor = facts["unit_factor"] if is_level else 1.0
        unit = {"level": facts["unit"], "growth_pct": "%", "rank": "位", "gap_pp": "个百分点"}
        decimals = {"level": int(facts["decimals"]), "rank": 0}
        lines.append(
            {
                "change": row.change,
                "is_printed": bool(row.is_printed),
                "name": facts["name"],
                "area": area[row.area]["name"],
                "chain": "" if row.chain == "all" else chain[row.chain]["short"],
                "period": number.period(row.year, row.month, row.basis),
                "measure": MEASURES[row.measure],
                "old": row.value_old / factor,
                "new": row.value_new / factor,
                "unit": unit[row.measure],
                "decimals": decimals.get(row.measure, 1),
                "is_rate": row.measure in ("growth_pct", "gap_pp"),
            }
        )
    columns = ["change", "is_printed", "name", "area", "chain", "period", "measure", "old", "new"]
    return pd.DataFrame(lines, columns=[*columns, "unit", "decimals", "is_rate"])


STATEMENTS = {
    "level": "数值", "growth": "增速", "rank": "位次", "target_met": "目标状态", "missing": "缺数",
    "warning_raised": "新增预警", "warning_cleared": "解除预警",
}  # fmt: skip


def statements(trial: Trial) -> str:
    """How many published statements would read otherwise, by kind."""
    kinds = [row["statement"] for row in trial.statements]
    told = [f"{word} {kinds.count(kind):,}" for kind, word in STATEMENTS.items() if kind in kinds]
    if not told:
        return "已公布的说法一处不改。"
    return f"已公布的说法有 **{len(kinds):,} 处**要改：{'、'.join(told)}。"


def heading(rows: pd.DataFrame) -> str:
    """How much would change, in one sentence."""
    counts = rows.change.value_counts()
    parts = [f"{word} {counts[code]:,} 个" for code, word in CHANGES.items() if code in counts]
    return f"导入后：{'，'.join(parts)}" if parts else "导入后现行数没有变化"


def changes_html(rows: pd.DataFrame, change: str) -> str:
    """The changes of one kind, old and new side by side."""
    chosen = rows[rows.change == change]
    lines = ""
    for row in chosen.head(MOST_SHOWN).itertuples():
        old, new = (number.fixed(v, row.decimals, sign=row.is_rate) for v in (row.old, row.new))
        what = " ".join(filter(None, (row.area, row.chain, row.name)))
        origin = "表中的数" if row.is_printed else "由此算出"
        said = f"<b>{new}</b>" if change == "new" else f"{old} → <b>{new}</b>"
        lines += (
            f'<tr><th scope="row">{escape(what)}<small>{escape(row.period)} · '
            f"{escape(row.measure)}</small></th>"
            f'<td class="r nw">{said} {escape(row.unit)}</td>'
            f'<td class="nw wide">{origin}</td></tr>'
        )
    more = len(chosen) - MOST_SHOWN
    rest = f'<p class="key">另有 {more:,} 个，见下载。</p>' if more > 0 else ""
    head = "新数" if change == "new" else "原数 → 现数"
    return (
        '<table class="list"><thead><tr><th scope="col">地区 指标</th>'
        f'<th class="r" scope="col">{head}</th><th class="wide" scope="col">来历</th></tr></thead>'
        f"<tbody>{lines}</tbody></table>{rest}"
    )


def changes_table(rows: pd.DataFrame) -> pd.DataFrame:
    """Every change, for a file."""
    return pd.DataFrame(
        {
            "变化": rows.change.map(CHANGES),
            "来历": rows.is_printed.map({True: "表中的数", False: "由此算出"}),
            "地区": rows.area,
            "产业链": rows.chain,
            "指标": rows.name,
            "时期": rows.period,
            "项": rows.measure,
            "单位": rows.unit,
            "原数": rows.old,
            "现数": rows.new,
        }
    )


def warnings_html(trial: Trial) -> str:
    """Warnings that would appear and that would go."""
    lines = "".join(
        f'<tr><td class="nw">{word}</td><td>{number.unbroken(text)}</td></tr>'
        for word, texts in (("新增", trial.raised), ("解除", trial.cleared))
        for text in texts[:MOST_SHOWN]
    )
    return (
        '<table class="list"><thead><tr><th scope="col">变化</th><th scope="col">预警</th></tr>'
        f"</thead><tbody>{lines}</tbody></table>"
    )


def doubts_html(trial: Trial, members: dict[str, dict]) -> str:
    """What in the file does not go with the months around it."""
    lines = "".join(
        f'<tr><td class="nw">{escape(" ".join(filter(None, (sheet, cell))))}</td>'
        f"<td>{escape(members['area'][area]['name'])} "
        f"{escape(members['indicator'][indicator]['name'])}</td>"
        f"<td>{number.unbroken(text)}</td></tr>"
        for sheet, cell, area, indicator, text in trial.doubts[:MOST_SHOWN]
    )
    return (
        '<table class="list"><thead><tr><th scope="col">位置</th><th scope="col">地区 指标</th>'
        f'<th scope="col">与前后月份不合之处</th></tr></thead><tbody>{lines}</tbody></table>'
    )
