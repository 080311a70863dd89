"""Figures on paper: a table for people, CSV and JSON for scripts."""

import csv
import io
import json
import unicodedata
from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING, Any

from metrics.question import COLUMNS

if TYPE_CHECKING:
    from metrics.node import Node

Rows = list[dict[str, Any]]
HEADINGS = {
    "area_name": "地区", "chain_name": "产业链", "period": "时期", "level": "数值", "unit": "单位",
    "growth": "同比%", "growth_change_pp": "较上月", "rank": "位次", "rank_change": "位次变化",
    "share_pct": "占比%", "pull_pp": "拉动(百分点)", "target": "目标", "progress_pct": "进度%",
    "gap_pp": "超欠(百分点)", "required_growth_pct": "后期需增%",
}  # fmt: skip
TITLES = {
    "level": "数值", "growth_published_pct": "公布增速", "growth_raw_pct": "名义增速",
    "growth_comparable_pct": "可比增速", "growth_pct": "增速", "base": "同期数",
    "comparable_base": "可比基数", "change_pp": "百分点变动", "growth_change_pp": "较上月",
    "base_growth_pct": "上年增速", "two_year_pct": "两年平均", "rank": "位次",
    "rank_change": "位次变化", "share_pct": "占比", "pull_pp": "拉动", "target": "目标",
    "progress_pct": "进度", "gap_pp": "超欠", "required_growth_pct": "后期需增",
    "two_year_total_pct": "两年累计", "contribution_pct": "贡献率", "rank_best": "可能最好位次",
    "rank_worst": "可能最差位次", "own_part": "升降：自身", "others_part": "升降：他人",
    "growth_word": "增速用语", "implied_revision": "隐含调整", "base_gap_pct": "口径差",
    "growth_gap_pp": "增速之差", "time_progress_pct": "时间进度", "monthly_needed": "月均需",
    "seasonal_progress_pct": "季节进度", "seasonal_gap_pp": "与季节进度之差",
}  # fmt: skip
TIMES_FROM_PCT = 1000  # from here on a growth is told as a multiple (增长 N 倍)
RIGHT = set(HEADINGS) - {"area_name", "chain_name", "period", "unit"}


def as_csv(rows: Rows) -> str:
    """The contract for scripts: fixed columns, numbers unrounded, empty where not defined."""
    text = io.StringIO()
    writer = csv.DictWriter(text, COLUMNS, extrasaction="ignore", lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue()


def as_json(rows: Rows) -> str:
    """The same columns as a list of objects, null where not defined."""
    kept = [{name: row[name] for name in COLUMNS} for row in rows]
    return json.dumps(kept, ensure_ascii=False, indent=1) + "\n"


def as_changes(rows: Rows, form: str) -> str:
    """Statements that changed, in a fixed order; levels in the base unit."""
    columns = ("indicator", "area", "chain", "year", "month", "basis", "statement", "said",
               "value_old", "value_new")  # fmt: skip
    ordered = sorted(rows, key=lambda row: tuple(str(row[name]) for name in columns))
    if form == "json":
        return json.dumps(ordered, ensure_ascii=False, indent=1) + "\n"
    text = io.StringIO()
    writer = csv.DictWriter(text, columns, lineterminator="\n")
    writer.writeheader()
    writer.writerows(ordered)
    return text.getvalue()


def as_table(rows: Rows) -> str:
    """One line a figure, rounded as a bulletin would; columns without any value are left out."""
    lines = [_spoken(row) for row in rows]
    names = [name for name in HEADINGS if any(line[name] != "—" for line in lines)]
    title = f"{rows[0]['indicator_name']}（{rows[0]['indicator']}）\n"
    shown = [{name: line[name] for name in names} for line in (HEADINGS, *lines)]
    return title + aligned(shown, RIGHT)


def aligned(lines: list[dict[str, str]], right: set[str]) -> str:
    """Lines of the same columns under each other, a Chinese character two places wide."""
    width = {name: max(_width(line[name]) for line in lines) for name in lines[0]}
    return "".join(
        "  ".join(_pad(text, width[name], name in right) for name, text in line.items()).rstrip()
        + "\n"
        for line in lines
    )


PRINTERS = {"table": as_table, "csv": as_csv, "json": as_json}


def as_tree(row: dict[str, Any], tree: "Node", depth: int = 0) -> str:
    """A value, how it is computed, and below it, indented, what it is computed from."""
    area, chain, year, month, basis = tree.key[1:]
    place = "" if chain == "all" else f"/{chain}"
    said = f"{TITLES.get(tree.name, tree.name)} {_exact(tree.value)}"
    said += f"  [{tree.key[0]} {area}{place} {year}-{month:02d} {basis}]"
    if tree.formula:
        said += f"  ＝ {tree.formula}"
    if tree.source:
        cell = tree.source["cell"] or "?"
        place = f"{tree.source['file']} {tree.source['sheet']}!{cell}"
        said += f"  ← {place}（批次 {tree.source['batch']}）"
    title = f"{row['indicator_name']} {row['area_name']}\n" if depth == 0 else ""
    lines = "".join(as_tree(row, part, depth + 1) for part in tree.inputs)
    return f"{title}{'  ' * (depth + 1)}{said}\n{lines}"


def _exact(value: Any) -> str:
    return "—" if value is None else f"{value:.12g}" if isinstance(value, float) else str(value)


def _spoken(row: dict[str, Any]) -> dict[str, str]:
    kind = {
        "ytd": f"1—{row['month']}月",
        "month": f"{row['month']}月",
        "point": f"{row['month']}月末",
    }
    rank = "—" if row["rank"] is None else f"{'并列' if row['is_tie'] else ''}{row['rank']}"
    return {
        "area_name": row["area_name"],
        "chain_name": row["chain_name"],
        "period": f"{row['year']}年{kind[row['basis']]}",
        "level": rounded(row["level"], 2),
        "unit": row["unit"] if row["level"] is not None else "—",
        "growth": row["growth_word"] or _grown(row),
        "growth_change_pp": rounded(row["growth_change_pp"], 1, "+"),
        "rank": rank if row["rank_of"] is None else f"{rank}/{row['rank_of']}",
        "rank_change": "—" if row["rank_change"] is None else f"{row['rank_change']:+d}",
        "share_pct": rounded(row["share_pct"], 1),
        "pull_pp": rounded(row["pull_pp"], 2, "+"),
        "target": rounded(row["target"], 2),
        "progress_pct": rounded(row["progress_pct"], 1),
        "gap_pp": rounded(row["gap_pp"], 1, "+"),
        "required_growth_pct": rounded(row["required_growth_pct"], 1),
    }


def _grown(row: dict[str, Any]) -> str:
    """Growth in percent, from a thousand on as a multiple; the change of a ratio in points."""
    growth, change = row["growth_pct"], row["change_pp"]
    if growth is None and change is not None:
        return f"{rounded(change, 1, '+')}个百分点"
    if growth is not None and abs(growth) >= TIMES_FROM_PCT:
        return f"{rounded(growth / 100, 1)}倍"
    return rounded(growth, 1)


def rounded(value: float | None, decimals: int, sign: str = "") -> str:
    """Half up on the decimals as written, never -0.0; — where there is none."""
    if value is None:
        return "—"
    step = Decimal(1).scaleb(-decimals)
    rounded = Decimal(repr(float(value))).quantize(step, ROUND_HALF_UP) + 0
    return f"{rounded:{sign if rounded else ''},}"


def _width(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(mark) in "WF" else 1 for mark in text)


def _pad(text: str, width: int, right: bool) -> str:
    space = " " * (width - _width(text))
    return space + text if right else text + space
