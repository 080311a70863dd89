"""The forms by county: statistics, tax and power; which columns stand under which headings."""

from etl.catalog import Catalog
from etl.demo import stories as s
from etl.demo.sheet import Column, Table

YTD, MONTH, POINT = "ytd", "month", "point"


def pair(group: str, name: str, basis: str = YTD) -> tuple[Column, Column]:
    """Level and growth."""
    head = "1-本月" if basis == YTD else "期末"
    return Column(group, head, name, basis), Column(group, "增速（%）", name, basis, "growth")


def ratio(group: str, name: str, basis: str) -> tuple[Column, Column]:
    """A rate and its change in percentage points."""
    head = "1-本月" if basis == YTD else "期末"
    change = Column(group, "增减（百分点）", name, basis, "change")
    return Column(group, head, name, basis, decimals=1), change


def period(year: int, month: int) -> str:
    """A cumulative period as titles write it."""
    return f"{year}年1-{month}月"


def places(catalog: Catalog, is_padded: bool = False) -> tuple[tuple[str, str, str], ...]:
    """全市 first, then the counties and zones; the last two letters of 全市 may stand apart."""
    whole = "全　　市" if is_padded else "全市"
    return (
        (whole, s.HOME, "all"),
        *((catalog.areas[area]["name"], area, "all") for area in s.AREAS),
    )


def county_tables(catalog: Catalog, year: int, month: int) -> list[Table]:
    """统计局: the monthly tables by county."""
    rows, when = places(catalog), period(year, month)
    growth = "规模以上工业增加值增速"
    return [
        Table(
            "增加值",
            f"云岭市各县区规模以上工业增加值和企业户数（{when}）",
            "单位：%、户",
            ("地区",),
            (
                Column(growth, "本月", "value_added", MONTH, "growth"),
                Column(growth, "1-本月", "value_added", YTD, "growth"),
                Column("上年同期比重", "1-本月", "value_added_weight", YTD, decimals=2),
                Column("规上企业户数", "期末", "enterprise_count", POINT),
                Column("规上企业户数", "增速（%）", "enterprise_count", POINT, "growth"),
            ),
            rows,
            note="注：增加值增速按可比价格计算；上年同期比重用于计算拉动。",
        ),
        output_table(catalog, year, month),
        Table(
            "效益",
            f"云岭市各县区规模以上工业企业经济效益（{when}）",
            "单位：亿元",
            ("地区",),
            (
                *pair("营业收入", "revenue"),
                *pair("利润总额", "profit"),
                *pair("亏损企业亏损额", "loss_amount"),
                Column("亏损企业户数（户）", "期末", "loss_count", POINT),
                *ratio("亏损面（%）", "loss_share", POINT),
                *pair("资产总计", "assets", POINT),
                *pair("负债合计", "liabilities", POINT),
                *ratio("资产负债率（%）", "liability_ratio", POINT),
                *pair("平均用工人数（人）", "employment", POINT),
            ),
            rows,
            is_numbered=True,
            note="注：同比按可比口径计算，与上年公布数之间存在口径差异。",
        ),
        Table(
            "投资与能耗",
            f"云岭市各县区工业投资和能源消费（{when}）",
            "单位：亿元",
            ("地区",),
            (
                *pair("工业投资", "investment"),
                *pair("其中：技改投资", "technical_investment"),
                *pair("综合能源消费量（万吨标准煤）", "energy"),
                Column(
                    "单位工业增加值能耗降低率（%）",
                    "1-本月",
                    "energy_intensity_cut",
                    YTD,
                    decimals=1,
                ),
            ),
            rows,
        ),
    ]


def output_table(catalog: Catalog, year: int, month: int) -> Table:
    """统计局: output and sales by county; also sent alone, as a correction."""
    return Table(
        "产值",
        f"云岭市各县区规模以上工业总产值（{period(year, month)}）",
        "单位：亿元",
        ("地区",),
        (
            Column("工业总产值", "本月", "output", MONTH),
            Column("工业总产值", "本月增速（%）", "output", MONTH, "growth"),
            Column("工业总产值", "1-本月", "output", YTD),
            Column("工业总产值", "上年同期累计", "output", YTD, "base"),
            Column("工业总产值", "累计增速（%）", "output", YTD, "growth"),
            *pair("工业销售产值", "sales_output"),
            *ratio("产销率（%）", "sales_rate", YTD),
        ),
        places(catalog),
        is_numbered=True,
    )


def tax_table(catalog: Catalog, year: int, month: int) -> Table:
    """税务局: tax paid in, a CSV."""
    name, ex = "industrial_tax", "industrial_tax_ex_tobacco"
    return Table(
        "工业税收",
        f"云岭市工业税收入库情况（{year}年{month}月）",
        "单位：万元",
        ("地区",),
        (
            Column("工业税收", "本月", name, MONTH),
            Column("工业税收", "本月增速（%）", name, MONTH, "growth"),
            Column("工业税收", "本年累计", name, YTD),
            Column("工业税收", "上年同期累计", name, YTD, "base"),
            Column("工业税收", "累计增速（%）", name, YTD, "growth"),
            Column("工业税收（不含烟）", "本年累计", ex, YTD),
            Column("工业税收（不含烟）", "累计增速（%）", ex, YTD, "growth"),
        ),
        places(catalog, is_padded=True),
        note="注：不含烟为剔除卷烟制造业的口径。",
    )


def power_table(catalog: Catalog, year: int, month: int) -> Table:
    """供电公司: power by reading cycle."""
    name = "electricity"
    return Table(
        "工业用电量",
        f"云岭市分县区工业用电量（{year}年{month}月）",
        "单位：万千瓦时",
        ("地区",),
        (
            Column("当月", "", name, MONTH),
            Column("当月同比（%）", "", name, MONTH, "growth"),
            Column("累计", "", name, YTD),
            Column("累计同比（%）", "", name, YTD, "growth"),
        ),
        places(catalog, is_padded=True),
        note="注：按抄表周期统计，与自然月略有出入。",
    )
