"""The current figure of a key: the newest printed of each measure, no growth without its level."""

import duckdb
import pytest

from etl.fact import create_fact
from etl.publish import create_schema
from warehouse.cell import cell_number

COLUMNS = (
    "vintage", "sheet", "level", "growth_pct", "growth_word", "base", "rank", "share_pct", "status",
    "level_cell", "growth_cell", "base_cell",
)  # fmt: skip


def number_of(cell: str) -> int:
    """'B14' -> 13 * 16384 + 1."""
    return cell_number(int(cell[1:]) - 1, ord(cell[0]) - 65)


def current(*rows: dict) -> dict:
    """The one current figure of a key that was printed as drawn."""
    with duckdb.connect() as con:
        create_schema(con)
        for row in rows:
            given = {"sheet": "S", "status": "reported", **row}
            values = [
                number_of(given[name])
                if name.endswith("_cell") and name in given
                else given.get(name)
                for name in COLUMNS
            ]
            drawn = ", ".join(f"${i} AS {name}" for i, name in enumerate(COLUMNS, start=1))
            con.execute(
                f"""INSERT INTO observation BY NAME
                    SELECT 'output' AS indicator, 'city' AS area, 'all' AS chain, 2026 AS year,
                        6 AS month, 'ytd' AS basis, 'b' || $1 AS batch,
                        {drawn}""",
                values,
            )
        create_fact(con)
        con.execute("FROM fact")
        names = [column[0] for column in con.description]
        (found,) = con.fetchall()
        return dict(zip(names, found, strict=True))


def test_a_figure_printed_once_is_current_and_not_revised():
    found = current({"vintage": 1, "level": 100, "growth_pct": 8.5, "level_cell": "B2"})
    assert (found["level"], found["growth_pct"], found["is_revised"]) == (100, 8.5, False)
    assert (found["batch"], found["level_cell"]) == ("b1", "B2")


def test_a_later_level_replaces_the_earlier_one_and_marks_it_revised():
    found = current(
        {"vintage": 2, "level": 110, "growth_pct": 9.5, "level_cell": "C3", "growth_cell": "D3"},
        {"vintage": 1, "level": 100, "growth_pct": 8.5, "level_cell": "B2", "growth_cell": "D2"},
    )
    assert (found["level"], found["growth_pct"], found["is_revised"]) == (110, 9.5, True)
    assert (found["batch"], found["level_cell"], found["growth_cell"]) == ("b2", "C3", "D3")


def test_a_growth_is_dropped_when_a_later_level_comes_without_one():
    found = current(
        {"vintage": 1, "level": 100, "growth_pct": 8.5, "base": 92, "rank": 3, "share_pct": 40},
        {"vintage": 2, "level": 110},
    )
    assert (found["level"], found["growth_pct"], found["base"]) == (110, None, None)
    assert (found["rank"], found["share_pct"]) == (None, None)


def test_a_growth_stays_when_the_same_level_is_printed_again_without_it():
    found = current(
        {"vintage": 1, "level": 100, "growth_pct": 8.5, "growth_cell": "D2"},
        {"vintage": 2, "level": 100, "level_cell": "X9"},
    )
    assert (found["level"], found["growth_pct"], found["is_revised"]) == (100, 8.5, False)
    assert (found["batch"], found["level_cell"], found["growth_cell"]) == ("b2", "X9", None)


def test_a_growth_that_came_before_its_level_stays():
    found = current({"vintage": 1, "growth_pct": 8.5}, {"vintage": 2, "level": 100})
    assert (found["level"], found["growth_pct"], found["is_revised"]) == (100, 8.5, False)


def test_a_growth_that_comes_later_joins_the_level_that_holds():
    found = current({"vintage": 1, "level": 100}, {"vintage": 2, "growth_pct": 8.5})
    assert (found["level"], found["growth_pct"]) == (100, 8.5)


def test_a_blank_never_wipes_out_a_figure():
    found = current({"vintage": 1, "level": 100}, {"vintage": 2, "status": "not_reported"})
    assert (found["level"], found["status"], found["batch"]) == (100, "reported", "b1")


def test_a_word_of_growth_gives_way_to_a_later_percentage_and_the_other_way_round():
    word = {"vintage": 1, "level": 5, "growth_word": "扭亏为盈"}
    found = current(word, {"vintage": 2, "level": 5, "growth_pct": 8.5})
    assert (found["growth_pct"], found["growth_word"]) == (8.5, None)
    found = current(word | {"vintage": 3}, {"vintage": 2, "level": 5, "growth_pct": 8.5})
    assert (found["growth_pct"], found["growth_word"]) == (None, "扭亏为盈")


@pytest.mark.parametrize("order", [1, -1])
def test_two_sheets_of_one_batch_make_one_figure_in_whatever_order_they_come(order):
    rows = [
        {"vintage": 1, "sheet": "A", "level": 100, "level_cell": "B2"},
        {"vintage": 1, "sheet": "B", "level": 100, "growth_pct": 8.5, "level_cell": "C2"},
    ][::order]
    found = current(*rows)
    assert (found["level"], found["growth_pct"], found["is_revised"]) == (100, 8.5, False)
