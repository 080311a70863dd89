"""docs/methods.md and the code name each other, both ways."""

import ast
import re
from pathlib import Path

import ibis
import pytest

from metrics.__main__ import input_schemas
from metrics.growth import pace
from metrics.marts import MARTS
from metrics.month import derived_months
from metrics.pull import pull

ROOT = Path(__file__).parents[2]
SECTIONS = dict(
    re.findall(
        r'<a id="(\w+)"></a>\n## .*?(?=```formula)```formula\n(.*?)```',
        (ROOT / "docs" / "methods.md").read_text(encoding="utf-8"),
        re.S,
    )
)
ANCHORS = re.findall(r'<a id="(\w+)"></a>', (ROOT / "docs" / "methods.md").read_text("utf-8"))
FACES = {"__main__", "question", "printout", "compiled", "marts", "explain"}
FACES |= {
    "assessment",
    "scoresheet",
    "terms",
    "unit_files",
    "unit_row",
    "listing",
    "numeral",
    "argument",
}
FACES |= {"lists", "explain_more", "difference"}


def metric_functions() -> dict[str, str]:
    """module.function -> the anchor its docstring names."""
    found = {}
    for file in sorted((ROOT / "metrics").glob("*.py")):
        if file.stem in FACES:
            continue
        for node in ast.parse(file.read_text(encoding="utf-8")).body:
            if isinstance(node, ast.FunctionDef) and not node.name.startswith("_"):
                source = re.search(r"Source +docs/methods\.md#(\w+)", ast.get_docstring(node) or "")
                found[f"{file.stem}.{node.name}"] = source[1] if source else ""
    return found


def test_every_metric_names_the_section_that_explains_it():
    assert {name: a for name, a in metric_functions().items() if a not in ANCHORS} == {}


def test_every_section_has_a_formula_and_a_function():
    assert sorted(SECTIONS) == sorted(ANCHORS)
    assert set(ANCHORS) - set(metric_functions().values()) == set()


def mart_columns() -> dict[str, set[str]]:
    """Function -> the columns that it adds to what it takes first."""
    tables = {n: ibis.table(ibis.Schema.from_pyarrow(s), n) for n, s in input_schemas().items()}
    found = {}
    for name, function, inputs in MARTS:
        made = function(*(tables[table] for table in inputs))
        tables[name] = ibis.table(made.schema(), name)
        is_new = function.__name__ in ("stated", "figure", "places")
        carried = set() if is_new else set(tables[inputs[0]].columns)
        found[function.__name__] = set(made.columns) - carried
    grown = tables["_growth"]
    found["pace"] = set(pace(grown, grown).columns) - set(grown.columns)
    found["pull"] = set(pull(grown, grown, tables["indicator"]).columns) - set(grown.columns)
    found["derived_months"] = set(derived_months(tables["stated"]).columns)
    return found


@pytest.mark.parametrize(("function", "columns"), mart_columns().items())
def test_a_formula_names_every_column_it_yields(function, columns):
    anchor = next(a for n, a in metric_functions().items() if n.endswith(f".{function}"))
    words = set(re.findall(r"\w+", SECTIONS[anchor], re.ASCII))
    assert columns - words == set()
