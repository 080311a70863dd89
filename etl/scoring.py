"""A scheme of the catalogue, or of a file of its own, ready to score by."""

from pathlib import Path

import pyarrow as pa

from etl.catalog import load_catalog, scored_groups
from etl.catalog_columns import arrow
from etl.catalog_schemes import TABLES, read_scheme
from metrics.question import Unanswerable
from metrics.terms import Terms


def scheme_tables(folder: Path, named: str) -> tuple[Terms, dict[str, pa.Table]]:
    """What a scheme asks for, and its tables.

    Takes    folder: the catalogue. named: the code of a scheme, or the path of a YAML file.
    Errors   CatalogError; Unanswerable for a scheme that is not there.
    """
    catalog = load_catalog(folder)
    if named.endswith((".yaml", ".yml")):
        groups = scored_groups(catalog.areas.values())
        rows = read_scheme(Path(named), set(catalog.indicators), groups)
    else:
        known = [row["scheme"] for row in catalog.schemes["scheme"]]
        if named not in known:
            raise Unanswerable(f"没有这个方案：{named} → 可用：{'、'.join(known) or '无'}")
        rows = {
            table: [row for row in catalog.schemes[table] if row["scheme"] == named]
            for table in TABLES
        }
    units = {unit.name: (unit.base, unit.factor) for unit in catalog.units.values()}
    terms = Terms(
        rows["scheme"][0], rows["scheme_group"], rows["scheme_item"], catalog.indicators, units,
        rows["scheme_base"], rows["scheme_list"],
    )  # fmt: skip
    scored = ("scheme", "scheme_item", "scheme_base", "scheme_list", "scheme_grade")
    return terms, {table: arrow(table, rows[table]) for table in scored}
