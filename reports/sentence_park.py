"""What the page of the parks says, computed; a clause whose figure is unknown is left out."""

from charts import number
from reports.park import LAND, OUTPUT, TAX, YEAR, Parks
from reports.sentence import tenths

NAMED = 2


def lede(page: Parks) -> list[str]:
    """All parks together per mu; who falls short of the land standard; who is under veto."""
    when = "近 12 个月" if page.span == YEAR else number.months(page.month)
    means = [
        f"{page.indicators[code]['short']} **{number.fixed(mean)} {page.indicators[code]['unit']}**"
        for code in (OUTPUT, TAX)
        if (mean := page.mean(code)) is not None
    ]
    clauses = [f"{len(page.parks)} 个园区{when}{'、'.join(means)}"] if means else []
    short = _short(page)
    if short:
        clauses.append(short)
    said = ["；".join(clauses) + "。"] if clauses else []
    vetoed = page.parks[page.parks.veto != ""]
    for park in vetoed.head(NAMED).itertuples():
        said.append(f"**{park.name}**列 {park.grade} 类：{park.veto}。")
    last = [] if len(vetoed) else _last_grade(page)
    return ["".join([*said, *last])] if said or last else []


def _short(page: Parks) -> str:
    standard = page.standards.get(OUTPUT)
    if standard is None or page.span != YEAR:
        return ""
    facts = page.indicators[OUTPUT]
    limit = f"{number.level(standard, facts['unit_factor'], 0)} {facts['unit']}"
    short = page.short_of(OUTPUT)
    if not short:
        known = int(page.levels(OUTPUT).notna().sum())
        return f"{known} 个园区都达到 {limit}的产值标准" if known else ""
    land = page.levels(LAND)
    held = float(land[land.index.isin(short)].sum())
    share = held / land.sum() * 100 if land.sum() > 0 else None
    said = f"**{len(short)} 个园区**未达 {limit}的产值标准"
    if share is not None:
        said += f"，占地 {number.land(held)}，占 {number.rate(share)}"
    return said


def _last_grade(page: Parks) -> list[str]:
    grades = [grade["grade"] for grade in page.scheme.get("grades", [])]
    last = page.parks[page.parks.grade == grades[-1]] if grades else page.parks.iloc[:0]
    if last.empty or len(last) > NAMED:
        return []
    return [f"**{'、'.join(last['name'])}**评为 {grades[-1]} 类。"]


def table_heading(page: Parks) -> str:
    """What the best grade holds of the land and of the output."""
    grades = [grade["grade"] for grade in page.scheme.get("grades", [])]
    best = list(page.parks[page.parks.grade == grades[0]].park) if grades else []
    land, output = _shares(page, best, OUTPUT)
    if not best or land is None or output is None:
        return "各园区亩均效益"
    few = f"{len(best)} 个 {grades[0]} 类园区用 {number.fixed(land, 0)}% 的地"
    return f"{few}，产出 {number.fixed(output, 0)}% 的产值"


def table_subtitle(page: Parks) -> str:
    """How the score is made, and of which months."""
    if not page.scheme:
        return "目录中没有适用的评价方案，只列数值，不排名"
    items = "、".join(
        f"{page.indicators[item['indicator']]['short']} {item['weight']:g}"
        for item in page.scheme["items"]
        if item["indicator"] in page.indicators
    )
    span = "近 12 个月" if page.is_rolling else f"{number.months(page.month)}累计"
    short = "（上年的数不全）" if page.span == YEAR and not page.is_rolling else ""
    return f"{page.scheme['version']} 版公式：{items}；按{span}计分{short}"


def quadrant_heading(page: Parks) -> str:
    """The parks below both means: their share of the land and of the tax."""
    x, y = page.mean(OUTPUT), page.mean(TAX)
    if x is None or y is None:
        return "亩均产值与亩均税收"
    output, tax = page.levels(OUTPUT), page.levels(TAX)
    low = [p for p in output.index if output[p] < x and p in tax.index and tax[p] < y]
    land, paid = _shares(page, low, TAX)
    if not low or land is None or paid is None:
        return "没有园区产值、税收都低于平均"
    only = "只缴" if paid < land else "缴"
    held, share = tenths(land / 100), tenths(paid / 100)
    return f"产值、税收都低的 {len(low)} 个园区占地{held}，{only}{share}的税"


def quadrant_subtitle(page: Parks) -> str:
    """How to read the marks."""
    lines = "实线为全部园区平均，点线为用地标准" if page.span == YEAR else "实线为全部园区平均"
    return f"横轴亩均产值，纵轴亩均税收，圆面积为用地；{lines}"


def _shares(page: Parks, parks: list[str], indicator: str) -> tuple[float | None, float | None]:
    """Percent of the land, and of what the land yields, that some parks hold."""
    land, level = page.levels(LAND), page.levels(indicator)
    whole = (land * level).dropna()
    if not parks or whole.sum() <= 0:
        return None, None
    mine = whole.index.isin(parks)
    held = land[whole.index]
    return float(held[mine].sum() / held.sum() * 100), float(whole[mine].sum() / whole.sum() * 100)


def key(page: Parks) -> str:
    """The signs of the table."""
    signs = []
    if page.span == YEAR and page.standards:
        limits = "、".join(
            f"{page.indicators[code]['short']} "
            f"{number.level(value, page.indicators[code]['unit_factor'], 0)} "
            f"{page.indicators[code]['unit']}"
            for code, value in page.standards.items()
            if code in page.indicators
        )
        signs.append(f"↓ 未达用地标准（{limits}）")
    elif page.standards:
        signs.append("亩均产值为年内累计，不与全年标准相比")
    if page.is_rolling and page.month != 12:
        rates = [
            page.indicators[item["indicator"]]["short"]
            for item in page.scheme.get("items", [])
            if page.indicators[item["indicator"]]["kind"] == "rate"
        ]
        signs += [f"{'、'.join(rates)}为本年累计"] if rates else []
    elif page.month != 12:
        signs.append("得分为年内累计，不与全年得分相比")
    signs.append("— 缺数，不计该项，权重按比例分摊")
    if (page.parks.veto != "").any():
        signs.append("◆ 一票否决，不占位次，列末类")
    signs += [
        f"{moved.name}按名单调{'升' if moved.move > 0 else '降'}{abs(moved.move)} 类"
        + (f"：{moved.reason}" if moved.reason else "")
        for moved in page.parks[page.parks.move != 0].itertuples()
    ]
    return "。".join(signs) + "。"
