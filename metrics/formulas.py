"""The formulas as a reader sees them beside a figure; docs/methods.md has their sources and
limits."""

VERSION = "2026-11"

FORMULAS = {
    "ratio": "分子 ÷ 分母 × 比例系数（同地区、同月的数之和相除，不取平均）",
    "derived": "本月累计 − 上月累计（来源没有公布当月数）",
    "derived_across": (
        "本月累计 − 上月累计（来源没有公布当月数；两个累计出自不同报表，含以前月份调整）"
    ),
    "growth_raw_pct": "（本期 − 上年同期）÷ 上年同期的绝对值 × 100",
    "growth_comparable_pct": "（本期 − 同表公布的同期数）÷ 同期数的绝对值 × 100",
    "growth_pct": "依次取公布、可比、名义增速",
    "change_pp": "本期 − 上年同期，单位为百分点",
    "growth_change_pp": "本月累计增速 − 上月累计增速（按水平排名的指标为水平之差）",
    "base_growth_pct": "上年同期的增速",
    "two_year_pct": "√（（1＋本年增速）×（1＋上年增速））− 1",
    "two_year_total_pct": "（1＋本年增速）×（1＋上年增速）− 1",
    "contribution_pct": "拉动 ÷ 上一级增速 × 100；上一级增长不到 0.5% 或下降时不算",
    "rank_best": "1＋各值在舍入范围内变动时必定更优者的个数",
    "rank_worst": "1＋各值在舍入范围内变动时可能更优者的个数",
    "own_part": "位次升降中自身的部分：先动自己与先动别人两种次序取平均",
    "others_part": "位次升降中他人的部分：先动自己与先动别人两种次序取平均",
    "growth_word": "由本期与同期的符号得出：扭亏、减亏、增亏、由盈转亏、持平",
    "implied_revision": "本月累计 − 上月累计 − 公布的当月数",
    "base_gap_pct": "可比基数 ÷ 上年公布数 − 1，上年公布数＝本期 ÷（1＋名义增速）",
    "growth_gap_pp": "公布增速 − 名义增速",
    "seasonal_progress_pct": "近 5 年中资料完整的各年：累计 ÷ 全年的中位数",
    "seasonal_gap_pp": "进度 − 季节进度（上限类相反）",
    "monthly_needed": "（目标 − 本期累计）÷（12 − 月份）；净增目标先减上年末",
    "rank": "1＋同组中更优者的个数，按公布精度四舍五入后比较，相同者并列",
    "rank_change": "上月位次 − 本月位次，正数为前移",
    "share_pct": "本级 ÷ 上一级 × 100",
    "pull_pp": "（本期 − 基数）÷ 上一级基数 × 100，即上年同期份额 × 增速",
    "weighted_pull": "上年同期比重 ÷ 100 × 增速",
    "comparable_base": "本期 ÷（1＋公布增速）",
    "progress_pct": "本期 ÷ 目标 × 100",
    "net_progress": "（本期末 − 上年末）÷ 目标 × 100",
    "time_progress_pct": "月份 ÷ 12 × 100",
    "gap_pp": "进度 − 时间进度（上限类相反）；增速、位次、比率目标为与目标之差",
    "required_growth_pct": "（目标 − 本期累计）÷（上年全年 − 上年同期）− 1",
    "required_of_growth": "（目标增速 − 上年同期占全年比重 × 累计增速）÷（1 − 该比重）",
}

REACHED = (
    "；本单位过去 {years} 年中 {times} 年达到过，全部单位 {peer_years} 例中 {peer_times} 例达到过"
)
