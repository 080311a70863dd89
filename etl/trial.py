"""What a file would change: loaded into a copy of the workspace, compared with what is published.

The copy holds links to the batches and is removed; nothing is published and nobody waits.
"""

from contextlib import closing
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import duckdb
import pyarrow as pa

from etl.batch import BATCHES
from etl.catalog import load_catalog
from etl.history import RULES
from etl.intake import staged
from etl.loader import LOADED, FileReport, loading
from etl.publish import as_of
from metrics.difference import difference
from warehouse import NoSnapshot, open_snapshot
from warehouse.folder import store_folder
from warehouse.store import writing

FIGURES = """
SELECT indicator, area, chain, year, month, basis, level, growth_pct, rank::DOUBLE AS rank,
    round(gap_pp, 1) AS gap_pp, coalesce(batch, '') AS batch
FROM figure
"""
STATED = {
    "figure": """
        SELECT indicator, area, chain, year, month, basis, level, growth_pct, growth_word, rank,
            gap_pp
        FROM figure""",
    "warning": "SELECT rule, indicator, area, chain, year, month, value FROM warning",
}
FINDINGS = (
    "SELECT sheet, cell, area, indicator, text FROM finding "
    "WHERE batch = $batch AND list_contains($rules, rule) ORDER BY ALL"
)
HISTORY = sorted(path.stem for path in RULES.glob("*.sql"))  # the rest was said by the reading
WARNINGS = "SELECT rule, level, indicator, area, chain, year, month, text FROM warning"
KEY = "indicator, area, chain, year, month, basis"
# A place or a distance that only appears because its figure is new is no change of its own.
CHANGES = f"""
WITH before AS (
    UNPIVOT (SELECT * EXCLUDE batch FROM figure_before)
    ON level, growth_pct, rank, gap_pp INTO NAME measure VALUE value
), now AS (
    UNPIVOT (SELECT * EXCLUDE batch FROM figure_now)
    ON level, growth_pct, rank, gap_pp INTO NAME measure VALUE value
)
SELECT {KEY}, measure, before.value AS value_old, now.value AS value_new,
    measure IN ('level', 'growth_pct') AND coalesce(figure_now.batch = $batch, false) AS is_printed,
    CASE WHEN before.value IS NULL THEN 'new' WHEN now.value IS NULL THEN 'gone' ELSE 'changed'
    END AS change
FROM before FULL JOIN now USING ({KEY}, measure)
LEFT JOIN figure_now USING ({KEY})
WHERE before.value IS NULL AND measure IN ('level', 'growth_pct') OR now.value IS NULL
    OR abs(before.value - now.value) > 1e-9 * greatest(abs(before.value), abs(now.value))
ORDER BY is_printed DESC, year DESC, month DESC, indicator, area, chain, basis, measure
"""
RAISED = """
FROM {0} ANTI JOIN {1} USING (rule, level, indicator, area, chain, year, month)
ORDER BY year DESC, month DESC, rule, area, chain, indicator
"""
WARNINGS_RAISED = "SELECT text " + RAISED.format("warning_now", "warning_before")
WARNINGS_CLEARED = "SELECT text " + RAISED.format("warning_before", "warning_now")


@dataclass
class Trial:
    """What loading a file would do.

    changes   key of a figure, measure (level | growth_pct | rank | gap_pp), value_old, value_new in
              the base unit (gap_pp at one decimal), is_printed (of a figure that this file prints),
              change (new | changed | gone); None when the file would not be loaded.
    raised, cleared   texts of warnings.
    doubts    (sheet, cell, area, indicator, text) of what does not go with the months around it.
    statements   what was published and would read otherwise (metrics/statement.py).
    """

    file: FileReport
    changes: pa.Table | None = None
    raised: list[str] = field(default_factory=list)
    cleared: list[str] = field(default_factory=list)
    doubts: list[tuple[str, ...]] = field(default_factory=list)
    statements: list[dict] = field(default_factory=list)


def try_out(content: bytes, given: str, workspace: Path, received: datetime | None = None) -> Trial:
    """Load a file where nobody sees it.

    Errors   CatalogError. A file that would be refused is told in the report.
    """
    with staged(content, given) as original, TemporaryDirectory(prefix="trial-") as folder:
        copy = Path(folder)
        _link(workspace, copy)
        catalog = load_catalog(copy / "catalog")
        with (
            writing(store_folder(copy)) as writer,
            loading(writer, copy, catalog) as loader,
        ):
            (report,) = loader.load([(original, received or datetime.now())])
        if report.outcome != LOADED:
            return Trial(report)
        with closing(as_of(copy, datetime.max)) as then, closing(duckdb.connect()) as con:
            for name, query in (("figure", FIGURES), ("warning", WARNINGS)):
                con.register(f"{name}_now", then.sql(query).to_arrow_table())
                con.register(f"{name}_before", _published(workspace, then, query))
            changes = con.sql(CHANGES, params={"batch": report.batch}).to_arrow_table()
            raised, cleared = (
                [text for (text,) in con.sql(query).fetchall()]
                for query in (WARNINGS_RAISED, WARNINGS_CLEARED)
            )
            doubts = then.execute(FINDINGS, {"batch": report.batch, "rules": HISTORY}).fetchall()
            now = {name: then.sql(query).to_arrow_table() for name, query in STATED.items()}
            before = {n: _published(workspace, then, query) for n, query in STATED.items()}
            statements = difference(con, before, now)
        return Trial(report, changes, raised, cleared, doubts, statements)


def _link(workspace: Path, copy: Path) -> None:
    """A workspace whose catalogue and batches are those of another, and whose new ones are its."""
    (copy / "catalog").symlink_to((workspace / "catalog").resolve(), target_is_directory=True)
    (copy / BATCHES).mkdir()
    for path in (workspace / BATCHES).glob("*"):
        (copy / BATCHES / path.name).symlink_to(path.resolve())


def _published(workspace: Path, then: duckdb.DuckDBPyConnection, query: str) -> pa.Table:
    try:
        return open_snapshot(workspace).cursor().sql(query).to_arrow_table()
    except NoSnapshot:
        return then.sql(query).to_arrow_table().slice(0, 0)
