"""A target in words and marks: what is aimed at, how far it is, and whether that is in time."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from charts import number

NONE = "监测指标，不设目标"
SHARE = "percent"


@dataclass(frozen=True)
class Goal:
    """What a card or a row shows of a target; progress and tick in percent of the bar."""

    left: str = NONE
    right: str = ""
    progress: float | None = None
    tick: float | None = None
    aim: float | None = None
    lamp: str = ""
    verdict: str = ""


def goal(row, indicator: Mapping, rules: Sequence[Mapping]) -> Goal:
    """The target of a figure.

    Takes    row: a row of the figure mart; indicator: its row of the catalogue; rules: rows of the
             rule table (a red behind_progress or ceiling rule decides from where on it is red).
    """
    if row is None or number.is_missing(row.target):
        return Goal()
    kind, gap = row.target_type, row.gap_pp
    if number.is_missing(gap):
        return Goal(left=_aim(row, indicator), right="不可测算")
    facts = {"lamp": lamp(gap, kind, indicator["indicator"], rules)}
    words = number.difference(abs(gap), sign=False)
    is_share = indicator["base_unit"] == SHARE
    if kind == "growth":
        share = 100 * row.growth_pct / row.target if row.target > 0 else None
        verdict = _judged(gap, f"高 {words}", f"低 {words}", "与目标持平")
        return Goal("全年目标", number.rate(row.target), share, 100, row.target, **facts,
                    verdict=verdict)  # fmt: skip
    if kind == "ceiling" and is_share:
        share = 100 * row.level / row.target if row.target > 0 else None
        verdict = _judged(gap, f"低于上限 {words}", f"高于上限 {words}", "与上限持平")
        return Goal("上限", number.rate(row.target), share, 100, row.target, **facts,
                    verdict=verdict)  # fmt: skip
    if kind == "rank":
        ahead = "已达目标位次" if _reached(gap) else f"差 {abs(int(gap))} 位"
        return Goal("目标位次", number.nth(row.target), **facts, verdict=ahead)
    if is_share:
        verdict = "已达目标" if _reached(gap) else f"差 {words}"
        return Goal("目标", number.rate(row.target), **facts, verdict=verdict)
    left, done = _aim(row, indicator), f"完成 {number.rate(row.progress_pct)}"
    if kind == "net_increase" and row.progress_pct < 0:
        lost = -row.progress_pct / 100 * row.target
        done = f"净减 {number.amount(lost, indicator['unit'], float(indicator['unit_factor']))}"
    if kind == "ceiling":
        verdict = _judged(gap, f"低于时序 {words}", f"超时序 {words}", "与时序持平")
        done = f"已用 {number.rate(row.progress_pct)}"
        return Goal(left, done, row.progress_pct, row.time_progress_pct, None, **facts,
                    verdict=verdict)  # fmt: skip
    verdict = _judged(gap, f"超时序 {words}", f"欠时序 {words}", "与时序持平")
    if number.is_missing(row.time_progress_pct):
        verdict = "已完成" if _reached(gap) else f"差 {words}"
    return Goal(left, done, row.progress_pct, row.time_progress_pct, None, **facts,
                verdict=verdict)  # fmt: skip


def lamp(gap: float, kind: str, indicator: str, rules: Sequence[Mapping]) -> str:
    """Green on the good side, red beyond the threshold of a red rule, else amber."""
    if _reached(gap):
        return "green"
    for rule in rules:
        applies = rule["indicator"] in ("", indicator)
        if rule["level"] != "red" or not applies:
            continue
        if rule["kind"] == "behind_progress" and number.rounded(gap, 1) < rule["threshold"]:
            return "red"
        if rule["kind"] == "ceiling_crossed" and kind == "ceiling":
            return "red"
    return "amber"


def _judged(gap: float, good: str, bad: str, even: str) -> str:
    if number.rounded(gap, 1) == 0:
        return even
    return good if gap > 0 else bad


def _reached(gap: float) -> bool:
    return number.rounded(gap, 1) >= 0


def _aim(row, indicator: Mapping) -> str:
    unit, factor = indicator["unit"], float(indicator["unit_factor"])
    in_unit = row.target / factor
    decimals = 0 if float(number.rounded(in_unit, 1)).is_integer() else 1
    words = {"net_increase": "净增目标", "ceiling": "上限"}
    return (
        f"{words.get(row.target_type, '目标')} {number.amount(row.target, unit, factor, decimals)}"
    )
