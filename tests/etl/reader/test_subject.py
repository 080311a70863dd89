"""Of whom a table speaks: parts of the firms, other wholes, names that say less than they seem."""

import pytest

from tests.etl.reader.conftest import found, reason, refused, said, seen, status

CITY, LINJIANG = "990500", "990502"


def by_county(title, head, value="12.5", sheet="Sheet1"):
    return {sheet: f"{title}\n地区 | {head}\n临江区 | {value}\n望北区 | 10.5\n"}


@pytest.mark.parametrize(
    ("title", "head"),
    [
        ("2026年1-10月规上服务业主要指标", "营业收入（亿元）"),
        ("2026年1-10月各县区固定资产投资情况", "投资（亿元）"),
        ("2026年1-10月全社会用电量", "用电量（亿千瓦时）"),
        ("2026年1-10月建筑业主要指标", "总产值（亿元）"),
        ("2026年1-10月一般公共预算收入", "税收（亿元）"),
        ("2026年1-10月第三产业增加值", "增加值增速（%）"),
        ("2026年9月末经营主体情况", "户数（户）"),
        ("2026年1-10月民间投资完成情况", "投资完成额（亿元）"),
    ],
)
def test_a_name_that_does_not_say_industry_is_that_of_the_title(read, title, head):
    assert refused(read(by_county(title, head))) == {"B3", "B4"}


@pytest.mark.parametrize(
    ("title", "head"),
    [
        ("2026年1-10月规上工业财务情况", "营业收入（亿元）"),
        ("2026年1-10月固定资产投资情况", "工业投资（亿元）"),
        ("2026年1-10月全市规模以上工业企业经济效益", "利润总额（亿元）"),
        ("2026年1-10月工业总产值构成", "产值（亿元）"),
        ("2026年1-10月工业税收分级次入库情况", "税收（亿元）"),
        ("2026年1-10月工业投资和技改投资", "技改投资（亿元）"),
    ],
)
def test_a_title_that_says_industry_or_a_name_that_does_is_understood(read, title, head):
    assert set(status(read(by_county(title, head))).values()) == {"read"}


@pytest.mark.parametrize(
    "title",
    [
        "瞪羚企业", "链主企业", "200户重点监测企业", "纳税大户企业", "外贸出口企业", "消费品工业",
        "非公有制工业", "园区工业", "四上企业", "停减产企业", "亏损企业",
    ],
)  # fmt: skip
def test_whoever_is_named_before_the_firms_is_a_part_of_them(read, title):
    drawing = by_county(f"2026年1-10月{title}运行情况", "规上工业总产值（亿元）")
    assert refused(read(drawing)) == {"B3", "B4"}


def test_a_sheet_of_another_trade_refuses_and_a_sheet_of_any_other_word_does_not(read):
    title, head = "2026年1-10月主要指标", "营业收入（亿元）"
    assert refused(read(by_county(title, head, sheet="建筑业"))) == {"B3", "B4"}
    assert refused(read(by_county(title, head, sheet="终稿"))) == set()


@pytest.mark.parametrize(
    ("title", "head", "indicator"),
    [
        ("2026年1-10月技改投资完成情况", "完成投资（亿元）", "technical_investment"),
        ("2026年1-10月技改投资情况", "累计完成投资（亿元）", "technical_investment"),
        ("2026年1-10月工业税收（不含烟）", "税收（亿元）", "industrial_tax_ex_tobacco"),
        ("2026年1-10月工业投资完成情况", "技改投资（亿元）", "technical_investment"),
        ("2026年1-10月亩均税收情况", "工业税收（亿元）", "industrial_tax"),
    ],
)
def test_a_short_name_under_a_title_that_says_it_longer_is_the_longer(read, title, head, indicator):
    assert {row[0] for row in said(read(by_county(title, head)))} == {indicator}


def test_a_growth_takes_the_longer_name_too(read):
    reading = read("""
2026年1-10月技改投资完成情况
地区 | 完成投资（亿元） | 增长%
临江区 | 12.5 | 6.1
""")
    assert ("technical_investment", 2026, 10, "ytd", "growth_pct", 6.1) in found(reading)


def test_a_short_name_means_what_it_says_where_the_longer_stands_in_the_table(read):
    reading = read("""
2026年1-10月主导产业营业收入情况
地区 | 规上工业营业收入（亿元） | 主导产业营业收入（亿元）
临江区 | 120 | 80
""")
    assert {row[0] for row in said(reading)} == {"revenue", "leading_revenue"}


@pytest.mark.parametrize(
    ("head", "period"),
    [
        ("税收（万元）", "1-10月"),
        ("投资（亿元）", "1-10月"),
        ("用电量（万千瓦时）", "1-10月"),
        ("户数（户）", "10月末"),
    ],
)
def test_taxes_power_and_firms_are_industrys_only_where_somebody_says_so(read, head, period):
    assert "没有写明是不是" in read(by_county(f"2026年{period}各县区情况", head)).report()
    assert refused(read(by_county(f"2026年{period}规上工业情况", head))) == set()
    assert refused(read(by_county(f"2026年{period}工业园区情况", head))) == {"B3", "B4"}


def test_a_chain_is_kept_though_the_title_has_other_words(read):
    drawing = by_county("先进材料产业链专班2026年1-10月推进情况", "产值（亿元）")
    assert {row[2] for row in said(read(drawing))} == {"materials"}


@pytest.mark.parametrize(
    ("title", "head"),
    [
        ("2026年1-11月规上工业总产值预计完成情况", "规上工业总产值（亿元）"),
        ("2026年1-10月规上工业增加值两年平均增速", "增速（%）"),
        ("2026年10月规上工业总产值环比情况", "增速（%）"),
        ("2026年10月末净增规上工业企业情况", "户数（户）"),
        ("2026年1-10月规上工业企业入库情况", "户数（户）"),
    ],
)
def test_a_word_of_the_title_that_holds_for_all_figures_refuses_them(read, title, head):
    assert refused(read(by_county(title, head))) == {"B3", "B4"}


def test_it_does_not_hold_for_headings_that_say_otherwise(read):
    reading = read("""
2026年规上工业总产值预计情况
地区 | 1-10月实际（亿元） | 全年预计（亿元）
临江区 | 100 | 120
""")
    assert status(reading) == {"B3": "read", "C3": "ignored"}
    reading = read("""
2026年10月工业投资环比情况
地区 | 1-10月累计（亿元） | 同比增长%
临江区 | 100 | 6.5
""")
    assert status(reading) == {"B3": "read", "C3": "read"}


def test_value_added_of_industry_in_the_national_accounts_is_not_that_above_scale(read):
    drawing = """
云岭市2026年前三季度主要经济指标
指标 | 总量（亿元） | 增速%
地区生产总值 | 1520.3 | 6.1
{} | 610.2 | 7.0
"""
    assert "不能断定" in reason(read(drawing.format("其中：工业增加值")), "B4")
    assert refused(read(drawing.format("规上工业增加值"))) == set()


def test_gdp_is_there_by_quarters(read):
    drawing = "云岭市2026年1-{}月\n指标 | 累计（亿元）\n地区生产总值 | 1520.3\n"
    assert "按季核算" in read(drawing.format(10)).report()
    assert refused(read(drawing.format(9))) == set()


@pytest.mark.parametrize(
    "place",
    ["临江区高新区", "临江区江口镇", "临江经济开发区", "临江区和江北区", "临江区四园区平均"],
)
def test_a_place_within_a_place_or_beside_it_is_not_that_place(read, place):
    reading = read(f"{place}2026年1-10月主要指标\n指标 | 累计（亿元）\n规上工业总产值 | 9\n")
    assert seen(reading) == {}


@pytest.mark.parametrize("office", ["临江区统计局", "临江区各园区", "南岭省云岭市临江区"])
def test_who_sends_a_table_or_what_it_is_divided_by_is_no_other_place(read, office):
    reading = read(f"{office}2026年1-10月主要指标\n指标 | 累计（亿元）\n规上工业总产值 | 9\n")
    assert {row[1] for row in said(reading)} == {LINJIANG}


def test_a_zone_under_the_title_of_another_city_is_none_of_ours(read):
    drawing = by_county("平陵市2026年1-10月各县区工业投资", "工业投资（亿元）")
    assert "不属于它" in read(drawing).report()


def test_firms_under_their_own_heading_are_not_all_firms(read):
    reading = read("""
2026年9月末规上工业企业经营情况
地区 | 亏损企业 | > | >
^ | 户数（户） | 亏损面（%） | 营业收入（亿元）
临江区 | 12 | 13.1 | 4.1
""")
    assert refused(reading) == {"D4"}
    assert seen(reading)["B4"].indicator == "loss_count"


def test_a_list_of_enterprises_is_no_table_of_counties(read):
    reading = read("""
2026年10月规上工业企业月度产值（万元）
企业名称 | 本月产值 | 累计产值
凌光电子 | 300 | 3100
白石县 | 900 | 9100
""")
    assert set(status(reading).values()) == {"refused"}
    assert "企业" in reading.report()


@pytest.mark.parametrize(
    "title", ["产值过亿元工业企业", "产值亿元企业", "产值下降工业企业", "税收超千万元工业企业"]
)
def test_a_threshold_or_a_change_before_the_firms_makes_a_part_of_them(read, title):
    drawing = by_county(f"2026年1-10月{title}分县区情况", "工业总产值（亿元）")
    assert refused(read(drawing)) == {"B3", "B4"}


def test_a_short_name_beside_the_full_one_is_another_whole(read):
    reading = read("""
2026年1-10月各县区工业税收情况
地区 | 税收合计（万元） | 其中：工业税收（万元）
临江区 | 90100 | 30100
""")
    assert status(reading) == {"B3": "refused", "C3": "read"}


def test_a_count_at_an_end_is_no_mean(read):
    reading = read(by_county("2026年1-10月规上工业情况", "期末用工人数（人）"))
    assert refused(reading) == {"B3", "B4"}
    assert refused(read(by_county("2026年1-10月规上工业情况", "用工人数（人）"))) == set()


def test_losses_stand_under_a_title_of_those_who_make_them(read):
    title = "2026年1-10月规上工业亏损企业情况"
    assert refused(read(by_county(title, "亏损额（亿元）"))) == set()
    assert refused(read(by_county(title, "营业收入（亿元）"))) == {"B3", "B4"}


def test_industrial_firms_are_counted_above_scale_only_where_it_is_said(read):
    assert refused(read(by_county("2026年9月末工业企业情况", "企业户数（户）"))) == {"B3", "B4"}
    assert refused(read(by_county("2026年9月末工业企业情况", "规上企业户数（户）"))) == set()
    assert refused(read(by_county("2026年9月末规模以上工业情况", "企业户数（户）"))) == set()
