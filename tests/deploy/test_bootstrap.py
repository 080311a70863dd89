"""The first start on a bare Python, and what it installs."""

import functools
import hashlib
import http.server
import re
import threading
from pathlib import Path

import pytest

from deploy import bootstrap

ROOT = Path(__file__).parent.parent.parent


@pytest.fixture
def index(tmp_path, monkeypatch):
    """A package index on this machine; yields the function that offers a wheel in it."""
    folder = tmp_path / "pip"
    folder.mkdir()
    handler = functools.partial(http.server.SimpleHTTPRequestHandler, directory=tmp_path)
    handler.func.log_message = lambda *words: None
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    monkeypatch.setenv("PIP_INDEX_URL", f"http://127.0.0.1:{server.server_port}")

    def offer(name: str, content: bytes, promised: bytes | None = None) -> None:
        (folder / name).write_bytes(content)
        digest = hashlib.sha256(content if promised is None else promised).hexdigest()
        page = folder / "index.html"
        listed = page.read_text() if page.exists() else ""
        page.write_text(listed + f'<a href="{name}#sha256={digest}">{name}</a>\n')

    yield offer
    server.shutdown()
    server.server_close()


def test_the_newest_pip_is_taken_by_release_number_not_by_text(index, tmp_path):
    index("pip-9.0.3-py3-none-any.whl", b"old")
    index("pip-26.3-py3-none-any.whl", b"new")
    assert bootstrap.download_pip(tmp_path).read_bytes() == b"new"


def test_a_wheel_that_is_not_what_the_index_promises_is_refused(index, tmp_path):
    index("pip-26.3-py3-none-any.whl", b"tampered", promised=b"honest")
    with pytest.raises(SystemExit, match="not the file that the index promises"):
        bootstrap.download_pip(tmp_path)


def test_an_index_without_pip_says_what_to_do(index, tmp_path):
    index("six-1.16.0-py3-none-any.whl", b"")
    with pytest.raises(SystemExit, match="install python3-venv"):
        bootstrap.download_pip(tmp_path)


def test_every_requirement_is_pinned_locked_and_says_why_it_is_there():
    locked = set(re.findall(r"^[a-z][\w.-]*==\S+", (ROOT / "requirements.lock").read_text(), re.M))
    for name in ("requirements.txt", "requirements-test.txt"):
        for line in (ROOT / name).read_text().splitlines():
            if not line or line.startswith(("#", "-r")):
                continue
            pinned, _, reason = line.partition("#")
            package = re.sub(r"\[.*\]", "", pinned).strip().lower()
            assert package in locked, f"{package} is not in requirements.lock"
            assert reason.strip(), f"{package} does not say why it is there"
