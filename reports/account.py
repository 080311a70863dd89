"""The account of one series: cumulative ledger, comparable bases, and what was printed again."""

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from charts import number
from warehouse import Snapshot

SHOWN = 24
KINDS = {"published": "公布", "derived": "推算", "derived_across": "推算（含以前月份调整）"}
MEASURES = {"level": "数值", "growth_pct": "增速"}


@dataclass(frozen=True)
class Account:
    """ledger: rows of metrics.account; bases: rows of metrics.reconcile; revised: rows of the
    revision mart. Newest first, levels in the unit of the indicator."""

    facts: Mapping
    ledger: pd.DataFrame
    bases: pd.DataFrame
    revised: pd.DataFrame

    @property
    def newest(self):
        """The newest month, or None."""
        return None if self.ledger.empty else self.ledger.iloc[0]


def read(
    snapshot: Snapshot, facts: Mapping, area: str, chain: str, until: tuple[int, int]
) -> Account:
    """The account up to a month."""
    series = {"indicator": facts["indicator"], "area": area, "chain": chain}
    revised = snapshot.rows("revision", order="revised_on", **series)
    revised = revised[revised.measure.isin(list(MEASURES)) & revised.basis.isin(["ytd", "month"])]
    return Account(
        facts,
        _newest(snapshot.rows("account", **series), facts, until),
        _newest(snapshot.rows("reconciled", basis="ytd", **series), facts, until),
        revised.sort_values(["revised_on", "year", "month"], ascending=False, kind="stable"),
    )


def _newest(rows: pd.DataFrame, facts: Mapping, until: tuple[int, int]) -> pd.DataFrame:
    """The last months first, their levels in the unit that is shown."""
    at = rows.year.astype(int) * 12 + rows.month.astype(int)
    rows = rows[at <= until[0] * 12 + until[1]].sort_values(["year", "month"], ascending=False)
    levels = ["ytd", "ytd_last", "step", "month_level", "implied_revision"]
    levels += ["level", "level_last", "comparable_base"]
    for name in [name for name in levels if name in rows]:
        rows[name] = rows[name].astype(float) / float(facts["unit_factor"])
    return rows.head(SHOWN).reset_index(drop=True)


def ledger_frame(found: Account) -> pd.DataFrame:
    """The ledger with Chinese heads, for a file."""
    rows, unit = found.ledger, found.facts["unit"]
    return pd.DataFrame(
        {
            "时期": [number.period(row.year, row.month) for row in rows.itertuples()],
            f"累计（{unit}）": rows.ytd,
            f"上年同期累计（{unit}）": rows.ytd_last,
            "累计同比（%）": _rate(rows.growth_pct, rows.growth_word),
            f"累计之差（{unit}）": rows.step,
            f"当月（{unit}）": rows.month_level,
            "当月来源": rows.month_kind.map(KINDS).fillna(""),
            "当月同比（%）": rows.month_growth_pct,
            f"隐含调整（{unit}）": rows.implied_revision,
        }
    )


def _rate(growth: pd.Series, word: pd.Series) -> pd.Series:
    """A word where it stands for the rate."""
    return word.where(word.notna() & (word != ""), growth).astype(object)


def bases_frame(found: Account) -> pd.DataFrame:
    """The reconciliation with Chinese heads, for a file."""
    rows, unit = found.bases, found.facts["unit"]
    return pd.DataFrame(
        {
            "时期": [number.period(row.year, row.month) for row in rows.itertuples()],
            f"本期（{unit}）": rows.level,
            "公布增速（%）": rows.growth_published_pct,
            "名义增速（%）": rows.growth_raw_pct,
            "相差（个百分点）": rows.growth_gap_pp,
            f"可比基数（{unit}）": rows.comparable_base,
            f"上年公布数（{unit}）": rows.level_last,
            "口径差（%）": rows.base_gap_pct,
            "超出惯常": rows.is_unusual.map({True: "是", False: ""}),
        }
    )
