"""The fill of a place: who leads and who trails, the same in every table and on the tiles."""

from charts import number

ENDS = 3  # the first three and the last three
LEAST = 2 * ENDS + 1  # in a smaller group nobody would stand between them


def fill(rank: float | None, count: float | None, last: float | None = None) -> str:
    """up2 the first, up1 the first three, dn1 the last three, dn2 the last; '' for the others.

    Takes    count: how many have a place; in a group of fewer than seven nothing is filled.
             last: the worst place that anyone has, where several may share it; else count.
    """
    if number.is_missing(rank) or number.is_missing(count) or count < LEAST:
        return ""
    if rank == 1:
        return "up2"
    if rank <= ENDS:
        return "up1"
    if rank == (count if last is None else last):
        return "dn2"
    return "dn1" if rank > count - ENDS else ""
