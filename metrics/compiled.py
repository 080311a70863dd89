"""The marts as DuckDB's SQL, kept beside the functions they are made from.

Compiling takes seconds that every load would pay; the same SQL is what a statistician can read and
run.
`python -m metrics compile` writes the files, and a test holds them to the functions.
"""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

MEASURED = ("_value", "_unit")  # metrics/per_mu.py, in order
SCORED = ("_wanted", "_part", "_item", "_total")  # metrics/score.py, in order
# figure: half of its rows take nothing but another of its rows. The others are asked for one series
# or one board at a time.
VIEWS = ("figure", "triangle", "sureness", "account", "reconciled")
FOLDER = Path(__file__).parent / "sql"
HEADER = (
    "-- Made from metrics/*.py by `python -m metrics compile`. Change the function, then compile.\n"
)


def statements() -> list[tuple[str, str]]:
    """(mart, CREATE TABLE ... AS ...) in the order in which they are run; a working table is
    TEMP, VIEWS are views."""
    files = sorted(FOLDER.glob("*.sql"))
    return [(file.stem.split("-", 1)[1], file.read_text(encoding="utf-8")) for file in files]


def written(queries: list[tuple[str, str]]) -> dict[str, str]:
    """File name -> content, for queries as metrics.marts.queries() gives them."""
    return {
        f"{place:02d}-{name}.sql": f"{HEADER}CREATE {_kind(name)} {name} AS\n{query}\n"
        for place, (name, query) in enumerate(queries, start=1)
    }


def _kind(name: str) -> str:
    if name in VIEWS:
        return "VIEW"
    return "TEMP TABLE" if name.startswith("_") else "TABLE"


def score(con: Any, tables: Mapping[str, Any], suffix: str = "") -> tuple[Any, Any]:
    """Items with their points, and units with score, place and grade, by metrics/score.py.

    Takes    con: a DuckDB connection of the caller's own. tables: Arrow tables named scheme,
             scheme_item, scheme_base, scheme_list, scheme_grade, and _value, _unit; without these
             two, the units are the parks of the snapshot that con is a connection to.
             suffix: ROLLING for their last twelve months instead of the months of the year.
    Returns  the Arrow tables _item and _total.
    """
    return _made(con, tables, (*MEASURED, *SCORED), suffix)[-2:]


def measured(con: Any, tables: Mapping[str, Any], suffix: str = "") -> tuple[Any, Any]:
    """The Arrow tables _value and _unit of the parks of a snapshot, as `score` makes them."""
    return _made(con, tables, MEASURED, suffix)


def _made(con: Any, tables: Mapping[str, Any], names: tuple[str, ...], suffix: str) -> tuple:
    """The last two of some stages, run over given tables; nothing of them is left."""
    made = [f"{name}{suffix}" for name in names if name not in tables]
    try:
        for name, rows in tables.items():
            con.register(name, rows)
        for name in made:
            con.execute(_stages()[name])
        return tuple(con.table(name).to_arrow_table() for name in made[-2:])
    finally:
        for name in made:
            con.execute(DROP[name])
        for name in tables:
            con.unregister(name)


ROLLING = "_rolling"
DROP = {
    f"{name}{suffix}": f"DROP TABLE IF EXISTS temp.{name}{suffix}"
    for name in (*MEASURED, *SCORED)
    for suffix in ("", ROLLING)
}


@cache
def _stages() -> dict[str, str]:
    return {name: statement for name, statement in statements() if name in DROP}
