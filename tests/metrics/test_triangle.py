"""How much a unit is usually revised: over all its figures, not over the revised ones alone."""

from metrics.triangle import triangle
from tests.metrics.board import mart
from tests.tables import assert_rows, run, table

REVISION = {
    "indicator": "output", "area": "a", "chain": "all", "year": 2026, "month": 6, "basis": "ytd",
    "measure": "level", "value_old": 0.0, "value_new": 0.0,
}  # fmt: skip
FIGURE = {
    "indicator": "output", "area": "a", "chain": "all", "month": 6, "level": 1.0,
    "level_kind": "published", "growth_published_pct": None,
}  # fmt: skip


def told(revisions: list[dict], figures: int, **more) -> list[dict]:
    figure = table([{"month": 1 + n, **more} for n in range(figures)], FIGURE)
    place = figure.column_names.index("growth_published_pct")
    growths = figure["growth_published_pct"].cast("float64")
    figure = figure.set_column(place, "growth_published_pct", growths)
    return run(triangle, table(revisions, REVISION), figure)


def test_the_triangle_tells_how_much_a_unit_is_usually_revised():
    rows = [
        {"month": 5, "value_old": 100.0, "value_new": 103.0},
        {"month": 6, "value_old": 200.0, "value_new": 198.0},
        {"month": 6, "measure": "growth_pct", "value_old": 5.0, "value_new": 5.4},
    ]
    assert_rows(
        told(rows, 4, growth_published_pct=5.0),
        """
        measure    | times | figures | mean_revision | mean_abs_revision | largest_abs_revision
        growth_pct | 1     | 4       | 0.1           | 0.1               | 0.4
        level      | 2     | 4       | 0.5           | 1.0               | 3.0
        """,
    )


def test_one_large_restatement_among_many_months_is_not_usual():
    (row,) = told([{"value_old": 100.0, "value_new": 120.0}], 40)
    assert (row["mean_abs_revision"], row["largest_abs_revision"]) == (0.5, 20.0)


def test_a_figure_printed_three_times_counts_once_by_the_way_from_first_to_newest():
    steps = [
        {"measure": "growth_pct", "value_old": o, "value_new": n} for o, n in ((5, 6), (6, 5.2))
    ]
    (row,) = told(steps, 1, growth_published_pct=5.2)
    assert row["times"] == 1
    assert abs(row["mean_abs_revision"] - 0.2) < 1e-9


def test_what_a_chain_was_revised_by_is_not_the_units():
    assert told([{"chain": "food", "value_old": 1.0, "value_new": 2.0}], 3) == []


def test_derived_months_are_no_prints():
    past = [
        {"month": 6, "level": level, "batch": f"b{n}", "vintage": n}
        for n, level in ((1, 80.0), (2, 84.0))
    ]
    batches = [{"batch": f"b{n}", "vintage": n} for n in (1, 2)]
    fact = [{"month": m, "level": v} for m, v in ((5, 70.0), (6, 84.0))]
    drawn = {"fact": fact, "observation": past, "batch": batches}
    revision, figure = mart("revision", **drawn), mart("figure", **drawn)
    known = [name for name in FIGURE if name != "growth_published_pct"]
    figures = [{name: row[name] for name in known} for row in figure]
    whole = table(figures, {n: v for n, v in FIGURE.items() if n in known})
    whole = whole.append_column("growth_published_pct", [[None] * len(figures)])
    whole = whole.set_column(len(known), "growth_published_pct",
                             whole["growth_published_pct"].cast("float64"))  # fmt: skip
    kept = [{name: row[name] for name in REVISION} for row in revision]
    (row,) = run(triangle, table(kept, REVISION), whole)
    assert (row["times"], row["figures"], row["mean_abs_revision"]) == (1, 2, 2.5)
