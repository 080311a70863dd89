"""The marts of a snapshot, in the order in which they are made."""

import re
from collections.abc import Mapping

import ibis
import pyarrow as pa

from metrics.account import account
from metrics.annual import annual
from metrics.band import usual_bands
from metrics.coverage import coverage
from metrics.figure import figure, stated
from metrics.growth import growth
from metrics.history import reached
from metrics.ledger import implied_revisions, told
from metrics.line import line
from metrics.per_mu import assessed, measured, park_score, rolled
from metrics.progress import goals
from metrics.ranking import places
from metrics.ratio import ratios
from metrics.reconcile import reconciled
from metrics.revision import revisions
from metrics.score import stages
from metrics.sureness import sureness
from metrics.triangle import triangle
from metrics.warning import warnings

# (name, function, names of its input tables). A name that begins with _ is a working table: made,
# used, not kept; figure and the last four are views.
MARTS = (
    ("_ratio", ratios, ("fact", "indicator")),
    ("_line", line, ("fact", "_ratio", "indicator", "area", "chain")),
    ("_told", told, ("_line", "observation")),
    ("_growth", growth, ("_line", "indicator", "_told")),
    ("_place", places, ("_growth", "indicator")),
    ("_goal", goals, ("target", "_growth", "_place", "indicator")),
    ("stated", stated, ("_growth", "_place", "_goal", "indicator")),
    ("figure", figure, ("stated",)),
    ("annual", annual, ("figure", "indicator", "scheme_standard")),
    ("warning", warnings, ("figure", "rule", "indicator", "area", "chain", "park")),
    ("_value", measured, ("figure", "indicator", "area", "scheme", "scheme_item")),
    ("_unit", assessed, ("_value", "park", "scheme_list")),
    *stages(),
    ("park_score", park_score, ("_item", "_total")),
    ("revision", revisions, ("observation", "batch")),
    ("coverage", coverage, ("fact", "area", "indicator")),
    ("reach", reached, ("figure",)),
    ("band", usual_bands, ("figure", "revision", "indicator", "area")),
    ("ledger", implied_revisions, ("_growth",)),
    ("_value_rolling", rolled, ("figure", "indicator", "area", "scheme", "scheme_item")),
    ("_unit_rolling", assessed, ("_value_rolling", "park", "scheme_list")),
    *stages("_rolling"),
    ("park_score_rolling", park_score, ("_item_rolling", "_total_rolling")),
    ("triangle", triangle, ("revision", "figure")),
    ("sureness", sureness, ("figure", "band", "indicator", "area")),
    ("account", account, ("figure", "ledger")),
    ("reconciled", reconciled, ("figure",)),
)


def queries(schemas: Mapping[str, pa.Schema]) -> list[tuple[str, str]]:
    """Each mart's query in DuckDB's SQL, made from the schemas of the input tables alone.

    Takes    schemas: table name -> its columns, for every input table that no mart makes.
    Returns  (name, SELECT ...) in order; a query names its inputs, working tables and marts
             included.
    Errors   KeyError when an input is missing.
    """
    tables = {
        name: ibis.table(ibis.Schema.from_pyarrow(schema), name) for name, schema in schemas.items()
    }
    found = []
    for name, function, inputs in MARTS:
        made = function(*(tables[given] for given in inputs))
        found.append((name, _steady(ibis.to_sql(made, dialect="duckdb"))))
        tables[name] = ibis.table(made.schema(), name)
    return found


def _steady(query: str) -> str:
    """The same text every time: Ibis keeps dropped columns in a set, whose order changes by the
    run."""
    return re.sub(
        r"EXCLUDE \(([^)]*)\)",
        lambda found: f"EXCLUDE ({', '.join(sorted(found[1].split(', ')))})",
        query,
    )
