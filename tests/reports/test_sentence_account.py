"""What the account says: only what its figures hold."""

import pandas as pd

from reports import sentence_account as sentence
from reports.account import Account

FACTS = {"unit": "亿元", "decimals": 1}
LEDGER = pd.DataFrame(
    {"year": [2026, 2026], "month": [10, 9], "ytd": [469.4, 415.5], "growth_pct": [10.2, 9.8],
     "month_level": [54.0, 47.2], "month_kind": ["derived", "published"],
     "implied_revision": [None, 0.5]}
)  # fmt: skip
BASES = pd.DataFrame(
    {"growth_gap_pp": [-1.44], "base_gap_pct": [1.31], "is_unusual": [False]}
)  # fmt: skip
NONE = pd.DataFrame()


def account(ledger=LEDGER, bases=BASES) -> Account:
    return Account(FACTS, ledger, bases, NONE)


def test_the_newest_month_and_the_gap_are_told():
    (said,) = sentence.lede(account(), "桐山县产值")
    assert "累计 **469.4 亿元**，同比 **+10.2%**，其中 10 月 54.0 亿元（累计相减）。" in said
    assert (
        "比上年公布数高 1.3%，所以公布增速与名义增速相差 1.4 个百分点，在本单位惯常范围内。" in said
    )


def test_an_unusual_gap_asks_for_a_check_and_a_small_one_is_not_told():
    odd = BASES.assign(is_unusual=True)
    assert "宜核实口径" in sentence.lede(account(bases=odd), "")[0]
    small = BASES.assign(growth_gap_pp=0.4)
    assert "可比基数" not in sentence.lede(account(bases=small), "")[0]
    assert sentence.lede(account(ledger=NONE), "") == []


def test_headings_count_what_is_beyond_rounding():
    assert (
        sentence.ledger_heading(account()) == "2026年有 1 个月隐含对以前月份的调整，合计 +0.5 亿元"
    )
    flat = LEDGER.assign(implied_revision=[0.0, 0.01])
    assert "没有隐含调整" in sentence.ledger_heading(account(flat))
    unknown = LEDGER.assign(implied_revision=[None, None])
    assert "由累计相减" in sentence.ledger_heading(account(unknown))
    assert sentence.bases_heading(account()) == "公布增速比名义增速低 1.4 个百分点"
    assert sentence.bases_heading(account(bases=NONE)) == "口径对账"
    assert sentence.revised_heading(account()) == "没有修订过"
