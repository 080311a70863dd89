"""The formulas in one line each; docs/methods.md has sources and limits under the same anchors."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Formula:
    """A computed measure: its name, how it is computed, and its heading in docs/methods.md."""

    name: str
    text: str
    anchor: str


FORMULAS = (
    Formula(
        "同比",
        "以公布的增速为准；没有公布时，用同一张表的同期数计算：本期 ÷ 同期 − 1；"
        "都没有才用上年公布数。同期为负或为零时不算百分比，写扭亏、减亏、增亏。",
        "growth",
    ),
    Formula("较上月", "本期累计增速 − 上期累计增速，单位为个百分点；每年第一期没有。", "line"),
    Formula(
        "当月数",
        "没有公布当月数时，本月累计 − 上月累计，标“推算”；1—2 月合并为一期。",
        "derived_months",
    ),
    Formula(
        "两年平均",
        "[（1＋上年增速）×（1＋本年增速）] 的平方根 − 1；任一因子不为正时不算。",
        "two_year",
    ),
    Formula(
        "位次",
        "按公布的小数位数排名，相同的并列同一位次；以文字代替增速的、缺报的不排；合计行不排。",
        "places",
    ),
    Formula("占比", "占上一级地区的比重；产业链占规上工业的比重。", "line"),
    Formula("拉动", "上年同期比重 × 本期增速，单位为个百分点；各部分之和等于总体增速。", "pull"),
    Formula("时序进度", "已过月数 ÷ 12；季节时序为上年同期累计占上年全年的比重。", "goals"),
    Formula("后期所需增速", "（全年目标 − 本期累计）÷（上年全年 − 上年同期）− 1。", "goals"),
    Formula("比率", "分子之和 ÷ 分母之和，不取各地区的简单平均。", "ratios"),
    Formula(
        "近 12 个月亩均值",
        "（本年累计＋上年全年 − 上年同期累计）÷ 期末用地；只有它与全年的用地标准相比。",
        "annual",
    ),
    Formula(
        "亩均得分",
        "各项权重 × 该项与基准之比，以上下限为界，合计为得分；基准为分子之和除以用地之和。",
        "park_score",
    ),
    Formula(
        "修订",
        "后来的报表对同一指标、地区、时期印了另一个数；新数为现行数，旧数留存。",
        "revisions",
    ),
    Formula(
        "应报",
        "同级地区中有一家报了该月，且本地区以前报过这个指标，就应报；没有数的列未报。",
        "coverage",
    ),
)
