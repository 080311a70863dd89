"""Trees of values as HTML that opens without the server."""

from dataclasses import dataclass

from charts.tree import tree


@dataclass
class Line:
    depth: int = 0
    said: str = "数值"
    value: str = "1.0"
    formula: str = ""
    cell: str = ""
    received: str = ""
    opens: int = 0


def test_a_value_holds_its_parts_and_the_first_that_has_any_is_open():
    top = Line(said="增速", formula="甲 ÷ 乙", opens=2)
    parts = [Line(1, "甲", opens=1), Line(2, "丙"), Line(1, "乙")]
    shown = tree([Line(), top, *parts, Line(said="位次", opens=1), Line(1, "丁")])
    assert shown.count("<details open>") == 2  # 增速 and, within it, 甲
    assert shown.count("<details>") == 1
    places = [shown.index(said) for said in ("甲 ÷ 乙", ">丙<", ">乙<", ">位次<", ">丁<")]
    assert places == sorted(places)
    assert shown.count("<div") == shown.count("</div>") == 1 + 3 + 4


def test_names_are_escaped_and_a_cell_tells_when_it_came():
    shown = tree([Line(said="<b>", value="<i>", cell="<u> · 表 · A1", received="2026-11-12")])
    assert not {"<u>", "<i>"} & set(shown.split(">"))
    assert "&lt;u&gt; · 表 · A1（2026-11-12 收到）" in shown
