"""Fills, counts and states of the scoreboard."""

from charts.scoreboard import Cell, Column, Row, counts, fill_of, legend, scoreboard, values

COLUMNS = [Column("value_added", "增加值"), Column("loss_share", "亏损面", "down", True)]


def rows(count: int = 10) -> list[Row]:
    return [
        Row(f"A{n}", f"县{n}", [Cell(10.0 - n, rank=n), Cell(10.0 + n, rank=n)], "profile?area=x")
        for n in range(1, count + 1)
    ]  # fmt: skip


def test_first_top_three_bottom_three_and_last_are_filled_and_the_middle_is_silent():
    fills = fill_of([Cell(1, rank=n) for n in range(1, 11)])
    assert fills == {1: "up2", 2: "up1", 3: "up1", 8: "dn1", 9: "dn1", 10: "dn2"}


def test_the_bottom_three_count_among_those_who_reported():
    reported = [Cell(1, rank=n) for n in range(1, 10)] + [Cell(None, status="not_reported")]
    assert fill_of(reported)[9] == "dn2"
    assert fill_of(reported)[7] == "dn1"


def test_ties_share_their_fill():
    tied = [Cell(1, rank=place) for place in (1, 2, 3, 4, 5, 6, 7, 8, 9, 9)]
    assert fill_of(tied)[9] == "dn2"
    assert 10 not in fill_of(tied)


def test_a_group_of_fewer_than_seven_has_no_fill_and_no_last_three():
    assert fill_of([Cell(1, rank=n) for n in range(1, 7)]) == {}
    assert counts(rows(6), 2)["A6"] == (0, 0)
    seven = {1: "up2", 2: "up1", 3: "up1", 5: "dn1", 6: "dn1", 7: "dn2"}
    assert fill_of([Cell(1, rank=n) for n in range(1, 8)]) == seven


def test_the_last_column_counts_weak_and_strong_cells():
    assert counts(rows(), 2)["A10"] == (2, 0)
    assert counts(rows(), 2)["A1"] == (0, 2)
    assert "<b>2</b> / 0" in scoreboard(COLUMNS, rows(), rows()[0], None, "省")


def test_not_reported_is_hatched_and_missing_is_a_dash():
    one = [Row("A", "县", [Cell(status="not_reported"), Cell(status="missing")])]
    html = scoreboard(COLUMNS, one, one[0], None, "省")
    assert 'class="hatch" data-s="">未报' in html
    assert "—" in html
    assert "0.0" not in html


def test_higher_is_better_for_sorting_whatever_the_direction():
    html = scoreboard(COLUMNS, rows(2), rows()[0], None, "省")
    assert 'data-s="9.000000"' in html
    assert 'data-s="-11.000000"' in html


def test_names_and_addresses_are_escaped():
    evil = Row('"><x', "<img>", [Cell(1.0), Cell(1.0)], 'a"b')
    html = scoreboard(COLUMNS, [evil], evil, evil, "省")
    assert "<img>" not in html
    assert "<x" not in html


def test_the_first_head_says_how_the_rows_are_sorted():
    html = scoreboard(COLUMNS, rows(), rows()[0], None, "省")
    assert html.count("aria-sort") == 1
    assert 'scope="row"' in html
    assert "未报" in legend()


def test_the_download_holds_numbers_not_texts():
    line = values(COLUMNS, rows(1), "1—10月")[0]
    assert (line["时期"], line["数值（%）"], line["位次"]) == ("1—10月", 9.0, 1)


def test_a_column_that_is_older_than_the_page_says_so():
    late = [
        Column("revenue", "营收", as_of="1—9月"),
        Column("loss_share", "亏损面", "down", True, "9月末"),
    ]
    html = scoreboard(late, rows(), rows()[0], None, "省")
    assert "<small>1—9月</small>" in html
    assert "<small>9月末 · 低者优</small>" in html
    assert values(late, rows(1), "1—10月")[0]["时期"] == "1—9月"
