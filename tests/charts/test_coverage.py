"""The coverage matrix: every state has its own form, what is not expected is not a fault."""

import re

import pandas as pd

from charts.coverage import coverage

INDICATORS = pd.DataFrame(
    {"indicator": ["tax"], "name": ["<税收>"], "until": ["2026-09"], "is_late": [True]}
)
AREAS = pd.DataFrame({"area": ["a", "b", "c", "d"], "short": ["甲", "乙", "丙", "丁"]})
STATES = pd.DataFrame(
    {
        "indicator": "tax",
        "area": ["a", "b", "c"],
        "status": ["reported", "not_reported", "suppressed"],
    }
)


def test_each_state_has_its_sign_and_its_word():
    html = coverage(STATES, INDICATORS, AREAS)
    cells = re.findall(r'<td class="c ([^"]*)" aria-label="([^"]*)">([^<]*)', html)
    assert cells == [
        ("in", "已报", "●"),
        ("hatch", "未报", "未报"),
        ("mark", "不公布", "＊"),
        ("qq", "不要求", "·"),
    ]


def test_an_indicator_behind_is_marked_and_names_are_text():
    html = coverage(STATES, INDICATORS, AREAS)
    assert '<td class="until late">2026-09</td>' in html
    assert "&lt;税收&gt;" in html
