"""Why a place moved: whom one passed, by whom one was passed; sharing is neither."""

import pandas as pd

from charts import standing
from charts.moves import moves, passed
from charts.tiles import tiles
from tests.charts.race import AREAS, GROWTH, LATE, THREE_MONTHS

TABLE = standing.standing(pd.concat([THREE_MONTHS, LATE]), AREAS, GROWTH, 2026, 10)
SWAP = pd.DataFrame(
    {"area": ["x", "y", "z"], "short": ["甲", "<乙>", "丙"], "last_rank": [1.0, 2.0, 3.0],
     "rank": [3.0, 1.0, 2.0], "is_tie": False, "rank_change": [-2.0, 1.0, 1.0],
     "change": [-3.0, 0.0, 1.0]}
)  # fmt: skip


def test_who_falls_is_passed_by_those_who_were_behind():
    assert passed(SWAP, "x") == ([], ["<乙>", "丙"])
    assert passed(SWAP, "z") == (["甲"], [])
    assert passed(SWAP, "nobody") == ([], [])


def test_the_largest_step_stands_first_and_names_are_escaped():
    html = moves(SWAP, GROWTH)
    assert html.index("甲") < html.index("丙")
    assert "<乙>" not in html


def test_nobody_moved_is_nothing_to_draw():
    assert moves(SWAP.assign(rank_change=0.0), GROWTH) == ""


def test_tiles_show_every_area_and_who_has_not_reported():
    html = tiles(TABLE, GROWTH)
    assert html.count('role="listitem"') == len(AREAS)
    assert "未报" in html
    assert "<b>乙县" not in html


def test_who_only_moves_up_because_another_is_absent_is_told_so():
    absent = SWAP.assign(rank=[float("nan"), 1.0, 2.0], rank_change=[float("nan"), 1.0, 1.0])
    assert passed(absent, "y") == ([], [])
    assert moves(absent, GROWTH).count("甲本月未参与排位，顺移") == 2
