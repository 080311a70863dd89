"""Why a place moved: own change of growth, who was passed and who passed, as rows."""

import html

import pandas as pd

from charts import number


def passed(table: pd.DataFrame, area: str) -> tuple[list[str], list[str]]:
    """(whom the area passed, who passed it) since the month before, as short names in order.

    Takes    the standing. Sharing a place with someone is neither before nor behind him.
    """
    known = table[table["rank"].notna() & table.last_rank.notna()].set_index("area")
    if area not in known.index:
        return [], []
    own = known.loc[area]
    ahead = known[(known.last_rank <= own.last_rank) & (known["rank"] > own["rank"])]
    behind = known[(known.last_rank >= own.last_rank) & (known["rank"] < own["rank"])]
    return list(ahead.short), list(behind.short)


def level_with(table: pd.DataFrame, area: str) -> list[str]:
    """With whom the area shares its place now, but did not a month ago."""
    own = table[table.area == area].iloc[0]
    same = table[(table["rank"] == own["rank"]) & (table.area != area)]
    return list(same[same.last_rank.notna() & (same.last_rank != own.last_rank)].short)


def absent_ahead(table: pd.DataFrame, area: str) -> list[str]:
    """Who stood before the area a month ago and has no place now: all behind move up by it."""
    own = table[table.area == area].last_rank
    if own.empty or number.is_missing(own.iloc[0]):
        return []
    gone = table[table["rank"].isna() & (table.last_rank < own.iloc[0])]
    return list(gone.short)


def moves(table: pd.DataFrame, indicator) -> str:
    """One row per area whose place changed, largest step first; '' when nobody moved."""
    moved = table[table.rank_change.notna() & (table.rank_change != 0)]
    if moved.empty:
        return ""
    order = moved.rank_change.abs().sort_values(ascending=False, kind="stable").index
    lines = "".join(_row(row, table, indicator) for row in moved.loc[order].itertuples())
    level = indicator["rank_by"] == "level" and indicator["unit"] != "%"
    unit = html.escape(indicator["unit"]) if level else "百分点"
    return (
        '<table class="moves"><thead><tr><th scope="col">板块</th><th scope="col">位次</th>'
        f'<th class="r step" scope="col">自身变动<br>{unit}</th>'
        '<th class="r" scope="col">升降缘由<br>自身｜他人</th><th scope="col">与谁换位</th></tr>'
        f"</thead><tbody>{lines}</tbody></table>"
    )


def _row(row, table: pd.DataFrame, indicator) -> str:
    over, under = passed(table, row.area)
    said = []
    if over:
        said.append(f"越过{'、'.join(over)}")
    if under:
        said.append(f"被{'、'.join(under)}越过")
    equal = level_with(table, row.area)
    if equal:
        said.append(f"与{'、'.join(equal)}并列")
    if not said:
        gone = absent_ahead(table, row.area)
        said = [f"{'、'.join(gone)}本月未参与排位，顺移" if gone else "参排个数变化，顺移"]
    words = html.escape("；".join(said))
    before = number.MISSING if number.is_missing(row.last_rank) else int(row.last_rank)
    side = number.side(row.change, indicator["direction"], int(indicator["decimals"]))
    change = number.fixed(row.change, int(indicator["decimals"]), sign=True)
    return (
        f'<tr><th scope="row">{html.escape(row.short)}</th>'
        f'<td class="nw">{before} → <b>{number.place(row.rank, row.is_tie)}</b> '
        f'<span class="q">{number.move(row.rank_change)}</span></td>'
        f'<td class="r step {side}">{change}</td>'
        f'<td class="r nw">{_why(row)}</td><td class="who">{words}</td></tr>'
    )


def _why(row) -> str:
    """By how many places the unit's own value moved it, and by how many the others' did."""
    parts = [getattr(row, name, None) for name in ("own_part", "others_part")]
    if any(map(number.is_missing, parts)):
        return number.MISSING
    return "｜".join(_steps(part) for part in parts)


def _steps(part: float) -> str:
    """Half places occur where own and others may have moved first."""
    return number.fixed(part, 0 if float(part).is_integer() else 1, sign=True)
