"""The real server, for a while, on a free port of this machine."""

import os
import socket
import subprocess
import sys
import time
import urllib.request
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).parent.parent


@contextmanager
def serving(workspace: Path):
    """Yields (port, pid) of the server over a workspace with data; ended by its own pid."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    environment = {**os.environ, "WORKSPACE": str(workspace), "PORT": str(port)}
    process = subprocess.Popen(
        [sys.executable, "-m", "deploy"], cwd=ROOT, env=environment, stdout=subprocess.DEVNULL
    )
    try:
        wait_until_healthy(port)
        yield port, process.pid
    finally:
        process.terminate()
        process.wait(20)


def wait_until_healthy(port: int, within_s: float = 60) -> None:
    """Return when the server answers; TimeoutError when it does not."""
    until = time.monotonic() + within_s
    while time.monotonic() < until:
        try:
            urllib.request.urlopen(f"http://127.0.0.1:{port}/_stcore/health", timeout=1).close()
            return
        except OSError:
            time.sleep(0.1)
    raise TimeoutError(f"no answer on port {port} within {within_s} s")
