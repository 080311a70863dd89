"""The current figure of every key: measure by measure the newest printed (decision 1)."""

import duckdb

KEY = "indicator, area, chain, year, month, basis"
MEASURES = ("growth_pct", "growth_word", "change_pp", "base", "rank", "share_pct")
CELLS = {
    "growth_pct": "growth_cell",
    "base": "base_cell",
    "rank": "rank_cell",
    "share_pct": "share_cell",
}
NAMES = ", ".join(f"cell_name({cell}) AS {cell}" for cell in ("level_cell", *CELLS.values()))

# Most keys are printed once: only months that several batches or sheets speak of are looked at.
SHARED = f"""
CREATE TEMP TABLE shared AS
SELECT {KEY}
FROM observation
SEMI JOIN (
    SELECT indicator, year, month, basis
    FROM observation
    GROUP BY ALL
    HAVING count(DISTINCT vintage) > 1 OR count(DISTINCT sheet) > 1
) AS month USING (indicator, year, month, basis)
GROUP BY ALL
HAVING count(*) > 1
"""

IN_FORCE = f"""
CREATE TEMP TABLE printed AS
SELECT
    *,
    row_number() OVER (PARTITION BY {KEY} ORDER BY vintage, sheet, level_cell) AS turn,
    last_value(level IGNORE NULLS) OVER (
        PARTITION BY {KEY} ORDER BY vintage, sheet, level_cell ROWS UNBOUNDED PRECEDING
    ) AS level_then,
    last_value(level IGNORE NULLS) OVER (
        PARTITION BY {KEY} ORDER BY vintage, sheet, level_cell
        ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
    ) AS level_now
FROM observation
SEMI JOIN shared USING ({KEY})
"""


def newest(column: str, known: str) -> str:
    """A column of the newest row that prints `known` beside the level that still holds."""
    holds = "(level_then IS NULL OR level_then = level_now)"
    return f"arg_max_null({column}, turn) FILTER (WHERE {known} IS NOT NULL AND {holds})"


def contested() -> str:
    """The statement that makes one row of every key that was printed more than once."""
    growth = "coalesce(growth_pct::VARCHAR, growth_word)"
    known = {name: name for name in MEASURES} | {"growth_pct": growth, "growth_word": growth}
    values = [f"{newest(name, known[name])} AS {name}" for name in MEASURES]
    level_row = "arg_max_null({0}, turn) FILTER (WHERE level IS NOT NULL)"
    stands = "struct_pack(b := batch, s := sheet)"
    place = f"coalesce({level_row.format(stands)}, max_by({stands}, turn))"
    cells = []
    for name, cell in CELLS.items():
        stood = newest(f"struct_pack(b := batch, s := sheet, c := {cell})", known[name])
        is_here = f"({stood}).b = ({place}).b AND ({stood}).s = ({place}).s"
        cells.append(f"CASE WHEN {is_here} THEN ({stood}).c END AS {cell}")
    revised = [f"count(DISTINCT {name}) > 1" for name in ("level", "growth_pct", "change_pp")]
    return f"""
CREATE TEMP TABLE contested AS
SELECT {KEY}, {level_row.format("level")} AS level, {", ".join(values)},
    coalesce({level_row.format("status")}, max_by(status, turn)) AS status,
    ({place}).b AS batch, max(vintage) AS vintage, ({place}).s AS sheet,
    {level_row.format("level_cell")} AS level_cell, {", ".join(cells)},
    {" OR ".join(revised)} AS is_revised
FROM printed
GROUP BY {KEY}
"""


FACT = f"""
CREATE TEMP VIEW fact AS
SELECT * REPLACE ({NAMES})
FROM (
    SELECT observation.*, false AS is_revised
    FROM observation ANTI JOIN contested USING ({KEY})
    UNION ALL BY NAME
    SELECT * FROM contested
)
"""


def create_fact(con: duckdb.DuckDBPyConnection) -> None:
    """View `fact` over table `observation`: one row per key, cells by name, and is_revised."""
    for statement in (SHARED, IN_FORCE, contested(), FACT):
        con.execute(statement)
    con.execute("DROP TABLE shared; DROP TABLE printed")
