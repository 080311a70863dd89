"""python -m bench [demo|page|million|marts|score ...]: the figures of README, on this machine.

Absolute times move with the machine; what holds are the ratios of one run.
"""

import asyncio
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from bench import marts, million, scoring, visitor
from bench.server import serving

ROOT = Path(__file__).parent.parent


def demo(folder: Path) -> None:
    """The demo city: extracts written, loaded, published."""
    began = time.perf_counter()
    _etl(folder / "demo", "demo")
    print(
        f"演示城市 写出、导入、发布        {time.perf_counter() - began:6.1f} s   （目标 < 20 s）"
    )


def page(folder: Path) -> None:
    """The overview: one warm visitor, then fifty within two seconds."""
    workspace = folder / "demo"
    if not workspace.exists():
        _etl(workspace, "demo")
    with serving(workspace) as (port, _):
        asyncio.run(visitor.visit(port, reruns=5))
        warm = asyncio.run(visitor.visit(port, reruns=50))
        median = statistics.median(warm.rerun_s) * 1000
        print(f"总览 热页一次运行（中位数）      {median:6.1f} ms  （目标 < 30 ms，含网络与解码）")
        seen = asyncio.run(visitor.crowd(port, count=50, within_s=2))
    failed = [one for one in seen if isinstance(one, BaseException) or one.exceptions]
    first = sorted(one.first_s for one in seen if not isinstance(one, BaseException))
    p95 = first[int(len(first) * 0.95) - 1] * 1000
    print(
        f"总览 50 人 2 秒内打开            p95 {p95:.0f} ms，失败 {len(failed)}"
        "   （目标 < 1000 ms，0）"
    )


def rows(folder: Path) -> None:
    """A million tidy rows against bare DuckDB."""
    million.write_workspace(folder)
    pairs = [(million.bare_s(folder), million.load_s(folder)) for _ in range(3)]
    ratio = statistics.median(load / bare for bare, load in pairs)
    bare, load = (statistics.median(column) for column in zip(*pairs, strict=True))
    print(
        f"一百万行 导入并发布              {load:6.1f} s，裸 DuckDB {bare:.1f} s，"
        f"{ratio:.1f} 倍   （目标 ≤ 3 倍）"
    )


def scores(_: Path) -> None:
    """Half a million firms scored by one scheme; five thousand once more, as the lab does."""
    whole, again = scoring.seconds(500_000), scoring.seconds(5_000) * 1000
    print(f"五十万户 一个方案打分排名定类    {whole:6.1f} s   （目标 < 3 s，两核）")
    print(f"五千户   改方案后重算            {again:6.0f} ms  （目标 < 200 ms）")


def windows(_: Path) -> None:
    """The marts of 80 counties, 10 chains and 60 indicators against one bare pass of windows."""
    months, count, marts_s, bare_s = marts.measured()
    print(
        f"80 县 × 10 链 × 60 指标 × {months} 月（{count / 1e4:.0f} 万行"
        f"{'' if months == marts.MONTHS else f'；{marts.MONTHS} 月放不进时限，已减少月数'}）"
    )
    print(
        f"         全部指标表              {marts_s:6.1f} s，裸窗口一遍 {bare_s:.1f} s，"
        f"{marts_s / bare_s:.1f} 倍   （目标 ≤ 3 倍）"
    )


def _etl(workspace: Path, *words: str) -> None:
    environment = {**os.environ, "WORKSPACE": str(workspace)}
    command = [sys.executable, "-m", "etl", *words]
    subprocess.run(command, cwd=ROOT, env=environment, check=True, stdout=subprocess.DEVNULL)


MEASURES = {"demo": demo, "page": page, "million": rows, "marts": windows, "score": scores}

if __name__ == "__main__":
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # a start that compiles everything is not one
    with tempfile.TemporaryDirectory() as name:
        for measure in sys.argv[1:] or MEASURES:
            MEASURES[measure](Path(name))
