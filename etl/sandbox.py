"""A child process with limits in which untrusted files are parsed; it lives over many files.

A file may abort its parser, fill the memory or never end: then the child dies, the file is refused
with a reason, and the next file gets a fresh child. Frames over the pipes: 8 bytes of length, then
JSON; a request is followed by the bytes of the file.
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
from dataclasses import asdict
from pathlib import Path
from typing import BinaryIO

from etl.grid.sheet import Book, Refusal, Sheet

MEMORY_BYTES = 1_500 * 1024 * 1024
CPU_SECONDS = 20
WALL_SECONDS = 30
MAX_FILE_BYTES = 50 * 1024 * 1024
MAX_ANSWER_BYTES = 500 * 1024 * 1024
FRESH_AFTER_BYTES = (
    20 * 1024 * 1024
)  # a child that has parsed this much is replaced: its heap has grown
_ROOT = Path(__file__).resolve().parent.parent


class Sandbox:
    """One limited child; `read_book` is safe to call from several threads."""

    def __init__(self, wall_seconds: float = WALL_SECONDS):
        self.wall_seconds = wall_seconds
        self._lock, self._child, self._parsed = threading.Lock(), None, 0

    def read_book(self, content: bytes, name: str) -> Book:
        """Sheets of a file; raises Refusal, also when the child was killed over it."""
        if len(content) > MAX_FILE_BYTES:
            size, most = len(content) // 1_000_000, MAX_FILE_BYTES // 1_000_000
            raise Refusal(f"文件 {size} MB，上限 {most} MB", "拆成几个文件，或改用长表 CSV 报送")
        with self._lock:
            answer = self._ask(content, name)
        if "rule" in answer:
            raise Refusal(**answer)
        sheets = [Sheet(**sheet) for sheet in answer["sheets"]]
        return Book(answer["kind"], answer["encoding"], sheets)

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

    def _ask(self, content: bytes, name: str) -> dict:
        self._parsed += len(content)
        if (
            self._child is None
            or self._child.poll() is not None
            or self._parsed > FRESH_AFTER_BYTES
        ):
            self.close()
            self._child, self._parsed = self._start(), len(content)
        deadline = time.monotonic() + self.wall_seconds
        try:
            header = json.dumps({"name": name, "size": len(content)}).encode()
            self._child.stdin.write(len(header).to_bytes(8, "big") + header + content)
            self._child.stdin.flush()
            size = int.from_bytes(self._take(8, deadline), "big")
            if size > MAX_ANSWER_BYTES:
                raise MemoryError
            return json.loads(self._take(size, deadline))
        except TimeoutError:
            self.close()
            rule = f"解析超过 {self.wall_seconds:.0f} 秒，已中止"
        except (EOFError, OSError, MemoryError):
            self.close()
            rule = "解析时内存或时间超限，已中止"
        cure = "删除多余的单元格和格式，或另存为 CSV 后重新报送"
        return {"rule": rule, "cure": cure}

    def _start(self) -> subprocess.Popen:
        return subprocess.Popen(
            [sys.executable, "-I", "-c", _BOOT, str(_ROOT)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd="/",
            env={"LC_ALL": "C.UTF-8", "MALLOC_ARENA_MAX": "1"},
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


_BOOT = "import sys; sys.path[:0] = sys.argv[1:2]; from etl.sandbox import serve; serve()"


def serve() -> None:
    """The child: limits first, then one file after another until the pipe closes."""
    from etl.grid.book import read_book

    source = sys.stdin.buffer
    target = os.fdopen(os.dup(1), "wb")
    os.dup2(
        os.open(os.devnull, os.O_WRONLY), 1
    )  # a parser that prints must not speak to the parent
    for limit, most in (
        (resource.RLIMIT_AS, MEMORY_BYTES),
        (resource.RLIMIT_NPROC, 0),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    ):
        resource.setrlimit(limit, (most, most))
    while header := source.read(8):
        request = json.loads(source.read(int.from_bytes(header, "big")))
        content = source.read(request["size"])
        used = resource.getrusage(resource.RUSAGE_SELF)
        seconds = int(used.ru_utime + used.ru_stime) + CPU_SECONDS
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, resource.RLIM_INFINITY))
        _answer(target, _read(read_book, content, request["name"]))


def _read(read_book, content: bytes, name: str) -> dict:
    try:
        return asdict(read_book(content, name))
    except Refusal as refusal:
        return vars(refusal)
    except MemoryError:
        return {"rule": "解析时内存超限", "cure": "删除多余的单元格和格式后重新报送"}
    except Exception as error:  # a parser may raise anything over hostile bytes
        return {
            "rule": f"无法解析（{type(error).__name__}）",
            "cure": "用 Excel 或 WPS 打开检查后另存为 .xlsx 重新报送",
        }


def _answer(target: BinaryIO, answer: dict) -> None:
    body = json.dumps(answer, ensure_ascii=False, allow_nan=False).encode("utf-8")
    target.write(len(body).to_bytes(8, "big") + body)
    target.flush()


SHARED = Sandbox()
atexit.register(SHARED.close)
