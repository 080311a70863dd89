"""What the account of one series says: how the cumulative came about, why growths differ."""

from charts import number
from charts.account_table import is_adjusted
from reports.account import Account

UNUSUAL_PP = 1.0  # beyond one point the two growths are told apart


def lede(found: Account, name: str) -> list[str]:
    """The newest month: cumulative, what it added, what of that is no new output."""
    row = found.newest
    if row is None:
        return []
    period = number.period(row.year, row.month)
    said = [f"{period}{name}累计 **{_amount(found, row.ytd)}**"]
    if not number.is_missing(row.growth_pct):
        said.append(f"同比 **{number.fixed(row.growth_pct, sign=True)}%**")
    if not number.is_missing(row.month_level):
        kind = "" if row.month_kind == "published" else "（累计相减）"
        said.append(f"其中 {int(row.month)} 月 {_amount(found, row.month_level)}{kind}")
    return ["，".join(said) + "。" + _gap(found)]


def _gap(found: Account) -> str:
    rows = found.bases
    if rows.empty:
        return ""
    row = rows.iloc[0]
    if abs(number.rounded(row.growth_gap_pp, 1)) <= UNUSUAL_PP:
        return ""
    more = "高" if row.base_gap_pct > 0 else "低"
    told = "，超出本单位惯常范围，宜核实口径" if row.is_unusual else "，在本单位惯常范围内"
    apart = number.difference(abs(row.growth_gap_pp), sign=False)
    return (
        f"按公布增速倒推的可比基数比上年公布数{more} {number.fixed(abs(row.base_gap_pct))}%，"
        f"所以公布增速与名义增速相差 {apart}{told}。"
    )


def ledger_heading(found: Account) -> str:
    """In how many months of the newest year earlier months were changed along the way."""
    if found.ledger.empty:
        return "累计台账"
    year = int(found.newest.year)
    rows = found.ledger[found.ledger.year.astype(int) == year]
    known = rows.implied_revision.dropna()
    if known.empty:
        return f"{year}年没有公布当月数，由累计相减"
    decimals = int(found.facts["decimals"])
    adjusted = [value for value in known if is_adjusted(value, decimals)]
    if not adjusted:
        return f"{year}年各月累计与当月数相接，没有隐含调整"
    total = number.fixed(sum(adjusted), decimals, sign=True)
    return (
        f"{year}年有 {len(adjusted)} 个月隐含对以前月份的调整，合计 {total} {found.facts['unit']}"
    )


def bases_heading(found: Account) -> str:
    """How far published and nominal growth lie apart."""
    if found.bases.empty:
        return "口径对账"
    row = found.bases.iloc[0]
    gap = number.difference(abs(row.growth_gap_pp), sign=False)
    side = "高" if row.growth_gap_pp > 0 else "低"
    if number.rounded(row.growth_gap_pp, 1) == 0:
        return "公布增速与名义增速一致"
    return f"公布增速比名义增速{side} {gap}"


def revised_heading(found: Account) -> str:
    """How many figures were printed again."""
    count = len(found.revised)
    return f"{count} 个数修订过" if count else "没有修订过"


def _amount(found: Account, value) -> str:
    return f"{number.fixed(value, int(found.facts['decimals']))} {found.facts['unit']}"
