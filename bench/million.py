"""A million tidy rows, loaded and published, against bare DuckDB reading the same CSV."""

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import duckdb
import yaml

ROOT = Path(__file__).parent.parent
COUNTIES, INDICATORS, MONTHS = 80, 60, 210
ROWS = 1_000_000

CSV_SQL = """
    SELECT '指标' || i AS 指标, 900000 + 100 * a AS 地区, '' AS 产业链,
           2009 + m // 12 || '-' || lpad((m % 12 + 1)::VARCHAR, 2, '0') AS 时期, '累计' AS 口径,
           1000 * (m % 12 + 1) + hash(i, a, m) % 100000 / 100 AS 数值, '万元' AS 单位,
           round(hash(a, m, i) % 400 / 10 - 15, 1) AS 增速,
           1000 * (m % 12 + 1) + hash(m, i, a) % 100000 / 100 AS 同期数
    FROM range(1, 1 + $indicators) AS x(i), range(1, 1 + $counties) AS y(a), range($months) AS z(m)
    LIMIT $rows
"""


def write_workspace(folder: Path) -> None:
    """A workspace of 80 counties and 60 indicators, and `tidy.csv` beside it."""
    catalog = folder / "ws" / "catalog"
    shutil.copytree(ROOT / "data" / "catalog", catalog)
    for name in ("schemes", "rules"):  # they name indicators and groups of the demo city
        shutil.rmtree(catalog / name)
        (catalog / name).mkdir()
    areas = ["area,name,short,level,parent,rank_group", "100000,全国,全国,nation,,"]
    areas += ["900000,测试市,测试市,prefecture,100000,"]
    areas += [
        f"{900000 + 100 * n},县{n},县{n},county,900000,county" for n in range(1, COUNTIES + 1)
    ]
    (catalog / "areas.csv").write_text("\n".join(areas) + "\n", encoding="utf-8")
    for name in ("parks.csv", "aliases.csv", "chain_nodes.csv"):
        header = (catalog / name).read_text(encoding="utf-8").splitlines()[0]
        (catalog / name).write_text(header + "\n", encoding="utf-8")
    indicators = [
        {"id": f"i{n}", "name": f"指标{n}", "short": f"指标{n}", "kind": "flow", "unit": "亿元",
         "price": "nominal", "department": "统计局", "lag_days": 18, "definition": "测速用。"}
        for n in range(1, INDICATORS + 1)
    ]  # fmt: skip
    text = yaml.safe_dump(indicators, allow_unicode=True)
    (catalog / "indicators.yaml").write_text(text, encoding="utf-8")
    (catalog / "workspace.yaml").write_text('name: 测速\nhome: "900000"\n', encoding="utf-8")
    size = {"indicators": INDICATORS, "counties": COUNTIES, "months": MONTHS, "rows": ROWS}
    with duckdb.connect() as con:
        con.sql(CSV_SQL, params=size).write_csv(str(folder / "tidy.csv"), header=True)


def bare_s(folder: Path) -> float:
    """Seconds of a whole process in which DuckDB reads the CSV into a table of a new file."""
    (folder / "bare.duckdb").unlink(missing_ok=True)
    code = (
        "import duckdb; con = duckdb.connect('bare.duckdb');"
        " con.execute(\"CREATE TABLE t AS FROM read_csv('tidy.csv')\"); con.close()"
    )
    return _timed([sys.executable, "-c", code], cwd=folder)


def load_s(folder: Path) -> float:
    """Seconds of a whole `python -m etl load` of the same CSV into an empty workspace."""
    for name in ("raw", "batches", "warehouse"):
        shutil.rmtree(folder / "ws" / name, ignore_errors=True)
    command = [sys.executable, "-m", "etl", "load", str(folder / "tidy.csv")]
    return _timed(command, cwd=ROOT, env={**os.environ, "WORKSPACE": str(folder / "ws")})


def _timed(command: list[str], **options) -> float:
    began = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, **options)
    return time.perf_counter() - began
