"""What the overview shows, made once for each snapshot and month, then served from the cache."""

import pandas as pd
import streamlit as st

from charts import card, number, pull, scoreboard, trend
from charts.plain import plain
from pages.parts import menu, remarks, snapshot
from pages.parts.how import how
from reports import figures, overview, sentence

TITLE = "谁快、谁慢，会上盯谁？"
WHOLE = "全市"
SHORTEST_LINE = 3
PAIR = (overview.LEAD, overview.WITNESS)
HOW_SCOREBOARD = (
    "**每格左为累计同比（亏损面为水平值），右为位次和较上月的升降。**位次按公布的一位小数排，"
    "相同者并列；低者优的指标从低到高排；未报者、只有文字（扭亏、减亏）者不排。",
    "前三、后三按实际参排的板块数；末列是该板块列后三、前三的指标个数。"
    "增速以各部门公布数为准，没有公布时才用同期数或上年数推算。",
)
HOW_DIVERGENCE = (
    "两条线都是各部门公布的累计同比，没有重算；1 月不单独公布，2 月为 1—2 月。"
    "两者口径不同（实际增速与实物量），只作相互印证。",
)
HOW_PULL = (
    "**拉动＝上年同期比重 × 本期同比增速**，单位为个百分点；各板块拉动之和等于全市增速。"
    "比重用上年同期的：用本期比重会高估增长快的板块。",
    "公布的比重和增速都只有一位小数，相加与全市增速可能略有出入；"
    f"两位小数能显示的差额单列为“{pull.REST}”。",
)


@st.cache_resource(show_spinner=False, max_entries=8)
def read(key: tuple[str, str], year: int) -> tuple:
    """The figures of a year, of the home area over four years; who the areas are.

    Read once for all months of the year and all blocks of the page, none of which changes it.
    """
    areas = snapshot.members(key, "area")
    home = snapshot.home(key)
    above = areas[home]["parent"]
    parts = snapshot.parts_of(key, home)
    codes = set(overview.CARDS) | set(overview.COLUMNS)
    wanted = {code: f for code, f in snapshot.members(key, "indicator").items() if code in codes}
    store = snapshot.of(key)
    found = figures.read(store, wanted, [home, above, *parts], [year])
    found = found.joined(figures.read(store, wanted, [home], range(year - 3, year)))
    found.remarked = remarks.of_year(key, year)
    return found, home, above, parts


def rules(key: tuple[str, str]) -> list[dict]:
    """The rules of the catalogue."""
    return list(snapshot.members(key, "rule").values())


@st.cache_data(show_spinner=False, max_entries=128)
def board(key: tuple[str, str], year: int, month: int, kept: str) -> dict:
    """Lede, cards and scoreboard. kept: the month as it stands in the address, for the links."""
    found, home, above, parts = read(key, year)
    areas = snapshot.members(key, "area")
    among = [home, *parts]
    columns = overview.columns(found, among, year, month)

    def row(code: str, name: str) -> scoreboard.Row:
        href = menu.address("county-profile", area=code, month=kept) if code in parts else ""
        return overview.row_of(found, columns, code, name, among, year, month, href)

    rows = [row(code, facts["name"]) for code, facts in parts.items()]
    whole, province = row(home, areas[home]["short"]), row(above, areas[above]["short"])
    is_known = any(not number.is_missing(cell.value) for cell in province.cells)
    lead = found.at(overview.LEAD, home, year, month)
    counted = scoreboard.counts(rows, len(columns))
    shorts = {code: facts["short"] or facts["name"] for code, facts in parts.items()}
    counts = {
        shorts[one.area]: (
            *counted[one.area],
            sum(not number.is_missing(cell.rank) for cell in one.cells),
        )
        for one in rows
    }
    values = {code: found.value(found.at(overview.LEAD, code, year, month)) for code in parts}
    return {
        "lede": [
            sentence.growth(
                lead, found.at(overview.LEAD, above, year, month), found.indicators[overview.LEAD]
            ),
            sentence.drivers(
                overview.pulls(found, parts, year, month),
                None if lead is None else lead.growth_pct,
                [(shorts[code], v) for code, v in values.items() if v is not None and v < 0],
                {name: marks[0] for name, marks in counts.items() if marks[0]},
                len(columns),
            ),
        ],
        "cards": card.cards(overview.cards(found, home, year, month, rules(key))),
        "heading": sentence.scoreboard(counts),
        "subtitle": f"{len(parts)} 个板块，{number.months(month)}累计同比与位次"
        f"{'（表头另注月份的除外）' if any(c.as_of for c in columns) else ''}；点表头换排序",
        "table": scoreboard.scoreboard(columns, rows, whole, province if is_known else None, "省"),
        "legend": scoreboard.legend(),
        "how": how(
            key,
            HOW_SCOREBOARD,
            [column.indicator for column in columns],
            found.frame((c.indicator, area, year, month) for c in columns for area in among),
        ),
        "values": scoreboard.values(columns, [whole, province, *rows], number.months(month)),
    }


@st.cache_data(show_spinner=False, max_entries=128)
def divergence(key: tuple[str, str], year: int, month: int) -> dict:
    """Growth of value added against electricity over 36 months."""
    found, home, _, _ = read(key, year)
    months, first, second = overview.growth_lines(found, home, year, month)
    threshold, lasting = overview.divergence_rule(rules(key))
    names = [found.indicators[code]["name"] for code in PAIR]
    table = [
        {
            "时期": number.period(*when),
            f"{names[0]}同比（%）": a,
            f"{names[1]}同比（%）": b,
            "相差（个百分点）": gap,
        }
        for when, a, b, gap in zip(
            months, first.values, second.values, trend.gaps_of(first, second), strict=True
        )
    ]
    heading = sentence.divergence(first, second, threshold, lasting)
    return {
        "is_empty": len(months) < SHORTEST_LINE,
        "heading": heading,
        "subtitle": f"{names[0]}与{names[1]}，累计同比，%；阴影为相差 {number.fixed(threshold)} "
        f"个百分点以上且连续 {lasting} 个月",
        "figure": trend.divergence(months, first, second, threshold, lasting),
        "alt": f"折线图：{heading}。",
        "values": table,
        "shown": plain(pd.DataFrame(table[::-1])),
        "how": how(
            key,
            [
                f"相差＝{names[0]}增速－{names[1]}增速，同号、不小于 {number.fixed(threshold)} "
                f"个百分点且连续 {lasting} 个月以上的月份加阴影（预警规则，可在规则目录中修改）。",
                *HOW_DIVERGENCE,
            ],
            PAIR,
            found.frame((code, home, year, month) for code in PAIR),
        ),
    }


@st.cache_data(show_spinner=False, max_entries=128)
def pulled(key: tuple[str, str], year: int, month: int) -> dict:
    """Who pulled the city up and down, adding up to its growth."""
    found, home, _, parts = read(key, year)
    lead = found.at(overview.LEAD, home, year, month)
    total = None if lead is None else found.value(lead)
    shares = overview.pulls(found, parts, year, month)
    if total is None or not shares:
        return {"is_empty": True, "heading": sentence.pull(shares, total)}
    rows = [found.at(overview.LEAD, code, year, month) for code in parts]
    table = [
        {
            "地区": facts["name"],
            "同比（%）": row.growth_pct,
            "上年同期比重（%）": overview.base_share(row),
            "拉动（个百分点）": row.pull_pp,
        }
        for facts, row in zip(parts.values(), rows, strict=True)
        if row is not None and not number.is_missing(row.pull_pp)
    ]
    table.sort(key=lambda line: -line["拉动（个百分点）"])
    with_rest = pull.with_rest(shares, total)
    if has_rest := len(with_rest) > len(shares):
        table.append({"地区": pull.REST, "拉动（个百分点）": with_rest[-1][1]})
    table.append(
        {"地区": WHOLE, "同比（%）": total, "上年同期比重（%）": 100.0, "拉动（个百分点）": total}
    )
    heading = sentence.pull(shares, total)
    rest = "（含尾差）" if has_rest else ""
    return {
        "is_empty": False,
        "heading": heading,
        "subtitle": f"各板块对全市{found.indicators[overview.LEAD]['short']}增速的拉动，个百分点；"
        f"上年同期比重 × 同期增速，合计{rest}等于全市 {number.pull(total)}",
        "figure": pull.waterfall(shares, total, WHOLE),
        "alt": f"瀑布图：{heading}。",
        "values": table,
        "shown": plain(pd.DataFrame(table), {"拉动（个百分点）": 2}),
        "how": how(
            key,
            HOW_PULL,
            [overview.LEAD],
            found.frame((overview.LEAD, area, year, month) for area in [home, *parts]),
        ),
    }
