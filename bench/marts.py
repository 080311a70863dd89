"""The marts of 80 counties, 10 chains and 60 indicators, as a ratio to one bare pass of DuckDB."""

import time

import duckdb

from etl.fact import create_fact
from etl.marts import create_marts
from etl.publish import create_schema, no_progress

COUNTIES, CHAINS, INDICATORS, MONTHS = 80, 10, 60, 120
BUDGET_S, TRIAL, TRIES = 80, 24, 3  # seconds of one try; months of the first look

# Printed: what a report brings every month; chain 0 is the whole.
FILL_SQL = """
    INSERT INTO area SELECT 'a' || n, '', '', 'county', 'a0', if(n = 0, '', 'county'), n
    FROM range($counties + 1) AS x(n);
    INSERT INTO chain SELECT if(n = 0, 'all', 'c' || n), '', '', if(n = 0, 'whole', 'chain'), '',
        '', n FROM range($chains + 1) AS x(n);
    INSERT INTO indicator SELECT 'i' || n, '', '', 'flow', 'ytd', '亿元', 1e8, 'yuan', 'nominal',
        'up', 'growth', 'pct', 1, '', '', 1, '', true, '', '', '', 0, '', n
    FROM range($indicators) AS x(n);
    INSERT INTO batch SELECT 'b' || m, m, '', '', TIMESTAMP '2016-01-01' + to_months(m), '', '',
        0, 0, 0 FROM range($months) AS x(m);
    INSERT INTO observation BY NAME SELECT 'i' || i AS indicator, 'a' || a AS area,
        if(c = 0, 'all', 'c' || c) AS chain, (2016 + m // 12)::SMALLINT AS year,
        (m % 12 + 1)::TINYINT AS month, 'ytd' AS basis,
        (m % 12 + 1) * (1e8 + hash(i, a, c, m) % 100000 * 1e3) AS level, 'reported' AS status,
        'b' || m AS batch, m::INTEGER AS vintage, '' AS sheet
    FROM range($months) AS z(m), range($indicators) AS x(i), range($counties) AS y(a),
        range($chains) AS w(c);
"""
# Growth, month, share and place by windows alone: what every dashboard computes.
BARE_SQL = """
    CREATE TABLE bare AS SELECT *, rank() OVER (
            PARTITION BY indicator, chain, year, month ORDER BY growth_pct DESC NULLS LAST
        ) AS place
    FROM (SELECT indicator, area, chain, year, month, level,
        (level / any_value(level) OVER series_last - 1) * 100 AS growth_pct,
        level - any_value(level) OVER series_before AS month_level,
        level / sum(level) OVER (PARTITION BY indicator, chain, year, month) * 100 AS share_pct
    FROM (SELECT *, year * 12 + month AS turn FROM observation)
    WINDOW series_last AS (PARTITION BY indicator, area, chain ORDER BY turn
                           RANGE BETWEEN 12 PRECEDING AND 12 PRECEDING),
        series_before AS (PARTITION BY indicator, area, chain ORDER BY turn
                          RANGE BETWEEN 1 PRECEDING AND 1 PRECEDING))
"""


def measured() -> tuple[int, int, float, float]:
    """(months, rows, seconds of the marts, of the bare pass) of the try whose ratio is the median.

    All 120 months where a trial of 24 says that they fit the budget, else as many as do.
    """
    _, marts_s, bare_s = _seconds(TRIAL)
    months = min(MONTHS, int(TRIAL * BUDGET_S / (marts_s + bare_s)))
    months = max(TRIAL, months)
    tries = sorted((_seconds(months) for _ in range(TRIES)), key=lambda t: t[1] / t[2])
    return months, *tries[TRIES // 2]


def _seconds(months: int) -> tuple[int, float, float]:
    size = {"counties": COUNTIES, "chains": CHAINS, "indicators": INDICATORS, "months": months}
    with duckdb.connect(config={"threads": "2"}) as con:
        con.execute("SET enable_progress_bar = false")
        create_schema(con)
        for statement in filter(str.strip, FILL_SQL.split(";")):
            asked = {name: value for name, value in size.items() if f"${name}" in statement}
            con.execute(statement, asked)
        began = time.perf_counter()
        con.execute(BARE_SQL)
        bare_s = time.perf_counter() - began
        con.execute("DROP TABLE bare")
        create_fact(con)
        began = time.perf_counter()
        create_marts(con, no_progress)
        marts_s = time.perf_counter() - began
        (rows,) = con.execute("SELECT count(*) FROM observation").fetchone()
    return rows, marts_s, bare_s
