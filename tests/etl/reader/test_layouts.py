"""A law: the same figures, laid out in any of the usual ways, are read as the same figures."""

import itertools
import random

import pytest

from etl.reader import read_extract
from tests.etl.reader.conftest import said, write_workbook

INDICATORS = {
    "output": ("规上工业总产值", "亿元", 1e8),
    "industrial_tax": ("工业税收", "万元", 1e4),
    "investment": ("工业投资", "亿元", 1e8),
    "electricity": ("工业用电量", "万千瓦时", 1e4),
}
AREAS = {"990500": "全市", "990502": "临江区", "990521": "桐山县", "990571": "高新区"}
BASES = {"month": "本月", "ytd": "1-本月"}
GROWTHS = ("增速（%）", "同比增长(%)", "比上年同期增长%", "±%")


def figures(dice):
    """(indicator, area, basis) -> level, growth."""
    keys = itertools.product(INDICATORS, AREAS, BASES)
    return {key: (round(dice.uniform(1, 9999), 2), round(dice.uniform(-30, 60), 1)) for key in keys}


def expected(truth):
    found = {}
    for (indicator, area, basis), (level, growth) in truth.items():
        key = (indicator, area, "all", 2026, 10, basis)
        found[*key, "level"] = pytest.approx(level * INDICATORS[indicator][2])
        found[*key, "growth_pct"] = growth
    return found


def areas_down(truth, dice):
    """Areas down; indicator, basis and measure in three header rows."""
    growth = dice.choice(GROWTHS)
    heads = [["地区"], ["^"], ["^"]]
    for name, unit, _ in INDICATORS.values():
        heads[0] += [f"{name}（{unit}）", ">", ">", ">"]
        heads[1] += [BASES["month"], ">", BASES["ytd"], ">"]
        heads[2] += ["总量", growth] * 2
    rows = [
        [AREAS[area]] + [v for i in INDICATORS for b in BASES for v in truth[i, area, b]]
        for area in AREAS
    ]
    return ["云岭市2026年10月主要指标"], heads, rows


def indicators_down(truth, dice):
    """Indicators down; area, basis and measure across."""
    growth = dice.choice(GROWTHS)
    heads = [["指标", "计量单位"], ["^", "^"], ["^", "^"]]
    for area in AREAS.values():
        heads[0] += [area, ">", ">", ">"]
        heads[1] += [BASES["month"], ">", BASES["ytd"], ">"]
        heads[2] += ["绝对量", growth] * 2
    rows = [
        [name, unit] + [v for a in AREAS for b in BASES for v in truth[i, a, b]]
        for i, (name, unit, _) in INDICATORS.items()
    ]
    return ["2026年10月"], heads, rows


def measures_down(truth, dice):
    """Indicator, basis and measure down in stubs; areas across."""
    rows = []
    for i, (name, unit, _) in INDICATORS.items():
        for b, word in BASES.items():
            rows.append([name, word, f"数值（{unit}）", *(truth[i, a, b][0] for a in AREAS)])
            rows.append([name, word, dice.choice(GROWTHS), *(truth[i, a, b][1] for a in AREAS)])
    return ["2026年10月"], [["指标", "时间", "项目", *AREAS.values()]], rows


def compound(truth, dice):
    """One header row, everything in its texts."""
    head = ["地区"]
    for name, unit, _ in INDICATORS.values():
        head += [f"{name}本月({unit})", f"{name}本月增速(%)"]
        head += [f"{name}累计（{unit}）", f"{name}累计增速（%）"]
    rows = [
        [AREAS[area]] + [v for i in INDICATORS for b in BASES for v in truth[i, area, b]]
        for area in AREAS
    ]
    return ["云岭市2026年10月"], [head], rows


def sections(truth, dice):
    """Each indicator a section row over the areas."""
    growth = dice.choice(GROWTHS)
    rows = []
    for place, (i, (name, unit, _)) in enumerate(INDICATORS.items()):
        rows.append([f"{'一二三四'[place]}、{name}（{unit}）", "", "", "", ""])
        rows += [[AREAS[a], *(v for b in BASES for v in truth[i, a, b])] for a in AREAS]
    return ["云岭市2026年10月"], [["地区", "本月", growth, "1-本月", growth]], rows


def side_by_side(truth, dice):
    """Half of the areas, then the other half at the right under the same heads."""
    growth = dice.choice(GROWTHS)
    heads = [[], []]
    for _ in range(2):
        heads[0] += ["地区"]
        heads[1] += ["^"]
        for name, unit, _ in INDICATORS.values():
            heads[0] += [f"{name}（{unit}）", ">", ">", ">"]
            heads[1] += ["本月", growth, "累计", growth]
    areas = list(AREAS)
    rows = [
        [c for a in pair for c in (AREAS[a], *(v for i in INDICATORS for b in BASES
                                               for v in truth[i, a, b]))]
        for pair in ((areas[0], areas[2]), (areas[1], areas[3]))
    ]  # fmt: skip
    return ["2026年10月各县区主要指标"], heads, rows


def children(truth, dice):
    """Indicators down, growth as an indented row below each; areas across."""
    rows = []
    for i, (name, unit, _) in INDICATORS.items():
        for b, word in BASES.items():
            rows.append([f"'{name}{word}", unit, *(truth[i, a, b][0] for a in AREAS)])
            rows.append(["'    增速", "%", *(truth[i, a, b][1] for a in AREAS)])
    return ["2026年10月"], [["指标", "单位", *AREAS.values()]], rows


def cumulatives_across(truth, dice):
    """The month and the cumulative as two groups, in each the indicators with their growth."""
    growth = dice.choice(GROWTHS)
    heads = [["地区"], ["^"], ["^"]]
    for word in ("2026年10月", "2026年1-10月"):
        heads[0] += [word] + [">"] * (2 * len(INDICATORS) - 1)
        for name, unit, _ in INDICATORS.values():
            heads[1] += [name, ">"]
            heads[2] += [unit, growth]
    rows = [
        [AREAS[a], *(v for b in BASES for i in INDICATORS for v in truth[i, a, b])] for a in AREAS
    ]
    return ["工业经济主要指标"], heads, rows


LAYOUTS = (
    *(areas_down, indicators_down, measures_down, compound),
    *(sections, side_by_side, children, cumulatives_across),
)


def drawn(titles, heads, rows, dice):
    """The drawing, with noise of real tables: notes, column numbers, blanks, numbers as text."""
    width = len(heads[0])
    lines = list(titles)
    if dice.random() < 0.3:
        lines.insert(0, "")
    lines += [" | ".join(head) for head in heads]
    if dice.random() < 0.4:
        lines.append(" | ".join(["甲", *(str(n) for n in range(1, width))]))
    is_text = dice.random() < 0.3
    for row in rows:
        cells = [f"'{v:,}" if is_text and isinstance(v, float) else str(v) for v in row]
        lines.append(" | ".join(cells))
        if dice.random() < 0.1:
            lines.append("")
    if dice.random() < 0.5:
        lines.append("注：1.本表为快报数，共12页。")
    return "\n".join(lines)


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("seed", range(8))
def test_the_same_figures_in_any_layout(tmp_path, catalog, layout, seed):
    dice = random.Random(seed)
    truth = figures(dice)
    drawing = drawn(*layout(truth, dice), dice)
    path = write_workbook(tmp_path / "表.xlsx", {"Sheet1": drawing})
    found = said(read_extract(path, catalog))
    assert {row[:-1]: row[-1] for row in found} == expected(truth)
