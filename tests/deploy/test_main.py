"""What is done before the server starts: the demo city, but never in the place of a real one."""

import subprocess
import sys
from pathlib import Path

from deploy.__main__ import ensure_data, is_another_city

ROOT = Path(__file__).parents[2]


def test_a_workspace_of_a_real_place_starts_without_data_and_says_how_to_load(tmp_path, capsys):
    place = tmp_path / "xiangxi"
    words = [sys.executable, "-m", "etl", "init", str(place), "--area", "433100"]
    subprocess.run(words, cwd=ROOT, check=True, capture_output=True)
    ensure_data(place)
    assert "python -m etl load" in capsys.readouterr().out
    assert not (place / "warehouse" / "CURRENT").exists()


def test_the_demo_city_is_not_another_one_nor_is_an_empty_folder(tmp_path):
    assert not is_another_city(tmp_path)
    assert not is_another_city(ROOT / "data")
