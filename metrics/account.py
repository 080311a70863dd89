"""The cumulative ledger as it is read (累计台账): cumulative, month, implied revision in a row."""

import ibis
from ibis import _

KEY = ("indicator", "area", "chain", "year", "month")


def account(figure: ibis.Table, ledger: ibis.Table) -> ibis.Table:
    """Each cumulative of a flow beside its month and what it says of months gone by.

    Takes    rows of figure; rows of ledger.
    Returns  KEY, ytd, ytd_last (the same months of last year as they stand), growth_pct,
             growth_word, step (what the cumulative adds to that of the month before), month_level,
             month_kind (published | derived | derived_across; NULL where there is none: 1-2月),
             month_growth_pct, implied_revision (NULL where one of the three was not printed).
    Source   docs/methods.md#account
    """
    ytd = figure.filter((_.basis == "ytd") & _.level.notnull())
    ytd = ytd.select(*KEY, "growth_pct", "growth_word", ytd="level")
    last = ytd.select(*KEY[:3], "month", year=(_.year + 1).cast("int16"), ytd_last="ytd")
    month = figure.filter((_.basis == "month") & (_.level.notnull() | _.growth_pct.notnull()))
    month = month.select(
        *KEY, month_level="level", month_kind="level_kind", month_growth_pct="growth_pct"
    )
    printed = ledger.select(*KEY, "implied_revision", printed_step="step")
    rows = ytd.left_join(last, list(KEY)).drop([f"{name}_right" for name in KEY])
    rows = rows.left_join(month, list(KEY)).drop([f"{name}_right" for name in KEY])
    rows = rows.left_join(printed, list(KEY)).drop([f"{name}_right" for name in KEY])
    derived = ibis.ifelse(_.month_kind.startswith("derived"), _.month_level, None)
    return rows.mutate(step=_.printed_step.coalesce(derived)).drop("printed_step")
