"""The analysts' guide names only what exists: commands, files, pages."""

import re
import subprocess
import sys
from pathlib import Path

from pages.parts import menu

ROOT = Path(__file__).parent.parent
GUIDE = (ROOT / "docs" / "guide.md").read_text(encoding="utf-8")


def test_every_command_of_the_guide_exists():
    wanted = set(re.findall(r"python -m etl ([a-z]+)", GUIDE))
    told = subprocess.run(
        [sys.executable, "-m", "etl", "--help"], cwd=ROOT, check=True, capture_output=True
    ).stdout.decode("utf-8")
    assert wanted
    assert [name for name in wanted if not re.search(rf"^ +{name} ", told, re.MULTILINE)] == []


def test_every_page_of_the_menu_is_explained():
    shown = [title for _, title, _, is_shown in menu.PAGES if is_shown]
    assert [title for title in shown if f"**{title}**" not in GUIDE] == []


def test_every_link_of_the_guide_leads_to_a_file():
    links = re.findall(r"\]\(([a-z./]+)\)", GUIDE)
    assert [link for link in links if not (ROOT / "docs" / link).exists()] == []


def test_every_file_of_the_catalogue_that_is_named_exists():
    """Save the boundaries, which a workspace may bring along."""
    for name in re.findall(r"`(catalog/[a-z/]+\.[a-z]+)`", GUIDE):
        assert name == "catalog/map.geojson" or (ROOT / "data" / name).exists(), name
