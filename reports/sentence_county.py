"""What the pages of the counties say: findings computed from the standing, as a bulletin would.

Every function returns text with **bold** around what a leader must read; '' when there is nothing
to say. No sentence is canned: each clause stands only when its figures do.
"""

import pandas as pd

from charts import number
from charts.moves import level_with, passed
from charts.place import ENDS, LEAST
from charts.standing import is_level, movers

MOST_NAMED = 3
WIDE_SHARE = 0.5  # of the whole distance, held by the last three: they are where the gap lies


def growth_words(value, word: str = "") -> str:
    """A rate as a verb: 增长 8.0%, 下降 1.8%, 持平, or the word that stands for it."""
    if word:
        return word
    if number.is_missing(value):
        return "未报"
    rounded = number.rounded(value, 1)
    if rounded == 0:
        return "同比持平"
    return f"{'增长' if rounded > 0 else '下降'} {number.fixed(abs(rounded))}%"


def value_words(value, indicator) -> str:
    """A ranked value as a figure with its unit: +12.7%, 17.4%, 3.2 万元/亩."""
    if number.is_missing(value):
        return number.MISSING
    decimals = int(indicator["decimals"])
    if not is_level(indicator):
        return f"{number.fixed(value, decimals, sign=True)}%"
    gap = "" if indicator["unit"] == "%" else " "
    return f"{number.fixed(value, decimals)}{gap}{indicator['unit']}"


def distance_words(distance, indicator) -> str:
    """A distance of two ranked values: percentage points for rates, else the unit."""
    decimals = int(indicator["decimals"])
    if is_level(indicator) and indicator["unit"] != "%":
        return f"{number.fixed(abs(distance), decimals)} {indicator['unit']}"
    return number.difference(abs(number.rounded(distance, decimals)), sign=False)


def is_better(value, other, indicator) -> bool:
    """True when a value is on the good side of another, at the published precision."""
    decimals = int(indicator["decimals"])
    a, b = number.rounded(value, decimals), number.rounded(other, decimals)
    return a < b if indicator["direction"] == "down" else a > b


def ranking_lede(
    table: pd.DataFrame, history: pd.DataFrame, indicator, city, whole: str = "全市"
) -> list[str]:
    """Who leads by how much, how many beat the city; who moved, and who stays last.

    Takes    the standing and the places of charts/standing.py; city: the city's value, or None;
             whole: what the city is called.
    """
    ranked = table[table["rank"].notna()]
    if ranked.empty:
        return []
    first, last = ranked.iloc[0], ranked.iloc[-1]
    leaders = ranked[ranked["rank"] == first["rank"]].short
    said = f"{_names(leaders)} **{value_words(first.value, indicator)}** 居首"
    if len(ranked) > 1 and last["rank"] > first["rank"]:
        more = "低" if indicator["direction"] == "down" else "高"
        said += f"，比末位{last.short}{more} {distance_words(first.value - last.value, indicator)}"
    clauses = [said]
    if not number.is_missing(city):
        count = sum(is_better(value, city, indicator) for value in ranked.value)
        clauses.append(f"{count} 个板块{_beats(indicator)}{whole}")
    missing = len(table) - len(ranked)
    if missing > MOST_NAMED:
        clauses.append(f"{missing} 个板块未参与排位")
    elif missing:
        clauses.append(f"{_names(table[table['rank'].isna()].short)}未参与排位")
    moves = _moves(ranked) + _stays_last(ranked, history)
    return ["；".join(clauses) + "。" + ("；".join(moves) + "。" if moves else "")]


def _beats(indicator) -> str:
    if not is_level(indicator):
        return "快于"
    return "低于" if indicator["direction"] == "down" else "高于"


def _names(names) -> str:
    return "、".join(names)


def _moves(ranked: pd.DataFrame) -> list[str]:
    """The largest step forward and the largest step back against the month before."""
    said = []
    known = ranked[ranked.rank_change.notna()]
    for sign, verb in ((1, "前移"), (-1, "后退")):
        steps = known.rank_change * sign
        if not len(steps) or steps.max() < 1:
            continue
        movers_now = known[steps == steps.max()]
        if len(movers_now) > 2:
            said.append(f"{len(movers_now)} 个板块各{verb} {int(steps.max())} 位")
            continue
        for row in movers_now.itertuples():
            said.append(f"**{row.short}**{verb} {int(steps.max())} 位，{_stands(row, ranked)}")
    return said


def _stands(row, ranked: pd.DataFrame) -> str:
    others = ranked[(ranked["rank"] == row.rank) & (ranked.area != row.area)].short
    if len(others):
        return f"与{_names(others)}**并列第 {int(row.rank)}**"
    return f"列第 {int(row.rank)}"


def _stays_last(ranked: pd.DataFrame, history: pd.DataFrame) -> list[str]:
    last = ranked[ranked["rank"] == ranked["rank"].max()]
    if len(last) != 1 or history.empty:
        return []
    months = months_last(history, last.area.iloc[0])
    return [f"{last.short.iloc[0]}连续 {months} 期末位"] if months >= 2 else []


def months_last(history: pd.DataFrame, area: str) -> int:
    """For how many periods, counted back from the newest, an area has stood last."""
    count = 0
    for period in reversed(list(history.columns)):
        ranks = history[period]
        if number.is_missing(ranks.get(area)) or ranks[area] != ranks.max():
            break
        count += 1
    return count


def ranking_heading(table: pd.DataFrame, indicator, city, whole: str = "全市") -> str:
    """How many stand above the city, and where the distance lies."""
    ranked = table[table["rank"].notna()]
    if len(ranked) < 2:
        return f"{indicator['name']}位次"
    parts = []
    if not number.is_missing(city):
        count = sum(is_better(value, city, indicator) for value in ranked.value)
        parts.append(f"{count} 个板块{_beats(indicator)}{whole}")
    values = ranked.value.to_list()
    whole = abs(values[0] - values[-1])
    if len(values) >= LEAST and whole and abs(values[-ENDS - 1] - values[-1]) >= WIDE_SHARE * whole:
        parts.append("差距集中在后三位")
    elif whole and abs(values[0] - values[1]) >= WIDE_SHARE / 2 * whole:
        parts.append(
            f"{ranked.short.iloc[0]}领先第二位 {distance_words(values[0] - values[1], indicator)}"
        )
    else:
        parts.append(f"首末相差 {distance_words(whole, indicator)}")
    return "，".join(parts)


def race_heading(history: pd.DataFrame, short: dict[str, str]) -> str:
    """The largest rise and the largest fall over the periods of the race."""
    named = movers(history)
    (y0, m0), (y1, m1) = history.columns[0], history.columns[-1]
    since = "一年" if 12 * (y1 - y0) + m1 - m0 == 12 else f"近 {history.shape[1]} 期"
    if history.shape[1] < 2:
        return "只有一期，还看不出位次变化"
    if not named:
        return f"{since}来位次没有变化"
    steps = {area: _step(history.loc[area]) for area in named}
    rise = max(named, key=lambda area: steps[area][0])
    fall = min(named, key=lambda area: steps[area][0])
    deepest = history.iloc[:, -1].max()
    said = []
    if steps[rise][0] > 0:
        said.append(f"{short[rise]}{since}进 {steps[rise][0]} 位到第 {steps[rise][1]}")
    if steps[fall][0] < 0:
        end = "垫底" if steps[fall][1] == deepest else f"到第 {steps[fall][1]}"
        when = "" if said else since
        said.append(f"{short[fall]}{when}退 {-steps[fall][0]} 位{end}")
    return "，".join(said)


def _step(ranks: pd.Series) -> tuple[int, int]:
    """(places gained, place now) from the first known place to the newest."""
    known = ranks.dropna()
    return int(known.iloc[0] - known.iloc[-1]), int(known.iloc[-1])


def moves_heading(table: pd.DataFrame) -> str:
    """How many changed places with someone, and how many moved up because someone is absent."""
    moved = table[table.rank_change.notna() & (table.rank_change != 0)]
    if table.rank_change.isna().all():
        return "没有上月可比，不计位次升降"
    if moved.empty:
        return "本月没有板块换位"
    is_swap = [bool(any(passed(table, a)) or level_with(table, a)) for a in moved.area]
    swapped = moved[is_swap]
    up, down = int((swapped.rank_change > 0).sum()), int((swapped.rank_change < 0).sum())
    said = [f"{up} 个板块前移"] if up else []
    said += [f"{down} 个后退"] if down else []
    shifted = moved[~moved.area.isin(swapped.area)]
    if len(shifted):
        gone = table[table["rank"].isna() & table.last_rank.notna()].short
        why = f"{_names(gone)}未参与排位，" if len(gone) else ""
        said.append(f"{why}{len(shifted)} 个顺移")
    return "，".join(said)


def tiles_heading(table: pd.DataFrame) -> str:
    """Who stands in the last three, by name."""
    ranked = table[table["rank"].notna()]
    if len(ranked) < LEAST:
        return "各板块位次"
    return f"{_names(ranked.short.tail(ENDS))}列后三位"
