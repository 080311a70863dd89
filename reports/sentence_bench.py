"""What the bench says of its lines: who is highest and lowest, where a single line stands."""

from reports.bench import Bench, Series


def heading(bench: Bench, unit: str) -> str:
    """Who is highest and who lowest in the newest month of the lines of a unit."""
    lines = [(one, one.newest()) for one in bench.of(unit)]
    lines = [(one, row) for one, row in lines if row is not None]
    what = bench.what
    if not lines:
        return f"{bench.common}{what}"
    if len(lines) == 1:
        return alone(*lines[0], what)
    when = max((int(row.year), int(row.month)) for _, row in lines)
    now = [(one, row) for one, row in lines if (int(row.year), int(row.month)) == when]
    if len(now) < 2:
        return f"{bench.common}{what}：各线最新月份不同，先看月份再比较"
    highest, lowest = max(now, key=_value), min(now, key=_value)
    if _value(highest) == _value(lowest):
        return f"{when[1]}月 {len(now)} 条线持平"
    high, low = (f"{one.name} {one.say(row.value)}" for one, row in (highest, lowest))
    return f"{when[1]}月{high} 最高，{low} 最低"


def _value(pair: tuple) -> float:
    return float(pair[1].value)


def alone(one: Series, row, what: str) -> str:
    """A single line: where it stands, and whether that is its highest or lowest.

    What counts from January is compared with the same months of other years only.
    """
    said = f"{one.name}{what} {one.say(row.value)}"
    rows = one.rows[one.rows.value.notna()]
    if one.is_cumulative:
        rows = rows[rows.month == row.month]
    periods = "个同期" if one.is_cumulative else "期"
    known = rows.value
    if len(known) < 2 or known.max() == known.min():
        return said
    if row.value in (known.max(), known.min()):
        return f"{said}，为 {len(known)} {periods}{'最高' if row.value == known.max() else '最低'}"
    side = sum(known > row.value)
    return f"{said}，在 {len(known)} {periods}中居第 {side + 1} 位"


def missing(bench: Bench) -> str:
    """Which lines are not drawn, and why."""
    said = []
    if bench.absent:
        what = bench.what
        said.append(f"{'、'.join(bench.absent)}没有“{what}”，未画")
    if bench.left_out:
        said.append(f"另有 {bench.left_out} 条超过八条，未画；请减少指标、地区或产业链")
    return "；".join(said) + ("。" if said else "")


def known_then(day: str) -> str:
    """Which extracts the figures are computed from, where they are not all of them."""
    return f"按 {day} 及以前收到的报表" if day else ""


def subtitle(bench: Bench, unit: str, day: str = "") -> str:
    """What the lines are, as known when, and how to read their gaps."""
    return "；".join(filter(None, (_what(bench, unit), known_then(day))))


def _what(bench: Bench, unit: str) -> str:
    what = bench.what
    if bench.code == "index":
        if bench.base is None:
            return f"{what}；没有共同的基期"
        year, month = bench.base
        return f"{bench.common} {what}，{year}年{month}月＝100；只按当月（期末）水平计算".strip()
    counted = f"，{unit}" if unit else ""
    return f"{bench.common}{what}{counted}；断开处没有数据，1—2月合并公布的没有1月".strip()
