"""The SQL that a load runs is what the functions say today."""

from metrics.__main__ import input_schemas
from metrics.compiled import FOLDER, written
from metrics.marts import queries


def test_kept_sql_is_what_the_functions_compile_to():
    kept = {file.name: file.read_text(encoding="utf-8") for file in FOLDER.glob("*.sql")}
    made = written(queries(input_schemas()))
    stale = [name for name in made | kept if made.get(name) != kept.get(name)]
    assert stale == [], "run: python -m metrics compile"
