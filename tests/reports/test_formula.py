"""What a page says of a formula can be read in full under the same name in docs/methods.md."""

import re
from pathlib import Path

from reports.formula import FORMULAS

ROOT = Path(__file__).parents[2]
METHODS = (ROOT / "docs" / "methods.md").read_text(encoding="utf-8")
ANCHORS = set(re.findall(r'<a id="(\w+)"></a>', METHODS))


def test_every_formula_of_the_dictionary_has_its_section():
    assert [one.anchor for one in FORMULAS if one.anchor not in ANCHORS] == []


def test_the_sections_that_pages_point_to_exist():
    files = [*(ROOT / "pages").rglob("*.py"), *(ROOT / "reports").rglob("*.py")]
    named = re.findall(
        r"docs/methods\.md#(\w+)", "".join(file.read_text(encoding="utf-8") for file in files)
    )
    assert [name for name in named if name not in ANCHORS] == []
