"""Shares: of which whole, or of none that is known."""

from tests.etl.reader.conftest import found, refused, seen, status


def test_the_share_of_the_whole_in_itself_is_left_out(read):
    reading = read("""
云岭市2026年1-10月分产业链总产值（亿元）
产业链 | 总产值 | 占比%
规上工业 | 3500.2 | 100
电子信息 | 800.1 | 22.9
""")
    assert status(reading) == {
        "B3": "read",
        "C3": "ignored",
        "B4": "read",
        "C4": "read",
    }


def test_a_share_of_last_year_of_another_indicator_is_refused(read):
    reading = read("""
2026年1-10月规上工业总产值
地区 | 总产值（亿元） | 占全市比重% | 上年同期比重% | 增速%
临江区 | 560.2 | 16 | 15.7 | 7.1
""")
    kept = [number.cell for number in reading.numbers if number.status == "read"]
    assert kept == ["B3", "C3"]


def test_shares_that_are_not_of_one_whole_are_refused(read):
    reading = read("""
2026年1-10月各县区工业用电量（万千瓦时）
地区 | 工业用电量 | 同比% | 工业用电占比%
临江区 | 99000 | 3 | 61.9
望北区 | 88000 | 6 | 58.7
""")
    assert {cell: said for cell, said in status(reading).items() if said == "refused"} == {
        "D3": "refused",
        "D4": "refused",
    }
    assert len(reading.problems) == 1


def test_shares_of_one_whole_are_read_though_one_is_a_slip(read):
    reading = read("""
2026年1-10月各县区工业投资
地区 | 完成额（亿元） | 占全市比重（%）
临江区 | 52.1 | 13.7
望北区 | 60 | 15.8
桐山县 | 38 | 11.0
白石县 | 3.8 | 1.0
""")
    assert set(status(reading).values()) == {"read"}


def test_shares_in_a_table_of_chains_by_counties_may_be_of_either(read):
    reading = read("""
云岭市2026年1-10月重点产业链产值（亿元）
县区 | 电子信息 | > | 先进材料 | >
^ | 产值 | 占比% | 产值 | 占比%
临江区 | 100 | 12.3 | 60 | 7.4
望北区 | 80 | 16.0 | 50 | 10.0
""")
    assert set(status(reading).values()) == {"read"}


def test_a_share_of_another_whole_is_left_out(read):
    reading = read("""
2026年1-10月
地区 | 规上工业总产值（亿元） | 占全省比重（%） | 占全市比重（%）
临江区 | 1 | 2 | 3
""")
    assert {row[4:] for row in found(reading)} == {("level", 1e8), ("share_pct", 3.0)}


def test_a_share_without_levels_is_kept_only_where_the_parts_make_up_the_whole(read):
    drawing = """
2026年1-10月各县区工业用电量占比情况
地区 | 工业用电量占比（%）
临江区 | {}
望北区 | {}
桐山县 | {}
"""
    assert refused(read(drawing.format(61, 72, 55))) == {"B3", "B4", "B5"}
    assert refused(read(drawing.format(20.1, 29.9, 50))) == set()


def test_a_share_that_names_its_whole_needs_no_levels(read):
    reading = read("""
2026年1-10月
地区 | 工业用电量占全市比重（%）
临江区 | 21.5
""")
    assert seen(reading)["B3"].measure == "share"


def test_two_share_columns_of_one_level_are_not_each_others_witness(read):
    reading = read("""
2026年1-10月工业用电量
地区 | 累计（万千瓦时） | 工业用电占比（%） | 占比（%）
临江区 | 300 | 61.2 | 61.2
望北区 | 200 | 72.0 | 72.0
""")
    assert {"C3", "C4"} <= refused(reading)
