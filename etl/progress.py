"""A progress bar on the terminal, and nothing where nobody looks."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from etl.publish import Progress, no_progress

WIDTH = 24


@contextmanager
def bar(is_quiet: bool = False) -> Iterator[Progress]:
    """Draws on stderr while a long command runs; wiped at the end."""
    if is_quiet or not sys.stderr.isatty():
        yield no_progress
        return

    def draw(label: str, done: int, total: int) -> None:
        full = WIDTH * done // max(total, 1)
        line = f"\r\033[K{label} {'█' * full}{'░' * (WIDTH - full)} {done}/{total}"
        sys.stderr.write(line)
        sys.stderr.flush()

    try:
        yield draw
    finally:
        sys.stderr.write("\r\033[K")
        sys.stderr.flush()
