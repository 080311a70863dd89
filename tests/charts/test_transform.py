"""What a line of the bench holds for each way of looking at an indicator."""

import pandas as pd
import pytest

from charts.transform import first_common, is_cumulative, line, unit_of

FLOW = {"basis": "ytd", "kind": "flow", "unit": "亿元", "unit_factor": 1e8, "rank_by": "growth"}
STOCK = {"basis": "point", "kind": "stock", "unit": "户", "unit_factor": 1.0, "rank_by": "growth"}
RATIO = {"basis": "point", "kind": "ratio", "unit": "%", "unit_factor": 1.0, "rank_by": "level"}


def figures(*rows) -> pd.DataFrame:
    columns = ["year", "month", "basis", "level", "growth_pct", "growth_word"]
    frame = pd.DataFrame(rows, columns=columns)
    return frame.assign(
        status="reported", is_revised=False, growth_change_pp=0.3, change_pp=-0.3, pull_pp=1.89
    )


OUTPUT = figures(
    (2026, 2, "ytd", 2e8, 5.0, None), (2026, 3, "ytd", 3e8, 6.0, None),
    (2026, 2, "month", 2e8, None, None), (2026, 3, "month", 1e8, 7.0, None),
)  # fmt: skip


def test_a_level_is_in_the_unit_of_its_indicator():
    assert list(line(OUTPUT, "level", FLOW).value) == [2.0, 3.0]


def test_the_month_is_read_from_the_rows_of_the_month():
    assert list(line(OUTPUT, "month", FLOW).value) == [2.0, 1.0]


def test_growth_is_a_rate_and_not_divided():
    assert list(line(OUTPUT, "yoy", FLOW).value) == [5.0, 6.0]


def test_an_index_counts_from_its_base_by_months_not_by_cumulatives():
    assert list(line(OUTPUT, "index", FLOW, (2026, 2)).value) == [100.0, 50.0]


def test_an_index_without_its_base_has_no_values():
    assert line(OUTPUT, "index", FLOW, (2025, 2)).value.isna().all()
    assert line(OUTPUT, "index", FLOW).value.isna().all()


def test_a_stock_is_read_at_the_end_of_the_month_however_it_is_asked():
    rows = figures((2026, 3, "point", 62.0, 3.3, None))
    assert list(line(rows, "month", STOCK).value) == [62.0]


def test_a_word_is_kept_beside_a_rate_and_not_beside_a_level():
    rows = figures((2026, 3, "ytd", 1e8, None, "扭亏"))
    assert list(line(rows, "yoy", FLOW).word) == ["扭亏"]
    assert list(line(rows, "level", FLOW).word) == [""]


@pytest.mark.parametrize(
    ("code", "indicator", "unit"),
    [
        ("level", FLOW, "亿元"), ("yoy", FLOW, "%"), ("change", FLOW, "个百分点"),
        ("change", STOCK | {"rank_by": "level"}, "户"), ("change", RATIO, "个百分点"),
        ("pull", FLOW, "个百分点"), ("level", RATIO, "%"),
    ],
)  # fmt: skip
def test_every_line_has_the_unit_of_what_it_shows(code, indicator, unit):
    assert unit_of(code, indicator) == unit


def test_only_the_level_of_a_flow_and_of_a_flow_per_mu_counts_from_january():
    assert is_cumulative("level", FLOW)
    assert not is_cumulative("yoy", FLOW)
    assert not is_cumulative("level", STOCK)
    assert is_cumulative("level", FLOW | {"kind": "ratio", "unit": "万元/亩"})
    assert not is_cumulative("level", FLOW | {"kind": "ratio", "unit": "%"})


def test_an_index_begins_where_all_lines_are_known():
    early = line(OUTPUT, "month", FLOW)
    late = early[early.month == 3]
    assert first_common([early, late]) == (2026, 3)
    assert first_common([early.iloc[:0], late]) == (2026, 3)
