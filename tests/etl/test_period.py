"""Periods of tidy extracts: what they say together with the 口径 beside them."""

import pytest

from etl.period import NoPeriod, read_period


@pytest.mark.parametrize(
    ("text", "said", "year", "month", "basis"),
    [
        ("2026-10", "累计", 2026, 10, "ytd"),
        ("2026-10", "当月", 2026, 10, "month"),
        ("2026-10", "期末", 2026, 10, "point"),
        ("2026-10", "", 2026, 10, ""),
        ("2026/1", "当月", 2026, 1, "month"),
        ("202610", "累计", 2026, 10, "ytd"),
        ("2026年10月", "累计", 2026, 10, "ytd"),
        ("2026年10月末", "期末", 2026, 10, "point"),
        ("2026-10-31", "累计", 2026, 10, "ytd"),
        ("2026-10-01 00:00:00", "累计", 2026, 10, "ytd"),
        ("2026年1-10月", "", 2026, 10, "ytd"),
        ("2026年1—2月", "累计", 2026, 2, "ytd"),
        ("2026年1至2月", "", 2026, 2, "ytd"),
        ("2026年1～2月", "", 2026, 2, "ytd"),
        ("２０２６年１－２月", "", 2026, 2, "ytd"),
        ("2026 年 1-2 月", "", 2026, 2, "ytd"),
        ("2026年1月-10月", "", 2026, 10, "ytd"),
        ("2026年上半年", "", 2026, 6, "ytd"),
        ("2026年一季度", "累计", 2026, 3, "ytd"),
        ("2026年前三季度", "", 2026, 9, "ytd"),
        ("2026年全年", "", 2026, 12, "ytd"),
        ("2026年", "全年", 2026, 12, "ytd"),
        ("2026", "年末", 2026, 12, "point"),
        ("2026年12月", "全年", 2026, 12, "ytd"),
    ],
)
def test_a_period_and_its_basis(text, said, year, month, basis):
    period = read_period(text, said)
    assert (period.year, period.month, period.basis) == (year, month, basis)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", ""),
        ("十月", "累计"),
        ("2026", ""),
        ("2026年", "当月"),
        ("2026-13", "累计"),
        ("2026-00", "累计"),
        ("26-10", "累计"),
        ("2026年1-13月", "累计"),
        ("2026年1-10月", "当月"),
        ("2026年2-10月", "累计"),
        ("2026-10", "全年"),
        ("2026-10", "大概"),
        ("2026年二季度", ""),
        ("2026-10,2026-11", "累计"),
    ],
)
def test_what_is_no_period_or_contradicts_its_basis_is_refused_with_a_cure(text, said):
    with pytest.raises(NoPeriod) as no:
        read_period(text, said)
    assert no.value.rule
    assert no.value.cure
