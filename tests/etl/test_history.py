"""What does not go with the months around it is said, named, and refuses nothing."""

import pytest

from etl.init import init
from etl.load import load
from warehouse import open_snapshot

HEAD = "指标,地区,时期,口径,数值,单位,增速\n"
RULES = {
    "cumulative_is_not_the_last_and_the_month",
    "cumulative_falls",
    "cumulative_growth_is_not_between",
    "unit_is_off_by_ten_thousand",
    "identical_to_last_month",
}


@pytest.fixture
def found(tmp_path):
    """Loads rows (month, basis, level, growth) of 泸溪县's output and returns its findings."""

    def load_rows(*rows, indicator="规上工业总产值", unit="亿元", areas=("泸溪县",)):
        init(tmp_path / "city", "433100")
        path = tmp_path / "长表.csv"
        lines = [
            f"{indicator},{area},{month},{basis},{level},{unit},{growth}\n"
            for area in areas
            for month, basis, level, growth in rows
        ]
        path.write_text(HEAD + "".join(lines), encoding="utf-8")
        report = load([path], tmp_path / "city")
        assert report.is_clean, report
        rows = open_snapshot(tmp_path / "city").rows("finding", order=["rule", "year", "month"])
        return [(row.rule, row.month, row.cell, row.text) for row in rows.itertuples()]

    return load_rows


def test_sound_months_give_no_finding(found):
    rows = ("2026-05", "累计", 50.0, 5.0), ("2026-06", "当月", 12.0, 7.0)
    past = ("2025-05", "累计", 47.6, 2.9), ("2025-06", "累计", 58.8, 3.0)
    assert found(*rows, ("2026-06", "累计", 62.0, 5.4), *past) == []


def test_last_cumulative_and_month_that_do_not_make_the_cumulative(found):
    ((rule, month, cell, text),) = found(
        ("2026-05", "累计", 50.0, ""), ("2026-06", "当月", 12.0, ""), ("2026-06", "累计", 65.0, "")
    )
    assert (rule, month, cell) == ("cumulative_is_not_the_last_and_the_month", 6, "E4")
    assert text == "上月累计 50.0 加当月 12.0 不等于累计 65.0亿元"


def test_what_rounding_leaves_is_no_finding(found):
    rows = (
        ("2026-05", "累计", 50.0, ""),
        ("2026-06", "当月", 12.0, ""),
        ("2026-06", "累计", 62.3, ""),
    )
    assert found(*rows) == []


def test_a_cumulative_that_falls(found):
    ((rule, *_),) = found(("2026-05", "累计", 50.0, ""), ("2026-06", "累计", 48.0, ""))
    assert rule == "cumulative_falls"


def test_profit_may_fall_below_its_last_cumulative(found):
    rows = ("2025-05", "累计", -1.0, ""), ("2026-05", "累计", 5.0, ""), ("2026-06", "累计", 4.0, "")
    assert found(*rows, indicator="利润总额") == []


@pytest.mark.parametrize(("growth", "count"), [(5.0, 0), (7.1, 0), (4.9, 0), (7.2, 1), (4.8, 1)])
def test_growth_of_the_cumulative_lies_between(found, growth, count):
    rows = ("2026-05", "累计", 50.0, 5.0), ("2026-06", "当月", 12.0, 7.0)
    findings = found(*rows, ("2026-06", "累计", 62.0, growth))
    assert [rule for rule, *_ in findings] == ["cumulative_growth_is_not_between"] * count


@pytest.mark.parametrize("factor", [10_000, 11_500, 0.0001])
def test_a_unit_off_by_ten_thousand_is_said_of_the_month_that_is_wrong_only(found, factor):
    findings = found(
        ("2025-06", "当月", 11.0, ""), ("2026-05", "当月", 12.0, ""),
        ("2026-06", "当月", 12.0 * factor, ""), ("2025-07", "当月", 11.5, ""),
        ("2026-07", "当月", 12.5, ""),
    )  # fmt: skip
    assert [(rule, month) for rule, month, *_ in findings] == [("unit_is_off_by_ten_thousand", 6)]


def test_a_month_that_repeats_the_last_one(found):
    ((rule, month, *_),) = found(("2026-05", "当月", 12.0, 5.0), ("2026-06", "当月", 12.0, 5.0))
    assert (rule, month) == ("identical_to_last_month", 6)


@pytest.mark.parametrize(("areas", "count"), [(3, 0), (4, 1)])
def test_growth_alone_is_doubted_only_where_every_area_repeats_it(found, areas, count):
    names = ("吉首市", "泸溪县", "凤凰县", "花垣县")[:areas]
    rows = ("2026-05", "累计", 5.0, ""), ("2026-06", "累计", 5.0, "")
    findings = found(*rows, indicator="规上工业增加值", unit="%", areas=names)
    assert [rule for rule, *_ in findings] == ["identical_to_last_month"] * count


def test_every_rule_has_a_test_here():
    from etl.history import RULES as FOLDER

    assert {path.stem for path in FOLDER.glob("*.sql")} == RULES


def test_what_a_file_shows_by_itself_stands_beside_its_figures(tmp_path):
    init(tmp_path / "city", "433100")
    path = tmp_path / "税收.csv"
    text = "2026年1-10月工业税收（亿元）,,,\n地区,累计,上年同期,增速%\n泸溪县,10.5,10.0,15\n"
    path.write_text(text, encoding="utf-8")
    assert load([path], tmp_path / "city").is_clean
    (row,) = open_snapshot(tmp_path / "city").rows("finding").itertuples()
    assert (row.rule, row.area, row.cell) == ("growth_is_not_that_of_its_base", "433122", "D3")
    better = tmp_path / "税收更正.csv"
    better.write_text(text.replace(",15", ",5"), encoding="utf-8")
    assert load([better], tmp_path / "city").is_clean
    assert open_snapshot(tmp_path / "city").rows("finding").empty, "the figure in doubt is replaced"
