"""Revisions: a figure printed again, with another value."""

import ibis
from ibis import _

KEY = ("indicator", "area", "chain", "year", "month", "basis")
MEASURES = ("level", "growth_pct", "change_pp", "base", "rank", "share_pct")


def revisions(observation: ibis.Table, batch: ibis.Table) -> ibis.Table:
    """Each time a newer batch printed another value of the same measure of the same key.

    Takes    observation: every vintage; batch: with received.
    Returns  key, batch_old, batch_new, measure, value_old, value_new, revised_on (date the newer
             one came in). What one batch leaves out is compared with the last that printed it.
    Source   docs/methods.md#revisions
    """
    # Most months are spoken of by one batch only: those are left aside before keys are compared.
    month = ["indicator", "year", "month", "basis"]
    several = observation.group_by(month).aggregate(first=_.vintage.min(), last=_.vintage.max())
    again = observation.semi_join(several.filter(_.first != _.last), month)
    printed = ibis.union(
        *(
            again.select(
                *KEY, "batch", "vintage", measure=ibis.literal(name), value=_[name].cast("float64")
            )
            for name in MEASURES
        )
    ).filter(_.value.notnull())
    by_vintage = ibis.window(group_by=[*KEY, "measure"], order_by="vintage")
    changed = printed.mutate(
        batch_old=_.batch.lag().over(by_vintage), value_old=_.value.lag().over(by_vintage)
    ).filter(_.value_old != _.value)
    received = batch.select("batch", revised_on=_.received.date())
    return changed.join(received, "batch").select(
        *KEY,
        "batch_old",
        "measure",
        "value_old",
        "revised_on",
        batch_new="batch",
        value_new="value",
    )
