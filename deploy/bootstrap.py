"""Make a virtual environment with the pinned packages, on a bare Python.

    python3 deploy/bootstrap.py .venv requirements.txt [more.txt ...]

Debian's python3 comes without ensurepip unless python3-venv is installed. Then the environment is
made without pip, and pip's own wheel, fetched from the package index and checked against the
index's sha256, installs itself into it. PIP_INDEX_URL names another index, as for pip.
"""

import hashlib
import os
import re
import subprocess
import sys
import tempfile
import urllib.request
import venv
from pathlib import Path
from urllib.parse import urljoin, urlsplit

OLDEST_PYTHON = (3, 11)
LOCK = Path(__file__).resolve().parent.parent / "requirements.lock"


def make(folder: Path, requirements: list[str]) -> None:
    """Create or complete the environment in `folder`."""
    python = folder / "bin" / "python"
    if not python.exists():
        venv.create(folder, with_pip=False, symlinks=True)
    if subprocess.run([python, "-m", "pip", "--version"], capture_output=True).returncode:
        install_pip(python)
    command = [python, "-m", "pip", "install", "--disable-pip-version-check", "--quiet"]
    for name in requirements:
        command += ["-r", name]
    subprocess.run([*command, "-c", LOCK], check=True)


def install_pip(python: Path) -> None:
    """ensurepip where Python has it, else pip's wheel from the index."""
    ensure = [python, "-m", "ensurepip", "--upgrade", "--default-pip"]
    if subprocess.run(ensure, capture_output=True).returncode == 0:
        return
    with tempfile.TemporaryDirectory() as folder:
        wheel = download_pip(Path(folder))
        subprocess.run(
            [python, wheel / "pip", "install", "--quiet", "--no-index", wheel], check=True
        )


def download_pip(folder: Path) -> Path:
    """The newest pip wheel of the index, in `folder`; SystemExit if it is not what was promised."""
    index = os.environ.get("PIP_INDEX_URL", "https://pypi.org/simple").rstrip("/") + "/pip/"
    with urllib.request.urlopen(index, timeout=60) as answer:
        page = answer.read().decode()
    links = re.findall(
        r'href="((?:[^"]*/)?pip-[0-9.]+-py3-none-any\.whl)#sha256=([0-9a-f]{64})"', page
    )
    if not links:
        raise SystemExit(f"no pip wheel is listed at {index}; install python3-venv instead")
    link, promised = max(links, key=lambda pair: version(pair[0]))
    with urllib.request.urlopen(urljoin(index, link), timeout=60) as answer:
        content = answer.read()
    if hashlib.sha256(content).hexdigest() != promised:
        raise SystemExit(f"{link} is not the file that the index promises")
    wheel = folder / Path(urlsplit(link).path).name
    wheel.write_bytes(content)
    return wheel


def version(link: str) -> tuple[int, ...]:
    """The release number in a wheel's name, comparable."""
    return tuple(map(int, link.rsplit("/", 1)[-1].split("-")[1].split(".")))


if __name__ == "__main__":
    if sys.version_info < OLDEST_PYTHON:
        raise SystemExit(f"Python 3.11 or newer is needed; this is {sys.version.split()[0]}")
    make(Path(sys.argv[1]), sys.argv[2:])
