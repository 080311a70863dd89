"""python -m tests.mutants.hunt: plants each bug in a copy and asks the tests about it.

Prints what survived; exit code 1 when more than one did.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.mutants.planted import PLANTED

ROOT = Path(__file__).parents[2]
# The tests of a module, then the slow model, which knows them all.
TESTS = {
    "growth.py": "test_growth",
    "month.py": "test_month",
    "ledger.py": "test_ledger",
    "ratio.py": "test_month",
    "rounding.py": "test_ranking",
    "ranking.py": "test_ranking",
    "line.py": "test_pull",
    "pull.py": "test_pull",
    "progress.py": "test_progress",
    "band.py": "test_band",
    "triangle.py": "test_triangle",
    "transform.py": "test_transform",
    "reference.py": "test_reference",
    "history.py": "test_ledger",
    "reconcile.py": "test_ledger",
}
COPIED = ("metrics", "tests", "warehouse", "docs", "pyproject.toml")
ALLOWED = 1


def main() -> int:
    """Hunt through every planted bug, or those whose number is given."""
    wanted = [int(number) for number in sys.argv[1:]] or range(len(PLANTED))
    survivors, planted = [], 0
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder)
        for name in COPIED:
            source = ROOT / name
            if source.is_dir():
                shutil.copytree(source, copy / name, ignore=shutil.ignore_patterns("__pycache__"))
            else:
                shutil.copy(source, copy / name)
        for number in wanted:
            file, right, wrong, does = PLANTED[number]
            path = copy / "metrics" / file
            text = path.read_text(encoding="utf-8")
            if text.count(right) < 1:
                sys.stdout.write(f"{number} {file}: '{right}' is no longer there\n")
                survivors.append(number)
                continue
            planted += 1
            path.write_text(text.replace(right, wrong), encoding="utf-8")
            caught_by = caught(copy, file)
            path.write_text(text, encoding="utf-8")
            sys.stdout.write(f"{number} {does}: {caught_by or 'SURVIVED'}\n")
            sys.stdout.flush()
            if not caught_by:
                survivors.append(number)
    sys.stdout.write(f"{planted - len(survivors)} of {planted} caught\n")
    return 1 if len(survivors) > ALLOWED else 0


def caught(copy: Path, file: str) -> str:
    """The first test file that fails, '' when none does."""
    for name in (TESTS[file], "test_slow"):
        done = subprocess.run(
            [sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider",
             f"tests/metrics/{name}.py"],
            cwd=copy,
            env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1", "HYPOTHESIS_PROFILE": "ci"},
            capture_output=True,
            check=False,
        )  # fmt: skip
        if done.returncode:
            return name
    return ""


if __name__ == "__main__":
    sys.exit(main())
