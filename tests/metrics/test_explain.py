"""怎么算的: every figure opens down to printed cells, and its inputs give it back."""

import json
import math
import random
import subprocess
import sys
from pathlib import Path

import pytest

import warehouse
from metrics.explain import KEY, Explanation

ROOT = Path(__file__).parents[2]
COUNT = 200
VALUES = (
    *("level", "growth_published_pct", "growth_raw_pct", "growth_comparable_pct", "growth_pct"),
    *("change_pp", "growth_change_pp", "two_year_pct", "rank_change", "share_pct", "pull_pp"),
    *("target", "progress_pct", "gap_pp", "required_growth_pct", "rank"),
)


@pytest.fixture(scope="module")
def city(demo_workspace):
    return warehouse.open_snapshot(demo_workspace).cursor()


def again(node, row) -> float:
    """A value computed once more, from nothing but its inputs."""
    given = [part.value for part in node.inputs]
    month = node.key[4]
    match node.name:
        case "level" if row["level_kind"].startswith("derived"):
            return given[0] - (given[1] if month > 1 else 0)
        case "level":
            return given[0] / given[1] * row["ratio_scale"]
        case "growth_raw_pct" | "growth_comparable_pct":
            return (given[0] - given[1]) / abs(given[1]) * 100
        case "growth_pct":
            return given[0]
        case "change_pp" | "growth_change_pp" | "rank_change":
            return given[0] - given[1]
        case "two_year_pct":
            return (math.sqrt((1 + given[0] / 100) * (1 + given[1] / 100)) - 1) * 100
        case "share_pct":
            return given[0] / given[1] * 100
        case "pull_pp" if row["weight"]:
            return given[0] / 100 * given[1]
        case "pull_pp":
            return (given[0] - given[1]) / given[2] * 100
        case "progress_pct":
            return (given[0] - (given[1] if len(given) == 3 else 0)) / given[-1] * 100
        case "gap_pp" if len(given) == 1:
            ahead = given[0] - month / 12 * 100
            return -ahead if row["target_type"] == "ceiling" else ahead
        case "gap_pp" if row["target_type"] == "growth":
            return given[0] - given[1]
        case "gap_pp":
            return given[1] - given[0]
        case "required_growth_pct" if row["target_type"] == "growth":
            target, growth, last, whole = given
            share = last / whole if None not in (last, whole) else month / 12
            return (target - share * growth) / (1 - share)
        case "required_growth_pct":
            target, level, last, whole = given
            return ((target - level) / (whole - last) - 1) * 100
    raise AssertionError(node.name)


def leaves(node):
    if not node.inputs:
        yield node
    for part in node.inputs:
        yield from leaves(part)


@pytest.mark.parametrize("value", VALUES)
def test_a_figure_is_given_back_by_its_inputs_and_every_input_was_printed(city, value):
    query = f'FROM figure WHERE "{value}" IS NOT NULL ORDER BY ALL'
    cursor = city.execute(query)
    names = [column[0] for column in cursor.description]
    every = [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]
    explanation = Explanation(city)
    facts = {
        row["indicator"]: row
        for row in explanation.rows("SELECT * EXCLUDE basis FROM indicator", ())
    }
    for row in random.Random(value).sample(every, min(COUNT // len(VALUES) + 1, len(every))):
        key = tuple(row[name] for name in KEY)
        node = explanation.node(value, key)
        assert node.value == row[value]
        if node.inputs and value != "rank":
            found = again(node, {**facts[row["indicator"]], **row})
            assert found == pytest.approx(node.value, rel=1e-9, abs=1e-9), (key, node)
        for leaf in leaves(node):
            if leaf.value is not None:
                assert leaf.source, (key, leaf)
                assert leaf.source["cell"], (key, leaf)
            else:
                assert value == "required_growth_pct", (key, leaf)


def test_the_tree_is_told_in_words_and_in_json(demo_workspace):
    asked = ["--indicator", "tax_per_mu", "--area", "P05", "--month", "2026-10", "--value", "level"]

    def explain(*more: str) -> str:
        return subprocess.run(
            [sys.executable, "-m", "metrics", "explain", *asked, *more],
            cwd=ROOT, env={"WORKSPACE": str(demo_workspace), "PATH": ""}, check=True,
            capture_output=True, encoding="utf-8",
        ).stdout  # fmt: skip

    (tree,) = json.loads(explain("--format", "json"))
    assert [part["indicator"] for part in tree["inputs"]] == ["industrial_tax", "land"]
    assert all(part["source"]["sha256"] for part in tree["inputs"])
    assert tree["version"]
    text = explain()
    assert "分子 ÷ 分母" in text
    assert text.count("←") == 2


def test_a_needed_growth_says_whether_it_was_ever_reached(city):
    key = ("industrial_tax", "990502", "all", 2026, 10, "ytd")
    node = Explanation(city).node("required_growth_pct", key)
    assert "过去" in node.formula
    own = city.execute(
        "SELECT years, times FROM reach WHERE indicator = ? AND area = ? AND chain = ?"
        " AND year = ? AND month = ?",
        list(key[:5]),
    ).fetchone()
    assert f"过去 {own[0]} 年中 {own[1]} 年" in node.formula
