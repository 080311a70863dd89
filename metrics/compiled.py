"""The marts as DuckDB's SQL, kept beside the functions they are made from.

Compiling takes seconds that every load would pay; the same SQL is what a statistician can read and
run.
`python -m metrics compile` writes the files, and a test holds them to the functions.
"""

from pathlib import Path

FOLDER = Path(__file__).parent / "sql"
HEADER = (
    "-- Made from metrics/*.py by `python -m metrics compile`. Change the function, then compile.\n"
)


def statements() -> list[tuple[str, str]]:
    """(mart, CREATE TABLE ... AS ...) in the order in which they are run; a working table is
    TEMP."""
    files = sorted(FOLDER.glob("*.sql"))
    return [(file.stem.split("-", 1)[1], file.read_text(encoding="utf-8")) for file in files]


def written(queries: list[tuple[str, str]]) -> dict[str, str]:
    """File name -> content, for queries as metrics.marts.queries() gives them."""
    return {
        f"{place:02d}-{name}.sql": f"{HEADER}CREATE {_kind(name)} {name} AS\n{query}\n"
        for place, (name, query) in enumerate(queries, start=1)
    }


def _kind(name: str) -> str:
    return "TEMP TABLE" if name.startswith("_") else "TABLE"
