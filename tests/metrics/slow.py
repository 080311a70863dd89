"""The metrics once more, slowly: plain Python and Decimal, from the words of the methods, no Ibis,
no SQL.

A city of one indicator is a dictionary (area, chain, year, month, basis) -> printed row.
"""

from decimal import ROUND_HALF_UP, Decimal, getcontext
from statistics import median

getcontext().prec = 40
HUNDRED = Decimal(100)


def figures(rows, indicator, areas, targets=()) -> dict[tuple, dict]:
    """Every figure of one indicator.

    rows: (area, chain, year, month, basis) -> level, growth, word, change, base, rank (Decimal or
    None); areas: area -> (parent, rank_group); targets: (area, year) -> (type, value).
    """
    printed = {key: dict(row, kind="published") for key, row in rows.items()}
    grown = {key: grow(key, printed, indicator) for key in printed}
    found = {}
    for key in printed:
        found[key] = {**grown[key], **pace(key, grown, printed, indicator)}
    for key, place in places(grown, printed, indicator, areas).items():
        found[key].update(place)
    for key in printed:
        found[key].update(pull(key, printed, grown, indicator, areas))
        found[key].update(goal(key, printed, grown, found, indicator, targets))
    found.update(months(printed, grown, indicator))
    return found


def year_ago(key):
    area, chain, year, month, basis = key
    return area, chain, year - 1, month, basis


def month_ago(key):
    area, chain, year, month, basis = key
    return (area, chain, year, month - 1, basis) if month > 1 else None


def pct(level, base):
    """(value, word) of a level against its base."""
    if level is None or base is None:
        return None, None
    if base > 0 and level >= 0:
        return (level / base - 1) * HUNDRED, None
    if base > 0:
        return None, "由盈转亏"
    if base < 0 and level > 0:
        return None, "扭亏为盈"
    if base < 0:
        size = (abs(base) - abs(level)) / abs(base) * HUNDRED
        return size, "持平" if level == base else "减亏" if size > 0 else "增亏"
    return None, "持平" if level == 0 else "上年同期为零"


def grow(key, printed, indicator):
    row = printed[key]
    last = printed.get(year_ago(key), {}).get("level")
    raw = comparable = word = change = None
    base = row["base"] if row["base"] is not None else last
    if indicator["diff"] == "pct" and indicator["price"] != "real":
        raw, comparable = pct(row["level"], last)[0], pct(row["level"], row["base"])[0]
        word = pct(row["level"], base)[1]
    if indicator["diff"] == "pp" and None not in (row["level"], base):
        change = row["level"] - base
    word = row["word"] or word
    change = row["change"] if row["change"] is not None else change
    kinds = [("published", row["growth"]), ("comparable", comparable), ("raw", raw)]
    kind, growth = next(((k, v) for k, v in kinds if v is not None), (None, None))
    if word and not (word == "持平" and row["growth"] is not None):
        kind = growth = None
    return {
        "level": row["level"], "growth_published_pct": row["growth"], "growth_raw_pct": raw,
        "growth_comparable_pct": comparable, "growth_word": word, "growth_pct": growth,
        "growth_kind": kind, "change_pp": change,
    }  # fmt: skip


def pace(key, grown, printed, indicator):
    now, before = grown[key]["growth_pct"], grown.get(month_ago(key), {}).get("growth_pct")
    change = now - before if None not in (now, before) else None
    if indicator["rank_by"] == "level":
        level, past = printed[key]["level"], printed.get(month_ago(key), {}).get("level")
        change = level - past if None not in (level, past) else None
    base = grown.get(year_ago(key), {}).get("growth_pct")
    both = None
    if None not in (now, base) and now > -100 and base > -100:
        both = ((1 + now / HUNDRED) * (1 + base / HUNDRED)).sqrt() * HUNDRED - HUNDRED
    total = None
    if None not in (now, base):
        total = ((1 + now / HUNDRED) * (1 + base / HUNDRED) - 1) * HUNDRED
    return {
        "growth_change_pp": change,
        "base_growth_pct": base,
        "two_year_pct": both,
        "two_year_total_pct": total,
    }


def score(key, grown, printed, indicator):
    value = grown[key]["growth_pct"]
    decimals = 1
    if indicator["rank_by"] == "level":
        level = printed[key]["level"]
        value = None if level is None else level / indicator["unit_factor"]
        decimals = indicator["decimals"]
    if value is None:
        return None
    rounded = value.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
    return -rounded if indicator["direction"] == "up" else rounded


def places(grown, printed, indicator, areas):
    found = {}
    for key in printed:
        area, chain = key[:2]
        group = areas[area][1]
        mine = score(key, grown, printed, indicator)
        rank = size = best = worst = None
        is_tie = False
        if chain == "all" and group and indicator["direction"] != "none" and mine is not None:
            others = [
                score(other, grown, printed, indicator)
                for other in printed
                if other[1:] == key[1:] and areas[other[0]][1] == group
            ]
            others = [other for other in others if other is not None]
            if len(others) > 1:
                rank, size = 1 + sum(other < mine for other in others), len(others)
                unit = Decimal(1).scaleb(mine.as_tuple().exponent)
                best = 1 + sum(other + unit < mine for other in others)
                worst = sum(other <= mine for other in others)
                is_tie = others.count(mine) > 1
        given = printed[key]["rank"]
        if given is not None:
            is_tie = is_tie and given == rank
            size = None if size is not None and given > size else size
            rank, best, worst = given, None, None
        found[key] = {
            "rank": rank,
            "rank_of": size,
            "is_tie": is_tie,
            "rank_best": best,
            "rank_worst": worst,
        }
    for key, place in found.items():
        before = found.get(month_ago(key), {}).get("rank")
        known = None not in (place["rank"], before)
        place["rank_change"] = before - place["rank"] if known else None
    return found


def implied(row):
    if row["base"] is not None:
        return row["base"]
    if None in (row["level"], row["growth"]) or row["level"] <= 0 or row["growth"] <= -100:
        return None
    return row["level"] / (1 + row["growth"] / HUNDRED)


def pull(key, printed, grown, indicator, areas):
    area, chain, *when = key
    parent = areas[area][0]
    whole = (area, "all", *when) if chain != "all" else (parent, "all", *when)
    nothing = {"share_pct": None, "pull_pp": None, "contribution_pct": None}
    if whole == key or whole not in printed or not indicator["is_additive"]:
        return nothing
    part, total = printed[key], printed[whole]
    share = result = contribution = None
    if None not in (part["level"], total["level"]) and part["level"] >= 0 < total["level"]:
        share = part["level"] / total["level"] * HUNDRED
    if indicator["diff"] == "pct" and indicator["price"] != "real":
        base = implied(total)
        own = implied(part)
        if base is None:
            base = printed.get(year_ago(whole), {}).get("level")
            own = printed.get(year_ago(key), {}).get("level")
        if None not in (base, own, part["level"]) and base > 0:
            result = (part["level"] - own) / base * HUNDRED
            rise = None if total["level"] is None else total["level"] - base
            if rise is not None and rise / base * HUNDRED >= Decimal("0.499999999"):
                contribution = (part["level"] - own) / rise * HUNDRED
    return {"share_pct": share, "pull_pp": result, "contribution_pct": contribution}


def months(printed, grown, indicator):
    """What nobody printed of a month."""
    found = {}
    if not indicator["is_additive"]:
        return found

    def month(key, measure):
        now = printed.get(key, {}).get(measure)
        if now is None or key[3] == 1:
            return now
        before = printed.get(month_ago(key), {}).get(measure)
        return None if before is None else now - before

    for key in printed:
        name = (*key[:4], "month")
        level = month(key, "level")
        if key[4] != "ytd" or name in printed or level is None:
            continue
        last = printed.get(year_ago(name), {}).get("level")
        last = month(year_ago(key), "level") if last is None else last
        base = month(key, "base")
        raw = comparable = word = None
        if indicator["diff"] == "pct" and indicator["price"] != "real":
            raw, comparable = pct(level, last)[0], pct(level, base)[0]
            word = pct(level, last if base is None else base)[1]
        growth = None if word else raw if comparable is None else comparable
        found[name] = {
            "level": level, "growth_raw_pct": raw, "growth_comparable_pct": comparable,
            "growth_word": word, "growth_pct": growth,
        }  # fmt: skip
    return found


def goal(key, printed, grown, found, indicator, targets):
    """The figures of a target, on the basis its indicator leads with."""
    area, chain, year, month, basis = key
    if chain != "all" or basis != indicator["basis"] or (area, year) not in targets:
        return {}
    kind, target = targets[area, year]
    row, growth = printed[key], grown[key]["growth_pct"]
    level, flow = row["level"], indicator["kind"] == "flow"
    time = Decimal(month) / 12 * HUNDRED
    whole = printed.get((area, chain, year - 1, 12, basis), {}).get("level")
    last = printed.get(year_ago(key), {}).get("level")
    done = level
    if kind == "net_increase":
        done = None if None in (level, whole) else level - whole
    sums = (flow and kind in ("amount", "count")) or kind == "net_increase"
    timed = sums or (flow and kind == "ceiling")
    progress = gap = needed = monthly = None
    if (timed or kind in ("amount", "count", "milestone")) and done is not None and target != 0:
        progress = done / target * HUNDRED
    season = seasonal(key, printed) if timed and flow else None
    sign = -1 if indicator["direction"] == "down" else 1
    if sums and progress is not None:
        gap = progress - time
    elif timed and progress is not None:
        gap = time - progress
    elif kind == "growth" and growth is not None:
        gap = sign * (growth - target)
    elif kind == "rank" and found[key]["rank"] is not None:
        gap = target - found[key]["rank"]
    elif kind == "ceiling" and not timed and None not in (level,) and target != 0:
        gap = HUNDRED - level / target * HUNDRED
    elif kind in ("amount", "count", "milestone") and not timed and progress is not None:
        gap = progress - HUNDRED
    share = Decimal(month) / 12
    nominal = indicator["diff"] == "pct" and indicator["price"] != "real"
    if flow and nominal and None not in (last, whole) and whole > 0 and last / whole < 1:
        share = last / whole
    if month < 12 and kind == "growth" and growth is not None and share != 1:
        needed = (target - share * growth) / (1 - share)
    can = flow and kind in ("amount", "count") and None not in (level, last, whole)
    if month < 12 and can and level < target and whole > last:
        needed = ((target - level) / (whole - last) - 1) * HUNDRED
    if month < 12 and sums and done is not None and done < target:
        monthly = (target - done) / (12 - month)
    return {
        "target": target, "target_type": kind, "progress_pct": progress,
        "time_progress_pct": time if timed else None, "seasonal_progress_pct": season,
        "gap_pp": gap,
        "seasonal_gap_pp": None if None in (progress, season)
        else (progress - season) * (1 if sums else -1),
        "required_growth_pct": needed, "monthly_needed": monthly,
    }  # fmt: skip


def seasonal(key, printed):
    area, chain, year, month, basis = key
    shares = []
    for past in range(year - 5, year):
        then = printed.get((area, chain, past, month, basis), {}).get("level")
        whole = printed.get((area, chain, past, 12, basis), {}).get("level")
        if None not in (then, whole) and whole > 0 and then >= 0:
            shares.append(then / whole * HUNDRED)
    return median(shares) if len(shares) >= 3 else None
