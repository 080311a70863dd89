"""The account as rows: what is rounding stays quiet, what is more is bold; names are escaped."""

import pandas as pd

from charts.account_table import bases_table, is_adjusted, ledger_table, revised_table
from charts.needed_table import needed_table

FACTS = {"unit": "亿元", "unit_factor": 1e8, "decimals": 1}
ROW = {"year": 2026, "month": 4, "ytd": 172.26, "growth_pct": 7.9, "growth_word": None,
       "step": 48.27, "month_level": 47.88, "month_kind": "published",
       "implied_revision": 0.39}  # fmt: skip


def test_an_implied_revision_is_bold_only_beyond_rounding():
    assert is_adjusted(0.39, 1)
    assert not is_adjusted(0.15, 1)
    assert not is_adjusted(None, 1)
    assert "<b>+0.4</b>" in ledger_table(pd.DataFrame([ROW]), FACTS)
    quiet = ledger_table(pd.DataFrame([{**ROW, "implied_revision": 0.01}]), FACTS)
    assert '<span class="quiet">0.0</span>' in quiet


def test_a_derived_month_is_marked_and_an_unknown_one_is_a_dash():
    rows = [{**ROW, "month_kind": "derived_across", "implied_revision": None},
            {**ROW, "month": 2, "month_kind": None, "month_level": None, "step": None}]  # fmt: skip
    shown = ledger_table(pd.DataFrame(rows), FACTS)
    assert "47.9<sup>推·跨</sup>" in shown
    assert "2026年1—2月" in shown
    assert shown.count(">—<") == 3


def test_a_word_stands_in_place_of_a_growth():
    assert "扭亏为盈" in ledger_table(pd.DataFrame([{**ROW, "growth_word": "扭亏为盈"}]), FACTS)


def test_only_an_unusual_gap_is_bold():
    row = {"year": 2026, "month": 10, "growth_published_pct": 10.2, "growth_raw_pct": 11.64,
           "comparable_base": 425.96, "level_last": 420.46, "base_gap_pct": 1.31}  # fmt: skip
    shown = [
        bases_table(pd.DataFrame([{**row, "is_unusual": odd}]), FACTS) for odd in (True, False)
    ]
    assert ["<b>+1.3</b>" in one for one in shown] == [True, False]


def test_a_revision_is_told_in_the_unit_of_what_was_revised():
    rows = pd.DataFrame(
        {
            "year": 2026, "month": 7, "basis": ["ytd", "ytd"], "measure": ["level", "growth_pct"],
            "value_old": [3.2962e10, 12.4], "value_new": [3.2002e10, 9.1],
            "revised_on": pd.Timestamp("2026-09-12"),
        }
    )  # fmt: skip
    shown = revised_table(rows, FACTS)
    assert "−9.6 亿元" in shown
    assert "−3.3 个百分点" in shown
    assert "2026-09-12" in shown


def test_what_targets_need_is_escaped_and_unknown_is_a_dash():
    row = {"指标": "<b>税收</b>", "全年目标": "20.5 亿元", "目前": "完成 78.1%",
           "后期需增（%）": 43.37, "舍入区间": "", "本地达到过": "0/3 年",
           "各地区达到过": "0/75 例",
           "月均需": ""}  # fmt: skip
    shown = needed_table(pd.DataFrame([row]))
    assert "&lt;b&gt;税收" in shown
    assert "<b>+43.4</b>" in shown
    assert "—" in shown
