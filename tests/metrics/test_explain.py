"""怎么算的: every figure opens down to printed cells, and its inputs give it back."""

import json
import math
import random
import subprocess
import sys
from pathlib import Path
from statistics import median

import pytest

import warehouse
from metrics.explain_more import BESIDE, EXPLAINED, EveryExplanation
from metrics.node import KEY

ROOT = Path(__file__).parents[2]
COUNT = 200
VALUES = (
    *("level", "growth_published_pct", "growth_raw_pct", "growth_comparable_pct", "growth_pct"),
    *("change_pp", "growth_change_pp", "two_year_pct", "rank_change", "share_pct", "pull_pp"),
    *("target", "progress_pct", "gap_pp", "required_growth_pct", "rank"),
    *("two_year_total_pct", "contribution_pct", "seasonal_progress_pct", "seasonal_gap_pp"),
    *("monthly_needed", "rank_best", "rank_worst", "growth_word", "base_growth_pct"),
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
        case "growth_pct" | "base_growth_pct":
            return given[0]
        case "two_year_total_pct":
            return ((1 + given[0] / 100) * (1 + given[1] / 100) - 1) * 100
        case "contribution_pct" if row["weight"]:
            return given[0] / given[1] * 100
        case "contribution_pct":
            return given[0] / ((given[1] - given[2]) / given[2])
        case "seasonal_progress_pct":
            return median(a / b * 100 for a, b in zip(given[::2], given[1::2], strict=True))
        case "seasonal_gap_pp":
            ahead = given[0] - given[1]
            return -ahead if row["target_type"] == "ceiling" else ahead
        case "monthly_needed":
            done = given[1] - (given[2] if len(given) == 3 else 0)
            return (given[0] - done) / (12 - month)
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
    explanation = EveryExplanation(city)
    facts = {
        row["indicator"]: row
        for row in explanation.rows("SELECT * EXCLUDE basis FROM indicator", ())
    }
    for row in random.Random(value).sample(every, min(COUNT // len(VALUES) + 1, len(every))):
        key = tuple(row[name] for name in KEY)
        node = explanation.node(value, key)
        assert node.value == row[value]
        if node.inputs and value not in ("rank", "rank_best", "rank_worst", "growth_word"):
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
    node = EveryExplanation(city).node("required_growth_pct", key)
    assert "过去" in node.formula
    own = city.execute(
        "SELECT years, times FROM reach WHERE indicator = ? AND area = ? AND chain = ?"
        " AND year = ? AND month = ?",
        list(key[:5]),
    ).fetchone()
    assert f"过去 {own[0]} 年中 {own[1]} 年" in node.formula


def board_of(city, key) -> list[dict]:
    query = """
        SELECT area, rank_best, rank_worst, rank_change FROM figure JOIN area USING (area)
        WHERE indicator = ? AND chain = 'all' AND year = ? AND month = ? AND basis = ?
            AND rank_group = 'county' AND rank_of IS NOT NULL
    """
    cursor = city.execute(query, [key[0], *key[3:]])
    names = [column[0] for column in cursor.description]
    return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]


def test_what_stands_beside_a_figure_is_given_back_by_its_inputs(city):
    explanation = EveryExplanation(city)
    key = ("output", "990521", "all", 2026, 4, "ytd")
    revision = explanation.node("implied_revision", key)
    assert revision.value == given(revision)[0] - given(revision)[1] - given(revision)[2] != 0
    base = explanation.node("comparable_base", key)
    assert base.value == pytest.approx(given(base)[0] / (1 + given(base)[1] / 100))
    gap = explanation.node("base_gap_pct", key)
    last = base.inputs[0].value / (1 + gap.inputs[1].value / 100)
    assert gap.value == pytest.approx((gap.inputs[0].value / last - 1) * 100)
    apart = explanation.node("growth_gap_pp", key)
    assert apart.value == given(apart)[0] - given(apart)[1]
    for node in (revision, base, gap, apart):
        assert all(leaf.source["cell"] for leaf in leaves(node))


def given(node) -> list[float]:
    return [part.value for part in node.inputs]


def test_the_parts_of_every_move_on_a_board_add_up_and_name_all_values_compared(city):
    explanation = EveryExplanation(city)
    key = ("output", "", "all", 2026, 10, "ytd")
    moved = 0
    for row in board_of(city, key):
        own, others = (
            explanation.node(name, (key[0], row["area"], *key[2:]))
            for name in ("own_part", "others_part")
        )
        assert own.value + others.value == row["rank_change"]
        assert len(own.inputs) == 20
        moved += row["rank_change"] != 0
    assert moved


def test_every_computed_column_of_a_figure_can_be_opened(city):
    described = city.execute("SELECT column_name FROM (DESCRIBE figure)").fetchall()
    columns = {name for (name,) in described}
    told = {*KEY, "status", "level_kind", "growth_kind", "rank_of", "is_tie", "target_type",
            "is_revised", "batch"}  # fmt: skip
    assert columns - told == set(EXPLAINED) - set(BESIDE)
