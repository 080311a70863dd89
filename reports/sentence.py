"""Sentences and headings of the overview, computed from the figures; **bold** marks what matters.

Each is built of clauses, and a clause whose figure is unknown is left out: nothing is invented.
"""

import re
from collections.abc import Mapping, Sequence

from charts import number
from charts.trend import Line, gaps_of, runs

TENTHS = "零一二三四五六七八九十"
MOST_NAMES = 3
RUNNING = re.compile(r"，自\d+年\d+月起已连续(\d+)期$")
STEADY = 0.05  # percentage points: less than the published precision can show


def grown(value: float) -> str:
    """增长 8.0%, 下降 1.8%, 持平."""
    if number.rounded(value, 1) == 0:
        return "持平"
    return f"{'增长' if value > 0 else '下降'} {number.fixed(abs(value))}%"


def changed(pp: float) -> str:
    """加快 0.3 个百分点, 回落 0.9 个百分点, 持平."""
    if number.rounded(pp, 1) == 0:
        return "持平"
    return f"{'加快' if pp > 0 else '回落'} {number.difference(abs(pp), sign=False)}"


def tenths(share: float) -> str:
    """A share as one says it: 四成, 近四成, 四成多."""
    nearest = round(share * 10)
    if not 0 < nearest < 10:
        return number.rate(share * 100)
    off = share * 10 - nearest
    word = f"{TENTHS[nearest]}成"
    return word if abs(off) <= 0.12 else f"近{word}" if off < 0 else f"{word}多"


def names(found: Sequence[str], most: int = MOST_NAMES) -> str:
    """甲、乙, or 甲、乙、丙等 5 个板块."""
    if len(found) <= most:
        return "、".join(found)
    return f"{'、'.join(found[:most])}等 {len(found)} 个板块"


def rest_of_year(month: int) -> str:
    """后两月, 最后一个月, 后 5 个月."""
    left = 12 - month
    return {1: "最后一个月", 2: "后两月"}.get(left, f"后 {left} 个月")


def growth(row, above, indicator: Mapping, above_word: str = "全省") -> str:
    """How the lead indicator does: growth, pace, against the province, place, target.

    Takes    row: the area's figure; above: the province's, or None.
    """
    if row is None or number.is_missing(row.growth_pct):
        return ""
    months = number.months(row.month, row.basis)
    said = [f"{months}，{indicator['name']}同比**{grown(row.growth_pct)}**"]
    if not number.is_missing(row.growth_change_pp):
        before = number.months(row.month - 1, row.basis)
        said.append(f"比{before}**{changed(row.growth_change_pp)}**")
    if above is not None and not number.is_missing(above.growth_pct):
        apart = float(number.rounded(row.growth_pct, 1) - number.rounded(above.growth_pct, 1))
        if apart == 0:
            said.append(f"与{above_word}持平")
        else:
            words = number.difference(abs(apart), sign=False)
            said.append(f"{'高于' if apart > 0 else '低于'}{above_word} {words}")
    if not number.is_missing(row.rank):
        tie = "并列" if row.is_tie else "列"
        said.append(f"{tie}{above_word}**{number.nth(row.rank)}**")
    return "，".join(said) + target(row) + "。"


def target(row) -> str:
    """The clause about a growth target, and what the rest of the year must bring."""
    if row.target_type != "growth" or number.is_missing(row.gap_pp):
        return ""
    words = number.difference(abs(row.gap_pp), sign=False)
    if number.rounded(row.gap_pp, 1) >= 0:
        return f"；高于全年目标 {words}" if number.rounded(row.gap_pp, 1) else "；与全年目标持平"
    need = ""
    if not number.is_missing(row.required_growth_pct):
        need = f"，{rest_of_year(row.month)}需**{grown(row.required_growth_pct)}**"
    return f"；距全年目标还差 {words}{need}"


def drivers(
    pulled: Sequence[tuple[str, float]],
    total: float | None,
    falling: Sequence[tuple[str, float]],
    weak: Mapping[str, int],
    columns: int,
) -> str:
    """Who pulls the city up and who falls behind.

    Takes    pulled: (name, pull in pp); falling: (name, growth) of areas below zero;
             weak: name -> on how many of the indicators it is among the last three.
    """
    said = []
    ahead = sorted(pulled, key=lambda part: -part[1])[:2]
    if len(ahead) == 2 and ahead[1][1] > 0 and not number.is_missing(total) and total > 0:
        both = sum(pull for _, pull in ahead)
        said.append(
            f"{ahead[0][0]}、{ahead[1][0]}合计拉动 {number.fixed(both, 2)} 个百分点，"
            f"占全市{tenths(both / total)}"
        )
    behind = [f"**{name}**{grown(value)}" for name, value in sorted(falling, key=lambda p: p[1])]
    everywhere = [name for name, count in weak.items() if count == columns and columns > 1]
    if behind:
        said.append("、".join(behind[:MOST_NAMES]))
    if everywhere:
        who = "、".join(f"**{name}**" for name in everywhere[:MOST_NAMES])
        said.append(f"{who}{columns} 项指标均列后三位")
    elif weak and max(weak.values()) > columns / 2:
        name = max(weak, key=weak.get)
        said.append(f"**{name}**有 {weak[name]} 项指标列后三位")
    return "；".join(said) + "。" if said else ""


def scoreboard(counts: Mapping[str, tuple[int, int, int]]) -> str:
    """Who leads on every indicator and who trails on every one.

    Takes    counts: name -> (cells in the last three, in the first three, with a place at all).
    """
    ranked = {name: marks for name, marks in counts.items() if marks[2] > 1}
    if not ranked:
        return "各板块主要指标"

    def finding(place: int, whole: str, mostly: str) -> str:
        all_of_them = [name for name, marks in ranked.items() if marks[place] == marks[2]]
        if all_of_them:
            return f"{names(all_of_them)}{whole}"
        best = max(marks[place] for marks in ranked.values())
        leaders = [name for name, marks in ranked.items() if marks[place] == best]
        if best * 2 <= max(marks[2] for marks in ranked.values()) or len(leaders) > 2:
            return ""
        return f"{names(leaders)} {best} 项{mostly}"

    said = [finding(1, "全面领先", "居前三"), finding(0, "全线靠后", "列后三")]
    return "，".join(filter(None, said)) or f"{len(ranked)} 个板块互有先后"


def warnings(red: int, amber: int, shown: int) -> str:
    """How many warnings, and how many of them red."""
    total = red + amber
    if not total:
        return "本月没有触发预警"
    if red and amber:
        said = f"{total} 条预警，其中红色 {red} 条"
    else:
        said = f"{total} 条{'红' if red else '黄'}色预警"
    return f"{said}，先看这 {shown} 条" if total > shown else said


def running(text: str) -> tuple[str, str]:
    """A warning's text without its duration, and the duration: ('...', '已 9 期')."""
    found = RUNNING.search(text)
    return (text[: found.start()], f"已 {found[1]} 期") if found else (text, "")


def threshold(rule: Mapping) -> str:
    """From where on a rule warns: 阈值 −5.0 个百分点; nothing for a rule without one."""
    kind, value = rule["kind"], rule["threshold"]
    months = f"，连续 {rule['months']} 个月" if rule["months"] > 1 else ""
    if kind in ("behind_progress", "divergence"):
        return f"阈值 {number.difference(value, sign=value < 0)}{months}"
    if kind in ("negative_growth", "opposite_signs", "ceiling_crossed"):
        return f"阈值 {number.rate(value)}{months}"
    if kind == "rank_fall":
        return f"阈值 {number.fixed(value, 0)} 位"
    if kind == "last_places":
        return f"阈值 后 {number.fixed(value, 0)} 位 {rule['months']} 项"
    return ""


def divergence(first: Line, second: Line, threshold: float, lasting: int) -> str:
    """Whether two series that should agree have parted, and since when."""
    gaps = gaps_of(first, second)
    if not gaps or number.is_missing(gaps[-1]):
        return f"{first.name}与{second.name}增速"
    apart = number.difference(abs(gaps[-1]), sign=False)
    parted = [run for run in runs(gaps, threshold, lasting) if run[1] == len(gaps) - 1]
    if not parted:
        if abs(gaps[-1]) >= threshold:
            return f"{first.name}与{second.name}相差 {apart}，需继续观察"
        return f"{first.name}与{second.name}走势相符，相差 {apart}"
    months = parted[0][1] - parted[0][0] + 1
    start = parted[0][0]
    paces = [_pace(line, start) for line in (first, second)]
    if paces[0] == paces[1]:
        return f"{first.name}与{second.name}相差 {apart}，背离已持续 {months} 个月"
    return f"{first.name}{paces[0]}而{second.name}{paces[1]}，背离已持续 {months} 个月"


def _pace(line: Line, start: int) -> str:
    before, now = line.values[max(start - 1, 0)], line.values[-1]
    if number.is_missing(before) or abs(now - before) <= STEADY:
        return "平稳"
    return "加快" if now > before else "放缓"


def pull(pulled: Sequence[tuple[str, float]], total: float | None) -> str:
    """Who pulled most, and who held the city back."""
    if not pulled or number.is_missing(total):
        return "各板块对全市增速的拉动"
    ordered = sorted(pulled, key=lambda part: -part[1])
    against = [name for name, value in ordered[::-1] if number.rounded(value, 2) < 0]
    if total <= 0:
        return f"{names(against)}拖累，全市{grown(total)}"
    share = ordered[0][1] / total
    said = f"{ordered[0][0]}一家拉动{tenths(share)}"
    if not against:
        return f"{said}，{len(ordered)} 个板块都在拉动"
    only = "只有" if len(against) == 1 else ""
    return f"{said}，{only}{names(against)}拖累"
