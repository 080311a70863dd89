"""The forms of parks, chains and the province."""

from etl.catalog import Catalog
from etl.demo import stories as s
from etl.demo.forms import POINT, YTD, pair, period, ratio
from etl.demo.sheet import Column, Table


def park_table(catalog: Catalog, year: int, month: int) -> Table:
    """工信局: the parks, a CSV."""

    def code(area: str, chain: str) -> tuple[str, ...]:
        return (catalog.areas[area]["name"],)

    def both(head: str, name: str) -> tuple[Column, Column]:
        return (
            Column(head, "累计（万元）", name, YTD),
            Column(head, "累计增速（%）", name, YTD, "growth"),
        )

    return Table(
        "园区",
        f"云岭市工业园区主要指标（{period(year, month)}）",
        "",
        ("园区代码", "园区名称"),
        (
            *both("工业总产值", "output"),
            *both("工业税收", "industrial_tax"),
            *both("营业收入", "revenue"),
            Column("主导产业营业收入", "累计（万元）", "leading_revenue", YTD),
            *both("工业投资", "investment"),
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
    when = period(year, month)
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
                *pair("工业总产值", "output"),
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
    columns += ratio("亏损面（%）", "loss_share", POINT)
    columns.append(Column("亏损面（%）", "位次", "loss_share", POINT, "rank"))
    return Table(
        "市州",
        f"南岭省各市州工业主要指标（{period(year, month)}）",
        "单位：%",
        ("地区",),
        tuple(columns),
        rows,
        note="注：亏损面由低到高排位。",
    )
