"""A question to the published figures, and its answer in the indicator's own unit."""

import difflib
import re
from dataclasses import dataclass
from typing import Any

BASES = ("ytd", "month", "point", "all")
COLUMNS = (
    *("indicator", "area", "chain", "year", "month", "basis", "level", "unit"),
    *("growth_published_pct", "growth_raw_pct", "growth_comparable_pct", "growth_word"),
    *("growth_change_pp", "two_year_pct", "rank", "rank_of", "rank_change", "share_pct", "pull_pp"),
    *("target", "progress_pct", "time_progress_pct", "gap_pp", "required_growth_pct"),
)
MONTH = re.compile(r"(\d{4})-(\d{2})")
KINDS = {"indicator": "指标", "area": "地区", "chain": "产业链"}

# A level, and a target that is a level, is given in the indicator's own unit: 406 (亿元),
# not 40600000000.
FIGURES = """
SELECT figure.* REPLACE (
        figure.level / indicator.unit_factor AS level,
        figure.growth_change_pp
            / CASE indicator.rank_by WHEN 'level' THEN indicator.unit_factor ELSE 1 END
            AS growth_change_pp,
        figure.target
            / CASE WHEN target_type IN ('growth', 'rank', 'milestone') THEN 1
                ELSE indicator.unit_factor END
            AS target
    ),
    indicator.unit, indicator.name AS indicator_name, area.name AS area_name,
    chain.name AS chain_name
FROM figure
JOIN indicator USING (indicator)
JOIN area USING (area)
JOIN chain USING (chain)
WHERE figure.indicator = $indicator AND year = $year AND month = $month
    AND list_contains($areas, figure.area) AND list_contains($chains, figure.chain)
    AND ($basis = 'all' OR figure.basis = $basis)
ORDER BY area.place_order, chain.place_order, figure.basis DESC
"""
MEMBERS = {
    "area": """
        SELECT area FROM area WHERE rank_group = $word OR level = $word ORDER BY place_order""",
    "chain": """
        SELECT chain FROM chain WHERE kind = $word ORDER BY place_order""",
}
NAMES = {
    "indicator": "SELECT indicator, name, short FROM indicator",
    "area": "SELECT area, name, short FROM area",
    "chain": "SELECT chain, name, short FROM chain",
}


class Unanswerable(ValueError):
    """A question that names something unknown; the message says what is nearest."""


@dataclass(frozen=True)
class Question:
    """What is asked. area and chain: a code, a name, or a word for several (county, chain ...)."""

    indicator: str
    area: str
    month: str
    chain: str = "all"
    basis: str | None = None


def answer(con: Any, question: Question) -> list[dict[str, Any]]:
    """The figures asked for, one dictionary a row; numbers unrounded, None where not defined.

    Takes    con: a DuckDB connection with the tables of a snapshot.
    Errors   Unanswerable.
    """
    year, month = month_of(question.month)
    indicator = code_of(con, "indicator", question.indicator)
    own = con.execute("SELECT basis FROM indicator WHERE indicator = ?", [indicator]).fetchone()
    asked = {
        "indicator": indicator,
        "year": year,
        "month": month,
        "areas": members(con, "area", question.area),
        "chains": members(con, "chain", question.chain),
        "basis": question.basis or own[0],
    }
    cursor = con.execute(FIGURES, asked)
    names = [column[0] for column in cursor.description]
    rows = [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]
    if not rows:
        raise Unanswerable(
            f"{question.area} {question.month} 没有 {indicator} 的数 → {newest(con, indicator)}"
        )
    return rows


def month_of(text: str) -> tuple[int, int]:
    """Year and month of 2026-10.

    Errors   Unanswerable.
    """
    found = MONTH.fullmatch(text)
    if not found or not 1 <= int(found[2]) <= 12:
        raise Unanswerable(f"月份 {text} 不对 → 写成 2026-10")
    return int(found[1]), int(found[2])


def members(con: Any, kind: str, text: str) -> list[str]:
    """The codes that a word stands for, or the one code of a name.

    county: every county, and every zone that is ranked among them; so for each rank group and
    level. chain: every chain of that kind.
    """
    found = [row[0] for row in con.execute(MEMBERS[kind], {"word": text}).fetchall() if text]
    is_name = kind == "chain" and text != "chain"
    return found if found and not is_name else [code_of(con, kind, text)]


def code_of(con: Any, kind: str, text: str) -> str:
    """The code that a code, name or short name means."""
    rows = con.execute(NAMES[kind]).fetchall()
    for place in range(3):
        found = [row[0] for row in rows if row[place] == text]
        if len(found) == 1:
            return found[0]
    words = {word: f"{row[0]}（{row[1]}）" for row in rows for word in reversed(row)}
    near = difflib.get_close_matches(text, words, n=1, cutoff=0.0)
    hint = f" → 最接近的是 {words[near[0]]}" if near else ""
    raise Unanswerable(f"没有这个{KINDS[kind]}：{text}{hint}")


def newest(con: Any, indicator: str) -> str:
    """The newest month of an indicator, in words."""
    found = con.execute(
        "SELECT year, month FROM figure WHERE indicator = ? ORDER BY year DESC, month DESC LIMIT 1",
        [indicator],
    ).fetchone()
    return f"最新到 {found[0]}-{found[1]:02d}" if found else "该指标还没有数据"
