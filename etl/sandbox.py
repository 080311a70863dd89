"""A child process with limits in which untrusted files are read; it lives over many files.

A file may abort its parser, fill the memory or never end: then the child dies, the file is refused
with a reason, and the next file gets a fresh child. Over the pipes go frames of 8 bytes of length
and as many bytes. A request: JSON about the file and the folder of the catalogue, then the file.
An answer: JSON, then two Arrow streams.
"""

import atexit
import json
import os
import resource
import selectors
import subprocess
import sys
import threading
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from etl.catalog import Catalog, load_catalog
from etl.grid.sheet import MAX_FILE_BYTES, Refusal
from etl.reader.reading import Reading, pack, unpack

MIB = 1024 * 1024
MAX_ANSWER_BYTES = 500 * MIB
FRESH_AFTER_BYTES = 20 * MIB  # a child that has parsed this much is replaced: its heap has grown


@dataclass(frozen=True)
class Limits:
    """What a child may use. file_bytes: of a file it writes; cpu_seconds: over one file."""

    job: str
    memory_bytes: int
    file_bytes: int
    cpu_seconds: int
    wall_seconds: int


READER = Limits("read", 1_500 * MIB, 0, 60, 90)
TIDY = Limits("tidy", 4_000 * MIB, 1_000 * MIB, 120, 120)
# The limit is on addresses, not on memory in use: arrow's own pool reserves a gigabyte of them.
_CHILD_ENVIRONMENT = {
    "LC_ALL": "C.UTF-8",
    "MALLOC_ARENA_MAX": "1",
    "ARROW_DEFAULT_MEMORY_POOL": "system",
    "OMP_NUM_THREADS": "1",
    "OPENBLAS_NUM_THREADS": "1",
}
_ROOT = Path(__file__).resolve().parent.parent


class Sandbox:
    """One limited child; safe to use from several threads."""

    def __init__(self, limits: Limits = READER):
        self.limits, self.wall_seconds = limits, limits.wall_seconds
        self._lock, self._child, self._parsed = threading.Lock(), None, 0

    def read(
        self, content: bytes, file: str, catalog: Catalog, with_numbers: bool = True
    ) -> Reading:
        """What a file says.

        Takes    with_numbers: whether the account of every single number is wanted.
        Errors   Refusal, also when the child was killed over the file.
        """
        if len(content) > MAX_FILE_BYTES:
            size, most = len(content) // 1_000_000, MAX_FILE_BYTES // 1_000_000
            raise Refusal(f"文件 {size} MB，上限 {most} MB", "拆成几个文件，或改用长表 CSV 报送")
        return self._ask({"file": file, "with_numbers": with_numbers}, catalog, content)

    def read_tidy(self, path: Path, into: Path, batch: str, file: str, catalog: Catalog) -> Reading:
        """What a tidy CSV says; its many rows are written to `into`, a Parquet file of the batch.

        Errors   Refusal, also when the child was killed over the file.
        """
        asked = {"file": file, "path": str(path), "into": str(into), "batch": batch}
        return self._ask(asked, catalog, b"")

    @property
    def process_id(self) -> int | None:
        """The child's, None before the first file."""
        return self._child.pid if self._child else None

    def close(self) -> None:
        """End the child; the next file starts another."""
        child, self._child = self._child, None
        if child:
            child.kill()
            child.stdin.close()
            child.stdout.close()
            child.wait()

    def _ask(self, asked: dict, catalog: Catalog, content: bytes) -> Reading:
        asked |= {"catalog": str(catalog.folder.resolve()), "fingerprint": catalog.fingerprint}
        with self._lock:
            head, *tables = self._exchange(json.dumps(asked).encode(), content)
        answer = json.loads(head)
        if "trace" in answer:
            raise RuntimeError(answer["trace"])
        if "rule" in answer:
            raise Refusal(**answer)
        return unpack(answer, tables)

    def _exchange(self, *request: bytes) -> list[bytes]:
        size = sum(map(len, request))
        self._parsed += size
        if (
            self._child is None
            or self._child.poll() is not None
            or self._parsed > FRESH_AFTER_BYTES
        ):
            self.close()
            self._child, self._parsed = self._start(), size
        deadline = time.monotonic() + self.wall_seconds
        try:
            _send(self._child.stdin, *request)
            sizes = [int.from_bytes(self._take(8, deadline), "big") for _ in range(3)]
            if sum(sizes) > MAX_ANSWER_BYTES:
                raise MemoryError
            return [self._take(size, deadline) for size in sizes]
        except TimeoutError:
            self.close()
            rule = f"解析超过 {self.wall_seconds:.0f} 秒，已中止"
        except (EOFError, OSError, MemoryError):
            self.close()
            rule = "解析时内存或时间超限，已中止"
        raise Refusal(rule, "删除多余的单元格和格式，或另存为 CSV 后重新报送")

    def _start(self) -> subprocess.Popen:
        return subprocess.Popen(
            [sys.executable, "-I", "-c", _BOOT, str(_ROOT), self.limits.job],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd="/",
            env=_CHILD_ENVIRONMENT,
        )

    def _take(self, size: int, deadline: float) -> bytes:
        handle, chunks, missing = self._child.stdout.fileno(), [], size
        with selectors.DefaultSelector() as selector:
            selector.register(handle, selectors.EVENT_READ)
            while missing:
                if not selector.select(max(0.0, deadline - time.monotonic())):
                    raise TimeoutError
                chunk = os.read(handle, min(missing, 1 << 20))
                if not chunk:
                    raise EOFError
                chunks.append(chunk)
                missing -= len(chunk)
        return b"".join(chunks)


_BOOT = "import sys; sys.path.insert(0, sys.argv[1]); from etl import sandbox; sandbox.serve()"


def _send(target: BinaryIO, *parts: bytes) -> None:
    for part in parts:
        target.write(len(part).to_bytes(8, "big"))
    for part in parts:
        target.write(part)
    target.flush()


def serve() -> None:
    """The child: limits first, then one file after another until the pipe closes."""
    limits = {one.job: one for one in (READER, TIDY)}[sys.argv[2]]
    work = _tidy_work() if limits is TIDY else _read_work()
    source = sys.stdin.buffer
    target = os.fdopen(os.dup(1), "wb")
    os.dup2(
        os.open(os.devnull, os.O_WRONLY), 1
    )  # a parser that prints must not speak to the parent
    for limit, most in (
        (resource.RLIMIT_AS, limits.memory_bytes),
        (resource.RLIMIT_NPROC, 0),
        (resource.RLIMIT_FSIZE, limits.file_bytes),
        (resource.RLIMIT_CORE, 0),
    ):
        resource.setrlimit(limit, (most, most))
    known = None
    while sizes := source.read(16):
        about, content = (source.read(int.from_bytes(sizes[i : i + 8], "big")) for i in (0, 8))
        used = resource.getrusage(resource.RUSAGE_SELF)
        seconds = int(used.ru_utime + used.ru_stime) + limits.cpu_seconds
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, resource.RLIM_INFINITY))
        try:
            asked = json.loads(about)
            if known is None or known.fingerprint != asked["fingerprint"]:
                known = load_catalog(asked["catalog"])
            if known.fingerprint != asked["fingerprint"]:
                raise Refusal("导入期间目录有改动", "重新导入")
            answer = work(asked, content, known)
        except Refusal as refusal:
            answer = [_json(vars(refusal)), b"", b""]
        except MemoryError:
            rule, cure = "解析时内存超限", "删除多余的单元格和格式，或拆成几个文件后重新报送"
            answer = [_json({"rule": rule, "cure": cure}), b"", b""]
        except Exception:  # a fault of ours: it is told as such, and not as a fault of the file
            answer = [_json({"trace": traceback.format_exc()}), b"", b""]
        _send(target, *answer)


def _read_work() -> Callable[[dict, bytes, Catalog], list[bytes]]:
    from etl.reader.extract import read_content

    def work(asked: dict, content: bytes, catalog: Catalog) -> list[bytes]:
        with_numbers = asked["with_numbers"]
        return pack(read_content(content, asked["file"], catalog, with_numbers), with_numbers)

    return work


def _tidy_work() -> Callable[[dict, bytes, Catalog], list[bytes]]:
    from etl.tidy import tidy_database, write_tidy

    con = tidy_database()  # its threads are started before no more may be

    def work(asked: dict, _: bytes, catalog: Catalog) -> list[bytes]:
        path, into = Path(asked["path"]), Path(asked["into"])
        return pack(write_tidy(con, path, into, asked["batch"], asked["file"], catalog), False)

    return work


def _json(answer: dict) -> bytes:
    return json.dumps(answer, ensure_ascii=False).encode("utf-8")


SHARED = Sandbox()
atexit.register(SHARED.close)
