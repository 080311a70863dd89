"""The forms of each bureau: which columns stand in which table, under which headings."""

from etl.catalog import Catalog
from etl.demo import stories as s
from etl.demo.sheet import Column, Table

YTD, MONTH, POINT = "ytd", "month", "point"


def _pair(group: str, name: str, basis: str = YTD) -> tuple[Column, Column]:
    """Level and growth."""
    head = "1-本月" if basis == YTD else "期末"
    return Column(group, head, name, basis), Column(group, "增速（%）", name, basis, "growth")


def _ratio(group: str, name: str, basis: str) -> tuple[Column, Column]:
    """A rate and its change in percentage points."""
    head = "1-本月" if basis == YTD else "期末"
    change = Column(group, "增减（百分点）", name, basis, "change")
    return Column(group, head, name, basis, decimals=1), change


def _period(year: int, month: int) -> str:
    return f"{year}年1-{month}月"


def _places(catalog: Catalog, is_padded: bool = False) -> tuple[tuple[str, str, str], ...]:
    """全市 first, then the counties and zones; the last two letters of 全市 may stand apart."""
    whole = "全　　市" if is_padded else "全市"
    return (
        (whole, s.HOME, "all"),
        *((catalog.areas[area]["name"], area, "all") for area in s.AREAS),
    )


def county_tables(catalog: Catalog, year: int, month: int) -> list[Table]:
    """统计局: the monthly tables by county."""
    places, when = _places(catalog), _period(year, month)
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
            places,
            note="注：增加值增速按可比价格计算；上年同期比重用于计算拉动。",
        ),
        output_table(catalog, year, month),
        Table(
            "效益",
            f"云岭市各县区规模以上工业企业经济效益（{when}）",
            "单位：亿元",
            ("地区",),
            (
                *_pair("营业收入", "revenue"),
                *_pair("利润总额", "profit"),
                *_pair("亏损企业亏损额", "loss_amount"),
                Column("亏损企业户数（户）", "期末", "loss_count", POINT),
                *_ratio("亏损面（%）", "loss_share", POINT),
                *_pair("资产总计", "assets", POINT),
                *_pair("负债合计", "liabilities", POINT),
                *_ratio("资产负债率（%）", "liability_ratio", POINT),
                *_pair("平均用工人数（人）", "employment", POINT),
            ),
            places,
            is_numbered=True,
            note="注：同比按可比口径计算，与上年公布数之间存在口径差异。",
        ),
        Table(
            "投资与能耗",
            f"云岭市各县区工业投资和能源消费（{when}）",
            "单位：亿元",
            ("地区",),
            (
                *_pair("工业投资", "investment"),
                *_pair("其中：技改投资", "technical_investment"),
                *_pair("综合能源消费量（万吨标准煤）", "energy"),
                Column(
                    "单位工业增加值能耗降低率（%）",
                    "1-本月",
                    "energy_intensity_cut",
                    YTD,
                    decimals=1,
                ),
            ),
            places,
        ),
    ]


def output_table(catalog: Catalog, year: int, month: int) -> Table:
    """统计局: output and sales by county; also sent alone, as a correction."""
    return Table(
        "产值",
        f"云岭市各县区规模以上工业总产值（{_period(year, month)}）",
        "单位：亿元",
        ("地区",),
        (
            Column("工业总产值", "本月", "output", MONTH),
            Column("工业总产值", "本月增速（%）", "output", MONTH, "growth"),
            Column("工业总产值", "1-本月", "output", YTD),
            Column("工业总产值", "上年同期累计", "output", YTD, "base"),
            Column("工业总产值", "累计增速（%）", "output", YTD, "growth"),
            *_pair("工业销售产值", "sales_output"),
            *_ratio("产销率（%）", "sales_rate", YTD),
        ),
        _places(catalog),
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
        _places(catalog, is_padded=True),
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
        _places(catalog, is_padded=True),
        note="注：按抄表周期统计，与自然月略有出入。",
    )


def park_table(catalog: Catalog, year: int, month: int) -> Table:
    """工信局: the parks, a CSV."""

    def code(area: str, chain: str) -> tuple[str, ...]:
        return (catalog.areas[area]["name"],)

    def pair(head: str, name: str) -> tuple[Column, Column]:
        return (
            Column(head, "累计（万元）", name, YTD),
            Column(head, "累计增速（%）", name, YTD, "growth"),
        )

    return Table(
        "园区",
        f"云岭市工业园区主要指标（{_period(year, month)}）",
        "",
        ("园区代码", "园区名称"),
        (
            *pair("工业总产值", "output"),
            *pair("工业税收", "industrial_tax"),
            *pair("营业收入", "revenue"),
            Column("主导产业营业收入", "累计（万元）", "leading_revenue", YTD),
            *pair("工业投资", "investment"),
            Column("项目累计完成投资", "期末（万元）", "project_investment", POINT),
            Column("工业用地面积", "期末（亩）", "land", POINT),
            Column(
                "单位工业增加值能耗降低率", "累计（%）", "energy_intensity_cut", YTD, decimals=1
            ),
        ),
        tuple((park, park, "all") for park in s.PARKS),
        texts=code,
    )


def chain_tables(catalog: Catalog, year: int, month: int) -> list[Table]:
    """工信局: the chains, and each chain by county."""
    when = _period(year, month)
    chains = tuple((catalog.chains[c]["name"], s.HOME, c) for c in s.CHAINS[:10])
    totals = tuple((catalog.chains[c]["name"], s.HOME, c) for c in ("chains", "other", "all"))

    def lead(area: str, chain: str) -> tuple[str, ...]:
        return (catalog.chains[chain]["lead_firm"],)

    return [
        Table(
            "产业链",
            f"云岭市重点产业链运行情况（{when}）",
            "单位：亿元",
            ("产业链", "链主企业"),
            (
                *_pair("工业总产值", "output"),
                Column("工业税收（万元）", "1-本月", "industrial_tax", YTD),
                Column("工业税收（万元）", "增速（%）", "industrial_tax", YTD, "growth"),
                Column("规上企业户数（户）", "期末", "enterprise_count", POINT),
                Column("规上企业户数（户）", "增速（%）", "enterprise_count", POINT, "growth"),
                *(Column(f"CR{n}（%）", "1-本月", f"cr{n}", YTD, decimals=1) for n in (1, 3, 5)),
            ),
            chains + totals,
            texts=lead,
            note="注：一家企业可属多条产业链，各链照计，合计只计一次。",
        ),
        Table(
            "分县区产值",
            f"各县区重点产业链工业总产值（{when}）",
            "单位：亿元",
            ("产业链",),
            tuple(
                column
                for area in s.AREAS
                for column in (
                    Column(catalog.areas[area]["name"], "1-本月", "output", YTD, area=area),
                    Column(
                        *(catalog.areas[area]["name"], "增速（%）", "output", YTD, "growth"),
                        area=area,
                    ),
                )
            ),
            chains,
        ),
    ]


def province_table(catalog: Catalog, year: int, month: int) -> Table:
    """省统计局: how the prefectures stand."""
    rows = (
        ("全省", s.PROVINCE, "all"),
        *((catalog.areas[area]["name"], area, "all") for area in s.PREFECTURES),
    )
    columns = []
    for head, name, basis in (
        ("规上工业增加值", "value_added", YTD),
        ("营业收入", "revenue", YTD),
        ("工业税收", "industrial_tax", YTD),
        ("工业用电量", "electricity", YTD),
        ("工业投资", "investment", YTD),
        ("规上企业户数", "enterprise_count", POINT),
    ):
        columns.append(Column(head, "增速（%）", name, basis, "growth"))
        columns.append(Column(head, "位次", name, basis, "rank"))
    columns += _ratio("亏损面（%）", "loss_share", POINT)
    columns.append(Column("亏损面（%）", "位次", "loss_share", POINT, "rank"))
    return Table(
        "市州",
        f"南岭省各市州工业主要指标（{_period(year, month)}）",
        "单位：%",
        ("地区",),
        tuple(columns),
        rows,
        note="注：亏损面由低到高排位。",
    )
