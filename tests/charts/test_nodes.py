"""Links of a chain: three stages, local firms, and where a link is missing."""

import pandas as pd

from charts.nodes import nodes

ROWS = pd.DataFrame(
    {"stage": ["upstream", "upstream", "midstream"], "node": ["硅料", "<石英>", "组件"],
     "local_firms": [4, 0, 8]}
)  # fmt: skip


def test_a_link_without_a_local_firm_is_marked_and_never_a_zero():
    html = nodes(ROWS)
    assert html.count("断点") == 1
    assert "0 户<" not in html


def test_the_rod_is_as_long_as_the_number_of_firms():
    assert "width:50.0%" in nodes(ROWS)
    assert "width:100.0%" in nodes(ROWS)


def test_a_stage_without_links_says_so_and_names_are_escaped():
    assert "未建环节台账" in nodes(ROWS)
    assert "<石英>" not in nodes(ROWS)
    assert nodes(ROWS.iloc[:0]).count("未建环节台账") == 3
